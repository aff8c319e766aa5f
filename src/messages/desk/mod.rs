//! The counsellors' desk: what they do with conversations. Who may read is decided here, before and apart from whether
//! anything can be opened: an unclaimed conversation is the team's, a claimed one its holder's alone.

pub mod absence;
pub mod figures;
pub mod hand_over;
pub mod hours;
pub mod inbox;
pub mod links;
pub mod notices;
pub mod pages;
pub mod practice;
pub mod routes;
pub mod supervision;
pub mod weekly;
pub mod worry;
pub mod writing;

pub use links::{DeskLink, DeskLinks, MakeLink};

use diesel::prelude::*;
use time::{OffsetDateTime, PrimitiveDateTime};

use super::conversation::{Conversation, State, find};
use super::message::{insert, is_sent};
use super::sealed::{Body, Direction, Letter, key_for, wrap_for_team};
use super::shares;
use super::text::MessageText;
use crate::app::App;
use crate::clock::{Day, in_sweden};
use crate::crypto::Key;
use crate::db::DbConn;
use crate::error::{Error, Failure};
use crate::schema::{conversations, staff};
use crate::staff::{Action, Counsellor, Reader, audit, team};
use crate::web::Role;
use writing::{drafts, reading};

/// When a counsellor does something.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// The day in Sweden.
    pub today: Day,
    /// The time for the audit, which is about staff.
    pub at: PrimitiveDateTime,
}

impl Moment {
    /// The same on Swedish clocks, for the opening hours.
    pub fn here(&self) -> OffsetDateTime {
        in_sweden(self.at.assume_utc())
    }
}

/// This very moment.
pub fn now(app: &App) -> Moment {
    Moment { today: app.clock.today(), at: app.clock.timestamp() }
}

/// Why a conversation cannot be claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimRefused {
    /// A colleague was first.
    Taken,
    /// It is closed; only the participant opens it again.
    Closed,
    /// Nobody has let this counsellor in yet.
    NotLetIn,
    /// The participant has erased it.
    ParticipantLeft,
}

/// Why a conversation cannot be given back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReleaseRefused {
    /// Somebody else has it, or nobody.
    NotHolder,
    /// The participant has erased it.
    ParticipantLeft,
}

/// Why an answer was not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerRefused {
    /// Somebody else has it, or nobody.
    NotHolder,
    /// It is closed.
    Closed,
    /// The participant has erased it.
    ParticipantLeft,
    /// The participant wrote more after the page was drawn.
    NewMessageArrived,
    /// Nobody has let this counsellor in yet.
    NotLetIn,
}

/// Why a conversation cannot be closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CloseRefused {
    /// Somebody else has it, or nobody.
    NotHolder,
    /// The participant has erased it.
    ParticipantLeft,
    /// The participant wrote more after the page was drawn.
    NewMessageArrived,
}

/// Whether this reader may read it now without having been asked to.
pub fn may_read(conversation: &Conversation, reader: &Reader) -> bool {
    let is_the_teams = conversation.holder.is_empty() && !conversation.practice && reader.role == Role::Counsellor;
    is_the_teams || conversation.holder == reader.id
}

/// Whether this counsellor may take it: it is nobody's, its holder has no account any more, its answer is late, or it waits
/// for a holder who is away, since a participant must not wait for somebody who is not there.
pub fn may_claim(
    conn: &mut DbConn,
    conversation: &Conversation,
    counsellor: &Reader,
    moment: Moment,
) -> Result<bool, Error> {
    if counsellor.role != Role::Counsellor
        || conversation.practice
        || conversation.state == State::Closed
        || conversation.holder == counsellor.id
    {
        return Ok(false);
    }
    if conversation.holder.is_empty() || conversation.is_overdue(hours::load(conn)?.late_before(moment.here())) {
        return Ok(true);
    }
    let active: i64 = staff::table
        .filter(staff::id.eq(&conversation.holder).and(staff::disabled.eq(false)))
        .count()
        .get_result(conn)?;
    let away =
        conversation.state.is_unanswered() && absence::away(conn, moment.today)?.contains_key(&conversation.holder);
    Ok(active == 0 || away)
}

/// Takes a conversation. Of many who try at once, exactly one gets it.
pub fn claim(
    conn: &mut DbConn,
    counsellor: &Counsellor,
    id: &str,
    moment: Moment,
) -> Result<(), Failure<ClaimRefused>> {
    let refused = |refusal| Err(Failure::Refused(refusal));
    let Some(before) = find(conn, id)? else { return refused(ClaimRefused::ParticipantLeft) };
    if before.holder == counsellor.id {
        return Ok(());
    }
    if before.state == State::Closed {
        return refused(ClaimRefused::Closed);
    }
    if !may_claim(conn, &before, counsellor, moment)? {
        return refused(ClaimRefused::Taken);
    }
    if key_for(conn, counsellor, id)?.is_none() {
        return refused(ClaimRefused::NotLetIn);
    }
    let state = if before.state == State::Waiting { State::Claimed } else { before.state };
    let claimed = diesel::update(
        conversations::table
            .find(id)
            .filter(conversations::holder.eq(&before.holder))
            .filter(conversations::state.eq(before.state.word())),
    )
    .set((conversations::holder.eq(&counsellor.id), conversations::state.eq(state.word())))
    .execute(conn)?;
    if claimed == 0 {
        return refused(ClaimRefused::Taken);
    }
    hand_over::forget(conn, id)?;
    let action = if before.holder.is_empty() { Action::ConversationClaimed } else { Action::ConversationHandedOver };
    audit::note(conn, &counsellor.id, action, id, moment.at)?;
    Ok(())
}

/// Gives a conversation back to the team.
pub fn release(
    conn: &mut DbConn,
    counsellor: &Counsellor,
    id: &str,
    moment: Moment,
) -> Result<(), Failure<ReleaseRefused>> {
    let Some(before) = find(conn, id)? else { return Err(Failure::Refused(ReleaseRefused::ParticipantLeft)) };
    if before.holder != counsellor.id || before.practice {
        return Err(Failure::Refused(ReleaseRefused::NotHolder));
    }
    let state = if before.state == State::Claimed { State::Waiting } else { before.state };
    hand_over::forget(conn, id)?;
    set_holder(conn, id, "", state)?;
    audit::note(conn, &counsellor.id, Action::ConversationHandedOver, id, moment.at)?;
    Ok(())
}

/// An answer on its way.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The text.
    pub text: MessageText,
    /// The form's own id, which becomes the message's.
    pub once: String,
    /// The position of the last message on the page that was answered.
    pub last_seen: i64,
}

/// Answers a conversation that this counsellor has claimed.
pub fn answer(
    conn: &mut DbConn,
    counsellor: &Counsellor,
    id: &str,
    answer: &Answer,
    moment: Moment,
) -> Result<(), Failure<AnswerRefused>> {
    let refused = |refusal| Err(Failure::Refused(refusal));
    let Some(before) = find(conn, id)? else { return refused(AnswerRefused::ParticipantLeft) };
    if is_sent(conn, Some(id), &answer.once)? {
        return Ok(());
    }
    if before.state == State::Closed {
        return refused(AnswerRefused::Closed);
    }
    if before.holder != counsellor.id {
        return refused(AnswerRefused::NotHolder);
    }
    if before.messages > answer.last_seen {
        return refused(AnswerRefused::NewMessageArrived);
    }
    let Some(key) = key_for(conn, counsellor, id)? else { return refused(AnswerRefused::NotLetIn) };
    let letter = Letter {
        conversation: id,
        id: &answer.once,
        position: before.messages + 1,
        direction: Direction::FromCounsellor,
        author: &counsellor.id,
    };
    let late_before = hours::load(conn)?.late_before(moment.here());
    figures::count(conn, &before, late_before, moment.today)?;
    insert(conn, &letter, &key, &Body::of(answer.text.as_str()), moment.today)?;
    shares::weekly::settled(conn, id)?;
    drafts::erase(conn, id, &counsellor.id)?;
    if let Some(team) = team::current(conn)? {
        wrap_for_team(conn, id, &key, &team)?;
    }
    diesel::update(conversations::table.find(id))
        .set((
            conversations::state.eq(State::Answered.word()),
            conversations::messages.eq(letter.position),
            conversations::last_on.eq(moment.today),
        ))
        .execute(conn)?;
    audit::note(conn, &counsellor.id, Action::ConversationAnswered, id, moment.at)?;
    Ok(())
}

/// Closes a conversation; the participant opens it again by writing.
pub fn close(
    conn: &mut DbConn,
    counsellor: &Counsellor,
    id: &str,
    last_seen: i64,
    moment: Moment,
) -> Result<(), Failure<CloseRefused>> {
    let refused = |refusal| Err(Failure::Refused(refusal));
    let Some(before) = find(conn, id)? else { return refused(CloseRefused::ParticipantLeft) };
    if before.state == State::Closed {
        return Ok(());
    }
    if before.holder != counsellor.id || before.practice {
        return refused(CloseRefused::NotHolder);
    }
    if before.messages > last_seen {
        return refused(CloseRefused::NewMessageArrived);
    }
    hand_over::forget(conn, id)?;
    set_holder(conn, id, "", State::Closed)?;
    audit::note(conn, &counsellor.id, Action::ConversationClosed, id, moment.at)?;
    Ok(())
}

fn set_holder(conn: &mut DbConn, id: &str, holder: &str, state: State) -> Result<(), Error> {
    reading::end(conn, id)?;
    diesel::update(conversations::table.find(id))
        .set((conversations::holder.eq(holder), conversations::state.eq(state.word())))
        .execute(conn)?;
    Ok(())
}

/// What a reader finds behind a conversation's address.
pub enum Opened {
    /// The key to read it with; that it was opened is noted.
    ToRead(Box<Conversation>, Key),
    /// A colleague has it.
    Held(Box<Conversation>),
    /// Nobody has let this reader in yet.
    NotLetIn,
}

/// Opens a conversation to read; another's and an erased one look as they should. A supervisor finds only what a counsellor
/// asks them to read.
pub fn open(conn: &mut DbConn, reader: &Reader, id: &str, moment: Moment) -> Result<Opened, Error> {
    let conversation = Box::new(find(conn, id)?.ok_or(Error::NotFound)?);
    if !may_read(&conversation, reader) && !reading::reads(conn, id, &reader.id)? {
        let finds_it = reader.role == Role::Counsellor;
        return if finds_it { Ok(Opened::Held(conversation)) } else { Err(Error::NotFound) };
    }
    let Some(key) = key_for(conn, reader, id)? else { return Ok(Opened::NotLetIn) };
    audit::note(conn, &reader.id, Action::ConversationOpened, id, moment.at)?;
    Ok(Opened::ToRead(conversation, key))
}
