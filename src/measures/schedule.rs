//! When a questionnaire is due: by days since the start. Pure. Nothing is ever locked, and nobody has to answer.

use std::collections::BTreeSet;

use time::Duration;

use super::scoring::band;
use super::taken::{Taken, Taking};
use crate::clock::Day;
use crate::content::{Language, Library, Measure, Moment, Need};

/// Answers given up to so many days before a questionnaire is due count for that time, so that nobody is asked twice.
pub const DAYS_EARLY: u32 = 7;

/// For so many days, answers say something about what somebody needs.
const NEEDS_LAST: Duration = Duration::days(60);

/// A questionnaire that is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due<'a> {
    /// The questionnaire.
    pub measure: &'a Measure,
    /// Which time of following up it is for.
    pub moment: Moment,
    /// The day it became due.
    pub since: Day,
}

/// What somebody is asked now, what became due first at the top. A questionnaire that is answered in the diary is among
/// them as long as its days last: whether it is done, only the diary knows.
pub fn due<'a>(library: &'a Library, programme: &str, taken: &Taken, started_on: Day, today: Day) -> Vec<Due<'a>> {
    let mut due: Vec<Due<'a>> = library
        .measures
        .iter()
        .filter(|measure| measure.programmes.iter().any(|id| id == programme))
        .filter_map(|measure| {
            let (day, moment) = open_on(measure, started_on, today, 0)?;
            let is_taken = taken.of(&measure.id).iter().any(|taking| taking.moment == Some(moment));
            (!is_taken).then(|| Due { measure, moment, since: started_on + Duration::days(i64::from(day)) })
        })
        .collect();
    due.sort_by_key(|due| due.since);
    due
}

/// What the latest answers to each questionnaire say that somebody may need.
pub fn needs(library: &Library, taken: &Taken, today: Day) -> BTreeSet<Need> {
    let newest = library.measures.iter().filter_map(|measure| Some((measure, taken.newest(&measure.id)?)));
    let recent = newest.filter(|(_, taking)| today - taking.day <= NEEDS_LAST);
    recent.flat_map(|(measure, taking)| needs_of(measure, taking)).collect()
}

/// What one taking says that somebody may need: by the bands of its scores and the options that were chosen.
pub fn needs_of(measure: &Measure, taking: &Taking) -> BTreeSet<Need> {
    let bands = taking.scores.iter().filter_map(|(id, scored)| band(measure, id, scored)?.need);
    let chosen = measure.items.iter().filter(|item| !measure.skips(item, &taking.answers)).flat_map(|item| {
        let answer = taking.answers.get(&item.id);
        let options = item.field(Language::Sv).options().iter();
        options
            .filter(move |option| answer.is_some_and(|answer| answer.is(&option.id)))
            .filter_map(|option| option.need)
    });
    bands.chain(chosen).collect()
}

/// Which time of following up an answer on this day is for.
pub fn moment_on(measure: &Measure, started_on: Day, day: Day) -> Option<Moment> {
    open_on(measure, started_on, day, DAYS_EARLY).map(|(_, moment)| moment)
}

fn open_on(measure: &Measure, started_on: Day, day: Day, early: u32) -> Option<(u32, Moment)> {
    let number = u32::try_from((day - started_on).whole_days()).ok()?;
    let is_open = |due: &&u32| number + early >= **due && number < **due + measure.open_for;
    measure.due.iter().find(is_open).map(|due| (*due, Moment::of_day(*due)))
}
