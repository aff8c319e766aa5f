//! Statistics read back from a release. Their numbers of people are not read but taken from the shown tables: so a
//! statistic on a hidden or another group does not come out as it stands in the file.

use std::collections::BTreeMap;
use std::str::FromStr;

use super::contrast::Contrast;
use super::rows::{EffectRow, Figures, OutcomeMean, Over, Spread, Sufficient, UsageMean};
use super::shown::ShownTables;
use crate::content::Moment;
use crate::research::release::ReleaseProblem;
use crate::research::release::catalogue::{TOTAL, answered, dimension};
use crate::research::release::counting::outcomes::Quantity;
use crate::research::release::files::columns::{CsvFile, EFFECTS, OUTCOMES, SUFFICIENT, SUMMARY};
use crate::research::statistics::{Decimal, MissingRule};

/// The rows of a data file by column name.
type Rows = Vec<BTreeMap<String, String>>;

/// Reads every statistic; `rows` gives the rows of a file.
pub(crate) fn figures(
    tables: &ShownTables,
    rows: impl Fn(&CsvFile) -> Result<Rows, ReleaseProblem>,
) -> Result<Figures, ReleaseProblem> {
    let reader = Reader { tables };
    Ok(Figures {
        usage: each(&SUMMARY, rows(&SUMMARY)?, |row| reader.usage(row))?,
        outcomes: each(&OUTCOMES, rows(&OUTCOMES)?, |row| reader.outcome(row))?,
        effects: each(&EFFECTS, rows(&EFFECTS)?, |row| reader.effect(row))?,
        sufficient: each(&SUFFICIENT, rows(&SUFFICIENT)?, |row| reader.sufficient(row))?,
    })
}

fn each<T>(file: &CsvFile, rows: Rows, read: impl Fn(&Fields) -> Option<T>) -> Result<Vec<T>, ReleaseProblem> {
    let malformed = || ReleaseProblem::Malformed(file.path.to_owned());
    rows.into_iter().map(|row| read(&Fields(row)).ok_or_else(malformed)).collect()
}

struct Fields(BTreeMap<String, String>);

impl Fields {
    fn get(&self, column: &str) -> &str {
        self.0.get(column).map_or("", String::as_str)
    }

    fn text(&self, column: &str) -> String {
        self.get(column).to_owned()
    }

    fn arm(&self) -> Option<String> {
        Some(self.text(dimension::ARM)).filter(|arm| arm != TOTAL)
    }

    fn moment(&self) -> Option<Moment> {
        Moment::ALL.into_iter().find(|moment| moment.word() == self.get("wave"))
    }

    /// A number that may be missing.
    fn number<T: FromStr>(&self, column: &str) -> Result<Option<T>, T::Err> {
        match self.get(column) {
            "" => Ok(None),
            text => text.parse().map(Some),
        }
    }

    /// Two numbers that are there together or not at all.
    fn pair(&self, one: &str, other: &str) -> Result<Option<(Decimal, Decimal)>, ()> {
        match (self.number(one)?, self.number(other)?) {
            (Some(one), Some(other)) => Ok(Some((one, other))),
            (None, None) => Ok(None),
            _ => Err(()),
        }
    }
}

struct Reader<'a> {
    tables: &'a ShownTables,
}

impl Reader<'_> {
    fn usage(&self, row: &Fields) -> Option<UsageMean> {
        let arm = row.arm();
        let quantity = Quantity::ALL.into_iter().find(|quantity| quantity.code() == row.get("measure"))?;
        let codes: Vec<(&str, &str)> = quantity.among().map(|code| (dimension::REACH, code)).into_iter().collect();
        let of = self.tables.named(arm.as_deref(), &codes);
        let value = row.pair("mean", "sd").ok()?;
        let spread = Spread {
            median: row.number("median").ok()?,
            quartiles: row.pair("lower_quartile", "upper_quartile").ok()?,
            half_life: row.number("half_life").ok()?,
        };
        let stands = match value {
            Some(_) => self.tables.cell(&of).n().is_some(),
            None => spread == Spread::default(),
        };
        stands.then_some(UsageMean { arm, quantity, of, value, spread })
    }

    fn outcome(&self, row: &Fields) -> Option<OutcomeMean> {
        let over = Over::ALL.into_iter().find(|over| over.codes() == (row.get("group"), row.get("variable")))?;
        let mut mean = OutcomeMean {
            arm: row.arm(),
            dose: Some(row.text(dimension::DOSE)).filter(|dose| !dose.is_empty()),
            measure: row.text("measure"),
            score: row.text("score"),
            moment: row.moment()?,
            over,
            n: None,
            value: row.pair("mean", "sd").ok()?,
        };
        mean.n = mean.people(self.tables);
        (mean.value.is_none() || mean.n.is_some()).then_some(mean)
    }

    fn sufficient(&self, row: &Fields) -> Option<Sufficient> {
        let (arm, moment, measure) = (row.arm(), row.moment()?, row.text("measure"));
        let n = self.tables.group(arm.as_deref(), &[(dimension::WAVE, &answered(&measure, moment))]);
        let (start, later) = (row.pair("mean_start", "sd_start").ok()?, row.pair("mean_later", "sd_later").ok()?);
        let r = row.number("r").ok()?;
        let stands = n.n().is_some() || (start.is_none() && later.is_none() && r.is_none());
        stands.then_some(Sufficient { arm, measure, score: row.text("score"), moment, n, start, later, r })
    }

    fn effect(&self, row: &Fields) -> Option<EffectRow> {
        let mut effect = EffectRow {
            contrast: Contrast::read(row.get("contrast"))?,
            measure: row.text("measure"),
            score: row.text("score"),
            wave: row.text("wave"),
            estimator: EffectRow::ESTIMATORS.into_iter().find(|known| *known == row.get("estimator"))?,
            missing_rule: MissingRule::ALL.into_iter().find(|known| known.code() == row.get("missing_rule"))?,
            n1: 0,
            n2: None,
            estimate: row.number("estimate").ok()??,
            variance: row.number("variance").ok()?,
            interval: row.pair("ci_low", "ci_high").ok()?,
            exact: row.pair("exact_low", "exact_high").ok()?,
        };
        (effect.n1, effect.n2) = effect.people(self.tables)?;
        Some(effect)
    }
}
