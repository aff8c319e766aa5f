//! Releases of invented trials: arms, effects, and that the arms give nobody away.

use super::tests::{cohort, made, order, secret, tampered_with, text_of};
use super::*;
use crate::research::disclosure::{Profile, verify_against};
use crate::research::study_record::{Missing, ModuleUse};

/// The same for a trial with two arms.
fn trial() -> ReleaseOrder {
    let study = StudyOutline {
        id: "pilot".to_owned(),
        arms: vec!["A".to_owned(), "B".to_owned()],
        baseline: Vec::new(),
        intended_dose: Some(4),
        edition: "s1".to_owned(),
        primary: None,
    };
    ReleaseOrder { study: Some(study), ..order(Origin::Participants) }
}

/// A cohort in which every third participant is in no arm and the others take turns; whoever is in A gets better.
fn allocated(n: u16, outside: bool) -> Vec<StudyRecord> {
    let mut records = cohort(n);
    for (i, record) in records.iter_mut().enumerate() {
        let arm = ["A", "B", "-"][i % if outside { 3 } else { 2 }];
        if arm != "-" {
            record.study = Some("pilot".to_owned());
            record.arm = Some(arm.to_owned());
        }
        // Whoever answers after twelve weeks is still here then.
        record.last_active_day = record.last_active_day.max(100);
        record.visits = record.visits.max(2);
        for (moment, scores) in record.measures.get_mut("mood").unwrap() {
            let value = match (moment, arm) {
                (crate::content::Moment::Start, _) => 9 + i / 6 % 4,
                (_, "A") => 6 + i / 3 % 5,
                _ => 9 + i / 3 % 5,
            };
            scores.insert("mood".to_owned(), i16::try_from(value).unwrap());
        }
    }
    records
}

fn rows(release: &BuiltRelease, path: &str, part: &str) -> Vec<String> {
    text_of(release, path).lines().filter(|line| line.contains(part)).map(str::to_owned).collect()
}

#[test]
fn a_trial_is_released_by_arm_with_effects_for_both_ways_with_the_missing() {
    let release = made(&trial(), allocated(400, false)).unwrap();
    assert!(verify(&release.bytes).is_ok());
    let participants = rows(&release, "data/flow.csv", "randomised,");
    assert!(participants.iter().any(|row| row.contains(",A,randomised,,,200,")), "{participants:?}");
    let effects = rows(&release, "data/effects.csv", "A - B,mood,mood,twelve-weeks,");
    let of = |estimator: &str, rule: &str| {
        let found = effects.iter().find(|row| row.contains(&format!("{estimator},{rule}"))).cloned();
        let row = found.unwrap_or_else(|| panic!("no {estimator} {rule} in {effects:?}"));
        let fields: Vec<f64> = row.split(',').skip(8).map(|field| field.parse().unwrap_or(f64::NAN)).collect();
        fields
    };
    let complete = of("hedges_g_change", "complete_case");
    let carried = of("hedges_g_change", "baseline_carried_forward");
    assert!(complete[2] < -1.0, "whoever is in A gets better: {complete:?}");
    assert!(carried[2] > complete[2], "whoever is missing did not change: {carried:?}");
    assert!(carried[0] > complete[0] && complete[4] < complete[2] && complete[2] < complete[5], "{complete:?}");
}

#[test]
fn few_people_outside_the_trial_are_in_no_table() {
    let few = |outside: u16| {
        let mut records = allocated(300, false);
        records.extend(cohort(outside));
        made(&trial(), records).unwrap()
    };
    assert!(few(10).bytes == few(0).bytes, "a release must not tell how many there were");
    let many = few(11);
    assert_eq!(many.preview.participants.n, Some(311));
    assert!(!rows(&many, "data/tables.csv", "consented,cannabis,none,").is_empty());
    assert!(verify(&many.bytes).is_ok());
}

#[test]
fn every_small_group_of_a_trial_is_covered_with_the_truth_at_hand() {
    for (n, outside) in [(90, false), (151, false), (151, true), (330, true)] {
        let (order, k) = (trial(), Threshold::RELEASE);
        let mut tally = Tally::new(&order, secret());
        for (id, record) in allocated(n, outside).iter().enumerate() {
            tally.add(&id.to_string(), record).unwrap();
        }
        let counted = tally.chosen(k).unwrap();
        let contents = protected(order, &counted, k).unwrap();
        let claim = verify::claim_of(&contents);
        assert_eq!(verify_against(&claim, Profile::Exact, &counted.counts(), k), [], "{n} {outside}");
    }
}

#[test]
fn tallies_that_are_merged_give_the_same_bytes() {
    let (order, records) = (trial(), allocated(200, true));
    let (mut one, mut other) = (Tally::new(&order, secret()), Tally::new(&order, secret()));
    for (i, record) in records.iter().enumerate() {
        if i % 3 == 0 { &mut one } else { &mut other }.add(&i.to_string(), record).unwrap();
    }
    one.merge(other);
    assert!(build_from(one).unwrap().bytes == made(&order, records).unwrap().bytes);
}

#[test]
fn a_score_that_is_missing_everywhere_hides_its_means_and_nothing_else() {
    let mut records = allocated(200, false);
    for scores in
        records.iter_mut().flat_map(|record| record.measures.values_mut()).flat_map(|times| times.values_mut())
    {
        scores.insert("mood".to_owned(), Missing::NotAnswered.code());
    }
    let release = made(&trial(), records).unwrap();
    assert!(verify(&release.bytes).is_ok());
    assert!(rows(&release, "data/effects.csv", "mood").is_empty());
    assert_eq!(release.preview.participants.n, Some(200));
}

/// A hundred and thirty people, a hundred of whom finished exactly one module each.
fn one_each() -> Vec<StudyRecord> {
    let mut records = cohort(130);
    for (i, record) in records.iter_mut().enumerate() {
        let own = match i {
            0..60 => Some("reasons"),
            60..95 => Some("goal"),
            95..100 => Some("self-control"),
            _ => None,
        };
        for module in record.modules.values_mut() {
            module.finished = None;
        }
        if let Some(own) = own {
            let finished = ModuleUse { edition: "e1".to_owned(), opened: 0, finished: Some(1) };
            record.modules.insert(own.to_owned(), finished);
        }
    }
    records
}

#[test]
fn bands_of_finished_modules_give_way_where_they_narrow_a_hidden_count() {
    // A hundred people finished some module, and 95 finishings are shown: five were of the hidden module.
    let release = made(&order(Origin::Participants), one_each()).unwrap();
    assert!(verify(&release.bytes).is_ok(), "{:?}", verify(&release.bytes).err());
    assert!(rows(&release, "data/adherence.csv", "published").is_empty());
    assert!(text_of(&release, "anonymisation_report.md").contains("adherence is withheld: beside the modules"));
}

#[test]
fn the_same_people_in_other_forms_verify_and_say_less() {
    let exact = made(&trial(), allocated(330, true)).unwrap();
    let tables = |release: &BuiltRelease| text_of(release, "data/tables.csv");
    let field = |line: &str, at: usize| line.split(',').nth(at).unwrap().to_owned();
    for form in [Form::Rounded, Form::CellKey] {
        let release = made(&ReleaseOrder { form, ..trial() }, allocated(330, true)).unwrap();
        assert_eq!(verify(&release.bytes).map_err(|problems| format!("{problems:?}")).unwrap().hash, release.hash);
        let (one, other) = (tables(&exact), tables(&release));
        let mut changed = 0;
        for (exact, told) in one.lines().zip(other.lines()).skip(1) {
            assert_eq!(field(exact, 15), field(told, 15), "the same is hidden: {told}");
            let (Ok(n), Ok(shown)) = (field(exact, 14).parse::<u64>(), field(told, 14).parse::<u64>()) else {
                continue;
            };
            assert!(n.abs_diff(shown) <= 3 && (form == Form::CellKey || shown.is_multiple_of(5)), "{exact} {told}");
            changed += usize::from(n != shown);
        }
        assert!(changed > 20, "{changed}");
        let effects = text_of(&release, "data/effects.csv");
        assert_eq!(effects.contains("hedges_g_change"), form == Form::Rounded, "{effects}");
        let again = made(&ReleaseOrder { form, ..trial() }, allocated(330, true)).unwrap();
        assert!(again.bytes == release.bytes, "noise is the same for the same people");
    }
}

#[test]
fn a_release_that_says_another_form_than_it_has_is_refused() {
    let exact = made(&trial(), allocated(330, true)).unwrap();
    let other = |text: &str| text.replace("\"form\": \"exact\"", "\"form\": \"rounded\"");
    let problems = verify(&tampered_with(&exact, "manifest.json", other)).err().unwrap();
    assert!(problems.contains(&ReleaseProblem::Manifest("the profile is another than was ordered")), "{problems:?}");
    assert!(problems.iter().any(|problem| problem.to_string().contains("is not rounded")), "{problems:?}");
}
