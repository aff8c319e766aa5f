//! Effect sizes from power sums, so that nobody needs the participants' values.
//!
//! Sources: Hedges, J. Educ. Stat. 6 (1981) 107; Borenstein et al., Introduction to Meta-Analysis, 2009, ch. 4;
//! Becker, Br. J. Math. Stat. Psychol. 41 (1988) 257; Morris, Organ. Res. Methods 11 (2008) 364.

use statrs::function::gamma::ln_gamma;

use super::{Decimal, PairSums, Sums, Z, real};
use crate::research::disclosure::Threshold;

/// An estimate with its sampling variance and 95 % interval, in standard deviations.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effect {
    /// The estimate.
    pub estimate: f64,
    /// The sampling variance of the estimate.
    pub variance: f64,
    /// The lower limit of the 95 % interval.
    pub low: f64,
    /// The upper limit of the 95 % interval.
    pub high: f64,
}

/// An effect as it may be shown: estimate and limits with two decimals, variance with four.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownEffect {
    /// The estimate.
    pub estimate: Decimal,
    /// The sampling variance of the estimate.
    pub variance: Decimal,
    /// The lower limit of the 95 % interval.
    pub low: Decimal,
    /// The upper limit of the 95 % interval.
    pub high: Decimal,
}

impl Effect {
    fn new(estimate: f64, variance: f64) -> Self {
        let half = Z * variance.sqrt();
        Self { estimate, variance, low: estimate - half, high: estimate + half }
    }

    /// The effect between two groups, if each is large enough and its own mean and SD may be shown.
    pub fn shown_between(&self, one: &Sums, other: &Sums, k: Threshold) -> Option<ShownEffect> {
        one.shown(k).and(other.shown(k))?;
        self.rounded()
    }

    /// The effect within one group, if it is large enough. Its variance tells the correlation of the two measurements,
    /// so that must be fit to be shown too.
    pub fn shown_within(&self, pairs: &PairSums, k: Threshold) -> Option<ShownEffect> {
        pairs.shown_correlation(k)?;
        pairs.before().shown(k).and(pairs.after().shown(k))?;
        self.rounded()
    }

    fn rounded(&self) -> Option<ShownEffect> {
        Some(ShownEffect {
            estimate: Decimal::nearest(self.estimate, 2)?,
            variance: Decimal::nearest(self.variance, 4)?,
            low: Decimal::nearest(self.low, 2)?,
            high: Decimal::nearest(self.high, 2)?,
        })
    }
}

/// Hedges' exact factor against the upward bias of a standardised difference in small samples, for `degrees` of
/// freedom: `Γ(m/2) / (√(m/2) Γ((m-1)/2))`. Nothing for fewer than two degrees.
pub fn small_sample_factor(degrees: u64) -> Option<f64> {
    let half = real(degrees.into()) / 2.0;
    (degrees > 1).then(|| (ln_gamma(half) - ln_gamma(half - 0.5)).exp() / half.sqrt())
}

/// The difference of two means in units of the pooled SD, first minus second; nothing if nothing varies.
pub fn cohens_d(one: &Sums, other: &Sums) -> Option<f64> {
    let (n1, n2) = (real(one.n().into()), real(other.n().into()));
    let pooled = ((n1 - 1.0) * one.variance()? + (n2 - 1.0) * other.variance()?) / (n1 + n2 - 2.0);
    (pooled > 0.0).then_some((one.mean()? - other.mean()?) / pooled.sqrt())
}

/// Hedges' g between two groups, first minus second, with the variance `1/n1 + 1/n2 + g²/(2(n1+n2))`.
pub fn hedges_g(one: &Sums, other: &Sums) -> Option<Effect> {
    let (n1, n2) = (real(one.n().into()), real(other.n().into()));
    let g = small_sample_factor(degrees(one, other)?)? * cohens_d(one, other)?;
    Some(Effect::new(g, 1.0 / n1 + 1.0 / n2 + g * g / (2.0 * (n1 + n2))))
}

/// The change within one group in units of the SD before it (Becker's SMCR), bias-corrected with `n - 1` degrees;
/// variance `2(1-r)/n + y²/(2n)`.
pub fn standardised_change(pairs: &PairSums) -> Option<Effect> {
    let n = real(pairs.n().into());
    let before = pairs.before().sd().filter(|sd| *sd > 0.0)?;
    let change = small_sample_factor(pairs.n().checked_sub(1)?)? * pairs.change().mean()? / before;
    Some(Effect::new(change, 2.0 * (1.0 - pairs.correlation()?) / n + change * change / (2.0 * n)))
}

/// The difference between two groups' changes in units of their pooled SD before (Morris' `d_ppc2`), first minus second,
/// with the approximate factor `1 - 3/(4(n1+n2-2) - 1)`. Only the estimate: its variance assumes one common correlation.
pub fn pre_post_control(one: &PairSums, other: &PairSums) -> Option<f64> {
    let degrees = real(degrees(one.before(), other.before())?.into());
    let (n1, n2) = (real(one.n().into()), real(other.n().into()));
    let pooled = ((n1 - 1.0) * one.before().variance()? + (n2 - 1.0) * other.before().variance()?) / degrees;
    let difference = one.change().mean()? - other.change().mean()?;
    let factor = 1.0 - 3.0 / (4.0 * degrees - 1.0);
    (pooled > 0.0).then(|| factor * difference / pooled.sqrt())
}

/// The degrees of freedom of two groups' pooled variance; nothing if there are none.
pub(super) fn degrees(one: &Sums, other: &Sums) -> Option<u64> {
    (one.n() + other.n()).checked_sub(2).filter(|degrees| *degrees > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sums(values: impl IntoIterator<Item = i32>) -> Sums {
        let mut sums = Sums::default();
        values.into_iter().for_each(|value| sums.add(value));
        sums
    }

    #[test]
    fn the_factor_agrees_with_its_closed_forms() {
        // m = 2: Γ(1) / Γ(1/2) = 1/√π; m = 3: √(2/3) · Γ(3/2) = √(2/3) · √π/2.
        let pi = std::f64::consts::PI;
        assert!((small_sample_factor(2).unwrap() - 1.0 / pi.sqrt()).abs() < 1e-12);
        assert!((small_sample_factor(3).unwrap() - (2.0_f64 / 3.0).sqrt() * pi.sqrt() / 2.0).abs() < 1e-12);
        assert_eq!((small_sample_factor(0), small_sample_factor(1)), (None, None));
    }

    #[test]
    fn a_hand_calculation_agrees() {
        // Means 2 and 4, both variances 1: d = -2 with 4 degrees of freedom.
        let (one, other) = (sums([1, 2, 3]), sums([3, 4, 5]));
        assert!((cohens_d(&one, &other).unwrap() + 2.0).abs() < 1e-15);
        assert_eq!(cohens_d(&sums([1, 1]), &sums([2, 2])), None);
        assert_eq!(hedges_g(&sums([]), &sums([1])), None);
        let mut pairs = [PairSums::default(); 2];
        for ((x, y), of) in [((1, 2), 0), ((2, 5), 0), ((3, 5), 0), ((1, 1), 1), ((2, 2), 1), ((3, 3), 1)] {
            pairs[of].add(x, y);
        }
        // Changes 2 and 0, both variances before 1, factor 1 - 3/15.
        assert!((pre_post_control(&pairs[0], &pairs[1]).unwrap() - 1.6).abs() < 1e-15);
    }

    #[test]
    fn an_effect_needs_two_groups_that_may_be_shown_themselves() {
        let k = Threshold::RELEASE;
        let (small, group, alike) = (sums(0..10), sums(0..11), sums([4; 20]));
        let effect = hedges_g(&group, &small).unwrap();
        assert_eq!(effect.shown_between(&group, &small, k), None);
        assert_eq!(effect.shown_between(&alike, &group, k), None);
        let shown = effect.shown_between(&group, &group, k).unwrap();
        assert_eq!((shown.estimate.to_string(), shown.variance.to_string()), ("0.15".into(), "0.1915".into()));
    }

    #[test]
    fn an_effect_within_a_group_needs_a_correlation_that_may_be_shown() {
        let mut pairs = PairSums::default();
        (0..31).for_each(|i| pairs.add(i % 7, i % 5));
        let shown = |pairs: &PairSums| standardised_change(pairs).unwrap().shown_within(pairs, Threshold::RELEASE);
        assert_eq!(shown(&pairs), None);
        pairs.add(3, 1);
        assert!(shown(&pairs).is_some());
    }
}
