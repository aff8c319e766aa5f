//! Decides what may be shown: goes down the recode ladders until every table can be protected at a tolerable loss.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::dimension::WITHOUT;
use super::pattern::{Bare, Cells, Pattern, Search};
use super::system::{Chosen, System};
use super::{Axis, Cell, Counts, Layout, LayoutError, Shown, Table, Threshold};

/// A release that is out: frozen, and part of what an outsider knows. Its own cells must still be counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// Its tables.
    pub layout: Layout,
    /// The step of its ladder at which each table was printed; a table that was withheld is missing.
    pub steps: BTreeMap<String, usize>,
    /// What it shows.
    pub shown: BTreeMap<Cell, Shown>,
}

/// Why nothing can be protected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CannotProtect {
    /// The tables are not described properly.
    Layout(LayoutError),
    /// A part counts more participants than its whole.
    Contradiction {
        /// The larger group, by definition.
        whole: Cell,
        /// The group within it.
        part: Cell,
    },
    /// The parts of a group do not add up to it.
    DoesNotAdd {
        /// The group.
        cell: Cell,
    },
    /// Somebody is counted where nobody can be.
    NotZero {
        /// The structural zero.
        cell: Cell,
    },
    /// An earlier release shows another number.
    Frozen {
        /// The cell.
        cell: Cell,
    },
}

/// Why a table is not in the release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Its population is under the threshold.
    TooFew,
    /// Its population differs from another shown one by a group under the threshold.
    IsolatesFew,
    /// A small cell cannot be hidden however many others are.
    CannotHide,
    /// Too large a share of its cells would be hidden.
    TooMuchHidden,
}

/// A table that is not in the release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withheld {
    /// The table.
    pub table: String,
    /// Why.
    pub reason: Reason,
}

/// A table as it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// Its name.
    pub id: String,
    /// The population it counts.
    pub population: String,
    /// The step of its ladder.
    pub step: usize,
    /// Its axes at this step.
    pub axes: Vec<Axis>,
    /// Its cells in order.
    pub cells: Vec<Cell>,
    /// How many of them are hidden.
    pub hidden: usize,
}

/// What protection did, in numbers; nothing here tells a count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Different printed cells.
    pub cells: usize,
    /// Cells hidden.
    pub hidden: usize,
    /// Tables printed coarser than wanted.
    pub recoded: usize,
    /// Tables withheld.
    pub withheld: usize,
}

/// Tables in which the status of every cell is decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Protected {
    cells: BTreeMap<Cell, Shown>,
    tables: Vec<Printed>,
    withheld: Vec<Withheld>,
}

impl Protected {
    /// The cell as it may be shown; a cell in no printed table is hidden.
    pub fn cell(&self, cell: &Cell) -> Shown {
        self.cells.get(cell).copied().unwrap_or(Shown::Suppressed)
    }

    /// Every printed cell once, in order.
    pub fn cells(&self) -> impl Iterator<Item = (&Cell, Shown)> {
        self.cells.iter().map(|(cell, shown)| (cell, *shown))
    }

    /// The printed tables in the order of the layout.
    pub fn tables(&self) -> &[Printed] {
        &self.tables
    }

    /// The tables left out.
    pub fn withheld(&self) -> &[Withheld] {
        &self.withheld
    }

    /// The step at which each table is printed.
    pub fn steps(&self) -> BTreeMap<String, usize> {
        self.tables.iter().map(|table| (table.id.clone(), table.step)).collect()
    }

    /// Whether a statistic over just the people of this cell may be shown: their number is.
    pub fn stands(&self, of: &Cell) -> bool {
        matches!(self.cell(of), Shown::Published(_))
    }

    /// What was done, in numbers.
    pub fn report(&self) -> Report {
        Report {
            cells: self.cells.len(),
            hidden: self.cells.values().filter(|shown| **shown == Shown::Suppressed).count(),
            recoded: self.tables.iter().filter(|table| table.step > 0).count(),
            withheld: self.withheld.len(),
        }
    }
}

/// Decides every status. The same layout, counts and earlier releases always give the same answer.
pub fn protect(
    layout: &Layout,
    counts: &Counts,
    earlier: &[Earlier],
    k: Threshold,
) -> Result<Protected, CannotProtect> {
    layout.check().map_err(CannotProtect::Layout)?;
    for release in earlier {
        release.layout.check().map_err(CannotProtect::Layout)?;
    }
    let mut ladder = Ladder::new(layout, counts, earlier, k);
    loop {
        let parts: Vec<Chosen<'_>> = std::iter::once(Chosen { layout, steps: &ladder.steps })
            .chain(earlier.iter().map(|release| Chosen { layout: &release.layout, steps: &release.steps }))
            .collect();
        let small = |whole: &Cell, part: &Cell| k.hides_difference(counts.get(whole).saturating_sub(counts.get(part)));
        let system = System::new(&parts, &small);
        let truth = system.truth(counts)?;
        let (open, locked) = frozen(&system, &truth, earlier)?;
        let search = Search::new(&system, &truth, open, locked, k);
        if ladder.too_much(&system, |at| search.targets().contains(&at)) {
            continue;
        }
        match search.run() {
            Err(Bare(at)) => ladder.step_down(&system, at)?,
            Ok(pattern) => {
                if !ladder.too_much(&system, |at| pattern.hidden.contains(&at)) {
                    return Ok(ladder.finish(&system, &truth, &pattern));
                }
            }
        }
    }
}

/// Cells that may not be hidden and cells that must stay hidden, because earlier releases show them so.
fn frozen(system: &System, truth: &[i64], earlier: &[Earlier]) -> Result<(Cells, Cells), CannotProtect> {
    let mut open: Cells = (0..system.cells.len()).filter(|at| system.is_whole(*at)).collect();
    let mut locked = Cells::new();
    for (cell, shown) in earlier.iter().flat_map(|release| &release.shown) {
        let Some(at) = system.position(cell) else { continue };
        let n = truth.get(at).and_then(|n| u64::try_from(*n).ok());
        match shown.n() {
            Some(shown) if Some(shown) != n => return Err(CannotProtect::Frozen { cell: cell.clone() }),
            Some(_) => open.insert(at),
            None => locked.insert(at),
        };
    }
    // What one release shows is known, though another hides it.
    locked.retain(|at| !open.contains(at));
    Ok((open, locked))
}

/// Where each table stands on its ladder.
struct Ladder<'a> {
    layout: &'a Layout,
    steps: BTreeMap<String, usize>,
    withheld: BTreeMap<String, Reason>,
}

impl<'a> Ladder<'a> {
    /// Every table as wanted, except over populations that may not be shown at all.
    fn new(layout: &'a Layout, counts: &Counts, earlier: &[Earlier], k: Threshold) -> Self {
        let refused = refused_populations(layout, counts, earlier, k);
        let mut ladder = Self { layout, steps: BTreeMap::new(), withheld: BTreeMap::new() };
        for table in &layout.tables {
            match refused.get(table.population.as_str()) {
                Some(reason) => ladder.withheld.insert(table.id.clone(), *reason).map(|_| 0),
                None => ladder.steps.insert(table.id.clone(), 0),
            };
        }
        ladder
    }

    fn printed_tables(&self) -> impl Iterator<Item = (&'a Table, usize)> {
        self.layout.tables.iter().filter_map(|table| self.steps.get(&table.id).map(|step| (table, *step)))
    }

    /// Steps down each table of which too large a share is hidden. Whether there was one.
    fn too_much(&mut self, system: &System, is_hidden: impl Fn(usize) -> bool) -> bool {
        let mut over = Vec::new();
        for (table, step) in self.printed_tables() {
            let cells = self.layout.printed(table, step);
            let counted: Vec<usize> = cells
                .iter()
                .filter_map(|cell| system.position(cell))
                .filter(|at| system.unknown(*at).is_some_and(|unknown| !unknown.zero))
                .collect();
            let hidden = counted.iter().filter(|at| is_hidden(**at)).count();
            if hidden * 100 > counted.len() * usize::from(table.loss_limit) {
                over.push(table);
            }
        }
        for table in &over {
            self.down(table, Reason::TooMuchHidden);
        }
        !over.is_empty()
    }

    /// Steps down the least wanted table with a cell that cannot be protected.
    fn step_down(&mut self, system: &System, at: usize) -> Result<(), CannotProtect> {
        let cell = system.cells.get(at).cloned().unwrap_or_else(|| Cell::whole(""));
        let own = |(table, step): &(&Table, usize)| {
            // A difference between populations concerns the tables of both.
            let populations = cell.population.split(WITHOUT);
            let axes: BTreeSet<&String> =
                table.steps.get(*step).into_iter().flatten().map(|axis| &axis.dimension).collect();
            populations.into_iter().any(|id| id == table.population) && cell.codes.keys().all(|id| axes.contains(id))
        };
        let found = self.printed_tables().filter(own).last();
        // A cell of earlier releases alone: they contradict the rules by themselves.
        let (table, _) = found.ok_or(CannotProtect::Frozen { cell })?;
        self.down(table, Reason::CannotHide);
        Ok(())
    }

    fn down(&mut self, table: &Table, reason: Reason) {
        let next = self.steps.get(&table.id).map_or(0, |step| step + 1);
        if next < table.steps.len() {
            self.steps.insert(table.id.clone(), next);
        } else {
            self.steps.remove(&table.id);
            self.withheld.insert(table.id.clone(), reason);
        }
    }

    fn finish(&self, system: &System, truth: &[i64], pattern: &Pattern) -> Protected {
        let shown = |cell: &Cell| {
            let at = system.position(cell)?;
            let n = u64::try_from(*truth.get(at)?).ok()?;
            Some(if system.unknown(at)?.zero {
                Shown::StructuralZero
            } else if pattern.hidden.contains(&at) {
                Shown::Suppressed
            } else {
                Shown::Published(n)
            })
        };
        let mut protected = Protected { cells: BTreeMap::new(), tables: Vec::new(), withheld: Vec::new() };
        for table in &self.layout.tables {
            let Some(step) = self.steps.get(&table.id).copied() else {
                let reason = self.withheld.get(&table.id).copied().unwrap_or(Reason::CannotHide);
                protected.withheld.push(Withheld { table: table.id.clone(), reason });
                continue;
            };
            let cells = self.layout.printed(table, step);
            let of_cells: Vec<(Cell, Shown)> =
                cells.iter().map(|cell| (cell.clone(), shown(cell).unwrap_or(Shown::Suppressed))).collect();
            let hidden = of_cells.iter().filter(|(_, shown)| *shown == Shown::Suppressed).count();
            protected.cells.extend(of_cells);
            let axes = table.steps.get(step).cloned().unwrap_or_default();
            let (id, population) = (table.id.clone(), table.population.clone());
            protected.tables.push(Printed { id, population, step, axes, cells, hidden });
        }
        protected
    }
}

/// The populations whose very number would single out a small group.
fn refused_populations(
    layout: &Layout,
    counts: &Counts,
    earlier: &[Earlier],
    k: Threshold,
) -> BTreeMap<String, Reason> {
    let all = earlier.iter().map(|release| &release.layout).chain([layout]);
    let within: BTreeMap<String, Option<String>> =
        all.clone().flat_map(|part| &part.populations).map(|known| (known.id.clone(), known.within.clone())).collect();
    let out: BTreeSet<&String> =
        earlier.iter().flat_map(|release| &release.layout.tables).map(|table| &table.population).collect();
    let shown: BTreeSet<&String> = all.flat_map(|part| &part.tables).map(|table| &table.population).collect();
    let n = |id: &str| counts.get(&Cell::whole(id));

    let mut refused = BTreeMap::new();
    for id in shown.iter().filter(|id| k.hides(n(id))) {
        refused.insert((*id).clone(), Reason::TooFew);
    }
    // The order of the layout, outer populations first, so that of two the outer one stays.
    for part in layout.populations.iter().map(|known| &known.id).filter(|id| shown.contains(id)) {
        for whole in Layout::outer_populations(&within, part) {
            let both_shown = shown.contains(&whole) && !refused.contains_key(&whole) && !refused.contains_key(part);
            if both_shown && k.hides_difference(n(&whole).saturating_sub(n(part))) {
                let newer = if out.contains(part) { whole } else { part.clone() };
                refused.insert(newer, Reason::IsolatesFew);
            }
        }
    }
    refused
}

impl fmt::Display for CannotProtect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Layout(error) => write!(f, "the tables are not described properly: {error}"),
            Self::Contradiction { whole, part } => {
                write!(f, "the counts contradict each other: {part} is larger than {whole}, of which it is a part")
            }
            Self::DoesNotAdd { cell } => {
                write!(f, "the counts contradict each other: the parts of {cell} do not add up to it")
            }
            Self::NotZero { cell } => write!(f, "somebody is counted in {cell}, where nobody can be"),
            Self::Frozen { cell } => {
                write!(f, "{cell} stands in an earlier release in a way that cannot be kept and be safe")
            }
        }
    }
}

impl std::error::Error for CannotProtect {}

impl fmt::Display for Withheld {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { table, reason } = self;
        match reason {
            Reason::TooFew => write!(f, "{table} is withheld: it counts too few participants"),
            Reason::IsolatesFew => {
                write!(f, "{table} is withheld: it counts everybody of another table except a small group")
            }
            Reason::CannotHide => {
                write!(f, "{table} is withheld: a small count in it could be worked out whatever else is hidden")
            }
            Reason::TooMuchHidden => write!(f, "{table} is withheld: too many of its counts would be hidden"),
        }
    }
}
