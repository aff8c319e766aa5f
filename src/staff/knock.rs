//! Signing in: the password, and beside it a code from the phone, a recovery code or a passkey.

use diesel::prelude::*;
use time::{OffsetDateTime, PrimitiveDateTime};

use super::account::{Row, Unknown, alias_key};
use super::audit::{self, Action};
use super::locks::{Opened, salt_of_nobody};
use super::passkeys::{self, Answer, Passkey, Used};
use super::recovery_codes::{self, RecoveryCode};
use crate::crypto::Key;
use crate::crypto::key_file::KeyFile;
use crate::crypto::key_pair::PrivateKey;
use crate::crypto::password::Salt;
use crate::db::DbConn;
use crate::error::{Error, Failure};
use crate::schema::staff;
use crate::web::Role;

/// Somebody at the door: an account, or nobody, which must look and cost the same.
pub struct Knock {
    row: Option<Row>,
    salt: Salt,
    passkeys: Vec<Passkey>,
}

/// What somebody gives beside the password.
pub enum Beside {
    /// What was typed: six digits, a recovery code, or neither.
    Code(String),
    /// What a passkey answered.
    Passkey(Box<Answer>),
}

/// Somebody whose password is right, and what they gave beside it.
#[derive(Clone, Debug)]
pub struct Known {
    /// The row's id.
    pub id: String,
    /// The alias.
    pub alias: String,
    /// The role.
    pub role: Role,
    /// The row's epoch.
    pub epoch: i64,
    /// The private key.
    pub private: PrivateKey,
    second: Second,
}

/// What was good beside the right password.
#[derive(Clone, Debug)]
enum Second {
    /// A good code from the phone: its step.
    Step(i64),
    /// Something that looks like a recovery code: its digest, which the row knows or does not know.
    Recovery(String),
    /// A passkey: what its row becomes.
    Passkey(Used),
}

/// Looks up who wants to sign in.
pub fn knock(conn: &mut DbConn, keys: &KeyFile, alias: &str) -> Result<Knock, Error> {
    let key = alias_key(alias);
    let row: Option<Row> =
        staff::table.filter(staff::alias_key.eq(&key)).select(Row::as_select()).first(conn).optional()?;
    let salt = match &row {
        Some(row) => row.locks().salt()?,
        None => salt_of_nobody(keys, &key),
    };
    // Nobody's passkeys are looked for as well, so that it costs the same.
    let passkeys = passkeys::of(conn, keys, row.as_ref().map_or("", |row| row.id.as_str()))?;
    Ok(Knock { row, salt, passkeys })
}

impl Knock {
    /// The salt for the slow derivation.
    pub fn salt(&self) -> Salt {
        self.salt
    }

    /// Checks the password and what came beside it; the row is not touched yet.
    pub fn opens(
        &self,
        keys: &KeyFile,
        password_key: &Key,
        beside: &Beside,
        now: OffsetDateTime,
    ) -> Result<Option<Known>, Error> {
        let Some(row) = self.row.as_ref().filter(|row| !row.disabled) else { return Ok(None) };
        let Some(Opened { private, second_factor }) = row.locks().open(keys, &row.id, password_key)? else {
            return Ok(None);
        };
        let second = match beside {
            Beside::Passkey(answer) => answer.fits(keys, &row.id, &self.passkeys).map(Second::Passkey),
            Beside::Code(code) => match RecoveryCode::parse(code) {
                Some(code) => Some(Second::Recovery(code.digest(keys, &row.id))),
                None => second_factor.step_of(code, now, row.totp_step).map(Second::Step),
            },
        };
        let Some(second) = second else { return Ok(None) };
        let role = Role::staff_from_word(&row.role).ok_or_else(|| Error::internal("unknown staff role"))?;
        let (id, alias) = (row.id.clone(), row.alias.clone());
        Ok(Some(Known { id, alias, role, epoch: row.epoch, private, second }))
    }
}

impl Known {
    /// Uses up what came beside the password. The row decides: of two that come with the same, one gets in.
    pub fn enter(&self, conn: &mut DbConn, at: PrimitiveDateTime) -> Result<(), Failure<Unknown>> {
        let holds = staff::id.eq(&self.id).and(staff::epoch.eq(self.epoch)).and(staff::disabled.eq(false));
        let row = staff::table.filter(holds);
        let entered = match &self.second {
            Second::Step(step) => {
                let later = row.filter(staff::totp_step.lt(*step));
                diesel::update(later).set(staff::totp_step.eq(*step)).execute(conn)? == 1
            }
            Second::Recovery(digest) => {
                row.count().get_result::<i64>(conn)? == 1 && recovery_codes::use_up(conn, &self.id, digest)?
            }
            Second::Passkey(used) => {
                row.count().get_result::<i64>(conn)? == 1 && passkeys::use_up(conn, &self.id, used)?
            }
        };
        if !entered {
            return Err(Failure::Refused(Unknown));
        }
        match self.second {
            Second::Step(_) => {}
            Second::Recovery(_) => audit::note(conn, &self.id, Action::RecoveryCodeUsed, &self.id, at)?,
            Second::Passkey(_) => audit::note(conn, &self.id, Action::PasskeyUsed, &self.id, at)?,
        }
        audit::note(conn, &self.id, Action::SignedIn, &self.id, at)?;
        Ok(())
    }
}
