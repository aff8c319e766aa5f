//! The form of a goal.

use serde::Deserialize;

use super::{Problems, day_of, number, tenths};
use crate::clock::Day;
use crate::diary::goal::{GoalKind, MOST_DAYS_OFF};

/// A goal as it is sent: the fields of the other kinds are there, too, and are not looked at.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct GoalForm {
    /// `stop`, `days-off`, `fewer-days`, `less`, `less-a-week` or `not-before`.
    pub kind: String,
    /// Days off.
    pub days: String,
    /// Days with use in a week.
    pub days_per_week: String,
    /// Grams on a day.
    pub amount: String,
    /// Grams in a week.
    pub week_amount: String,
    /// The hour.
    pub hour: String,
    /// The day it starts.
    pub from: String,
}

impl GoalForm {
    /// Reads the form; no day at all means today.
    pub fn parse(&self, today: Day) -> Result<(GoalKind, Day), Problems> {
        let mut problems = Problems::new();
        let kind = match self.kind.as_str() {
            "days-off" => number(&self.days, 1..=MOST_DAYS_OFF)
                .map(|days| GoalKind::DaysOff { days })
                .ok_or(("days", "diary-problem-days")),
            "fewer-days" => number(&self.days_per_week, 1..=6)
                .and_then(|days| u8::try_from(days).ok())
                .map(|days_per_week| GoalKind::FewerDays { days_per_week })
                .ok_or(("days_per_week", "diary-problem-days-per-week")),
            "stop" => Ok(GoalKind::Stop),
            "less" => match tenths(&self.amount) {
                Ok(Some(tenths_of_a_gram)) if tenths_of_a_gram > 0 => Ok(GoalKind::LessAtATime { tenths_of_a_gram }),
                _ => Err(("amount", "diary-problem-goal-amount")),
            },
            "less-a-week" => match tenths(&self.week_amount) {
                Ok(Some(tenths_of_a_gram)) if tenths_of_a_gram > 0 => Ok(GoalKind::LessAWeek { tenths_of_a_gram }),
                _ => Err(("week_amount", "diary-problem-goal-amount")),
            },
            "not-before" => number(self.hour.split([':', '.']).next().unwrap_or_default(), 1..=23)
                .and_then(|hour| u8::try_from(hour).ok())
                .map(|hour| GoalKind::NotBefore { hour })
                .ok_or(("hour", "diary-problem-hour")),
            _ => Err(("kind", "diary-problem-kind")),
        };
        let from = match self.from.trim() {
            "" => Some(today),
            typed => day_of(typed),
        };
        if from.is_none() {
            problems.push(("from", "diary-problem-from"));
        }
        match (kind, from) {
            (Ok(kind), Some(from)) => Ok((kind, from)),
            (Ok(_), None) => Err(problems),
            (Err(problem), _) => {
                problems.insert(0, problem);
                Err(problems)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    const TODAY: Day = date!(2026 - 11 - 21);

    #[test]
    fn only_the_chosen_kind_is_looked_at() {
        let form = |kind: &str| GoalForm {
            kind: kind.to_owned(),
            days: "42".to_owned(),
            days_per_week: "9".to_owned(),
            amount: "0,5".to_owned(),
            week_amount: "2".to_owned(),
            hour: "20:00".to_owned(),
            from: "2026-11-23".to_owned(),
        };
        let from = date!(2026 - 11 - 23);
        assert_eq!(form("days-off").parse(TODAY), Ok((GoalKind::DaysOff { days: 42 }, from)));
        assert_eq!(form("less").parse(TODAY), Ok((GoalKind::LessAtATime { tenths_of_a_gram: 5 }, from)));
        assert_eq!(form("stop").parse(TODAY), Ok((GoalKind::Stop, from)));
        assert_eq!(form("less-a-week").parse(TODAY), Ok((GoalKind::LessAWeek { tenths_of_a_gram: 20 }, from)));
        assert_eq!(form("not-before").parse(TODAY), Ok((GoalKind::NotBefore { hour: 20 }, from)));
        assert_eq!(form("fewer-days").parse(TODAY), Err(vec![("days_per_week", "diary-problem-days-per-week")]));
        let broken = GoalForm { from: "imorgon".to_owned(), ..form("") };
        assert_eq!(broken.parse(TODAY).unwrap_err().len(), 2);
        let bare = GoalForm { kind: "days-off".to_owned(), days: "3".to_owned(), ..GoalForm::default() };
        assert_eq!(bare.parse(TODAY), Ok((GoalKind::DaysOff { days: 3 }, TODAY)));
    }
}
