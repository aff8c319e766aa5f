//! Judges shown tables: does anything in them, or anything that follows from them, break the rules?

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::attack::{self, Claim, Interval, attack_about, attack_known};
use super::dimension::WITHOUT;
use super::{CannotProtect, Cell, Counts, Profile, Shown, Threshold};

/// One way in which shown tables break the rules.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Breach {
    /// The tables are not described properly, in words.
    Layout(String),
    /// A printed cell is not there, or a cell is there that no table prints.
    Misplaced(Cell),
    /// The shown numbers agree with no table at all.
    Contradiction,
    /// The same cell is shown otherwise in an earlier release.
    Changed(Cell),
    /// A shown count is under the threshold.
    SmallCount(Cell),
    /// Shown numbers give away a group of one to under the threshold.
    SmallDifference(Cell),
    /// The hidden count can be worked out.
    GivenAway(Cell),
    /// The hidden count can be proved to be small.
    ProvedSmall(Cell),
    /// An outsider cannot believe everything from nobody to the threshold of a cell that is truly small.
    NotCovered(Cell),
    /// A shown count is not the true one.
    Untrue(Cell),
    /// A statistic is shown whose count is not.
    LoneStatistic(String),
    /// The number is not rounded.
    NotRounded(Cell),
}

/// Every breach that shows without knowing the truth, of numbers in this form.
pub fn verify(claim: &Claim, profile: Profile, k: Threshold) -> Vec<Breach> {
    judge(claim, profile, None, k)
}

/// The same with the truth at hand: every small cell must be covered, and every shown count true.
pub fn verify_against(claim: &Claim, profile: Profile, counts: &Counts, k: Threshold) -> Vec<Breach> {
    judge(claim, profile, Some(counts), k)
}

fn judge(claim: &Claim, profile: Profile, counts: Option<&Counts>, k: Threshold) -> Vec<Breach> {
    let known = attack::knowledge(claim, profile);
    let truly_small = |counts: &Counts, whole: &Cell, part: &Cell| {
        k.hides_difference(counts.get(whole).saturating_sub(counts.get(part)))
    };
    let found = match counts {
        Some(counts) => attack_about(claim, &known, &|whole, part| truly_small(counts, whole, part)),
        None => attack_known(claim, &known),
    };
    let intervals = match found {
        Err(error) => return vec![Breach::Layout(error.to_string())],
        Ok(None) => return vec![Breach::Contradiction],
        Ok(Some(intervals)) => intervals,
    };
    let mut breaches = misplaced(claim);
    breaches.extend(claim.statistics.iter().filter_map(|(name, of)| {
        let stands = matches!(claim.shown.get(of), Some(Shown::Published(_)));
        (!stands).then(|| Breach::LoneStatistic(name.clone()))
    }));
    for (cell, shown) in &claim.shown {
        breaches.extend(shown_breach(cell, *shown, profile, k));
    }
    for (cell, interval) in &intervals {
        breaches.extend(implied_breach(claim, cell, *interval, k));
    }
    if let Some(counts) = counts {
        breaches.extend(truth_breaches(claim, &intervals, counts, profile, k));
    }
    let breaches: BTreeSet<Breach> = breaches.into_iter().collect();
    breaches.into_iter().collect()
}

/// Cells that are missing, too many, or other than they were.
fn misplaced(claim: &Claim) -> Vec<Breach> {
    let tables = claim.layout.tables.iter();
    let printed: BTreeSet<Cell> = tables
        .filter_map(|table| claim.steps.get(&table.id).map(|step| claim.layout.printed(table, *step)))
        .flatten()
        .collect();
    let shown: BTreeSet<Cell> = claim.shown.keys().cloned().collect();
    let changed = claim.earlier.iter().flat_map(|release| &release.shown).filter_map(|(cell, before)| {
        let now = claim.shown.get(cell)?;
        (now != before).then(|| Breach::Changed(cell.clone()))
    });
    printed.symmetric_difference(&shown).cloned().map(Breach::Misplaced).chain(changed).collect()
}

fn shown_breach(cell: &Cell, shown: Shown, profile: Profile, k: Threshold) -> Option<Breach> {
    let Shown::Published(n) = shown else { return None };
    if !profile.shows(n) {
        return Some(Breach::NotRounded(cell.clone()));
    }
    (n < profile.least(k.get())).then(|| Breach::SmallCount(cell.clone()))
}

/// What follows from everything shown about a cell that is not itself shown.
fn implied_breach(claim: &Claim, cell: &Cell, interval: Interval, k: Threshold) -> Option<Breach> {
    let shown = claim.shown.get(cell).copied();
    if shown.is_some_and(|shown| shown != Shown::Suppressed) {
        return None;
    }
    let is_small = interval.high.is_some_and(|high| k.hides(high));
    let was_shown =
        claim.earlier.iter().any(|release| release.shown.get(cell).is_some_and(|shown| shown.n().is_some()));
    if shown == Some(Shown::Suppressed) && !was_shown {
        if interval.is_exact() {
            return Some(Breach::GivenAway(cell.clone()));
        }
        return is_small.then(|| Breach::ProvedSmall(cell.clone()));
    }
    (is_small && interval.low > 0).then(|| Breach::SmallDifference(cell.clone()))
}

/// What only the true counts can tell.
fn truth_breaches(
    claim: &Claim,
    intervals: &BTreeMap<Cell, Interval>,
    counts: &Counts,
    profile: Profile,
    k: Threshold,
) -> Vec<Breach> {
    let system =
        attack::system(claim, &|whole, part| k.hides_difference(counts.get(whole).saturating_sub(counts.get(part))));
    let truth = match system.truth(counts) {
        Ok(truth) => truth,
        Err(CannotProtect::Contradiction { .. } | CannotProtect::DoesNotAdd { .. }) => {
            return vec![Breach::Contradiction];
        }
        Err(error) => return vec![Breach::Layout(error.to_string())],
    };
    let mut breaches = Vec::new();
    for ((cell, unknown), n) in system.cells.iter().zip(&system.unknowns).zip(truth) {
        let n = u64::try_from(n).unwrap_or(0);
        let is_target = k.hides(n) && (unknown.printed || n > 0) && !unknown.zero && !cell.codes.is_empty();
        if is_target && !intervals.get(cell).is_some_and(|interval| interval.covers(k.get())) {
            breaches.push(Breach::NotCovered(cell.clone()));
        }
        if claim.shown.get(cell).and_then(|shown| shown.n()).is_some_and(|shown| !profile.is_of(shown, n)) {
            breaches.push(Breach::Untrue(cell.clone()));
        }
    }
    breaches
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Layout(error) => write!(f, "the tables are not described properly: {error}"),
            Self::Misplaced(cell) => write!(f, "{cell} is missing, or stands in no table"),
            Self::Contradiction => f.write_str("the numbers contradict each other"),
            Self::Changed(cell) => write!(f, "{cell} is shown otherwise in an earlier release"),
            Self::SmallCount(cell) => write!(f, "the count of {cell} is under the threshold"),
            Self::SmallDifference(cell) => {
                let by = if cell.to_string().contains(WITHOUT) { "by subtraction" } else { "by addition" };
                write!(f, "{by} the shown numbers give away {cell}, a group under the threshold")
            }
            Self::GivenAway(cell) => write!(f, "the hidden count of {cell} can be worked out"),
            Self::ProvedSmall(cell) => write!(f, "the hidden count of {cell} can be proved to be under the threshold"),
            Self::NotCovered(cell) => {
                write!(
                    f,
                    "the count of {cell} is not safe: not everything from nobody to the threshold can be believed"
                )
            }
            Self::Untrue(cell) => write!(f, "the count of {cell} is not the true one"),
            Self::LoneStatistic(name) => write!(f, "the statistic {name} is shown, but not how many are behind it"),
            Self::NotRounded(cell) => write!(f, "the count of {cell} is not rounded"),
        }
    }
}
