//! The attacker against every table there is, and the noise against its distribution.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::super::cell_key::{CellKey, MOST_NOISE, Secret, noise, perturb};
use super::super::{Cell, Claim, Dimension, Layout, Population, Profile, Shown, Table, attack};

const ROWS: [&str; 3] = ["a", "b", "c"];
const COLUMNS: [&str; 3] = ["x", "y", "z"];

fn cell(row: usize, column: usize) -> Cell {
    let codes = [("row", ROWS.get(row)), ("column", COLUMNS.get(column))];
    let codes: Vec<(&str, &str)> = codes.iter().filter_map(|(name, code)| code.map(|code| (*name, *code))).collect();
    Cell::new("all", &codes)
}

/// A cell of the table, where 3 stands for the margin.
fn value(table: &[u64], row: usize, column: usize) -> u64 {
    let rows = if row < 3 { row..row + 1 } else { 0..3 };
    rows.flat_map(|row| if column < 3 { column..column + 1 } else { 0..3 }.map(move |column| row * 3 + column))
        .map(|at| table[at])
        .sum()
}

/// Every table of the same total that shows the same numbers.
fn all_tables(at: usize, left: u64, table: &mut Vec<u64>, visit: &mut dyn FnMut(&[u64])) {
    if at == 8 {
        table[8] = left;
        return visit(table);
    }
    for n in 0..=left {
        table[at] = n;
        all_tables(at + 1, left - n, table, visit);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn in_small_tables_the_attacker_finds_what_trying_every_table_finds(
        table in prop::collection::vec(0..3_u64, 9), hidden in prop::collection::vec(prop::bool::weighted(0.6), 15)
    ) {
        let places: Vec<(usize, usize)> = (0..4).flat_map(|row| (0..4).map(move |column| (row, column))).collect();
        // The grand total, the last place, is always shown.
        let is_shown = |at: usize| !hidden.get(at).copied().unwrap_or(false);
        let shown: Vec<(usize, usize)> =
            places.iter().enumerate().filter(|(at, _)| is_shown(*at)).map(|(_, place)| *place).collect();
        let mut ranges = vec![(u64::MAX, 0); 16];
        all_tables(0, table.iter().sum(), &mut vec![0; 9], &mut |other| {
            if shown.iter().all(|(row, column)| value(other, *row, *column) == value(&table, *row, *column)) {
                for (range, (row, column)) in ranges.iter_mut().zip(&places) {
                    let n = value(other, *row, *column);
                    *range = (range.0.min(n), range.1.max(n));
                }
            }
        });
        let layout = Layout {
            populations: vec![Population { id: "all".into(), within: None }],
            dimensions: vec![Dimension::partition("row", &ROWS), Dimension::partition("column", &COLUMNS)],
            tables: vec![Table::new("t", "all", &[("row", 1), ("column", 1)])],
            structural_zeros: Vec::new(),
            inclusions: Vec::new(),
        };
        let mark = |place: &(usize, usize)| {
            if shown.contains(place) { Shown::Published(value(&table, place.0, place.1)) } else { Shown::Suppressed }
        };
        let claim = Claim {
            layout,
            steps: BTreeMap::from([("t".to_owned(), 0)]),
            shown: places.iter().map(|place| (cell(place.0, place.1), mark(place))).collect(),
            earlier: Vec::new(),
            statistics: BTreeMap::new(),
        };
        let found = attack(&claim, Profile::Exact).unwrap().unwrap();
        for ((low, high), (row, column)) in ranges.into_iter().zip(places) {
            let interval = found[&cell(row, column)];
            prop_assert_eq!((interval.low, interval.high), (low, Some(high)), "{}", cell(row, column));
        }
    }

    #[test]
    fn the_same_people_always_get_the_same_noise_and_never_too_much(
        ids in prop::collection::btree_set(any::<u32>(), 0..40), n in 0..500_u64
    ) {
        let secret = Secret::new(&[7; 32]);
        let key = |id: &u32| secret.record_key("2026H1", &id.to_string());
        let one: CellKey = ids.iter().map(key).collect();
        let other: CellKey = ids.iter().rev().map(key).collect();
        prop_assert_eq!(noise(n, one), noise(n, other));
        prop_assert!(noise(n, one).abs() <= MOST_NOISE);
        prop_assert_eq!(i64::try_from(perturb(n, one)).unwrap(), i64::try_from(n).unwrap() + noise(n, one));
        prop_assert_eq!(perturb(0, one), 0);
    }
}

#[test]
fn the_noise_of_many_records_has_the_distribution_of_the_table() {
    let secret = Secret::new(&[7; 32]);
    let mut seen: BTreeMap<i64, f64> = BTreeMap::new();
    let draws = 20_000;
    for id in 0..draws {
        let key: CellKey = std::iter::once(secret.record_key("2026H1", &id.to_string())).collect();
        *seen.entry(noise(50, key)).or_default() += 1.0;
    }
    let expected = [0.017_922, 0.088_987, 0.232_749, 0.320_682, 0.232_749, 0.088_987, 0.017_922];
    let square: f64 = (-3..=3)
        .zip(expected)
        .map(|(noise, share)| {
            let expected = share * f64::from(draws);
            (seen[&noise] - expected).powi(2) / expected
        })
        .sum();
    // The 99.9th percentile of chi-square with six degrees of freedom.
    assert!(square < 22.46, "{square}");
}
