//! An exercise block, line by line: attributes of the exercise, then fields (`? kind id: Label`) with theirs.

use crate::content::checks::nearest::did_you_mean;
use crate::content::checks::use_of_answers;
use crate::content::exercise::Exercise;
use crate::content::html::Html;
use crate::content::reading::field::{Draft, read_head};
use crate::content::reading::file::{Place, TextFile};
use crate::content::reading::pages::{ID_HINT, is_id};
use crate::content::reading::prose::{Reading, snippet};
use crate::content::reading::table::Placed;

/// The fence of an exercise block: its id, and where it stands with its first and last line.
pub(crate) struct Fence<'b> {
    pub(crate) id: &'b str,
    pub(crate) place: Place,
    pub(crate) closed: bool,
    pub(crate) page: &'b str,
}

#[derive(Default)]
struct Attributes {
    title: Option<Placed<String>>,
    intro: Option<Placed<String>>,
    example: Option<Placed<String>>,
    for_whom: Option<Placed<String>>,
}

/// Reads one block; what is wrong is noted, and what could be read comes back.
pub(crate) fn read(fence: &Fence<'_>, reading: &mut Reading<'_>) -> Option<Exercise> {
    let opening = reading.findings.file.line_at(fence.place.start);
    let before = reading.findings.problems.len();
    if !is_id(fence.id) {
        let message = if fence.id.is_empty() {
            "this exercise has no id".to_owned()
        } else {
            format!("`{}` cannot be an id", fence.id)
        };
        reading.findings.error(&opening, message, format!("write ```exercise some-id: {ID_HINT}"));
    }
    let what = format!("the exercise `{}`", fence.id);
    let path = [fence.page, fence.id];
    if !fence.closed {
        reading.findings.error(&opening, "this exercise has no end", "close it with a line ``` after its last field");
        reading.outline.add(&path, what, None, opening);
        return None;
    }
    let (mut attributes, drafts, understood) = read_lines(fence, reading);
    let sound = understood && reading.findings.problems.len() == before;
    let for_yourself = is_for_yourself(attributes.for_whom.take(), reading);
    let shape = if for_yourself { "for: yourself" } else { "without `for`" };
    reading.outline.add(&path, what, sound.then(|| shape.to_owned()), opening.clone());
    if attributes.title.is_none() {
        reading.findings.error(&opening, "this exercise has no title", "add a line `title: …` below");
    }
    if drafts.is_empty() {
        reading.findings.error(&opening, "this exercise asks nothing", "add a field: `? long text words: Your words`");
    }
    let fields = drafts.into_iter().filter_map(|draft| draft.finish(fence, reading)).collect();
    let intro = render(attributes.intro, reading);
    let example = render(attributes.example, reading);
    let title = attributes.title?.value;
    let exercise = Exercise { id: fence.id.to_owned(), title, intro, example, for_yourself, fields };
    if sound {
        use_of_answers::check(&exercise, &opening, reading);
    }
    Some(exercise)
}

fn is_for_yourself(whom: Option<Placed<String>>, reading: &mut Reading<'_>) -> bool {
    let Some(whom) = whom else { return false };
    let is_known = whom.value == "yourself";
    if !is_known {
        reading.findings.error(
            &whom.place,
            format!("`for: {}` is not understood", whom.value),
            "write `for: yourself`",
        );
    }
    is_known
}

fn render(text: Option<Placed<String>>, reading: &mut Reading<'_>) -> Option<Html> {
    text.map(|text| snippet(&text, reading))
}

fn read_lines(fence: &Fence<'_>, reading: &mut Reading<'_>) -> (Attributes, Vec<Draft>, bool) {
    let mut attributes = Attributes::default();
    let mut drafts: Vec<Draft> = Vec::new();
    let mut understood = true;
    for line in logical_lines(reading.findings.file, &fence.place) {
        let text = line.value.trim();
        if let Some(head) = text.strip_prefix('?') {
            match read_head(head.trim(), &line.place, reading) {
                Some(draft) => {
                    check_unique(&draft, &drafts, reading);
                    drafts.push(draft);
                }
                None => understood = false,
            }
        } else if let Some(option) = text.strip_prefix("- ") {
            match drafts.last_mut() {
                Some(draft) => draft.take_option(option, &line.place, reading),
                None if understood => reading.findings.error(
                    &line.place,
                    "an option before the first field",
                    "options come below a line that begins with ?",
                ),
                None => {}
            }
        } else if let Some((key, value)) = text.split_once(':') {
            let value = Placed { value: value.trim().to_owned(), place: line.place.clone() };
            match drafts.last_mut() {
                Some(draft) => draft.take_attribute(key.trim(), value, reading),
                None if understood => attributes.take(key.trim(), value, reading),
                None => {}
            }
        } else {
            reading.findings.error(
                &line.place,
                "this line is not understood",
                "a field begins with ?, an option with -, the rest is `key: text`; two spaces continue the line above",
            );
        }
    }
    (attributes, drafts, understood)
}

impl Attributes {
    fn take(&mut self, key: &str, value: Placed<String>, reading: &mut Reading<'_>) {
        let slot = match key {
            "title" => &mut self.title,
            "intro" => &mut self.intro,
            "example" => &mut self.example,
            "for" => &mut self.for_whom,
            _ => {
                let hint = did_you_mean(key, &["title", "intro", "example", "for"]);
                reading.findings.error(&value.place, format!("unknown key `{key}`"), hint);
                return;
            }
        };
        fill(slot, key, value, reading);
    }
}

/// Sets an attribute that may come once and not be empty.
pub(crate) fn fill(slot: &mut Option<Placed<String>>, key: &str, value: Placed<String>, reading: &mut Reading<'_>) {
    if value.value.is_empty() {
        reading.findings.error(&value.place, format!("`{key}` is empty"), "write the text, or remove the line");
    } else if slot.is_some() {
        reading.findings.error(&value.place, format!("`{key}` is there twice"), "keep one of them");
    } else {
        *slot = Some(value);
    }
}

fn check_unique(draft: &Draft, earlier: &[Draft], reading: &mut Reading<'_>) {
    let names = draft.form_names();
    if let Some(other) = earlier.iter().find(|other| other.form_names().iter().any(|name| names.contains(name))) {
        reading.findings.error(
            draft.place(),
            format!("the field id `{}` is taken by the field `{}`", draft.id(), other.id()),
            "give this field another id; a day grid also takes its id followed by -mon to -sun, pairs theirs by -left and -right",
        );
    }
}

/// The lines between the fences. A line that begins with two spaces continues the one above; empty lines are left out.
pub(crate) fn logical_lines(file: &TextFile, fence: &Place) -> Vec<Placed<String>> {
    let inside_start = file.line_at(fence.start).end + 1;
    let inside_end = file.line_at(fence.end.saturating_sub(1)).start;
    let mut lines: Vec<Placed<String>> = Vec::new();
    let mut at = inside_start;
    let mut continues = false;
    for raw in file.slice(inside_start..inside_end.max(inside_start)).split_inclusive('\n') {
        let text = raw.trim();
        let start = at + (raw.len() - raw.trim_start().len());
        at += raw.len();
        if text.is_empty() {
            continues = false;
        } else if let (true, Some(above)) = (continues && raw.starts_with("  "), lines.last_mut()) {
            above.value.push(' ');
            above.value.push_str(text);
        } else {
            lines.push(Placed { value: text.to_owned(), place: start..start + text.len() });
            continues = true;
        }
    }
    lines
}
