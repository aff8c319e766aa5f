//! What people send to the diary and the goal, and how it is read: kindly, with `,` or `.`, with or without a unit.

use std::ops::RangeInclusive;

use serde::Deserialize;
use time::macros::format_description;

use super::day::{DiaryDay, MOST_AMOUNT, MOST_NOTE, MOST_ON_SCALE};
use super::goal::{GoalKind, MOST_DAYS_OFF};
use crate::clock::Day;

/// A day as it is sent: by one of the two large buttons (`used` and `back` only), or by the whole form (with `based_on`).
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DayForm {
    /// `yes` or `no`.
    pub used: String,
    /// Grams.
    pub amount: String,
    /// 0 to 10, or empty.
    pub craving: String,
    /// 0 to 10, or empty.
    pub mood: String,
    /// A few words.
    pub note: String,
    /// The fingerprint of the entry that the form was opened with; empty for the two buttons.
    pub based_on: String,
    /// Where to go afterwards.
    pub back: String,
}

/// A day's form that asks for the entry to be taken away.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RemovalForm {
    /// The fingerprint of the entry that the page was opened with.
    pub based_on: String,
    /// Where to go afterwards.
    pub back: String,
}

/// A goal as it is sent: the fields of the other kinds are there, too, and are not looked at.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct GoalForm {
    /// `days-off`, `fewer-days`, `less` or `not-before`.
    pub kind: String,
    /// Days off.
    pub days: String,
    /// Days with use in a week.
    pub days_per_week: String,
    /// Grams on a day.
    pub amount: String,
    /// The hour.
    pub hour: String,
    /// The day it starts.
    pub from: String,
}

/// What somebody wants to note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entered {
    /// Only whether it was a day with use.
    Tap(bool),
    /// A whole entry.
    Whole(DiaryDay),
}

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

impl DayForm {
    /// Reads the form.
    pub fn parse(&self) -> Result<Entered, Problems> {
        let used = match self.used.as_str() {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => Err("diary-problem-used"),
        };
        if self.based_on.is_empty() {
            return used.map(Entered::Tap).map_err(|problem| vec![("used", problem)]);
        }
        let mut problems = Problems::new();
        let entry = DiaryDay {
            used: taken("used", used, &mut problems),
            // What stands in a field that does not apply is not worth a complaint.
            amount: if used == Ok(false) { None } else { taken("amount", tenths(&self.amount), &mut problems) },
            craving: taken("craving", on_scale(&self.craving), &mut problems),
            mood: taken("mood", on_scale(&self.mood), &mut problems),
            note: taken("note", note(&self.note), &mut problems),
        };
        if problems.is_empty() { Ok(Entered::Whole(entry)) } else { Err(problems) }
    }
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
            "less" => match tenths(&self.amount) {
                Ok(Some(tenths_of_a_gram)) if tenths_of_a_gram > 0 => Ok(GoalKind::LessAtATime { tenths_of_a_gram }),
                _ => Err(("amount", "diary-problem-goal-amount")),
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

/// The day behind an address or a field, `2026-11-21`.
pub fn day_of(text: &str) -> Option<Day> {
    Day::parse(text, format_description!("[year]-[month]-[day]")).ok().filter(|day| day.to_string() == text)
}

fn taken<T: Default>(field: &'static str, read: Result<T, &'static str>, problems: &mut Problems) -> T {
    read.unwrap_or_else(|problem| {
        problems.push((field, problem));
        T::default()
    })
}

/// Grams in tenths: `0,5`, `.25`, `1 g`. More decimals are rounded, but never to nothing.
fn tenths(text: &str) -> Result<Option<u16>, &'static str> {
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

fn on_scale(text: &str) -> Result<Option<u8>, &'static str> {
    match text {
        "" => Ok(None),
        _ => match number(text, 0..=MOST_ON_SCALE.into()) {
            Some(value) => Ok(u8::try_from(value).ok()),
            None => Err("diary-problem-scale"),
        },
    }
}

/// The note with one kind of line end, without characters that show nothing, and without empty lines at its end.
fn note(text: &str) -> Result<String, &'static str> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    let text = text.trim_end().to_owned();
    if text.chars().count() > MOST_NOTE { Err("diary-problem-note") } else { Ok(text) }
}

fn number(text: &str, range: RangeInclusive<u16>) -> Option<u16> {
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
    fn a_whole_form_names_each_problem() {
        let form = DayForm {
            amount: "massor".to_owned(),
            craving: "11".to_owned(),
            mood: "-1".to_owned(),
            note: "a".repeat(2_001),
            based_on: "new".to_owned(),
            ..DayForm::default()
        };
        let fields: Vec<_> = form.parse().unwrap_err().into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["used", "amount", "craving", "mood", "note"]);
        let free = DayForm { used: "no".to_owned(), craving: "0".to_owned(), mood: String::new(), ..form };
        assert_eq!(free.parse().unwrap_err(), [("note", "diary-problem-note")], "an amount does not matter here");
    }

    #[test]
    fn a_note_is_kept_as_it_was_meant() {
        assert_eq!(note("Hej 🌱\r\nשלום\u{0}\r\n\r\n"), Ok("Hej 🌱\nשלום".to_owned()));
        assert!(note(&"👩‍👩‍👧‍👦".repeat(285)).is_ok());
        assert!(note(&format!("{}\n\n", "å".repeat(2_000))).is_ok());
    }

    #[test]
    fn two_buttons_send_one_word() {
        let tap = |used: &str| DayForm { used: used.to_owned(), ..DayForm::default() }.parse();
        assert_eq!(tap("yes"), Ok(Entered::Tap(true)));
        assert_eq!(tap("no"), Ok(Entered::Tap(false)));
        assert!(tap("kanske").is_err());
    }

    #[test]
    fn only_the_chosen_kind_is_looked_at() {
        let form = |kind: &str| GoalForm {
            kind: kind.to_owned(),
            days: "42".to_owned(),
            days_per_week: "9".to_owned(),
            amount: "0,5".to_owned(),
            hour: "20:00".to_owned(),
            from: "2026-11-23".to_owned(),
        };
        let from = date!(2026 - 11 - 23);
        assert_eq!(form("days-off").parse(TODAY), Ok((GoalKind::DaysOff { days: 42 }, from)));
        assert_eq!(form("less").parse(TODAY), Ok((GoalKind::LessAtATime { tenths_of_a_gram: 5 }, from)));
        assert_eq!(form("not-before").parse(TODAY), Ok((GoalKind::NotBefore { hour: 20 }, from)));
        assert_eq!(form("fewer-days").parse(TODAY), Err(vec![("days_per_week", "diary-problem-days-per-week")]));
        let broken = GoalForm { from: "imorgon".to_owned(), ..form("") };
        assert_eq!(broken.parse(TODAY).unwrap_err().len(), 2);
        let bare = GoalForm { kind: "days-off".to_owned(), days: "3".to_owned(), ..GoalForm::default() };
        assert_eq!(bare.parse(TODAY), Ok((GoalKind::DaysOff { days: 3 }, TODAY)));
    }

    #[test]
    fn days_in_addresses_have_one_form() {
        assert_eq!(day_of("2026-11-21"), Some(TODAY));
        for text in ["", "idag", "2026-11-31", "2026-1-1", "+2026-11-21", "2026-11-21 ", "../home"] {
            assert_eq!(day_of(text), None, "{text}");
        }
    }
}
