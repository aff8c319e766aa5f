//! What the diary's pages show, and the cards that the home page shows as well.

mod day;
mod goal;
mod month;
mod savings;
mod since;
mod together;
mod week;

use serde::Serialize;
use time::Duration;

use super::day::Diary;
use super::entry::{DiaryDay, Felt};
use super::forms::{Back, Problems};
use super::graph::Graph;
use crate::clock::Day;
use crate::content::DiaryKind;
use crate::language::{Language, long_day};

pub use day::{Choice, Choices, DayPage, Opened, Scale, ScaleStep, SituationBox, Unfolded, WrongFields};
pub use goal::{GoalCard, GoalPage, WrongGoalFields, goal_in_words};
pub use month::{Month, MonthDay, MonthLink, Weekday, address_of_month};
pub use savings::{SavingsCard, SavingsPage, WrongSavingsFields};
pub use since::{Ready, SinceCard};
pub use together::TogetherCard;
pub use week::{WeekDay, WeekPage};

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
    /// Whether the diary asks for use; otherwise it asks how the day was.
    pub own_use: bool,
    /// Whether today is filled in.
    pub saved: bool,
    /// What is saved.
    pub entry: Facts,
    /// Where yesterday is filled in; empty when it is, and when more than yesterday is missing.
    pub yesterday: String,
    /// Where the last days are filled in together; empty when none but yesterday is missing.
    pub week: &'static str,
}

/// An entry in words. Texts are empty where nothing was entered.
#[derive(Debug, Default, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a template decides nothing, so each of its questions is a field")]
pub struct Facts {
    /// It is a day with use, and the diary asks for use.
    pub used: bool,
    /// It is a free day, and the diary asks for use.
    pub free: bool,
    /// It was an okay day, and the diary does not ask for use.
    pub okay: bool,
    /// It was a heavy day, and the diary does not ask for use.
    pub heavy: bool,
    /// Grams, "0,5".
    pub amount: String,
    /// 0 to 10.
    pub craving: String,
    /// 0 to 10.
    pub mood: String,
    /// The hour that was waited for, "20".
    pub waited: String,
    /// The hour that was not waited for.
    pub not_waited: String,
    /// What was around: the keys of its texts.
    pub situations: Vec<&'static str>,
    /// More alcohol than usual.
    pub alcohol: bool,
    /// More tobacco than usual.
    pub tobacco: bool,
    /// The note.
    pub note: String,
    /// It is filled in, and says nothing.
    pub nothing: bool,
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
    /// What has gone together.
    pub together: TogetherCard,
    /// Days since last use.
    pub since: SinceCard,
    /// What was saved.
    pub savings: SavingsCard,
    /// Free days since Monday.
    pub free_this_week: u32,
    /// Whether the diary asks for use; otherwise there is no goal.
    pub own_use: bool,
    /// Whether somebody is there to share a week with.
    pub can_share: bool,
}

/// Something that is wrong with a field.
#[derive(Debug, Serialize)]
pub struct Problem {
    /// The field's id on the page.
    pub field: String,
    /// What is wrong.
    pub text: String,
}

impl Problem {
    pub(super) fn all(problems: &Problems, text: &impl Fn(&str) -> String) -> Vec<Self> {
        problems.iter().map(|(field, key)| Self { field: (*field).to_owned(), text: text(key) }).collect()
    }
}

impl TodayCard {
    /// The card for a page that people come back to after saving.
    pub fn of(diary: &Diary, kind: DiaryKind, language: Language, back: Back, today: Day) -> Self {
        let yesterday = today - Duration::days(1);
        let missing = diary.missing_of_last_week(today);
        let is_only_yesterday = missing == [yesterday];
        Self {
            day: capitalised(&long_day(language, today)),
            path: format!("/diary/{today}"),
            back: back.field(),
            own_use: kind == DiaryKind::OwnUse,
            saved: diary.day(today).is_some(),
            entry: diary.day(today).map(|entry| Facts::of(entry, kind, language)).unwrap_or_default(),
            yesterday: if is_only_yesterday { format!("/diary/{yesterday}") } else { String::new() },
            week: if missing.is_empty() || is_only_yesterday { "" } else { "/diary/week" },
        }
    }
}

impl Facts {
    pub(super) fn of(entry: &DiaryDay, kind: DiaryKind, language: Language) -> Self {
        let own_use = kind == DiaryKind::OwnUse;
        let shown = |value: Option<u8>| value.map(|value| value.to_string()).unwrap_or_default();
        let felt = entry.mood.filter(|_| !own_use).map(Felt::of);
        let hour =
            |did: bool| entry.waited.filter(|waited| waited.did == did).map(|waited| format!("{:02}", waited.until));
        Self {
            used: own_use && entry.is_use(),
            free: own_use && entry.is_free(),
            okay: felt == Some(Felt::Okay),
            heavy: felt == Some(Felt::Heavy),
            amount: entry.amount.map(|tenths| grams(language, tenths)).unwrap_or_default(),
            craving: shown(entry.craving),
            mood: shown(entry.mood),
            waited: hour(true).unwrap_or_default(),
            not_waited: hour(false).unwrap_or_default(),
            situations: entry.situations.iter().map(|situation| situation.key()).collect(),
            alcohol: entry.more_alcohol,
            tobacco: entry.more_tobacco,
            note: entry.note.clone(),
            nothing: *entry == DiaryDay::default(),
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

/// A day without its year: "tisdag 3 november".
pub fn day_and_month(language: Language, day: Day) -> String {
    let long = long_day(language, day);
    long.rsplit_once(' ').map_or_else(|| long.clone(), |(day, _)| day.to_owned())
}

/// The same text with a capital letter at its start.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
