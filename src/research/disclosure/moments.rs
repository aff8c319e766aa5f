//! Sums from which a mean and a standard deviation follow, kept in whole numbers:
//! the order of the records can then not change a byte.

use super::{Tenths, Threshold};

/// Count, sum and sum of squares of a bounded quantity; no way to become text.
#[derive(Clone, Default)]
pub struct Moments {
    n: u64,
    sum: u128,
    squares: u128,
    largest: u64,
    second: u64,
}

impl Moments {
    /// Takes in one participant's value.
    pub fn add(&mut self, value: u64) {
        self.n += 1;
        self.sum += u128::from(value);
        self.squares += u128::from(value) * u128::from(value);
        if value > self.largest {
            self.second = self.largest;
            self.largest = value;
        } else if value > self.second {
            self.second = value;
        }
    }

    /// How many values were taken in.
    pub(super) fn n(&self) -> u64 {
        self.n
    }

    /// Mean and SD to one decimal, if enough people stand behind them, they differ, and nobody dominates.
    pub(super) fn shown(&self, k: Threshold) -> Option<(Tenths, Tenths)> {
        if k.hides(self.n) || self.is_dominated() {
            return None;
        }
        let n = u128::from(self.n);
        let mean = (self.sum * 20 + n).checked_div(2 * n)?;
        let spread = (n * self.squares).checked_sub(self.sum * self.sum)?;
        // Twenty times the SD, cut to whole: half of it, rounded up, is ten times the SD rounded.
        let twenty_sd = (400 * spread).checked_div(n * (n - 1))?.isqrt();
        let sd = Tenths::new(u64::try_from(twenty_sd.div_ceil(2)).ok()?);
        let mean = Tenths::new(u64::try_from(mean).ok()?);
        (!sd.is_zero()).then_some((mean, sd))
    }

    /// Two people hold over nine tenths of the sum, or the rest is under a tenth of the largest.
    fn is_dominated(&self) -> bool {
        let top = u128::from(self.largest) + u128::from(self.second);
        let rest = self.sum.saturating_sub(top);
        10 * top > 9 * self.sum || 10 * rest < u128::from(self.largest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(values: &[u64]) -> Option<(String, String)> {
        let mut moments = Moments::default();
        for value in values {
            moments.add(*value);
        }
        moments.shown(Threshold::RELEASE).map(|(mean, sd)| (mean.to_string(), sd.to_string()))
    }

    #[test]
    fn mean_and_sd_agree_with_a_hand_calculation() {
        // 1..=12: mean 6.5, variance 13, SD 3.6056.
        let values: Vec<u64> = (1..=12).collect();
        assert_eq!(shown(&values), Some(("6.5".into(), "3.6".into())));
        // Eleven times 1 and eleven times 4: mean 2.5, SD 1.5353.
        let values = [[1; 11], [4; 11]].concat();
        assert_eq!(shown(&values), Some(("2.5".into(), "1.5".into())));
    }

    #[test]
    fn a_small_group_has_no_mean() {
        assert_eq!(shown(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), None);
        assert_eq!(shown(&[]), None);
    }

    #[test]
    fn a_group_in_which_all_are_alike_has_no_mean() {
        assert_eq!(shown(&[7; 40]), None);
    }

    #[test]
    fn nobody_may_dominate_a_mean() {
        let mut values = vec![1; 30];
        values.push(364);
        assert_eq!(shown(&values), None);
    }
}
