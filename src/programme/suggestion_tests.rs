//! What is suggested in which situation, as a table.

use time::Duration;
use time::macros::date;

use super::needs::Told;
use super::progress::Progress;
use super::sample::programme;
use super::suggestion::{Known, Reason};
use crate::clock::Day;
use crate::content::ModuleStep::{Introduction, Step};
use crate::content::{DiaryKind, Language, Library, Need, Programme, Source};
use crate::diary::{Diary, DiaryDay};

const TODAY: Day = date!(2026 - 11 - 21);

fn sample() -> Programme {
    let mut programme = programme(&[
        ("introduction", Introduction),
        ("reasons", Step(0)),
        ("self-control", Step(1)),
        ("cravings", Step(2)),
        ("feelings", Step(2)),
        ("plan-b", Step(2)),
    ]);
    for (slug, needs) in [
        ("cravings", vec![Need::Craving, Need::UsedAgain]),
        ("feelings", vec![Need::LowMood, Need::Worry]),
        ("plan-b", vec![Need::UsedAgain]),
    ] {
        programme.modules.iter_mut().find(|module| module.slug == slug).unwrap().needs = needs;
    }
    programme
}

/// A diary whose last day with use lies so many days back.
fn used(back: i64) -> Diary {
    [(TODAY - Duration::days(back), DiaryDay::marked(true))].into_iter().collect()
}

fn told(needs: &[(Need, i64)]) -> Vec<Told> {
    needs.iter().map(|(need, back)| Told { need: *need, on: TODAY - Duration::days(*back) }).collect()
}

/// Modules as `(slug, days ago opened, finished)`.
fn progress(programme: &Programme, modules: &[(&str, i64, bool)]) -> Progress {
    let mut progress = Progress::default();
    for (slug, back, finished) in modules {
        let text = programme.module(slug).unwrap().text(Language::Sv);
        let day = TODAY - Duration::days(*back);
        progress.open(slug, &text.edition, day);
        if *finished {
            progress.finish(slug, text, day).unwrap();
        }
    }
    progress
}

/// Modules that were finished long ago.
fn all(done: &[&'static str]) -> Vec<(&'static str, i64, bool)> {
    done.iter().map(|slug| (*slug, 30, true)).collect()
}

/// A situation: its diary, what was told, its modules, and the modules and reasons that fit it.
type Case = (&'static str, Diary, Vec<(Need, i64)>, Vec<(&'static str, i64, bool)>, Vec<(&'static str, Reason)>);

#[track_caller]
fn each_leads_to_its_modules(programme: &Programme, cases: Vec<Case>) {
    for (situation, diary, needs, modules, expected) in cases {
        let (told, progress) = (told(&needs), progress(programme, &modules));
        let known = Known { programme, progress: &progress, diary: &diary, told: &told, today: TODAY };
        let found = known.modules();
        let found: Vec<_> =
            found.iter().map(|(module, why)| (module.slug.as_str(), *why)).take(expected.len()).collect();
        assert_eq!(found, expected, "{situation}");
    }
}

#[test]
fn the_module_follows_the_days() {
    use Reason::{Beginning, Begun, FitsTheDays, NextInOrder};
    let none = Diary::default;
    let done = || all(&["introduction"]);
    let begun = |back| vec![("introduction", 9, true), ("reasons", back, false)];
    let late = || all(&["introduction", "cravings", "feelings", "plan-b"]);
    each_leads_to_its_modules(
        &sample(),
        vec![
            ("somebody new", none(), vec![], vec![], vec![("introduction", Beginning), ("reasons", FitsTheDays)]),
            ("introduction begun", used(0), vec![], vec![("introduction", 0, false)], vec![("introduction", Begun)]),
            ("no diary", none(), vec![], done(), vec![("reasons", FitsTheDays), ("self-control", NextInOrder)]),
            ("used today", used(0), vec![], done(), vec![("reasons", FitsTheDays)]),
            ("four days", used(4), vec![], done(), vec![("self-control", FitsTheDays), ("cravings", NextInOrder)]),
            ("a hundred days", used(100), vec![], done(), vec![("cravings", FitsTheDays), ("feelings", FitsTheDays)]),
            ("begun two days ago", used(4), vec![], begun(2), vec![("reasons", Begun), ("self-control", FitsTheDays)]),
            ("begun long ago", used(4), vec![], begun(15), vec![("self-control", FitsTheDays)]),
            ("only earlier ones left", used(9), vec![], late(), vec![("reasons", NextInOrder)]),
        ],
    );
}

#[test]
fn the_module_follows_what_is_needed() {
    use Reason::{Beginning, FitsTheDays, Needed, NeededAgain};
    let done = || all(&["introduction"]);
    let cravings_done = || all(&["introduction", "cravings"]);
    let helped = || all(&["introduction", "cravings", "plan-b"]);
    let craving = || vec![(Need::Craving, 0)];
    each_leads_to_its_modules(
        &sample(),
        vec![
            (
                "new, with a craving",
                used(0),
                craving(),
                vec![],
                vec![("introduction", Beginning), ("cravings", Needed(Need::Craving))],
            ),
            (
                "a craving",
                used(0),
                craving(),
                done(),
                vec![("cravings", Needed(Need::Craving)), ("reasons", FitsTheDays)],
            ),
            (
                "the newest need first",
                used(0),
                vec![(Need::Worry, 0), (Need::Craving, 1)],
                done(),
                vec![("feelings", Needed(Need::Worry)), ("cravings", Needed(Need::Craving)), ("reasons", FitsTheDays)],
            ),
            ("a need that nothing meets", used(0), vec![(Need::Sleep, 0)], done(), vec![("reasons", FitsTheDays)]),
            (
                "a need that returns",
                used(0),
                craving(),
                cravings_done(),
                vec![("reasons", FitsTheDays), ("cravings", NeededAgain(Need::Craving))],
            ),
            (
                "a need from before",
                used(0),
                vec![(Need::Craving, 31)],
                cravings_done(),
                vec![("reasons", FitsTheDays), ("self-control", Reason::NextInOrder)],
            ),
            (
                "used again",
                used(0),
                vec![(Need::UsedAgain, 0)],
                cravings_done(),
                vec![("plan-b", Needed(Need::UsedAgain))],
            ),
            (
                "used again, all read",
                used(0),
                vec![(Need::UsedAgain, 0)],
                helped(),
                vec![("plan-b", NeededAgain(Need::UsedAgain))],
            ),
        ],
    );
}

#[test]
fn a_programme_without_use_goes_by_its_order() {
    let programme = Programme { diary: DiaryKind::Wellbeing, ..sample() };
    let modules = all(&["introduction"]);
    let expected = vec![("reasons", Reason::NextInOrder), ("self-control", Reason::NextInOrder)];
    each_leads_to_its_modules(&programme, vec![("nine days", used(9), vec![], modules, expected)]);
}

#[test]
fn everything_can_be_done() {
    let programme = programme(&[("introduction", Introduction)]);
    let finished = progress(&programme, &[("introduction", 0, true)]);
    let (diary, told) = (Diary::default(), Vec::new());
    let known = Known { programme: &programme, progress: &finished, diary: &diary, told: &told, today: TODAY };
    assert_eq!(known.modules(), []);
}

#[test]
fn every_reason_has_a_text() {
    let texts = crate::language::Texts::load().unwrap();
    let needed = Need::ALL.into_iter().map(Reason::Needed);
    for reason in needed.chain([Reason::Beginning, Reason::Begun, Reason::FitsTheDays, Reason::NextInOrder]) {
        assert!(texts.has(Language::Sv, &reason.key()), "{reason:?}");
    }
}

#[test]
fn the_programmes_we_ship_meet_needs() {
    let (library, _) = Library::load(&Source::BuiltIn);
    let met = |need: Need| {
        let modules = library.programmes.iter().flat_map(|programme| &programme.modules);
        modules.filter(|module| module.needs.contains(&need)).count()
    };
    for need in [Need::Craving, Need::UsedAgain, Need::LowMood, Need::Sleep] {
        assert!(met(need) > 0, "{need:?}");
    }
}
