//! Where a count stands in `data/tables.csv`: the columns that say what it counts, and the way back.

use std::collections::BTreeMap;

use super::dimension::{ACTIVITY, AGE, ARM, DOSE, LANGUAGE, MODULE_USE, REACH, WAVE};
use crate::research::disclosure::{Axis, Cell};

/// The columns that say what a count counts, in the order of the file.
pub const COLUMNS: [&str; 10] = [ARM, AGE, LANGUAGE, DOSE, "step", "module", "stage", "week", "measure", "wave"];

/// The mark of a characteristic that is summed over.
pub const TOTAL: &str = "Total";
/// The stage of everybody, whatever they did.
pub const PARTICIPANTS: &str = "participants";
/// The stage of having answered at the start.
const ANSWERED: &str = "answered";
/// The stage of having answered at the start and again.
const ANSWERED_AGAIN: &str = "answered_again";

/// The fields of a row; an empty one is a column that the table does not use.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(BTreeMap<&'static str, String>);

impl Place {
    /// Where a cell stands in a table with these axes.
    pub fn of(cell: &Cell, axes: &[Axis]) -> Self {
        let mut place = Self::default();
        for axis in axes {
            place.put(&axis.dimension, cell.codes.get(&axis.dimension).map(String::as_str));
        }
        place.0.entry("stage").or_insert_with(|| PARTICIPANTS.to_owned());
        place
    }

    /// The place that a row of the file names.
    pub fn read(field: impl Fn(&str) -> String) -> Self {
        let fields = COLUMNS.into_iter().map(|column| (column, field(column)));
        Self(fields.filter(|(_, text)| !text.is_empty()).collect())
    }

    /// The field of a column; empty if the table does not use it.
    pub fn field(&self, column: &str) -> &str {
        self.0.get(column).map_or("", String::as_str)
    }

    fn put(&mut self, dimension: &str, code: Option<&str>) {
        for characteristic in [ARM, AGE, LANGUAGE, DOSE] {
            if dimension == characteristic {
                self.set(characteristic, code.unwrap_or(TOTAL));
            }
        }
        let Some((first, second)) = code.map(|code| code.split_once(':').unwrap_or((code, ""))) else { return };
        match dimension {
            MODULE_USE => {
                self.set("module", first);
                self.set("stage", second);
            }
            REACH if first == "step_seen" => {
                self.set("stage", first);
                self.set("step", second);
            }
            REACH if second.is_empty() => self.set("stage", first),
            ACTIVITY if first == "still_active" => {
                self.set("stage", first);
                self.set("week", second);
            }
            ACTIVITY | REACH => self.set("stage", &format!("{first}_{second}")),
            WAVE => {
                self.set("measure", first);
                self.set("wave", second);
                self.set("stage", if second == "start" { ANSWERED } else { ANSWERED_AGAIN });
            }
            _ => {}
        }
    }

    fn set(&mut self, column: &'static str, text: &str) {
        if !text.is_empty() {
            self.0.insert(column, text.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(dimension: &str) -> Axis {
        Axis { dimension: dimension.to_owned(), depth: 1 }
    }

    #[test]
    fn a_place_says_what_is_counted() {
        let place = |dimension: &str, code: &str| Place::of(&Cell::new("p", &[(dimension, code)]), &[axis(dimension)]);
        let of = |place: &Place| COLUMNS.map(|column| place.field(column).to_owned()).join(",");
        assert_eq!(of(&place(MODULE_USE, "sleep:visited")), ",,,,,sleep,visited,,,");
        assert_eq!(of(&place(REACH, "step_seen:2")), ",,,,2,,step_seen,,,");
        assert_eq!(of(&place(REACH, "goal_set")), ",,,,,,goal_set,,,");
        assert_eq!(of(&place(REACH, "first_answer:3")), ",,,,,,first_answer_3,,,");
        assert_eq!(of(&place(ACTIVITY, "active_days:2")), ",,,,,,active_days_2,,,");
        assert_eq!(of(&place(ACTIVITY, "still_active:9")), ",,,,,,still_active,9,,");
        assert_eq!(of(&place(WAVE, "mood:start")), ",,,,,,answered,,mood,start");
        assert_eq!(of(&place(WAVE, "mood:six-weeks")), ",,,,,,answered_again,,mood,six-weeks");
        assert_eq!(of(&place(AGE, "15-17")), ",15-17,,,,,participants,,,");
    }

    #[test]
    fn what_is_summed_over_is_marked() {
        let whole = Place::of(&Cell::whole("p"), &[axis(MODULE_USE), axis(ARM)]);
        assert_eq!((whole.field("arm"), whole.field("stage"), whole.field("module")), (TOTAL, PARTICIPANTS, ""));
        let arm = Place::of(&Cell::new("p", &[(ARM, "A")]), &[axis(MODULE_USE), axis(ARM)]);
        assert_eq!((arm.field("arm"), arm.field("stage")), ("A", PARTICIPANTS));
    }

    #[test]
    fn a_row_is_read_as_it_was_written() {
        let place = Place::of(&Cell::new("p", &[(WAVE, "mood:start"), (ARM, "A")]), &[axis(WAVE), axis(ARM)]);
        assert_eq!(Place::read(|column| place.field(column).to_owned()), place);
    }
}
