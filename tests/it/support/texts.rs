//! The good texts of the fixtures, and copies of them that a story may change.

use std::path::Path;

use tempfile::TempDir;

/// Texts without a problem.
pub(crate) const GOOD: &str = "tests/fixtures/content/good";

/// A copy of the good texts that a story may change.
pub(crate) struct Texts(TempDir);

impl Texts {
    pub(crate) fn of_authors() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        copy(Path::new(GOOD), folder.path());
        Self(folder)
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Changes words in a file of each language.
    pub(crate) fn change(&self, file: &str, from: [&str; 2], to: [&str; 2]) {
        for (language, (from, to)) in ["sv", "en"].into_iter().zip(from.into_iter().zip(to)) {
            let path = self.path().join(format!("cannabis/{language}/{file}"));
            let text = std::fs::read_to_string(&path).expect("a text");
            assert!(text.contains(from), "{from}");
            std::fs::write(&path, text.replace(from, to)).expect("a changed text");
        }
    }

    /// Leaves one small programme with this name, and nothing of what was there.
    pub(crate) fn only_keeps(&self, programme: &str) {
        let (from, to) = (self.path().join("cannabis"), self.path().join(programme));
        for language in ["sv", "en"] {
            std::fs::create_dir_all(to.join(language)).expect("a folder");
            let text = std::fs::read_to_string(from.join(language).join("03-later.md")).expect("a text");
            let text: String = text.split("\n# ").next().into_iter().collect();
            let text = text.replace("step = 1", "step = 0") + "\n# Hej {#hello}\n\nHej.\n";
            std::fs::write(to.join(language).join("01-other.md"), text).expect("a text");
        }
        let header = std::fs::read_to_string(from.join("programme.toml")).expect("a text");
        std::fs::write(to.join("programme.toml"), header).expect("a text");
        std::fs::remove_dir_all(from).expect("a programme less");
        // Facts lead to modules that are gone with it.
        std::fs::remove_file(self.path().join("facts.toml")).expect("a file less");
    }

    pub(crate) fn remove(&self, file: &str) {
        for language in ["sv", "en"] {
            std::fs::remove_file(self.path().join(format!("cannabis/{language}/{file}"))).expect("a text");
        }
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).expect("a copy");
        }
    }
}
