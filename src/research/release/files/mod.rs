//! The files of a release, made from protected tables only.

pub(crate) mod archive;
pub(crate) mod codes;
pub(crate) mod columns;
pub(crate) mod json;
pub(crate) mod manifest;
pub(crate) mod package;
pub(crate) mod papers;
pub(crate) mod scores;
pub(crate) mod syntax;
pub(crate) mod tables;

use self::columns::{CsvFile, DATA_FILES};
use self::manifest::{Manifest, Shape, json_text};
use super::form::Form;
use super::microdata::columns::ROW_FILES;
use super::order::ReleaseOrder;
use super::showing::rows::Figures;
use super::showing::shown::ShownTables;

/// What a release says: the order, its shown tables and its shown statistics.
#[derive(Clone)]
pub(crate) struct Contents {
    pub(crate) order: ReleaseOrder,
    pub(crate) tables: ShownTables,
    pub(crate) figures: Figures,
}

/// The data files of a release of this form, in the order of the archive.
pub(crate) const fn data_files(form: Form) -> &'static [&'static CsvFile] {
    match form {
        Form::Exact | Form::Rounded | Form::CellKey => &DATA_FILES,
        Form::Rows => &ROW_FILES,
    }
}

/// One file of the archive; the path is relative to the release's folder.
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) bytes: Vec<u8>,
}

impl File {
    pub(crate) fn new(path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.to_owned(), bytes: bytes.into() }
    }
}

/// Every file in the order of the archive: the README first, the checksums last.
pub(crate) fn all(
    order: &ReleaseOrder,
    shape: Shape,
    data: Vec<File>,
    [readme, method, report]: [File; 3],
) -> Result<Vec<File>, Box<dyn std::error::Error + Send + Sync>> {
    let (json, package) = (json::data(order, &data)?, package::datapackage(order, &data)?);
    let mut all = vec![readme];
    all.extend(data);
    all.extend([json, package, package::codebook(order)?]);
    all.extend(syntax::scripts(order));
    all.extend([method, report]);
    let manifest = Manifest::new(order, shape, &all);
    all.push(File::new("manifest.json", json_text(&manifest)?));
    all.push(File::new("SHA256SUMS", sums(&all)));
    Ok(all)
}

/// SHA-256 as lower-case hex.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex::encode(ring::digest::digest(&ring::digest::SHA256, bytes))
}

/// One line of `SHA256SUMS` per file.
pub(crate) fn sums(files: &[File]) -> String {
    let mut text = String::new();
    for file in files {
        text.push_str(&sha256(&file.bytes));
        text.push_str("  ");
        text.push_str(&file.path);
        text.push('\n');
    }
    text
}
