//! The reference cases: what must be hidden, what it may cost, what an outsider finds, and what must be refused.

use std::collections::BTreeMap;

use super::super::cell_key::{CellKey, Secret, noise, perturb};
use super::super::{
    Breach, Cell, Claim, Counts, Dimension, Layout, Population, Profile, Shown, Table, Threshold, attack, protect,
    verify, verify_against,
};
use super::vectors::{CASES, Case, rows, text};

fn thresholds() -> [Threshold; 2] {
    [Threshold::RELEASE, Threshold::new(5).unwrap()]
}

fn optimum(name: &str, k: Threshold) -> u64 {
    let rows = rows("SUMMARY_tables.csv");
    let row = rows.iter().find(|row| row[0] == name && row[1] == k.get().to_string()).unwrap();
    row[5].parse().unwrap()
}

#[test]
fn each_case_hides_its_primary_cells_holds_against_the_attacker_and_costs_little_more_than_the_optimum() {
    let (mut ours, mut best) = (0, 0);
    for (name, k) in CASES.into_iter().flat_map(|name| thresholds().map(|k| (name, k))) {
        let case = Case::new(name);
        let release = protect(&case.layout, &case.counts(), &[], k).unwrap();
        let truth = case.read("input.csv");
        let primary = case.primary(k.get());
        let small = truth.iter().filter(|(_, n)| n.unwrap() < k.get()).map(|(cell, _)| cell.clone()).collect();
        assert_eq!(primary, small, "{name}");
        let hidden = release.cells().filter(|(_, shown)| *shown == Shown::Suppressed).map(|(cell, _)| cell.clone());
        let hidden: Vec<Cell> = hidden.collect();
        assert!(primary.iter().all(|cell| hidden.contains(cell)), "{name}");

        let shown = release.cells().map(|(cell, shown)| (cell.clone(), shown)).collect();
        let claim = Claim { shown, ..case.claim("input.csv") };
        assert_eq!(verify_against(&claim, Profile::Exact, &case.counts(), k), [], "{name}");
        assert_eq!(verify(&claim, Profile::Exact, k), [], "{name}");

        let secondary = hidden.iter().filter(|cell| !primary.contains(cell));
        let cost: u64 = secondary.map(|cell| case.cost(cell, truth[cell].unwrap())).sum();
        let optimum = optimum(name, k);
        assert!(2 * cost <= 3 * optimum, "{name}: {cost} instead of {optimum}");
        ours += cost;
        best += optimum;
    }
    assert!(100 * ours <= 110 * best, "{ours} instead of {best}");
}

#[test]
fn the_reference_releases_pass_with_the_reference_intervals() {
    for (name, k) in CASES.into_iter().flat_map(|name| thresholds().map(|k| (name, k))) {
        let case = Case::new(name);
        let claim = case.claim(&format!("release_k{}.csv", k.get()));
        assert_eq!(verify_against(&claim, Profile::Exact, &case.counts(), k), [], "{name}");
        assert_eq!(verify(&claim, Profile::Exact, k), [], "{name}");
        let intervals = attack(&claim, Profile::Exact).unwrap().unwrap();
        let reference: serde_json::Value =
            serde_json::from_str(&text(&format!("{name}/bounds_k{}.json", k.get())).replace("Infinity", "null"))
                .unwrap();
        let mut ours: Vec<(u64, Option<u64>)> = claim
            .shown
            .iter()
            .filter(|(_, shown)| **shown == Shown::Suppressed)
            .map(|(cell, _)| (intervals[cell].low, intervals[cell].high))
            .collect();
        let results = reference["results"].as_array().unwrap();
        let mut theirs: BTreeMap<String, (u64, Option<u64>)> = BTreeMap::new();
        for result in results.iter().filter(|result| result["kind"] == "cell") {
            // A margin that two tables share is one cell for us, and stands in the reference once per table.
            let place = if name == "v04_funnel" { result["table"].as_str().unwrap() } else { "" };
            let name = format!("{place}{}", result["cell"].as_str().unwrap().replace("region=Total", "age_band=Total"));
            theirs.insert(name, (result["L"].as_u64().unwrap(), result["U"].as_u64()));
        }
        let mut theirs: Vec<(u64, Option<u64>)> = theirs.into_values().collect();
        ours.sort_unstable();
        theirs.sort_unstable();
        assert_eq!(ours, theirs, "{name} K={}", k.get());
    }
}

#[test]
fn every_bad_release_is_refused_without_knowing_the_truth() {
    let mut seen = 0;
    for case in CASES.map(Case::new) {
        for file in case.bad_files() {
            let breaches = verify(&case.claim(&file), Profile::Exact, Threshold::RELEASE);
            seen += 1;
            assert!(
                breaches.iter().any(|breach| matches!(
                    breach,
                    Breach::GivenAway(_) | Breach::ProvedSmall(_) | Breach::SmallDifference(_)
                )),
                "{} {file}",
                case.name
            );
        }
    }
    assert_eq!(seen, 7);
}

/// The table of means: which means a file shows, and whose counts.
fn means(file: &str) -> Claim {
    let rows = rows(&format!("v08_means/{file}"));
    let genders: Vec<&str> = rows[1..].iter().map(|row| row[0].as_str()).filter(|gender| *gender != "Total").collect();
    let cell = |gender: &str| {
        if gender == "Total" { Cell::whole("all") } else { Cell::new("all", &[("gender", gender)]) }
    };
    let shown = |n: &String| n.parse().map_or(Shown::Suppressed, Shown::Published);
    Claim {
        layout: Layout {
            populations: vec![Population { id: "all".into(), within: None }],
            dimensions: vec![Dimension::partition("gender", &genders)],
            tables: vec![Table::new("means", "all", &[("gender", 1)]).loss_limit(100)],
            structural_zeros: Vec::new(),
            inclusions: Vec::new(),
        },
        steps: BTreeMap::from([("means".to_owned(), 0)]),
        shown: rows[1..].iter().map(|row| (cell(&row[0]), shown(&row[1]))).collect(),
        earlier: Vec::new(),
        statistics: rows[1..]
            .iter()
            .filter(|row| row[2].parse::<f64>().is_ok())
            .map(|row| (format!("the mean of {}", row[0]), cell(&row[0])))
            .collect(),
    }
}

#[test]
fn means_stand_only_on_shown_counts() {
    assert_eq!(verify(&means("release_k11.csv"), Profile::Exact, Threshold::RELEASE), []);
    let lone = |name: &str| Breach::LoneStatistic(format!("the mean of {name}"));
    let bad = verify(&means("bad_means_of_suppressed_rows.csv"), Profile::Exact, Threshold::RELEASE);
    assert_eq!(bad, [lone("X"), lone("ej_svar")]);
    let bad = verify(&means("bad_single_row.csv"), Profile::Exact, Threshold::RELEASE);
    assert_eq!(bad, [Breach::GivenAway(Cell::new("all", &[("gender", "X")]))]);
}

#[test]
fn our_own_table_of_means_is_the_reference() {
    let input = means("input.csv");
    let mut counts = Counts::new();
    for (cell, shown) in &input.shown {
        counts.set(cell.clone(), shown.n().unwrap());
    }
    let release = protect(&input.layout, &counts, &[], Threshold::RELEASE).unwrap();
    let reference = means("release_k11.csv");
    assert!(release.cells().all(|(cell, shown)| reference.shown[cell] == shown));
    let stand: Vec<&Cell> = input.statistics.values().filter(|cell| release.stands(cell)).collect();
    assert_eq!(stand, reference.statistics.values().collect::<Vec<_>>());
}

#[test]
fn cell_keys_and_noise_are_those_of_the_reference() {
    let secret: Vec<u8> = (0..32).collect();
    let secret = Secret::new(&secret.try_into().unwrap());
    for row in &rows("v11_cellkey/record_keys_first20.csv")[1..] {
        assert_eq!(secret.record_key("2025H1", &row[0]).value().to_string(), row[2]);
    }
    let head = rows("v11_cellkey/expected_perturbed.csv");
    for row in &head[1..] {
        let key = CellKey::from_value(row[8].parse().unwrap());
        let n: u64 = row[7].parse().unwrap();
        assert_eq!(
            (noise(n, key).to_string(), perturb(n, key).to_string()),
            (row[9].clone(), row[10].clone()),
            "{row:?}"
        );
    }
    assert_eq!(head.len(), 78);
}

#[test]
fn the_noise_follows_the_reference_table() {
    for row in &rows("v11_cellkey/ptable_D3_V1.5.csv")[1..] {
        let n: u64 = row[0].trim_end_matches('+').parse().unwrap();
        let threshold: u64 = row[3].parse().unwrap();
        let last = u32::try_from(threshold - 1).unwrap();
        assert_eq!(noise(n, CellKey::from_value(last)).to_string(), row[1], "{row:?}");
    }
}
