//! The goal: a card that says how it goes, and the page on which it is set, changed, paused and laid down.

use fluent_bundle::FluentValue;
use serde::Serialize;
use time::Duration;

use super::{Problem, grams};
use crate::clock::Day;
use crate::content::{Need, Programme};
use crate::diary::day::Diary;
use crate::diary::forms::{GoalForm, Problems};
use crate::diary::goal::{DAYS_AROUND, Goal, GoalKind};
use crate::diary::progress::{Milestone, Progress};
use crate::language::{Language, Texts, long_day};

/// The goal and how it goes, as the partial `diary/goal-card` draws it. A page that includes the partial has this value in
/// a field called `goal`.
#[derive(Debug, Default, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a template decides nothing, so each of its questions is a field")]
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
    /// Whether it rests.
    pub paused: bool,
    /// After a day with use: what still counts. Empty otherwise.
    pub still: String,
    /// The module with an idea for such a day; empty when there is none.
    pub plan: String,
}

/// `GET /goal`, also with what was typed and what is wrong with it.
#[derive(Debug, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a template decides nothing, so each of its questions is a field")]
pub struct GoalPage {
    /// The goal that holds, and how it goes.
    pub goal: GoalCard,
    /// To stop is chosen.
    pub is_stop: bool,
    /// Days off is chosen.
    pub is_days_off: bool,
    /// Fewer days is chosen.
    pub is_fewer_days: bool,
    /// Less at a time is chosen.
    pub is_less: bool,
    /// Less a week is chosen.
    pub is_less_a_week: bool,
    /// Not before an hour is chosen.
    pub is_not_before: bool,
    /// The fields.
    pub days: String,
    /// See `days`.
    pub days_per_week: String,
    /// See `days`.
    pub amount: String,
    /// See `days`.
    pub week_amount: String,
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
    week_amount: String,
    hour: String,
    from: String,
}

impl GoalCard {
    /// The card.
    pub fn of(goal: &Goal, diary: &Diary, texts: &Texts, language: Language, today: Day) -> Self {
        let (Some(current), Some(progress)) = (goal.current, goal.progress(diary, today)) else {
            return Self::default();
        };
        let mut card = Self {
            set: true,
            goal: goal_in_words(current.kind, texts, language),
            from: from_in_words(goal, texts, language, today),
            paused: progress == Progress::Paused,
            ..Self::default()
        };
        let say = Say { texts, language };
        card.progress = say.progress(progress);
        if let Progress::DaysOff { free, passed, whole, is_over, used_lately, .. } = progress {
            card.has_bar = whole.is_some() && passed > 0;
            (card.value, card.whole, card.over) = (free, whole.unwrap_or_default(), is_over);
            if used_lately {
                card.still = say.say("diary-progress-still", &[("days", free)]);
            }
        }
        card
    }

    /// The card with the way to the module that helps after a day with use: the last one, since the later ones are about
    /// going on.
    #[must_use]
    pub fn with_plan(self, programme: &Programme) -> Self {
        let helps = programme.modules.iter().rfind(|module| module.needs.contains(&Need::UsedAgain));
        Self { plan: helps.map(|module| format!("/modules/{}", module.slug)).unwrap_or_default(), ..self }
    }
}

/// Says things in one language.
#[derive(Clone, Copy)]
struct Say<'a> {
    texts: &'a Texts,
    language: Language,
}

impl Say<'_> {
    fn say(self, key: &str, values: &[(&str, u32)]) -> String {
        let values: Vec<_> = values.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect();
        self.texts.text_with(self.language, key, &values)
    }

    /// How it goes, a sentence each.
    fn progress(self, progress: Progress) -> Vec<String> {
        match progress {
            Progress::Ahead => Vec::new(),
            Progress::Paused => vec![self.say("diary-progress-paused", &[])],
            Progress::DaysOff { passed: 0, .. } => vec![self.say("diary-progress-first-day", &[])],
            Progress::DaysOff { free, passed, not_entered, whole, is_over, .. } => {
                let key = if is_over { "diary-progress-days-off-over" } else { "diary-progress-days-off" };
                let mut said = vec![self.say(key, &[("free", free), ("passed", passed)])];
                said.extend(self.milestone(free, whole).filter(|_| !is_over));
                said.extend(
                    (not_entered > 0).then(|| self.say("diary-progress-not-entered", &[("days", not_entered)])),
                );
                said
            }
            Progress::FewerDays { used, most, weeks_inside, weeks } => {
                let mut said = vec![self.say("diary-progress-fewer-days", &[("used", used), ("most", most)])];
                said.extend(self.weeks(weeks_inside, weeks));
                said
            }
            Progress::LessAtATime { with_amount: 0, .. } => vec![self.say("diary-progress-less-none", &[])],
            Progress::LessAtATime { inside, with_amount, without_amount } => {
                let mut said = vec![self.say("diary-progress-less", &[("inside", inside), ("days", with_amount)])];
                said.extend(self.without(without_amount));
                said
            }
            Progress::LessAWeek { used, most, without_amount, weeks_inside, weeks } => {
                let amounts = [("used", used), ("most", most)];
                let shown = amounts.map(|(name, tenths)| (name, FluentValue::from(self.grams(tenths))));
                let mut said = vec![self.texts.text_with(self.language, "diary-progress-less-a-week", &shown)];
                said.extend(self.without(without_amount));
                said.extend(self.weeks(weeks_inside, weeks));
                said
            }
            Progress::NotBefore { answered: 0, .. } => vec![self.say("diary-progress-hour-none", &[])],
            Progress::NotBefore { waited, answered } => {
                vec![self.say("diary-progress-hour", &[("waited", waited), ("days", answered)])]
            }
        }
    }

    fn weeks(self, inside: u32, weeks: u32) -> Option<String> {
        (weeks > 0).then(|| self.say("diary-progress-fewer-days-weeks", &[("inside", inside), ("weeks", weeks)]))
    }

    fn without(self, days: u32) -> Option<String> {
        (days > 0).then(|| self.say("diary-progress-less-without", &[("days", days)]))
    }

    /// A small stretch of the way that is done, and the next one if it lies within the goal.
    fn milestone(self, free: u32, whole: Option<u32>) -> Option<String> {
        let Milestone { reached, next } = Milestone::of(free)?;
        let next = next.filter(|next| whole.is_none_or(|whole| *next < whole));
        Some(match next {
            Some(next) => self.say("diary-progress-milestone", &[("reached", reached), ("next", next)]),
            None => self.say("diary-progress-milestone-last", &[("reached", reached)]),
        })
    }

    fn grams(self, tenths: u32) -> String {
        grams(self.language, u16::try_from(tenths).unwrap_or(u16::MAX))
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
            is_stop: form.kind == "stop",
            is_days_off: form.kind == "days-off",
            is_fewer_days: form.kind == "fewer-days",
            is_less: form.kind == "less",
            is_less_a_week: form.kind == "less-a-week",
            is_not_before: form.kind == "not-before",
            days: form.days,
            days_per_week: form.days_per_week,
            amount: form.amount,
            week_amount: form.week_amount,
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
            is_stop: form.kind == "stop",
            is_days_off: form.kind == "days-off",
            is_fewer_days: form.kind == "fewer-days",
            is_less: form.kind == "less",
            is_less_a_week: form.kind == "less-a-week",
            is_not_before: form.kind == "not-before",
            days: form.days.clone(),
            days_per_week: form.days_per_week.clone(),
            amount: form.amount.clone(),
            week_amount: form.week_amount.clone(),
            hour: form.hour.clone(),
            from: form.from.clone(),
            problems: Problem::all(problems, &text),
            wrong: WrongGoalFields {
                kind: wrong("kind"),
                days: wrong("days"),
                days_per_week: wrong("days_per_week"),
                amount: wrong("amount"),
                week_amount: wrong("week_amount"),
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
        GoalKind::Stop => return texts.text(language, "diary-goal-stop"),
        GoalKind::DaysOff { days } => ("diary-goal-days-off", "days", FluentValue::from(days)),
        GoalKind::FewerDays { days_per_week } => ("diary-goal-fewer-days", "days", days_per_week.into()),
        GoalKind::LessAtATime { tenths_of_a_gram } => {
            ("diary-goal-less", "amount", grams(language, tenths_of_a_gram).into())
        }
        GoalKind::LessAWeek { tenths_of_a_gram } => {
            ("diary-goal-less-a-week", "amount", grams(language, tenths_of_a_gram).into())
        }
        GoalKind::NotBefore { hour } => ("diary-goal-not-before", "hour", format!("{hour:02}").into()),
    };
    texts.text_with(language, key, &[(name, value)])
}

fn from_in_words(goal: &Goal, texts: &Texts, language: Language, today: Day) -> String {
    let Some(start) = goal.current.map(|goal| goal.from) else { return String::new() };
    let from = FluentValue::from(long_day(language, start));
    match goal.until().map(|until| long_day(language, until)) {
        _ if start > today => texts.text_with(language, "diary-goal-starts", &[("from", from)]),
        Some(until) => texts.text_with(language, "diary-goal-from-until", &[("from", from), ("until", until.into())]),
        None => texts.text_with(language, "diary-goal-from", &[("from", from)]),
    }
}

/// A goal as somebody would have typed it.
fn typed(kind: GoalKind, language: Language) -> GoalForm {
    let form = |kind: &str| GoalForm { kind: kind.to_owned(), ..GoalForm::default() };
    match kind {
        GoalKind::Stop => form("stop"),
        GoalKind::DaysOff { days } => GoalForm { days: days.to_string(), ..form("days-off") },
        GoalKind::FewerDays { days_per_week } => {
            GoalForm { days_per_week: days_per_week.to_string(), ..form("fewer-days") }
        }
        GoalKind::LessAtATime { tenths_of_a_gram } => {
            GoalForm { amount: grams(language, tenths_of_a_gram), ..form("less") }
        }
        GoalKind::LessAWeek { tenths_of_a_gram } => {
            GoalForm { week_amount: grams(language, tenths_of_a_gram), ..form("less-a-week") }
        }
        GoalKind::NotBefore { hour } => GoalForm { hour: hour.to_string(), ..form("not-before") },
    }
}
