//! Two releases side by side.

use serde::Serialize;

use super::Words;
use super::charts::Curve;
use super::figures::weeks;
use crate::app::App;
use crate::language::Language;
use crate::research::comparison::{CannotCompare, Compared, Pair};
use crate::research::release::Preview;
use crate::research::store::Release;

/// The page: which two, and their rows.
#[derive(Serialize)]
pub struct ComparisonPage {
    can_compare: bool,
    one: Vec<Choice>,
    other: Vec<Choice>,
    problem: Option<String>,
    sides: Option<Sides>,
}

#[derive(Serialize)]
struct Choice {
    id: String,
    is_chosen: bool,
}

#[derive(Serialize)]
struct Sides {
    one: String,
    other: String,
    one_n: Option<String>,
    other_n: Option<String>,
    simulated: bool,
    /// Two lines can always be told apart.
    curve: Option<Curve>,
    rows: Vec<PairRow>,
}

#[derive(Serialize)]
struct PairRow {
    label: String,
    one: Option<String>,
    other: Option<String>,
    difference: Option<String>,
}

/// What is set side by side, or why not; nothing while nothing was chosen.
pub(super) type SideBySide<'a> = Option<Result<(&'a Preview, &'a Preview, Vec<Pair>), CannotCompare>>;

impl ComparisonPage {
    /// The page for the releases that are out.
    pub fn new(
        app: &App,
        language: Language,
        out: &[Release],
        (one, other): (&str, &str),
        compared: SideBySide<'_>,
    ) -> Self {
        let words = Words { app, language };
        let choices = |chosen: &str| {
            let choice = |release: &Release| Choice { id: release.id.clone(), is_chosen: release.id == chosen };
            out.iter().map(choice).collect()
        };
        let (problem, sides) = match compared {
            None => (None, None),
            Some(Err(refused)) => (Some(words.text(&format!("research-compare-{}", refused.word()))), None),
            Some(Ok((one, other, pairs))) => (None, Some(words.sides(one, other, &pairs))),
        };
        Self { can_compare: out.len() > 1, one: choices(one), other: choices(other), problem, sides }
    }
}

impl Words<'_> {
    fn sides(&self, one: &Preview, other: &Preview, pairs: &[Pair]) -> Sides {
        let number = |preview: &Preview| preview.participants.n.map(|n| n.to_string());
        Sides {
            one: one.epoch.clone(),
            other: other.epoch.clone(),
            one_n: number(one),
            other_n: number(other),
            simulated: one.simulated || other.simulated,
            curve: Curve::of_several([one, other].map(|side| (side.epoch.clone(), weeks(&side.attrition))).into()),
            rows: pairs.iter().map(|pair| self.pair(&one.programme, pair)).collect(),
        }
    }

    fn pair(&self, programme: &str, pair: &Pair) -> PairRow {
        let label = match &pair.what {
            Compared::Opened(slug) => self.with("research-compare-opened", "module", self.module(programme, slug)),
            Compared::Finished(slug) => self.with("research-compare-finished", "module", self.module(programme, slug)),
            Compared::Stage(stage, step) => self.stage(stage, step),
            Compared::Week(week) => {
                let week: u16 = week.parse().unwrap_or_default();
                self.app.texts.text_with(self.language, "research-compare-week", &[("week", week.into())])
            }
        };
        let share = |tenths: i32| self.per_cent(&format!("{}.{}", tenths / 10, tenths % 10));
        let difference = |tenths: i32| {
            let sign = match tenths {
                0 => "±",
                more if more > 0 => "+",
                _ => "−",
            };
            self.decimal(&format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10))
        };
        PairRow {
            label,
            one: pair.one.map(share),
            other: pair.other.map(share),
            difference: pair.difference().map(difference),
        }
    }
}
