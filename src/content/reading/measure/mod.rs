//! Reads the folder `measures/`: one questionnaire per file.

mod items;
pub(crate) mod lists;
mod scores;

use crate::content::checks::problem::{Problem, Severity};
use crate::content::checks::words;
use crate::content::html::Html;
use crate::content::language::{ByLanguage, Language};
use crate::content::measure::{AnsweredIn, CALENDAR_WEEK, Measure, Moment};
use crate::content::module::Edition;
use crate::content::reading::file::{Findings, TextFile};
use crate::content::reading::help::values;
use crate::content::reading::known::Known;
use crate::content::reading::module;
use crate::content::reading::pages::{ID_HINT, is_id};
use crate::content::reading::programme::render;
use crate::content::reading::source::Files;
use crate::content::reading::table::{self, Placed, Table};

/// Takings up to so many days before a measure is due count for that moment, so that nobody is asked twice.
const DAYS_EARLY: u32 = 7;

/// Reads every questionnaire; those with an error are left out. They come in the order in which they are first due.
pub(crate) fn read_all(files: &Files, programmes: &[&str], known: &Known, problems: &mut Vec<Problem>) -> Vec<Measure> {
    let around = Around { programmes, texts: module::Around { steps: Vec::new(), known } };
    let mut measures = Vec::new();
    for path in files.paths().filter(|path| path.starts_with("measures/")) {
        let shown = files.shown(path);
        let name = path.strip_prefix("measures/").unwrap_or(path);
        let Some(id) = name.strip_suffix(".toml").filter(|id| !id.contains('/')) else {
            problems.push(not_read(&shown));
            continue;
        };
        if !is_id(id) {
            problems.push(Problem::of_file(&shown, format!("`{id}` cannot be an id"), ID_HINT.to_owned()));
            continue;
        }
        match TextFile::decode(&shown, files.bytes(path).unwrap_or_default()) {
            Ok(file) => measures.extend(read(id, &file, &around, problems)),
            Err(problem) => problems.push(*problem),
        }
    }
    measures.sort_by_key(|measure: &Measure| measure.due.first().copied().unwrap_or(u32::MAX));
    measures
}

fn not_read(shown: &str) -> Problem {
    let mut problem = Problem::of_file(
        shown,
        "this file is not read".to_owned(),
        "this folder holds one questionnaire per file, and their names end in .toml".to_owned(),
    );
    problem.severity = Severity::Warning;
    problem
}

/// What a questionnaire may name.
pub(crate) struct Around<'a> {
    /// The folders of the programmes.
    pub(crate) programmes: &'a [&'a str],
    /// What a text may lead to.
    pub(crate) texts: module::Around<'a>,
}

/// Reads one questionnaire, or notes why it cannot be.
pub(crate) fn read(id: &str, file: &TextFile, around: &Around<'_>, problems: &mut Vec<Problem>) -> Option<Measure> {
    let mut findings = Findings::of(file);
    let measure = table::parse(0..file.text.len(), 0..0, &mut findings, |table, findings| {
        read_measure(id, table, around, findings)
    });
    let is_whole = !findings.problems.iter().any(Problem::is_error);
    problems.append(&mut findings.problems);
    measure.filter(|_| is_whole)
}

/// What stands around the questions.
struct Head {
    title: ByLanguage<String>,
    why: ByLanguage<String>,
    intro: Option<ByLanguage<Html>>,
    frame: Option<ByLanguage<String>>,
    reference: ByLanguage<String>,
    licence: ByLanguage<String>,
    own_words: Option<ByLanguage<String>>,
    minutes: u32,
    validated: bool,
}

fn read_measure(id: &str, table: &mut Table<'_>, around: &Around<'_>, findings: &mut Findings<'_>) -> Option<Measure> {
    let programmes = read_programmes(table, around.programmes, findings);
    let answered_in = read_answered_in(id, table, findings);
    let head = read_head(table, &around.texts, findings);
    let help = lists::optional_truth(table, "help", findings);
    let due = read_due(table, findings);
    let open_for = table.optional_number("open_for", 1..=60, findings).map_or(14, |days| days.value);
    check_windows(due.as_deref().unwrap_or_default(), open_for, findings);
    let items = items::read_all(table, answered_in, findings);
    let scores = scores::read_all(table, answered_in, items.as_deref().unwrap_or_default(), findings);
    let head = head?;
    let measure = Measure {
        id: id.to_owned(),
        programmes: programmes?,
        answered_in,
        title: head.title,
        why: head.why,
        intro: head.intro,
        frame: head.frame,
        minutes: head.minutes,
        reference: head.reference,
        licence: head.licence,
        validated: head.validated,
        own_words: head.own_words,
        help,
        due: due?.into_iter().map(|day| day.value).collect(),
        open_for,
        items: items?,
        scores: scores?,
        edition: edition(id, &findings.file.text),
    };
    weigh(&measure, findings);
    Some(measure)
}

/// What is asked and what is said about the answers, weighed together.
fn weigh(measure: &Measure, findings: &mut Findings<'_>) {
    for language in Language::WRITTEN {
        let fields = measure.items.iter().map(|item| item.field(language));
        let asked = fields.flat_map(|field| [Some(&field.label), field.help.as_ref()]);
        let bands = measure.scores.iter().flat_map(|score| &score.bands);
        let said = bands.map(|band| band.text.get(language));
        let around = [&measure.why].into_iter().chain(&measure.frame).chain(&measure.own_words);
        let all = around.map(|text| text.get(language)).chain(asked.flatten()).chain(said);
        let passages: Vec<String> = all.cloned().collect();
        words::check_weight("this questionnaire", &passages, language, &(0..0), findings);
    }
}

/// Comments tell an operator something and nobody who answers, so they change no edition.
fn edition(id: &str, text: &str) -> Edition {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with('#')).collect();
    Edition::of("measure", id, &lines.join("\n"))
}

fn read_head(table: &mut Table<'_>, around: &module::Around<'_>, findings: &mut Findings<'_>) -> Option<Head> {
    let title = table.texts("title", findings);
    let why = table.texts("why", findings);
    let intro = lists::optional_texts(table, "intro", findings);
    let frame = lists::optional_texts(table, "frame", findings);
    let minutes = table.number("minutes", 1..=60, findings);
    let reference = table.texts("reference", findings);
    let licence = table.texts("licence", findings);
    let validated = table.truth("validated", findings);
    let own_words = lists::optional_texts(table, "own_words", findings);
    if validated == Some(false) && own_words.is_none() {
        findings.error(
            &table.place(),
            "`own_words` is missing",
            "wording that is not validated says so to whoever answers: add `own_words`",
        );
    }
    Some(Head {
        title: values(title?),
        why: values(why?),
        intro: intro.map(|intro| render(intro, "this introduction", &|_| Vec::new(), around, findings)),
        frame: frame.map(values),
        reference: values(reference?),
        licence: values(licence?),
        own_words: own_words.map(values),
        minutes: minutes?.value,
        validated: validated?,
    })
}

fn read_programmes(table: &mut Table<'_>, known: &[&str], findings: &mut Findings<'_>) -> Option<Vec<String>> {
    let programmes = lists::words("programmes", table, findings)?;
    if programmes.is_empty() {
        findings.error(&table.place(), "`programmes` is empty", "name the folder of a programme, like \"cannabis\"");
    }
    for programme in programmes.iter().filter(|programme| !known.contains(&programme.value.as_str())) {
        findings.warning(
            &programme.place,
            format!("there is no programme `{}`", programme.value),
            format!("nobody there is asked; programmes here: {}", known.join(", ")),
        );
    }
    Some(programmes.into_iter().map(|programme| programme.value).collect())
}

fn read_answered_in(id: &str, table: &mut Table<'_>, findings: &mut Findings<'_>) -> AnsweredIn {
    let Some(word) = table.optional_text("answered_in", findings) else { return AnsweredIn::Page };
    if word.value != "diary" {
        let message = format!("`answered_in` cannot be `{}`", word.value);
        findings.error(&word.place, message, "it is \"diary\", or left out");
    } else if id != CALENDAR_WEEK {
        let message = format!("`{id}` cannot be answered in the diary");
        findings.error(&word.place, message, format!("there is one diary; name the file {CALENDAR_WEEK}.toml"));
    }
    AnsweredIn::Diary
}

/// The days in order, each of a moment of its own.
fn read_due(table: &mut Table<'_>, findings: &mut Findings<'_>) -> Option<Vec<Placed<u32>>> {
    let days = lists::numbers("due", 0..=400, table, findings)?;
    for (day, next) in days.iter().zip(days.iter().skip(1)) {
        if next.value <= day.value {
            let message = format!("day {} comes after day {}", next.value, day.value);
            findings.error(&next.place, message, "write the days in order, counted from the start (0)");
        } else if Moment::of_day(day.value) == Moment::of_day(next.value) {
            findings.error(
                &next.place,
                format!("day {} belongs to the same time as day {}", next.value, day.value),
                "start is days 0 to 20, six weeks 21 to 62, twelve weeks 63 to 132, six months the rest; one day each",
            );
        }
    }
    Some(days)
}

/// A measure that is still due when it would be due again could not say which time an answer is for.
fn check_windows(due: &[Placed<u32>], open_for: u32, findings: &mut Findings<'_>) {
    for (day, next) in due.iter().zip(due.iter().skip(1)) {
        if day.value + open_for + DAYS_EARLY > next.value {
            findings.error(
                &next.place,
                format!("on day {} it may still be due from day {}", next.value, day.value),
                format!("leave `open_for` and {DAYS_EARLY} days more between two days"),
            );
        }
    }
}
