//! A recall block: which earlier answer a page shows again, under which heading, and what stands there without one.

use crate::content::checks::nearest::did_you_mean;
use crate::content::module::Recall;
use crate::content::reading::exercise::{Fence, fill, logical_lines};
use crate::content::reading::pages::is_id;
use crate::content::reading::prose::Reading;
use crate::content::reading::table::Placed;

const TARGET_HINT: &str = "write ```recall module-slug/exercise-id/field-id";
const KEYS: [&str; 2] = ["title", "empty"];

/// Reads one block; what is wrong is noted.
pub(crate) fn read(fence: &Fence<'_>, reading: &mut Reading<'_>) -> Option<Recall> {
    let opening = reading.findings.file.line_at(fence.place.start);
    if !fence.closed {
        reading.findings.error(&opening, "this recall has no end", "close it with a line ``` after its last line");
        return None;
    }
    let path = [fence.page, fence.id];
    if reading.outline.holds(&path) {
        let message = format!("the answer `{}` is recalled twice on this page", fence.id);
        reading.findings.error(&opening, message, "keep one of them");
    }
    reading.outline.add(&path, format!("the recall of `{}`", fence.id), Some(String::new()), opening.clone());
    let target = read_target(fence, reading);
    let (mut title, mut empty) = (None, None);
    for line in logical_lines(reading.findings.file, &fence.place) {
        let Some((key, value)) = line.value.split_once(':').map(|(key, value)| (key.trim(), value.trim())) else {
            reading.findings.error(
                &line.place,
                "this line is not understood",
                "a recall has `title: …` and `empty: …`",
            );
            continue;
        };
        let slot = match key {
            "title" => &mut title,
            "empty" => &mut empty,
            _ => {
                reading.findings.error(&line.place, format!("unknown key `{key}`"), did_you_mean(key, &KEYS));
                continue;
            }
        };
        fill(slot, key, Placed { value: value.to_owned(), place: line.place.clone() }, reading);
    }
    for (key, slot) in KEYS.into_iter().zip([&title, &empty]) {
        if slot.is_none() {
            reading.findings.error(
                &opening,
                format!("this recall has no `{key}`"),
                format!("add a line `{key}: …` below"),
            );
        }
    }
    let [module, exercise, field] = target?;
    Some(Recall { module, exercise, field, title: title?.value, empty: empty?.value })
}

/// The three ids, if there is such a field.
fn read_target(fence: &Fence<'_>, reading: &mut Reading<'_>) -> Option<[String; 3]> {
    let opening = reading.findings.file.line_at(fence.place.start);
    let ids: Vec<&str> = fence.id.split('/').collect();
    let [module, exercise, field] = ids.as_slice() else {
        reading.findings.error(&opening, format!("`{}` names no answer", fence.id), TARGET_HINT);
        return None;
    };
    if let Some(wrong) = ids.iter().find(|id| !is_id(id)) {
        reading.findings.error(&opening, format!("`{wrong}` cannot be an id"), TARGET_HINT);
        return None;
    }
    let missing = match reading.around.known.module(module) {
        None if reading.around.known.is_open() => None,
        None => Some((format!("there is no module `{module}`"), did_you_mean(module, &reading.around.known.slugs()))),
        Some(outline) => {
            let (exercises, fields) = (outline.exercises(), outline.fields_of(exercise));
            if !exercises.contains(exercise) {
                let message = format!("the module `{module}` has no exercise `{exercise}`");
                Some((message, did_you_mean(exercise, &exercises)))
            } else if !fields.contains(field) {
                let message = format!("the exercise `{exercise}` has no field `{field}`");
                Some((message, did_you_mean(field, &fields)))
            } else {
                None
            }
        }
    };
    if let Some((message, hint)) = missing {
        reading.findings.error(&opening, format!("dead recall: {message}"), hint);
        return None;
    }
    Some([module, exercise, field].map(|id| (*id).to_owned()))
}
