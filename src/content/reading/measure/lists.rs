//! Keys of a questionnaire that hold several values, and keys that may be left out.

use std::ops::RangeInclusive;

use toml::de::DeValue;

use crate::content::checks::nearest::did_you_mean;
use crate::content::language::ByLanguage;
use crate::content::purpose::Need;
use crate::content::reading::file::{Findings, Place};
use crate::content::reading::table::{Placed, Table, as_number, as_text, wrong_kind};

/// `["a", "b"]`, which must be there.
pub(crate) fn words(
    key: &'static str,
    table: &mut Table<'_>,
    findings: &mut Findings<'_>,
) -> Option<Vec<Placed<String>>> {
    each(key, "a list like [\"one\", \"two\"]", table, findings, |value, place, findings| {
        as_text(key, value, place, findings)
    })
}

/// `[0, 42]`, which must be there.
pub(crate) fn numbers(
    key: &'static str,
    bounds: RangeInclusive<u32>,
    table: &mut Table<'_>,
    findings: &mut Findings<'_>,
) -> Option<Vec<Placed<u32>>> {
    each(key, "a list like [0, 42]", table, findings, |value, place, findings| {
        as_number(key, value, place, bounds.clone(), findings)
    })
}

fn each<T>(
    key: &'static str,
    wanted: &str,
    table: &mut Table<'_>,
    findings: &mut Findings<'_>,
    mut read: impl FnMut(&DeValue<'_>, Place, &mut Findings<'_>) -> Option<T>,
) -> Option<Vec<T>> {
    let (value, place) = table.needed(key, findings)?;
    let DeValue::Array(values) = value else {
        wrong_kind(key, value, &place, wanted, findings);
        return None;
    };
    let read: Vec<Option<T>> =
        values.iter().map(|value| read(value.get_ref(), table.moved(value.span()), findings)).collect();
    read.into_iter().collect()
}

/// A text per language that may be left out.
pub(crate) fn optional_texts(
    table: &mut Table<'_>,
    key: &'static str,
    findings: &mut Findings<'_>,
) -> Option<ByLanguage<Placed<String>>> {
    table.has(key).then(|| table.texts(key, findings)).flatten()
}

/// `true` or `false`; left out, it is `false`.
pub(crate) fn optional_truth(table: &mut Table<'_>, key: &'static str, findings: &mut Findings<'_>) -> bool {
    table.has(key) && table.truth(key, findings).unwrap_or_default()
}

/// `need = "sleep"`, which may be left out.
pub(crate) fn optional_need(table: &mut Table<'_>, findings: &mut Findings<'_>) -> Option<Need> {
    let word = table.optional_text("need", findings)?;
    let need = Need::from_word(&word.value);
    if need.is_none() {
        let hint = did_you_mean(&word.value, &Need::ALL.map(Need::word));
        findings.error(&word.place, format!("unknown need `{}`", word.value), hint);
    }
    need
}
