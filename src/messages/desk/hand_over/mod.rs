//! Handing a conversation over to a named colleague; at once, or when the participant says yes. What the colleague should know
//! is one of the team's notes like any other.

pub mod routes;

use diesel::prelude::*;

use super::pages::{Names, aliases};
use super::writing::notes;
use super::{Moment, absence, set_holder};
use crate::clock::Day;
use crate::db::DbConn;
use crate::error::{Error, Failure, Never};
use crate::messages::Correspondence;
use crate::messages::conversation::{Conversation, find};
use crate::messages::sealed::key_for;
use crate::participants::SignedInParticipant;
use crate::schema::{hand_overs, staff};
use crate::staff::{Action, Counsellor, audit, team};
use crate::web::Role;

/// Why a conversation was not handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandOverRefused {
    /// Somebody else has it, or nobody.
    NotHolder,
    /// No colleague was chosen who is there and can read.
    NotThere,
    /// Nobody has let this counsellor in yet.
    NotLetIn,
    /// The participant has erased it.
    ParticipantLeft,
}

/// A hand-over on its way.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The colleague's account.
    pub to: String,
    /// What the colleague should know, as it is kept; may be empty. The participant never sees it.
    pub note: String,
    /// The form's own id, which becomes the note's.
    pub once: String,
    /// Whether the participant is asked first.
    pub asks: bool,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = hand_overs)]
struct Row {
    from_staff: String,
    to_staff: String,
    asks: bool,
    day: Day,
}

/// Where a hand-over stands, for whoever has the conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The participant is asked whether this colleague may take it.
    Asked(String),
    /// The participant would rather stay than go to this colleague.
    Declined(String),
    /// It came from this colleague on that day.
    Came(String, Day),
}

/// The counsellors who can read and are there today, as id and alias.
pub fn colleagues(conn: &mut DbConn, me: &str, today: Day) -> Result<Vec<(String, String)>, Error> {
    let Some(key) = team::current(conn)? else { return Ok(Vec::new()) };
    let (readers, gone) = (team::readers(conn, key.number)?, absence::gone(conn, today)?);
    let known: Vec<(String, String)> = staff::table
        .filter(staff::role.eq(Role::Counsellor.word()).and(staff::id.ne(me)))
        .select((staff::id, staff::alias))
        .load(conn)?;
    let mut there: Vec<(String, String)> =
        known.into_iter().filter(|(id, _)| readers.contains(id) && !gone.contains(id)).collect();
    there.sort_by(|(_, one), (_, other)| one.cmp(other));
    Ok(there)
}

/// Hands a conversation over, or asks the participant whether that is fine. A newer hand-over takes the place of an older.
pub fn hand_over(
    conn: &mut DbConn,
    counsellor: &Counsellor,
    id: &str,
    offer: &Offer,
    moment: Moment,
) -> Result<(), Failure<HandOverRefused>> {
    let refused = |refusal| Err(Failure::Refused(refusal));
    let Some(before) = find(conn, id)? else { return refused(HandOverRefused::ParticipantLeft) };
    if before.holder != counsellor.id || before.practice {
        return refused(HandOverRefused::NotHolder);
    }
    if !colleagues(conn, &counsellor.id, moment.today)?.iter().any(|(there, _)| *there == offer.to) {
        return refused(HandOverRefused::NotThere);
    }
    let Some(key) = key_for(conn, counsellor, id)? else { return refused(HandOverRefused::NotLetIn) };
    if !offer.note.is_empty() {
        let at =
            notes::Desk { conversation: id, author: &counsellor.id, position: before.messages, today: moment.today };
        notes::write(conn, &key, at, &offer.once, &offer.note)?;
    }
    forget(conn, id)?;
    diesel::insert_into(hand_overs::table)
        .values((
            hand_overs::conversation_id.eq(id),
            hand_overs::from_staff.eq(&counsellor.id),
            hand_overs::to_staff.eq(&offer.to),
            hand_overs::asks.eq(offer.asks),
            hand_overs::day.eq(moment.today),
        ))
        .execute(conn)?;
    let action = if offer.asks { Action::HandOverAsked } else { Action::ConversationHandedOver };
    if !offer.asks {
        set_holder(conn, id, &offer.to, before.state)?;
    }
    Ok(audit::note(conn, &counsellor.id, action, id, moment.at)?)
}

/// Takes back what the participant was asked.
pub fn take_back(conn: &mut DbConn, counsellor: &Counsellor, id: &str) -> Result<(), Failure<Never>> {
    let own = hand_overs::table.find(id).filter(hand_overs::from_staff.eq(&counsellor.id));
    diesel::delete(own.filter(hand_overs::asks.eq(true))).execute(conn)?;
    Ok(())
}

/// Forgets the hand-over of a conversation that changes hands in another way.
pub(super) fn forget(conn: &mut DbConn, id: &str) -> Result<(), Error> {
    diesel::delete(hand_overs::table.find(id)).execute(conn)?;
    Ok(())
}

fn row(conn: &mut DbConn, id: &str) -> Result<Option<Row>, Error> {
    Ok(hand_overs::table.find(id).select(Row::as_select()).first(conn).optional()?)
}

/// Where the hand-over of a conversation stands for its holder.
pub fn standing(conn: &mut DbConn, conversation: &Conversation, names: &Names) -> Result<Option<Standing>, Error> {
    let Some(row) = row(conn, &conversation.id)? else { return Ok(None) };
    let name = |id: &str| names.get(id).cloned().unwrap_or_default();
    let (from, to) = (name(&row.from_staff), name(&row.to_staff));
    if conversation.holder == row.from_staff {
        return Ok(Some(if row.asks { Standing::Asked(to) } else { Standing::Declined(to) }));
    }
    if row.asks || conversation.holder != row.to_staff {
        return Ok(None);
    }
    Ok(Some(Standing::Came(from, row.day)))
}

/// What the participant is asked, as the aliases of who has the conversation and who would take it.
pub fn question(conn: &mut DbConn, conversation: &Conversation, today: Day) -> Result<Option<(String, String)>, Error> {
    let Some(row) = row(conn, &conversation.id)?.filter(|row| row.asks && row.from_staff == conversation.holder) else {
        return Ok(None);
    };
    let there = colleagues(conn, &row.from_staff, today)?;
    let to = there.into_iter().find(|(id, _)| *id == row.to_staff).map(|(_, alias)| alias);
    Ok(aliases(conn)?.remove(&row.from_staff).zip(to))
}

/// The participant's answer. Both end the question; only a yes to somebody who is there moves the conversation. It is not
/// noted in the audit, which has times and is about staff: what was asked is there already.
pub fn reply(conn: &mut DbConn, participant: &SignedInParticipant, yes: bool) -> Result<(), Failure<Never>> {
    let correspondence: Correspondence = participant.open(conn)?.document.section()?;
    let Some(own) = correspondence.current() else { return Ok(()) };
    let Some(conversation) = find(conn, &own.id)? else { return Ok(()) };
    let Some(row) = row(conn, &own.id)?.filter(|row| row.asks && row.from_staff == conversation.holder) else {
        return Ok(());
    };
    let there = question(conn, &conversation, participant.today())?.is_some();
    diesel::update(hand_overs::table.find(&own.id)).set(hand_overs::asks.eq(false)).execute(conn)?;
    if yes && there {
        set_holder(conn, &own.id, &row.to_staff, conversation.state)?;
    }
    Ok(())
}
