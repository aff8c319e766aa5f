//! Import scripts: the data files opened with the right types in R and in Python.

use super::File;
use super::columns::{CsvFile, DATA_FILES, Kind};

/// `syntax/import.R` and `syntax/import.py`, to be run in the release's folder.
pub(crate) fn scripts() -> Vec<File> {
    let r: Vec<String> = DATA_FILES.into_iter().map(r_call).collect();
    let python: Vec<String> = DATA_FILES.into_iter().map(python_call).collect();
    vec![
        File::new("syntax/import.R", format!("# {RUN} NA{SEE}\n\n{}", r.concat())),
        File::new("syntax/import.py", format!("# {RUN} <NA>{SEE}\nimport pandas as pd\n\n{}", python.concat())),
    ]
}

const RUN: &str = "Run in the folder of the release. Hidden numbers become";
const SEE: &str = "; see the status columns.";

fn r_call(file: &CsvFile) -> String {
    let classes: Vec<String> = file
        .columns
        .iter()
        .map(|column| {
            let class = match column.kind {
                Kind::Text | Kind::Status => "character",
                Kind::Integer => "integer",
                Kind::Number => "numeric",
            };
            format!("  {} = \"{class}\"", column.name)
        })
        .collect();
    let (name, path, classes) = (file.name, file.path, classes.join(",\n"));
    format!("{name} <- read.csv(\"{path}\", encoding = \"UTF-8\", na.strings = \"\", colClasses = c(\n{classes}\n))\n")
}

fn python_call(file: &CsvFile) -> String {
    let types: Vec<String> = file
        .columns
        .iter()
        .map(|column| {
            let kind = match column.kind {
                Kind::Text | Kind::Status => "string",
                Kind::Integer => "Int64",
                Kind::Number => "Float64",
            };
            format!("    \"{}\": \"{kind}\",", column.name)
        })
        .collect();
    let (name, path, types) = (file.name, file.path, types.join("\n"));
    format!("{name} = pd.read_csv(\"{path}\", dtype={{\n{types}\n}})\n")
}
