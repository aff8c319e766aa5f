//! What is ordered when a release is built: which programme, which epoch, which number.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use time::Date;

use super::catalogue::{CONSENTED, NOT_ALLOCATED};
use super::form::Form;
use crate::content::Moment;
use crate::research::epoch::Epoch;
use crate::research::study_record::LAST_STEP;

/// An order for one release; it stands whole in the manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleaseOrder {
    /// The outline of the programme: which modules and steps the tables have.
    pub programme: ProgrammeOutline,
    /// Who is counted: everybody who enrolled in this half-year.
    pub epoch: Epoch,
    /// The number of the release within programme and epoch, from 1.
    pub number: u8,
    /// The day of building, in Sweden.
    #[serde(with = "day")]
    pub built_on: Date,
    /// Whether people or a simulation stand behind the figures.
    pub origin: Origin,
    /// In which form the figures are given.
    pub form: Form,
    /// The languages in which somebody can agree, in order.
    pub languages: Vec<String>,
    /// Whether the text of consent spoke of how long somebody waits for an answer.
    #[serde(default)]
    pub answer_times: bool,
    /// The questionnaires that are followed up, in order.
    pub measures: Vec<MeasureOutline>,
    /// The trial that people of this half-year were allocated in, if there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub study: Option<StudyOutline>,
}

/// A questionnaire, as far as tables and code book need it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureOutline {
    /// Its id.
    pub id: String,
    /// The fingerprint of its text.
    pub edition: String,
    /// Its title by language.
    pub titles: BTreeMap<String, String>,
    /// The times after the start at which it is asked again, in order.
    pub later: Vec<Moment>,
    /// Its scores, in order.
    pub scores: Vec<ScoreOutline>,
}

/// A score of a questionnaire.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreOutline {
    /// Its id.
    pub id: String,
    /// The highest it can be; the lowest is 0.
    pub most: u32,
    /// Its title by language.
    pub titles: BTreeMap<String, String>,
}

/// A trial, as far as tables and code book need it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StudyOutline {
    /// Its id.
    pub id: String,
    /// The codes of its arms, in order; neutral as long as it runs.
    pub arms: Vec<String>,
    /// The questionnaires that everybody answered before chance decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub baseline: Vec<String>,
    /// The number of finished modules that the study file calls the intended dose, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intended_dose: Option<u16>,
    /// The fingerprint of what its allocation depends on.
    pub edition: String,
    /// What the study file says that its arms are compared by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub primary: Option<PrimaryOutline>,
}

/// A score at a time of following up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrimaryOutline {
    /// The questionnaire.
    pub measure: String,
    /// The score.
    pub score: String,
    /// The time.
    pub moment: Moment,
}

/// The modules and steps of a programme, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeOutline {
    /// The programme's id, such as `cannabis`.
    pub id: String,
    /// The numbers of its steps, in order.
    pub steps: Vec<u8>,
    /// Its modules, in order.
    pub modules: Vec<ModuleOutline>,
}

/// One module, as far as tables and code book need it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModuleOutline {
    /// The module's slug.
    pub slug: String,
    /// The step it belongs to; none for the introduction.
    pub step: Option<u8>,
    /// Its title by language, such as `sv`.
    pub titles: BTreeMap<String, String>,
    /// The fingerprint of its text by language.
    pub editions: BTreeMap<String, String>,
}

/// Where the figures come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Consenting participants.
    Participants,
    /// A simulation or the demo; every file set says so.
    Simulated,
}

impl ReleaseOrder {
    /// The id of the release, such as `cannabis_2026H1_r01`.
    pub fn release_id(&self) -> String {
        format!("{}_{}_r{:02}", self.programme.id, self.epoch, self.number)
    }

    /// The codes of the arms over a population, in order, with that of those who are in none; nothing without a trial.
    pub(super) fn arms(&self, population: &str) -> Vec<&str> {
        let arms = self.study.iter().flat_map(|study| study.arms.iter().map(String::as_str));
        let outside = (self.study.is_some() && population == CONSENTED).then_some(NOT_ALLOCATED);
        arms.chain(outside).collect()
    }

    /// The score and the time that matter most: those of the trial, or else the first that is followed up.
    pub(super) fn primary(&self) -> Option<(&MeasureOutline, &ScoreOutline, Moment)> {
        let of_trial = self.study.as_ref().and_then(|study| study.primary.as_ref()).and_then(|primary| {
            let measure = self.measures.iter().find(|measure| measure.id == primary.measure)?;
            Some((measure, measure.scores.iter().find(|score| score.id == primary.score)?, primary.moment))
        });
        let first = || {
            let measure = self.measures.first()?;
            Some((measure, measure.scores.first()?, *measure.later.first()?))
        };
        of_trial.or_else(first)
    }

    /// Whether no person stands behind the figures.
    pub fn is_simulated(&self) -> bool {
        self.origin == Origin::Simulated
    }

    /// Whether every id can stand in a file name and a table, none twice, and the number counts from 1.
    pub(super) fn is_sound(&self) -> bool {
        let programme = &self.programme;
        let mut slugs: Vec<&str> = programme.modules.iter().map(|m| m.slug.as_str()).collect();
        let mut steps = programme.steps.clone();
        slugs.sort_unstable();
        steps.sort_unstable();
        let (modules_given, steps_given) = (slugs.len(), steps.len());
        slugs.dedup();
        steps.dedup();
        let scores = self.measures.iter().flat_map(|measure| &measure.scores).map(|score| &score.id);
        let arms = self.study.iter().flat_map(|study| &study.arms);
        (1..=99).contains(&self.number)
            && slugs.len() == modules_given
            && steps.len() == steps_given
            && steps.iter().all(|step| *step <= LAST_STEP)
            && is_plain(&programme.id)
            && slugs.iter().all(|slug| is_plain(slug))
            && self
                .languages
                .iter()
                .chain(self.measures.iter().map(|measure| &measure.id))
                .chain(scores)
                .all(|id| is_plain(id))
            && arms.into_iter().all(|arm| is_plain(&arm.to_lowercase()) && arm != NOT_ALLOCATED)
            && programme.modules.iter().all(|module| module.step.is_none_or(|step| steps.contains(&step)))
    }
}

impl ModuleOutline {
    /// The step as it stands in the files.
    pub fn step_code(&self) -> String {
        self.step.map_or_else(|| "introduction".to_owned(), |step| step.to_string())
    }

    /// The title in a language, or the slug.
    pub fn title(&self, language: &str) -> &str {
        self.titles.get(language).unwrap_or(&self.slug)
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Participants => "participants",
            Self::Simulated => "simulated",
        })
    }
}

fn is_plain(id: &str) -> bool {
    let mut bytes = id.bytes();
    id.len() <= 64
        && bytes.next().is_some_and(|first| first.is_ascii_lowercase())
        && bytes.all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

time::serde::format_description!(day, Date, "[year]-[month]-[day]");
