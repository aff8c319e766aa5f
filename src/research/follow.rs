//! What follows the vault: the study record's row and the counts. Called in the transaction of every change.

use diesel::prelude::*;

use super::counts;
use super::derive::{Observed, derive};
use crate::clock::Day;
use crate::db::DbConn;
use crate::diary::{Diary, Goal};
use crate::error::Error;
use crate::measures::Taken;
use crate::messages::Correspondence;
use crate::participants::Profile;
use crate::participants::vault::{Change, Document};
use crate::programme::Progress;
use crate::schema::study_records;

/// Brings study record and counts after a change of a vault; writes nothing when nothing changed that research may see.
pub fn follow(conn: &mut DbConn, change: &Change<'_>) -> Result<(), Error> {
    if let (Some(before), Some(after)) = (change.before, change.after)
        && reads_the_same(before, after)
    {
        return Ok(());
    }
    count(conn, change)?;
    let before = change.before.map_or(Ok(None), derive)?;
    let after = change.after.map_or(Ok(None), derive)?;
    record(conn, before, after, change.today)
}

fn reads_the_same(before: &Document, after: &Document) -> bool {
    before.same_section::<Profile>(after)
        && before.same_section::<Progress>(after)
        && before.same_section::<Diary>(after)
        && before.same_section::<Goal>(after)
        && before.same_section::<Taken>(after)
        && before.same_section::<Correspondence>(after)
}

fn count(conn: &mut DbConn, change: &Change<'_>) -> Result<(), Error> {
    let happened = counts::happenings(change)?;
    let Some(document) = change.after.or(change.before).filter(|_| !happened.is_empty()) else { return Ok(()) };
    let profile: Profile = document.section()?;
    happened.iter().try_for_each(|one| counts::add(conn, change.today, &profile.programme, profile.language, one))
}

/// Makes the row what it has to be: written with a yes, gone without one.
fn record(conn: &mut DbConn, before: Option<Observed>, after: Option<Observed>, today: Day) -> Result<(), Error> {
    if before == after {
        return Ok(());
    }
    if let Some(before) = &before
        && after.as_ref().is_none_or(|after| after.study_id != before.study_id)
    {
        diesel::delete(study_records::table.find(&before.study_id)).execute(conn)?;
    }
    match after {
        Some(after) => write(conn, &after, today),
        None => Ok(()),
    }
}

fn write(conn: &mut DbConn, observed: &Observed, today: Day) -> Result<(), Error> {
    let record = serde_json::to_string(&observed.record)?;
    let kept = diesel::update(study_records::table.find(&observed.study_id))
        .set(study_records::record.eq(&record))
        .execute(conn)?;
    let erase_after = observed.record.epoch.erase_after();
    if kept == 0 && today <= erase_after {
        diesel::insert_into(study_records::table)
            .values((
                study_records::id.eq(&observed.study_id),
                study_records::programme.eq(&observed.record.programme),
                study_records::epoch.eq(observed.record.epoch.to_string()),
                study_records::record.eq(&record),
                study_records::erase_after.eq(erase_after),
            ))
            .execute(conn)?;
    }
    Ok(())
}
