//! Study records keep their bounds and survive their row.

use proptest::prelude::*;

use super::*;

fn record() -> StudyRecord {
    StudyRecord {
        programme: "cannabis".into(),
        epoch: "2026H1".parse().unwrap(),
        language: "sv".into(),
        age_band: Some(AgeBand::From15To17),
        study: None,
        arm: None,
        allocated_on: None,
        consent_edition: "a1".into(),
        modules: BTreeMap::new(),
        steps_seen: BTreeSet::new(),
        goal: None,
        calendar_days: vec![],
        use_days: vec![],
        messages: vec![],
        first_answer: None,
        rows: false,
        measures: Measures::new(),
        active_weeks: 1,
        visits: 1,
        first_active_day: 0,
        last_active_day: 0,
        active_after: false,
    }
}

/// As many questionnaires with as many scores each, of this name.
fn measures(name: &str, many: u8, points: i16) -> Measures {
    let scores: BTreeMap<String, i16> = (0..many).map(|number| (format!("{name}{number}"), points)).collect();
    (0..many).map(|number| (format!("{name}{number}"), [(Moment::Start, scores.clone())].into())).collect()
}

#[test]
fn scores_stand_by_questionnaire_time_and_score() {
    let cast = |full: i16, binary: i16| [("full".to_owned(), full), ("binary".to_owned(), binary)].into();
    let times = [(Moment::Start, cast(12, 3)), (Moment::SixWeeks, cast(Missing::NotAnswered.code(), 2))];
    let before = StudyRecord { measures: [("cast".to_owned(), times.into())].into(), ..record() };
    assert_eq!(before.check(), Ok(()));
    assert_eq!(before.clone().bounded(), before);
    let row = serde_json::to_string(&before).unwrap();
    let measures = r#""measures":{"cast":{"start":{"binary":3,"full":12},"six-weeks":{"binary":2,"full":-92}}}"#;
    assert!(row.contains(measures), "{row}");
    assert_eq!(serde_json::from_str::<StudyRecord>(&row).unwrap(), before);
}

#[test]
fn a_record_with_a_word_for_a_score_or_an_arm_without_a_trial_is_refused() {
    let scored = |name: &str, points: i16| StudyRecord { measures: measures(name, 1, points), ..record() };
    assert_eq!(scored("m", 1).check(), Ok(()));
    for wrong in [scored("Lugn ", 1), scored("m", 1000), scored("m", Missing::Left.code())] {
        assert_eq!(wrong.check(), Err(OutOfBounds("the scores")));
        assert_eq!(wrong.bounded().check(), Ok(()));
    }
    let arm = StudyRecord { arm: Some("a".to_owned()), ..record() };
    assert_eq!(arm.check(), Err(OutOfBounds("the trial and its arm")));
}

#[test]
fn a_record_survives_its_row() {
    let before = record();
    let row = serde_json::to_string(&before).unwrap();
    assert!(row.contains(r#""epoch":"2026H1""#), "{row}");
    assert!(row.contains(r#""age_band":"15-17""#), "{row}");
    assert!(!row.contains("null"), "{row}");
    let after: StudyRecord = serde_json::from_str(&row).unwrap();
    assert_eq!(after, before);
}

proptest! {
    #[test]
    fn whatever_was_observed_a_bounded_record_passes_its_own_check(
        opened in any::<u16>(), finished in any::<Option<u16>>(), step in any::<u8>(), days in any::<u16>(),
        weeks in prop::collection::vec(any::<u8>(), 0..40), active_weeks in any::<u8>(), visits in any::<u16>(),
        first in any::<u16>(), last in any::<u16>(), arm in any::<Option<bool>>(), points in any::<i16>(),
        name in "[a-z-]{0,3}|[A-Z ]{1,2}", many in 0..40_u8,
    ) {
        let wild = StudyRecord {
            modules: [("m".into(), ModuleUse { edition: String::new(), opened, finished })].into(),
            steps_seen: [step].into(),
            goal: Some(Goal { kind: GoalKind::Reduction, days }),
            calendar_days: weeks.iter().rev().skip(3).copied().collect(),
            use_days: weeks.clone(),
            study: arm.map(|_| "a".into()),
            arm: arm.filter(|both| *both).map(|_| "b".into()),
            allocated_on: arm.map(|_| opened),
            measures: measures(&name, many, points),
            messages: weeks,
            active_weeks,
            visits,
            first_active_day: first,
            last_active_day: last,
            ..record()
        };
        let bounded = wild.bounded();
        prop_assert_eq!(bounded.check(), Ok(()));
        prop_assert_eq!(bounded.clone().bounded(), bounded);
    }
}
