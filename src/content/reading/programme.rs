//! Reads the folder of a programme: programme.toml, and the modules that the file names put in order.

use std::collections::BTreeMap;
use std::path::Path;

use crate::content::checks::nearest::did_you_mean;
use crate::content::checks::problem::{Problem, Severity};
use crate::content::checks::{reach, risk, words};
use crate::content::html::Html;
use crate::content::language::{ByLanguage, Language};
use crate::content::library::Broken;
use crate::content::programme::{DiaryKind, Programme, Step, StepDay};
use crate::content::reading::file::{Findings, TextFile};
use crate::content::reading::help::values;
use crate::content::reading::known::Known;
use crate::content::reading::module::{self, Around};
use crate::content::reading::pages::{ID_HINT, is_id};
use crate::content::reading::prose::{Reading, snippet};
use crate::content::reading::source::Files;
use crate::content::reading::stand_in;
use crate::content::reading::table::{self, Placed, Table};

/// Reads the programme in the folder `id`. Modules with an error are left out of it.
pub(crate) fn read(
    id: &str,
    files: &Files,
    known: &Known,
    broken: Broken,
    problems: &mut Vec<Problem>,
) -> Option<Programme> {
    if !is_id(id) {
        let message = format!("the folder name `{id}` cannot be an id");
        problems.push(Problem::of_file(&files.shown(id), message, ID_HINT.to_owned()));
    }
    let before = problems.len();
    let names = module_names(id, files, known, problems);
    let header = read_header(id, files, known, problems);
    let steps = header.as_ref().map_or_else(Vec::new, |header| header.steps.iter().map(|step| step.id).collect());
    // Without steps, every module would be told that its step is missing.
    let steps = if steps.is_empty() { (0..=u8::MAX).collect() } else { steps };
    let around = Around { steps, known };
    let own_problems = problems.get(before..).unwrap_or_default().to_vec();
    let mut modules = Vec::new();
    for (name, slug) in &names {
        let (before, there) = (problems.len(), modules.len());
        let [sv, en] = Language::WRITTEN.map(|language| read_text(id, language, name, files, problems));
        match (sv, en) {
            (Some(sv), Some(en)) => {
                modules.extend(module::read(slug, &ByLanguage::new(sv, en), &around, problems));
            }
            (Some(alone), None) => module::check_alone(slug, Language::Sv, &alone, &around, problems),
            (None, Some(alone)) => module::check_alone(slug, Language::En, &alone, &around, problems),
            (None, None) => {}
        }
        if broken == Broken::StoodIn && modules.len() == there {
            modules.push(stand_in::module(slug, known, problems.get(before..).unwrap_or_default()));
        }
    }
    if broken == Broken::StoodIn && header.is_none() {
        return Some(stand_in::programme(id, modules, &own_problems));
    }
    let Header { name, about, diary, steps } = header?;
    let programme = Programme { id: id.to_owned(), name, about, diary, steps, modules };
    // A module that could not be read may be the one that is missed.
    if programme.modules.len() == names.len() {
        problems.extend(reach::check(&programme, &files.shown(&format!("{id}/programme.toml"))));
    }
    Some(programme)
}

/// The file names of the modules with their slugs, in order, from all languages together.
fn module_names(id: &str, files: &Files, known: &Known, problems: &mut Vec<Problem>) -> Vec<(String, String)> {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let prefix = format!("{id}/");
    for path in files.paths().filter_map(|path| path.strip_prefix(&prefix)) {
        if path == "programme.toml" {
            continue;
        }
        let shown = files.shown(&format!("{id}/{path}"));
        let parts = path.split_once('/').filter(|(code, _)| Language::written_in(code).is_some());
        let Some((_, name)) = parts.filter(|_| Path::new(path).extension().is_some_and(|extension| extension == "md"))
        else {
            let mut problem = Problem::of_file(
                &shown,
                "this file is not read".to_owned(),
                "a programme has programme.toml, and modules in sv/ and en/ whose names end in .md".to_owned(),
            );
            problem.severity = Severity::Warning;
            problems.push(problem);
            continue;
        };
        let Some(slug) = slug_of(name) else {
            problems.push(Problem::of_file(
                &shown,
                "this file name has no number and slug".to_owned(),
                "write it like 03-finding-reasons.md: two digits, then small letters a–z, digits and hyphens"
                    .to_owned(),
            ));
            continue;
        };
        if names.contains_key(name) {
            continue;
        }
        let same_number = |other: &str| other.get(..2) == name.get(..2);
        if let Some((other, _)) = names.iter().find(|(other, known)| same_number(other) || *known == slug) {
            problems.push(Problem::of_file(
                &shown,
                format!("this file has the number or the slug of {other}"),
                "each module has its own number and its own slug, the same in every language".to_owned(),
            ));
        }
        if let Some(other) = known.programme_of(slug).filter(|other| *other != id) {
            problems.push(Problem::of_file(
                &shown,
                format!("the programme `{other}` has a module `{slug}`, too"),
                "give this file another name: a slug is a module's address, whatever programme it is in".to_owned(),
            ));
        }
        names.insert(name.to_owned(), slug.to_owned());
    }
    if names.is_empty() {
        let hint = "put a module into sv/ and en/, like sv/01-welcome.md".to_owned();
        problems.push(Problem::of_file(&files.shown(id), "this programme has no module".to_owned(), hint));
    }
    names.into_iter().collect()
}

/// `03-finding-reasons.md` → `finding-reasons`.
pub(crate) fn slug_of(name: &str) -> Option<&str> {
    let (number, slug) = name.strip_suffix(".md")?.split_once('-')?;
    let is_number = number.len() == 2 && number.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && is_id(slug)).then_some(slug)
}

fn read_text(id: &str, language: Language, name: &str, files: &Files, problems: &mut Vec<Problem>) -> Option<TextFile> {
    let path = format!("{id}/{}/{name}", language.code());
    let Some(bytes) = files.bytes(&path) else {
        problems.push(Problem::of_file(
            &files.shown(&path),
            format!("this module is missing in {}", language.name()),
            "write it, with the same file name and ids as in the other language".to_owned(),
        ));
        return None;
    };
    TextFile::decode(&files.shown(&path), bytes).map_err(|problem| problems.push(*problem)).ok()
}

/// What programme.toml says.
struct Header {
    name: ByLanguage<String>,
    about: ByLanguage<String>,
    diary: DiaryKind,
    steps: Vec<Step>,
}

fn read_header(id: &str, files: &Files, known: &Known, problems: &mut Vec<Problem>) -> Option<Header> {
    let path = format!("{id}/programme.toml");
    let Some(bytes) = files.bytes(&path) else {
        let hint = "write it: the name of the programme and its steps; docs/AUTHORING.md has an example".to_owned();
        problems.push(Problem::of_file(&files.shown(&path), "this file is missing".to_owned(), hint));
        return None;
    };
    let file = TextFile::decode(&files.shown(&path), bytes).map_err(|problem| problems.push(*problem)).ok()?;
    let mut findings = Findings::of(&file);
    let header = table::parse(0..file.text.len(), 0..0, &mut findings, |table, findings| {
        let name = table.texts("name", findings);
        let about = table.texts("about", findings);
        let diary = match table.optional_text("diary", findings) {
            Some(word) => read_diary(&word, findings),
            None => Some(DiaryKind::default()),
        };
        let steps = read_steps(table, known, findings);
        Some(Header { name: values(name?), about: values(about?), diary: diary?, steps: steps? })
    });
    let is_whole = !findings.problems.iter().any(Problem::is_error);
    problems.append(&mut findings.problems);
    header.filter(|_| is_whole)
}

fn read_diary(word: &Placed<String>, findings: &mut Findings<'_>) -> Option<DiaryKind> {
    let kind = DiaryKind::ALL.into_iter().find(|kind| kind.word() == word.value);
    if kind.is_none() {
        let hint = did_you_mean(&word.value, &DiaryKind::ALL.map(DiaryKind::word));
        findings.error(&word.place, format!("unknown kind of diary `{}`", word.value), hint);
    }
    kind
}

fn read_steps(table: &mut Table<'_>, known: &Known, findings: &mut Findings<'_>) -> Option<Vec<Step>> {
    let tables = table.tables("step", findings);
    let ids = tables.iter().filter_map(|table| u8::try_from(table.integer("id")?).ok());
    let around = Around { steps: ids.collect(), known };
    if tables.is_empty() {
        findings.error(&table.place(), "this programme has no steps", "add at least one `[[step]]`");
    }
    let mut steps: Vec<Option<Step>> = Vec::new();
    for mut table in tables {
        let step = read_step(&mut table, &around, findings);
        table.finish(findings);
        if let (Some(step), Some(Some(before))) = (&step, steps.last()) {
            check_follows(before, step, &table, findings);
        }
        if let (Some(step), None) = (&step, steps.last()) {
            check_first(step, &table, findings);
        }
        steps.push(step);
    }
    steps.into_iter().collect()
}

fn read_step(table: &mut Table<'_>, around: &Around<'_>, findings: &mut Findings<'_>) -> Option<Step> {
    let id = table.number("id", 0..=99, findings);
    let from = table.number("from", 0..=9_999, findings);
    let to = table.optional_number("to", 0..=9_999, findings);
    let title = table.texts("title", findings);
    let expect = table.texts("expect", findings);
    let days = read_days(table, findings);
    let (from, title, expect) = (from?, values(title?), expect?);
    if let Some(to) = to.as_ref().filter(|to| to.value < from.value) {
        findings.error(&to.place, "this step ends before it begins", "`to` is the last day, `from` the first");
    }
    check_days(&days, from.value, to.as_ref().map(|to| to.value), findings);
    let beside = |language: Language| days.iter().map(|day| day.value.text.get(language).clone()).collect();
    let expect = render(expect, "this step", &beside, around, findings);
    Some(Step {
        id: u8::try_from(id?.value).ok()?,
        from_day: from.value,
        to_day: to.map(|to| to.value),
        title,
        expect,
        days: days.into_iter().map(|day| day.value).collect(),
    })
}

fn read_days(table: &mut Table<'_>, findings: &mut Findings<'_>) -> Vec<Placed<StepDay>> {
    let mut days = Vec::new();
    for mut table in table.tables("day", findings) {
        let from = table.number("from", 0..=9_999, findings);
        let to = table.number("to", 0..=9_999, findings);
        let text = table.texts("text", findings);
        table.finish(findings);
        let (Some(from), Some(to), Some(text)) = (from, to, text) else { continue };
        let day = StepDay { from_day: from.value, to_day: to.value, text: values(text) };
        days.push(Placed { value: day, place: table.place() });
    }
    days
}

/// Days stand in order, do not overlap, and are days of their step.
fn check_days(days: &[Placed<StepDay>], from: u32, to: Option<u32>, findings: &mut Findings<'_>) {
    let mut earliest = from;
    for Placed { value: day, place } in days {
        if day.to_day < day.from_day {
            findings.error(place, "these days end before they begin", "`to` is the last day, `from` the first");
        } else if day.from_day < from || to.is_some_and(|to| day.to_day > to) {
            let last = to.map_or_else(|| "on".to_owned(), |to| format!("to {to}"));
            findings.error(place, "these days are not in this step", format!("its days are {from} {last}"));
        } else if day.from_day < earliest {
            let hint = format!("begin on day {earliest} or later: days stand in order and do not overlap");
            findings.error(place, format!("day {} was spoken of already", day.from_day), hint);
        }
        earliest = earliest.max(day.to_day.saturating_add(1));
    }
}

/// Renders Markdown in every language, and weighs it together with what stands `beside` it.
pub(crate) fn render(
    texts: ByLanguage<Placed<String>>,
    what: &str,
    beside: &dyn Fn(Language) -> Vec<String>,
    around: &Around<'_>,
    findings: &mut Findings<'_>,
) -> ByLanguage<Html> {
    texts.map_each(|language, text| {
        let mut reading = Reading::new(language, "", around, Findings::of(findings.file));
        let html = snippet(&text, &mut reading);
        let mut passages = std::mem::take(&mut reading.passages);
        passages.extend(beside(language));
        words::check_weight(what, &passages, language, &text.place, &mut reading.findings);
        risk::check(what, &passages, language, reading.leads_to_help, &text.place, &mut reading.findings);
        findings.problems.append(&mut reading.findings.problems);
        html
    })
}

fn check_first(step: &Step, table: &Table<'_>, findings: &mut Findings<'_>) {
    if step.from_day > 0 {
        let message = format!("the first step begins on day {}", step.from_day);
        findings.error(&table.place(), message, "begin it on day 0, the day of last use");
    }
}

fn check_follows(before: &Step, step: &Step, table: &Table<'_>, findings: &mut Findings<'_>) {
    let place = table.place();
    if step.id != before.id + 1 {
        let message = format!("step {} comes after step {}", step.id, before.id);
        findings.error(&place, message, "steps are numbered in order, without gaps");
    }
    match before.to_day {
        None => {
            findings.error(&place, "the step before this one has no end", "give it a `to`; only the last may lack it");
        }
        Some(to) if step.from_day != to + 1 => findings.error(
            &place,
            format!("this step begins on day {}, the one before ends on day {to}", step.from_day),
            format!("begin it on day {}: steps neither overlap nor leave days out", to + 1),
        ),
        Some(_) => {}
    }
}
