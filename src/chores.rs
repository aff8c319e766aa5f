//! What the service does by itself: erase what has run out, renew the cookie keys. Each chore may run on every node and
//! any number of times.

use std::sync::Arc;
use std::time::Duration;

use actix_web::web;

use crate::app::App;
use crate::clock::Day;
use crate::db::DbConn;
use crate::error::{Error, Failure, Never, unrefused};
use crate::messages::desk::{notices, now};
use crate::messages::keeping;
use crate::participants::vault;
use crate::reasons::wall;
use crate::research;
use crate::staff::audit;

/// How often the chores run.
const EVERY: Duration = Duration::from_mins(10);
/// How long the audit remembers what staff did: two years.
const AUDIT_KEPT: time::Duration = time::Duration::days(730);

/// Starts the chores in the background; they end with the service.
pub fn start(app: &web::Data<App>) {
    let app = Arc::downgrade(app);
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(EVERY).await;
            let Some(app) = app.upgrade() else { return };
            let done = tokio::task::spawn_blocking(move || run(&app)).await;
            if let Ok(Err(cause)) = done {
                tracing::error!(target: "andrum::chores", %cause, "a chore failed; it is tried again later");
            }
        }
    });
}

/// Runs every chore once.
pub fn run(app: &App) -> Result<(), Error> {
    app.cookie_keys.renew(&app.db, app.clock.today())?;
    let erased = erase_expired(app)?;
    if erased > 0 {
        tracing::info!(target: "andrum::chores", rows = erased, "erased what had run out");
    }
    // Last, since it waits for another machine.
    notices::send(app, now(app))
}

/// Erases everything whose day has come, in small batches; says how many rows went.
pub fn erase_expired(app: &App) -> Result<usize, Error> {
    let today = app.clock.today();
    let mut all = 0;
    loop {
        let outcome: Result<usize, Never> =
            app.db.write_now(move |conn| erase_a_few(conn, today).map_err(Failure::from))?;
        let erased = unrefused(outcome);
        all += erased;
        if erased == 0 {
            return Ok(all + research::keep::keep(app)? + forget_deeds(app)?);
        }
    }
}

/// Erases what staff did longer ago than the audit is kept.
fn forget_deeds(app: &App) -> Result<usize, Error> {
    let before = app.clock.timestamp().saturating_sub(AUDIT_KEPT);
    let outcome: Result<usize, Never> =
        app.db.write_now(move |conn| audit::forget_before(conn, before).map_err(Failure::from))?;
    Ok(unrefused(outcome))
}

/// The vaults, conversations and reasons whose time is over. The last two know no vault, so each keeps its own day.
fn erase_a_few(conn: &mut DbConn, today: Day) -> Result<usize, Error> {
    Ok(vault::erase_expired(conn, today)? + keeping::erase_expired(conn, today)? + wall::erase_expired(conn, today)?)
}
