//! What somebody made up does on a visit, through the verbs of the rooms.

use std::fmt::Debug;

use time::Duration;

use super::chance::Chance;
use super::person::Person;
use super::texts;
use crate::clock::Day;
use crate::content::{Answer, ConsentText, Exercise, Field, FieldKind, Programme};
use crate::diary::savings::SavingsPlan;
use crate::diary::{Diary, DiaryDay, Goal, GoalKind, Savings, Situation, Waited};
use crate::error::{Error, Failure, Never};
use crate::participants::Profile;
use crate::participants::vault::Document;
use crate::programme::Progress;
use crate::programme::progress::Answers;

/// A refusal nobody made up should meet: a fault of the simulation, told as one.
pub(super) fn unexpected(refusal: impl Debug) -> Error {
    Error::internal(format!("somebody made up was refused: {refusal:?}"))
}

/// Everything of one visit that happens in the vault alone.
pub(super) fn visit(
    chance: &mut Chance,
    person: &Person,
    programme: &Programme,
    consent: &ConsentText,
    at: usize,
    document: &mut Document,
) -> Result<(), Failure<Never>> {
    let today = person.day_of(at);
    if person.says_yes_at == Some(at) {
        let mut profile: Profile = document.section()?;
        profile.agree(person.age, consent, today);
        document.set(&profile)?;
    }
    let profile: Profile = document.section()?;
    if profile.waits_until(today).is_none() {
        let mut progress: Progress = document.section()?;
        read(chance, person, programme, at, &mut progress)?;
        document.set(&progress)?;
    }
    set_out(person, at, document)?;
    if person.keeps_diary {
        let mut diary: Diary = document.section()?;
        fill_in(chance, person, at, &mut diary)?;
        diary.pack(today)?;
        document.set(&diary)?;
    }
    Ok(())
}

/// What somebody opens and finishes on a visit.
fn read(
    chance: &mut Chance,
    person: &Person,
    programme: &Programme,
    at: usize,
    progress: &mut Progress,
) -> Result<(), Error> {
    for (_, step) in person.steps.iter().filter(|(visit, _)| *visit == at) {
        progress.see_step(*step);
    }
    work(chance, person, programme, at, progress)
}

/// The goal, and what it saves.
fn set_out(person: &Person, at: usize, document: &mut Document) -> Result<(), Error> {
    let today = person.day_of(at);
    if let Some((visit, kind)) = person.goal
        && visit == at
    {
        let mut goal: Goal = document.section()?;
        goal.set(kind, today, today).map_err(unexpected)?;
        document.set(&goal)?;
        if person.keeps_diary {
            let mut savings: Savings = document.section()?;
            savings.set(SavingsPlan { from: today, price: 100, usual: 35, wish: None }, today).map_err(unexpected)?;
            document.set(&savings)?;
        }
    }
    Ok(())
}

fn work(
    chance: &mut Chance,
    person: &Person,
    programme: &Programme,
    at: usize,
    progress: &mut Progress,
) -> Result<(), Error> {
    let today = person.day_of(at);
    for planned in &person.modules {
        let Some(module) = programme.module(&planned.slug) else { continue };
        let text = module.text(person.language);
        if planned.opens_at == at {
            progress.open(&planned.slug, &text.edition, today);
            if let Some(page) = text.pages.first() {
                progress.read_page(&planned.slug, text, &page.id, today).map_err(unexpected)?;
            }
        }
        if planned.finishes_at == Some(at) {
            for page in &text.pages {
                progress.read_page(&planned.slug, text, &page.id, today).map_err(unexpected)?;
            }
            for exercise in text.exercises() {
                let typed = answers(chance, person, exercise);
                progress
                    .save_exercise(&planned.slug, text, exercise, &typed, "new", today)
                    .map_err(|refused| unexpected(std::mem::discriminant(&refused)))?;
            }
            progress.finish(&planned.slug, text, today).map_err(unexpected)?;
        }
    }
    Ok(())
}

fn answers(chance: &mut Chance, person: &Person, exercise: &Exercise) -> Answers {
    let fields = exercise.fields.iter().filter(|field| field.required || chance.permille(700)).collect::<Vec<_>>();
    fields.into_iter().filter_map(|field| Some((field.id.clone(), answer(chance, person, field)?))).collect()
}

fn answer(chance: &mut Chance, person: &Person, field: &Field) -> Option<Answer> {
    let words = texts::notes(person.language);
    Some(match &field.kind {
        FieldKind::Choice { options } => Answer::Choice(chance.pick(options)?.id.clone()),
        FieldKind::Several { options } => {
            let sure = chance.pick(options)?.id.clone();
            let chosen = options.iter().filter(|option| option.id == sure || chance.permille(300));
            Answer::Several(chosen.map(|option| option.id.clone()).collect())
        }
        FieldKind::Scale { min, max, .. } => Answer::Scale(whole(chance, *min, *max)),
        FieldKind::Number { min, max, .. } => Answer::Number(whole(chance, *min, *max)),
        FieldKind::ShortText | FieldKind::LongText => Answer::Text((*chance.pick(words)?).to_owned()),
        FieldKind::List { .. } => Answer::List(vec![(*chance.pick(words)?).to_owned()]),
        FieldKind::Pairs { .. } => {
            Answer::Pairs(vec![((*chance.pick(words)?).to_owned(), (*chance.pick(words)?).to_owned())])
        }
        FieldKind::DayGrid { rows, .. } => {
            let first = chance.pick(rows)?.id.clone();
            Answer::DayGrid(
                [(); 7].map(|()| Some(chance.pick(rows).map_or_else(|| first.clone(), |row| row.id.clone()))),
            )
        }
    })
}

/// A whole number between two, near enough to the lower one to be plausible.
fn whole(chance: &mut Chance, min: i64, max: i64) -> i64 {
    let span = u16::try_from((max - min).clamp(0, 30)).unwrap_or(0);
    min + i64::from(chance.between(0..=span))
}

/// Fills in the day of the visit, and often the days since the last one. Use grows rarer with time.
fn fill_in(chance: &mut Chance, person: &Person, at: usize, diary: &mut Diary) -> Result<(), Error> {
    let today = person.day_of(at);
    let back = if at == 0 { 0 } else { (today - person.day_of(at - 1)).whole_days().min(4) - 1 };
    // When the calendar is asked for, most fill in what is missing of the last seven days.
    let is_asked = matches!((today - person.starts_on).whole_days(), 0 | 42..=55 | 84..=97 | 182..=195);
    let fills_week = is_asked && chance.permille(700);
    for ago in 0..=if fills_week { 7 } else { back.max(0) } {
        let day = today.saturating_sub(Duration::days(ago));
        let is_there = diary.marks(day..=day).next().is_some();
        if ago > 0 && (is_there || !fills_week && !chance.permille(600)) {
            continue;
        }
        let entry = entry(chance, person, day);
        diary.save(day, &entry, today).map_err(|refused| unexpected(std::mem::discriminant(&refused)))?;
    }
    Ok(())
}

fn entry(chance: &mut Chance, person: &Person, day: Day) -> DiaryDay {
    let week = u32::try_from((day - person.starts_on).whole_weeks()).unwrap_or(0);
    let used = chance.permille(620_u32.saturating_sub(60 * week).max(220));
    let more = chance.permille(600);
    let scale = |chance: &mut Chance, most: u16| u8::try_from(chance.between(0..=most)).ok();
    let hour = match person.goal {
        Some((_, GoalKind::NotBefore { hour })) if used && more => Some(hour),
        _ => None,
    };
    DiaryDay {
        used: Some(used),
        amount: (used && more).then(|| chance.between(1..=12)),
        craving: if more { scale(chance, if used { 10 } else { 7 }) } else { None },
        mood: if more { scale(chance, 10) } else { None },
        situations: Situation::ALL.into_iter().filter(|_| more && chance.permille(150)).collect(),
        more_alcohol: more && chance.permille(80),
        more_tobacco: more && chance.permille(120),
        waited: hour.map(|until| Waited { until, did: chance.permille(600) }),
        note: match chance.pick(texts::notes(person.language)) {
            Some(note) if chance.permille(80) => (*note).to_owned(),
            _ => String::new(),
        },
    }
}
