//! A rehearsal of the recovery: the two halves let a made-up counsellor in, who then opens a conversation's key. On SQLite it
//! is played on a copy that is thrown away, on PostgreSQL in a transaction that is rolled back; the live data stays as it is.

use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};

use diesel::prelude::*;
use time::PrimitiveDateTime;

use crate::app::App;
use crate::clock::Day;
use crate::crypto::envelope::Place;
use crate::crypto::key_file::KeyFile;
use crate::crypto::key_pair::{PrivateKey, unwrap_with, wrap_to};
use crate::crypto::{Key, random_bytes, random_id};
use crate::db::{Db, DbConn};
use crate::error::{Error, Failure, Never};
use crate::messages::sealed::key_for;
use crate::schema::{conversation_keys, conversations};
use crate::staff::account::{self, Alias, Prepared};
use crate::staff::audit::COMMAND_LINE;
use crate::staff::team::{self, CannotLetIn};
use crate::staff::{Counsellor, Reader};
use crate::web::Role;

/// What went well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passed {
    /// The team keys that the halves opened.
    pub numbers: Vec<u32>,
    /// Whether there was a conversation to open; else a made-up key was sealed and opened.
    pub conversation: bool,
}

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failed {
    /// The halves let nobody in.
    NotLetIn(CannotLetIn),
    /// The counsellor was let in, and a key still did not open.
    NotOpened,
}

/// Plays the recovery through and leaves no trace.
pub fn rehearse(app: &App, recovery: &PrivateKey) -> Result<Result<Passed, Failed>, Error> {
    if !app.db.is_sqlite() {
        return play_and_roll_back(&app.db, app, recovery);
    }
    let folder = Folder::make(&app.config.data)?;
    let file = folder.0.join("copy.sqlite");
    app.db.copy_to(&file)?;
    let copy = Db::open(&file.display().to_string()).map_err(Error::internal)?;
    play_and_roll_back(&copy, app, recovery)
}

/// A folder beside the database for the copy, closed to everybody else, and gone afterwards.
struct Folder(PathBuf);

impl Folder {
    fn make(data: &Path) -> Result<Self, Error> {
        let folder = Self(data.join("rehearsal"));
        // One that was stopped half-way has left its copy here.
        folder.remove();
        std::fs::DirBuilder::new().mode(0o700).create(&folder.0).map_err(Error::internal)?;
        Ok(folder)
    }

    fn remove(&self) {
        if let Err(cause) = std::fs::remove_dir_all(&self.0)
            && cause.kind() != std::io::ErrorKind::NotFound
        {
            tracing::error!(target: "andrum::rehearsal", %cause, "the copy could not be removed; remove it by hand");
        }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        self.remove();
    }
}

/// A refusal rolls everything back, so what was found comes as one, however it ended.
fn play_and_roll_back(db: &Db, app: &App, recovery: &PrivateKey) -> Result<Result<Passed, Failed>, Error> {
    let (keys, recovery, now) = (app.keys.clone(), recovery.clone(), (app.clock.timestamp(), app.clock.today()));
    let found: Result<Never, Result<Passed, Failed>> =
        db.write_now(move |conn| Err(Failure::Refused(play(conn, &keys, &recovery, now)?)))?;
    match found {
        Ok(never) => match never {},
        Err(found) => Ok(found),
    }
}

fn play(
    conn: &mut DbConn,
    keys: &KeyFile,
    recovery: &PrivateKey,
    (at, today): (PrimitiveDateTime, Day),
) -> Result<Result<Passed, Failed>, Error> {
    let newcomer = somebody(conn, keys, today)?;
    match team::let_in_by_halves(conn, COMMAND_LINE, recovery, &newcomer.id, at) {
        Ok(()) => {}
        Err(Failure::Refused(why)) => return Ok(Err(Failed::NotLetIn(why))),
        Err(Failure::Broke(error)) => return Err(error),
    }
    let numbers = team::opened_by(conn, &newcomer)?;
    let newest: Option<String> = conversations::table
        .filter(conversations::id.eq_any(conversation_keys::table.select(conversation_keys::conversation_id)))
        .order((conversations::last_on.desc(), conversations::id))
        .select(conversations::id)
        .first(conn)
        .optional()?;
    let opens = match &newest {
        Some(id) => key_for(conn, &newcomer, id)?.is_some(),
        None => opens_what_is_sealed_now(conn, &newcomer)?,
    };
    let passed = Passed { numbers, conversation: newest.is_some() };
    Ok(if opens { Ok(passed) } else { Err(Failed::NotOpened) })
}

/// A counsellor who was invited and has signed in, made by the staff room's own functions.
fn somebody(conn: &mut DbConn, keys: &KeyFile, today: Day) -> Result<Reader, Error> {
    let alias = Alias::parse(&format!("Try {}", random_id())).map_err(|_| Error::internal("not an alias"))?;
    let (password_key, salt) = (Key::random(), random_bytes());
    let (prepared, _) = Prepared::make(keys, None, &alias, &password_key, &salt);
    prepared.insert(conn, Role::Counsellor, 0, today).map_err(|failure| match failure {
        Failure::Refused(_) => Error::internal("a made-up alias is taken"),
        Failure::Broke(error) => error,
    })?;
    let opened = account::locks(conn, &prepared.id)?.open(keys, &prepared.id, &password_key)?;
    let opened = opened.ok_or_else(|| Error::internal("a new account does not open"))?;
    Ok(Counsellor::outside(prepared.id, prepared.alias, opened.private).into())
}

/// Seals a made-up key as a conversation's is sealed, and opens it.
fn opens_what_is_sealed_now(conn: &mut DbConn, reader: &Reader) -> Result<bool, Error> {
    let Some(team) = team::current(conn)? else { return Ok(false) };
    let (key, place) = (Key::random(), Place::of("conversation_keys", "rehearsal"));
    let sealed = wrap_to(&team.public, team.number, &place, &key).map_err(Error::internal)?;
    let private = reader.team_key(conn, team.number)?;
    Ok(unwrap_with(&private, &place, &sealed).is_ok_and(|opened| opened == key))
}
