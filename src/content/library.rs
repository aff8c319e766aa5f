//! The library: everything that was read from `modules/`, and every problem found on the way.

use std::collections::BTreeSet;

use crate::content::checks::lock;
use crate::content::checks::problem::{Problem, Severity};
use crate::content::editions::{self, Earlier, Manuscript};
use crate::content::help::Help;
use crate::content::language::Language;
use crate::content::programme::Programme;
use crate::content::reading::file::{Findings, TextFile};
use crate::content::reading::known::Known;
use crate::content::reading::source::{Files, Source};
use crate::content::reading::{help, programme};

/// The folder of the questionnaires; every other folder is a programme.
const MEASURES: &str = "measures";
/// The files that stand beside the programmes.
const FILES: [&str; 4] = [lock::FILE, "facts.toml", "help.toml", "units.toml"];
const HELP_HINT: &str = "write it: who a reader can turn to; docs/AUTHORING.md has an example";

/// All content.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Library {
    /// The programmes, by the names of their folders.
    pub programmes: Vec<Programme>,
    /// Who else can help.
    pub help: Help,
    /// The module texts as authors wrote them.
    pub manuscripts: Vec<Manuscript>,
    /// Those that were current earlier, as far as they are known.
    pub earlier: Earlier,
}

impl Library {
    /// Reads and checks a source. Problems are in the order of files and lines; with an error among them,
    /// what it is in is left out of the library.
    pub fn load(source: &Source) -> (Self, Vec<Problem>) {
        match source.files() {
            Ok(files) => {
                let (mut library, mut problems) = Self::read(&files);
                library.manuscripts = manuscripts(&library.programmes, &files);
                // A text that could not be read would look like answers that are not asked for any more.
                if !problems.iter().any(Problem::is_error) && files.bytes(lock::FILE).is_some() {
                    let compare =
                        |_: &TextFile, findings: &mut Findings<'_>| lock::check(&library.programmes, findings);
                    read_file(lock::FILE, "", &files, &mut problems, compare);
                }
                (library, problems)
            }
            Err(problem) => (Self::default(), vec![*problem]),
        }
    }

    /// What `answers.lock` holds once an author has accepted a source; the problems when it cannot be accepted.
    pub fn accepted(source: &Source) -> Result<String, Vec<Problem>> {
        let files = source.files().map_err(|problem| vec![*problem])?;
        let (library, problems) = Self::read(&files);
        if problems.iter().any(Problem::is_error) {
            return Err(problems);
        }
        let earlier = files.bytes(lock::FILE).and_then(|bytes| TextFile::decode(lock::FILE, bytes).ok());
        Ok(lock::written(&library.programmes, earlier.as_ref()))
    }

    fn read(files: &Files) -> (Self, Vec<Problem>) {
        let mut problems = Vec::new();
        let folders = files.paths().filter_map(|path| Some(path.split_once('/')?.0));
        let folders: BTreeSet<&str> = folders.filter(|folder| *folder != MEASURES).collect();
        let known = Known::of(&folders, files);
        let programmes: Vec<Programme> =
            folders.iter().filter_map(|id| programme::read(id, files, &known, &mut problems)).collect();
        problems.extend(files.paths().filter_map(|path| unread(files, path)));
        if folders.is_empty() {
            problems.push(Problem::of_file(
                files.root(),
                "there is no programme here".to_owned(),
                "name a folder that holds one folder per programme, like modules/".to_owned(),
            ));
        }
        let help = read_file("help.toml", HELP_HINT, files, &mut problems, help::read);
        problems.sort_by(|left, right| {
            (&left.file, left.line, left.column, left.severity).cmp(&(
                &right.file,
                right.line,
                right.column,
                right.severity,
            ))
        });
        // Two tags in one text that has no finer place are one problem.
        problems.dedup();
        (Self { programmes, help, ..Self::default() }, problems)
    }

    /// The programme with this id.
    pub fn programme(&self, id: &str) -> Option<&Programme> {
        self.programmes.iter().find(|programme| programme.id == id)
    }
}

/// The files that the modules were read from.
fn manuscripts(programmes: &[Programme], files: &Files) -> Vec<Manuscript> {
    let modules =
        programmes.iter().flat_map(|programme| programme.modules.iter().map(move |module| (programme, module)));
    let texts = modules.flat_map(|(programme, module)| Language::WRITTEN.map(|language| (programme, module, language)));
    let manuscripts = texts.filter_map(|(programme, module, language)| {
        let bytes = files.module(&programme.id, language, &module.slug)?;
        let file = TextFile::decode(&module.slug, bytes).ok()?;
        Some(editions::manuscript(&programme.id, module, language, file))
    });
    manuscripts.collect()
}

/// Warns of a file beside the programmes that nothing reads.
fn unread(files: &Files, path: &str) -> Option<Problem> {
    if path.contains('/') || FILES.contains(&path) {
        return None;
    }
    let hint = format!("beside the programmes stand {}", FILES.join(", "));
    let problem = Problem::of_file(&files.shown(path), "this file is not read".to_owned(), hint);
    Some(Problem { severity: Severity::Warning, ..problem })
}

/// Reads a file that stands beside the programmes. One that is missing or that cannot be read is a problem, and empty.
fn read_file<T: Default>(
    name: &str,
    missing: &str,
    files: &Files,
    problems: &mut Vec<Problem>,
    read: impl FnOnce(&TextFile, &mut Findings<'_>) -> T,
) -> T {
    let Some(bytes) = files.bytes(name) else {
        let shown = files.shown(name);
        problems.push(Problem::of_file(&shown, "this file is missing".to_owned(), missing.to_owned()));
        return T::default();
    };
    match TextFile::decode(&files.shown(name), bytes) {
        Ok(file) => {
            let mut findings = Findings::of(&file);
            let value = read(&file, &mut findings);
            problems.append(&mut findings.problems);
            value
        }
        Err(problem) => {
            problems.push(*problem);
            T::default()
        }
    }
}
