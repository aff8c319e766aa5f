//! From answers to scores, and from scores to words. Pure.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::taken::Answers;
use crate::content::{Band, Item, Measure, Method, Score};

/// A score as it was worked out on the day of the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scored {
    /// The score; none when too few questions were answered.
    pub points: Option<u32>,
    /// The highest it could have been.
    pub most: u32,
    /// How many of its questions were answered, those counted in that did not have to be.
    pub answered: usize,
    /// How many questions are in it.
    pub of: usize,
}

impl Scored {
    /// How many questions of it were passed over.
    pub fn passed_over(&self) -> usize {
        self.of.saturating_sub(self.answered)
    }
}

/// Every score of a questionnaire, by id.
pub fn scores(measure: &Measure, answers: &Answers) -> BTreeMap<String, Scored> {
    measure.scores.iter().map(|score| (score.id.clone(), scored(measure, score, answers))).collect()
}

/// Works out one score. What was not answered adds nothing; a question that an earlier answer made needless counts as
/// answered with nothing, and whatever still stands in it is not looked at.
pub fn scored(measure: &Measure, score: &Score, answers: &Answers) -> Scored {
    let items: Vec<&Item> = score.items.iter().filter_map(|id| measure.item(id)).collect();
    let points: Vec<(&Item, u32)> =
        items.iter().filter_map(|item| Some((*item, worth(measure, item, answers)?))).collect();
    let total = match score.method {
        Method::Sum => points.iter().map(|(_, points)| points).sum(),
        Method::Count => {
            let counted = points.iter().filter(|(item, points)| *points >= item.counts_from).count();
            u32::try_from(counted).unwrap_or(u32::MAX)
        }
    };
    let answered = points.len();
    Scored { points: (answered >= score.least).then_some(total), most: score.most, answered, of: items.len() }
}

fn worth(measure: &Measure, item: &Item, answers: &Answers) -> Option<u32> {
    if measure.skips(item, answers) {
        return Some(0);
    }
    answers.get(&item.id).filter(|answer| item.takes(answer)).and_then(|answer| item.points(answer))
}

/// Whether an answer asks for help to be shown at once. A question that did not have to be answered counts here all the
/// same: whoever answered it meant something.
pub fn alerts(measure: &Measure, answers: &Answers) -> bool {
    measure.items.iter().any(|item| answers.get(&item.id).is_some_and(|answer| item.alerts(answer)))
}

/// The band of a score, if the questionnaire still has it and it still reaches as far.
pub fn band<'m>(measure: &'m Measure, id: &str, scored: &Scored) -> Option<&'m Band> {
    let score = measure.score(id).filter(|score| score.most == scored.most)?;
    score.band(scored.points?)
}
