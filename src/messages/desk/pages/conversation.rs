//! One conversation at the desk.

use serde::Serialize;

use super::{Around, AroundPage, programme, reader_aliases, spoken};
use crate::app::App;
use crate::crypto::random_id;
use crate::db::DbConn;
use crate::error::Error;
use crate::language::Language;
use crate::messages::conversation::{Conversation, State};
use crate::messages::desk::hours::promise;
use crate::messages::desk::{Moment, Opened, may_claim, open};
use crate::messages::message::{Message, PER_PAGE, read};
use crate::messages::pages::{Side, TalkDay, by_day, older};
use crate::staff::Counsellor;

/// What the page of one conversation is drawn from.
pub struct Desk {
    opened: Opened,
    messages: Vec<Message>,
    holder: String,
    claimable: bool,
    readers: Vec<String>,
    around: Around,
}

impl Desk {
    /// Opens a conversation for a counsellor and notes it; runs inside a write.
    pub fn load(
        conn: &mut DbConn,
        counsellor: &Counsellor,
        id: &str,
        before: i64,
        moment: Moment,
    ) -> Result<Self, Error> {
        let opened = open(conn, counsellor, id, moment)?;
        let (conversation, messages) = match &opened {
            Opened::ToRead(conversation, key) => (Some(conversation), read(conn, id, key, before, PER_PAGE)?),
            Opened::Held(conversation) => (Some(conversation), Vec::new()),
            Opened::NotLetIn => (None, Vec::new()),
        };
        let claimable = match conversation {
            Some(conversation) => may_claim(conn, conversation, counsellor, moment)?,
            None => false,
        };
        let around = Around::load(conn, counsellor, &opened, moment)?;
        let holder = conversation.and_then(|row| around.names.get(&row.holder).cloned()).unwrap_or_default();
        let readers = if conversation.is_none() { reader_aliases(conn)? } else { Vec::new() };
        Ok(Self { opened, messages, holder, claimable, readers, around })
    }
}

/// An answer that was typed and not sent, and why.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The text as it was typed.
    pub text: String,
    /// The id of the form it came in.
    pub once: Option<String>,
    /// The key of a sentence that says why the page is here again.
    pub problem: Option<&'static str>,
    /// The key of a sentence about the text itself.
    pub text_problem: Option<&'static str>,
    /// The note of a hand-over as it was typed.
    pub note: String,
    /// No decision about worry was chosen.
    pub undecided: bool,
}

/// One conversation at the desk.
#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question that the template asks")]
pub struct ConversationPage {
    not_let_in: bool,
    readers: String,
    id: String,
    alias: String,
    facts: Vec<(String, String)>,
    worry: bool,
    overdue: bool,
    held: bool,
    holder: String,
    claimable: bool,
    mine: bool,
    readable: bool,
    closed: bool,
    days: Vec<TalkDay>,
    older: Option<i64>,
    last_seen: i64,
    draft: String,
    once: String,
    problem: Option<String>,
    text_problem: Option<String>,
    around: AroundPage,
}

impl ConversationPage {
    /// The page from what was loaded, with a draft if there is one.
    pub fn new(
        app: &App,
        language: Language,
        counsellor: &Counsellor,
        moment: Moment,
        desk: &Desk,
        draft: Draft,
    ) -> Self {
        let today = moment.today;
        let say = |key: &str| app.texts.text(language, key);
        let conversation = match &desk.opened {
            Opened::ToRead(conversation, _) | Opened::Held(conversation) => Some(conversation.as_ref()),
            Opened::NotLetIn => None,
        };
        let alias = conversation.map(|row| row.alias.clone()).unwrap_or_default();
        Self {
            not_let_in: conversation.is_none(),
            readers: desk.readers.join(", "),
            id: conversation.map(|row| row.id.clone()).unwrap_or_default(),
            facts: conversation.map(|row| facts(app, language, moment, row, desk)).unwrap_or_default(),
            worry: conversation.is_some_and(|row| row.worry),
            overdue: conversation.is_some_and(|row| row.is_overdue(desk.around.late_before)),
            held: matches!(desk.opened, Opened::Held(_)),
            holder: desk.holder.clone(),
            claimable: desk.claimable,
            mine: conversation.is_some_and(|row| row.holder == counsellor.id),
            readable: matches!(desk.opened, Opened::ToRead(..)),
            closed: conversation.is_some_and(|row| row.state == State::Closed),
            days: by_day(&desk.messages, language, today, Side::Desk, &alias),
            alias,
            older: older(&desk.messages),
            last_seen: conversation.map_or(0, |row| row.messages),
            around: AroundPage::new(app, language, &desk.around, &draft),
            draft: draft.text,
            once: draft.once.unwrap_or_else(random_id),
            problem: draft.problem.map(say),
            text_problem: draft.text_problem.map(say),
        }
    }
}

/// What the clear columns say, as heading and value.
fn facts(app: &App, language: Language, moment: Moment, row: &Conversation, desk: &Desk) -> Vec<(String, String)> {
    let say = |key: &str| app.texts.text(language, key);
    let mut facts = vec![
        (say("messages-fact-state"), say(&format!("messages-state-{}", row.state.word()))),
        (say("messages-fact-programme"), programme(app, language, row)),
        (say("messages-fact-language"), spoken(app, language, row)),
    ];
    if row.state.is_unanswered() {
        facts.insert(
            1,
            (say("messages-fact-by"), promise(app, language, &desk.around.hours, row.answer_by, moment.today)),
        );
    }
    if !desk.holder.is_empty() {
        facts.push((say("messages-fact-holder"), desk.holder.clone()));
    }
    facts
}
