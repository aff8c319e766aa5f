//! Passkeys: what a phone, a computer or a key of its own can answer instead of the six digits. Whoever asks gets a
//! challenge, the same kind for everybody, sealed in the page; the row keeps when the last one that was used was made,
//! and only a later one is good. So an answer works once, even for passkeys that do not count.

use diesel::prelude::*;
use passki::{
    AuthenticationCredential, AuthenticationOptions, AuthenticationState, Passki, RegistrationOptions,
    RegistrationState, ResidentKeyRequirement, StoredPasskey, UserVerificationRequirement,
};
use serde::{Deserialize, Serialize};
use time::PrimitiveDateTime;

use super::audit::{self, Action};
use crate::app::App;
use crate::clock::Day;
use crate::crypto::envelope::{self, Place};
use crate::crypto::key_file::KeyFile;
use crate::crypto::{Key, derive, random_id};
use crate::db::DbConn;
use crate::error::{Error, Failure};
use crate::schema::passkeys;
use crate::web::{address_of, open_field, seal_field};

/// An account has as many at most.
pub const MOST: usize = 10;
/// The longest name, in characters.
pub const LONGEST_NAME: usize = 40;
/// A challenge is good for as long.
const SECONDS: i64 = 30 * 60;
/// The browser's window stays open for as long, in milliseconds.
const WINDOW: u64 = 5 * 60 * 1000;
/// Where a challenge of the door is sealed; that of a new passkey is sealed for its account.
const AT_THE_DOOR: &str = "passkey";

/// A passkey of an account.
pub struct Passkey {
    /// The row's id.
    pub id: String,
    /// What its owner calls it.
    pub name: String,
    /// The day it was added.
    pub made_on: Day,
    challenged: i64,
    stored: StoredPasskey,
}

/// What a page asks a passkey.
#[derive(Clone, Serialize)]
pub struct Asking {
    script: String,
    options: String,
    challenge: String,
}

#[derive(Serialize, Deserialize)]
struct Challenge {
    state: AuthenticationState,
    made: i64,
}

/// What a passkey answered to a challenge of the door that is still good.
pub struct Answer {
    site: Passki,
    credential: AuthenticationCredential,
    challenge: Challenge,
}

/// A passkey that fits: what its row was, and what it becomes.
#[derive(Clone, Debug)]
pub struct Used {
    id: String,
    before: i64,
    challenged: i64,
    sealed: Vec<u8>,
}

/// Why a passkey cannot be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotAdd {
    /// There are [`MOST`] already.
    TooMany,
    /// It is there already.
    Known,
}

/// The service as browsers know it, or nothing: a passkey belongs to a name, and the address may be a number only.
fn site(app: &App) -> Option<Passki> {
    let origin = origin(&app.url());
    let name = name_in(&origin)?;
    Some(Passki::new(name, &[origin.as_str()], "Andrum"))
}

/// The address as browsers write it.
fn origin(url: &str) -> String {
    let url = url.to_lowercase();
    let usual = if url.starts_with("https://") { ":443" } else { ":80" };
    url.strip_suffix(usual).unwrap_or(&url).to_owned()
}

fn name_in(origin: &str) -> Option<&str> {
    let (_, host) = origin.split_once("://")?;
    let name = host.split(':').next().filter(|name| !name.is_empty() && !name.starts_with('['))?;
    name.parse::<std::net::IpAddr>().is_err().then_some(name)
}

/// What the door asks: no account is named, and any passkey of this service may answer.
pub fn ask(app: &App) -> Result<Option<Asking>, Error> {
    let Some(site) = site(app) else { return Ok(None) };
    let mut options = AuthenticationOptions::default();
    options.timeout = WINDOW;
    options.user_verification = UserVerificationRequirement::Required;
    let (asked, state) = site.start_passkey_authentication(&[], options).map_err(Error::internal)?;
    let made = i64::try_from(app.clock.now().unix_timestamp_nanos() / 1000).map_err(Error::internal)?;
    let challenge = seal_field(app, AT_THE_DOOR, &Challenge { state, made }, SECONDS)?;
    Ok(Some(Asking { script: address_of("passkey.js"), options: serde_json::to_string(&asked)?, challenge }))
}

/// What one's own page asks, to add a passkey to those that the account has.
pub fn ask_new(app: &App, account: &str, alias: &str, have: &[Passkey]) -> Result<Option<Asking>, Error> {
    let Some(site) = site(app) else { return Ok(None) };
    let have: Vec<StoredPasskey> = have.iter().map(|passkey| passkey.stored.clone()).collect();
    let mut options = RegistrationOptions::default();
    options.timeout = WINDOW;
    options.resident_key = ResidentKeyRequirement::Required;
    options.user_verification = UserVerificationRequirement::Required;
    options.exclude_credentials = Some(&have);
    let started = site.start_passkey_registration(account.as_bytes(), alias, alias, options);
    let (asked, state) = started.map_err(Error::internal)?;
    let challenge = seal_field(app, &new_for(account), &state, SECONDS)?;
    Ok(Some(Asking { script: address_of("passkey.js"), options: serde_json::to_string(&asked)?, challenge }))
}

fn new_for(account: &str) -> String {
    format!("passkey for {account}")
}

/// A name as it is kept; nothing when it is empty or too long.
pub fn name(typed: &str) -> Option<String> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    (1..=LONGEST_NAME).contains(&name.chars().count()).then_some(name)
}

/// A new passkey from what the browser sent; nothing when it does not answer a challenge of this account.
pub fn confirmed(app: &App, account: &str, challenge: &str, typed: &str) -> Option<StoredPasskey> {
    let state: RegistrationState = open_field(app, &new_for(account), challenge)?;
    let credential = serde_json::from_str(typed).ok()?;
    site(app)?.finish_passkey_registration(&credential, &state).ok()
}

impl Answer {
    /// Reads what the browser sent; nothing when it is no answer, or the challenge is too old or not ours.
    pub fn read(app: &App, challenge: &str, typed: &str) -> Option<Self> {
        let challenge = open_field(app, AT_THE_DOOR, challenge)?;
        Some(Self { site: site(app)?, credential: serde_json::from_str(typed).ok()?, challenge })
    }

    /// Whether it was given by one of these passkeys, which are the account's.
    pub fn fits(&self, keys: &KeyFile, account: &str, passkeys: &[Passkey]) -> Option<Used> {
        let id = Passki::base64_decode(&self.credential.raw_id).ok()?;
        let passkey = passkeys.iter().find(|passkey| passkey.stored.credential_id == id)?;
        if self.challenge.made <= passkey.challenged {
            return None;
        }
        let answered =
            self.site.finish_passkey_authentication(&self.credential, &self.challenge.state, &passkey.stored);
        let answered = answered
            .ok()
            .filter(|answered| answered.user_handle.as_deref().is_none_or(|handle| handle == account.as_bytes()))?;
        let mut stored = passkey.stored.clone();
        stored.counter = answered.counter;
        let sealed = seal(keys, &passkey.id, account, &stored).ok()?;
        Some(Used { id: passkey.id.clone(), before: passkey.challenged, challenged: self.challenge.made, sealed })
    }
}

/// The passkeys of an account, in the order they were added.
pub fn of(conn: &mut DbConn, keys: &KeyFile, account: &str) -> Result<Vec<Passkey>, Error> {
    let rows: Vec<(String, String, Vec<u8>, i64, Day)> = passkeys::table
        .filter(passkeys::staff_id.eq(account))
        .order((passkeys::made_on, passkeys::id))
        .select((passkeys::id, passkeys::name, passkeys::sealed, passkeys::challenged, passkeys::made_on))
        .load(conn)?;
    let open = |(id, name, sealed, challenged, made_on): (String, String, Vec<u8>, i64, Day)| {
        let plain = envelope::open(&key(keys), &place(&id, account), &sealed)?;
        Ok(Passkey { stored: serde_json::from_slice(&plain)?, id, name, made_on, challenged })
    };
    rows.into_iter().map(open).collect()
}

/// How many an account has.
pub fn count(conn: &mut DbConn, account: &str) -> Result<i64, Error> {
    Ok(passkeys::table.filter(passkeys::staff_id.eq(account)).count().get_result(conn)?)
}

/// Adds a passkey to an account.
pub fn add(
    conn: &mut DbConn,
    keys: &KeyFile,
    account: &str,
    (name, stored): (&str, &StoredPasskey),
    (at, today): (PrimitiveDateTime, Day),
) -> Result<(), Failure<CannotAdd>> {
    let have = of(conn, keys, account)?;
    if have.iter().any(|passkey| passkey.stored.credential_id == stored.credential_id) {
        return Err(Failure::Refused(CannotAdd::Known));
    }
    if have.len() >= MOST {
        return Err(Failure::Refused(CannotAdd::TooMany));
    }
    let id = random_id();
    diesel::insert_into(passkeys::table)
        .values((
            passkeys::id.eq(&id),
            passkeys::staff_id.eq(account),
            passkeys::name.eq(name),
            passkeys::sealed.eq(seal(keys, &id, account, stored)?),
            passkeys::challenged.eq(0_i64),
            passkeys::made_on.eq(today),
        ))
        .execute(conn)?;
    audit::note(conn, account, Action::PasskeyAdded, account, at)?;
    Ok(())
}

/// Removes one of an account's passkeys; one that is gone already, or another's, stays what it is.
pub fn remove(conn: &mut DbConn, account: &str, id: &str, at: PrimitiveDateTime) -> Result<(), Error> {
    let own = passkeys::table.find(id).filter(passkeys::staff_id.eq(account));
    if diesel::delete(own).execute(conn)? == 1 {
        audit::note(conn, account, Action::PasskeyRemoved, account, at)?;
    }
    Ok(())
}

/// Removes all of an account's passkeys.
pub(super) fn remove_all(conn: &mut DbConn, account: &str) -> Result<(), Error> {
    diesel::delete(passkeys::table.filter(passkeys::staff_id.eq(account))).execute(conn)?;
    Ok(())
}

/// Uses an answer up. Of two that come with the same one, or at the same time, one is told yes.
pub(super) fn use_up(conn: &mut DbConn, account: &str, used: &Used) -> Result<bool, Error> {
    let unused = passkeys::table
        .find(&used.id)
        .filter(passkeys::staff_id.eq(account))
        .filter(passkeys::challenged.eq(used.before));
    let set = (passkeys::challenged.eq(used.challenged), passkeys::sealed.eq(&used.sealed));
    Ok(diesel::update(unused).set(set).execute(conn)? == 1)
}

fn seal(keys: &KeyFile, id: &str, account: &str, stored: &StoredPasskey) -> Result<Vec<u8>, Error> {
    Ok(envelope::seal(&key(keys), 0, &place(id, account), &serde_json::to_vec(stored)?))
}

fn key(keys: &KeyFile) -> Key {
    derive(keys.staff.expose(), &[], "andrum staff passkeys", &[])
}

fn place<'a>(id: &'a str, account: &'a str) -> Place<'a> {
    Place { table: "passkeys", row: id, direction: "", author: account }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passkey_belongs_to_a_name_and_not_to_a_number() {
        for (url, expected) in [
            ("https://andrum.example.org", Some("andrum.example.org")),
            ("https://Andrum.Example.org:8443", Some("andrum.example.org")),
            ("http://localhost:8080", Some("localhost")),
            ("http://127.0.0.1:8080", None),
            ("http://[::1]:8080", None),
            ("https://192.0.2.7", None),
        ] {
            assert_eq!(name_in(&origin(url)), expected, "{url}");
        }
    }

    #[test]
    fn an_origin_is_written_as_browsers_write_it() {
        assert_eq!(origin("https://Andrum.example.org:443"), "https://andrum.example.org");
        assert_eq!(origin("https://andrum.example.org:8443"), "https://andrum.example.org:8443");
        assert_eq!(origin("http://localhost:80"), "http://localhost");
    }

    #[test]
    fn a_name_is_short_and_not_empty() {
        assert_eq!(name("  Min   dator "), Some("Min dator".to_owned()));
        assert_eq!(name(" \n "), None);
        assert_eq!(name(&"ö".repeat(LONGEST_NAME + 1)), None);
    }
}
