//! What a count counts.

use std::collections::BTreeMap;
use std::fmt;

/// A group of participants: everybody of a population who has these codes. A dimension that is not named is
/// summed over, so the same group has the same name in every table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// The population the group is part of.
    pub population: String,
    /// The code on each dimension that is not summed over.
    pub codes: BTreeMap<String, String>,
}

impl Cell {
    /// The group of a population with these codes, as pairs of dimension and code.
    pub fn new(population: &str, codes: &[(&str, &str)]) -> Self {
        let codes = codes.iter().map(|(dimension, code)| ((*dimension).to_owned(), (*code).to_owned())).collect();
        Self { population: population.to_owned(), codes }
    }

    /// The whole population.
    pub fn whole(population: &str) -> Self {
        Self::new(population, &[])
    }

    /// The same group narrowed to one code of one more dimension (or of the same dimension, replaced).
    #[must_use]
    pub fn with(mut self, dimension: &str, code: &str) -> Self {
        self.codes.insert(dimension.to_owned(), code.to_owned());
        self
    }

    /// The same codes in another population.
    pub(super) fn in_population(&self, population: &str) -> Self {
        Self { population: population.to_owned(), codes: self.codes.clone() }
    }

    /// Whether this cell has at least the codes of a pattern over the same population.
    pub(super) fn matches(&self, pattern: &Self) -> bool {
        self.population == pattern.population
            && pattern.codes.iter().all(|(dimension, code)| self.codes.get(dimension) == Some(code))
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.population)?;
        if self.codes.is_empty() {
            return Ok(());
        }
        let codes: Vec<String> = self.codes.iter().map(|(dimension, code)| format!("{dimension}={code}")).collect();
        write!(f, "[{}]", codes.join(", "))
    }
}
