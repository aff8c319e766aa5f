//! One field of an exercise as the partials `programme/field` (to fill in) and `programme/asked` (to read) draw it.

use serde::Serialize;

use crate::content::{Alternative, Field, FieldKind, FieldProblem, LONG_TEXT_MOST, SHORT_TEXT_MOST, SIDES};
use crate::language::{Language, Texts};
use crate::programme::forms::{Entered, PREFIX};

/// So many lines of a list are offered at first; two more than are filled in after that.
const LINES_AT_FIRST: usize = 3;
const LINES_MORE: usize = 2;

/// A field. Texts are empty and lists have no entries where its kind has no use for them.
#[derive(Debug, Default, Serialize)]
pub struct FieldPage<'a> {
    /// Its id on the page.
    pub id: String,
    name: String,
    kind: &'static str,
    /// The question.
    pub label: &'a str,
    help: &'a str,
    required: bool,
    /// What is wrong with it, or nothing.
    pub problem: String,
    /// The ids of what describes it.
    described_by: String,
    value: String,
    /// Whether something is chosen; then there is a way to choose nothing again.
    answered: bool,
    options: Vec<OptionPage<'a>>,
    low: &'a str,
    high: &'a str,
    min: i64,
    max: i64,
    unit: &'a str,
    most: usize,
    lines: Vec<LinePage<'a>>,
    left: &'a str,
    right: &'a str,
    rows: Vec<RowPage<'a>>,
    days: Vec<DayPage<'a>>,
}

/// Something that can be chosen.
#[derive(Debug, Default, Serialize)]
struct OptionPage<'a> {
    value: String,
    label: &'a str,
    checked: bool,
}

/// A line of a list.
#[derive(Debug, Serialize)]
struct LinePage<'a> {
    number: usize,
    value: &'a str,
}

/// A row of pairs.
#[derive(Debug, Serialize)]
struct RowPage<'a> {
    number: usize,
    left: &'a str,
    right: &'a str,
}

/// A day of a week.
#[derive(Debug, Serialize)]
struct DayPage<'a> {
    name: String,
    label: &'static str,
    answered: bool,
    cells: Vec<OptionPage<'a>>,
}

impl<'a> FieldPage<'a> {
    /// A field of an exercise with what stands in it.
    pub fn of(exercise: &str, field: &'a Field, entered: &'a Entered, problem: String) -> Self {
        let id = format!("{exercise}-{}", field.id);
        let described = [
            (field.help.is_some(), "help"),
            (matches!(field.kind, FieldKind::Scale { .. }), "ends"),
            (matches!(field.kind, FieldKind::Number { .. }), "range"),
            (!problem.is_empty(), "problem"),
        ];
        let described_by = described.iter().filter(|(is_there, _)| *is_there);
        let page = Self {
            described_by: described_by.map(|(_, part)| format!("{id}-{part}")).collect::<Vec<_>>().join(" "),
            name: format!("{PREFIX}{}", field.id),
            kind: field.kind.word(),
            label: &field.label,
            help: field.help.as_deref().unwrap_or_default(),
            required: field.required,
            value: entered.one(&field.id).to_owned(),
            id,
            problem,
            ..Self::default()
        };
        page.with_kind(field, entered)
    }

    fn with_kind(self, field: &'a Field, entered: &'a Entered) -> Self {
        let chosen = entered.all(&field.id);
        match &field.kind {
            FieldKind::Choice { options } | FieldKind::Several { options } => {
                let options = offered(options, chosen);
                Self { answered: options.iter().any(|option| option.checked), options, ..self }
            }
            FieldKind::Scale { min, max, low, high } => {
                let points = (*min..=*max).map(|point| {
                    let value = point.to_string();
                    OptionPage { checked: chosen.contains(&value), value, label: "" }
                });
                let options: Vec<_> = points.collect();
                let answered = options.iter().any(|option| option.checked);
                Self { options, answered, low, high, min: *min, max: *max, ..self }
            }
            FieldKind::Number { min, max, unit } => {
                Self { min: *min, max: *max, unit: unit.as_deref().unwrap_or_default(), ..self }
            }
            FieldKind::ShortText => Self { most: SHORT_TEXT_MOST, ..self },
            FieldKind::LongText => Self { most: LONG_TEXT_MOST, ..self },
            FieldKind::List { most } => Self { most: SHORT_TEXT_MOST, lines: lines(*most, chosen), ..self },
            FieldKind::Pairs { most, left, right } => {
                let [lefts, rights] = SIDES.map(|side| entered.all(&format!("{}-{side}", field.id)));
                Self { most: SHORT_TEXT_MOST, left, right, rows: rows(*most, lefts, rights), ..self }
            }
            FieldKind::DayGrid { rows, days } => {
                let days = field.form_names().into_iter().zip(days).map(|(name, label)| {
                    let cells = offered(rows, entered.all(&name));
                    let answered = cells.iter().any(|cell| cell.checked);
                    DayPage { name: format!("{PREFIX}{name}"), label, answered, cells }
                });
                let days: Vec<_> = days.collect();
                Self { answered: days.iter().any(|day| day.answered), days, options: offered(rows, &[]), ..self }
            }
        }
    }
}

fn offered<'a>(options: &'a [Alternative], chosen: &[String]) -> Vec<OptionPage<'a>> {
    let page = |option: &'a Alternative| OptionPage {
        value: option.id.clone(),
        label: &option.label,
        checked: chosen.contains(&option.id),
    };
    options.iter().map(page).collect()
}

/// How many lines are shown: those that were filled in, and some empty ones. More lines than fit are shown, too: what was
/// typed stays.
fn shown(most: usize, filled: usize) -> usize {
    most.min(LINES_AT_FIRST.max(filled + LINES_MORE)).max(filled)
}

fn lines(most: usize, typed: &[String]) -> Vec<LinePage<'_>> {
    let filled = || typed.iter().filter(|line| !line.trim().is_empty());
    let shown = shown(most, filled().count());
    let values = filled().map(String::as_str).chain(std::iter::repeat("")).take(shown);
    values.zip(1..).map(|(value, number)| LinePage { number, value }).collect()
}

fn rows<'a>(most: usize, left: &'a [String], right: &'a [String]) -> Vec<RowPage<'a>> {
    let at = |side: &'a [String], row: usize| side.get(row).map_or("", String::as_str);
    let typed = (0..left.len().max(right.len())).map(|row| (at(left, row), at(right, row)));
    let filled: Vec<_> = typed.filter(|(left, right)| !left.trim().is_empty() || !right.trim().is_empty()).collect();
    let shown = shown(most, filled.len());
    let rows = filled.into_iter().chain(std::iter::repeat(("", ""))).take(shown);
    rows.zip(1..).map(|((left, right), number)| RowPage { number, left, right }).collect()
}

/// What is wrong with a field, in words.
pub fn problem_text(problem: FieldProblem, texts: &Texts, language: Language) -> String {
    let most_of = |most: usize| i64::try_from(most).unwrap_or(i64::MAX);
    let text = |key: &str, values: &[(&str, i64)]| {
        let values: Vec<_> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
        texts.text_with(language, key, &values)
    };
    match problem {
        FieldProblem::Missing => text("programme-problem-missing", &[]),
        FieldProblem::TooLong { most } => text("programme-problem-too-long", &[("most", most_of(most))]),
        FieldProblem::NotANumber => text("programme-problem-not-a-number", &[]),
        FieldProblem::OutOfRange { min, max } => text("programme-problem-out-of-range", &[("min", min), ("max", max)]),
        FieldProblem::UnknownOption => text("programme-problem-unknown-option", &[]),
        FieldProblem::TooMany { most } => text("programme-problem-too-many", &[("most", most_of(most))]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_offers_a_few_lines_more_than_are_filled_in() {
        let typed = |count: usize| vec!["a".to_owned(); count];
        for (most, filled, shown) in [(3, 0, 3), (2, 0, 2), (5, 1, 3), (5, 3, 5), (20, 4, 6), (3, 3, 3), (2, 4, 4)] {
            assert_eq!(lines(most, &typed(filled)).len(), shown, "{filled} of {most}");
            assert_eq!(rows(most, &typed(filled), &[]).len(), shown, "{filled} of {most}");
        }
    }

    #[test]
    fn a_row_with_one_side_keeps_its_place_beside_nothing() {
        let typed = |sides: &[&str]| sides.iter().map(|&side| side.to_owned()).collect::<Vec<_>>();
        let (left, right) = (typed(&["", "a", ""]), typed(&["", "", "b"]));
        let shown: Vec<_> = rows(2, &left, &right).iter().map(|row| (row.number, row.left, row.right)).collect();
        assert_eq!(shown, [(1, "a", ""), (2, "", "b")]);
    }
}
