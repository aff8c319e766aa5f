//! Reads help.toml.

use std::collections::BTreeSet;

use crate::content::checks::nearest::did_you_mean;
use crate::content::dated::Dated;
use crate::content::help::{Help, HelpKind, HelpLine, HelpWay};
use crate::content::language::ByLanguage;
use crate::content::reading::file::{Findings, TextFile};
use crate::content::reading::pages::{ID_HINT, is_id};
use crate::content::reading::table::{self, Placed, Table};

/// Reads all lines that are complete; the others are noted. `dated` gets the days they were checked on.
pub(crate) fn read(file: &TextFile, findings: &mut Findings<'_>, dated: &mut Vec<Dated>) -> Help {
    let mut ids = BTreeSet::new();
    let lines = table::parse(0..file.text.len(), 0..0, findings, |table, findings| {
        let tables = table.tables("line", findings);
        if tables.is_empty() {
            findings.error(&(0..0), "there is no help line", "begin each with a line `[[line]]`");
        }
        let lines = tables.into_iter().filter_map(|mut line| {
            let read = read_line(&mut line, &mut ids, findings, dated);
            line.finish(findings);
            read
        });
        Some(lines.collect())
    });
    Help { lines: lines.unwrap_or_default() }
}

fn read_line(
    table: &mut Table<'_>,
    ids: &mut BTreeSet<String>,
    findings: &mut Findings<'_>,
    dated: &mut Vec<Dated>,
) -> Option<HelpLine> {
    let id = table.text("id", findings).filter(|id| check_id(id, ids, findings));
    let kind =
        table.text("kind", findings).and_then(|word| one_of("kind", &word, &HelpKind::ALL, HelpKind::word, findings));
    let name = table.text("name", findings);
    let phone = table.optional_text("phone", findings);
    let web = table.optional_text("web", findings);
    if phone.is_none() && web.is_none() {
        findings.error(&table.place(), "this line cannot be reached", "give a phone, a web address, or both");
    }
    let phone = phone.filter(|phone| check_phone(phone, findings));
    let web = web.filter(|web| check_web("web", web, findings));
    let ways = read_ways(table, phone.is_some(), web.is_some(), findings);
    let checked_on = table.day("checked_on", findings);
    let source = table.text("source", findings).filter(|source| check_web("source", source, findings));
    let anonymous = table.truth("anonymous", findings);
    let free = table.truth("free", findings);
    let what = table.texts("what", findings);
    let hours = table.texts("hours", findings);
    let who = table.texts("who", findings);
    let (name, checked_on) = (name?.value, checked_on?);
    dated.push(findings.dated(&name, &checked_on));
    Some(HelpLine {
        id: id?.value,
        kind: kind?,
        name,
        phone: phone.map(|phone| phone.value),
        web: web.map(|web| web.value),
        what: values(what?),
        ways,
        hours: values(hours?),
        who: values(who?),
        anonymous: anonymous?,
        free: free?,
        checked_on: checked_on.value,
        source: source?.value,
    })
}

/// The texts without their places.
pub(crate) fn values(texts: ByLanguage<Placed<String>>) -> ByLanguage<String> {
    texts.map(|text| text.value)
}

/// How a line is reached; without a word about it, as its phone and address say.
fn read_ways(table: &mut Table<'_>, phone: bool, web: bool, findings: &mut Findings<'_>) -> Vec<HelpWay> {
    let named = table.optional_words("ways", findings).map(|ways| ways.value).unwrap_or_default();
    if named.is_empty() {
        return [(phone, HelpWay::Phone), (web, HelpWay::Web)]
            .into_iter()
            .filter_map(|(is, way)| is.then_some(way))
            .collect();
    }
    named.iter().filter_map(|word| one_of("way", word, &HelpWay::ALL, HelpWay::word, findings)).collect()
}

/// The value with this word; an unknown word is noted with the nearest known one.
pub(crate) fn one_of<T: Copy>(
    what: &str,
    word: &Placed<String>,
    all: &[T],
    word_of: impl Fn(T) -> &'static str,
    findings: &mut Findings<'_>,
) -> Option<T> {
    let found = all.iter().copied().find(|value| word_of(*value) == word.value);
    if found.is_none() {
        let known: Vec<&str> = all.iter().map(|value| word_of(*value)).collect();
        findings.error(&word.place, format!("unknown {what} `{}`", word.value), did_you_mean(&word.value, &known));
    }
    found
}

/// Whether this can be an id and is new.
pub(crate) fn check_id(id: &Placed<String>, ids: &mut BTreeSet<String>, findings: &mut Findings<'_>) -> bool {
    if !is_id(&id.value) {
        findings.error(&id.place, format!("`{}` cannot be an id", id.value), ID_HINT);
        return false;
    }
    let new = ids.insert(id.value.clone());
    if !new {
        findings.error(&id.place, format!("the id `{}` is there twice", id.value), "give one of them another id");
    }
    new
}

/// Whether this can be dialled.
pub(crate) fn check_phone(phone: &Placed<String>, findings: &mut Findings<'_>) -> bool {
    let digits = phone.value.strip_prefix('+').unwrap_or(&phone.value);
    let dialable = digits.chars().any(|char| char.is_ascii_digit())
        && digits.chars().all(|char| char.is_ascii_digit() || matches!(char, ' ' | '-'));
    if !dialable {
        let message = format!("`{}` cannot be dialled", phone.value);
        findings.error(&phone.place, message, "a number has digits, spaces, hyphens and perhaps a + at its start");
    }
    dialable
}

/// Whether this is an address of ours or of others that nobody can read along.
pub(crate) fn check_web(key: &str, web: &Placed<String>, findings: &mut Findings<'_>) -> bool {
    let secure = web.value.starts_with("https://") && !web.value.contains(char::is_whitespace);
    if !secure {
        findings.error(&web.place, format!("`{key}` is not a secure address"), "begin it with https://");
    }
    secure
}
