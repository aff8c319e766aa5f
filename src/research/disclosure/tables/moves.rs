//! Other tables that an outsider can believe: whole numbers that differ from the truth only in hidden cells.
//! Found with linear programming, accepted only after integer addition.

use std::collections::{BTreeMap, BTreeSet};

use super::program::{Goal, Program, Whole};
use super::system::System;

/// By how much each cell of another possible table differs from the truth; cells not named do not differ.
pub(super) type Move = BTreeMap<usize, i64>;

/// A wish for another possible table: a cell that is at most or at least a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Wish {
    pub(super) cell: usize,
    /// The change of the cell, at least this much up (positive) or down (negative); never zero.
    pub(super) change: i64,
}

impl Wish {
    /// Whether a move fulfils the wish.
    pub(super) fn is_fulfilled(self, by: &Move) -> bool {
        let change = by.get(&self.cell).copied().unwrap_or(0);
        if self.change > 0 { change >= self.change } else { change <= self.change }
    }
}

/// The cheapest move that fulfils a wish, where `price` tells what a unit of change costs, and `None` that a cell
/// must not change.
pub(super) fn cheapest(
    system: &System,
    truth: &[i64],
    wish: Wish,
    price: &dyn Fn(usize) -> Option<f64>,
) -> Option<Move> {
    let cells = movable(system, wish.cell, price)?;
    let mut program = Program::default();
    let mut variables = BTreeMap::new();
    for at in &cells {
        let floor = -truth.get(*at)?;
        let floor = if *at == wish.cell && wish.change > 0 { floor.max(wish.change) } else { floor };
        let ceiling = (*at == wish.cell && wish.change < 0).then_some(wish.change);
        variables.insert(*at, program.variable(floor, ceiling, price(*at)?));
    }
    let rows: BTreeSet<&Vec<usize>> = cells.iter().flat_map(|at| system.rows_of(*at)).collect();
    for row in rows {
        let terms = row
            .iter()
            .enumerate()
            .filter_map(|(place, at)| variables.get(at).map(|variable| (*variable, if place == 0 { 1 } else { -1 })));
        program.balance(terms.collect());
    }
    let Whole::Found(solution) = program.solve_whole(&Goal::Cheapest) else { return None };
    let found: Move = variables
        .into_iter()
        .filter_map(|(at, variable)| solution.get(variable).map(|change| (at, *change)))
        .filter(|(_, change)| *change != 0)
        .collect();
    (wish.is_fulfilled(&found) && is_possible(system, truth, &found)).then_some(found)
}

/// Whether the truth with these changes is a table: no negative count, and every equation holds.
pub(super) fn is_possible(system: &System, truth: &[i64], changes: &Move) -> bool {
    let value = |at: &usize| truth.get(*at)?.checked_add(changes.get(at).copied().unwrap_or(0));
    changes.keys().all(|at| value(at).is_some_and(|n| n >= 0))
        && changes.keys().flat_map(|at| system.rows_of(*at)).all(|row| {
            let Some((whole, parts)) = row.split_first() else { return true };
            let sum = parts.iter().map(value).try_fold(0_i64, |sum, n| sum.checked_add(n?));
            sum.is_some() && sum == value(whole)
        })
}

/// The cells that can change together with a cell; nothing if it cannot change at all.
fn movable(system: &System, start: usize, price: &dyn Fn(usize) -> Option<f64>) -> Option<BTreeSet<usize>> {
    price(start)?;
    let mut cells = BTreeSet::from([start]);
    let mut ahead = vec![start];
    while let Some(at) = ahead.pop() {
        for next in system.rows_of(at).flatten() {
            if price(*next).is_some() && cells.insert(*next) {
                ahead.push(*next);
            }
        }
    }
    // A cell that is alone in an equation cannot change, and then neither can the next one.
    let mut ahead: Vec<usize> = cells.iter().copied().collect();
    while let Some(at) = ahead.pop() {
        if cells.contains(&at)
            && system.rows_of(at).any(|row| row.iter().filter(|cell| cells.contains(cell)).count() == 1)
        {
            cells.remove(&at);
            ahead.extend(system.rows_of(at).flatten().filter(|cell| cells.contains(cell)));
        }
    }
    cells.contains(&start).then_some(cells)
}
