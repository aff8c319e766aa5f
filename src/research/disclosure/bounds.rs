//! What an outsider can work out: for each cell and each difference the lowest and highest count that
//! agree with everything shown. Nested counts form a system of differences, in which these bounds are exact.

use std::collections::BTreeMap;

use super::{Nested, Threshold};

/// The lowest and highest count an outsider can believe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Interval {
    pub(super) low: u64,
    pub(super) high: u64,
}

impl Interval {
    /// Whether an outsider can believe everything from nobody up to the threshold.
    pub(super) fn covers(self, k: Threshold) -> bool {
        self.low == 0 && self.high >= k.get()
    }
}

/// Everything shown: a number for each shown cell, nothing for each hidden one.
pub(super) struct Known<Q>(BTreeMap<Q, Option<u64>>);

impl<Q: Nested> Known<Q> {
    pub(super) fn new(cells: BTreeMap<Q, Option<u64>>) -> Self {
        Self(cells)
    }

    pub(super) fn hide(&mut self, what: &Q) {
        if let Some(n) = self.0.get_mut(what) {
            *n = None;
        }
    }

    pub(super) fn show(&mut self, what: &Q, n: u64) {
        self.0.insert(what.clone(), Some(n));
    }

    pub(super) fn get(&self, what: &Q) -> Option<u64> {
        self.0.get(what).copied().flatten()
    }

    pub(super) fn cells(&self) -> impl Iterator<Item = (&Q, Option<u64>)> {
        self.0.iter().map(|(what, n)| (what, *n))
    }

    fn shown(&self) -> impl Iterator<Item = (&Q, u64)> {
        self.0.iter().filter_map(|(what, n)| n.map(|n| (what, n)))
    }

    /// The shown cell that keeps this one from being lower, if any.
    pub(super) fn floor(&self, what: &Q) -> Option<(&Q, u64)> {
        self.shown().filter(|(other, _)| *other == what || other.is_within(what)).max_by_key(|(_, n)| *n)
    }

    /// The shown cell that keeps this one from being higher, if any.
    pub(super) fn ceiling(&self, what: &Q) -> Option<(&Q, u64)> {
        self.shown().filter(|(other, _)| *other == what || what.is_within(other)).min_by_key(|(_, n)| *n)
    }

    /// What can be believed of one cell.
    pub(super) fn count(&self, what: &Q) -> Interval {
        Interval { low: self.floor(what).map_or(0, |(_, n)| n), high: self.ceiling(what).map_or(u64::MAX, |(_, n)| n) }
    }

    /// What can be believed of the difference between a cell and one within it.
    pub(super) fn difference(&self, outer: &Q, inner: &Q) -> Interval {
        let (outer, inner) = (self.count(outer), self.count(inner));
        Interval { low: outer.low.saturating_sub(inner.high), high: outer.high.saturating_sub(inner.low) }
    }
}
