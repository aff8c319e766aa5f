//! Coarse rows counted as they stream past, so that memory grows with the distinct rows and not with the participants.

use std::collections::BTreeMap;

use super::{ALL, Rows};

/// A column and the only codes it can have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The name of the column in the file.
    pub name: String,
    /// The codes.
    pub codes: Vec<String>,
}

/// One step of the policy: a whole column becomes coarser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coarsening {
    /// The column, one of those that can identify.
    pub column: String,
    /// The coarser code of each code; a code that is not named stays. Nothing named removes the column: all become `ALL`.
    pub into: BTreeMap<String, String>,
}

/// What makes a layout unusable.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadLayout {
    /// Two columns of one name, or a column with no code or with over 256.
    #[error("column `{0}` stands there twice, or has no code, or too many")]
    Column(String),
    /// A step coarsens a column that is not among those that can identify.
    #[error("`{0}` cannot be made coarser: it is no identifying column")]
    Step(String),
    /// Counts of two layouts cannot be put together.
    #[error("these counts have another layout")]
    Other,
    /// No column can identify, or there is no outcome.
    #[error("a layout needs an identifying column and an outcome")]
    Empty,
}

/// A row that the layout does not allow.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a row has {found} where the layout has another number of columns, or a code that it does not know")]
pub struct UnknownCode {
    /// The number of fields, or the code.
    found: String,
}

/// The columns of the microdata, in their order, and the steps by which they may become coarser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    columns: Vec<Column>,
    identifying: usize,
    steps: Vec<(usize, BTreeMap<String, String>)>,
}

impl Layout {
    /// Checks the parts. `identifying` are the columns that others may know about a person (quasi-identifiers);
    /// `outcomes` what they should not learn, the most important first.
    pub fn new(identifying: Vec<Column>, outcomes: Vec<Column>, steps: Vec<Coarsening>) -> Result<Self, BadLayout> {
        if identifying.is_empty() || outcomes.is_empty() {
            return Err(BadLayout::Empty);
        }
        let known = identifying.len();
        let columns: Vec<Column> = identifying.into_iter().chain(outcomes).collect();
        for column in &columns {
            let named_so = columns.iter().filter(|other| other.name == column.name).count();
            if named_so > 1 || column.codes.is_empty() || column.codes.len() > 256 {
                return Err(BadLayout::Column(column.name.clone()));
            }
        }
        let place = |step: Coarsening| {
            let at = columns.iter().take(known).position(|column| column.name == step.column);
            at.map(|at| (at, step.into)).ok_or(BadLayout::Step(step.column))
        };
        let steps = steps.into_iter().map(place).collect::<Result<_, _>>()?;
        Ok(Self { columns, identifying: known, steps })
    }

    /// The columns in their order.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// How many of the columns can identify; they come first.
    pub fn identifying(&self) -> usize {
        self.identifying
    }

    /// How many steps of coarsening the policy has.
    pub(super) fn steps(&self) -> usize {
        self.steps.len()
    }
}

/// True counts of full-detail rows.
#[derive(Clone)]
pub struct Counted {
    layout: Layout,
    rows: BTreeMap<Vec<u8>, u64>,
    n: u64,
}

impl Counted {
    /// Nobody yet.
    pub fn new(layout: &Layout) -> Self {
        Self { layout: layout.clone(), rows: BTreeMap::new(), n: 0 }
    }

    /// Takes in one participant's row, a code for each column in the layout's order.
    pub fn add(&mut self, row: &[&str]) -> Result<(), UnknownCode> {
        if row.len() != self.layout.columns.len() {
            return Err(UnknownCode { found: row.len().to_string() });
        }
        let mut places = Vec::with_capacity(row.len());
        for (column, code) in self.layout.columns.iter().zip(row) {
            let place = column.codes.iter().position(|known| known == code).and_then(|place| u8::try_from(place).ok());
            places.push(place.ok_or_else(|| UnknownCode { found: (*code).into() })?);
        }
        *self.rows.entry(places).or_default() += 1;
        self.n += 1;
        Ok(())
    }

    /// Takes in everybody whom other counts hold; refused where those have another layout.
    pub fn merge(&mut self, other: &Self) -> Result<(), BadLayout> {
        if self.layout != other.layout {
            return Err(BadLayout::Other);
        }
        other.rows.iter().for_each(|(row, n)| *self.rows.entry(row.clone()).or_default() += n);
        self.n += other.n;
        Ok(())
    }

    /// How many participants were taken in.
    pub fn n(&self) -> u64 {
        self.n
    }

    /// The layout of the rows.
    pub(super) fn layout(&self) -> &Layout {
        &self.layout
    }

    /// The rows in full detail, with their codes.
    pub(super) fn detailed(&self) -> impl Iterator<Item = (Vec<String>, u64)> {
        self.rows.iter().map(|(row, n)| {
            let codes = self.layout.columns.iter().zip(row);
            (codes.filter_map(|(column, place)| column.codes.get(usize::from(*place)).cloned()).collect(), *n)
        })
    }

    /// The rows after so many steps of the policy.
    pub(super) fn after(&self, steps: usize) -> Rows {
        let mut rows = Rows::new();
        for (row, n) in self.detailed() {
            *rows.entry(self.coarse(row, steps)).or_default() += n;
        }
        rows
    }

    /// One row after so many steps of the policy.
    pub(super) fn coarse(&self, mut row: Vec<String>, steps: usize) -> Vec<String> {
        for (at, into) in self.layout.steps.iter().take(steps) {
            if let Some(code) = row.get_mut(*at) {
                *code = if into.is_empty() { ALL.into() } else { into.get(code).unwrap_or(code).clone() };
            }
        }
        row
    }
}
