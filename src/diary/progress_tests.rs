//! How goals go, from made-up days.

use time::macros::date;

use super::*;
use crate::diary::entry::{DiaryDay, Waited};

const TODAY: Day = date!(2026 - 11 - 21);

fn set(kind: GoalKind, from: Day) -> Goal {
    let mut goal = Goal::default();
    goal.set(kind, from, TODAY).unwrap();
    goal
}

#[test]
fn a_day_with_use_takes_nothing_away() {
    let goal = set(GoalKind::DaysOff { days: 42 }, date!(2026 - 11 - 09));
    let mut diary = Diary::default();
    for day in 9..=20 {
        diary.tap(TODAY.replace_day(day).unwrap(), [12, 15].contains(&day), TODAY).unwrap();
    }
    diary.days.remove(&date!(2026 - 11 - 18));
    let expected =
        Progress::DaysOff { free: 9, passed: 12, not_entered: 1, whole: Some(42), is_over: false, used_lately: false };
    assert_eq!(goal.progress(&diary, TODAY), Some(expected), "today is not filled in yet");
    diary.tap(TODAY, true, TODAY).unwrap();
    let expected =
        Progress::DaysOff { free: 9, passed: 13, not_entered: 1, whole: Some(42), is_over: false, used_lately: true };
    assert_eq!(goal.progress(&diary, TODAY), Some(expected));
}

#[test]
fn a_stretch_ends_with_its_last_day() {
    let mut diary = Diary::default();
    let goal = set(GoalKind::DaysOff { days: 3 }, date!(2026 - 11 - 19));
    for day in [19, 20] {
        diary.tap(TODAY.replace_day(day).unwrap(), false, TODAY).unwrap();
    }
    let progress = |diary: &Diary, today| goal.progress(diary, today);
    let running =
        Progress::DaysOff { free: 2, passed: 2, not_entered: 0, whole: Some(3), is_over: false, used_lately: false };
    assert_eq!(progress(&diary, TODAY), Some(running));
    diary.tap(TODAY, false, TODAY).unwrap();
    diary.tap(date!(2026 - 11 - 18), false, TODAY).unwrap();
    let over =
        Progress::DaysOff { free: 3, passed: 3, not_entered: 0, whole: Some(3), is_over: true, used_lately: false };
    assert_eq!(progress(&diary, TODAY), Some(over));
    assert_eq!(progress(&diary, date!(2026 - 12 - 24)), Some(over), "nothing is added after the end");
    assert_eq!(progress(&diary, date!(2026 - 11 - 18)), Some(Progress::Ahead));
    let first_morning =
        Progress::DaysOff { free: 0, passed: 0, not_entered: 0, whole: Some(3), is_over: false, used_lately: false };
    assert_eq!(progress(&Diary::default(), date!(2026 - 11 - 19)), Some(first_morning));
}

#[test]
fn weeks_count_from_the_goals_start() {
    let goal = set(GoalKind::FewerDays { days_per_week: 2 }, date!(2026 - 10 - 28));
    let mut diary = Diary::default();
    for day in [date!(2026 - 10 - 26), date!(2026 - 10 - 27), date!(2026 - 10 - 30), date!(2026 - 10 - 31)] {
        diary.tap(day, true, TODAY).unwrap();
    }
    for day in [2, 3, 4, 17] {
        diary.tap(TODAY.replace_day(day).unwrap(), true, TODAY).unwrap();
    }
    let expected = Progress::FewerDays { used: 1, most: 2, weeks_inside: 1, weeks: 2 };
    assert_eq!(goal.progress(&diary, TODAY), Some(expected), "the empty week in between is not judged");
}

#[test]
fn amounts_count_where_they_were_entered() {
    let goal = set(GoalKind::LessAtATime { tenths_of_a_gram: 5 }, date!(2026 - 11 - 10));
    let mut diary = Diary::default();
    for (day, amount) in [(9, Some(1)), (10, Some(5)), (11, Some(6)), (12, None)] {
        let entry = DiaryDay { amount, ..DiaryDay::marked(true) };
        diary.save(TODAY.replace_day(day).unwrap(), &entry, TODAY).unwrap();
    }
    diary.tap(date!(2026 - 11 - 13), false, TODAY).unwrap();
    let expected = Progress::LessAtATime { inside: 1, with_amount: 2, without_amount: 1 };
    assert_eq!(goal.progress(&diary, TODAY), Some(expected));
}

#[test]
fn days_of_rest_do_not_count_and_move_the_end() {
    let mut goal = set(GoalKind::DaysOff { days: 10 }, date!(2026 - 11 - 02));
    assert_eq!(goal.until(), Some(date!(2026 - 11 - 11)));
    goal.pause(date!(2026 - 11 - 06));
    assert_eq!(goal.until(), None, "nobody knows when the pause ends");
    let mut diary = Diary::default();
    for day in 2..=21 {
        diary.tap(TODAY.replace_day(day).unwrap(), (6..=9).contains(&day), TODAY).unwrap();
    }
    assert_eq!(goal.progress(&diary, TODAY), Some(Progress::Paused));
    goal.resume(date!(2026 - 11 - 10));
    assert_eq!(goal.until(), Some(date!(2026 - 11 - 15)));
    let over =
        Progress::DaysOff { free: 10, passed: 10, not_entered: 0, whole: Some(10), is_over: true, used_lately: false };
    assert_eq!(goal.progress(&diary, TODAY), Some(over));
}

#[test]
fn a_stop_has_no_end_and_says_when_there_was_use() {
    let goal = set(GoalKind::Stop, date!(2026 - 11 - 01));
    let mut diary = Diary::default();
    for day in 1..=20 {
        diary.tap(TODAY.replace_day(day).unwrap(), false, TODAY).unwrap();
    }
    let progress = |diary: &Diary, free, passed, used_lately| {
        let whole = None;
        let expected = Progress::DaysOff { free, passed, not_entered: 0, whole, is_over: false, used_lately };
        assert_eq!(goal.progress(diary, TODAY), Some(expected));
    };
    progress(&diary, 20, 20, false);
    diary.tap(TODAY, true, TODAY).unwrap();
    progress(&diary, 20, 21, true);
    assert_eq!(goal.until(), None);
}

#[test]
fn grams_a_week_need_the_amounts() {
    let goal = set(GoalKind::LessAWeek { tenths_of_a_gram: 10 }, date!(2026 - 10 - 26));
    let mut diary = Diary::default();
    for (day, amount) in [
        (date!(2026 - 10 - 27), Some(10)),
        (date!(2026 - 11 - 03), Some(11)),
        (date!(2026 - 11 - 10), None),
        (date!(2026 - 11 - 16), Some(4)),
        (date!(2026 - 11 - 17), Some(5)),
        (date!(2026 - 11 - 18), None),
    ] {
        diary.save(day, &DiaryDay { amount, ..DiaryDay::marked(true) }, TODAY).unwrap();
    }
    let expected = Progress::LessAWeek { used: 9, most: 10, without_amount: 1, weeks_inside: 1, weeks: 2 };
    assert_eq!(goal.progress(&diary, TODAY), Some(expected));
}

#[test]
fn the_hour_counts_where_it_was_answered() {
    let goal = set(GoalKind::NotBefore { hour: 20 }, date!(2026 - 11 - 10));
    let mut diary = Diary::default();
    for (day, until, did) in [(9, 20, true), (10, 20, true), (11, 20, false), (12, 18, true)] {
        let waited = Some(Waited { until, did });
        let entry = DiaryDay { waited, ..DiaryDay::marked(true) };
        diary.save(TODAY.replace_day(day).unwrap(), &entry, TODAY).unwrap();
    }
    diary.tap(TODAY, true, TODAY).unwrap();
    assert_eq!(goal.progress(&diary, TODAY), Some(Progress::NotBefore { waited: 1, answered: 2 }));
}

#[test]
fn milestones_are_small_and_end_after_a_year() {
    for (free, expected) in [
        (0, None),
        (1, Some(Milestone { reached: 1, next: Some(3) })),
        (13, Some(Milestone { reached: 10, next: Some(14) })),
        (400, Some(Milestone { reached: 365, next: None })),
    ] {
        assert_eq!(Milestone::of(free), expected, "{free}");
    }
}
