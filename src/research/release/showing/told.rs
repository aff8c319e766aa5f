//! Which means are told. A blank beside a shown number of people must not tell that all are alike or that few are not, and
//! what is blank must not follow from the rest.

use super::shown::ShownTables;
use crate::research::disclosure::{Shown, Threshold};
use crate::research::release::catalogue::dimension;
use crate::research::release::counting::outcomes::{Ends, Group, Usage};
use crate::research::statistics::Sums;

/// The groups whose start and later scores are told.
pub(super) fn followed<'a>(groups: &'a [Group], tables: &ShownTables, k: Threshold) -> Vec<&'a Group> {
    let is_counted =
        |group: &&Group| tables.cell(&group.start).n().is_some() && tables.cell(&group.complete).n().is_some();
    whole_families(
        groups.iter().filter(is_counted),
        |group| &group.start.codes,
        |group| tells_of_nobody(group, tables, k),
    )
}

/// The groups whose start is told, of all who answered then.
pub(super) fn at_start<'a>(groups: &'a [Group], tables: &ShownTables, k: Threshold) -> Vec<&'a Group> {
    let is_counted = |group: &&Group| tables.cell(&group.start).n().is_some();
    let is_safe = |group: &Group| {
        let all = group.all_at_start();
        tables.cell(&group.start) == Shown::Published(all.n()) && rests_on_enough(&all, group.ends.all_at_start(), k)
    };
    whole_families(groups.iter().filter(is_counted), |group| &group.start.codes, is_safe)
}

/// The groups in which a quantity of use is told.
pub(super) fn used<'a>(
    usages: impl Iterator<Item = &'a Usage> + Clone,
    tables: &ShownTables,
    k: Threshold,
) -> Vec<&'a Usage> {
    let is_counted = |usage: &&Usage| tables.cell(&usage.of).n().is_some();
    // A mean stands only on a shown count of exactly the people it was taken over.
    let is_safe = |usage: &Usage| {
        tables.cell(&usage.of) == Shown::Published(usage.amounts.sums().n()) && usage.amounts.shown(k).is_some()
    };
    whole_families(usages.filter(is_counted), |usage| &usage.of.codes, is_safe)
}

/// All arms or none, all bands of modules finished or none, and nothing without the whole: from the others and the whole, one
/// that is left out would follow.
fn whole_families<'a, T>(
    counted: impl Iterator<Item = &'a T> + Clone,
    codes: impl Fn(&T) -> &std::collections::BTreeMap<String, String>,
    is_safe: impl Fn(&T) -> bool,
) -> Vec<&'a T> {
    let family = |one: &T| [dimension::ARM, dimension::DOSE].into_iter().find(|known| codes(one).contains_key(*known));
    let is_whole = |wanted: Option<&str>| counted.clone().filter(|one| family(one) == wanted).all(&is_safe);
    if !is_whole(None) {
        return Vec::new();
    }
    counted.clone().filter(|one| family(one).is_none_or(|family| is_whole(Some(family)))).collect()
}

/// Whether scores at the start and later, their change, and the start of those who were lost each rest on enough people.
fn tells_of_nobody(group: &Group, tables: &ShownTables, k: Threshold) -> bool {
    let (pairs, lost) = (group.followed.complete(), group.followed.lost());
    let is_lost_safe = lost.n() == 0 || rests_on_enough(lost, group.ends.lost, k);
    tables.cell(&group.complete) == Shown::Published(pairs.n())
        && tables.cell(&group.start) == Shown::Published(pairs.n() + lost.n())
        && rests_on_enough(pairs.before(), group.ends.start, k)
        && rests_on_enough(pairs.after(), group.ends.later, k)
        && pairs.change().shown(k).is_some()
        && is_lost_safe
}

/// Not all are alike, and as many as the threshold lie above nothing and below the top: with fewer, sum and spread would tell
/// of them.
fn rests_on_enough(sums: &Sums, ends: Ends, k: Threshold) -> bool {
    sums.shown(k).is_some() && ends.above >= k.get() && ends.below >= k.get()
}
