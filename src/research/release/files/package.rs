//! `datapackage.json` (Data Package v2) and `codebook.csv`: every column and code, described for people and programs.

use serde_json::{Value, json};

use super::codes::codes;
use super::columns::{Column, CsvFile, Kind};
use super::manifest::json_text;
use super::tables::csv_text;
use super::{File, data_files, sha256};
use crate::research::disclosure::Status;
use crate::research::release::order::ReleaseOrder;

const SCHEMA: &str = "https://datapackage.org/profiles/2.0/datapackage.json";

/// The package description, with the size and checksum of each data file.
pub(crate) fn datapackage(order: &ReleaseOrder, data: &[File]) -> Result<File, serde_json::Error> {
    let resources: Vec<Value> = data_files(order.form)
        .iter()
        .filter_map(|file| Some((file, data.iter().find(|made| made.path == file.path)?)))
        .map(|(file, made)| resource(file, made))
        .collect();
    let mark = if order.is_simulated() { "SIMULATED: " } else { "" };
    let package = json!({
        "$schema": SCHEMA,
        "name": order.release_id().to_lowercase(),
        "title": format!("{mark}{} {}, release {}", order.programme.id, order.epoch, order.number),
        "description": "Anonymous, aggregated figures of use and outcome; see README.md.",
        "version": format!("{}.0.0", order.number),
        "resources": resources,
    });
    Ok(File::new("datapackage.json", json_text(&package)?))
}

fn resource(file: &CsvFile, made: &File) -> Value {
    let fields: Vec<Value> = file.columns.iter().map(field).collect();
    let schema = json!({ "fields": fields, "missingValues": [""] });
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

/// The code book: a row per column, then a row per code.
pub(crate) fn codebook(order: &ReleaseOrder) -> Result<File, csv::Error> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for file in data_files(order.form) {
        rows.push(row(file.path, "", "", "", file.title_sv, file.title));
        for column in file.columns {
            rows.push(row(file.path, column.name, "", column.kind.code(), column.sv, column.en));
            if column.kind == Kind::Status {
                for (status, sv, en) in STATUSES {
                    rows.push(row(file.path, column.name, status.code(), "string", sv, en));
                }
            }
        }
    }
    for code in codes(order) {
        rows.push(row("", code.column, &code.value, "string", &code.sv, &code.en));
    }
    let header = ["file", "column", "code", "type", "label_sv", "label_en"];
    Ok(File::new("codebook.csv", csv_text(&header, &rows)?))
}

fn row(file: &str, column: &str, code: &str, kind: &str, sv: &str, en: &str) -> Vec<String> {
    [file, column, code, kind, sv, en].map(str::to_owned).to_vec()
}
