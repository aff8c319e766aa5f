//! Shares of participants and differences between them.

use super::{Z, real};
use crate::research::disclosure::{Tenths, Threshold};

/// How many of how many.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Proportion {
    /// Those counted.
    pub yes: u64,
    /// All who could be counted; not fewer.
    pub of: u64,
}

/// A 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower limit.
    pub low: f64,
    /// The upper limit.
    pub high: f64,
}

impl Proportion {
    /// The share, from 0 to 1; nothing for nobody or for more than all.
    pub fn share(&self) -> Option<f64> {
        (self.of > 0 && self.yes <= self.of).then(|| real(self.yes.into()) / real(self.of.into()))
    }

    /// Wilson's 95 % interval of the share (J. Am. Stat. Assoc. 22 (1927) 209).
    pub fn wilson(&self) -> Option<Interval> {
        let (p, n) = (self.share()?, real(self.of.into()));
        let squared = Z * Z;
        let shrunk = 1.0 + squared / n;
        let centre = (p + squared / (2.0 * n)) / shrunk;
        let half = Z / shrunk * (p * (1.0 - p) / n + squared / (4.0 * n * n)).sqrt();
        Some(Interval { low: (centre - half).max(0.0), high: (centre + half).min(1.0) })
    }

    /// The share in per cent, if those counted are enough and those left out are enough or nobody.
    pub fn shown(&self, k: Threshold) -> Option<Tenths> {
        let rest = self.of.checked_sub(self.yes)?;
        if self.yes < k.get() || (rest > 0 && rest < k.get()) {
            return None;
        }
        Tenths::per_cent(self.yes, self.of)
    }
}

/// The difference of two shares, first minus second, with Newcombe's interval from the two Wilson intervals
/// (Stat. Med. 17 (1998) 873, method 10).
pub fn risk_difference(one: &Proportion, other: &Proportion) -> Option<(f64, Interval)> {
    let (p1, p2) = (one.share()?, other.share()?);
    let (w1, w2) = (one.wilson()?, other.wilson()?);
    let difference = p1 - p2;
    let low = difference - (p1 - w1.low).hypot(w2.high - p2);
    let high = difference + (w1.high - p1).hypot(p2 - w2.low);
    Some((difference, Interval { low, high }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn newcombes_own_example_comes_out() {
        // Newcombe 1998, table II: 56/70 and 48/80 give 0.2 with limits 0.0524 and 0.3339.
        let (one, other) = (Proportion { yes: 56, of: 70 }, Proportion { yes: 48, of: 80 });
        let (difference, interval) = risk_difference(&one, &other).unwrap();
        assert!((difference - 0.2).abs() < 1e-12);
        assert!((interval.low - 0.0524).abs() < 5e-5 && (interval.high - 0.3339).abs() < 5e-5, "{interval:?}");
    }

    #[test]
    fn an_interval_stays_within_nothing_and_all() {
        assert!(Proportion { yes: 0, of: 20 }.wilson().unwrap().low.abs() < 1e-15);
        assert!((Proportion { yes: 20, of: 20 }.wilson().unwrap().high - 1.0).abs() < 1e-15);
        assert!(Proportion { yes: 0, of: 0 }.wilson().is_none());
        assert!(Proportion { yes: 2, of: 1 }.wilson().is_none());
    }

    #[test]
    fn a_share_hides_with_those_counted_and_with_those_left_out() {
        let shown = |yes, of| Proportion { yes, of }.shown(Threshold::RELEASE).map(|share| share.to_string());
        assert_eq!(shown(10, 100), None);
        assert_eq!(shown(90, 100), None);
        assert_eq!(shown(0, 100), None);
        assert_eq!(shown(11, 100).as_deref(), Some("11.0"));
        assert_eq!(shown(100, 100).as_deref(), Some("100.0"));
    }
}
