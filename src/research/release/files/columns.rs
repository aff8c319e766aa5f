//! The columns of every data file, described once: the header, the package description and the code book
//! are all made from here.

/// A data file of a release.
pub(crate) struct CsvFile {
    pub(crate) path: &'static str,
    pub(crate) name: &'static str,
    pub(crate) title: &'static str,
    pub(crate) columns: &'static [Column],
    /// The columns that tell its rows apart, where none of them is ever empty.
    pub(crate) key: &'static [&'static str],
}

/// A column of a data file.
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) sv: &'static str,
    pub(crate) en: &'static str,
}

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Integer,
    Number,
    Status,
}

const fn column(name: &'static str, kind: Kind, sv: &'static str, en: &'static str) -> Column {
    Column { name, kind, sv, en }
}

const RELEASE_ID: Column = column("release_id", Kind::Text, "Utgåvans id", "Id of the release");
const TABLE_ID: Column = column("table_id", Kind::Text, "Tabellens id", "Id of the table");
const POPULATION_ID: Column = column(
    "population_id",
    Kind::Text,
    "Vilka som räknas: alla i epoken som sagt ja till forskning",
    "Who is counted: everybody in the epoch who agreed to research",
);
const PROGRAMME: Column = column("programme", Kind::Text, "Programmets id", "Id of the programme");
const ARM: Column = column(
    "arm",
    Kind::Text,
    "Arm; tom när tabellen inte delas efter arm",
    "Arm; empty where the table is not divided by arm",
);
const AGE_BAND: Column = column(
    "age_band",
    Kind::Text,
    "Åldersgrupp; tom när tabellen inte delas efter ålder",
    "Age band; empty where the table is not divided by age",
);
const LANGUAGE: Column = column(
    "language",
    Kind::Text,
    "Språk; tom när tabellen inte delas efter språk",
    "Language; empty where the table is not divided by language",
);
const STEP: Column = column("step", Kind::Text, "Steg i programmet", "Step of the programme");
const MODULE: Column = column("module", Kind::Text, "Modul", "Module");
const STAGE: Column = column("stage", Kind::Text, "Vad som räknas", "What is counted");
const WEEK: Column =
    column("week", Kind::Integer, "Veckor efter första aktiva dagen", "Weeks after the first active day");
const N: Column =
    column("n", Kind::Integer, "Antal deltagare; tomt om dolt", "Number of participants; empty if hidden");
const PCT: Column = column(
    "pct",
    Kind::Number,
    "Procent av alla deltagare; räknat på visade tal",
    "Per cent of all participants; from shown numbers only",
);
const STATUS: Column = column("status", Kind::Status, "Cellens märke", "Mark of the cell");
const MEAN: Column = column("mean", Kind::Number, "Medelvärde; tomt om dolt", "Mean; empty if hidden");
const SD: Column =
    column("sd", Kind::Number, "Standardavvikelse (n-1); tom om dold", "Standard deviation (n-1); empty if hidden");
const MEASURE: Column = column("measure", Kind::Text, "Vad som mäts", "What is measured");
const GROUP: Column = column("group", Kind::Text, "Vilka medelvärdet gäller", "Whom the mean is taken over");

/// Every count, one row each.
pub(crate) const TABLES: CsvFile = CsvFile {
    path: "data/tables.csv",
    name: "tables",
    title: "Every count of the release in long form",
    columns: &[
        RELEASE_ID,
        TABLE_ID,
        POPULATION_ID,
        PROGRAMME,
        ARM,
        AGE_BAND,
        LANGUAGE,
        STEP,
        MODULE,
        STAGE,
        WEEK,
        N,
        STATUS,
        PCT,
    ],
    key: &[],
};

/// The usage table, in the shape readers of trial reports know.
pub(crate) const USAGE: CsvFile = CsvFile {
    path: "data/usage.csv",
    name: "usage",
    title: "Usage: step pages, modules, goal, calendar, messages and visits",
    columns: &[
        RELEASE_ID,
        POPULATION_ID,
        column("row", Kind::Text, "Vad raden beskriver", "What the row describes"),
        STEP,
        MODULE,
        column("n", Kind::Integer, "Antal (för en modul: öppnade den)", "Number (of a module: visited it)"),
        PCT,
        STATUS,
        column("completed_n", Kind::Integer, "Antal som slutförde modulen", "Number who completed the module"),
        column("completed_pct", Kind::Number, "Slutförde, procent av alla", "Completed, per cent of all"),
        column("completed_status", Kind::Status, "Märke för slutförda", "Mark of the completed count"),
        column(
            "completed_of_visited_pct",
            Kind::Number,
            "Slutförde, procent av dem som öppnade",
            "Completed, per cent of those who visited",
        ),
        MEAN,
        SD,
    ],
    key: &[],
};

/// The attrition curve on its merged weeks.
pub(crate) const ATTRITION: CsvFile = CsvFile {
    path: "data/attrition.csv",
    name: "attrition",
    title: "Non-usage attrition: participants still active, by week, on merged weeks",
    columns: &[
        RELEASE_ID,
        POPULATION_ID,
        WEEK,
        N,
        PCT,
        column(
            "left_since_last_row",
            Kind::Integer,
            "Antal som slutat vara aktiva sedan raden ovanför",
            "Number no longer active since the row above",
        ),
        STATUS,
    ],
    key: &["week"],
};

/// The denominators.
pub(crate) const FLOW: CsvFile = CsvFile {
    path: "data/flow.csv",
    name: "flow",
    title: "Denominators: participants by distinct days with activity",
    columns: &[RELEASE_ID, POPULATION_ID, STAGE, N, PCT, STATUS],
    key: &["stage"],
};

/// Means and standard deviations.
pub(crate) const SUMMARY: CsvFile = CsvFile {
    path: "data/summary.csv",
    name: "summary",
    title: "Means and standard deviations of bounded quantities",
    columns: &[RELEASE_ID, POPULATION_ID, MEASURE, GROUP, N, MEAN, SD, STATUS],
    key: &["measure"],
};

/// All data files, in the order of the archive.
pub(crate) const DATA_FILES: [&CsvFile; 5] = [&TABLES, &USAGE, &ATTRITION, &FLOW, &SUMMARY];

impl Kind {
    /// The type's name in a Data Package.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Text | Self::Status => "string",
            Self::Integer => "integer",
            Self::Number => "number",
        }
    }
}
