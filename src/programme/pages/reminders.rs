//! A reminder to make for the phone's own calendar.

use serde::Serialize;

use crate::language::{Language, Texts};
use crate::programme::reminders::{DAYS, MOST_TITLE, MOST_WEEKS, Typed, Wrong};

/// The titles that are offered: words that could mean anything.
const TITLES: [&str; 4] = ["pause", "minutes", "water", "remember"];

/// `GET /reminders`, also with what was typed and what is wrong with it.
#[derive(Debug, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a template asks one thing at a time")]
pub struct RemindersPage {
    days: Vec<Choice>,
    at: String,
    ends: bool,
    weeks: String,
    most_weeks: u32,
    titles: Vec<Choice>,
    own_title: bool,
    own: String,
    most_title: usize,
    wrong: bool,
    wrong_days: bool,
    wrong_at: bool,
    wrong_weeks: bool,
    wrong_title: bool,
}

#[derive(Debug, Serialize)]
struct Choice {
    id: &'static str,
    label: String,
    chosen: bool,
}

impl RemindersPage {
    /// The page as it is found.
    pub fn new(texts: &Texts, language: Language) -> Self {
        let typed = Typed {
            at: "19:00".to_owned(),
            ends: true,
            weeks: "6".to_owned(),
            title: TITLES.first().map(|title| (*title).to_owned()).unwrap_or_default(),
            ..Typed::default()
        };
        Self::again(texts, language, &typed, &[])
    }

    /// The page with what was typed.
    pub fn again(texts: &Texts, language: Language, typed: &Typed, wrong: &[Wrong]) -> Self {
        let day = |(id, label): (&'static str, &str)| Choice {
            id,
            label: label.to_owned(),
            chosen: typed.days.iter().any(|day| day == id),
        };
        let title = |id: &'static str| Choice {
            id,
            label: title_in_words(texts, language, id).unwrap_or_default(),
            chosen: typed.title == id,
        };
        Self {
            days: DAYS.into_iter().zip(language.weekdays()).map(day).collect(),
            at: typed.at.clone(),
            ends: typed.ends,
            weeks: typed.weeks.clone(),
            most_weeks: MOST_WEEKS,
            titles: TITLES.into_iter().map(title).collect(),
            own_title: typed.title == "own",
            own: typed.own.clone(),
            most_title: MOST_TITLE,
            wrong: !wrong.is_empty(),
            wrong_days: wrong.contains(&Wrong::Days),
            wrong_at: wrong.contains(&Wrong::At),
            wrong_weeks: wrong.contains(&Wrong::Weeks),
            wrong_title: wrong.contains(&Wrong::Title),
        }
    }
}

/// The words of a title that is offered.
pub fn title_in_words(texts: &Texts, language: Language, id: &str) -> Option<String> {
    TITLES.contains(&id).then(|| texts.text(language, &format!("programme-reminder-{id}")))
}
