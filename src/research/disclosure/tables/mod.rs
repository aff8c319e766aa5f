//! Disclosure control of count tables. A `Layout` says which tables there are, `Counts` holds the true numbers and
//! cannot be printed, and `protect` decides what may be shown. `attack` and `verify` are the outsider: they know only
//! what is shown. The rule (Hundepool et al., Statistical Disclosure Control, 2012, ch. 4, made stricter): of every
//! small count an outsider must be able to believe everything from nobody to the threshold.

mod attack;
mod cell;
pub mod cell_key;
mod counts;
mod dimension;
mod layout;
mod ledger;
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
pub use counts::Counts;
pub use dimension::Dimension;
pub use layout::{Axis, Layout, LayoutError, Population, Table};
pub use ledger::{Entry, Overlap, Profile, Refusal, check_erratum, check_ledger};
pub use protect::{CannotProtect, Earlier, Printed, Protected, Reason, Report, Withheld, protect};
pub use rounding::{round_to_five, rounded};
pub use verify::{Breach, verify, verify_against, verify_rounded, verify_rounded_against};

use super::{Shown, Threshold};
