//! What a text may lead to: the parts of all modules. They are read once for this, before anything that leads to them is
//! checked, so that a link and what it leads to may come in any order and stand in any programme.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::checks::compare::Outline;
use crate::content::language::Language;
use crate::content::reading::file::TextFile;
use crate::content::reading::module;
use crate::content::reading::programme::slug_of;
use crate::content::reading::source::Files;

/// The parts of all modules, by their slugs.
#[derive(Debug, Default)]
pub(crate) struct Known {
    modules: BTreeMap<String, KnownModule>,
    /// Whether a text may also lead to what is not there any more.
    is_open: bool,
}

#[derive(Debug)]
struct KnownModule {
    programme: String,
    outline: Outline,
}

impl Known {
    /// Reads the parts of every module in these folders, in whichever languages it exists.
    pub(crate) fn of(folders: &BTreeSet<&str>, files: &Files) -> Self {
        let mut known = Self::default();
        for path in files.paths() {
            let mut parts = path.splitn(3, '/');
            let (Some(programme), Some(code), Some(name)) = (parts.next(), parts.next(), parts.next()) else {
                continue;
            };
            let (Some(language), Some(slug)) = (Language::written_in(code), slug_of(name)) else { continue };
            let file = files.bytes(path).and_then(|bytes| TextFile::decode(path, bytes).ok());
            let Some(file) = file.filter(|_| folders.contains(programme)) else { continue };
            known.add(programme, slug, module::outline(&file, language));
        }
        known
    }

    /// For a text of earlier, which may lead to what is gone since.
    pub(crate) fn long_ago() -> Self {
        Self { is_open: true, ..Self::default() }
    }

    /// Whether a text may also lead to what is not there any more.
    pub(crate) const fn is_open(&self) -> bool {
        self.is_open
    }

    /// Adds what a module has in one language.
    pub(crate) fn add(&mut self, programme: &str, slug: &str, outline: Outline) {
        let new = || KnownModule { programme: programme.to_owned(), outline: Outline::default() };
        self.modules.entry(slug.to_owned()).or_insert_with(new).outline.append(outline);
    }

    /// The slugs of all modules.
    pub(crate) fn slugs(&self) -> Vec<&str> {
        self.modules.keys().map(String::as_str).collect()
    }

    /// The first programme that has a module with this slug.
    pub(crate) fn programme_of(&self, slug: &str) -> Option<&str> {
        self.modules.get(slug).map(|module| module.programme.as_str())
    }

    /// Whether any page shows an answer of this exercise again.
    pub(crate) fn is_recalled(&self, slug: &str, exercise: &str) -> bool {
        self.modules.values().any(|module| module.outline.recalls(&format!("{slug}/{exercise}/")))
    }

    /// The parts of a module.
    pub(crate) fn module(&self, slug: &str) -> Option<&Outline> {
        self.modules.get(slug).map(|module| &module.outline)
    }
}
