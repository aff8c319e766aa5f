//! Which tables a release has: populations, dimensions, axes and recode ladders. No numbers.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::dimension::WITHOUT;
use super::{Cell, Dimension};

/// The most dimensions of a table.
const MOST_AXES: usize = 3;

/// A group of participants over which tables are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Population {
    /// Its name.
    pub id: String,
    /// The population all its participants belong to, if it is part of another.
    pub within: Option<String>,
}

/// A dimension of a table, and how finely it is cut.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Axis {
    /// The dimension.
    pub dimension: String,
    /// The level of its hierarchy, from 1 (coarsest).
    pub depth: usize,
}

/// One table with its recode ladder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub id: String,
    /// The population it counts.
    pub population: String,
    /// The axes as wanted, then as they are if that cannot be, ever coarser.
    pub steps: Vec<Vec<Axis>>,
    /// Sets of dimensions whose margin is not printed. An outsider adds it up all the same.
    pub unprinted: Vec<BTreeSet<String>>,
    /// The share of printed cells that may be hidden before the table is made coarser, in per cent.
    pub loss_limit: u8,
}

impl Table {
    /// A table over these dimensions, as pairs of dimension and depth, with all its margins.
    pub fn new(id: &str, population: &str, axes: &[(&str, usize)]) -> Self {
        Self {
            id: id.to_owned(),
            population: population.to_owned(),
            steps: vec![Self::axes(axes)],
            unprinted: Vec::new(),
            loss_limit: 20,
        }
    }

    /// Adds a coarser step to the ladder.
    #[must_use]
    pub fn step(mut self, axes: &[(&str, usize)]) -> Self {
        self.steps.push(Self::axes(axes));
        self
    }

    /// Sets the share of cells that may be hidden, in per cent; 100 for no limit.
    #[must_use]
    pub fn loss_limit(mut self, per_cent: u8) -> Self {
        self.loss_limit = per_cent;
        self
    }

    fn axes(axes: &[(&str, usize)]) -> Vec<Axis> {
        axes.iter().map(|(dimension, depth)| Axis { dimension: (*dimension).to_owned(), depth: *depth }).collect()
    }
}

/// All tables of a release.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Layout {
    /// The populations; one that is part of another stands after it.
    pub populations: Vec<Population>,
    /// The dimensions.
    pub dimensions: Vec<Dimension>,
    /// The tables, the most wanted first.
    pub tables: Vec<Table>,
    /// Groups in which nobody can be; so is every group with at least the same codes.
    pub structural_zeros: Vec<Cell>,
    /// What lies within what by the rules of what is counted, though they stand on two dimensions.
    pub inclusions: Vec<Inclusion>,
}

/// Whoever is in one group is in another, too, also within each group that both are narrowed to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inclusion {
    /// The larger group.
    pub whole: Cell,
    /// The group within it.
    pub part: Cell,
    /// Whether they are the same people.
    pub equal: bool,
}

impl Inclusion {
    /// The group that the whole becomes where the part is narrowed to this cell; nothing if this is no such cell.
    pub(super) fn whole_of(&self, part: &Cell) -> Option<Cell> {
        if !part.matches(&self.part) {
            return None;
        }
        let mut whole = part.clone();
        whole.codes.retain(|dimension, _| !self.part.codes.contains_key(dimension));
        let is_free = self
            .whole
            .codes
            .iter()
            .all(|(dimension, code)| whole.codes.get(dimension).is_none_or(|known| known == code));
        whole.codes.extend(self.whole.codes.clone());
        is_free.then_some(whole)
    }

    /// The name of those who are in the whole and not in the part, narrowed like the part.
    pub(super) fn rest(&self, part: &Cell) -> Cell {
        let named = |cell: &Cell| cell.codes.values().cloned().collect::<Vec<_>>().join("+");
        let code = format!("{}{WITHOUT}{}", named(&self.whole), named(&self.part));
        let mut rest = part.clone();
        rest.codes.retain(|dimension, _| !self.part.codes.contains_key(dimension));
        rest.with("inclusion", &code)
    }
}

/// What is wrong with a layout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LayoutError(String);

impl Layout {
    /// Finds the first thing that is wrong.
    pub fn check(&self) -> Result<(), LayoutError> {
        let wrong = |text: String| Err(LayoutError(text));
        for (at, population) in self.populations.iter().enumerate() {
            let mut before = self.populations.iter().take(at);
            if before.clone().any(|other| other.id == population.id) || population.id.contains(WITHOUT) {
                return wrong(format!("the population {} stands twice or has a name that is taken", population.id));
            }
            if population.within.as_ref().is_some_and(|outer| before.all(|other| other.id != *outer)) {
                return wrong(format!("the population around {} does not stand before it", population.id));
            }
        }
        for (at, dimension) in self.dimensions.iter().enumerate() {
            if let Some(fault) = dimension.fault() {
                return wrong(format!("the dimension {} {fault}", dimension.id()));
            }
            if self.dimensions.iter().take(at).any(|other| other.id() == dimension.id()) {
                return wrong(format!("the dimension {} stands twice", dimension.id()));
            }
        }
        for (at, table) in self.tables.iter().enumerate() {
            if self.tables.iter().take(at).any(|other| other.id == table.id) {
                return wrong(format!("the table {} stands twice", table.id));
            }
            self.check_table(table)?;
        }
        let inclusions = self.inclusions.iter().flat_map(|inclusion| [&inclusion.whole, &inclusion.part]);
        let narrowed = inclusions.filter(|cell| !cell.codes.is_empty());
        self.structural_zeros.iter().chain(narrowed).try_for_each(|cell| self.check_pattern(cell))
    }

    fn check_table(&self, table: &Table) -> Result<(), LayoutError> {
        let wrong = |text: &str| Err(LayoutError(format!("the table {} {text}", table.id)));
        if self.populations.iter().all(|population| population.id != table.population) {
            return wrong("counts a population that is not described");
        }
        if table.steps.is_empty() {
            return wrong("has no step");
        }
        for axes in &table.steps {
            let names: BTreeSet<&str> = axes.iter().map(|axis| axis.dimension.as_str()).collect();
            if names.len() != axes.len() || axes.len() > MOST_AXES {
                return wrong("has a dimension twice, or more than three");
            }
            for axis in axes {
                match self.dimension(&axis.dimension) {
                    None => return wrong("has a dimension that is not described"),
                    Some(dimension) if axis.depth == 0 || axis.depth > dimension.depth() => {
                        return wrong("cuts a dimension at a level that it does not have");
                    }
                    Some(_) => {}
                }
            }
        }
        Ok(())
    }

    fn check_pattern(&self, cell: &Cell) -> Result<(), LayoutError> {
        let known = |id: &str, code: &str| {
            self.dimension(id).is_some_and(|known| (1..=known.depth()).any(|depth| known.codes(depth).contains(&code)))
        };
        if cell.codes.is_empty() || cell.codes.iter().any(|(id, code)| !known(id, code)) {
            return Err(LayoutError(format!("{cell}, of which something is said, is no group of any table")));
        }
        Ok(())
    }

    /// The dimension with a name.
    pub fn dimension(&self, id: &str) -> Option<&Dimension> {
        self.dimensions.iter().find(|dimension| dimension.id() == id)
    }

    /// Every group whose true count is needed to protect the tables, at every step of every ladder.
    pub fn cells(&self) -> BTreeSet<Cell> {
        let mut cells: BTreeSet<Cell> = self.populations.iter().map(|population| Cell::whole(&population.id)).collect();
        for table in &self.tables {
            for axes in &table.steps {
                let faces = axes.iter().map(|axis| (axis, self.codes_down_to(axis)));
                cells.extend(product(&table.population, faces));
            }
        }
        cells
    }

    /// The printed cells of a table at a step of its ladder: the first axis slowest, codes in order, the total last.
    pub fn printed(&self, table: &Table, step: usize) -> Vec<Cell> {
        let Some(axes) = table.steps.get(step) else {
            return Vec::new();
        };
        let faces = axes.iter().map(|axis| {
            let codes = self.dimension(&axis.dimension).map(|known| known.codes(axis.depth)).unwrap_or_default();
            (axis, codes.into_iter().map(str::to_owned).collect())
        });
        let mut cells = product(&table.population, faces);
        cells.retain(|cell| {
            let named: BTreeSet<String> = cell.codes.keys().cloned().collect();
            !table.unprinted.contains(&named)
        });
        cells
    }

    fn codes_down_to(&self, axis: &Axis) -> Vec<String> {
        let Some(dimension) = self.dimension(&axis.dimension) else {
            return Vec::new();
        };
        let codes: BTreeSet<&str> = (1..=axis.depth).flat_map(|depth| dimension.codes(depth)).collect();
        codes.into_iter().map(str::to_owned).collect()
    }

    /// The populations each population lies within, nearest first.
    pub(super) fn outer_populations(populations: &BTreeMap<String, Option<String>>, id: &str) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        let mut next = populations.get(id).cloned().flatten();
        while let Some(outer) = next.take_if(|outer| !found.contains(outer)) {
            next = populations.get(&outer).cloned().flatten();
            found.push(outer);
        }
        found
    }
}

/// Every combination of codes, each axis also summed over.
pub(super) fn product<'a>(population: &str, faces: impl Iterator<Item = (&'a Axis, Vec<String>)>) -> Vec<Cell> {
    faces.fold(vec![Cell::whole(population)], |cells, (axis, codes)| {
        cells
            .into_iter()
            .flat_map(|cell| {
                let narrowed = codes.iter().map(|code| cell.clone().with(&axis.dimension, code));
                narrowed.chain(std::iter::once(cell.clone())).collect::<Vec<_>>()
            })
            .collect()
    })
}

impl fmt::Display for LayoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for LayoutError {}
