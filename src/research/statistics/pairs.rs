//! Two measurements of the same participants: before and after.

use super::{Decimal, Sums, carries_correlation, real};
use crate::research::disclosure::Threshold;

/// The power sums of a first and a second measurement, exact. Enough for the covariance matrix of the two,
/// and so for a change score, an analysis of covariance, or a meta-analysis.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct PairSums {
    before: Sums,
    after: Sums,
    products: i128,
}

impl PairSums {
    /// Takes in one participant with both measurements.
    pub fn add(&mut self, before: i32, after: i32) {
        self.before.add(before);
        self.after.add(after);
        self.products += i128::from(before) * i128::from(after);
    }

    /// Takes in everybody whom other sums hold.
    pub fn merge(&mut self, other: &Self) {
        self.before.merge(&other.before);
        self.after.merge(&other.after);
        self.products += other.products;
    }

    /// How many participants have both measurements.
    pub fn n(&self) -> u64 {
        self.before.n()
    }

    /// The first measurement.
    pub fn before(&self) -> &Sums {
        &self.before
    }

    /// The second measurement.
    pub fn after(&self) -> &Sums {
        &self.after
    }

    /// The change of each participant, second minus first.
    pub fn change(&self) -> Sums {
        let sum = self.after.sum() - self.before.sum();
        let squares = self.after.squares() + self.before.squares() - 2 * self.products;
        Sums::from_parts(self.n(), sum, squares)
    }

    /// The covariance with `n - 1` in the denominator; nothing for fewer than two.
    pub fn covariance(&self) -> Option<f64> {
        let n = i128::from(self.n());
        (n > 1).then(|| real(self.joint_spread()) / real(n * (n - 1)))
    }

    /// Pearson's correlation of the two; nothing if either does not vary.
    pub fn correlation(&self) -> Option<f64> {
        let (before, after) = (real(self.before.spread()), real(self.after.spread()));
        (before > 0.0 && after > 0.0)
            .then(|| (real(self.joint_spread()) / before.sqrt() / after.sqrt()).clamp(-1.0, 1.0))
    }

    /// The correlation to two decimals, with at least 30 degrees of freedom behind it; not where it shows as -1 or 1,
    /// since the one measurement would then tell the other.
    pub fn shown_correlation(&self, k: Threshold) -> Option<Decimal> {
        let shown = Decimal::nearest(self.correlation()?, 2)?;
        (self.carries_correlation(k) && shown.units().abs() < 100).then_some(shown)
    }

    /// Whether statistics that need the correlation may be shown: `n` of at least the threshold and of 32.
    pub fn carries_correlation(&self, k: Threshold) -> bool {
        carries_correlation(self.n(), k)
    }

    fn joint_spread(&self) -> i128 {
        i128::from(self.n()) * self.products - self.before.sum() * self.after.sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(values: impl IntoIterator<Item = (i32, i32)>) -> PairSums {
        let mut pairs = PairSums::default();
        values.into_iter().for_each(|(before, after)| pairs.add(before, after));
        pairs
    }

    #[test]
    fn a_hand_calculation_agrees() {
        // x 1 2 3 4, y 2 1 4 3: covariance 1, both variances 5/3, r 0.6, change 1 -1 1 -1.
        let four = pairs([(1, 2), (2, 1), (3, 4), (4, 3)]);
        assert!((four.covariance().unwrap() - 1.0).abs() < 1e-15);
        assert!((four.correlation().unwrap() - 0.6).abs() < 1e-15);
        assert_eq!(four.change().mean(), Some(0.0));
        assert!((four.change().variance().unwrap() - 4.0 / 3.0).abs() < 1e-15);
    }

    #[test]
    fn a_correlation_needs_degrees_of_freedom_and_must_not_be_perfect() {
        let k = Threshold::RELEASE;
        let uneven = |n: i32| pairs((0..n).map(|i| (i % 7, (i * 5) % 11)));
        assert_eq!(uneven(31).shown_correlation(k), None);
        assert!(uneven(32).shown_correlation(k).is_some());
        assert_eq!(pairs((0..60).map(|i| (i, 60 - i))).shown_correlation(k), None);
        assert_eq!(pairs((0..60).map(|i| (i, 3))).shown_correlation(k), None);
    }
}
