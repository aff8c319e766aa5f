//! A release of rows instead of tables: each row is shared by several people, so that none is about one. Of those alone
//! who agreed to a text that spoke of rows, and never beside tables of the same half-year.

pub(super) mod columns;
mod layout;
mod papers;
pub(super) mod reading;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::catalogue::ActivityRows;
use super::files::manifest::Shape;
use super::files::tables::{Row, csv_file, edition_rows};
use super::files::{self, File};
use super::order::ReleaseOrder;
use super::showing::preview::Preview;
use super::{BuiltRelease, CannotBuild, Tally, freeze};
use crate::research::disclosure::{Secret, Threshold};
use crate::research::microdata::{Anonymised, Counted, Evidence, anonymise};
use crate::research::study_record::StudyRecord;
use columns::{COUNTED_ROWS, MICRODATA};

/// Everybody of the half-year who agreed to a text that spoke of rows.
pub(super) const AGREED_TO_ROWS: &str = "agreed_to_rows";
/// The name under which the manifest says how many steps of coarsening were taken.
const STEPS: &str = "microdata";

/// Rows in the making.
pub(super) struct Rows(Option<Counted>);

impl Rows {
    /// Nobody yet; of an order for rows.
    pub(super) fn of(order: &ReleaseOrder) -> Self {
        Self(layout::layout(order).map(|layout| Counted::new(&layout)))
    }

    /// Takes in one participant, if the text of consent spoke of rows.
    pub(super) fn add(&mut self, order: &ReleaseOrder, record: &StudyRecord) {
        if let (Some(counted), true, Some(codes)) = (&mut self.0, record.rows, layout::codes(order, record)) {
            // The layout has every code that a bounded record can have.
            let taken = counted.add(&codes);
            debug_assert!(taken.is_ok(), "{codes:?}");
        }
    }

    /// Takes in everybody whom other rows hold.
    pub(super) fn merge(&mut self, other: &Self) {
        if let (Some(counted), Some(more)) = (&mut self.0, &other.0) {
            // Both were made for one order.
            let merged = counted.merge(more);
            debug_assert!(merged.is_ok(), "two layouts");
        }
    }
}

/// Builds the release of rows.
pub(super) fn build(tally: Tally<'_>, k: Threshold) -> Result<BuiltRelease, CannotBuild> {
    let order = tally.order();
    let (rows, secret) = tally.into_rows();
    let counted = rows.0.ok_or(CannotBuild::UnsoundOrder)?;
    let anonymised = anonymise(&counted, k).map_err(CannotBuild::NoRows)?;
    let (data, evidence) = (data_files(order, &anonymised, &secret), anonymised.evidence());
    let papers = [papers::readme, papers::method, papers::report].map(|paper| paper(order, evidence));
    let shape = shape(evidence);
    let preview = Preview::of_rows(order, AGREED_TO_ROWS, shape.cells, shape.suppressed);
    let files = data.map_err(Into::into).and_then(|data| files::all(order, shape, data, papers));
    let files = files.map_err(CannotBuild::Broke)?;
    freeze(order, preview, &files).map_err(CannotBuild::Broke)
}

fn shape(evidence: &Evidence) -> Shape {
    Shape {
        population: AGREED_TO_ROWS.to_owned(),
        activity: ActivityRows::default(),
        steps: BTreeMap::from([(STEPS.to_owned(), evidence.steps)]),
        withheld: BTreeMap::new(),
        cells: usize::try_from(evidence.published).unwrap_or(usize::MAX),
        suppressed: usize::try_from(evidence.left_out).unwrap_or(usize::MAX),
    }
}

fn data_files(order: &ReleaseOrder, anonymised: &Anonymised, secret: &Secret) -> Result<Vec<File>, csv::Error> {
    let release_id = order.release_id();
    let names: Vec<&str> = anonymised.columns().collect();
    let mut numbers = 0_u64..;
    let mut random = || secret.row_id(&release_id, numbers.next().unwrap_or_default());
    let lines = anonymised.rows(&mut random).map(|(rid, codes)| {
        let mut line = vec![release_id.clone(), rid];
        line.extend(fields(&names, codes));
        line
    });
    let lines: Vec<Row> = lines.collect();
    let counts = anonymised.counts().iter().map(|(codes, n)| counted_row(&release_id, fields(&names, codes), *n));
    Ok(vec![
        csv_file(&MICRODATA, &lines)?,
        csv_file(&COUNTED_ROWS, &counts.collect::<Vec<Row>>())?,
        csv_file(&files::columns::EDITIONS, &edition_rows(order))?,
    ])
}

fn counted_row(release_id: &str, fields: impl IntoIterator<Item = String>, n: u64) -> Row {
    let mut row = vec![release_id.to_owned()];
    row.extend(fields);
    row.push(n.to_string());
    row
}

/// The codes of the columns of the file; empty where the release has no such column.
fn fields(names: &[&str], codes: &[String]) -> [String; 5] {
    let code = |name: &str| names.iter().position(|known| *known == name).and_then(|at| codes.get(at));
    [layout::AGE, layout::ARM, layout::CHANGE, layout::START, layout::MODULES]
        .map(|name| code(name).cloned().unwrap_or_default())
}
