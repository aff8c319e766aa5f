//! Disclosure control: which counts may be shown so that nobody can be found in them.
//! A `Draft` holds true counts and has no way to become text; `protect` decides the status of every cell
//! and gives a `Protected`, the only thing the rest of the code can print.

mod bounds;
mod draft;
mod moments;
mod protect;
mod recheck;
mod shown;
pub mod tables;
mod tenths;

#[cfg(test)]
mod funnel_tests;
#[cfg(test)]
mod properties;

pub use draft::{Draft, Table};
pub use moments::Moments;
pub use protect::{CannotProtect, protect};
pub use recheck::{Breach, Claim, recheck};
pub use shown::{Protected, Shown, ShownMean, Status};
pub use tenths::Tenths;

/// What a cell counts, and which other cell's people its own people are always among.
pub trait Nested: Ord + Clone {
    /// Whether everybody counted here is, by definition, also counted there (and the two differ).
    /// Must be transitive, and every cell of a release lies within its population.
    fn is_within(&self, other: &Self) -> bool;
}

/// The smallest count that may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Threshold(u64);

impl Threshold {
    /// The threshold of every release: no group under eleven.
    pub const RELEASE: Self = Self(11);

    /// Another threshold, for comparison; never under five.
    pub fn new(k: u64) -> Option<Self> {
        (k >= 5).then_some(Self(k))
    }

    /// The number itself.
    pub fn get(self) -> u64 {
        self.0
    }

    fn hides(self, n: u64) -> bool {
        n < self.0
    }

    fn hides_difference(self, n: u64) -> bool {
        n > 0 && n < self.0
    }
}
