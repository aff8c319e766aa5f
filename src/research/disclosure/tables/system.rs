//! Everything published as one system of equations: one unknown per cell, and one equation per way in which a
//! group falls into parts. The same cell in two tables is one unknown, so linked tables are linked by themselves;
//! margins that are not printed, and differences between groups, are unknowns like the others.

use std::collections::{BTreeMap, BTreeSet};

use super::dimension::{Split, WITHOUT};
use super::layout::product;
use super::{Axis, CannotProtect, Cell, Counts, Inclusion, Layout};

/// Tables at chosen steps of their ladders; a table without a step is left out.
#[derive(Clone, Copy)]
pub(super) struct Chosen<'a> {
    pub(super) layout: &'a Layout,
    pub(super) steps: &'a BTreeMap<String, usize>,
}

/// One unknown.
#[derive(Clone, Debug, Default)]
pub(super) struct Unknown {
    /// Whether some table prints it.
    pub(super) printed: bool,
    /// Whether it is certainly nobody.
    pub(super) zero: bool,
    /// For an implied cell the two cells whose difference it is.
    difference: Option<(Cell, Cell)>,
    /// How many dimensions of its table it sums over, at most.
    totals: u32,
    /// The tables it is part of.
    pub(super) tables: BTreeSet<String>,
}

/// An equation: the first cell is the sum of the others.
pub(super) type Row = Vec<usize>;

/// Unknowns in the order of their cells, and equations between them by position.
#[derive(Default)]
pub(super) struct System {
    pub(super) cells: Vec<Cell>,
    pub(super) unknowns: Vec<Unknown>,
    pub(super) rows: Vec<Row>,
    pub(super) rows_of: Vec<Vec<usize>>,
}

/// Whether the difference of a group and one within it, given in this order, matters enough to be an unknown of
/// its own although other differences add up to it.
pub(super) type Matters<'a> = &'a dyn Fn(&Cell, &Cell) -> bool;

struct Builder<'a> {
    matters: Matters<'a>,
    unknowns: BTreeMap<Cell, Unknown>,
    rows: BTreeSet<Vec<Cell>>,
}

impl System {
    /// Builds the system of all these tables together.
    pub(super) fn new(chosen: &[Chosen<'_>], matters: Matters<'_>) -> Self {
        let mut builder = Builder { matters, unknowns: BTreeMap::new(), rows: BTreeSet::new() };
        let mut populations: BTreeMap<String, Option<String>> = BTreeMap::new();
        for part in chosen {
            for population in &part.layout.populations {
                let within = populations.entry(population.id.clone()).or_default();
                *within = within.take().or_else(|| population.within.clone());
            }
            for table in &part.layout.tables {
                if let Some(axes) = part.steps.get(&table.id).and_then(|step| table.steps.get(*step)) {
                    builder.lattice(part.layout, &table.population, &table.id, axes);
                }
            }
        }
        for part in chosen {
            part.layout.inclusions.iter().for_each(|inclusion| builder.include(inclusion));
        }
        builder.population_differences(&populations);
        for part in chosen {
            builder.print(part);
        }
        builder.finish()
    }

    /// The position of a cell.
    pub(super) fn position(&self, cell: &Cell) -> Option<usize> {
        self.cells.binary_search(cell).ok()
    }

    /// The unknown at a position.
    pub(super) fn unknown(&self, at: usize) -> Option<&Unknown> {
        self.unknowns.get(at)
    }

    /// The equations a cell is part of.
    pub(super) fn rows_of(&self, at: usize) -> impl Iterator<Item = &Row> {
        self.rows_of.get(at).into_iter().flatten().filter_map(|row| self.rows.get(*row))
    }

    /// Whether a cell is a whole population, whose number is always shown.
    pub(super) fn is_whole(&self, at: usize) -> bool {
        self.cells.get(at).is_some_and(|cell| cell.codes.is_empty())
    }

    /// Whether a cell is what one population has more than another.
    pub(super) fn is_population_difference(&self, at: usize) -> bool {
        self.cells.get(at).is_some_and(|cell| cell.population.contains(WITHOUT))
    }

    /// What it costs to hide a cell: more for larger counts and for margins.
    pub(super) fn cost(&self, at: usize, n: i64) -> i64 {
        let totals = self.unknown(at).map_or(0, |unknown| unknown.totals);
        (n + 1).saturating_mul(4_i64.saturating_pow(totals))
    }

    /// The true value of every unknown, if the counts agree with each other.
    pub(super) fn truth(&self, counts: &Counts) -> Result<Vec<i64>, CannotProtect> {
        let mut values = Vec::with_capacity(self.cells.len());
        for (cell, unknown) in self.cells.iter().zip(&self.unknowns) {
            let value = self.value(cell, counts);
            if value < 0 {
                let (whole, part) = unknown.difference.clone().unwrap_or((cell.clone(), cell.clone()));
                return Err(CannotProtect::Contradiction { whole, part });
            }
            if unknown.zero && value != 0 {
                return Err(CannotProtect::NotZero { cell: cell.clone() });
            }
            values.push(value);
        }
        let value = |at: &usize| values.get(*at).copied().unwrap_or(0);
        for row in &self.rows {
            let Some((whole, parts)) = row.split_first() else { continue };
            if value(whole) != parts.iter().map(value).sum::<i64>() {
                let cell = self.cells.get(*whole).cloned().unwrap_or_else(|| Cell::whole(""));
                return Err(CannotProtect::DoesNotAdd { cell });
            }
        }
        Ok(values)
    }

    fn value(&self, cell: &Cell, counts: &Counts) -> i64 {
        let difference =
            self.position(cell).and_then(|at| self.unknown(at)).and_then(|known| known.difference.as_ref());
        match difference {
            Some((whole, part)) => self.value(whole, counts) - self.value(part, counts),
            None => i64::try_from(counts.get(cell)).unwrap_or(i64::MAX / 1_000_000),
        }
    }
}

impl Builder<'_> {
    /// All cells of a table, its margins and remainders, and the equations between them.
    fn lattice(&mut self, layout: &Layout, population: &str, table: &str, axes: &[Axis]) {
        let splits: Vec<_> = axes
            .iter()
            .map(|axis| {
                (axis, layout.dimension(&axis.dimension).map(|known| known.splits(axis.depth)).unwrap_or_default())
            })
            .collect();
        let faces = splits.iter().map(|(axis, splits)| {
            let nearest = splits.iter().filter(|split| split.nearest);
            let codes: BTreeSet<String> = nearest.flat_map(|split| split.parts.clone()).collect();
            (*axis, codes.into_iter().collect())
        });
        for cell in product(population, faces) {
            let totals = axes.len().saturating_sub(cell.codes.len());
            for (axis, splits) in &splits {
                for split in splits.iter().filter(|split| split.whole.as_ref() == cell.codes.get(&axis.dimension)) {
                    self.split(&cell, &axis.dimension, split, table);
                }
            }
            let zero = layout.structural_zeros.iter().any(|pattern| cell.matches(pattern));
            let unknown = self.unknowns.entry(cell).or_default();
            unknown.tables.insert(table.to_owned());
            unknown.totals = unknown.totals.max(u32::try_from(totals).unwrap_or(u32::MAX));
            unknown.zero |= zero;
        }
    }

    /// One equation: a cell and the parts into which a dimension splits it.
    fn split(&mut self, cell: &Cell, dimension: &str, split: &Split, table: &str) {
        let parts: Vec<Cell> = split.parts.iter().map(|part| cell.clone().with(dimension, part)).collect();
        if let (true, [first, rest]) = (split.remainder, parts.as_slice()) {
            if !split.nearest && !(self.matters)(cell, first) {
                return;
            }
            let unknown = self.unknowns.entry(rest.clone()).or_default();
            unknown.difference = Some((cell.clone(), first.clone()));
            unknown.tables.insert(table.to_owned());
        }
        self.rows.insert(std::iter::once(cell.clone()).chain(parts).collect());
    }

    /// Who is in a group and not in one within it by the rules of what is counted, wherever tables speak of both.
    fn include(&mut self, inclusion: &Inclusion) {
        let parts: Vec<Cell> = self.unknowns.keys().cloned().collect();
        for part in parts {
            let Some(whole) = inclusion.whole_of(&part).filter(|whole| self.unknowns.contains_key(whole)) else {
                continue;
            };
            if inclusion.equal {
                self.rows.insert(vec![whole, part]);
                continue;
            }
            let tables = [&whole, &part].into_iter().filter_map(|cell| self.unknowns.get(cell));
            let tables = tables.flat_map(|unknown| unknown.tables.clone()).collect();
            let (rest, difference) = (inclusion.rest(&part), Some((whole.clone(), part.clone())));
            self.unknowns.insert(rest.clone(), Unknown { difference, tables, ..Unknown::default() });
            self.rows.insert(vec![whole, part, rest]);
        }
    }

    /// Who is in a population and not in one within it, for every group that both count.
    fn population_differences(&mut self, populations: &BTreeMap<String, Option<String>>) {
        let cells: Vec<Cell> = self.unknowns.keys().cloned().collect();
        for part in cells {
            for outer in Layout::outer_populations(populations, &part.population) {
                let whole = part.in_population(&outer);
                if !self.unknowns.contains_key(&whole) {
                    continue;
                }
                let between = format!("{outer}{WITHOUT}{}", part.population);
                let rest = part.in_population(&between);
                let tables = [&whole, &part].into_iter().filter_map(|cell| self.unknowns.get(cell));
                let tables = tables.flat_map(|unknown| unknown.tables.clone()).collect();
                let difference = Some((whole.clone(), part.clone()));
                self.unknowns.insert(rest.clone(), Unknown { difference, tables, ..Unknown::default() });
                self.rows.insert(vec![whole, part.clone(), rest]);
            }
        }
    }

    fn print(&mut self, chosen: &Chosen<'_>) {
        for table in &chosen.layout.tables {
            let Some(step) = chosen.steps.get(&table.id) else { continue };
            for cell in chosen.layout.printed(table, *step) {
                self.unknowns.entry(cell).or_default().printed = true;
            }
        }
    }

    fn finish(mut self) -> System {
        self.spread_zeros();
        let (cells, unknowns): (Vec<Cell>, Vec<Unknown>) = self.unknowns.into_iter().unzip();
        let position = |cell: &Cell| cells.binary_search(cell).ok();
        let rows: Vec<Row> = self.rows.iter().map(|row| row.iter().filter_map(position).collect()).collect();
        let mut rows_of = vec![Vec::new(); cells.len()];
        for (at, row) in rows.iter().enumerate() {
            for cell in row {
                if let Some(rows) = rows_of.get_mut(*cell) {
                    rows.push(at);
                }
            }
        }
        System { cells, unknowns, rows, rows_of }
    }

    /// Parts of nobody are nobody, and so is the sum of such parts.
    fn spread_zeros(&mut self) {
        let is_zero =
            |unknowns: &BTreeMap<Cell, Unknown>, cell: &Cell| unknowns.get(cell).is_some_and(|known| known.zero);
        loop {
            let mut found: Vec<Cell> = Vec::new();
            for row in &self.rows {
                let Some((whole, parts)) = row.split_first() else { continue };
                if is_zero(&self.unknowns, whole) {
                    found.extend(parts.iter().filter(|part| !is_zero(&self.unknowns, part)).cloned());
                } else if parts.iter().all(|part| is_zero(&self.unknowns, part)) {
                    found.push(whole.clone());
                }
            }
            if found.is_empty() {
                return;
            }
            for cell in found {
                self.unknowns.entry(cell).or_default().zero = true;
            }
        }
    }
}
