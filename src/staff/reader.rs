//! Readers: counsellors and supervisors, whose private keys open the team keys that they were let in to.

use std::ops::Deref;

use diesel::prelude::*;

use super::knock::Known;
use super::team;
use crate::crypto::Key;
use crate::crypto::envelope::Place;
use crate::crypto::key_pair::{PrivateKey, PublicKey, unwrap_with};
use crate::db::DbConn;
use crate::error::Error;
use crate::schema::team_key_holders;
use crate::web::Role;

/// The roles that can be let in.
pub const READING: [Role; 2] = [Role::Counsellor, Role::Supervisor];

/// Somebody who opens what the team can open, once they were let in. What they may read is decided elsewhere, and before.
#[derive(Clone, Debug)]
pub struct Reader {
    /// The account's id.
    pub id: String,
    /// The name this person signs with.
    pub alias: String,
    /// Counsellor or supervisor.
    pub role: Role,
    pub(super) key: PrivateKey,
}

/// Somebody who answers conversations: a reader with that role.
#[derive(Clone, Debug)]
pub struct Counsellor(pub(super) Reader);

/// Somebody who supports counsellors: a reader with that role.
#[derive(Clone, Debug)]
pub struct Supervisor(pub(super) Reader);

/// A role that is a reader by another name.
macro_rules! is_a_reader {
    ($($role:ident),*) => {$(
        impl Deref for $role {
            type Target = Reader;

            fn deref(&self) -> &Reader {
                &self.0
            }
        }

        impl From<$role> for Reader {
            fn from(role: $role) -> Self {
                role.0
            }
        }
    )*};
}

is_a_reader!(Counsellor, Supervisor);

impl Counsellor {
    /// A counsellor outside a request, as simulations have them.
    pub fn outside(id: String, alias: String, key: PrivateKey) -> Self {
        Self(Reader { id, alias, role: Role::Counsellor, key })
    }
}

impl Reader {
    /// Somebody who has just signed in; nothing for a role that cannot be let in.
    pub(super) fn entering(known: &Known) -> Option<Self> {
        let Known { id, alias, role, private, .. } = known.clone();
        READING.contains(&role).then_some(Self { id, alias, role, key: private })
    }

    /// The private half of a team key that this reader was let in to; for others it does not exist.
    pub fn team_key(&self, conn: &mut DbConn, number: u32) -> Result<PrivateKey, Error> {
        let sealed: Vec<u8> =
            team_key_holders::table.find((i64::from(number), &self.id)).select(team_key_holders::sealed).first(conn)?;
        let number = number.to_string();
        Ok(PrivateKey::from_key(unwrap_with(&self.key, &team::holder_place(&number, &self.id), &sealed)?))
    }

    /// What others seal to for this reader alone.
    pub fn public(&self) -> PublicKey {
        self.key.public()
    }

    /// Opens a key that was sealed for this reader alone; another's stays closed, and so does one from before a new account key.
    pub fn open_own(&self, place: &Place<'_>, sealed: &[u8]) -> Option<Key> {
        unwrap_with(&self.key, place, sealed).ok()
    }

    /// Whether this reader can open the newest team key.
    pub fn can_read(&self, conn: &mut DbConn) -> Result<bool, Error> {
        let Some(key) = team::current(conn)? else { return Ok(false) };
        Ok(team::readers(conn, key.number)?.contains(&self.id))
    }

    /// What others compare before they let this reader in, from the key itself.
    pub fn fingerprint(&self) -> String {
        team::fingerprint(&self.key.public())
    }
}
