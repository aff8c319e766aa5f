//! `andrum check`: everything an author should change, with its place; and what saved answers mean, when they accept it.

use std::path::{Path, PathBuf};

use crate::content::{Library, Problem, Source, report};

/// The file that says what saved answers mean.
const ANSWERS: &str = "answers.lock";

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

#[cfg(test)]
mod tests {
    use super::*;

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
        assert!(!check(Some(folder.path())).has_problems);
        for path in texts {
            copy(path, ("0-10", "1-10"));
        }
        let found = check(Some(folder.path()));
        assert!(found.has_errors && found.report.contains("was saved as \"scale 0-10\""), "{}", found.report);
        assert!(accept(folder.path()).unwrap().contains("questions mean"));
        assert!(!check(Some(folder.path())).has_problems);
        copy(texts[0], ("+++", ""));
        assert!(accept(folder.path()).is_err());
    }
}
