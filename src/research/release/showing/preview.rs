//! What a page shows of a release: the protected tables as rows, hidden numbers left empty.

use serde::Serialize;

use super::contrast::Contrast;
use super::rows::{EffectRow, Over};
use crate::content::Moment;
use crate::research::disclosure::{Shown, Status, Threshold};
use crate::research::release::catalogue::{active_days, completed, dimension, reached, still_active, table, visited};
use crate::research::release::counting::outcomes::Quantity;
use crate::research::release::files::Contents;
use crate::research::release::form::Form;
use crate::research::release::order::ReleaseOrder;

/// The protected tables of one release, for a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Preview {
    /// The id of the release.
    pub release_id: String,
    /// The programme.
    pub programme: String,
    /// The half-year of enrolment.
    pub epoch: String,
    /// The day of building.
    pub built_on: String,
    /// Whether no person stands behind the figures.
    pub simulated: bool,
    /// Who is counted.
    pub population: String,
    /// The threshold.
    pub k: u64,
    /// How many different cells the release has.
    pub cells: usize,
    /// How many of them are hidden.
    pub suppressed: usize,
    /// The number of participants.
    pub participants: Count,
    /// The modules, in the order of the programme.
    pub modules: Vec<ModuleRow>,
    /// Step pages, goal, calendar and messages.
    pub reach: Vec<StageRow>,
    /// Denominators.
    pub flow: Vec<StageRow>,
    /// Participants still active, on merged weeks.
    pub attrition: Vec<WeekRow>,
    /// The same and the modules within each arm; none without a trial.
    pub arms: Vec<ArmUse>,
    /// Means and standard deviations.
    pub means: Vec<MeanRow>,
    /// Scores at the start and later, of all and of each arm.
    pub outcomes: Vec<OutcomeRow>,
    /// Effect sizes.
    pub effects: Vec<EffectLine>,
    /// What the figures are; of rows everything above is empty but the number of participants.
    pub form: Form,
}

/// One arm: its shares are shares of the arm. What the release leaves out by arm is empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ArmUse {
    /// The arm, as in the files.
    pub arm: String,
    /// Participants still active, on the same weeks as all together.
    pub attrition: Vec<WeekRow>,
    /// The modules, in the order of the programme.
    pub modules: Vec<ModuleRow>,
}

/// One cell: a number and its share of all participants, or of all in the arm; or nothing if hidden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Count {
    /// The count, unless hidden.
    pub n: Option<u64>,
    /// The share in per cent, one decimal, unless hidden.
    pub pct: Option<String>,
    /// The mark, as in the files.
    pub status: &'static str,
}

/// A module, visited and completed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ModuleRow {
    /// The module.
    pub slug: String,
    /// Its step, or `introduction`.
    pub step: String,
    /// Who opened it.
    pub visited: Count,
    /// Who finished it.
    pub completed: Count,
    /// The share of those who opened it that finished it, in per cent.
    pub completed_of_visited_pct: Option<String>,
}

/// A count of something that spans the programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StageRow {
    /// What is counted, as in the files.
    pub stage: String,
    /// The step, for a step page; otherwise empty.
    pub step: String,
    /// Who is counted.
    pub count: Count,
}

/// A point of the attrition curve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WeekRow {
    /// Weeks after the first active day.
    pub week: String,
    /// Who was still active.
    pub count: Count,
}

/// A mean with its standard deviation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MeanRow {
    /// What is measured, as in the files.
    pub measure: &'static str,
    /// The mean, one decimal, unless hidden.
    pub mean: Option<String>,
    /// The standard deviation, one decimal, unless hidden.
    pub sd: Option<String>,
}

/// A score at the start and later, of those who answered both times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OutcomeRow {
    /// The arm; none for all together.
    pub arm: Option<String>,
    /// The questionnaire.
    pub measure: String,
    /// The score.
    pub score: String,
    /// The later time.
    pub moment: Moment,
    /// How many answered both times, unless hidden.
    pub n: Option<u64>,
    /// Mean and standard deviation at the start, later, and of the change, each unless hidden.
    pub means: [Option<(String, String)>; 3],
}

/// An effect size as it stands in the files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EffectLine {
    /// Whom it compares.
    pub contrast: Contrast,
    /// The questionnaire.
    pub measure: String,
    /// The score; empty if the effect is about none.
    pub score: String,
    /// The word of the later time; empty if there is none.
    pub wave: String,
    /// The estimator, as in the files.
    pub estimator: &'static str,
    /// What is done about missing answers, as in the files.
    pub missing_rule: &'static str,
    /// How many people it stands on, group by group.
    pub n: Vec<u64>,
    /// The estimate.
    pub estimate: String,
    /// The 95 % interval, if there is one.
    pub interval: Option<(String, String)>,
}

impl Preview {
    pub(crate) fn of(contents: &Contents) -> Self {
        let (order, tables) = (&contents.order, &contents.tables);
        let everybody = count(contents, None, &[]);
        let stage = |dimension: &str, code: String| StageRow {
            count: count(contents, None, &[(dimension, &code)]),
            step: code
                .split_once(':')
                .filter(|(stage, _)| *stage == "step_seen")
                .map_or("", |(_, step)| step)
                .to_owned(),
            stage: match code.split_once(':') {
                Some((stage @ ("active_days" | "first_answer"), days)) => format!("{stage}_{days}"),
                Some((stage, _)) => stage.to_owned(),
                None => code,
            },
        };
        Self {
            release_id: order.release_id(),
            programme: order.programme.id.clone(),
            epoch: order.epoch.to_string(),
            built_on: order.built_on.to_string(),
            simulated: order.is_simulated(),
            population: tables.population.clone(),
            k: Threshold::RELEASE.get(),
            cells: tables.count(),
            suppressed: tables.suppressed(),
            participants: everybody,
            modules: modules(contents, None),
            reach: reached(order).into_iter().map(|code| stage(dimension::REACH, code)).collect(),
            flow: tables.rows.days.iter().map(|days| stage(dimension::ACTIVITY, active_days(*days))).collect(),
            attrition: weeks(contents, None),
            arms: arms(contents),
            means: means(contents),
            outcomes: outcomes(contents),
            effects: contents.figures.effects.iter().map(effect).collect(),
            form: order.form,
        }
    }

    /// What a page shows of rows: how many there are, and how many people are left out.
    pub(in crate::research::release) fn of_rows(
        order: &ReleaseOrder,
        population: &str,
        published: usize,
        left_out: usize,
    ) -> Self {
        let people = Count { n: u64::try_from(published).ok(), pct: None, status: Status::Published.code() };
        Self {
            release_id: order.release_id(),
            programme: order.programme.id.clone(),
            epoch: order.epoch.to_string(),
            built_on: order.built_on.to_string(),
            simulated: order.is_simulated(),
            population: population.to_owned(),
            k: Threshold::RELEASE.get(),
            cells: published,
            suppressed: left_out,
            participants: people,
            modules: Vec::new(),
            reach: Vec::new(),
            flow: Vec::new(),
            attrition: Vec::new(),
            arms: Vec::new(),
            means: Vec::new(),
            outcomes: Vec::new(),
            effects: Vec::new(),
            form: order.form,
        }
    }
}

fn count(contents: &Contents, arm: Option<&str>, codes: &[(&str, &str)]) -> Count {
    let shown = contents.tables.group(arm, codes);
    Count { n: shown.n(), pct: pct(shown, contents.tables.group(arm, &[])), status: shown.status().code() }
}

fn pct(part: Shown, whole: Shown) -> Option<String> {
    part.per_cent_of(whole).map(|pct| pct.to_string())
}

fn modules(contents: &Contents, arm: Option<&str>) -> Vec<ModuleRow> {
    let group = |code: &str| contents.tables.group(arm, &[(dimension::MODULE_USE, code)]);
    let modules = contents.order.programme.modules.iter();
    modules
        .map(|module| {
            let (visited, completed) = (visited(&module.slug), completed(&module.slug));
            ModuleRow {
                slug: module.slug.clone(),
                step: module.step_code(),
                completed_of_visited_pct: pct(group(&completed), group(&visited)),
                visited: count(contents, arm, &[(dimension::MODULE_USE, &visited)]),
                completed: count(contents, arm, &[(dimension::MODULE_USE, &completed)]),
            }
        })
        .collect()
}

fn weeks(contents: &Contents, arm: Option<&str>) -> Vec<WeekRow> {
    let week = |week: &u8| WeekRow {
        week: week.to_string(),
        count: count(contents, arm, &[(dimension::ACTIVITY, &still_active(*week))]),
    };
    let first = WeekRow { week: "0".to_owned(), count: count(contents, arm, &[]) };
    std::iter::once(first).chain(contents.tables.rows.weeks.iter().map(week)).collect()
}

fn arms(contents: &Contents) -> Vec<ArmUse> {
    let (order, tables) = (&contents.order, &contents.tables);
    let is_printed = |id: &str| tables.table(&table::by_arm(id)).is_some();
    let (by_week, by_module) = (is_printed(table::ACTIVITY), is_printed(table::USAGE));
    let arms = if by_week || by_module { order.arms(&tables.population) } else { Vec::new() };
    arms.into_iter()
        .map(|arm| ArmUse {
            arm: arm.to_owned(),
            attrition: if by_week { weeks(contents, Some(arm)) } else { Vec::new() },
            modules: if by_module { modules(contents, Some(arm)) } else { Vec::new() },
        })
        .collect()
}

fn means(contents: &Contents) -> Vec<MeanRow> {
    Quantity::ALL
        .into_iter()
        .map(|quantity| {
            let value = contents.figures.usage_mean(None, quantity).and_then(|mean| mean.value);
            MeanRow {
                measure: quantity.code(),
                mean: value.map(|(mean, _)| mean.to_string()),
                sd: value.map(|(_, sd)| sd.to_string()),
            }
        })
        .collect()
}

/// One row for each arm, score and later time, in the order of the files.
fn outcomes(contents: &Contents) -> Vec<OutcomeRow> {
    let figures = &contents.figures;
    let changes = figures.outcomes.iter().filter(|mean| mean.over == Over::AgainChange && mean.dose.is_none());
    changes
        .map(|change| {
            let of = |over| {
                let same = figures.outcomes.iter().find(|mean| {
                    mean.over == over
                        && mean.dose.is_none()
                        && (&mean.arm, &mean.measure, &mean.score, mean.moment)
                            == (&change.arm, &change.measure, &change.score, change.moment)
                });
                same.and_then(|mean| mean.value).map(|(mean, sd)| (mean.to_string(), sd.to_string()))
            };
            OutcomeRow {
                arm: change.arm.clone(),
                measure: change.measure.clone(),
                score: change.score.clone(),
                moment: change.moment,
                n: change.n,
                means: [Over::AgainAtStart, Over::AgainLater, Over::AgainChange].map(of),
            }
        })
        .collect()
}

fn effect(row: &EffectRow) -> EffectLine {
    EffectLine {
        contrast: row.contrast.clone(),
        measure: row.measure.clone(),
        score: row.score.clone(),
        wave: row.wave.clone(),
        estimator: row.estimator,
        missing_rule: row.missing_rule.code(),
        n: std::iter::once(row.n1).chain(row.n2).collect(),
        estimate: row.estimate.to_string(),
        interval: row.interval.map(|(low, high)| (low.to_string(), high.to_string())),
    }
}
