//! Conversations' keys and a new number of the team's key: each gets a wrap for the newest, and then loses the older ones.

use diesel::prelude::*;

use super::sealed::{key_place, wrap_for_team};
use crate::crypto::key_pair::unwrap_with;
use crate::db::DbConn;
use crate::error::Error;
use crate::schema::conversation_keys;
use crate::staff::rewrapping::{BATCH, Keyring, Sealed};

/// What this room has sealed to the team's keys.
pub const SEALED: Sealed = Sealed { what: "staff-rewrap-conversations", waiting, numbers, rewrap };

fn waiting(conn: &mut DbConn, newest: i64) -> Result<i64, Error> {
    let older: Vec<String> = conversation_keys::table
        .filter(conversation_keys::team_key.lt(newest))
        .select(conversation_keys::conversation_id)
        .distinct()
        .load(conn)?;
    i64::try_from(older.len()).map_err(Error::internal)
}

fn numbers(conn: &mut DbConn) -> Result<Vec<i64>, Error> {
    Ok(conversation_keys::table.select(conversation_keys::team_key).distinct().load(conn)?)
}

fn rewrap(conn: &mut DbConn, keys: &Keyring, after: &str) -> Result<Option<String>, Error> {
    let mut ids: Vec<String> = conversation_keys::table
        .filter(conversation_keys::team_key.lt(i64::from(keys.newest().number)))
        .filter(conversation_keys::conversation_id.gt(after))
        .order(conversation_keys::conversation_id)
        .select(conversation_keys::conversation_id)
        .distinct()
        .limit(BATCH)
        .load(conn)?;
    let mut unopened = 0;
    for id in &ids {
        unopened += usize::from(!rewrap_one(conn, keys, id)?);
    }
    if unopened > 0 {
        tracing::warn!(target: "andrum::messages", conversations = unopened, "a key is sealed to a number that this reader lacks");
    }
    Ok(ids.pop())
}

/// Gives one conversation a wrap for the newest number. An older wrap goes only after the newest was seen to open.
fn rewrap_one(conn: &mut DbConn, keys: &Keyring, id: &str) -> Result<bool, Error> {
    let wraps: Vec<(i64, Vec<u8>)> = conversation_keys::table
        .filter(conversation_keys::conversation_id.eq(id))
        .order(conversation_keys::team_key.desc())
        .select((conversation_keys::team_key, conversation_keys::sealed))
        .load(conn)?;
    let open = |(number, sealed): &(i64, Vec<u8>)| {
        Some((*number, unwrap_with(keys.private(*number)?, &key_place(id), sealed).ok()?))
    };
    let newest = i64::from(keys.newest().number);
    match wraps.iter().find_map(open) {
        Some((number, _)) if number == newest => {}
        Some((_, key)) if wraps.iter().all(|(number, _)| *number != newest) => {
            wrap_for_team(conn, id, &key, keys.newest())?;
        }
        _ => return Ok(false),
    }
    let older = conversation_keys::conversation_id.eq(id).and(conversation_keys::team_key.lt(newest));
    diesel::delete(conversation_keys::table.filter(older)).execute(conn)?;
    Ok(true)
}
