//! The rules of progress, on small made-up texts.

use std::collections::BTreeMap;

use time::macros::date;

use super::progress::{ANSWERS_TELL, Answers, FinishRefused, Progress, ReadRefused, SaveRefused, mark};
use super::sample::{exercise, field, module_text};
use crate::clock::Day;
use crate::content::{Answer, Exercise, ModuleText};
use crate::participants::vault::Section as _;

const TODAY: Day = date!(2026 - 11 - 21);
const LATER: Day = date!(2026 - 12 - 01);

fn reasons() -> Exercise {
    exercise("reasons", vec![field("words", true), field("money", false)])
}

fn text() -> ModuleText {
    module_text("A", vec![reasons(), exercise("plan", vec![field("first", false)])])
}

fn typed(fields: &[(&str, &str)]) -> Answers {
    fields.iter().map(|(field, words)| ((*field).to_owned(), Answer::Text((*words).to_owned()))).collect()
}

#[test]
fn opening_is_noted_once() {
    let mut progress = Progress::default();
    assert!(progress.is_unread("sleep", "one"));
    assert!(progress.open("sleep", &text().edition, TODAY));
    assert!(!progress.open("sleep", &module_text("B", vec![]).edition, LATER));
    assert_eq!(progress.module("sleep").unwrap().opened_on, TODAY);
    assert_eq!(progress.module("sleep").unwrap().edition, text().edition.as_str());
    assert_eq!(progress.read_page("sleep", &text(), "one", TODAY), Ok(true));
    assert_eq!(progress.read_page("sleep", &text(), "one", LATER), Ok(false));
    assert_eq!(progress.read_page("sleep", &text(), "nowhere", LATER), Err(ReadRefused::NoSuchPage));
    assert_eq!(progress.read_page("mood", &text(), "one", LATER), Ok(true), "a page opens its module");
    assert!(progress.see_step(1) && !progress.see_step(1));
}

#[test]
fn the_second_of_two_tabs_is_told_and_nothing_is_lost() {
    let (mut progress, text) = (Progress::default(), text());
    let seen = mark(None);
    let (mine, theirs) = (typed(&[("words", "Jag 🫠")]), typed(&[("words", "Du"), ("money", "300")]));
    assert_eq!(progress.save_exercise("goal", &text, &reasons(), &theirs, &seen, TODAY), Ok(()));
    let refused = progress.save_exercise("goal", &text, &reasons(), &mine, &seen, TODAY);
    assert_eq!(refused, Err(SaveRefused::Changed(theirs.clone())));
    assert_eq!(progress.answers("goal", "reasons"), Some(&theirs));
    assert_eq!(progress.save_exercise("goal", &text, &reasons(), &theirs, &seen, TODAY), Ok(()), "a double click");
    let seen = mark(progress.answers("goal", "reasons"));
    assert_eq!(progress.save_exercise("goal", &text, &reasons(), &mine, &seen, TODAY), Ok(()));
    assert_eq!(progress.answers("goal", "reasons"), Some(&mine), "a field left empty loses its answer");
    assert!(progress.save_exercise("goal", &text, &reasons(), &Answers::new(), &seen, TODAY).is_err());
}

#[test]
fn an_empty_form_changes_nothing() {
    let mut progress = Progress::default();
    assert_eq!(progress.save_exercise("goal", &text(), &reasons(), &Answers::new(), "new", TODAY), Ok(()));
    assert_eq!(progress, Progress::default());
}

#[test]
fn answers_outlive_the_text_that_asked_for_them() {
    let mut progress = Progress::default();
    let first = typed(&[("words", "Sova"), ("money", "300")]);
    progress.save_exercise("goal", &text(), &reasons(), &first, "new", TODAY).unwrap();
    let shorter = exercise("reasons", vec![field("words", true), field("sleep", false)]);
    let changed = module_text("B", vec![shorter.clone()]);
    let seen = mark(progress.answers("goal", "reasons"));
    progress.save_exercise("goal", &changed, &shorter, &typed(&[("sleep", "Ja")]), &seen, LATER).unwrap();
    let expected = typed(&[("money", "300"), ("sleep", "Ja")]);
    assert_eq!(progress.answers("goal", "reasons"), Some(&expected), "the text asks no more for money");
    let other = module_text("C", vec![exercise("plan", vec![field("first", false)])]);
    progress.finish("goal", &other, LATER).unwrap();
    assert_eq!(progress.answers("goal", "reasons"), Some(&expected), "nor for the whole exercise");
}

#[test]
fn finishing_needs_only_what_is_required_and_happens_once() {
    let (mut progress, text) = (Progress::default(), text());
    let missing = FinishRefused::Missing(vec![("reasons".to_owned(), "words".to_owned())]);
    assert_eq!(progress.finish("goal", &text, TODAY), Err(missing));
    assert_eq!(progress, Progress::default(), "a refusal changes nothing");
    progress.save_exercise("goal", &text, &reasons(), &typed(&[("words", "Sova")]), "new", TODAY).unwrap();
    assert_eq!(progress.finish("goal", &text, TODAY), Ok(()));
    let once = progress.clone();
    assert_eq!(progress.finish("goal", &text, LATER), Ok(()));
    assert_eq!(progress, once, "a second finish changes nothing");
    let seen = mark(progress.answers("goal", "reasons"));
    progress.save_exercise("goal", &text, &reasons(), &typed(&[("words", "Vila")]), &seen, LATER).unwrap();
    assert_eq!(progress.module("goal").unwrap().finished_on, Some(TODAY), "answers can still be changed");
}

#[test]
fn the_section_reads_back_as_it_was_written() {
    let mut progress = Progress::default();
    progress.see_step(2);
    progress.save_exercise("goal", &text(), &reasons(), &typed(&[("words", "\u{202e}Sova<b>")]), "new", TODAY).unwrap();
    let grid = Answer::DayGrid([const { None }; 7]);
    let module = progress.modules.get_mut("goal").unwrap();
    module.answers.insert("week".to_owned(), BTreeMap::from([("days".to_owned(), grid)]));
    let json = serde_json::to_string(&progress).unwrap();
    assert_eq!(serde_json::from_str::<Progress>(&json).unwrap(), progress);
    assert_ne!(mark(progress.answers("goal", "week")), mark(progress.answers("goal", "reasons")));
}

#[test]
fn a_glance_keeps_what_was_chosen_lately_and_that_the_rest_is_there() {
    let chosen = Answer::Choice("sleep".to_owned());
    let both = |words: &str| -> Answers {
        [("words".to_owned(), Answer::Text(words.to_owned())), ("money".to_owned(), chosen.clone())].into()
    };
    let mut progress = Progress::default();
    assert_eq!(progress.glance(), None);
    let long_ago = TODAY - ANSWERS_TELL - time::Duration::DAY;
    progress.save_exercise("old", &text(), &reasons(), &both("Då"), "new", long_ago).unwrap();
    progress.save_exercise("now", &text(), &reasons(), &both("Nu"), "new", TODAY).unwrap();
    let glance = progress.glance().unwrap();
    assert_eq!(glance.answers("old", "reasons"), None);
    assert_eq!(glance.answers("now", "reasons"), Some(&[("money".to_owned(), chosen)].into()));
    assert_eq!(glance.answered_on("now", "reasons"), Some(TODAY));
    for slug in ["old", "now"] {
        assert!(reasons().fields.iter().all(|field| glance.has_answer(slug, &reasons(), field)), "{slug}");
    }
    assert!(!glance.has_answer("now", &text().exercise("plan").unwrap().clone(), &field("first", false)));
    assert!(!serde_json::to_string(&glance).unwrap().contains("Nu"));
}
