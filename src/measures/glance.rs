//! A glance at what was answered to questionnaires in a form of its own: the home page looks at each latest answer, and as
//! JSON that was as much work as two years of diary. No database, no HTTP, no clock.
//!
//! As pieces: the drafts, as JSON; then for each questionnaire its id and its takings. A taking is its day and its time of
//! following up (4 bytes and 1), its edition, its answers (the id; a `c` and the option that was chosen, or anything else as
//! JSON) and its scores (the id; points, most, answered and of, 4 bytes each). Of each list, the number (4 bytes) comes first.

use std::collections::BTreeMap;

use super::scoring::Scored;
use super::taken::{Answers, Taken, Taking};
use crate::clock::Day;
use crate::content::{Answer, Moment};
use crate::error::Error;
use crate::participants::pieces::{Pieces, Reading};

/// The first byte. In JSON, that is a brace.
const FORM: u8 = 1;
/// Before the id of an option. JSON of an answer begins with a brace.
const CHOICE: u8 = b'c';
/// The points of a score that was not worked out.
const NO_POINTS: u32 = u32::MAX;
/// The times of following up by the numbers they are written as; new ones come last.
const MOMENTS: [Option<Moment>; 5] =
    [None, Some(Moment::Start), Some(Moment::SixWeeks), Some(Moment::TwelveWeeks), Some(Moment::SixMonths)];

/// Writes a glance.
pub(super) fn write(glance: &Taken) -> Result<Vec<u8>, Error> {
    let mut pieces = Pieces::of_form(FORM);
    pieces.push(&serde_json::to_vec(&glance.drafts)?)?;
    for (id, takings) in &glance.takings {
        pieces.push(id.as_bytes())?;
        push_number(&mut pieces, takings.len())?;
        takings.iter().try_for_each(|taking| push_taking(&mut pieces, taking))?;
    }
    Ok(pieces.into_bytes())
}

fn push_taking(pieces: &mut Pieces, taking: &Taking) -> Result<(), Error> {
    let moment = MOMENTS.iter().position(|moment| *moment == taking.moment);
    let moment = moment.and_then(|number| u8::try_from(number).ok());
    let [a, b, c, d] = taking.day.to_julian_day().to_be_bytes();
    pieces.push(&[a, b, c, d, moment.ok_or_else(|| Error::internal("a time without a number"))?])?;
    pieces.push(taking.edition.as_bytes())?;
    push_number(pieces, taking.answers.len())?;
    for (id, answer) in &taking.answers {
        pieces.push(id.as_bytes())?;
        match answer {
            Answer::Choice(option) => pieces.push(&[&[CHOICE], option.as_bytes()].concat())?,
            other => pieces.push(&serde_json::to_vec(other)?)?,
        }
    }
    push_number(pieces, taking.scores.len())?;
    for (id, scored) in &taking.scores {
        let number = |number: usize| u32::try_from(number).map_err(Error::internal);
        let points = scored.points.unwrap_or(NO_POINTS);
        let numbers = [points, scored.most, number(scored.answered)?, number(scored.of)?].map(u32::to_be_bytes);
        pieces.push(id.as_bytes())?;
        pieces.push(numbers.as_flattened())?;
    }
    Ok(())
}

fn push_number(pieces: &mut Pieces, number: usize) -> Result<(), Error> {
    pieces.push(&u32::try_from(number).map_err(Error::internal)?.to_be_bytes())
}

/// Reads a glance; nothing where it is JSON.
pub(super) fn read(glance: &[u8]) -> Option<Result<Taken, Error>> {
    let pieces = Reading::of_form(FORM, glance)?;
    Some(taken(pieces).ok_or_else(|| Error::internal("a glance at questionnaires is torn")))
}

fn taken(mut pieces: Reading<'_>) -> Option<Taken> {
    let drafts = serde_json::from_slice(pieces.piece()?).ok()?;
    let takings = std::iter::from_fn(|| (!pieces.is_over()).then(|| Some((pieces.text()?, takings(&mut pieces)?))));
    Some(Taken { takings: takings.collect::<Option<_>>()?, drafts })
}

fn takings(pieces: &mut Reading<'_>) -> Option<Vec<Taking>> {
    (0..number(pieces)?).map(|_| taking(pieces)).collect()
}

fn taking(pieces: &mut Reading<'_>) -> Option<Taking> {
    let [a, b, c, d, moment] = pieces.exactly()?;
    Some(Taking {
        day: Day::from_julian_day(i32::from_be_bytes([a, b, c, d])).ok()?,
        moment: *MOMENTS.get(usize::from(moment))?,
        edition: pieces.text()?,
        answers: answers(pieces)?,
        scores: scores(pieces)?,
    })
}

fn answers(pieces: &mut Reading<'_>) -> Option<Answers> {
    let answer = |piece: &[u8]| match piece.split_first() {
        Some((&CHOICE, option)) => std::str::from_utf8(option).ok().map(|option| Answer::Choice(option.to_owned())),
        _ => serde_json::from_slice(piece).ok(),
    };
    (0..number(pieces)?).map(|_| Some((pieces.text()?, answer(pieces.piece()?)?))).collect()
}

fn scores(pieces: &mut Reading<'_>) -> Option<BTreeMap<String, Scored>> {
    (0..number(pieces)?).map(|_| Some((pieces.text()?, scored(pieces.exactly()?)?))).collect()
}

fn scored(numbers: [u8; 16]) -> Option<Scored> {
    let [points, most, answered, of] = *numbers.as_chunks().0 else { return None };
    let [points, most, answered, of] = [points, most, answered, of].map(u32::from_be_bytes);
    let points = Some(points).filter(|points| *points != NO_POINTS);
    Some(Scored { points, most, answered: usize::try_from(answered).ok()?, of: usize::try_from(of).ok()? })
}

fn number(pieces: &mut Reading<'_>) -> Option<u32> {
    pieces.exactly().map(u32::from_be_bytes)
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::measures::taken::Draft;

    fn glance() -> Taken {
        let scored = |points| Scored { points, most: 28, answered: 6, of: 7 };
        let day = date!(2026 - 11 - 01);
        let chosen: Answers = [("often".to_owned(), Answer::Choice("never".to_owned()))].into();
        let newest = Taking {
            day,
            moment: Some(Moment::SixMonths),
            edition: "e1".to_owned(),
            answers: [("how".to_owned(), Answer::Scale(7))].into_iter().chain(chosen.clone()).collect(),
            scores: [("a".to_owned(), scored(Some(0))), ("b".to_owned(), scored(None))].into(),
        };
        let (edition, empty) = (String::new(), Answers::new());
        let earlier = Taking { day, moment: None, edition, answers: empty, scores: [].into() };
        let draft = Draft { day, edition: "e0".to_owned(), answers: chosen };
        Taken { takings: [("x".to_owned(), vec![earlier, newest])].into(), drafts: [("y".to_owned(), draft)].into() }
    }

    #[test]
    fn a_glance_reads_back_as_it_was_written() {
        for glance in [Taken::default(), glance()] {
            assert_eq!(read(&write(&glance).unwrap()).unwrap().unwrap(), glance);
        }
    }

    #[test]
    fn json_is_left_to_its_reader_and_what_is_torn_is_an_error() {
        assert!(read(b"{}").is_none());
        let bytes = write(&glance()).unwrap();
        // After the drafts it may end.
        let drafts = write(&Taken { takings: [].into(), ..glance() }).unwrap().len();
        for end in (1..bytes.len()).filter(|end| *end != drafts) {
            assert!(read(&bytes[..end]).unwrap().is_err(), "{end}");
        }
    }
}
