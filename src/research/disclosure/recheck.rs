//! Judges tables as an outsider sees them, without the truth: does anything shown break the rules?

use std::collections::BTreeMap;
use std::fmt;

use super::bounds::Known;
use super::{Nested, Protected, Shown, ShownMean, Table, Threshold};

/// Tables somebody says are protected.
pub struct Claim<Q> {
    /// The cell of the whole population.
    pub population: Q,
    /// Each cell as it is shown.
    pub cells: BTreeMap<Q, Shown>,
    /// Each mean as it is shown, by measure.
    pub means: BTreeMap<String, ShownMean<Q>>,
    /// The tables in order.
    pub tables: Vec<Table<Q>>,
}

/// One way in which shown tables break the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Breach<Q> {
    /// The population is not shown or too small.
    Population,
    /// A shown count is under the threshold.
    SmallCount(Q),
    /// Two shown counts give away a difference under the threshold.
    SmallDifference {
        /// The larger group.
        outer: Q,
        /// The group within it.
        inner: Q,
    },
    /// A part is larger than its whole.
    Contradiction {
        /// The larger group.
        outer: Q,
        /// The group within it.
        inner: Q,
    },
    /// A hidden count can be worked out, or proved to be small.
    GivenAway(Q),
    /// A mean is shown without a shown count of at least the threshold, or with no spread.
    LoneMean(String),
}

/// Gives back protected tables if nothing shown breaks a rule, and every breach otherwise.
pub fn recheck<Q: Nested>(claim: Claim<Q>, k: Threshold) -> Result<Protected<Q>, Vec<Breach<Q>>> {
    let known = Known::new(claim.cells.iter().map(|(what, shown)| (what.clone(), shown.n())).collect());
    let mut breaches = Vec::new();
    if known.get(&claim.population).is_none_or(|n| k.hides(n)) {
        breaches.push(Breach::Population);
    }
    for (what, shown) in &claim.cells {
        match shown {
            Shown::Published(n) if k.hides(*n) => breaches.push(Breach::SmallCount(what.clone())),
            Shown::Published(_) | Shown::StructuralZero => {}
            Shown::Suppressed => {
                let interval = known.count(what);
                if interval.low >= interval.high || k.hides(interval.high) {
                    breaches.push(Breach::GivenAway(what.clone()));
                }
            }
        }
        if let Some(n) = shown.n() {
            breaches.extend(differences(&known, what, n, k));
        }
    }
    for (measure, mean) in &claim.means {
        let stands = matches!(claim.cells.get(&mean.of), Some(Shown::Published(_)));
        if mean.value.is_some_and(|(_, sd)| !stands || sd.is_zero()) {
            breaches.push(Breach::LoneMean(measure.clone()));
        }
    }
    if !breaches.is_empty() {
        return Err(breaches);
    }
    Ok(Protected { population: claim.population, cells: claim.cells, means: claim.means, tables: claim.tables })
}

/// What a shown cell gives away together with the shown cells around it.
fn differences<Q: Nested>(known: &Known<Q>, inner: &Q, n: u64, k: Threshold) -> Vec<Breach<Q>> {
    known
        .cells()
        .filter(|(outer, _)| inner.is_within(outer))
        .filter_map(|(outer, more)| {
            let (outer, inner) = (outer.clone(), inner.clone());
            match more?.checked_sub(n) {
                None => Some(Breach::Contradiction { outer, inner }),
                Some(rest) if k.hides_difference(rest) => Some(Breach::SmallDifference { outer, inner }),
                Some(_) => None,
            }
        })
        .collect()
}

impl<Q: fmt::Display> fmt::Display for Breach<Q> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Population => f.write_str("the number of participants is missing or too small"),
            Self::SmallCount(what) => write!(f, "the count of {what} is under the threshold"),
            Self::SmallDifference { outer, inner } => {
                write!(f, "{outer} minus {inner} gives a group under the threshold")
            }
            Self::Contradiction { outer, inner } => write!(f, "{inner} is larger than {outer}"),
            Self::GivenAway(what) => write!(f, "the hidden count of {what} can be worked out"),
            Self::LoneMean(measure) => write!(f, "the mean of {measure} must not be shown"),
        }
    }
}
