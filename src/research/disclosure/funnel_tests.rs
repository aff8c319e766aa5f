//! The published usage table as a reference case: which cells must go, and an attacker who tries to undo it.

use std::collections::BTreeMap;

use super::*;

const INPUT: &str = include_str!("../../../tests/vectors/v04_funnel/input.csv");
const STATUS_K11: &str = include_str!("../../../tests/vectors/v04_funnel/status_k11.csv");
const STATUS_K5: &str = include_str!("../../../tests/vectors/v04_funnel/status_k5.csv");
const BAD_THRESHOLD_ONLY: &str = include_str!("../../../tests/vectors/v04_funnel/bad_threshold_only.csv");
const REFERENCE_K11: &str = include_str!("../../../tests/vectors/v04_funnel/release_k11.csv");

/// The cost of the cheapest possible protection at a threshold of 11 and of 5.
const OPTIMUM: [(u64, u64); 2] = [(11, 170), (5, 46)];

/// Module and status; the population has no module.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Cell(String, String);

impl Nested for Cell {
    fn is_within(&self, other: &Self) -> bool {
        let all = other.0.is_empty();
        let same = self.0 == other.0 && other.1 == "visited" && self.1 == "completed";
        !self.0.is_empty() && (all || same)
    }
}

fn read(csv: &str) -> Vec<(Cell, Option<u64>)> {
    csv.lines()
        .skip(1)
        .map(|line| {
            let fields: Vec<&str> = line.split(',').collect();
            let cell = Cell(fields[0].to_owned(), fields[1].to_owned());
            (cell, fields[2].parse().ok())
        })
        .collect()
}

fn population() -> Cell {
    Cell(String::new(), "Total".to_owned())
}

fn protected(k: u64) -> Protected<Cell> {
    let truth = read(INPUT);
    let n = truth[0].1.unwrap();
    let mut draft = Draft::new(population(), n);
    for (cell, n) in &truth[1..] {
        draft.count(cell.clone(), n.unwrap());
    }
    protect(draft, Threshold::new(k).unwrap()).unwrap()
}

/// The hidden cells a reference file names, by kind.
fn expected(status: &str) -> BTreeMap<(String, String), String> {
    status
        .lines()
        .skip(1)
        .map(|line| {
            let quoted: Vec<&str> = line.split("\"\"").collect();
            let module = quoted[1].trim_start_matches("status@module=");
            let kind = line.rsplit(',').next().unwrap();
            ((module.to_owned(), quoted[3].to_owned()), kind.to_owned())
        })
        .collect()
}

#[test]
fn the_small_cells_of_the_reference_are_hidden_and_nothing_costs_more() {
    for (k, status) in [(11, STATUS_K11), (5, STATUS_K5)] {
        let truth: BTreeMap<Cell, Option<u64>> = read(INPUT).into_iter().collect();
        let release = protected(k);
        let expected = expected(status);
        let mut cost = 0;
        for (cell, shown) in release.cells() {
            let n = truth[cell].unwrap();
            let kind = expected.get(&(cell.0.clone(), cell.1.clone()));
            match shown {
                Shown::Published(published) => {
                    assert_eq!(published, n);
                    assert_ne!(kind.map(String::as_str), Some("primary"), "{cell:?} is shown");
                    assert!(n >= k);
                }
                Shown::Suppressed if n >= k => cost += n + 1,
                Shown::Suppressed => {
                    assert_eq!(kind.map(String::as_str), Some("primary"), "{cell:?}");
                }
                Shown::StructuralZero => unreachable!("there is none"),
            }
        }
        let optimum = OPTIMUM.iter().find(|(of, _)| *of == k).unwrap().1;
        assert_eq!(cost, optimum, "at {k}");
    }
}

fn judge(csv: &str) -> Result<(), Vec<Breach<Cell>>> {
    let shown = |n: Option<u64>| n.map_or(Shown::Suppressed, Shown::Published);
    let claim = Claim {
        population: population(),
        cells: read(csv).into_iter().map(|(q, n)| (q, shown(n))).collect(),
        means: BTreeMap::new(),
        tables: vec![],
    };
    recheck(claim, Threshold::RELEASE).map(|_| ())
}

#[test]
fn a_threshold_on_visible_numbers_alone_is_refused() {
    let breaches = judge(BAD_THRESHOLD_ONLY).unwrap_err();
    for module in ["m02", "m05", "m07", "m08", "m09", "m12"] {
        let outer = Cell(module.into(), "visited".into());
        let inner = Cell(module.into(), "completed".into());
        assert!(breaches.contains(&Breach::SmallDifference { outer, inner }));
    }
    assert!(judge(INPUT).is_err());
    assert_eq!(judge(REFERENCE_K11), Ok(()));
}

/// An attacker who shares no code with the protection: starts from "anything", then squeezes the bounds of
/// each chain all >= visited >= completed >= 0 until nothing moves.
fn squeeze(chain: [Option<u64>; 3]) -> [(u64, u64); 3] {
    let mut bounds = chain.map(|n| n.map_or((0, 1_000_000), |n| (n, n)));
    loop {
        let before = bounds;
        for i in 0..2 {
            bounds[i + 1].1 = bounds[i + 1].1.min(bounds[i].1);
            bounds[i].0 = bounds[i].0.max(bounds[i + 1].0);
        }
        if bounds == before {
            return bounds;
        }
    }
}

/// What the attacker gets out of a release, for every truly small count or difference: (name, low, high).
fn attack(shown: &BTreeMap<Cell, Option<u64>>, k: u64) -> Vec<(String, u64, u64)> {
    let truth: BTreeMap<Cell, Option<u64>> = read(INPUT).into_iter().collect();
    let mut loot = Vec::new();
    for number in 1..=13 {
        let module = format!("m{number:02}");
        let chain = [population(), Cell(module.clone(), "visited".into()), Cell(module.clone(), "completed".into())];
        let bounds = squeeze(chain.clone().map(|cell| shown[&cell]));
        let n = chain.map(|cell| truth[&cell].unwrap());
        for i in 1..3 {
            if n[i] < k {
                loot.push((format!("{module} count {i}"), bounds[i].0, bounds[i].1));
            }
            for j in 0..i {
                if (1..k).contains(&(n[j] - n[i])) {
                    let low = bounds[j].0.saturating_sub(bounds[i].1);
                    let high = bounds[j].1 - bounds[i].0;
                    loot.push((format!("{module} {j} minus {i}"), low, high));
                }
            }
        }
    }
    loot
}

#[test]
fn an_attacker_learns_nothing_about_any_small_group() {
    for k in [5, 11] {
        let release = protected(k);
        let shown = release.cells().map(|(q, s)| (q.clone(), s.n())).collect();
        let loot = attack(&shown, k);
        assert!(loot.len() >= 5);
        for (what, low, high) in loot {
            assert!(low == 0 && high >= k, "{what} lies in {low}..={high}");
        }
    }
}

#[test]
fn the_attacker_is_able_to_break_a_bad_release() {
    let shown = read(BAD_THRESHOLD_ONLY).into_iter().collect();
    let found = attack(&shown, 11).into_iter().filter(|(_, low, high)| *low > 0 || *high < 11).count();
    assert_eq!(found, 6);
}
