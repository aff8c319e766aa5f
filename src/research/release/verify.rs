//! Verification: reads a release as an outsider gets it and trusts nothing in it. Sums and manifest must agree with
//! the files, nothing shown may break a rule, and every data file must say what the long table says.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::DeserializeOwned;

use super::catalogue::{CATALOGUE, Place, layout};
use super::files::archive::{Unreadable, unpack};
use super::files::columns::{CsvFile, DATA_FILES, TABLES};
use super::files::manifest::{ListedFile, Manifest};
use super::files::{Contents, File, sha256, sums, tables::data_files};
use super::showing::preview::Preview;
use super::showing::reading;
use super::showing::shown::{ShownTables, printed};
use super::{Form, ReleaseOrder, SMALLEST_POPULATION, microdata};
use crate::research::disclosure::{self, Cell, Claim, Layout, Shown, Status, Threshold};

/// A release that passed every check.
#[derive(Clone)]
pub struct VerifiedRelease {
    /// What was ordered.
    pub order: ReleaseOrder,
    /// SHA-256 of `SHA256SUMS` in hex.
    pub hash: String,
    /// What a page shows of it.
    pub preview: Preview,
}

/// One thing that is wrong with a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReleaseProblem {
    /// The archive cannot be read, or holds a path that does not belong there.
    Archive(String),
    /// A file is missing.
    Missing(String),
    /// A file cannot be read, or not as what it should be.
    Malformed(String),
    /// A file differs from its checksum, or is not listed.
    Checksum(String),
    /// The manifest says something else than the release.
    Manifest(&'static str),
    /// Something shown breaks a rule of disclosure control.
    Disclosure(String),
    /// A data file does not say what the long table says.
    Contradiction(String),
}

/// Checks a release from its bytes alone, and names every problem found.
pub fn verify(bytes: &[u8]) -> Result<VerifiedRelease, Vec<ReleaseProblem>> {
    let (folder, files) = unpack(bytes).map_err(|problem| vec![archive_problem(problem)])?;
    let mut problems = checksum_problems(&files);
    let manifest: Manifest = json(&files, "manifest.json").map_err(|problem| {
        problems.push(problem);
        std::mem::take(&mut problems)
    })?;
    problems.extend(manifest_problems(&manifest, &folder, &files));
    if manifest.order.form == Form::Rows {
        return verify_rows(manifest, problems, &files);
    }
    let contents = match read_contents(&manifest, &files) {
        Ok(contents) => contents,
        Err(found) => {
            problems.extend(found);
            return Err(problems);
        }
    };
    problems.extend(contradictions(&manifest, &contents, &files));
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(VerifiedRelease { hash: hash(&files), preview: Preview::of(&contents), order: contents.order })
}

/// The rest of the check of a release of rows.
fn verify_rows(
    manifest: Manifest,
    mut problems: Vec<ReleaseProblem>,
    files: &[File],
) -> Result<VerifiedRelease, Vec<ReleaseProblem>> {
    match microdata::reading::verify(&manifest, files) {
        Ok(preview) if problems.is_empty() => Ok(VerifiedRelease { order: manifest.order, hash: hash(files), preview }),
        Ok(_) => Err(problems),
        Err(found) => {
            problems.extend(found);
            Err(problems)
        }
    }
}

fn hash(files: &[File]) -> String {
    find(files, "SHA256SUMS").map_or_else(String::new, |file| sha256(&file.bytes))
}

fn find<'a>(files: &'a [File], path: &str) -> Option<&'a File> {
    files.iter().find(|file| file.path == path)
}

fn json<T: DeserializeOwned>(files: &[File], path: &str) -> Result<T, ReleaseProblem> {
    let file = find(files, path).ok_or_else(|| ReleaseProblem::Missing(path.to_owned()))?;
    serde_json::from_slice(&file.bytes).map_err(|_| ReleaseProblem::Malformed(path.to_owned()))
}

/// The checksums must list every other file, in order, and nothing else.
fn checksum_problems(files: &[File]) -> Vec<ReleaseProblem> {
    let Some((listed, others)) = files.split_last().filter(|(last, _)| last.path == "SHA256SUMS") else {
        return vec![ReleaseProblem::Missing("SHA256SUMS".to_owned())];
    };
    let lines: Vec<&[u8]> = listed.bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let mut problems: Vec<ReleaseProblem> = others
        .iter()
        .filter(|file| !lines.contains(&sums(std::slice::from_ref(file)).as_bytes()))
        .map(|file| ReleaseProblem::Checksum(file.path.clone()))
        .collect();
    if problems.is_empty() && listed.bytes != sums(others).as_bytes() {
        problems.push(ReleaseProblem::Checksum("SHA256SUMS".to_owned()));
    }
    problems
}

fn manifest_problems(manifest: &Manifest, folder: &str, files: &[File]) -> Vec<ReleaseProblem> {
    let order = &manifest.order;
    let listed: Vec<ListedFile> = files
        .iter()
        .filter(|file| !["manifest.json", "SHA256SUMS"].contains(&file.path.as_str()))
        .map(ListedFile::of)
        .collect();
    let rules = [
        (order.is_sound(), "the order is not sound"),
        (manifest.release_id == order.release_id(), "the release id does not fit the order"),
        (manifest.release_id == folder, "the folder is not named after the release"),
        (manifest.simulated == order.is_simulated(), "the mark of simulated figures is wrong"),
        (manifest.k == Threshold::RELEASE.get(), "the threshold is another"),
        (manifest.smallest_population == SMALLEST_POPULATION, "the smallest population is another"),
        (manifest.catalogue == CATALOGUE, "the catalogue is another"),
        (manifest.profile == order.form.word(), "the profile is another than was ordered"),
        (manifest.activity.are_sound(), "the rows of the table of activity are not those of the catalogue"),
        (manifest.files == listed, "the list of files is wrong"),
    ];
    rules.into_iter().filter(|(holds, _)| !holds).map(|(_, what)| ReleaseProblem::Manifest(what)).collect()
}

/// Reads the tables and judges them; they come out only if nothing shown breaks a rule.
fn read_contents(manifest: &Manifest, files: &[File]) -> Result<Contents, Vec<ReleaseProblem>> {
    let one = |problem| vec![problem];
    let layout = layout(&manifest.order, &manifest.population, &manifest.activity);
    let cells = read_counts(manifest, &layout, files).map_err(one)?;
    let claim = Claim {
        steps: manifest.steps.clone(),
        shown: cells.clone(),
        earlier: Vec::new(),
        statistics: BTreeMap::new(),
        layout,
    };
    let breaches = disclosure::verify(&claim, manifest.order.form.profile(), Threshold::RELEASE);
    if !breaches.is_empty() {
        return Err(breaches.into_iter().map(|breach| ReleaseProblem::Disclosure(breach.to_string())).collect());
    }
    let (activity, steps, withheld) = (&manifest.activity, &manifest.steps, manifest.withheld.clone());
    let tables = ShownTables::read(&claim.layout, &manifest.population, activity, steps, withheld, cells);
    let fewest = manifest.order.form.profile().least(SMALLEST_POPULATION);
    if tables.participants().n() < Some(fewest) {
        return Err(one(ReleaseProblem::Disclosure(
            "the population is under the smallest that is published".to_owned(),
        )));
    }
    let figures = reading::figures(&tables, |file| rows(files, file)).map_err(one)?;
    Ok(Contents { order: manifest.order.clone(), tables, figures })
}

/// What the tables of a release claim, for whoever wants to attack it.
#[cfg(test)]
pub(super) fn claim_of(contents: &Contents) -> Claim {
    let tables = &contents.tables;
    let mut layout = layout(&contents.order, &tables.population, &tables.rows);
    layout.tables.retain(|table| tables.table(&table.id).is_some());
    let cells = tables.tables.iter().flat_map(|table| &table.cells);
    Claim {
        shown: cells.map(|cell| (cell.clone(), tables.cell(cell))).collect(),
        steps: tables.steps(),
        earlier: Vec::new(),
        statistics: BTreeMap::new(),
        layout,
    }
}

/// What each printed cell shows. The rows must be those of the printed tables, in their order.
fn read_counts(manifest: &Manifest, layout: &Layout, files: &[File]) -> Result<BTreeMap<Cell, Shown>, ReleaseProblem> {
    let malformed = || ReleaseProblem::Malformed(TABLES.path.to_owned());
    let mut cells = BTreeMap::new();
    let mut rows = rows(files, &TABLES)?.into_iter();
    for table in printed(layout, &manifest.steps) {
        for cell in table.cells {
            let row = rows.next().ok_or_else(malformed)?;
            let field = |name: &str| row.get(name).cloned().unwrap_or_default();
            if field("table_id") != table.id || Place::read(field) != Place::of(&cell, &table.axes) {
                return Err(malformed());
            }
            let shown = read_shown(&field("status"), &field("n")).ok_or_else(malformed)?;
            if cells.insert(cell, shown).is_some_and(|before| before != shown) {
                return Err(ReleaseProblem::Contradiction(TABLES.path.to_owned()));
            }
        }
    }
    if rows.next().is_some() { Err(malformed()) } else { Ok(cells) }
}

fn read_shown(status: &str, n: &str) -> Option<Shown> {
    match (Status::from_code(status)?, n) {
        (Status::Suppressed, "") => Some(Shown::Suppressed),
        (Status::StructuralZero, "0") => Some(Shown::StructuralZero),
        (Status::Published, n) => Some(Shown::Published(n.parse().ok()?)),
        _ => None,
    }
}

/// The rows of a data file by column name; the header must be the one described.
pub(super) fn rows(files: &[File], file: &CsvFile) -> Result<Vec<BTreeMap<String, String>>, ReleaseProblem> {
    let made = find(files, file.path).ok_or_else(|| ReleaseProblem::Missing(file.path.to_owned()))?;
    let malformed = |_| ReleaseProblem::Malformed(file.path.to_owned());
    let mut reader = csv::Reader::from_reader(made.bytes.as_slice());
    let header = reader.headers().map_err(malformed)?;
    if !header.iter().eq(file.columns.iter().map(|column| column.name)) {
        return Err(ReleaseProblem::Malformed(file.path.to_owned()));
    }
    reader.deserialize().map(|row| row.map_err(malformed)).collect()
}

/// Every data file is written again from what was read; each must come out byte for byte.
fn contradictions(manifest: &Manifest, contents: &Contents, files: &[File]) -> Vec<ReleaseProblem> {
    let mut problems = Vec::new();
    let expected = data_files(contents).unwrap_or_default();
    for file in DATA_FILES {
        let again = expected.iter().find(|made| made.path == file.path);
        if again.map(|made| &made.bytes) != find(files, file.path).map(|made| &made.bytes) {
            problems.push(ReleaseProblem::Contradiction(file.path.to_owned()));
        }
    }
    let tables = &contents.tables;
    if manifest.suppressed != tables.suppressed() || manifest.cells != tables.count() {
        problems.push(ReleaseProblem::Manifest("the number of hidden cells is wrong"));
    }
    let known = |id: &String| manifest.steps.contains_key(id) || manifest.withheld.contains_key(id);
    let layout = layout(&manifest.order, &manifest.population, &manifest.activity);
    if !layout.tables.iter().all(|table| known(&table.id)) {
        problems.push(ReleaseProblem::Manifest("a table is neither printed nor said to be left out"));
    }
    problems
}

fn archive_problem(problem: Unreadable) -> ReleaseProblem {
    ReleaseProblem::Archive(match problem {
        Unreadable::NotAZip => "it is no readable zip".to_owned(),
        Unreadable::TooMuch => "it holds more than a release can".to_owned(),
        Unreadable::StrayPath(path) => format!("{path:?} does not belong in it"),
    })
}

impl fmt::Display for ReleaseProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Archive(what) => write!(f, "the archive: {what}"),
            Self::Missing(path) => write!(f, "{path} is missing"),
            Self::Malformed(path) => write!(f, "{path} cannot be read as what it should be"),
            Self::Checksum(path) => write!(f, "{path} does not agree with SHA256SUMS"),
            Self::Manifest(what) => write!(f, "manifest.json: {what}"),
            Self::Disclosure(what) => write!(f, "disclosure: {what}"),
            Self::Contradiction(path) => write!(f, "{path} does not say what data/tables.csv says"),
        }
    }
}
