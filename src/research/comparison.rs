//! Two releases side by side: the same rows with the difference of their shares, where both are shown. Pure.

use serde_json::Value;

use super::release::{Count, Form, Preview};

/// A row of both releases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// What is counted.
    pub what: Compared,
    /// In the one, in tenths of a per cent of its participants; none if hidden.
    pub one: Option<i32>,
    /// In the other.
    pub other: Option<i32>,
}

/// What a row counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Compared {
    /// Opened a module, by its slug.
    Opened(String),
    /// Finished a module, by its slug.
    Finished(String),
    /// A stage of the tables *reach* and *flow*, with its step.
    Stage(String, String),
    /// Still active after as many weeks.
    Week(String),
}

/// Why two releases are not set side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotCompare {
    /// They are the same release.
    Same,
    /// They are of different programmes.
    Programmes,
    /// One of them holds rows and no tables.
    Rows,
    /// Their tables were built by different catalogues, so that a row of the same name may count something else.
    Catalogues,
}

impl CannotCompare {
    /// The last part of a text's key.
    pub fn word(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Programmes => "programmes",
            Self::Rows => "rows-only",
            Self::Catalogues => "catalogues",
        }
    }
}

impl Pair {
    /// The other less the one, in tenths of a percentage point; none where either is hidden.
    pub fn difference(&self) -> Option<i32> {
        Some(self.other? - self.one?)
    }
}

/// A release to compare: its tables, and the catalogue they were built by.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// The tables.
    pub preview: &'a Preview,
    /// The catalogue, as the manifest names it.
    pub catalogue: Option<&'a Value>,
}

/// Sets the rows that both releases have side by side, in the order of the one.
pub fn compare(one: Side<'_>, other: Side<'_>) -> Result<Vec<Pair>, CannotCompare> {
    if one.preview.release_id == other.preview.release_id {
        return Err(CannotCompare::Same);
    }
    if one.preview.programme != other.preview.programme {
        return Err(CannotCompare::Programmes);
    }
    if [one.preview.form, other.preview.form].contains(&Form::Rows) {
        return Err(CannotCompare::Rows);
    }
    if one.catalogue.is_none() || one.catalogue != other.catalogue {
        return Err(CannotCompare::Catalogues);
    }
    let others = rows(other.preview);
    let pair = |(what, one): (Compared, Option<i32>)| {
        let other = others.iter().find(|(same, _)| *same == what)?.1;
        Some(Pair { what, one, other })
    };
    Ok(rows(one.preview).into_iter().filter_map(pair).collect())
}

fn rows(preview: &Preview) -> Vec<(Compared, Option<i32>)> {
    let mut rows = Vec::new();
    for module in &preview.modules {
        rows.push((Compared::Opened(module.slug.clone()), share(&module.visited)));
        rows.push((Compared::Finished(module.slug.clone()), share(&module.completed)));
    }
    let stages = preview.reach.iter().chain(&preview.flow).filter(|row| row.stage != "participants");
    rows.extend(stages.map(|row| (Compared::Stage(row.stage.clone(), row.step.clone()), share(&row.count))));
    let weeks = preview.attrition.iter().filter(|row| row.week != "0");
    rows.extend(weeks.map(|row| (Compared::Week(row.week.clone()), share(&row.count))));
    rows
}

/// The share of all participants in tenths of a per cent, as it is shown; none if hidden.
pub fn share(count: &Count) -> Option<i32> {
    let (whole, tenths) = count.pct.as_deref()?.split_once('.')?;
    Some(whole.parse::<i32>().ok()? * 10 + tenths.parse::<i32>().ok()?)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::research::release::{ModuleRow, StageRow, WeekRow};

    fn count(pct: Option<&str>) -> Count {
        Count { n: pct.map(|_| 50), pct: pct.map(str::to_owned), status: "published" }
    }

    fn preview(id: &str, programme: &str, opened: Option<&str>, week: &str) -> Preview {
        let module = ModuleRow {
            slug: "goal".to_owned(),
            step: "0".to_owned(),
            visited: count(opened),
            completed: count(Some("20.0")),
            completed_of_visited_pct: None,
        };
        let stage =
            |stage: &str| StageRow { stage: stage.to_owned(), step: String::new(), count: count(Some("100.0")) };
        Preview {
            release_id: id.to_owned(),
            programme: programme.to_owned(),
            epoch: "2026H1".to_owned(),
            built_on: "2026-12-31".to_owned(),
            simulated: false,
            population: "consented".to_owned(),
            outcomes: Vec::new(),
            effects: Vec::new(),
            form: Form::Exact,
            k: 11,
            cells: 4,
            suppressed: 0,
            participants: count(Some("100.0")),
            modules: vec![module],
            reach: vec![stage("participants"), stage("calendar_used")],
            flow: vec![],
            attrition: vec![WeekRow { week: week.to_owned(), count: count(Some("30.5")) }],
            arms: vec![],
            means: vec![],
        }
    }

    #[test]
    fn a_difference_stands_only_where_both_are_shown() {
        let catalogue = json!(1);
        let side = |preview| Side { preview, catalogue: Some(&catalogue) };
        let one = preview("r1", "cannabis", Some("62.5"), "4");
        let other = preview("r2", "cannabis", Some("60.1"), "5");
        let pairs = compare(side(&one), side(&other)).unwrap();
        let whats: Vec<&Compared> = pairs.iter().map(|pair| &pair.what).collect();
        let goal = || "goal".to_owned();
        let calendar = Compared::Stage("calendar_used".to_owned(), String::new());
        assert_eq!(
            whats,
            [&Compared::Opened(goal()), &Compared::Finished(goal()), &calendar],
            "no week stands in both"
        );
        assert_eq!(pairs[0].difference(), Some(-24));
        let hidden = preview("r3", "cannabis", None, "4");
        let pairs = compare(side(&one), side(&hidden)).unwrap();
        assert_eq!((pairs[0].one, pairs[0].other, pairs[0].difference()), (Some(625), None, None));
        assert_eq!(pairs[3].difference(), Some(0), "the same week");
    }

    #[test]
    fn what_counts_something_else_is_not_compared() {
        let (one, other) = (json!(1), json!(2));
        let cannabis = preview("r1", "cannabis", None, "4");
        let next = preview("r2", "cannabis", None, "4");
        let relatives = preview("r3", "relatives", None, "4");
        let side = |preview, catalogue| Side { preview, catalogue };
        let refused = |other: Side<'_>| compare(side(&cannabis, Some(&one)), other).unwrap_err();
        assert_eq!(refused(side(&cannabis, Some(&one))), CannotCompare::Same);
        assert_eq!(refused(side(&relatives, Some(&one))), CannotCompare::Programmes);
        assert_eq!(refused(side(&next, Some(&other))), CannotCompare::Catalogues);
        assert_eq!(refused(side(&next, None)), CannotCompare::Catalogues);
    }
}
