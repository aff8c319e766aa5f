//! A half-year of enrolment, such as `2026H1`: each participant belongs to one for ever.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use time::{Date, Duration, Month};

use super::study_record::FOLLOW_UP_DAYS;

/// What is asked at the end of the follow-up can be answered for as many days more.
const DAYS_TO_ANSWER: i64 = 14;
/// Once everybody has been followed, a release can be built for as many days, and to the end of that month.
const DAYS_TO_BUILD: i64 = 60;

/// A closed window of enrolment, half a year long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Epoch {
    year: i32,
    half: u8,
}

/// Why a text is not an epoch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnEpoch;

impl Epoch {
    /// The epoch in which a participant who starts on this day enrols.
    pub fn of(day: Date) -> Self {
        let half = if u8::from(day.month()) <= 6 { 1 } else { 2 };
        Self { year: day.year(), half }
    }

    /// The epoch that follows.
    #[must_use]
    pub fn next(self) -> Self {
        if self.half == 1 { Self { half: 2, ..self } } else { Self { year: self.year.saturating_add(1), half: 1 } }
    }

    /// The epoch before.
    #[must_use]
    pub fn previous(self) -> Self {
        if self.half == 2 { Self { half: 1, ..self } } else { Self { year: self.year.saturating_sub(1), half: 2 } }
    }

    /// The first day on which somebody enrols in this epoch.
    pub fn first_day(self) -> Date {
        let month = if self.half == 1 { Month::January } else { Month::July };
        Date::from_calendar_date(self.year, month, 1).unwrap_or(Date::MIN)
    }

    /// The last day on which somebody enrols in this epoch.
    pub fn last_day(self) -> Date {
        let (month, day) = if self.half == 1 { (Month::June, 30) } else { (Month::December, 31) };
        Date::from_calendar_date(self.year, month, day).unwrap_or(Date::MAX)
    }

    /// The first day on which everybody in this epoch has been followed for the whole follow-up, and nobody can answer its
    /// last questionnaires any more.
    pub fn complete_on(self) -> Date {
        self.last_day().saturating_add(Duration::days(i64::from(FOLLOW_UP_DAYS) + DAYS_TO_ANSWER))
    }

    /// The last day on which the study records of this epoch are kept: the same for everybody in it, so that the day
    /// says nothing about one person and no release misses those who left first.
    pub fn erase_after(self) -> Date {
        let day = self.complete_on().saturating_add(Duration::days(DAYS_TO_BUILD));
        day.replace_day(day.month().length(day.year())).unwrap_or(day)
    }
}

impl fmt::Display for Epoch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}H{}", self.year, self.half)
    }
}

impl FromStr for Epoch {
    type Err = NotAnEpoch;

    fn from_str(text: &str) -> Result<Self, NotAnEpoch> {
        let (year, half) = text.split_once('H').ok_or(NotAnEpoch)?;
        if year.len() != 4 || !year.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotAnEpoch);
        }
        let year = year.parse().map_err(|_| NotAnEpoch)?;
        let half = match half {
            "1" => 1,
            "2" => 2,
            _ => return Err(NotAnEpoch),
        };
        Ok(Self { year, half })
    }
}

impl fmt::Display for NotAnEpoch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an epoch is a year and a half, such as 2026H1")
    }
}

impl std::error::Error for NotAnEpoch {}

impl TryFrom<String> for Epoch {
    type Error = NotAnEpoch;

    fn try_from(text: String) -> Result<Self, NotAnEpoch> {
        text.parse()
    }
}

impl From<Epoch> for String {
    fn from(epoch: Epoch) -> Self {
        epoch.to_string()
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn a_day_falls_in_one_half_year() {
        assert_eq!(Epoch::of(date!(2026 - 06 - 30)).to_string(), "2026H1");
        assert_eq!(Epoch::of(date!(2026 - 07 - 01)).to_string(), "2026H2");
    }

    #[test]
    fn an_epoch_is_complete_when_the_last_to_enrol_has_been_followed() {
        let epoch: Epoch = "2026H1".parse().unwrap();
        assert_eq!(epoch.complete_on(), date!(2027 - 01 - 12));
        assert_eq!(epoch.erase_after(), date!(2027 - 03 - 31));
        assert_eq!(epoch.next().erase_after(), date!(2027 - 09 - 30));
    }

    #[test]
    fn nobody_is_kept_for_longer_than_the_fifteen_months_that_the_consent_names() {
        for (epoch, fifteen_months_on) in [("2026H1", date!(2027 - 04 - 01)), ("2027H2", date!(2028 - 10 - 01))] {
            let epoch: Epoch = epoch.parse().unwrap();
            assert!(epoch.erase_after() < fifteen_months_on, "{epoch}");
        }
    }

    #[test]
    fn epochs_follow_each_other_without_a_gap() {
        let epoch: Epoch = "2026H2".parse().unwrap();
        assert_eq!(Epoch::of(epoch.first_day()), epoch);
        assert_eq!(epoch.next().to_string(), "2027H1");
        assert_eq!(epoch.next().previous(), epoch);
        assert_eq!(epoch.next().first_day(), epoch.last_day().next_day().unwrap());
    }

    #[test]
    fn other_texts_are_no_epoch() {
        for text in ["", "2026", "2026H3", "2026H", "26H1", "+026H1", "2026h1"] {
            assert_eq!(text.parse::<Epoch>(), Err(NotAnEpoch), "{text}");
        }
    }
}
