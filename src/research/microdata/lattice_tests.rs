//! The file of an independent program over the lattice of all generalisations (optimal lattice anonymisation, El Emam 2009).
//! The search for the best node stands here only: a release follows the policy, so the product must never search.

use std::collections::{BTreeMap, BTreeSet};

use super::anonymise::{by_class, people};
use super::*;
use crate::research::disclosure::Threshold;

const INPUT: &str = include_str!("../../../tests/vectors/v12_microdata/input.csv");
const HIERARCHIES: &str = include_str!("../../../tests/vectors/v12_microdata/hierarchies.csv");
const FEASIBLE: &str = include_str!("../../../tests/vectors/v12_microdata/feasible_nodes.csv");
const MEASURES: &str = include_str!("../../../tests/vectors/v12_microdata/pycanon_expected.csv");
const BAD_RAW: &str = include_str!("../../../tests/vectors/v12_microdata/bad_raw.csv");
const K11_L2: &str = include_str!("../../../tests/vectors/v12_microdata/release_k11_l2.csv");
const K11_L3: &str = include_str!("../../../tests/vectors/v12_microdata/release_k11_l3.csv");
const K5_L2: &str = include_str!("../../../tests/vectors/v12_microdata/release_k5_l2.csv");
const FULL_ROW: &str = include_str!("../../../tests/vectors/v12_microdata/release_k11_l2_fullrow5.csv");

const IDENTIFYING: [&str; 6] = ["gender", "age_band", "county", "start_week", "programme", "referral"];
const WEIGHTS: [u32; 6] = [3, 3, 2, 1, 4, 1];
const LEVELS: [u32; 6] = [2, 3, 3, 4, 2, 3];
/// The best node for eleven and two, by the independent program.
const BEST: [u32; 6] = [0, 1, 2, 2, 0, 2];

type Node = [u32; 6];

struct Lattice {
    people: Vec<Vec<String>>,
    codes: BTreeMap<(String, u32, String), String>,
}

impl Lattice {
    fn read() -> Self {
        let line = |line: &str| line.split(',').map(ToOwned::to_owned).collect::<Vec<String>>();
        let people = INPUT.lines().skip(1).map(|text| line(text).split_off(1)).collect();
        let codes = HIERARCHIES.lines().skip(1).map(line);
        let codes = codes.map(|f| ((f[0].clone(), f[1].parse().unwrap(), f[2].clone()), f[3].clone())).collect();
        Self { people, codes }
    }

    fn coarse(&self, node: Node) -> Rows {
        let mut rows = Rows::new();
        for person in &self.people {
            let code = |(at, level): (usize, u32)| {
                self.codes[&(IDENTIFYING[at].to_owned(), level, person[at].clone())].clone()
            };
            let mut row: Vec<String> = node.into_iter().enumerate().map(code).collect();
            row.push(person[6].clone());
            *rows.entry(row).or_default() += 1;
        }
        rows
    }

    fn nodes() -> impl Iterator<Item = Node> {
        (0..LEVELS.iter().product()).map(|number: u32| {
            let mut rest = number;
            LEVELS.map(|levels| {
                let level = rest % levels;
                rest /= levels;
                level
            })
        })
    }
}

fn loss(node: Node) -> f64 {
    let part = |((level, levels), weight)| f64::from(level * weight) / f64::from(levels - 1);
    let sum: f64 = node.into_iter().zip(LEVELS).zip(WEIGHTS).map(part).sum();
    sum / f64::from(WEIGHTS.iter().sum::<u32>())
}

/// The rows of classes with at least `k` participants and `l` values, and how many participants are elsewhere.
fn kept(rows: &Rows, k: u64, l: usize) -> (Rows, u64) {
    let mut kept = Rows::new();
    for (class, outcomes) in by_class(rows, 6) {
        if people(&outcomes) >= k && outcomes.len() >= l {
            kept.extend(outcomes.into_iter().map(|(outcome, n)| ([class.clone(), outcome].concat(), n)));
        }
    }
    let suppressed = people(rows) - people(&kept);
    (kept, suppressed)
}

fn file(text: &str) -> Rows {
    let mut rows = Rows::new();
    for line in text.lines().skip(1) {
        *rows.entry(line.split(',').map(ToOwned::to_owned).collect()).or_default() += 1;
    }
    rows
}

#[test]
fn the_feasible_nodes_and_the_best_are_those_of_the_independent_program() {
    let lattice = Lattice::read();
    assert_eq!(Lattice::nodes().collect::<BTreeSet<_>>().len(), 432);
    for (k, l, release) in [(11, 2, K11_L2), (11, 3, K11_L3), (5, 2, K5_L2)] {
        let mut expected = BTreeSet::new();
        for line in FEASIBLE.lines().skip(1).filter(|line| line.starts_with(&format!("{k},{l},"))) {
            let (_, rest) = line.split_once("0.05,").unwrap();
            expected.insert(rest.to_owned());
        }
        let mut feasible: Vec<(String, u64, Node)> = Vec::new();
        for node in Lattice::nodes() {
            let (_, suppressed) = kept(&lattice.coarse(node), k, l);
            if suppressed * 20 <= 640 {
                feasible.push((format!("{:.6}", loss(node)), suppressed, node));
            }
        }
        let found: BTreeSet<String> = feasible
            .iter()
            .map(|(loss, suppressed, node)| {
                format!("{},{suppressed},{loss}", node.map(|level| level.to_string()).join(","))
            })
            .collect();
        assert_eq!(found, expected, "k {k}, l {l}");
        let (.., best) = feasible.iter().min().unwrap();
        assert_eq!(kept(&lattice.coarse(*best), k, l).0, file(release), "k {k}, l {l}");
        assert!(k == 5 || *best == BEST);
    }
}

#[test]
fn the_measures_are_those_of_pycanon() {
    let files = BTreeMap::from([
        ("bad_raw.csv", (BAD_RAW, 6)),
        ("release_k11_l2.csv", (K11_L2, 6)),
        ("release_k11_l2_fullrow5.csv", (FULL_ROW, 6)),
        ("release_k11_l2_fullrow5.csv (all columns as QI)", (FULL_ROW, 7)),
        ("release_k11_l3.csv", (K11_L3, 6)),
        ("release_k5_l2.csv", (K5_L2, 6)),
    ]);
    assert_eq!(MEASURES.lines().count(), 7);
    for line in MEASURES.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let (text, identifying) = files[fields[0]];
        let (rows, whole) = (file(text), |i: usize| fields[i].parse::<u64>().unwrap());
        let measured = measure(&rows, identifying);
        assert_eq!((people(&rows), measured.k, measured.classes as u64), (whole(1), whole(2), whole(6)), "{line}");
        if identifying == 6 {
            assert_eq!(measured.distinct[0] as u64, whole(3), "{line}");
            let t: f64 = fields[4].parse().unwrap();
            assert!((measured.closeness[0] - t).abs() <= 0.000_05 + 1e-9, "{line}: {}", measured.closeness[0]);
        }
    }
}

#[test]
fn a_file_that_is_too_fine_is_refused() {
    let refused = |text: &str| {
        let rows: Rows = file(&text.replace("suppressed", HIDDEN));
        measure(&rows, 6).too_fine(Threshold::RELEASE)
    };
    assert_eq!(refused(BAD_RAW), [TooFine::Class, TooFine::Row, TooFine::Outcome]);
    assert_eq!(refused(K5_L2), [TooFine::Class, TooFine::Row]);
    assert_eq!(refused(K11_L2), [TooFine::Row]);
    assert_eq!(refused(FULL_ROW), []);
}

#[test]
fn at_the_level_of_the_best_node_the_policy_gives_the_same_file() {
    let lattice = Lattice::read();
    let rows = lattice.coarse(BEST);
    let column = |at: usize, name: &str| {
        let codes: BTreeSet<String> = rows.keys().map(|row| row[at].clone()).collect();
        Column { name: name.into(), codes: codes.into_iter().collect() }
    };
    let identifying = IDENTIFYING.iter().enumerate().map(|(at, name)| column(at, name)).collect();
    let layout = Layout::new(identifying, vec![column(6, "change_band")], Vec::new()).unwrap();
    let mut counted = Counted::new(&layout);
    for (row, n) in &rows {
        let codes: Vec<&str> = row.iter().map(String::as_str).collect();
        (0..*n).for_each(|_| counted.add(&codes).unwrap());
    }
    let anonymised = anonymise(&counted, Threshold::RELEASE).unwrap();
    assert_eq!(anonymised.counts(), &file(&FULL_ROW.replace("suppressed", HIDDEN)));
    let evidence = anonymised.evidence();
    assert_eq!((evidence.people, evidence.published, evidence.left_out), (640, 614, 26));
    assert_eq!(evidence.measured.hidden, [253]);
    assert_eq!(evidence.losing, [("gender".to_owned(), "X".to_owned())]);
}
