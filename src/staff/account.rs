//! Accounts: the alias, the row, its locks, and what ends an account's sign-ins. Signing in is in `knock`.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use time::PrimitiveDateTime;

use super::audit::{self, Action, COMMAND_LINE};
use super::invitation;
use super::locks::{Locks, Opened};
use super::passkeys;
use super::second_factor::SecondFactor;
use super::team;
use crate::clock::Day;
use crate::crypto::key_file::KeyFile;
use crate::crypto::key_pair::{KeyPair, PublicKey};
use crate::crypto::password::Salt;
use crate::crypto::{Key, random_id};
use crate::db::DbConn;
use crate::error::{Error, Failure};
use crate::schema::staff;
use crate::web::Role;

/// The name a member of the staff signs with: not a secret, not an address, and unlike every other one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alias(String);

/// The name cannot be an alias.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnAlias;

impl Alias {
    /// Reads a name: 2 to 40 letters, digits, spaces and a few marks, with a letter among them.
    pub fn parse(typed: &str) -> Result<Self, NotAnAlias> {
        let alias = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let fits = (2..=40).contains(&alias.chars().count())
            && alias.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '\'' | '.'))
            && alias.chars().any(char::is_alphabetic);
        if fits { Ok(Self(alias)) } else { Err(NotAnAlias) }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What makes two spellings the same alias.
pub(super) fn alias_key(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// An account before it has a row: made from what was typed, carried sealed from page to page.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Prepared {
    /// The row's id.
    pub id: String,
    /// The alias.
    pub alias: String,
    public_key: String,
    locks: Locks,
}

/// An alias belongs to somebody else already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AliasTaken;

impl Prepared {
    /// Makes keys and a second factor; `id` is an account that exists, or nothing for a new one.
    pub fn make(
        keys: &KeyFile,
        id: Option<String>,
        alias: &Alias,
        password_key: &Key,
        salt: &Salt,
    ) -> (Self, SecondFactor) {
        let id = id.unwrap_or_else(random_id);
        let pair = KeyPair::generate();
        let inside = Opened { private: pair.private, second_factor: SecondFactor::random() };
        let locks = Locks::make(keys, &id, password_key, salt, &inside);
        let public_key = hex::encode(pair.public.as_bytes());
        (Self { id, alias: alias.0.clone(), public_key, locks }, inside.second_factor)
    }

    /// Writes the row of a new account; `step` is the step of the code that confirmed the second factor.
    pub fn insert(&self, conn: &mut DbConn, role: Role, step: i64, today: Day) -> Result<(), Failure<AliasTaken>> {
        if find(conn, &self.alias)?.is_some() {
            return Err(Failure::Refused(AliasTaken));
        }
        let row = Row {
            id: self.id.clone(),
            alias: self.alias.clone(),
            alias_key: alias_key(&self.alias),
            role: role.word().to_owned(),
            disabled: false,
            salt: self.locks.salt.clone(),
            password_check: self.locks.password_check.clone(),
            public_key: self.public_key.clone(),
            sealed_private_key: self.locks.sealed_private_key.clone(),
            sealed_totp: self.locks.sealed_totp.clone(),
            totp_step: step,
            epoch: 1,
            made_on: today,
        };
        diesel::insert_into(staff::table).values(&row).execute(conn)?;
        Ok(())
    }

    /// Gives an account that exists new locks and a new key pair, and takes its passkeys away. What its old key opened,
    /// it opens no more, and the team gets a new key.
    pub fn replace(&self, conn: &mut DbConn, step: i64, at: PrimitiveDateTime) -> Result<(), Error> {
        let changed = diesel::update(staff::table.find(&self.id))
            .set((
                staff::salt.eq(&self.locks.salt),
                staff::password_check.eq(&self.locks.password_check),
                staff::public_key.eq(&self.public_key),
                staff::sealed_private_key.eq(&self.locks.sealed_private_key),
                staff::sealed_totp.eq(&self.locks.sealed_totp),
                staff::totp_step.eq(step),
                staff::epoch.eq(staff::epoch + 1),
            ))
            .execute(conn)?;
        passkeys::remove_all(conn, &self.id)?;
        team::end_reading(conn, &self.id, &self.id, at)?;
        if changed == 1 { Ok(()) } else { Err(Error::NotFound) }
    }
}

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = staff)]
pub(super) struct Row {
    pub(super) id: String,
    pub(super) alias: String,
    alias_key: String,
    pub(super) role: String,
    pub(super) disabled: bool,
    salt: String,
    password_check: String,
    public_key: String,
    sealed_private_key: Vec<u8>,
    sealed_totp: Vec<u8>,
    pub(super) totp_step: i64,
    pub(super) epoch: i64,
    made_on: Day,
}

/// An account as others may see it.
#[derive(Clone, Debug)]
pub struct Account {
    /// The row's id.
    pub id: String,
    /// The alias.
    pub alias: String,
    /// The role.
    pub role: Role,
    /// Whether it may not sign in any more.
    pub disabled: bool,
    /// What others seal to.
    pub public: PublicKey,
    /// The day it was made.
    pub made_on: Day,
}

impl TryFrom<Row> for Account {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let bytes = hex::decode(&row.public_key).map_err(Error::internal)?;
        Ok(Self {
            role: Role::staff_from_word(&row.role).ok_or_else(|| Error::internal("unknown staff role"))?,
            public: PublicKey::from_slice(&bytes).map_err(Error::internal)?,
            id: row.id,
            alias: row.alias,
            disabled: row.disabled,
            made_on: row.made_on,
        })
    }
}

/// Whether anybody has an account.
pub fn anybody(conn: &mut DbConn) -> Result<bool, Error> {
    Ok(staff::table.count().get_result::<i64>(conn)? > 0)
}

/// Everybody, by alias.
pub fn all(conn: &mut DbConn) -> Result<Vec<Account>, Error> {
    let rows: Vec<Row> = staff::table.select(Row::as_select()).load(conn)?;
    let mut accounts: Vec<Account> = rows.into_iter().map(Account::try_from).collect::<Result<_, _>>()?;
    accounts.sort_by_key(|account| (account.disabled, alias_key(&account.alias)));
    Ok(accounts)
}

/// The account with this id.
pub fn load(conn: &mut DbConn, id: &str) -> Result<Account, Error> {
    row(conn, id)?.try_into()
}

/// The account with this alias, however it is spelt.
pub fn find(conn: &mut DbConn, alias: &str) -> Result<Option<Account>, Error> {
    let row: Option<Row> =
        staff::table.filter(staff::alias_key.eq(alias_key(alias))).select(Row::as_select()).first(conn).optional()?;
    row.map(Account::try_from).transpose()
}

fn row(conn: &mut DbConn, id: &str) -> Result<Row, Error> {
    Ok(staff::table.find(id).select(Row::as_select()).first(conn)?)
}

impl Row {
    /// What the password opens.
    pub(super) fn locks(&self) -> Locks {
        Locks {
            salt: self.salt.clone(),
            password_check: self.password_check.clone(),
            sealed_private_key: self.sealed_private_key.clone(),
            sealed_totp: self.sealed_totp.clone(),
        }
    }
}

/// Alias, password or code is wrong, the code was used before, or the account is disabled: one answer for all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unknown;

/// The locks of an account, for who is signed in and changes the password.
pub fn locks(conn: &mut DbConn, id: &str) -> Result<Locks, Error> {
    Ok(row(conn, id)?.locks())
}

/// Puts new locks on an account and signs it out everywhere; gives the new epoch. Refused when the locks were changed
/// since `old` was read.
pub fn change_locks(
    conn: &mut DbConn,
    id: &str,
    old: &Locks,
    new: &Locks,
    at: PrimitiveDateTime,
) -> Result<i64, Failure<Unknown>> {
    let changed = diesel::update(staff::table.find(id))
        .filter(staff::password_check.eq(&old.password_check))
        .filter(staff::disabled.eq(false))
        .set((
            staff::salt.eq(&new.salt),
            staff::password_check.eq(&new.password_check),
            staff::sealed_private_key.eq(&new.sealed_private_key),
            staff::sealed_totp.eq(&new.sealed_totp),
            staff::epoch.eq(staff::epoch + 1),
        ))
        .execute(conn)?;
    if changed != 1 {
        return Err(Failure::Refused(Unknown));
    }
    audit::note(conn, id, Action::PasswordChanged, id, at)?;
    Ok(row(conn, id)?.epoch)
}

/// Signs an account out everywhere.
pub fn raise_epoch(conn: &mut DbConn, id: &str) -> Result<(), Error> {
    diesel::update(staff::table.find(id)).set(staff::epoch.eq(staff::epoch + 1)).execute(conn)?;
    Ok(())
}

/// Why an account cannot be disabled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotDisable {
    /// Nobody would be left to invite and to disable.
    LastAdministrator,
}

/// Disables an account: its sign-ins end, and it opens no conversation any more. If it could, the team gets a new key.
pub fn disable(conn: &mut DbConn, actor: &str, id: &str, at: PrimitiveDateTime) -> Result<(), Failure<CannotDisable>> {
    let account = load(conn, id)?;
    if account.disabled {
        return Ok(());
    }
    let administrators: i64 = staff::table
        .filter(staff::role.eq(Role::Administrator.word()))
        .filter(staff::disabled.eq(false))
        .count()
        .get_result(conn)?;
    // Whoever runs the server can always make another administrator, so only the page refuses.
    if account.role == Role::Administrator && administrators == 1 && actor != COMMAND_LINE {
        return Err(Failure::Refused(CannotDisable::LastAdministrator));
    }
    diesel::update(staff::table.find(id))
        .set((staff::disabled.eq(true), staff::epoch.eq(staff::epoch + 1)))
        .execute(conn)?;
    team::end_reading(conn, actor, id, at)?;
    invitation::withdraw_of(conn, id)?;
    audit::note(conn, actor, Action::Disabled, id, at)?;
    Ok(())
}

/// Enables a disabled account; a reader has to be let in again.
pub fn enable(conn: &mut DbConn, actor: &str, id: &str, at: PrimitiveDateTime) -> Result<(), Error> {
    if load(conn, id)?.disabled {
        diesel::update(staff::table.find(id)).set(staff::disabled.eq(false)).execute(conn)?;
        audit::note(conn, actor, Action::Enabled, id, at)?;
    }
    Ok(())
}
