//! The goal: what somebody has set out to do, changed, paused and laid down whenever they like. How it goes is counted in
//! `progress.rs`. No database, no HTTP, no clock.

use serde::{Deserialize, Serialize};
use time::Duration;

use super::entry::MOST_AMOUNT;
use crate::clock::Day;
use crate::error::Error;
use crate::participants::vault::Section;

/// The longest stretch of days off that can be set out.
pub const MOST_DAYS_OFF: u16 = 365;
/// As many earlier goals are kept; the oldest goes first.
pub const MOST_EARLIER: usize = 50;
/// As many pauses of one goal are kept; the oldest goes first, and its days count again.
pub const MOST_PAUSES: usize = 50;
/// A goal starts at most as many days before or after the day it is set.
pub const DAYS_AROUND: i64 = 365;

/// The goal that holds now, and those before it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// The goal that holds, if any.
    pub current: Option<SetGoal>,
    /// Goals that were changed or laid down, the oldest first.
    pub earlier: Vec<SetGoal>,
    /// The pauses of the goal that holds, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pauses: Vec<Pause>,
}

/// A goal as it was set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetGoal {
    /// The day it was set.
    pub set_on: Day,
    /// The day it starts.
    pub from: Day,
    /// What it is.
    pub kind: GoalKind,
}

/// Days on which a goal rests: none of them counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// The first day.
    pub from: Day,
    /// The last day; nothing while it goes on.
    pub until: Option<Day>,
}

/// What somebody wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GoalKind {
    /// To stop, without an end.
    Stop,
    /// A stretch of days without cannabis.
    DaysOff {
        /// How many days, 1 to 365.
        days: u16,
    },
    /// At most so many days with use in a week.
    FewerDays {
        /// How many days, 1 to 6.
        days_per_week: u8,
    },
    /// At most so much on a day with use.
    LessAtATime {
        /// How much, up to 100 grams.
        tenths_of_a_gram: u16,
    },
    /// At most so much in a week.
    LessAWeek {
        /// How much, up to 100 grams.
        tenths_of_a_gram: u16,
    },
    /// Not before an hour of the day.
    NotBefore {
        /// The hour, 1 to 23.
        hour: u8,
    },
}

/// Why a goal is not set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetRefused {
    /// The number is outside what its kind allows.
    OutOfRange,
    /// The start is more than a year away.
    StartTooFarAway,
}

impl Section for Goal {
    const NAME: &'static str = "goal";
    const VERSION: u32 = 2;

    /// The first version knew no pauses and fewer kinds.
    fn from_older(version: u32, value: &str) -> Result<Self, Error> {
        match version {
            1 => Ok(serde_json::from_str(value)?),
            _ => Err(Error::internal(format!("the goal has version {version}, which nobody can read"))),
        }
    }
}

impl GoalKind {
    fn is_in_range(self) -> bool {
        match self {
            Self::Stop => true,
            Self::DaysOff { days } => (1..=MOST_DAYS_OFF).contains(&days),
            Self::FewerDays { days_per_week } => (1..=6).contains(&days_per_week),
            Self::LessAtATime { tenths_of_a_gram } | Self::LessAWeek { tenths_of_a_gram } => {
                (1..=MOST_AMOUNT).contains(&tenths_of_a_gram)
            }
            Self::NotBefore { hour } => (1..=23).contains(&hour),
        }
    }
}

impl Goal {
    /// Sets a goal in place of the one that holds. The same goal again changes nothing; one that was set the same day is
    /// replaced without a trace, since people try values out.
    pub fn set(&mut self, kind: GoalKind, from: Day, today: Day) -> Result<(), SetRefused> {
        if !kind.is_in_range() {
            return Err(SetRefused::OutOfRange);
        }
        if (from - today).whole_days().abs() > DAYS_AROUND {
            return Err(SetRefused::StartTooFarAway);
        }
        if self.current.is_some_and(|current| current.kind == kind && current.from == from) {
            return Ok(());
        }
        self.lay_down(today);
        self.current = Some(SetGoal { set_on: today, from, kind });
        Ok(())
    }

    /// Lays the goal down. It needs no reason, and none is kept.
    pub fn lay_down(&mut self, today: Day) {
        self.pauses.clear();
        if let Some(before) = self.current.take().filter(|before| before.set_on != today) {
            self.earlier.push(before);
            let over = self.earlier.len().saturating_sub(MOST_EARLIER);
            self.earlier.drain(..over);
        }
    }

    /// Lets the goal rest from today; a second time changes nothing.
    pub fn pause(&mut self, today: Day) {
        if self.current.is_some() && !self.is_paused() {
            self.pauses.push(Pause { from: today, until: None });
            let over = self.pauses.len().saturating_sub(MOST_PAUSES);
            self.pauses.drain(..over);
        }
    }

    /// Takes the goal up again; today counts.
    pub fn resume(&mut self, today: Day) {
        if let Some(pause) = self.pauses.last_mut().filter(|pause| pause.until.is_none()) {
            pause.until = Some(today - Duration::days(1));
            self.pauses.retain(|pause| pause.until.is_none_or(|until| until >= pause.from));
        }
    }

    /// Whether the goal rests.
    pub fn is_paused(&self) -> bool {
        self.pauses.last().is_some_and(|pause| pause.until.is_none())
    }

    /// The hour that the diary asks about: of a goal "not before" that has begun and does not rest.
    pub fn asked_hour(&self, day: Day) -> Option<u8> {
        let goal = self.current.filter(|goal| goal.from <= day && !self.rests_on(day))?;
        match goal.kind {
            GoalKind::NotBefore { hour } => Some(hour),
            _ => None,
        }
    }

    pub(super) fn rests_on(&self, day: Day) -> bool {
        self.pauses.iter().any(|pause| pause.from <= day && pause.until.is_none_or(|until| day <= until))
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    const TODAY: Day = date!(2026 - 11 - 21);

    fn set(kind: GoalKind, from: Day) -> Goal {
        let mut goal = Goal::default();
        goal.set(kind, from, TODAY).unwrap();
        goal
    }

    #[test]
    fn goals_outside_their_range_are_refused() {
        let mut goal = Goal::default();
        for kind in [
            GoalKind::DaysOff { days: 0 },
            GoalKind::DaysOff { days: 366 },
            GoalKind::FewerDays { days_per_week: 0 },
            GoalKind::FewerDays { days_per_week: 7 },
            GoalKind::LessAtATime { tenths_of_a_gram: 0 },
            GoalKind::LessAtATime { tenths_of_a_gram: 1_001 },
            GoalKind::LessAWeek { tenths_of_a_gram: 0 },
            GoalKind::NotBefore { hour: 24 },
        ] {
            assert_eq!(goal.set(kind, TODAY, TODAY), Err(SetRefused::OutOfRange), "{kind:?}");
        }
        let far = goal.set(GoalKind::DaysOff { days: 3 }, date!(2028 - 01 - 01), TODAY);
        assert_eq!(far, Err(SetRefused::StartTooFarAway));
        assert_eq!(goal, Goal::default());
    }

    #[test]
    fn a_goal_can_be_changed_and_laid_down() {
        let mut goal = set(GoalKind::DaysOff { days: 42 }, TODAY);
        goal.set(GoalKind::DaysOff { days: 10 }, TODAY, TODAY).unwrap();
        assert!(goal.earlier.is_empty(), "trying values out leaves no trace");
        let later = date!(2026 - 11 - 25);
        goal.set(GoalKind::DaysOff { days: 10 }, TODAY, later).unwrap();
        assert_eq!(goal.current.unwrap().set_on, TODAY, "the same goal again changes nothing");
        goal.set(GoalKind::FewerDays { days_per_week: 2 }, later, later).unwrap();
        goal.lay_down(date!(2026 - 12 - 01));
        goal.lay_down(date!(2026 - 12 - 01));
        assert_eq!(goal.current, None);
        assert_eq!(goal.earlier.len(), 2);
        let json = serde_json::to_string(&goal).unwrap();
        assert_eq!(serde_json::from_str::<Goal>(&json).unwrap(), goal);
    }

    #[test]
    fn a_goal_rests_and_is_taken_up_again() {
        let mut goal = set(GoalKind::NotBefore { hour: 20 }, TODAY);
        let later = date!(2026 - 11 - 25);
        goal.pause(later);
        goal.pause(later);
        assert!(goal.is_paused() && goal.rests_on(date!(2026 - 12 - 24)));
        assert_eq!((goal.asked_hour(TODAY), goal.asked_hour(later)), (Some(20), None));
        goal.resume(later);
        assert!(goal.pauses.is_empty(), "a pause of no day is none");
        goal.pause(later);
        goal.resume(date!(2026 - 11 - 28));
        goal.resume(date!(2026 - 12 - 28));
        assert_eq!(goal.pauses, [Pause { from: later, until: Some(date!(2026 - 11 - 27)) }]);
        assert_eq!(goal.asked_hour(date!(2026 - 11 - 28)), Some(20));
        goal.set(GoalKind::Stop, later, later).unwrap();
        assert!(goal.pauses.is_empty(), "a new goal does not rest");
        goal.lay_down(later);
        goal.pause(later);
        assert!(!goal.is_paused(), "without a goal nothing rests");
    }

    #[test]
    fn a_goal_of_the_first_version_still_opens() {
        let old =
            r#"{"current":{"set_on":"2026-11-21","from":"2026-11-21","kind":{"days_off":{"days":42}}},"earlier":[]}"#;
        assert_eq!(Goal::from_older(1, old).unwrap(), set(GoalKind::DaysOff { days: 42 }, TODAY));
        assert!(Goal::from_older(3, old).is_err());
    }
}
