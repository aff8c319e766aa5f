//! The page of one day: as it is saved, with what was typed, or with both.

use serde::Serialize;

use super::{Facts, Problem, capitalised, grams};
use crate::clock::Day;
use crate::diary::day::{Diary, DiaryDay, SaveRefused, can_be_entered};
use crate::diary::forms::{Back, DayForm, Problems};
use crate::language::{Language, long_day};

/// `GET /diary/{day}`, also with what was typed and what is wrong with it.
#[derive(Debug, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a template decides nothing, so each of its questions is a field")]
pub struct DayPage {
    /// "Lördag 21 november 2026".
    pub heading: String,
    /// Where the form is sent.
    pub path: String,
    /// The page to come back to.
    pub back: &'static str,
    /// Whether the form is shown.
    pub open: bool,
    /// The day has not come yet.
    pub ahead: bool,
    /// Whether an entry is saved.
    pub saved: bool,
    /// Whether the saved entry can be taken away from here.
    pub removable: bool,
    /// The saved entry, for a day that is closed and for a conflict.
    pub entry: Facts,
    /// The entry was changed since the form was opened; the form holds what was typed.
    pub conflict: bool,
    /// The entry was changed since somebody asked for it to be taken away.
    pub changed: bool,
    /// The fingerprint that the form is sent with.
    pub based_on: String,
    /// "Jag använde" is chosen.
    pub used: bool,
    /// "Fri dag" is chosen.
    pub free: bool,
    /// The amount field.
    pub amount: String,
    /// The craving.
    pub craving: Scale,
    /// The mood.
    pub mood: Scale,
    /// The note field.
    pub note: String,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// What is wrong with each field, may be empty.
    pub wrong: WrongFields,
}

/// A scale from 0 to 10, or no answer.
#[derive(Debug, Serialize)]
pub struct Scale {
    /// The field.
    pub name: &'static str,
    /// No answer is chosen.
    pub none: bool,
    /// The steps.
    pub steps: Vec<ScaleStep>,
}

/// A step of a scale.
#[derive(Debug, Serialize)]
pub struct ScaleStep {
    /// 0 to 10.
    pub value: u8,
    /// It is chosen.
    pub checked: bool,
}

/// What is wrong with each field of a day; an empty text means nothing.
#[derive(Debug, Default, Serialize)]
pub struct WrongFields {
    used: String,
    amount: String,
    craving: String,
    mood: String,
    note: String,
}

impl DayPage {
    /// The page of a day as it is saved.
    pub fn of(diary: &Diary, language: Language, day: Day, back: Back, today: Day) -> Self {
        let saved = diary.day(day);
        let open = can_be_entered(day, today);
        Self {
            heading: capitalised(&long_day(language, day)),
            path: format!("/diary/{day}"),
            back: back.field(),
            open: open.is_ok(),
            ahead: open == Err(SaveRefused::InTheFuture),
            saved: saved.is_some(),
            removable: saved.is_some(),
            entry: saved.map(|entry| Facts::of(entry, language)).unwrap_or_default(),
            conflict: false,
            changed: false,
            based_on: diary.fingerprint(day),
            used: saved.is_some_and(|entry| entry.used),
            free: saved.is_some_and(DiaryDay::is_free),
            amount: saved.and_then(|entry| entry.amount).map(|tenths| grams(language, tenths)).unwrap_or_default(),
            craving: Scale::of("craving", saved.and_then(|entry| entry.craving)),
            mood: Scale::of("mood", saved.and_then(|entry| entry.mood)),
            note: saved.map(|entry| entry.note.clone()).unwrap_or_default(),
            problems: Vec::new(),
            wrong: WrongFields::default(),
        }
    }

    /// The page with what was typed instead. It is sent with the fingerprint that it came with, so that another tab's
    /// entry is not overwritten while a slip is mended.
    #[must_use]
    pub fn again(self, form: &DayForm, problems: &Problems, text: impl Fn(&str) -> String) -> Self {
        let wrong = |name: &str| {
            problems.iter().find(|(field, _)| *field == name).map(|(_, key)| text(key)).unwrap_or_default()
        };
        let typed = Self {
            open: true,
            removable: false,
            used: form.used == "yes",
            free: form.used == "no",
            problems: problems.iter().map(|(field, key)| Problem { field, text: text(key) }).collect(),
            wrong: WrongFields {
                used: wrong("used"),
                amount: wrong("amount"),
                craving: wrong("craving"),
                mood: wrong("mood"),
                note: wrong("note"),
            },
            ..self
        };
        if form.based_on.is_empty() {
            return typed;
        }
        Self {
            based_on: form.based_on.clone(),
            amount: form.amount.clone(),
            craving: Scale::of("craving", form.craving.parse().ok()),
            mood: Scale::of("mood", form.mood.parse().ok()),
            note: form.note.clone(),
            ..typed
        }
    }

    /// The page with both versions: what was typed stands in the form, and is saved over the other when it is sent now.
    #[must_use]
    pub fn in_conflict(self, form: &DayForm) -> Self {
        let based_on = self.based_on.clone();
        let typed = self.again(form, &Problems::new(), |_| String::new());
        Self { conflict: true, based_on, ..typed }
    }
}

impl Scale {
    fn of(name: &'static str, chosen: Option<u8>) -> Self {
        let steps: Vec<_> = (0..=10).map(|value| ScaleStep { value, checked: chosen == Some(value) }).collect();
        Self { name, none: !steps.iter().any(|step| step.checked), steps }
    }
}
