//! What kind of people the database holds, written into the database itself.

use diesel::prelude::*;

use crate::app::Installation;
use crate::crypto::hmac;
use crate::crypto::key_file::KeyFile;
use crate::db::{Db, DbConn};
use crate::error::{Error, Failure, Never, unrefused};
use crate::schema::{installation, vaults};

/// Why a database cannot become one of made-up people.
#[derive(Debug, thiserror::Error)]
pub enum CannotMark {
    /// It holds real participants.
    #[error(
        "this database holds real participants; made-up ones need a database of their own (set ANDRUM_DATA or ANDRUM_DATABASE_URL)"
    )]
    HoldsPeople,
}

/// Reads the kind; a database that was never marked is real.
pub fn kind(db: &Db) -> Result<Installation, Error> {
    db.read_now(load)
}

/// Reads the kind through a connection that is open already.
pub fn load(conn: &mut DbConn) -> Result<Installation, Error> {
    let kind: Option<String> = installation::table.find("kind").select(installation::value).first(conn).optional()?;
    match kind.as_deref() {
        None | Some("real") => Ok(Installation::Real),
        Some("demo") => Ok(Installation::Demo),
        Some("simulated") => Ok(Installation::Simulated),
        Some("preview") => Ok(Installation::Preview),
        Some(other) => Err(Error::internal(format!("unknown kind of installation {other}"))),
    }
}

/// Marks an empty database as one of made-up people; a marked one stays as it is.
pub fn mark(db: &Db, kind: Installation) -> Result<Result<(), CannotMark>, Error> {
    db.write_now(move |conn| {
        if load(conn)? != Installation::Real {
            return Ok(());
        }
        if vaults::table.count().get_result::<i64>(conn)? > 0 {
            return Err(Failure::Refused(CannotMark::HoldsPeople));
        }
        let value = match kind {
            Installation::Real => "real",
            Installation::Demo => "demo",
            Installation::Simulated => "simulated",
            Installation::Preview => "preview",
        };
        diesel::insert_into(installation::table)
            .values((installation::name.eq("kind"), installation::value.eq(value)))
            .execute(conn)?;
        Ok(())
    })
}

/// Whether the key file is the one that this database was made with. A digest of a key tells, which opens nothing; the
/// first start notes it.
pub fn knows_keys(db: &Db, keys: &KeyFile) -> Result<bool, Error> {
    const NAME: &str = "keys";
    let digest = hex::encode(hmac(&keys.lookup, "andrum key file", &[]));
    match db.read_now(|conn| remembered(conn, NAME))? {
        Some(known) => Ok(known == digest),
        None => remember(db, NAME, digest).map(|()| true),
    }
}

/// Reads a remembered value.
pub fn remembered(conn: &mut DbConn, name: &str) -> Result<Option<String>, Error> {
    Ok(installation::table.find(name).select(installation::value).first(conn).optional()?)
}

/// Remembers a value under a name that has none, in the caller's transaction; says whether it had none.
pub fn remember_first(conn: &mut DbConn, name: &str, value: &str) -> Result<bool, Error> {
    if remembered(conn, name)?.is_some() {
        return Ok(false);
    }
    let row = (installation::name.eq(name), installation::value.eq(value));
    diesel::insert_into(installation::table).values(row).execute(conn)?;
    Ok(true)
}

/// Remembers a value under a name.
pub fn remember(db: &Db, name: &'static str, value: String) -> Result<(), Error> {
    let outcome: Result<(), Never> = db.write_now(move |conn| {
        diesel::delete(installation::table.find(name)).execute(conn)?;
        diesel::insert_into(installation::table)
            .values((installation::name.eq(name), installation::value.eq(&value)))
            .execute(conn)?;
        Ok(())
    })?;
    unrefused(outcome);
    Ok(())
}
