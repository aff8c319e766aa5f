//! What an outsider can say for certain of the groups a release speaks of.

use std::fmt;

use super::solver::{End, Solver};
use super::unknowns::{Contradiction, Sum, Unknowns, add};

/// Where a group comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// A row speaks of it, shown or hidden; nobody counts as few.
    Printed,
    /// It is what is left of one group without another; nobody is no harm.
    Implied,
}

/// A group whose number an outsider would like to know.
#[derive(Clone, Debug)]
pub(crate) struct Target {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) sum: Sum,
    /// Its true number, where a test knows it; the attacker does not.
    pub(crate) truth: Option<i64>,
    /// How many of the attackers themselves are in it.
    pub(crate) own: i64,
}

/// A group about which too much is known.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Find {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) low: i64,
    pub(crate) high: Option<i64>,
    pub(crate) truth: Option<i64>,
}

/// What came of an attack.
#[derive(Debug, Default)]
pub(crate) struct Verdict {
    /// Groups that are few for certain, by what is published alone.
    pub(crate) certain: Vec<Find>,
    /// Groups that are truly few, of which not everything from nobody to the threshold can be believed.
    pub(crate) uncovered: Vec<Find>,
    /// Groups for which the search for whole tables was given up.
    pub(crate) open: Vec<Find>,
    /// How many groups were attacked, and how many linear programmes that took.
    pub(crate) attacked: usize,
    pub(crate) programmes: usize,
}

impl Verdict {
    pub(crate) fn is_safe(&self) -> bool {
        self.certain.is_empty() && self.uncovered.is_empty() && self.open.is_empty()
    }
}

impl Target {
    pub(crate) fn new(name: String, kind: Kind, sum: Sum) -> Self {
        Self { name, kind, sum, truth: None, own: 0 }
    }

    /// The fewest that are a harm.
    fn harm(&self) -> i64 {
        i64::from(self.kind == Kind::Implied)
    }

    /// Whether the attack is worth its time: what is truly many, or truly nobody, cannot be few for certain.
    fn matters(&self, k: i64) -> bool {
        self.truth.is_none_or(|n| (self.harm()..k).contains(&n))
    }

    /// The lowest and the highest number that must be believable. Whoever knows their own record is left with one less.
    fn wanted(&self, k: i64, knows_own: bool) -> (i64, i64) {
        if knows_own { (self.own, self.own + k - 1) } else { (0, k) }
    }
}

/// Attacks every group; `k` is the threshold.
pub(crate) fn attack(
    unknowns: &mut Unknowns,
    targets: &[Target],
    k: i64,
    knows_own: bool,
) -> Result<Verdict, Contradiction> {
    unknowns.narrow()?;
    let mut solver = Solver::new(unknowns);
    let targets: Vec<&Target> = targets.iter().filter(|target| target.matters(k)).collect();
    for end in [End::Lowest, End::Highest] {
        explore(&mut solver, &targets, k, knows_own, end)?;
    }
    let mut verdict = Verdict { attacked: targets.len(), ..Verdict::default() };
    for target in targets {
        let wanted = target.wanted(k, knows_own);
        let high = Side::of(&mut solver, target, wanted.1, End::Highest)?;
        // Without the truth only what is few for certain is a find.
        if high.is_there && target.truth.is_none() {
            continue;
        }
        let low = Side::of(&mut solver, target, wanted.0, End::Lowest)?;
        let find = Find {
            name: target.name.clone(),
            kind: target.kind,
            low: low.bound.unwrap_or(0),
            high: high.bound,
            truth: target.truth,
        };
        if high.is_given_up || low.is_given_up {
            verdict.open.push(find);
        } else {
            if !high.is_there && find.low >= target.harm() {
                verdict.certain.push(find.clone());
            }
            if target.truth.is_some() && !(low.is_there && high.is_there) {
                verdict.uncovered.push(find);
            }
        }
    }
    verdict.programmes = solver.programmes;
    Ok(verdict)
}

/// One end of a group's range, against what is wanted of it.
struct Side {
    bound: Option<i64>,
    /// Whether a whole table was found that goes as far as is wanted.
    is_there: bool,
    /// Whether it is not known if there is one.
    is_given_up: bool,
}

impl Side {
    fn of(solver: &mut Solver<'_>, target: &Target, wanted: i64, end: End) -> Result<Self, Contradiction> {
        if let Some((low, high)) = solver.seen(&target.sum) {
            let seen = if end == End::Lowest { low } else { high };
            if is_as_far(seen, wanted, end) {
                return Ok(Self { bound: Some(seen), is_there: true, is_given_up: false });
            }
        }
        let reach = solver.reach(&target.sum, end, Some(wanted))?;
        let possible = reach.bound.is_none_or(|bound| is_as_far(bound, wanted, end));
        let is_there = reach.bound.is_none() || reach.reached.is_some_and(|reached| is_as_far(reached, wanted, end));
        Ok(Self { bound: reach.bound, is_there, is_given_up: possible && !is_there })
    }
}

fn is_as_far(n: i64, wanted: i64, end: End) -> bool {
    if end == End::Lowest { n <= wanted } else { n >= wanted }
}

/// Finds tables in which many groups are low, or high, at once, so that few have to be asked for one by one.
fn explore(
    solver: &mut Solver<'_>,
    targets: &[&Target],
    k: i64,
    knows_own: bool,
    end: End,
) -> Result<(), Contradiction> {
    let mut before = usize::MAX;
    loop {
        let mut all = Sum::new();
        let mut missing = 0;
        for target in targets {
            let wanted = target.wanted(k, knows_own);
            let seen = solver.seen(&target.sum);
            let is_met = seen.is_some_and(|(low, high)| match end {
                End::Lowest => low <= wanted.0,
                End::Highest => high >= wanted.1,
            });
            if !is_met {
                missing += 1;
                add(&mut all, &target.sum, 1);
            }
        }
        if missing == 0 || missing >= before {
            return Ok(());
        }
        before = missing;
        solver.explore(&all, end)?;
    }
}

impl fmt::Debug for Find {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let high = self.high.map_or_else(|| "any".to_owned(), |high| high.to_string());
        let truth = self.truth.map_or_else(String::new, |n| format!(", truly {n}"));
        write!(f, "{:?} {} lies in {}..={high}{truth}", self.kind, self.name, self.low)
    }
}
