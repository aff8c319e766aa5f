//! The files of a release as an outsider unpacks them: every row of every file, and the group it speaks of.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// The fields of a row by column.
pub(crate) type Fields = BTreeMap<String, String>;

/// The unpacked files by their path within the folder of the release.
#[derive(Clone)]
pub(crate) struct Files(pub(crate) BTreeMap<String, String>);

/// People with something in common. What is not named is summed over.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Group {
    /// What they did, such as `sleep:completed`; nothing for everybody.
    pub(crate) deed: String,
    pub(crate) arm: Option<String>,
    pub(crate) age: Option<String>,
    pub(crate) dose: Option<String>,
}

/// A statement about how many people there are in a group, or in a group without another.
#[derive(Clone, Debug)]
pub(crate) struct Statement {
    pub(crate) group: Group,
    pub(crate) without: Option<Group>,
    /// The number; nothing if it is hidden.
    pub(crate) n: Option<i64>,
    /// Tenths of a per cent of another group.
    pub(crate) share: Option<(i64, Group)>,
}

impl Files {
    /// Unpacks a release.
    pub(crate) fn unpacked(zip: &[u8]) -> Self {
        let mut archive = zip::ZipArchive::new(Cursor::new(zip)).expect("a zip");
        let mut files = BTreeMap::new();
        for at in 0..archive.len() {
            let mut file = archive.by_index(at).expect("a file");
            let path = file.name().expect("a name").split_once('/').expect("a folder").1.to_owned();
            let mut text = String::new();
            file.read_to_string(&mut text).expect("UTF-8");
            files.insert(path, text);
        }
        Self(files)
    }

    /// The rows of a data file.
    pub(crate) fn rows(&self, path: &str) -> Vec<Fields> {
        let mut reader = csv::Reader::from_reader(self.0[path].as_bytes());
        let header: Vec<String> = reader.headers().expect(path).iter().map(str::to_owned).collect();
        let records = reader.records().map(|record| record.expect(path));
        let fields = |record: csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<_>>();
        records.map(|record| header.iter().cloned().zip(fields(record)).collect()).collect()
    }

    /// Everything that all files say about how many people there are.
    pub(crate) fn statements(&self) -> Vec<Statement> {
        let mut all = Vec::new();
        all.extend(self.rows("data/tables.csv").iter().map(|row| counted(row, deed(row), "n", "pct")));
        all.extend(self.rows("data/adherence.csv").iter().map(|row| counted(row, String::new(), "n", "pct")));
        self.rows("data/usage.csv").iter().for_each(|row| usage(row, &mut all));
        self.attrition(&mut all);
        all.extend(self.rows("data/answer_times.csv").iter().map(answered_within));
        self.rows("data/flow.csv").iter().for_each(|row| all.push(counted(row, deed(row), "n", "pct")));
        self.rows("data/summary.csv").iter().for_each(|row| all.push(counted(row, deed_of(row, "group"), "n", "")));
        self.rows("data/outcomes.csv").iter().for_each(|row| all.push(of_scores(row)));
        self.rows("data/sufficient_stats.csv").iter().for_each(|row| all.push(counted(row, again(row), "n", "")));
        self.rows("data/effects.csv").iter().for_each(|row| effects(row, &mut all));
        all
    }

    /// A week's count, and how many left since the row above.
    fn attrition(&self, all: &mut Vec<Statement>) {
        let mut above: Option<Statement> = None;
        for row in &self.rows("data/attrition.csv") {
            let deed = if row["week"] == "0" { String::new() } else { format!("still_active:{}", row["week"]) };
            let now = counted(row, deed, "n", "pct");
            if let (Some(above), Some(left)) = (&above, number(row, "left_since_last_row")) {
                let without = Some(now.group.clone());
                all.push(Statement { without, n: Some(left), share: None, ..above.clone() });
            }
            all.push(now.clone());
            above = Some(now);
        }
    }
}

pub(crate) fn number(row: &Fields, column: &str) -> Option<i64> {
    row.get(column)?.parse().ok()
}

/// A decimal number in tenths.
pub(crate) fn tenths(row: &Fields, column: &str) -> Option<i64> {
    let text = row.get(column).filter(|text| !text.is_empty())?;
    let (whole, tenth) = text.split_once('.').unwrap_or((text, "0"));
    format!("{whole}{tenth}").parse().ok()
}

/// A column that names a characteristic; nothing if it is summed over or not used.
fn named(row: &Fields, column: &str) -> Option<String> {
    row.get(column).filter(|value| !value.is_empty() && *value != "Total").cloned()
}

/// What the stage and its columns say that people did. The language somebody reads stands here too.
pub(crate) fn deed(row: &Fields) -> String {
    deed_of(row, "stage")
}

fn deed_of(row: &Fields, column: &str) -> String {
    let field = |column: &str| row.get(column).map_or("", String::as_str);
    if let Some(language) = named(row, "language") {
        return format!("language:{language}");
    }
    match field(column) {
        "participants" | "consented" | "randomised" => String::new(),
        stage @ ("visited" | "completed") => format!("{}:{stage}", field("module")),
        "step_seen" => format!("step_seen:{}", field("step")),
        "still_active" => format!("still_active:{}", field("week")),
        "answered" => format!("answered:{}", field("measure")),
        "answered_again" => again(row),
        stage => stage.to_owned(),
    }
}

fn again(row: &Fields) -> String {
    format!("answered_again:{}:{}", row["measure"], row["wave"])
}

fn counted(row: &Fields, deed: String, n: &str, share: &str) -> Statement {
    let group =
        Group { deed, arm: named(row, "arm"), age: named(row, "age_band"), dose: named(row, "modules_finished") };
    let whole = Group { arm: group.arm.clone(), ..Group::default() };
    Statement { group, without: None, n: number(row, n), share: tenths(row, share).map(|share| (share, whole)) }
}

/// How many were answered within some days, as a share of those who wrote.
fn answered_within(row: &Fields) -> Statement {
    let within = counted(row, format!("first_answer_{}", row["within_days"]), "n", "pct");
    let wrote = Group { deed: "message_sent".to_owned(), ..within.group.clone() };
    Statement { share: within.share.map(|(share, _)| (share, wrote)), ..within }
}

fn usage(row: &Fields, all: &mut Vec<Statement>) {
    let (visited, completed) = (format!("{}:visited", row["module"]), format!("{}:completed", row["module"]));
    match row["row"].as_str() {
        "participants" | "visits" | "days_first_last" => all.push(counted(row, String::new(), "n", "pct")),
        "step_page" => all.push(counted(row, format!("step_seen:{}", row["step"]), "n", "pct")),
        "module" => {
            let opened = counted(row, visited, "n", "pct");
            let finished = counted(row, completed, "completed_n", "completed_pct");
            let share = tenths(row, "completed_of_visited_pct").map(|share| (share, opened.group.clone()));
            all.extend([opened, Statement { share, ..finished.clone() }, finished]);
        }
        other => all.push(counted(row, other.to_owned(), "n", "pct")),
    }
}

/// Whom a mean of scores is taken over.
pub(crate) fn of_scores(row: &Fields) -> Statement {
    let again = counted(row, again(row), "n", "");
    let start = Group { deed: format!("answered:{}", row["measure"]), ..again.group.clone() };
    match row["group"].as_str() {
        "answered_again" => again,
        "not_answered_again" => Statement { without: Some(again.group), group: start, ..again },
        _ => Statement { group: start, ..again },
    }
}

/// The people behind both sides of an effect.
fn effects(row: &Fields, all: &mut Vec<Statement>) {
    let deed = match (row["missing_rule"].as_str(), row["wave"].as_str()) {
        (_, "") => String::new(),
        ("baseline_carried_forward", _) => format!("answered:{}", row["measure"]),
        _ => again(row),
    };
    let contrast = &row["contrast"];
    let arms: Vec<&str> = match (contrast.split_once(" - "), contrast.strip_prefix("within ")) {
        (Some((one, other)), _) => vec![one, other],
        (None, Some(arm)) => vec![arm],
        (None, None) => vec!["Total"],
    };
    for (arm, n) in arms.iter().zip(["n1", "n2"]) {
        let arm = Some((*arm).to_owned()).filter(|arm| arm != "Total");
        let group = Group { deed: deed.clone(), arm, ..Group::default() };
        all.push(Statement { group, without: None, n: number(row, n), share: None });
    }
}
