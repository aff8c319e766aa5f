//! Disclosure control of count tables. A `Layout` says which tables there are, `Counts` holds the true numbers and
//! cannot be printed, and `protect` decides what may be shown. `attack` and `verify` are the outsider: they know only
//! what is shown. The rule (Hundepool et al., Statistical Disclosure Control, 2012, ch. 4, made stricter): of every
//! small count an outsider must be able to believe everything from nobody to the threshold.

mod attack;
mod cell;
mod cell_key;
mod counts;
mod dimension;
mod layout;
mod moves;
mod pattern;
mod program;
mod protect;
mod rounding;
mod system;
mod verify;

#[cfg(test)]
mod tests;

pub use attack::{Claim, Interval, Known, attack, attack_known};
pub use cell::Cell;
pub use cell_key::{CellKey, MOST_NOISE, RecordKey, Secret, perturb};
pub use counts::Counts;
pub use dimension::Dimension;
pub use layout::{Axis, Inclusion, Layout, LayoutError, Population, Table};
pub use protect::{CannotProtect, Earlier, Printed, Protected, Reason, Report, Withheld, protect};
pub use rounding::{ROUNDED_TO, round_to_five};
pub use verify::{Breach, verify, verify_against};

use super::{Profile, Shown, Threshold};
