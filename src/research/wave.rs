//! Times of following up: when a questionnaire could be answered, and why a score is missing on the day of a freeze.
//! A study record holds only what was answered; it has no clock, so the reason is worked out here.

use time::Duration;

use super::missing::Missing;
use super::study_record::StudyRecord;
use crate::clock::Day;
use crate::content::{Measure, Moment};
use crate::measures::schedule::DAYS_EARLY;

/// When a questionnaire could be answered for one time of following up, in days since the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wave {
    /// The time of following up.
    pub moment: Moment,
    /// The first day on which an answer counts for it.
    pub opens: u16,
    /// The last one.
    pub closes: u16,
}

impl Wave {
    /// When participants of a programme are asked; nothing if they are not asked at that time.
    pub fn of(measure: &Measure, programme: &str, moment: Moment) -> Option<Self> {
        let asks = !measure.scores.is_empty() && measure.programmes.iter().any(|id| id == programme);
        let due = measure.due.iter().copied().find(|due| Moment::of_day(*due) == moment).filter(|_| asks)?;
        let day = |number: u32| u16::try_from(number).unwrap_or(u16::MAX);
        let closes = due.saturating_add(measure.open_for).saturating_sub(1);
        Some(Self { moment, opens: day(due.saturating_sub(DAYS_EARLY)), closes: day(closes) })
    }
}

impl StudyRecord {
    /// A score at a time of following up, or why there is none. `wave` is nothing where it is not asked; `frozen_on` is the
    /// day from which the data stay as they are. Starts are not in the record, so a questionnaire counts as not yet due
    /// as long as anybody of the half-year could still answer it.
    pub fn score(&self, measure: &str, score: &str, wave: Option<Wave>, frozen_on: Day) -> Result<u16, Missing> {
        let wave = wave.ok_or(Missing::NotAsked)?;
        let answered = self.measures.get(measure).and_then(|times| times.get(&wave.moment));
        if let Some(scores) = answered {
            // A score that the questionnaire did not have when it was answered was not asked for.
            let value = scores.get(score).copied().ok_or(Missing::NotAsked)?;
            return u16::try_from(value).map_err(|_| Missing::from_code(value).unwrap_or(Missing::Technical));
        }
        let open_until = self.epoch.last_day().saturating_add(Duration::days(i64::from(wave.closes)));
        if frozen_on <= open_until {
            Err(Missing::NotDue)
        } else if self.last_active_day < wave.opens && !self.active_after {
            Err(Missing::Left)
        } else {
            Err(Missing::NotAnswered)
        }
    }
}

#[cfg(test)]
#[path = "wave_tests.rs"]
mod tests;
