//! What must hold of any file, whoever took part.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::anonymise::{by_class, people};
use super::*;
use crate::research::disclosure::Threshold;

fn column(name: &str, codes: &[&str]) -> Column {
    Column { name: name.into(), codes: codes.iter().map(|code| (*code).into()).collect() }
}

fn layout() -> Layout {
    let identifying =
        vec![column("gender", &["K", "M"]), column("age", &["15-24", "25-34", "35+"]), column("half", &["1", "2"])];
    let outcomes = vec![column("change", &["less", "same", "more"]), column("modules", &["0", "1-3", "4+"])];
    let into = BTreeMap::from([("25-34".into(), "25+".into()), ("35+".into(), "25+".into())]);
    let removed = |name: &str| Coarsening { column: name.into(), into: BTreeMap::new() };
    let steps = vec![removed("half"), Coarsening { column: "age".into(), into }, removed("age")];
    Layout::new(identifying, outcomes, steps).expect("a sound layout")
}

/// Participants of whom the later codes are rare.
fn cohort() -> impl Strategy<Value = Vec<[usize; 5]>> {
    let rare = |n: usize| {
        prop::sample::select((0..n).flat_map(|code| vec![code; 1 << (3 * (n - 1 - code))]).collect::<Vec<_>>())
    };
    prop::collection::vec((rare(2), rare(3), rare(2), rare(3), 0..3_usize), 280..500)
        .prop_map(|people| people.into_iter().map(|(a, b, c, d, e)| [a, b, c, d, e]).collect())
}

fn count(layout: &Layout, people: &[[usize; 5]]) -> Counted {
    let mut counted = Counted::new(layout);
    for person in people {
        let row: Vec<&str> =
            layout.columns().iter().zip(person).map(|(column, code)| column.codes[*code].as_str()).collect();
        counted.add(&row).expect("a known row");
    }
    counted
}

#[test]
fn only_what_the_layout_names_is_taken_in() {
    let mut counted = Counted::new(&layout());
    assert!(counted.add(&["K", "15-24", "1", "less"]).is_err());
    assert!(counted.add(&["X", "15-24", "1", "less", "0"]).is_err());
    assert!(counted.add(&["K", "15-24", "1", "less", "0"]).is_ok());
    assert_eq!(counted.n(), 1);
    let other = Layout::new(vec![column("a", &["1"])], vec![column("b", &["1"])], vec![]).expect("a sound layout");
    assert_eq!(counted.merge(&Counted::new(&other)), Err(BadLayout::Other));
    assert_eq!(Layout::new(vec![], vec![column("a", &["1"])], vec![]), Err(BadLayout::Empty));
    let twice = Layout::new(vec![column("a", &["1"])], vec![column("a", &["1"])], vec![]);
    assert_eq!(twice, Err(BadLayout::Column("a".into())));
    let step = Coarsening { column: "b".into(), into: BTreeMap::new() };
    let outcome = Layout::new(vec![column("a", &["1"])], vec![column("b", &["1"])], vec![step]);
    assert_eq!(outcome, Err(BadLayout::Step("b".into())));
}

#[test]
fn too_few_people_and_too_many_rare_ones_have_no_file() {
    let layout = Layout::new(vec![column("a", &["1", "2"])], vec![column("b", &["1", "2"])], vec![]).unwrap();
    let counted = |common: usize, rare: usize| {
        let mut counted = Counted::new(&layout);
        (0..common).for_each(|i| counted.add(&["1", ["1", "2"][i % 2]]).unwrap());
        (0..rare).for_each(|i| counted.add(&["2", ["1", "2"][i % 2]]).unwrap());
        anonymise(&counted, Threshold::RELEASE).map(|anonymised| anonymised.evidence().left_out)
    };
    assert_eq!(counted(299, 0), Err(NoMicrodata::TooFew));
    assert_eq!(counted(300, 0), Ok(0));
    assert_eq!(counted(300, 11), Ok(0));
    // Ten are too few for a class, and too few to be the difference between the file and the count of everybody.
    assert_eq!(counted(300, 10), Err(NoMicrodata::TooRare));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_file_is_safe_true_and_within_the_cap(people_of in cohort()) {
        let layout = layout();
        let counted = count(&layout, &people_of);
        let Ok(anonymised) = anonymise(&counted, Threshold::RELEASE) else { return Ok(()) };
        let evidence = anonymised.evidence();
        prop_assert_eq!(evidence.measured.too_fine(Threshold::RELEASE), []);
        prop_assert!(evidence.left_out == 0 || evidence.left_out >= 11);
        prop_assert!(evidence.left_out * 20 <= evidence.people);
        let before = by_class(&counted.after(evidence.steps), 3);
        for (class, outcomes) in by_class(anonymised.counts(), 3) {
            prop_assert_eq!(people(&outcomes), people(&before[&class]), "a class is whole or left out");
            for (outcome, n) in outcomes.iter().filter(|(outcome, _)| outcome.iter().any(|code| code != HIDDEN)) {
                let fits = |row: &Vec<String>| row.iter().zip(outcome).all(|(code, seen)| seen == HIDDEN || seen == code);
                let alike: u64 = before[&class].iter().filter(|(row, _)| fits(row)).map(|(_, n)| n).sum();
                prop_assert_eq!(alike, *n, "a row that is seen is seen of everybody who has it");
            }
        }
    }

    #[test]
    fn order_and_batches_change_nothing_and_ids_are_new(people_of in cohort(), cut in 0_usize..280) {
        let layout = layout();
        let mut turned = people_of.clone();
        turned.reverse();
        let (one, other) = turned.split_at(cut);
        let mut merged = count(&layout, one);
        merged.merge(&count(&layout, other)).expect("the same layout");
        let (whole, parts) = (count(&layout, &people_of), merged);
        let (whole, parts) = (anonymise(&whole, Threshold::RELEASE), anonymise(&parts, Threshold::RELEASE));
        prop_assert_eq!(whole.as_ref().err(), parts.as_ref().err());
        let (Ok(whole), Ok(parts)) = (whole, parts) else { return Ok(()) };
        prop_assert_eq!(whole.counts(), parts.counts());
        prop_assert_eq!(whole.evidence(), parts.evidence());
        let mut next = 0_u128;
        // An odd multiplier runs through all numbers, here in an order that is not sorted.
        let rows: Vec<(String, Vec<String>)> = whole
            .rows(|| {
                next += 1;
                next.wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835).to_be_bytes()
            })
            .map(|(id, row)| (id, row.to_vec()))
            .collect();
        let by_values: Vec<(&Vec<String>, &String)> = rows.iter().map(|(id, row)| (row, id)).collect();
        prop_assert!(by_values.is_sorted());
        prop_assert_eq!(rows.iter().map(|(id, _)| id).collect::<BTreeSet<_>>().len() as u64, whole.evidence().published);
    }
}
