//! The data files: each is written from protected tables, row by row in a fixed order.

use super::columns::{ATTRITION, CsvFile, FLOW, SUMMARY, TABLES, USAGE};
use super::{Contents, File};
use crate::research::disclosure::{Shown, ShownMean, Status, Table};
use crate::research::release::catalogue::{POPULATION, Quantity, measure, people_behind, table};

/// All data files in order.
pub(crate) fn data_files(contents: &Contents) -> Result<Vec<File>, csv::Error> {
    Ok(vec![
        csv_file(&TABLES, long_rows(contents))?,
        csv_file(&USAGE, usage_rows(contents))?,
        csv_file(&ATTRITION, attrition_rows(contents))?,
        csv_file(&FLOW, flow_rows(contents))?,
        csv_file(&SUMMARY, summary_rows(contents))?,
    ])
}

type Row = Vec<String>;

/// Writes a header and rows; quotes only where a field needs it, one line feed per row.
pub(crate) fn csv_text(header: &[&str], rows: &[Row]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(Vec::new());
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(row)?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

fn csv_file(file: &CsvFile, rows: Vec<Row>) -> Result<File, csv::Error> {
    let header: Vec<&str> = file.columns.iter().map(|column| column.name).collect();
    Ok(File::new(file.path, csv_text(&header, &rows)?))
}

fn long_rows(contents: &Contents) -> Vec<Row> {
    contents
        .protected
        .tables()
        .iter()
        .flat_map(|table| table.cells.iter().map(move |what| (table.id, what)))
        .map(|(table, what)| {
            let at = what.coordinates(table);
            let shown = contents.protected.cell(what);
            vec![
                contents.order.release_id(),
                table.to_owned(),
                POPULATION.to_owned(),
                contents.order.programme.id.clone(),
                String::new(),
                String::new(),
                String::new(),
                at.step,
                at.module,
                at.stage,
                at.week,
                n(shown),
                status(shown),
                pct(shown, contents.protected.population()),
            ]
        })
        .collect()
}

/// The rows of the usage table: the introduction, then step by step, then what spans all steps.
fn usage_rows(contents: &Contents) -> Vec<Row> {
    let programme = &contents.order.programme;
    let mut rows = vec![reach_row(contents, "participants", "", &Quantity::Participants)];
    for module in programme.modules.iter().filter(|m| m.step.is_none()) {
        rows.push(module_row(contents, &module.step_code(), &module.slug));
    }
    for step in &programme.steps {
        let seen = Quantity::StepSeen(*step);
        rows.push(reach_row(contents, "step_page", &step.to_string(), &seen));
        for module in programme.modules.iter().filter(|m| m.step == Some(*step)) {
            rows.push(module_row(contents, &module.step_code(), &module.slug));
        }
    }
    for (row, what, measure) in [
        ("goal_chosen", Quantity::GoalChosen, measure::GOAL_DAYS),
        ("calendar_used", Quantity::CalendarUsed, measure::CALENDAR_DAYS),
        ("message_sent", Quantity::MessageSent, measure::MESSAGES),
        ("visits", Quantity::Participants, measure::VISITS),
        ("days_first_last", Quantity::Participants, measure::DAYS_FIRST_LAST),
    ] {
        let mut row = reach_row(contents, row, "", &what);
        row.truncate(row.len() - 2);
        row.extend(mean_and_sd(contents.protected.mean(measure)));
        rows.push(row);
    }
    rows
}

fn reach_row(contents: &Contents, row: &str, step: &str, what: &Quantity) -> Row {
    let shown = contents.protected.cell(what);
    let mut fields = head(contents);
    fields.extend([row.to_owned(), step.to_owned(), String::new()]);
    fields.extend([n(shown), pct(shown, contents.protected.population()), status(shown)]);
    fields.extend((0..6).map(|_| String::new()));
    fields
}

fn module_row(contents: &Contents, step: &str, slug: &str) -> Row {
    let all = contents.protected.population();
    let visited = contents.protected.cell(&Quantity::Visited(slug.to_owned()));
    let completed = contents.protected.cell(&Quantity::Completed(slug.to_owned()));
    let mut fields = head(contents);
    fields.extend(["module".to_owned(), step.to_owned(), slug.to_owned()]);
    fields.extend([n(visited), pct(visited, all), status(visited)]);
    fields.extend([n(completed), pct(completed, all), status(completed)]);
    fields.extend([pct(completed, visited), String::new(), String::new()]);
    fields
}

fn attrition_rows(contents: &Contents) -> Vec<Row> {
    let mut last = None;
    table_of(contents, table::ATTRITION)
        .map(|what| {
            let shown = contents.protected.cell(what);
            let left = last.zip(shown.n()).map(|(last, n): (u64, u64)| last.saturating_sub(n));
            last = shown.n();
            let mut fields = head(contents);
            fields.extend([what.coordinates(table::ATTRITION).week, n(shown)]);
            fields.push(pct(shown, contents.protected.population()));
            fields.extend([left.map_or_else(String::new, |n| n.to_string()), status(shown)]);
            fields
        })
        .collect()
}

fn flow_rows(contents: &Contents) -> Vec<Row> {
    table_of(contents, table::FLOW)
        .map(|what| {
            let shown = contents.protected.cell(what);
            let mut fields = head(contents);
            fields.extend([what.coordinates(table::FLOW).stage, n(shown)]);
            fields.extend([pct(shown, contents.protected.population()), status(shown)]);
            fields
        })
        .collect()
}

fn summary_rows(contents: &Contents) -> Vec<Row> {
    measure::ALL
        .into_iter()
        .filter_map(|measure| Some((measure, people_behind(measure)?)))
        .map(|(measure, group)| {
            let mean = contents.protected.mean(measure);
            let shown = match mean.and_then(|mean| mean.value) {
                Some(_) => contents.protected.cell(&group),
                None => Shown::Suppressed,
            };
            let mut fields = head(contents);
            fields.extend([measure.to_owned(), group.to_string(), n(shown)]);
            fields.extend(mean_and_sd(mean));
            fields.push(status(shown));
            fields
        })
        .collect()
}

fn table_of<'a>(contents: &'a Contents, id: &str) -> impl Iterator<Item = &'a Quantity> {
    contents
        .protected
        .tables()
        .iter()
        .find(|table| table.id == id)
        .map_or(&[][..], |table: &Table<Quantity>| table.cells.as_slice())
        .iter()
}

fn head(contents: &Contents) -> Row {
    vec![contents.order.release_id(), POPULATION.to_owned()]
}

fn n(shown: Shown) -> String {
    shown.n().map_or_else(String::new, |n| n.to_string())
}

fn pct(part: Shown, whole: Shown) -> String {
    part.per_cent_of(whole).map_or_else(String::new, |pct| pct.to_string())
}

fn status(shown: Shown) -> String {
    let status: Status = shown.status();
    status.code().to_owned()
}

fn mean_and_sd(mean: Option<&ShownMean<Quantity>>) -> [String; 2] {
    mean.and_then(|mean| mean.value).map_or_else(Default::default, |(mean, sd)| [mean.to_string(), sd.to_string()])
}
