//! A half-year of enrolment, such as `2026H1`: each participant belongs to one for ever.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use time::{Date, Duration, Month};

use super::study_record::FOLLOW_UP_DAYS;

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

    /// The last day on which somebody enrols in this epoch.
    pub fn last_day(self) -> Date {
        let (month, day) = if self.half == 1 { (Month::June, 30) } else { (Month::December, 31) };
        Date::from_calendar_date(self.year, month, day).unwrap_or(Date::MAX)
    }

    /// The first day on which everybody in this epoch has been followed for the whole follow-up.
    pub fn complete_on(self) -> Date {
        self.last_day().checked_add(Duration::days(i64::from(FOLLOW_UP_DAYS))).unwrap_or(Date::MAX)
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
        assert_eq!(epoch.complete_on(), date!(2026 - 12 - 29));
    }

    #[test]
    fn other_texts_are_no_epoch() {
        for text in ["", "2026", "2026H3", "2026H", "26H1", "+026H1", "2026h1"] {
            assert_eq!(text.parse::<Epoch>(), Err(NotAnEpoch), "{text}");
        }
    }
}
