//! Rounds, their spread, and how a figure is printed.

/// How often each figure is measured.
pub(crate) const ROUNDS: usize = 5;

/// The middle and the ends of several rounds.
#[derive(Clone, Copy)]
pub(crate) struct Spread {
    pub(crate) median: f64,
    pub(crate) lowest: f64,
    pub(crate) highest: f64,
}

impl Spread {
    /// Of so many in a second, the microseconds that one takes.
    pub(crate) fn each(self) -> Self {
        Self { median: 1e6 / self.median, lowest: 1e6 / self.highest, highest: 1e6 / self.lowest }
    }
}

/// Measures once to warm up, then several rounds.
pub(crate) fn rounds(mut measure: impl FnMut() -> f64) -> Spread {
    measure();
    spread((0..ROUNDS).map(|_| measure()).collect())
}

/// The spread of figures that are there.
pub(crate) fn spread(mut figures: Vec<f64>) -> Spread {
    figures.sort_by(f64::total_cmp);
    let at = |index: usize| figures.get(index).copied().unwrap_or(f64::NAN);
    Spread { median: at(figures.len() / 2), lowest: at(0), highest: at(figures.len().saturating_sub(1)) }
}

/// Prints a rate and, beside a baseline, the ratio.
pub(crate) fn rate(name: &str, figure: Spread, ratio: Option<(&str, f64)>) {
    line(name, &format!("{:>9.0}/s", figure.median), &format!("{:.0}–{:.0}", figure.lowest, figure.highest), ratio);
}

/// Prints a duration in microseconds and, beside a baseline, the ratio.
pub(crate) fn micros(name: &str, figure: Spread, ratio: Option<(&str, f64)>) {
    line(name, &format!("{:>9.1} µs", figure.median), &format!("{:.1}–{:.1}", figure.lowest, figure.highest), ratio);
}

fn line(name: &str, figure: &str, ends: &str, ratio: Option<(&str, f64)>) {
    let ratio = ratio.map(|(of, ratio)| format!("   {ratio:.2} {of}")).unwrap_or_default();
    println!("{name:<34}{figure}   [{ends}]{ratio}");
}
