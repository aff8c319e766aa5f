//! The inbox: who waits, drawn from clear columns alone.

use std::collections::HashMap;

use diesel::prelude::*;
use serde::Serialize;

use super::{Names, aliases, programme, reader_aliases, spoken};
use crate::app::App;
use crate::clock::Day;
use crate::db::DbConn;
use crate::error::Error;
use crate::language::{Language, short_day};
use crate::messages::conversation::{Conversation, State};
use crate::messages::desk::links::DeskLink;
use crate::messages::desk::{Moment, absence, hours};
use crate::schema::conversations;
use crate::staff::AnyStaff;
use crate::web::Role;

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
    /// Unanswered after the promised hour, whoever has them.
    Overdue,
    /// Answered and given back: nobody has them, and nobody waits.
    Answered,
    /// Closed.
    Closed,
}

impl Show {
    const ALL: [Self; 6] = [Self::Waiting, Self::Mine, Self::Team, Self::Overdue, Self::Answered, Self::Closed];

    /// The word in the address and in the texts' keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Mine => "mine",
            Self::Team => "team",
            Self::Overdue => "overdue",
            Self::Answered => "answered",
            Self::Closed => "closed",
        }
    }

    /// What the address asks for; anything unknown is the beginning.
    pub fn from_word(word: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|show| Some(show.word()) == word).unwrap_or_default()
    }
}

/// What is kept from page to page: which language and programme (empty: all), and whether the page draws itself anew.
#[derive(Clone, Debug)]
pub struct Filter {
    /// A language's code.
    pub language: String,
    /// A programme's id.
    pub programme: String,
    /// Whether the page draws itself anew.
    pub fresh: bool,
}

impl Filter {
    /// Nothing is left out.
    pub fn everything() -> Self {
        Self { language: String::new(), programme: String::new(), fresh: true }
    }

    /// What narrows the list, as the end of an address.
    fn query(&self) -> String {
        let chosen = [("language", &self.language), ("programme", &self.programme)];
        let chosen = chosen.into_iter().filter(|(_, value)| !value.is_empty());
        serde_urlencoded::to_string(chosen.collect::<Vec<_>>()).unwrap_or_default()
    }
}

/// Whose inbox at which moment: what every question to the table needs.
struct Ground<'a> {
    me: &'a str,
    gone: &'a [String],
    late_before: Day,
}

/// What the inbox is drawn from.
pub struct Inbox {
    show: Show,
    page: i64,
    filter: Filter,
    counsellors: bool,
    rows: Vec<Conversation>,
    further: bool,
    names: Names,
    away: HashMap<String, Day>,
    late_before: Day,
    counts: [i64; 4],
    waits: i64,
    readers: Option<Vec<String>>,
}

impl Inbox {
    /// Loads one page; nothing is opened for it.
    pub fn load(
        conn: &mut DbConn,
        viewer: &AnyStaff,
        show: Show,
        page: i64,
        filter: Filter,
        moment: Moment,
    ) -> Result<Self, Error> {
        let page = page.clamp(1, 10_000);
        let (away, gone) = (absence::away(conn, moment.today)?, absence::gone(conn, moment.today)?);
        let late_before = hours::load(conn)?.late_before(moment.here());
        let ground = Ground { me: &viewer.id, gone: &gone, late_before };
        let mut rows: Vec<Conversation> = ordered(show, &ground, &filter)
            .select(Conversation::as_select())
            .offset((page - 1) * CONVERSATIONS_PER_PAGE)
            .limit(CONVERSATIONS_PER_PAGE + 1)
            .load(conn)?;
        let most = usize::try_from(CONVERSATIONS_PER_PAGE).unwrap_or(usize::MAX);
        let further = rows.len() > most;
        rows.truncate(most);
        let counsellors = viewer.role == Role::Counsellor;
        let cannot_read = match viewer.reader() {
            Some(reader) if counsellors => !reader.can_read(conn)?,
            _ => false,
        };
        let narrow = counts(conn, &ground, &filter)?;
        let [waiting, mine, ..] =
            if filter.query().is_empty() { narrow } else { counts(conn, &ground, &Filter::everything())? };
        Ok(Self {
            show,
            page,
            filter,
            counsellors,
            rows,
            further,
            names: aliases(conn)?,
            away,
            late_before,
            counts: narrow,
            waits: waiting + mine,
            readers: if cannot_read { Some(reader_aliases(conn)?) } else { None },
        })
    }

    /// How many wait for the team and for this counsellor.
    pub fn waits(&self) -> i64 {
        self.waits
    }

    /// Whether somebody looks who answers.
    pub fn is_counsellors(&self) -> bool {
        self.counsellors
    }
}

/// How many are unanswered in the first four tabs.
fn counts(conn: &mut DbConn, ground: &Ground<'_>, filter: &Filter) -> Result<[i64; 4], Error> {
    let mut count = |show| {
        let rows = shown(show, ground, filter).filter(conversations::state.eq_any(UNANSWERED));
        rows.count().get_result::<i64>(conn)
    };
    Ok([count(Show::Waiting)?, count(Show::Mine)?, count(Show::Team)?, count(Show::Overdue)?])
}

const UNANSWERED: [&str; 2] = ["waiting", "claimed"];

type Rows<'a> = conversations::BoxedQuery<'a, <DbConn as Connection>::Backend>;

/// The conversations of a tab. What somebody has who is away or has no account any more waits like what nobody has.
/// Those made up for learning are in no tab: they stand on a page of their own and count nowhere.
fn shown<'a>(show: Show, ground: &Ground<'a>, filter: &'a Filter) -> Rows<'a> {
    use conversations::{answer_by, holder, language, practice, programme, state};
    let mut all = conversations::table.filter(practice.eq(false)).into_boxed();
    if !filter.language.is_empty() {
        all = all.filter(language.eq(&filter.language));
    }
    if !filter.programme.is_empty() {
        all = all.filter(programme.eq(&filter.programme));
    }
    match show {
        Show::Waiting => all.filter(
            state.eq(State::Waiting.word()).or(state.eq(State::Claimed.word()).and(holder.eq_any(ground.gone))),
        ),
        Show::Mine => all.filter(holder.eq(ground.me)),
        Show::Team => all.filter(holder.ne(ground.me)).filter(holder.ne("")),
        Show::Overdue => all.filter(state.eq_any(UNANSWERED)).filter(answer_by.lt(ground.late_before)),
        Show::Answered => all.filter(state.eq(State::Answered.word())).filter(holder.eq("")),
        Show::Closed => all.filter(state.eq(State::Closed.word())),
    }
}

/// The same in order: who waits comes first, the longest waiting before the others.
fn ordered<'a>(show: Show, ground: &Ground<'a>, filter: &'a Filter) -> Rows<'a> {
    use conversations::{answer_by, id, last_on, state};
    let rows = shown(show, ground, filter);
    match show {
        Show::Waiting | Show::Overdue => rows.order((answer_by, last_on, id)),
        Show::Mine | Show::Team => rows.order((state.desc(), answer_by, last_on, id)),
        Show::Answered | Show::Closed => rows.order((last_on.desc(), id)),
    }
}

/// Whether anything waits for this counsellor or for the team.
pub fn something_waits(conn: &mut DbConn, me: &str, gone: &[String], late_before: Day) -> Result<bool, Error> {
    let [waiting, mine, ..] = counts(conn, &Ground { me, gone, late_before }, &Filter::everything())?;
    Ok(waiting + mine > 0)
}

/// The conversation to go on with: the one that has waited longest among those this counsellor has or may take, their own
/// before one that waited as long. `after` is the one they come from.
pub fn next(
    conn: &mut DbConn,
    me: &str,
    filter: &Filter,
    after: &str,
    moment: Moment,
) -> Result<Option<String>, Error> {
    let gone = absence::gone(conn, moment.today)?;
    let ground = Ground { me, gone: &gone, late_before: hours::load(conn)?.late_before(moment.here()) };
    let mut oldest: Option<(Day, String)> = None;
    for show in [Show::Mine, Show::Waiting, Show::Overdue] {
        let rows = ordered(show, &ground, filter)
            .filter(conversations::state.eq_any(UNANSWERED))
            .filter(conversations::id.ne(after))
            .select((conversations::answer_by, conversations::id));
        let found: Option<(Day, String)> = rows.first(conn).optional()?;
        if let Some(found) = found.filter(|(by, _)| oldest.as_ref().is_none_or(|(before, _)| by < before)) {
            oldest = Some(found);
        }
    }
    Ok(oldest.map(|(_, id)| id))
}

/// The inbox.
#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question that the template asks")]
pub struct InboxPage {
    tabs: Vec<Tab>,
    heading: String,
    items: Vec<Item>,
    counsellor: bool,
    earlier: Option<String>,
    further: Option<String>,
    show: &'static str,
    languages: Vec<Choice>,
    programmes: Vec<Choice>,
    narrowed: bool,
    fresh: bool,
    fresh_switch: String,
    next: Option<String>,
    away: Vec<String>,
    cannot_read: bool,
    readers: String,
    links: Vec<DeskLink>,
    #[serde(skip)]
    address: String,
}

#[derive(Serialize)]
struct Tab {
    href: String,
    label: String,
    count: Option<i64>,
    current: bool,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    label: String,
    chosen: bool,
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
    pub fn new(app: &App, language: Language, moment: Moment, inbox: &Inbox, links: Vec<DeskLink>) -> Self {
        let say = |key: String| app.texts.text(language, &key);
        let counts = inbox.counts.into_iter().map(Some).chain([None, None]);
        let tabs = Show::ALL.into_iter().zip(counts).filter(|(show, _)| inbox.counsellors || *show != Show::Mine);
        let tabs = tabs.map(|(show, count)| Tab {
            href: address(show, 1, &inbox.filter),
            label: say(format!("messages-inbox-{}", show.word())),
            count,
            current: show == inbox.show,
        });
        let page = |number| address(inbox.show, number, &inbox.filter);
        let switched = Filter { fresh: !inbox.filter.fresh, ..inbox.filter.clone() };
        let [waiting, mine, _, overdue] = inbox.counts;
        let query = inbox.filter.query();
        let next = if query.is_empty() { "/staff/inbox/next".to_owned() } else { format!("/staff/inbox/next?{query}") };
        let away = inbox.away.iter().filter_map(|(id, until)| {
            let args = [("who", inbox.names.get(id)?.as_str().into()), ("day", short_day(language, *until).into())];
            Some(app.texts.text_with(language, "staff-away-until", &args))
        });
        let mut away: Vec<String> = away.collect();
        away.sort();
        Self {
            tabs: tabs.collect(),
            heading: say(format!("messages-inbox-{}", inbox.show.word())),
            items: inbox.rows.iter().map(|row| item(app, language, moment.today, row, inbox)).collect(),
            counsellor: inbox.counsellors,
            earlier: (inbox.page > 1).then(|| page(inbox.page - 1)),
            further: inbox.further.then(|| page(inbox.page + 1)),
            show: inbox.show.word(),
            languages: languages(app, language, &inbox.filter),
            programmes: programmes(app, language, &inbox.filter),
            narrowed: !query.is_empty(),
            fresh: inbox.filter.fresh,
            fresh_switch: address(inbox.show, inbox.page, &switched),
            next: (inbox.counsellors && waiting + mine + overdue > 0).then_some(next),
            away,
            cannot_read: inbox.readers.is_some(),
            readers: inbox.readers.as_deref().unwrap_or_default().join(", "),
            links,
            address: page(inbox.page),
        }
    }

    /// The address of this very page.
    pub fn address(&self) -> String {
        self.address.clone()
    }
}

fn address(show: Show, page: i64, filter: &Filter) -> String {
    let page = if page > 1 { format!("&page={page}") } else { String::new() };
    let query = filter.query();
    let joined = if query.is_empty() { "" } else { "&" };
    let fresh = if filter.fresh { "" } else { "&fresh=off" };
    format!("/staff/inbox?show={}{page}{joined}{query}{fresh}", show.word())
}

fn languages(app: &App, language: Language, filter: &Filter) -> Vec<Choice> {
    let choice = |one: Language| Choice {
        value: one.code().to_owned(),
        label: app.texts.text(language, &format!("messages-language-{}", one.code())),
        chosen: filter.language == one.code(),
    };
    Language::ALL.into_iter().map(choice).collect()
}

fn programmes(app: &App, language: Language, filter: &Filter) -> Vec<Choice> {
    let all = app.library.programmes.iter().map(|one| Choice {
        value: one.id.clone(),
        label: one.name(language).to_owned(),
        chosen: filter.programme == one.id,
    });
    all.collect()
}

fn item(app: &App, language: Language, today: Day, row: &Conversation, inbox: &Inbox) -> Item {
    let mut what = vec![programme(app, language, row), spoken(app, language, row)];
    if let Some(holder) = inbox.names.get(&row.holder) {
        let key = if inbox.away.contains_key(&row.holder) { "staff-held-by-away" } else { "staff-held-by" };
        what.push(app.texts.text_with(language, key, &[("who", holder.as_str().into())]));
    }
    let when = if row.state.is_unanswered() {
        let day = if row.answer_by == today { None } else { Some(short_day(language, row.answer_by)) };
        let day = day.unwrap_or_else(|| app.texts.text(language, "staff-today"));
        app.texts.text_with(language, "messages-inbox-by", &[("day", day.into())])
    } else {
        short_day(language, row.last_on)
    };
    Item {
        id: row.id.clone(),
        alias: row.alias.clone(),
        what: what.join(" · "),
        when,
        unanswered: row.state.is_unanswered(),
        overdue: row.is_overdue(inbox.late_before),
        worry: row.worry,
    }
}
