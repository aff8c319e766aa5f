//! What the room does by itself: study records whose day has come are erased, counts of past days are added up.

use diesel::prelude::*;
use time::Duration;

use super::epoch::Epoch;
use super::{counts, store};
use crate::app::App;
use crate::error::{Error, Failure, Never, unrefused};
use crate::schema::study_records;
use crate::staff::audit::COMMAND_LINE;

/// An epoch that nobody has released is released as many days before its records go, so that nothing is lost by
/// forgetting.
const DAYS_BEFORE: i64 = 7;
/// As many records are erased at a time.
const TOGETHER: i64 = 500;

/// Does all of it once; says how many study records were erased.
pub fn keep(app: &App) -> Result<usize, Error> {
    fold_counts(app)?;
    release_forgotten(app)?;
    erase_expired(app)
}

fn release_forgotten(app: &App) -> Result<(), Error> {
    let soon = app.clock.today().saturating_add(Duration::days(DAYS_BEFORE));
    let ending: Vec<(String, String)> = app.db.read_now(|conn| {
        let ending = study_records::table.filter(study_records::erase_after.lt(soon));
        Ok(ending.select((study_records::programme, study_records::epoch)).distinct().load(conn)?)
    })?;
    for (programme, epoch) in ending {
        let Ok(epoch) = epoch.parse::<Epoch>() else { continue };
        match store::build(app, &programme, epoch, COMMAND_LINE) {
            Ok(Ok(release)) => {
                tracing::info!(target: "andrum::research", release = release.id, "released before its records go");
            }
            // Too few, or released before: nothing to do.
            Ok(Err(_)) => {}
            // The records are erased on their day all the same.
            Err(cause) => tracing::error!(target: "andrum::research", %cause, "a release could not be built"),
        }
    }
    Ok(())
}

fn erase_expired(app: &App) -> Result<usize, Error> {
    let today = app.clock.today();
    let mut all = 0;
    loop {
        let outcome: Result<usize, Never> = app.db.write_now(move |conn| {
            let ids: Vec<String> = study_records::table
                .filter(study_records::erase_after.lt(today))
                .select(study_records::id)
                .limit(TOGETHER)
                .load(conn)?;
            Ok(diesel::delete(study_records::table.filter(study_records::id.eq_any(ids))).execute(conn)?)
        })?;
        let erased = unrefused(outcome);
        all += erased;
        if erased == 0 {
            return Ok(all);
        }
    }
}

fn fold_counts(app: &App) -> Result<(), Error> {
    let today = app.clock.today();
    loop {
        let outcome: Result<usize, Never> =
            app.db.write_now(move |conn| counts::fold(conn, today).map_err(Failure::from))?;
        if unrefused(outcome) == 0 {
            return Ok(());
        }
    }
}
