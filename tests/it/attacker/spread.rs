//! What a mean and a standard deviation tell of single people: scores are whole numbers, so the sum is one, and so is the sum
//! of squares. How many people can be above nothing, and how many at the top?

use super::rows::Files;
use super::solver::{End, Solver, real};
use super::unknowns::{Sum, Unknowns};

/// A mean and a standard deviation with one decimal each, of whole numbers between two ends.
#[derive(Clone, Debug)]
pub(crate) struct Spread {
    pub(crate) of: String,
    pub(crate) n: i64,
    pub(crate) mean: f64,
    pub(crate) sd: f64,
    pub(crate) least: i64,
    pub(crate) most: i64,
}

/// The lowest and highest number of people with at least so many points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reaching {
    pub(crate) points: i64,
    pub(crate) low: i64,
    pub(crate) high: i64,
}

/// Among more people a mean and a spread leave more open.
const FEW: i64 = 30;

/// Half of the last decimal.
const HALF: f64 = 0.05 + 1e-9;

impl Spread {
    /// How many people can have more than the least, and how many the most. Sums are tried one by one, since the spread depends
    /// on the sum.
    pub(crate) fn reaching(&self) -> Vec<Reaching> {
        let n = real(self.n);
        let sums = up((self.mean - HALF) * n)..=down((self.mean + HALF) * n);
        let mut found: Vec<Reaching> = Vec::new();
        for sum in sums {
            let squares = |sd: f64| (sd * sd * n * (n - 1.0) + real(sum * sum)) / n;
            let squares = (up(squares((self.sd - HALF).max(0.0)) - 1e-6), down(squares(self.sd + HALF) + 1e-6));
            for one in self.with(sum, squares) {
                match found.iter_mut().find(|known| known.points == one.points) {
                    Some(known) => (known.low, known.high) = (known.low.min(one.low), known.high.max(one.high)),
                    None => found.push(one),
                }
            }
        }
        found
    }

    fn with(&self, sum: i64, (fewest, most): (i64, i64)) -> Vec<Reaching> {
        let mut unknowns = Unknowns::default();
        let people: Vec<(i64, usize)> = (self.least..=self.most).map(|points| (points, unknowns.another())).collect();
        let weighed =
            |weight: fn(i64) -> i64| people.iter().map(|(points, at)| (*at, weight(*points))).collect::<Sum>();
        unknowns.note_equal(&weighed(|_| 1), self.n);
        unknowns.note_equal(&weighed(|points| points), sum);
        unknowns.note(&weighed(|points| points * points), Some(fewest), Some(most));
        if unknowns.narrow().is_err() {
            return Vec::new();
        }
        let mut solver = Solver::new(&unknowns);
        let mut all = Vec::new();
        for from in [self.least + 1, self.most] {
            let there: Sum = people.iter().filter(|(points, _)| *points >= from).map(|(_, at)| (*at, 1)).collect();
            let ends = [End::Lowest, End::Highest]
                .map(|end| solver.reach(&there, end, None).ok().and_then(|reach| reach.bound));
            let [Some(low), Some(high)] = ends else { return Vec::new() };
            all.push(Reaching { points: from, low, high });
        }
        all
    }
}

/// Every mean of a score at a time, of few people, that a release shows.
pub(crate) fn spreads(files: &Files) -> Vec<Spread> {
    let manifest: serde_json::Value = serde_json::from_str(&files.0["manifest.json"]).expect("JSON");
    let most = |measure: &str, score: &str| {
        let of = |list: &serde_json::Value, id: &str| list.as_array()?.iter().find(|one| one["id"] == id).cloned();
        of(&of(&manifest["order"]["measures"], measure)?["scores"], score)?["most"].as_i64()
    };
    let real = |text: &str| text.parse::<f64>().ok();
    let mut all = Vec::new();
    for row in files.rows("data/outcomes.csv") {
        let (Some(mean), Some(sd), Ok(n)) = (real(&row["mean"]), real(&row["sd"]), row["n"].parse()) else { continue };
        let most = most(&row["measure"], &row["score"]).expect("a score of the order");
        if row["variable"] == "change" || n > FEW {
            continue;
        }
        let of = ["arm", "modules_finished", "measure", "score", "wave", "group", "variable"]
            .map(|column| row[column].as_str());
        all.push(Spread { of: of.join(" "), n, mean, sd, least: 0, most });
    }
    all
}

#[expect(clippy::cast_possible_truncation, reason = "sums of points are far below 2^52")]
fn up(value: f64) -> i64 {
    value.ceil() as i64
}

#[expect(clippy::cast_possible_truncation, reason = "sums of points are far below 2^52")]
fn down(value: f64) -> i64 {
    value.floor() as i64
}
