//! Reads the repository as text and fails on what the house does not allow: an import arrow that turns upward, a file
//! that is too long or does not say what it is for, text put into a page unescaped, a word that is not the glossary's.
//! Each check is a function from a path and a source to what is wrong, so that the tests below can show it a bad source.

mod arrows;
mod content_names;

use std::fs;
use std::path::{Path, PathBuf};

/// Words that have another name here (a participant is no user), or that say nothing about what a type is.
const NOT_OUR_WORDS: &[&str] = &[
    "Analytics",
    "Chat",
    "Client",
    "Course",
    "Data",
    "Helper",
    "Helpers",
    "Info",
    "Lesson",
    "Login",
    "Manager",
    "Nickname",
    "Patient",
    "Service",
    "Session",
    "Survey",
    "Thread",
    "Ticket",
    "Tracker",
    "User",
    "Util",
    "Utils",
];

/// The names that a template may print unescaped; each holds `content::Html` or a drawing that the service made itself.
const UNESCAPED: &[&str] = &["html", "main", "qr"];

const LONGEST_FILE: usize = 400;

#[test]
fn no_file_is_too_long_or_silent_about_its_purpose() {
    report(&["src", "tests", "benches"], "rs", size_and_purpose);
}

#[test]
fn types_and_files_use_the_words_of_the_glossary() {
    report(&["src"], "rs", foreign_words);
}

#[test]
fn templates_print_nothing_unescaped_but_what_is_listed() {
    report(&["templates"], "hbs", unescaped);
}

#[test]
fn every_migration_says_what_and_why() {
    report(&["migrations"], "sql", |path, source| {
        let silent = path.ends_with("up.sql") && !source.starts_with("--");
        silent.then(|| "opens without a `--` comment that says what it does and why".to_owned()).into_iter().collect()
    });
}

/// Runs one check over every file with that ending and fails with all it found.
fn report(folders: &[&str], ending: &str, check: impl Fn(&str, &str) -> Vec<String>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in folders {
        collect(&root.join(folder), ending, &mut files);
    }
    files.sort();
    let mut wrong = Vec::new();
    for file in files {
        let path = file.strip_prefix(root).expect("a path below the root").display().to_string();
        let source = fs::read_to_string(&file).expect("a source that is UTF-8");
        wrong.extend(check(&path, &source).into_iter().map(|problem| format!("{path}: {problem}")));
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

fn collect(folder: &Path, ending: &str, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("a folder entry").path();
        if path.is_dir() && !path.ends_with("node_modules") {
            collect(&path, ending, files);
        } else if path.extension().is_some_and(|found| found == ending) {
            files.push(path);
        }
    }
}

/// What stands after each `marker` that is not the tail of a longer name.
fn following<'a>(code: &'a str, marker: &str) -> Vec<&'a str> {
    let starts = code.match_indices(marker);
    let whole =
        starts.filter(|(at, _)| !code[..*at].ends_with(|before: char| before.is_alphanumeric() || before == '_'));
    whole.map(|(at, _)| &code[at + marker.len()..]).collect()
}

fn without_comments(source: &str) -> String {
    let code = source.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line });
    code.collect::<Vec<_>>().join("\n")
}

fn size_and_purpose(_: &str, source: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let lines = source.lines().count();
    if lines > LONGEST_FILE {
        wrong.push(format!("{lines} lines, and {LONGEST_FILE} is the limit; split it by what it does"));
    }
    if !source.starts_with("//! ") {
        wrong.push("does not open with `//!` and one to four lines on what lives here".to_owned());
    }
    wrong
}

/// Type and file names with a word in them that the glossary replaces.
fn foreign_words(path: &str, source: &str) -> Vec<String> {
    let is_file = |word: &&&str| {
        let stem = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".rs");
        stem.split('_').any(|part| part.eq_ignore_ascii_case(word))
    };
    let mut wrong: Vec<String> = NOT_OUR_WORDS
        .iter()
        .filter(is_file)
        .map(|word| format!("`{word}` in the file's name is not our word"))
        .collect();
    for kind in ["struct ", "enum ", "trait ", "type "] {
        for rest in following(&without_comments(source), kind) {
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
            let words = words_of(&name);
            let found = NOT_OUR_WORDS.iter().filter(|word| words.iter().any(|part| part == *word));
            wrong.extend(found.map(|word| format!("`{word}` in `{name}` is not our word")));
        }
    }
    wrong
}

/// `NewUserForm` gives `New`, `User` and `Form`.
fn words_of(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for letter in name.chars() {
        match words.last_mut() {
            Some(word) if !letter.is_uppercase() => word.push(letter),
            _ => words.push(letter.to_string()),
        }
    }
    words
}

/// `{{{name}}}` and `{{&name}}` with a name outside the list.
fn unescaped(_: &str, source: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for marker in ["{{{", "{{~{", "{{&", "{{~&"] {
        for (at, _) in source.match_indices(marker) {
            let expression = source[at + marker.len()..].split('}').next().unwrap_or_default().trim_matches([' ', '~']);
            let name = expression.rsplit(['.', '/']).next().unwrap_or_default();
            if !UNESCAPED.contains(&name) {
                let line = source[..at].matches('\n').count() + 1;
                wrong.push(format!("line {line}: `{expression}` is printed unescaped and is not listed in UNESCAPED"));
            }
        }
    }
    wrong
}

mod tests {
    use super::*;

    #[track_caller]
    pub(crate) fn reported(problems: &[String], expected: &str) {
        assert!(problems.iter().any(|problem| problem.contains(expected)), "{expected:?} is not in {problems:?}");
    }

    #[test]
    fn a_long_or_silent_file_is_reported() {
        reported(&size_and_purpose("", &format!("//! Long.\n{}", "\n".repeat(LONGEST_FILE))), "401 lines");
        reported(&size_and_purpose("", "use std::fs;\n"), "does not open with");
        assert!(size_and_purpose("", &format!("//! Just so.\n{}", "\n".repeat(LONGEST_FILE - 1))).is_empty());
    }

    #[test]
    fn a_word_of_others_is_reported() {
        reported(&foreign_words("src/diary/entry.rs", "pub struct NewUserForm;"), "`User` in `NewUserForm`");
        reported(&foreign_words("src/diary/entry.rs", "pub(crate) enum SessionState {}"), "`Session`");
        reported(&foreign_words("src/web/form_utils.rs", ""), "`Utils` in the file's name");
        assert!(foreign_words("src/diary/entry.rs", "struct Metadata;").is_empty());
    }

    #[test]
    fn unescaped_text_in_a_template_is_reported() {
        reported(&unescaped("", "<p>\n{{{ message.text }}}</p>"), "line 2: `message.text`");
        reported(&unescaped("", "{{{ ../text }}}"), "`../text`");
        reported(&unescaped("", "{{&text}}"), "`text`");
        assert!(unescaped("", "{{text}} {{{block.html}}} {{#if (eq a b)}}{{/if}}").is_empty());
    }
}
