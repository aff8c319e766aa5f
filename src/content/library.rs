//! The library: everything that was read from `modules/`, and every problem found on the way.

use std::collections::BTreeSet;

use time::Date;

use crate::content::checks::lock;
use crate::content::checks::problem::{Problem, Severity};
use crate::content::consent::Consent;
use crate::content::dated::Dated;
use crate::content::editions::{self, Earlier, Manuscript};
use crate::content::fact::Fact;
use crate::content::help::Help;
use crate::content::language::Language;
use crate::content::measure::Measure;
use crate::content::module::Module;
use crate::content::programme::Programme;
use crate::content::reading::file::{Findings, TextFile};
use crate::content::reading::known::Known;
use crate::content::reading::module::Around;
use crate::content::reading::source::{Files, Source};
use crate::content::reading::{consent, fact, help, measure, programme, study, unit};
use crate::content::study::{Study, USUAL};
use crate::content::unit::Unit;

/// The folders of the questionnaires and the studies; every other folder is a programme.
const NO_PROGRAMMES: [&str; 2] = ["measures", "studies"];
/// The text that is agreed to by whoever says yes to research.
const CONSENT: &str = "consent.toml";
/// The files that stand beside the programmes.
const FILES: [&str; 5] = [lock::FILE, CONSENT, "facts.toml", "help.toml", "units.toml"];
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
    /// The programmes, by the names of their folders, as everybody reads them who is in no study with texts of its own.
    pub programmes: Vec<Programme>,
    /// The programmes as an arm of a study reads them, with the names of their variants.
    pub variants: Vec<(String, Programme)>,
    /// Who else can help.
    pub help: Help,
    /// The module texts as authors wrote them, and that of the consent under no slug.
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
    /// The studies.
    pub studies: Vec<Study>,
    /// What somebody agrees to who says yes to research.
    pub consent: Consent,
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
        library.manuscripts.extend(editions::of_consent(&library.consent));
        // A text that could not be read would look like answers that are not asked for any more.
        if !problems.iter().any(Problem::is_error) {
            read_file(lock::FILE, None, &files, &mut problems, |_, findings| {
                lock::check(&library.programmes, findings);
            });
        }
        (library.divided(), problems)
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
        let folders: BTreeSet<&str> = folders.filter(|folder| !NO_PROGRAMMES.contains(folder)).collect();
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
        let around = study::Around { programmes: &programmes, measures: &measures, known: &known };
        let studies = study::read_all(files, &around, &mut problems);
        problems.extend(programmes.iter().flat_map(|programme| unseen(programme, &studies, files)));
        let consent = read_consent(files, &mut problems);
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
        (Self { programmes, help, units, facts, dated, measures, studies, consent, ..Self::default() }, problems)
    }

    /// Divides the programmes into what everybody reads and what only an arm of a study does.
    fn divided(mut self) -> Self {
        let keep = |programme: &Programme, variant: &str| {
            let modules = programme.modules.iter().filter(|module| module.is_in(variant)).cloned().collect();
            Programme { modules, ..programme.clone() }
        };
        for programme in &self.programmes {
            let named: BTreeSet<&String> = programme.modules.iter().flat_map(|module| &module.variants).collect();
            let named = named.into_iter().filter(|name| *name != USUAL);
            self.variants.extend(named.map(|name| (name.clone(), keep(programme, name))));
        }
        for programme in &mut self.programmes {
            programme.modules.retain(|module| module.is_in(USUAL));
        }
        self
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

    /// The programme with this id as somebody in this variant reads it; the usual one where it has no such variant.
    pub fn programme_in(&self, id: &str, variant: &str) -> Option<&Programme> {
        let mut variants = self.variants.iter().filter(|(name, programme)| name == variant && programme.id == id);
        variants.next().map_or_else(|| self.programme(id), |(_, programme)| Some(programme))
    }

    /// Every module, in whichever variant, each once.
    pub fn modules(&self) -> impl Iterator<Item = &Module> {
        let variants = self.variants.iter().enumerate();
        let only_there = variants.flat_map(move |(at, (_, programme))| {
            let earlier = self.variants.iter().take(at).map(|(_, earlier)| earlier);
            let others: Vec<&Programme> = self.programmes.iter().chain(earlier).collect();
            let is_new = move |module: &&Module| others.iter().all(|other| other.module(&module.slug).is_none());
            programme.modules.iter().filter(is_new)
        });
        self.programmes.iter().flat_map(|programme| &programme.modules).chain(only_there)
    }

    /// The modules of a programme, in whichever variant, each once.
    pub fn modules_of(&self, id: &str) -> impl Iterator<Item = &Module> {
        let variants = self.variants.iter().map(|(_, programme)| programme);
        let own: Vec<&Programme> = self.programmes.iter().chain(variants).filter(|known| known.id == id).collect();
        self.modules().filter(move |module| own.iter().any(|programme| programme.module(&module.slug).is_some()))
    }

    /// The module with this slug, in whichever programme and variant.
    pub fn module(&self, slug: &str) -> Option<&Module> {
        let variants = self.variants.iter().map(|(_, programme)| programme);
        self.programmes.iter().chain(variants).find_map(|programme| programme.module(slug))
    }

    /// The study with this id.
    pub fn study(&self, id: &str) -> Option<&Study> {
        self.studies.iter().find(|study| study.id == id)
    }

    /// The study that asks participants of a programme on this day.
    pub fn study_asking(&self, programme: &str, today: Date) -> Option<&Study> {
        self.studies.iter().find(|study| study.programme == programme && study.recruits_on(today))
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

/// The text of consent. A folder without one has the one that comes with the service: research is never asked for in
/// no words.
fn read_consent(files: &Files, problems: &mut Vec<Problem>) -> Consent {
    let own = files.bytes(CONSENT).is_some();
    let built_in = if own { None } else { Source::BuiltIn.files().ok() };
    let consent = read_file(CONSENT, None, built_in.as_ref().unwrap_or(files), problems, consent::read);
    consent.unwrap_or_default()
}

/// Warns of a variant that no arm of a study has: nobody sees the modules that are only in that.
fn unseen(programme: &Programme, studies: &[Study], files: &Files) -> Vec<Problem> {
    let arms = || studies.iter().filter(|study| study.programme == programme.id).flat_map(|study| &study.arms);
    let is_seen = |name: &str| name == USUAL || arms().any(|arm| arm.variant.as_deref() == Some(name));
    let named: BTreeSet<&String> = programme.modules.iter().flat_map(|module| &module.variants).collect();
    let problem = |name: &String| {
        let slugs = programme.modules.iter().filter(|module| !module.variants.is_empty() && module.is_in(name));
        let slugs: Vec<&str> = slugs.map(|module| module.slug.as_str()).collect();
        let message = format!("no arm of a study has the variant `{name}` of {}", slugs.join(", "));
        let hint = "an arm in studies/ names it: variant = \"…\"; everybody else reads `usual`".to_owned();
        let problem = Problem::of_file(&files.shown(&format!("{}/programme.toml", programme.id)), message, hint);
        Problem { severity: Severity::Warning, ..problem }
    };
    named.into_iter().filter(|name| !is_seen(name)).map(problem).collect()
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
