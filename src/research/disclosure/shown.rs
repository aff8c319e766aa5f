//! What may be shown: the outcome of protection.

use std::collections::BTreeMap;

use super::{Table, Tenths};

/// The mark of a cell; one mark for every reason to hide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// The count is shown.
    Published,
    /// The count is hidden.
    Suppressed,
    /// Nobody can be counted here, so the zero is shown.
    StructuralZero,
}

impl Status {
    /// The mark as it stands in the files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Suppressed => "suppressed",
            Self::StructuralZero => "structural_zero",
        }
    }

    /// Reads a mark from a file.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Published, Self::Suppressed, Self::StructuralZero].into_iter().find(|status| status.code() == code)
    }
}

/// A cell as it may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// This many participants.
    Published(u64),
    /// Hidden.
    Suppressed,
    /// Nobody, by definition.
    StructuralZero,
}

impl Shown {
    /// The mark of the cell.
    pub fn status(self) -> Status {
        match self {
            Self::Published(_) => Status::Published,
            Self::Suppressed => Status::Suppressed,
            Self::StructuralZero => Status::StructuralZero,
        }
    }

    /// The count, unless it is hidden.
    pub fn n(self) -> Option<u64> {
        match self {
            Self::Published(n) => Some(n),
            Self::Suppressed => None,
            Self::StructuralZero => Some(0),
        }
    }

    /// The share of this cell in another in per cent, if both are shown.
    pub fn per_cent_of(self, whole: Self) -> Option<Tenths> {
        Tenths::per_cent(self.n()?, whole.n()?)
    }
}

/// A mean as it may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownMean<Q> {
    /// The cell that counts the participants behind the mean.
    pub of: Q,
    /// Mean and standard deviation, unless hidden.
    pub value: Option<(Tenths, Tenths)>,
}

/// Tables in which the status of every cell is decided. Made only by `protect` and `recheck`.
#[derive(Clone)]
pub struct Protected<Q> {
    pub(super) population: Q,
    pub(super) cells: BTreeMap<Q, Shown>,
    pub(super) means: BTreeMap<String, ShownMean<Q>>,
    pub(super) tables: Vec<Table<Q>>,
}

impl<Q: Ord> Protected<Q> {
    /// The cell as it may be shown; a cell that is in no table is hidden.
    pub fn cell(&self, what: &Q) -> Shown {
        self.cells.get(what).copied().unwrap_or(Shown::Suppressed)
    }

    /// The cell of the whole population.
    pub fn population(&self) -> Shown {
        self.cell(&self.population)
    }

    /// Every cell once, in the order of what it counts.
    pub fn cells(&self) -> impl Iterator<Item = (&Q, Shown)> {
        self.cells.iter().map(|(what, shown)| (what, *shown))
    }

    /// The mean of a measure, if the release has it.
    pub fn mean(&self, measure: &str) -> Option<&ShownMean<Q>> {
        self.means.get(measure)
    }

    /// The tables in order.
    pub fn tables(&self) -> &[Table<Q>] {
        &self.tables
    }

    /// How many different cells are hidden.
    pub fn suppressed(&self) -> usize {
        self.cells.values().filter(|shown| **shown == Shown::Suppressed).count()
    }
}
