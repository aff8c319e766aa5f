//! The goal: what somebody has set out to do, and how it goes. A day with use never resets anything: progress only ever
//! counts the days that went as wished. No database, no HTTP, no clock.

use serde::{Deserialize, Serialize};
use time::Duration;

use super::day::{Diary, MOST_AMOUNT, monday_of};
use crate::clock::Day;
use crate::participants::vault::Section;

/// The longest stretch of days off that can be set out.
pub const MOST_DAYS_OFF: u16 = 365;
/// As many earlier goals are kept; the oldest goes first.
pub const MOST_EARLIER: usize = 50;
/// A goal starts at most as many days before or after the day it is set.
pub const DAYS_AROUND: i64 = 365;

/// The goal that holds now, and those before it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// The goal that holds, if any.
    pub current: Option<SetGoal>,
    /// Goals that were changed or laid down, the oldest first.
    pub earlier: Vec<SetGoal>,
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

/// What somebody wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GoalKind {
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

/// How it goes. Only days and weeks since the goal's start count, and only up to today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The start is still ahead.
    Ahead,
    /// A stretch of days off: "9 of 12 so far".
    DaysOff {
        /// Days of the stretch that were entered as free. A day with use takes none of them away.
        free: u32,
        /// Days of the stretch that have passed. Today counts once it is filled in, so that a morning is no gap.
        passed: u32,
        /// Passed days that nobody filled in; they may be filled in later.
        not_entered: u32,
        /// The length of the stretch.
        whole: u32,
        /// Whether the last day of the stretch has passed.
        is_over: bool,
    },
    /// Fewer days a week; weeks run from Monday to Sunday, the first one from the goal's start.
    FewerDays {
        /// Days with use this week.
        used: u32,
        /// The most days that were wished for.
        most: u32,
        /// Earlier weeks with at least one entry and no more days with use than wished.
        weeks_inside: u32,
        /// Earlier weeks with at least one entry.
        weeks: u32,
    },
    /// Less at a time.
    LessAtATime {
        /// Days with an amount no larger than wished.
        inside: u32,
        /// Days with use and an amount.
        with_amount: u32,
        /// Days with use and no amount.
        without_amount: u32,
    },
    /// The diary asks for no hours, so it cannot tell.
    NotCounted,
}

impl Section for Goal {
    const NAME: &'static str = "goal";
    const VERSION: u32 = 1;
}

impl GoalKind {
    fn is_in_range(self) -> bool {
        match self {
            Self::DaysOff { days } => (1..=MOST_DAYS_OFF).contains(&days),
            Self::FewerDays { days_per_week } => (1..=6).contains(&days_per_week),
            Self::LessAtATime { tenths_of_a_gram } => (1..=MOST_AMOUNT).contains(&tenths_of_a_gram),
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
        if let Some(before) = self.current.take().filter(|before| before.set_on != today) {
            self.earlier.push(before);
            let over = self.earlier.len().saturating_sub(MOST_EARLIER);
            self.earlier.drain(..over);
        }
    }

    /// How the goal that holds goes.
    pub fn progress(&self, diary: &Diary, today: Day) -> Option<Progress> {
        self.current.map(|goal| goal.progress(diary, today))
    }
}

impl SetGoal {
    /// The last day of a stretch of days off; other goals have no end.
    pub fn until(&self) -> Option<Day> {
        match self.kind {
            GoalKind::DaysOff { days } => Some(self.from + Duration::days(i64::from(days) - 1)),
            _ => None,
        }
    }

    /// How this goal goes.
    pub fn progress(&self, diary: &Diary, today: Day) -> Progress {
        if self.from > today {
            return Progress::Ahead;
        }
        match self.kind {
            GoalKind::DaysOff { days } => self.days_off(diary, days, today),
            GoalKind::FewerDays { days_per_week } => self.fewer_days(diary, days_per_week.into(), today),
            GoalKind::LessAtATime { tenths_of_a_gram } => self.less_at_a_time(diary, tenths_of_a_gram, today),
            GoalKind::NotBefore { .. } => Progress::NotCounted,
        }
    }

    fn days_off(&self, diary: &Diary, days: u16, today: Day) -> Progress {
        let last = self.from + Duration::days(i64::from(days) - 1);
        let counted = if diary.day(today).is_some() { today } else { today - Duration::days(1) };
        let counts = diary.count(self.from..=last.min(counted));
        Progress::DaysOff {
            free: counts.free,
            passed: counts.free + counts.used + counts.not_entered,
            not_entered: counts.not_entered,
            whole: days.into(),
            is_over: counted >= last,
        }
    }

    fn fewer_days(&self, diary: &Diary, most: u32, today: Day) -> Progress {
        let this = monday_of(today);
        let (mut weeks, mut weeks_inside) = (0, 0);
        let mut monday = monday_of(self.from);
        while monday < this {
            let counts = diary.count(monday.max(self.from)..=monday + Duration::days(6));
            if counts.used + counts.free > 0 {
                weeks += 1;
                weeks_inside += u32::from(counts.used <= most);
            }
            monday += Duration::weeks(1);
        }
        Progress::FewerDays { used: diary.count(this.max(self.from)..=today).used, most, weeks_inside, weeks }
    }

    fn less_at_a_time(&self, diary: &Diary, most: u16, today: Day) -> Progress {
        let (mut inside, mut with_amount, mut without_amount) = (0, 0, 0);
        for entry in diary.days.range(self.from..=today).map(|(_, entry)| entry).filter(|entry| entry.used) {
            match entry.amount {
                Some(amount) => {
                    with_amount += 1;
                    inside += u32::from(amount <= most);
                }
                None => without_amount += 1,
            }
        }
        Progress::LessAtATime { inside, with_amount, without_amount }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::diary::DiaryDay;

    const TODAY: Day = date!(2026 - 11 - 21);

    fn set(kind: GoalKind, from: Day) -> Goal {
        let mut goal = Goal::default();
        goal.set(kind, from, TODAY).unwrap();
        goal
    }

    #[test]
    fn a_day_with_use_takes_nothing_away() {
        let goal = set(GoalKind::DaysOff { days: 42 }, date!(2026 - 11 - 09));
        let mut diary = Diary::default();
        for day in 9..=20 {
            diary.tap(TODAY.replace_day(day).unwrap(), [12, 15].contains(&day), TODAY).unwrap();
        }
        diary.days.remove(&date!(2026 - 11 - 18));
        let expected = Progress::DaysOff { free: 9, passed: 12, not_entered: 1, whole: 42, is_over: false };
        assert_eq!(goal.progress(&diary, TODAY), Some(expected), "today is not filled in yet");
        diary.tap(TODAY, true, TODAY).unwrap();
        let expected = Progress::DaysOff { free: 9, passed: 13, not_entered: 1, whole: 42, is_over: false };
        assert_eq!(goal.progress(&diary, TODAY), Some(expected));
    }

    #[test]
    fn a_stretch_ends_with_its_last_day() {
        let mut diary = Diary::default();
        let goal = set(GoalKind::DaysOff { days: 3 }, date!(2026 - 11 - 19));
        for day in [19, 20] {
            diary.tap(TODAY.replace_day(day).unwrap(), false, TODAY).unwrap();
        }
        let progress = |diary: &Diary, today| goal.progress(diary, today);
        let running = Progress::DaysOff { free: 2, passed: 2, not_entered: 0, whole: 3, is_over: false };
        assert_eq!(progress(&diary, TODAY), Some(running));
        diary.tap(TODAY, false, TODAY).unwrap();
        diary.tap(date!(2026 - 11 - 18), false, TODAY).unwrap();
        let over = Progress::DaysOff { free: 3, passed: 3, not_entered: 0, whole: 3, is_over: true };
        assert_eq!(progress(&diary, TODAY), Some(over));
        assert_eq!(progress(&diary, date!(2026 - 12 - 24)), Some(over), "nothing is added after the end");
        assert_eq!(progress(&diary, date!(2026 - 11 - 18)), Some(Progress::Ahead));
        let first_morning = Progress::DaysOff { free: 0, passed: 0, not_entered: 0, whole: 3, is_over: false };
        assert_eq!(progress(&Diary::default(), date!(2026 - 11 - 19)), Some(first_morning));
    }

    #[test]
    fn weeks_count_from_the_goals_start() {
        let goal = set(GoalKind::FewerDays { days_per_week: 2 }, date!(2026 - 10 - 28));
        let mut diary = Diary::default();
        for day in [date!(2026 - 10 - 26), date!(2026 - 10 - 27), date!(2026 - 10 - 30), date!(2026 - 10 - 31)] {
            diary.tap(day, true, TODAY).unwrap();
        }
        for day in [2, 3, 4, 17] {
            diary.tap(TODAY.replace_day(day).unwrap(), true, TODAY).unwrap();
        }
        let expected = Progress::FewerDays { used: 1, most: 2, weeks_inside: 1, weeks: 2 };
        assert_eq!(goal.progress(&diary, TODAY), Some(expected), "the empty week in between is not judged");
    }

    #[test]
    fn amounts_count_where_they_were_entered() {
        let goal = set(GoalKind::LessAtATime { tenths_of_a_gram: 5 }, date!(2026 - 11 - 10));
        let mut diary = Diary::default();
        for (day, amount) in [(9, Some(1)), (10, Some(5)), (11, Some(6)), (12, None)] {
            let entry = DiaryDay { used: true, amount, ..DiaryDay::default() };
            diary.save(TODAY.replace_day(day).unwrap(), &entry, TODAY).unwrap();
        }
        diary.tap(date!(2026 - 11 - 13), false, TODAY).unwrap();
        let expected = Progress::LessAtATime { inside: 1, with_amount: 2, without_amount: 1 };
        assert_eq!(goal.progress(&diary, TODAY), Some(expected));
        let evening = set(GoalKind::NotBefore { hour: 20 }, TODAY);
        assert_eq!(evening.progress(&diary, TODAY), Some(Progress::NotCounted));
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
}
