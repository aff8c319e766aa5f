//! The participants' own addresses: start, sign-in, leaving, consent, take-out, another token, erasing.

mod erase;
mod leaving;
mod more;
mod new_code;
mod sign_in;
mod start;
mod take_out;

pub use erase::{erase, erase_page};
pub use leaving::{exit, exit_page, sign_out_here};
pub use more::more;
pub use new_code::{new_code, new_code_again, new_code_check, new_code_confirmation, new_code_file, new_code_page};
pub use sign_in::{sign_in, sign_in_page};
pub use start::{start, start_again, start_check, start_confirmation, start_file, start_page};
pub use take_out::{take_out_json, take_out_page, take_out_whole_page};

use actix_web::{HttpMessage, HttpRequest, HttpResponse};
use fluent_bundle::FluentValue;
use serde::Deserialize;

use super::ceremony::Ceremony;
use super::vault::VaultKey;
use crate::app::App;
use crate::language::Language;
use crate::web::{Role, SignIn, attachment, see_other};

/// A form that only presses a button.
#[derive(Debug, Deserialize)]
pub struct Pressed {}

/// A form that carries a token on its way, sealed.
#[derive(Debug, Deserialize)]
pub struct Sealed {
    sealed: String,
}

/// Two words of a token, typed back.
#[derive(Debug, Deserialize)]
pub struct Words {
    sealed: String,
    first: String,
    second: String,
}

/// Whoever is signed in already is sent to where they are at home.
fn at_home(req: &HttpRequest) -> Option<HttpResponse> {
    let role = req.extensions().get::<SignIn>().map(|sign_in| sign_in.role)?;
    Some(see_other(if role == Role::Participant { "/home" } else { "/staff" }))
}

/// Begins a participant's sign-in.
fn begin(app: &App, key: VaultKey, alias: &str) -> SignIn {
    SignIn::begin(app, Role::Participant, &key.lookup_id, key.key, key.epoch, alias)
}

/// A token as a file to keep: words, symbols and where it opens.
fn token_file(app: &App, language: Language, ceremony: &Ceremony) -> HttpResponse {
    let words = ceremony.token.words();
    let words: Vec<String> = words.split(' ').enumerate().map(|(at, word)| format!("{}. {word}", at + 1)).collect();
    let values = [
        ("words", FluentValue::from(words.join("\n"))),
        ("symbols", FluentValue::from(ceremony.token.compact().to_string())),
        ("address", FluentValue::from(app.url())),
    ];
    let text = app.texts.text_with(language, "participants-token-file", &values);
    attachment("andrum.txt", "text/plain; charset=utf-8", text.into_bytes())
}
