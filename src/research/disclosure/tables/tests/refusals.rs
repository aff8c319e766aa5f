//! What the engine refuses or withholds, and that it says why.

use std::collections::BTreeMap;

use super::super::{Cell, Counts, Dimension, Earlier, Layout, Population, Shown, Table, Threshold, protect};

const K: Threshold = Threshold::RELEASE;

fn layout(codes: &[&str]) -> Layout {
    Layout {
        populations: vec![
            Population { id: "all".into(), within: None },
            Population { id: "part".into(), within: Some("all".into()) },
        ],
        dimensions: vec![Dimension::partition("sex", codes), Dimension::nested("stage", &["opened", "finished"])],
        tables: vec![Table::new("t", "all", &[("sex", 1)])],
        structural_zeros: Vec::new(),
        inclusions: Vec::new(),
    }
}

type Count<'a> = (&'a str, &'a [(&'a str, &'a str)], u64);

fn counts(cells: &[Count<'_>]) -> Counts {
    let mut counts = Counts::new();
    for (population, codes, n) in cells {
        counts.set(Cell::new(population, codes), *n);
    }
    counts
}

/// Why the first table of a layout is withheld.
fn withheld(layout: &Layout, counts: &Counts) -> Vec<String> {
    protect(layout, counts, &[], K).unwrap().withheld().iter().map(ToString::to_string).collect()
}

#[test]
fn too_few_participants_give_no_table() {
    let why = withheld(&layout(&["K", "M"]), &counts(&[("all", &[], 10), ("all", &[("sex", "K")], 10)]));
    assert_eq!(why, ["t is withheld: it counts too few participants"]);
    assert_eq!(withheld(&layout(&["K", "M"]), &Counts::new()), ["t is withheld: it counts too few participants"]);
}

#[test]
fn a_filter_that_leaves_out_a_small_group_gives_no_table() {
    let mut layout = layout(&["K"]);
    layout.tables.push(Table::new("filtered", "part", &[]));
    let few = counts(&[("all", &[], 100), ("all", &[("sex", "K")], 100), ("part", &[], 95)]);
    let why = withheld(&layout, &few);
    assert_eq!(why, ["filtered is withheld: it counts everybody of another table except a small group"]);
    let enough = counts(&[("all", &[], 100), ("all", &[("sex", "K")], 100), ("part", &[], 89)]);
    assert_eq!(withheld(&layout, &enough), [""; 0]);
}

#[test]
fn a_code_that_nobody_has_costs_the_table_or_its_detail() {
    let all_one = counts(&[("all", &[], 100), ("all", &[("sex", "K")], 100)]);
    let mut layout = layout(&["K", "M"]);
    assert_eq!(withheld(&layout, &all_one), ["t is withheld: too many of its counts would be hidden"]);
    let coarser = layout.tables[0].clone().step(&[]);
    layout.tables[0] = coarser;
    let release = protect(&layout, &all_one, &[], K).unwrap();
    assert_eq!(release.cells().collect::<Vec<_>>(), [(&Cell::whole("all"), Shown::Published(100))]);
    assert_eq!(release.steps()["t"], 1);
}

#[test]
fn a_structural_zero_is_shown_and_needs_no_protection() {
    let mut layout = layout(&["K", "M"]);
    layout.structural_zeros = vec![Cell::new("all", &[("sex", "M")])];
    let mut all_one = counts(&[("all", &[], 100), ("all", &[("sex", "K")], 100)]);
    let release = protect(&layout, &all_one, &[], K).unwrap();
    assert_eq!(release.cell(&Cell::new("all", &[("sex", "M")])), Shown::StructuralZero);
    assert_eq!(release.report().hidden, 0);
    all_one.set(Cell::new("all", &[("sex", "M")]), 1);
    let why = protect(&layout, &all_one, &[], K).unwrap_err().to_string();
    assert_eq!(why, "somebody is counted in all[sex=M], where nobody can be");
}

#[test]
fn a_small_group_that_an_earlier_release_gave_away_is_not_published_around() {
    let mut out = layout(&["K", "M"]);
    out.tables = vec![Table::new("early", "all", &[("stage", 1)])];
    let stages =
        counts(&[("all", &[], 100), ("all", &[("stage", "opened")], 50), ("all", &[("stage", "finished")], 45)]);
    let shown = [("opened", 50), ("finished", 45)]
        .map(|(stage, n)| (Cell::new("all", &[("stage", stage)]), Shown::Published(n)));
    let out = Earlier { steps: BTreeMap::from([("early".to_owned(), 0)]), shown: shown.into(), layout: out };
    let mut new = layout(&["K", "M"]);
    new.tables = vec![Table::new("t", "all", &[("stage", 1)]).loss_limit(100)];
    let why = protect(&new, &stages, &[out], K).unwrap_err().to_string();
    assert!(why.contains("stands in an earlier release in a way that cannot be kept and be safe"), "{why}");
}

#[test]
fn counts_that_contradict_each_other_are_refused() {
    let mut layout = layout(&["K", "M"]);
    layout.tables = vec![Table::new("t", "all", &[("stage", 1)])];
    let stages =
        counts(&[("all", &[], 100), ("all", &[("stage", "opened")], 50), ("all", &[("stage", "finished")], 51)]);
    let why = protect(&layout, &stages, &[], K).unwrap_err().to_string();
    assert!(why.contains("all[stage=finished] is larger than all[stage=opened]"), "{why}");
    layout.tables = vec![Table::new("t", "all", &[("sex", 1)])];
    let sexes = counts(&[("all", &[], 100), ("all", &[("sex", "K")], 50), ("all", &[("sex", "M")], 49)]);
    let why = protect(&layout, &sexes, &[], K).unwrap_err().to_string();
    assert!(why.contains("the parts of all do not add up"), "{why}");
}

#[test]
fn a_layout_that_says_nothing_sensible_is_refused() {
    let refused = |layout: &Layout| layout.check().unwrap_err().to_string();
    assert_eq!(refused(&layout(&[])), "the dimension sex has no codes");
    assert_eq!(refused(&layout(&["K", "K"])), "the dimension sex has the same code twice");
    let mut bad = layout(&["K"]);
    bad.tables = vec![Table::new("t", "all", &[("sex", 2)])];
    assert_eq!(refused(&bad), "the table t cuts a dimension at a level that it does not have");
    bad.tables = vec![Table::new("t", "nobody", &[])];
    assert_eq!(refused(&bad), "the table t counts a population that is not described");
}
