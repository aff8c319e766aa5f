//! Values on their way through the browser: sealed for a hidden field, good for one purpose and for a while.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::crypto::envelope::{self, Place};
use crate::crypto::{Key, derive};
use crate::error::Error;

#[derive(Serialize, Deserialize)]
struct Until<T> {
    value: T,
    until: i64,
}

/// Seals a value for a hidden field; after `seconds` it opens no more.
pub fn seal_field(app: &App, purpose: &str, value: &impl Serialize, seconds: i64) -> Result<String, Error> {
    let until = app.clock.now().unix_timestamp() + seconds;
    let plain = serde_json::to_vec(&Until { value, until })?;
    Ok(URL_SAFE_NO_PAD.encode(envelope::seal(&key(app), 0, &Place::of("form", purpose), &plain)))
}

/// Opens what [`seal_field`] sealed for the same purpose, unless its time is over.
pub fn open_field<T: DeserializeOwned>(app: &App, purpose: &str, sealed: &str) -> Option<T> {
    let bytes = URL_SAFE_NO_PAD.decode(sealed).ok()?;
    let plain = envelope::open(&key(app), &Place::of("form", purpose), &bytes).ok()?;
    let found: Until<T> = serde_json::from_slice(&plain).ok()?;
    (found.until >= app.clock.now().unix_timestamp()).then_some(found.value)
}

fn key(app: &App) -> Key {
    derive(app.keys.form.expose(), &[], "andrum hidden fields", &[])
}
