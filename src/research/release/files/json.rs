//! `data.json`: the data files once more, for programs that would rather not read CSV.

use serde_json::{Map, Value, json};

use super::columns::{CsvFile, Kind};
use super::manifest::json_text;
use super::{File, data_files};
use crate::research::release::order::ReleaseOrder;

type Broke = Box<dyn std::error::Error + Send + Sync>;

/// Each data file as a list of rows; an empty field is `null`.
pub(crate) fn data(order: &ReleaseOrder, data: &[File]) -> Result<File, Broke> {
    let mut all = Map::new();
    all.insert("release_id".to_owned(), json!(order.release_id()));
    all.insert("simulated".to_owned(), json!(order.is_simulated()));
    for file in data_files(order.form) {
        if let Some(made) = data.iter().find(|made| made.path == file.path) {
            all.insert(file.name.to_owned(), rows(file, made)?);
        }
    }
    Ok(File::new("data.json", json_text(&all)?))
}

fn rows(file: &CsvFile, made: &File) -> Result<Value, Broke> {
    let mut reader = csv::Reader::from_reader(made.bytes.as_slice());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record?;
        let mut row = Map::new();
        for (column, field) in file.columns.iter().zip(record.iter()) {
            row.insert(column.name.to_owned(), value(column.kind, field)?);
        }
        rows.push(Value::Object(row));
    }
    Ok(Value::Array(rows))
}

fn value(kind: Kind, field: &str) -> Result<Value, serde_json::Error> {
    match kind {
        _ if field.is_empty() => Ok(Value::Null),
        Kind::Text | Kind::Status => Ok(json!(field)),
        Kind::Integer | Kind::Number => serde_json::from_str(field),
    }
}
