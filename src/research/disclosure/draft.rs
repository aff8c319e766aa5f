//! A release before protection: true counts. Nothing here can be printed, compared or serialised.

use std::collections::BTreeMap;

use super::{Moments, Nested};

/// The layout of one table: its name and its cells in order. The same cell may stand in several tables.
#[derive(Clone)]
pub struct Table<Q> {
    /// The name of the table.
    pub id: &'static str,
    /// What its cells count, in order.
    pub cells: Vec<Q>,
}

/// True counts over one population, with the tables they will stand in.
pub struct Draft<Q> {
    pub(super) population: Q,
    pub(super) cells: BTreeMap<Q, Cell>,
    pub(super) means: BTreeMap<&'static str, (Q, Moments)>,
    pub(super) tables: Vec<Table<Q>>,
}

/// One true count.
#[derive(Clone, Copy)]
pub(super) struct Cell {
    pub(super) n: u64,
    pub(super) structural_zero: bool,
}

impl<Q: Nested> Draft<Q> {
    /// A draft over `n` participants; the population is always shown.
    pub fn new(population: Q, n: u64) -> Self {
        let all = Cell { n, structural_zero: false };
        Self {
            cells: BTreeMap::from([(population.clone(), all)]),
            population,
            means: BTreeMap::new(),
            tables: Vec::new(),
        }
    }

    /// Puts in a cell that counts `n` participants.
    pub fn count(&mut self, what: Q, n: u64) {
        let cell = Cell { n, structural_zero: false };
        self.cells.insert(what, cell);
    }

    /// Puts in a cell in which nobody can ever be counted; it may be shown.
    pub fn structural_zero(&mut self, what: Q) {
        let cell = Cell { n: 0, structural_zero: true };
        self.cells.insert(what, cell);
    }

    /// Puts in a mean over the participants counted in the cell `of`, whose status it shares.
    pub fn mean(&mut self, measure: &'static str, of: Q, moments: Moments) {
        self.means.insert(measure, (of, moments));
    }

    /// Adds a table of cells.
    pub fn table(&mut self, id: &'static str, cells: Vec<Q>) {
        self.tables.push(Table { id, cells });
    }
}
