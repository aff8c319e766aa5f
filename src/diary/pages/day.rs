//! The page of one day: as it is saved, with what was typed, or with both.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Facts, Problem, capitalised, grams};
use crate::clock::Day;
use crate::content::DiaryKind;
use crate::diary::day::{Diary, SaveRefused, can_be_entered};
use crate::diary::entry::{Asked, DiaryDay};
use crate::diary::forms::{Back, DayForm, Problems};
use crate::diary::situation::Situation;
use crate::language::{Language, long_day};

/// The amounts that can be tapped, in tenths of a gram.
const QUICK: [u16; 5] = [2, 3, 5, 10, 20];

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
    /// Whether the page asks for use and all that goes with it.
    pub own_use: bool,
    /// "Jag använde" is chosen.
    pub used: bool,
    /// "Fri dag" is chosen.
    pub free: bool,
    /// The amounts to tap.
    pub quick: Choices,
    /// The amount field.
    pub amount: String,
    /// What stood in it when the page was opened.
    pub amount_was: String,
    /// The hour of the goal, "20"; empty when the page does not ask.
    pub hour: String,
    /// It was waited for.
    pub waited: bool,
    /// It was not.
    pub not_waited: bool,
    /// The craving.
    pub craving: Scale,
    /// The mood.
    pub mood: Scale,
    /// What was around.
    pub situations: Vec<SituationBox>,
    /// More alcohol than usual.
    pub alcohol: bool,
    /// More tobacco than usual.
    pub tobacco: bool,
    /// The note field.
    pub note: String,
    /// The parts that stand open.
    pub unfolded: Unfolded,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// What is wrong with each field, may be empty.
    pub wrong: WrongFields,
}

/// Which of the parts that can be folded stand open: those that hold something, and the one that was asked for.
#[derive(Debug, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a template decides nothing, so each of its questions is a field")]
pub struct Unfolded {
    amount: bool,
    situations: bool,
    swapped: bool,
    note: bool,
}

/// Something that may have been around.
#[derive(Debug, Serialize)]
pub struct SituationBox {
    id: &'static str,
    key: &'static str,
    checked: bool,
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

/// A few values to tap, or none of them.
#[derive(Debug, Serialize)]
pub struct Choices {
    none: bool,
    values: Vec<Choice>,
}

/// A value to tap.
#[derive(Debug, Serialize)]
pub struct Choice {
    value: String,
    checked: bool,
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

/// What a page is asked to show.
#[derive(Clone, Copy, Debug)]
pub struct Opened<'a> {
    /// The day.
    pub day: Day,
    /// The page to come back to.
    pub back: Back,
    /// The part that was asked for, may be empty.
    pub part: &'a str,
    /// What the diary asks.
    pub asked: Asked,
}

impl DayPage {
    /// The page of a day as it is saved.
    pub fn of(diary: &Diary, language: Language, opened: Opened<'_>, today: Day) -> Self {
        let Opened { day, back, part, asked } = opened;
        let saved = diary.day(day);
        let entry = saved.cloned().unwrap_or_default();
        let open = can_be_entered(day, today);
        let tapped = entry.amount.filter(|amount| QUICK.contains(amount)).map(|tenths| grams(language, tenths));
        let typed = entry.amount.filter(|amount| !QUICK.contains(amount)).map(|tenths| grams(language, tenths));
        let answer = entry.waited.filter(|waited| Some(waited.until) == asked.hour).map(|waited| waited.did);
        Self {
            heading: capitalised(&long_day(language, day)),
            path: format!("/diary/{day}"),
            back: back.field(),
            open: open.is_ok(),
            ahead: open == Err(SaveRefused::InTheFuture),
            saved: saved.is_some(),
            removable: saved.is_some(),
            entry: saved.map(|entry| Facts::of(entry, asked.kind, language)).unwrap_or_default(),
            conflict: false,
            changed: false,
            based_on: diary.fingerprint(day),
            own_use: asked.kind == DiaryKind::OwnUse,
            used: entry.is_use(),
            free: entry.is_free(),
            quick: Choices::of(language, &tapped.unwrap_or_default()),
            amount_was: typed.clone().unwrap_or_default(),
            amount: typed.unwrap_or_default(),
            hour: asked.hour.map(|hour| format!("{hour:02}")).unwrap_or_default(),
            waited: answer == Some(true),
            not_waited: answer == Some(false),
            craving: Scale::of("craving", entry.craving),
            mood: Scale::of("mood", entry.mood),
            situations: boxes(asked.kind, &entry.situations),
            alcohol: entry.more_alcohol,
            tobacco: entry.more_tobacco,
            unfolded: Unfolded::of(&entry, part),
            note: entry.note,
            problems: Vec::new(),
            wrong: WrongFields::default(),
        }
    }

    /// The page with what was typed instead. It is sent with the fingerprint that it came with, so that another tab's
    /// entry is not overwritten while a slip is mended.
    #[must_use]
    pub fn again(self, form: &DayForm, problems: &Problems, language: Language, text: impl Fn(&str) -> String) -> Self {
        let wrong = |name: &str| {
            problems.iter().find(|(field, _)| *field == name).map(|(_, key)| text(key)).unwrap_or_default()
        };
        let typed = Self {
            open: true,
            removable: false,
            used: form.used == "yes",
            free: form.used == "no",
            problems: Problem::all(problems, &text),
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
        let asked = if typed.own_use { DiaryKind::OwnUse } else { DiaryKind::Wellbeing };
        Self {
            based_on: form.based_on.clone(),
            quick: Choices::of(language, &form.quick),
            amount: form.amount.clone(),
            amount_was: form.amount_was.clone(),
            waited: form.waited == "yes",
            not_waited: form.waited == "no",
            craving: Scale::of("craving", form.craving.parse().ok()),
            mood: Scale::of("mood", form.mood.parse().ok()),
            situations: boxes(asked, &form.situations),
            alcohol: form.alcohol == "yes",
            tobacco: form.tobacco == "yes",
            note: form.note.clone(),
            unfolded: Unfolded { amount: true, situations: true, swapped: true, note: true },
            ..typed
        }
    }

    /// The page with both versions: what was typed stands in the form, and is saved over the other when it is sent now.
    #[must_use]
    pub fn in_conflict(self, form: &DayForm, language: Language) -> Self {
        let based_on = self.based_on.clone();
        let typed = self.again(form, &Problems::new(), language, |_| String::new());
        Self { conflict: true, based_on, ..typed }
    }
}

impl Unfolded {
    fn of(entry: &DiaryDay, part: &str) -> Self {
        Self {
            amount: entry.is_use(),
            situations: part == "situations" || !entry.situations.is_empty(),
            swapped: entry.more_alcohol || entry.more_tobacco,
            note: part == "note" || !entry.note.is_empty(),
        }
    }
}

impl Scale {
    fn of(name: &'static str, chosen: Option<u8>) -> Self {
        let steps: Vec<_> = (0..=10).map(|value| ScaleStep { value, checked: chosen == Some(value) }).collect();
        Self { name, none: !steps.iter().any(|step| step.checked), steps }
    }
}

impl Choices {
    fn of(language: Language, chosen: &str) -> Self {
        let values = QUICK.map(|tenths| grams(language, tenths));
        let values = values.map(|value| Choice { checked: value == chosen, value });
        Self { none: !values.iter().any(|choice| choice.checked), values: values.into() }
    }
}

fn boxes(kind: DiaryKind, chosen: &BTreeSet<Situation>) -> Vec<SituationBox> {
    let one = |situation: Situation| SituationBox {
        id: situation.id(),
        key: situation.key(),
        checked: chosen.contains(&situation),
    };
    Situation::asked(kind).map(one).collect()
}
