//! The page of the opening hours.

use serde::Serialize;
use time::Duration;

use super::{clock_time, promise};
use crate::app::App;
use crate::clock::Day;
use crate::db::DbConn;
use crate::error::Error;
use crate::language::{Language, long_day, weekday};
use crate::messages::answer_time::{MOST_DAYS, Open, OpeningHours, is_holiday};
use crate::web::Fields;

/// So far ahead the page lists public holidays.
const AHEAD: i64 = 190;

/// What the page is drawn from.
pub(super) struct Loaded {
    hours: OpeningHours,
    closed: Vec<(Day, String)>,
}

impl Loaded {
    pub(super) fn load(conn: &mut DbConn, today: Day) -> Result<Self, Error> {
        Ok(Self { hours: super::load(conn)?, closed: super::closed_from(conn, today)? })
    }
}

/// Why hours cannot be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Problem {
    /// A time is not a time, or only one of the two is there, or the day ends before it begins.
    Times,
    /// No weekday is open.
    NeverOpen,
    /// The number of days is not one of those to choose from.
    Days,
    /// The day to close is no day, or past.
    Day,
}

impl Problem {
    fn key(self) -> &'static str {
        match self {
            Self::Times => "staff-hours-problem-times",
            Self::NeverOpen => "staff-hours-problem-never",
            Self::Days => "staff-hours-problem-days",
            Self::Day => "staff-hours-problem-day",
        }
    }
}

/// Reads the form of the week.
pub(super) fn parse(fields: &Fields) -> Result<OpeningHours, Problem> {
    let mut week = [None; 7];
    for (at, place) in week.iter_mut().enumerate() {
        let typed = |name: &str| fields.one(&format!("{name}-{}", at + 1)).unwrap_or_default().trim();
        *place = match (typed("opens"), typed("closes")) {
            ("", "") => None,
            (opens, closes) => match (minute(opens), minute(closes)) {
                (Some(from), Some(to)) if from < to => Some(Open { from, to }),
                _ => return Err(Problem::Times),
            },
        };
    }
    if week.iter().all(Option::is_none) {
        return Err(Problem::NeverOpen);
    }
    let days = fields.one("days").and_then(|days| days.parse().ok()).filter(|days| (1..=MOST_DAYS).contains(days));
    Ok(OpeningHours { week, days: days.ok_or(Problem::Days)?, ..OpeningHours::default() })
}

/// `16:00`, also as `16.00`, `1600` or `16`, since not every phone's keys have a colon.
fn minute(typed: &str) -> Option<u16> {
    if let (3..=4, Ok(digits)) = (typed.len(), typed.parse::<u16>()) {
        return (digits / 100 < 24 && digits % 100 < 60).then_some(digits / 100 * 60 + digits % 100);
    }
    let mut parts = typed.split([':', '.']);
    let hour: u16 = parts.next()?.parse().ok()?;
    let minute: u16 = parts.next().unwrap_or("0").parse().ok()?;
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

#[derive(Serialize)]
struct WeekDay {
    number: usize,
    name: String,
    opens: String,
    closes: String,
}

#[derive(Serialize)]
struct ClosedDay {
    day: String,
    words: String,
    name: String,
}

/// The page.
#[derive(Serialize)]
pub(super) struct HoursPage {
    may_change: bool,
    week: Vec<WeekDay>,
    days: Vec<(usize, bool)>,
    closed: Vec<ClosedDay>,
    holidays: Vec<String>,
    example: String,
    saved: bool,
    problem: Option<String>,
    day_problem: Option<String>,
    day: String,
    name: String,
}

impl HoursPage {
    pub(super) fn new(app: &App, language: Language, loaded: &Loaded, may_change: bool) -> Self {
        let today = app.clock.today();
        let time =
            |open: Option<Open>, end: fn(Open) -> u16| open.map(|open| clock_time(end(open))).unwrap_or_default();
        let monday = time::macros::date!(2026 - 11 - 23);
        let week = (1..).zip(loaded.hours.week).zip(0..).map(|((number, open), at)| WeekDay {
            number,
            name: weekday(language, monday.saturating_add(Duration::days(at))),
            opens: time(open, |open| open.from),
            closes: time(open, |open| open.to),
        });
        let closed = loaded.closed.iter().map(|(day, name)| ClosedDay {
            day: day.to_string(),
            words: long_day(language, *day),
            name: name.clone(),
        });
        let ahead = (0..AHEAD).map(|days| today.saturating_add(Duration::days(days)));
        let holidays = ahead.filter(|day| is_holiday(*day) && loaded.hours.of_weekday(*day).is_some());
        Self {
            may_change,
            week: week.collect(),
            days: (1..=MOST_DAYS).map(|days| (days, days == loaded.hours.days)).collect(),
            closed: closed.collect(),
            holidays: holidays.map(|day| long_day(language, day)).collect(),
            example: promise(app, language, &loaded.hours, loaded.hours.answer_by(today), today),
            saved: false,
            problem: None,
            day_problem: None,
            day: String::new(),
            name: String::new(),
        }
    }

    /// The page after it was saved.
    pub(super) fn saved(self, saved: bool) -> Self {
        Self { saved, ..self }
    }

    /// The page with a week that could not be saved.
    pub(super) fn with_week(mut self, problem: Problem, typed: &Fields, say: impl Fn(&str) -> String) -> Self {
        for day in &mut self.week {
            let of = |name: &str| typed.one(&format!("{name}-{}", day.number)).unwrap_or_default().to_owned();
            (day.opens, day.closes) = (of("opens"), of("closes"));
        }
        for (days, chosen) in &mut self.days {
            *chosen = typed.one("days") == Some(days.to_string().as_str());
        }
        self.problem = Some(say(problem.key()));
        self
    }

    /// The page with a day that could not be closed.
    pub(super) fn with_day(self, problem: Problem, day: String, name: String, say: impl Fn(&str) -> String) -> Self {
        Self { day_problem: Some(say(problem.key())), day, name, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::minute;

    #[test]
    fn times_are_read_as_people_type_them() {
        for (typed, read) in [
            ("16:00", Some(960)),
            ("16.30", Some(990)),
            ("9", Some(540)),
            ("09:05:00", Some(545)),
            ("1630", Some(990)),
            ("900", Some(540)),
            ("2460", None),
            ("24:00", None),
            ("9:60", None),
            ("", None),
            ("nio", None),
        ] {
            assert_eq!(minute(typed), read, "{typed}");
        }
    }
}
