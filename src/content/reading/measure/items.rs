//! The questions of a questionnaire, and the answer scales they share.

use std::collections::BTreeMap;

use super::lists;
use crate::content::checks::nearest::did_you_mean;
use crate::content::exercise::{Alternative, Field, FieldKind};
use crate::content::language::{ByLanguage, Language};
use crate::content::measure::{AnsweredIn, Item, SkipRule};
use crate::content::purpose::Need;
use crate::content::reading::file::Findings;
use crate::content::reading::help::values;
use crate::content::reading::pages::{ID_HINT, is_id};
use crate::content::reading::table::{Placed, Table};

/// More points than any answer is worth.
const MOST_POINTS: u32 = 100;
/// A scale with more points than this cannot be chosen from on a phone.
const LONGEST_SCALE: u32 = 10;

/// The kinds of questions.
const KINDS: [&str; 5] = ["choice", "several", "yes-no", "scale", "number"];

/// An option before it is told apart by language.
struct Choice {
    id: String,
    points: u32,
    text: ByLanguage<String>,
    need: Option<Need>,
}

/// What can be answered, and what each answer is worth.
struct Kind {
    kinds: ByLanguage<FieldKind>,
    points: BTreeMap<String, u32>,
}

/// Reads the shared scales and then the questions.
pub(super) fn read_all(
    table: &mut Table<'_>,
    answered_in: AnsweredIn,
    findings: &mut Findings<'_>,
) -> Option<Vec<Item>> {
    let scales = read_scales(table, findings);
    let tables = table.tables("item", findings);
    if tables.is_empty() == (answered_in == AnsweredIn::Page) {
        findings.error(
            &table.place(),
            if tables.is_empty() { "nothing is asked here" } else { "what is answered in the diary has no items" },
            "a questionnaire has `[[item]]`s, or `answered_in = \"diary\"`",
        );
    }
    let mut items: Vec<Option<Item>> = Vec::new();
    for mut table in tables {
        let earlier: Vec<&Item> = items.iter().flatten().collect();
        let item = read_item(&mut table, &scales, &earlier, findings);
        table.finish(findings);
        items.push(item);
    }
    items.into_iter().collect()
}

fn read_scales(table: &mut Table<'_>, findings: &mut Findings<'_>) -> BTreeMap<String, Vec<Choice>> {
    let mut scales = BTreeMap::new();
    for mut table in table.tables("scale", findings) {
        let id = read_id(&mut table, "the scale", scales.keys(), findings);
        let choices = read_choices(&mut table, findings);
        table.finish(findings);
        if let (Some(id), Some(choices)) = (id, choices) {
            scales.insert(id, choices);
        }
    }
    scales
}

fn read_choices(table: &mut Table<'_>, findings: &mut Findings<'_>) -> Option<Vec<Choice>> {
    let tables = table.tables("options", findings);
    if tables.len() < 2 {
        findings.error(&table.place(), "a choice of less than two things is no choice", "add `options`");
    }
    let mut choices: Vec<Option<Choice>> = Vec::new();
    for mut table in tables {
        let known: Vec<String> = choices.iter().flatten().map(|choice| choice.id.clone()).collect();
        let id = read_id(&mut table, "the option", known.iter(), findings);
        let points = table.optional_number("points", 0..=MOST_POINTS, findings).map_or(0, |points| points.value);
        let text = table.texts("text", findings);
        let need = lists::optional_need(&mut table, findings);
        table.finish(findings);
        choices.push(id.zip(text).map(|(id, text)| Choice { id, points, text: values(text), need }));
    }
    choices.into_iter().collect()
}

fn read_item(
    table: &mut Table<'_>,
    scales: &BTreeMap<String, Vec<Choice>>,
    earlier: &[&Item],
    findings: &mut Findings<'_>,
) -> Option<Item> {
    let id = read_id(table, "the item", earlier.iter().map(|item| &item.id), findings);
    let text = table.texts("text", findings);
    let help = lists::optional_texts(table, "help", findings).map(values);
    let kind = read_kind(table, scales, findings);
    let counts_from = table.optional_number("counts_from", 1..=MOST_POINTS, findings).map_or(1, |from| from.value);
    let alert_from = table.optional_number("alert_from", 1..=MOST_POINTS, findings).map(|from| from.value);
    let skip_if = table.has("skip_if").then(|| read_skip(table, earlier, findings));
    let (id, text, kind) = (id?, values(text?), kind?);
    let field = |language: Language| Field {
        id: id.clone(),
        label: text.get(language).clone(),
        help: help.as_ref().map(|help| help.get(language).clone()),
        required: false,
        plan: None,
        kind: kind.kinds.get(language).clone(),
    };
    Some(Item {
        fields: ByLanguage::new(field(Language::Sv), field(Language::En)),
        points: kind.points,
        counts_from,
        alert_from,
        skip_if: match skip_if {
            Some(rule) => Some(rule?),
            None => None,
        },
        id,
    })
}

fn read_kind(
    table: &mut Table<'_>,
    scales: &BTreeMap<String, Vec<Choice>>,
    findings: &mut Findings<'_>,
) -> Option<Kind> {
    let word = table.optional_text("kind", findings);
    match word.as_ref().map_or("choice", |word| word.value.as_str()) {
        "choice" if table.has("scale") => {
            let name = table.text("scale", findings)?;
            let choices = find_scale(&name, scales, findings)?;
            Some(of_choices(choices, |options| FieldKind::Choice { options }))
        }
        "choice" => Some(of_choices(&read_choices(table, findings)?, |options| FieldKind::Choice { options })),
        "several" => Some(of_choices(&read_choices(table, findings)?, |options| FieldKind::Several { options })),
        "yes-no" => Some(of_choices(&yes_and_no(), |options| FieldKind::Choice { options })),
        "scale" => read_points(table, findings),
        "number" => read_number(table, findings),
        unknown => {
            let place = word.as_ref().map_or_else(|| table.place(), |word| word.place.clone());
            findings.error(&place, format!("unknown kind of item `{unknown}`"), did_you_mean(unknown, &KINDS));
            None
        }
    }
}

fn find_scale<'s>(
    name: &Placed<String>,
    scales: &'s BTreeMap<String, Vec<Choice>>,
    findings: &mut Findings<'_>,
) -> Option<&'s [Choice]> {
    let found = scales.get(&name.value);
    if found.is_none() {
        let known: Vec<&str> = scales.keys().map(String::as_str).collect();
        findings.error(&name.place, format!("there is no scale `{}`", name.value), did_you_mean(&name.value, &known));
    }
    found.map(Vec::as_slice)
}

fn of_choices(choices: &[Choice], kind: impl Fn(Vec<Alternative>) -> FieldKind) -> Kind {
    let options = |language: Language| {
        let option = |choice: &Choice| Alternative {
            id: choice.id.clone(),
            label: choice.text.get(language).clone(),
            need: choice.need,
        };
        choices.iter().map(option).collect()
    };
    Kind {
        kinds: ByLanguage::new(kind(options(Language::Sv)), kind(options(Language::En))),
        points: choices.iter().map(|choice| (choice.id.clone(), choice.points)).collect(),
    }
}

fn yes_and_no() -> [Choice; 2] {
    let choice = |id: &str, points, sv: &str, en: &str| Choice {
        id: id.to_owned(),
        points,
        text: ByLanguage::new(sv.to_owned(), en.to_owned()),
        need: None,
    };
    [choice("yes", 1, "Ja", "Yes"), choice("no", 0, "Nej", "No")]
}

fn read_points(table: &mut Table<'_>, findings: &mut Findings<'_>) -> Option<Kind> {
    let from = table.number("from", 0..=LONGEST_SCALE, findings);
    let to = table.number("to", 0..=LONGEST_SCALE, findings);
    let low = table.texts("low", findings);
    let high = table.texts("high", findings);
    let (min, max) = bounds(from, to, findings)?;
    let (low, high) = (values(low?), values(high?));
    let kind = |language: Language| FieldKind::Scale {
        min,
        max,
        low: low.get(language).clone(),
        high: high.get(language).clone(),
    };
    Some(Kind { kinds: ByLanguage::new(kind(Language::Sv), kind(Language::En)), points: BTreeMap::new() })
}

fn read_number(table: &mut Table<'_>, findings: &mut Findings<'_>) -> Option<Kind> {
    let from = table.number("from", 0..=9_999, findings);
    let to = table.number("to", 0..=9_999, findings);
    let unit = lists::optional_texts(table, "unit", findings).map(values);
    let (min, max) = bounds(from, to, findings)?;
    let kind =
        |language: Language| FieldKind::Number { min, max, unit: unit.as_ref().map(|unit| unit.get(language).clone()) };
    Some(Kind { kinds: ByLanguage::new(kind(Language::Sv), kind(Language::En)), points: BTreeMap::new() })
}

fn bounds(from: Option<Placed<u32>>, to: Option<Placed<u32>>, findings: &mut Findings<'_>) -> Option<(i64, i64)> {
    let (from, to) = (from?, to?);
    if from.value >= to.value {
        let message = format!("the range {}-{} is empty", from.value, to.value);
        findings.error(&to.place, message, "`to` is larger than `from`");
        return None;
    }
    Some((i64::from(from.value), i64::from(to.value)))
}

fn read_skip(table: &mut Table<'_>, earlier: &[&Item], findings: &mut Findings<'_>) -> Option<SkipRule> {
    let mut rule = table.table("skip_if", findings)?;
    let name = rule.text("item", findings);
    let is = lists::words("is", &mut rule, findings);
    rule.finish(findings);
    let (name, is) = (name?, is?);
    let Some(item) = earlier.iter().find(|item| item.id == name.value) else {
        let known: Vec<&str> = earlier.iter().map(|item| item.id.as_str()).collect();
        let message = format!("no earlier item is called `{}`", name.value);
        findings.error(&name.place, message, did_you_mean(&name.value, &known));
        return None;
    };
    let mut is_known = !is.is_empty();
    for option in is.iter().filter(|option| !item.points.contains_key(&option.value)) {
        let known: Vec<&str> = item.points.keys().map(String::as_str).collect();
        let message = format!("`{}` cannot be answered there", option.value);
        findings.error(&option.place, message, did_you_mean(&option.value, &known));
        is_known = false;
    }
    let is = is.into_iter().map(|option| option.value).collect();
    is_known.then_some(SkipRule { item: name.value, is })
}

/// An id that nothing else of its kind has.
pub(super) fn read_id<'k>(
    table: &mut Table<'_>,
    what: &str,
    mut known: impl Iterator<Item = &'k String>,
    findings: &mut Findings<'_>,
) -> Option<String> {
    let id = table.text("id", findings)?;
    if !is_id(&id.value) {
        findings.error(&id.place, format!("`{}` cannot be an id", id.value), ID_HINT);
        return None;
    }
    if known.any(|known| *known == id.value) {
        findings.error(&id.place, format!("{what} `{}` is there twice", id.value), "give it another id");
        return None;
    }
    Some(id.value)
}
