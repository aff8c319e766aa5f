//! Count, sum and sum of squares of one bounded whole number per participant.

use super::{Decimal, real};
use crate::research::disclosure::Threshold;

/// The power sums of one variable, exact. Meant for values under a million and fewer than 2^32 participants.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Sums {
    n: u64,
    sum: i128,
    squares: i128,
}

/// A mean and a standard deviation as they may be shown, with one decimal each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeanSd {
    /// The participants behind them.
    pub n: u64,
    /// The arithmetic mean.
    pub mean: Decimal,
    /// The standard deviation with `n - 1` in the denominator.
    pub sd: Decimal,
}

impl Sums {
    /// The sums of values that were added up elsewhere.
    pub(super) fn from_parts(n: u64, sum: i128, squares: i128) -> Self {
        Self { n, sum, squares }
    }

    /// Takes in one participant's value.
    pub fn add(&mut self, value: i32) {
        let value = i128::from(value);
        self.n += 1;
        self.sum += value;
        self.squares += value * value;
    }

    /// Takes in everybody whom other sums hold.
    pub fn merge(&mut self, other: &Self) {
        self.n += other.n;
        self.sum += other.sum;
        self.squares += other.squares;
    }

    /// How many values were taken in.
    pub fn n(&self) -> u64 {
        self.n
    }

    /// The sum of the values.
    pub(super) fn sum(&self) -> i128 {
        self.sum
    }

    /// The sum of the squares of the values.
    pub(super) fn squares(&self) -> i128 {
        self.squares
    }

    /// `n` times the sum of squared deviations from the mean: `n Σx² - (Σx)²`, exact.
    pub(super) fn spread(&self) -> i128 {
        i128::from(self.n) * self.squares - self.sum * self.sum
    }

    /// The arithmetic mean; nothing for nobody.
    pub fn mean(&self) -> Option<f64> {
        (self.n > 0).then(|| real(self.sum) / real(self.n.into()))
    }

    /// The variance with `n - 1` in the denominator; nothing for fewer than two.
    pub fn variance(&self) -> Option<f64> {
        let n = i128::from(self.n);
        (n > 1).then(|| real(self.spread()) / real(n * (n - 1)))
    }

    /// The standard deviation with `n - 1` in the denominator; nothing for fewer than two.
    pub fn sd(&self) -> Option<f64> {
        self.variance().map(f64::sqrt)
    }

    /// Mean and SD to one decimal, rounded from the exact sums, if enough people stand behind them and they differ:
    /// an SD of zero would tell everybody's value.
    pub fn shown(&self, k: Threshold) -> Option<MeanSd> {
        if self.n < k.get() {
            return None;
        }
        let shown = self.over(self.n)?;
        (!shown.sd.is_zero()).then_some(shown)
    }

    /// Mean and SD to one decimal as if another number of people stood behind the sums, such as one with noise: so nobody
    /// can work the true number out from them.
    pub fn over(&self, n: u64) -> Option<MeanSd> {
        let people = i128::from(n);
        let mean = Decimal::ratio(self.sum, people, 1)?;
        let spread = people * self.squares - self.sum * self.sum;
        let sd = Decimal::root(spread.max(0), people * (people - 1), 1)?;
        Some(MeanSd { n, mean, sd })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(values: &[i32]) -> Option<(String, String)> {
        let mut sums = Sums::default();
        for value in values {
            sums.add(*value);
        }
        sums.shown(Threshold::RELEASE).map(|shown| (shown.mean.to_string(), shown.sd.to_string()))
    }

    #[test]
    fn mean_and_sd_agree_with_a_hand_calculation() {
        // 1..=12: mean 6.5, variance 13, SD 3.6056.
        assert_eq!(shown(&(1..=12).collect::<Vec<_>>()), Some(("6.5".into(), "3.6".into())));
        // Eleven times -1 and eleven times -4: mean -2.5, SD 1.5353.
        assert_eq!(shown(&[[-1; 11], [-4; 11]].concat()), Some(("-2.5".into(), "1.5".into())));
    }

    #[test]
    fn a_small_group_and_one_in_which_all_are_alike_have_no_mean() {
        assert_eq!(shown(&(1..=10).collect::<Vec<_>>()), None);
        assert_eq!(shown(&[]), None);
        assert_eq!(shown(&[7; 40]), None);
    }

    #[test]
    fn nobody_has_no_mean_and_one_person_no_spread() {
        let mut sums = Sums::default();
        assert_eq!((sums.mean(), sums.sd()), (None, None));
        sums.add(3);
        assert_eq!((sums.mean(), sums.sd()), (Some(3.0), None));
    }
}
