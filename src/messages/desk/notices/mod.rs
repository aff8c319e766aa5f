//! Notices: a mail that says *there is something to read* and nothing else, to counsellors who want one. At most two a day,
//! when the desk opens and in the middle of its hours, so that the time of a mail tells nothing of who wrote when.

pub mod mail;
pub mod routes;

use diesel::prelude::*;
use lettre::Address;

use super::pages::something_waits;
use super::{Moment, absence, hours};
use crate::app::App;
use crate::crypto::envelope::{self, Place};
use crate::crypto::key_file::KeyFile;
use crate::crypto::{Key, derive};
use crate::db::DbConn;
use crate::error::{Error, Failure, Never, unrefused};
use crate::messages::answer_time::OpeningHours;
use crate::schema::{notices, staff};
use crate::web::Role;

/// Somebody who is to be told, and what they were told last.
struct Notice {
    staff: String,
    address: Address,
    before: String,
}

/// Where a counsellor's notices go, if anywhere.
pub fn address_of(conn: &mut DbConn, keys: &KeyFile, staff: &str) -> Result<Option<Address>, Error> {
    let sealed: Option<Vec<u8>> =
        notices::table.find(staff).select(notices::sealed_address).get_result(conn).optional()?;
    sealed.map(|sealed| opened(keys, staff, &sealed)).transpose()
}

/// Sends a counsellor's notices to an address from now on, or nowhere.
pub fn choose(conn: &mut DbConn, keys: &KeyFile, staff: &str, address: Option<&Address>) -> Result<(), Failure<Never>> {
    diesel::delete(notices::table.find(staff)).execute(conn)?;
    if let Some(address) = address {
        let text: &str = address.as_ref();
        let sealed = envelope::seal(&key(keys), 0, &place(staff), text.as_bytes());
        diesel::insert_into(notices::table)
            .values((notices::staff_id.eq(staff), notices::sealed_address.eq(sealed), notices::sent.eq("")))
            .execute(conn)?;
    }
    Ok(())
}

/// The chore: tells everybody who wants to know and has something to read. What could not be sent is tried again.
pub fn send(app: &App, moment: Moment) -> Result<(), Error> {
    let Some(mail) = &app.config.mail else { return Ok(()) };
    let keys = app.keys.clone();
    let outcome: Result<Vec<(Notice, String)>, Never> =
        app.db.write_now(move |conn| take(conn, &keys, moment).map_err(Failure::from))?;
    for (notice, now) in unrefused(outcome) {
        if let Err(cause) = mail::send(mail, &notice.address, &mail::something_to_read(app)) {
            tracing::warn!(target: "andrum::messages", %cause, "a notice could not be sent; it is tried again");
            let write = move |conn: &mut DbConn| give_back(conn, &notice, &now).map_err(Failure::from);
            let outcome: Result<(), Never> = app.db.write_now(write)?;
            unrefused(outcome);
        }
    }
    Ok(())
}

/// Takes the notices that are due, so that no other node sends them too.
fn take(conn: &mut DbConn, keys: &KeyFile, moment: Moment) -> Result<Vec<(Notice, String)>, Error> {
    let hours = hours::load(conn)?;
    let Some(now) = slot(&hours, moment) else { return Ok(Vec::new()) };
    let late_before = hours.late_before(moment.here());
    let gone = absence::gone(conn, moment.today)?;
    let wanting: Vec<(String, Vec<u8>, String)> = notices::table
        .inner_join(staff::table)
        .filter(notices::sent.ne(&now).and(staff::role.eq(Role::Counsellor.word())))
        .filter(notices::staff_id.ne_all(&gone))
        .select((notices::staff_id, notices::sealed_address, notices::sent))
        .load(conn)?;
    let mut due = Vec::new();
    for (staff, sealed, before) in wanting {
        if something_waits(conn, &staff, &gone, late_before)? {
            diesel::update(notices::table.find(&staff)).set(notices::sent.eq(&now)).execute(conn)?;
            due.push((Notice { address: opened(keys, &staff, &sealed)?, staff, before }, now.clone()));
        }
    }
    Ok(due)
}

fn give_back(conn: &mut DbConn, notice: &Notice, now: &str) -> Result<(), Error> {
    let taken = notices::table.find(&notice.staff).filter(notices::sent.eq(now));
    diesel::update(taken).set(notices::sent.eq(&notice.before)).execute(conn)?;
    Ok(())
}

/// The notice of this moment: the first or the second half of the hours of a day; none while the desk is closed.
fn slot(hours: &OpeningHours, moment: Moment) -> Option<String> {
    let (here, open) = (moment.here(), hours.on(moment.today)?);
    let minute = u16::from(here.hour()) * 60 + u16::from(here.minute());
    let half = 1 + u8::from(minute >= open.from.midpoint(open.to));
    (open.from..open.to).contains(&minute).then(|| format!("{} {half}", moment.today))
}

fn key(keys: &KeyFile) -> Key {
    derive(keys.staff.expose(), b"", "andrum staff notices", &[])
}

fn opened(keys: &KeyFile, staff: &str, sealed: &[u8]) -> Result<Address, Error> {
    let text = String::from_utf8(envelope::open(&key(keys), &place(staff), sealed)?).map_err(Error::internal)?;
    text.parse().map_err(Error::internal)
}

fn place(staff: &str) -> Place<'_> {
    Place { table: "notices", row: staff, direction: "address", author: "" }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn there_are_two_notices_a_day_and_none_out_of_hours() {
        let hours = OpeningHours::default();
        for (at, notice) in [
            (datetime!(2026-11-24 07:59), None),
            (datetime!(2026-11-24 08:00), Some("2026-11-24 1")),
            (datetime!(2026-11-24 11:29), Some("2026-11-24 1")),
            (datetime!(2026-11-24 11:30), Some("2026-11-24 2")),
            (datetime!(2026-11-24 14:59), Some("2026-11-24 2")),
            (datetime!(2026-11-24 15:00), None),
            (datetime!(2026-11-28 10:00), None),
        ] {
            let moment = Moment { today: at.date(), at };
            assert_eq!(slot(&hours, moment).as_deref(), notice, "{at} UTC");
        }
    }
}
