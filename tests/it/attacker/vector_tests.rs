//! The reference cases: the attacker breaks what is known to be bad, nothing else, and finds the reference bounds.

use super::means::{Line, Shown, Told};
use super::solver::{End, Reach, Solver};
use super::vectors::{CASES, Case, Outsider, files, rows, text};
use super::verdict::attack;

/// The threshold in the name of a file, such as `release_k11.csv`.
fn threshold(name: &str) -> i64 {
    if name.contains("_k5") { 5 } else { 11 }
}

fn outsider(case: &Case, file: &str) -> Outsider {
    Outsider::new(case, &rows(&format!("{}/{file}", case.name)))
}

#[test]
fn every_bad_release_of_counts_is_broken_by_what_it_publishes_alone() {
    for case in &CASES {
        for file in files(case.name, "bad_") {
            let mut outsider = outsider(case, &file);
            let verdict = attack(&mut outsider.unknowns, &outsider.targets, 11, false).expect("it adds up");
            assert!(!verdict.certain.is_empty(), "{}/{file}", case.name);
        }
    }
}

#[test]
fn no_reference_release_of_counts_is_broken_not_even_with_the_truth_at_hand() {
    for case in &CASES {
        let truth = rows(&format!("{}/input.csv", case.name));
        for file in files(case.name, "release_") {
            let alone = outsider(case, &file);
            for mut outsider in [alone, outsider(case, &file).told(&truth)] {
                let verdict = attack(&mut outsider.unknowns, &outsider.targets, threshold(&file), false);
                let verdict = verdict.expect("it adds up");
                assert!(verdict.is_safe(), "{}/{file}: {verdict:?}", case.name);
            }
        }
    }
}

#[test]
fn the_bounds_are_those_of_an_independent_optimiser() {
    let mut compared = 0;
    for case in &CASES {
        for file in files(case.name, "bounds_") {
            let release = file.replace("bounds", "release").replace("json", "csv");
            let mut outsider = outsider(case, &release);
            outsider.unknowns.narrow().expect("it adds up");
            let bounds = text(&format!("{}/{file}", case.name)).replace("Infinity", "null");
            let bounds: serde_json::Value = serde_json::from_str(&bounds).expect("JSON");
            let mut solver = Solver::new(&outsider.unknowns);
            for row in bounds["results"].as_array().expect("rows") {
                let name = row["cell"].as_str().expect("a name");
                let Some(sum) = outsider.named(name) else { continue };
                for (end, expected) in [(End::Lowest, row["L"].as_i64()), (End::Highest, row["U"].as_i64())] {
                    let found = solver.reach(&sum, end, None).expect("it adds up");
                    assert_eq!(found, Reach { bound: expected, reached: expected }, "{}/{file} {name}", case.name);
                    compared += 1;
                }
            }
        }
    }
    // All but the two dozen on those outside both releases, of whom no row speaks.
    assert_eq!(compared, 420);
}

/// The case of means: each gender's number and mean, and of all together.
fn means(file: &str) -> Vec<Told> {
    let text = text(&format!("v08_means/{file}"));
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let records = reader.records().map(|record| record.expect(file));
    let shown = records.map(|record| Shown {
        name: record[0].to_owned(),
        n: record[1].parse().ok(),
        mean: record[2].parse().ok(),
    });
    let (whole, parts) = shown.partition(|shown: &Shown| shown.name == "Total");
    let [whole] = <[Shown; 1]>::try_from(whole).expect("one total");
    Line { whole, parts }.told()
}

#[test]
fn every_bad_release_of_means_is_broken_and_the_reference_is_not() {
    for file in files("v08_means", "bad_") {
        assert!(means(&file).iter().any(|told| told.is_too_much(11)), "{file}: {:?}", means(&file));
    }
    // Truly nine: the two shown means bound the hidden number although nothing else does.
    let told = means("bad_means_of_suppressed_rows.csv");
    assert_eq!((told[0].name.as_str(), told[0].n.clone()), ("X", 7..=11));
    // The only hidden row is what is left of the total.
    let told = means("bad_single_row.csv");
    assert_eq!((told[0].name.as_str(), told[0].n.clone()), ("X", 9..=9));
    let told = means("release_k11.csv");
    assert_eq!(told.len(), 2);
    assert!(told.iter().all(|told| !told.is_too_much(11) && told.n == (0..=32)), "{told:?}");
}
