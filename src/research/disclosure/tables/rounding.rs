//! Numbers for the public page: each rounded to the nearest five. What is safe exact is safe rounded, because the rounded
//! numbers follow from the exact ones.

/// What numbers are rounded to.
pub const ROUNDED_TO: u64 = 5;

/// The nearest multiple of five.
pub fn round_to_five(n: u64) -> u64 {
    (n + ROUNDED_TO / 2) / ROUNDED_TO * ROUNDED_TO
}
