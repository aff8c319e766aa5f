//! A TOML table read key by key: a key that is missing, of the wrong kind or unknown becomes a problem at its place.

use std::ops::RangeInclusive;

use time::{Date, Month};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::content::checks::nearest::did_you_mean;
use crate::content::language::{ByLanguage, Language};
use crate::content::reading::file::{Findings, Place};

/// One table; `base` is where its TOML begins in the file, `place` where a missing key is reported.
pub(crate) struct Table<'t> {
    entries: &'t DeTable<'t>,
    place: Place,
    base: usize,
    asked: Vec<&'static str>,
    /// Whether a line could not be read, so that a key may only look missing.
    is_broken: bool,
}

/// A value and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Placed<T> {
    pub(crate) value: T,
    pub(crate) place: Place,
}

/// Parses TOML; every mistake in its grammar becomes a problem. What could be read is handed to `read`.
pub(crate) fn parse<T>(
    toml: Place,
    missing_at: Place,
    findings: &mut Findings<'_>,
    read: impl FnOnce(&mut Table<'_>, &mut Findings<'_>) -> Option<T>,
) -> Option<T> {
    let base = toml.start;
    let source = findings.file.slice(toml);
    let (document, errors) = DeTable::parse_recoverable(source);
    for error in &errors {
        let span = error.span().unwrap_or(0..0);
        findings.error(
            &moved(span, base),
            format!("this is not TOML: {}", error.message()),
            "a line is `key = value`; text stands between quotation marks; a key comes once",
        );
    }
    let mut table = Table {
        entries: document.get_ref(),
        place: missing_at,
        base,
        asked: Vec::new(),
        is_broken: !errors.is_empty(),
    };
    let value = read(&mut table, findings);
    table.finish(findings);
    value.filter(|_| errors.is_empty())
}

fn moved(span: Place, base: usize) -> Place {
    span.start + base..span.end + base
}

impl<'t> Table<'t> {
    /// Where the table stands.
    pub(crate) fn place(&self) -> Place {
        self.place.clone()
    }

    /// Whether a key that may be left out is there.
    pub(crate) fn has(&mut self, key: &'static str) -> bool {
        self.find(key).is_some()
    }

    /// A place inside this table's TOML as a place in the file.
    pub(crate) fn moved(&self, span: Place) -> Place {
        moved(span, self.base)
    }

    /// A whole number if there is one under this key; whatever is wrong with it is said when it is read.
    pub(crate) fn integer(&self, key: &str) -> Option<i64> {
        let (_, value) = self.entries.iter().find(|(name, _)| name.get_ref() == key)?;
        value.get_ref().as_integer().and_then(integer)
    }

    fn find(&mut self, key: &'static str) -> Option<(&'t DeValue<'t>, Place)> {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        let (_, value) = self.entries.iter().find(|(name, _)| name.get_ref() == key)?;
        Some((value.get_ref(), moved(value.span(), self.base)))
    }

    /// A value that must be there, of whatever kind.
    pub(crate) fn needed(
        &mut self,
        key: &'static str,
        findings: &mut Findings<'_>,
    ) -> Option<(&'t DeValue<'t>, Place)> {
        let found = self.find(key);
        if found.is_none() && !self.is_broken {
            let hint = format!("add a line `{key} = …`");
            findings.error(&self.place, format!("`{key}` is missing"), hint);
        }
        found
    }

    /// A text that must be there and not be empty.
    pub(crate) fn text(&mut self, key: &'static str, findings: &mut Findings<'_>) -> Option<Placed<String>> {
        let (value, place) = self.needed(key, findings)?;
        as_text(key, value, place, findings)
    }

    /// A text that may be left out.
    pub(crate) fn optional_text(&mut self, key: &'static str, findings: &mut Findings<'_>) -> Option<Placed<String>> {
        let (value, place) = self.find(key)?;
        as_text(key, value, place, findings)
    }

    /// `true` or `false` that may be left out.
    pub(crate) fn optional_truth(&mut self, key: &'static str, findings: &mut Findings<'_>) -> Option<bool> {
        let (value, place) = self.find(key)?;
        as_truth(key, value, &place, findings)
    }

    /// Texts in every language that may be left out together.
    pub(crate) fn optional_texts(
        &mut self,
        key: &'static str,
        findings: &mut Findings<'_>,
    ) -> Option<ByLanguage<Placed<String>>> {
        let is_there = self.entries.keys().any(|name| name.get_ref() == key);
        self.asked.push(key);
        if is_there { self.texts(key, findings) } else { None }
    }

    /// A whole number within bounds that must be there.
    pub(crate) fn number(
        &mut self,
        key: &'static str,
        bounds: RangeInclusive<u32>,
        findings: &mut Findings<'_>,
    ) -> Option<Placed<u32>> {
        let (value, place) = self.needed(key, findings)?;
        as_number(key, value, place, bounds, findings)
    }

    /// A whole number within bounds that may be left out.
    pub(crate) fn optional_number(
        &mut self,
        key: &'static str,
        bounds: RangeInclusive<u32>,
        findings: &mut Findings<'_>,
    ) -> Option<Placed<u32>> {
        let (value, place) = self.find(key)?;
        as_number(key, value, place, bounds, findings)
    }

    /// A list of texts that may be left out, written `key = ["one", "two"]`.
    pub(crate) fn optional_words(
        &mut self,
        key: &'static str,
        findings: &mut Findings<'_>,
    ) -> Option<Placed<Vec<Placed<String>>>> {
        let (value, place) = self.find(key)?;
        let DeValue::Array(items) = value else {
            wrong_kind(key, value, &place, "a list like [\"one\", \"two\"]", findings);
            return None;
        };
        let base = self.base;
        let words = items.iter().filter_map(|item| as_text(key, item.get_ref(), moved(item.span(), base), findings));
        Some(Placed { value: words.collect(), place })
    }

    /// `true` or `false`, which must be there.
    pub(crate) fn truth(&mut self, key: &'static str, findings: &mut Findings<'_>) -> Option<bool> {
        let (value, place) = self.needed(key, findings)?;
        as_truth(key, value, &place, findings)
    }

    /// A day that must be there.
    pub(crate) fn day(&mut self, key: &'static str, findings: &mut Findings<'_>) -> Option<Placed<Date>> {
        let (value, place) = self.needed(key, findings)?;
        let day = value.as_datetime().filter(|moment| moment.time.is_none()).and_then(|moment| moment.date).and_then(
            |date| {
                let month = Month::try_from(date.month).ok()?;
                Date::from_calendar_date(i32::from(date.year), month, date.day).ok()
            },
        );
        if day.is_none() {
            wrong_kind(key, value, &place, "a day like 2026-11-21, without quotation marks", findings);
        }
        Some(Placed { value: day?, place })
    }

    /// Either a whole number or a text: the two ways to say which step a module belongs to.
    pub(crate) fn number_or_text(
        &mut self,
        key: &'static str,
        findings: &mut Findings<'_>,
    ) -> Option<Placed<Result<i64, String>>> {
        let (value, place) = self.needed(key, findings)?;
        let value = match value {
            DeValue::String(text) => Err(text.clone().into_owned()),
            DeValue::Integer(number) => Ok(integer(number)?),
            _ => Err(String::new()),
        };
        Some(Placed { value, place })
    }

    /// A table with one text per language, all of them there.
    pub(crate) fn texts(
        &mut self,
        key: &'static str,
        findings: &mut Findings<'_>,
    ) -> Option<ByLanguage<Placed<String>>> {
        let mut table = self.table(key, findings)?;
        let texts = ByLanguage::try_from_each(|language: Language| table.text(language.code(), findings));
        table.finish(findings);
        texts
    }

    /// A table that must be there.
    pub(crate) fn table(&mut self, key: &'static str, findings: &mut Findings<'_>) -> Option<Table<'t>> {
        let (value, place) = self.needed(key, findings)?;
        let DeValue::Table(entries) = value else {
            wrong_kind(key, value, &place, "a table with one line per language", findings);
            return None;
        };
        Some(Table { entries, place, base: self.base, asked: Vec::new(), is_broken: self.is_broken })
    }

    /// The tables of an array `[[key]]`, in order; none if there is no such array.
    pub(crate) fn tables(&mut self, key: &'static str, findings: &mut Findings<'_>) -> Vec<Table<'t>> {
        let Some((value, place)) = self.find(key) else {
            return Vec::new();
        };
        let DeValue::Array(items) = value else {
            wrong_kind(key, value, &place, &format!("written as `[[{key}]]`"), findings);
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items {
            let place = moved(item.span(), self.base);
            match item.get_ref() {
                DeValue::Table(entries) => {
                    tables.push(Table {
                        entries,
                        place,
                        base: self.base,
                        asked: Vec::new(),
                        is_broken: self.is_broken,
                    });
                }
                other => wrong_kind(key, other, &place, &format!("written as `[[{key}]]`"), findings),
            }
        }
        tables
    }

    /// Reports every key that nobody asked for.
    pub(crate) fn finish(&self, findings: &mut Findings<'_>) {
        let mut unknown: Vec<&Spanned<_>> =
            self.entries.keys().filter(|key| !self.asked.contains(&key.get_ref().as_ref())).collect();
        unknown.sort_by_key(|key| key.span().start);
        for key in unknown {
            findings.error(
                &moved(key.span(), self.base),
                format!("unknown key `{}`", key.get_ref()),
                did_you_mean(key.get_ref(), &self.asked),
            );
        }
    }
}

/// A text that is not empty.
pub(crate) fn as_text(
    key: &str,
    value: &DeValue<'_>,
    place: Place,
    findings: &mut Findings<'_>,
) -> Option<Placed<String>> {
    let Some(text) = value.as_str() else {
        wrong_kind(key, value, &place, "text between quotation marks", findings);
        return None;
    };
    let text = text.trim();
    if text.is_empty() {
        findings.error(&place, format!("`{key}` is empty"), "write the text, or remove the line if it may be left out");
        return None;
    }
    Some(Placed { value: text.to_owned(), place })
}

fn as_truth(key: &str, value: &DeValue<'_>, place: &Place, findings: &mut Findings<'_>) -> Option<bool> {
    let truth = value.as_bool();
    if truth.is_none() {
        wrong_kind(key, value, place, "`true` or `false`, without quotation marks", findings);
    }
    truth
}

/// A whole number within bounds.
pub(crate) fn as_number(
    key: &str,
    value: &DeValue<'_>,
    place: Place,
    bounds: RangeInclusive<u32>,
    findings: &mut Findings<'_>,
) -> Option<Placed<u32>> {
    let wanted = format!("a whole number from {} to {}, without quotation marks", bounds.start(), bounds.end());
    let number = value
        .as_integer()
        .and_then(integer)
        .and_then(|number| u32::try_from(number).ok())
        .filter(|number| bounds.contains(number));
    if number.is_none() {
        wrong_kind(key, value, &place, &wanted, findings);
    }
    Some(Placed { value: number?, place })
}

fn integer(number: &toml::de::DeInteger<'_>) -> Option<i64> {
    i64::from_str_radix(&number.as_str().replace('_', ""), number.radix()).ok()
}

/// Notes a value of the wrong kind.
pub(crate) fn wrong_kind(key: &str, value: &DeValue<'_>, place: &Place, wanted: &str, findings: &mut Findings<'_>) {
    let message = match value {
        DeValue::Integer(number) => format!("`{key}` cannot be {}", number.as_str()),
        other => format!("`{key}` cannot be a {}", other.type_str()),
    };
    findings.error(place, message, format!("it is {wanted}"));
}
