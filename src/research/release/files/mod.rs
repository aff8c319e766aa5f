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
