//! What somebody answered to questionnaires: a section of the vault. No database, no HTTP, no clock. Questionnaires change
//! and go while people are in them, so answers are kept by id, also when nothing asks for them any more.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::glance;
use super::schedule::moment_on;
use super::scoring::{Scored, scores};
use crate::clock::Day;
use crate::content::{Answer, Measure, Moment};
use crate::crypto::digest;
use crate::error::Error;
use crate::participants::vault::Section;

/// So many takings of one questionnaire are kept; it bounds the section.
pub const MOST_TAKINGS: usize = 20;

/// What was answered, by the ids of the items.
pub type Answers = BTreeMap<String, Answer>;

/// Every questionnaire somebody answered or began.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// What was answered, by questionnaire, the oldest first; at most one a day.
    pub takings: BTreeMap<String, Vec<Taking>>,
    /// What was begun and put aside, by questionnaire.
    pub drafts: BTreeMap<String, Draft>,
}

/// A questionnaire as it was answered on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taking {
    /// The day.
    pub day: Day,
    /// Which time of following up it is for; none if somebody answered in between.
    pub moment: Option<Moment>,
    /// The edition of the questionnaire.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub edition: String,
    /// The answers as they were given.
    #[serde(default, skip_serializing_if = "Answers::is_empty")]
    pub answers: Answers,
    /// The scores, by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub scores: BTreeMap<String, Scored>,
}

/// A questionnaire that was left half-way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The day it was put aside.
    pub day: Day,
    /// The edition of the questionnaire then.
    pub edition: String,
    /// The answers so far.
    pub answers: Answers,
}

/// What a form was opened with and on which day it is sent.
#[derive(Clone, Copy, Debug)]
pub struct Sent<'a> {
    /// What was answered.
    pub answers: &'a Answers,
    /// The mark of what was saved when the form was opened.
    pub based_on: &'a str,
    /// The day somebody started with the programme.
    pub started_on: Option<Day>,
    /// Today.
    pub today: Day,
}

/// Why answers are not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveRefused {
    /// Nothing was answered.
    Nothing,
    /// Other answers were saved since the form was opened: what is saved now.
    Changed(Answers),
}

impl Section for Taken {
    const NAME: &'static str = "measures";
    const VERSION: u32 = 1;

    /// What was answered before the latest time is left out; for which times of following up it was answered stays.
    fn glance(&self) -> Option<Self> {
        if self.takings.values().all(|takings| takings.len() < 2) {
            return None;
        }
        let mut glance = self.clone();
        glance.takings.values_mut().for_each(leave_out_earlier);
        Some(glance)
    }

    fn write_glance(&self) -> Result<Vec<u8>, Error> {
        glance::write(self)
    }

    fn read_glance(glance: &[u8]) -> Option<Result<Self, Error>> {
        glance::read(glance)
    }
}

impl Taken {
    /// The takings of a questionnaire, the oldest first.
    pub fn of(&self, id: &str) -> &[Taking] {
        self.takings.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// The latest taking of a questionnaire.
    pub fn newest(&self, id: &str) -> Option<&Taking> {
        self.of(id).last()
    }

    /// What stands in the form of a questionnaire: what was put aside, or else what was answered today.
    pub fn standing(&self, id: &str, today: Day) -> Option<&Answers> {
        self.drafts.get(id).map(|draft| &draft.answers).or_else(|| Some(&self.taken_on(id, today)?.answers))
    }

    /// Saves the answers as today's taking, in place of an earlier one of the same day. A form that is sent twice finds
    /// its own answers there, and that is no change.
    pub fn save(&mut self, measure: &Measure, sent: Sent<'_>) -> Result<(), SaveRefused> {
        let id = &measure.id;
        if sent.answers.is_empty() {
            return Err(SaveRefused::Nothing);
        }
        let answers = self.merged(measure, sent);
        let is_there = self.taken_on(id, sent.today).is_some_and(|taking| taking.answers == answers);
        if is_there && !self.drafts.contains_key(id) {
            return Ok(());
        }
        self.check(id, sent)?;
        self.drafts.remove(id);
        let moment = sent.started_on.and_then(|start| moment_on(measure, start, sent.today));
        let taking = Taking {
            day: sent.today,
            moment,
            edition: measure.edition.as_str().to_owned(),
            scores: scores(measure, &answers),
            answers,
        };
        let takings = self.takings.entry(id.clone()).or_default();
        takings.retain(|taking| taking.day != sent.today);
        takings.push(taking);
        thin_out(takings);
        Ok(())
    }

    /// Puts the answers aside, to go on with later.
    pub fn put_aside(&mut self, measure: &Measure, sent: Sent<'_>) -> Result<(), SaveRefused> {
        let id = &measure.id;
        if sent.answers.is_empty() {
            return Err(SaveRefused::Nothing);
        }
        let answers = self.merged(measure, sent);
        if self.drafts.get(id).is_some_and(|draft| draft.answers == answers) {
            return Ok(());
        }
        self.check(id, sent)?;
        let draft = Draft { day: sent.today, edition: measure.edition.as_str().to_owned(), answers };
        self.drafts.insert(id.clone(), draft);
        Ok(())
    }

    /// Keeps what was sent for a questionnaire that is no longer there, as it was sent, if anything of it was kept before.
    pub fn keep_of_gone(&mut self, id: &str, sent: Answers, today: Day) {
        if let Some(draft) = self.drafts.get_mut(id) {
            draft.answers.extend(sent);
        } else if self.takings.contains_key(id) && !sent.is_empty() {
            self.drafts.insert(id.to_owned(), Draft { day: today, edition: String::new(), answers: sent });
        }
    }

    /// Whether anything is kept of a questionnaire.
    pub fn holds(&self, id: &str) -> bool {
        self.takings.contains_key(id) || self.drafts.contains_key(id)
    }

    fn taken_on(&self, id: &str, day: Day) -> Option<&Taking> {
        self.newest(id).filter(|taking| taking.day == day)
    }

    fn check(&self, id: &str, sent: Sent<'_>) -> Result<(), SaveRefused> {
        let now = self.standing(id, sent.today);
        if mark(now) == sent.based_on { Ok(()) } else { Err(SaveRefused::Changed(now.cloned().unwrap_or_default())) }
    }

    /// What was sent, together with saved answers that the questionnaire as it is now cannot ask for.
    fn merged(&self, measure: &Measure, sent: Sent<'_>) -> Answers {
        let saved = self.standing(&measure.id, sent.today).into_iter().flatten();
        let gone = saved.filter(|(id, answer)| measure.item(id).is_none_or(|item| !item.takes(answer)));
        gone.chain(sent.answers).map(|(id, answer)| (id.clone(), answer.clone())).collect()
    }
}

/// Leaves the latest taking, and of those before it one without answers for each time of following up.
fn leave_out_earlier(takings: &mut Vec<Taking>) {
    let Some(newest) = takings.pop() else { return };
    let mut moments = Vec::new();
    takings.retain_mut(|earlier| {
        (earlier.answers, earlier.scores) = (Answers::new(), BTreeMap::new());
        earlier.edition.clear();
        let is_first = earlier.moment.is_some() && !moments.contains(&earlier.moment);
        moments.push(earlier.moment);
        is_first
    });
    takings.push(newest);
}

/// Keeps the newest takings; those that belong to no time of following up go first.
fn thin_out(takings: &mut Vec<Taking>) {
    while takings.len() > MOST_TAKINGS {
        let newest = takings.len() - 1;
        let between = takings.iter().take(newest).position(|taking| taking.moment.is_none());
        takings.remove(between.unwrap_or_default());
    }
}

/// A short mark of exactly these answers, `new` when there are none. It is no secret: it goes into the form that changes
/// them, so that two tabs cannot overwrite each other unseen.
pub fn mark(answers: Option<&Answers>) -> String {
    let Some(answers) = answers.filter(|answers| !answers.is_empty()) else { return "new".to_owned() };
    let digest = digest("andrum measure answers", &[format!("{answers:?}").as_bytes()]);
    hex::encode(digest).chars().take(16).collect()
}
