//! The zip: fixed order, fixed timestamps, and careful reading of an archive somebody else may have made.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::File;

/// The largest file read from an archive, unpacked.
const MOST_BYTES: u64 = 64 * 1024 * 1024;
/// The most files read from an archive.
const MOST_FILES: usize = 64;

/// Why an archive cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unreadable {
    NotAZip,
    TooMuch,
    StrayPath(String),
}

/// Packs the files into one folder. The same files always give the same bytes.
pub(crate) fn pack(folder: &str, files: &[File]) -> Result<Vec<u8>, zip::result::ZipError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        writer.start_file(format!("{folder}/{}", file.path), options)?;
        writer.write_all(&file.bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}

/// Unpacks an archive with one folder: the folder's name and the files in the order they stand.
pub(crate) fn unpack(bytes: &[u8]) -> Result<(String, Vec<File>), Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::NotAZip)?;
    if archive.len() > MOST_FILES {
        return Err(Unreadable::TooMuch);
    }
    let mut folder: Option<String> = None;
    let mut files: Vec<File> = Vec::new();
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|_| Unreadable::NotAZip)?;
        let name = entry.name().map_err(|_| Unreadable::NotAZip)?.into_owned();
        let stray = || Unreadable::StrayPath(name.clone());
        let (top, path) = name.split_once('/').ok_or_else(stray)?;
        let known = folder.get_or_insert_with(|| top.to_owned());
        if known != top || !is_plain(path) || files.iter().any(|file| file.path == path) {
            return Err(stray());
        }
        let mut unpacked = Vec::new();
        entry.take(MOST_BYTES + 1).read_to_end(&mut unpacked).map_err(|_| Unreadable::NotAZip)?;
        if unpacked.len() as u64 > MOST_BYTES {
            return Err(Unreadable::TooMuch);
        }
        files.push(File::new(path, unpacked));
    }
    folder.map(|folder| (folder, files)).ok_or(Unreadable::NotAZip)
}

fn is_plain(path: &str) -> bool {
    path.split('/').all(|part| {
        !part.is_empty()
            && !part.starts_with('.')
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_unpacked() {
        let files = [File::new("README.md", "x"), File::new("data/a.csv", "n\n")];
        let bytes = pack("r01", &files).unwrap();
        let (folder, back) = unpack(&bytes).unwrap();
        assert_eq!(folder, "r01");
        assert_eq!(back.len(), 2);
        assert_eq!(back[1].path, "data/a.csv");
        assert_eq!(back[1].bytes, b"n\n");
        assert_eq!(pack("r01", &files).unwrap(), bytes);
    }

    #[test]
    fn a_path_that_climbs_out_is_refused() {
        for path in ["../x", "a//b", ".hidden", "a\\b"] {
            let bytes = pack("r01", &[File::new(path, "x")]).unwrap();
            assert!(matches!(unpack(&bytes), Err(Unreadable::StrayPath(_))), "{path}");
        }
        assert!(matches!(unpack(b"no zip"), Err(Unreadable::NotAZip)));
    }
}
