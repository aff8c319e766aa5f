//! Reasons that wait and a new number of the team's key: each is sealed to the newest.

use diesel::prelude::*;

use super::wall::place;
use crate::crypto::key_pair::{open_with, seal_to};
use crate::db::DbConn;
use crate::error::Error;
use crate::schema::reasons;
use crate::staff::rewrapping::{BATCH, Keyring, Sealed};

/// What this room has sealed to the team's keys.
pub const SEALED: Sealed = Sealed { what: "staff-rewrap-reasons", waiting, numbers, rewrap };

fn waiting(conn: &mut DbConn, newest: i64) -> Result<i64, Error> {
    let older = reasons::sealed.is_not_null().and(reasons::team_key.lt(newest));
    Ok(reasons::table.filter(older).count().get_result(conn)?)
}

fn numbers(conn: &mut DbConn) -> Result<Vec<i64>, Error> {
    Ok(reasons::table.filter(reasons::sealed.is_not_null()).select(reasons::team_key).distinct().load(conn)?)
}

fn rewrap(conn: &mut DbConn, keys: &Keyring, after: &str) -> Result<Option<String>, Error> {
    let newest = keys.newest();
    let rows: Vec<(String, i64, Vec<u8>)> = reasons::table
        .filter(reasons::sealed.is_not_null().and(reasons::team_key.lt(i64::from(newest.number))))
        .filter(reasons::id.gt(after))
        .order(reasons::id)
        .select((reasons::id, reasons::team_key, reasons::sealed.assume_not_null()))
        .limit(BATCH)
        .load(conn)?;
    for (id, number, sealed) in &rows {
        let Some(padded) = keys.private(*number).and_then(|key| open_with(key, &place(id), sealed).ok()) else {
            continue;
        };
        let anew = seal_to(&newest.public, newest.number, &place(id), &padded).map_err(Error::internal)?;
        diesel::update(reasons::table.find(id))
            .set((reasons::team_key.eq(i64::from(newest.number)), reasons::sealed.eq(Some(anew))))
            .execute(conn)?;
    }
    Ok(rows.into_iter().next_back().map(|(id, ..)| id))
}
