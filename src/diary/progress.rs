//! How a goal goes. Only days since its start count, without those on which it rested, and only up to today. A day with
//! use never resets anything: it takes no other day away. No database, no HTTP, no clock.

use std::ops::RangeInclusive;

use time::Duration;

use super::counts::{DayCounts, monday_of};
use super::day::Diary;
use super::goal::{Goal, GoalKind, SetGoal};
use super::older::Mark;
use crate::clock::Day;

/// Free days at which a goal says that a small stretch of the way is done.
const MILESTONES: [u32; 14] = [1, 3, 7, 10, 14, 21, 30, 42, 60, 90, 120, 180, 270, 365];
/// Answers about the hour are looked at for as many days.
pub const DAYS_OF_HOURS: i64 = 84;
/// A day with use is spoken of on the same day and for as many days after.
const SPOKEN_OF: Duration = Duration::days(1);

/// How it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The start is still ahead.
    Ahead,
    /// It rests, and nothing is counted.
    Paused,
    /// A stretch of days off, or a stop without end: "9 of 12 so far".
    DaysOff {
        /// Days of the stretch that were entered as free. A day with use takes none of them away.
        free: u32,
        /// Days of the stretch that have passed. Today counts once it is filled in, so that a morning is no gap.
        passed: u32,
        /// Passed days that nobody filled in; they may be filled in later.
        not_entered: u32,
        /// The length of the stretch; nothing when it has no end.
        whole: Option<u32>,
        /// Whether the last day of the stretch has passed.
        is_over: bool,
        /// Whether today or yesterday was a day with use, after free days of the stretch.
        used_lately: bool,
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
    /// Less a week, in tenths of a gram.
    LessAWeek {
        /// So much this week.
        used: u32,
        /// The most that was wished for.
        most: u32,
        /// Days with use this week whose amount nobody entered.
        without_amount: u32,
        /// Earlier weeks inside the wish.
        weeks_inside: u32,
        /// Earlier weeks with at least one entry and no day with use without its amount.
        weeks: u32,
    },
    /// Not before an hour: days with use of the last twelve weeks.
    NotBefore {
        /// Days on which the hour was waited for.
        waited: u32,
        /// Days on which the question was answered.
        answered: u32,
    },
}

/// A small stretch of the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// So many free days are reached.
    pub reached: u32,
    /// The next one; nothing after a year.
    pub next: Option<u32>,
}

impl Milestone {
    /// The last one that was reached with so many free days.
    pub fn of(free: u32) -> Option<Self> {
        let reached = MILESTONES.into_iter().rfind(|days| *days <= free)?;
        Some(Self { reached, next: MILESTONES.into_iter().find(|days| *days > free) })
    }
}

impl Goal {
    /// How the goal that holds goes.
    pub fn progress(&self, diary: &Diary, today: Day) -> Option<Progress> {
        let goal = self.current.as_ref()?;
        if goal.from > today {
            return Some(Progress::Ahead);
        }
        if self.is_paused() {
            return Some(Progress::Paused);
        }
        Some(match goal.kind {
            GoalKind::Stop => self.days_off(goal, diary, None, today),
            GoalKind::DaysOff { days } => self.days_off(goal, diary, Some(days.into()), today),
            GoalKind::FewerDays { days_per_week } => self.fewer_days(goal, diary, days_per_week.into(), today),
            GoalKind::LessAtATime { tenths_of_a_gram } => self.less_at_a_time(goal, diary, tenths_of_a_gram, today),
            GoalKind::LessAWeek { tenths_of_a_gram } => self.less_a_week(goal, diary, tenths_of_a_gram.into(), today),
            GoalKind::NotBefore { hour } => self.not_before(goal, diary, hour, today),
        })
    }

    /// The last day of a stretch of days off, as far as it is known: each day of rest moves it by one.
    pub fn until(&self) -> Option<Day> {
        let goal = self.current?;
        let GoalKind::DaysOff { days } = goal.kind else { return None };
        let mut left = i64::from(days);
        for span in self.spans(&goal, Day::MAX) {
            let length = (*span.end() - *span.start()).whole_days() + 1;
            if left <= length {
                return span.start().checked_add(Duration::days(left - 1));
            }
            left -= length;
        }
        None
    }

    /// The days of a goal that count, up to a day.
    fn spans(&self, goal: &SetGoal, until: Day) -> Vec<RangeInclusive<Day>> {
        let mut spans = Vec::new();
        let mut from = goal.from;
        for pause in &self.pauses {
            spans.extend(pause.from.previous_day().map(|last| from..=last.min(until)));
            from = match pause.until {
                Some(last) => from.max(last.saturating_add(Duration::days(1))),
                None => return spans.into_iter().filter(|span| !span.is_empty()).collect(),
            };
        }
        spans.push(from..=until);
        spans.retain(|span| !span.is_empty());
        spans
    }

    /// The marks of the days that count within a span.
    fn marks<'a>(
        &self,
        goal: &SetGoal,
        diary: &'a Diary,
        within: RangeInclusive<Day>,
    ) -> impl Iterator<Item = (Day, Mark)> + use<'a> {
        let spans = self.spans(goal, *within.end()).into_iter();
        spans.flat_map(move |span| diary.marks(*span.start().max(within.start())..=*span.end()))
    }

    fn days_off(&self, goal: &SetGoal, diary: &Diary, whole: Option<u32>, today: Day) -> Progress {
        let is_entered = diary.day(today).is_some_and(|entry| entry.used.is_some());
        let counted = if is_entered { today } else { today - Duration::days(1) };
        let (mut counts, mut left) = (DayCounts::default(), whole.unwrap_or(u32::MAX));
        for span in self.spans(goal, counted) {
            let last = span.start().saturating_add(Duration::days(i64::from(left) - 1)).min(*span.end());
            let part = diary.count(*span.start()..=last);
            left = left.saturating_sub(part.free + part.used + part.not_entered);
            counts.free += part.free;
            counts.used += part.used;
            counts.not_entered += part.not_entered;
        }
        let lately = (today - SPOKEN_OF).max(goal.from)..=today;
        let used_lately = self.marks(goal, diary, lately).any(|(_, mark)| matches!(mark, Mark::Used(_)));
        Progress::DaysOff {
            free: counts.free,
            passed: counts.free + counts.used + counts.not_entered,
            not_entered: counts.not_entered,
            whole,
            is_over: left == 0,
            used_lately: used_lately && counts.free > 0 && left > 0,
        }
    }

    fn fewer_days(&self, goal: &SetGoal, diary: &Diary, most: u32, today: Day) -> Progress {
        let (mut weeks, mut weeks_inside) = (0, 0);
        for (_, marks) in self.earlier_weeks(goal, diary, today) {
            weeks += 1;
            weeks_inside += u32::from(used(&marks) <= most);
        }
        let this: Vec<_> = self.marks(goal, diary, monday_of(today)..=today).collect();
        Progress::FewerDays { used: used(&this), most, weeks_inside, weeks }
    }

    /// The weeks before that of today which have an entry about use, with the marks that count.
    fn earlier_weeks(&self, goal: &SetGoal, diary: &Diary, today: Day) -> Vec<(Day, Vec<(Day, Mark)>)> {
        let mut weeks: Vec<(Day, Vec<(Day, Mark)>)> = Vec::new();
        let before = monday_of(today) - Duration::days(1);
        let said = self.marks(goal, diary, goal.from..=before).filter(|(_, mark)| *mark != Mark::Noted);
        for (day, mark) in said {
            match weeks.last_mut().filter(|(monday, _)| *monday == monday_of(day)) {
                Some((_, marks)) => marks.push((day, mark)),
                None => weeks.push((monday_of(day), vec![(day, mark)])),
            }
        }
        weeks
    }

    fn less_at_a_time(&self, goal: &SetGoal, diary: &Diary, most: u16, today: Day) -> Progress {
        let (mut inside, mut with_amount, mut without_amount) = (0, 0, 0);
        for (_, mark) in self.marks(goal, diary, goal.from..=today) {
            match mark {
                Mark::Used(Some(amount)) => {
                    with_amount += 1;
                    inside += u32::from(amount <= most);
                }
                Mark::Used(None) => without_amount += 1,
                Mark::Free | Mark::Noted => {}
            }
        }
        Progress::LessAtATime { inside, with_amount, without_amount }
    }

    fn less_a_week(&self, goal: &SetGoal, diary: &Diary, most: u32, today: Day) -> Progress {
        let (mut weeks, mut weeks_inside) = (0, 0);
        for (_, marks) in self.earlier_weeks(goal, diary, today) {
            let (amount, without) = amounts(&marks);
            weeks += u32::from(without == 0);
            weeks_inside += u32::from(without == 0 && amount <= most);
        }
        let this: Vec<_> = self.marks(goal, diary, monday_of(today)..=today).collect();
        let (used, without_amount) = amounts(&this);
        Progress::LessAWeek { used, most, without_amount, weeks_inside, weeks }
    }

    fn not_before(&self, goal: &SetGoal, diary: &Diary, hour: u8, today: Day) -> Progress {
        let (mut waited, mut answered) = (0, 0);
        let first = goal.from.max(today - Duration::days(DAYS_OF_HOURS - 1));
        for (_, entry) in diary.days.range(first..=today).filter(|(day, _)| !self.rests_on(**day)) {
            if let Some(answer) = entry.waited.filter(|answer| answer.until == hour) {
                answered += 1;
                waited += u32::from(answer.did);
            }
        }
        Progress::NotBefore { waited, answered }
    }
}

fn used(marks: &[(Day, Mark)]) -> u32 {
    marks.iter().map(|(_, mark)| u32::from(matches!(mark, Mark::Used(_)))).sum()
}

/// The amounts of all days together, and how many days with use have none.
fn amounts(marks: &[(Day, Mark)]) -> (u32, u32) {
    marks.iter().fold((0, 0), |(amount, without), (_, mark)| match mark {
        Mark::Used(Some(tenths)) => (amount + u32::from(*tenths), without),
        Mark::Used(None) => (amount, without + 1),
        Mark::Free | Mark::Noted => (amount, without),
    })
}

#[cfg(test)]
#[path = "progress_tests.rs"]
mod tests;
