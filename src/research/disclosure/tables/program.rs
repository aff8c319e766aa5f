//! Linear programmes over whole numbers: a thin layer on the simplex solver. Its floating-point answers are only
//! proposals; what comes out is whole, and whoever asks adds it up again.

use microlp::{ComparisonOp, OptimizationDirection, Problem};

/// How many programmes one search for whole numbers may solve. Cells of tables nearly always come out whole at once.
const MOST_NODES: usize = 60;

/// How far from a whole number an answer may be and still be read as one.
const NEARLY: f64 = 1e-6;

/// What is sought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goal {
    /// The least total price of change.
    Cheapest,
    /// The least value of a variable.
    Least(usize),
    /// The greatest value of a variable.
    Greatest(usize),
}

#[derive(Clone, Copy)]
struct Variable {
    floor: i64,
    ceiling: Option<i64>,
    price: f64,
}

/// What came of a search for whole numbers.
pub(super) enum Whole {
    /// Whole numbers that fit; the best of the programme they were found in.
    Found(Vec<i64>),
    /// There are certainly none.
    Nothing,
    /// The search was given up.
    GaveUp,
}

/// Variables with bounds and prices, and sums of them that must be nought.
#[derive(Clone, Default)]
pub(super) struct Program {
    variables: Vec<Variable>,
    balances: Vec<(Vec<(usize, i32)>, i64)>,
}

/// What the solver says of a programme without the demand for whole numbers.
pub(super) enum Relaxed {
    /// Values that reach the goal.
    Found(Vec<f64>),
    /// Nothing bounds the goal.
    Unbounded,
    /// Nothing fits, or the solver gave up.
    Nothing,
}

impl Program {
    /// Adds a variable between whole bounds, and what a unit away from nought costs.
    pub(super) fn variable(&mut self, floor: i64, ceiling: Option<i64>, price: f64) -> usize {
        self.variables.push(Variable { floor, ceiling, price });
        self.variables.len() - 1
    }

    /// Demands that a sum of variables with coefficients is nought.
    pub(super) fn balance(&mut self, terms: Vec<(usize, i32)>) {
        self.balance_to(terms, 0);
    }

    /// Demands that a sum of variables with coefficients is this much.
    pub(super) fn balance_to(&mut self, terms: Vec<(usize, i32)>, sum: i64) {
        if !terms.is_empty() {
            self.balances.push((terms, sum));
        }
    }

    /// The same programme with one variable fixed.
    pub(super) fn fixed(mut self, variable: usize, value: i64) -> Self {
        if let Some(variable) = self.variables.get_mut(variable) {
            variable.floor = value;
            variable.ceiling = Some(value);
        }
        self
    }

    /// Whole numbers that fit, searched by halving the range of the first variable that is not whole.
    pub(super) fn solve_whole(&self, goal: &Goal) -> Whole {
        let mut ahead = vec![self.clone()];
        for _ in 0..MOST_NODES {
            let Some(program) = ahead.pop() else { return Whole::Nothing };
            let Relaxed::Found(values) = program.solve(goal) else { continue };
            let Some(whole) = values.iter().copied().map(whole).collect::<Option<Vec<i64>>>() else {
                return Whole::GaveUp;
            };
            let split = values.iter().zip(&whole).position(|(value, whole)| (value - real(*whole)).abs() > NEARLY);
            let Some((split, value)) = split.and_then(|at| Some((at, values.get(at)?))) else {
                return Whole::Found(whole);
            };
            let (mut low, mut high) = (program.clone(), program);
            if let (Some(low), Some(high)) = (low.variables.get_mut(split), high.variables.get_mut(split)) {
                low.ceiling = self::whole(value.floor());
                high.floor = self::whole(value.ceil()).unwrap_or(high.floor);
            }
            ahead.push(high);
            ahead.push(low);
        }
        Whole::GaveUp
    }

    /// The best values, whole or not.
    pub(super) fn solve(&self, goal: &Goal) -> Relaxed {
        let direction = match goal {
            Goal::Greatest(_) => OptimizationDirection::Maximize,
            Goal::Cheapest | Goal::Least(_) => OptimizationDirection::Minimize,
        };
        let mut problem = Problem::new(direction);
        let mut columns = Vec::with_capacity(self.variables.len());
        for (at, variable) in self.variables.iter().enumerate() {
            let floor = real(variable.floor);
            let ceiling = variable.ceiling.map_or(f64::INFINITY, real);
            if floor > ceiling {
                return Relaxed::Nothing;
            }
            let weight = match goal {
                Goal::Cheapest => variable.price,
                Goal::Least(wanted) | Goal::Greatest(wanted) => {
                    if *wanted == at {
                        1.0
                    } else {
                        0.0
                    }
                }
            };
            if *goal == Goal::Cheapest && weight > 0.0 && floor < 0.0 && ceiling > 0.0 {
                // A change in either direction costs: one column up, one down.
                columns.push((problem.add_var(weight, (0.0, ceiling)), Some(problem.add_var(weight, (0.0, -floor)))));
            } else {
                let weight = if ceiling <= 0.0 && *goal == Goal::Cheapest { -weight } else { weight };
                columns.push((problem.add_var(weight, (floor, ceiling)), None));
            }
        }
        for (terms, sum) in &self.balances {
            let mut row = Vec::with_capacity(terms.len() * 2);
            for (at, factor) in terms {
                let Some((up, down)) = columns.get(*at) else { return Relaxed::Nothing };
                row.push((*up, f64::from(*factor)));
                row.extend(down.map(|down| (down, -f64::from(*factor))));
            }
            problem.add_constraint(row, ComparisonOp::Eq, real(*sum));
        }
        match problem.solve() {
            Ok(solution) => Relaxed::Found(
                columns
                    .iter()
                    .map(|(up, down)| solution.var_value(*up) - down.map_or(0.0, |down| *solution.var_value(down)))
                    .collect(),
            ),
            Err(microlp::Error::Unbounded) => Relaxed::Unbounded,
            Err(_) => Relaxed::Nothing,
        }
    }
}

/// A count as a real number; counts of participants are far below where this loses anything.
#[expect(clippy::cast_precision_loss, reason = "counts of participants are far below 2^52")]
pub(super) fn real(n: i64) -> f64 {
    n as f64
}

/// The nearest whole number, if it is one that a count can be.
#[expect(clippy::cast_possible_truncation, reason = "the range is checked first")]
pub(super) fn whole(value: f64) -> Option<i64> {
    (value.abs() < 1e12).then(|| value.round() as i64)
}
