//! One release: where it stands and who may take it further, its figures, what is hidden and why, its files as tables,
//! how to cite it, what was done with it and who has it.

use serde::Serialize;

use super::Words;
use super::figures::Figures;
use super::log::EntryRow;
use crate::app::App;
use crate::language::Language;
use crate::research::approval::Statement;
use crate::research::approval::downloads::Download;
use crate::research::approval::log::LogEntry;
use crate::research::approval::state::{self, Hands, State};
use crate::research::frozen::{Frozen, Loss, TitledTable};
use crate::research::release::{Form, Preview, TableLoss};
use crate::research::store::Release;

/// What a page needs to know of a release.
pub struct Shown {
    /// The release.
    pub release: Release,
    /// The aliases of who built it, approved it first and second.
    pub hands: [Option<String>; 3],
    /// What each table lost and why; empty once it is out.
    pub losses: Vec<TableLoss>,
    /// The manifest of one that was withdrawn.
    pub manifest: String,
    /// What was done with it, the oldest first.
    pub log: Vec<LogEntry>,
    /// Who has it, the latest first.
    pub downloads: Vec<Download>,
}

/// A release whose file verifies.
pub struct Opened {
    /// Its protected tables.
    pub preview: Preview,
    /// Its files.
    pub frozen: Frozen,
}

/// What was sent and could not be done: the key of the reason, and the text that was typed.
#[derive(Clone, Debug, Serialize)]
pub struct Typed {
    /// The key of the reason.
    pub problem: String,
    /// The form: `approval`, `rejection`, `withdrawal` or `download`.
    pub form: &'static str,
    /// What was typed in it.
    pub text: String,
}

/// The page of a release, wherever it stands.
#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a template decides nothing, so each of its questions is a field")]
pub struct ReleasePage {
    id: String,
    simulated: bool,
    standing: String,
    is_out: bool,
    is_waiting: bool,
    is_rows: bool,
    is_rejected: bool,
    is_withdrawn: bool,
    steps: [Step; 4],
    approval: Option<Approval>,
    problems: Vec<String>,
    why_gone: Option<String>,
    manifest: String,
    typed: Option<Typed>,
    longest: usize,
    facts: Vec<Fact>,
    size: String,
    figures: Option<Figures>,
    hidden: String,
    losses: Vec<LossRow>,
    has_reasons: bool,
    tables: Vec<FileTable>,
    citation: String,
    log: Vec<EntryRow>,
    downloads: Vec<DownloadRow>,
}

#[derive(Serialize)]
struct Step {
    name: String,
    is_done: bool,
    is_next: bool,
}

/// What the viewer may do about it; or why not.
#[derive(Serialize)]
struct Approval {
    is_second: bool,
    refused: Option<String>,
}

#[derive(Serialize)]
struct Fact {
    name: String,
    value: String,
    is_hash: bool,
}

#[derive(Serialize)]
struct LossRow {
    table: String,
    cells: usize,
    hidden: usize,
    per_cent: String,
    is_much: bool,
    small: Option<usize>,
    complementary: Option<usize>,
}

#[derive(Serialize)]
struct FileTable {
    path: String,
    title: String,
    same: Vec<(String, String)>,
    columns: Vec<FileColumn>,
    rows: Vec<Vec<FileCell>>,
    left_out: Option<String>,
}

#[derive(Serialize)]
struct FileColumn {
    name: String,
    meaning: String,
    is_number: bool,
}

#[derive(Serialize)]
struct FileCell {
    text: String,
    is_hidden: bool,
    is_number: bool,
}

#[derive(Serialize)]
struct DownloadRow {
    day: String,
    by: String,
    purpose: String,
}

impl ReleasePage {
    /// The page for a viewer by account id; `opened` while there is a file that verifies.
    pub fn new(
        app: &App,
        language: Language,
        viewer: &str,
        shown: &Shown,
        opened: Option<&Opened>,
        typed: Option<Typed>,
    ) -> Self {
        let words = Words { app, language };
        let (release, preview) = (&shown.release, opened.map(|opened| &opened.preview));
        let standing = release.state;
        let gone = shown.log.iter().rev().find(|entry| !entry.note.is_empty());
        let losses = opened.map(|opened| words.losses(&opened.frozen.losses(), &shown.losses)).unwrap_or_default();
        Self {
            id: release.id.clone(),
            simulated: preview.is_some_and(|preview| preview.simulated),
            standing: words.text(&format!("research-standing-{}", where_it_stands(release))),
            is_out: standing == State::Published,
            is_waiting: standing.is_waiting(),
            is_rows: release.form == Form::Rows,
            is_rejected: standing == State::Rejected,
            is_withdrawn: standing == State::Withdrawn,
            steps: words.steps(release),
            approval: words.approval(release, viewer),
            problems: release.problems.lines().map(str::to_owned).collect(),
            why_gone: gone.filter(|_| !standing.has_file()).map(|entry| words.gone(entry)),
            manifest: shown.manifest.clone(),
            typed: typed.map(|typed| Typed { problem: words.text(&typed.problem), ..typed }),
            longest: Statement::LONGEST,
            facts: words.facts(shown),
            size: words.size(release.bytes),
            figures: preview.map(|preview| Figures::of(&words, preview)),
            hidden: preview.map(|preview| words.how_many_hidden(preview)).unwrap_or_default(),
            has_reasons: losses.iter().any(|row| row.small.is_some()),
            losses,
            tables: opened.map(|opened| words.tables(&opened.frozen)).unwrap_or_default(),
            citation: citation(release),
            log: shown.log.iter().map(|entry| words.entry(entry)).collect(),
            downloads: shown
                .downloads
                .iter()
                .map(|one| DownloadRow { day: one.day.to_string(), by: one.by.clone(), purpose: one.purpose.clone() })
                .collect(),
        }
    }
}

impl Words<'_> {
    fn steps(&self, release: &Release) -> [Step; 4] {
        let state = release.state;
        [State::Built, State::Checked, State::Approved, State::Published].map(|step| Step {
            name: self.text(&format!("research-step-{}", step.word())),
            is_done: state >= step,
            is_next: state < step
                && matches!(
                    (state, step),
                    (State::Built, State::Checked)
                        | (State::Checked, State::Approved)
                        | (State::Approved, State::Published)
                ),
        })
    }

    fn approval(&self, release: &Release, viewer: &str) -> Option<Approval> {
        let hands = Hands { built_by: &release.built_by, first_by: &release.first_by };
        let outcome = state::approved(release.state, !release.problems.is_empty(), hands, viewer);
        release.state.is_waiting().then(|| Approval {
            is_second: release.state == State::Approved,
            refused: outcome.err().map(|refused| self.text(&format!("research-approval-{}", refused.word()))),
        })
    }

    fn gone(&self, entry: &LogEntry) -> String {
        let args = [("day", self.day(entry.day)), ("by", entry.actor.clone()), ("why", entry.note.clone())];
        let args = args.map(|(name, value)| (name, value.into()));
        self.app.texts.text_with(self.language, &format!("research-gone-{}", entry.action), &args)
    }

    fn facts(&self, shown: &Shown) -> Vec<Fact> {
        let release = &shown.release;
        let [built_by, first_by, second_by] = shown.hands.each_ref().map(Option::as_ref);
        let fact = |key: &str, value: String| Fact { name: self.text(key), value, is_hash: false };
        let hash = |key: &str, value: &str| Fact { is_hash: true, ..fact(key, value.to_owned()) };
        let mut facts = vec![
            fact("research-programme", self.programme(&release.programme)),
            fact("research-epoch", release.epoch.clone()),
            fact("research-form", self.form(release.form)),
            fact("research-built-on", self.day(release.built_on)),
            fact("research-built-by", self.hand(built_by)),
        ];
        let approvals =
            [("research-first-by", first_by, &release.first_by), ("research-second-by", second_by, &release.second_by)];
        let approvals = approvals.into_iter().filter(|(.., id)| !id.is_empty());
        facts.extend(approvals.map(|(key, alias, _)| fact(key, self.hand(alias))));
        facts.push(hash("research-hash", &release.hash));
        facts.push(hash("research-sha256", &release.sha256));
        facts
    }

    /// Reasons stand only where both occur: otherwise the sum would say of each hidden cell why it is hidden.
    fn losses(&self, tables: &[(String, Loss)], reasons: &[TableLoss]) -> Vec<LossRow> {
        let row = |(id, loss): &(String, Loss)| {
            let reason = reasons.iter().find(|reason| reason.table == *id);
            let reason = reason.filter(|reason| reason.small > 0 && reason.complementary > 0);
            let tenths = (loss.hidden * 1000).checked_div(loss.cells).unwrap_or(0);
            let key = format!("research-table-{}", id.replace('_', "-"));
            let known = self.app.texts.has(self.language, &key);
            LossRow {
                table: if known { self.text(&key) } else { id.clone() },
                cells: loss.cells,
                hidden: loss.hidden,
                per_cent: self.per_cent(&format!("{}.{}", tenths / 10, tenths % 10)),
                is_much: tenths > 200,
                small: reason.map(|reason| reason.small),
                complementary: reason.map(|reason| reason.complementary),
            }
        };
        tables.iter().map(row).collect()
    }

    fn tables(&self, frozen: &Frozen) -> Vec<FileTable> {
        frozen.tables(self.language.code()).into_iter().map(|table| self.table(table)).collect()
    }

    fn table(&self, table: TitledTable) -> FileTable {
        let numbers: Vec<bool> = table.columns.iter().map(|column| column.is_number).collect();
        let cells = |row: Vec<crate::research::frozen::TableCell>| {
            let cells = row.into_iter().zip(&numbers);
            cells
                .map(|(cell, is_number)| FileCell {
                    text: if *is_number { self.decimal(&cell.text) } else { cell.text },
                    is_hidden: cell.is_hidden,
                    is_number: *is_number,
                })
                .collect()
        };
        let left_out =
            (table.left_out > 0).then(|| self.with("research-rows-left", "rows", table.left_out.to_string()));
        FileTable {
            path: table.path,
            title: table.title,
            same: table.same,
            rows: table.rows.into_iter().map(cells).collect(),
            columns: table
                .columns
                .into_iter()
                .map(|column| FileColumn { name: column.name, meaning: column.meaning, is_number: column.is_number })
                .collect(),
            left_out,
        }
    }
}

/// The last part of the key of where it stands.
fn where_it_stands(release: &Release) -> &'static str {
    if release.state == State::Built && !release.problems.is_empty() { "unsound" } else { release.state.word() }
}

fn citation(release: &Release) -> String {
    format!("Andrum, release {}, built on {}. SHA-256 of SHA256SUMS: {}.", release.id, release.built_on, release.hash)
}
