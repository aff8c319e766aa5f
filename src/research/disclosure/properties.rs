//! Properties of protection on invented funnels, checked against brute force where that is possible.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

/// A step of a chain: chain 0 is the population, step 0 the outermost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Step(u8, u8);

impl Nested for Step {
    fn is_within(&self, other: &Self) -> bool {
        self.0 != 0 && (other.0 == 0 || (self.0 == other.0 && self.1 > other.1))
    }
}

const ALL: Step = Step(0, 0);
const K: Threshold = Threshold::RELEASE;

/// A population and some chains of falling counts within it.
fn funnels() -> impl Strategy<Value = (u64, Vec<Vec<u64>>)> {
    let chain = || prop::collection::vec(prop_oneof![0_u64..16, 0_u64..130], 1..5);
    (50_u64..120, prop::collection::vec(chain(), 1..4)).prop_map(|(n, mut chains)| {
        for chain in &mut chains {
            chain.sort_unstable_by(|a, b| b.cmp(a));
            for count in chain.iter_mut() {
                *count = (*count).min(n);
            }
        }
        (n, chains)
    })
}

fn truth(n: u64, chains: &[Vec<u64>]) -> BTreeMap<Step, u64> {
    let mut cells = BTreeMap::from([(ALL, n)]);
    for (chain, counts) in (1..).zip(chains) {
        for (step, count) in (0..).zip(counts) {
            cells.insert(Step(chain, step), *count);
        }
    }
    cells
}

fn release(cells: &BTreeMap<Step, u64>) -> Protected<Step> {
    let mut draft = Draft::new(ALL, cells[&ALL]);
    for (step, n) in cells {
        draft.count(*step, *n);
    }
    protect(draft, K).unwrap()
}

/// Every pattern of one chain that agrees with what is shown, by trying all numbers (small chains only).
fn believable(shown: &[Option<u64>], most: u64) -> Vec<Vec<u64>> {
    let Some((first, rest)) = shown.split_first() else {
        return vec![vec![]];
    };
    let range = first.map_or(0..=most, |n| n..=n);
    range
        .filter(|n| *n <= most)
        .flat_map(|n| {
            believable(rest, n).into_iter().map(move |mut tail| {
                tail.insert(0, n);
                tail
            })
        })
        .collect()
}

fn covered(mut values: impl Iterator<Item = u64> + Clone) -> bool {
    values.clone().any(|n| n == 0) && values.any(|n| n >= K.get())
}

proptest! {
    #[test]
    fn what_is_shown_is_true_and_never_small((n, chains) in funnels()) {
        let cells = truth(n, &chains);
        let release = release(&cells);
        prop_assert_eq!(release.population(), Shown::Published(n));
        for (step, shown) in release.cells() {
            if let Some(published) = shown.n() {
                prop_assert_eq!(published, cells[step]);
                prop_assert!(published >= K.get());
            }
        }
    }

    #[test]
    fn its_own_checker_passes_it((n, chains) in funnels()) {
        let release = release(&truth(n, &chains));
        let claim = |shown: BTreeMap<Step, Shown>| Claim {
            population: ALL, cells: shown, means: BTreeMap::new(), tables: vec![],
        };
        let shown: BTreeMap<Step, Shown> = release.cells().map(|(q, s)| (*q, s)).collect();
        prop_assert_eq!(recheck(claim(shown), K).map(|_| ()).map_err(|b| format!("{b:?}")), Ok(()));
    }

    #[test]
    fn nothing_is_hidden_in_vain((n, chains) in funnels()) {
        let cells = truth(n, &chains);
        let release = release(&cells);
        for (step, _) in release.cells().filter(|(q, s)| s.n().is_none() && cells[*q] >= K.get()) {
            let claim = Claim {
                population: ALL,
                cells: release.cells().map(|(q, s)| (*q, if q == step { Shown::Published(cells[q]) } else { s })).collect(),
                means: BTreeMap::new(),
                tables: vec![],
            };
            prop_assert!(recheck(claim, K).is_err(), "{:?} could have been shown", step);
        }
    }

    #[test]
    fn more_is_hidden_at_a_higher_threshold((n, chains) in funnels()) {
        let cells = truth(n, &chains);
        for k in [5, 8] {
            let mut draft = Draft::new(ALL, n);
            for (step, count) in &cells {
                draft.count(*step, *count);
            }
            let lower = protect(draft, Threshold::new(k).unwrap()).unwrap();
            for (step, shown) in release(&cells).cells() {
                if cells[step] < k {
                    prop_assert_eq!(lower.cell(step), Shown::Suppressed);
                    prop_assert_eq!(shown, Shown::Suppressed);
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn brute_force_finds_no_small_group(n in 50_u64..58, mut chain in prop::collection::vec(0_u64..58, 1..3)) {
        chain.sort_unstable_by(|a, b| b.cmp(a));
        for count in &mut chain {
            *count = (*count).min(n);
        }
        let cells = truth(n, std::slice::from_ref(&chain));
        let release = release(&cells);
        let shown: Vec<Option<u64>> = release.cells().map(|(_, s)| s.n()).collect();
        let worlds = believable(&shown, n);
        let real: Vec<u64> = cells.values().copied().collect();
        for i in 0..real.len() {
            if real[i] < K.get() {
                prop_assert!(covered(worlds.iter().map(|w| w[i])));
            }
            for j in 0..i {
                if (1..K.get()).contains(&(real[j] - real[i])) {
                    prop_assert!(covered(worlds.iter().map(|w| w[j] - w[i])));
                }
            }
        }
    }
}

#[test]
fn a_structural_zero_is_shown() {
    let mut draft = Draft::new(ALL, 80);
    draft.structural_zero(Step(1, 0));
    draft.count(Step(2, 0), 0);
    let release = protect(draft, K).unwrap();
    assert_eq!(release.cell(&Step(1, 0)), Shown::StructuralZero);
    assert_eq!(release.cell(&Step(2, 0)), Shown::Suppressed);
}

#[test]
fn a_part_larger_than_its_whole_is_refused() {
    let mut draft = Draft::new(ALL, 80);
    draft.count(Step(1, 0), 20);
    draft.count(Step(1, 1), 21);
    assert_eq!(protect(draft, K).err(), Some(CannotProtect::Contradiction));
}

#[test]
fn a_mean_shares_the_fate_of_its_count() {
    let mut moments = Moments::default();
    (0..20).for_each(|n| moments.add(n + 5));
    let mut draft = Draft::new(ALL, 80);
    draft.count(Step(1, 0), 20);
    draft.count(Step(2, 0), 75);
    draft.mean("shown", Step(1, 0), moments.clone());
    draft.mean("of other people", Step(2, 0), moments);
    let release = protect(draft, K).unwrap();
    assert!(release.mean("shown").unwrap().value.is_some());
    assert!(release.mean("of other people").unwrap().value.is_none());
}
