//! Checks a release of rows as an outsider gets it.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::{COUNTED_ROWS, MICRODATA};
use super::{AGREED_TO_ROWS, STEPS, counted_row, layout};
use crate::research::disclosure::Threshold;
use crate::research::microdata::measure;
use crate::research::release::files::manifest::Manifest;
use crate::research::release::files::tables::{Row, csv_file, edition_rows};
use crate::research::release::files::{File, columns::CsvFile, columns::EDITIONS};
use crate::research::release::showing::preview::Preview;
use crate::research::release::verify::{ReleaseProblem, rows};

/// Fields of a line that are no codes: the release and the number.
const NOT_CODES: usize = 2;

/// Everything that is wrong with the rows, or what a page shows of them.
pub(in crate::research::release) fn verify(
    manifest: &Manifest,
    files: &[File],
) -> Result<Preview, Vec<ReleaseProblem>> {
    let lines = lines(files, &MICRODATA).map_err(|problem| vec![problem])?;
    let mut problems = malformed(manifest, &lines);
    let counts = count(&lines);
    problems.extend(too_fine(manifest, &counts));
    problems.extend(contradictions(manifest, &lines, &counts, files));
    let is_told = manifest.population == AGREED_TO_ROWS && manifest.cells == lines.len();
    let left_out = u64::try_from(manifest.suppressed).unwrap_or(u64::MAX);
    if !is_told || (left_out > 0 && left_out < Threshold::RELEASE.get()) {
        problems.push(ReleaseProblem::Manifest("the people in it or left out are not those of the rows"));
    }
    let preview = Preview::of_rows(&manifest.order, AGREED_TO_ROWS, manifest.cells, manifest.suppressed);
    if problems.is_empty() { Ok(preview) } else { Err(problems) }
}

/// The fields of each line in order.
fn lines(files: &[File], file: &CsvFile) -> Result<Vec<Row>, ReleaseProblem> {
    let in_order = |row: BTreeMap<String, String>| {
        file.columns.iter().map(|column| row.get(column.name).cloned().unwrap_or_default()).collect()
    };
    Ok(rows(files, file)?.into_iter().map(in_order).collect())
}

/// Numbers of another shape, twice or out of order; codes that the order does not allow.
fn malformed(manifest: &Manifest, lines: &[Row]) -> Vec<ReleaseProblem> {
    let known = layout::layout(&manifest.order);
    let allowed: Vec<BTreeSet<String>> = MICRODATA
        .columns
        .iter()
        .skip(NOT_CODES)
        .map(|column| known.iter().flat_map(|layout| layout::known(layout, column.name)).collect())
        .collect();
    let id = manifest.order.release_id();
    let is_number = |rid: &String| rid.len() == 32 && rid.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_line = |line: &Row| {
        let codes = line.iter().skip(NOT_CODES);
        line.first() == Some(&id)
            && line.get(1).is_some_and(is_number)
            && codes.zip(&allowed).all(|(code, allowed)| code.is_empty() || allowed.contains(code))
    };
    let numbers: BTreeSet<&String> = lines.iter().filter_map(|line| line.get(1)).collect();
    let sorted = lines.is_sorted_by_key(|line| (line.get(NOT_CODES..), line.get(1)));
    let is_whole = lines.iter().all(is_line) && numbers.len() == lines.len() && sorted;
    if is_whole { Vec::new() } else { vec![ReleaseProblem::Malformed(MICRODATA.path.to_owned())] }
}

/// How many lines have each combination of codes.
fn count(lines: &[Row]) -> BTreeMap<Row, u64> {
    let mut counts = BTreeMap::new();
    for line in lines {
        *counts.entry(line.get(NOT_CODES..).unwrap_or_default().to_vec()).or_default() += 1;
    }
    counts
}

/// Rows that are too rare, or that tell an outcome.
fn too_fine(manifest: &Manifest, counts: &BTreeMap<Row, u64>) -> Vec<ReleaseProblem> {
    // An empty column is the same for all, so it changes no class.
    let identifying = 2;
    let measured = measure(&without_empty_outcomes(counts), identifying);
    let mut problems: Vec<String> = measured.too_fine(Threshold::RELEASE).iter().map(ToString::to_string).collect();
    if !manifest.steps.contains_key(STEPS) {
        problems.push("it is not said how coarse the rows were made".to_owned());
    }
    problems.into_iter().map(ReleaseProblem::Disclosure).collect()
}

/// Without the outcomes that the release does not have: they are empty in every row.
fn without_empty_outcomes(counts: &BTreeMap<Row, u64>) -> BTreeMap<Row, u64> {
    let width = counts.keys().next().map_or(0, Vec::len);
    let is_there = |at: usize| at < 2 || counts.keys().any(|row| row.get(at).is_some_and(|code| !code.is_empty()));
    let kept: Vec<usize> = (0..width).filter(|at| is_there(*at)).collect();
    let mut rows = BTreeMap::new();
    for (row, n) in counts {
        *rows.entry(kept.iter().filter_map(|at| row.get(*at).cloned()).collect()).or_default() += n;
    }
    rows
}

/// The other files must say what the lines say.
fn contradictions(
    manifest: &Manifest,
    lines: &[Row],
    counts: &BTreeMap<Row, u64>,
    files: &[File],
) -> Vec<ReleaseProblem> {
    let id = manifest.order.release_id();
    let counted: Vec<Row> = counts.iter().map(|(codes, n)| counted_row(&id, codes.clone(), *n)).collect();
    let made = [
        csv_file(&MICRODATA, lines),
        csv_file(&COUNTED_ROWS, &counted),
        csv_file(&EDITIONS, &edition_rows(&manifest.order)),
    ];
    let is_other =
        |made: &File| files.iter().find(|file| file.path == made.path).map(|file| &file.bytes) != Some(&made.bytes);
    made.into_iter().flatten().filter(is_other).map(|made| ReleaseProblem::Contradiction(made.path)).collect()
}
