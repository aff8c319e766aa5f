//! What was sealed to an older number of the team's key is sealed to the newest, in the background, by readers who hold both.
//! It may stop anywhere, begin again and run on two nodes at once: each small write leaves everything openable.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use actix_web::web::Data;
use diesel::prelude::*;
use serde::Serialize;

use super::reader::Reader;
use super::team::{self, TeamKey};
use crate::app::App;
use crate::crypto::key_pair::PrivateKey;
use crate::db::DbConn;
use crate::error::{Error, Failure, Never, unrefused};
use crate::schema::{team_key_holders, team_keys};

/// As many rows are sealed anew in one write, so that nobody waits for it.
pub const BATCH: i64 = 20;

/// Something that rooms above seal to the team's keys.
#[derive(Clone, Copy)]
pub struct Sealed {
    /// The key of a text that names it, with a number of them.
    pub what: &'static str,
    /// How many wait to be sealed to this number, which is the newest.
    pub waiting: fn(&mut DbConn, i64) -> Result<i64, Error>,
    /// The numbers that anything is sealed to.
    pub numbers: fn(&mut DbConn) -> Result<Vec<i64>, Error>,
    /// Seals a few anew, beginning after this id; gives the last one it looked at.
    pub rewrap: fn(&mut DbConn, &Keyring, &str) -> Result<Option<String>, Error>,
}

/// Everything that is sealed to the team's keys; put together in `server.rs`.
#[derive(Clone, Default)]
pub struct SealedToTeam {
    all: Arc<[Sealed]>,
    /// One at a time in this process is enough.
    running: Arc<Mutex<()>>,
}

/// The team keys that a reader has opened: the newest, and older ones.
pub struct Keyring {
    newest: TeamKey,
    opened: Vec<(u32, PrivateKey)>,
}

/// How many of one kind wait for the newest number.
#[derive(Debug, Serialize)]
pub struct Waiting {
    what: &'static str,
    n: i64,
}

impl Keyring {
    /// What this reader can open at this moment; nothing for who does not hold the newest number.
    fn of(conn: &mut DbConn, reader: &Reader) -> Result<Option<Self>, Error> {
        let Some(newest) = team::current(conn)? else { return Ok(None) };
        let opened = team::opened(conn, reader)?;
        Ok(opened.iter().any(|(number, _)| *number == newest.number).then_some(Self { newest, opened }))
    }

    /// The key that everything is to be sealed to.
    pub fn newest(&self) -> &TeamKey {
        &self.newest
    }

    /// The private half of a number, as the column holds it.
    pub fn private(&self, number: i64) -> Option<&PrivateKey> {
        self.opened.iter().find(|(held, _)| i64::from(*held) == number).map(|(_, private)| private)
    }
}

impl SealedToTeam {
    /// From the rooms above.
    pub fn new(all: Arc<[Sealed]>) -> Self {
        Self { all, running: Arc::default() }
    }

    /// How many of each kind wait for the newest number; kinds of which none waits are left out.
    pub fn waiting(&self, conn: &mut DbConn, newest: u32) -> Result<Vec<Waiting>, Error> {
        let count = |sealed: &Sealed| Ok(Waiting { what: sealed.what, n: (sealed.waiting)(conn, newest.into())? });
        let all: Vec<Waiting> = self.all.iter().map(count).collect::<Result<_, Error>>()?;
        Ok(all.into_iter().filter(|waiting| waiting.n > 0).collect())
    }

    /// Numbers that something is sealed to and whose key is not in the database: a copy of it would open them.
    pub fn lost(&self, conn: &mut DbConn) -> Result<Vec<i64>, Error> {
        let there: Vec<i64> = team_keys::table.select(team_keys::number).load(conn)?;
        Ok(self.numbers(conn)?.into_iter().filter(|number| !there.contains(number)).collect())
    }

    /// Every number that something is sealed to.
    pub(super) fn numbers(&self, conn: &mut DbConn) -> Result<BTreeSet<i64>, Error> {
        let mut numbers = BTreeSet::new();
        for sealed in self.all.iter() {
            numbers.extend((sealed.numbers)(conn)?);
        }
        Ok(numbers)
    }

    /// Seals anew what this reader can, beside the request that brought them here; a request never waits for it.
    pub fn rewrap_in_background(&self, app: &Data<App>, reader: Reader) {
        let (sealed, app) = (self.clone(), app.clone());
        drop(tokio::task::spawn_blocking(move || {
            if let Err(cause) = sealed.rewrap(&app, &reader) {
                tracing::error!(target: "andrum::staff", %cause, "sealing to the newest team key stopped; it goes on later");
            }
        }));
    }

    /// Seals anew what this reader can. The keys are opened in each write, so that it ends with the reader's rights.
    pub fn rewrap(&self, app: &App, reader: &Reader) -> Result<(), Error> {
        let Ok(_one) = self.running.try_lock() else { return Ok(()) };
        if !app.db.read_now(|conn| holds_older(conn, reader))? {
            return Ok(());
        }
        for sealed in self.all.iter() {
            let (rewrap, mut after) = (sealed.rewrap, Some(String::new()));
            while let Some(from) = after {
                let reader = reader.clone();
                let write = move |conn: &mut DbConn| match Keyring::of(conn, &reader)? {
                    Some(keys) => Ok(rewrap(conn, &keys, &from)?),
                    None => Ok(None),
                };
                let outcome: Result<Option<String>, Never> = app.db.write_now(write)?;
                after = unrefused(outcome);
            }
        }
        let sealed = self.clone();
        let outcome: Result<(), Never> =
            app.db.write_now(move |conn| sealed.forget_unused(conn).map_err(Failure::from))?;
        unrefused(outcome);
        Ok(())
    }

    /// Takes older numbers away from their holders when nothing is sealed to them any more.
    fn forget_unused(&self, conn: &mut DbConn) -> Result<(), Error> {
        let Some(newest) = team::current(conn)? else { return Ok(()) };
        let used = self.numbers(conn)?;
        let older = team_key_holders::team_key.lt(i64::from(newest.number));
        let held: Vec<i64> =
            team_key_holders::table.filter(older).select(team_key_holders::team_key).distinct().load(conn)?;
        for number in held.into_iter().filter(|number| !used.contains(number)) {
            diesel::delete(team_key_holders::table.filter(team_key_holders::team_key.eq(number))).execute(conn)?;
        }
        Ok(())
    }
}

fn holds_older(conn: &mut DbConn, reader: &Reader) -> Result<bool, Error> {
    let Some(newest) = team::current(conn)? else { return Ok(false) };
    let older: i64 = team_key_holders::table
        .filter(team_key_holders::staff_id.eq(&reader.id))
        .filter(team_key_holders::team_key.lt(i64::from(newest.number)))
        .count()
        .get_result(conn)?;
    Ok(older > 0)
}
