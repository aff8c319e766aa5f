//! How a bounded whole number is spread over participants: its median and quartiles.

use std::collections::BTreeMap;

use super::Decimal;
use crate::research::disclosure::Threshold;

/// Counts of participants by value, exact. As many entries as there are values, so for bounded quantities only.
#[derive(Clone, Default)]
pub struct Distribution {
    counts: BTreeMap<i32, u64>,
}

/// The quartiles as they may be shown, rounded to whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quartiles {
    /// The lower quartile.
    pub lower: Decimal,
    /// The upper quartile.
    pub upper: Decimal,
}

impl Distribution {
    /// Takes in one participant's value.
    pub fn add(&mut self, value: i32) {
        *self.counts.entry(value).or_default() += 1;
    }

    /// Takes in everybody whom another distribution holds.
    pub fn merge(&mut self, other: &Self) {
        other.counts.iter().for_each(|(value, n)| *self.counts.entry(*value).or_default() += n);
    }

    /// How many participants were taken in.
    pub fn n(&self) -> u64 {
        self.counts.values().sum()
    }

    /// The median rounded to a whole number, with at least twice the threshold behind it.
    pub fn shown_median(&self, k: Threshold) -> Option<Decimal> {
        if self.n() < 2 * k.get() { None } else { self.quarter(2) }
    }

    /// The quartiles rounded to whole numbers, with at least four times the threshold behind them.
    pub fn shown_quartiles(&self, k: Threshold) -> Option<Quartiles> {
        if self.n() < 4 * k.get() {
            return None;
        }
        Some(Quartiles { lower: self.quarter(1)?, upper: self.quarter(3)? })
    }

    /// So many quarters of the participants lie under this (interpolated as in R's type 7; Hyndman & Fan, Am. Stat. 50
    /// (1996) 361), rounded half away from zero.
    fn quarter(&self, quarters: u64) -> Option<Decimal> {
        let position = self.n().checked_sub(1)? * quarters;
        let (rank, part) = (position / 4, i128::from(position % 4));
        let below = i128::from(self.at_rank(rank)?);
        let above = if part == 0 { below } else { i128::from(self.at_rank(rank + 1)?) };
        Decimal::ratio(4 * below + part * (above - below), 4, 0)
    }

    /// The value of the participant with this rank, counted from 0.
    fn at_rank(&self, rank: u64) -> Option<i32> {
        let mut below = 0;
        self.counts
            .iter()
            .find(|(_, n)| {
                below += **n;
                below > rank
            })
            .map(|(value, _)| *value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn distribution(values: impl IntoIterator<Item = i32>) -> Distribution {
        let mut distribution = Distribution::default();
        values.into_iter().for_each(|value| distribution.add(value));
        distribution
    }

    #[test]
    fn median_and_quartiles_agree_with_a_hand_calculation() {
        // 1..=44: positions 10.75, 21.5 and 32.25 from 0, so 11.75, 22.5 and 33.25.
        let whole = distribution((1..=44).rev());
        let quartiles = whole.shown_quartiles(Threshold::RELEASE).unwrap();
        assert_eq!(whole.shown_median(Threshold::RELEASE).unwrap().to_string(), "23");
        assert_eq!((quartiles.lower.to_string(), quartiles.upper.to_string()), ("12".into(), "33".into()));
    }

    #[test]
    fn too_few_have_no_median_and_no_quartiles() {
        let k = Threshold::RELEASE;
        assert_eq!(distribution(0..21).shown_median(k), None);
        assert!(distribution(0..22).shown_median(k).is_some());
        assert_eq!(distribution(0..43).shown_quartiles(k), None);
        assert!(distribution(0..44).shown_quartiles(k).is_some());
    }
}
