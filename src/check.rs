//! `andrum check`: everything an author should change, with its place.

use std::path::{Path, PathBuf};

use crate::content::{Library, Problem, Source, report};

/// What the check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The report, ready to print.
    pub report: String,
    /// Whether something cannot be shown like this.
    pub has_errors: bool,
    /// Whether there is anything to change at all.
    pub has_problems: bool,
}

/// Checks a folder, or the built-in modules if none is named.
pub fn check(folder: Option<&Path>) -> Checked {
    let source = folder.map_or(Source::BuiltIn, |folder| Source::Folder(PathBuf::from(folder)));
    let (_, problems) = Library::load(&source);
    Checked {
        report: report(&problems),
        has_errors: problems.iter().any(Problem::is_error),
        has_problems: !problems.is_empty(),
    }
}
