//! What the diary's pages show, and the two cards that the home page shows as well.

mod day;
mod goal;
mod month;

use serde::Serialize;
use time::Duration;

use super::day::{Diary, DiaryDay};
use super::forms::Back;
use super::graph::Graph;
use crate::clock::Day;
use crate::language::{Language, long_day};

pub use day::{DayPage, Scale, ScaleStep, WrongFields};
pub use goal::{GoalCard, GoalPage, WrongGoalFields, goal_in_words};
pub use month::{Month, MonthDay, MonthLink, Weekday, address_of_month};

/// The card that asks for today in two taps, as the partial `diary/today` draws it. A page that includes the partial has
/// this value in a field called `today`.
#[derive(Debug, Serialize)]
pub struct TodayCard {
    /// "Lördag 21 november 2026".
    pub day: String,
    /// Where the day is saved.
    pub path: String,
    /// The page to come back to.
    pub back: &'static str,
    /// Whether today is filled in.
    pub saved: bool,
    /// What is saved.
    pub entry: Facts,
    /// Where yesterday is filled in; empty when it is.
    pub yesterday: String,
}

/// An entry in words. Texts are empty where nothing was entered.
#[derive(Debug, Default, Serialize)]
pub struct Facts {
    /// It is a day with use.
    pub used: bool,
    /// Grams, "0,5".
    pub amount: String,
    /// 0 to 10.
    pub craving: String,
    /// 0 to 10.
    pub mood: String,
    /// The note.
    pub note: String,
}

/// `GET /diary`.
#[derive(Debug, Serialize)]
pub struct DiaryPage {
    /// Today.
    pub today: TodayCard,
    /// The calendar.
    pub month: Month,
    /// The goal.
    pub goal: GoalCard,
    /// The drawing.
    pub graph: Graph,
    /// Free days since Monday.
    pub free_this_week: u32,
}

/// Something that is wrong with a field.
#[derive(Debug, Serialize)]
pub struct Problem {
    /// The field's id on the page.
    pub field: &'static str,
    /// What is wrong.
    pub text: String,
}

impl TodayCard {
    /// The card for a page that people come back to after saving.
    pub fn of(diary: &Diary, language: Language, back: Back, today: Day) -> Self {
        let yesterday = today - Duration::days(1);
        let is_missing = diary.day(yesterday).is_none();
        Self {
            day: capitalised(&long_day(language, today)),
            path: format!("/diary/{today}"),
            back: back.field(),
            saved: diary.day(today).is_some(),
            entry: diary.day(today).map(|entry| Facts::of(entry, language)).unwrap_or_default(),
            yesterday: if is_missing { format!("/diary/{yesterday}") } else { String::new() },
        }
    }
}

impl Facts {
    pub(super) fn of(entry: &DiaryDay, language: Language) -> Self {
        let shown = |value: Option<u8>| value.map(|value| value.to_string()).unwrap_or_default();
        Self {
            used: entry.used,
            amount: entry.amount.map(|tenths| grams(language, tenths)).unwrap_or_default(),
            craving: shown(entry.craving),
            mood: shown(entry.mood),
            note: entry.note.clone(),
        }
    }
}

/// Tenths of a gram as people write them: "0,5", "0.5", "2".
pub fn grams(language: Language, tenths: u16) -> String {
    let point = match language {
        Language::Sv => ',',
        Language::En | Language::Ar => '.',
    };
    match (tenths / 10, tenths % 10) {
        (whole, 0) => whole.to_string(),
        (whole, tenth) => format!("{whole}{point}{tenth}"),
    }
}

/// The same text with a capital letter at its start.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
