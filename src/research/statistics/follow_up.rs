//! Outcomes of all who were allocated, also of those who never answered again, under named rules.

use super::{PairSums, Proportion, Sums};

/// How a missing follow-up is counted; the researcher's own models start from the sufficient statistics instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MissingRule {
    /// Only those with both measurements.
    CompleteCase,
    /// Who has no follow-up has not changed.
    BaselineCarriedForward,
    /// Who has no follow-up has not achieved the goal.
    NotAchieved,
}

impl MissingRule {
    /// Every rule.
    pub const ALL: [Self; 3] = [Self::CompleteCase, Self::BaselineCarriedForward, Self::NotAchieved];

    /// The rule's name in the files.
    pub fn code(self) -> &'static str {
        match self {
            Self::CompleteCase => "complete_case",
            Self::BaselineCarriedForward => "baseline_carried_forward",
            Self::NotAchieved => "missing_not_achieved",
        }
    }
}

/// One arm at one time of measurement: everybody in it, with or without a follow-up.
#[derive(Clone, Copy, Default)]
pub struct FollowUp {
    allocated: u64,
    pairs: PairSums,
    lost: Sums,
    achieved: u64,
}

impl FollowUp {
    /// Takes in one participant. Without a measurement before there is no change to count, only the person.
    pub fn add(&mut self, before: Option<i32>, after: Option<i32>) {
        self.allocated += 1;
        match (before, after) {
            (Some(before), Some(after)) => self.pairs.add(before, after),
            (Some(before), None) => self.lost.add(before),
            (None, _) => {}
        }
    }

    /// Takes in one participant, as `add` does, who achieved a goal if `achieved` says so of the two measurements.
    pub fn add_judged(&mut self, before: Option<i32>, after: Option<i32>, achieved: impl Fn(i32, i32) -> bool) {
        self.add(before, after);
        let judged = before.zip(after).is_some_and(|(before, after)| achieved(before, after));
        self.achieved += u64::from(judged);
    }

    /// Takes in everybody whom another group holds.
    pub fn merge(&mut self, other: &Self) {
        self.allocated += other.allocated;
        self.pairs.merge(&other.pairs);
        self.lost.merge(&other.lost);
        self.achieved += other.achieved;
    }

    /// How many were allocated: `n_randomised`.
    pub fn allocated(&self) -> u64 {
        self.allocated
    }

    /// Those with both measurements; their `n` is `n_available`.
    pub fn complete(&self) -> &PairSums {
        &self.pairs
    }

    /// The measurement before, of those without a follow-up.
    pub fn lost(&self) -> &Sums {
        &self.lost
    }

    /// The change of all with a measurement before, where a missing follow-up means no change.
    pub fn carried_forward_change(&self) -> Sums {
        let change = self.pairs.change();
        Sums::from_parts(change.n() + self.lost.n(), change.sum(), change.squares())
    }

    /// Who of those with both measurements achieved the goal.
    pub fn achieved_of_complete(&self) -> Proportion {
        Proportion { yes: self.achieved, of: self.pairs.n() }
    }

    /// Who of all allocated achieved the goal, where a missing follow-up means not achieved.
    pub fn achieved_of_allocated(&self) -> Proportion {
        Proportion { yes: self.achieved, of: self.allocated }
    }

    /// Who of all allocated has both measurements.
    pub fn followed_up(&self) -> Proportion {
        Proportion { yes: self.pairs.n(), of: self.allocated }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_counts_the_missing_in_its_own_way() {
        let mut group = FollowUp::default();
        let halved = |before: i32, after: i32| 2 * after <= before;
        for (before, after) in
            [(Some(20), Some(10)), (Some(20), Some(16)), (Some(8), None), (None, Some(0)), (None, None)]
        {
            group.add_judged(before, after, halved);
        }
        assert_eq!((group.allocated(), group.complete().n(), group.lost().mean()), (5, 2, Some(8.0)));
        assert_eq!(group.complete().change().mean(), Some(-7.0));
        let carried = group.carried_forward_change();
        assert_eq!((carried.n(), carried.sum(), carried.squares()), (3, -14, 116));
        let share = |proportion: Proportion| (proportion.yes, proportion.of);
        assert_eq!(share(group.achieved_of_complete()), (1, 2));
        assert_eq!(share(group.achieved_of_allocated()), (1, 5));
        assert_eq!(share(group.followed_up()), (2, 5));
    }
}
