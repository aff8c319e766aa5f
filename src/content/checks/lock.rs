//! answers.lock: what the answers that people may have saved mean, one line per field. It is written when an author
//! accepts the texts and committed with them, so that a later text cannot give an old answer another meaning unseen.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::exercise::{Field, FieldKind};
use crate::content::language::Language;
use crate::content::module::fingerprint;
use crate::content::programme::Programme;
use crate::content::reading::file::{Findings, Place, TextFile};

/// Its name beside the programmes.
pub(crate) const FILE: &str = "answers.lock";

const HEAD: &str = "# What saved answers mean. Written by `andrum check --accept`; committed with the texts.\n";
const RETIRED: &str = "retired";
const GAP: &str = " | ";

/// What an answer means: the kind of its field, and fingerprints of the words that it was chosen by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Meaning {
    kind: String,
    /// By what they are: `question`, `low`, `- sleep` for an option.
    words: BTreeMap<String, String>,
    /// Whether no text asks for it any more. Its name stays taken.
    is_retired: bool,
}

/// By `programme/module/exercise/field`.
type Meanings = BTreeMap<String, Meaning>;

/// The file for these texts: what they ask for, and what earlier ones asked for.
pub(crate) fn written(programmes: &[Programme], earlier: Option<&TextFile>) -> String {
    let mut meanings = Meanings::new();
    for (path, meaning) in earlier.into_iter().flat_map(lines).filter_map(|(_, entry)| entry) {
        meanings.insert(path, Meaning { is_retired: true, ..meaning });
    }
    meanings.extend(asked(programmes));
    let mut text = HEAD.to_owned();
    for (path, meaning) in meanings {
        let words = meaning.words.into_iter().map(|(what, mark)| format!("{what} {mark}"));
        let parts: Vec<String> = [path, meaning.kind].into_iter().chain(words).collect();
        text.push_str(&parts.join(GAP));
        if meaning.is_retired {
            text.push_str(GAP);
            text.push_str(RETIRED);
        }
        text.push('\n');
    }
    text
}

/// Reports every answer that changed its meaning or is not asked for any more.
pub(crate) fn check(programmes: &[Programme], findings: &mut Findings<'_>) {
    let (asked, file) = (asked(programmes), findings.file);
    let there = there(programmes, &asked);
    let (mut known, mut gone) = (BTreeSet::new(), BTreeSet::new());
    for (at, entry) in lines(file) {
        let Some((path, then)) = entry else {
            findings.error(
                &at,
                "this line is not understood",
                "do not write here by hand; run `andrum check --accept`",
            );
            continue;
        };
        match asked.get(&path) {
            Some(now) => compare(&path, &then, now, &at, findings),
            None if then.is_retired => {}
            None => report_gone(&path, &there, &mut gone, &at, findings),
        }
        known.extend(then.words.into_keys().map(|word| (path.clone(), word)));
    }
    let new = asked.iter().flat_map(|(path, now)| now.words.keys().map(move |word| (path.clone(), word.clone())));
    let new = new.filter(|word| !known.contains(word)).count();
    if new > 0 {
        let message = format!("{new} questions and options are not in this file yet");
        findings.warning(&(0..0), message, "run `andrum check --accept` when the texts are ready to be used");
    }
}

fn compare(path: &str, then: &Meaning, now: &Meaning, at: &Place, findings: &mut Findings<'_>) {
    if then.kind != now.kind {
        let message = format!("`{path}` was saved as \"{}\" and is now \"{}\"", then.kind, now.kind);
        findings.error(at, message, CHANGED_HINT);
    }
    for (what, mark) in &then.words {
        let named =
            what.strip_prefix("- ").map_or_else(|| format!("`{what}`"), |option| format!("the option `{option}`"));
        match now.words.get(what) {
            None if what.starts_with("- ") => {
                findings.error(at, format!("{named} of `{path}` is gone, and people may have chosen it"), GONE_HINT);
            }
            Some(words) if words != mark => {
                let message = format!("{named} of `{path}` has other words than when they were accepted");
                findings.warning(at, message, WORDS_HINT);
            }
            _ => {}
        }
    }
}

const CHANGED_HINT: &str = "what people saved would mean something else: give the field a new id. If nobody can have \
                            answered it yet, run `andrum check --accept`";
const GONE_HINT: &str = "what people saved stays theirs, under its id. If you mean it, run `andrum check --accept`";
const WORDS_HINT: &str = "if it means the same as before, run `andrum check --accept`; if not, give it a new id";

/// Reports the largest part that is gone, once.
fn report_gone(
    path: &str,
    there: &BTreeSet<String>,
    gone: &mut BTreeSet<String>,
    at: &Place,
    findings: &mut Findings<'_>,
) {
    let ids: Vec<&str> = path.split('/').collect();
    for (length, what) in (1..).zip(["programme", "module", "exercise", "field"]) {
        let part = ids.iter().take(length).copied().collect::<Vec<_>>().join("/");
        if there.contains(&part) {
            continue;
        }
        if gone.insert(part.clone()) {
            let message = format!("the {what} `{part}` is gone, and people may have answered it");
            findings.error(at, message, GONE_HINT);
        }
        return;
    }
}

/// The paths of everything that exists, at every length.
fn there(programmes: &[Programme], asked: &Meanings) -> BTreeSet<String> {
    let mut there = BTreeSet::new();
    for programme in programmes {
        there.insert(programme.id.clone());
        there.extend(programme.modules.iter().map(|module| format!("{}/{}", programme.id, module.slug)));
    }
    for path in asked.keys() {
        there.extend(path.rsplit_once('/').map(|(exercise, _)| exercise.to_owned()));
        there.insert(path.clone());
    }
    there
}

fn asked(programmes: &[Programme]) -> Meanings {
    let mut meanings = Meanings::new();
    for programme in programmes {
        for module in &programme.modules {
            for exercise in module.text(Language::Sv).exercises() {
                for field in &exercise.fields {
                    let path = format!("{}/{}/{}/{}", programme.id, module.slug, exercise.id, field.id);
                    meanings.insert(path, Meaning::of(field));
                }
            }
        }
    }
    meanings
}

impl Meaning {
    fn of(field: &Field) -> Self {
        let word = field.kind.word();
        let (kind, sides) = match &field.kind {
            FieldKind::Scale { min, max, low, high } => {
                (format!("{word} {min}-{max}"), vec![("low", low), ("high", high)])
            }
            FieldKind::Number { min, max, unit } => {
                (format!("{word} {min}-{max}"), unit.iter().map(|unit| ("unit", unit)).collect())
            }
            FieldKind::Pairs { left, right, .. } => (word.to_owned(), vec![("left", left), ("right", right)]),
            _ => (word.to_owned(), Vec::new()),
        };
        let options = field.options().iter().map(|option| (format!("- {}", option.id), &option.label));
        let sides = sides.into_iter().chain([("question", &field.label)]).map(|(what, text)| (what.to_owned(), text));
        let words = sides.chain(options).map(|(what, text)| (what, fingerprint(text, 8)));
        Self { kind, words: words.collect(), is_retired: false }
    }
}

/// Every line with its place; nothing for one that is not understood.
fn lines(file: &TextFile) -> Vec<(Place, Option<(String, Meaning)>)> {
    let mut at = 0;
    let mut lines = Vec::new();
    for line in file.text.split_inclusive('\n') {
        let place = at..at + line.trim_end().len();
        at += line.len();
        if !line.trim().is_empty() && !line.starts_with('#') {
            lines.push((place, read_line(line.trim())));
        }
    }
    lines
}

fn read_line(line: &str) -> Option<(String, Meaning)> {
    let mut parts = line.split(GAP);
    let (path, kind) = (parts.next()?, parts.next()?);
    let mut meaning = Meaning { kind: kind.to_owned(), ..Meaning::default() };
    for part in parts {
        if part == RETIRED {
            meaning.is_retired = true;
        } else {
            let (what, mark) = part.rsplit_once(' ')?;
            meaning.words.insert(what.to_owned(), mark.to_owned());
        }
    }
    (path.split('/').count() == 4).then(|| (path.to_owned(), meaning))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Library, Source};

    fn good() -> Vec<Programme> {
        Library::load(&Source::Folder("tests/fixtures/content/good".into())).0.programmes
    }

    fn locked(text: String) -> TextFile {
        TextFile::of(FILE, text)
    }

    fn said(programmes: &[Programme], lock: &TextFile) -> Vec<String> {
        let mut findings = Findings::of(lock);
        check(programmes, &mut findings);
        let said = findings.problems.iter();
        said.map(|problem| format!("{} {}", if problem.is_error() { "E" } else { "W" }, problem.message)).collect()
    }

    #[test]
    fn what_was_accepted_is_fine_and_what_is_new_is_counted() {
        let lock = locked(written(&good(), None));
        assert!(said(&good(), &lock).is_empty());
        let areas = "cannabis/finding-reasons/own-reasons/areas | several | - money ";
        assert!(lock.text.lines().any(|line| line.starts_with(areas)), "{}", lock.text);
        let shorter = locked(lock.text.lines().filter(|line| !line.starts_with(areas)).collect::<Vec<_>>().join("\n"));
        assert_eq!(said(&good(), &shorter), ["W 3 questions and options are not in this file yet"]);
        assert_eq!(said(&good(), &locked("x | y".to_owned()))[0], "E this line is not understood");
    }

    #[test]
    fn a_changed_meaning_is_an_error_and_changed_words_are_a_warning() {
        let lock = written(&good(), None);
        let path = "cannabis/finding-reasons/own-reasons";
        for (from, to, expected) in [
            (
                "scale 0-10",
                "scale 1-10",
                format!("E `{path}/importance` was saved as \"scale 1-10\" and is now \"scale 0-10\""),
            ),
            (
                "- money ",
                "- cash ",
                format!("E the option `cash` of `{path}/areas` is gone, and people may have chosen it"),
            ),
            (
                "- money ",
                "- money 0",
                format!("W the option `money` of `{path}/areas` has other words than when they were accepted"),
            ),
            (
                "own-reasons/areas",
                "own-reasons/places",
                format!("E the field `{path}/places` is gone, and people may have answered it"),
            ),
            (
                "/own-reasons/",
                "/old-reasons/",
                "E the exercise `cannabis/finding-reasons/old-reasons` is gone, and people may have answered it"
                    .to_owned(),
            ),
            (
                "/finding-reasons/",
                "/reasons/",
                "E the module `cannabis/reasons` is gone, and people may have answered it".to_owned(),
            ),
            ("cannabis/", "alcohol/", "E the programme `alcohol` is gone, and people may have answered it".to_owned()),
        ] {
            let mut said = said(&good(), &locked(lock.replace(from, to)));
            said.retain(|said| !said.contains("not in this file yet"));
            assert_eq!(said, [expected], "{from} → {to}");
        }
    }

    #[test]
    fn a_name_that_was_used_stays_taken() {
        let before =
            locked(written(&good(), None).replace("own-reasons/areas | several", "own-reasons/old | scale 0-5"));
        let lock = locked(written(&good(), Some(&before)));
        assert!(said(&good(), &lock).is_empty(), "what is gone was accepted");
        assert!(lock.text.lines().any(|line| line.contains("/old | scale 0-5") && line.ends_with(RETIRED)));
        let again = locked(lock.text.replace("own-reasons/old ", "own-reasons/words "));
        assert!(said(&good(), &again)[0].starts_with("E `cannabis/finding-reasons/own-reasons/words` was saved as"));
    }
}
