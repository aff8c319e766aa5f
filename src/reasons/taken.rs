//! The participant's reasons in the take-out.

use serde::Serialize;
use serde_json::{Value, json};

use super::own::OwnReasons;
use super::wall::{State, states};
use crate::app::App;
use crate::db::DbConn;
use crate::error::Error;
use crate::language::Language;
use crate::participants::take_out::TakenPart;
use crate::participants::vault::{Document, Section};

#[derive(Serialize)]
struct TakenPage {
    reasons: Vec<Taken>,
}

#[derive(Serialize)]
struct Taken {
    text: String,
    state: String,
}

/// What was offered, and where it stands. The ids stay in the vault: outside it they would lead to the rows.
pub fn part(conn: &mut DbConn, document: &Document, app: &App, language: Language) -> Result<TakenPart, Error> {
    let own: OwnReasons = document.section()?;
    let states = states(conn, &own)?;
    let state_of = |id: &str| states.get(id).copied().unwrap_or(State::Gone);
    let offered: Vec<Value> =
        own.offered.iter().map(|own| json!({ "text": own.text, "state": state_of(&own.id).word() })).collect();
    let taken = own.offered.iter().map(|own| Taken {
        text: own.text.clone(),
        state: app.texts.text(language, &format!("reasons-state-{}", state_of(&own.id).word())),
    });
    let page = TakenPage { reasons: taken.collect() };
    Ok(TakenPart {
        name: OwnReasons::NAME.to_owned(),
        heading: app.texts.text(language, "reasons-taken-heading"),
        json: json!({ "offered": offered }),
        html: app.templates.render(language, "reasons/taken", &page)?,
    })
}
