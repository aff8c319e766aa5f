//! What a page shows of a release: the protected tables as rows, hidden numbers left empty.

use serde::Serialize;

use super::catalogue::{POPULATION, Quantity, measure, table};
use super::files::Contents;
use crate::research::disclosure::{Shown, Threshold};

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
    pub population: &'static str,
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
    /// Means and standard deviations.
    pub means: Vec<MeanRow>,
}

/// One cell: a number and its share of all participants, or nothing if hidden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Count {
    /// The count, unless hidden.
    pub n: Option<u64>,
    /// The share of all participants in per cent, one decimal, unless hidden.
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

impl Preview {
    pub(super) fn of(contents: &Contents) -> Self {
        let order = &contents.order;
        Self {
            release_id: order.release_id(),
            programme: order.programme.id.clone(),
            epoch: order.epoch.to_string(),
            built_on: order.built_on.to_string(),
            simulated: order.is_simulated(),
            population: POPULATION,
            k: Threshold::RELEASE.get(),
            cells: contents.protected.cells().count(),
            suppressed: contents.protected.suppressed(),
            participants: count(contents, &Quantity::Participants),
            modules: modules(contents),
            reach: stages(contents, table::REACH),
            flow: stages(contents, table::FLOW),
            attrition: weeks(contents),
            means: means(contents),
        }
    }
}

fn count(contents: &Contents, what: &Quantity) -> Count {
    let shown = contents.protected.cell(what);
    Count { n: shown.n(), pct: pct(shown, contents.protected.population()), status: shown.status().code() }
}

fn pct(part: Shown, whole: Shown) -> Option<String> {
    part.per_cent_of(whole).map(|pct| pct.to_string())
}

fn modules(contents: &Contents) -> Vec<ModuleRow> {
    contents
        .order
        .programme
        .modules
        .iter()
        .map(|module| {
            let visited = Quantity::Visited(module.slug.clone());
            let completed = Quantity::Completed(module.slug.clone());
            let protected = &contents.protected;
            ModuleRow {
                slug: module.slug.clone(),
                step: module.step_code(),
                completed_of_visited_pct: pct(protected.cell(&completed), protected.cell(&visited)),
                visited: count(contents, &visited),
                completed: count(contents, &completed),
            }
        })
        .collect()
}

fn cells_of<'a>(contents: &'a Contents, id: &'a str) -> impl Iterator<Item = &'a Quantity> {
    contents.protected.tables().iter().filter(move |table| table.id == id).flat_map(|table| &table.cells)
}

fn stages(contents: &Contents, id: &str) -> Vec<StageRow> {
    cells_of(contents, id)
        .map(|what| {
            let at = what.coordinates(id);
            StageRow { stage: at.stage, step: at.step, count: count(contents, what) }
        })
        .collect()
}

fn weeks(contents: &Contents) -> Vec<WeekRow> {
    cells_of(contents, table::ATTRITION)
        .map(|what| WeekRow { week: what.coordinates(table::ATTRITION).week, count: count(contents, what) })
        .collect()
}

fn means(contents: &Contents) -> Vec<MeanRow> {
    measure::ALL
        .into_iter()
        .map(|measure| {
            let value = contents.protected.mean(measure).and_then(|mean| mean.value);
            MeanRow { measure, mean: value.map(|(mean, _)| mean.to_string()), sd: value.map(|(_, sd)| sd.to_string()) }
        })
        .collect()
}
