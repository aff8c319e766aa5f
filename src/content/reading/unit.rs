//! Reads units.toml.

use std::collections::BTreeSet;

use crate::content::checks::nearest::did_you_mean;
use crate::content::dated::Dated;
use crate::content::reading::file::{Findings, TextFile};
use crate::content::reading::help::{check_id, check_phone, check_web, one_of, values};
use crate::content::reading::table::{self, Placed, Table};
use crate::content::unit::{Region, Unit, UnitKind};

/// The word for units that are for all of Sweden.
const NATIONAL: &str = "national";
/// Nobody whom a unit takes is younger or older.
const AGES: std::ops::RangeInclusive<u32> = 0..=120;

/// Reads all units that are complete; the others are noted. `dated` gets the days they were checked on.
pub(crate) fn read(file: &TextFile, findings: &mut Findings<'_>, dated: &mut Vec<Dated>) -> Vec<Unit> {
    let mut ids = BTreeSet::new();
    let units = table::parse(0..file.text.len(), 0..0, findings, |table, findings| {
        let units = table.tables("unit", findings).into_iter().filter_map(|mut unit| {
            let read = read_unit(&mut unit, &mut ids, findings, dated);
            unit.finish(findings);
            read
        });
        Some(units.collect())
    });
    units.unwrap_or_default()
}

fn read_unit(
    table: &mut Table<'_>,
    ids: &mut BTreeSet<String>,
    findings: &mut Findings<'_>,
    dated: &mut Vec<Dated>,
) -> Option<Unit> {
    let id = table.text("id", findings).filter(|id| check_id(id, ids, findings));
    let kind = table.text("kind", findings);
    let kind = kind.and_then(|word| one_of("kind", &word, &UnitKind::ALL, UnitKind::word, findings));
    let region = table.text("region", findings).and_then(|word| read_region(&word, findings));
    let places = table.optional_words("places", findings).map(|places| places.value).unwrap_or_default();
    let places = places.into_iter().map(|place| place.value).collect();
    let (from_age, to_age) = read_ages(table, findings);
    let anonymous = table.optional_truth("anonymous", findings);
    let free = table.optional_truth("free", findings);
    let relatives = table.truth("relatives", findings);
    let phone = table.optional_text("phone", findings).filter(|phone| check_phone(phone, findings));
    let web = table.optional_text("web", findings).filter(|web| check_web("web", web, findings));
    let source = table.text("source", findings).filter(|source| check_web("source", source, findings));
    let checked_on = table.day("checked_on", findings);
    let name = table.texts("name", findings);
    let guardians = table.optional_texts("guardians", findings);
    let contact = table.texts("contact", findings);
    let (name, checked_on) = (values(name?), checked_on?);
    dated.push(findings.dated(name.get(crate::content::Language::Sv), &checked_on));
    Some(Unit {
        id: id?.value,
        kind: kind?,
        name,
        region: region?,
        places,
        from_age,
        to_age,
        anonymous,
        free,
        relatives: relatives?,
        guardians: guardians.map(values),
        contact: values(contact?),
        phone: phone.map(|phone| phone.value),
        web: web.map(|web| web.value),
        source: source?.value,
        checked_on: checked_on.value,
    })
}

/// A region, or none for all of Sweden.
#[expect(clippy::option_option, reason = "the outer one is a word that nobody knows, the inner one all of Sweden")]
fn read_region(word: &Placed<String>, findings: &mut Findings<'_>) -> Option<Option<Region>> {
    if word.value == NATIONAL {
        return Some(None);
    }
    let region = Region::from_word(&word.value);
    if region.is_none() {
        let known: Vec<&str> = Region::ALL.iter().map(|region| region.word()).chain([NATIONAL]).collect();
        let hint = did_you_mean(&word.value, &known);
        findings.error(&word.place, format!("unknown region `{}`", word.value), hint);
    }
    region.map(Some)
}

fn read_ages(table: &mut Table<'_>, findings: &mut Findings<'_>) -> (Option<u8>, Option<u8>) {
    let from = table.optional_number("from_age", AGES, findings);
    let to = table.optional_number("to_age", AGES, findings);
    if let (Some(from), Some(to)) = (&from, &to)
        && to.value < from.value
    {
        findings.error(
            &to.place,
            "nobody is old enough and young enough",
            "`from_age` is the youngest, `to_age` the oldest",
        );
    }
    let age = |age: Option<Placed<u32>>| age.and_then(|age| u8::try_from(age.value).ok());
    (age(from), age(to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_in_a_unit_is_said_at_its_place() {
        let text = "[[unit]]\nid = \"Ett\"\nkind = \"clinic\"\nregion = \"skåne\"\nplaces = \"Lund\"\nfrom_age = 21\nto_age = 13\n\
                    relatives = \"yes\"\nphone = \"ring\"\nweb = \"http://example.org\"\nsource = \"https://example.org\"\n\
                    checked_on = 2026-11-21\n[unit.name]\nsv = \"Ett\"\n";
        let file = TextFile::decode("units.toml", text.as_bytes()).unwrap();
        let mut findings = Findings::of(&file);
        assert!(read(&file, &mut findings, &mut Vec::new()).is_empty());
        let found: Vec<(usize, usize, &str)> =
            findings.problems.iter().map(|found| (found.line, found.column, found.message.as_str())).collect();
        for expected in [
            (2, 6, "`Ett` cannot be an id"),
            (3, 8, "unknown kind `clinic`"),
            (4, 10, "unknown region `skåne`"),
            (5, 10, "`places` cannot be a string"),
            (7, 10, "nobody is old enough and young enough"),
            (8, 13, "`relatives` cannot be a string"),
            (9, 9, "`ring` cannot be dialled"),
            (10, 7, "`web` is not a secure address"),
        ] {
            assert!(found.contains(&expected), "{expected:?} is not in {found:?}");
        }
        assert!(found.iter().any(|(_, _, message)| message.contains("`en` is missing")), "{found:?}");
        assert!(found.iter().any(|(_, _, message)| message.contains("`contact` is missing")), "{found:?}");
    }
}
