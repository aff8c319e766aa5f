//! Statistics of a release: sums that a million records fit into, and what follows from them.
//!
//! Accumulators (`Sums`, `PairSums`, `Amounts`, `Distribution`, `Survival`, `Contingency`, `FollowUp`) take in whole
//! numbers one participant at a time and can be merged; the order never changes a byte. They hold true values, so they
//! have no way to become text. What may be shown comes out of the functions named `shown…`, as decimals, or not at all.

mod amounts;
mod contingency;
mod decimal;
mod distribution;
mod effects;
mod follow_up;
mod noncentral;
mod pairs;
mod proportion;
mod sums;
mod survival;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod vector_tests;

pub use amounts::Amounts;
pub use contingency::Contingency;
pub use decimal::Decimal;
pub use distribution::{Distribution, Quartiles};
pub use effects::{
    Effect, ShownEffect, cohens_d, hedges_g, pre_post_control, small_sample_factor, standardised_change,
};
pub use follow_up::{FollowUp, MissingRule};
pub use noncentral::hedges_g_interval;
pub use pairs::PairSums;
pub use proportion::{Interval, Proportion, risk_difference};
pub use sums::{MeanSd, Sums};
pub use survival::{Survival, SurvivalPoint, Use};

use super::disclosure::Threshold;

/// The 97.5th percentile of the standard normal distribution: intervals are 95 % intervals.
const Z: f64 = 1.959_963_984_540_054;

/// Fewest degrees of freedom behind a correlation that is shown.
const FEWEST_DEGREES: u64 = 30;

/// A whole number as the nearest floating-point number.
#[expect(clippy::cast_precision_loss, reason = "the cast rounds to the nearest number, the same on every machine")]
pub(super) fn real(number: i128) -> f64 {
    number as f64
}

/// Whether a correlation over `n` participants has the people and the degrees of freedom (`n - 2`) to be shown.
fn carries_correlation(n: u64, k: Threshold) -> bool {
    n >= k.get() && n >= FEWEST_DEGREES + 2
}
