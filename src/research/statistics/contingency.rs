//! Two banded quantities of the same participants, and whether one goes up with the other.

use std::collections::BTreeMap;

use super::{Decimal, carries_correlation, real};
use crate::research::disclosure::Threshold;

/// Counts of participants by two bands, exact; the bands are numbered in their own order.
#[derive(Clone, Default)]
pub struct Contingency {
    cells: BTreeMap<(i32, i32), u64>,
}

impl Contingency {
    /// Takes in one participant.
    pub fn add(&mut self, first: i32, second: i32) {
        self.add_many(first, second, 1);
    }

    /// Takes in so many participants of the same two bands.
    pub fn add_many(&mut self, first: i32, second: i32, n: u64) {
        if n > 0 {
            *self.cells.entry((first, second)).or_default() += n;
        }
    }

    /// Takes in everybody whom another table holds.
    pub fn merge(&mut self, other: &Self) {
        other.cells.iter().for_each(|((first, second), n)| self.add_many(*first, *second, *n));
    }

    /// How many participants were taken in.
    pub fn n(&self) -> u64 {
        self.cells.values().sum()
    }

    /// Spearman's rank correlation, ties at their mid-rank: Pearson's correlation of the ranks (Spearman, Am. J. Psychol.
    /// 15 (1904) 72). Nothing if either quantity has one band only.
    pub fn spearman(&self) -> Option<f64> {
        let first = self.centred_ranks(|(first, _)| first);
        let second = self.centred_ranks(|(_, second)| second);
        let (mut products, mut squares) = (0_i128, (0_i128, 0_i128));
        for ((one, other), n) in &self.cells {
            let (one, other, n) = (*first.get(one)?, *second.get(other)?, i128::from(*n));
            products += n * one * other;
            squares = (squares.0 + n * one * one, squares.1 + n * other * other);
        }
        let varies = squares.0 > 0 && squares.1 > 0;
        varies.then(|| (real(products) / real(squares.0).sqrt() / real(squares.1).sqrt()).clamp(-1.0, 1.0))
    }

    /// Spearman's correlation to two decimals, with at least 30 degrees of freedom behind it; not where it shows as -1 or
    /// 1, since the one band would then tell the other.
    pub fn shown_spearman(&self, k: Threshold) -> Option<Decimal> {
        let shown = Decimal::nearest(self.spearman()?, 2)?;
        (carries_correlation(self.n(), k) && shown.units().abs() < 100).then_some(shown)
    }

    /// Twice the mid-rank of each band, less twice the mean rank: whole numbers, even with ties.
    fn centred_ranks(&self, band: impl Fn(&(i32, i32)) -> &i32) -> BTreeMap<i32, i128> {
        let mut sizes: BTreeMap<i32, i128> = BTreeMap::new();
        for (cell, n) in &self.cells {
            *sizes.entry(*band(cell)).or_default() += i128::from(*n);
        }
        let all: i128 = sizes.values().sum();
        let mut before = 0;
        for size in sizes.values_mut() {
            let twice_mid_rank = 2 * before + *size + 1;
            before += *size;
            *size = twice_mid_rank - (all + 1);
        }
        sizes
    }
}
