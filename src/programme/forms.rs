//! The form of an exercise: what was sent, what is saved in the same shape, and the answers in it. Fields carry a prefix,
//! so that an author's ids and the form's own names never meet.

use std::collections::BTreeMap;

use super::progress::Answers;
use crate::content::{Answer, Exercise, Field, FieldProblems};
use crate::error::Error;
use crate::web::Fields;

/// Stands before the name of each answer.
pub const PREFIX: &str = "a-";

/// What stands in the fields of an exercise, by their names without the prefix.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entered(BTreeMap<String, Vec<String>>);

/// A submitted exercise.
#[derive(Clone, Debug)]
pub struct ExerciseForm {
    /// What was typed and chosen.
    pub entered: Entered,
    /// The mark of the answers that the form was opened with.
    pub based_on: String,
    /// What to do after saving.
    pub then: Then,
}

/// What to do after saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Show the page again.
    Stay,
    /// Go to the next page.
    Next,
    /// Finish the module.
    Finish,
}

impl Then {
    /// The word in the form.
    pub fn word(self) -> &'static str {
        match self {
            Self::Stay => "stay",
            Self::Next => "next",
            Self::Finish => "finish",
        }
    }
}

impl ExerciseForm {
    /// Reads what was sent. A field that the exercise does not have, or one that comes too often, is no form of ours.
    pub fn read(fields: &Fields, exercise: &Exercise) -> Result<Self, Error> {
        let (mut entered, mut based_on, mut then) = (Entered::default(), None, Then::Stay);
        for (name, value) in fields.iter() {
            match name {
                "based_on" if based_on.is_none() => based_on = Some(value.to_owned()),
                "then" => {
                    let known = [Then::Stay, Then::Next, Then::Finish].into_iter();
                    then = known.into_iter().find(|then| then.word() == value).ok_or(Error::Malformed)?;
                }
                _ => {
                    let name = name.strip_prefix(PREFIX).ok_or(Error::Malformed)?;
                    let asked = |field: &&Field| field.form_names().iter().any(|asked| asked == name);
                    let field = exercise.fields.iter().find(asked).ok_or(Error::Malformed)?;
                    let values = entered.0.entry(name.to_owned()).or_default();
                    if !values.is_empty() && !field.repeats() {
                        return Err(Error::Malformed);
                    }
                    values.push(value.to_owned());
                }
            }
        }
        Ok(Self { entered, based_on: based_on.ok_or(Error::Malformed)?, then })
    }
}

impl Entered {
    /// Saved answers as they stand in the form.
    pub fn saved(answers: Option<&Answers>, exercise: &Exercise) -> Self {
        let mut entered = BTreeMap::new();
        for field in &exercise.fields {
            let Some(answer) = answers.and_then(|answers| answers.get(&field.id)) else { continue };
            match answer {
                Answer::DayGrid(days) => {
                    let chosen = field.form_names().into_iter().zip(days);
                    entered.extend(chosen.filter_map(|(name, row)| Some((name, vec![row.clone()?]))));
                }
                Answer::Pairs(rows) => {
                    let (left, right) = rows.iter().cloned().unzip();
                    entered.extend(field.form_names().into_iter().zip([left, right]));
                }
                _ => {
                    entered.insert(field.id.clone(), values(answer));
                }
            }
        }
        Self(entered)
    }

    /// The answers in it, or what is wrong with which field.
    pub fn answers(&self, exercise: &Exercise) -> Result<Answers, FieldProblems> {
        exercise.parse(
            |name| self.all(name).first().map(String::as_str),
            |name| self.all(name).iter().map(String::as_str).collect(),
        )
    }

    /// What stands in a field that comes once.
    pub fn one(&self, name: &str) -> &str {
        self.all(name).first().map(String::as_str).unwrap_or_default()
    }

    /// Everything that stands in fields with this name.
    pub fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map(Vec::as_slice).unwrap_or_default()
    }

    /// Every field with its name in the form, for sending it again.
    pub fn fields(&self) -> Vec<(String, String)> {
        let named = self.0.iter().flat_map(|(name, values)| values.iter().map(move |value| (name, value)));
        named.map(|(name, value)| (format!("{PREFIX}{name}"), value.clone())).collect()
    }
}

fn values(answer: &Answer) -> Vec<String> {
    match answer {
        Answer::Choice(id) => vec![id.clone()],
        Answer::Several(ids) => ids.clone(),
        Answer::Scale(number) | Answer::Number(number) => vec![number.to_string()],
        Answer::Text(text) => vec![text.clone()],
        Answer::List(lines) => lines.clone(),
        Answer::Pairs(_) | Answer::DayGrid(_) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Alternative, FieldKind};
    use crate::programme::sample::{exercise, field, field_of};

    fn options() -> Vec<Alternative> {
        ["one", "two"].map(|id| Alternative { id: id.to_owned(), label: id.to_owned(), need: None }).to_vec()
    }

    fn all_kinds() -> Exercise {
        let days = ["M", "T", "O", "T", "F", "L", "S"];
        exercise(
            "all",
            vec![
                field("words", true),
                field_of("many", false, FieldKind::Several { options: options() }),
                field_of("point", false, FieldKind::Scale { min: 0, max: 10, low: String::new(), high: String::new() }),
                field_of("lines", false, FieldKind::List { most: 3 }),
                field_of("risks", false, FieldKind::Pairs { most: 3, left: "Om".to_owned(), right: "Då".to_owned() }),
                field_of("week", false, FieldKind::DayGrid { rows: options(), days }),
            ],
        )
    }

    fn entered(fields: &[(&str, &str)]) -> Entered {
        let mut entered = Entered::default();
        for (name, value) in fields {
            entered.0.entry((*name).to_owned()).or_default().push((*value).to_owned());
        }
        entered
    }

    #[test]
    fn what_is_saved_stands_in_the_form_again() {
        let typed = entered(&[
            ("words", "Sova 🫠"),
            ("many", "two"),
            ("many", "one"),
            ("point", "0"),
            ("lines", "a"),
            ("lines", "b"),
            ("risks-left", "Sam ringer"),
            ("risks-right", ""),
            ("risks-left", ""),
            ("risks-right", ""),
            ("risks-left", ""),
            ("risks-right", "Gå ut"),
            ("week-tue", "two"),
        ]);
        let answers = typed.answers(&all_kinds()).unwrap();
        let again = Entered::saved(Some(&answers), &all_kinds());
        assert_eq!(again.answers(&all_kinds()).unwrap(), answers);
        assert_eq!(again.one("week-tue"), "two");
        assert_eq!(again.one("week-mon"), "");
        assert_eq!(again.all("lines"), ["a", "b"]);
        assert_eq!(again.all("risks-left"), ["Sam ringer", ""]);
        assert_eq!(again.all("risks-right"), ["", "Gå ut"]);
        assert!(again.fields().contains(&("a-point".to_owned(), "0".to_owned())));
        assert!(entered(&[]).answers(&all_kinds()).is_err(), "words are required");
    }
}
