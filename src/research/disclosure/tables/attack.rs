//! The outsider: knows the layout, every number shown and every earlier release, and works out for each cell the
//! lowest and highest count that agrees with all of it. Knows no true count, and shares no search with protection.

use std::collections::{BTreeMap, BTreeSet};

use super::program::{Goal, Program, Relaxed, Whole, real, whole};
use super::system::{Chosen, Matters, System};
use super::{Cell, Earlier, Layout, LayoutError, Profile, Shown};

/// What is shown to everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The tables.
    pub layout: Layout,
    /// The step of its ladder at which each table is printed; a table that is withheld is missing.
    pub steps: BTreeMap<String, usize>,
    /// The cells as they are shown.
    pub shown: BTreeMap<Cell, Shown>,
    /// Releases over the same people that are out already.
    pub earlier: Vec<Earlier>,
    /// The shown statistics by name, each with the cell of the people it is taken over.
    pub statistics: BTreeMap<String, Cell>,
}

/// What an outsider knows of a count from the page itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// The count.
    Exactly(u64),
    /// Its range, ends included.
    Between(u64, u64),
    /// Nothing.
    Hidden,
}

/// The lowest and highest count that an outsider can believe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The lowest.
    pub low: u64,
    /// The highest, unless nothing bounds it.
    pub high: Option<u64>,
}

impl Interval {
    /// Whether only one count can be believed.
    pub fn is_exact(self) -> bool {
        self.high == Some(self.low)
    }

    /// Whether everything from nobody to `most` can be believed.
    pub fn covers(self, most: u64) -> bool {
        self.low == 0 && self.high.is_none_or(|high| high >= most)
    }
}

/// Works out every cell, printed or implied. `None` means that the numbers shown agree with no table at all.
pub fn attack(claim: &Claim, profile: Profile) -> Result<Option<BTreeMap<Cell, Interval>>, LayoutError> {
    attack_known(claim, &knowledge(claim, profile))
}

/// What the page itself says of each cell. Earlier releases are exact.
pub(super) fn knowledge(claim: &Claim, profile: Profile) -> BTreeMap<Cell, Known> {
    let known = |shown: Shown, profile: Profile| match shown {
        Shown::Published(n) => match profile.behind(n) {
            (low, high) if low == high => Known::Exactly(low),
            (low, high) => Known::Between(low, high),
        },
        Shown::StructuralZero => Known::Exactly(0),
        Shown::Suppressed => Known::Hidden,
    };
    let earlier = claim.earlier.iter().flat_map(|release| &release.shown);
    let earlier = earlier.map(|(cell, shown)| (cell, known(*shown, Profile::Exact)));
    let own = claim.shown.iter().map(|(cell, shown)| (cell, known(*shown, profile)));
    // A number shown anywhere is known, so hidden marks never win over numbers.
    let mut all: BTreeMap<Cell, Known> = BTreeMap::new();
    for (cell, known) in earlier.chain(own) {
        let entry = all.entry(cell.clone()).or_insert(known);
        if *entry == Known::Hidden {
            *entry = known;
        }
    }
    all
}

/// The same with freely chosen knowledge of each cell, such as one's own record.
pub fn attack_known(
    claim: &Claim,
    known: &BTreeMap<Cell, Known>,
) -> Result<Option<BTreeMap<Cell, Interval>>, LayoutError> {
    // Far differences follow from near ones; they get an answer of their own when both ends are shown.
    attack_about(claim, known, &|whole, part| {
        matches!((known.get(whole), known.get(part)), (Some(Known::Exactly(_)), Some(Known::Exactly(_))))
    })
}

/// The same, with an answer for every difference that matters.
pub(super) fn attack_about(
    claim: &Claim,
    known: &BTreeMap<Cell, Known>,
    matters: Matters<'_>,
) -> Result<Option<BTreeMap<Cell, Interval>>, LayoutError> {
    claim.layout.check()?;
    for release in &claim.earlier {
        release.layout.check()?;
    }
    let system = system(claim, matters);
    let Some(ranges) = Ranges::new(&system, known).narrowed(&system) else {
        return Ok(None);
    };
    Ok(intervals(&system, &ranges).map(|found| system.cells.iter().cloned().zip(found).collect()))
}

/// The equations of everything a claim shows, its earlier releases included.
pub(super) fn system(claim: &Claim, matters: Matters<'_>) -> System {
    let earlier = claim.earlier.iter().map(|release| Chosen { layout: &release.layout, steps: &release.steps });
    let parts: Vec<Chosen<'_>> =
        std::iter::once(Chosen { layout: &claim.layout, steps: &claim.steps }).chain(earlier).collect();
    System::new(&parts, matters)
}

/// For each cell the range known so far.
struct Ranges(Vec<(i64, Option<i64>)>);

impl Ranges {
    fn new(system: &System, known: &BTreeMap<Cell, Known>) -> Self {
        let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX / 4);
        let range = |(cell, zero): (&Cell, bool)| match known.get(cell) {
            _ if zero => (0, Some(0)),
            Some(Known::Exactly(n)) => (number(*n), Some(number(*n))),
            Some(Known::Between(low, high)) => (number(*low), Some(number(*high))),
            Some(Known::Hidden) | None => (0, None),
        };
        let zeros = system.unknowns.iter().map(|unknown| unknown.zero);
        Self(system.cells.iter().zip(zeros).map(range).collect())
    }

    fn get(&self, at: usize) -> (i64, Option<i64>) {
        self.0.get(at).copied().unwrap_or((0, None))
    }

    fn is_fixed(&self, at: usize) -> bool {
        let (low, high) = self.get(at);
        high == Some(low)
    }

    /// Draws every conclusion that one equation alone allows, over and over. `None` for a contradiction.
    fn narrowed(mut self, system: &System) -> Option<Self> {
        let mut ahead: BTreeSet<usize> = (0..system.rows.len()).collect();
        while let Some(row) = ahead.pop_first() {
            for (at, low, high) in self.conclusions(system.rows.get(row)?) {
                let (was_low, was_high) = self.get(at);
                let now = (low.max(was_low), [high, was_high].into_iter().flatten().min());
                if now.1.is_some_and(|high| high < now.0) {
                    return None;
                }
                if now != (was_low, was_high) {
                    *self.0.get_mut(at)? = now;
                    ahead.extend(system.rows_of.get(at)?);
                }
            }
        }
        Some(self)
    }

    /// What one equation says of each of its cells, from the ranges of the others.
    fn conclusions(&self, row: &[usize]) -> Vec<(usize, i64, Option<i64>)> {
        let Some((whole, parts)) = row.split_first() else { return Vec::new() };
        let lows: i64 = parts.iter().map(|at| self.get(*at).0).sum();
        let highs: Option<i64> = parts.iter().map(|at| self.get(*at).1).sum();
        let (whole_low, whole_high) = self.get(*whole);
        let mut found = vec![(*whole, lows, highs)];
        for part in parts {
            let (low, _) = self.get(*part);
            let others_high: Option<i64> = parts.iter().filter(|at| *at != part).map(|at| self.get(*at).1).sum();
            let least = others_high.map_or(0, |others| whole_low - others);
            found.push((*part, least, whole_high.map(|whole| whole - (lows - low))));
        }
        found
    }
}

/// The exact intervals, one linked part of the system at a time. `None` for a contradiction.
fn intervals(system: &System, ranges: &Ranges) -> Option<Vec<Interval>> {
    let mut found: Vec<Interval> = Vec::with_capacity(system.cells.len());
    for at in 0..system.cells.len() {
        let (low, high) = ranges.get(at);
        found.push(interval(low, high));
    }
    let mut seen: BTreeSet<usize> = BTreeSet::new();
    for start in 0..system.cells.len() {
        if ranges.is_fixed(start) || seen.contains(&start) {
            continue;
        }
        let part = linked(system, ranges, start);
        seen.extend(&part);
        let (program, variables) = programme(system, ranges, &part);
        for (at, variable) in &variables {
            let low = edge(&program, &Goal::Least(*variable), *variable)?;
            let high = edge(&program, &Goal::Greatest(*variable), *variable)?;
            *found.get_mut(*at)? = interval(low.number().unwrap_or(0), high.number());
        }
    }
    Some(found)
}

fn interval(low: i64, high: Option<i64>) -> Interval {
    Interval { low: u64::try_from(low).unwrap_or(0), high: high.and_then(|high| u64::try_from(high).ok()) }
}

/// The cells that are not known and hang together with a cell.
fn linked(system: &System, ranges: &Ranges, start: usize) -> BTreeSet<usize> {
    let mut part = BTreeSet::from([start]);
    let mut ahead = vec![start];
    while let Some(at) = ahead.pop() {
        for next in system.rows_of(at).flatten() {
            if !ranges.is_fixed(*next) && part.insert(*next) {
                ahead.push(*next);
            }
        }
    }
    part
}

fn programme(system: &System, ranges: &Ranges, part: &BTreeSet<usize>) -> (Program, BTreeMap<usize, usize>) {
    let mut program = Program::default();
    let mut variables = BTreeMap::new();
    for at in part {
        let (low, high) = ranges.get(*at);
        variables.insert(*at, program.variable(low, high, 0.0));
    }
    let rows: BTreeSet<&Vec<usize>> = part.iter().flat_map(|at| system.rows_of(*at)).collect();
    for row in rows {
        let mut known = 0;
        let mut terms = Vec::new();
        for (place, at) in row.iter().enumerate() {
            let factor = if place == 0 { 1 } else { -1 };
            match variables.get(at) {
                Some(variable) => terms.push((*variable, factor)),
                None => known += i64::from(factor) * ranges.get(*at).0,
            }
        }
        program.balance_to(terms, -known);
    }
    (program, variables)
}

/// How often a bound is moved inwards because no whole table reaches it.
const MOST_STEPS: usize = 8;

/// How far a count can go.
enum Edge {
    At(i64),
    Nowhere,
}

impl Edge {
    fn number(&self) -> Option<i64> {
        match self {
            Self::At(n) => Some(*n),
            Self::Nowhere => None,
        }
    }
}

/// The least or greatest whole value of a variable; `None` for a contradiction.
/// The bound of real numbers is a start; it is moved on while it is certain that no whole table reaches it.
fn edge(program: &Program, goal: &Goal, variable: usize) -> Option<Edge> {
    let (values, inwards) = match (program.solve(goal), goal) {
        (Relaxed::Found(values), Goal::Greatest(_)) => (values, -1),
        (Relaxed::Found(values), _) => (values, 1),
        (Relaxed::Unbounded, _) => return Some(Edge::Nowhere),
        (Relaxed::Nothing, _) => return None,
    };
    let value = *values.get(variable)?;
    let slack = 1e-6 * real(inwards);
    let mut bound = whole(if inwards > 0 { (value - slack).ceil() } else { (value - slack).floor() })?;
    if values.iter().all(|value| (value - value.round()).abs() < 1e-6) {
        return Some(Edge::At(bound));
    }
    for _ in 0..MOST_STEPS {
        match program.clone().fixed(variable, bound).solve_whole(goal) {
            Whole::Nothing => bound += inwards,
            Whole::Found(_) | Whole::GaveUp => break,
        }
    }
    Some(Edge::At(bound))
}
