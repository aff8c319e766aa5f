//! `manifest.json`: what the release is, and each file with its size and checksum.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{File, sha256};
use crate::research::disclosure::Threshold;
use crate::research::release::SMALLEST_POPULATION;
use crate::research::release::catalogue::{ActivityRows, CATALOGUE};
use crate::research::release::order::ReleaseOrder;

/// The manifest of a release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    pub(crate) release_id: String,
    pub(crate) simulated: bool,
    pub(crate) order: ReleaseOrder,
    pub(crate) k: u64,
    pub(crate) smallest_population: u64,
    pub(crate) profile: String,
    pub(crate) engine: String,
    pub(crate) catalogue: u32,
    /// The population of every table, or of the rows.
    pub(crate) population: String,
    /// The rows of the table of activity.
    pub(crate) activity: ActivityRows,
    /// The step of its ladder at which each table is printed; of rows, how many steps of coarsening were taken.
    pub(crate) steps: BTreeMap<String, usize>,
    /// Why the other tables are left out.
    pub(crate) withheld: BTreeMap<String, String>,
    /// Different counts; of rows, the people with one.
    pub(crate) cells: usize,
    /// Hidden counts; of rows, the people without one.
    pub(crate) suppressed: usize,
    pub(crate) files: Vec<ListedFile>,
}

/// What was decided on the way to a release.
pub(crate) struct Shape {
    pub(crate) population: String,
    pub(crate) activity: ActivityRows,
    pub(crate) steps: BTreeMap<String, usize>,
    pub(crate) withheld: BTreeMap<String, String>,
    pub(crate) cells: usize,
    pub(crate) suppressed: usize,
}

/// One file as the manifest lists it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ListedFile {
    pub(crate) path: String,
    pub(crate) bytes: u64,
    pub(crate) sha256: String,
}

impl Manifest {
    pub(crate) fn new(order: &ReleaseOrder, shape: Shape, files: &[File]) -> Self {
        let Shape { population, activity, steps, withheld, cells, suppressed } = shape;
        Self {
            release_id: order.release_id(),
            simulated: order.is_simulated(),
            order: order.clone(),
            k: Threshold::RELEASE.get(),
            smallest_population: SMALLEST_POPULATION,
            profile: order.form.to_string(),
            engine: concat!("andrum ", env!("CARGO_PKG_VERSION")).to_owned(),
            catalogue: CATALOGUE,
            population,
            activity,
            steps,
            withheld,
            cells,
            suppressed,
            files: files.iter().map(ListedFile::of).collect(),
        }
    }
}

impl ListedFile {
    pub(crate) fn of(file: &File) -> Self {
        Self { path: file.path.clone(), bytes: file.bytes.len() as u64, sha256: sha256(&file.bytes) }
    }
}

/// JSON as it stands in a file: indented, with a line feed at the end.
pub(crate) fn json_text(value: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
    let mut text = serde_json::to_vec_pretty(value)?;
    text.push(b'\n');
    Ok(text)
}
