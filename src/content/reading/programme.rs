//! Reads the folder of a programme: programme.toml, and the modules that the file names put in order.

use std::collections::BTreeMap;
use std::path::Path;

use crate::content::checks::problem::{Problem, Severity};
use crate::content::html::Html;
use crate::content::language::{ByLanguage, Language};
use crate::content::programme::{Programme, Step};
use crate::content::reading::file::{Findings, TextFile};
use crate::content::reading::help::values;
use crate::content::reading::module::{self, Around};
use crate::content::reading::pages::{ID_HINT, is_id};
use crate::content::reading::prose::{Reading, snippet};
use crate::content::reading::source::Files;
use crate::content::reading::table::{self, Placed, Table};

/// Reads the programme in the folder `id`. Modules with an error are left out of it.
pub(crate) fn read(id: &str, files: &Files, problems: &mut Vec<Problem>) -> Option<Programme> {
    if !is_id(id) {
        let message = format!("the folder name `{id}` cannot be an id");
        problems.push(Problem::of_file(&files.shown(id), message, ID_HINT.to_owned()));
    }
    let names = module_names(id, files, problems);
    let slugs: Vec<String> = names.iter().map(|(_, slug)| slug.clone()).collect();
    let header = read_header(id, files, &slugs, problems);
    let steps = header.as_ref().map_or_else(Vec::new, |(_, steps)| steps.iter().map(|step| step.id).collect());
    // Without steps, every module would be told that its step is missing.
    let steps = if steps.is_empty() { (0..=u8::MAX).collect() } else { steps };
    let around = Around { steps, slugs };
    let mut modules = Vec::new();
    for (name, slug) in &names {
        let [sv, en] = Language::ALL.map(|language| read_text(id, language, name, files, problems));
        match (sv, en) {
            (Some(sv), Some(en)) => {
                modules.extend(module::read(slug, &ByLanguage::new(sv, en), &around, problems));
            }
            (Some(alone), None) => module::check_alone(Language::Sv, &alone, &around, problems),
            (None, Some(alone)) => module::check_alone(Language::En, &alone, &around, problems),
            (None, None) => {}
        }
    }
    let (name, steps) = header?;
    Some(Programme { id: id.to_owned(), name, steps, modules })
}

/// The file names of the modules with their slugs, in order, from all languages together.
fn module_names(id: &str, files: &Files, problems: &mut Vec<Problem>) -> Vec<(String, String)> {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let prefix = format!("{id}/");
    for path in files.paths().filter_map(|path| path.strip_prefix(&prefix)) {
        if path == "programme.toml" {
            continue;
        }
        let shown = files.shown(&format!("{id}/{path}"));
        let parts = path.split_once('/').filter(|(language, _)| Language::from_code(language).is_some());
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
        names.insert(name.to_owned(), slug.to_owned());
    }
    if names.is_empty() {
        let hint = "put a module into sv/ and en/, like sv/01-welcome.md".to_owned();
        problems.push(Problem::of_file(&files.shown(id), "this programme has no module".to_owned(), hint));
    }
    names.into_iter().collect()
}

/// `03-finding-reasons.md` → `finding-reasons`.
fn slug_of(name: &str) -> Option<&str> {
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

type Header = (ByLanguage<String>, Vec<Step>);

fn read_header(id: &str, files: &Files, slugs: &[String], problems: &mut Vec<Problem>) -> Option<Header> {
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
        let steps = read_steps(table, slugs, findings);
        Some((values(name?), steps?))
    });
    let is_whole = !findings.problems.iter().any(Problem::is_error);
    problems.append(&mut findings.problems);
    header.filter(|_| is_whole)
}

fn read_steps(table: &mut Table<'_>, slugs: &[String], findings: &mut Findings<'_>) -> Option<Vec<Step>> {
    let tables = table.tables("step", findings);
    if tables.is_empty() {
        findings.error(&table.place(), "this programme has no steps", "add at least one `[[step]]`");
    }
    let mut steps: Vec<Option<Step>> = Vec::new();
    for mut table in tables {
        let step = read_step(&mut table, slugs, findings);
        table.finish(findings);
        if let (Some(step), Some(Some(before))) = (&step, steps.last()) {
            check_follows(before, step, &table, findings);
        }
        steps.push(step);
    }
    steps.into_iter().collect()
}

fn read_step(table: &mut Table<'_>, slugs: &[String], findings: &mut Findings<'_>) -> Option<Step> {
    let id = table.number("id", 0..=99, findings);
    let from = table.number("from", 0..=9_999, findings);
    let to = table.optional_number("to", 0..=9_999, findings);
    let title = table.texts("title", findings);
    let expect = table.texts("expect", findings);
    let (from, title, expect) = (from?, values(title?), expect?);
    if let Some(to) = to.as_ref().filter(|to| to.value < from.value) {
        findings.error(&to.place, "this step ends before it begins", "`to` is the last day, `from` the first");
    }
    Some(Step {
        id: u8::try_from(id?.value).ok()?,
        from_day: from.value,
        to_day: to.map(|to| to.value),
        title,
        expect: render(expect, slugs, findings),
    })
}

/// Markdown in every language, checked.
pub(crate) fn render(
    texts: ByLanguage<Placed<String>>,
    slugs: &[String],
    findings: &mut Findings<'_>,
) -> ByLanguage<Html> {
    texts.map(|text| {
        let mut reading = Reading {
            language: Language::Sv,
            slugs,
            findings: Findings::of(findings.file),
            outline: crate::content::checks::compare::Outline::default(),
            passages: Vec::new(),
        };
        let html = snippet(&text, &mut reading);
        findings.problems.append(&mut reading.findings.problems);
        html
    })
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
