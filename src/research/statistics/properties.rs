//! What must hold for any participants: order and batches change nothing, and sums agree with sums taken the long way.

use proptest::prelude::*;

use super::*;

fn people() -> impl Strategy<Value = Vec<(i32, i32)>> {
    prop::collection::vec((-91..=60_i32, 0..=28_i32), 0..60)
}

#[derive(Default)]
struct All {
    pairs: PairSums,
    amounts: Amounts,
    table: Contingency,
    spread: Distribution,
    ends: Survival,
    group: FollowUp,
}

impl All {
    fn of(people: &[(i32, i32)]) -> Self {
        let mut all = Self::default();
        for (one, other) in people {
            all.pairs.add(*one, *other);
            all.amounts.add(one.unsigned_abs(), 50);
            all.table.add(*one, *other);
            all.spread.add(*one);
            all.ends.add(if one % 3 == 0 { Use::Ongoing(28) } else { Use::Stopped(other.unsigned_abs()) });
            all.group.add((one % 5 != 0).then_some(*one), (other % 3 != 0).then_some(*other));
        }
        all
    }

    fn merge(mut self, other: &Self) -> Self {
        self.pairs.merge(&other.pairs);
        self.amounts.merge(&other.amounts);
        self.table.merge(&other.table);
        self.spread.merge(&other.spread);
        self.ends.merge(&other.ends);
        self.group.merge(&other.group);
        self
    }

    /// Everything that can be seen of them, to the last bit.
    fn seen(&self) -> String {
        let k = Threshold::RELEASE;
        let bits = |value: Option<f64>| value.map(f64::to_bits);
        format!(
            "{:?}",
            (
                (bits(self.pairs.correlation()), self.pairs.change().shown(k), self.pairs.shown_correlation(k)),
                (self.amounts.shown(k), self.amounts.is_dominated()),
                (bits(self.table.spearman()), self.table.n()),
                (self.spread.shown_median(k), self.spread.shown_quartiles(k)),
                (
                    self.ends.points().iter().map(|point| point.survival.to_bits()).collect::<Vec<_>>(),
                    self.ends.shown_half_life(k)
                ),
                (
                    bits(self.group.carried_forward_change().sd()),
                    bits(self.group.lost().mean()),
                    self.group.allocated()
                ),
            )
        )
    }
}

proptest! {
    #[test]
    fn order_and_batches_change_nothing(people in people(), cut in 0_usize..60, turn in 0_usize..60) {
        let whole = All::of(&people).seen();
        let mut turned = people.clone();
        turned.rotate_left(turn.min(people.len()));
        turned.reverse();
        prop_assert_eq!(&All::of(&turned).seen(), &whole);
        let (one, other) = people.split_at(cut.min(people.len()));
        prop_assert_eq!(&All::of(other).merge(&All::of(one)).seen(), &whole);
    }

    #[test]
    fn sums_agree_with_deviations_taken_one_by_one(people in people()) {
        prop_assume!(people.len() > 1);
        let all = All::of(&people);
        let n = real(people.len() as i128);
        let mean = people.iter().map(|(one, _)| f64::from(*one)).sum::<f64>() / n;
        let squares: f64 = people.iter().map(|(one, _)| (f64::from(*one) - mean).powi(2)).sum();
        let variance = squares / (n - 1.0);
        prop_assert!((all.pairs.before().mean().unwrap() - mean).abs() < 1e-9);
        prop_assert!((all.pairs.before().variance().unwrap() - variance).abs() < 1e-8);
        let change: Vec<i32> = people.iter().map(|(one, other)| other - one).collect();
        let mut direct = Sums::default();
        for change in change {
            direct.add(change);
        }
        prop_assert!(all.pairs.change() == direct);
    }

    #[test]
    fn the_curve_is_the_product_taken_step_by_step(people in people()) {
        let curve = All::of(&people).ends;
        let mut product = 1.0;
        for point in curve.points() {
            product *= 1.0 - real(point.stopped.into()) / real(point.at_risk.into());
            prop_assert!((point.survival - product).abs() < 1e-12);
        }
    }

    #[test]
    fn a_rounded_mean_is_at_most_half_a_tenth_off(people in people()) {
        let all = All::of(&people);
        if let Some(shown) = all.pairs.before().shown(Threshold::RELEASE) {
            let off = all.pairs.before().mean().unwrap() * 10.0 - real(shown.mean.units().into());
            prop_assert!(off.abs() < 0.5 + 1e-9);
            let off = all.pairs.before().sd().unwrap() * 10.0 - real(shown.sd.units().into());
            prop_assert!(off.abs() < 0.5 + 1e-9);
        }
    }
}
