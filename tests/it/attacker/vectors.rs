//! The cases in `tests/vectors` as an outsider reads them: rows with labels and numbers, and what the labels mean.

use std::collections::{BTreeMap, BTreeSet};

use super::unknowns::{Sum, Unknowns, add, minus};
use super::verdict::{Kind, Target};

/// What a row speaks of: a value for each column that is not summed over.
pub(crate) type Labels = BTreeMap<String, String>;

/// What a column means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Means {
    /// Everybody has exactly one of the values.
    Partition,
    /// Each value is a group within the value before it, if there is one.
    Nested,
    /// Each value is a question of its own.
    Questions,
}

/// A case, and what an outsider knows of its columns.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) columns: &'static [(&'static str, Means)],
    /// The values of the nested column, the widest first; before them stands everybody, if rows speak of everybody.
    pub(crate) nested: &'static [&'static str],
}

/// The cases of counts.
pub(crate) const CASES: [Case; 5] = [
    Case { name: "v01_2d_single", columns: &[("row", Means::Partition), ("col", Means::Partition)], nested: &[] },
    Case { name: "v02_trap", columns: &[("row", Means::Partition), ("col", Means::Partition)], nested: &[] },
    Case {
        name: "v03_linked",
        columns: &[("gender", Means::Partition), ("age_band", Means::Partition), ("region", Means::Partition)],
        nested: &[],
    },
    Case {
        name: "v04_funnel",
        columns: &[("module", Means::Questions), ("status", Means::Nested)],
        nested: &["visited", "completed"],
    },
    Case {
        name: "v06_epochs",
        columns: &[("release", Means::Nested), ("gender", Means::Partition), ("status", Means::Partition)],
        nested: &["2025H1-H2", "2025H1"],
    },
];

/// A row: the table it is in, by its columns, what it speaks of, and the number if it is shown.
pub(crate) struct Row {
    columns: BTreeSet<String>,
    pub(crate) labels: Labels,
    pub(crate) n: Option<i64>,
}

pub(crate) fn text(path: &str) -> String {
    std::fs::read_to_string(format!("{}/tests/vectors/{path}", env!("CARGO_MANIFEST_DIR"))).expect(path)
}

/// The names of the files of a case that begin so.
pub(crate) fn files(case: &str, start: &str) -> Vec<String> {
    let folder = std::fs::read_dir(format!("{}/tests/vectors/{case}", env!("CARGO_MANIFEST_DIR"))).expect(case);
    let names = folder.map(|entry| entry.expect(case).file_name().into_string().expect("a name"));
    let mut names: Vec<String> = names.filter(|name| name.starts_with(start)).collect();
    names.sort();
    names
}

/// The rows of a file, in long form or as a cross table.
pub(crate) fn rows(path: &str) -> Vec<Row> {
    let text = text(path);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header: Vec<String> = reader.headers().expect(path).iter().map(str::to_owned).collect();
    let is_long = header.iter().any(|column| column == "n");
    let mut rows = Vec::new();
    for record in reader.records().map(|record| record.expect(path)) {
        if is_long {
            let fields = header.iter().zip(&record).filter(|(column, _)| *column != "table_id");
            let (numbers, labels): (Vec<_>, Vec<_>) = fields.partition(|(column, _)| *column == "n");
            rows.push(Row::new(&labels, numbers[0].1));
        } else {
            for (column, field) in header.iter().zip(&record).skip(1) {
                rows.push(Row::new(&[(&"row".to_owned(), &record[0]), (&"col".to_owned(), column)], field));
            }
        }
    }
    rows
}

impl Row {
    fn new(fields: &[(&String, &str)], n: &str) -> Self {
        let named = fields.iter().filter(|(_, value)| !value.is_empty());
        let columns = named.clone().map(|(column, _)| (*column).clone()).collect();
        let labels = named.filter(|(_, value)| *value != "Total");
        let labels = labels.map(|(column, value)| ((*column).clone(), (*value).to_owned())).collect();
        Self { columns, labels, n: n.parse().ok() }
    }
}

/// Everything that an outsider makes of a release of a case.
pub(crate) struct Outsider {
    pub(crate) unknowns: Unknowns,
    groups: BTreeMap<Labels, usize>,
    pub(crate) targets: Vec<Target>,
}

impl Outsider {
    /// Reads a release.
    pub(crate) fn new(case: &Case, rows: &[Row]) -> Self {
        let mut outsider = Self { unknowns: Unknowns::default(), groups: BTreeMap::new(), targets: Vec::new() };
        for row in rows {
            let group = outsider.group(&row.labels);
            if let Some(n) = row.n {
                outsider.unknowns.note_equal(&group, n);
            }
            if outsider.targets.iter().all(|target| target.sum != group) {
                outsider.targets.push(Target::new(format!("{:?}", row.labels), Kind::Printed, group));
            }
        }
        for row in rows {
            outsider.note_parts(case, rows, row);
            outsider.note_whole(case, row);
        }
        outsider
    }

    /// The unknown for a group.
    fn group(&mut self, labels: &Labels) -> Sum {
        let unknowns = &mut self.unknowns;
        Sum::from([(*self.groups.entry(labels.clone()).or_insert_with(|| unknowns.another()), 1)])
    }

    /// A group is the sum of its parts, in each column that it is summed over.
    fn note_parts(&mut self, case: &Case, rows: &[Row], row: &Row) {
        let partitions = case.columns.iter().filter(|(_, means)| *means == Means::Partition);
        for column in partitions.map(|(column, _)| *column).filter(|column| !row.labels.contains_key(*column)) {
            let same = rows.iter().filter(|other| other.columns == row.columns && row.columns.contains(column));
            let values: BTreeSet<&String> = same.filter_map(|other| other.labels.get(column)).collect();
            let mut rest = self.group(&row.labels);
            for value in &values {
                let part = self.group(&with(&row.labels, column, value));
                add(&mut rest, &part, -1);
            }
            if !values.is_empty() {
                self.unknowns.note_equal(&rest, 0);
            }
        }
    }

    /// A group lies within the next wider one, and what is left of that is a group too.
    fn note_whole(&mut self, case: &Case, row: &Row) {
        let Some(whole) = wider(case, &row.labels).filter(|whole| self.groups.contains_key(whole)) else { return };
        let (part, whole) = (self.group(&row.labels), self.group(&whole));
        self.unknowns.note_within(&part, &whole);
        let rest = minus(&whole, &part);
        self.targets.push(Target::new(format!("all but {:?}", row.labels), Kind::Implied, rest));
    }

    /// Tells the test, not the attacker, how many each group truly has.
    pub(crate) fn told(mut self, truth: &[Row]) -> Self {
        let mut numbers = vec![0; self.unknowns.low.len()];
        for row in truth {
            numbers[self.groups[&row.labels]] = row.n.expect("the truth is whole");
        }
        for target in &mut self.targets {
            target.truth = Some(target.sum.iter().map(|(at, factor)| factor * numbers[*at]).sum());
        }
        self
    }

    /// The group that the reference bounds call so, such as `[gender=K, region=ost]` or a sum of such in braces; nothing if
    /// no row speaks of it.
    pub(crate) fn named(&self, name: &str) -> Option<Sum> {
        let mut all = Sum::new();
        for one in name.trim_matches(['{', '}']).split(" + ") {
            let (mut whole, mut part, mut has_part) = (Labels::new(), Labels::new(), false);
            for field in one.trim_matches(['[', ']']).split(", ") {
                let (column, value) = field.rsplit_once('=').expect("a column and a value");
                // The column of a question is named with it: status@module=m02.
                let (column, question) = column.split_once('@').unwrap_or((column, ""));
                let (value, less) = match value.strip_prefix("not ") {
                    Some(less) => (None, Some(less)),
                    None => {
                        value.split_once(" not ").map_or((Some(value), None), |(value, less)| (Some(value), Some(less)))
                    }
                };
                let labels =
                    [question.split_once('='), value.filter(|value| *value != "Total").map(|value| (column, value))];
                for (column, value) in labels.into_iter().flatten() {
                    whole.insert(column.to_owned(), value.to_owned());
                    part.insert(column.to_owned(), value.to_owned());
                }
                if let Some(less) = less {
                    part.insert(column.to_owned(), less.to_owned());
                    has_part = true;
                }
                if value.is_none() {
                    whole.clear();
                }
            }
            add(&mut all, &self.known(&whole)?, 1);
            if has_part {
                add(&mut all, &self.known(&part)?, -1);
            }
        }
        Some(all)
    }

    fn known(&self, labels: &Labels) -> Option<Sum> {
        self.groups.get(labels).map(|at| Sum::from([(*at, 1)]))
    }
}

fn with(labels: &Labels, column: &str, value: &str) -> Labels {
    let mut labels = labels.clone();
    labels.insert(column.to_owned(), value.to_owned());
    labels
}

/// The group around a group: the next wider value of the nested column, or everybody before the widest of a question.
fn wider(case: &Case, labels: &Labels) -> Option<Labels> {
    let (column, _) = case.columns.iter().find(|(_, means)| *means == Means::Nested)?;
    let at = case.nested.iter().position(|value| Some(*value) == labels.get(*column).map(String::as_str))?;
    match at.checked_sub(1).map(|before| case.nested[before]) {
        Some(before) => Some(with(labels, column, before)),
        None => case.columns.iter().any(|(_, means)| *means == Means::Questions).then(Labels::new),
    }
}
