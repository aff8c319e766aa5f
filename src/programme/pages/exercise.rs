//! An exercise: to read, to fill in, with problems, and in two versions after two tabs saved at once.

use serde::Serialize;

use super::field::{FieldPage, problem_text};
use crate::content::{Exercise, Field, FieldProblems, Html};
use crate::language::{Language, Texts};
use crate::programme::forms::{Entered, ExerciseForm};
use crate::programme::progress::{Answers, mark};

/// An exercise as the partial `programme/exercise` draws it.
#[derive(Debug, Serialize)]
pub struct ExercisePage<'a> {
    id: &'a str,
    title: &'a str,
    intro: Ready<'a>,
    example: Ready<'a>,
    /// Where it is sent; empty for somebody who only reads.
    action: String,
    based_on: String,
    fields: Vec<FieldPage<'a>>,
    /// Whether any field has a problem.
    wrong: bool,
    /// Whether it was saved just now.
    saved: bool,
    /// Whether there are saved answers.
    answered: bool,
}

/// Ready HTML, or nothing.
#[derive(Debug, Serialize)]
struct Ready<'a> {
    html: &'a str,
}

/// Two versions of the same answers, as `programme/changed` shows them.
#[derive(Debug, Serialize)]
pub struct Changed<'a> {
    title: &'a str,
    action: String,
    back: String,
    based_on: String,
    then: &'static str,
    now: Vec<InWords<'a>>,
    typed: Vec<InWords<'a>>,
    fields: Vec<(String, String)>,
}

#[derive(Debug, Serialize)]
struct InWords<'a> {
    label: &'a str,
    text: String,
}

impl<'a> ExercisePage<'a> {
    /// For somebody who only reads.
    pub fn to_read(exercise: &'a Exercise, nothing: &'a Entered) -> Self {
        let fields = exercise.fields.iter().map(|field| FieldPage::of(&exercise.id, field, nothing, String::new()));
        let html = |html: &'a Option<Html>| Ready { html: html.as_ref().map_or("", |html| html.as_str()) };
        Self {
            id: &exercise.id,
            title: &exercise.title,
            intro: html(&exercise.intro),
            example: html(&exercise.example),
            action: String::new(),
            based_on: String::new(),
            fields: fields.collect(),
            wrong: false,
            saved: false,
            answered: false,
        }
    }

    /// To fill in, with what is saved.
    pub fn to_fill_in(
        exercise: &'a Exercise,
        action: String,
        answers: Option<&Answers>,
        entered: &'a Entered,
        saved: bool,
    ) -> Self {
        let answered = answers.is_some_and(|answers| !answers.is_empty());
        Self { action, based_on: mark(answers), saved, answered, ..Self::to_read(exercise, entered) }
    }

    /// Whether there are saved answers.
    pub fn is_answered(&self) -> bool {
        self.answered
    }

    /// With what was typed and what is wrong with it. It keeps the mark it came with, so that another tab's answers are
    /// not overwritten while a slip is mended.
    pub fn again(
        exercise: &'a Exercise,
        action: String,
        form: &'a ExerciseForm,
        problems: &FieldProblems,
        texts: &Texts,
        language: Language,
    ) -> Self {
        let field = |field: &'a Field| {
            let problem = problems.of(&field.id).map(|problem| problem_text(problem, texts, language));
            FieldPage::of(&exercise.id, field, &form.entered, problem.unwrap_or_default())
        };
        Self {
            action,
            based_on: form.based_on.clone(),
            fields: exercise.fields.iter().map(field).collect(),
            wrong: true,
            ..Self::to_read(exercise, &form.entered)
        }
    }
}

impl<'a> Changed<'a> {
    /// What is saved now beside what was typed.
    pub fn of(
        exercise: &'a Exercise,
        action: String,
        back: String,
        form: &ExerciseForm,
        typed: &Answers,
        now: &Answers,
    ) -> Self {
        let words = |answers: &Answers| -> Vec<InWords<'a>> {
            let answered = exercise.fields.iter().filter_map(|field| Some((field, answers.get(&field.id)?)));
            answered.map(|(field, answer)| InWords { label: &field.label, text: field.describe(answer) }).collect()
        };
        Self {
            title: &exercise.title,
            action,
            back,
            based_on: mark(Some(now)),
            then: form.then.word(),
            now: words(now),
            typed: words(typed),
            fields: form.entered.fields(),
        }
    }
}
