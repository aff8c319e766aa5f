//! How long conversations are kept: as long as the vault that holds their keys, and no day that would tell which vault.

use diesel::prelude::*;

use super::conversation::{erase, kept_until};
use super::correspondence::Correspondence;
use crate::clock::Day;
use crate::db::DbConn;
use crate::error::Error;
use crate::participants::vault::Change;
use crate::schema::conversations;

/// Follows each change of a vault: used, its conversations are kept longer; erased, they go with it.
pub fn follow(conn: &mut DbConn, change: &Change<'_>) -> Result<(), Error> {
    match (change.before, change.after) {
        (Some(before), None) => {
            let correspondence: Correspondence = before.section()?;
            correspondence.conversations.iter().try_for_each(|own| erase(conn, &own.id))
        }
        (_, Some(after)) => keep(conn, &after.section()?, change.today),
        (None, None) => Ok(()),
    }
}

fn keep(conn: &mut DbConn, correspondence: &Correspondence, today: Day) -> Result<(), Error> {
    let until = kept_until(today);
    for own in &correspondence.conversations {
        diesel::update(conversations::table.find(&own.id).filter(conversations::erase_after.lt(until)))
            .set(conversations::erase_after.eq(until))
            .execute(conn)?;
    }
    Ok(())
}

/// Erases the conversations whose time is over, a few at a time; says how many.
pub fn erase_expired(conn: &mut DbConn, today: Day) -> Result<usize, Error> {
    let expired: Vec<String> = conversations::table
        .filter(conversations::erase_after.lt(today))
        .select(conversations::id)
        .limit(200)
        .load(conn)?;
    expired.iter().try_for_each(|id| erase(conn, id))?;
    Ok(expired.len())
}
