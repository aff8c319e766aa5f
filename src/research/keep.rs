//! What the room does by itself: study records whose day has come are erased, counts of past days are added up.

use diesel::prelude::*;
use time::Duration;

use super::epoch::Epoch;
use super::follow::StudyRow;
use super::release::Form;
use super::trials::store::DesignChanged;
use super::{approval, counts, store, trials};
use crate::app::App;
use crate::error::{Error, Failure, Never, unrefused};
use crate::installation;
use crate::schema::study_records;
use crate::staff::audit::COMMAND_LINE;

/// An epoch that nobody has released is built as many days before its records go, so that nothing is lost by
/// forgetting. It waits, frozen, until two people approve it.
const DAYS_BEFORE: i64 = 7;
/// As many records are erased at a time.
const TOGETHER: i64 = 500;
/// More records than this are not mixed.
const MOST_MIXED: i64 = 50_000;
/// The name under which the day of the last mixing is remembered.
const MIXED: &str = "study_records_mixed_on";

/// Does all of it once; says how many study records were erased.
pub fn keep(app: &App) -> Result<usize, Error> {
    look_after_studies(app)?;
    fold_counts(app)?;
    if let Err(cause) = approval::check_left_over(app) {
        tracing::error!(target: "andrum::research", %cause, "a frozen release could not be checked");
    }
    release_forgotten(app)?;
    mix(app)?;
    erase_expired(app)
}

/// Writes all study records anew, once a day, in the order of their random ids and in one transaction: neither the order
/// of rows nor the versions that PostgreSQL keeps of them tell which vault was changed together with which record.
fn mix(app: &App) -> Result<(), Error> {
    let today = app.clock.today().to_string();
    if app.db.read_now(|conn| installation::remembered(conn, MIXED))?.as_ref() == Some(&today) {
        return Ok(());
    }
    let outcome: Result<(), Never> = app.db.write_now(|conn| {
        // A made-up cohort may be far larger than any real one; there is nobody in it to find.
        if study_records::table.count().get_result::<i64>(conn)? <= MOST_MIXED {
            let mut records: Vec<StudyRow> = study_records::table.select(StudyRow::as_select()).load(conn)?;
            records.sort_by(|one, other| one.id.cmp(&other.id));
            diesel::delete(study_records::table).execute(conn)?;
            for record in &records {
                diesel::insert_into(study_records::table).values(record).execute(conn)?;
            }
        }
        Ok(())
    })?;
    unrefused(outcome);
    installation::remember(&app.db, MIXED, today)
}

fn release_forgotten(app: &App) -> Result<(), Error> {
    let soon = app.clock.today().saturating_add(Duration::days(DAYS_BEFORE));
    let ending: Vec<(String, String)> = app.db.read_now(|conn| {
        let ending = study_records::table.filter(study_records::erase_after.lt(soon));
        Ok(ending.select((study_records::programme, study_records::epoch)).distinct().load(conn)?)
    })?;
    for (programme, epoch) in ending {
        let Ok(epoch) = epoch.parse::<Epoch>() else { continue };
        // What somebody has built, or rejected, was not forgotten.
        if !app.db.read_now(|conn| store::of_epoch(conn, &programme, epoch))?.is_empty() {
            continue;
        }
        match store::build(app, &programme, epoch, Form::Exact, COMMAND_LINE) {
            Ok(Ok(release)) => {
                tracing::info!(target: "andrum::research", release = release.id, "built before its records go; it waits to be approved");
            }
            // Too few: nothing to do.
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

/// Lets studies begin whose day has come, leaves a trace of those whose arms have names from now on, and says so of those
/// that nobody can join any more.
fn look_after_studies(app: &App) -> Result<(), Error> {
    if app.library.studies.is_empty() {
        return Ok(());
    }
    let (keys, studies) = (app.keys.clone(), app.library.studies.clone());
    let (today, now) = (app.clock.today(), app.clock.timestamp());
    let changed: Result<Vec<DesignChanged>, Never> = app.db.write_now(move |conn| {
        trials::store::begin_all(conn, &keys, &studies, today)?;
        trials::store::note_unblinded(conn, &studies, today, now)?;
        Ok(trials::store::changed(conn, &keys, &studies)?)
    })?;
    for changed in unrefused(changed) {
        tracing::error!(target: "andrum::research", %changed, "nobody can join a study");
    }
    Ok(())
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
