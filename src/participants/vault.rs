//! The vault: everything that belongs to one participant, in one sealed document. This room seals and stores it.

use std::sync::Arc;

use diesel::prelude::*;
use time::Duration;

pub use super::document::{Document, Glance, Section};
use super::token::Token;
use crate::clock::Day;
use crate::crypto::envelope::{self, Place};
use crate::crypto::key_file::KeyFile;
use crate::crypto::{Key, padding, random_bytes};
use crate::db::DbConn;
use crate::error::{Error, Failure};
use crate::schema::vaults;

/// A vault that nobody opens is kept for as many days, and then to the end of the month.
pub const DAYS_KEPT: i64 = 180;
/// The smallest size class of a sealed document, in bytes; the next ones are twice as large each.
const SMALLEST: usize = 8 * 1024;

/// What a change looked like: no `before` when the vault was made, no `after` when it was erased.
#[derive(Clone, Copy, Debug)]
pub struct Change<'a> {
    /// The document before.
    pub before: Option<&'a Document>,
    /// The document after.
    pub after: Option<&'a Document>,
    /// The day of the change.
    pub today: Day,
}

/// Called inside the transaction of each change, so that rows elsewhere follow the vault.
pub type Observer = fn(&mut DbConn, &Change<'_>) -> Result<(), Error>;

/// What the rooms above want to be told; put together in `server.rs`, so that no arrow points upward.
#[derive(Clone, Default)]
pub struct Observers(pub Arc<[Observer]>);

impl Observers {
    fn tell(&self, conn: &mut DbConn, change: &Change<'_>) -> Result<(), Error> {
        self.0.iter().try_for_each(|observer| observer(conn, change))
    }
}

/// An open vault.
#[derive(Debug)]
pub struct Vault {
    /// The document.
    pub document: Document,
    /// The day after which it is erased unless it is opened again.
    pub erase_after: Day,
    lookup_id: String,
    edition: i64,
    active_on: Day,
}

/// What opens a vault: carried in the sealed cookie, made from the token at sign-in.
#[derive(Clone, Debug)]
pub struct VaultKey {
    /// The row.
    pub lookup_id: String,
    /// The key.
    pub key: Key,
    /// The row's epoch.
    pub epoch: i64,
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = vaults)]
struct Row {
    lookup_id: String,
    salt: String,
    key_envelope: Vec<u8>,
    sealed: Vec<u8>,
    edition: i64,
    epoch: i64,
    active_on: Day,
    erase_after: Day,
}

/// What opening needs of a row.
#[derive(Queryable, Selectable)]
#[diesel(table_name = vaults)]
struct Shut {
    sealed: Vec<u8>,
    edition: i64,
    epoch: i64,
    active_on: Day,
    erase_after: Day,
}

/// The day after which what belongs to a participant is erased unless they come back. It is the last day of a month for
/// everybody, so that equal days do not lead from a conversation to a vault.
pub fn erase_after(today: Day) -> Day {
    let day = today.saturating_add(Duration::days(DAYS_KEPT));
    day.replace_day(day.month().length(day.year())).unwrap_or(day)
}

/// Makes a vault for a token. The same token again (a double click) opens the one that is there.
pub fn make(
    conn: &mut DbConn,
    keys: &KeyFile,
    token: &Token,
    document: &Document,
    observers: &Observers,
    today: Day,
) -> Result<VaultKey, Error> {
    if let Some(opened) = unlock(conn, keys, token)? {
        return Ok(opened);
    }
    let lookup_id = token.lookup_id(keys).as_str().to_owned();
    let key = Key::random();
    let salt: [u8; 16] = random_bytes();
    let wrapping = token.key_encryption_key(keys, &salt);
    let row = Row {
        salt: hex::encode(salt),
        key_envelope: envelope::wrap(&wrapping, 0, &key_place(&lookup_id), &key),
        sealed: sealed(&key, &lookup_id, 1, document)?,
        edition: 1,
        epoch: 1,
        active_on: today,
        erase_after: erase_after(today),
        lookup_id: lookup_id.clone(),
    };
    diesel::insert_into(vaults::table).values(&row).execute(conn)?;
    observers.tell(conn, &Change { before: None, after: Some(document), today })?;
    Ok(VaultKey { lookup_id, key, epoch: 1 })
}

/// Finds the vault of a token and unwraps its key; nothing when there is no such vault.
pub fn unlock(conn: &mut DbConn, keys: &KeyFile, token: &Token) -> Result<Option<VaultKey>, Error> {
    let lookup_id = token.lookup_id(keys).as_str().to_owned();
    let Some(row) = vaults::table.find(&lookup_id).select(Row::as_select()).get_result(conn).optional()? else {
        return Ok(None);
    };
    let salt = hex::decode(&row.salt).map_err(Error::internal)?;
    let wrapping = token.key_encryption_key(keys, &salt);
    let key = envelope::unwrap(&wrapping, &key_place(&lookup_id), &row.key_envelope)?;
    Ok(Some(VaultKey { lookup_id, key, epoch: row.epoch }))
}

impl VaultKey {
    /// Opens the vault. A missing row and another epoch both mean: not signed in any more.
    pub fn open(&self, conn: &mut DbConn, today: Day) -> Result<Vault, Error> {
        let gone = || Error::SignInFirst(crate::error::Door::Participant);
        let row = vaults::table
            .find(&self.lookup_id)
            .select(Shut::as_select())
            .get_result(conn)
            .optional()?
            .filter(|row: &Shut| row.epoch == self.epoch && row.erase_after >= today)
            .ok_or_else(gone)?;
        let edition = row.edition.to_string();
        let padded = envelope::open_in_place(&self.key, &document_place(&self.lookup_id, &edition), row.sealed)?;
        let content = padding::content(&padded)?;
        let document = Document::from_bytes(padded, content)?;
        Ok(Vault {
            document,
            erase_after: row.erase_after,
            lookup_id: self.lookup_id.clone(),
            edition: row.edition,
            active_on: row.active_on,
        })
    }

    /// Opens, changes and seals the vault in the caller's transaction, and tells the observers. A refusal changes nothing.
    pub fn change<T, R>(
        &self,
        conn: &mut DbConn,
        observers: &Observers,
        today: Day,
        change: impl FnOnce(&mut DbConn, &mut Document) -> Result<T, Failure<R>>,
    ) -> Result<T, Failure<R>> {
        let vault = self.open(conn, today)?;
        let mut document = vault.document.clone();
        let outcome = change(conn, &mut document)?;
        self.store(conn, &vault, &document, today)?;
        observers.tell(conn, &Change { before: Some(&vault.document), after: Some(&document), today })?;
        Ok(outcome)
    }

    fn store(&self, conn: &mut DbConn, vault: &Vault, document: &Document, today: Day) -> Result<(), Error> {
        let edition = vault.edition + 1;
        let stored = diesel::update(vaults::table.find(&self.lookup_id).filter(vaults::edition.eq(vault.edition)))
            .set((
                vaults::sealed.eq(sealed(&self.key, &self.lookup_id, edition, document)?),
                vaults::edition.eq(edition),
                vaults::active_on.eq(today.max(vault.active_on)),
                vaults::erase_after.eq(vault.erase_after.max(erase_after(today))),
            ))
            .execute(conn)?;
        if stored == 1 { Ok(()) } else { Err(Error::Busy) }
    }

    /// Puts the vault under another token and another key; the old ones open nothing any more. The same new token again
    /// (a double click) opens the vault as it is.
    pub fn rewrap(&self, conn: &mut DbConn, keys: &KeyFile, token: &Token, today: Day) -> Result<Self, Error> {
        if let Some(opened) = unlock(conn, keys, token)? {
            return Ok(opened);
        }
        let vault = self.open(conn, today)?;
        let edition = vault.edition + 1;
        let renewed =
            Self { lookup_id: token.lookup_id(keys).as_str().to_owned(), key: Key::random(), epoch: self.epoch + 1 };
        let salt: [u8; 16] = random_bytes();
        let wrapping = token.key_encryption_key(keys, &salt);
        let stored = diesel::update(vaults::table.find(&self.lookup_id).filter(vaults::edition.eq(vault.edition)))
            .set((
                vaults::lookup_id.eq(&renewed.lookup_id),
                vaults::salt.eq(hex::encode(salt)),
                vaults::key_envelope.eq(envelope::wrap(&wrapping, 0, &key_place(&renewed.lookup_id), &renewed.key)),
                vaults::sealed.eq(sealed(&renewed.key, &renewed.lookup_id, edition, &vault.document)?),
                vaults::edition.eq(edition),
                vaults::epoch.eq(renewed.epoch),
            ))
            .execute(conn)?;
        if stored == 1 { Ok(renewed) } else { Err(Error::Busy) }
    }

    /// Whether the vault's row is still there, whatever opens it.
    pub fn is_there(&self, conn: &mut DbConn) -> Result<bool, Error> {
        Ok(vaults::table
            .find(&self.lookup_id)
            .select(vaults::lookup_id)
            .get_result::<String>(conn)
            .optional()?
            .is_some())
    }

    /// Signs this vault out everywhere.
    pub fn raise_epoch(&self, conn: &mut DbConn) -> Result<(), Error> {
        diesel::update(vaults::table.find(&self.lookup_id).filter(vaults::epoch.eq(self.epoch)))
            .set(vaults::epoch.eq(self.epoch + 1))
            .execute(conn)?;
        Ok(())
    }

    /// Erases the vault and everything that observers keep for it.
    pub fn erase(&self, conn: &mut DbConn, observers: &Observers, today: Day) -> Result<(), Error> {
        let vault = self.open(conn, today)?;
        observers.tell(conn, &Change { before: Some(&vault.document), after: None, today })?;
        diesel::delete(vaults::table.find(&vault.lookup_id)).execute(conn)?;
        Ok(())
    }
}

/// Erases the vaults whose time is over, a few at a time; says how many.
pub fn erase_expired(conn: &mut DbConn, today: Day) -> Result<usize, Error> {
    let expired: Vec<String> =
        vaults::table.filter(vaults::erase_after.lt(today)).select(vaults::lookup_id).limit(200).load(conn)?;
    Ok(diesel::delete(vaults::table.filter(vaults::lookup_id.eq_any(expired))).execute(conn)?)
}

fn sealed(key: &Key, lookup_id: &str, edition: i64, document: &Document) -> Result<Vec<u8>, Error> {
    let plain = padding::pad(&document.to_bytes()?, SMALLEST);
    Ok(envelope::seal(key, 0, &document_place(lookup_id, &edition.to_string()), &plain))
}

fn key_place(lookup_id: &str) -> Place<'_> {
    Place { table: "vaults", row: lookup_id, direction: "key", author: "" }
}

/// The edition is part of the place, so that an older document cannot be put back unnoticed beside a newer number.
fn document_place<'a>(lookup_id: &'a str, edition: &'a str) -> Place<'a> {
    Place { table: "vaults", row: lookup_id, direction: "document", author: edition }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn everybody_is_erased_at_the_end_of_a_month() {
        for (today, day) in [
            (date!(2026 - 11 - 21), date!(2027 - 05 - 31)),
            (date!(2026 - 08 - 31), date!(2027 - 02 - 28)),
            (date!(2027 - 09 - 01), date!(2028 - 02 - 29)),
        ] {
            assert_eq!(erase_after(today), day, "{today}");
        }
    }
}
