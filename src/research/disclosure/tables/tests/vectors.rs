//! Reads the vectors in `tests/vectors/`: cases with their true counts, reference releases and bad releases.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{Cell, Claim, Counts, Dimension, Layout, Population, Shown, Table};

/// One line of a vector: a cell and what stands there, `None` for a hidden count.
pub(super) type Read = BTreeMap<Cell, Option<u64>>;

/// A case: its tables and the way its files name cells.
pub(super) struct Case {
    pub(super) name: &'static str,
    pub(super) layout: Layout,
}

pub(super) const CASES: [&str; 5] = ["v01_2d_single", "v02_trap", "v03_linked", "v04_funnel", "v06_epochs"];

pub(super) fn text(path: &str) -> String {
    std::fs::read_to_string(format!("{}/tests/vectors/{path}", env!("CARGO_MANIFEST_DIR"))).expect(path)
}

pub(super) fn rows(path: &str) -> Vec<Vec<String>> {
    let text = text(path);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

impl Case {
    pub(super) fn new(name: &'static str) -> Self {
        let file = rows(&format!("{name}/input.csv"));
        let layout = match name {
            "v01_2d_single" | "v02_trap" => grid(&file),
            "v03_linked" => linked(&file),
            "v04_funnel" => funnel(&file),
            "v06_epochs" => epochs(),
            _ => panic!("{name}"),
        };
        layout.check().unwrap();
        Self { name, layout }
    }

    /// The cells of one file of the case.
    pub(super) fn read(&self, file: &str) -> Read {
        let rows = rows(&format!("{}/{file}", self.name));
        let head = rows[0].clone();
        let mut cells = Read::new();
        for row in &rows[1..] {
            match self.name {
                "v01_2d_single" | "v02_trap" => {
                    for (column, n) in head.iter().zip(row).skip(1) {
                        cells.insert(cell("all", &[("row", &row[0]), ("col", column)]), n.parse().ok());
                    }
                }
                "v03_linked" => {
                    let codes = [("gender", row[1].as_str()), ("age_band", &row[2]), ("region", &row[3])];
                    // Two tables show this cell: a number in either is known.
                    let known = cells.entry(cell("all", &codes)).or_default();
                    *known = known.or(row[4].parse().ok());
                }
                "v04_funnel" if row[0].is_empty() => {
                    cells.insert(Cell::whole("all"), row[2].parse().ok());
                }
                "v04_funnel" => {
                    cells.insert(cell("all", &[("module", &format!("{}:{}", row[0], row[1]))]), row[2].parse().ok());
                }
                _ => {
                    let codes = [("gender", row[1].as_str()), ("status", &row[2])];
                    cells.insert(cell(&row[0], &codes), row[3].parse().ok());
                }
            }
        }
        cells
    }

    pub(super) fn counts(&self) -> Counts {
        let mut counts = Counts::new();
        for (cell, n) in self.read("input.csv") {
            counts.set(cell, n.unwrap());
        }
        counts
    }

    /// What a file of the case shows, as a claim to judge.
    pub(super) fn claim(&self, file: &str) -> Claim {
        let shown = |n: Option<u64>| n.map_or(Shown::Suppressed, Shown::Published);
        let shown = self.read(file).into_iter().map(|(cell, n)| (cell, shown(n))).collect();
        let steps = self.layout.tables.iter().map(|table| (table.id.clone(), 0)).collect();
        Claim { layout: self.layout.clone(), steps, shown, earlier: Vec::new(), statistics: BTreeMap::new() }
    }

    /// The primary cells of a status file.
    pub(super) fn primary(&self, k: u64) -> BTreeSet<Cell> {
        let rows = rows(&format!("{}/status_k{k}.csv", self.name));
        let primary = rows.iter().filter(|row| row[3] == "primary");
        primary.map(|row| Self::named(&serde_json::from_str(&row[1]).unwrap())).collect()
    }

    fn named(codes: &BTreeMap<String, String>) -> Cell {
        let mut population = "all".to_owned();
        let mut named = Vec::new();
        for (dimension, code) in codes {
            if dimension == "release" {
                population.clone_from(code);
            } else if let Some(module) = dimension.strip_prefix("status@module=") {
                named.push(("module", format!("{module}:{code}")));
            } else {
                named.push((dimension.as_str(), code.clone()));
            }
        }
        let codes: Vec<(&str, &str)> = named.iter().map(|(dimension, code)| (*dimension, code.as_str())).collect();
        cell(&population, &codes)
    }

    /// The price of hiding a cell.
    pub(super) fn cost(&self, cell: &Cell, n: u64) -> u64 {
        let axes = if self.name == "v04_funnel" { 1 } else { 2 };
        (n + 1) * 4_u64.pow(axes - u32::try_from(cell.codes.len()).unwrap())
    }

    /// The files of the case that must be refused.
    pub(super) fn bad_files(&self) -> Vec<String> {
        let folder = format!("{}/tests/vectors/{}", env!("CARGO_MANIFEST_DIR"), self.name);
        let names = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.starts_with("bad_")).collect()
    }
}

/// A cell from codes in which totals are written out or left empty.
fn cell(population: &str, codes: &[(&str, &str)]) -> Cell {
    let codes: Vec<(&str, &str)> =
        codes.iter().copied().filter(|(_, code)| !code.is_empty() && *code != "Total").collect();
    Cell::new(population, &codes)
}

fn all() -> Vec<Population> {
    vec![Population { id: "all".into(), within: None }]
}

fn distinct<'a>(codes: impl Iterator<Item = &'a String>) -> Vec<&'a str> {
    let mut found: Vec<&str> = Vec::new();
    for code in codes.filter(|code| !code.is_empty() && *code != "Total") {
        if !found.contains(&code.as_str()) {
            found.push(code);
        }
    }
    found
}

fn table(id: &str, population: &str, axes: &[&str]) -> Table {
    let axes: Vec<(&str, usize)> = axes.iter().map(|axis| (*axis, 1)).collect();
    Table::new(id, population, &axes).loss_limit(100)
}

fn grid(file: &[Vec<String>]) -> Layout {
    let dimensions = vec![
        Dimension::partition("row", &distinct(file[1..].iter().map(|row| &row[0]))),
        Dimension::partition("col", &distinct(file[0][1..].iter())),
    ];
    Layout { populations: all(), dimensions, tables: vec![table("T", "all", &["row", "col"])], ..Layout::default() }
}

fn linked(file: &[Vec<String>]) -> Layout {
    let codes = |column: usize| distinct(file[1..].iter().map(move |row| &row[column]));
    let dimensions = vec![
        Dimension::partition("gender", &codes(1)),
        Dimension::partition("age_band", &codes(2)),
        Dimension::partition("region", &codes(3)),
    ];
    let tables = vec![table("A", "all", &["gender", "age_band"]), table("B", "all", &["gender", "region"])];
    Layout { populations: all(), dimensions, tables, ..Layout::default() }
}

fn funnel(file: &[Vec<String>]) -> Layout {
    let modules = distinct(file[1..].iter().map(|row| &row[0]));
    let names: Vec<[String; 2]> =
        modules.iter().map(|module| [format!("{module}:visited"), format!("{module}:completed")]).collect();
    let codes: Vec<(&str, Option<&str>)> = names
        .iter()
        .flat_map(|[visited, completed]| [(visited.as_str(), None), (completed.as_str(), Some(visited.as_str()))])
        .collect();
    let dimensions = vec![Dimension::within("module", &codes)];
    Layout { populations: all(), dimensions, tables: vec![table("T", "all", &["module"])], ..Layout::default() }
}

fn epochs() -> Layout {
    let dimensions = vec![
        Dimension::partition("gender", &["K", "M", "X"]),
        Dimension::partition("status", &["completed", "dropped"]),
    ];
    let populations = vec![
        Population { id: "2025H1-H2".into(), within: None },
        Population { id: "2025H1".into(), within: Some("2025H1-H2".into()) },
    ];
    let tables = vec![table("1", "2025H1", &["gender", "status"]), table("2", "2025H1-H2", &["gender", "status"])];
    Layout { populations, dimensions, tables, ..Layout::default() }
}
