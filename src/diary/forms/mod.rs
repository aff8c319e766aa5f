//! What people send to the diary and the goal, and how it is read: kindly, with `,` or `.`, with or without a unit.

mod day;
mod goal;
mod savings;
mod week;

use std::ops::RangeInclusive;

use time::macros::format_description;

use super::entry::{MOST_AMOUNT, MOST_NOTE, MOST_ON_SCALE};
use crate::clock::Day;

pub use day::{DayForm, Entered, RemovalForm};
pub use goal::GoalForm;
pub use savings::SavingsForm;
pub use week::{WeekForm, WeekRow};

/// What is wrong with a form: the field and the text that says so, in the order of the page.
pub type Problems = Vec<(&'static str, &'static str)>;

/// Where to go after an entry was saved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Back {
    /// To the home page.
    Home,
    /// To the diary.
    #[default]
    Diary,
}

impl Back {
    /// The page behind a field; anything unknown is the diary.
    pub fn from_field(field: &str) -> Self {
        if field == "/home" { Self::Home } else { Self::Diary }
    }

    /// The field.
    pub fn field(self) -> &'static str {
        match self {
            Self::Home => "/home",
            Self::Diary => "/diary",
        }
    }
}

/// The day behind an address or a field, `2026-11-21`.
pub fn day_of(text: &str) -> Option<Day> {
    Day::parse(text, format_description!("[year]-[month]-[day]")).ok().filter(|day| day.to_string() == text)
}

pub(super) fn taken<T: Default>(field: &'static str, read: Result<T, &'static str>, problems: &mut Problems) -> T {
    read.unwrap_or_else(|problem| {
        problems.push((field, problem));
        T::default()
    })
}

/// Grams in tenths: `0,5`, `.25`, `1 g`. More decimals are rounded, but never to nothing.
pub(super) fn tenths(text: &str) -> Result<Option<u16>, &'static str> {
    const PROBLEM: &str = "diary-problem-amount";
    let lower = text.trim().to_lowercase();
    let number = ["gram", "grams", "g"].iter().find_map(|unit| lower.strip_suffix(unit)).unwrap_or(&lower).trim();
    if number.is_empty() {
        return if lower.is_empty() { Ok(None) } else { Err(PROBLEM) };
    }
    let (whole, decimals) = number.split_once([',', '.']).unwrap_or((number, ""));
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !are_digits(whole) || !are_digits(decimals) || (whole.is_empty() && decimals.is_empty()) || number.len() > 12 {
        return Err(PROBLEM);
    }
    let whole: u64 = format!("0{whole}").parse().map_err(|_| PROBLEM)?;
    let hundredths: u64 = format!("{decimals:0<2}").chars().take(2).collect::<String>().parse().map_err(|_| PROBLEM)?;
    let is_nothing = whole == 0 && decimals.bytes().all(|byte| byte == b'0');
    let rounded = whole.saturating_mul(10).saturating_add((hundredths + 5) / 10);
    let tenths = if is_nothing { 0 } else { rounded.max(1) };
    match u16::try_from(tenths) {
        Ok(tenths) if tenths <= MOST_AMOUNT => Ok(Some(tenths)),
        _ => Err(PROBLEM),
    }
}

pub(super) fn on_scale(text: &str) -> Result<Option<u8>, &'static str> {
    match text {
        "" => Ok(None),
        _ => match number(text, 0..=MOST_ON_SCALE.into()) {
            Some(value) => Ok(u8::try_from(value).ok()),
            None => Err("diary-problem-scale"),
        },
    }
}

/// The note with one kind of line end, without characters that show nothing, and without empty lines at its end.
pub(super) fn note(text: &str) -> Result<String, &'static str> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = without_marks(&text).trim_end().to_owned();
    if text.chars().count() > MOST_NOTE { Err("diary-problem-note") } else { Ok(text) }
}

/// A text without characters that show nothing.
fn without_marks(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

pub(super) fn number(text: &str, range: RangeInclusive<u16>) -> Option<u16> {
    let text = text.trim();
    let are_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    are_digits.then(|| text.parse().ok()).flatten().filter(|number| range.contains(number))
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    const TODAY: Day = date!(2026 - 11 - 21);

    #[test]
    fn amounts_are_read_kindly() {
        for (text, expected) in [
            ("", Ok(None)),
            ("0", Ok(Some(0))),
            ("0,5", Ok(Some(5))),
            (" 1.0 ", Ok(Some(10))),
            (".5", Ok(Some(5))),
            ("2 g", Ok(Some(20))),
            ("0,25 gram", Ok(Some(3))),
            ("0,04", Ok(Some(1))),
            ("0,001", Ok(Some(1))),
            ("100", Ok(Some(1_000))),
        ] {
            assert_eq!(tenths(text), expected, "{text}");
        }
        for text in ["100,1", "-1", "1e9", "NaN", "∞", "g", ",", "1,2,3", "٣", "999999999999999999999", "lite"] {
            assert!(tenths(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_note_is_kept_as_it_was_meant() {
        assert_eq!(note("Hej 🌱\r\nשלום\u{0}\r\n\r\n"), Ok("Hej 🌱\nשלום".to_owned()));
        assert!(note(&"👩‍👩‍👧‍👦".repeat(285)).is_ok());
        assert!(note(&format!("{}\n\n", "å".repeat(2_000))).is_ok());
    }

    #[test]
    fn days_in_addresses_have_one_form() {
        assert_eq!(day_of("2026-11-21"), Some(TODAY));
        for text in ["", "idag", "2026-11-31", "2026-1-1", "+2026-11-21", "2026-11-21 ", "../home"] {
            assert_eq!(day_of(text), None, "{text}");
        }
    }
}
