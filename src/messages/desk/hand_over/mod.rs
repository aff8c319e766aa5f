//! Handing a conversation over to a named colleague, with a note for them; at once, or when the participant says yes.

pub mod routes;

use diesel::prelude::*;

use super::pages::{Names, aliases};
use super::{Moment, absence, set_holder};
use crate::clock::Day;
use crate::crypto::envelope::{self, Place};
use crate::crypto::{Key, padding};
use crate::db::DbConn;
use crate::error::{Error, Failure, Never};
use crate::messages::Correspondence;
use crate::messages::conversation::{Conversation, find};
use crate::messages::sealed::key_for;
use crate::messages::text::MessageText;
use crate::participants::SignedInParticipant;
use crate::schema::{hand_overs, staff};
use crate::staff::{Action, Counsellor, audit, team};
use crate::web::Role;

/// The smallest size class of a sealed note, in bytes.
const SMALLEST: usize = 1024;

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
    /// What the colleague should know; the participant never sees it.
    pub note: Option<MessageText>,
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
    sealed_note: Option<Vec<u8>>,
}

/// Where a hand-over stands, for whoever has the conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The participant is asked whether this colleague may take it.
    Asked(String),
    /// The participant would rather stay than go to this colleague.
    Declined(String),
    /// It came from this colleague on that day, with a note.
    Came(String, Day, Option<String>),
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
    forget(conn, id)?;
    let note = offer.note.as_ref().map(|note| seal(&key, id, &counsellor.id, note));
    diesel::insert_into(hand_overs::table)
        .values((
            hand_overs::conversation_id.eq(id),
            hand_overs::from_staff.eq(&counsellor.id),
            hand_overs::to_staff.eq(&offer.to),
            hand_overs::asks.eq(offer.asks),
            hand_overs::day.eq(moment.today),
            hand_overs::sealed_note.eq(note),
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

/// Where the hand-over of a conversation stands for its holder; `key` opens the note.
pub fn standing(
    conn: &mut DbConn,
    conversation: &Conversation,
    key: &Key,
    names: &Names,
) -> Result<Option<Standing>, Error> {
    let Some(row) = row(conn, &conversation.id)? else { return Ok(None) };
    let name = |id: &str| names.get(id).cloned().unwrap_or_default();
    let (from, to) = (name(&row.from_staff), name(&row.to_staff));
    if conversation.holder == row.from_staff {
        return Ok(Some(if row.asks { Standing::Asked(to) } else { Standing::Declined(to) }));
    }
    if row.asks || conversation.holder != row.to_staff {
        return Ok(None);
    }
    let note = row.sealed_note.map(|sealed| open(key, &conversation.id, &row.from_staff, &sealed)).transpose()?;
    Ok(Some(Standing::Came(from, row.day, note)))
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

fn seal(key: &Key, conversation: &str, author: &str, note: &MessageText) -> Vec<u8> {
    envelope::seal(key, 0, &place(conversation, author), &padding::pad(note.as_str().as_bytes(), SMALLEST))
}

fn open(key: &Key, conversation: &str, author: &str, sealed: &[u8]) -> Result<String, Error> {
    let padded = envelope::open(key, &place(conversation, author), sealed)?;
    String::from_utf8(padding::unpad(&padded)?.to_vec()).map_err(|_| Error::internal("a note is not text"))
}

fn place<'a>(conversation: &'a str, author: &'a str) -> Place<'a> {
    Place { table: "hand_overs", row: conversation, direction: "counsellor", author }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_opens_at_its_own_place_only() {
        let (key, note) = (Key::random(), MessageText::parse("Sover dåligt").unwrap());
        let sealed = seal(&key, "c1", "kim", &note);
        assert_eq!(open(&key, "c1", "kim", &sealed).unwrap(), "Sover dåligt");
        assert!(open(&key, "c2", "kim", &sealed).is_err());
        assert!(open(&key, "c1", "robin", &sealed).is_err());
        assert!(open(&Key::random(), "c1", "kim", &sealed).is_err());
    }
}
