//! Somebody takes the trouble to answer, so something must come of it.

use crate::content::exercise::{Exercise, Field};
use crate::content::language::Language;
use crate::content::reading::file::Place;
use crate::content::reading::prose::Reading;

/// Warns of an exercise whose answers nothing reads again, and of one that shows nobody else's.
pub(crate) fn check(exercise: &Exercise, place: &Place, reading: &mut Reading<'_>) {
    if exercise.example.is_none() {
        let hint = "add a line `example: …` with what somebody else might write";
        reading.findings.warning(place, "this exercise has no example", hint);
    }
    let (to_plan, need) = (
        exercise.fields.iter().any(|field| field.plan.is_some()),
        exercise.fields.iter().flat_map(Field::options).any(|option| option.need.is_some()),
    );
    if exercise.for_yourself && (to_plan || need) {
        let hint = "remove `for: yourself`, or the line `plan: …` and the needs below it";
        reading.findings.error(
            place,
            "this exercise is for the writer's own eyes, and something uses its answers",
            hint,
        );
    }
    let is_recalled = reading.around.known.is_recalled(reading.slug, &exercise.id);
    let is_read = exercise.for_yourself || to_plan || need || is_recalled;
    // Whether something is read is the same in every language: said once.
    if !is_read && reading.language == Language::Sv {
        let hint = "send a field to the plan (`plan: …`), give an option a need (`{sleep}`), recall an answer on a later \
                    page, or add `for: yourself`";
        reading.findings.warning(place, "nothing reads the answers of this exercise", hint);
    }
}
