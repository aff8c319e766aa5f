//! What is kept of answers: two tabs, double clicks, changed and removed questionnaires, and how much there may be.

use time::Duration;
use time::macros::date;

use super::sample::{chosen, measure};
use super::taken::{Answers, MOST_TAKINGS, SaveRefused, Sent, Taken, mark};
use crate::clock::Day;
use crate::content::{Answer, Measure, Moment};
use crate::participants::vault::Section as _;

const START: Day = date!(2026 - 11 - 01);

fn sent<'a>(answers: &'a Answers, based_on: &'a str, number: i64) -> Sent<'a> {
    Sent { answers, based_on, started_on: Some(START), today: START + Duration::days(number) }
}

#[test]
fn a_form_sent_twice_changes_nothing_the_second_time() {
    let (cast, answers) = (measure("cast"), chosen(&[("alone", "often")]));
    let mut taken = Taken::default();
    taken.save(cast, sent(&answers, "new", 1)).unwrap();
    let before = taken.clone();
    assert_eq!(taken.save(cast, sent(&answers, "new", 1)), Ok(()));
    assert_eq!(taken, before);
    let taking = taken.newest("cast").unwrap();
    assert_eq!((taking.moment, taking.edition.as_str()), (Some(Moment::Start), cast.edition.as_str()));
}

#[test]
fn two_tabs_do_not_overwrite_each_other_unseen() {
    let (cast, first, second) = (measure("cast"), chosen(&[("alone", "often")]), chosen(&[("alone", "never")]));
    let mut taken = Taken::default();
    taken.save(cast, sent(&first, "new", 1)).unwrap();
    assert_eq!(taken.save(cast, sent(&second, "new", 1)), Err(SaveRefused::Changed(first.clone())));
    assert_eq!(taken.put_aside(cast, sent(&second, "new", 1)), Err(SaveRefused::Changed(first.clone())));
    taken.save(cast, sent(&second, &mark(Some(&first)), 1)).unwrap();
    assert_eq!(taken.of("cast").len(), 1, "answers of one day replace each other");
    assert_eq!(taken.newest("cast").unwrap().answers, second);
}

#[test]
fn what_was_put_aside_is_there_again_and_goes_when_it_is_handed_in() {
    let (cast, some, more) =
        (measure("cast"), chosen(&[("alone", "often")]), chosen(&[("alone", "often"), ("told", "never")]));
    let mut taken = Taken::default();
    taken.put_aside(cast, sent(&some, "new", 1)).unwrap();
    assert_eq!(taken.put_aside(cast, sent(&some, "new", 1)), Ok(()), "a second click");
    let later = START + Duration::days(9);
    assert_eq!(taken.standing("cast", later), Some(&some));
    taken.save(cast, sent(&more, &mark(Some(&some)), 9)).unwrap();
    assert_eq!(taken.drafts.len(), 0);
    assert_eq!(taken.standing("cast", later), Some(&more));
    assert_eq!(taken.standing("cast", later + Duration::days(1)), None, "another day is another taking");
}

#[test]
fn nothing_answered_is_nothing_saved() {
    let mut taken = Taken::default();
    assert_eq!(taken.save(measure("cast"), sent(&Answers::new(), "new", 1)), Err(SaveRefused::Nothing));
    assert_eq!(taken.put_aside(measure("cast"), sent(&Answers::new(), "new", 1)), Err(SaveRefused::Nothing));
    assert_eq!(taken, Taken::default());
}

/// The same questionnaire without one item and without one option.
fn changed() -> Measure {
    let mut cast = measure("cast").clone();
    cast.items.retain(|item| item.id != "told");
    for item in &mut cast.items {
        item.points.remove("often");
    }
    cast
}

#[test]
fn answers_that_nothing_asks_for_any_more_stay() {
    let typed = chosen(&[("alone", "often"), ("told", "seldom"), ("memory", "never")]);
    let mut taken = Taken::default();
    taken.put_aside(measure("cast"), sent(&typed, "new", 1)).unwrap();
    let now = chosen(&[("memory", "sometimes")]);
    taken.save(&changed(), sent(&now, &mark(Some(&typed)), 2)).unwrap();
    let kept = &taken.newest("cast").unwrap().answers;
    assert_eq!(*kept, chosen(&[("alone", "often"), ("told", "seldom"), ("memory", "sometimes")]));
}

#[test]
fn answers_to_a_questionnaire_that_is_gone_are_kept_for_whoever_had_some() {
    let late = chosen(&[("alone", "never")]);
    let mut taken = Taken::default();
    taken.keep_of_gone("cast", late.clone(), START);
    assert_eq!(taken, Taken::default(), "an address that never was keeps nothing");
    taken.save(measure("cast"), sent(&chosen(&[("told", "never")]), "new", 1)).unwrap();
    taken.keep_of_gone("cast", late.clone(), START);
    assert_eq!(taken.drafts["cast"].answers, late);
    taken.keep_of_gone("cast", chosen(&[("memory", "often")]), START);
    assert_eq!(taken.drafts["cast"].answers.len(), 2);
}

#[test]
fn only_so_many_are_kept_and_those_of_a_time_stay_longest() {
    let mut taken = Taken::default();
    for (day, number) in (1..).step_by(12).zip(0..=MOST_TAKINGS + 5) {
        let answers = chosen(&[("alone", if number % 2 == 0 { "never" } else { "often" })]);
        taken.save(measure("cast"), sent(&answers, "new", day)).unwrap();
    }
    let kept = taken.of("cast");
    assert_eq!(kept.len(), MOST_TAKINGS);
    let moments: Vec<Moment> = kept.iter().filter_map(|taking| taking.moment).collect();
    assert_eq!(moments, Moment::ALL.map(|moment| [moment, moment]).concat(), "every twelve days is twice a time");
}

#[test]
fn the_section_reads_as_it_was_written() {
    let mut taken = Taken::default();
    let answers: Answers =
        [("importance".to_owned(), Answer::Scale(7)), ("want".to_owned(), Answer::Choice("less".to_owned()))].into();
    taken.save(measure("start"), sent(&answers, "new", 0)).unwrap();
    let written = serde_json::to_string(&taken).unwrap();
    assert!(written.contains("\"moment\":\"start\""), "{written}");
    assert_eq!(serde_json::from_str::<Taken>(&written).unwrap(), taken);
}

#[test]
fn a_glance_keeps_the_latest_answers_and_which_times_are_done() {
    let mut taken = Taken::default();
    taken.save(measure("cast"), sent(&chosen(&[("alone", "often")]), "new", 1)).unwrap();
    assert_eq!(taken.glance(), None, "there is nothing to leave out");
    taken.save(measure("cast"), sent(&chosen(&[("alone", "seldom")]), "new", 30)).unwrap();
    taken.save(measure("cast"), sent(&chosen(&[("alone", "never")]), "new", 42)).unwrap();
    let glance = taken.glance().unwrap();
    assert_eq!(glance.newest("cast"), taken.newest("cast"));
    let moments: Vec<_> = glance.of("cast").iter().map(|taking| taking.moment).collect();
    assert_eq!(moments, [Some(Moment::Start), Some(Moment::SixWeeks)], "in between is not asked for");
    assert!(glance.of("cast")[0].answers.is_empty() && glance.of("cast")[0].scores.is_empty());
}
