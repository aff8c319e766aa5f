//! Why a score is missing.

use std::sync::LazyLock;

use time::macros::date;

use super::*;
use crate::content::{Library, Source};

fn library() -> &'static Library {
    static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::load(&Source::BuiltIn).0);
    &LIBRARY
}

fn wave(id: &str, moment: Moment) -> Option<Wave> {
    Wave::of(library().measure(id).unwrap(), "cannabis", moment)
}

fn record(last_active_day: u16, change: impl FnOnce(&mut StudyRecord)) -> StudyRecord {
    let mut record: StudyRecord = serde_json::from_value(serde_json::json!({
        "programme": "cannabis", "epoch": "2026H1", "language": "sv", "consent_edition": "c", "active_weeks": 1,
        "visits": 2, "first_active_day": 0, "last_active_day": last_active_day,
    }))
    .unwrap();
    change(&mut record);
    record
}

const LATER: Day = date!(2027 - 01 - 20);

#[test]
fn a_wave_is_when_an_answer_counts_for_its_time() {
    let six_weeks = Wave { moment: Moment::SixWeeks, opens: 35, closes: 55 };
    assert_eq!(wave("cast", Moment::SixWeeks), Some(six_weeks));
    assert_eq!(wave("start", Moment::SixWeeks), None, "asked once");
    assert_eq!(wave("relatives-wellbeing", Moment::Start), None, "another programme");
    let week = Wave { moment: Moment::Start, opens: 0, closes: 13 };
    assert_eq!(wave("week", Moment::Start), Some(week), "days of the diary");
}

#[test]
fn the_reason_tells_not_asked_from_not_answered_from_left() {
    let full = |record: &StudyRecord, moment: Moment, frozen_on: Day| {
        record.score("cast", "full", wave("cast", moment), frozen_on)
    };
    let answered = record(60, |record| {
        let scores = |points: i16| [("full".to_owned(), points)].into();
        let times = [(Moment::Start, scores(9)), (Moment::SixWeeks, scores(Missing::NotAnswered.code()))];
        record.measures.insert("cast".to_owned(), times.into());
    });
    assert_eq!(full(&answered, Moment::Start, LATER), Ok(9));
    assert_eq!(full(&answered, Moment::SixWeeks, LATER), Err(Missing::NotAnswered), "too few answers for a score");
    assert_eq!(answered.score("cast", "new", wave("cast", Moment::Start), LATER), Err(Missing::NotAsked));
    assert_eq!(answered.score("start", "sleep", None, LATER), Err(Missing::NotAsked));

    assert_eq!(full(&record(0, |_| ()), Moment::Start, LATER), Err(Missing::NotAnswered), "they were here then");
    for (last, missing) in [(34, Missing::Left), (35, Missing::NotAnswered), (181, Missing::NotAnswered)] {
        assert_eq!(full(&record(last, |_| ()), Moment::SixWeeks, LATER), Err(missing), "{last}");
    }
}

#[test]
fn who_came_back_after_the_last_observed_day_passed_the_last_questions_over() {
    let six_months = |record: &StudyRecord, on: Day| record.score("cast", "full", wave("cast", Moment::SixMonths), on);
    assert_eq!(six_months(&record(100, |_| ()), LATER), Err(Missing::Left));
    assert_eq!(six_months(&record(100, |record| record.active_after = true), LATER), Err(Missing::NotAnswered));
}

#[test]
fn nothing_is_said_of_who_could_still_answer() {
    // Whoever started on 30 June can answer the last questions until 11 January.
    let frozen = |on: Day| record(10, |_| ()).score("cast", "full", wave("cast", Moment::SixMonths), on);
    assert_eq!(frozen(date!(2027 - 01 - 11)), Err(Missing::NotDue));
    assert_eq!(frozen(date!(2027 - 01 - 12)), Err(Missing::Left));
}
