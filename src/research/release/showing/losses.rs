//! What protection cost each table, by reason: for those who approve a release. In the files all hidden cells look alike.

use serde::{Deserialize, Serialize};

use super::shown::{ShownTable, ShownTables};
use crate::research::disclosure::{Shown, Threshold};
use crate::research::release::counting::Counted;

/// What a table lost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableLoss {
    /// The table's id, as in the files.
    pub table: String,
    /// How many cells it has.
    pub cells: usize,
    /// Hidden because they count too few.
    pub small: usize,
    /// Hidden because they would give another one away.
    pub complementary: usize,
}

/// What protection cost each table. The truth comes from what was counted.
pub(crate) fn of(tables: &ShownTables, counted: &Counted, k: Threshold) -> Vec<TableLoss> {
    let loss = |table: &ShownTable| {
        let hidden = table.cells.iter().filter(|cell| tables.cell(cell) == Shown::Suppressed);
        let (small, complementary): (Vec<_>, Vec<_>) = hidden.partition(|cell| counted.n(cell) < k.get());
        let (small, complementary) = (small.len(), complementary.len());
        TableLoss { table: table.id.clone(), cells: table.cells.len(), small, complementary }
    };
    tables.tables.iter().map(loss).collect()
}
