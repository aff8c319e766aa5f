//! Which cells to hide. Every small cell gets two other tables that an outsider can believe: one in which it
//! counts nobody, one in which it reaches the threshold. What such a table changes must be hidden; the cheapest
//! such tables are sought, and at the end whatever need not be hidden is shown again.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::Threshold;
use super::moves::{Move, Wish, cheapest};
use super::program::real;
use super::system::System;

/// Above this many cells a search first keeps to the tables around the small cell.
const LARGE: usize = 300;

/// How often the whole pattern is gone through for something cheaper.
const ROUNDS: usize = 3;

/// How many cells one such round tries to do without.
const MOST_TRIES: usize = 60;

/// After how many programmes the search for something cheaper ends; counted, not timed, so that it always ends alike.
const MOST_SOLVED: usize = 1500;

/// How often a search is repeated with the prices that its answer calls for.
const REWEIGHTS: usize = 2;

/// Positions of cells.
pub(super) type Cells = BTreeSet<usize>;

/// A pattern of hidden cells, and the proof of its safety: for each wish a move that only changes hidden cells.
#[derive(Clone)]
pub(super) struct Pattern {
    pub(super) hidden: Cells,
    proof: BTreeMap<Wish, Rc<Move>>,
}

impl Pattern {
    /// A move that is there already and fulfils a wish too.
    fn known(&self, wish: Wish) -> Option<Rc<Move>> {
        self.proof.values().find(|known| wish.is_fulfilled(known)).cloned()
    }
}

/// A small cell that nothing can protect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bare(pub(super) usize);

/// What the search works on.
pub(super) struct Search<'a> {
    pub(super) system: &'a System,
    pub(super) truth: &'a [i64],
    /// Cells that may not be hidden.
    pub(super) open: Cells,
    /// Cells that must be hidden, whatever they count.
    pub(super) locked: Cells,
    targets: Vec<usize>,
    is_target: Cells,
    k: i64,
    /// How many programmes were solved so far.
    solved: Cell<usize>,
}

impl<'a> Search<'a> {
    /// Finds the targets: printed cells under the threshold, and implied groups of one to under the threshold.
    pub(super) fn new(system: &'a System, truth: &'a [i64], open: Cells, locked: Cells, k: Threshold) -> Self {
        let k = i64::try_from(k.get()).unwrap_or(i64::MAX);
        let mut targets: Vec<(i64, usize)> = Vec::new();
        for (at, (unknown, n)) in system.unknowns.iter().zip(truth).enumerate() {
            let small = *n < k && (unknown.printed || *n > 0);
            if small && !unknown.zero && !system.is_whole(at) {
                targets.push((*n, at));
            }
        }
        targets.sort_unstable();
        let targets: Vec<usize> = targets.into_iter().map(|(_, at)| at).collect();
        let is_target = targets.iter().copied().collect();
        Self { system, truth, open, locked, targets, is_target, k, solved: Cell::new(0) }
    }

    /// The cells that an outsider must not find small.
    pub(super) fn targets(&self) -> &Cells {
        &self.is_target
    }

    /// A cheap pattern that cannot be made cheaper by showing any one cell again.
    pub(super) fn run(&self) -> Result<Pattern, Bare> {
        let hidden = self.targets.iter().copied().filter(|at| self.is_printed(*at)).chain(self.locked.iter().copied());
        let mut pattern = Pattern { hidden: hidden.collect(), proof: BTreeMap::new() };
        self.extend(&mut pattern, &Cells::new())?;
        self.show_again(&mut pattern);
        // In a large system this would take long and gain little.
        for _ in 0..if self.is_large() { 0 } else { ROUNDS } {
            if !self.improve(&mut pattern) {
                break;
            }
        }
        Ok(pattern)
    }

    /// What the secondary cells of a pattern cost.
    pub(super) fn cost(&self, hidden: &Cells) -> i64 {
        let secondary = hidden.iter().filter(|at| !self.is_target.contains(at) && !self.locked.contains(at));
        secondary.map(|at| self.system.cost(*at, self.n(*at))).sum()
    }

    fn wishes(&self) -> impl Iterator<Item = Wish> {
        self.targets.iter().flat_map(|cell| {
            let n = self.n(*cell);
            let up = Wish { cell: *cell, change: self.k - n };
            let down = (n > 0).then_some(Wish { cell: *cell, change: -n });
            [Some(up), down].into_iter().flatten()
        })
    }

    fn n(&self, at: usize) -> i64 {
        self.truth.get(at).copied().unwrap_or(0)
    }

    fn is_printed(&self, at: usize) -> bool {
        self.system.unknown(at).is_some_and(|unknown| unknown.printed)
    }

    /// Hides what is needed until each wish has its move; `banned` cells stay shown.
    fn extend(&self, pattern: &mut Pattern, banned: &Cells) -> Result<(), Bare> {
        for wish in self.wishes() {
            if pattern.proof.contains_key(&wish) {
                continue;
            }
            let found = match pattern.known(wish) {
                Some(found) => found,
                None => self.cheapest_new(wish, &pattern.hidden, banned).map(Rc::new).ok_or(Bare(wish.cell))?,
            };
            pattern.hidden.extend(found.keys().copied().filter(|at| self.is_printed(*at)));
            pattern.proof.insert(wish, found);
        }
        Ok(())
    }

    /// The move whose newly hidden cells cost least: by the unit of change first, then with prices that make
    /// what the first answer used as dear as hiding it is. In a large system it is sought near the cell first.
    fn cheapest_new(&self, wish: Wish, hidden: &Cells, banned: &Cells) -> Option<Move> {
        let mut areas = self.areas(wish.cell, hidden, &[false, true]);
        areas.find_map(|area| self.cheapest_within(wish, hidden, banned, area.as_ref()))
    }

    fn cheapest_within(&self, wish: Wish, hidden: &Cells, banned: &Cells, area: Option<&Cells>) -> Option<Move> {
        let by_unit = |at: usize| (!banned.contains(&at)).then(|| real(self.system.cost(at, self.n(at))));
        let mut best = self.find(wish, hidden, area, &by_unit)?;
        let mut used = best.clone();
        for _ in 0..if self.is_large() && area.is_none() { 0 } else { REWEIGHTS } {
            if self.added_cost(&best, hidden) == 0 {
                break;
            }
            let by_use = |at: usize| {
                let change = used.get(&at).map_or(1, |change| change.abs());
                by_unit(at).map(|price| price / real(change))
            };
            let Some(found) = self.find(wish, hidden, area, &by_use) else { break };
            if self.added_cost(&found, hidden) < self.added_cost(&best, hidden) {
                best.clone_from(&found);
            }
            if found == used {
                break;
            }
            used = found;
        }
        Some(best)
    }

    fn added_cost(&self, found: &Move, hidden: &Cells) -> i64 {
        let new = found.keys().filter(|at| self.is_printed(**at) && !hidden.contains(at));
        new.map(|at| self.system.cost(*at, self.n(*at))).sum()
    }

    /// A move that only changes hidden cells.
    fn find_hidden(&self, wish: Wish, hidden: &Cells) -> Option<Move> {
        self.areas(wish.cell, hidden, &[false]).find_map(|area| self.find(wish, hidden, area.as_ref(), &|_| None))
    }

    /// A move in which hidden and unprinted cells change freely, and others at a price; none outside the area.
    fn find(
        &self,
        wish: Wish,
        hidden: &Cells,
        area: Option<&Cells>,
        others: &dyn Fn(usize) -> Option<f64>,
    ) -> Option<Move> {
        self.solved.set(self.solved.get() + 1);
        cheapest(self.system, self.truth, wish, &|at| {
            let is_zero = self.system.unknown(at).is_none_or(|unknown| unknown.zero);
            if is_zero || self.open.contains(&at) || area.is_some_and(|area| !area.contains(&at)) {
                None
            } else if hidden.contains(&at) || !self.is_printed(at) {
                Some(0.0)
            } else {
                others(at)
            }
        })
    }

    /// Where to search for a move of a cell: in a large system first in the tables around the cell, then if wanted
    /// also in tables that share a hidden cell with these, and at last (`None`) everywhere.
    fn areas<'b>(
        &'b self,
        start: usize,
        hidden: &'b Cells,
        linked: &'static [bool],
    ) -> impl Iterator<Item = Option<Cells>> + 'b {
        let near = linked.iter().filter(|_| self.is_large());
        near.map(move |linked| Some(self.near(start, hidden, *linked))).chain(std::iter::once(None))
    }

    fn near(&self, start: usize, hidden: &Cells, linked: bool) -> Cells {
        let tables_of = |at: usize| self.system.unknown(at).map(|unknown| &unknown.tables).into_iter().flatten();
        let mut tables: BTreeSet<&String> = tables_of(start).collect();
        if linked {
            let touching = hidden.iter().filter(|at| tables_of(**at).any(|table| tables.contains(table)));
            let new: Vec<&String> = touching.flat_map(|at| tables_of(*at)).collect();
            tables.extend(new);
        }
        let inside = |at: &usize| {
            if self.system.is_population_difference(*at) {
                tables_of(*at).any(|table| tables.contains(table))
            } else {
                tables_of(*at).all(|table| tables.contains(table))
            }
        };
        (0..self.system.cells.len()).filter(inside).collect()
    }

    /// Shows, dearest first, each cell that is hidden for others and need not be.
    fn show_again(&self, pattern: &mut Pattern) {
        for at in self.secondary(&pattern.hidden) {
            let broken: Vec<Wish> =
                pattern.proof.iter().filter(|(_, known)| known.contains_key(&at)).map(|(wish, _)| *wish).collect();
            let mut tried = pattern.clone();
            tried.hidden.remove(&at);
            tried.proof.retain(|_, known| !known.contains_key(&at));
            let is_safe = broken.into_iter().all(|wish| {
                let found = tried.known(wish).or_else(|| self.find_hidden(wish, &tried.hidden).map(Rc::new));
                found.map(|found| tried.proof.insert(wish, found)).is_some()
            });
            if is_safe {
                *pattern = tried;
            }
        }
    }

    /// Tries the pattern again without each secondary cell, dearest first. Whether something cheaper came out.
    fn improve(&self, pattern: &mut Pattern) -> bool {
        let before = self.cost(&pattern.hidden);
        for at in self.secondary(&pattern.hidden).into_iter().take(MOST_TRIES) {
            if !pattern.hidden.contains(&at) || self.solved.get() > MOST_SOLVED {
                continue;
            }
            let mut tried = pattern.clone();
            tried.hidden.remove(&at);
            tried.proof.retain(|_, known| !known.contains_key(&at));
            if self.extend(&mut tried, &Cells::from([at])).is_err() {
                continue;
            }
            self.show_again(&mut tried);
            if self.cost(&tried.hidden) < self.cost(&pattern.hidden) {
                *pattern = tried;
            }
        }
        self.cost(&pattern.hidden) < before
    }

    fn is_large(&self) -> bool {
        self.system.cells.len() > LARGE
    }

    /// The cells hidden for others, dearest first.
    pub(super) fn secondary(&self, hidden: &Cells) -> Vec<usize> {
        let mut found: Vec<(i64, usize)> = hidden
            .iter()
            .filter(|at| !self.is_target.contains(at) && !self.locked.contains(at))
            .map(|at| (self.system.cost(*at, self.n(*at)), *at))
            .collect();
        found.sort_unstable_by(|one, other| other.cmp(one));
        found.into_iter().map(|(_, at)| at).collect()
    }
}
