//! Answers: from a submitted form to typed values, and from a stored value to what a page or a reader sees.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::content::exercise::{Alternative, Exercise, Field, FieldKind, SIDES};

/// How many characters one line can hold.
pub const SHORT_TEXT_MOST: usize = 200;
/// How many characters a long text can hold.
pub const LONG_TEXT_MOST: usize = 5_000;

/// What was entered in a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// The id of the chosen option.
    Choice(String),
    /// The ids of the chosen options, in the order of the field.
    Several(Vec<String>),
    /// The point on a scale.
    Scale(i64),
    /// A whole number.
    Number(i64),
    /// One line or several.
    Text(String),
    /// Short lines.
    List(Vec<String>),
    /// Rows of two short lines; one of the two may be empty.
    Pairs(Vec<(String, String)>),
    /// The id of the row chosen for each day from Monday.
    DayGrid([Option<String>; 7]),
}

/// What is wrong with what was entered in one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldProblem {
    /// It is required and empty.
    Missing,
    /// A text has too many characters.
    TooLong {
        /// How many it can have.
        most: usize,
    },
    /// Something else than a whole number.
    NotANumber,
    /// A number outside the bounds.
    OutOfRange {
        /// The smallest accepted.
        min: i64,
        /// The largest accepted.
        max: i64,
    },
    /// Something that was not offered.
    UnknownOption,
    /// Too many lines in a list, or rows of pairs.
    TooMany {
        /// How many it can have.
        most: usize,
    },
}

/// Every field that cannot be accepted, by its id, in the order of the exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldProblems(pub Vec<(String, FieldProblem)>);

impl FieldProblems {
    /// The problem of one field.
    pub fn of(&self, field: &str) -> Option<FieldProblem> {
        let (_, problem) = self.0.iter().find(|(id, _)| id == field)?;
        Some(*problem)
    }
}

impl Exercise {
    /// Reads a submitted form: `one` gives the value of a name that comes once, `all` the values of a name that repeats.
    /// A field that was left empty is not in the result.
    pub fn parse<'f>(
        &self,
        one: impl Fn(&str) -> Option<&'f str>,
        all: impl Fn(&str) -> Vec<&'f str>,
    ) -> Result<BTreeMap<String, Answer>, FieldProblems> {
        let mut answers = BTreeMap::new();
        let mut problems = Vec::new();
        for field in &self.fields {
            match field.parse(&one, &all) {
                Ok(Some(answer)) => {
                    answers.insert(field.id.clone(), answer);
                }
                Ok(None) if field.required => problems.push((field.id.clone(), FieldProblem::Missing)),
                Ok(None) => {}
                Err(problem) => problems.push((field.id.clone(), problem)),
            }
        }
        if problems.is_empty() { Ok(answers) } else { Err(FieldProblems(problems)) }
    }
}

impl Field {
    /// Reads what was entered in this field; nothing if it was left empty.
    pub fn parse<'f>(
        &self,
        one: &impl Fn(&str) -> Option<&'f str>,
        all: &impl Fn(&str) -> Vec<&'f str>,
    ) -> Result<Option<Answer>, FieldProblem> {
        let typed = || one(&self.id).unwrap_or_default();
        match &self.kind {
            FieldKind::Choice { options } => Ok(chosen(options, typed())?.map(Answer::Choice)),
            FieldKind::Several { options } => Ok(several(options, &all(&self.id))?.map(Answer::Several)),
            FieldKind::Scale { min, max, .. } => Ok(number(typed(), *min, *max)?.map(Answer::Scale)),
            FieldKind::Number { min, max, .. } => Ok(number(typed(), *min, *max)?.map(Answer::Number)),
            FieldKind::ShortText => Ok(text(&one_line(typed()), SHORT_TEXT_MOST)?.map(Answer::Text)),
            FieldKind::LongText => Ok(text(&many_lines(typed()), LONG_TEXT_MOST)?.map(Answer::Text)),
            FieldKind::List { most } => Ok(list(&all(&self.id), *most)?.map(Answer::List)),
            FieldKind::Pairs { most, .. } => {
                let [left, right] = SIDES.map(|side| all(&format!("{}-{side}", self.id)));
                Ok(pairs(&left, &right, *most)?.map(Answer::Pairs))
            }
            FieldKind::DayGrid { rows, .. } => {
                let mut days: [Option<String>; 7] = Default::default();
                for (day, name) in days.iter_mut().zip(self.form_names()) {
                    *day = chosen(rows, one(&name).unwrap_or_default())?;
                }
                Ok(days.iter().any(Option::is_some).then_some(Answer::DayGrid(days)))
            }
        }
    }

    /// An answer as plain text in the words of this field: for the take-out and for what is shared with a counsellor.
    /// An option that the field no longer has is given by its id.
    pub fn describe(&self, answer: &Answer) -> String {
        let label = |id: &String| {
            let option = self.options().iter().find(|option| option.id == *id);
            option.map_or_else(|| id.clone(), |option| option.label.clone())
        };
        match (answer, &self.kind) {
            (Answer::Choice(id), _) => label(id),
            (Answer::Several(ids), _) => ids.iter().map(label).collect::<Vec<_>>().join("\n"),
            (Answer::Scale(point), FieldKind::Scale { min, max, low, high }) => {
                format!("{point} ({min} = {low}, {max} = {high})")
            }
            (Answer::Number(number), FieldKind::Number { unit: Some(unit), .. }) => format!("{number} {unit}"),
            (Answer::Scale(number) | Answer::Number(number), _) => number.to_string(),
            (Answer::Text(text), _) => text.clone(),
            (Answer::List(lines), _) => lines.join("\n"),
            (Answer::Pairs(rows), kind) => {
                let rows = rows.iter().map(|row| pair_in_words(row, kind));
                rows.collect::<Vec<_>>().join(if matches!(kind, FieldKind::Pairs { .. }) { "\n\n" } else { "\n" })
            }
            (Answer::DayGrid(chosen), kind) => {
                let names = match kind {
                    FieldKind::DayGrid { days, .. } => days,
                    _ => &crate::content::exercise::DAYS,
                };
                let days = names.iter().zip(chosen);
                let lines = days.filter_map(|(day, id)| Some(format!("{day}: {}", label(id.as_ref()?))));
                lines.collect::<Vec<_>>().join("\n")
            }
        }
    }
}

impl Answer {
    /// Whether this option is chosen, or this number is.
    pub fn is(&self, option: &str) -> bool {
        match self {
            Self::Choice(id) => id == option,
            Self::Several(ids) => ids.iter().any(|id| id == option),
            Self::Scale(number) | Self::Number(number) => number.to_string() == option,
            Self::Text(_) | Self::List(_) | Self::Pairs(_) | Self::DayGrid(_) => false,
        }
    }

    /// Whether this row is chosen for a day, counted from 0 for Monday.
    pub fn is_on(&self, day: usize, row: &str) -> bool {
        let Self::DayGrid(days) = self else {
            return false;
        };
        days.get(day).is_some_and(|chosen| chosen.as_deref() == Some(row))
    }

    /// What stands in a text or number field.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Scale(number) | Self::Number(number) => number.to_string(),
            Self::Choice(_) | Self::Several(_) | Self::List(_) | Self::Pairs(_) | Self::DayGrid(_) => String::new(),
        }
    }

    /// The lines of a list; none for other kinds.
    pub fn lines(&self) -> &[String] {
        match self {
            Self::List(lines) => lines,
            _ => &[],
        }
    }

    /// The rows of pairs; none for other kinds.
    pub fn pairs(&self) -> &[(String, String)] {
        match self {
            Self::Pairs(rows) => rows,
            _ => &[],
        }
    }
}

/// A row of pairs: what stands on each side behind the word for that side. Without the words, an arrow stands between.
fn pair_in_words((left, right): &(String, String), kind: &FieldKind) -> String {
    let FieldKind::Pairs { left: left_word, right: right_word, .. } = kind else {
        return format!("{left} → {right}").trim().to_owned();
    };
    let sides = [(left_word, left), (right_word, right)].into_iter().filter(|(_, text)| !text.is_empty());
    sides.map(|(word, text)| format!("{word}: {text}")).collect::<Vec<_>>().join("\n")
}

fn chosen(options: &[Alternative], typed: &str) -> Result<Option<String>, FieldProblem> {
    if typed.is_empty() {
        return Ok(None);
    }
    let option = options.iter().find(|option| option.id == typed);
    option.map(|option| Some(option.id.clone())).ok_or(FieldProblem::UnknownOption)
}

fn several(options: &[Alternative], typed: &[&str]) -> Result<Option<Vec<String>>, FieldProblem> {
    for value in typed {
        chosen(options, value)?;
    }
    let ids = options.iter().map(|option| &option.id);
    let ids: Vec<String> = ids.filter(|id| typed.contains(&id.as_str())).cloned().collect();
    Ok((!ids.is_empty()).then_some(ids))
}

fn number(typed: &str, min: i64, max: i64) -> Result<Option<i64>, FieldProblem> {
    let typed = one_line(typed).replace('\u{2212}', "-");
    if typed.is_empty() {
        return Ok(None);
    }
    let digits = typed.strip_prefix(['-', '+']).unwrap_or(&typed);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(FieldProblem::NotANumber);
    }
    // Only digits: what does not fit is a number, too large.
    let number = typed.parse::<i64>().ok().filter(|number| (min..=max).contains(number));
    number.map(Some).ok_or(FieldProblem::OutOfRange { min, max })
}

fn text(clean: &str, most: usize) -> Result<Option<String>, FieldProblem> {
    if clean.chars().count() > most {
        return Err(FieldProblem::TooLong { most });
    }
    Ok((!clean.is_empty()).then(|| clean.to_owned()))
}

fn list(typed: &[&str], most: usize) -> Result<Option<Vec<String>>, FieldProblem> {
    let mut lines = Vec::new();
    for value in typed {
        lines.extend(text(&one_line(value), SHORT_TEXT_MOST)?);
    }
    if lines.len() > most {
        return Err(FieldProblem::TooMany { most });
    }
    Ok((!lines.is_empty()).then_some(lines))
}

/// Puts the lines of both sides together row by row. A row without anything in it is left out.
fn pairs(left: &[&str], right: &[&str], most: usize) -> Result<Option<Vec<(String, String)>>, FieldProblem> {
    let line = |side: &[&str], row: usize| -> Result<String, FieldProblem> {
        let typed = side.get(row).copied().unwrap_or_default();
        Ok(text(&one_line(typed), SHORT_TEXT_MOST)?.unwrap_or_default())
    };
    let mut rows = Vec::new();
    for row in 0..left.len().max(right.len()) {
        let pair = (line(left, row)?, line(right, row)?);
        if pair != (String::new(), String::new()) {
            rows.push(pair);
        }
    }
    if rows.len() > most {
        return Err(FieldProblem::TooMany { most });
    }
    Ok((!rows.is_empty()).then_some(rows))
}

/// One trimmed line: breaks and tabs become spaces, other control characters go.
fn one_line(typed: &str) -> String {
    many_lines(typed).replace('\n', " ")
}

/// Trimmed text with `\n` as its only line ending and without other control characters.
fn many_lines(typed: &str) -> String {
    let text = typed.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    let kept: String = text.chars().filter(|char| *char == '\n' || !char.is_control()).collect();
    kept.trim().to_owned()
}
