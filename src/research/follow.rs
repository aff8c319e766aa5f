//! What follows the vault: the study record's row and the counts. Called in the transaction of every change.

use diesel::prelude::*;

use super::counts;
use super::derive::{Observed, derive};
use super::study_record::StudyRecord;
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

/// A study record as the database has it.
#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = study_records)]
pub struct StudyRow {
    /// The random id that only the vault knows.
    pub id: String,
    programme: String,
    epoch: String,
    record: String,
    erase_after: Day,
}

impl StudyRow {
    /// The row of a record under this id.
    pub fn new(id: String, record: &StudyRecord) -> Result<Self, Error> {
        Ok(Self {
            id,
            programme: record.programme.clone(),
            epoch: record.epoch.to_string(),
            record: serde_json::to_string(record)?,
            erase_after: record.epoch.erase_after(),
        })
    }
}

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
    let row = StudyRow::new(observed.study_id.clone(), &observed.record)?;
    let kept =
        diesel::update(study_records::table.find(&row.id)).set(study_records::record.eq(&row.record)).execute(conn)?;
    if kept == 0 && today <= row.erase_after {
        diesel::insert_into(study_records::table).values(&row).execute(conn)?;
    }
    Ok(())
}
