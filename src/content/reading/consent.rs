//! Reads consent.toml: what somebody agrees to who says yes to research.

use std::collections::BTreeMap;

use crate::content::checks::words;
use crate::content::consent::{Consent, ConsentPoint, FREEZE_DAY};
use crate::content::language::Language;
use crate::content::reading::file::{Findings, TextFile};
use crate::content::reading::pages::{ID_HINT, is_id};
use crate::content::reading::table::{self, Placed, Table};

/// What a text of consent must speak of, and in which words an author is told so.
const NEEDED: [(&str, &str); 11] = [
    ("free", "that it is free to say no, and that nothing is lost by it"),
    ("what", "what research learns"),
    ("never", "what it never learns"),
    ("number", "under what it is kept"),
    ("groups", "that only groups are published"),
    ("start", "that a yes reaches back to the start"),
    ("withdraw", "how a yes is taken back, and what happens then"),
    ("released", "that what was published cannot be taken back"),
    ("freeze", "from which day figures can be published: write {freeze_day} where the day stands"),
    ("kept", "for how long it is kept"),
    ("who", "who answers for it"),
];

/// Reads the sentences; nothing with an error among them.
pub(crate) fn read(file: &TextFile, findings: &mut Findings<'_>) -> Option<Consent> {
    let points = table::parse(0..file.text.len(), 0..0, findings, |table, findings| {
        let tables = table.tables("point", findings);
        let read = tables.into_iter().map(|mut table| {
            let point = read_point(&mut table, findings);
            table.finish(findings);
            point
        });
        read.collect::<Option<Vec<Placed<ConsentPoint>>>>()
    })?;
    check_whole(&points, findings);
    check_languages(&points, findings);
    let consent = Consent { points: points.into_iter().map(|point| point.value).collect() };
    for language in Language::WRITTEN {
        words::check_weight("the consent", &consent.sentences(language, ""), language, &(0..0), findings);
    }
    let is_whole = !findings.problems.iter().any(super::super::Problem::is_error);
    is_whole.then_some(consent)
}

fn read_point(table: &mut Table<'_>, findings: &mut Findings<'_>) -> Option<Placed<ConsentPoint>> {
    let id = table.text("id", findings).filter(|id| {
        if !is_id(&id.value) {
            findings.error(&id.place, format!("`{}` cannot be an id", id.value), ID_HINT);
        }
        is_id(&id.value)
    });
    let mut text = table.table("text", findings)?;
    let mut texts = BTreeMap::new();
    let mut is_whole = true;
    for language in Language::WRITTEN {
        match text.text(language.code(), findings) {
            Some(found) => drop(texts.insert(language, found.value)),
            None => is_whole = false,
        }
    }
    let others = Language::ALL.into_iter().filter(|language| !Language::WRITTEN.contains(language));
    for language in others {
        texts.extend(text.optional_text(language.code(), findings).map(|found| (language, found.value)));
    }
    text.finish(findings);
    let id = id?;
    is_whole.then_some(Placed { value: ConsentPoint { id: id.value, texts }, place: id.place })
}

/// Nothing that somebody has to know before saying yes is missing, and nothing is there twice.
fn check_whole(points: &[Placed<ConsentPoint>], findings: &mut Findings<'_>) {
    for (at, Placed { value: point, place }) in points.iter().enumerate() {
        if points.iter().take(at).any(|earlier| earlier.value.id == point.id) {
            findings.error(
                place,
                format!("`{}` is there twice", point.id),
                "put both into one, or name one differently",
            );
        }
        if point.id == "freeze" && point.texts.values().any(|text| !text.contains(FREEZE_DAY)) {
            findings.error(
                place,
                format!("`{FREEZE_DAY}` is missing"),
                "write it where the day stands, in every language",
            );
        }
    }
    let known: Vec<&str> = points.iter().map(|point| point.value.id.as_str()).collect();
    for (id, about) in NEEDED.into_iter().filter(|(id, _)| !known.contains(id)) {
        let message = format!("no `[[point]]` has the id `{id}`: {about}");
        findings.error(&(0..0), message, "write it in every language; docs/AUTHORING.md says how");
    }
}

/// A further language is there whole or not at all: nobody agrees to half a text they can read.
fn check_languages(points: &[Placed<ConsentPoint>], findings: &mut Findings<'_>) {
    for language in Language::ALL {
        let has = |point: &&Placed<ConsentPoint>| point.value.texts.contains_key(&language);
        if !points.iter().any(|point| has(&point)) {
            continue;
        }
        for Placed { value, place } in points.iter().filter(|point| !has(point)) {
            let message = format!("`{}` is missing in {}", value.id, language.name());
            findings.error(
                place,
                message,
                "write it, or leave the language out everywhere: then it is read in English",
            );
        }
    }
}
