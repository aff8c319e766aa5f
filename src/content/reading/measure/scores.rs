//! The scores of a questionnaire, and the bands that put them into words.

use super::items::read_id;
use super::lists;
use crate::content::checks::nearest::did_you_mean;
use crate::content::measure::{AnsweredIn, Band, Item, Method, Score, USE_DAYS};
use crate::content::reading::file::Findings;
use crate::content::reading::help::values;
use crate::content::reading::table::Table;

/// More than any score can be.
const MOST: u32 = 9_999;

/// Days of a calendar week.
const WEEK: u32 = 7;

/// Reads every score; a questionnaire may have none.
pub(super) fn read_all(
    table: &mut Table<'_>,
    answered_in: AnsweredIn,
    items: &[Item],
    findings: &mut Findings<'_>,
) -> Option<Vec<Score>> {
    let mut scores: Vec<Option<Score>> = Vec::new();
    for mut table in table.tables("score", findings) {
        let known: Vec<String> = scores.iter().flatten().map(|score| score.id.clone()).collect();
        let score = match answered_in {
            AnsweredIn::Page => read_score(&mut table, &known, items, findings),
            AnsweredIn::Diary => read_days(&mut table, &known, findings),
        };
        table.finish(findings);
        scores.push(score);
    }
    scores.into_iter().collect()
}

fn read_score(table: &mut Table<'_>, known: &[String], items: &[Item], findings: &mut Findings<'_>) -> Option<Score> {
    let id = read_id(table, "the score", known.iter(), findings);
    let title = table.texts("title", findings);
    let method = read_method(table, findings);
    let names = lists::words("items", table, findings);
    let mut summed = Vec::new();
    for name in names.iter().flatten() {
        match items.iter().find(|item| item.id == name.value) {
            Some(item) => summed.push(item),
            None if items.is_empty() => {}
            None => {
                let known: Vec<&str> = items.iter().map(|item| item.id.as_str()).collect();
                let message = format!("there is no item `{}`", name.value);
                findings.error(&name.place, message, did_you_mean(&name.value, &known));
            }
        }
    }
    let all = u32::try_from(summed.len()).unwrap_or(MOST).max(1);
    let least = table.optional_number("least", 1..=all, findings).map_or(all, |least| least.value);
    let bands = read_bands(table, findings);
    let (method, names) = (method?, names?);
    let most = match method {
        Method::Sum => summed.iter().map(|item| item.most()).sum(),
        Method::Count | Method::DaysWithUse => all,
    };
    if summed.len() == names.len() {
        check_bands(&bands, most, table, findings);
    }
    Some(Score {
        id: id?,
        title: values(title?),
        method,
        items: names.into_iter().map(|name| name.value).collect(),
        least: usize::try_from(least).unwrap_or(usize::MAX),
        most,
        bands: bands.into_iter().flatten().collect(),
    })
}

/// The one score that the diary gives: days with use, of seven.
fn read_days(table: &mut Table<'_>, known: &[String], findings: &mut Findings<'_>) -> Option<Score> {
    let id = read_id(table, "the score", known.iter(), findings);
    let title = table.texts("title", findings);
    let method = table.text("method", findings);
    let is_days = |id: &String| id == USE_DAYS && method.as_ref().is_some_and(|word| word.value == DAYS_WITH_USE);
    let (id, title) = (id?, title?);
    if !is_days(&id) {
        findings.error(
            &table.place(),
            format!("the diary has no score `{id}`"),
            format!("it has one: id = \"{USE_DAYS}\", method = \"{DAYS_WITH_USE}\""),
        );
        return None;
    }
    Some(Score {
        id,
        title: values(title),
        method: Method::DaysWithUse,
        items: Vec::new(),
        least: 0,
        most: WEEK,
        bands: Vec::new(),
    })
}

const DAYS_WITH_USE: &str = "days-with-use";

fn read_method(table: &mut Table<'_>, findings: &mut Findings<'_>) -> Option<Method> {
    let word = table.text("method", findings)?;
    match word.value.as_str() {
        "sum" => Some(Method::Sum),
        "count" => Some(Method::Count),
        unknown => {
            let hint = did_you_mean(unknown, &["sum", "count"]);
            findings.error(&word.place, format!("unknown method `{unknown}`"), hint);
            None
        }
    }
}

fn read_bands(table: &mut Table<'_>, findings: &mut Findings<'_>) -> Vec<Option<Band>> {
    let mut bands = Vec::new();
    for mut table in table.tables("bands", findings) {
        let from = table.number("from", 0..=MOST, findings);
        let to = table.number("to", 0..=MOST, findings);
        let name = table.texts("name", findings);
        let text = table.texts("text", findings);
        let need = lists::optional_need(&mut table, findings);
        let help = lists::optional_truth(&mut table, "help", findings);
        table.finish(findings);
        let band = from.zip(to).zip(name.zip(text));
        bands.push(band.map(|((from, to), (name, text))| Band {
            from: from.value,
            to: to.value,
            name: values(name),
            text: values(text),
            need,
            help,
        }));
    }
    bands
}

/// Every score that somebody can have lies in exactly one band.
fn check_bands(bands: &[Option<Band>], most: u32, table: &Table<'_>, findings: &mut Findings<'_>) {
    let Some(bands) = bands.iter().map(Option::as_ref).collect::<Option<Vec<&Band>>>() else { return };
    let mut next = 0;
    for band in &bands {
        if band.from != next || band.to < band.from {
            findings.error(
                &table.place(),
                format!("a band from {} to {} where one from {next} is expected", band.from, band.to),
                "bands follow each other without gaps, the first begins at 0",
            );
            return;
        }
        next = band.to + 1;
    }
    if !bands.is_empty() && next != most + 1 {
        findings.error(
            &table.place(),
            format!("the last band ends at {}, and the score can be {most}", next.saturating_sub(1)),
            "end the last band at the highest score",
        );
    }
}
