//! A release: a frozen, disclosure-checked zip of research files, and its later verification.
//! Pure: no database, no HTTP, no clock. Only protected tables reach a file or a page.

pub mod catalogue;
mod counting;
mod files;
mod form;
mod microdata;
mod order;
mod showing;
mod verify;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod trial_tests;

use std::collections::BTreeMap;
use std::fmt;

use time::Date;

pub use counting::{Quantity, Tally};
pub use form::{Form, NoForm};
pub use order::{
    MeasureOutline, ModuleOutline, Origin, PrimaryOutline, ProgrammeOutline, ReleaseOrder, ScoreOutline, StudyOutline,
};
pub use showing::preview::{ArmUse, Count, EffectLine, MeanRow, ModuleRow, OutcomeRow, Preview, StageRow, WeekRow};
pub use showing::{Contrast, TableLoss};
pub use verify::{ReleaseProblem, VerifiedRelease, verify};

use crate::research::disclosure::{CannotProtect, Secret, Threshold, protect};
use crate::research::microdata::NoMicrodata;
use crate::research::study_record::{OutOfBounds, StudyRecord};
use counting::Counted;
pub(crate) use files::sha256;
use files::{Contents, File};
use showing::rows::Figures;
use showing::shown::ShownTables;
use showing::{dose, losses};

/// Below this many participants nothing is published.
pub const SMALLEST_POPULATION: u64 = 50;

/// A release, ready to be stored and downloaded.
#[derive(Clone)]
pub struct BuiltRelease {
    /// The id, such as `cannabis_2026H1_r01`.
    pub release_id: String,
    /// The name of the zip.
    pub file_name: String,
    /// The zip.
    pub bytes: Vec<u8>,
    /// SHA-256 of `SHA256SUMS` in hex: the hash a release is known by.
    pub hash: String,
    /// What a page shows of it.
    pub preview: Preview,
    /// What each table lost, and why: for those who approve, and never in a file.
    pub losses: Vec<TableLoss>,
}

/// Why no release is built.
#[derive(Debug)]
pub enum CannotBuild {
    /// The order names something that cannot stand in a file.
    UnsoundOrder,
    /// Not everybody has been followed for the whole follow-up; they will have been on this day.
    StillRunning(Date),
    /// Fewer participants than may ever be published.
    TooFew,
    /// A study record is outside its bounds.
    Record(OutOfBounds),
    /// The tables could not be protected.
    Unprotected(CannotProtect),
    /// No rows can be given of these people.
    NoRows(NoMicrodata),
    /// A file could not be written.
    Broke(Box<dyn std::error::Error + Send + Sync>),
}

/// Builds a release from study records under their ids, in any order; those of other programmes and epochs are passed
/// over. Noise comes from the secret.
pub fn build(
    order: &ReleaseOrder,
    secret: Secret,
    records: impl IntoIterator<Item = (String, StudyRecord)>,
) -> Result<BuiltRelease, CannotBuild> {
    let mut tally = Tally::new(order, secret);
    for (id, record) in records {
        tally.add(&id, &record).map_err(CannotBuild::Record)?;
    }
    build_from(tally)
}

/// Builds a release from a finished tally.
pub fn build_from(tally: Tally<'_>) -> Result<BuiltRelease, CannotBuild> {
    let order = tally.order().clone();
    if !order.is_sound() {
        return Err(CannotBuild::UnsoundOrder);
    }
    let complete_on = order.epoch.complete_on();
    if !order.is_simulated() && order.built_on < complete_on {
        return Err(CannotBuild::StillRunning(complete_on));
    }
    let k = Threshold::RELEASE;
    if order.form == Form::Rows {
        return microdata::build(tally, k);
    }
    let counted = tally.chosen(k).filter(|counted| counted.participants() >= SMALLEST_POPULATION);
    let counted = counted.ok_or(CannotBuild::TooFew)?;
    let contents = protected(order, &counted, k).map_err(CannotBuild::Unprotected)?;
    let losses = losses::of(&contents.tables, &counted, k);
    let files = write_files(&contents).map_err(CannotBuild::Broke)?;
    let built = freeze(&contents.order, Preview::of(&contents), &files).map_err(CannotBuild::Broke)?;
    Ok(BuiltRelease { losses, ..built })
}

/// Decides what may be shown of what was counted.
fn protected(order: ReleaseOrder, counted: &Counted, k: Threshold) -> Result<Contents, CannotProtect> {
    let (mut layout, rows) = counted.layout(&order, k);
    let counts = counted.counts();
    let mut given_up = BTreeMap::new();
    loop {
        let protected = protect(&layout, &counts, &[], k)?;
        let mut tables = ShownTables::of(&protected, counted.population, &rows);
        tables.withheld.extend(given_up.clone());
        // Bands of finished modules and finished modules are two views of one thing.
        let Some(table) = dose::betrayer(&tables, &order, k) else {
            let told = counted.told(&tables, order.form);
            let figures = Figures::of(counted, &tables, &told, &order, k);
            return Ok(Contents { order, tables: told, figures });
        };
        layout.tables.retain(|other| other.id != table);
        let reason = format!("{table} is withheld: beside the modules it would narrow a hidden count");
        given_up.insert(table, reason);
    }
}

type Broke = Box<dyn std::error::Error + Send + Sync>;

/// Every file in the order of the archive; the checksums come last.
fn write_files(contents: &Contents) -> Result<Vec<File>, Broke> {
    let data = files::tables::data_files(contents)?;
    let papers = [files::papers::readme, files::papers::method, files::papers::report].map(|paper| paper(contents));
    files::all(&contents.order, contents.tables.shape(), data, papers)
}

fn freeze(order: &ReleaseOrder, preview: Preview, files: &[File]) -> Result<BuiltRelease, Broke> {
    let release_id = order.release_id();
    let bytes = files::archive::pack(&release_id, files)?;
    let hash = files.last().map(|sums| sha256(&sums.bytes)).unwrap_or_default();
    Ok(BuiltRelease { file_name: format!("{release_id}.zip"), release_id, bytes, hash, preview, losses: Vec::new() })
}

impl fmt::Display for CannotBuild {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnsoundOrder => f.write_str(
                "the order is not sound: ids are lower-case letters, digits and hyphens, none stands twice, and the number lies between 1 and 99",
            ),
            Self::StillRunning(day) => write!(
                f,
                "the follow-up is still running: a release of this epoch can be built from {day}, when everybody has been followed for all weeks"
            ),
            Self::TooFew => write!(
                f,
                "fewer than {SMALLEST_POPULATION} participants in this epoch: so few cannot be published safely; wait for a larger epoch"
            ),
            Self::Record(problem) => problem.fmt(f),
            Self::Unprotected(problem) => problem.fmt(f),
            Self::NoRows(reason) => reason.fmt(f),
            Self::Broke(_) => f.write_str("a file of the release could not be written"),
        }
    }
}

impl std::error::Error for CannotBuild {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Record(problem) => Some(problem),
            Self::Unprotected(problem) => Some(problem),
            Self::NoRows(reason) => Some(reason),
            Self::Broke(cause) => Some(cause.as_ref()),
            Self::UnsoundOrder | Self::StillRunning(_) | Self::TooFew => None,
        }
    }
}
