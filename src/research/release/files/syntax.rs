//! Import scripts: the data files opened with the right types and labels in R, Python, SPSS and Stata.

use super::codes::{Code, codes};
use super::columns::{CsvFile, Kind};
use super::{File, data_files};
use crate::research::release::order::ReleaseOrder;

/// `syntax/import.R`, `.py`, `.sps` and `.do`, to be run in the release's folder.
pub(crate) fn scripts(order: &ReleaseOrder) -> Vec<File> {
    let files = data_files(order.form);
    let all = |call: &dyn Fn(&CsvFile) -> String| files.iter().map(|file| call(file)).collect::<String>();
    let codes = codes(order);
    vec![
        File::new("syntax/import.R", format!("# {RUN} NA{SEE}\n\n{}", all(&r_call))),
        File::new("syntax/import.py", format!("# {RUN} <NA>{SEE}\nimport pandas as pd\n\n{}", all(&python_call))),
        File::new("syntax/import.sps", format!("* {RUN} missing{SEE}.\n\n{}", all(&|file| spss_call(file, &codes)))),
        File::new("syntax/import.do", format!("* {RUN} missing{SEE}\n\n{}", all(&stata_call))),
    ]
}

const RUN: &str = "Run in the folder of the release. Hidden numbers become";
const SEE: &str = "; see the status columns";

fn r_call(file: &CsvFile) -> String {
    let class = |kind| match kind {
        Kind::Text | Kind::Status => "character",
        Kind::Integer => "integer",
        Kind::Number => "numeric",
    };
    let classes: Vec<String> =
        file.columns.iter().map(|column| format!("  {} = \"{}\"", column.name, class(column.kind))).collect();
    let labels: Vec<String> = file
        .columns
        .iter()
        .map(|column| format!("attr({}${}, \"label\") <- \"{}\"\n", file.name, column.name, column.en))
        .collect();
    let (name, path, classes, labels) = (file.name, file.path, classes.join(",\n"), labels.concat());
    format!(
        "{name} <- read.csv(\"{path}\", encoding = \"UTF-8\", na.strings = \"\", colClasses = c(\n{classes}\n))\n{labels}\n"
    )
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
    format!("{name} = pd.read_csv(\"{path}\", keep_default_na=False, na_values=[\"\"], dtype={{\n{types}\n}})\n")
}

/// A text as SPSS and Stata can quote it.
fn quoted(text: &str) -> String {
    text.replace('"', "'")
}

fn spss_call(file: &CsvFile, codes: &[Code]) -> String {
    let format = |kind| match kind {
        Kind::Text => "A80",
        Kind::Status => "A16",
        Kind::Integer => "F8.0",
        Kind::Number => "F12.4",
    };
    let variables: Vec<String> =
        file.columns.iter().map(|column| format!("    {} {}", column.name, format(column.kind))).collect();
    let labels: Vec<String> =
        file.columns.iter().map(|column| format!("  {} \"{}\"", column.name, quoted(column.en))).collect();
    let mut text = format!(
        "GET DATA /TYPE=TXT /FILE=\"{}\" /ENCODING=\"UTF8\" /ARRANGEMENT=DELIMITED /DELIMITERS=\",\" /QUALIFIER='\"' \
         /FIRSTCASE=2\n  /VARIABLES=\n{}.\nDATASET NAME {}.\nVARIABLE LABELS\n{}.\n",
        file.path,
        variables.join("\n"),
        file.name,
        labels.join("\n  /")
    );
    for column in file.columns.iter().filter(|column| column.kind == Kind::Text) {
        let values: Vec<String> = codes
            .iter()
            .filter(|code| code.column == column.name)
            .map(|code| format!("  \"{}\" \"{}\"", code.value, quoted(&code.en)))
            .collect();
        if !values.is_empty() {
            text.push_str(&["VALUE LABELS ", column.name, "\n", &values.join("\n"), ".\n"].concat());
        }
    }
    text.push_str("EXECUTE.\n\n");
    text
}

fn stata_call(file: &CsvFile) -> String {
    let texts: Vec<String> = (1..)
        .zip(file.columns)
        .filter(|(_, column)| matches!(column.kind, Kind::Text | Kind::Status))
        .map(|(at, _)| at.to_string())
        .collect();
    let labels: Vec<String> = file
        .columns
        .iter()
        .map(|column| format!("label variable {} \"{}\"\n", column.name, quoted(column.en)))
        .collect();
    format!(
        "import delimited using \"{}\", clear varnames(1) encoding(\"UTF-8\") stringcols({})\n{}save \"{}\", replace\n\n",
        file.path,
        texts.join(" "),
        labels.concat(),
        file.name
    )
}
