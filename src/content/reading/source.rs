//! Where the content comes from: a folder, or the copy that was built into the program.

use std::path::{Path, PathBuf};

use ring::digest::{Context, SHA256};
use rust_embed::RustEmbed;

use crate::content::checks::problem::Problem;
use crate::content::language::Language;
use crate::content::reading::programme::slug_of;

/// Where to read modules from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A folder laid out like `modules/`.
    Folder(PathBuf),
    /// The copy of `modules/` that was there when the program was built.
    BuiltIn,
}

#[derive(RustEmbed)]
#[folder = "modules/"]
struct BuiltIn;

/// Every file of a source: its parts below the source, and what it holds.
#[derive(Debug, Default)]
pub(crate) struct Files {
    root: String,
    files: Vec<(String, Vec<u8>)>,
}

impl Source {
    /// A mark of everything in it, which is another one as soon as any file is.
    pub fn stamp(&self) -> String {
        let mut context = Context::new(&SHA256);
        for (path, bytes) in self.files().map(|files| files.files).unwrap_or_default() {
            context.update(path.as_bytes());
            context.update(&[0]);
            context.update(&bytes);
            context.update(&[0]);
        }
        hex::encode(context.finish())
    }

    /// Reads everything, in the order of the names.
    pub(crate) fn files(&self) -> Result<Files, Box<Problem>> {
        let mut files = match self {
            Self::BuiltIn => Files {
                root: "modules".to_owned(),
                files: BuiltIn::iter()
                    .filter_map(|path| Some((path.to_string(), BuiltIn::get(&path)?.data.into_owned())))
                    .collect(),
            },
            Self::Folder(folder) => {
                let mut files =
                    Files { root: folder.to_string_lossy().trim_end_matches('/').to_owned(), files: Vec::new() };
                read_folder(folder, "", 0, &mut files)?;
                files
            }
        };
        files.files.retain(|(path, _)| !path.split('/').any(|part| part.starts_with('.')));
        files.files.sort();
        Ok(files)
    }
}

impl Files {
    /// The name an author knows a file by.
    pub(crate) fn shown(&self, path: &str) -> String {
        format!("{}/{path}", self.root)
    }

    /// The paths below the source, sorted.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|(path, _)| path.as_str())
    }

    /// What a file holds.
    pub(crate) fn bytes(&self, path: &str) -> Option<&[u8]> {
        let (_, bytes) = self.files.iter().find(|(name, _)| name == path)?;
        Some(bytes)
    }

    /// The file of a module in one language.
    pub(crate) fn module(&self, programme: &str, language: Language, slug: &str) -> Option<&[u8]> {
        let folder = format!("{programme}/{}/", language.code());
        let is_it = |path: &str| path.strip_prefix(&folder).and_then(slug_of) == Some(slug);
        self.files.iter().find(|(path, _)| is_it(path)).map(|(_, bytes)| bytes.as_slice())
    }

    /// The name of the source itself.
    pub(crate) fn root(&self) -> &str {
        &self.root
    }
}

/// Deeper folders than a programme needs are not followed, so that a wrong folder or a loop of links ends.
const DEEPEST: usize = 4;

fn read_folder(folder: &Path, prefix: &str, depth: usize, files: &mut Files) -> Result<(), Box<Problem>> {
    let unreadable = |path: &Path, error: &std::io::Error| {
        Box::new(Problem::of_file(
            &path.to_string_lossy(),
            format!("this cannot be read: {error}"),
            "check that the folder exists and that you may read it".to_owned(),
        ))
    };
    let entries = std::fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?;
    for entry in entries {
        let path = entry.map_err(|error| unreadable(folder, &error))?.path();
        let Some(name) = path.file_name().map(|name| name.to_string_lossy().into_owned()) else {
            continue;
        };
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            if depth < DEEPEST {
                read_folder(&path, &format!("{prefix}{name}/"), depth + 1, files)?;
            }
        } else {
            let is_ours =
                path.extension().is_some_and(|extension| ["md", "toml", "lock"].iter().any(|ours| extension == *ours));
            let bytes =
                if is_ours { std::fs::read(&path).map_err(|error| unreadable(&path, &error))? } else { Vec::new() };
            files.files.push((format!("{prefix}{name}"), bytes));
        }
    }
    Ok(())
}
