//! What means tell where counts are hidden: a total without its shown parts is the sum of the hidden ones, and sums of points
//! are whole numbers.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::rows::{Fields, Files, number};

/// The number and the mean of a group, each if it is shown; the mean has one decimal.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shown {
    pub(crate) name: String,
    pub(crate) n: Option<i64>,
    pub(crate) mean: Option<f64>,
}

/// A group and the parts it falls into.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) whole: Shown,
    pub(crate) parts: Vec<Shown>,
}

/// What was found out of a part whose number is hidden.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Told {
    pub(crate) name: String,
    /// The numbers of people it can have.
    pub(crate) n: RangeInclusive<i64>,
    /// Its mean, if that is shown or follows to within its rounding.
    pub(crate) mean: Option<f64>,
}

/// Half of the last decimal.
const HALF: f64 = 0.05 + 1e-9;

impl Shown {
    /// The lowest and highest whole sum over so many people; nothing bounds it without a mean.
    fn sum(&self, n: i64) -> Option<(f64, f64)> {
        let n = people(n);
        self.mean.map(|mean| (((mean - HALF) * n).ceil(), ((mean + HALF) * n).floor()))
    }
}

impl Line {
    /// What the line tells of its hidden parts, if its whole is shown.
    pub(crate) fn told(&self) -> Vec<Told> {
        let Some(all) = self.whole.n else { return Vec::new() };
        let left = all - self.parts.iter().filter_map(|part| part.n).sum::<i64>();
        let hidden: Vec<&Shown> = self.parts.iter().filter(|part| part.n.is_none()).collect();
        let of = |part: &Shown, others: &[&Shown]| {
            let fits = (0..=left).filter(|n| match others {
                [] => *n == left,
                [other] => self.agrees(&[(part, *n), (other, left - n)]),
                _ => true,
            });
            let fits: Vec<i64> = fits.collect();
            let (low, high) = (*fits.first()?, *fits.last()?);
            let mean = part.mean.or_else(|| if others.is_empty() { self.left_over(left) } else { None });
            Some(Told { name: part.name.clone(), n: low..=high, mean })
        };
        let without = |at: usize| [&hidden[..at], &hidden[at + 1..]].concat();
        (0..hidden.len()).filter_map(|at| of(hidden[at], &without(at))).collect()
    }

    /// Whether sums of so many people in the hidden parts can make up the whole.
    fn agrees(&self, hidden: &[(&Shown, i64)]) -> bool {
        let shown = self.parts.iter().filter_map(|part| Some((part, part.n?)));
        let sums: Option<Vec<(f64, f64)>> = shown.chain(hidden.iter().copied()).map(|(part, n)| part.sum(n)).collect();
        let (Some(parts), Some(whole)) = (sums, self.whole.n.and_then(|n| self.whole.sum(n))) else { return true };
        let low: f64 = parts.iter().map(|(low, _)| low).sum();
        let high: f64 = parts.iter().map(|(_, high)| high).sum();
        parts.iter().all(|(low, high)| low <= high) && low <= whole.1 && whole.0 <= high
    }

    /// The mean of the only hidden part, if it follows from the others to within its rounding.
    fn left_over(&self, n: i64) -> Option<f64> {
        let shown: Option<Vec<(f64, f64)>> = self.parts.iter().filter_map(|part| Some(part.sum(part.n?))).collect();
        let (shown, whole) = (shown?, self.whole.sum(self.whole.n?)?);
        let low = whole.0 - shown.iter().map(|(_, high)| high).sum::<f64>();
        let high = whole.1 - shown.iter().map(|(low, _)| low).sum::<f64>();
        (n > 0 && (high - low) / people(n) <= 2.0 * HALF).then(|| f64::midpoint(low, high) / people(n))
    }
}

impl Told {
    /// Whether it is too much: the part is certainly few, or something is known of people whose number is hidden.
    pub(crate) fn is_too_much(&self, k: i64) -> bool {
        *self.n.end() < k || self.mean.is_some()
    }
}

/// Every line of means in a release: everybody by arm, everybody by modules finished, and all who answered at the start by
/// whether they answered again.
pub(crate) fn lines(files: &Files) -> Vec<Line> {
    let mut all = Vec::new();
    for path in ["data/summary.csv", "data/outcomes.csv"] {
        let rows = files.rows(path);
        for column in ["arm", "modules_finished"] {
            let total = |row: &Fields| row.get(column).is_none_or(|value| value.is_empty() || value == "Total");
            let mut lines: BTreeMap<Vec<String>, (Vec<Shown>, Vec<Shown>)> = BTreeMap::new();
            let other = if column == "arm" { "modules_finished" } else { "arm" };
            let is_whole = |row: &&Fields| row.get(other).is_none_or(|value| value.is_empty() || value == "Total");
            for row in rows.iter().filter(is_whole) {
                let (wholes, parts) =
                    lines.entry(about(row, &["measure", "score", "wave", "group", "variable"])).or_default();
                if total(row) { wholes.push(shown(row)) } else { parts.push(shown(row)) }
            }
            let lines = lines.into_values().filter(|(_, parts)| !parts.is_empty());
            all.extend(lines.filter_map(|(wholes, parts)| Some(Line { whole: wholes.first()?.clone(), parts })));
        }
    }
    let rows = files.rows("data/outcomes.csv");
    let same = |one: &Fields, other: &Fields, columns: &[&str]| about(one, columns) == about(other, columns);
    for row in rows.iter().filter(|row| row["group"] == "answered") {
        let again = rows.iter().filter(|other| {
            other["group"] == "answered_again"
                && other["variable"] == "start"
                && same(row, other, &["arm", "modules_finished", "measure", "score"])
        });
        for again in again {
            let is_lost = |other: &&Fields| {
                other["group"] == "not_answered_again"
                    && same(again, other, &["arm", "modules_finished", "measure", "score", "wave"])
            };
            let parts = std::iter::once(again).chain(rows.iter().find(is_lost)).map(shown).collect();
            all.push(Line { whole: shown(row), parts });
        }
    }
    all
}

fn about(row: &Fields, columns: &[&str]) -> Vec<String> {
    columns.iter().map(|column| row.get(*column).cloned().unwrap_or_default()).collect()
}

fn shown(row: &Fields) -> Shown {
    let columns = ["arm", "modules_finished", "measure", "score", "wave", "group", "variable"];
    Shown { name: about(row, &columns).join(" "), n: number(row, "n"), mean: row["mean"].parse().ok() }
}

#[expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^52")]
fn people(n: i64) -> f64 {
    n as f64
}
