//! Reads the files of a frozen release as a spreadsheet would: whatever data file is in the zip becomes a table, with the
//! meanings that the release's own code book gives. Knows nothing of which tables there are.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use serde_json::Value;
use zip::ZipArchive;
use zip::result::ZipError;

/// The rows of a data file that a page shows; the rest is in the file.
const MOST_ROWS: usize = 100;

/// The column that numbers lines for single people.
const ROW_NUMBER: &str = "rid";

/// The unpacked files of a release, by their path in its folder.
pub struct Frozen {
    files: BTreeMap<String, Vec<u8>>,
}

/// A data file as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TitledTable {
    /// The path in the zip.
    pub path: String,
    /// What it holds, as the package says; in English.
    pub title: String,
    /// Columns that say the same in each row: name and value.
    pub same: Vec<(String, String)>,
    /// The other columns.
    pub columns: Vec<TableColumn>,
    /// The first rows.
    pub rows: Vec<Vec<TableCell>>,
    /// How many rows are left out.
    pub left_out: usize,
}

/// A column of a data file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableColumn {
    /// Its name in the file.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// Whether it holds numbers.
    pub is_number: bool,
}

/// A cell of a data file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableCell {
    /// The text; a code by its meaning.
    pub text: String,
    /// Whether a number is hidden here.
    pub is_hidden: bool,
}

/// How many cells a table of the release has, and how many of them are hidden.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loss {
    /// All cells.
    pub cells: usize,
    /// Those without a number.
    pub hidden: usize,
}

/// What the code book says, in one language.
struct CodeBook {
    /// By file, column and code; the file is empty for what holds everywhere, the code for the column itself.
    meanings: BTreeMap<(String, String, String), String>,
    numbers: Vec<(String, String)>,
}

type Row = BTreeMap<String, String>;

impl Frozen {
    /// Unpacks a release that the service froze itself.
    pub fn open(bytes: &[u8]) -> Result<Self, ZipError> {
        let mut archive = ZipArchive::new(Cursor::new(bytes))?;
        let mut files = BTreeMap::new();
        for index in 0..archive.len() {
            let mut entry = archive.by_index(index)?;
            let name = entry.name()?.into_owned();
            let path = name.split_once('/').map_or(name.as_str(), |(_, path)| path).to_owned();
            let mut text = Vec::new();
            entry.read_to_end(&mut text)?;
            files.insert(path, text);
        }
        Ok(Self { files })
    }

    /// A file as text.
    pub fn text(&self, path: &str) -> Option<String> {
        String::from_utf8(self.files.get(path)?.clone()).ok()
    }

    /// The catalogue of tables that the release was built by, whatever it is named by.
    pub fn catalogue(&self) -> Option<Value> {
        let manifest: Value = serde_json::from_slice(self.files.get("manifest.json")?).ok()?;
        ["catalogue_sha256", "catalogue"].into_iter().find_map(|name| manifest.get(name).cloned())
    }

    /// What each table of the long file lost, in the order of the file.
    pub fn losses(&self) -> Vec<(String, Loss)> {
        let mut losses: Vec<(String, Loss)> = Vec::new();
        for row in self.rows("data/tables.csv").1 {
            let Some(id) = row.get("table_id") else { continue };
            if losses.last().is_none_or(|(last, _)| last != id) {
                losses.push((id.clone(), Loss::default()));
            }
            if let Some((_, loss)) = losses.last_mut() {
                loss.cells += 1;
                loss.hidden += usize::from(row.get("status").is_some_and(|status| status == "suppressed"));
            }
        }
        losses
    }

    /// Every data file as a table, in the order of their names, in a language of the code book.
    pub fn tables(&self, language: &str) -> Vec<TitledTable> {
        let (book, titles) = (self.code_book(language), self.titles());
        let paths = self.files.keys().filter(|path| path.starts_with("data/") && path.strip_suffix(".csv").is_some());
        let shown = paths.filter_map(|path| {
            let title = titles.get(path).cloned().unwrap_or_default();
            let (header, rows) = self.rows(path);
            // A line for each person stands in the file and on no page.
            (!header.iter().any(|name| name == ROW_NUMBER)).then(|| table(path, title, &header, &rows, &book))
        });
        shown.collect()
    }

    fn rows(&self, path: &str) -> (Vec<String>, Vec<Row>) {
        let bytes = self.files.get(path).map(Vec::as_slice).unwrap_or_default();
        let mut reader = csv::Reader::from_reader(bytes);
        let header = reader.headers().map(|names| names.iter().map(str::to_owned).collect()).unwrap_or_default();
        (header, reader.deserialize().filter_map(Result::ok).collect())
    }

    fn titles(&self) -> BTreeMap<String, String> {
        let package: Value =
            self.files.get("datapackage.json").and_then(|bytes| serde_json::from_slice(bytes).ok()).unwrap_or_default();
        let resources = package.get("resources").and_then(Value::as_array).cloned().unwrap_or_default();
        let text =
            |resource: &Value, name: &str| resource.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        resources.iter().map(|resource| (text(resource, "path"), text(resource, "title"))).collect()
    }

    fn code_book(&self, language: &str) -> CodeBook {
        let mut book = CodeBook { meanings: BTreeMap::new(), numbers: Vec::new() };
        for row in self.rows("codebook.csv").1 {
            let field = |name: &str| row.get(name).cloned().unwrap_or_default();
            let (file, column, code) = (field("file"), field("column"), field("code"));
            if code.is_empty() && ["integer", "number"].contains(&field("type").as_str()) {
                book.numbers.push((file.clone(), column.clone()));
            }
            book.meanings.insert((file, column, code), field(&format!("label_{language}")));
        }
        book
    }
}

impl CodeBook {
    fn meaning(&self, file: &str, column: &str, code: &str) -> Option<&String> {
        [file, ""]
            .into_iter()
            .find_map(|file| self.meanings.get(&(file.to_owned(), column.to_owned(), code.to_owned())))
            .filter(|meaning| !meaning.is_empty())
    }

    fn is_number(&self, file: &str, column: &str) -> bool {
        self.numbers.iter().any(|(in_file, name)| in_file == file && name == column)
    }
}

fn table(path: &str, title: String, header: &[String], rows: &[Row], book: &CodeBook) -> TitledTable {
    let value = |row: &Row, name: &String| row.get(name).cloned().unwrap_or_default();
    let varies = |name: &&String| {
        rows.iter().any(|row| value(row, name) != rows.first().map_or(String::new(), |first| value(first, name)))
    };
    let number = |name: &String| book.is_number(path, name);
    let (changing, same): (Vec<&String>, Vec<&String>) = header.iter().partition(|name| varies(name) || number(name));
    let said = |name: &String, text: String| match book.meaning(path, name, &text) {
        // Marks stay short: the page says what they mean.
        Some(meaning) if !text.is_empty() && !name.ends_with("status") => meaning.clone(),
        _ => text,
    };
    let same = same.into_iter().filter_map(|name| {
        let text = said(name, value(rows.first()?, name));
        (!text.is_empty()).then(|| (name.clone(), text))
    });
    let cell = |row: &Row, name: &String| {
        let text = value(row, name);
        let is_hidden = text.is_empty() && number(name) && is_hidden(row, name);
        TableCell { text: said(name, text), is_hidden }
    };
    TitledTable {
        path: path.to_owned(),
        title,
        same: same.collect(),
        columns: changing
            .iter()
            .map(|name| TableColumn {
                name: (*name).clone(),
                meaning: book.meaning(path, name, "").unwrap_or(name).clone(),
                is_number: number(name),
            })
            .collect(),
        rows: rows.iter().take(MOST_ROWS).map(|row| changing.iter().map(|name| cell(row, name)).collect()).collect(),
        left_out: rows.len().saturating_sub(MOST_ROWS),
    }
}

/// `completed_n` has its mark in `completed_status`, `n` in `status`: the mark with the longest part of the name in common.
fn is_hidden(row: &Row, name: &str) -> bool {
    let marks = row.iter().filter_map(|(column, mark)| Some((column.strip_suffix("status")?, mark)));
    let nearest = marks.filter(|(before, _)| name.starts_with(before)).max_by_key(|(before, _)| before.len());
    nearest.is_some_and(|(_, mark)| mark == "suppressed")
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn frozen(files: &[(&str, &str)]) -> Frozen {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (path, text) in files {
            writer.start_file(format!("r01/{path}"), SimpleFileOptions::default()).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
        }
        Frozen::open(&writer.finish().unwrap().into_inner()).unwrap()
    }

    const BOOK: &str = "file,column,code,type,label_sv,label_en\n\
        data/new.csv,arm,,string,Arm,Arm\n\
        data/new.csv,n,,integer,Antal,Number\n\
        data/new.csv,done_n,,integer,Klara,Done\n\
        ,arm,wait,string,Väntelista,Waiting list\n";

    #[test]
    fn a_file_that_nobody_knew_of_becomes_a_table() {
        let data = "release_id,arm,n,status,done_n,done_status\nr01,wait,40,published,,suppressed\nr01,now,,suppressed,,published\n";
        let tables = frozen(&[("codebook.csv", BOOK), ("data/new.csv", data)]).tables("sv");
        let [table] = tables.as_slice() else { panic!("one table") };
        assert_eq!(table.same, [("release_id".to_owned(), "r01".to_owned())]);
        let meanings: Vec<&str> = table.columns.iter().map(|column| column.meaning.as_str()).collect();
        assert_eq!(meanings, ["Arm", "Antal", "status", "Klara", "done_status"]);
        let first: Vec<(&str, bool)> = table.rows[0].iter().map(|cell| (cell.text.as_str(), cell.is_hidden)).collect();
        assert_eq!(first[0], ("Väntelista", false));
        assert_eq!((first[1], first[3]), (("40", false), ("", true)));
        assert!(table.rows[1][1].is_hidden && !table.rows[1][3].is_hidden, "each number has its own mark");
    }

    #[test]
    fn lines_for_single_people_are_on_no_page() {
        let data = "release_id,rid,age_band\nr01,0f,21-plus\n";
        assert_eq!(frozen(&[("codebook.csv", BOOK), ("data/microdata.csv", data)]).tables("en"), []);
    }

    #[test]
    fn what_a_table_lost_is_counted_by_its_marks() {
        let data = "table_id,n,status\nusage,12,published\nusage,,suppressed\nflow,0,structural_zero\n";
        let losses = frozen(&[("data/tables.csv", data)]).losses();
        assert_eq!(
            losses,
            [("usage".to_owned(), Loss { cells: 2, hidden: 1 }), ("flow".to_owned(), Loss { cells: 1, hidden: 0 })]
        );
    }

    #[test]
    fn a_long_file_is_shown_by_its_first_rows() {
        let rows = (0..250).map(|n| n.to_string()).collect::<Vec<_>>().join("\n");
        let tables = frozen(&[("data/long.csv", &format!("x\n{rows}"))]).tables("en");
        assert_eq!((tables[0].rows.len(), tables[0].left_out), (100, 150));
        assert!(Frozen::open(b"no zip").is_err());
    }
}
