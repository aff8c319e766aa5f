//! A conversation: what its clear columns say, and what the participant does with it. The counsellors' side is `desk`.

use diesel::prelude::*;
use time::Duration;

use super::answer_time::OpeningHours;
use super::correspondence::{Correspondence, OwnConversation};
use super::desk::{absence, hours};
use super::message::{self, insert, is_sent};
use super::sealed::{Body, Direction, Letter, wrap_for_team};
use super::shares::{Snapshot, share, weekly};
use super::spent;
use super::text::MessageText;
use crate::clock::Day;
use crate::crypto::key_file::KeyFile;
use crate::crypto::{Key, random_id};
use crate::db::DbConn;
use crate::error::{Error, Failure, Never};
use crate::language::Language;
use crate::participants::profile::AgeBand;
use crate::participants::vault::{DAYS_KEPT, Document};
use crate::participants::{Profile, SignedInParticipant};
use crate::schema::conversations;
use crate::staff::{audit, team};

/// As many messages may be sent on one day.
pub const MOST_A_DAY: usize = 30;

/// Where a conversation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Something is unanswered and nobody has taken it.
    Waiting,
    /// Something is unanswered and a counsellor has taken it.
    Claimed,
    /// The last word is a counsellor's.
    Answered,
    /// A counsellor has ended it; the participant may write again.
    Closed,
}

impl State {
    /// The word in the table and in the texts' keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Claimed => "claimed",
            Self::Answered => "answered",
            Self::Closed => "closed",
        }
    }

    /// Whether somebody waits for an answer.
    pub fn is_unanswered(self) -> bool {
        matches!(self, Self::Waiting | Self::Claimed)
    }
}

impl TryFrom<String> for State {
    type Error = Error;

    fn try_from(word: String) -> Result<Self, Error> {
        [Self::Waiting, Self::Claimed, Self::Answered, Self::Closed]
            .into_iter()
            .find(|state| state.word() == word)
            .ok_or_else(|| Error::internal("a conversation is in an unknown state"))
    }
}

/// The clear columns of a conversation.
#[derive(Clone, Queryable, Selectable)]
#[diesel(table_name = conversations)]
pub struct Conversation {
    /// The random id.
    pub id: String,
    /// The programme's id.
    pub programme: String,
    /// The language the participant reads, as a code.
    pub language: String,
    /// The word pair the participant goes by at the desk.
    pub alias: String,
    /// Where it stands.
    #[diesel(deserialize_as = String)]
    pub state: State,
    /// The id of the counsellor who has taken it, or empty.
    pub holder: String,
    /// Whether a counsellor worries about this participant.
    pub worry: bool,
    /// How many messages it has; the position of the last one.
    pub messages: i64,
    /// The day of the last message.
    pub last_on: Day,
    /// The day by which what is unanswered is answered.
    pub answer_by: Day,
    /// Whether it is a made-up one for learning, which is never counted.
    pub practice: bool,
}

/// Finds a conversation.
pub fn find(conn: &mut DbConn, id: &str) -> Result<Option<Conversation>, Error> {
    Ok(conversations::table.find(id).select(Conversation::as_select()).first(conn).optional()?)
}

impl Conversation {
    /// Whether the promised hour has passed without an answer: what was promised for before this day is late.
    pub fn is_overdue(&self, late_before: Day) -> bool {
        self.state.is_unanswered() && self.answer_by < late_before
    }
}

/// Why a message was not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteRefused {
    /// There is nobody to seal it to yet.
    NotOpenYet,
    /// The age is asked before the first message.
    AgeFirst,
    /// Enough for one day.
    EnoughForToday,
    /// There is nothing of what was to be shared any more.
    NothingToShare,
    /// What was to be shared is not as it was when it was looked at.
    ChangedSince,
}

/// What is sent.
pub(super) struct Outgoing {
    /// The text; it may be empty when something is shared.
    pub text: String,
    /// What is shared with it.
    pub share: Option<Snapshot>,
}

/// Sends a message, opening a conversation if there is none. `once` is the form's own id and becomes the message's: the
/// same form again sends nothing more.
pub fn write(
    conn: &mut DbConn,
    participant: &SignedInParticipant,
    text: &MessageText,
    once: &str,
    keys: &KeyFile,
) -> Result<(), Failure<WriteRefused>> {
    write_with(conn, participant, once, keys, |_| Ok(Outgoing { text: text.as_str().to_owned(), share: None }))
}

/// The same with what is made out of the vault in the same transaction.
pub(super) fn write_with(
    conn: &mut DbConn,
    participant: &SignedInParticipant,
    once: &str,
    keys: &KeyFile,
    make: impl FnOnce(&Document) -> Result<Outgoing, Failure<WriteRefused>>,
) -> Result<(), Failure<WriteRefused>> {
    let today = participant.today();
    let hours = hours::load(conn)?;
    participant.change_with(conn, |conn, document| {
        let profile: Profile = document.section()?;
        let mut correspondence: Correspondence = document.section()?;
        if profile.age.is_none() && !correspondence.age_unsaid {
            return Err(Failure::Refused(WriteRefused::AgeFirst));
        }
        if is_sent(conn, correspondence.current().map(|own| own.id.as_str()), once)? {
            return Ok(());
        }
        let team = team::current(conn)?.ok_or(Failure::Refused(WriteRefused::NotOpenYet))?;
        let outgoing = make(document)?;
        let found = match correspondence.current() {
            Some(own) => find(conn, &own.id)?,
            None => None,
        };
        let conversation = if let Some(conversation) = found {
            conversation
        } else {
            correspondence.conversations.clear();
            let alias = spent::spend_new(conn, keys, &profile.alias)?;
            let conversation = first(alias, &profile, participant.language, today, hours.answer_by(today));
            open(conn, &conversation, &mut correspondence)?;
            conversation
        };
        let own = correspondence.current_mut().ok_or_else(|| Error::internal("no conversation in the vault"))?;
        if own.sent_that_day(today) >= MOST_A_DAY {
            return Err(Failure::Refused(WriteRefused::EnoughForToday));
        }
        let key = own.key().ok_or_else(|| Error::internal("a conversation key cannot be read"))?;
        wrap_for_team(conn, &conversation.id, &key, &team)?;
        let letter = Letter {
            conversation: &conversation.id,
            id: once,
            position: conversation.messages + 1,
            direction: Direction::FromParticipant,
            author: "",
        };
        let body = Body { shares: outgoing.share.is_some(), ..Body::of(&outgoing.text) };
        insert(conn, &letter, &key, &body, today)?;
        written(conn, &conversation, participant.language, today, &hours)?;
        own.sent_on.push(today);
        own.seen = own.seen.max(letter.position);
        if let Some(snapshot) = &outgoing.share {
            share::insert(conn, &conversation.id, letter.position, &key, snapshot)?;
            weekly::sent(conn, &mut correspondence, &conversation.id, snapshot, hours.answer_by(today))?;
        }
        document.set(&correspondence)?;
        Ok(())
    })
}

/// A conversation before anything is written in it.
fn first(alias: String, profile: &Profile, language: Language, today: Day, answer_by: Day) -> Conversation {
    Conversation {
        id: random_id(),
        programme: profile.programme.clone(),
        language: language.code().to_owned(),
        alias,
        state: State::Waiting,
        holder: String::new(),
        worry: false,
        messages: 0,
        last_on: today,
        answer_by,
        practice: false,
    }
}

/// Makes the row of a new conversation and puts what the participant holds of it into the section.
fn open(conn: &mut DbConn, conversation: &Conversation, correspondence: &mut Correspondence) -> Result<(), Error> {
    let today = conversation.last_on;
    diesel::insert_into(conversations::table)
        .values((
            conversations::id.eq(&conversation.id),
            conversations::programme.eq(&conversation.programme),
            conversations::language.eq(&conversation.language),
            conversations::alias.eq(&conversation.alias),
            conversations::state.eq(conversation.state.word()),
            conversations::holder.eq(&conversation.holder),
            conversations::worry.eq(conversation.worry),
            conversations::messages.eq(conversation.messages),
            conversations::last_on.eq(conversation.last_on),
            conversations::answer_by.eq(conversation.answer_by),
            conversations::erase_after.eq(kept_until(today)),
            conversations::practice.eq(conversation.practice),
        ))
        .execute(conn)?;
    correspondence.conversations.push(OwnConversation::open(&conversation.id, &Key::random(), today));
    Ok(())
}

/// The row after the participant has written: unanswered, and still with whoever has taken it, unless they are away. What
/// waited before keeps its day.
fn written(
    conn: &mut DbConn,
    before: &Conversation,
    language: Language,
    today: Day,
    hours: &OpeningHours,
) -> Result<(), Error> {
    let stays = !before.holder.is_empty() && !absence::gone(conn, today)?.contains(&before.holder);
    let (state, holder) = if stays { (State::Claimed, before.holder.as_str()) } else { (State::Waiting, "") };
    let by = if before.state.is_unanswered() { before.answer_by } else { hours.answer_by(today) };
    diesel::update(conversations::table.find(&before.id))
        .set((
            conversations::state.eq(state.word()),
            conversations::holder.eq(holder),
            conversations::language.eq(language.code()),
            conversations::messages.eq(before.messages + 1),
            conversations::last_on.eq(today),
            conversations::answer_by.eq(by),
        ))
        .execute(conn)?;
    Ok(())
}

/// Notes in the vault how far the participant has read, and when the first answer came.
pub fn note_seen(conn: &mut DbConn, participant: &SignedInParticipant, position: i64) -> Result<(), Failure<Never>> {
    participant.change_with(conn, |conn, document| {
        let mut correspondence: Correspondence = document.section()?;
        if let Some(own) = correspondence.current_mut() {
            own.seen = own.seen.max(position);
            if own.answered_on.is_none() {
                own.answered_on = message::first_answer(conn, &own.id, own.seen)?;
            }
            document.set(&correspondence)?;
        }
        Ok(())
    })
}

/// Notes the age band before the first message, or that the participant would rather not say.
pub fn choose_age(
    conn: &mut DbConn,
    participant: &SignedInParticipant,
    band: Option<AgeBand>,
) -> Result<(), Failure<Never>> {
    participant.change(conn, |document| {
        let mut profile: Profile = document.section()?;
        let mut correspondence: Correspondence = document.section()?;
        profile.age = band.or(profile.age);
        correspondence.age_unsaid = profile.age.is_none();
        document.set(&profile)?;
        document.set(&correspondence)?;
        Ok(())
    })
}

/// Erases the participant's conversation at once, everywhere.
pub fn erase_own(conn: &mut DbConn, participant: &SignedInParticipant) -> Result<(), Failure<Never>> {
    participant.change_with(conn, |conn, document| {
        let mut correspondence: Correspondence = document.section()?;
        for own in &correspondence.conversations {
            erase(conn, &own.id)?;
        }
        correspondence.conversations.clear();
        correspondence.weekly = None;
        document.set(&correspondence)?;
        Ok(())
    })
}

/// Erases a conversation with its keys and messages, and takes its id out of the audit.
pub(super) fn erase(conn: &mut DbConn, id: &str) -> Result<(), Error> {
    diesel::delete(conversations::table.find(id)).execute(conn)?;
    audit::forget(conn, id)
}

/// The last day a conversation is kept when it is used today: the end of a month, so that equal days do not lead from a
/// vault to its conversation.
pub(super) fn kept_until(today: Day) -> Day {
    let day = today.saturating_add(Duration::days(DAYS_KEPT));
    let last = day.month().length(day.year());
    day.replace_day(last).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn a_conversation_is_kept_to_the_end_of_a_month() {
        assert_eq!(kept_until(date!(2026 - 11 - 21)), date!(2027 - 05 - 31));
        assert_eq!(kept_until(date!(2026 - 08 - 10)), date!(2027 - 02 - 28));
        assert_eq!(kept_until(date!(2026 - 12 - 02)), date!(2027 - 05 - 31));
        assert_eq!(kept_until(date!(2027 - 08 - 20)), date!(2028 - 02 - 29));
    }

    #[test]
    fn every_state_has_a_word_of_its_own() {
        for state in [State::Waiting, State::Claimed, State::Answered, State::Closed] {
            assert_eq!(State::try_from(state.word().to_owned()).unwrap(), state);
        }
        assert!(State::try_from("open".to_owned()).is_err());
    }
}
