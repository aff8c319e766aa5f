//! `datapackage.json` (Data Package v2) and `codebook.csv`: every column and code, described for people and programs.

use serde_json::{Value, json};

use super::columns::{Column, CsvFile, DATA_FILES, Kind};
use super::manifest::json_text;
use super::tables::csv_text;
use super::{Contents, File, sha256};
use crate::research::disclosure::Status;
use crate::research::release::catalogue::ACTIVE_DAYS;

const SCHEMA: &str = "https://datapackage.org/profiles/2.0/datapackage.json";

/// The package description, with the size and checksum of each data file.
pub(crate) fn datapackage(contents: &Contents, data: &[File]) -> Result<File, serde_json::Error> {
    let resources: Vec<Value> = DATA_FILES
        .iter()
        .filter_map(|file| Some((file, data.iter().find(|made| made.path == file.path)?)))
        .map(|(file, made)| resource(file, made))
        .collect();
    let order = &contents.order;
    let mark = if order.is_simulated() { "SIMULATED: " } else { "" };
    let package = json!({
        "$schema": SCHEMA,
        "name": order.release_id().to_lowercase(),
        "title": format!("{mark}{} {}, release {}", order.programme.id, order.epoch, order.number),
        "description": "Anonymous, aggregated usage figures; see README.md.",
        "version": format!("{}.0.0", order.number),
        "resources": resources,
    });
    Ok(File::new("datapackage.json", json_text(&package)?))
}

fn resource(file: &CsvFile, made: &File) -> Value {
    let fields: Vec<Value> = file.columns.iter().map(field).collect();
    let mut schema = json!({ "fields": fields, "missingValues": [""] });
    if let (Some(schema), false) = (schema.as_object_mut(), file.key.is_empty()) {
        schema.insert("primaryKey".to_owned(), json!(file.key));
    }
    json!({
        "name": file.name,
        "type": "table",
        "title": file.title,
        "path": file.path,
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": made.bytes.len(),
        "hash": format!("sha256:{}", sha256(&made.bytes)),
        "dialect": { "delimiter": ",", "lineTerminator": "\n", "header": true },
        "schema": schema,
    })
}

fn field(column: &Column) -> Value {
    let mut field = json!({
        "name": column.name,
        "type": column.kind.code(),
        "title": column.en,
    });
    if column.kind == Kind::Status
        && let Some(field) = field.as_object_mut()
    {
        let categories = STATUSES.map(|(status, _, en)| json!({"value": status.code(), "label": en}));
        field.insert("categories".to_owned(), json!(categories));
    }
    field
}

const STATUSES: [(Status, &str, &str); 3] = [
    (Status::Published, "Visas", "Shown"),
    (Status::Suppressed, "Dolt för att ingen ska kunna hittas", "Hidden so that nobody can be found"),
    (Status::StructuralZero, "Noll per definition", "Zero by definition"),
];

/// What the codes of a column mean, wherever the column stands.
const CODES: [(&str, &str, &str, &str); 15] = [
    ("table_id", "usage", "Moduler", "Modules"),
    ("table_id", "reach", "Stegsidor, mål, kalender, meddelanden", "Step pages, goal, calendar, messages"),
    ("table_id", "flow", "Nämnare", "Denominators"),
    ("table_id", "attrition", "Kvar vecka för vecka", "Still active, week by week"),
    (
        "population_id",
        "consented",
        "Alla i epoken som sagt ja till forskning",
        "Everybody in the epoch who agreed to research",
    ),
    ("stage", "participants", "Alla deltagare", "All participants"),
    ("stage", "visited", "Öppnade modulen", "Visited the module"),
    ("stage", "completed", "Slutförde modulen", "Completed the module"),
    ("stage", "step_seen", "Såg stegets sida", "Saw the page of the step"),
    ("stage", "goal_chosen", "Valde ett mål med dagar utan", "Chose a goal of days without use"),
    ("stage", "calendar_used", "Fyllde i minst en dag i kalendern", "Filled in at least one calendar day"),
    ("stage", "message_sent", "Skickade minst ett meddelande", "Sent at least one message"),
    (
        "stage",
        "still_active",
        "Aktiv så många veckor efter första aktiva dagen, eller senare",
        "Active that many weeks after the first active day, or later",
    ),
    ("row", "module", "Modul: öppnad och slutförd", "Module: visited and completed"),
    ("row", "step_page", "Stegets sida sedd", "Step page seen"),
];

/// What is measured, for `measure` and the rows of the usage table.
const MEASURES: [(&str, &str, &str); 5] = [
    ("goal_days", "Dagar i målet (1-365)", "Days of the goal (1-365)"),
    ("calendar_days", "Ifyllda kalenderdagar (1-182)", "Calendar days filled in (1-182)"),
    ("messages", "Skickade meddelanden (högst 20 per vecka räknas)", "Messages sent (at most 20 a week count)"),
    ("visits", "Olika dagar med aktivitet (1-182)", "Distinct days with activity (1-182)"),
    (
        "days_first_last",
        "Dagar från första till sista aktiva dagen (0-181)",
        "Days from first to last active day (0-181)",
    ),
];

/// The code book: a row per column, then a row per code.
pub(crate) fn codebook(contents: &Contents) -> Result<File, csv::Error> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for file in DATA_FILES {
        for column in file.columns {
            rows.push(row(file.path, column.name, "", column.kind.code(), column.sv, column.en));
            if column.kind == Kind::Status {
                for (status, sv, en) in STATUSES {
                    rows.push(row(file.path, column.name, status.code(), "string", sv, en));
                }
            }
        }
    }
    for (column, code, sv, en) in CODES {
        rows.push(row("", column, code, "string", sv, en));
    }
    for days in ACTIVE_DAYS {
        let code = format!("active_days_{days}");
        let sv = format!("Aktiv minst {days} olika dagar");
        let en = format!("Active on at least {days} distinct days");
        rows.push(row("", "stage", &code, "string", &sv, &en));
    }
    for (code, sv, en) in MEASURES {
        rows.push(row("", "measure", code, "number", sv, en));
    }
    rows.push(row("", "step", "introduction", "string", "Introduktionen", "The introduction"));
    for module in &contents.order.programme.modules {
        let (sv, en) = (module.title("sv"), module.title("en"));
        rows.push(row("", "module", &module.slug, "string", sv, en));
    }
    let header = ["file", "column", "code", "type", "label_sv", "label_en"];
    Ok(File::new("codebook.csv", csv_text(&header, &rows)?))
}

fn row(file: &str, column: &str, code: &str, kind: &str, sv: &str, en: &str) -> Vec<String> {
    [file, column, code, kind, sv, en].map(str::to_owned).to_vec()
}
