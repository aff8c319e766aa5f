//! `andrum check`: everything an author should change, with its place; and what saved answers mean, when they accept it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::clock::Day;
use crate::content::{CHECKED_FOR_DAYS, Library, Problem, Source, report};

/// The file that says what saved answers mean.
const ANSWERS: &str = "answers.lock";

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

/// Why the texts are not accepted.
#[derive(Debug, thiserror::Error)]
pub enum NotAccepted {
    /// They have errors: the report.
    #[error("the programmes have errors:\n{0}")]
    Errors(String),
    /// The file cannot be written.
    #[error("cannot write {0}: {1}")]
    Unwritten(String, std::io::Error),
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

/// Writes down what the answers to the texts in a folder mean from now on, and says so.
pub fn accept(folder: &Path) -> Result<String, NotAccepted> {
    let source = Source::Folder(folder.to_owned());
    let text = Library::accepted(&source).map_err(|problems| NotAccepted::Errors(report(&problems)))?;
    let file = folder.join(ANSWERS);
    let unwritten = |cause| NotAccepted::Unwritten(file.display().to_string(), cause);
    if std::fs::read_to_string(&file).is_ok_and(|there| there == text) {
        return Ok(format!("{} is up to date.", file.display()));
    }
    std::fs::write(&file, &text).map_err(unwritten)?;
    let fields = text.lines().filter(|line| !line.starts_with('#')).count();
    Ok(format!("{} says now what the answers to {fields} questions mean. Commit it with the texts.", file.display()))
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

    const TODAY: Day = date!(2026 - 11 - 21);

    #[test]
    fn a_changed_meaning_is_found_until_it_is_accepted() {
        let folder = tempfile::tempdir().unwrap();
        let copy = |path: &str, change: (&str, &str)| {
            let text = std::fs::read_to_string(Path::new("tests/fixtures/content/good").join(path)).unwrap();
            let to = folder.path().join(path);
            std::fs::create_dir_all(to.parent().unwrap()).unwrap();
            std::fs::write(to, text.replace(change.0, change.1)).unwrap();
        };
        let texts = ["cannabis/sv/02-finding-reasons.md", "cannabis/en/02-finding-reasons.md"];
        let modules = ["sv/01-welcome.md", "en/01-welcome.md", "sv/03-later.md", "en/03-later.md", "programme.toml"];
        let others = modules.map(|path| format!("cannabis/{path}"));
        let others = others.iter().map(String::as_str).chain(["help.toml"]);
        texts.iter().copied().chain(others).for_each(|path| copy(path, ("", "")));
        assert!(accept(folder.path()).unwrap().contains("questions mean"));
        assert!(accept(folder.path()).unwrap().contains("up to date"));
        assert!(!check(Some(folder.path()), TODAY).has_problems);
        for path in texts {
            copy(path, ("0-10", "1-10"));
        }
        let found = check(Some(folder.path()), TODAY);
        assert!(found.has_errors && found.report.contains("was saved as \"scale 0-10\""), "{}", found.report);
        assert!(accept(folder.path()).unwrap().contains("questions mean"));
        assert!(!check(Some(folder.path()), TODAY).has_problems);
        copy(texts[0], ("+++", ""));
        assert!(accept(folder.path()).is_err());
    }

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
