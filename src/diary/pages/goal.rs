//! The goal: a card that says how it goes, and the page on which it is set, changed and laid down.

use fluent_bundle::FluentValue;
use serde::Serialize;
use time::Duration;

use super::{Problem, grams};
use crate::clock::Day;
use crate::diary::day::Diary;
use crate::diary::forms::{GoalForm, Problems};
use crate::diary::goal::{DAYS_AROUND, Goal, GoalKind, Progress, SetGoal};
use crate::language::{Language, Texts, long_day};

/// The goal and how it goes, as the partial `diary/goal-card` draws it. A page that includes the partial has this value in
/// a field called `goal`.
#[derive(Debug, Default, Serialize)]
pub struct GoalCard {
    /// Whether there is a goal.
    pub set: bool,
    /// "42 dagar utan cannabis".
    pub goal: String,
    /// "Från måndag 9 november 2026".
    pub from: String,
    /// How it goes, a sentence each.
    pub progress: Vec<String>,
    /// Whether there is a bar to draw.
    pub has_bar: bool,
    /// How far the bar goes.
    pub value: u32,
    /// How long the bar is.
    pub whole: u32,
    /// Whether a stretch has come to its end.
    pub over: bool,
}

/// `GET /goal`, also with what was typed and what is wrong with it.
#[derive(Debug, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a template decides nothing, so each of its questions is a field")]
pub struct GoalPage {
    /// The goal that holds, and how it goes.
    pub goal: GoalCard,
    /// Days off is chosen.
    pub is_days_off: bool,
    /// Fewer days is chosen.
    pub is_fewer_days: bool,
    /// Less at a time is chosen.
    pub is_less: bool,
    /// Not before an hour is chosen.
    pub is_not_before: bool,
    /// The fields.
    pub days: String,
    /// See `days`.
    pub days_per_week: String,
    /// See `days`.
    pub amount: String,
    /// See `days`.
    pub hour: String,
    /// The day it starts, as date fields have it.
    pub from: String,
    /// The first day it may start.
    pub first: String,
    /// The last day it may start.
    pub last: String,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// What is wrong with each field, may be empty.
    pub wrong: WrongGoalFields,
}

/// What is wrong with each field of a goal; an empty text means nothing.
#[derive(Debug, Default, Serialize)]
pub struct WrongGoalFields {
    kind: String,
    days: String,
    days_per_week: String,
    amount: String,
    hour: String,
    from: String,
}

impl GoalCard {
    /// The card.
    pub fn of(goal: &Goal, diary: &Diary, texts: &Texts, language: Language, today: Day) -> Self {
        let Some(current) = goal.current else { return Self::default() };
        let mut card = Self {
            set: true,
            goal: goal_in_words(current.kind, texts, language),
            from: from_in_words(&current, texts, language, today),
            ..Self::default()
        };
        let mut say = |key: &str, values: &[(&str, u32)]| {
            let values: Vec<_> = values.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect();
            card.progress.push(texts.text_with(language, key, &values));
        };
        match current.progress(diary, today) {
            Progress::Ahead => {}
            Progress::DaysOff { passed: 0, .. } => say("diary-progress-first-day", &[]),
            Progress::DaysOff { free, passed, not_entered, whole, is_over } => {
                let key = if is_over { "diary-progress-days-off-over" } else { "diary-progress-days-off" };
                say(key, &[("free", free), ("passed", passed)]);
                if not_entered > 0 {
                    say("diary-progress-not-entered", &[("days", not_entered)]);
                }
                card = Self { has_bar: true, value: free, whole, over: is_over, ..card };
            }
            Progress::FewerDays { used, most, weeks_inside, weeks } => {
                say("diary-progress-fewer-days", &[("used", used), ("most", most)]);
                if weeks > 0 {
                    say("diary-progress-fewer-days-weeks", &[("inside", weeks_inside), ("weeks", weeks)]);
                }
            }
            Progress::LessAtATime { with_amount: 0, .. } => say("diary-progress-less-none", &[]),
            Progress::LessAtATime { inside, with_amount, without_amount } => {
                say("diary-progress-less", &[("inside", inside), ("days", with_amount)]);
                if without_amount > 0 {
                    say("diary-progress-less-without", &[("days", without_amount)]);
                }
            }
            Progress::NotCounted => say("diary-progress-not-counted", &[]),
        }
        card
    }
}

impl GoalPage {
    /// The page with the goal that holds in its fields, or with a start today.
    pub fn of(goal: &Goal, diary: &Diary, texts: &Texts, language: Language, today: Day) -> Self {
        let form = goal.current.map_or_else(
            || GoalForm { from: today.to_string(), ..GoalForm::default() },
            |current| GoalForm { from: current.from.to_string(), ..typed(current.kind, language) },
        );
        Self {
            goal: GoalCard::of(goal, diary, texts, language, today),
            is_days_off: form.kind == "days-off",
            is_fewer_days: form.kind == "fewer-days",
            is_less: form.kind == "less",
            is_not_before: form.kind == "not-before",
            days: form.days,
            days_per_week: form.days_per_week,
            amount: form.amount,
            hour: form.hour,
            from: form.from,
            first: (today - Duration::days(DAYS_AROUND)).to_string(),
            last: (today + Duration::days(DAYS_AROUND)).to_string(),
            problems: Vec::new(),
            wrong: WrongGoalFields::default(),
        }
    }

    /// The page with what was typed instead, and what is wrong with it.
    #[must_use]
    pub fn again(self, form: &GoalForm, problems: &Problems, text: impl Fn(&str) -> String) -> Self {
        let wrong = |name: &str| {
            problems.iter().find(|(field, _)| *field == name).map(|(_, key)| text(key)).unwrap_or_default()
        };
        Self {
            is_days_off: form.kind == "days-off",
            is_fewer_days: form.kind == "fewer-days",
            is_less: form.kind == "less",
            is_not_before: form.kind == "not-before",
            days: form.days.clone(),
            days_per_week: form.days_per_week.clone(),
            amount: form.amount.clone(),
            hour: form.hour.clone(),
            from: form.from.clone(),
            problems: problems.iter().map(|(field, key)| Problem { field, text: text(key) }).collect(),
            wrong: WrongGoalFields {
                kind: wrong("kind"),
                days: wrong("days"),
                days_per_week: wrong("days_per_week"),
                amount: wrong("amount"),
                hour: wrong("hour"),
                from: wrong("from"),
            },
            ..self
        }
    }
}

/// A goal in a few words: "42 dagar utan cannabis".
pub fn goal_in_words(kind: GoalKind, texts: &Texts, language: Language) -> String {
    let (key, name, value) = match kind {
        GoalKind::DaysOff { days } => ("diary-goal-days-off", "days", FluentValue::from(days)),
        GoalKind::FewerDays { days_per_week } => ("diary-goal-fewer-days", "days", days_per_week.into()),
        GoalKind::LessAtATime { tenths_of_a_gram } => {
            ("diary-goal-less", "amount", grams(language, tenths_of_a_gram).into())
        }
        GoalKind::NotBefore { hour } => ("diary-goal-not-before", "hour", format!("{hour:02}").into()),
    };
    texts.text_with(language, key, &[(name, value)])
}

fn from_in_words(goal: &SetGoal, texts: &Texts, language: Language, today: Day) -> String {
    let from = FluentValue::from(long_day(language, goal.from));
    match goal.until().map(|until| long_day(language, until)) {
        _ if goal.from > today => texts.text_with(language, "diary-goal-starts", &[("from", from)]),
        Some(until) => texts.text_with(language, "diary-goal-from-until", &[("from", from), ("until", until.into())]),
        None => texts.text_with(language, "diary-goal-from", &[("from", from)]),
    }
}

/// A goal as somebody would have typed it.
fn typed(kind: GoalKind, language: Language) -> GoalForm {
    let form = |kind: &str| GoalForm { kind: kind.to_owned(), ..GoalForm::default() };
    match kind {
        GoalKind::DaysOff { days } => GoalForm { days: days.to_string(), ..form("days-off") },
        GoalKind::FewerDays { days_per_week } => {
            GoalForm { days_per_week: days_per_week.to_string(), ..form("fewer-days") }
        }
        GoalKind::LessAtATime { tenths_of_a_gram } => {
            GoalForm { amount: grams(language, tenths_of_a_gram), ..form("less") }
        }
        GoalKind::NotBefore { hour } => GoalForm { hour: hour.to_string(), ..form("not-before") },
    }
}
