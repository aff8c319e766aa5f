//! The rows of the wall: offered, shown, taken back, erased with the vault that knows them. What waits is sealed to the team;
//! what is shown is clear.

use std::collections::HashMap;

use diesel::prelude::*;

use super::own::{OwnReason, OwnReasons, ReasonText};
use crate::clock::Day;
use crate::crypto::envelope::Place;
use crate::crypto::key_pair::{PrivateKey, open_with, seal_to};
use crate::crypto::{padding, random_id};
use crate::db::DbConn;
use crate::error::{Error, Failure, Never};
use crate::participants::vault::{Change, erase_after};
use crate::participants::{Profile, SignedInParticipant};
use crate::schema::reasons;
use crate::staff::{audit, team};

/// As many of one participant's reasons may wait at a time.
pub const MOST_WAITING: usize = 5;
/// As many may be offered by one participant altogether.
pub const MOST_OWN: usize = 20;
/// A page of the wall shows as many.
pub const PER_PAGE: i64 = 20;

/// Every sealed text has this one length: the longest reason fits in.
const SEALED_LENGTH: usize = 2048;

/// Why a reason was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferRefused {
    /// There is nobody to seal it to yet.
    NotOpenYet,
    /// Enough wait to be read.
    EnoughWaiting,
    /// Enough for one participant.
    EnoughAltogether,
}

/// Where a reason stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A counsellor has not read it yet.
    Waiting,
    /// Everybody can read it.
    Shown,
    /// It is not shown: there is no row any more.
    Gone,
}

impl State {
    /// The word in the texts' keys and in the take-out.
    pub fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Shown => "shown",
            Self::Gone => "gone",
        }
    }
}

/// Offers a reason. The same form again offers nothing more.
pub fn offer(
    conn: &mut DbConn,
    participant: &SignedInParticipant,
    text: &ReasonText,
    once: &str,
) -> Result<(), Failure<OfferRefused>> {
    let today = participant.today();
    participant.change_with(conn, |conn, document| {
        let profile: Profile = document.section()?;
        let mut own: OwnReasons = document.section()?;
        if own.has_form(once) {
            return Ok(());
        }
        let team = team::current(conn)?.ok_or(Failure::Refused(OfferRefused::NotOpenYet))?;
        if own.offered.len() >= MOST_OWN {
            return Err(Failure::Refused(OfferRefused::EnoughAltogether));
        }
        let waiting = states(conn, &own)?.into_values().filter(|state| *state == State::Waiting).count();
        if waiting >= MOST_WAITING {
            return Err(Failure::Refused(OfferRefused::EnoughWaiting));
        }
        let id = random_id();
        let sealed = seal(&team, &id, text)?;
        diesel::insert_into(reasons::table)
            .values((
                reasons::id.eq(&id),
                reasons::programme.eq(&profile.programme),
                reasons::language.eq(participant.language.written().code()),
                reasons::month.eq(month_of(today)),
                reasons::team_key.eq(i64::from(team.number)),
                reasons::sealed.eq(sealed),
                reasons::erase_after.eq(erase_after(today)),
            ))
            .execute(conn)?;
        own.offered.push(OwnReason { id, once: once.to_owned(), text: text.as_str().to_owned() });
        document.set(&own)?;
        Ok(())
    })
}

/// Takes a reason back, wherever it stands. One that this participant has not offered is not there.
pub fn take_back(conn: &mut DbConn, participant: &SignedInParticipant, id: &str) -> Result<(), Failure<Never>> {
    participant.change_with(conn, |conn, document| {
        let mut own: OwnReasons = document.section()?;
        if !own.forget(id) {
            return Err(Error::NotFound.into());
        }
        erase(conn, id)?;
        document.set(&own)?;
        Ok(())
    })
}

/// Where each of a participant's reasons stands, by its id.
pub fn states(conn: &mut DbConn, own: &OwnReasons) -> Result<HashMap<String, State>, Error> {
    let rows: Vec<(String, bool)> = reasons::table
        .filter(reasons::id.eq_any(own.ids()))
        .select((reasons::id, reasons::text.is_not_null()))
        .load(conn)?;
    let state = |shown| if shown { State::Shown } else { State::Waiting };
    Ok(rows.into_iter().map(|(id, shown)| (id, state(shown))).collect())
}

/// One page of the wall, the latest month first and without order in it; and whether there is more.
pub fn shown(conn: &mut DbConn, programme: &str, language: &str, page: i64) -> Result<(Vec<String>, bool), Error> {
    let mut texts: Vec<String> = reasons::table
        .filter(reasons::programme.eq(programme).and(reasons::language.eq(language)))
        .filter(reasons::text.is_not_null())
        .order((reasons::month.desc(), reasons::id))
        .offset((page - 1) * PER_PAGE)
        .limit(PER_PAGE + 1)
        .select(reasons::text.assume_not_null())
        .load(conn)?;
    let most = usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    let further = texts.len() > most;
    texts.truncate(most);
    Ok((texts, further))
}

/// Follows each change of a vault: used, its reasons are kept longer; erased, they go with it.
pub fn follow(conn: &mut DbConn, change: &Change<'_>) -> Result<(), Error> {
    match (change.before, change.after) {
        (Some(before), None) => {
            let own: OwnReasons = before.section()?;
            own.offered.iter().try_for_each(|own| erase(conn, &own.id))
        }
        (_, Some(after)) => {
            let (own, until): (OwnReasons, Day) = (after.section()?, erase_after(change.today));
            for own in &own.offered {
                diesel::update(reasons::table.find(&own.id).filter(reasons::erase_after.lt(until)))
                    .set(reasons::erase_after.eq(until))
                    .execute(conn)?;
            }
            Ok(())
        }
        (None, None) => Ok(()),
    }
}

/// Erases the reasons whose time is over, a few at a time; says how many.
pub fn erase_expired(conn: &mut DbConn, today: Day) -> Result<usize, Error> {
    let expired: Vec<String> =
        reasons::table.filter(reasons::erase_after.lt(today)).select(reasons::id).limit(200).load(conn)?;
    expired.iter().try_for_each(|id| erase(conn, id))?;
    Ok(expired.len())
}

fn erase(conn: &mut DbConn, id: &str) -> Result<(), Error> {
    diesel::delete(reasons::table.find(id)).execute(conn)?;
    audit::forget(conn, id)
}

/// The first day of the month: no finer day is kept.
pub(super) fn month_of(today: Day) -> Day {
    today.replace_day(1).unwrap_or(today)
}

fn seal(team: &team::TeamKey, id: &str, text: &ReasonText) -> Result<Vec<u8>, Error> {
    let padded = padding::pad(text.as_str().as_bytes(), SEALED_LENGTH);
    seal_to(&team.public, team.number, &place(id), &padded).map_err(Error::internal)
}

/// Opens what waits.
pub(super) fn open(private: &PrivateKey, id: &str, sealed: &[u8]) -> Result<String, Error> {
    let padded = open_with(private, &place(id), sealed)?;
    String::from_utf8(padding::unpad(&padded)?.to_vec()).map_err(Error::internal)
}

pub(super) fn place(id: &str) -> Place<'_> {
    Place { table: "reasons", row: id, direction: "to-team", author: "" }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::crypto::key_pair::KeyPair;
    use crate::staff::team::TeamKey;

    #[test]
    fn what_waits_opens_at_its_own_place_only_and_has_one_length() {
        let pair = KeyPair::generate();
        let team = TeamKey { number: 1, public: pair.public };
        let sealed = |text: &str| seal(&team, "a", &ReasonText::parse(text).unwrap()).unwrap();
        let short = sealed("Ork");
        assert_eq!(open(&pair.private, "a", &short).unwrap(), "Ork");
        assert!(open(&pair.private, "b", &short).is_err());
        assert!(open(&KeyPair::generate().private, "a", &short).is_err());
        assert_eq!(short.len(), sealed(&"𝄞".repeat(280)).len());
    }

    #[test]
    fn no_day_is_finer_than_a_month() {
        assert_eq!(month_of(date!(2026 - 11 - 30)), date!(2026 - 11 - 01));
    }
}
