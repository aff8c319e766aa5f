//! What is suggested in which situation, as a table.

use time::Duration;
use time::macros::date;

use super::progress::Progress;
use super::sample::programme;
use super::suggestion::{Known, Reason, Suggestion};
use crate::clock::Day;
use crate::content::ModuleStep::{Introduction, Step};
use crate::content::{Library, Programme, Source};
use crate::diary::{Diary, DiaryDay, GoalKind, SetGoal};

const TODAY: Day = date!(2026 - 11 - 21);

fn sample() -> Programme {
    programme(&[
        ("introduction", Introduction),
        ("reasons", Step(0)),
        ("self-control", Step(1)),
        ("cravings", Step(2)),
        ("hard-feelings", Step(2)),
        ("plan-b", Step(2)),
    ])
}

/// Days before today, as `(how many, entry)`.
fn diary(days: &[(i64, DiaryDay)]) -> Diary {
    days.iter().map(|(back, day)| (TODAY - Duration::days(*back), day.clone())).collect()
}

fn used() -> DiaryDay {
    DiaryDay::marked(true)
}

fn free() -> DiaryDay {
    DiaryDay::marked(false)
}

/// Modules as `(slug, days ago opened, finished)`.
fn progress(programme: &Programme, modules: &[(&str, i64, bool)]) -> Progress {
    let mut progress = Progress::default();
    for (slug, back, finished) in modules {
        let text = programme.module(slug).unwrap().text(crate::content::Language::Sv);
        let day = TODAY - Duration::days(*back);
        progress.open(slug, &text.edition, day);
        if *finished {
            progress.finish(slug, text, day).unwrap();
        }
    }
    progress
}

/// A situation: its days, its modules, and the module and reason that fit it.
type Case = (&'static str, Vec<(i64, DiaryDay)>, Vec<(&'static str, i64, bool)>, (&'static str, Reason));

#[track_caller]
fn each_leads_to_its_module(cases: Vec<Case>) {
    for (situation, days, modules, expected) in cases {
        let (programme, diary) = (sample(), diary(&days));
        let progress = progress(&programme, &modules);
        let known = Known { programme: &programme, progress: &progress, diary: &diary, goal: None, today: TODAY };
        let (module, reason) = known.module().unwrap();
        assert_eq!((module.slug.as_str(), reason), expected, "{situation}");
    }
}

/// Modules that were finished long ago.
fn all(done: &[&'static str]) -> Vec<(&'static str, i64, bool)> {
    done.iter().map(|slug| (*slug, 30, true)).collect()
}

#[test]
fn the_module_follows_the_days() {
    let done = || all(&["introduction"]);
    let begun = |back| vec![("introduction", 9, true), ("reasons", back, false)];
    let late = || all(&["introduction", "cravings", "hard-feelings", "plan-b"]);
    each_leads_to_its_module(vec![
        ("somebody new", vec![], vec![], ("introduction", Reason::Beginning)),
        ("introduction begun", vec![(0, used())], vec![("introduction", 0, false)], ("introduction", Reason::Begun)),
        ("no diary", vec![], done(), ("reasons", Reason::FitsTheDays)),
        ("daily use", vec![(0, used()), (1, used())], done(), ("reasons", Reason::FitsTheDays)),
        ("four days", vec![(4, used())], done(), ("self-control", Reason::FitsTheDays)),
        ("a hundred days", vec![(100, used())], done(), ("cravings", Reason::FitsTheDays)),
        ("begun two days ago", vec![(4, used())], begun(2), ("reasons", Reason::Begun)),
        ("begun long ago", vec![(4, used())], begun(15), ("self-control", Reason::FitsTheDays)),
        ("step done", vec![(4, used())], all(&["introduction", "self-control"]), ("cravings", Reason::NextInOrder)),
        ("only earlier ones left", vec![(9, used())], late(), ("reasons", Reason::NextInOrder)),
    ]);
}

#[test]
fn the_module_follows_what_the_diary_tells() {
    let done = || all(&["introduction"]);
    let craving = || DiaryDay { craving: Some(7), ..free() };
    let low = || DiaryDay { mood: Some(3), ..free() };
    let both = || DiaryDay { craving: Some(9), mood: Some(0), ..free() };
    let again = |back| vec![(back, used()), (back + 1, free()), (back + 2, free())];
    let cravings_done = || all(&["introduction", "cravings"]);
    let plan_done = || all(&["introduction", "plan-b"]);
    let one_free_day = || vec![(0, used()), (1, free()), (2, used())];
    each_leads_to_its_module(vec![
        ("new, with a craving", vec![(0, craving())], vec![], ("introduction", Reason::Beginning)),
        ("a craving yesterday", vec![(1, craving())], done(), ("cravings", Reason::StrongCraving)),
        ("a craving last week", vec![(3, craving())], done(), ("reasons", Reason::FitsTheDays)),
        ("a low mood", vec![(0, low())], done(), ("hard-feelings", Reason::LowMood)),
        ("craving and mood", vec![(2, both())], done(), ("cravings", Reason::StrongCraving)),
        ("craving help done", vec![(0, both())], cravings_done(), ("hard-feelings", Reason::LowMood)),
        ("use after free days", again(0), done(), ("plan-b", Reason::UsedAgain)),
        ("use after one free day", one_free_day(), done(), ("reasons", Reason::FitsTheDays)),
        ("plan done", again(1), plan_done(), ("cravings", Reason::UsedAgain)),
        ("use a while ago", again(3), done(), ("self-control", Reason::FitsTheDays)),
    ]);
}

#[test]
fn use_inside_a_stretch_of_days_off_leads_to_the_plan() {
    let (programme, diary) = (sample(), diary(&[(0, used()), (1, used())]));
    let progress = progress(&programme, &[("introduction", 1, true)]);
    let goal = |kind, back| SetGoal { set_on: TODAY, from: TODAY - Duration::days(back), kind };
    let off = GoalKind::DaysOff { days: 10 };
    for (goal, reason) in [
        (goal(off, 1), Reason::UsedAgain),
        (goal(off, -1), Reason::FitsTheDays),
        (goal(GoalKind::FewerDays { days_per_week: 2 }, 1), Reason::FitsTheDays),
    ] {
        let goal = Some(&goal);
        let known = Known { programme: &programme, progress: &progress, diary: &diary, goal, today: TODAY };
        assert_eq!(known.module().unwrap().1, reason, "{goal:?}");
    }
}

#[test]
fn the_diary_comes_first_and_everything_can_be_done() {
    let programme = programme(&[("introduction", Introduction)]);
    let finished = progress(&programme, &[("introduction", 0, true)]);
    let (empty, filled) = (diary(&[(1, used())]), diary(&[(0, used())]));
    let known = |diary| Known { programme: &programme, progress: &finished, diary, goal: None, today: TODAY };
    assert_eq!(known(&empty).next(), Suggestion::Diary);
    assert_eq!(known(&filled).next(), Suggestion::AllDone);
}

#[test]
fn the_programme_we_ship_has_the_modules_that_answer_a_need() {
    let (library, _) = Library::load(&Source::BuiltIn);
    let cannabis = library.programme("cannabis").unwrap();
    for slug in ["cravings", "hard-feelings", "plan-b"] {
        assert!(cannabis.module(slug).is_some(), "{slug}");
    }
}
