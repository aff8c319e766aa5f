//! The tables of a release as everybody gets them: which are printed, and what each cell shows.

use std::collections::BTreeMap;

use crate::research::disclosure::{Axis, Cell, Layout, Printed, Protected, Shown, Table};
use crate::research::release::catalogue::{ActivityRows, dimension};
use crate::research::release::files::manifest::Shape;
use crate::research::release::order::ReleaseOrder;

/// Protected tables, from the engine or read from a release that was checked.
#[derive(Clone)]
pub(crate) struct ShownTables {
    /// The population of every table.
    pub(crate) population: String,
    /// The rows of the table of activity.
    pub(crate) rows: ActivityRows,
    /// The printed tables, in the order of the catalogue.
    pub(crate) tables: Vec<ShownTable>,
    /// Which tables are left out, and why, in words.
    pub(crate) withheld: BTreeMap<String, String>,
    cells: BTreeMap<Cell, Shown>,
}

/// One printed table.
#[derive(Clone)]
pub(crate) struct ShownTable {
    /// Its name in the catalogue.
    pub(crate) id: String,
    /// The step of its ladder: 0 is as fine as the catalogue wants it.
    pub(crate) step: usize,
    /// What it is divided by.
    pub(crate) axes: Vec<Axis>,
    /// Its cells in order.
    pub(crate) cells: Vec<Cell>,
}

impl ShownTables {
    /// What the engine lets out.
    pub(crate) fn of(protected: &Protected, population: &str, rows: &ActivityRows) -> Self {
        let table = |printed: &Printed| ShownTable {
            id: printed.id.clone(),
            step: printed.step,
            axes: printed.axes.clone(),
            cells: printed.cells.clone(),
        };
        let withheld = protected.withheld().iter().map(|one| (one.table.clone(), one.to_string()));
        Self {
            population: population.to_owned(),
            rows: rows.clone(),
            tables: protected.tables().iter().map(table).collect(),
            withheld: withheld.collect(),
            cells: protected.cells().map(|(cell, shown)| (cell.clone(), shown)).collect(),
        }
    }

    /// The same tables with other numbers in the cells that are shown.
    pub(in crate::research::release) fn with_numbers(&self, number: impl Fn(&Cell, u64) -> u64) -> Self {
        let cells = self.cells.iter().map(|(cell, shown)| (cell.clone(), shown.map(|n| number(cell, n))));
        Self { cells: cells.collect(), ..self.clone() }
    }

    /// What a release says, table by table, once it was checked.
    pub(crate) fn read(
        layout: &Layout,
        population: &str,
        rows: &ActivityRows,
        steps: &BTreeMap<String, usize>,
        withheld: BTreeMap<String, String>,
        cells: BTreeMap<Cell, Shown>,
    ) -> Self {
        let tables = printed(layout, steps);
        Self { population: population.to_owned(), rows: rows.clone(), tables, withheld, cells }
    }

    /// What a cell shows; a cell that no table prints is hidden.
    pub(crate) fn cell(&self, cell: &Cell) -> Shown {
        self.cells.get(cell).copied().unwrap_or(Shown::Suppressed)
    }

    /// Whether a table prints this cell, shown or hidden.
    pub(crate) fn prints(&self, cell: &Cell) -> bool {
        self.cells.contains_key(cell)
    }

    /// What the group with these codes shows, within an arm or over all.
    pub(crate) fn group(&self, arm: Option<&str>, codes: &[(&str, &str)]) -> Shown {
        self.cell(&self.named(arm, codes))
    }

    /// The group with these codes, within an arm or over all.
    pub(crate) fn named(&self, arm: Option<&str>, codes: &[(&str, &str)]) -> Cell {
        let cell = Cell::new(&self.population, codes);
        match arm {
            Some(arm) => cell.with(dimension::ARM, arm),
            None => cell,
        }
    }

    /// Everybody.
    pub(crate) fn participants(&self) -> Shown {
        self.cell(&Cell::whole(&self.population))
    }

    /// A printed table.
    pub(crate) fn table(&self, id: &str) -> Option<&ShownTable> {
        self.tables.iter().find(|table| table.id == id)
    }

    /// All together, then each arm if the table by arm is printed.
    pub(crate) fn arms(&self, order: &ReleaseOrder, by_arm: &str) -> Vec<Option<String>> {
        let arms = if self.table(by_arm).is_some() { order.arms(&self.population) } else { Vec::new() };
        std::iter::once(None).chain(arms.into_iter().map(|arm| Some(arm.to_owned()))).collect()
    }

    /// How many different cells there are.
    pub(crate) fn count(&self) -> usize {
        self.cells.len()
    }

    /// How many different cells are hidden.
    pub(crate) fn suppressed(&self) -> usize {
        self.cells.values().filter(|shown| **shown == Shown::Suppressed).count()
    }

    /// What the manifest says of the tables.
    pub(crate) fn shape(&self) -> Shape {
        Shape {
            population: self.population.clone(),
            activity: self.rows.clone(),
            steps: self.steps(),
            withheld: self.withheld.clone(),
            cells: self.count(),
            suppressed: self.suppressed(),
        }
    }

    /// The step of each printed table.
    pub(crate) fn steps(&self) -> BTreeMap<String, usize> {
        self.tables.iter().map(|table| (table.id.clone(), table.step)).collect()
    }
}

impl ShownTable {
    /// How many of its cells are hidden.
    pub(crate) fn hidden(&self, all: &ShownTables) -> usize {
        self.cells.iter().filter(|cell| all.cell(cell) == Shown::Suppressed).count()
    }
}

/// The tables that are printed at these steps.
pub(crate) fn printed(layout: &Layout, steps: &BTreeMap<String, usize>) -> Vec<ShownTable> {
    let table = |table: &Table| {
        let step = *steps.get(&table.id)?;
        let axes = table.steps.get(step)?.clone();
        Some(ShownTable { id: table.id.clone(), step, axes, cells: layout.printed(table, step) })
    };
    layout.tables.iter().filter_map(table).collect()
}
