//! The inbox: who waits, drawn from clear columns alone.

use std::collections::HashMap;

use diesel::prelude::*;
use serde::Serialize;

use super::{aliases, programme, reader_aliases, spoken};
use crate::app::App;
use crate::clock::Day;
use crate::db::DbConn;
use crate::error::Error;
use crate::language::{Language, short_day};
use crate::messages::conversation::{Conversation, State};
use crate::messages::desk::links::DeskLink;
use crate::schema::{conversations, staff};
use crate::staff::Counsellor;

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
    let all = conversations::table.filter(conversations::practice.eq(false)).into_boxed();
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
