//! Practice conversations: a written participant to learn the desk with. Marked on every page, never counted, seen by whoever
//! started it and by a second reader they ask, and gone after thirty days. The key is sealed to the counsellor's own key, so
//! that it works before anybody has let the newcomer in.

pub mod routes;

use diesel::prelude::*;
use time::Duration;

use crate::app::App;
use crate::clock::Day;
use crate::crypto::{Key, random_id};
use crate::db::DbConn;
use crate::error::{Error, Failure};
use crate::language::Language;
use crate::messages::conversation::{Conversation, State, erase, find};
use crate::messages::message::insert;
use crate::messages::sealed::{Body, Direction, Letter, wrap_for_owner};
use crate::messages::text::MessageText;
use crate::participants::alias::random_pair;
use crate::schema::{conversations, practices};
use crate::staff::Counsellor;

/// So long a practice conversation is kept.
const DAYS_KEPT: i64 = 30;
/// As many practice conversations may somebody have at once.
const MOST: i64 = 8;
/// As often the written participant writes.
const MESSAGES: i64 = 4;

/// Who writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scenario {
    /// The first message of a seventeen-year-old.
    First,
    /// Somebody has used again.
    Again,
    /// Somebody is angry.
    Angry,
    /// Somebody hints at hurting themselves.
    Dark,
}

impl Scenario {
    /// Every scenario, the easiest first.
    pub const ALL: [Self; 4] = [Self::First, Self::Again, Self::Angry, Self::Dark];

    /// The word in the table and in the texts' keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Again => "again",
            Self::Angry => "angry",
            Self::Dark => "dark",
        }
    }

    /// The scenario behind a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scenario| scenario.word() == word)
    }

    /// What the written participant writes as their first, second … message; nothing when they are done.
    fn text(self, app: &App, language: Language, number: i64) -> Option<MessageText> {
        let key = format!("staff-practice-{}-{number}", self.word());
        let text = (number <= MESSAGES).then(|| app.texts.text(language, &key))?;
        MessageText::parse(&text).ok()
    }
}

/// Why a practice conversation was not begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PracticeRefused {
    /// There are enough; one has to go first.
    Enough,
}

/// What a practice conversation begins with.
#[derive(Clone, Copy, Debug)]
pub struct Beginning {
    /// Who writes.
    pub scenario: Scenario,
    /// In which language.
    pub language: Language,
    /// The day.
    pub today: Day,
}

/// Begins a practice conversation that is this counsellor's. `once` is the form's own id and becomes the conversation's: the
/// same form again begins nothing more.
pub fn begin(
    conn: &mut DbConn,
    app: &App,
    counsellor: &Counsellor,
    once: &str,
    beginning: Beginning,
) -> Result<(), Failure<PracticeRefused>> {
    let Beginning { scenario, language, today } = beginning;
    if find(conn, once)?.is_some() {
        return Ok(());
    }
    if i64::try_from(own(conn, &counsellor.id)?.len()).map_err(Error::internal)? >= MOST {
        return Err(Failure::Refused(PracticeRefused::Enough));
    }
    let programme = app.library.programmes.first().map(|programme| programme.id.clone()).unwrap_or_default();
    let pair = random_pair();
    let alias = app.texts.text_with(language, "staff-practice-alias", &[("pair", pair.into())]);
    diesel::insert_into(conversations::table)
        .values((
            conversations::id.eq(once),
            conversations::programme.eq(programme),
            conversations::language.eq(language.code()),
            conversations::alias.eq(unused(conn, &alias)?),
            conversations::state.eq(State::Claimed.word()),
            conversations::holder.eq(&counsellor.id),
            conversations::worry.eq(false),
            conversations::messages.eq(0),
            conversations::last_on.eq(today),
            conversations::answer_by.eq(today.saturating_add(Duration::days(1))),
            conversations::erase_after.eq(today.saturating_add(Duration::days(DAYS_KEPT))),
            conversations::practice.eq(true),
        ))
        .execute(conn)?;
    let key = Key::random();
    diesel::insert_into(practices::table)
        .values((
            practices::conversation_id.eq(once),
            practices::scenario.eq(scenario.word()),
            practices::sealed.eq(wrap_for_owner(once, &key, counsellor)?),
        ))
        .execute(conn)?;
    reply(conn, app, once, &key, today)?;
    Ok(())
}

/// The name, with a number after it when it is somebody's.
fn unused(conn: &mut DbConn, alias: &str) -> Result<String, Error> {
    for number in 1..100 {
        let candidate = if number == 1 { alias.to_owned() } else { format!("{alias} {number}") };
        let taken: i64 = conversations::table.filter(conversations::alias.eq(&candidate)).count().get_result(conn)?;
        if taken == 0 {
            return Ok(candidate);
        }
    }
    Err(Error::internal("no free name was found for a practice conversation"))
}

/// The written participant writes what comes next, at once; says nothing more when the story is over.
pub fn reply(conn: &mut DbConn, app: &App, id: &str, key: &Key, today: Day) -> Result<(), Error> {
    let conversation = find(conn, id)?.ok_or(Error::NotFound)?;
    let scenario: String = practices::table.find(id).select(practices::scenario).first(conn)?;
    let language = Language::from_code(&conversation.language).unwrap_or_default();
    let number = conversation.messages / 2 + 1;
    let text = Scenario::from_word(&scenario).and_then(|scenario| scenario.text(app, language, number));
    let Some(text) = text else { return Ok(()) };
    let letter = Letter {
        conversation: id,
        id: &random_id(),
        position: conversation.messages + 1,
        direction: Direction::FromParticipant,
        author: "",
    };
    insert(conn, &letter, key, &Body::of(text.as_str()), today)?;
    diesel::update(conversations::table.find(id))
        .set((
            conversations::state.eq(State::Claimed.word()),
            conversations::messages.eq(letter.position),
            conversations::last_on.eq(today),
            conversations::answer_by.eq(today.saturating_add(Duration::days(1))),
        ))
        .execute(conn)?;
    Ok(())
}

/// This counsellor's practice conversations, each with the day it is kept to.
pub fn own(conn: &mut DbConn, me: &str) -> Result<Vec<(Conversation, Day)>, Error> {
    Ok(conversations::table
        .filter(conversations::practice.eq(true))
        .filter(conversations::holder.eq(me))
        .order((conversations::last_on.desc(), conversations::id))
        .select((Conversation::as_select(), conversations::erase_after))
        .load(conn)?)
}

/// Throws a practice conversation of this counsellor away; another's and one that is gone stay as they are.
pub fn throw_away(conn: &mut DbConn, me: &str, id: &str) -> Result<(), Error> {
    let is_own = find(conn, id)?.is_some_and(|found| found.practice && found.holder == me);
    if is_own { erase(conn, id) } else { Ok(()) }
}
