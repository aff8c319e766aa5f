//! What the researchers' pages show: only what protected tables already say, as ready texts.

use fluent_bundle::FluentValue;
use serde::Serialize;

use super::release::{Column, Count, DATA_FILES, Preview, StageRow};
use super::store::{BuildRefused, EpochState, Release, Standing};
use crate::app::{App, Installation};
use crate::clock::Day;
use crate::language::{Language, long_day};

/// The start page: half-years and releases.
#[derive(Serialize)]
pub struct OverviewPage {
    simulated: bool,
    problem: Option<String>,
    epochs: Vec<EpochRow>,
    releases: Vec<ReleaseRow>,
}

#[derive(Serialize)]
struct EpochRow {
    programme: String,
    programme_id: String,
    epoch: String,
    state: String,
    people: String,
    is_ready: bool,
    release: Option<String>,
}

#[derive(Serialize)]
struct ReleaseRow {
    id: String,
    built_on: String,
    size: String,
    hash: String,
}

/// Texts in one language.
struct Words<'a> {
    app: &'a App,
    language: Language,
}

impl Words<'_> {
    fn text(&self, key: &str) -> String {
        self.app.texts.text(self.language, key)
    }

    fn with(&self, key: &str, name: &str, value: impl Into<String>) -> String {
        let value: String = value.into();
        self.app.texts.text_with(self.language, key, &[(name, FluentValue::from(value))])
    }

    fn with_number(&self, key: &str, name: &str, number: &str) -> String {
        let number: u16 = number.parse().unwrap_or_default();
        self.app.texts.text_with(self.language, key, &[(name, FluentValue::from(number))])
    }

    fn with_day(&self, key: &str, day: Day) -> String {
        self.with(key, "day", long_day(self.language, day))
    }

    fn programme(&self, id: &str) -> String {
        self.app.library.programme(id).map_or(id, |programme| programme.name(self.language)).to_owned()
    }

    /// A number with decimals as it is written in this language.
    fn decimal(&self, number: &str) -> String {
        match self.language {
            Language::Sv => number.replace('.', ","),
            Language::En | Language::Ar => number.to_owned(),
        }
    }

    fn size(&self, bytes: i64) -> String {
        self.decimal(&format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100))
    }
}

impl OverviewPage {
    /// The page, with the reason why nothing was built, if so.
    pub fn new(
        app: &App,
        language: Language,
        installation: Installation,
        (epochs, releases): (&[EpochState], &[Release]),
        refused: Option<BuildRefused>,
    ) -> Self {
        let words = Words { app, language };
        let ordered = |release: &Release| ReleaseRow {
            id: release.id.clone(),
            built_on: long_day(language, release.built_on),
            size: words.size(release.bytes),
            hash: release.hash.clone(),
        };
        Self {
            simulated: installation != Installation::Real,
            problem: refused.map(|refused| words.refusal(&refused)),
            epochs: epochs.iter().map(|state| words.epoch(state)).collect(),
            releases: releases.iter().map(ordered).collect(),
        }
    }
}

impl Words<'_> {
    fn refusal(&self, refused: &BuildRefused) -> String {
        match refused {
            BuildRefused::NoProgramme => self.text("research-refused-programme"),
            BuildRefused::StillOpen(day) => self.with_day("research-refused-open", *day),
            BuildRefused::StillFollowed(day) => self.with_day("research-refused-followed", *day),
            BuildRefused::TooFew => self.text("research-refused-few"),
            BuildRefused::Unprotected => self.text("research-refused-unprotected"),
            BuildRefused::Released(there) => self.with("research-refused-released", "id", &there.id),
        }
    }

    fn epoch(&self, state: &EpochState) -> EpochRow {
        let text = match (&state.release, &state.standing) {
            (Some(_), _) => self.text("research-state-released"),
            (None, Standing::Open(day)) => self.with_day("research-state-open", *day),
            (None, Standing::Followed(day)) => self.with_day("research-state-followed", *day),
            (None, Standing::Complete(day)) => self.with_day("research-state-complete", *day),
            (None, Standing::Over) => self.text("research-state-over"),
        };
        let people = match (state.enough, &state.standing) {
            (_, Standing::Over) => "research-people-erased",
            (true, _) => "research-people-enough",
            (false, _) => "research-people-few",
        };
        EpochRow {
            programme: self.programme(&state.programme),
            programme_id: state.programme.clone(),
            epoch: state.epoch.to_string(),
            state: text,
            people: self.text(people),
            is_ready: state.release.is_none() && state.enough && matches!(state.standing, Standing::Complete(_)),
            release: state.release.as_ref().map(|release| release.id.clone()),
        }
    }
}

/// One release: its tables, what is hidden and why, how to cite it, who downloaded it.
#[derive(Serialize)]
pub struct ReleasePage {
    id: String,
    simulated: bool,
    programme: String,
    epoch: String,
    built_on: String,
    built_by: String,
    size: String,
    hash: String,
    sha256: String,
    participants: Cell,
    hidden: String,
    steps: Vec<Row>,
    modules: Vec<ModuleRow>,
    use_rows: Vec<Row>,
    means: Vec<MeanRow>,
    flow: Vec<Row>,
    weeks: Vec<Row>,
    files: Vec<FileRow>,
    citation: String,
    downloads: Vec<DownloadRow>,
}

/// A count as it stands in a table; a hidden one has no number.
#[derive(Serialize)]
struct Cell {
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

#[derive(Serialize)]
struct FileRow {
    path: &'static str,
    columns: Vec<ColumnRow>,
}

#[derive(Serialize)]
struct ColumnRow {
    name: &'static str,
    meaning: &'static str,
}

#[derive(Serialize)]
struct DownloadRow {
    day: String,
    by: String,
}

impl ReleasePage {
    /// The page of a release that verifies.
    pub fn new(
        app: &App,
        language: Language,
        release: &Release,
        preview: &Preview,
        downloads: Vec<(Day, String)>,
        built_by: Option<String>,
    ) -> Self {
        let words = Words { app, language };
        let (steps, use_rows) = preview
            .reach
            .iter()
            .filter(|row| row.stage != "participants")
            .partition::<Vec<_>, _>(|row| row.stage == "step_seen");
        Self {
            id: release.id.clone(),
            simulated: preview.simulated,
            programme: words.programme(&release.programme),
            epoch: release.epoch.clone(),
            built_on: long_day(language, release.built_on),
            built_by: built_by.unwrap_or_else(|| words.text("research-command-line")),
            size: words.size(release.bytes),
            hash: release.hash.clone(),
            sha256: release.sha256.clone(),
            participants: words.cell(&preview.participants),
            hidden: words.hidden(preview),
            steps: steps.into_iter().map(|row| words.stage(row)).collect(),
            modules: words.modules(preview),
            use_rows: use_rows.into_iter().map(|row| words.stage(row)).collect(),
            means: words.means(preview),
            flow: preview.flow.iter().filter(|row| row.stage != "participants").map(|row| words.stage(row)).collect(),
            weeks: words.weeks(preview),
            files: files(language),
            citation: citation(release),
            downloads: downloads
                .into_iter()
                .map(|(day, by)| DownloadRow { day: long_day(language, day), by })
                .collect(),
        }
    }
}

impl Words<'_> {
    fn cell(&self, count: &Count) -> Cell {
        Cell {
            n: count.n.map(|n| n.to_string()),
            pct: count.pct.as_ref().map(|pct| format!("{} %", self.decimal(pct))),
        }
    }

    fn hidden(&self, preview: &Preview) -> String {
        let numbers = [("hidden", preview.suppressed.to_string()), ("cells", preview.cells.to_string())];
        let args: Vec<(&str, FluentValue<'_>)> =
            numbers.into_iter().map(|(name, value)| (name, FluentValue::from(value))).collect();
        self.app.texts.text_with(self.language, "research-hidden-how-many", &args)
    }

    fn stage(&self, row: &StageRow) -> Row {
        let label = match row.stage.as_str() {
            "step_seen" => self.with("research-stage-step-seen", "step", &row.step),
            stage => match stage.strip_prefix("active_days_") {
                Some(days) => self.with("research-stage-active-days", "days", days),
                None => self.text(&format!("research-stage-{}", stage.replace('_', "-"))),
            },
        };
        Row { label, cell: self.cell(&row.count) }
    }

    fn modules(&self, preview: &Preview) -> Vec<ModuleRow> {
        let programme = self.app.library.programme(&preview.programme);
        let title = |slug: &str| {
            let module = programme.and_then(|programme| programme.module(slug));
            module.map_or_else(|| slug.to_owned(), |module| module.text(self.language).title.clone())
        };
        let step = |step: &str| match step {
            "introduction" => self.text("research-introduction"),
            number => number.to_owned(),
        };
        preview
            .modules
            .iter()
            .map(|row| ModuleRow {
                title: title(&row.slug),
                step: step(&row.step),
                visited: self.cell(&row.visited),
                completed: self.cell(&row.completed),
                of_visited: row.completed_of_visited_pct.as_ref().map(|pct| format!("{} %", self.decimal(pct))),
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

fn citation(release: &Release) -> String {
    format!("Andrum, release {}, built on {}. SHA-256 of SHA256SUMS: {}.", release.id, release.built_on, release.hash)
}

/// The code book: every column of every data file.
fn files(language: Language) -> Vec<FileRow> {
    let meaning = |column: &Column| match language {
        Language::Sv => column.sv,
        Language::En | Language::Ar => column.en,
    };
    DATA_FILES
        .iter()
        .map(|file| FileRow {
            path: file.path,
            columns: file
                .columns
                .iter()
                .map(|column| ColumnRow { name: column.name, meaning: meaning(column) })
                .collect(),
        })
        .collect()
}
