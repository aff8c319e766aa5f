//! What lies within what by the rules of the service, though it stands on two dimensions: an outsider who knows them can
//! subtract one from the other, so the difference is a count like any other.

use super::{ActivityRows, CALENDAR_USED, NOT_ALLOCATED, active_days, answered, completed, dimension, still_active};
use crate::content::{CALENDAR_WEEK, Moment};
use crate::research::disclosure::{Cell, Inclusion};
use crate::research::release::order::ReleaseOrder;

/// Weeks after the first day in which whoever answers at a time of following up is still here: an answer counts for it from
/// a week before it is due, and each is given on a visit.
pub fn here_at(moment: Moment) -> u8 {
    match moment {
        Moment::Start => 0,
        Moment::SixWeeks => 5,
        Moment::TwelveWeeks => 11,
        Moment::SixMonths => 25,
    }
}

/// Whether a questionnaire is filled in in the diary: whoever did so later used the calendar.
pub fn is_diary(measure: &str) -> bool {
    measure == CALENDAR_WEEK
}

/// Everything of the kind in a release.
pub(super) fn of(order: &ReleaseOrder, population: &str, rows: &ActivityRows) -> Vec<Inclusion> {
    let cell = |dimension: &str, code: &str| Cell::new(population, &[(dimension, code)]);
    let within = |whole: Cell, part: Cell| Inclusion { whole, part, equal: false };
    let mut all = Vec::new();
    for measure in &order.measures {
        for moment in &measure.later {
            let part = cell(dimension::WAVE, &answered(&measure.id, *moment));
            if let Some(here) = nearest(rows, *moment) {
                all.push(within(cell(dimension::ACTIVITY, &here), part.clone()));
            }
            if is_diary(&measure.id) {
                all.push(within(cell(dimension::REACH, CALENDAR_USED), part));
            }
        }
    }
    // Whoever finished a module finished some.
    let finished = order.programme.modules.iter().map(|module| cell(dimension::MODULE_USE, &completed(&module.slug)));
    all.extend(finished.map(|part| within(cell(dimension::DOSE, "some"), part)));
    all.extend(baseline(order, population));
    all
}

/// The smallest group of those still here that holds whoever answered at this time.
fn nearest(rows: &ActivityRows, moment: Moment) -> Option<String> {
    let week = rows.weeks.iter().rev().find(|week| **week <= here_at(moment)).map(|week| still_active(*week));
    // Whoever answers twice at least a month apart was here on two days.
    week.or_else(|| rows.days.contains(&2).then(|| active_days(2)))
}

/// Whoever is in an arm answered the whole baseline.
fn baseline(order: &ReleaseOrder, population: &str) -> Vec<Inclusion> {
    let arms = order.arms(population).into_iter().filter(|arm| *arm != NOT_ALLOCATED);
    let of_arm = |arm: &str| -> Vec<Inclusion> {
        let is_followed = |id: &&String| order.measures.iter().any(|measure| measure.id == **id);
        let measures = order.study.iter().flat_map(|study| &study.baseline).filter(is_followed);
        let whole = Cell::new(population, &[(dimension::ARM, arm)]);
        let same = |id: &String| Inclusion {
            part: whole.clone().with(dimension::WAVE, &answered(id, Moment::Start)),
            whole: whole.clone(),
            equal: true,
        };
        measures.map(same).collect()
    };
    arms.flat_map(of_arm).collect()
}
