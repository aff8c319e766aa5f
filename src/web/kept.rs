//! What somebody wrote when it could not be saved: sealed into the page itself, never stored, given back to nobody else.

use std::fmt;

use actix_web::{HttpMessage, HttpRequest};
use serde::{Deserialize, Serialize};

use super::form::Typed;
use super::sealed::{open_field, seal_field};
use super::sign_in::{RanOut, SignIn};
use crate::app::App;

/// Fields that are never given back: they are secrets, or belong to one sign-in.
const NEVER_KEPT: [&str; 11] = [
    "form_token",
    "token",
    "password",
    "code",
    "passkey",
    "challenge",
    "kept",
    "half_one",
    "half_two",
    "row_one",
    "row_two",
];
/// How long a kept form is good for.
const SECONDS: i64 = 12 * 3600;

/// A form on its way through a new sign-in.
#[derive(Clone, Serialize, Deserialize)]
pub struct Kept {
    /// The address it was sent to.
    pub path: String,
    /// Its fields.
    pub fields: Vec<(String, String)>,
    row: Option<String>,
}

impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

const PURPOSE: &str = "kept";

impl Kept {
    /// What this request sent, when it is worth keeping.
    pub fn from_request(req: &HttpRequest) -> Option<Self> {
        let extensions = req.extensions();
        let fields: Vec<(String, String)> = extensions
            .get::<Typed>()?
            .0
            .iter()
            .filter(|(name, _)| !NEVER_KEPT.contains(&name.as_str()))
            .cloned()
            .collect();
        let secret = extensions.get::<Typed>()?.0.iter().any(|(name, _)| name == "token" || name == "password");
        let row = extensions
            .get::<SignIn>()
            .map(|sign_in| sign_in.row.clone())
            .or_else(|| extensions.get::<RanOut>().map(|ran_out| ran_out.row.clone()));
        (!fields.is_empty() && !secret).then(|| Self { path: req.path().to_owned(), fields, row })
    }

    /// Seals it for a hidden field.
    pub fn seal(&self, app: &App) -> Option<String> {
        seal_field(app, PURPOSE, self, SECONDS).ok()
    }

    /// Opens a hidden field for the person who just signed in: what somebody else wrote stays closed.
    pub fn open(app: &App, sealed: &str, row: &str) -> Option<Self> {
        let kept: Self = open_field(app, PURPOSE, sealed)?;
        kept.row.as_deref().is_none_or(|owner| owner == row).then_some(kept)
    }
}
