//! The page of the last seven days: those that are filled in are shown, the others can be filled in together.

use serde::Serialize;
use time::Duration;

use super::{Facts, Problem, capitalised, day_and_month};
use crate::clock::Day;
use crate::content::DiaryKind;
use crate::diary::day::Diary;
use crate::diary::entry::DiaryDay;
use crate::diary::forms::{WeekForm, WeekRow};
use crate::language::{Language, Texts};

/// `GET /diary/week`, also with what was typed and what is wrong with it.
#[derive(Debug, Serialize)]
pub struct WeekPage {
    /// Whether the diary asks for use.
    pub own_use: bool,
    /// The days to fill in, the latest first.
    pub days: Vec<WeekDay>,
    /// The days that are filled in.
    pub done: Vec<WeekDay>,
    /// Whether any day can be filled in here.
    pub open: bool,
    /// Some days were changed since the form was opened; it holds what was typed.
    pub conflict: bool,
    /// What is wrong.
    pub problems: Vec<Problem>,
}

/// One day.
#[derive(Debug, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a template decides nothing, so each of its questions is a field")]
pub struct WeekDay {
    /// "Fredag 20 november".
    pub name: String,
    /// `2026-11-20`.
    pub id: String,
    /// Whether it is filled in here.
    pub asked: bool,
    /// It was changed since the form was opened.
    pub changed: bool,
    /// What is saved.
    pub entry: Facts,
    /// Whether anything is saved.
    pub saved: bool,
    /// The fingerprint that the form is sent with.
    pub based_on: String,
    /// What is chosen.
    pub free: bool,
    /// See `free`.
    pub used: bool,
    /// See `free`.
    pub okay: bool,
    /// See `free`.
    pub heavy: bool,
    /// See `free`.
    pub forgotten: bool,
    /// The amount field.
    pub amount: String,
    /// What is wrong with the amount, may be empty.
    pub wrong: String,
}

impl WeekPage {
    /// The page as the days are saved.
    pub fn of(diary: &Diary, kind: DiaryKind, language: Language, today: Day) -> Self {
        let days = (1..=7).map(|back| WeekDay::of(diary, kind, language, today - Duration::days(back)));
        let (days, done): (Vec<WeekDay>, Vec<WeekDay>) = days.partition(|day| day.asked);
        Self {
            own_use: kind == DiaryKind::OwnUse,
            open: !days.is_empty(),
            days,
            done,
            conflict: false,
            problems: Vec::new(),
        }
    }

    /// The page with what was typed instead, also for days that were filled in meanwhile, or that midnight has pushed out
    /// of the week.
    #[must_use]
    pub fn again(mut self, form: &WeekForm, diary: &Diary, kind: DiaryKind, language: Language) -> Self {
        for (day, row) in &form.rows {
            let id = day.to_string();
            self.done.retain(|shown| shown.id != id);
            if !self.days.iter().any(|shown| shown.id == id) {
                self.days.push(WeekDay::of(diary, kind, language, *day));
            }
            for shown in self.days.iter_mut().filter(|shown| shown.id == id) {
                shown.type_in(row);
            }
        }
        self.days.sort_by(|one, other| other.id.cmp(&one.id));
        self.open = true;
        self
    }

    /// The page with the days whose amount cannot be read.
    #[must_use]
    pub fn with_wrong(mut self, wrong: &[Day], texts: &Texts, language: Language) -> Self {
        let text = texts.text(language, "diary-problem-amount");
        for day in wrong.iter().rev().map(Day::to_string) {
            self.problems.push(Problem { field: format!("amount-{day}"), text: text.clone() });
            for shown in self.days.iter_mut().filter(|shown| shown.id == day) {
                shown.wrong.clone_from(&text);
            }
        }
        self
    }

    /// The page with both versions of the days that were changed meanwhile; they are saved over when it is sent now.
    #[must_use]
    pub fn in_conflict(mut self, changed: &[Day], diary: &Diary) -> Self {
        self.conflict = true;
        for day in changed {
            let id = day.to_string();
            for shown in self.days.iter_mut().filter(|shown| shown.id == id) {
                shown.changed = true;
                shown.based_on = diary.fingerprint(*day);
            }
        }
        self
    }
}

impl WeekDay {
    fn of(diary: &Diary, kind: DiaryKind, language: Language, day: Day) -> Self {
        let saved = diary.day(day);
        let is_said = |entry: &DiaryDay| match kind {
            DiaryKind::OwnUse => entry.used.is_some(),
            DiaryKind::Wellbeing => entry.mood.is_some(),
        };
        Self {
            name: capitalised(&day_and_month(language, day)),
            id: day.to_string(),
            asked: !saved.is_some_and(is_said),
            changed: false,
            entry: saved.map(|entry| Facts::of(entry, kind, language)).unwrap_or_default(),
            saved: saved.is_some(),
            based_on: diary.fingerprint(day),
            free: false,
            used: false,
            okay: false,
            heavy: false,
            forgotten: saved.is_some_and(|entry| *entry == DiaryDay::default()),
            amount: String::new(),
            wrong: String::new(),
        }
    }

    fn type_in(&mut self, row: &WeekRow) {
        self.asked = true;
        self.free = row.was == "no";
        self.used = row.was == "yes";
        self.okay = row.was == "okay";
        self.heavy = row.was == "heavy";
        self.forgotten = row.was == "forgotten";
        self.amount.clone_from(&row.amount);
        self.based_on.clone_from(&row.based_on);
    }
}
