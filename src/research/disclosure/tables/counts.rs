//! True counts. Nothing here can be printed, compared or serialised.

use std::collections::{BTreeMap, BTreeSet};

use super::Cell;

/// The true count of each cell; a cell that was never set counts nobody.
#[derive(Clone, Default)]
pub struct Counts(BTreeMap<Cell, u64>);

impl Counts {
    /// No counts yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Counts, for each cell, the records in it.
    pub fn tally<'a, R: 'a>(
        cells: &BTreeSet<Cell>,
        records: impl Iterator<Item = &'a R> + Clone,
        is_in: impl Fn(&R, &Cell) -> bool,
    ) -> Self {
        let count = |cell: &Cell| records.clone().map(|record| u64::from(is_in(record, cell))).sum();
        Self(cells.iter().map(|cell| (cell.clone(), count(cell))).collect())
    }

    /// Sets the count of a cell.
    pub fn set(&mut self, cell: Cell, n: u64) {
        self.0.insert(cell, n);
    }

    pub(super) fn get(&self, cell: &Cell) -> u64 {
        self.0.get(cell).copied().unwrap_or(0)
    }
}
