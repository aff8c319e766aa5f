//! What may be published beside what is out already: the ledger of populations against differencing.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::{Cell, Shown, Threshold};

/// In which form numbers are published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Profile {
    /// As they are, small ones hidden.
    Exact,
    /// The same, rounded to five.
    Rounded,
    /// With noise from cell keys, small ones hidden.
    CellKey,
}

/// One population of one release.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The release.
    pub release: String,
    /// The closed cohort it is taken from; a participant belongs to exactly one for ever.
    pub epoch: String,
    /// The population within the epoch.
    pub population: String,
    /// The form of its numbers.
    pub profile: Profile,
    /// Whether it takes in participants of other epochs too.
    pub cumulative: bool,
}

/// How the participants of two populations overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlap {
    /// Nobody is in both.
    Disjoint,
    /// How many are only in the first, only in the second, and in both.
    Sizes {
        /// Only in the first.
        only_first: u64,
        /// Only in the second.
        only_second: u64,
        /// In both.
        both: u64,
    },
    /// It cannot be told any more.
    Unknown,
}

/// Why something may not be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Two populations differ by a small group.
    SmallDifference {
        /// The population that would be new.
        new: Entry,
        /// The other one.
        other: Entry,
    },
    /// The same people would stand in two profiles.
    TwoProfiles {
        /// The population that would be new.
        new: Entry,
        /// The one that is out or comes with it.
        other: Entry,
    },
    /// The overlap of two populations cannot be told.
    UnknownOverlap {
        /// The population that would be new.
        new: Entry,
        /// The other one.
        other: Entry,
    },
    /// A cumulative population without a joint audit with what is out.
    Cumulative {
        /// The population that would be new.
        new: Entry,
    },
    /// A release of this name is out already, and what is out is frozen.
    Frozen {
        /// The release.
        release: String,
    },
    /// An erratum would change a cell by a small number, or its mark.
    SmallCorrection {
        /// The cell.
        cell: Cell,
    },
}

/// Every reason against publishing `new` beside `earlier`. `overlap` tells how the participants of two populations
/// overlap; `jointly_audited` says whether the earlier releases were part of the protection of the new one.
pub fn check_ledger(
    new: &[Entry],
    earlier: &[Entry],
    overlap: &dyn Fn(&Entry, &Entry) -> Overlap,
    jointly_audited: bool,
    k: Threshold,
) -> Vec<Refusal> {
    let out: BTreeSet<&String> = earlier.iter().map(|entry| &entry.release).collect();
    let again: BTreeSet<&String> =
        new.iter().map(|entry| &entry.release).filter(|release| out.contains(release)).collect();
    let mut refusals: Vec<Refusal> =
        again.into_iter().map(|release| Refusal::Frozen { release: release.clone() }).collect();
    for (at, entry) in new.iter().enumerate() {
        if entry.cumulative && !jointly_audited {
            refusals.push(Refusal::Cumulative { new: entry.clone() });
        }
        for other in earlier.iter().chain(new.iter().take(at)) {
            refusals.extend(against(entry, other, overlap(entry, other), k));
        }
    }
    refusals
}

fn against(new: &Entry, other: &Entry, overlap: Overlap, k: Threshold) -> Option<Refusal> {
    let closed = new.epoch != other.epoch && !new.cumulative && !other.cumulative;
    let (new, other) = (new.clone(), other.clone());
    match overlap {
        Overlap::Disjoint | Overlap::Sizes { both: 0, .. } => None,
        // Closed cohorts never share a participant.
        Overlap::Unknown => (!closed).then_some(Refusal::UnknownOverlap { new, other }),
        Overlap::Sizes { only_first: 0, only_second: 0, .. } if new.profile != other.profile => {
            Some(Refusal::TwoProfiles { new, other })
        }
        Overlap::Sizes { only_first, only_second, .. } => [only_first, only_second]
            .into_iter()
            .any(|n| k.hides_difference(n))
            .then_some(Refusal::SmallDifference { new, other }),
    }
}

/// Every reason against replacing the cells of a table: a correction must be nought or at least the threshold, and
/// no mark may change. If it is refused, the release has to be withdrawn instead.
pub fn check_erratum(old: &BTreeMap<Cell, Shown>, new: &BTreeMap<Cell, Shown>, k: Threshold) -> Vec<Refusal> {
    let cells: BTreeSet<&Cell> = old.keys().chain(new.keys()).collect();
    let is_right = |cell: &&Cell| match (old.get(cell), new.get(cell)) {
        (Some(Shown::Published(before)), Some(Shown::Published(after))) => !k.hides_difference(before.abs_diff(*after)),
        (before, after) => before == after,
    };
    cells
        .into_iter()
        .filter(|cell| !is_right(cell))
        .map(|cell| Refusal::SmallCorrection { cell: cell.clone() })
        .collect()
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {} in {}", self.population, self.epoch, self.release)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SmallDifference { new, other } => {
                write!(f, "{new} and {other} differ by a group under the threshold: one minus the other gives it away")
            }
            Self::TwoProfiles { new, other } => {
                write!(
                    f,
                    "{new} counts the same people as {other}, in another form: together they give hidden counts away"
                )
            }
            Self::UnknownOverlap { new, other } => {
                write!(f, "nobody can tell any more how many people {new} shares with {other}")
            }
            Self::Cumulative { new } => {
                write!(f, "{new} takes in people of earlier releases without having been audited together with them")
            }
            Self::Frozen { release } => write!(f, "{release} is out already, and what is out is never made again"),
            Self::SmallCorrection { cell } => {
                write!(f, "{cell} would change by a number under the threshold, or be shown where it was hidden")
            }
        }
    }
}
