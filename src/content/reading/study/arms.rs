//! Reads the arms of a study, and the sizes of the blocks in which chance hands them out.

use crate::content::checks::nearest::did_you_mean;
use crate::content::reading::file::Findings;
use crate::content::reading::help::values;
use crate::content::reading::measure::lists;
use crate::content::reading::pages::{ID_HINT, is_id};
use crate::content::reading::study::Around;
use crate::content::reading::table::{Placed, Table};
use crate::content::study::{Arm, USUAL};

/// The longest time that somebody may wait, in days: less than the last time of following up.
const LONGEST_WAIT: u32 = 168;

/// Reads `[[arm]]`, at least two.
pub(super) fn read_all(
    table: &mut Table<'_>,
    programme: &str,
    around: &Around<'_>,
    findings: &mut Findings<'_>,
) -> Option<Vec<Placed<Arm>>> {
    let tables = table.tables("arm", findings);
    if tables.len() < 2 || tables.len() > 6 {
        findings.error(&table.place(), "a study has two to six arms", "write each as `[[arm]]`");
    }
    let mut arms: Vec<Option<Placed<Arm>>> = Vec::new();
    for mut table in tables {
        let arm = read_arm(&mut table, programme, around, findings);
        table.finish(findings);
        if let Some(arm) = &arm {
            check_differs(arm, arms.iter().flatten(), findings);
        }
        arms.push(arm);
    }
    arms.into_iter().collect()
}

fn read_arm(
    table: &mut Table<'_>,
    programme: &str,
    around: &Around<'_>,
    findings: &mut Findings<'_>,
) -> Option<Placed<Arm>> {
    let id = table.text("id", findings).filter(|id| {
        if !is_id(&id.value) {
            findings.error(&id.place, format!("`{}` cannot be an id", id.value), ID_HINT);
        }
        is_id(&id.value)
    });
    let text = table.texts("text", findings);
    let weight = table.optional_number("weight", 1..=9, findings).map_or(1, |weight| weight.value);
    let variant = table.optional_text("variant", findings);
    if let Some(variant) = &variant {
        check_variant(variant, programme, around, findings);
    }
    let wait = table.optional_number("wait", 1..=LONGEST_WAIT, findings).map(|days| days.value);
    let value = Arm { id: id?.value, text: values(text?), weight, variant: variant.map(|variant| variant.value), wait };
    Some(Placed { value, place: table.place() })
}

/// A variant is what modules of the programme say they are for.
fn check_variant(variant: &Placed<String>, programme: &str, around: &Around<'_>, findings: &mut Findings<'_>) {
    let Some(programme) = around.programmes.iter().find(|known| known.id == programme) else { return };
    let mut known: Vec<&str> =
        programme.modules.iter().flat_map(|module| &module.variants).map(String::as_str).collect();
    known.sort_unstable();
    known.dedup();
    known.retain(|name| *name != USUAL);
    if known.contains(&variant.value.as_str()) {
        return;
    }
    let message = format!("no module of this programme is for the variant `{}`", variant.value);
    let hint = if known.is_empty() {
        format!("a module says so between its +++: variants = [\"{}\"]", variant.value)
    } else {
        did_you_mean(&variant.value, &known)
    };
    findings.error(&variant.place, message, hint);
}

fn check_differs<'a>(
    arm: &Placed<Arm>,
    mut earlier: impl Iterator<Item = &'a Placed<Arm>>,
    findings: &mut Findings<'_>,
) {
    if earlier.any(|earlier| earlier.value.id == arm.value.id) {
        let message = format!("the arm `{}` is there twice", arm.value.id);
        findings.error(&arm.place, message, "give each arm an id of its own");
    }
}

/// Reads the sizes of blocks: each is divided among the arms without a rest.
pub(super) fn read_blocks(
    table: &mut Table<'_>,
    arms: &[Placed<Arm>],
    findings: &mut Findings<'_>,
) -> Option<Vec<u32>> {
    let sizes = lists::numbers("blocks", 2..=24, table, findings)?;
    let all: u32 = arms.iter().map(|arm| arm.value.weight).sum();
    for size in sizes.iter().filter(|size| all > 0 && !size.value.is_multiple_of(all)) {
        let message = format!("a block of {} cannot be divided: the weights make {all}", size.value);
        findings.error(&size.place, message, format!("use multiples of {all}, like [{}, {}]", 2 * all, 3 * all));
    }
    if let [only] = sizes.as_slice() {
        let message = "there is one size of blocks, so the last of each block can be guessed";
        findings.warning(&only.place, message, "name two or three sizes; chance picks one for each block");
    }
    if sizes.is_empty() {
        findings.error(&table.place(), "`blocks` is empty", "name two sizes, like [4, 6]");
    }
    for (at, size) in sizes.iter().enumerate() {
        if sizes.iter().take(at).any(|earlier| earlier.value >= size.value) {
            findings.error(
                &size.place,
                format!("{} does not come after the sizes before it", size.value),
                "write sizes in order, each once",
            );
        }
    }
    Some(sizes.into_iter().map(|size| size.value).collect())
}
