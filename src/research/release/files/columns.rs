//! The columns of every data file, described once: the header, the package description, the code book and the import
//! scripts are all made from here.

/// A data file of a release.
pub(crate) struct CsvFile {
    pub(crate) path: &'static str,
    pub(crate) name: &'static str,
    pub(crate) title_sv: &'static str,
    pub(crate) title: &'static str,
    pub(crate) columns: &'static [Column],
}

/// A column of a data file.
#[derive(Clone, Copy)]
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

pub(crate) const fn text(name: &'static str, sv: &'static str, en: &'static str) -> Column {
    Column { name, kind: Kind::Text, sv, en }
}

pub(crate) const fn integer(name: &'static str, sv: &'static str, en: &'static str) -> Column {
    Column { name, kind: Kind::Integer, sv, en }
}

pub(crate) const fn number(name: &'static str, sv: &'static str, en: &'static str) -> Column {
    Column { name, kind: Kind::Number, sv, en }
}

pub(crate) const fn status(name: &'static str, sv: &'static str, en: &'static str) -> Column {
    Column { name, kind: Kind::Status, sv, en }
}

pub(crate) const RELEASE_ID: Column = text("release_id", "Utgåvans id", "Id of the release");
const TABLE_ID: Column = text("table_id", "Tabellens id", "Id of the table");
const POPULATION_ID: Column = text("population_id", "Vilka som räknas", "Who is counted");
const PROGRAMME: Column = text("programme", "Programmets id", "Id of the programme");
pub(crate) const ARM: Column = text(
    "arm",
    "Arm i prövningen; Total för alla tillsammans, tom där tabellen inte delas efter arm",
    "Arm of the trial; Total for all together, empty where the table is not divided by arm",
);
pub(crate) const AGE_BAND: Column = text(
    "age_band",
    "Ålder i år, enligt egen uppgift; tom där tabellen inte delas efter ålder",
    "Age in years by own declaration; empty where the table is not divided by age",
);
const LANGUAGE: Column = text(
    "language",
    "Språk som samtycket lästes på; tom där tabellen inte delas efter språk",
    "Language in which the consent was read; empty where the table is not divided by language",
);
pub(crate) const MODULES_FINISHED: Column = text(
    "modules_finished",
    "Antal slutförda moduler, i band; tom där tabellen inte delas efter det",
    "Number of modules finished, in bands; empty where the table is not divided by it",
);
const STEP: Column = text("step", "Steg i programmet", "Step of the programme");
const MODULE: Column = text("module", "Modul", "Module");
const STAGE: Column = text("stage", "Vad som räknas", "What is counted");
const WEEK: Column = integer("week", "Veckor efter första aktiva dagen", "Weeks after the first active day");
const MEASURE: Column = text("measure", "Frågeformulär eller mängd", "Questionnaire or quantity");
const SCORE: Column = text("score", "Poäng i formuläret", "Score of the questionnaire");
const WAVE: Column = text("wave", "Uppföljningstillfälle", "Time of following up");
pub(crate) const N: Column = integer("n", "Antal deltagare; tomt om dolt", "Number of participants; empty if hidden");
const PCT: Column = number(
    "pct",
    "Procent av alla i armen, eller av alla; räknat på visade tal",
    "Per cent of everybody in the arm, or of everybody; from shown numbers only",
);
const STATUS: Column = status("status", "Cellens märke", "Mark of the cell");
const MEAN: Column = number("mean", "Medelvärde; tomt om dolt", "Mean; empty if hidden");
const SD: Column = number("sd", "Standardavvikelse (n-1); tom om dold", "Standard deviation (n-1); empty if hidden");
const MEDIAN: Column = number(
    "median",
    "Median, avrundad till heltal; tom under 22 deltagare eller om dold",
    "Median, rounded to a whole number; empty under 22 participants or if hidden",
);
const LOWER_QUARTILE: Column = number(
    "lower_quartile",
    "Undre kvartil, avrundad till heltal; tom under 44 deltagare eller om dold",
    "Lower quartile, rounded to a whole number; empty under 44 participants or if hidden",
);
const UPPER_QUARTILE: Column = number("upper_quartile", "Övre kvartil, likadant", "Upper quartile, likewise");
const HALF_LIFE: Column = integer(
    "half_life",
    "Dagar tills hälften slutat använda tjänsten (Kaplan-Meier); bara för days_first_last",
    "Days until half had stopped using the service (Kaplan-Meier); for days_first_last only",
);
const GROUP: Column = text("group", "Vilka värdet gäller", "Whom the value is about");

/// Every count, one row each.
pub(crate) const TABLES: CsvFile = CsvFile {
    path: "data/tables.csv",
    name: "tables",
    title_sv: "Alla antal, en rad för varje",
    title: "Every count of the release in long form",
    columns: &[
        RELEASE_ID,
        TABLE_ID,
        POPULATION_ID,
        PROGRAMME,
        ARM,
        AGE_BAND,
        LANGUAGE,
        MODULES_FINISHED,
        STEP,
        MODULE,
        STAGE,
        WEEK,
        MEASURE,
        WAVE,
        N,
        STATUS,
        PCT,
    ],
};

/// The usage table, in the shape readers of trial reports know.
pub(crate) const USAGE: CsvFile = CsvFile {
    path: "data/usage.csv",
    name: "usage",
    title_sv: "Användning: stegsidor, moduler, mål, kalender, meddelanden och besök",
    title: "Usage: step pages, modules, goal, calendar, messages and visits",
    columns: &[
        RELEASE_ID,
        POPULATION_ID,
        ARM,
        text("row", "Vad raden beskriver", "What the row describes"),
        STEP,
        MODULE,
        integer("n", "Antal (för en modul: öppnade den)", "Number (of a module: visited it)"),
        PCT,
        STATUS,
        integer("completed_n", "Antal som slutförde modulen", "Number who completed the module"),
        number("completed_pct", "Slutförde, procent av alla", "Completed, per cent of all"),
        status("completed_status", "Märke för slutförda", "Mark of the completed count"),
        number(
            "completed_of_visited_pct",
            "Slutförde, procent av dem som öppnade",
            "Completed, per cent of those who visited",
        ),
        MEAN,
        SD,
    ],
};

/// The attrition curve on its merged weeks.
pub(crate) const ATTRITION: CsvFile = CsvFile {
    path: "data/attrition.csv",
    name: "attrition",
    title_sv: "Kvar vecka för vecka, på sammanslagna veckor",
    title: "Non-usage attrition: participants still active, by week, on merged weeks",
    columns: &[
        RELEASE_ID,
        POPULATION_ID,
        ARM,
        WEEK,
        N,
        number(
            "pct",
            "Procent av alla: Kaplan-Meier-skattningen, eftersom alla har följts lika länge",
            "Per cent of all: the Kaplan-Meier estimate, since everybody was followed equally long",
        ),
        integer(
            "left_since_last_row",
            "Antal som slutat vara aktiva sedan raden ovanför",
            "Number no longer active since the row above",
        ),
        STATUS,
    ],
};

/// The denominators.
pub(crate) const FLOW: CsvFile = CsvFile {
    path: "data/flow.csv",
    name: "flow",
    title_sv: "Flöde och nämnare: fördelade, aktiva, svarade",
    title: "Flow and denominators: allocated, active, answered (CONSORT-EHEALTH 13b, 16-i)",
    columns: &[RELEASE_ID, POPULATION_ID, ARM, STAGE, MEASURE, WAVE, N, PCT, STATUS],
};

/// How many modules were finished.
pub(crate) const ADHERENCE: CsvFile = CsvFile {
    path: "data/adherence.csv",
    name: "adherence",
    title_sv: "Hur många moduler som slutfördes",
    title: "Adherence: how many modules were finished",
    columns: &[RELEASE_ID, POPULATION_ID, ARM, MODULES_FINISHED, N, PCT, STATUS],
};

/// How long whoever wrote waited for the first answer.
pub(crate) const ANSWERS: CsvFile = CsvFile {
    path: "data/answer_times.csv",
    name: "answer_times",
    title_sv: "Väntan på första svaret",
    title: "Waiting for the first answer of a counsellor",
    columns: &[
        RELEASE_ID,
        POPULATION_ID,
        ARM,
        integer(
            "within_days",
            "Högst så många dagar mellan första meddelandet och första svaret",
            "At most so many days between the first message and the first answer",
        ),
        N,
        number(
            "pct",
            "Procent av dem som skrev; räknat på visade tal",
            "Per cent of those who wrote; from shown numbers only",
        ),
        STATUS,
    ],
};

/// Means, medians and quartiles of use.
pub(crate) const SUMMARY: CsvFile = CsvFile {
    path: "data/summary.csv",
    name: "summary",
    title_sv: "Medelvärden, medianer och kvartiler av användning",
    title: "Means, medians and quartiles of bounded quantities of use",
    columns: &[
        RELEASE_ID,
        POPULATION_ID,
        ARM,
        MEASURE,
        GROUP,
        N,
        MEAN,
        SD,
        MEDIAN,
        LOWER_QUARTILE,
        UPPER_QUARTILE,
        HALF_LIFE,
        STATUS,
    ],
};

/// Scores of questionnaires.
pub(crate) const OUTCOMES: CsvFile = CsvFile {
    path: "data/outcomes.csv",
    name: "outcomes",
    title_sv: "Poäng vid start, senare, och förändring",
    title: "Scores at the start and later, and change",
    columns: &[
        RELEASE_ID,
        POPULATION_ID,
        ARM,
        MODULES_FINISHED,
        MEASURE,
        SCORE,
        WAVE,
        GROUP,
        text("variable", "Vad medelvärdet är över", "What the mean is taken of"),
        N,
        MEAN,
        SD,
        STATUS,
    ],
};

/// Effect sizes.
pub(crate) const EFFECTS: CsvFile = CsvFile {
    path: "data/effects.csv",
    name: "effects",
    title_sv: "Effektstorlekar med 95 % konfidensintervall",
    title: "Effect sizes with 95 % confidence intervals",
    columns: &[
        RELEASE_ID,
        POPULATION_ID,
        text(
            "contrast",
            "Jämförelsen: arm mot arm, eller inom en grupp",
            "The comparison: arm against arm, or within a group",
        ),
        MEASURE,
        SCORE,
        WAVE,
        text("estimator", "Måttet", "The estimator"),
        text("missing_rule", "Hur bortfall behandlas", "What is done about missing answers"),
        integer("n1", "Antal i den första gruppen", "Number in the first group"),
        integer(
            "n2",
            "Antal i den andra gruppen; tomt inom en grupp",
            "Number in the second group; empty within a group",
        ),
        number("estimate", "Skattning", "Estimate"),
        number("variance", "Skattningens varians", "Variance of the estimate"),
        number("ci_low", "Undre gräns", "Lower limit"),
        number("ci_high", "Övre gräns", "Upper limit"),
        number(
            "exact_low",
            "Undre gräns enligt icke-central t-fördelning; bara för Hedges g",
            "Lower limit from the noncentral t distribution; for Hedges' g only",
        ),
        number("exact_high", "Övre gräns enligt samma fördelning", "Upper limit from the same distribution"),
    ],
};

/// What others need to compute their own effects, or to put several releases together.
pub(crate) const SUFFICIENT: CsvFile = CsvFile {
    path: "data/sufficient_stats.csv",
    name: "sufficient_stats",
    title_sv: "Tillräckliga statistikor: medelvärden, standardavvikelser och korrelation",
    title: "Sufficient statistics: means, standard deviations and correlation of start and later",
    columns: &[
        RELEASE_ID,
        POPULATION_ID,
        ARM,
        MEASURE,
        SCORE,
        WAVE,
        N,
        STATUS,
        number("mean_start", "Medelvärde vid start", "Mean at the start"),
        number("sd_start", "Standardavvikelse vid start", "Standard deviation at the start"),
        number("mean_later", "Medelvärde senare", "Mean later"),
        number("sd_later", "Standardavvikelse senare", "Standard deviation later"),
        number("r", "Korrelation mellan start och senare (Pearson)", "Correlation of start and later (Pearson)"),
    ],
};

/// What people saw.
pub(crate) const EDITIONS: CsvFile = CsvFile {
    path: "data/editions.csv",
    name: "editions",
    title_sv: "Innehållets upplagor den dag utgåvan byggdes",
    title: "Editions of the content on the day of building",
    columns: &[
        RELEASE_ID,
        text("kind", "Vad det är", "What it is"),
        text("id", "Dess id", "Its id"),
        text("language", "Språk; tomt om det gäller alla", "Language; empty if for all"),
        text("edition", "Textens fingeravtryck", "Fingerprint of its text"),
    ],
};

/// All data files, in the order of the archive.
pub(crate) const DATA_FILES: [&CsvFile; 11] =
    [&TABLES, &USAGE, &ATTRITION, &FLOW, &ADHERENCE, &ANSWERS, &SUMMARY, &OUTCOMES, &EFFECTS, &SUFFICIENT, &EDITIONS];

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
