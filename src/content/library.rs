//! The library: everything that was read from `modules/`, and every problem found on the way.

use std::collections::BTreeSet;

use time::Date;

use crate::content::checks::lock;
use crate::content::checks::problem::{Problem, Severity};
use crate::content::dated::Dated;
use crate::content::editions::{self, Earlier, Manuscript};
use crate::content::fact::Fact;
use crate::content::help::Help;
use crate::content::language::Language;
use crate::content::measure::Measure;
use crate::content::programme::Programme;
use crate::content::reading::file::{Findings, TextFile};
use crate::content::reading::known::Known;
use crate::content::reading::module::Around;
use crate::content::reading::source::{Files, Source};
use crate::content::reading::{fact, help, measure, programme, unit};
use crate::content::unit::Unit;

/// The folder of the questionnaires; every other folder is a programme.
const MEASURES: &str = "measures";
/// The files that stand beside the programmes.
const FILES: [&str; 4] = [lock::FILE, "facts.toml", "help.toml", "units.toml"];
const HELP_HINT: &str = "write it: who a reader can turn to; docs/AUTHORING.md has an example";

/// What becomes of a text with an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Broken {
    /// It is not shown.
    LeftOut,
    /// Its problems are shown in its place.
    StoodIn,
}

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
    /// Where to turn near the reader.
    pub units: Vec<Unit>,
    /// The facts library.
    pub facts: Vec<Fact>,
    /// The days on which help lines and units were last checked.
    pub dated: Vec<Dated>,
    /// The questionnaires, in the order in which they are first due.
    pub measures: Vec<Measure>,
}

impl Library {
    /// Reads and checks a source. Problems are in the order of files and lines; with an error among them,
    /// what it is in is left out of the library.
    pub fn load(source: &Source) -> (Self, Vec<Problem>) {
        Self::compared(source, Broken::LeftOut)
    }

    /// Reads a source, and compares it with what saved answers mean.
    fn compared(source: &Source, broken: Broken) -> (Self, Vec<Problem>) {
        let files = match source.files() {
            Ok(files) => files,
            Err(problem) => return (Self::default(), vec![*problem]),
        };
        let (mut library, mut problems) = Self::read(&files, broken);
        library.manuscripts = manuscripts(&library.programmes, &files);
        // A text that could not be read would look like answers that are not asked for any more.
        if !problems.iter().any(Problem::is_error) {
            read_file(lock::FILE, None, &files, &mut problems, |_, findings| {
                lock::check(&library.programmes, findings);
            });
        }
        (library, problems)
    }

    /// What `answers.lock` holds once an author has accepted a source; the problems when it cannot be accepted.
    pub fn accepted(source: &Source) -> Result<String, Vec<Problem>> {
        let files = source.files().map_err(|problem| vec![*problem])?;
        let (library, problems) = Self::read(&files, Broken::LeftOut);
        if problems.iter().any(Problem::is_error) {
            return Err(problems);
        }
        let earlier = files.bytes(lock::FILE).and_then(|bytes| TextFile::decode(lock::FILE, bytes).ok());
        Ok(lock::written(&library.programmes, earlier.as_ref()))
    }

    /// The same for a preview: what cannot be read shows its problems in its place.
    pub fn preview(source: &Source) -> (Self, Vec<Problem>) {
        Self::compared(source, Broken::StoodIn)
    }

    fn read(files: &Files, broken: Broken) -> (Self, Vec<Problem>) {
        let mut problems = Vec::new();
        let folders = files.paths().filter_map(|path| Some(path.split_once('/')?.0));
        let folders: BTreeSet<&str> = folders.filter(|folder| *folder != MEASURES).collect();
        let known = Known::of(&folders, files);
        let programmes: Vec<Programme> =
            folders.iter().filter_map(|id| programme::read(id, files, &known, broken, &mut problems)).collect();
        problems.extend(files.paths().filter_map(|path| unread(files, path)));
        if folders.is_empty() {
            problems.push(Problem::of_file(
                files.root(),
                "there is no programme here".to_owned(),
                "name a folder that holds one folder per programme, like modules/".to_owned(),
            ));
        }
        let mut dated = Vec::new();
        let help = read_file("help.toml", Some(HELP_HINT), files, &mut problems, |file, findings| {
            help::read(file, findings, &mut dated)
        });
        let units = read_file("units.toml", None, files, &mut problems, |file, findings| {
            unit::read(file, findings, &mut dated)
        });
        let around = Around { steps: Vec::new(), known: &known };
        let facts =
            read_file("facts.toml", None, files, &mut problems, |file, findings| fact::read(file, &around, findings));
        let asked: Vec<&str> = folders.iter().copied().collect();
        let measures = measure::read_all(files, &asked, &known, &mut problems);
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
        (Self { programmes, help, units, facts, dated, measures, ..Self::default() }, problems)
    }

    /// The help lines and units that somebody has to check again by now, in the order of the files.
    pub fn overdue(&self, today: Date) -> impl Iterator<Item = &Dated> {
        self.dated.iter().filter(move |dated| dated.is_overdue(today))
    }

    /// The questionnaire with this id.
    pub fn measure(&self, id: &str) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.id == id)
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

/// Reads a file that stands beside the programmes. One that cannot be read is a problem, and empty; so is one
/// that is missing, where there is a hint about it.
fn read_file<T: Default>(
    name: &str,
    missing: Option<&str>,
    files: &Files,
    problems: &mut Vec<Problem>,
    read: impl FnOnce(&TextFile, &mut Findings<'_>) -> T,
) -> T {
    let Some(bytes) = files.bytes(name) else {
        let problem =
            |hint: &str| Problem::of_file(&files.shown(name), "this file is missing".to_owned(), hint.to_owned());
        problems.extend(missing.map(problem));
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
