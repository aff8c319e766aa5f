//! The data files that say how much: means of use, scores, effects.

use super::columns::{EFFECTS, OUTCOMES, SUFFICIENT, SUMMARY};
use super::tables::{Row, arm_code, csv_file, head, mean_and_sd, n, status};
use super::{Contents, File};
use crate::research::disclosure::{Shown, Status};
use crate::research::release::catalogue::PARTICIPANTS;
use crate::research::release::showing::rows::{EffectRow, OutcomeMean, Sufficient, UsageMean};
use crate::research::statistics::Decimal;

/// The files in order.
pub(super) fn files(contents: &Contents) -> [Result<File, csv::Error>; 4] {
    let figures = &contents.figures;
    [
        csv_file(&SUMMARY, &figures.usage.iter().map(|mean| summary_row(contents, mean)).collect::<Vec<_>>()),
        csv_file(&OUTCOMES, &figures.outcomes.iter().map(|mean| outcome_row(contents, mean)).collect::<Vec<_>>()),
        csv_file(&EFFECTS, &figures.effects.iter().map(|effect| effect_row(contents, effect)).collect::<Vec<_>>()),
        csv_file(&SUFFICIENT, &figures.sufficient.iter().map(|row| sufficient_row(contents, row)).collect::<Vec<_>>()),
    ]
}

fn summary_row(contents: &Contents, mean: &UsageMean) -> Row {
    let shown = contents.tables.cell(&mean.of);
    let mut fields = head(contents);
    fields.extend([arm_code(mean.arm.as_deref()), mean.quantity.code().to_owned()]);
    fields.push(mean.quantity.among().unwrap_or(PARTICIPANTS).to_owned());
    fields.push(n(shown));
    fields.extend(mean_and_sd(Some(mean)));
    fields.push(text(mean.spread.median));
    fields.extend(pair(mean.spread.quartiles));
    fields.push(text(mean.spread.half_life));
    fields.push(status(shown));
    fields
}

fn outcome_row(contents: &Contents, mean: &OutcomeMean) -> Row {
    let (group, variable) = mean.over.codes();
    let mut fields = head(contents);
    fields.push(arm_code(mean.arm.as_deref()));
    fields.push(mean.dose.clone().unwrap_or_default());
    fields.extend([mean.measure.clone(), mean.score.clone(), mean.moment.word().to_owned()]);
    fields.extend([group.to_owned(), variable.to_owned(), mean.n.map_or_else(String::new, |n| n.to_string())]);
    fields.extend(pair(mean.value));
    fields.push(status(mean.n.map_or(Shown::Suppressed, Shown::Published)));
    fields
}

fn effect_row(contents: &Contents, effect: &EffectRow) -> Row {
    let mut fields = head(contents);
    fields.push(effect.contrast.to_string());
    fields.extend([&effect.measure, &effect.score, &effect.wave].map(String::clone));
    fields.extend([effect.estimator.to_owned(), effect.missing_rule.code().to_owned()]);
    fields.extend([effect.n1.to_string(), effect.n2.map_or_else(String::new, |n| n.to_string())]);
    fields.extend([effect.estimate.to_string(), text(effect.variance)]);
    fields.extend(pair(effect.interval));
    fields.extend(pair(effect.exact));
    fields
}

fn sufficient_row(contents: &Contents, row: &Sufficient) -> Row {
    let mut fields = head(contents);
    fields.push(arm_code(row.arm.as_deref()));
    fields.extend([row.measure.clone(), row.score.clone(), row.moment.word().to_owned()]);
    fields.extend([n(row.n), row.n.status().code().to_owned()]);
    fields.extend(pair(row.start));
    fields.extend(pair(row.later));
    fields.push(row.r.filter(|_| row.n.status() == Status::Published).map_or_else(String::new, |r| r.to_string()));
    fields
}

fn text(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

fn pair(value: Option<(Decimal, Decimal)>) -> [String; 2] {
    value.map_or_else(|| [String::new(), String::new()], |(one, other)| [one.to_string(), other.to_string()])
}
