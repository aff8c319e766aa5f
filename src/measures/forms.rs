//! The form of a questionnaire: what was sent, what is saved in the same shape, and the answers in it.

use std::collections::BTreeMap;

use super::taken::Answers;
use crate::content::{Answer, FieldProblem, Item, Language, Measure};
use crate::error::Error;
use crate::web::Fields;

/// Stands before the name of each answer, so that an author's ids and the form's own names never meet.
pub const PREFIX: &str = "a-";
/// No questionnaire has so many questions, and no answer is so long.
const MOST_KEPT: usize = 60;

/// What stands in the form, by the ids of the items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entered(BTreeMap<String, Vec<String>>);

/// A questionnaire as it was sent.
#[derive(Clone, Debug)]
pub struct MeasureForm {
    /// What was chosen and typed.
    pub entered: Entered,
    /// The mark of what was saved when the form was opened.
    pub based_on: String,
    /// The edition of the questionnaire that the form was drawn from.
    pub edition: String,
    /// Whether it is to be put aside rather than handed in.
    pub later: bool,
}

/// What is wrong, by the ids of the items, in the order of the page.
pub type Problems = Vec<(String, FieldProblem)>;

impl MeasureForm {
    /// Reads what was sent. Fields that nothing of ours has make it no form of ours.
    pub fn read(fields: &Fields) -> Result<Self, Error> {
        let (mut entered, mut based_on, mut edition, mut later) = (Entered::default(), None, None, false);
        for (name, value) in fields.iter() {
            match name {
                "based_on" if based_on.is_none() => based_on = Some(value.to_owned()),
                "edition" if edition.is_none() => edition = Some(value.to_owned()),
                "then" if matches!(value, "done" | "later") => later = value == "later",
                _ => {
                    let id = name.strip_prefix(PREFIX).ok_or(Error::Malformed)?;
                    entered.0.entry(id.to_owned()).or_default().push(value.to_owned());
                }
            }
        }
        let (based_on, edition) = (based_on.ok_or(Error::Malformed)?, edition.ok_or(Error::Malformed)?);
        Ok(Self { entered, based_on, edition, later })
    }

    /// Whether every field is one that the questionnaire has, and comes as often as it may.
    pub fn fits(&self, measure: &Measure) -> bool {
        self.entered.0.iter().all(|(id, values)| {
            measure.item(id).is_some_and(|item| values.len() == 1 || item.field(Language::Sv).repeats())
        })
    }
}

impl Entered {
    /// Saved answers as they stand in the form.
    pub fn saved(answers: Option<&Answers>) -> Self {
        let values = answers.into_iter().flatten().map(|(id, answer)| (id.clone(), values(answer)));
        Self(values.collect())
    }

    /// The answers in it, or what is wrong with which item.
    pub fn answers(&self, measure: &Measure) -> Result<Answers, Problems> {
        let (mut answers, mut problems) = (Answers::new(), Problems::new());
        for item in &measure.items {
            match self.answer(item) {
                Ok(Some(answer)) => {
                    answers.insert(item.id.clone(), answer);
                }
                Ok(None) => {}
                Err(problem) => problems.push((item.id.clone(), problem)),
            }
        }
        if problems.is_empty() { Ok(answers) } else { Err(problems) }
    }

    /// The answers in it that the questionnaire takes; the rest is passed over.
    pub fn fitting(&self, measure: &Measure) -> Answers {
        let answer = |item: &Item| Some((item.id.clone(), self.answer(item).ok().flatten()?));
        measure.items.iter().filter_map(answer).collect()
    }

    /// Everything in it as it was sent, for a questionnaire that nobody can read it with any more.
    pub fn raw(&self) -> Answers {
        let kept = self.0.iter().filter(|(id, values)| {
            let is_short = |text: &String| text.len() <= MOST_KEPT;
            is_short(id) && values.len() <= MOST_KEPT && values.iter().all(is_short)
        });
        let answer = |values: &Vec<String>| match values.as_slice() {
            [one] => Answer::Choice(one.clone()),
            several => Answer::Several(several.to_vec()),
        };
        let given = kept.filter(|(_, values)| values.iter().any(|value| !value.is_empty()));
        given.take(MOST_KEPT).map(|(id, values)| (id.clone(), answer(values))).collect()
    }

    /// Everything that stands in an item.
    pub fn all(&self, id: &str) -> &[String] {
        self.0.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// What stands in an item that has one value.
    pub fn one(&self, id: &str) -> &str {
        self.all(id).first().map(String::as_str).unwrap_or_default()
    }

    /// Every field with its name in the form, for sending it again.
    pub fn fields(&self) -> Vec<(String, String)> {
        let named = self.0.iter().flat_map(|(id, values)| values.iter().map(move |value| (id, value)));
        named.map(|(id, value)| (format!("{PREFIX}{id}"), value.clone())).collect()
    }

    fn answer(&self, item: &Item) -> Result<Option<Answer>, FieldProblem> {
        let one = |name: &str| self.all(name).first().map(String::as_str);
        let all = |name: &str| self.all(name).iter().map(String::as_str).collect();
        item.field(Language::Sv).parse(&one, &all)
    }
}

fn values(answer: &Answer) -> Vec<String> {
    match answer {
        Answer::Choice(id) => vec![id.clone()],
        Answer::Several(ids) => ids.clone(),
        Answer::Scale(number) | Answer::Number(number) => vec![number.to_string()],
        // No item of a questionnaire is answered in another way.
        _ => Vec::new(),
    }
}
