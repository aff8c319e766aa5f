//! What protection cost each table, by reason: for those who approve a release. In the files all hidden cells look alike.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::catalogue::Quantity;
use crate::research::disclosure::{Protected, Shown, Threshold};

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

pub(super) fn of(protected: &Protected<Quantity>, truth: &BTreeMap<Quantity, u64>, k: Threshold) -> Vec<TableLoss> {
    let loss = |id: &str, cells: &[Quantity]| {
        let hidden = cells.iter().filter(|cell| protected.cell(cell) == Shown::Suppressed);
        let (small, complementary): (Vec<_>, Vec<_>) =
            hidden.partition(|cell| truth.get(*cell).copied().unwrap_or(0) < k.get());
        TableLoss { table: id.to_owned(), cells: cells.len(), small: small.len(), complementary: complementary.len() }
    };
    protected.tables().iter().map(|table| loss(table.id, &table.cells)).collect()
}
