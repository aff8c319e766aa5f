//! The figures of a release as drawings with their tables: only what its protected tables already say.

use serde::Serialize;

use super::Words;
use super::arms::ByArm;
use super::charts::{Bars, Curve, Share, Weeks};
use super::outcomes::Outcomes;
use crate::research::comparison::share;
use crate::research::release::{Count, Form, Preview, StageRow, WeekRow};

/// Everything that a release says, ready for a page.
#[derive(Serialize)]
pub(super) struct Figures {
    participants: Cell,
    steps: Vec<Row>,
    modules: Vec<ModuleRow>,
    by_arm: Option<ByArm>,
    use_rows: Vec<Row>,
    means: Vec<MeanRow>,
    flow: Vec<Row>,
    weeks: Vec<Row>,
    /// Whether there are tables to draw; rows are in the files alone.
    has_tables: bool,
    module_bars: Bars,
    reach_bars: Bars,
    curve: Curve,
    outcomes: Outcomes,
}

/// A count as it stands in a table; a hidden one has no number.
#[derive(Serialize)]
pub(super) struct Cell {
    n: Option<String>,
    pct: Option<String>,
}

#[derive(Serialize)]
struct Row {
    label: String,
    cell: Cell,
}

#[derive(Serialize)]
struct ModuleRow {
    title: String,
    step: String,
    visited: Cell,
    completed: Cell,
    of_visited: Option<String>,
}

#[derive(Serialize)]
struct MeanRow {
    label: String,
    mean: Option<String>,
    sd: Option<String>,
}

impl Figures {
    /// The figures of a release that verifies.
    pub(super) fn of(words: &Words<'_>, preview: &Preview) -> Self {
        let reach = || preview.reach.iter().filter(|row| row.stage != "participants");
        let (steps, use_rows) = reach().partition::<Vec<_>, _>(|row| row.stage == "step_seen");
        let flow = || preview.flow.iter().filter(|row| row.stage != "participants");
        let modules = preview.modules.iter().map(|row| {
            let shares = [&row.visited, &row.completed].map(|count| words.share(count));
            (words.module(&preview.programme, &row.slug), Vec::from(shares))
        });
        let reached =
            reach().chain(flow()).map(|row| (words.stage(&row.stage, &row.step), vec![words.share(&row.count)]));
        Self {
            participants: words.cell(&preview.participants),
            has_tables: preview.form != Form::Rows,
            module_bars: Bars::of(modules),
            reach_bars: Bars::of(reached),
            curve: Curve::of(&weeks(&preview.attrition)),
            steps: steps.into_iter().map(|row| words.row(row)).collect(),
            modules: words.modules(preview),
            by_arm: words.by_arm(preview),
            use_rows: use_rows.into_iter().map(|row| words.row(row)).collect(),
            means: words.means(preview),
            flow: flow().map(|row| words.row(row)).collect(),
            weeks: words.weeks(preview),
            outcomes: Outcomes::of(words, preview),
        }
    }
}

/// The points of a curve.
pub(super) fn weeks(rows: &[WeekRow]) -> Weeks {
    rows.iter().filter_map(|row| Some((row.week.parse().ok()?, share(&row.count)))).collect()
}

impl Words<'_> {
    pub(super) fn cell(&self, count: &Count) -> Cell {
        Cell { n: count.n.map(|n| n.to_string()), pct: count.pct.as_ref().map(|pct| self.per_cent(pct)) }
    }

    fn share(&self, count: &Count) -> Share {
        let value = count.pct.as_ref().map_or_else(|| self.text("research-mark-hidden"), |pct| self.per_cent(pct));
        Share { tenths: share(count), value }
    }

    fn row(&self, row: &StageRow) -> Row {
        Row { label: self.stage(&row.stage, &row.step), cell: self.cell(&row.count) }
    }

    /// What a stage of the tables counts.
    pub(super) fn stage(&self, stage: &str, step: &str) -> String {
        match (stage, stage.strip_prefix("active_days_")) {
            ("step_seen", _) => self.with("research-stage-step-seen", "step", step),
            (_, Some(days)) => self.with("research-stage-active-days", "days", days),
            (answer, None) if answer.starts_with("first_answer_") => {
                let days = answer.trim_start_matches("first_answer_");
                self.with_number("research-stage-first-answer", "days", days)
            }
            _ => {
                let key = format!("research-stage-{}", stage.replace('_', "-"));
                if self.app.texts.has(self.language, &key) { self.text(&key) } else { stage.to_owned() }
            }
        }
    }

    /// The title of a module of a programme, or its slug.
    pub(super) fn module(&self, programme: &str, slug: &str) -> String {
        let module = self.app.library.programme(programme).and_then(|programme| programme.module(slug));
        module.map_or_else(|| slug.to_owned(), |module| module.text(self.language).title.clone())
    }

    fn modules(&self, preview: &Preview) -> Vec<ModuleRow> {
        let step = |step: &str| match step {
            "introduction" => self.text("research-introduction"),
            number => number.to_owned(),
        };
        preview
            .modules
            .iter()
            .map(|row| ModuleRow {
                title: self.module(&preview.programme, &row.slug),
                step: step(&row.step),
                visited: self.cell(&row.visited),
                completed: self.cell(&row.completed),
                of_visited: row.completed_of_visited_pct.as_ref().map(|pct| self.per_cent(pct)),
            })
            .collect()
    }

    fn means(&self, preview: &Preview) -> Vec<MeanRow> {
        let number = |value: &Option<String>| value.as_ref().map(|value| self.decimal(value));
        preview
            .means
            .iter()
            .map(|row| MeanRow {
                label: self.text(&format!("research-measure-{}", row.measure.replace('_', "-"))),
                mean: number(&row.mean),
                sd: number(&row.sd),
            })
            .collect()
    }

    fn weeks(&self, preview: &Preview) -> Vec<Row> {
        preview
            .attrition
            .iter()
            .map(|row| Row { label: self.with_number("research-week", "week", &row.week), cell: self.cell(&row.count) })
            .collect()
    }
}
