//! Reads help.toml.

use std::collections::BTreeSet;

use crate::content::checks::nearest::did_you_mean;
use crate::content::help::{Help, HelpKind, HelpLine};
use crate::content::language::ByLanguage;
use crate::content::reading::file::{Findings, TextFile};
use crate::content::reading::pages::{ID_HINT, is_id};
use crate::content::reading::table::{self, Placed, Table};

/// Reads all lines that are complete; the others are noted.
pub(crate) fn read(file: &TextFile, findings: &mut Findings<'_>) -> Help {
    let mut ids = BTreeSet::new();
    let lines = table::parse(0..file.text.len(), 0..0, findings, |table, findings| {
        let tables = table.tables("line", findings);
        if tables.is_empty() {
            findings.error(&(0..0), "there is no help line", "begin each with a line `[[line]]`");
        }
        let lines = tables.into_iter().filter_map(|mut line| {
            let read = read_line(&mut line, &mut ids, findings);
            line.finish(findings);
            read
        });
        Some(lines.collect())
    });
    Help { lines: lines.unwrap_or_default() }
}

fn read_line(table: &mut Table<'_>, ids: &mut BTreeSet<String>, findings: &mut Findings<'_>) -> Option<HelpLine> {
    let id = table.text("id", findings).filter(|id| check_id(id, ids, findings));
    let kind = table.text("kind", findings).and_then(|word| read_kind(&word, findings));
    let name = table.text("name", findings);
    let phone = table.optional_text("phone", findings);
    let web = table.optional_text("web", findings);
    if phone.is_none() && web.is_none() {
        findings.error(&table.place(), "this line cannot be reached", "give a phone, a web address, or both");
    }
    let phone = phone.filter(|phone| check_phone(phone, findings));
    let web = web.filter(|web| check_web("web", web, findings));
    let checked_on = table.day("checked_on", findings);
    let source = table.text("source", findings).filter(|source| check_web("source", source, findings));
    let anonymous = table.truth("anonymous", findings);
    let free = table.truth("free", findings);
    let what = table.texts("what", findings);
    let hours = table.texts("hours", findings);
    let who = table.texts("who", findings);
    Some(HelpLine {
        id: id?.value,
        kind: kind?,
        name: name?.value,
        phone: phone.map(|phone| phone.value),
        web: web.map(|web| web.value),
        what: values(what?),
        hours: values(hours?),
        who: values(who?),
        anonymous: anonymous?,
        free: free?,
        checked_on: checked_on?.value,
        source: source?.value,
    })
}

/// The texts without their places.
pub(crate) fn values(texts: ByLanguage<Placed<String>>) -> ByLanguage<String> {
    texts.map(|text| text.value)
}

fn check_id(id: &Placed<String>, ids: &mut BTreeSet<String>, findings: &mut Findings<'_>) -> bool {
    if !is_id(&id.value) {
        findings.error(&id.place, format!("`{}` cannot be an id", id.value), ID_HINT);
        return false;
    }
    let new = ids.insert(id.value.clone());
    if !new {
        findings.error(&id.place, format!("the id `{}` is there twice", id.value), "give this line another id");
    }
    new
}

fn read_kind(word: &Placed<String>, findings: &mut Findings<'_>) -> Option<HelpKind> {
    let kind = HelpKind::ALL.into_iter().find(|kind| kind.word() == word.value);
    if kind.is_none() {
        let hint = did_you_mean(&word.value, &HelpKind::ALL.map(HelpKind::word));
        findings.error(&word.place, format!("unknown kind `{}`", word.value), hint);
    }
    kind
}

fn check_phone(phone: &Placed<String>, findings: &mut Findings<'_>) -> bool {
    let digits = phone.value.strip_prefix('+').unwrap_or(&phone.value);
    let dialable = digits.chars().any(|char| char.is_ascii_digit())
        && digits.chars().all(|char| char.is_ascii_digit() || matches!(char, ' ' | '-'));
    if !dialable {
        let message = format!("`{}` cannot be dialled", phone.value);
        findings.error(&phone.place, message, "a number has digits, spaces, hyphens and perhaps a + at its start");
    }
    dialable
}

fn check_web(key: &str, web: &Placed<String>, findings: &mut Findings<'_>) -> bool {
    let secure = web.value.starts_with("https://") && !web.value.contains(char::is_whitespace);
    if !secure {
        findings.error(&web.place, format!("`{key}` is not a secure address"), "begin it with https://");
    }
    secure
}
