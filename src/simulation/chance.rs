//! Chance that a seed decides. Never for secrets: those come from `crypto`.

use std::ops::RangeInclusive;

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

/// A row of draws that is the same for the same seed and number.
pub(super) struct Chance(StdRng);

impl Chance {
    /// The draws of one person.
    pub(super) fn of(seed: u64, number: u32) -> Self {
        let mut bytes = [0; 32];
        let words = seed.to_le_bytes().into_iter().chain(number.to_le_bytes());
        for (byte, word) in bytes.iter_mut().zip(words) {
            *byte = word;
        }
        Self(StdRng::from_seed(bytes))
    }

    /// True in so many of a thousand cases.
    pub(super) fn permille(&mut self, share: u32) -> bool {
        self.0.random_ratio(share.min(1000), 1000)
    }

    /// A number between two, both included.
    pub(super) fn between(&mut self, span: RangeInclusive<u16>) -> u16 {
        self.0.random_range(span)
    }

    /// One of several; nothing of none.
    pub(super) fn pick<'a, T>(&mut self, several: &'a [T]) -> Option<&'a T> {
        if several.is_empty() { None } else { several.get(self.0.random_range(0..several.len())) }
    }

    /// One of several shares, by weight; the last one when the weights fall short.
    pub(super) fn weighted<T: Copy>(&mut self, shares: &[(T, u32)]) -> Option<T> {
        let all: u32 = shares.iter().map(|(_, weight)| weight).sum();
        let mut drawn = self.0.random_range(0..all.max(1));
        for (value, weight) in shares {
            match drawn.checked_sub(*weight) {
                Some(rest) => drawn = rest,
                None => return Some(*value),
            }
        }
        shares.last().map(|(value, _)| *value)
    }
}
