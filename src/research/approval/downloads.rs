//! Downloads: only of what is out, each with its purpose and under the terms of the day. No time, no address.

use std::collections::HashMap;

use diesel::prelude::*;

use super::state::State;
use crate::clock::Day;
use crate::crypto::random_id;
use crate::db::DbConn;
use crate::error::{Error, Failure};
use crate::research::store;
use crate::schema::{release_downloads, staff};
use crate::staff::audit::{self, Action};

/// The number of the terms in `languages/`: raised whenever a sentence of them changes its meaning.
pub const TERMS: i64 = 1;

/// Why nothing is downloaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DownloadRefused {
    /// It is not out, or no longer.
    NotOut(State),
}

/// A download as the release's page lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    /// The day in Sweden.
    pub day: Day,
    /// The alias of whoever took it.
    pub by: String,
    /// What for.
    pub purpose: String,
    /// The number of the terms that were accepted.
    pub terms: i64,
}

/// Gives the frozen zip and notes who took it and what for, in the same write.
pub fn download(
    conn: &mut DbConn,
    id: &str,
    by: &str,
    purpose: &str,
    (day, at): (Day, time::PrimitiveDateTime),
) -> Result<(store::Release, Vec<u8>), Failure<DownloadRefused>> {
    let release = store::find(conn, id)?;
    if release.state != State::Published {
        return Err(Failure::Refused(DownloadRefused::NotOut(release.state)));
    }
    let opened = store::open(conn, id)?;
    diesel::insert_into(release_downloads::table)
        .values((
            release_downloads::id.eq(random_id()),
            release_downloads::release_id.eq(id),
            release_downloads::day.eq(day),
            release_downloads::staff_id.eq(by),
            release_downloads::purpose.eq(purpose),
            release_downloads::terms.eq(TERMS),
        ))
        .execute(conn)?;
    audit::note(conn, by, Action::ReleaseDownloaded, id, at)?;
    Ok(opened)
}

/// Who downloaded a release, the latest first.
pub fn of_release(conn: &mut DbConn, id: &str) -> Result<Vec<Download>, Error> {
    let rows: Vec<(Day, String, String, i64)> = release_downloads::table
        .filter(release_downloads::release_id.eq(id))
        .order((release_downloads::day.desc(), release_downloads::id))
        .select((
            release_downloads::day,
            release_downloads::staff_id,
            release_downloads::purpose,
            release_downloads::terms,
        ))
        .load(conn)?;
    let aliases: HashMap<String, String> =
        staff::table.select((staff::id, staff::alias)).load::<(String, String)>(conn)?.into_iter().collect();
    let named = |id: String| aliases.get(&id).cloned().unwrap_or(id);
    Ok(rows.into_iter().map(|(day, by, purpose, terms)| Download { day, by: named(by), purpose, terms }).collect())
}
