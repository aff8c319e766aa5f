//! The questionnaires we ship, and answers to them, for the tests of this room.

use std::sync::LazyLock;

use super::taken::Answers;
use crate::content::{Answer, Language, Library, Measure, Source};

/// What `modules/` holds.
pub(super) fn library() -> &'static Library {
    static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::load(&Source::BuiltIn).0);
    &LIBRARY
}

/// A questionnaire by its id.
pub(super) fn measure(id: &str) -> &'static Measure {
    library().measure(id).unwrap()
}

/// Options that were chosen.
pub(super) fn chosen(answers: &[(&str, &str)]) -> Answers {
    answers.iter().map(|(id, option)| ((*id).to_owned(), Answer::Choice((*option).to_owned()))).collect()
}

/// Answers to the items in order, by what they are worth; nothing where an item was passed over.
pub(super) fn worth(measure: &Measure, points: &[Option<u32>]) -> Answers {
    let answer = |(at, points): (usize, &Option<u32>)| {
        let (item, points) = (&measure.items[at], (*points)?);
        let options = item.field(Language::Sv).options();
        let answer = match options.iter().find(|option| item.points[&option.id] == points) {
            Some(option) => Answer::Choice(option.id.clone()),
            None => Answer::Scale(i64::from(points)),
        };
        Some((item.id.clone(), answer))
    };
    points.iter().enumerate().filter_map(answer).collect()
}
