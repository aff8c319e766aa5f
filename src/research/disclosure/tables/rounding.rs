//! Numbers for the public page: those of a protected release, each rounded to the nearest five. What is safe
//! exact is safe rounded, because the rounded numbers follow from the exact ones.

use std::collections::BTreeMap;

use super::{Cell, Protected, Shown};

/// What numbers are rounded to.
pub(super) const BASE: u64 = 5;

/// The nearest multiple of five.
pub fn round_to_five(n: u64) -> u64 {
    (n + BASE / 2) / BASE * BASE
}

/// The cells of a release with every shown number rounded. Shares are to be taken from these numbers alone.
pub fn rounded(release: &Protected) -> BTreeMap<Cell, Shown> {
    release
        .cells()
        .map(|(cell, shown)| {
            let shown = match shown {
                Shown::Published(n) => Shown::Published(round_to_five(n)),
                hidden @ (Shown::Suppressed | Shown::StructuralZero) => hidden,
            };
            (cell.clone(), shown)
        })
        .collect()
}
