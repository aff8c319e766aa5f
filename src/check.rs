//! `andrum check`: everything an author should change, with its place.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::clock::Day;
use crate::content::{CHECKED_FOR_DAYS, Library, Problem, Source, report};

/// What the check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The report, ready to print.
    pub report: String,
    /// Whether something cannot be shown like this.
    pub has_errors: bool,
    /// Whether there is anything to change at all. What somebody has to check again by now does not count: the calendar
    /// alone never makes a folder bad.
    pub has_problems: bool,
}

/// Checks a folder, or the built-in modules if none is named. `today` decides what has to be checked again.
pub fn check(folder: Option<&Path>, today: Day) -> Checked {
    let source = folder.map_or(Source::BuiltIn, |folder| Source::Folder(PathBuf::from(folder)));
    let (library, problems) = Library::load(&source);
    Checked {
        report: report(&problems) + &overdue(&library, today),
        has_errors: problems.iter().any(Problem::is_error),
        has_problems: !problems.is_empty(),
    }
}

/// Which help lines and units were last compared with their sources too long ago; nothing when there are none.
fn overdue(library: &Library, today: Day) -> String {
    let mut text = String::new();
    for dated in library.overdue(today) {
        let Problem { file, line, column, .. } = dated.remark();
        // Writing into a `String` cannot fail.
        let _ = writeln!(text, "  {file}:{line}:{column}: {}, {}", dated.name, dated.checked_on);
    }
    if text.is_empty() {
        return text;
    }
    format!(
        "\nwarning: last checked more than {CHECKED_FOR_DAYS} days ago; compare them with their sources again\n{text}"
    )
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn what_was_checked_long_ago_is_said_and_is_no_problem() {
        let folder = Path::new("tests/fixtures/content/good");
        let fresh = check(Some(folder), date!(2026 - 11 - 21));
        assert_eq!(fresh.report, "No problems found.\n");
        let old = check(Some(folder), date!(2027 - 11 - 21));
        assert!(!old.has_problems && !old.has_errors);
        assert!(
            old.report.starts_with("No problems found.\n\nwarning: last checked more than 90 days ago"),
            "{}",
            old.report
        );
        assert!(old.report.contains("help.toml:"), "{}", old.report);
    }
}
