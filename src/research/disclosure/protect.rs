//! Decides the status of every cell. Hides what is too small, then whatever would give a hidden count or a
//! small difference away, and at the end shows again what need not be hidden. No chance, no floating point.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::bounds::Known;
use super::{Draft, Nested, Protected, Shown, ShownMean, Threshold};

/// Why a draft cannot be protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotProtect {
    /// The population itself is under the threshold.
    TooFew,
    /// A cell counts more people than a cell it lies within: the tables contradict each other.
    Contradiction,
}

/// A count that an outsider must not be able to tell.
enum Target<Q> {
    Count(Q),
    Difference { outer: Q, inner: Q },
}

/// Decides every status, so that for each small count and each small difference an outsider can still
/// believe everything from nobody up to the threshold.
pub fn protect<Q: Nested>(draft: Draft<Q>, k: Threshold) -> Result<Protected<Q>, CannotProtect> {
    let truth: BTreeMap<Q, u64> = draft.cells.iter().map(|(what, cell)| (what.clone(), cell.n)).collect();
    if truth.get(&draft.population).is_none_or(|n| k.hides(*n)) {
        return Err(CannotProtect::TooFew);
    }
    let fixed: BTreeSet<Q> = draft
        .cells
        .iter()
        .filter(|(what, cell)| cell.structural_zero || **what == draft.population)
        .map(|(what, _)| what.clone())
        .collect();
    let targets = targets(&truth, &fixed, k)?;

    let mut known = Known::new(truth.iter().map(|(q, n)| (q.clone(), Some(*n))).collect());
    for target in &targets {
        if let Target::Count(what) = target {
            known.hide(what);
        }
    }
    for target in &targets {
        while !is_covered(&known, target, k) {
            let hidden = cheapest_betrayer(&known, target, &fixed).ok_or(CannotProtect::TooFew)?;
            known.hide(&hidden);
        }
    }
    show_again(&mut known, &truth, &targets, k);
    Ok(finish(draft, &known, k))
}

/// Everything to protect, smallest first.
fn targets<Q: Nested>(
    truth: &BTreeMap<Q, u64>,
    fixed: &BTreeSet<Q>,
    k: Threshold,
) -> Result<Vec<Target<Q>>, CannotProtect> {
    let mut found = Vec::new();
    for (inner, &n) in truth {
        if k.hides(n) && !fixed.contains(inner) {
            found.push((n, Target::Count(inner.clone())));
        }
        for (outer, &more) in truth.iter().filter(|(outer, _)| inner.is_within(outer)) {
            let difference = more.checked_sub(n).ok_or(CannotProtect::Contradiction)?;
            if k.hides_difference(difference) {
                let (outer, inner) = (outer.clone(), inner.clone());
                found.push((difference, Target::Difference { outer, inner }));
            }
        }
    }
    found.sort_by_key(|(n, _)| *n);
    Ok(found.into_iter().map(|(_, target)| target).collect())
}

fn is_covered<Q: Nested>(known: &Known<Q>, target: &Target<Q>, k: Threshold) -> bool {
    match target {
        Target::Count(what) => known.count(what).covers(k),
        Target::Difference { outer, inner } => known.difference(outer, inner).covers(k),
    }
}

/// Among the shown cells that give the target away, the one whose loss costs least.
fn cheapest_betrayer<Q: Nested>(known: &Known<Q>, target: &Target<Q>, fixed: &BTreeSet<Q>) -> Option<Q> {
    let betrayers = match target {
        Target::Count(what) => vec![known.floor(what), known.ceiling(what)],
        Target::Difference { outer, inner } if known.difference(outer, inner).low > 0 => {
            vec![known.floor(outer), known.ceiling(inner)]
        }
        Target::Difference { outer, inner } => vec![known.ceiling(outer), known.floor(inner)],
    };
    betrayers
        .into_iter()
        .flatten()
        .filter(|(what, _)| !fixed.contains(*what))
        .min_by_key(|(what, n)| (*n, (*what).clone()))
        .map(|(what, _)| what.clone())
}

/// Shows, dearest first, each hidden cell that is not itself small and gives nothing away.
fn show_again<Q: Nested>(known: &mut Known<Q>, truth: &BTreeMap<Q, u64>, targets: &[Target<Q>], k: Threshold) {
    let mut hidden: Vec<(u64, Q)> = known
        .cells()
        .filter(|(_, n)| n.is_none())
        .filter_map(|(what, _)| truth.get(what).map(|n| (*n, what.clone())))
        .filter(|(n, _)| !k.hides(*n))
        .collect();
    hidden.sort();
    for (n, what) in hidden.into_iter().rev() {
        known.show(&what, n);
        if !targets.iter().all(|target| is_covered(known, target, k)) {
            known.hide(&what);
        }
    }
}

fn finish<Q: Nested>(draft: Draft<Q>, known: &Known<Q>, k: Threshold) -> Protected<Q> {
    let cells: BTreeMap<Q, Shown> = draft
        .cells
        .iter()
        .map(|(what, cell)| {
            let shown = match known.get(what) {
                Some(_) if cell.structural_zero => Shown::StructuralZero,
                Some(n) => Shown::Published(n),
                None => Shown::Suppressed,
            };
            (what.clone(), shown)
        })
        .collect();
    let means = draft
        .means
        .into_iter()
        .map(|(measure, (of, moments))| {
            // A mean stands only on a shown count of exactly the people it was taken over.
            let stands = cells.get(&of) == Some(&Shown::Published(moments.n()));
            let value = if stands { moments.shown(k) } else { None };
            (measure.to_owned(), ShownMean { of, value })
        })
        .collect();
    Protected { population: draft.population, cells, means, tables: draft.tables }
}

impl fmt::Display for CannotProtect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooFew => "too few participants to show any table",
            Self::Contradiction => "the tables contradict each other: a part is larger than its whole",
        })
    }
}

impl std::error::Error for CannotProtect {}
