//! One conversation at the desk: what was said, the team's notes, and what stands around the answer.

use std::collections::HashMap;

use actix_web::http::StatusCode;
use serde::Serialize;

use super::talk::{Beside, DeskDay, Eyes, desk_days};
use super::{Around, AroundPage, programme, reader_aliases, spoken};
use crate::app::App;
use crate::crypto::random_id;
use crate::db::DbConn;
use crate::error::Error;
use crate::language::Language;
use crate::messages::conversation::{Conversation, State};
use crate::messages::desk::hours::promise;
use crate::messages::desk::writing::blocks::{self, Block};
use crate::messages::desk::writing::drafts::{self, Kept, Saved};
use crate::messages::desk::writing::notes::{self, Note};
use crate::messages::desk::{Moment, Opened, may_claim, may_read, open};
use crate::messages::message::{Message, PER_PAGE, read, span};
use crate::messages::pages::{day_in_words, older};
use crate::messages::shares::card::cards;
use crate::messages::shares::{self, Shares};
use crate::staff::Reader;
use crate::web::Role;

/// What the page of one conversation is drawn from.
pub struct Desk {
    opened: Opened,
    messages: Vec<Message>,
    shares: Shares,
    notes: HashMap<i64, Vec<Note>>,
    saved: Option<Saved>,
    blocks: Vec<Block>,
    claimable: bool,
    readers: Vec<String>,
    around: Around,
}

impl Desk {
    /// Opens a conversation for a reader and notes it; runs inside a write.
    pub fn load(conn: &mut DbConn, reader: &Reader, id: &str, before: i64, moment: Moment) -> Result<Self, Error> {
        let opened = open(conn, reader, id, moment)?;
        let mut desk = Self {
            messages: Vec::new(),
            shares: Shares::new(),
            notes: HashMap::new(),
            saved: None,
            blocks: Vec::new(),
            around: Around::load(conn, reader, &opened, moment)?,
            opened,
            claimable: false,
            readers: Vec::new(),
        };
        match &desk.opened {
            Opened::ToRead(conversation, key) => {
                desk.messages = read(conn, id, key, before, PER_PAGE)?;
                shares::mark_opened(conn, id)?;
                desk.shares = shares::read(conn, id, key, span(&desk.messages))?;
                desk.notes = notes::read(conn, key, id)?;
                desk.saved = drafts::load(conn, key, id, &conversation.holder)?;
                desk.blocks = blocks::visible(conn, &reader.id, &conversation.language)?;
                desk.claimable = may_claim(conn, conversation, reader, moment)?;
            }
            Opened::Held(conversation) => desk.claimable = may_claim(conn, conversation, reader, moment)?,
            Opened::NotLetIn => desk.readers = reader_aliases(conn)?,
        }
        Ok(desk)
    }

    fn conversation(&self) -> Option<&Conversation> {
        match &self.opened {
            Opened::ToRead(conversation, _) | Opened::Held(conversation) => Some(conversation.as_ref()),
            Opened::NotLetIn => None,
        }
    }

    fn alias_of(&self, id: &str) -> String {
        self.around.names.get(id).cloned().unwrap_or_default()
    }
}

/// An answer that was typed and not sent, and why.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The text as it was typed.
    pub text: String,
    /// The id of the form it came in; without one, the saved draft is shown.
    pub once: Option<String>,
    /// The edition of the saved draft that the page knows.
    pub edition: Option<i64>,
    /// A note to the team that was typed and is not written yet.
    pub team_note: String,
    /// Another draft, saved from another window, whose place this one has taken.
    pub replaced: Option<String>,
    /// The key of a sentence that says what was done.
    pub said: Option<&'static str>,
    /// The key of a sentence that says why the page is here again.
    pub problem: Option<&'static str>,
    /// The key of a sentence about the text itself.
    pub text_problem: Option<&'static str>,
    /// The key of a sentence about the note.
    pub team_note_problem: Option<&'static str>,
    /// The note of a hand-over as it was typed.
    pub note: String,
    /// No decision about worry was chosen.
    pub undecided: bool,
}

impl Draft {
    /// Takes over what the row holds now.
    pub fn knows(&mut self, kept: Kept) {
        self.edition = Some(kept.edition);
        self.replaced = kept.replaced;
    }

    /// Whether anything was refused.
    pub fn status(&self) -> StatusCode {
        let refused = self.problem.or(self.text_problem).or(self.team_note_problem).is_some();
        if refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }
    }
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
    practice: bool,
    practice_over: bool,
    worry: bool,
    overdue: bool,
    held: bool,
    holder: String,
    claimable: bool,
    mine: bool,
    second: bool,
    readable: bool,
    closed: bool,
    days: Vec<DeskDay>,
    older: Option<i64>,
    last_seen: i64,
    draft: String,
    once: String,
    edition: i64,
    saved_on: Option<String>,
    replaced: Option<String>,
    asks_reader: bool,
    second_reader: String,
    blocks: Vec<BlockChoice>,
    note: String,
    said: Option<String>,
    problem: Option<String>,
    text_problem: Option<String>,
    note_problem: Option<String>,
    around: AroundPage,
}

#[derive(Serialize)]
struct BlockChoice {
    id: String,
    title: String,
    lang: String,
}

impl ConversationPage {
    /// The page from what was loaded, with a draft if there is one.
    pub fn new(app: &App, language: Language, reader: &Reader, moment: Moment, desk: &Desk, draft: Draft) -> Self {
        let today = moment.today;
        let say = |key: &str| app.texts.text(language, key);
        let conversation = desk.conversation();
        let mine = conversation.is_some_and(|row| row.holder == reader.id);
        let second = conversation.is_some_and(|row| !may_read(row, reader));
        let readable = matches!(desk.opened, Opened::ToRead(..));
        let saved = desk.saved.as_ref().filter(|_| readable);
        let alias = conversation.map(|row| row.alias.clone()).unwrap_or_default();
        let holder = conversation.map(|row| desk.alias_of(&row.holder)).unwrap_or_default();
        let eyes = Eyes {
            language,
            today,
            participant: &alias,
            me: &reader.id,
            may_redact: mine || (second && reader.role == Role::Supervisor),
        };
        let cards = cards(app, language, &desk.shares);
        let beside = Beside { notes: &desk.notes, cards: &cards };
        let days = desk_days(&desk.messages, beside, &desk.around.names, &eyes);
        let around = AroundPage::new(app, language, &desk.around, &draft);
        let typed = draft.once.is_some();
        let (shown, edition) = match saved {
            Some(saved) if !typed || !mine => (saved.text.clone(), saved.edition),
            _ => (draft.text, draft.edition.unwrap_or(0)),
        };
        Self {
            not_let_in: conversation.is_none(),
            readers: desk.readers.join(", "),
            id: conversation.map(|row| row.id.clone()).unwrap_or_default(),
            facts: conversation.map(|row| facts(app, language, moment, row, desk)).unwrap_or_default(),
            practice: conversation.is_some_and(|row| row.practice),
            practice_over: conversation.is_some_and(|row| row.practice && row.state == State::Answered),
            worry: conversation.is_some_and(|row| row.worry),
            overdue: conversation.is_some_and(|row| row.is_overdue(desk.around.late_before)),
            held: matches!(desk.opened, Opened::Held(_)),
            holder,
            claimable: desk.claimable,
            mine,
            second: second && readable,
            readable,
            closed: conversation.is_some_and(|row| row.state == State::Closed),
            days,
            alias,
            older: older(&desk.messages),
            last_seen: conversation.map_or(0, |row| row.messages),
            around,
            draft: shown,
            once: draft.once.unwrap_or_else(random_id),
            edition,
            saved_on: saved.map(|saved| day_in_words(language, saved.day, today)),
            replaced: draft.replaced,
            asks_reader: saved.is_some_and(|saved| saved.asks_reader),
            second_reader: saved.map(|saved| desk.alias_of(&saved.reader)).unwrap_or_default(),
            blocks: desk.blocks.iter().map(choice).collect(),
            note: draft.team_note,
            said: draft.said.map(say),
            problem: draft.problem.map(say),
            text_problem: draft.text_problem.map(say),
            note_problem: draft.team_note_problem.map(say),
        }
    }
}

fn choice(block: &Block) -> BlockChoice {
    BlockChoice { id: block.id.clone(), title: block.title.clone(), lang: block.language.clone() }
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
    let holder = desk.alias_of(&row.holder);
    if !holder.is_empty() {
        facts.push((say("messages-fact-holder"), holder));
    }
    facts
}
