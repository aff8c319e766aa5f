//! The diary's parts of what a participant takes along: every day and every goal in words.

use serde::Serialize;

use super::day::Diary;
use super::goal::{Goal, SetGoal};
use super::pages::{Facts, SavingsCard, capitalised, goal_in_words};
use super::savings::Savings;
use crate::app::App;
use crate::clock::Day;
use crate::content::DiaryKind;
use crate::db::DbConn;
use crate::error::Error;
use crate::language::{Language, Texts, long_day};
use crate::participants::take_out::TakenPart;
use crate::participants::vault::{Document, Section};

#[derive(Debug, Serialize)]
struct TakenDiary {
    days: Vec<TakenDay>,
}

#[derive(Debug, Serialize)]
struct TakenDay {
    day: String,
    entry: Facts,
}

#[derive(Debug, Serialize)]
struct TakenGoals {
    goals: Vec<TakenGoal>,
}

#[derive(Debug, Serialize)]
struct TakenSavings {
    savings: SavingsCard,
}

#[derive(Debug, Serialize)]
struct TakenGoal {
    goal: String,
    set_on: String,
    from: String,
    holds: bool,
}

/// The days, for `participants::take_out`.
pub fn days_part(_: &mut DbConn, document: &Document, app: &App, language: Language) -> Result<TakenPart, Error> {
    let diary = document.section::<Diary>()?.reaching(Day::MIN)?;
    // Whatever was entered is given, also when the programme has asked for something else since.
    let kind = DiaryKind::OwnUse;
    let days = diary.days.iter().map(|(day, entry)| TakenDay {
        day: capitalised(&long_day(language, *day)),
        entry: Facts::of(entry, kind, language),
    });
    let page = TakenDiary { days: days.collect() };
    Ok(TakenPart {
        name: Diary::NAME.to_owned(),
        heading: app.texts.text(language, "diary-diary-title"),
        json: serde_json::to_value(&diary)?,
        html: app.templates.render(language, "diary/taken-days", &page)?,
    })
}

/// What savings are counted from, for `participants::take_out`.
pub fn savings_part(_: &mut DbConn, document: &Document, app: &App, language: Language) -> Result<TakenPart, Error> {
    let (savings, diary): (Savings, Diary) = (document.section()?, document.section()?);
    let card = SavingsCard::of(&savings, &diary, &app.texts, language, app.clock.today());
    Ok(TakenPart {
        name: Savings::NAME.to_owned(),
        heading: app.texts.text(language, "diary-savings-title"),
        json: serde_json::to_value(&savings)?,
        html: app.templates.render(language, "diary/taken-savings", &TakenSavings { savings: card })?,
    })
}

/// The goals, for `participants::take_out`.
pub fn goals_part(_: &mut DbConn, document: &Document, app: &App, language: Language) -> Result<TakenPart, Error> {
    let goal: Goal = document.section()?;
    let page = TakenGoals { goals: goals(&goal, &app.texts, language) };
    Ok(TakenPart {
        name: Goal::NAME.to_owned(),
        heading: app.texts.text(language, "diary-goal-title"),
        json: serde_json::to_value(&goal)?,
        html: app.templates.render(language, "diary/taken-goals", &page)?,
    })
}

fn goals(goal: &Goal, texts: &Texts, language: Language) -> Vec<TakenGoal> {
    let taken = |set: &SetGoal, holds: bool| TakenGoal {
        goal: goal_in_words(set.kind, texts, language),
        set_on: long_day(language, set.set_on),
        from: long_day(language, set.from),
        holds,
    };
    let earlier = goal.earlier.iter().map(|set| taken(set, false));
    earlier.chain(goal.current.iter().map(|set| taken(set, true))).collect()
}
