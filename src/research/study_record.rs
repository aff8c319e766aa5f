//! What research knows about one consenting participant: coarse, bounded, without a date or a name.
//! A pure function of the vault makes it; the database row holds it as compact JSON.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize};

use super::epoch::Epoch;
pub use super::missing::Missing;
use crate::content::Moment;

/// Days each participant is followed: day 0 is the day of the start, day 181 the last one observed.
pub const FOLLOW_UP_DAYS: u16 = 182;
/// Whole weeks in the follow-up.
pub const FOLLOW_UP_WEEKS: u8 = 26;
/// The longest goal that is told apart; a longer one counts as this long.
pub const MOST_GOAL_DAYS: u16 = 365;
/// The most messages a week that are told apart.
pub const MOST_MESSAGES_A_WEEK: u8 = 20;
/// The most days to a first answer that are told apart.
pub const MOST_ANSWER_DAYS: u8 = 14;
/// The highest step of a programme.
pub const LAST_STEP: u8 = 9;
/// The highest score that is told apart; a higher one counts as this high.
pub const MOST_POINTS: i16 = 999;
/// The most questionnaires in a record, and the most scores of one of them.
pub const MOST_MEASURES: usize = 32;

/// Scores by questionnaire, time of following up and score. What is missing has a negative code: see [`Missing`].
pub type Measures = BTreeMap<String, BTreeMap<Moment, BTreeMap<String, i16>>>;

/// One participant's observations, relative to the start and bounded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StudyRecord {
    /// The programme the participant works through.
    pub programme: String,
    /// The half-year of enrolment.
    pub epoch: Epoch,
    /// The language of the interface, such as `sv`.
    pub language: String,
    /// The age band the participant gave, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_band: Option<AgeBand>,
    /// The trial the participant is in, if any: its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub study: Option<String>,
    /// The arm the participant was allocated to, if there is a trial.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arm: Option<String>,
    /// The day of the allocation, counted from the start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allocated_on: Option<u16>,
    /// The edition of the consent text that was agreed to.
    pub consent_edition: String,
    /// Each module that was opened, by slug.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub modules: BTreeMap<String, ModuleUse>,
    /// The steps whose page was seen.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub steps_seen: BTreeSet<u8>,
    /// The goal that was chosen last, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<Goal>,
    /// Calendar days filled in, per week since the start; at most 7 each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub calendar_days: Vec<u8>,
    /// Days of use among the calendar days filled in, per week since the start.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub use_days: Vec<u8>,
    /// Messages sent to a counsellor, per week since the start.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub messages: Vec<u8>,
    /// Days from the first message to its first answer, as far as it was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_answer: Option<u8>,
    /// What was answered to questionnaires, by time of following up. `start` is the baseline. Only what was answered stands
    /// here: a questionnaire that was answered with too few answers for a score has [`Missing::NotAnswered`] for it, and
    /// why another is absent depends on the day of looking, so [`crate::research::wave`] works it out.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub measures: Measures,
    /// Whether the text that was agreed to spoke of rows that several people share.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub rows: bool,
    /// Weeks since the start in which there was any activity.
    pub active_weeks: u8,
    /// Distinct days with activity.
    pub visits: u16,
    /// The first day with activity, counted from the start.
    pub first_active_day: u16,
    /// The last day with activity, counted from the start.
    pub last_active_day: u16,
    /// Whether there was activity after the days that are observed, on day 182 or later. It tells who left before the last
    /// questionnaires from who passed them over, and says no more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub active_after: bool,
}

/// The age bands of those who can agree to research: 15 or older, by their own declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum AgeBand {
    /// 15 to 17 years old.
    #[serde(rename = "15-17")]
    From15To17,
    /// 18 to 20 years old.
    #[serde(rename = "18-20")]
    From18To20,
    /// 21 to 25 years old.
    #[serde(rename = "21-25")]
    From21To25,
    /// 26 years old or older.
    #[serde(rename = "26-plus")]
    From26,
}

/// What one participant did with one module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModuleUse {
    /// Fingerprint of the text that was seen.
    pub edition: String,
    /// The day it was first opened, counted from the start.
    pub opened: u16,
    /// The day it was first finished, counted from the start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finished: Option<u16>,
}

/// The goal a participant has set out to reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// What kind of goal it is.
    pub kind: GoalKind,
    /// For how many days it was chosen, 1 to 365.
    pub days: u16,
}

/// The two kinds of goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GoalKind {
    /// A stretch of days without use.
    DaysOff,
    /// Less use than before.
    Reduction,
}

/// Why a record cannot be counted: a quantity outside its bounds, or two that contradict each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfBounds(pub(super) &'static str);

impl StudyRecord {
    /// Cuts every quantity to its bounds; whoever derives a record from a vault ends with this.
    #[must_use]
    pub fn bounded(mut self) -> Self {
        let last_day = FOLLOW_UP_DAYS - 1;
        self.modules.retain(|_, module| module.opened <= last_day);
        for module in self.modules.values_mut() {
            module.finished = module.finished.filter(|day| *day <= last_day).map(|day| day.max(module.opened));
        }
        self.steps_seen.retain(|step| *step <= LAST_STEP);
        if let Some(goal) = &mut self.goal {
            goal.days = goal.days.clamp(1, MOST_GOAL_DAYS);
        }
        if self.study.is_none() || self.arm.is_none() {
            (self.study, self.arm, self.allocated_on) = (None, None, None);
        }
        self.allocated_on = self.allocated_on.map(|day| day.min(last_day));
        bound_measures(&mut self.measures);
        bound_weeks(&mut self.calendar_days, 7);
        bound_weeks(&mut self.use_days, 7);
        bound_weeks(&mut self.messages, MOST_MESSAGES_A_WEEK);
        let has_written = self.messages.iter().any(|n| *n > 0);
        self.first_answer = self.first_answer.filter(|_| has_written).map(|days| days.min(MOST_ANSWER_DAYS));
        self.use_days.truncate(self.calendar_days.len());
        for (used, filled) in self.use_days.iter_mut().zip(&self.calendar_days) {
            *used = (*used).min(*filled);
        }
        self.last_active_day = self.last_active_day.min(last_day);
        self.first_active_day = self.first_active_day.min(self.last_active_day);
        let fewest = if self.span() > 0 { 2 } else { 1 };
        self.visits = self.visits.clamp(fewest, self.span() + 1);
        self.active_weeks = self.active_weeks.clamp(1, FOLLOW_UP_WEEKS);
        self
    }

    /// Says no to a record that `bounded` would have changed: it did not come from there.
    pub fn check(&self) -> Result<(), OutOfBounds> {
        let last_day = FOLLOW_UP_DAYS - 1;
        let modules = self.modules.values().all(|module| {
            module.opened <= last_day && module.finished.is_none_or(|day| (module.opened..=last_day).contains(&day))
        });
        let weeks =
            |weeks: &[u8], most: u8| weeks.len() <= usize::from(FOLLOW_UP_WEEKS) && weeks.iter().all(|n| *n <= most);
        let goal = self.goal.is_none_or(|goal| (1..=MOST_GOAL_DAYS).contains(&goal.days));
        let use_days = self.use_days.len() <= self.calendar_days.len()
            && self.use_days.iter().zip(&self.calendar_days).all(|(used, filled)| used <= filled);
        let first_answer =
            self.first_answer.is_none_or(|days| days <= MOST_ANSWER_DAYS && self.messages.iter().any(|n| *n > 0));
        let days = self.first_active_day <= self.last_active_day && self.last_active_day <= last_day;
        let visits = days && self.visits > u16::from(self.span() > 0) && self.visits <= self.span() + 1;
        let trial = self.study.is_some() == self.arm.is_some()
            && self.allocated_on.is_none_or(|day| self.arm.is_some() && day <= last_day);
        let rules = [
            (trial, "the trial and its arm"),
            (holds_measures(&self.measures), "the scores"),
            (modules, "the days of a module"),
            (self.steps_seen.iter().all(|step| *step <= LAST_STEP), "the steps seen"),
            (goal, "the days of the goal"),
            (weeks(&self.calendar_days, 7), "the calendar days of a week"),
            (use_days, "the use days of a week"),
            (weeks(&self.messages, MOST_MESSAGES_A_WEEK), "the messages of a week"),
            (first_answer, "the days to the first answer"),
            (days, "the first and last active day"),
            (visits, "the number of visits"),
            ((1..=FOLLOW_UP_WEEKS).contains(&self.active_weeks), "the active weeks"),
        ];
        match rules.into_iter().find(|(holds, _)| !holds) {
            Some((_, what)) => Err(OutOfBounds(what)),
            None => Ok(()),
        }
    }

    /// How many modules were finished.
    pub fn modules_finished(&self) -> usize {
        self.modules.values().filter(|module| module.finished.is_some()).count()
    }

    /// Days from the first to the last day with activity.
    pub fn span(&self) -> u16 {
        self.last_active_day.saturating_sub(self.first_active_day)
    }
}

impl fmt::Display for OutOfBounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of a study record are out of bounds", self.0)
    }
}

impl std::error::Error for OutOfBounds {}

/// Whether a score can stand in a record: points, or that there were too few answers for any.
fn is_score(value: i16) -> bool {
    (0..=MOST_POINTS).contains(&value) || value == Missing::NotAnswered.code()
}

/// Whether a name can be that of a questionnaire or score: nothing that somebody could have written themselves.
fn is_name(name: &str) -> bool {
    (1..=40).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn holds_measures(measures: &Measures) -> bool {
    let times = || measures.values().flat_map(BTreeMap::values);
    measures.len() <= MOST_MEASURES
        && measures.keys().all(|id| is_name(id))
        && measures.values().all(|times| !times.is_empty())
        && times().all(|scores| (1..=MOST_MEASURES).contains(&scores.len()))
        && times().flatten().all(|(id, value)| is_name(id) && is_score(*value))
}

fn bound_measures(measures: &mut Measures) {
    for scores in measures.values_mut().flat_map(BTreeMap::values_mut) {
        for value in scores.values_mut().filter(|value| **value > MOST_POINTS) {
            *value = MOST_POINTS;
        }
        scores.retain(|id, value| is_name(id) && is_score(*value));
        cut(scores, MOST_MEASURES);
    }
    measures.retain(|id, times| {
        times.retain(|_, scores| !scores.is_empty());
        is_name(id) && !times.is_empty()
    });
    cut(measures, MOST_MEASURES);
}

fn cut<V>(map: &mut BTreeMap<String, V>, most: usize) {
    while map.len() > most {
        map.pop_last();
    }
}

fn bound_weeks(weeks: &mut Vec<u8>, most: u8) {
    weeks.truncate(usize::from(FOLLOW_UP_WEEKS));
    for n in weeks {
        *n = (*n).min(most);
    }
}

#[cfg(test)]
#[path = "study_record_tests.rs"]
mod tests;
