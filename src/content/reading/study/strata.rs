//! Reads what people are divided by before chance decides.

use crate::content::checks::nearest::did_you_mean;
use crate::content::reading::file::Findings;
use crate::content::reading::measure::lists;
use crate::content::reading::study::{Around, check_score};
use crate::content::reading::table::{Placed, Table};
use crate::content::study::{Factor, MOST_STRATA, STUDY_AGES};

/// Reads `[[strata]]`; there may be none.
pub(super) fn read_all(table: &mut Table<'_>, around: &Around<'_>, findings: &mut Findings<'_>) -> Option<Vec<Factor>> {
    let tables = table.tables("strata", findings);
    let last = tables.last().map(Table::place);
    let read = tables.into_iter().map(|mut table| {
        let factor = read_factor(&mut table, around, findings);
        table.finish(findings);
        factor
    });
    let factors: Vec<Factor> = read.collect::<Vec<_>>().into_iter().collect::<Option<_>>()?;
    let strata: usize = factors.iter().map(Factor::groups).product();
    if let Some(place) = last.filter(|_| strata > MOST_STRATA) {
        let hint = format!("use fewer borders: at most {MOST_STRATA} strata, or blocks stay half empty");
        findings.error(&place, format!("together these make {strata} strata"), hint);
    }
    Some(factors)
}

/// The questionnaires that people are divided by.
pub(super) fn measures(factors: &[Factor]) -> impl Iterator<Item = &String> {
    factors.iter().filter_map(|factor| match factor {
        Factor::Age(_) => None,
        Factor::Score { measure, .. } => Some(measure),
    })
}

fn read_factor(table: &mut Table<'_>, around: &Around<'_>, findings: &mut Findings<'_>) -> Option<Factor> {
    if table.has("age_from") {
        return read_ages(table, findings);
    }
    let measure = table.text("measure", findings);
    let score = table.text("score", findings);
    let from = lists::numbers("from", 1..=999, table, findings);
    let (id, score) = (measure?, score?);
    let Some(measure) = around.measures.iter().find(|measure| measure.id == id.value) else {
        let known: Vec<&str> = around.measures.iter().map(|measure| measure.id.as_str()).collect();
        let message = format!("there is no questionnaire `{}`", id.value);
        findings.error(&id.place, message, did_you_mean(&id.value, &known));
        return None;
    };
    if !check_score(measure, &score, findings) {
        return None;
    }
    let from = from?;
    let most = measure.score(&score.value).map_or(0, |score| score.most);
    for (at, border) in from.iter().enumerate() {
        if border.value > most || from.iter().take(at).any(|earlier| earlier.value >= border.value) {
            let message = format!("nobody can lie between {} and the border before it", border.value);
            findings.error(&border.place, message, format!("borders rise, up to {most}, the highest score"));
        }
    }
    check_some(from.is_empty(), table, findings);
    let from = from.into_iter().map(|border| border.value).collect();
    Some(Factor::Score { measure: id.value, score: score.value, from })
}

fn read_ages(table: &mut Table<'_>, findings: &mut Findings<'_>) -> Option<Factor> {
    let bands = table.optional_words("age_from", findings)?.value;
    let rank = |band: &Placed<String>| STUDY_AGES.iter().position(|known| *known == band.value);
    let mut before = 0;
    for band in &bands {
        match rank(band) {
            Some(own) if own > before => before = own,
            Some(_) => {
                let message =
                    format!("nobody can be younger than `{}` and older than the border before it", band.value);
                findings.error(&band.place, message, "name the youngest band of each group but the first, in order");
            }
            None => {
                let message = format!("there is no age band `{}`", band.value);
                findings.error(&band.place, message, did_you_mean(&band.value, &STUDY_AGES));
            }
        }
    }
    check_some(bands.is_empty(), table, findings);
    Some(Factor::Age(bands.into_iter().map(|band| band.value).collect()))
}

fn check_some(is_empty: bool, table: &Table<'_>, findings: &mut Findings<'_>) {
    if is_empty {
        findings.error(
            &table.place(),
            "there is no border, so nobody is divided",
            "name one, or remove this `[[strata]]`",
        );
    }
}
