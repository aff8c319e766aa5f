//! A glance at the progress in a form of its own: of most modules, only two days and two texts are left. No database, no HTTP,
//! no clock.
//!
//! As pieces: the steps that were seen, as JSON; then for each module its slug, its days (opened and finished, as Julian days
//! of 4 bytes each), its edition, what is left out, and, where something of it is there, pages and answers as JSON.

use super::progress::{ModuleProgress, Progress};
use crate::clock::Day;
use crate::error::Error;
use crate::participants::pieces::{Pieces, Reading};

/// The first byte. In JSON, that is a brace.
const FORM: u8 = 1;
/// The day of what is not finished.
const NEVER: i32 = i32::MAX;

/// Writes a glance.
pub(super) fn write(glance: &Progress) -> Result<Vec<u8>, Error> {
    let mut pieces = Pieces::of_form(FORM);
    pieces.push(&serde_json::to_vec(&glance.steps_seen)?)?;
    for (slug, module) in &glance.modules {
        let finished_on = module.finished_on.map_or(NEVER, Day::to_julian_day);
        let days = [module.opened_on.to_julian_day(), finished_on].map(i32::to_be_bytes);
        let rest = (&module.pages_read, &module.answers, &module.answered_on);
        let is_empty = rest.0.is_empty() && rest.1.is_empty() && rest.2.is_empty();
        pieces.push(slug.as_bytes())?;
        pieces.push(days.as_flattened())?;
        pieces.push(module.edition.as_bytes())?;
        pieces.push(module.left_out.as_bytes())?;
        pieces.push(&if is_empty { Vec::new() } else { serde_json::to_vec(&rest)? })?;
    }
    Ok(pieces.into_bytes())
}

/// Reads a glance; nothing where it is JSON.
pub(super) fn read(glance: &[u8]) -> Option<Result<Progress, Error>> {
    let pieces = Reading::of_form(FORM, glance)?;
    Some(progress(pieces).ok_or_else(|| Error::internal("a glance at the progress is torn")))
}

fn progress(mut pieces: Reading<'_>) -> Option<Progress> {
    let steps_seen = serde_json::from_slice(pieces.piece()?).ok()?;
    let modules = std::iter::from_fn(|| (!pieces.is_over()).then(|| Some((pieces.text()?, module(&mut pieces)?))));
    Some(Progress { modules: modules.collect::<Option<_>>()?, steps_seen })
}

fn module(pieces: &mut Reading<'_>) -> Option<ModuleProgress> {
    let [a, b, c, d, days @ ..] = pieces.exactly::<8>()?;
    let finished_on = Some(i32::from_be_bytes(days)).filter(|day| *day != NEVER);
    let (edition, left_out) = (pieces.text()?, pieces.text()?);
    let rest = Some(pieces.piece()?).filter(|rest| !rest.is_empty());
    let rest = rest.map(serde_json::from_slice).transpose().ok()?;
    let (pages_read, answers, answered_on) = rest.unwrap_or_default();
    Some(ModuleProgress {
        opened_on: Day::from_julian_day(i32::from_be_bytes([a, b, c, d])).ok()?,
        finished_on: finished_on.map(Day::from_julian_day).transpose().ok()?,
        edition,
        pages_read,
        answers,
        answered_on,
        left_out,
    })
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::content::Answer;

    fn known() -> ModuleProgress {
        ModuleProgress {
            opened_on: date!(2026 - 11 - 01),
            finished_on: None,
            edition: "e1".to_owned(),
            pages_read: ["welcome".to_owned()].into(),
            answers: [("asked".to_owned(), [("what".to_owned(), Answer::Choice("å".to_owned()))].into())].into(),
            answered_on: [("asked".to_owned(), date!(2026 - 11 - 02))].into(),
            left_out: "asked why\n".to_owned(),
        }
    }

    fn glance() -> Progress {
        let finished = ModuleProgress {
            finished_on: Some(date!(2026 - 11 - 03)),
            pages_read: [].into(),
            answers: [].into(),
            answered_on: [].into(),
            ..known()
        };
        Progress { modules: [("a".to_owned(), known()), ("b".to_owned(), finished)].into(), steps_seen: [1, 3].into() }
    }

    #[test]
    fn a_glance_reads_back_as_it_was_written() {
        for glance in [Progress::default(), glance()] {
            assert_eq!(read(&write(&glance).unwrap()).unwrap().unwrap(), glance);
        }
    }

    #[test]
    fn json_is_left_to_its_reader_and_what_is_torn_is_an_error() {
        assert!(read(b"{}").is_none());
        let bytes = write(&glance()).unwrap();
        // Between two modules it may end.
        let whole = write(&Progress { modules: [("a".to_owned(), known())].into(), ..glance() }).unwrap().len();
        let steps = write(&Progress { modules: [].into(), ..glance() }).unwrap().len();
        for end in (1..bytes.len()).filter(|end| ![steps, whole].contains(end)) {
            assert!(read(&bytes[..end]).unwrap().is_err(), "{end}");
        }
    }
}
