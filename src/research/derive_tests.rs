//! What research sees of a vault, and what it never sees.

use time::Duration;
use time::macros::date;

use super::*;
use crate::content::{Answer, Language, Moment};
use crate::crypto::Key;
use crate::diary::DiaryDay;
use crate::measures::Scored;
use crate::messages::OwnConversation;
use crate::programme::ModuleProgress;

const START: Day = date!(2026 - 02 - 10);

fn on(day: i64) -> Day {
    START + Duration::days(day)
}

/// Somebody who did a bit of everything and wrote the word "hemligt" wherever one can write.
fn vault() -> Document {
    let mut profile = Profile {
        alias: "Lugn Igelkott".into(),
        programme: "cannabis".into(),
        started_on: Some(START),
        age: Some(DeclaredAge::From15To17),
        ..Profile::default()
    };
    profile.agree_for_test();
    for day in [0, 1, 8, 30, 200] {
        assert!(profile.visit(on(day)));
    }
    let module = |opened: i64, finished: Option<i64>| ModuleProgress {
        opened_on: on(opened),
        finished_on: finished.map(on),
        edition: "e15cd10f23027d9b".into(),
        pages_read: ["start-page".to_owned()].into(),
        answers: [("own".into(), [("words".into(), Answer::Text("hemligt".into()))].into())].into(),
        answered_on: [].into(),
        left_out: String::new(),
    };
    let progress = Progress {
        modules: [
            ("introduction".into(), module(0, Some(1))),
            ("sleep".into(), module(8, Some(190))),
            ("cravings".into(), module(190, None)),
        ]
        .into(),
        steps_seen: [0, 1].into(),
    };
    let entry = |used| DiaryDay { amount: Some(7), note: "hemligt".into(), ..DiaryDay::marked(used) };
    let mut diary: Diary = [(on(-3), entry(true)), (on(0), entry(true)), (on(1), entry(false)), (on(8), entry(true))]
        .into_iter()
        .collect();
    diary.days.insert(on(9), DiaryDay { note: "hemligt".into(), ..DiaryDay::default() });
    let set = |set_on, kind| diary::SetGoal { set_on, from: set_on, kind };
    let goal = diary::Goal {
        earlier: vec![set(on(0), diary::GoalKind::DaysOff { days: 42 })],
        current: Some(set(on(190), diary::GoalKind::FewerDays { days_per_week: 2 })),
        ..diary::Goal::default()
    };
    let mut own = OwnConversation::open("conversation", &Key::random(), on(1));
    own.sent_on = vec![on(1), on(1), on(15), on(199)];
    own.answered_on = Some(on(4));
    let mut document = Document::default();
    document.set(&taken()).unwrap();
    document.set(&profile).unwrap();
    document.set(&progress).unwrap();
    document.set(&diary).unwrap();
    document.set(&goal).unwrap();
    document.set(&Correspondence { conversations: vec![own], ..Correspondence::default() }).unwrap();
    document
}

/// Answers for two times of following up and in between; one score once had too few answers.
fn taken() -> Taken {
    let scored = |points| Scored { points, most: 24, answered: 6, of: 6 };
    let taking = |day: i64, moment, full, binary| Taking {
        day: on(day),
        moment,
        edition: "hemligt".into(),
        answers: [("words".into(), Answer::Choice("hemligt".into()))].into(),
        scores: [("full".to_owned(), scored(full)), ("binary".to_owned(), scored(binary))].into(),
    };
    let cast = vec![
        taking(1, Some(Moment::Start), Some(14), None),
        taking(3, Some(Moment::Start), Some(9), Some(2)),
        taking(25, None, Some(20), Some(6)),
        taking(190, Some(Moment::SixMonths), None, Some(0)),
    ];
    Taken { takings: [("cast".to_owned(), cast)].into(), ..Taken::default() }
}

impl Profile {
    fn agree_for_test(&mut self) {
        self.study = Some(StudyConsent {
            study_id: "0f".repeat(16),
            given_on: START,
            edition: "c1".into(),
            language: Language::Sv,
            programme: None,
            with_scores: true,
            allows: [Allows::Answers].into(),
        });
    }
}

fn changed(change: impl FnOnce(&mut Profile)) -> Document {
    let mut document = vault();
    let mut profile: Profile = document.section().unwrap();
    change(&mut profile);
    document.set(&profile).unwrap();
    document
}

#[test]
fn a_record_counts_days_from_the_start_and_ends_with_the_follow_up() {
    let observed = derive(&vault()).unwrap().unwrap();
    assert_eq!(observed.study_id, "0f".repeat(16));
    let record = observed.record;
    assert_eq!(record.check(), Ok(()));
    assert_eq!(record.epoch.to_string(), "2026H1");
    assert_eq!(record.age_band, Some(AgeBand::From15To17));
    assert_eq!(record.modules.keys().collect::<Vec<_>>(), ["introduction", "sleep"]);
    let introduction = ModuleUse { edition: "e15cd10f23027d9b".into(), opened: 0, finished: Some(1) };
    assert_eq!(record.modules["introduction"], introduction);
    assert_eq!(record.modules["sleep"].finished, None, "it was finished after the follow-up");
    assert_eq!(record.goal, Some(Goal { kind: GoalKind::DaysOff, days: 42 }), "the later one came too late");
    assert_eq!(record.calendar_days, [2, 1], "a day before the start is not observed");
    assert_eq!(record.use_days, [1, 1]);
    assert_eq!(record.messages, [2, 0, 1]);
    assert_eq!((record.visits, record.active_weeks), (4, 3));
    assert_eq!((record.first_active_day, record.last_active_day), (0, 30));
}

#[test]
fn a_record_holds_no_word_no_date_and_no_id_of_anything_else() {
    let row = serde_json::to_string(&derive(&vault()).unwrap().unwrap().record).unwrap();
    for planted in ["hemligt", "Igelkott", "conversation", "2026-0", "0f0f", "\"own\"", "words", "start-page"] {
        assert!(!row.contains(planted), "{planted} in {row}");
    }
}

#[test]
fn without_a_yes_or_an_age_there_is_no_record() {
    assert_eq!(derive(&Document::default()).unwrap(), None);
    assert_eq!(derive(&changed(|profile| profile.study = None)).unwrap(), None);
    assert_eq!(derive(&changed(|profile| profile.age = None)).unwrap(), None);
    assert_eq!(derive(&changed(|profile| profile.age = Some(DeclaredAge::Under15))).unwrap(), None);
    assert!(derive(&changed(|profile| profile.age = Some(DeclaredAge::From26))).unwrap().is_some());
}

#[test]
fn somebody_who_only_started_was_here_once() {
    let document = changed(|profile| profile.visits.clear());
    let record = derive(&document).unwrap().unwrap().record;
    assert_eq!((record.visits, record.active_weeks, record.span()), (1, 1, 0));
}

#[test]
fn scores_are_those_of_the_first_answer_for_each_time() {
    let record = derive(&vault()).unwrap().unwrap().record;
    let scores = |full: i16, binary: i16| [("binary".to_owned(), binary), ("full".to_owned(), full)].into();
    let times = [(Moment::Start, scores(14, 2)), (Moment::SixMonths, scores(-92, 0))];
    assert_eq!(record.measures, [("cast".to_owned(), times.into())].into());
    assert!(record.active_after, "a visit on day 200");
}

#[test]
fn a_yes_to_a_text_that_kept_scores_out_keeps_them_out() {
    let document = changed(|profile| profile.study.as_mut().unwrap().with_scores = false);
    assert!(derive(&document).unwrap().unwrap().record.measures.is_empty());
}

#[test]
fn a_week_of_the_calendar_counts_at_the_first_day_on_which_it_is_whole() {
    let mut document = vault();
    let mut diary = Diary::default();
    for day in -7..=1 {
        diary.days.insert(on(day), DiaryDay::marked(day < -3));
    }
    // Twelve weeks: a gap, and whole two days later. Six months: never whole.
    for day in (77..=87).filter(|day| *day != 79) {
        diary.days.insert(on(day), DiaryDay::marked(day == 81));
    }
    diary.days.insert(on(180), DiaryDay::marked(true));
    document.set(&diary).unwrap();
    let record = derive(&document).unwrap().unwrap().record;
    let days = |n: i16| [(USE_DAYS.to_owned(), n)].into();
    assert_eq!(record.measures[CALENDAR_WEEK], [(Moment::Start, days(4)), (Moment::TwelveWeeks, days(1))].into());
}

#[test]
fn the_first_answer_counts_if_the_text_spoke_of_it() {
    let record = derive(&vault()).unwrap().unwrap().record;
    assert_eq!((record.first_answer, record.rows), (Some(3), false));
    let document = changed(|profile| profile.study.as_mut().unwrap().allows = [Allows::Rows].into());
    let record = derive(&document).unwrap().unwrap().record;
    assert_eq!((record.first_answer, record.rows), (None, true));
}
