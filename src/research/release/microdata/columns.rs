//! The data files of a release of rows.

use crate::research::release::files::columns::{
    AGE_BAND, ARM, Column, CsvFile, EDITIONS, MODULES_FINISHED, N, RELEASE_ID, text,
};

const CHANGE_BAND: Column = text(
    "change_band",
    "Hur poängen ändrades till uppföljningen; -92 om den inte besvarades båda gångerna, -96 om dolt",
    "How the score changed until the following up; -92 if it was not answered both times, -96 if hidden",
);
const START_BAND: Column = text(
    "start_band",
    "Poängen vid start, i tredjedelar; -92 om den inte besvarades, -96 om dold",
    "The score at the start, in thirds; -92 if it was not answered, -96 if hidden",
);

/// A line for each person. The id is new in each release and comes from nothing about anybody.
pub(crate) const MICRODATA: CsvFile = CsvFile {
    path: "data/microdata.csv",
    name: "microdata",
    title_sv: "En rad för varje person, alltid likadan för minst fem",
    title: "A line for each person, always alike for at least five",
    columns: &[
        RELEASE_ID,
        text("rid", "Slumpat nummer, nytt i varje utgåva", "Random number, new in each release"),
        AGE_BAND,
        ARM,
        CHANGE_BAND,
        START_BAND,
        MODULES_FINISHED,
    ],
};

/// The same as a table of counts, which is what such rows are.
pub(crate) const COUNTED_ROWS: CsvFile = CsvFile {
    path: "data/rows.csv",
    name: "rows",
    title_sv: "Samma rader som antal",
    title: "The same rows as counts",
    columns: &[RELEASE_ID, AGE_BAND, ARM, CHANGE_BAND, START_BAND, MODULES_FINISHED, N],
};

/// All data files, in the order of the archive.
pub(crate) const ROW_FILES: [&CsvFile; 3] = [&MICRODATA, &COUNTED_ROWS, &EDITIONS];
