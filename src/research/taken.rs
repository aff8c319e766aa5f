//! The study record in the take-out: exactly what is kept, for machines and to read.

use std::collections::BTreeMap;

use diesel::prelude::*;
use serde::Serialize;
use serde_json::Value;

use super::study_record::StudyRecord;
use crate::app::App;
use crate::db::DbConn;
use crate::error::Error;
use crate::language::Language;
use crate::participants::Profile;
use crate::participants::take_out::TakenPart;
use crate::participants::vault::Document;
use crate::schema::study_records;

#[derive(Serialize)]
struct TakenPage {
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    label: String,
    value: String,
}

/// What research has about this participant; nothing without a yes.
pub fn part(conn: &mut DbConn, document: &Document, app: &App, language: Language) -> Result<TakenPart, Error> {
    let profile: Profile = document.section()?;
    let kept: Option<String> = match &profile.study {
        Some(study) => {
            study_records::table.find(&study.study_id).select(study_records::record).first(conn).optional()?
        }
        None => None,
    };
    let (rows, json) = match &kept {
        Some(kept) => (rows(&serde_json::from_str(kept)?, app, language), serde_json::from_str(kept)?),
        None => (Vec::new(), Value::Null),
    };
    Ok(TakenPart {
        name: "study-record".to_owned(),
        heading: app.texts.text(language, "research-taken-heading"),
        json,
        html: app.templates.render(language, "research/taken", &TakenPage { rows })?,
    })
}

fn rows(record: &StudyRecord, app: &App, language: Language) -> Vec<Row> {
    let total = |weeks: &[u8]| weeks.iter().map(|n| u32::from(*n)).sum::<u32>().to_string();
    let finished = record.modules.values().filter(|module| module.finished.is_some()).count();
    [
        ("epoch", record.epoch.to_string()),
        ("days-here", record.visits.to_string()),
        ("opened", record.modules.len().to_string()),
        ("finished", finished.to_string()),
        ("calendar", total(&record.calendar_days)),
        ("use", total(&record.use_days)),
        ("messages", total(&record.messages)),
        ("first-answer", record.first_answer.map_or_else(|| "–".to_owned(), |days| days.to_string())),
        ("scores", record.measures.values().flat_map(BTreeMap::values).map(BTreeMap::len).sum::<usize>().to_string()),
        ("goal", record.goal.map_or_else(|| "–".to_owned(), |goal| goal.days.to_string())),
    ]
    .into_iter()
    .map(|(key, value)| Row { label: app.texts.text(language, &format!("research-taken-{key}")), value })
    .collect()
}
