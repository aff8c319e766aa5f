//! How far somebody has come and what they answered: a section of the vault. No database, no HTTP, no clock.
//! Modules change while people are in them, so answers are kept by id, also when the text no longer asks for them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde::{Deserialize, Serialize};
use time::Duration;

use super::glance;
use crate::clock::Day;
use crate::content::{Answer, Edition, Exercise, Field, ModuleText};
use crate::crypto::digest;
use crate::error::Error;
use crate::participants::vault::Section;

/// What was chosen in an exercise tells of a need so long; then it may be otherwise by now.
pub const ANSWERS_TELL: Duration = Duration::days(28);

/// What was entered in one exercise, by the ids of its fields.
pub type Answers = BTreeMap<String, Answer>;

/// Everything that somebody did in the programme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// The modules that were opened, by slug.
    pub modules: BTreeMap<String, ModuleProgress>,
    /// The steps whose page was opened.
    pub steps_seen: BTreeSet<u8>,
}

/// How far somebody is in one module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModuleProgress {
    /// The day it was opened for the first time.
    pub opened_on: Day,
    /// The day it was finished for the first time; changing answers later does not undo it.
    pub finished_on: Option<Day>,
    /// The edition of the text when it was opened, and again when it was finished.
    pub edition: String,
    /// The pages that were opened.
    pub pages_read: BTreeSet<String>,
    /// The answers, by the ids of the exercises.
    pub answers: BTreeMap<String, Answers>,
    /// The day each exercise was last answered: what was told lately counts for more in what is suggested.
    #[serde(default)]
    pub answered_on: BTreeMap<String, Day>,
    /// In a glance: the fields whose answers are left out, each as exercise and field on a line of its own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub left_out: String,
}

/// Why a page is not noted as read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadRefused {
    /// The module has no such page.
    NoSuchPage,
}

/// Why answers are not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveRefused {
    /// Somebody saved other answers since the form was opened: what is saved now.
    Changed(Answers),
}

/// Why a module is not finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FinishRefused {
    /// Fields that need an answer first: exercise and field, in the order of the text.
    Missing(Vec<(String, String)>),
}

impl Section for Progress {
    const NAME: &'static str = "progress";
    const VERSION: u32 = 1;

    /// Of the answers, only options that were chosen lately tell of what somebody needs. Of the others stays that they are
    /// there. Which pages were read matters until a module is finished.
    fn glance(&self) -> Option<Self> {
        let answered = self.modules.values().flat_map(|module| module.answered_on.values());
        let lately = answered.max().map_or(Day::MIN, |newest| *newest - ANSWERS_TELL);
        let mut glance = self.clone();
        glance.modules.values_mut().for_each(|module| module.leave_out(lately));
        glance.modules.values().any(|module| !module.left_out.is_empty()).then_some(glance)
    }

    fn write_glance(&self) -> Result<Vec<u8>, Error> {
        glance::write(self)
    }

    fn read_glance(glance: &[u8]) -> Option<Result<Self, Error>> {
        glance::read(glance)
    }
}

impl ModuleProgress {
    /// Leaves out texts and numbers, and what was chosen before a day.
    fn leave_out(&mut self, lately: Day) {
        for (exercise, answers) in &mut self.answers {
            let is_old = *self.answered_on.get(exercise).unwrap_or(&self.opened_on) < lately;
            let tells = |answer: &Answer| matches!(answer, Answer::Choice(_) | Answer::Several(_) | Answer::DayGrid(_));
            for (field, _) in answers.extract_if(.., |_, answer| is_old || !tells(answer)) {
                let _ = writeln!(self.left_out, "{exercise} {field}");
            }
        }
        if self.finished_on.is_some() {
            self.pages_read.clear();
        }
        self.answers.retain(|_, answers| !answers.is_empty());
        self.answered_on.retain(|exercise, _| self.answers.contains_key(exercise));
    }
}

impl Progress {
    /// What is known about a module; nothing before it was opened.
    pub fn module(&self, slug: &str) -> Option<&ModuleProgress> {
        self.modules.get(slug)
    }

    /// Whether a module is finished.
    pub fn is_finished(&self, slug: &str) -> bool {
        self.module(slug).is_some_and(|module| module.finished_on.is_some())
    }

    /// The day an exercise was last answered; for answers older than that note, the day its module was opened.
    pub fn answered_on(&self, slug: &str, exercise: &str) -> Option<Day> {
        let module = self.module(slug)?;
        module.answered_on.get(exercise).copied().or(Some(module.opened_on))
    }

    /// What is saved for an exercise.
    pub fn answers(&self, slug: &str, exercise: &str) -> Option<&Answers> {
        self.module(slug)?.answers.get(exercise)
    }

    /// Opens a module; says whether it was the first time. Later openings change nothing.
    pub fn open(&mut self, slug: &str, edition: &Edition, today: Day) -> bool {
        let is_new = !self.modules.contains_key(slug);
        self.opened(slug, edition, today);
        is_new
    }

    /// Notes that a page was opened, and the module with it; says whether that was new.
    pub fn read_page(&mut self, slug: &str, text: &ModuleText, page: &str, today: Day) -> Result<bool, ReadRefused> {
        if text.page(page).is_none() {
            return Err(ReadRefused::NoSuchPage);
        }
        Ok(self.opened(slug, &text.edition, today).pages_read.insert(page.to_owned()))
    }

    /// Whether opening this page would be new.
    pub fn is_unread(&self, slug: &str, page: &str) -> bool {
        self.module(slug).is_none_or(|module| !module.pages_read.contains(page))
    }

    /// Notes that the page of a step was opened; says whether that was new.
    pub fn see_step(&mut self, step: u8) -> bool {
        self.steps_seen.insert(step)
    }

    /// Saves the answers of one exercise if they are still what they were when the form was opened (`based_on` is their
    /// mark then). A form that is sent twice finds its own answers there, and that is no change. A field that was left
    /// empty loses its answer; an answer to a field that the exercise no longer has stays.
    pub fn save_exercise(
        &mut self,
        slug: &str,
        text: &ModuleText,
        exercise: &Exercise,
        typed: &Answers,
        based_on: &str,
        today: Day,
    ) -> Result<(), SaveRefused> {
        let saved = self.answers(slug, &exercise.id);
        let gone = saved.into_iter().flatten().filter(|(field, _)| exercise.field(field).is_none());
        let merged: Answers = gone.chain(typed).map(|(field, answer)| (field.clone(), answer.clone())).collect();
        if saved.map_or(merged.is_empty(), |saved| *saved == merged) {
            return Ok(());
        }
        if mark(saved) != based_on {
            return Err(SaveRefused::Changed(saved.cloned().unwrap_or_default()));
        }
        let module = self.opened(slug, &text.edition, today);
        module.answers.insert(exercise.id.clone(), merged);
        module.answered_on.insert(exercise.id.clone(), today);
        Ok(())
    }

    /// Finishes a module. Only fields that the text calls required have to be answered; a second time changes nothing.
    pub fn finish(&mut self, slug: &str, text: &ModuleText, today: Day) -> Result<(), FinishRefused> {
        if self.is_finished(slug) {
            return Ok(());
        }
        let missing: Vec<(String, String)> = text
            .exercises()
            .flat_map(|exercise| exercise.fields.iter().map(move |field| (exercise, field)))
            .filter(|(exercise, field)| field.required && !self.has_answer(slug, exercise, field))
            .map(|(exercise, field)| (exercise.id.clone(), field.id.clone()))
            .collect();
        if !missing.is_empty() {
            return Err(FinishRefused::Missing(missing));
        }
        let module = self.opened(slug, &text.edition, today);
        module.finished_on = Some(today);
        text.edition.as_str().clone_into(&mut module.edition);
        Ok(())
    }

    /// Goes on with another text of a module that is not finished. Answers stay.
    pub fn take_edition(&mut self, slug: &str, edition: &Edition) {
        if let Some(module) = self.modules.get_mut(slug).filter(|module| module.finished_on.is_none()) {
            edition.as_str().clone_into(&mut module.edition);
        }
    }

    /// Whether a field has an answer, also where a glance leaves out which.
    pub fn has_answer(&self, slug: &str, exercise: &Exercise, field: &Field) -> bool {
        self.module(slug).is_some_and(|module| {
            let answers = module.answers.get(&exercise.id);
            answers.is_some_and(|answers| answers.contains_key(&field.id))
                || module.left_out.lines().any(|line| line.split_once(' ') == Some((&exercise.id, &field.id)))
        })
    }

    fn opened(&mut self, slug: &str, edition: &Edition, today: Day) -> &mut ModuleProgress {
        self.modules.entry(slug.to_owned()).or_insert_with(|| ModuleProgress {
            opened_on: today,
            finished_on: None,
            edition: edition.as_str().to_owned(),
            pages_read: BTreeSet::new(),
            answers: BTreeMap::new(),
            answered_on: BTreeMap::new(),
            left_out: String::new(),
        })
    }
}

/// A short mark of exactly these answers, `new` when there are none. It is no secret: it goes into the form that changes
/// them, so that two tabs cannot overwrite each other unseen.
pub fn mark(answers: Option<&Answers>) -> String {
    let Some(answers) = answers.filter(|answers| !answers.is_empty()) else { return "new".to_owned() };
    let digest = digest("andrum exercise answers", &[format!("{answers:?}").as_bytes()]);
    hex::encode(digest).chars().take(16).collect()
}
