//! In which form the numbers of protected tables are published.

use super::Shown;
use super::tables::{MOST_NOISE, ROUNDED_TO, round_to_five};

/// The form of every number of a release. What is hidden is the same in each; the same people are never published in two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Profile {
    /// As they are.
    Exact,
    /// Rounded to the nearest five: for a public page.
    Rounded,
    /// With noise of at most three that is the same for the same people, so that tables do not add up.
    CellKey,
}

impl Profile {
    /// The lowest and highest true number behind a shown one.
    pub(super) fn behind(self, shown: u64) -> (u64, u64) {
        let (below, above) = match self {
            Self::Exact => (0, 0),
            Self::Rounded => ((ROUNDED_TO - 1) / 2, ROUNDED_TO / 2),
            Self::CellKey => (MOST_NOISE.unsigned_abs(), MOST_NOISE.unsigned_abs()),
        };
        (shown.saturating_sub(below), shown + above)
    }

    /// What a true number may at least be shown as.
    pub fn least(self, n: u64) -> u64 {
        match self {
            Self::Exact => n,
            Self::Rounded => round_to_five(n),
            Self::CellKey => n.saturating_sub(MOST_NOISE.unsigned_abs()),
        }
    }

    /// Whether a number can be shown in this form.
    pub(super) fn shows(self, n: u64) -> bool {
        self != Self::Rounded || n == round_to_five(n)
    }

    /// Whether a shown number may stand for a true one.
    pub(super) fn is_of(self, shown: u64, n: u64) -> bool {
        match self {
            Self::Exact => shown == n,
            Self::Rounded => shown == round_to_five(n),
            Self::CellKey => shown.abs_diff(n) <= MOST_NOISE.unsigned_abs(),
        }
    }
}

impl Shown {
    /// The same, with another number if one is shown.
    #[must_use]
    pub fn map(self, number: impl FnOnce(u64) -> u64) -> Self {
        match self {
            Self::Published(n) => Self::Published(number(n)),
            hidden @ (Self::Suppressed | Self::StructuralZero) => hidden,
        }
    }
}
