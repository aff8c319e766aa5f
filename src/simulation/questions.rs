//! The questionnaires that somebody made up answers, through the functions of their room.

use super::chance::Chance;
use super::days::unexpected;
use super::person::Person;
use crate::clock::Day;
use crate::content::{Answer, AnsweredIn, FieldKind, Item, Language, Library, Measure, Moment};
use crate::error::{Failure, Never};
use crate::measures::taken::{Sent, mark};
use crate::measures::{Answers, Taken, due};
use crate::participants::Profile;
use crate::participants::vault::Document;

/// Of a thousand questionnaires that are due, so many are answered on a visit, and so many put aside half-way.
const ANSWERED: u32 = 350;
const PUT_ASIDE: u32 = 40;
/// Of a thousand answers that would ask for help, so many are given.
const NEEDS_HELP: u32 = 60;
/// Of a thousand questions, so many are answered.
const GIVEN: u32 = 960;

/// Answers some of what is due.
pub(super) fn answer(
    chance: &mut Chance,
    person: &Person,
    library: &Library,
    at: usize,
    document: &mut Document,
) -> Result<(), Failure<Never>> {
    let today = person.day_of(at);
    let (profile, mut taken): (Profile, Taken) = (document.section()?, document.section()?);
    let before = taken.clone();
    for due in due(library, &profile.programme, &taken.clone(), person.starts_on, today) {
        let measure = due.measure;
        if measure.answered_in == AnsweredIn::Diary || !chance.permille(ANSWERED) {
            continue;
        }
        let answers = given(chance, measure, better(&profile, due.moment, today));
        if answers.is_empty() {
            continue;
        }
        let based_on = mark(taken.standing(&measure.id, today));
        let sent = Sent { answers: &answers, based_on: &based_on, started_on: profile.started_on, today };
        let outcome =
            if chance.permille(PUT_ASIDE) { taken.put_aside(measure, sent) } else { taken.save(measure, sent) };
        outcome.map_err(|refused| unexpected(std::mem::discriminant(&refused)))?;
    }
    if taken != before {
        document.set(&taken)?;
    }
    Ok(())
}

/// Of a thousand answers, so many are the best one instead of any: more of them later, and most with the programme open.
fn better(profile: &Profile, moment: Moment, today: Day) -> u32 {
    match moment {
        Moment::Start => 0,
        _ if profile.waits_until(today).is_some() => 100,
        _ if profile.allocated.as_ref().is_some_and(|allocated| allocated.starts_on.is_none()) => 350,
        _ => 200,
    }
}

fn given(chance: &mut Chance, measure: &Measure, better: u32) -> Answers {
    let mut answers = Answers::new();
    for item in &measure.items {
        if measure.skips(item, &answers) || !chance.permille(GIVEN) {
            continue;
        }
        let best = || item.points.iter().min_by_key(|(_, points)| *points).map(|(id, _)| Answer::Choice(id.clone()));
        let is_choice = matches!(item.field(Language::Sv).kind, FieldKind::Choice { .. });
        let answer = if is_choice && chance.permille(better) { best() } else { drawn(chance, item) };
        answers.extend(answer.map(|answer| (item.id.clone(), answer)));
    }
    answers
}

fn drawn(chance: &mut Chance, item: &Item) -> Option<Answer> {
    let number = |chance: &mut Chance, min: i64, max: i64| {
        let span = u16::try_from((max - min).max(0)).unwrap_or(u16::MAX);
        min + i64::from(chance.between(0..=span))
    };
    if item.alert_from.is_some() && !chance.permille(NEEDS_HELP) {
        let calm = item.points.iter().min_by_key(|(_, points)| *points)?;
        return Some(Answer::Choice(calm.0.clone()));
    }
    match &item.field(Language::Sv).kind {
        FieldKind::Choice { options } => Some(Answer::Choice(chance.pick(options)?.id.clone())),
        FieldKind::Several { options } => Some(Answer::Several(vec![chance.pick(options)?.id.clone()])),
        FieldKind::Scale { min, max, .. } => Some(Answer::Scale(number(chance, *min, *max))),
        FieldKind::Number { min, max, .. } => Some(Answer::Number(number(chance, *min, *max))),
        _ => None,
    }
}
