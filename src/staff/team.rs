//! The team's numbered key pairs: anybody seals to the newest, and only those who were let in can open. An administrator
//! opens nothing: the private halves exist only sealed to readers' keys and to the recovery key on paper.

use std::collections::{BTreeSet, HashMap};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use time::PrimitiveDateTime;

use super::account::{self, Account};
use super::audit::{self, Action};
use super::reader::{READING, Reader};
use crate::clock::{Day, in_sweden};
use crate::crypto::envelope::Place;
use crate::crypto::halves::{self, Half};
use crate::crypto::key_pair::{KeyPair, PrivateKey, PublicKey, unwrap_with, wrap_to};
use crate::crypto::{Key, digest, symbols};
use crate::db::DbConn;
use crate::error::{Error, Failure};
use crate::schema::{installation, team_key_holders, team_keys};

/// Where the database remembers the highest number that there was.
const HIGHEST: &str = "team-key-number";

/// What messages to the team are sealed to.
#[derive(Clone, Copy, Debug)]
pub struct TeamKey {
    /// Its number; the next one begins when somebody leaves the team.
    pub number: u32,
    /// Its public half.
    pub public: PublicKey,
}

#[derive(Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = team_keys)]
struct Row {
    number: i64,
    public_key: String,
    recovery_key: String,
    sealed_for_recovery: Vec<u8>,
    made_on: Day,
}

impl Row {
    fn number(&self) -> Result<u32, Error> {
        u32::try_from(self.number).map_err(Error::internal)
    }

    fn key(&self) -> Result<TeamKey, Error> {
        Ok(TeamKey { number: self.number()?, public: public(&self.public_key)? })
    }

    /// Opens with the recovery key; nothing when it is the recovery key of another installation.
    fn recover(&self, recovery: &PrivateKey) -> Result<Option<PrivateKey>, Error> {
        if recovery.public() != public(&self.recovery_key)? {
            return Ok(None);
        }
        let number = self.number.to_string();
        let opened = unwrap_with(recovery, &recovery_place(&number), &self.sealed_for_recovery)?;
        let private = PrivateKey::from_key(opened);
        Ok((private.public() == public(&self.public_key)?).then_some(private))
    }
}

/// The newest team key; nothing before the set-up.
pub fn current(conn: &mut DbConn) -> Result<Option<TeamKey>, Error> {
    newest(conn)?.as_ref().map(Row::key).transpose()
}

/// Whether there is a team that something can be sealed to.
pub fn is_there(conn: &mut DbConn) -> Result<bool, Error> {
    Ok(newest(conn)?.is_some())
}

fn newest(conn: &mut DbConn) -> Result<Option<Row>, Error> {
    Ok(team_keys::table.order(team_keys::number.desc()).select(Row::as_select()).first(conn).optional()?)
}

fn every(conn: &mut DbConn) -> Result<Vec<Row>, Error> {
    Ok(team_keys::table.order(team_keys::number).select(Row::as_select()).load(conn)?)
}

/// The ids of those who can open a team key.
pub fn readers(conn: &mut DbConn, number: u32) -> Result<Vec<String>, Error> {
    Ok(team_key_holders::table
        .filter(team_key_holders::team_key.eq(i64::from(number)))
        .select(team_key_holders::staff_id)
        .load(conn)?)
}

/// Who holds which numbers: by the account's id.
pub(super) fn holders(conn: &mut DbConn) -> Result<HashMap<String, BTreeSet<i64>>, Error> {
    let rows: Vec<(String, i64)> =
        team_key_holders::table.select((team_key_holders::staff_id, team_key_holders::team_key)).load(conn)?;
    let mut held: HashMap<String, BTreeSet<i64>> = HashMap::new();
    for (id, number) in rows {
        held.entry(id).or_default().insert(number);
    }
    Ok(held)
}

/// A public key as people read it to each other: four groups of four symbols.
pub fn fingerprint(public: &PublicKey) -> String {
    let digest = digest("andrum staff fingerprint", &[public.as_bytes()]);
    let symbols: Vec<char> =
        symbols::to_values(digest.split_at(10).0).iter().map(|value| symbols::symbol(*value)).collect();
    symbols.chunks(4).map(|group| group.iter().collect()).collect::<Vec<String>>().join(" ")
}

/// A team key that has no row yet; carried sealed from page to page.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewTeamKey {
    number: u32,
    public_key: String,
    recovery_key: String,
    sealed_for_recovery: Vec<u8>,
}

/// There is, or was, a team key already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AlreadyThere;

impl NewTeamKey {
    /// Makes the first team key and the recovery key that opens it. The halves exist nowhere but in what is returned.
    pub fn first() -> Result<(Self, [Half; 2]), Error> {
        let paper = Key::random();
        let (one, other) = halves::split(&paper);
        let recovery = PrivateKey::from_key(paper).public();
        let (key, _) = Self::numbered(1, &recovery)?;
        Ok((key, [one, other]))
    }

    /// Writes the row.
    pub fn insert(
        &self,
        conn: &mut DbConn,
        actor: &str,
        at: PrimitiveDateTime,
        today: Day,
    ) -> Result<(), Failure<AlreadyThere>> {
        if newest(conn)?.is_some() || next_number(conn)? > self.number {
            return Err(Failure::Refused(AlreadyThere));
        }
        Ok(self.write(conn, actor, at, today)?)
    }

    /// A pair with this number, sealed to the recovery key; its private half goes to readers and nowhere else.
    fn numbered(number: u32, recovery: &PublicKey) -> Result<(Self, PrivateKey), Error> {
        let (pair, word) = (KeyPair::generate(), number.to_string());
        let sealed =
            wrap_to(recovery, number, &recovery_place(&word), pair.private.as_key()).map_err(Error::internal)?;
        let key = Self {
            number,
            public_key: hex::encode(pair.public.as_bytes()),
            recovery_key: hex::encode(recovery.as_bytes()),
            sealed_for_recovery: sealed,
        };
        Ok((key, pair.private))
    }

    fn write(&self, conn: &mut DbConn, actor: &str, at: PrimitiveDateTime, today: Day) -> Result<(), Error> {
        let row = Row {
            number: i64::from(self.number),
            public_key: self.public_key.clone(),
            recovery_key: self.recovery_key.clone(),
            sealed_for_recovery: self.sealed_for_recovery.clone(),
            made_on: today,
        };
        diesel::insert_into(team_keys::table).values(&row).execute(conn)?;
        let highest = installation::name.eq(HIGHEST);
        diesel::delete(installation::table.filter(highest)).execute(conn)?;
        diesel::insert_into(installation::table)
            .values((highest, installation::value.eq(self.number.to_string())))
            .execute(conn)?;
        audit::note(conn, actor, Action::TeamKeyMade, &self.number.to_string(), at)
    }
}

/// Takes every team key from somebody who shall read no more. If there was one, the team gets the next number: sealed to
/// those who can still read and to the recovery key, shown to nobody. With no reader left, the recovery key alone opens it.
pub(super) fn end_reading(conn: &mut DbConn, actor: &str, id: &str, at: PrimitiveDateTime) -> Result<(), Error> {
    let held = diesel::delete(team_key_holders::table.filter(team_key_holders::staff_id.eq(id))).execute(conn)?;
    let Some(before) = newest(conn)?.filter(|_| held > 0) else { return Ok(()) };
    let (key, private) = NewTeamKey::numbered(next_number(conn)?, &public(&before.recovery_key)?)?;
    key.write(conn, actor, at, in_sweden(at.assume_utc()).date())?;
    for reader in readers(conn, before.number()?)? {
        let reader = account::load(conn, &reader)?;
        if READING.contains(&reader.role) && !reader.disabled {
            hand_over(conn, &reader, &[(key.number, private.clone())])?;
        }
    }
    Ok(())
}

/// A number that no team key has had, not even one whose row was lost: what is sealed to that one must not be mistaken.
fn next_number(conn: &mut DbConn) -> Result<u32, Error> {
    let highest: Option<String> =
        installation::table.find(HIGHEST).select(installation::value).first(conn).optional()?;
    let remembered = highest.and_then(|value| value.parse().ok()).unwrap_or(0);
    let there = newest(conn)?.map_or(Ok(0), |row| row.number())?;
    Ok(remembered.max(there).saturating_add(1))
}

/// Why somebody cannot be let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotLetIn {
    /// Only counsellors and supervisors with an enabled account read.
    AnotherRole,
    /// Who lets in cannot read either.
    NotAReader,
    /// The newcomer's key is not the one that was shown: somebody made the account anew in between.
    AnotherKey,
    /// The two halves belong to another recovery key.
    WrongHalves,
    /// There is no team key yet.
    NoTeamKey,
}

/// A reader lets somebody in to every team key that the reader can open. `shown` is the fingerprint on the page.
pub fn let_in(
    conn: &mut DbConn,
    by: &Reader,
    newcomer: &str,
    shown: &str,
    at: PrimitiveDateTime,
) -> Result<(), Failure<CannotLetIn>> {
    let newcomer = reader_to_be(conn, newcomer)?;
    if fingerprint(&newcomer.public) != shown {
        return Err(Failure::Refused(CannotLetIn::AnotherKey));
    }
    let opened = opened(conn, by)?;
    if !by.can_read(conn)? {
        return Err(Failure::Refused(CannotLetIn::NotAReader));
    }
    hand_over(conn, &newcomer, &opened)?;
    audit::note(conn, &by.id, Action::LetIn, &newcomer.id, at)?;
    Ok(())
}

/// Every team key that a reader can open.
pub(super) fn opened(conn: &mut DbConn, reader: &Reader) -> Result<Vec<(u32, PrivateKey)>, Error> {
    let mut opened = Vec::new();
    for row in every(conn)? {
        let number = row.number()?;
        match reader.team_key(conn, number) {
            Ok(private) if private.public() == row.key()?.public => opened.push((number, private)),
            Ok(_) => return Err(Error::internal("a team key does not belong to its public half")),
            Err(Error::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(opened)
}

/// The two custodians let somebody in to every team key. `recovery` is what their halves make.
pub fn let_in_by_halves(
    conn: &mut DbConn,
    actor: &str,
    recovery: &PrivateKey,
    newcomer: &str,
    at: PrimitiveDateTime,
) -> Result<(), Failure<CannotLetIn>> {
    let newcomer = reader_to_be(conn, newcomer)?;
    let mut opened = Vec::new();
    for row in every(conn)? {
        let private = row.recover(recovery)?.ok_or(Failure::Refused(CannotLetIn::WrongHalves))?;
        opened.push((row.number()?, private));
    }
    if opened.is_empty() {
        return Err(Failure::Refused(CannotLetIn::NoTeamKey));
    }
    hand_over(conn, &newcomer, &opened)?;
    audit::note(conn, actor, Action::LetInByHalves, &newcomer.id, at)?;
    Ok(())
}

/// The numbers that a reader opens; each private half was compared with its public one.
pub fn opened_by(conn: &mut DbConn, reader: &Reader) -> Result<Vec<u32>, Error> {
    Ok(opened(conn, reader)?.into_iter().map(|(number, _)| number).collect())
}

fn reader_to_be(conn: &mut DbConn, id: &str) -> Result<Account, Failure<CannotLetIn>> {
    let account = account::load(conn, id)?;
    if READING.contains(&account.role) && !account.disabled {
        Ok(account)
    } else {
        Err(Failure::Refused(CannotLetIn::AnotherRole))
    }
}

fn hand_over(conn: &mut DbConn, newcomer: &Account, keys: &[(u32, PrivateKey)]) -> Result<(), Error> {
    for (number, private) in keys {
        let word = number.to_string();
        let place = holder_place(&word, &newcomer.id);
        let sealed = wrap_to(&newcomer.public, *number, &place, private.as_key()).map_err(Error::internal)?;
        diesel::delete(team_key_holders::table.find((i64::from(*number), &newcomer.id))).execute(conn)?;
        diesel::insert_into(team_key_holders::table)
            .values((
                team_key_holders::team_key.eq(i64::from(*number)),
                team_key_holders::staff_id.eq(&newcomer.id),
                team_key_holders::sealed.eq(sealed),
            ))
            .execute(conn)?;
    }
    Ok(())
}

fn public(stored: &str) -> Result<PublicKey, Error> {
    let bytes = hex::decode(stored).map_err(Error::internal)?;
    PublicKey::from_slice(&bytes).map_err(Error::internal)
}

fn recovery_place(number: &str) -> Place<'_> {
    Place { table: "team_keys", row: number, direction: "to-recovery", author: "" }
}

pub(super) fn holder_place<'a>(number: &'a str, holder: &'a str) -> Place<'a> {
    Place { table: "team_key_holders", row: number, direction: "to-holder", author: holder }
}
