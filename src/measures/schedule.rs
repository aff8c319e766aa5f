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

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::measures::sample::{chosen, library, measure, worth};
    use crate::measures::taken::{Answers, Sent};

    const START: Day = date!(2026 - 11 - 01);

    fn day(number: i64) -> Day {
        START + Duration::days(number)
    }

    fn asked(taken: &Taken, number: i64) -> Vec<(&'static str, Moment)> {
        let due = due(library(), "cannabis", taken, START, day(number));
        due.iter().map(|due| (due.measure.id.as_str(), due.moment)).collect()
    }

    fn answered(taken: &mut Taken, id: &str, answers: &Answers, number: i64) {
        let sent = Sent { answers, based_on: "new", started_on: Some(START), today: day(number) };
        taken.save(measure(id), sent).unwrap();
    }

    #[test]
    fn the_questions_of_the_start_are_spread_over_the_first_week() {
        let ids = |number: i64| asked(&Taken::default(), number).into_iter().map(|(id, _)| id).collect::<Vec<_>>();
        assert_eq!(ids(0), ["start", "week"]);
        assert_eq!(ids(1), ["start", "week", "cast"]);
        assert_eq!(ids(6), ["start", "week", "cast", "mood", "dependence", "sleep", "other-help"]);
        assert_eq!(ids(13).first(), Some(&"start"));
        assert_eq!(ids(14), ["cast", "mood", "dependence", "sleep", "other-help"]);
        assert_eq!(ids(20), Vec::<&str>::new());
        assert_eq!(ids(-1), Vec::<&str>::new(), "before the start");
        assert!(measure("start").items.len() <= 5, "at most five questions before the first module");
    }

    #[test]
    fn everything_comes_again_after_six_weeks_twelve_weeks_and_six_months() {
        for (number, moment) in [(42, Moment::SixWeeks), (84, Moment::TwelveWeeks), (182, Moment::SixMonths)] {
            assert_eq!(asked(&Taken::default(), number - 1), []);
            let due = asked(&Taken::default(), number);
            assert_eq!(due.len(), 6, "{due:?}");
            assert!(due.iter().all(|(_, at)| *at == moment), "{due:?}");
            assert_eq!(asked(&Taken::default(), number + 13), due);
            assert_eq!(asked(&Taken::default(), number + 14), []);
        }
    }

    #[test]
    fn whoever_answered_is_not_asked_again_until_the_next_time() {
        let mut taken = Taken::default();
        answered(&mut taken, "cast", &chosen(&[("alone", "never")]), 1);
        assert!(!asked(&taken, 1).iter().any(|(id, _)| *id == "cast"));
        assert!(asked(&taken, 42).contains(&("cast", Moment::SixWeeks)));
    }

    #[test]
    fn an_answer_a_little_early_counts_and_one_in_between_does_not() {
        let sleep = measure("sleep");
        for (number, moment) in [
            (0, Some(Moment::Start)),
            (18, Some(Moment::Start)),
            (19, None),
            (34, None),
            (35, Some(Moment::SixWeeks)),
            (55, Some(Moment::SixWeeks)),
            (56, None),
            (182, Some(Moment::SixMonths)),
            (400, None),
            (-3, None),
        ] {
            assert_eq!(moment_on(sleep, START, day(number)), moment, "{number}");
        }
    }

    #[test]
    fn another_programme_asks_other_questions() {
        let due = due(library(), "relatives", &Taken::default(), START, day(3));
        assert_eq!(due.iter().map(|due| due.measure.id.as_str()).collect::<Vec<_>>(), ["relatives-wellbeing"]);
        assert_eq!(due[0].since, START);
    }

    #[test]
    fn needs_follow_the_latest_answers_and_pass_with_time() {
        let mut taken = Taken::default();
        let badly = worth(measure("sleep"), &[Some(4); 7]);
        let well = worth(measure("sleep"), &[Some(0); 7]);
        answered(&mut taken, "sleep", &badly, 5);
        assert_eq!(needs(library(), &taken, day(65)), [Need::Sleep].into());
        assert_eq!(needs(library(), &taken, day(66)), [].into());
        answered(&mut taken, "sleep", &well, 9);
        assert_eq!(needs(library(), &taken, day(10)), [].into());
        answered(&mut taken, "mood", &worth(measure("mood"), &[Some(3), Some(3), Some(3), Some(2), Some(0)]), 9);
        assert_eq!(needs(library(), &taken, day(10)), [Need::LowMood, Need::Worry].into());
    }
}
