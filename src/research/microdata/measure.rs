//! The usual measures of anonymity, taken from a finished file alone.

use std::collections::BTreeSet;

use super::anonymise::{by_class, people};
use super::classes::{FEWEST_OF_A_ROW, FEWEST_VALUES};
use super::{HIDDEN, Rows};
use crate::research::disclosure::Threshold;
use crate::research::statistics::real;

/// Measures of a file; a hidden outcome counts as a value of its own except where said.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// Classes: groups of equal identifying codes.
    pub classes: usize,
    /// Participants in the smallest class (k-anonymity; Sweeney 2002).
    pub k: u64,
    /// Participants of the rarest full row.
    pub full_row: u64,
    /// For each outcome, the fewest values that any class has (distinct l-diversity; Machanavajjhala 2007).
    pub distinct: Vec<usize>,
    /// For each outcome, the fewest values seen in a class, hidden ones not counted, where any is seen at all.
    pub seen: Vec<Option<usize>>,
    /// For each outcome, the farthest that a class is from the whole: half the sum of absolute differences of shares
    /// (t-closeness with equal distances; Li 2007).
    pub closeness: Vec<f64>,
    /// For each outcome, the participants whose value is hidden.
    pub hidden: Vec<u64>,
}

/// Why a file may not be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TooFine {
    /// A class is under the threshold.
    #[error("a class of equal identifying codes has too few people")]
    Class,
    /// A full row is too rare.
    #[error("a row has fewer than five people")]
    Row,
    /// An outcome is seen with one value only in a class.
    #[error("a class shows an outcome with one value only")]
    Outcome,
}

impl Measured {
    /// Everything that keeps the file from being published; nothing if it may be.
    pub fn too_fine(&self, k: Threshold) -> Vec<TooFine> {
        let checks = [
            (self.k < k.get(), TooFine::Class),
            (self.full_row < FEWEST_OF_A_ROW, TooFine::Row),
            (self.seen.iter().flatten().any(|values| *values < FEWEST_VALUES), TooFine::Outcome),
        ];
        checks.into_iter().filter(|(broken, _)| *broken).map(|(_, reason)| reason).collect()
    }
}

/// Measures rows of which the first `identifying` columns can identify.
pub fn measure(rows: &Rows, identifying: usize) -> Measured {
    let classes = by_class(rows, identifying);
    let outcomes = rows.keys().next().map_or(0, |row| row.len().saturating_sub(identifying));
    let of_column = |at: usize| {
        let all = column(rows, identifying + at);
        let in_classes: Vec<Rows> = classes.values().map(|outcomes| column(outcomes, at)).collect();
        (all, in_classes)
    };
    let columns: Vec<(Rows, Vec<Rows>)> = (0..outcomes).map(of_column).collect();
    let seen = |values: &Rows| values.keys().filter(|code| code.iter().all(|code| code != HIDDEN)).count();
    Measured {
        classes: classes.len(),
        k: classes.values().map(people).min().unwrap_or(0),
        full_row: rows.values().min().copied().unwrap_or(0),
        distinct: columns.iter().map(|(_, of)| of.iter().map(Rows::len).min().unwrap_or(0)).collect(),
        seen: columns.iter().map(|(_, of)| of.iter().map(seen).filter(|values| *values > 0).min()).collect(),
        closeness: columns
            .iter()
            .map(|(all, of)| of.iter().map(|class| distance(class, all)).fold(0.0, f64::max))
            .collect(),
        hidden: columns.iter().map(|(all, _)| all.get([HIDDEN.to_owned()].as_slice()).copied().unwrap_or(0)).collect(),
    }
}

/// How many participants have each code of one column.
fn column(rows: &Rows, at: usize) -> Rows {
    let mut counts = Rows::new();
    for (row, n) in rows {
        *counts.entry(row.get(at).cloned().into_iter().collect()).or_default() += n;
    }
    counts
}

/// Half the sum of absolute differences of shares, from whole numbers until the one division.
fn distance(class: &Rows, all: &Rows) -> f64 {
    let (n, whole) = (i128::from(people(class)), i128::from(people(all)));
    let codes: BTreeSet<&Vec<String>> = class.keys().chain(all.keys()).collect();
    let of = |rows: &Rows, code: &Vec<String>| i128::from(rows.get(code).copied().unwrap_or(0));
    let sum: i128 = codes.iter().map(|code| (of(class, code) * whole - of(all, code) * n).abs()).sum();
    real(sum) / real(2 * n * whole)
}
