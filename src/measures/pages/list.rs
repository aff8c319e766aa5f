//! The list: what is asked now and why, what was answered, and everything else that may be answered.

use serde::Serialize;

use super::{HelpFirst, Reader, TakenOn, address};
use crate::clock::Day;
use crate::content::{AnsweredIn, Language, Library, Measure};
use crate::language::long_day;
use crate::measures::schedule::Due;
use crate::measures::scoring::alerts;
use crate::measures::taken::Taken;

/// `GET /measures`.
#[derive(Debug, Serialize)]
pub struct ListPage<'a> {
    help_first: Option<HelpFirst<'a>>,
    /// The title of what was put aside just now.
    kept: &'a str,
    due: Vec<Card<'a>>,
    begun: Vec<Card<'a>>,
    answered: Vec<Answered<'a>>,
    open: Vec<Card<'a>>,
    gone: Vec<Gone<'a>>,
}

/// `GET /measures/{measure}` for one that is no longer there.
#[derive(Debug, Serialize)]
pub struct GonePage {
    days: Vec<TakenOn>,
    begun: bool,
    /// Whether answers to it were sent just now.
    sent: bool,
}

#[derive(Debug, Serialize)]
struct Card<'a> {
    title: &'a str,
    why: &'a str,
    href: String,
    minutes: u32,
    questions: usize,
    in_diary: bool,
    /// The day it was put aside; empty when it was not begun.
    begun_on: String,
}

#[derive(Debug, Serialize)]
struct Answered<'a> {
    title: &'a str,
    href: String,
    days: Vec<TakenOn>,
}

#[derive(Debug, Serialize)]
struct Gone<'a> {
    id: &'a str,
    href: String,
}

impl<'a> ListPage<'a> {
    /// The page; `kept` is the questionnaire that was put aside just now, as the address says.
    pub fn of(
        library: &'a Library,
        programme: &str,
        taken: &'a Taken,
        due: &[Due<'a>],
        kept: &str,
        reader: Reader<'_>,
    ) -> Self {
        let language = reader.language;
        let card = |measure: &'a Measure| Card::of(measure, taken, language);
        let is_due = |measure: &Measure| due.iter().any(|due| due.measure.id == measure.id);
        let is_begun = |measure: &Measure| taken.drafts.contains_key(&measure.id);
        let is_ours = |measure: &Measure| measure.programmes.iter().any(|id| id == programme);
        let others = || library.measures.iter().filter(|measure| !is_due(measure));
        let answered = library.measures.iter().filter(|measure| !taken.of(&measure.id).is_empty());
        let known = |id: &String| library.measure(id).is_some();
        let mut gone: Vec<&String> = taken.takings.keys().chain(taken.drafts.keys()).filter(|id| !known(id)).collect();
        gone.sort_unstable();
        gone.dedup();
        let kept = library.measure(kept).filter(|measure| is_begun(measure));
        Self {
            help_first: needs_help(library, taken, reader.today).then(|| HelpFirst::of(&library.help, language)),
            kept: kept.map_or("", |measure| measure.title.get(language)),
            due: due.iter().map(|due| card(due.measure)).collect(),
            begun: others().filter(|measure| is_begun(measure)).map(card).collect(),
            answered: answered.map(|measure| Answered::of(measure, taken, reader)).collect(),
            open: others().filter(|measure| is_ours(measure) && !is_begun(measure)).map(card).collect(),
            gone: gone.into_iter().map(|id| Gone { id, href: format!("/measures/{id}") }).collect(),
        }
    }
}

/// Whether something that was put aside, or answered today, asks for help to be shown.
fn needs_help(library: &Library, taken: &Taken, today: Day) -> bool {
    library.measures.iter().any(|measure| {
        let answers = taken.standing(&measure.id, today);
        answers.is_some_and(|answers| alerts(measure, answers))
    })
}

impl<'a> Card<'a> {
    fn of(measure: &'a Measure, taken: &Taken, language: Language) -> Self {
        let begun_on = taken.drafts.get(&measure.id).map(|draft| long_day(language, draft.day));
        Self {
            title: measure.title.get(language),
            why: measure.why.get(language),
            href: address(measure),
            minutes: measure.minutes,
            questions: measure.items.len(),
            in_diary: measure.answered_in == AnsweredIn::Diary,
            begun_on: begun_on.unwrap_or_default(),
        }
    }
}

impl<'a> Answered<'a> {
    fn of(measure: &'a Measure, taken: &Taken, reader: Reader<'_>) -> Self {
        let days = taken.of(&measure.id).iter().rev().map(|taking| TakenOn::of(taking, reader));
        Self {
            title: measure.title.get(reader.language),
            href: format!("/measures/{}/feedback", measure.id),
            days: days.collect(),
        }
    }
}

impl GonePage {
    /// What is kept of a questionnaire that is no longer there.
    pub fn of(id: &str, taken: &Taken, sent: bool, reader: Reader<'_>) -> Self {
        let days = taken.of(id).iter().rev().map(|taking| TakenOn::of(taking, reader));
        Self { days: days.collect(), begun: taken.drafts.contains_key(id), sent }
    }
}
