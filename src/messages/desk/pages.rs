//! What counsellors see: the inbox, drawn from clear columns alone, and one conversation.

use std::collections::HashMap;

use diesel::prelude::*;
use serde::Serialize;

use super::links::DeskLink;
use super::{Moment, Opened, may_claim, open};
use crate::app::App;
use crate::clock::Day;
use crate::crypto::random_id;
use crate::db::DbConn;
use crate::error::Error;
use crate::language::{Language, short_day};
use crate::messages::conversation::{Conversation, State};
use crate::messages::message::{Message, PER_PAGE, read};
use crate::messages::pages::{Side, TalkDay, by_day, day_in_words, older};
use crate::schema::{conversations, staff};
use crate::staff::{Counsellor, team};

/// As many conversations are on one page of the inbox.
const CONVERSATIONS_PER_PAGE: i64 = 50;

/// Which conversations the inbox shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Show {
    /// Unanswered, and nobody has them.
    #[default]
    Waiting,
    /// This counsellor has them.
    Mine,
    /// A colleague has them.
    Team,
    /// Answered and given back: nobody has them, and nobody waits.
    Answered,
    /// Closed.
    Closed,
}

impl Show {
    const ALL: [Self; 5] = [Self::Waiting, Self::Mine, Self::Team, Self::Answered, Self::Closed];

    /// The word in the address and in the texts' keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Mine => "mine",
            Self::Team => "team",
            Self::Answered => "answered",
            Self::Closed => "closed",
        }
    }

    /// What the address asks for; anything unknown is the beginning.
    pub fn from_word(word: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|show| Some(show.word()) == word).unwrap_or_default()
    }
}

/// What the inbox is drawn from.
pub struct Inbox {
    show: Show,
    page: i64,
    rows: Vec<Conversation>,
    further: bool,
    holders: HashMap<String, String>,
    waiting: i64,
    mine: i64,
    late: i64,
    readers: Option<Vec<String>>,
}

impl Inbox {
    /// Loads one page; nothing is opened for it.
    pub fn load(conn: &mut DbConn, counsellor: &Counsellor, show: Show, page: i64, today: Day) -> Result<Self, Error> {
        let page = page.clamp(1, 10_000);
        let mut rows: Vec<Conversation> = ordered(show, &counsellor.id)
            .select(Conversation::as_select())
            .offset((page - 1) * CONVERSATIONS_PER_PAGE)
            .limit(CONVERSATIONS_PER_PAGE + 1)
            .load(conn)?;
        let most = usize::try_from(CONVERSATIONS_PER_PAGE).unwrap_or(usize::MAX);
        let further = rows.len() > most;
        rows.truncate(most);
        let claimed = |show: Show| shown(show, &counsellor.id).filter(conversations::state.eq(State::Claimed.word()));
        let readers = if counsellor.can_read(conn)? { None } else { Some(reader_aliases(conn)?) };
        Ok(Self {
            show,
            page,
            rows,
            further,
            holders: aliases(conn)?,
            waiting: shown(Show::Waiting, &counsellor.id).count().get_result(conn)?,
            mine: claimed(Show::Mine).count().get_result(conn)?,
            late: claimed(Show::Team).filter(conversations::answer_by.lt(today)).count().get_result(conn)?,
            readers,
        })
    }
}

type Rows<'a> = conversations::BoxedQuery<'a, <DbConn as Connection>::Backend>;

/// The conversations of a tab. What somebody has who has no account any more waits like what nobody has.
fn shown(show: Show, me: &str) -> Rows<'_> {
    use conversations::{holder, state};
    let all = conversations::table.into_boxed();
    let away = staff::table.filter(staff::disabled.eq(true)).select(staff::id);
    match show {
        Show::Waiting => {
            all.filter(state.eq(State::Waiting.word()).or(state.eq(State::Claimed.word()).and(holder.eq_any(away))))
        }
        Show::Mine => all.filter(holder.eq(me)),
        Show::Team => all.filter(holder.ne(me)).filter(holder.ne("")),
        Show::Answered => all.filter(state.eq(State::Answered.word())).filter(holder.eq("")),
        Show::Closed => all.filter(state.eq(State::Closed.word())),
    }
}

/// The same in order: who waits comes first, the longest waiting before the others.
fn ordered(show: Show, me: &str) -> Rows<'_> {
    use conversations::{answer_by, id, last_on, state};
    let rows = shown(show, me);
    match show {
        Show::Waiting => rows.order((answer_by, id)),
        Show::Mine | Show::Team => rows.order((state.desc(), answer_by, id)),
        Show::Answered | Show::Closed => rows.order((last_on.desc(), id)),
    }
}

fn aliases(conn: &mut DbConn) -> Result<HashMap<String, String>, Error> {
    let known: Vec<(String, String)> = staff::table.select((staff::id, staff::alias)).load(conn)?;
    Ok(known.into_iter().collect())
}

/// The names of those who can let a colleague in.
fn reader_aliases(conn: &mut DbConn) -> Result<Vec<String>, Error> {
    let Some(key) = team::current(conn)? else { return Ok(Vec::new()) };
    let readers = team::readers(conn, key.number)?;
    let mut names: Vec<String> =
        aliases(conn)?.into_iter().filter(|(id, _)| readers.contains(id)).map(|(_, alias)| alias).collect();
    names.sort();
    Ok(names)
}

/// The inbox.
#[derive(Serialize)]
pub struct InboxPage {
    tabs: Vec<Tab>,
    heading: String,
    items: Vec<Item>,
    show: &'static str,
    earlier: Option<i64>,
    further: Option<i64>,
    cannot_read: bool,
    readers: String,
    links: Vec<DeskLink>,
}

#[derive(Serialize)]
struct Tab {
    word: &'static str,
    label: String,
    count: Option<i64>,
    current: bool,
}

#[derive(Serialize)]
struct Item {
    id: String,
    alias: String,
    what: String,
    when: String,
    unanswered: bool,
    overdue: bool,
    worry: bool,
}

impl InboxPage {
    /// The page from what was loaded.
    pub fn new(app: &App, language: Language, today: Day, inbox: &Inbox, links: Vec<DeskLink>) -> Self {
        let say = |key: String| app.texts.text(language, &key);
        let tabs = Show::ALL
            .into_iter()
            .map(|show| Tab {
                word: show.word(),
                label: say(format!("messages-inbox-{}", show.word())),
                count: match show {
                    Show::Waiting => Some(inbox.waiting),
                    Show::Mine => Some(inbox.mine),
                    Show::Team => Some(inbox.late),
                    Show::Answered | Show::Closed => None,
                },
                current: show == inbox.show,
            })
            .collect();
        Self {
            tabs,
            heading: say(format!("messages-inbox-{}", inbox.show.word())),
            items: inbox.rows.iter().map(|row| item(app, language, today, row, &inbox.holders)).collect(),
            show: inbox.show.word(),
            earlier: (inbox.page > 1).then(|| inbox.page - 1),
            further: inbox.further.then(|| inbox.page + 1),
            cannot_read: inbox.readers.is_some(),
            readers: inbox.readers.as_deref().unwrap_or_default().join(", "),
            links,
        }
    }
}

fn item(app: &App, language: Language, today: Day, row: &Conversation, holders: &HashMap<String, String>) -> Item {
    let mut what = vec![programme(app, language, row), spoken(app, language, row)];
    what.extend(holders.get(&row.holder).cloned());
    let when = if row.state.is_unanswered() {
        let by = short_day(language, row.answer_by);
        app.texts.text_with(language, "messages-inbox-by", &[("day", by.into())])
    } else {
        short_day(language, row.last_on)
    };
    Item {
        id: row.id.clone(),
        alias: row.alias.clone(),
        what: what.join(" · "),
        when,
        unanswered: row.state.is_unanswered(),
        overdue: row.is_overdue(today),
        worry: row.worry,
    }
}

fn programme(app: &App, language: Language, row: &Conversation) -> String {
    app.library.programme(&row.programme).map_or_else(|| row.programme.clone(), |found| found.name(language).to_owned())
}

fn spoken(app: &App, language: Language, row: &Conversation) -> String {
    app.texts.text(language, &format!("messages-language-{}", row.language))
}

/// What the page of one conversation is drawn from.
pub struct Desk {
    opened: Opened,
    messages: Vec<Message>,
    holder: String,
    claimable: bool,
    readers: Vec<String>,
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
            Some(conversation) => may_claim(conn, conversation, counsellor, moment.today)?,
            None => false,
        };
        let holder = match conversation {
            Some(conversation) => aliases(conn)?.remove(&conversation.holder).unwrap_or_default(),
            None => String::new(),
        };
        let readers = if conversation.is_none() { reader_aliases(conn)? } else { Vec::new() };
        Ok(Self { opened, messages, holder, claimable, readers })
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
}

impl ConversationPage {
    /// The page from what was loaded, with a draft if there is one.
    pub fn new(app: &App, language: Language, counsellor: &Counsellor, today: Day, desk: &Desk, draft: Draft) -> Self {
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
            facts: conversation.map(|row| facts(app, language, today, row, &desk.holder)).unwrap_or_default(),
            worry: conversation.is_some_and(|row| row.worry),
            overdue: conversation.is_some_and(|row| row.is_overdue(today)),
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
            draft: draft.text,
            once: draft.once.unwrap_or_else(random_id),
            problem: draft.problem.map(say),
            text_problem: draft.text_problem.map(say),
        }
    }
}

/// What the clear columns say, as heading and value.
fn facts(app: &App, language: Language, today: Day, row: &Conversation, holder: &str) -> Vec<(String, String)> {
    let say = |key: &str| app.texts.text(language, key);
    let mut facts = vec![
        (say("messages-fact-state"), say(&format!("messages-state-{}", row.state.word()))),
        (say("messages-fact-programme"), programme(app, language, row)),
        (say("messages-fact-language"), spoken(app, language, row)),
    ];
    if row.state.is_unanswered() {
        facts.insert(1, (say("messages-fact-by"), day_in_words(language, row.answer_by, today)));
    }
    if !holder.is_empty() {
        facts.push((say("messages-fact-holder"), holder.to_owned()));
    }
    facts
}
