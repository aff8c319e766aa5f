//! A release of some fifty tables over two populations, one within the other.

use std::collections::BTreeSet;

use super::super::{Cell, Claim, Counts, Dimension, Layout, Population, Profile, Table, Threshold, protect, verify};

/// A record: its code on each dimension, as a number.
fn records(n: u64) -> Vec<Vec<u64>> {
    // A fixed multiplicative generator: the same records every time.
    let mut state = 12_345_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    (0..n)
        .map(|_| {
            vec![next(3).min(next(3)), next(5), next(8).min(next(8)), next(4), next(2), next(6), next(11), next(5)]
        })
        .collect()
}

const NAMES: [&str; 8] = ["gender", "age", "region", "programme", "arm", "modules", "week", "referral"];
const SIZES: [u64; 8] = [3, 5, 8, 4, 2, 6, 10, 5];

fn large() -> (Layout, Counts) {
    let codes: Vec<Vec<String>> =
        SIZES.iter().map(|size| (0..*size).map(|code| format!("c{code}")).collect()).collect();
    let dimensions = NAMES
        .iter()
        .zip(&codes)
        .map(|(name, codes)| {
            let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
            if *name == "week" { Dimension::nested(name, &codes) } else { Dimension::partition(name, &codes) }
        })
        .collect();
    let mut tables = Vec::new();
    for population in ["started", "followed"] {
        for (first, name) in NAMES.iter().enumerate() {
            tables.push(Table::new(&format!("{population} {first}"), population, &[(name, 1)]));
            let most = if population == "started" { first } else { 1.min(first) };
            for (second, other) in NAMES.iter().enumerate().take(most) {
                let id = format!("{population} {first} {second}");
                let axes = [(*other, 1), (*name, 1)];
                tables.push(Table::new(&id, population, &axes).step(&axes[..1]).step(&[]));
            }
        }
        let axes = [("gender", 1), ("age", 1), ("programme", 1)];
        tables.push(Table::new(&format!("{population} three"), population, &axes).step(&axes[..2]).step(&axes[..1]));
    }
    let populations = vec![
        Population { id: "started".into(), within: None },
        Population { id: "followed".into(), within: Some("started".into()) },
    ];
    let layout = Layout { populations, dimensions, tables, structural_zeros: Vec::new(), inclusions: Vec::new() };
    let records = records(1400);
    let is_in = |record: &Vec<u64>, cell: &Cell| {
        let followed = (record[1] * 7 + record[3] * 5 + record[6] * 3 + record[2]) % 5 < 3;
        (cell.population == "started" || followed)
            && cell.codes.iter().all(|(dimension, code)| {
                let at = NAMES.iter().position(|name| name == dimension).unwrap();
                let code: u64 = code[1..].parse().unwrap();
                if dimension == "week" { record[at] > code } else { record[at] == code }
            })
    };
    let cells: BTreeSet<Cell> = layout.cells();
    let counts = Counts::tally(&cells, records.iter(), is_in);
    (layout, counts)
}

#[test]
fn a_release_of_a_thousand_cells_passes() {
    let (layout, counts) = large();
    let release = protect(&layout, &counts, &[], Threshold::RELEASE).unwrap();
    assert!(release.report().cells > 800);
    let shown = release.cells().map(|(cell, shown)| (cell.clone(), shown)).collect();
    let (steps, earlier, statistics) = (release.steps(), Vec::new(), std::collections::BTreeMap::new());
    let claim = Claim { layout, steps, shown, earlier, statistics };
    assert_eq!(verify(&claim, Profile::Exact, Threshold::RELEASE), []);
}
