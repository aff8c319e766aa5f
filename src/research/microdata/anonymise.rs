//! From true rows to rows nobody can be found in, by a fixed policy.

use std::collections::{BTreeMap, BTreeSet};

use super::classes::hide;
use super::file::{Anonymised, Evidence};
use super::measure::measure;
use super::{Counted, Rows};
use crate::research::disclosure::Threshold;

/// Fewest participants of a release with microdata.
const FEWEST_PEOPLE: u64 = 300;

/// At most one participant in so many is left out: 5 %.
const LEFT_OUT_OF: u64 = 20;

/// Why a release has no microdata.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoMicrodata {
    /// Too few participants.
    #[error("fewer than 300 people agreed to a text that speaks of rows; of so few, rows would say too much")]
    TooFew,
    /// Even at the coarsest level of the policy too many rows are rare.
    #[error("more than 5 % of the people would have to be left out, even with the coarsest groups")]
    TooRare,
}

/// Makes whole columns coarser in the policy's order until at most 5 % of the participants are in a class under the
/// threshold, leaves those out, and hides outcomes within the classes. Those left out are nobody or enough, too.
pub fn anonymise(counted: &Counted, k: Threshold) -> Result<Anonymised, NoMicrodata> {
    if counted.n() < FEWEST_PEOPLE {
        return Err(NoMicrodata::TooFew);
    }
    let identifying = counted.layout().identifying();
    for steps in 0..=counted.layout().steps() {
        let classes = by_class(&counted.after(steps), identifying);
        let leaving = rare(&classes, k);
        let left_out: u64 = leaving.iter().filter_map(|class| classes.get(class)).map(people).sum();
        if left_out * LEFT_OUT_OF <= counted.n() {
            return Ok(release(counted, steps, &classes, &leaving));
        }
    }
    Err(NoMicrodata::TooRare)
}

/// The classes under the threshold, and so many more, fewest first, that those left out are enough themselves.
fn rare(classes: &BTreeMap<Vec<String>, Rows>, k: Threshold) -> BTreeSet<Vec<String>> {
    let mut by_size: Vec<(u64, &Vec<String>)> = classes.iter().map(|(class, rows)| (people(rows), class)).collect();
    by_size.sort_unstable();
    let (mut leaving, mut left_out) = (BTreeSet::new(), 0);
    for (n, class) in by_size {
        if n < k.get() || (left_out > 0 && left_out < k.get()) {
            left_out += n;
            leaving.insert(class.clone());
        }
    }
    leaving
}

fn release(
    counted: &Counted,
    steps: usize,
    classes: &BTreeMap<Vec<String>, Rows>,
    leaving: &BTreeSet<Vec<String>>,
) -> Anonymised {
    let identifying = counted.layout().identifying();
    let mut rows = Rows::new();
    for (class, outcomes) in classes.iter().filter(|(class, _)| !leaving.contains(*class)) {
        rows.extend(hide(outcomes).into_iter().map(|(shown, n)| ([class.as_slice(), &shown].concat(), n)));
    }
    let published = people(&rows);
    let evidence = Evidence {
        people: counted.n(),
        published,
        left_out: counted.n() - published,
        steps,
        measured: measure(&rows, identifying),
        losing: losing(counted, steps, leaving),
    };
    Anonymised::new(counted.layout(), rows, evidence)
}

/// The groups, by column and original code, that lost over a fifth of their people.
fn losing(counted: &Counted, steps: usize, leaving: &BTreeSet<Vec<String>>) -> Vec<(String, String)> {
    let identifying = counted.layout().identifying();
    let mut groups: BTreeMap<(usize, String), (u64, u64)> = BTreeMap::new();
    for (row, n) in counted.detailed() {
        let mut class = counted.coarse(row.clone(), steps);
        class.truncate(identifying);
        let lost = if leaving.contains(&class) { n } else { 0 };
        for (at, code) in row.into_iter().take(identifying).enumerate() {
            let group = groups.entry((at, code)).or_default();
            *group = (group.0 + n, group.1 + lost);
        }
    }
    let names = counted.layout().columns();
    let over = groups.into_iter().filter(|(_, (all, lost))| 5 * lost > *all);
    over.filter_map(|((at, code), _)| Some((names.get(at)?.name.clone(), code))).collect()
}

/// The outcomes of each class.
pub(super) fn by_class(rows: &Rows, identifying: usize) -> BTreeMap<Vec<String>, Rows> {
    let mut classes: BTreeMap<Vec<String>, Rows> = BTreeMap::new();
    for (row, n) in rows {
        let (class, outcomes) = row.split_at(identifying.min(row.len()));
        *classes.entry(class.to_vec()).or_default().entry(outcomes.to_vec()).or_default() += n;
    }
    classes
}

/// How many participants some rows hold.
pub(super) fn people(rows: &Rows) -> u64 {
    rows.values().sum()
}
