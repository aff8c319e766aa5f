//! Who is away, and until when. What an absent colleague holds and has not answered waits for everybody again.

mod pages;
pub mod routes;

use std::collections::HashMap;

use diesel::prelude::*;

use super::Moment;
use crate::clock::Day;
use crate::crypto::random_id;
use crate::db::DbConn;
use crate::error::{Error, Failure, Never};
use crate::schema::{absences, staff};
use crate::staff::{Action, audit};

/// The longest time that one entry may cover, in days.
pub const LONGEST: i64 = 400;

/// Days on which somebody is away, both included.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = absences)]
pub struct Absence {
    /// The row's id.
    pub id: String,
    /// Whose.
    pub staff_id: String,
    /// The first day.
    pub from_day: Day,
    /// The last day.
    pub to_day: Day,
}

/// The absences that are not over, the next ones first; of one account or of all.
pub fn coming(conn: &mut DbConn, of: Option<&str>, today: Day) -> Result<Vec<Absence>, Error> {
    let mut rows = absences::table.filter(absences::to_day.ge(today)).into_boxed();
    if let Some(id) = of {
        rows = rows.filter(absences::staff_id.eq(id));
    }
    Ok(rows.order((absences::from_day, absences::to_day, absences::id)).select(Absence::as_select()).load(conn)?)
}

/// Who is away today, with the last day of it.
pub fn away(conn: &mut DbConn, today: Day) -> Result<HashMap<String, Day>, Error> {
    let rows: Vec<(String, Day)> = absences::table
        .filter(absences::from_day.le(today).and(absences::to_day.ge(today)))
        .order(absences::to_day)
        .select((absences::staff_id, absences::to_day))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// The accounts that answer nothing today: disabled, or away.
pub fn gone(conn: &mut DbConn, today: Day) -> Result<Vec<String>, Error> {
    let mut gone: Vec<String> = staff::table.filter(staff::disabled.eq(true)).select(staff::id).load(conn)?;
    gone.extend(away(conn, today)?.into_keys());
    Ok(gone)
}

/// Enters an absence.
pub fn enter(
    conn: &mut DbConn,
    by: &str,
    of: &str,
    (from, to): (Day, Day),
    moment: Moment,
) -> Result<(), Failure<Never>> {
    diesel::insert_into(absences::table)
        .values((
            absences::id.eq(random_id()),
            absences::staff_id.eq(of),
            absences::from_day.eq(from),
            absences::to_day.eq(to),
        ))
        .execute(conn)?;
    diesel::delete(absences::table.filter(absences::to_day.lt(moment.today))).execute(conn)?;
    Ok(audit::note(conn, by, Action::AbsenceEntered, of, moment.at)?)
}

/// Takes an absence out; one's own, or anybody's where `only` says nothing.
pub fn remove(conn: &mut DbConn, by: &str, only: Option<&str>, id: &str, moment: Moment) -> Result<(), Failure<Never>> {
    let of: Option<String> = absences::table.find(id).select(absences::staff_id).first(conn).optional()?;
    // Already gone, or a colleague's: the two look the same.
    let Some(of) = of.filter(|of| only.is_none_or(|only| only == of)) else { return Ok(()) };
    diesel::delete(absences::table.find(id)).execute(conn)?;
    Ok(audit::note(conn, by, Action::AbsenceRemoved, &of, moment.at)?)
}
