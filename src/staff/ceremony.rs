//! From a link to an account: what is typed on the first page is carried, sealed, in a hidden field of the next ones.
//! The server remembers nothing until the last page, and then everything at once.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use super::account::Prepared;
use super::second_factor::SecondFactor;
use super::team::NewTeamKey;
use crate::app::App;
use crate::crypto::envelope::{self, Place};
use crate::crypto::halves::Half;
use crate::crypto::{Key, derive, digest, equal, hmac, random_bytes, symbols};
use crate::error::Error;

/// A half-finished account is good for as long.
pub const MINUTES: i64 = 30;

/// The secret in a link that is shown once. Only a digest of it is stored.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// A new one.
    pub fn random() -> Self {
        Self(URL_SAFE_NO_PAD.encode(random_bytes::<24>()))
    }

    /// One from a link.
    pub fn from_link(typed: &str) -> Self {
        Self(typed.chars().take(100).collect())
    }

    /// The digest that is stored.
    pub fn lookup(&self) -> String {
        hex::encode(digest("andrum staff link", &[self.0.as_bytes()]))
    }

    /// The text, for the link alone.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("…")
    }
}

/// How far somebody has come.
#[derive(Serialize, Deserialize)]
pub enum Progress {
    /// Alias and password are chosen; the second factor waits for its first code.
    Chosen {
        /// The account to be.
        prepared: Prepared,
        /// The second factor's secret, which is sealed in `prepared` too, but under the password.
        second_factor: String,
    },
    /// At the set-up: the recovery key was shown and waits to be confirmed.
    Shown {
        /// The account to be.
        prepared: Prepared,
        /// The step of the code that confirmed the second factor.
        step: i64,
        /// The team key to be.
        team_key: NewTeamKey,
        /// Keyed digests of each half's last row; the halves themselves are on paper only.
        last_rows: [String; 2],
    },
}

#[derive(Serialize, Deserialize)]
struct Carried {
    until: i64,
    progress: Progress,
}

impl std::fmt::Debug for Progress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("…")
    }
}

impl Progress {
    /// After the first page.
    pub fn chosen(prepared: Prepared, second_factor: &SecondFactor) -> Self {
        Self::Chosen { prepared, second_factor: hex::encode(second_factor.as_bytes()) }
    }

    /// After the recovery key was shown.
    pub fn shown(app: &App, prepared: Prepared, step: i64, team_key: NewTeamKey, halves: &[Half; 2]) -> Self {
        let last_rows = halves.each_ref().map(|half| row_digest(app, last_row(half).unwrap_or_default().as_str()));
        Self::Shown { prepared, step, team_key, last_rows }
    }

    /// Seals it for a hidden field; it opens only behind the same link.
    pub fn seal(self, app: &App, link: &Secret) -> Result<String, Error> {
        let until = app.clock.now().unix_timestamp() + MINUTES * 60;
        let plain = serde_json::to_vec(&Carried { until, progress: self })?;
        Ok(URL_SAFE_NO_PAD.encode(envelope::seal(&key(app), 0, &place(&link.lookup()), &plain)))
    }

    /// Opens a hidden field; nothing when it is too old or not ours.
    pub fn open(app: &App, link: &Secret, sealed: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(sealed).ok()?;
        let plain = envelope::open(&key(app), &place(&link.lookup()), &bytes).ok()?;
        let carried: Carried = serde_json::from_slice(&plain).ok()?;
        (carried.until >= app.clock.now().unix_timestamp()).then_some(carried.progress)
    }
}

/// The second factor out of its digits.
pub fn second_factor(digits: &str) -> Result<SecondFactor, Error> {
    let bytes = hex::decode(digits).map_err(Error::internal)?;
    SecondFactor::from_slice(&bytes).ok_or_else(|| Error::internal("a carried second factor is torn"))
}

/// Whether what was typed is the last row of the half on paper.
pub fn is_last_row(app: &App, typed: &str, expected: &str) -> bool {
    equal(row_digest(app, typed).as_bytes(), expected.as_bytes())
}

fn last_row(half: &Half) -> Option<String> {
    half.print().lines().last().map(str::to_owned)
}

/// Case, spaces and look-alikes do not matter, as when a whole half is read.
fn row_digest(app: &App, typed: &str) -> String {
    let values: Vec<u8> = typed.chars().take(100).filter_map(symbols::value).collect();
    hex::encode(hmac(&app.keys.form, "andrum staff last row", &[&values]))
}

fn key(app: &App) -> Key {
    derive(app.keys.form.expose(), &[], "andrum staff ceremony", &[])
}

fn place(lookup: &str) -> Place<'_> {
    Place::of("staff ceremony", lookup)
}
