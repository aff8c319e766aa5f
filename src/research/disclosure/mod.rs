//! Disclosure control: which counts may be shown so that nobody can be found in them.
//! `Counts` hold true numbers and have no way to become text; `protect` decides the status of every cell and gives a
//! `Protected`, the only thing the rest of the code can print.

mod profile;
mod shown;
mod tables;
mod tenths;

pub use profile::Profile;
pub use shown::{Shown, Status};
pub use tables::*;
pub use tenths::Tenths;

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
