//! The library: everything that was read from `modules/`, and every problem found on the way.

use std::collections::BTreeSet;

use time::Date;

use crate::content::checks::problem::Problem;
use crate::content::dated::Dated;
use crate::content::fact::Fact;
use crate::content::help::Help;
use crate::content::programme::Programme;
use crate::content::reading::file::{Findings, TextFile};
use crate::content::reading::source::{Files, Source};
use crate::content::reading::{fact, help, programme, unit};
use crate::content::unit::Unit;

/// All content.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Library {
    /// The programmes, by the names of their folders.
    pub programmes: Vec<Programme>,
    /// Who else can help.
    pub help: Help,
    /// Where to turn near the reader.
    pub units: Vec<Unit>,
    /// The facts library.
    pub facts: Vec<Fact>,
    /// The days on which help lines and units were last checked.
    pub dated: Vec<Dated>,
}

impl Library {
    /// Reads and checks a source. Problems are in the order of files and lines; with an error among them,
    /// what it is in is left out of the library.
    pub fn load(source: &Source) -> (Self, Vec<Problem>) {
        let files = match source.files() {
            Ok(files) => files,
            Err(problem) => return (Self::default(), vec![*problem]),
        };
        let mut problems = Vec::new();
        let folders: BTreeSet<&str> = files.paths().filter_map(|path| Some(path.split_once('/')?.0)).collect();
        let programmes: Vec<Programme> =
            folders.iter().filter_map(|id| programme::read(id, &files, &mut problems)).collect();
        if folders.is_empty() {
            problems.push(Problem::of_file(
                files.root(),
                "there is no programme here".to_owned(),
                "name a folder that holds one folder per programme, like modules/".to_owned(),
            ));
        }
        if files.bytes("help.toml").is_none() {
            let hint = "write it: who a reader can turn to; docs/AUTHORING.md has an example".to_owned();
            problems.push(Problem::of_file(&files.shown("help.toml"), "this file is missing".to_owned(), hint));
        }
        let mut dated = Vec::new();
        let help = read(&files, "help.toml", &mut problems, |file, findings| help::read(file, findings, &mut dated));
        let units = read(&files, "units.toml", &mut problems, |file, findings| unit::read(file, findings, &mut dated));
        let slugs: Vec<String> =
            programmes.iter().flat_map(|programme| &programme.modules).map(|module| module.slug.clone()).collect();
        let facts = read(&files, "facts.toml", &mut problems, |file, findings| fact::read(file, &slugs, findings));
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
        (Self { programmes, help, units, facts, dated }, problems)
    }

    /// The help lines and units that somebody has to check again by now, in the order of the files.
    pub fn overdue(&self, today: Date) -> impl Iterator<Item = &Dated> {
        self.dated.iter().filter(move |dated| dated.is_overdue(today))
    }

    /// The programme with this id.
    pub fn programme(&self, id: &str) -> Option<&Programme> {
        self.programmes.iter().find(|programme| programme.id == id)
    }
}

/// Reads a file beside the programmes; one that is not there holds nothing.
fn read<T: Default>(
    files: &Files,
    name: &str,
    problems: &mut Vec<Problem>,
    read: impl FnOnce(&TextFile, &mut Findings<'_>) -> T,
) -> T {
    let Some(bytes) = files.bytes(name) else { return T::default() };
    match TextFile::decode(&files.shown(name), bytes) {
        Ok(file) => {
            let mut findings = Findings::of(&file);
            let found = read(&file, &mut findings);
            problems.append(&mut findings.problems);
            found
        }
        Err(problem) => {
            problems.push(*problem);
            T::default()
        }
    }
}
