//! The data files that say how many: each is written from the shown tables, row by row in a fixed order.

use super::columns::{ADHERENCE, ANSWERS, ATTRITION, CsvFile, EDITIONS, FLOW, TABLES, USAGE};
use super::scores;
use super::{Contents, File};
use crate::research::disclosure::{Shown, Status};
use crate::research::release::catalogue::{
    ANSWER_DAYS, COLUMNS, DOSE_BANDS, GOAL_SET, MESSAGE_SENT, Place, active_days, answered, completed, dimension,
    first_answer, step_seen, still_active, table, visited,
};
use crate::research::release::counting::outcomes::Quantity;
use crate::research::release::order::ReleaseOrder;
use crate::research::release::showing::rows::UsageMean;

pub(crate) type Row = Vec<String>;

/// All data files in order.
pub(crate) fn data_files(contents: &Contents) -> Result<Vec<File>, csv::Error> {
    [
        csv_file(&TABLES, &long_rows(contents)),
        csv_file(&USAGE, &usage_rows(contents)),
        csv_file(&ATTRITION, &attrition_rows(contents)),
        csv_file(&FLOW, &flow_rows(contents)),
        csv_file(&ADHERENCE, &adherence_rows(contents)),
        csv_file(&ANSWERS, &answer_rows(contents)),
    ]
    .into_iter()
    .chain(scores::files(contents))
    .chain([csv_file(&EDITIONS, &edition_rows(&contents.order))])
    .collect()
}

/// Writes a header and rows; quotes only where a field needs it, one line feed per row.
pub(crate) fn csv_text(header: &[&str], rows: &[Row]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(Vec::new());
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(row)?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

pub(crate) fn csv_file(file: &CsvFile, rows: &[Row]) -> Result<File, csv::Error> {
    let header: Vec<&str> = file.columns.iter().map(|column| column.name).collect();
    Ok(File::new(file.path, csv_text(&header, rows)?))
}

fn long_rows(contents: &Contents) -> Vec<Row> {
    let mut rows = Vec::new();
    for table in &contents.tables.tables {
        for cell in &table.cells {
            let place = Place::of(cell, &table.axes);
            let shown = contents.tables.cell(cell);
            let arm = cell.codes.get(dimension::ARM).map(String::as_str);
            let mut row = vec![contents.order.release_id(), table.id.clone(), cell.population.clone()];
            row.push(contents.order.programme.id.clone());
            row.extend(COLUMNS.map(|column| place.field(column).to_owned()));
            row.extend([n(shown), status(shown), pct(shown, contents.tables.group(arm, &[]))]);
            rows.push(row);
        }
    }
    rows
}

/// The usage table: for all and for each arm the introduction, then step by step, then what spans all steps.
fn usage_rows(contents: &Contents) -> Vec<Row> {
    let by_arm = table::by_arm(table::USAGE);
    let arms = contents.tables.arms(&contents.order, &by_arm);
    arms.iter().flat_map(|arm| usage_of(contents, arm.as_deref())).collect()
}

fn usage_of(contents: &Contents, arm: Option<&str>) -> Vec<Row> {
    let programme = &contents.order.programme;
    let reach = |row: &str, step: &str, codes: &[(&str, &str)]| {
        let shown = contents.tables.group(arm, codes);
        let mut fields = head(contents);
        fields.extend([arm_code(arm), row.to_owned(), step.to_owned(), String::new()]);
        fields.extend([n(shown), pct(shown, contents.tables.group(arm, &[])), status(shown)]);
        fields.extend((0..6).map(|_| String::new()));
        fields
    };
    let mut rows = vec![reach("participants", "", &[])];
    for module in programme.modules.iter().filter(|module| module.step.is_none()) {
        rows.push(module_row(contents, arm, &module.step_code(), &module.slug));
    }
    for step in &programme.steps {
        rows.push(reach("step_page", &step.to_string(), &[(dimension::REACH, &step_seen(*step))]));
        for module in programme.modules.iter().filter(|module| module.step == Some(*step)) {
            rows.push(module_row(contents, arm, &module.step_code(), &module.slug));
        }
    }
    rows.push(reach(GOAL_SET, "", &[(dimension::REACH, GOAL_SET)]));
    for quantity in Quantity::ALL {
        let of: Vec<(&str, &str)> = quantity.among().map(|code| (dimension::REACH, code)).into_iter().collect();
        let mut row = reach(quantity.among().unwrap_or(quantity.code()), "", &of);
        row.truncate(row.len() - 2);
        row.extend(mean_and_sd(contents.figures.usage_mean(arm, quantity)));
        rows.push(row);
    }
    rows
}

fn module_row(contents: &Contents, arm: Option<&str>, step: &str, slug: &str) -> Row {
    let of = |code: String| contents.tables.group(arm, &[(dimension::MODULE_USE, &code)]);
    let (all, visited, completed) = (contents.tables.group(arm, &[]), of(visited(slug)), of(completed(slug)));
    let mut fields = head(contents);
    fields.extend([arm_code(arm), "module".to_owned(), step.to_owned(), slug.to_owned()]);
    fields.extend([n(visited), pct(visited, all), status(visited)]);
    fields.extend([n(completed), pct(completed, all), status(completed)]);
    fields.extend([pct(completed, visited), String::new(), String::new()]);
    fields
}

fn attrition_rows(contents: &Contents) -> Vec<Row> {
    let by_arm = table::by_arm(table::ACTIVITY);
    let mut rows = Vec::new();
    for arm in contents.tables.arms(&contents.order, &by_arm) {
        let arm = arm.as_deref();
        let all = contents.tables.group(arm, &[]);
        let mut last: Option<u64> = None;
        for week in std::iter::once(0).chain(contents.tables.rows.weeks.iter().copied()) {
            let shown = match week {
                0 => all,
                week => contents.tables.group(arm, &[(dimension::ACTIVITY, &still_active(week))]),
            };
            let left = last.zip(shown.n()).map(|(last, n)| last.saturating_sub(n).to_string());
            last = shown.n();
            let mut fields = head(contents);
            fields.extend([arm_code(arm), week.to_string(), n(shown), pct(shown, all)]);
            fields.extend([left.unwrap_or_default(), status(shown)]);
            rows.push(fields);
        }
    }
    rows
}

fn flow_rows(contents: &Contents) -> Vec<Row> {
    let by_arm = table::by_arm(table::ACTIVITY);
    let waves_by_arm = contents.tables.table(&table::by_arm(table::WAVES)).is_some();
    let mut rows = Vec::new();
    for arm in contents.tables.arms(&contents.order, &by_arm) {
        let arm = arm.as_deref();
        let mut push = |stage: &str, measure: &str, wave: &str, codes: &[(&str, &str)]| {
            let shown = contents.tables.group(arm, codes);
            let mut fields = head(contents);
            fields.extend([arm_code(arm), stage.to_owned(), measure.to_owned(), wave.to_owned()]);
            fields.extend([n(shown), pct(shown, contents.tables.group(arm, &[])), status(shown)]);
            rows.push(fields);
        };
        push(&contents.tables.population, "", "", &[]);
        for days in contents.tables.rows.days.iter().copied() {
            push(&format!("active_days_{days}"), "", "", &[(dimension::ACTIVITY, &active_days(days))]);
        }
        for measure in contents.order.measures.iter().filter(|_| arm.is_none() || waves_by_arm) {
            let moments = std::iter::once(crate::content::Moment::Start).chain(measure.later.iter().copied());
            for (at, moment) in moments.enumerate() {
                let stage = if at == 0 { "answered" } else { "answered_again" };
                push(stage, &measure.id, moment.word(), &[(dimension::WAVE, &answered(&measure.id, moment))]);
            }
        }
    }
    rows
}

/// As finely as the table is printed; nothing if it is not.
fn adherence_rows(contents: &Contents) -> Vec<Row> {
    let Some(printed) = contents.tables.table(table::ADHERENCE) else { return Vec::new() };
    let is_fine = printed.axes.iter().any(|axis| axis.dimension == dimension::DOSE && axis.depth > 1);
    let mut bands: Vec<&str> = DOSE_BANDS.map(|(_, _, coarse, fine)| if is_fine { fine } else { coarse }).to_vec();
    bands.dedup();
    let by_arm = table::by_arm(table::ADHERENCE);
    let mut rows = Vec::new();
    for arm in contents.tables.arms(&contents.order, &by_arm) {
        let arm = arm.as_deref();
        for band in &bands {
            let shown = contents.tables.group(arm, &[(dimension::DOSE, band)]);
            let mut fields = head(contents);
            fields.extend([arm_code(arm), (*band).to_owned(), n(shown)]);
            fields.extend([pct(shown, contents.tables.group(arm, &[])), status(shown)]);
            rows.push(fields);
        }
    }
    rows
}

/// How many of those who wrote had their first answer within so many days.
fn answer_rows(contents: &Contents) -> Vec<Row> {
    let by_arm = table::by_arm(table::REACH);
    let days = || ANSWER_DAYS.into_iter().rev().filter(|_| contents.order.answer_times);
    let mut rows = Vec::new();
    for arm in contents.tables.arms(&contents.order, &by_arm) {
        let arm = arm.as_deref();
        for days in days() {
            let shown = contents.tables.group(arm, &[(dimension::REACH, &first_answer(days))]);
            let wrote = contents.tables.group(arm, &[(dimension::REACH, MESSAGE_SENT)]);
            let mut fields = head(contents);
            fields.extend([arm_code(arm), days.to_string(), n(shown), pct(shown, wrote), status(shown)]);
            rows.push(fields);
        }
    }
    rows
}

/// What people saw on the day of building.
pub(crate) fn edition_rows(order: &ReleaseOrder) -> Vec<Row> {
    let row = |kind: &str, id: &str, language: &str, edition: &str| {
        [&order.release_id(), kind, id, language, edition].map(str::to_owned).to_vec()
    };
    let mut rows = Vec::new();
    for module in &order.programme.modules {
        rows.extend(module.editions.iter().map(|(language, edition)| row("module", &module.slug, language, edition)));
    }
    rows.extend(order.measures.iter().map(|measure| row("measure", &measure.id, "", &measure.edition)));
    rows.extend(order.study.iter().map(|study| row("study", &study.id, "", &study.edition)));
    rows
}

/// How the arm stands in a row: `Total` for all together.
pub(crate) fn arm_code(arm: Option<&str>) -> String {
    arm.unwrap_or("Total").to_owned()
}

pub(crate) fn head(contents: &Contents) -> Row {
    vec![contents.order.release_id(), contents.tables.population.clone()]
}

pub(crate) fn n(shown: Shown) -> String {
    shown.n().map_or_else(String::new, |n| n.to_string())
}

pub(crate) fn status(shown: Shown) -> String {
    shown.status().code().to_owned()
}

pub(crate) fn pct(part: Shown, whole: Shown) -> String {
    match (part.status(), part.per_cent_of(whole)) {
        (Status::Suppressed, _) | (_, None) => String::new(),
        (_, Some(pct)) => pct.to_string(),
    }
}

pub(crate) fn mean_and_sd(mean: Option<&UsageMean>) -> [String; 2] {
    match mean.and_then(|mean| mean.value) {
        Some((mean, sd)) => [mean.to_string(), sd.to_string()],
        None => [String::new(), String::new()],
    }
}
