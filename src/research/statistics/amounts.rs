//! Amounts without a natural bound, such as visits: capped by the caller, and shown only if nobody dominates.

use super::{MeanSd, Sums};
use crate::research::disclosure::Threshold;

/// The power sums of an amount that is never negative, with the two largest amounts.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Amounts {
    sums: Sums,
    largest: u32,
    second: u32,
}

impl Amounts {
    /// Takes in one participant's amount; what is over the published cap counts as the cap.
    pub fn add(&mut self, amount: u32, cap: u32) {
        // A million is the most that the sums are made for.
        let amount = amount.min(cap).min(1_000_000);
        self.sums.add(amount.cast_signed());
        self.rank(amount);
    }

    /// Takes in everybody whom other amounts hold.
    pub fn merge(&mut self, other: &Self) {
        self.sums.merge(&other.sums);
        self.rank(other.largest);
        self.rank(other.second);
    }

    /// The sums, for statistics that are not shown as they are.
    pub fn sums(&self) -> &Sums {
        &self.sums
    }

    /// Mean and SD to one decimal, if `Sums::shown` allows it and nobody dominates.
    pub fn shown(&self, k: Threshold) -> Option<MeanSd> {
        if self.is_dominated() { None } else { self.sums.shown(k) }
    }

    /// Two people hold over 90 % of the sum (the n-k rule with 2 and 90), or all but the two largest together hold
    /// under 10 % of the largest (the p% rule with 10); Hundepool et al., Statistical Disclosure Control, 2012, ch. 4.
    pub fn is_dominated(&self) -> bool {
        let (largest, second) = (i128::from(self.largest), i128::from(self.second));
        let rest = self.sums.sum() - largest - second;
        10 * (largest + second) > 9 * self.sums.sum() || 10 * rest < largest
    }

    fn rank(&mut self, amount: u32) {
        if amount > self.largest {
            self.second = self.largest;
            self.largest = amount;
        } else if amount > self.second {
            self.second = amount;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amounts(values: &[u32]) -> Amounts {
        let mut amounts = Amounts::default();
        for value in values {
            amounts.add(*value, 10_000);
        }
        amounts
    }

    #[test]
    fn nobody_may_dominate_a_mean() {
        let ones = [1; 30];
        assert!(amounts(&[&ones[..], &[364]].concat()).shown(Threshold::RELEASE).is_none());
        assert!(amounts(&[&ones[..], &[136, 136]].concat()).shown(Threshold::RELEASE).is_none());
        assert!(amounts(&[&ones[..], &[135, 135]].concat()).shown(Threshold::RELEASE).is_some());
        assert!(amounts(&[]).shown(Threshold::RELEASE).is_none());
    }

    #[test]
    fn a_tie_for_the_largest_counts_as_two() {
        let two = amounts(&[9, 9, 1]);
        assert_eq!((two.largest, two.second), (9, 9));
    }

    #[test]
    fn the_cap_holds() {
        let mut capped = Amounts::default();
        capped.add(5000, 100);
        assert_eq!((capped.largest, capped.sums().mean()), (100, Some(100.0)));
    }
}
