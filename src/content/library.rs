//! The library: everything that was read from `modules/`, and every problem found on the way.

use std::collections::BTreeSet;

use crate::content::checks::problem::Problem;
use crate::content::help::Help;
use crate::content::measure::Measure;
use crate::content::programme::Programme;
use crate::content::reading::file::{Findings, TextFile};
use crate::content::reading::source::{Files, Source};
use crate::content::reading::{help, measure, programme};

/// All content.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Library {
    /// The programmes, by the names of their folders.
    pub programmes: Vec<Programme>,
    /// Who else can help.
    pub help: Help,
    /// The questionnaires, in the order in which they are first due.
    pub measures: Vec<Measure>,
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
        let mut folders: BTreeSet<&str> = files.paths().filter_map(|path| Some(path.split_once('/')?.0)).collect();
        folders.remove(measure::FOLDER);
        let programmes: Vec<Programme> =
            folders.iter().filter_map(|id| programme::read(id, &files, &mut problems)).collect();
        if folders.is_empty() {
            problems.push(Problem::of_file(
                files.root(),
                "there is no programme here".to_owned(),
                "name a folder that holds one folder per programme, like modules/".to_owned(),
            ));
        }
        let help = read_help(&files, &mut problems);
        let asked: Vec<&str> = folders.iter().copied().collect();
        let measures = measure::read_all(&files, &asked, &mut problems);
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
        (Self { programmes, help, measures }, problems)
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

fn read_help(files: &Files, problems: &mut Vec<Problem>) -> Help {
    let Some(bytes) = files.bytes("help.toml") else {
        let hint = "write it: who a reader can turn to; docs/AUTHORING.md has an example".to_owned();
        problems.push(Problem::of_file(&files.shown("help.toml"), "this file is missing".to_owned(), hint));
        return Help::default();
    };
    match TextFile::decode(&files.shown("help.toml"), bytes) {
        Ok(file) => {
            let mut findings = Findings::of(&file);
            let help = help::read(&file, &mut findings);
            problems.append(&mut findings.problems);
            help
        }
        Err(problem) => {
            problems.push(*problem);
            Help::default()
        }
    }
}
