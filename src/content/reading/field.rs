//! One field of an exercise block: `? kind id [range] [required]: Label`, its attributes and its options.

use crate::content::checks::nearest::did_you_mean;
use crate::content::exercise::{Alternative, Field, FieldKind, form_names};
use crate::content::purpose::{Need, PlanPart};
use crate::content::reading::exercise::{Fence, fill};
use crate::content::reading::file::Place;
use crate::content::reading::pages::{ID_HINT, is_id};
use crate::content::reading::prose::Reading;
use crate::content::reading::table::Placed;

/// The words for the kinds.
const KINDS: [&str; 9] =
    ["choice", "several", "scale", "number", "short text", "long text", "list", "pairs", "day grid"];
/// A list of more lines, or pairs of more rows, than this is a long text.
const LONGEST_LIST: i64 = 20;
/// A scale of more points than this cannot be tapped on a phone.
const WIDEST_SCALE: i64 = 10;
/// Numbers beyond this are a slip.
const FARTHEST: i64 = 1_000_000;

const HEAD_HINT: &str = "write it like `? long text my-id: The question`";

/// A field while its lines are read.
#[derive(Default)]
pub(crate) struct Draft {
    id: String,
    word: &'static str,
    label: String,
    place: Place,
    required: bool,
    bounds: Option<(i64, i64)>,
    most: Option<i64>,
    help: Option<Placed<String>>,
    low: Option<Placed<String>>,
    high: Option<Placed<String>>,
    unit: Option<Placed<String>>,
    left: Option<Placed<String>>,
    right: Option<Placed<String>>,
    plan: Option<Placed<String>>,
    options: Vec<Placed<Alternative>>,
    sound: bool,
}

/// Reads the first line of a field, without its question mark.
pub(crate) fn read_head(line: &str, place: &Place, reading: &mut Reading<'_>) -> Option<Draft> {
    let Some((head, label)) = line.split_once(':') else {
        reading.findings.error(place, "this field has no question", HEAD_HINT);
        return None;
    };
    let mut words: Vec<&str> = head.split_whitespace().collect();
    let kind = KINDS.into_iter().find(|kind| {
        let kind_words: Vec<&str> = kind.split(' ').collect();
        words.starts_with(&kind_words)
    });
    let Some(word) = kind else {
        let typed = words.first().copied().unwrap_or_default();
        let hint = match did_you_mean(typed, &KINDS) {
            hint if hint.starts_with("did") => hint,
            _ => did_you_mean(&words.iter().take(2).copied().collect::<Vec<_>>().join(" "), &KINDS),
        };
        reading.findings.error(place, format!("unknown kind of field `{typed}`"), hint);
        return None;
    };
    words.drain(..word.split(' ').count());
    let mut words = words.into_iter();
    let Some(id) = words.next().filter(|id| is_id(id)) else {
        let message = format!("this field has no id after `{word}`");
        reading.findings.error(place, message, format!("{HEAD_HINT}; {ID_HINT}"));
        return None;
    };
    let mut draft = Draft::new(id, word, label.trim(), place);
    if draft.label.is_empty() {
        draft.error(place, "this field has no question", HEAD_HINT, reading);
    }
    for extra in words {
        draft.take_extra(extra, reading);
    }
    draft.check_extras(reading);
    Some(draft)
}

impl Draft {
    fn new(id: &str, word: &'static str, label: &str, place: &Place) -> Self {
        Self { id: id.to_owned(), word, label: label.to_owned(), place: place.clone(), sound: true, ..Self::default() }
    }

    /// Its id.
    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    /// Where it begins.
    pub(crate) const fn place(&self) -> &Place {
        &self.place
    }

    /// The names it takes in a form.
    pub(crate) fn form_names(&self) -> Vec<String> {
        let mut names = form_names(&self.id, self.word);
        names.push(self.id.clone());
        names
    }

    fn error(&mut self, place: &Place, message: impl Into<String>, hint: impl Into<String>, reading: &mut Reading<'_>) {
        self.sound = false;
        reading.findings.error(place, message, hint);
    }

    fn take_extra(&mut self, extra: &str, reading: &mut Reading<'_>) {
        let place = self.place.clone();
        let is_ranged = self.word == "scale" || self.word == "number";
        if extra == "required" {
            self.required = true;
        } else if let Some(bounds) = read_range(extra).filter(|_| is_ranged && self.bounds.is_none()) {
            self.bounds = Some(bounds);
        } else if let Some(most) = extra.parse().ok().filter(|_| self.has_rows() && self.most.is_none()) {
            self.most = Some(most);
        } else {
            let hint = match self.word {
                "scale" | "number" => "after the id come a range like 0-10 and, if you want, `required`",
                "list" | "pairs" => "after the id come the number of lines and, if you want, `required`",
                _ => "after the id may come `required`, then : and the question",
            };
            self.error(&place, format!("`{extra}` is not understood here"), hint, reading);
        }
    }

    fn check_extras(&mut self, reading: &mut Reading<'_>) {
        let place = self.place.clone();
        match (self.word, self.bounds, self.most) {
            ("scale" | "number", None, _) if self.sound => {
                self.error(&place, "this field has no range", "add it after the id, like 0-10", reading);
            }
            (_, Some((min, max)), _) if min >= max => {
                let message = format!("the range {min}-{max} is empty");
                self.error(&place, message, "put the smaller number first", reading);
            }
            ("scale", Some((min, max)), _) if max - min > WIDEST_SCALE => {
                let message = format!("a scale from {min} to {max} has too many points");
                let hint = "a scale has at most eleven points, like 0-10; use `number` for more";
                self.error(&place, message, hint, reading);
            }
            ("list" | "pairs", _, None) if self.sound => {
                let message = format!("this field of the kind `{}` has no number of lines", self.word);
                self.error(&place, message, "add it after the id, like 5", reading);
            }
            ("list" | "pairs", _, Some(most)) if !(1..=LONGEST_LIST).contains(&most) => {
                let message = format!("a field of the kind `{}` with {most} lines", self.word);
                let hint = format!("it has 1 to {LONGEST_LIST} lines; use `long text` for more");
                self.error(&place, message, hint, reading);
            }
            _ => {}
        }
    }

    /// Takes in a line `- id: Label`, without its hyphen.
    pub(crate) fn take_option(&mut self, line: &str, place: &Place, reading: &mut Reading<'_>) {
        if !self.has_options() {
            let message = format!("a field of the kind `{}` has no options", self.word);
            self.error(place, message, "options belong to choice, several and day grid", reading);
            return;
        }
        let parts = line.split_once(':').map(|(id, label)| (id.trim(), label.trim()));
        let Some((id, label)) = parts.filter(|(id, label)| is_id(id) && !label.is_empty()) else {
            let hint = format!("write it like `- some-id: What the reader sees`; {ID_HINT}");
            self.error(place, "this option has no id", hint, reading);
            return;
        };
        let (label, need) = self.read_need(label, place, reading);
        if self.options.iter().any(|option| option.value.id == id) {
            let message = format!("the option id `{id}` is there twice in this field");
            self.error(place, message, "give this option another id", reading);
        }
        let option = Alternative { id: id.to_owned(), label: label.to_owned(), need };
        self.options.push(Placed { value: option, place: place.clone() });
    }

    /// `Label {need}` in two.
    fn read_need<'l>(&mut self, label: &'l str, place: &Place, reading: &mut Reading<'_>) -> (&'l str, Option<Need>) {
        let Some((label, word)) = label.strip_suffix('}').and_then(|rest| rest.rsplit_once('{')) else {
            return (label, None);
        };
        let need = Need::from_word(word.trim());
        if self.word == "day grid" {
            let hint = "needs belong to the options of choice and several";
            self.error(place, "an option of a day grid has no need", hint, reading);
        } else if need.is_none() {
            let message = format!("unknown need `{}`", word.trim());
            self.error(place, message, did_you_mean(word.trim(), &Need::ALL.map(Need::word)), reading);
        }
        (label.trim(), need)
    }

    fn has_rows(&self) -> bool {
        matches!(self.word, "list" | "pairs")
    }

    fn has_options(&self) -> bool {
        matches!(self.word, "choice" | "several" | "day grid")
    }

    /// Takes in a line `key: value`.
    pub(crate) fn take_attribute(&mut self, key: &str, value: Placed<String>, reading: &mut Reading<'_>) {
        let known: &[&str] = match self.word {
            "scale" => &["help", "plan", "low", "high"],
            "number" => &["help", "plan", "unit"],
            "pairs" => &["help", "plan", "left", "right"],
            _ => &["help", "plan"],
        };
        if !known.contains(&key) {
            let message = format!("a field of the kind `{}` has no key `{key}`", self.word);
            let hint = did_you_mean(key, known);
            self.error(&value.place, message, hint, reading);
            return;
        }
        let slot = match key {
            "low" => &mut self.low,
            "high" => &mut self.high,
            "unit" => &mut self.unit,
            "left" => &mut self.left,
            "right" => &mut self.right,
            "plan" => &mut self.plan,
            _ => &mut self.help,
        };
        fill(slot, key, value, reading);
    }

    /// The field, if everything it needs is there; noted for the comparison in any case.
    pub(crate) fn finish(mut self, fence: &Fence<'_>, reading: &mut Reading<'_>) -> Option<Field> {
        let place = self.place.clone();
        if self.has_options() && self.sound {
            if self.options.is_empty() {
                self.error(
                    &place,
                    "this field has no options",
                    "add lines like `- some-id: What the reader sees`",
                    reading,
                );
            } else if self.word == "choice" && self.options.len() == 1 {
                reading.findings.warning(
                    &place,
                    "a choice of one thing is no choice",
                    "add an option, or use `several`",
                );
            }
        }
        if self.word == "scale" && (self.low.is_none() || self.high.is_none()) {
            let hint = "add lines `low: …` and `high: …` that say what the ends mean";
            self.error(&place, "this scale does not name its ends", hint, reading);
        }
        if self.word == "pairs" && (self.left.is_none() || self.right.is_none()) {
            let hint = "add lines `left: …` and `right: …` that say what stands on each side";
            self.error(&place, "these pairs do not name their sides", hint, reading);
        }
        let plan = self.read_plan(reading);
        self.note(fence, reading);
        let kind = self.kind(reading)?;
        let help = self.help.map(|help| help.value);
        Some(Field { id: self.id, label: self.label, help, required: self.required, plan, kind })
    }

    fn read_plan(&mut self, reading: &mut Reading<'_>) -> Option<PlanPart> {
        let word = self.plan.clone()?;
        let part = PlanPart::from_word(&word.value);
        if part.is_none() {
            let hint = did_you_mean(&word.value, &PlanPart::ALL.map(PlanPart::word));
            self.error(&word.place, format!("the plan has no part `{}`", word.value), hint, reading);
        }
        part
    }

    fn note(&self, fence: &Fence<'_>, reading: &mut Reading<'_>) {
        let bounds = self.bounds.map(|(min, max)| format!("{min}-{max}"));
        let most = self.most.map(|most| most.to_string());
        let required = self.required.then(|| "required".to_owned());
        let plan = self.plan.as_ref().map(|part| format!("plan: {}", part.value));
        let parts = [Some(self.word.to_owned()), bounds, most, required, plan];
        let shape = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let what = format!("the field `{}`", self.id);
        let path = [fence.page, fence.id, &self.id];
        reading.outline.add(&path, what, self.sound.then_some(shape), self.place.clone());
        for option in &self.options {
            let id = &option.value.id;
            let what = format!("the option `{id}` of the field `{}`", self.id);
            let path = [fence.page, fence.id, &self.id, id];
            let shape =
                option.value.need.map_or_else(|| "without a need".to_owned(), |need| format!("{{{}}}", need.word()));
            reading.outline.add(&path, what, Some(shape), option.place.clone());
        }
    }

    fn kind(&mut self, reading: &Reading<'_>) -> Option<FieldKind> {
        if !self.sound {
            return None;
        }
        let options = std::mem::take(&mut self.options).into_iter().map(|option| option.value).collect();
        let value = |slot: &mut Option<Placed<String>>| slot.take().map(|placed| placed.value);
        Some(match self.word {
            "choice" => FieldKind::Choice { options },
            "several" => FieldKind::Several { options },
            "scale" => {
                let (min, max) = self.bounds?;
                FieldKind::Scale { min, max, low: value(&mut self.low)?, high: value(&mut self.high)? }
            }
            "number" => {
                let (min, max) = self.bounds?;
                FieldKind::Number { min, max, unit: value(&mut self.unit) }
            }
            "short text" => FieldKind::ShortText,
            "long text" => FieldKind::LongText,
            "list" => FieldKind::List { most: usize::try_from(self.most?).ok()? },
            "pairs" => {
                let most = usize::try_from(self.most?).ok()?;
                FieldKind::Pairs { most, left: value(&mut self.left)?, right: value(&mut self.right)? }
            }
            _ => FieldKind::DayGrid { rows: options, days: reading.language.weekdays() },
        })
    }
}

/// `0-10`, `-5-5`, also with a longer dash.
fn read_range(text: &str) -> Option<(i64, i64)> {
    let text = text.replace('–', "-");
    let (at, _) = text.char_indices().skip(1).find(|(_, char)| *char == '-')?;
    let (min, max) = (text.get(..at)?.parse().ok()?, text.get(at + 1..)?.parse().ok()?);
    let bounds = -FARTHEST..=FARTHEST;
    (bounds.contains(&min) && bounds.contains(&max)).then_some((min, max))
}
