//! The front matter of a module: the TOML between two lines `+++` at the top of the file.

use crate::content::checks::nearest::did_you_mean;
use crate::content::module::ModuleStep;
use crate::content::picture::PICTURES;
use crate::content::purpose::Need;
use crate::content::reading::file::{Findings, Place};
use crate::content::reading::pages::{ID_HINT, is_id};
use crate::content::reading::table::{self, Placed, Table};

/// What the front matter says.
pub(crate) struct FrontMatter {
    pub(crate) title: String,
    pub(crate) aim: String,
    pub(crate) minutes: Placed<u32>,
    pub(crate) step: Placed<ModuleStep>,
    /// None where there is no such line.
    pub(crate) needs: Option<Placed<Vec<Need>>>,
    /// The variants of the programme that it is in; none where there is no such line.
    pub(crate) variants: Option<Placed<Vec<String>>>,
    /// None where there is no such line.
    pub(crate) picture: Option<Placed<&'static str>>,
}

const HINT: &str = "the file begins with a line +++, then title, aim, minutes and step, then a line +++";

/// Reads the front matter. Gives it, and the byte at which the body begins.
pub(crate) fn read(steps: &[u8], findings: &mut Findings<'_>) -> (Option<FrontMatter>, usize) {
    let text = &findings.file.text;
    let first = findings.file.line_at(0);
    if findings.file.slice(first.clone()).trim_end() != "+++" {
        findings.error(&first, "the front matter is missing", HINT);
        return (None, 0);
    }
    let Some(closing) = closing_line(text, first.end + 1) else {
        findings.error(&first, "the front matter has no end", HINT);
        return (None, text.len());
    };
    let toml = first.end + 1..closing.start;
    let matter = table::parse(toml, first, findings, |table, findings| read_table(table, steps, findings));
    (matter, (closing.end + 1).min(text.len()))
}

fn closing_line(text: &str, from: usize) -> Option<Place> {
    let mut at = from;
    for line in text.get(from..)?.split_inclusive('\n') {
        if line.trim_end() == "+++" {
            return Some(at..at + line.trim_end_matches('\n').len());
        }
        at += line.len();
    }
    None
}

fn read_table(table: &mut Table<'_>, steps: &[u8], findings: &mut Findings<'_>) -> Option<FrontMatter> {
    let title = table.text("title", findings);
    let aim = table.text("aim", findings);
    let minutes = table.number("minutes", 1..=60, findings);
    let step = table.number_or_text("step", findings).and_then(|step| read_step(&step, steps, findings));
    let needs = table.optional_words("needs", findings).map(|words| read_needs(words, findings));
    let variants = table.optional_words("variants", findings).map(|words| read_variants(words, findings));
    let picture = table.optional_text("picture", findings).and_then(|name| read_picture(&name, findings));
    Some(FrontMatter { title: title?.value, aim: aim?.value, minutes: minutes?, step: step?, needs, variants, picture })
}

fn read_picture(name: &Placed<String>, findings: &mut Findings<'_>) -> Option<Placed<&'static str>> {
    let known = PICTURES.into_iter().find(|known| *known == name.value);
    if known.is_none() {
        let message = format!("there is no picture `{}`", name.value);
        findings.error(&name.place, message, did_you_mean(&name.value, &PICTURES));
    }
    Some(Placed { value: known?, place: name.place.clone() })
}

fn read_variants(words: Placed<Vec<Placed<String>>>, findings: &mut Findings<'_>) -> Placed<Vec<String>> {
    if words.value.is_empty() {
        findings.error(&words.place, "`variants` is empty, so nobody sees this module", "name one, or remove the line");
    }
    let mut variants: Vec<String> = Vec::new();
    for word in words.value {
        if !is_id(&word.value) {
            findings.error(&word.place, format!("`{}` cannot be the name of a variant", word.value), ID_HINT);
        } else if variants.contains(&word.value) {
            findings.error(&word.place, format!("`{}` is there twice", word.value), "keep one of them");
        }
        variants.push(word.value);
    }
    Placed { value: variants, place: words.place }
}

fn read_needs(words: Placed<Vec<Placed<String>>>, findings: &mut Findings<'_>) -> Placed<Vec<Need>> {
    let mut needs = Vec::new();
    for word in words.value {
        match Need::from_word(&word.value) {
            None => {
                let hint = did_you_mean(&word.value, &Need::ALL.map(Need::word));
                findings.error(&word.place, format!("unknown need `{}`", word.value), hint);
            }
            Some(need) if needs.contains(&need) => {
                findings.error(&word.place, format!("the need `{}` is there twice", word.value), "keep one of them");
            }
            Some(need) => needs.push(need),
        }
    }
    Placed { value: needs, place: words.place }
}

fn read_step(
    step: &Placed<Result<i64, String>>,
    steps: &[u8],
    findings: &mut Findings<'_>,
) -> Option<Placed<ModuleStep>> {
    let known: Vec<String> = steps.iter().take(20).map(u8::to_string).collect();
    let hint = format!("it is \"introduction\" or the id of a step in programme.toml: {}", known.join(", "));
    let value = match &step.value {
        Ok(number) => u8::try_from(*number).ok().filter(|id| steps.contains(id)).map(ModuleStep::Step),
        Err(text) if text == "introduction" => Some(ModuleStep::Introduction),
        Err(_) => None,
    };
    if value.is_none() {
        let message = match &step.value {
            Ok(number) => format!("there is no step {number}"),
            Err(text) => format!("there is no step \"{text}\""),
        };
        findings.error(&step.place, message, hint);
    }
    Some(Placed { value: value?, place: step.place.clone() })
}
