//! Reads the folder `studies/`: one study per file.

mod arms;
mod strata;

use crate::content::checks::nearest::did_you_mean;
use crate::content::checks::problem::{Problem, Severity};
use crate::content::measure::{AnsweredIn, Measure, Moment};
use crate::content::programme::Programme;
use crate::content::reading::file::{Findings, TextFile};
use crate::content::reading::help::values;
use crate::content::reading::known::Known;
use crate::content::reading::module;
use crate::content::reading::pages::{ID_HINT, is_id};
use crate::content::reading::programme::render;
use crate::content::reading::source::Files;
use crate::content::reading::table::{self, Placed, Table};
use crate::content::study::{Outcome, Study};

/// What a study may name.
pub(crate) struct Around<'a> {
    /// The programmes, with every module.
    pub(crate) programmes: &'a [Programme],
    /// The questionnaires.
    pub(crate) measures: &'a [Measure],
    /// What a text may lead to.
    pub(crate) known: &'a Known,
}

/// Reads every study; those with an error are left out.
pub(crate) fn read_all(files: &Files, around: &Around<'_>, problems: &mut Vec<Problem>) -> Vec<Study> {
    let mut studies: Vec<Study> = Vec::new();
    for path in files.paths().filter(|path| path.starts_with("studies/")) {
        let shown = files.shown(path);
        let name = path.strip_prefix("studies/").unwrap_or(path);
        let Some(id) = name.strip_suffix(".toml").filter(|id| !id.contains('/')) else {
            let hint = "this folder holds one study per file, and their names end in .toml".to_owned();
            let problem = Problem::of_file(&shown, "this file is not read".to_owned(), hint);
            problems.push(Problem { severity: Severity::Warning, ..problem });
            continue;
        };
        if !is_id(id) {
            problems.push(Problem::of_file(&shown, format!("`{id}` cannot be an id"), ID_HINT.to_owned()));
            continue;
        }
        match TextFile::decode(&shown, files.bytes(path).unwrap_or_default()) {
            Ok(file) => {
                let mut findings = Findings::of(&file);
                let study = table::parse(0..file.text.len(), 0..0, &mut findings, |table, findings| {
                    read(id, table, around, findings)
                });
                if let Some(study) = &study {
                    check_beside(study, &studies, &mut findings);
                }
                let is_whole = !findings.problems.iter().any(Problem::is_error);
                problems.append(&mut findings.problems);
                studies.extend(study.filter(|_| is_whole));
            }
            Err(problem) => problems.push(*problem),
        }
    }
    studies
}

fn read(id: &str, table: &mut Table<'_>, around: &Around<'_>, findings: &mut Findings<'_>) -> Option<Study> {
    let programme = table.text("programme", findings).filter(|id| check_programme(id, around, findings));
    let title = table.texts("title", findings);
    let information = table.texts("information", findings);
    let from = table.day("recruits_from", findings);
    let until = table.day("recruits_until", findings);
    let ended = if table.has("ended") { table.day("ended", findings) } else { None };
    let dose = table.number("dose", 1..=99, findings);
    let programme_id = programme.as_ref().map_or("", |id| id.value.as_str());
    let baseline = read_baseline(table, programme_id, around, findings);
    let primary = read_primary(table, programme_id, around, findings);
    let arms = arms::read_all(table, programme_id, around, findings);
    let blocks = arms::read_blocks(table, arms.as_deref().unwrap_or_default(), findings);
    let factors = strata::read_all(table, around, findings);
    let (from, until, baseline) = (from?, until?, baseline?);
    if until.value < from.value {
        findings.error(&until.place, "nobody can join", "`recruits_until` is the last day, `recruits_from` the first");
    }
    if let Some(early) = ended.as_ref().filter(|ended| ended.value <= until.value) {
        findings.error(&early.place, "it ends while people can still join", "`ended` comes after `recruits_until`");
    }
    let (primary, factors) = (primary?, factors?);
    let needed = strata::measures(&factors).chain([&primary.value.measure]);
    for measure in needed.filter(|measure| !baseline.value.contains(measure)) {
        let message = format!("`baseline` has no `{measure}`, and the study needs it from everybody who joins");
        findings.error(&baseline.place, message, "add it: the primary outcome and every `[[strata]]` have a baseline");
    }
    let information = information?;
    let information_source = information.clone().map(|text| text.value);
    let texts = module::Around { steps: Vec::new(), known: around.known };
    Some(Study {
        id: id.to_owned(),
        programme: programme?.value,
        title: values(title?),
        information: render(information, "this information", &|_| Vec::new(), &texts, findings),
        recruits_from: from.value,
        recruits_until: until.value,
        ended: ended.map(|day| day.value),
        baseline: baseline.value,
        dose: dose?.value,
        primary: primary.value,
        arms: arms?.into_iter().map(|arm| arm.value).collect(),
        factors,
        blocks: blocks?,
        information_source,
    })
}

fn check_programme(id: &Placed<String>, around: &Around<'_>, findings: &mut Findings<'_>) -> bool {
    let known: Vec<&str> = around.programmes.iter().map(|programme| programme.id.as_str()).collect();
    let is_known = known.contains(&id.value.as_str());
    if !is_known {
        findings.error(&id.place, format!("there is no programme `{}`", id.value), did_you_mean(&id.value, &known));
    }
    is_known
}

/// A questionnaire that the programme asks on a page at this time.
fn asked<'a>(
    id: &Placed<String>,
    programme: &str,
    moment: Moment,
    around: &Around<'a>,
    findings: &mut Findings<'_>,
) -> Option<&'a Measure> {
    let known: Vec<&str> = around.measures.iter().map(|measure| measure.id.as_str()).collect();
    let Some(measure) = around.measures.iter().find(|measure| measure.id == id.value) else {
        let message = format!("there is no questionnaire `{}`", id.value);
        findings.error(&id.place, message, did_you_mean(&id.value, &known));
        return None;
    };
    let is_asked = measure.programmes.iter().any(|id| id == programme)
        && measure.due.iter().any(|day| Moment::of_day(*day) == moment);
    if !is_asked && !programme.is_empty() {
        let message = format!("`{}` is not asked at `{}` in this programme", id.value, moment.word());
        findings.error(&id.place, message, "its `programmes` and `due` say where and when");
    }
    is_asked.then_some(measure)
}

/// A questionnaire that is answered on a page of its own at the start; what the diary counts may come days later.
fn asked_before(
    id: &Placed<String>,
    programme: &str,
    around: &Around<'_>,
    findings: &mut Findings<'_>,
) -> Option<String> {
    let measure = asked(id, programme, Moment::Start, around, findings)?;
    if measure.answered_in == AnsweredIn::Diary {
        let message = format!("`{}` is answered in the diary, and may not be whole when chance decides", id.value);
        findings.error(&id.place, message, "name a questionnaire with a page of its own");
        return None;
    }
    Some(measure.id.clone())
}

fn read_baseline(
    table: &mut Table<'_>,
    programme: &str,
    around: &Around<'_>,
    findings: &mut Findings<'_>,
) -> Option<Placed<Vec<String>>> {
    let Some(ids) = table.optional_words("baseline", findings) else {
        let hint = "add a line like baseline = [\"cast\"]: what everybody answers before chance decides";
        findings.error(&table.place(), "`baseline` is missing", hint);
        return None;
    };
    let place = ids.place;
    let known = ids.value.into_iter().map(|id| asked_before(&id, programme, around, findings));
    Some(Placed { value: known.collect::<Option<_>>()?, place })
}

fn read_primary(
    table: &mut Table<'_>,
    programme: &str,
    around: &Around<'_>,
    findings: &mut Findings<'_>,
) -> Option<Placed<Outcome>> {
    let mut primary = table.table("primary", findings)?;
    let measure = primary.text("measure", findings);
    let score = primary.text("score", findings);
    let moment = primary.text("moment", findings).and_then(|word| {
        let later = || Moment::ALL.into_iter().skip(1);
        let moment = later().find(|moment| moment.word() == word.value);
        if moment.is_none() {
            let words: Vec<&str> = later().map(Moment::word).collect();
            let message = format!("`{}` is no time of following up", word.value);
            findings.error(&word.place, message, did_you_mean(&word.value, &words));
        }
        moment
    });
    primary.finish(findings);
    let (id, moment) = (measure?, moment?);
    let measure = asked(&id, programme, moment, around, findings)?;
    let score = score.filter(|score| check_score(measure, score, findings))?;
    let value = Outcome { measure: measure.id.clone(), score: score.value, moment };
    Some(Placed { value, place: id.place })
}

fn check_score(measure: &Measure, score: &Placed<String>, findings: &mut Findings<'_>) -> bool {
    let is_known = measure.score(&score.value).is_some();
    if !is_known {
        let known: Vec<&str> = measure.scores.iter().map(|score| score.id.as_str()).collect();
        let message = format!("`{}` has no score `{}`", measure.id, score.value);
        findings.error(&score.place, message, did_you_mean(&score.value, &known));
    }
    is_known
}

/// Nobody can be asked for two studies at once, and a variant is one programme's.
fn check_beside(study: &Study, others: &[Study], findings: &mut Findings<'_>) {
    for other in others {
        let overlaps = other.recruits_from <= study.recruits_until && study.recruits_from <= other.recruits_until;
        if other.programme == study.programme && overlaps {
            let message = format!("the study `{}` asks the same participants on the same days", other.id);
            findings.error(&(0..0), message, "let one begin after the last day of the other: nobody is in two");
        }
        let variants =
            |study: &Study| -> Vec<String> { study.arms.iter().filter_map(|arm| arm.variant.clone()).collect() };
        let shared = variants(study).into_iter().find(|variant| variants(other).contains(variant));
        if let Some(variant) = shared.filter(|_| other.programme != study.programme) {
            let message = format!("the study `{}` in another programme has a variant `{variant}`, too", other.id);
            findings.error(&(0..0), message, "give one of them another name");
        }
    }
}
