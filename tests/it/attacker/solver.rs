//! How low and how high a sum can go: a linear programme first, then branch and bound where its answer is not whole.
//! Floating point only proposes: every table it comes up with is added up in whole numbers, and bounds are rounded outwards.

use std::collections::BTreeMap;

use microlp::{ComparisonOp, OptimizationDirection, Problem};

use super::unknowns::{Contradiction, Sum, Unknowns};

/// How many linear programmes one search for whole numbers may solve.
const MOST_NODES: usize = 400;
/// How far from a whole number an answer may be and still be read as one.
const NEARLY: f64 = 1e-6;

/// Which end of a sum is sought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Lowest,
    Highest,
}

/// What was found of one end of a sum: no number beyond `bound` is possible, and `reached` surely is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reach {
    pub(crate) bound: Option<i64>,
    pub(crate) reached: Option<i64>,
}

/// Solves for sums of unknowns that were narrowed before.
pub(crate) struct Solver<'a> {
    unknowns: &'a Unknowns,
    /// The linked part that each unknown is in, unless its number is known.
    part_of: Vec<Option<usize>>,
    parts: Vec<Part>,
    /// How many linear programmes were solved.
    pub(crate) programmes: usize,
}

/// Unknowns that hang together, and the facts about them.
struct Part {
    unknowns: Vec<usize>,
    facts: Vec<usize>,
    /// Whole numbers for these unknowns that agree with all facts.
    tables: Vec<Vec<i64>>,
}

impl<'a> Solver<'a> {
    pub(crate) fn new(unknowns: &'a Unknowns) -> Self {
        let mut links = Links((0..unknowns.low.len()).collect());
        let open = |fact: usize| {
            let sum = unknowns.facts[fact].sum.iter().map(|(at, _)| *at);
            sum.filter(|at| unknowns.value(*at).is_none()).collect::<Vec<usize>>()
        };
        for fact in 0..unknowns.facts.len() {
            open(fact).windows(2).for_each(|pair| links.join(pair[0], pair[1]));
        }
        let mut parts: BTreeMap<usize, Part> = BTreeMap::new();
        let empty = || Part { unknowns: Vec::new(), facts: Vec::new(), tables: Vec::new() };
        for at in (0..unknowns.low.len()).filter(|at| unknowns.value(*at).is_none()) {
            parts.entry(links.root(at)).or_insert_with(empty).unknowns.push(at);
        }
        for fact in 0..unknowns.facts.len() {
            if let Some(first) = open(fact).first() {
                parts.entry(links.root(*first)).or_insert_with(empty).facts.push(fact);
            }
        }
        let mut part_of = vec![None; unknowns.low.len()];
        let parts: Vec<Part> = parts.into_values().collect();
        for (at, part) in parts.iter().enumerate() {
            part.unknowns.iter().for_each(|unknown| part_of[*unknown] = Some(at));
        }
        Self { unknowns, part_of, parts, programmes: 0 }
    }

    /// The lowest and highest of a sum among the tables that were found so far; nothing for an end that has none.
    pub(crate) fn seen(&self, sum: &Sum) -> Option<(i64, i64)> {
        let (known, open) = self.split(sum);
        let (mut low, mut high) = (known, known);
        for (part, terms) in open {
            let (lowest, highest) = self.ends(part, &terms)?;
            low += lowest;
            high += highest;
        }
        Some((low, high))
    }

    /// The lowest and highest of a sum within a part, among the tables found.
    fn ends(&self, part: usize, terms: &[(usize, i64)]) -> Option<(i64, i64)> {
        let of = |table: &Vec<i64>| terms.iter().map(|(place, factor)| factor * table[*place]).sum::<i64>();
        let values = || self.parts[part].tables.iter().map(of);
        values().min().zip(values().max())
    }

    /// What is known of a sum outright, and its open terms part by part, by their place in the part.
    fn split(&self, sum: &Sum) -> (i64, BTreeMap<usize, Vec<(usize, i64)>>) {
        let mut known = 0;
        let mut open: BTreeMap<usize, Vec<(usize, i64)>> = BTreeMap::new();
        for (at, factor) in sum {
            match self.part_of[*at] {
                None => known += factor * self.unknowns.low[*at],
                Some(part) => {
                    let place = self.parts[part].unknowns.binary_search(at).expect("it is in its part");
                    open.entry(part).or_default().push((place, *factor));
                }
            }
        }
        (known, open)
    }

    /// One end of a sum; the search may stop at a table in which it goes as far as `enough`.
    pub(crate) fn reach(&mut self, sum: &Sum, end: End, enough: Option<i64>) -> Result<Reach, Contradiction> {
        let (known, open) = self.split(sum);
        let mut total = Reach { bound: Some(known), reached: Some(known) };
        let enough = enough.filter(|_| open.len() == 1).map(|enough| enough - known);
        for (part, terms) in open {
            let is_enough = |search: &Self| match (enough, search.ends(part, &terms)) {
                (Some(enough), Some((low, high))) => {
                    if end == End::Lowest {
                        low <= enough
                    } else {
                        high >= enough
                    }
                }
                _ => false,
            };
            let reach = self.reach_in(part, &terms, end, is_enough)?;
            let plus = |one: Option<i64>, other: Option<i64>| Some(one? + other?);
            total = Reach { bound: plus(total.bound, reach.bound), reached: plus(total.reached, reach.reached) };
        }
        Ok(total)
    }

    /// Looks for whole tables in which the sum is far to one end; they are remembered, whatever they are.
    pub(crate) fn explore(&mut self, sum: &Sum, end: End) -> Result<(), Contradiction> {
        let (_, open) = self.split(sum);
        for (part, terms) in open {
            let before = self.parts[part].tables.len();
            self.reach_in(part, &terms, end, |search| search.parts[part].tables.len() > before)?;
        }
        Ok(())
    }

    fn bounds(&self, part: usize) -> Vec<(i64, Option<i64>)> {
        self.parts[part].unknowns.iter().map(|at| (self.unknowns.low[*at], self.unknowns.high[*at])).collect()
    }

    /// One end of a sum within a part, by branch and bound, into the depth first.
    fn reach_in(
        &mut self,
        part: usize,
        terms: &[(usize, i64)],
        end: End,
        is_enough: impl Fn(&Self) -> bool,
    ) -> Result<Reach, Contradiction> {
        // Everything is sought as a highest end.
        let towards = if end == End::Highest { 1 } else { -1 };
        let of = |table: &[i64]| towards * terms.iter().map(|(place, factor)| factor * table[*place]).sum::<i64>();
        let mut ahead = vec![(i64::MAX, self.bounds(part))];
        let mut best = self.parts[part].tables.iter().map(|table| of(table)).max();
        for _ in 0..MOST_NODES {
            let Some((above, bounds)) = ahead.pop() else { break };
            if is_enough(self) {
                ahead.push((above, bounds));
                break;
            }
            if best.is_some_and(|best| best >= above) {
                continue;
            }
            let values = match self.relaxed(part, &bounds, terms, end) {
                Relaxed::Found(values) => values,
                Relaxed::Nothing => continue,
                Relaxed::Endless => return Ok(Reach { bound: None, reached: None }),
            };
            let top = terms.iter().map(|(place, factor)| real(*factor) * values[*place]).sum::<f64>() * real(towards);
            let top = whole((top + NEARLY).floor()).min(above);
            if self.remember(part, &values) {
                let table = self.parts[part].tables.last().expect("one was remembered");
                best = best.max(Some(of(table)));
            }
            if best.is_some_and(|best| best >= top) {
                continue;
            }
            let broken = |value: &f64| (value - value.round()).abs() > NEARLY;
            let Some(split) = values.iter().position(broken) else { panic!("whole numbers that do not add up") };
            let (mut less, mut more) = (bounds.clone(), bounds);
            less[split].1 = Some(whole(values[split].floor()));
            more[split].0 = whole(values[split].ceil());
            let nearer = [less, more];
            let [first, last] = if values[split].fract() < 0.5 {
                nearer.map(|next| (top, next))
            } else {
                let [less, more] = nearer;
                [(top, more), (top, less)]
            };
            ahead.extend([last, first]);
        }
        let open = ahead.iter().map(|(top, _)| *top).max();
        let bound = open.max(best).ok_or(Contradiction)?;
        Ok(Reach { bound: (bound < i64::MAX).then_some(bound * towards), reached: best.map(|best| best * towards) })
    }

    /// Keeps the numbers if, rounded, they agree with every fact.
    fn remember(&mut self, part: usize, values: &[f64]) -> bool {
        let table: Vec<i64> = values.iter().map(|value| whole(*value)).collect();
        let mut all = self.unknowns.low.clone();
        for (at, n) in self.parts[part].unknowns.iter().zip(&table) {
            all[*at] = *n;
        }
        let in_bounds = |at: &usize| {
            all[*at] >= self.unknowns.low[*at] && self.unknowns.high[*at].is_none_or(|high| all[*at] <= high)
        };
        let agrees = self.parts[part].unknowns.iter().all(in_bounds)
            && self.parts[part].facts.iter().all(|fact| self.unknowns.facts[*fact].holds(&all));
        if agrees {
            self.parts[part].tables.push(table);
        }
        agrees
    }

    fn relaxed(&mut self, part: usize, bounds: &[(i64, Option<i64>)], terms: &[(usize, i64)], end: End) -> Relaxed {
        self.programmes += 1;
        let direction = match end {
            End::Lowest => OptimizationDirection::Minimize,
            End::Highest => OptimizationDirection::Maximize,
        };
        let mut problem = Problem::new(direction);
        let mut prices = vec![0.0; bounds.len()];
        for (place, factor) in terms {
            prices[*place] += real(*factor);
        }
        let mut columns = Vec::with_capacity(bounds.len());
        for ((low, high), price) in bounds.iter().zip(prices) {
            let high = high.map_or(f64::INFINITY, real);
            if high < real(*low) {
                return Relaxed::Nothing;
            }
            columns.push(problem.add_var(price, (real(*low), high)));
        }
        let part = &self.parts[part];
        for fact in part.facts.iter().map(|fact| &self.unknowns.facts[*fact]) {
            let (mut known, mut row) = (0, Vec::with_capacity(fact.sum.len()));
            for (at, factor) in &fact.sum {
                match part.unknowns.binary_search(at) {
                    Ok(place) => row.push((columns[place], real(*factor))),
                    Err(_) => known += factor * self.unknowns.low[*at],
                }
            }
            match (fact.low, fact.high) {
                (Some(low), Some(high)) if low == high => {
                    problem.add_constraint(row, ComparisonOp::Eq, real(low - known));
                }
                (low, high) => {
                    if let Some(low) = low {
                        problem.add_constraint(row.clone(), ComparisonOp::Ge, real(low - known));
                    }
                    if let Some(high) = high {
                        problem.add_constraint(row, ComparisonOp::Le, real(high - known));
                    }
                }
            }
        }
        match problem.solve() {
            Ok(solution) => Relaxed::Found(columns.iter().map(|column| *solution.var_value(*column)).collect()),
            Err(microlp::Error::Unbounded) => Relaxed::Endless,
            Err(microlp::Error::Infeasible) => Relaxed::Nothing,
            Err(error) => panic!("the solver failed: {error}"),
        }
    }
}

enum Relaxed {
    Found(Vec<f64>),
    Nothing,
    Endless,
}

/// Which unknowns hang together.
struct Links(Vec<usize>);

impl Links {
    fn root(&mut self, at: usize) -> usize {
        let mut root = at;
        while self.0[root] != root {
            self.0[root] = self.0[self.0[root]];
            root = self.0[root];
        }
        root
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.0[one.max(other)] = one.min(other);
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^52")]
pub(crate) fn real(n: i64) -> f64 {
    n as f64
}

#[expect(clippy::cast_possible_truncation, reason = "counts of people are far below 2^52")]
fn whole(value: f64) -> i64 {
    value.round() as i64
}
