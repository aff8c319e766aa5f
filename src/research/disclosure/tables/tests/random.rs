//! Random layouts with random counts, for the invariants.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::super::{Cell, Claim, Counts, Dimension, Layout, Population, Protected, Shown, Table, Threshold, protect};

/// A participant: a code on each of the four dimensions, and whether in the inner population.
pub(super) type Person = (usize, usize, usize, usize, bool);

/// A layout and the participants it counts.
#[derive(Clone, Debug)]
pub(super) struct World {
    pub(super) layout: Layout,
    pub(super) people: Vec<Person>,
}

const SEX: [&str; 3] = ["K", "M", "X"];
const AGES: [&str; 4] = ["15-19", "20-24", "25-34", "35+"];
const STAGES: [&str; 3] = ["opened", "halfway", "finished"];
const HELP: [&str; 2] = ["doctor", "group"];

fn dimensions() -> Vec<Dimension> {
    vec![
        Dimension::partition("sex", &SEX),
        Dimension::hierarchy(
            "age",
            &[
                ("15-24", None),
                ("25+", None),
                ("15-19", Some("15-24")),
                ("20-24", Some("15-24")),
                ("25-34", Some("25+")),
                ("35+", Some("25+")),
            ],
        ),
        Dimension::nested("stage", &STAGES),
        Dimension::multi("help", &HELP),
    ]
}

/// Whether a participant is in a cell.
pub(super) fn is_in(person: &Person, cell: &Cell) -> bool {
    let (sex, age, stage, help, inner) = *person;
    (cell.population == "all" || inner)
        && cell.codes.iter().all(|(dimension, code)| match dimension.as_str() {
            "sex" => SEX[sex] == code,
            "age" => AGES[age] == code || (if age < 2 { "15-24" } else { "25+" }) == code,
            "stage" => STAGES[..stage].contains(&code.as_str()),
            _ => help >> HELP.iter().position(|help| help == code).unwrap() & 1 == 1,
        })
}

impl World {
    pub(super) fn counts(&self) -> Counts {
        Counts::tally(&self.layout.cells(), self.people.iter(), is_in)
    }

    pub(super) fn protect(&self, k: Threshold) -> Protected {
        protect(&self.layout, &self.counts(), &[], k).unwrap()
    }

    pub(super) fn n(&self, cell: &Cell) -> u64 {
        self.people.iter().filter(|person| is_in(person, cell)).count().try_into().unwrap()
    }
}

/// What a release shows, as a claim to judge.
pub(super) fn claim(layout: &Layout, release: &Protected) -> Claim {
    Claim {
        layout: layout.clone(),
        steps: release.steps(),
        shown: release.cells().map(|(cell, shown)| (cell.clone(), shown)).collect(),
        earlier: Vec::new(),
        statistics: BTreeMap::new(),
    }
}

pub(super) fn hidden(release: &Protected) -> BTreeSet<Cell> {
    release.cells().filter(|(_, shown)| *shown == Shown::Suppressed).map(|(cell, _)| cell.clone()).collect()
}

/// Participants with uneven codes, so that some groups are small.
fn people() -> impl Strategy<Value = Vec<Person>> {
    let code = |size: usize| (0..size, 0..size).prop_map(|(one, other)| one.min(other));
    let person = (code(3), code(4), 0..4_usize, code(4), prop::bool::weighted(0.7));
    prop::collection::vec(person, 30..120)
}

/// One to three tables over one or two populations, some with a coarser step and without a limit of loss.
pub(super) fn world() -> impl Strategy<Value = World> {
    let two = prop::sample::subsequence(vec![("sex", 1), ("age", 2), ("stage", 1), ("help", 1), ("age", 1)], 1..=2)
        .prop_filter("a dimension once", |axes| axes.iter().filter(|(name, _)| *name == "age").count() < 2);
    let axes = prop_oneof![9 => two, 1 => Just(vec![("sex", 1), ("age", 1), ("help", 1)])];
    let table = (axes, any::<bool>(), prop::sample::select(vec![20_u8, 100, 100]), any::<bool>());
    (people(), prop::collection::vec(table, 1..=3)).prop_map(|(people, tables)| {
        let tables = tables
            .into_iter()
            .enumerate()
            .map(|(at, (axes, inner, limit, step))| {
                let population = if inner { "inner" } else { "all" };
                let table = Table::new(&format!("t{at}"), population, &axes).loss_limit(limit);
                if step { table.step(&axes[..1]) } else { table }
            })
            .collect();
        let populations = vec![
            Population { id: "all".into(), within: None },
            Population { id: "inner".into(), within: Some("all".into()) },
        ];
        let layout = Layout {
            populations,
            dimensions: dimensions(),
            tables,
            structural_zeros: Vec::new(),
            inclusions: Vec::new(),
        };
        World { layout, people }
    })
}
