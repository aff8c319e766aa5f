//! Releases one after the other: what is out stays as it is.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::super::{
    CannotProtect, Cell, Claim, Counts, Earlier, Layout, Population, Profile, Protected, Shown, Table, Threshold,
    protect, verify, verify_against,
};
use super::random::{World, claim, is_in, world};
use super::vectors::Case;

const K: Threshold = Threshold::RELEASE;

fn earlier(layout: &Layout, release: &Protected) -> Earlier {
    Earlier {
        layout: layout.clone(),
        steps: release.steps(),
        shown: release.cells().map(|(cell, shown)| (cell.clone(), shown)).collect(),
    }
}

/// The first half year alone, and the year with only the tables of the year, around the first half.
fn half_then_year() -> (Layout, Layout, Counts) {
    let case = Case::new("v06_epochs");
    let mut half = case.layout.clone();
    half.tables.retain(|table| table.population == "2025H1");
    half.populations = vec![Population { id: "2025H1".into(), within: None }];
    let mut year = case.layout.clone();
    year.tables.retain(|table| table.population != "2025H1");
    (half, year, case.counts())
}

#[test]
fn a_cumulative_release_around_a_frozen_one_gives_no_new_participant_away() {
    let (half, year, counts) = half_then_year();
    let first = protect(&half, &counts, &[], K).unwrap();
    let out = earlier(&half, &first);
    let second = protect(&year, &counts, std::slice::from_ref(&out), K).unwrap();
    assert!(second.withheld().is_empty());
    let both = Claim { earlier: vec![out], ..claim(&year, &second) };
    assert_eq!(verify_against(&both, Profile::Exact, &counts, K), []);
    // Without the audit together it would have been betrayed.
    let alone = protect(&year, &counts, &[], K).unwrap();
    let both = Claim { shown: claim(&year, &alone).shown, ..both };
    assert_ne!(verify(&both, Profile::Exact, K), []);
}

#[test]
fn a_frozen_count_that_changed_is_refused() {
    let (half, year, mut counts) = half_then_year();
    let out = earlier(&half, &protect(&half, &counts, &[], K).unwrap());
    let gone = |counts: &mut Counts, population: &str| {
        for codes in
            [&[][..], &[("gender", "M")], &[("status", "completed")], &[("gender", "M"), ("status", "completed")]]
        {
            let cell = Cell::new(population, codes);
            let n = counts.get(&cell) - 1;
            counts.set(cell, n);
        }
    };
    gone(&mut counts, "2025H1");
    gone(&mut counts, "2025H1-H2");
    let refused = protect(&year, &counts, &[out], K).unwrap_err();
    assert!(matches!(refused, CannotProtect::Frozen { .. }), "{refused}");
}

/// The same world as a cohort of its own name.
fn cohort(world: &World, name: &str) -> (Layout, Counts) {
    let mut layout = world.layout.clone();
    layout.populations = vec![Population { id: name.into(), within: None }];
    for table in &mut layout.tables {
        *table = Table { population: name.into(), ..table.clone() };
    }
    let counts = Counts::tally(&layout.cells(), world.people.iter(), |person, cell| {
        is_in(person, &Cell { population: "all".into(), codes: cell.codes.clone() })
    });
    (layout, counts)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn a_new_cohort_changes_no_byte_of_an_older_one_and_knows_nothing_of_it((one, two) in (world(), world())) {
        let (old, old_counts) = cohort(&one, "2026H1");
        let (new, new_counts) = cohort(&two, "2026H2");
        let first = protect(&old, &old_counts, &[], K).unwrap();
        let out = earlier(&old, &first);
        let mut counts = new_counts.clone();
        for cell in old.cells() {
            counts.set(cell.clone(), old_counts.get(&cell));
        }
        let beside = protect(&new, &counts, std::slice::from_ref(&out), K).unwrap();
        let alone = protect(&new, &new_counts, &[], K).unwrap();
        prop_assert_eq!(&beside, &alone);
        prop_assert_eq!(protect(&old, &old_counts, &[], K).unwrap(), first);
    }

    #[test]
    fn a_participant_who_leaves_after_the_freeze_changes_nothing_that_is_out((world, who) in (world(), any::<prop::sample::Index>())) {
        let (layout, counts) = cohort(&world, "2026H1");
        let release = protect(&layout, &counts, &[], K).unwrap();
        let out = earlier(&layout, &release);
        let mut later = world.clone();
        later.people.remove(who.index(world.people.len()));
        let (_, fewer) = cohort(&later, "2026H1");
        // Making it again would show a difference of one: it is refused wherever a shown number would change.
        let again = protect(&layout, &fewer, std::slice::from_ref(&out), K);
        let shown_changes = out.shown.iter().any(|(cell, shown)| shown.n().is_some_and(|n| n != fewer.get(cell)));
        prop_assert_eq!(matches!(again, Err(CannotProtect::Frozen { .. })), shown_changes);
        let kept: BTreeMap<Cell, Shown> = release.cells().map(|(cell, shown)| (cell.clone(), shown)).collect();
        prop_assert_eq!(kept, out.shown);
    }
}
