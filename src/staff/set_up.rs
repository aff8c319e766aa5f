//! The set-up of an installation: a link that works until the first account exists, then never again.

use diesel::prelude::*;
use time::PrimitiveDateTime;

use super::account::{self, Prepared};
use super::audit::{self, Action};
use super::ceremony::Secret;
use super::invitation::Confirmed;
use super::recovery_codes;
use super::team::{self, NewTeamKey};
use crate::app::App;
use crate::clock::Day;
use crate::crypto::equal;
use crate::db::DbConn;
use crate::error::{Error, Failure, Never, unrefused};
use crate::installation;
use crate::schema::installation as remembered;
use crate::web::Role;

const NAME: &str = "staff-set-up";

/// Why the set-up does not go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOpen {
    /// Somebody has an account already.
    Done,
    /// The link is an older one, or never was one.
    AnotherLink,
}

/// Makes a new link while nobody has an account; an older link stops working.
pub async fn new_link(app: &App) -> Result<Option<String>, Error> {
    let secret = Secret::random();
    let lookup = secret.lookup();
    let write = move |conn: &mut DbConn| {
        if account::anybody(conn)? {
            return Ok(false);
        }
        diesel::delete(remembered::table.find(NAME)).execute(conn)?;
        diesel::insert_into(remembered::table)
            .values((remembered::name.eq(NAME), remembered::value.eq(&lookup)))
            .execute(conn)?;
        Ok(true)
    };
    let outcome: Result<bool, Never> = app.db.write(write).await?;
    Ok(unrefused(outcome).then(|| format!("{}/staff/set-up/{}", app.url(), secret.expose())))
}

/// Whether the set-up is open behind this link.
pub fn check(conn: &mut DbConn, link: &Secret) -> Result<Result<(), NotOpen>, Error> {
    if account::anybody(conn)? {
        return Ok(Err(NotOpen::Done));
    }
    let expected = installation::remembered(conn, NAME)?;
    let fits = expected.is_some_and(|expected| equal(expected.as_bytes(), link.lookup().as_bytes()));
    Ok(if fits { Ok(()) } else { Err(NotOpen::AnotherLink) })
}

/// Writes the first account and the first team key together, if nobody was faster. There is no key to write when one was
/// made on the command line before.
pub fn finish(
    conn: &mut DbConn,
    link: &Secret,
    first: &Prepared,
    confirmed: &Confirmed,
    team_key: Option<&NewTeamKey>,
    now: (PrimitiveDateTime, Day),
) -> Result<(), Failure<NotOpen>> {
    let (at, today) = now;
    check(conn, link)?.map_err(Failure::Refused)?;
    first.insert(conn, Role::Administrator, confirmed.step, today).map_err(done)?;
    recovery_codes::put(conn, &first.id, &confirmed.codes)?;
    audit::note(conn, &first.id, Action::SetUp, &first.id, at)?;
    if let Some(key) = team_key {
        key.insert(conn, &first.id, at, today).map_err(done)?;
    }
    diesel::delete(remembered::table.find(NAME)).execute(conn)?;
    Ok(())
}

/// Whether the set-up has to make a team key.
pub fn needs_team_key(conn: &mut DbConn) -> Result<bool, Error> {
    Ok(team::current(conn)?.is_none())
}

/// Whatever stands in the way of the first account is there because somebody else was faster.
fn done<R>(failure: Failure<R>) -> Failure<NotOpen> {
    match failure {
        Failure::Refused(_) => Failure::Refused(NotOpen::Done),
        Failure::Broke(error) => Failure::Broke(error),
    }
}
