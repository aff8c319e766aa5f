//! Which columns rows have, how coarse they are, and which row a study record is. The level of detail is fixed here, and
//! only a whole column ever becomes coarser, in a fixed order: a level that was searched for tells about the people it was
//! searched for.

use std::collections::BTreeMap;

use crate::content::Moment;
use crate::research::microdata::{Coarsening, Column, Layout};
use crate::research::release::catalogue::{AGE_BANDS, CONSENTED, DOSE_BANDS, NOT_ALLOCATED};
use crate::research::release::counting::{age_at, dose_at};
use crate::research::release::order::{ReleaseOrder, ScoreOutline};
use crate::research::study_record::{Missing, StudyRecord};

/// What may be known of somebody, in the order of the file.
pub(super) const AGE: &str = "age_band";
pub(super) const ARM: &str = "arm";
/// What should not be learnt, the most important first.
pub(super) const CHANGE: &str = "change_band";
pub(super) const START: &str = "start_band";
pub(super) const MODULES: &str = "modules_finished";

const THIRDS: [&str; 3] = ["low", "middle", "high"];
const CHANGES: [&str; 3] = ["lower", "same", "higher"];
const NOT_ANSWERED: &str = "-92";

/// The columns for an order, and the steps by which they become coarser: age in two bands, no age, no arm.
pub(super) fn layout(order: &ReleaseOrder) -> Option<Layout> {
    let column = |name: &str, codes: &[&str]| Column {
        name: name.to_owned(),
        codes: codes.iter().map(|code| (*code).to_owned()).collect(),
    };
    let ages = AGE_BANDS.map(|(_, fine)| fine);
    let mut identifying = vec![column(AGE, &ages)];
    let arms = order.arms(CONSENTED);
    if !arms.is_empty() {
        identifying.push(column(ARM, &arms));
    }
    let mut outcomes = Vec::new();
    if order.primary().is_some() {
        outcomes.push(column(CHANGE, &[CHANGES.as_slice(), &[NOT_ANSWERED]].concat()));
        outcomes.push(column(START, &[THIRDS.as_slice(), &[NOT_ANSWERED]].concat()));
    }
    outcomes.push(column(MODULES, &DOSE_BANDS.map(|(.., fine)| fine)));
    let coarse = AGE_BANDS.map(|(coarse, fine)| (fine.to_owned(), coarse.to_owned()));
    let without = |column: &str| Coarsening { column: column.to_owned(), into: BTreeMap::new() };
    let mut steps = vec![Coarsening { column: AGE.to_owned(), into: coarse.into() }, without(AGE)];
    steps.extend((!arms.is_empty()).then(|| without(ARM)));
    Layout::new(identifying, outcomes, steps).ok()
}

/// The codes of a record in the order of the layout; nothing of somebody without an age.
pub(super) fn codes<'a>(order: &'a ReleaseOrder, record: &'a StudyRecord) -> Option<Vec<&'a str>> {
    let fine = |at: usize| AGE_BANDS.get(at).map(|(_, fine)| *fine);
    let mut codes = vec![fine(age_at(record.age_band?))?];
    if let Some(study) = &order.study {
        let arm = record.arm.as_ref().filter(|arm| study.arms.contains(arm));
        codes.push(arm.map_or(NOT_ALLOCATED, String::as_str));
    }
    if let Some((measure, score, moment)) = order.primary() {
        let points = |moment: Moment| {
            let points = *record.measures.get(&measure.id)?.get(&moment)?.get(&score.id)?;
            (points >= 0).then_some(i32::from(points))
        };
        let (start, later) = (points(Moment::Start), points(moment));
        codes.push(start.zip(later).map_or(NOT_ANSWERED, |(start, later)| change(score, later - start)));
        codes.push(start.map_or(NOT_ANSWERED, |start| third(score, start)));
    }
    codes.push(DOSE_BANDS.get(dose_at(record.modules_finished())).map(|(.., fine)| *fine)?);
    Some(codes)
}

/// The third of the scale that a score lies in.
fn third(score: &ScoreOutline, points: i32) -> &'static str {
    let most = i64::from(score.most.max(1));
    let at = usize::try_from(3 * i64::from(points) / (most + 1)).unwrap_or_default();
    THIRDS.get(at).copied().unwrap_or(THIRDS[2])
}

/// A change by less than a tenth of the scale, and always one by nothing, is none.
fn change(score: &ScoreOutline, by: i32) -> &'static str {
    let [lower, same, higher] = CHANGES;
    match 10 * i64::from(by) {
        by if by != 0 && -by >= i64::from(score.most) => lower,
        by if by != 0 && by >= i64::from(score.most) => higher,
        _ => same,
    }
}

/// Every code that can stand in a column of the file.
pub(super) fn known(layout: &Layout, column: &str) -> Vec<String> {
    let fine = layout.columns().iter().find(|known| known.name == column).map(|known| known.codes.clone());
    let mut codes = fine.unwrap_or_default();
    if column == AGE {
        codes.extend(AGE_BANDS.map(|(coarse, _)| coarse.to_owned()));
    }
    let marks = [crate::research::microdata::ALL.to_owned(), Missing::Hidden.code().to_string()];
    codes.extend(marks);
    codes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_fall_into_thirds_and_changes_need_a_tenth_of_the_scale() {
        let score = |most| ScoreOutline { id: "s".to_owned(), most, titles: BTreeMap::new() };
        assert_eq!(
            [0, 2, 3, 5, 6, 7].map(|points| third(&score(7), points)),
            ["low", "low", "middle", "middle", "high", "high"]
        );
        assert_eq!(
            [0, 7, 8, 16, 17, 24].map(|points| third(&score(24), points)),
            ["low", "low", "low", "middle", "high", "high"]
        );
        assert_eq!([-3, -2, 0, 2, 3].map(|by| change(&score(24), by)), ["lower", "same", "same", "same", "higher"]);
        assert_eq!([-1, 0, 1].map(|by| change(&score(4), by)), ["lower", "same", "higher"]);
    }
}
