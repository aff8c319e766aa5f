//! Everything that belongs to one participant, as parts to read and to keep. Rooms above register parts of their own, so
//! that no arrow points upward; a section that no part shows is given as it is stored.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Serialize;
use serde_json::{Value, json};

use super::pages::written_day;
use super::profile::Profile;
use super::vault::{Document, Section};
use crate::app::App;
use crate::clock::Day;
use crate::db::DbConn;
use crate::error::Error;
use crate::language::Language;

/// One part of what a participant takes along.
#[derive(Clone, Debug)]
pub struct TakenPart {
    /// Its name in the JSON file. The name of a section stands for that section.
    pub name: String,
    /// Its heading on the page, in the reader's language.
    pub heading: String,
    /// What it holds, for machines.
    pub json: Value,
    /// What it holds, to read: HTML from a template.
    pub html: String,
}

/// Makes a part from the open document and from rows elsewhere.
pub type Part = fn(&mut DbConn, &Document, &App, Language) -> Result<TakenPart, Error>;

/// The parts that other rooms add; put together in `server.rs`.
#[derive(Clone, Default)]
pub struct Parts(pub Arc<[Part]>);

/// Every part there is: the profile first, then those of other rooms, then sections that no part stands for.
pub fn gather(
    conn: &mut DbConn,
    document: &Document,
    app: &App,
    language: Language,
    parts: &Parts,
) -> Result<Vec<TakenPart>, Error> {
    let mut taken = vec![profile_part(document, app, language)?];
    for part in parts.0.iter() {
        taken.push(part(conn, document, app, language)?);
    }
    let shown: BTreeSet<String> = taken.iter().map(|part| part.name.clone()).collect();
    if let Value::Object(sections) = document.as_json()? {
        for (name, json) in sections.into_iter().filter(|(name, _)| !shown.contains(name)) {
            taken.push(stored_part(name, json, app, language)?);
        }
    }
    Ok(taken)
}

/// How many entries a part holds: every single value in it.
pub fn entries(json: &Value) -> usize {
    match json {
        Value::Null => 0,
        Value::Array(values) => values.iter().map(entries).sum(),
        Value::Object(values) => values.values().map(entries).sum(),
        Value::String(text) => usize::from(!text.is_empty()),
        Value::Bool(_) | Value::Number(_) => 1,
    }
}

/// The parts as one JSON value.
pub fn as_json(parts: Vec<TakenPart>, language: Language, today: Day) -> Value {
    let parts: serde_json::Map<String, Value> = parts.into_iter().map(|part| (part.name, part.json)).collect();
    json!({ "taken_on": today, "language": language, "parts": parts })
}

#[derive(Serialize)]
struct WholePage<'a> {
    lang: &'a str,
    dir: &'a str,
    day: &'a str,
    parts: Vec<ShownPart>,
}

#[derive(Serialize)]
struct ShownPart {
    heading: String,
    html: String,
}

/// The parts as one page that loads nothing.
pub fn as_page(app: &App, parts: Vec<TakenPart>, language: Language, day: &str) -> Result<String, Error> {
    let parts = parts.into_iter().map(|part| ShownPart { heading: part.heading, html: part.html }).collect();
    let page = WholePage { lang: language.code(), dir: language.direction(), day, parts };
    Ok(app.templates.render(language, "participants/taken", &page)?)
}

#[derive(Serialize)]
struct ProfilePart {
    alias: String,
    programme: String,
    started_on: String,
    visits: usize,
    age: String,
    study_on: String,
}

/// The profile, without the id of the study record: outside the vault it would lead from this file to that record.
fn profile_part(document: &Document, app: &App, language: Language) -> Result<TakenPart, Error> {
    let profile: Profile = document.section()?;
    let day = |day: Option<Day>| day.map(|day| written_day(language, day)).unwrap_or_default();
    let age = profile.age.map(|age| app.texts.text(language, &format!("participants-age-{}", age.code())));
    let page = ProfilePart {
        alias: profile.alias.clone(),
        programme: app
            .library
            .programme(&profile.programme)
            .map_or(profile.programme.as_str(), |programme| programme.name(language))
            .to_owned(),
        started_on: day(profile.started_on),
        visits: profile.visits.len(),
        age: age.unwrap_or_default(),
        study_on: day(profile.study.as_ref().map(|study| study.given_on)),
    };
    let study = profile
        .study
        .as_ref()
        .map(|study| json!({ "given_on": study.given_on, "edition": study.edition, "language": study.language }));
    Ok(TakenPart {
        name: Profile::NAME.to_owned(),
        heading: app.texts.text(language, "participants-taken-profile"),
        json: json!({
            "alias": profile.alias,
            "programme": profile.programme,
            "started_on": profile.started_on,
            "visits": profile.visits,
            "age": profile.age,
            "study": study,
        }),
        html: app.templates.render(language, "participants/taken-profile", &page)?,
    })
}

#[derive(Serialize)]
struct StoredPart {
    text: String,
}

/// A section as it is stored.
fn stored_part(name: String, json: Value, app: &App, language: Language) -> Result<TakenPart, Error> {
    let page = StoredPart { text: serde_json::to_string_pretty(&json)? };
    let html = app.templates.render(language, "participants/taken-stored", &page)?;
    let heading = app.texts.text_with(language, "participants-taken-stored", &[("name", name.as_str().into())]);
    Ok(TakenPart { name, heading, json, html })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_counted_to_the_last_value() {
        let json = json!({ "days": { "2026-11-21": { "used": false, "note": "" }, "2026-11-22": { "used": true, "note": "a" } } });
        assert_eq!(entries(&json), 3);
        assert_eq!(entries(&json!({ "nothing": null, "list": [] })), 0);
    }
}
