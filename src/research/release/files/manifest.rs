//! `manifest.json`: what the release is, and each file with its size and checksum.

use serde::{Deserialize, Serialize};

use super::{Contents, File, sha256};
use crate::research::disclosure::Threshold;
use crate::research::release::SMALLEST_POPULATION;
use crate::research::release::catalogue::CATALOGUE;
use crate::research::release::order::ReleaseOrder;

/// The only profile so far: true counts, some hidden.
pub(crate) const PROFILE: &str = "exact-suppressed";

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
    pub(crate) cells: usize,
    pub(crate) suppressed: usize,
    pub(crate) files: Vec<ListedFile>,
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
    pub(crate) fn new(contents: &Contents, files: &[File]) -> Self {
        Self {
            release_id: contents.order.release_id(),
            simulated: contents.order.is_simulated(),
            order: contents.order.clone(),
            k: Threshold::RELEASE.get(),
            smallest_population: SMALLEST_POPULATION,
            profile: PROFILE.to_owned(),
            engine: concat!("andrum ", env!("CARGO_PKG_VERSION")).to_owned(),
            catalogue: CATALOGUE,
            cells: contents.protected.cells().count(),
            suppressed: contents.protected.suppressed(),
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
