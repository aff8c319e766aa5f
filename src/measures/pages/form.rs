//! A questionnaire to fill in: as it is saved, with what was typed, or with two versions.

use serde::Serialize;

use super::{HelpFirst, Reader, Ready};
use crate::content::{Answer, FieldKind, FieldProblem, Help, Item, Language, Measure};
use crate::measures::forms::{Entered, MeasureForm, PREFIX};
use crate::measures::scoring::alerts;
use crate::measures::taken::{Answers, Taken, mark};

/// `GET /measures/{measure}`, also with what was typed and what is wrong with it.
#[derive(Debug, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a template decides nothing, so each of its questions is a field")]
pub struct FormPage<'a> {
    help_first: Option<HelpFirst<'a>>,
    title: &'a str,
    why: &'a str,
    intro: Ready<'a>,
    frame: &'a str,
    own_words: &'a str,
    minutes: u32,
    action: String,
    based_on: String,
    edition: &'a str,
    items: Vec<ItemPage<'a>>,
    /// The day it was put aside; empty when it was not.
    begun_on: String,
    /// Whether what stands in the form is what was answered today.
    today: bool,
    /// Whether the questions are other ones than when it was begun.
    changed: bool,
    /// What is wrong as a whole, may be empty.
    wrong: String,
    has_problems: bool,
    help: bool,
}

/// What a page is told on top of what stands in the form.
#[derive(Debug, Default)]
pub struct Told {
    /// What is wrong with which item.
    pub problems: Vec<(String, FieldProblem)>,
    /// What is wrong as a whole: the key of its text, or nothing.
    pub wrong: &'static str,
    /// Whether the questions are other ones than when the form was opened.
    pub changed: bool,
}

#[derive(Debug, Default, Serialize)]
struct ItemPage<'a> {
    id: String,
    name: String,
    number: usize,
    kind: &'static str,
    label: &'a str,
    hint: &'a str,
    /// When it need not be answered, may be empty.
    skip: String,
    problem: String,
    described_by: String,
    value: String,
    options: Vec<OptionPage<'a>>,
    low: &'a str,
    high: &'a str,
    min: i64,
    max: i64,
    unit: &'a str,
}

#[derive(Debug, Serialize)]
struct OptionPage<'a> {
    value: String,
    label: &'a str,
    checked: bool,
}

/// Two versions of the same answers, as `measures/changed` shows them.
#[derive(Debug, Serialize)]
pub struct Changed<'a> {
    help_first: Option<HelpFirst<'a>>,
    action: String,
    based_on: String,
    edition: &'a str,
    then: &'static str,
    typed: Vec<InWords<'a>>,
    now: Vec<InWords<'a>>,
    fields: Vec<(String, String)>,
}

#[derive(Debug, Serialize)]
struct InWords<'a> {
    label: &'a str,
    text: String,
}

impl<'a> FormPage<'a> {
    /// The form with what is saved: what was put aside, or what was answered today.
    pub fn of(measure: &'a Measure, help: &'a Help, taken: &Taken, reader: Reader<'_>) -> Self {
        let draft = taken.drafts.get(&measure.id);
        let standing = taken.standing(&measure.id, reader.today);
        let entered = Entered::saved(standing);
        let edition = measure.edition.as_str();
        let told = Told { changed: draft.is_some_and(|draft| draft.edition != edition), ..Told::default() };
        let page = Self::new(measure, help, &entered, &told, reader);
        Self {
            based_on: mark(standing),
            begun_on: draft.map(|draft| reader.long_day(draft.day)).unwrap_or_default(),
            today: draft.is_none() && standing.is_some(),
            ..page
        }
    }

    /// The form with what was typed. It keeps the mark it came with, so that another tab's answers are not overwritten
    /// while a slip is mended.
    pub fn again(measure: &'a Measure, help: &'a Help, form: &MeasureForm, told: &Told, reader: Reader<'_>) -> Self {
        Self { based_on: form.based_on.clone(), ..Self::new(measure, help, &form.entered, told, reader) }
    }

    fn new(measure: &'a Measure, help: &'a Help, entered: &Entered, told: &Told, reader: Reader<'_>) -> Self {
        let language = reader.language;
        let text =
            |text: &'a Option<crate::content::ByLanguage<String>>| text.as_ref().map_or("", |text| text.get(language));
        let items = measure.items.iter().zip(1..).map(|(item, number)| {
            let problem = told.problems.iter().find(|(id, _)| *id == item.id).map(|(_, problem)| *problem);
            ItemPage::of(measure, item, number, entered, problem, reader)
        });
        Self {
            help_first: alerts(measure, &entered.fitting(measure)).then(|| HelpFirst::of(help, language)),
            title: measure.title.get(language),
            why: measure.why.get(language),
            intro: Ready::of(measure.intro.as_ref().map(|intro| intro.get(language))),
            frame: text(&measure.frame),
            own_words: text(&measure.own_words),
            minutes: measure.minutes,
            action: format!("/measures/{}", measure.id),
            based_on: String::new(),
            edition: measure.edition.as_str(),
            items: items.collect(),
            begun_on: String::new(),
            today: false,
            changed: told.changed,
            wrong: if told.wrong.is_empty() { String::new() } else { reader.text(told.wrong) },
            has_problems: !told.problems.is_empty(),
            help: measure.help,
        }
    }
}

impl<'a> ItemPage<'a> {
    fn of(
        measure: &'a Measure,
        item: &'a Item,
        number: usize,
        entered: &Entered,
        problem: Option<FieldProblem>,
        reader: Reader<'_>,
    ) -> Self {
        let field = item.field(reader.language);
        let id = format!("q-{}", item.id);
        let skip = skip_text(measure, item, reader);
        let problem = problem.map(|problem| problem_text(problem, reader)).unwrap_or_default();
        let described = [
            (!skip.is_empty(), "skip"),
            (field.help.is_some(), "help"),
            (matches!(field.kind, FieldKind::Scale { .. }), "ends"),
            (matches!(field.kind, FieldKind::Number { .. }), "range"),
            (!problem.is_empty(), "problem"),
        ];
        let parts = described.iter().filter(|(is_there, _)| *is_there).map(|(_, part)| format!("{id}-{part}"));
        let page = Self {
            described_by: parts.collect::<Vec<_>>().join(" "),
            name: format!("{PREFIX}{}", item.id),
            number,
            kind: field.kind.word(),
            label: &field.label,
            hint: field.help.as_deref().unwrap_or_default(),
            skip,
            problem,
            value: entered.one(&item.id).to_owned(),
            id,
            ..Self::default()
        };
        page.with_kind(&field.kind, entered.all(&item.id))
    }

    fn with_kind(self, kind: &'a FieldKind, chosen: &[String]) -> Self {
        match kind {
            FieldKind::Choice { options } | FieldKind::Several { options } => {
                let option = |option: &'a crate::content::Alternative| OptionPage {
                    value: option.id.clone(),
                    label: &option.label,
                    checked: chosen.contains(&option.id),
                };
                Self { options: options.iter().map(option).collect(), ..self }
            }
            FieldKind::Scale { min, max, low, high } => {
                let points = (*min..=*max).map(|point| {
                    let value = point.to_string();
                    OptionPage { checked: chosen.contains(&value), value, label: "" }
                });
                Self { options: points.collect(), min: *min, max: *max, low, high, ..self }
            }
            FieldKind::Number { min, max, unit } => {
                Self { min: *min, max: *max, unit: unit.as_deref().unwrap_or_default(), ..self }
            }
            _ => self,
        }
    }
}

/// "Hoppa över den här frågan om du svarade ”Aldrig” på fråga 3": it works without scripts, too.
fn skip_text(measure: &Measure, item: &Item, reader: Reader<'_>) -> String {
    let Reader { texts, language, .. } = reader;
    let Some(rule) = &item.skip_if else { return String::new() };
    let Some((earlier, number)) = measure.item(&rule.item).zip(measure.number_of(&rule.item)) else {
        return String::new();
    };
    let quoted = |answer: String| texts.text_with(language, "measures-quoted", &[("answer", answer.into())]);
    let label = |id: &String| quoted(earlier.field(language).describe(&Answer::Choice(id.clone())));
    let or = format!(" {} ", texts.text(language, "measures-or"));
    let answers = rule.is.iter().map(label).collect::<Vec<_>>().join(&or);
    let number = i64::try_from(number).unwrap_or_default();
    texts.text_with(language, "measures-skip-if", &[("answers", answers.into()), ("number", number.into())])
}

fn problem_text(problem: FieldProblem, reader: Reader<'_>) -> String {
    let Reader { texts, language, .. } = reader;
    match problem {
        FieldProblem::OutOfRange { min, max } => {
            texts.text_with(language, "measures-problem-range", &[("min", min.into()), ("max", max.into())])
        }
        FieldProblem::NotANumber => texts.text(language, "measures-problem-number"),
        _ => texts.text(language, "measures-problem-option"),
    }
}

impl<'a> Changed<'a> {
    /// What is saved now beside what was typed.
    pub fn of(
        measure: &'a Measure,
        help: &'a Help,
        form: &MeasureForm,
        typed: &Answers,
        now: &Answers,
        language: Language,
    ) -> Self {
        let words = |answers: &Answers| -> Vec<InWords<'a>> {
            let answered = measure.items.iter().filter_map(|item| Some((item, answers.get(&item.id)?)));
            let in_words = answered.map(|(item, answer)| {
                let field = item.field(language);
                InWords { label: &field.label, text: field.describe(answer) }
            });
            in_words.collect()
        };
        let alerts = alerts(measure, typed) || alerts(measure, now);
        Self {
            help_first: alerts.then(|| HelpFirst::of(help, language)),
            action: format!("/measures/{}", measure.id),
            based_on: mark(Some(now)),
            edition: measure.edition.as_str(),
            then: if form.later { "later" } else { "done" },
            typed: words(typed),
            now: words(now),
            fields: form.entered.fields(),
        }
    }
}
