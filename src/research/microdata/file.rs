//! What came out: the rows of the file, the evidence for those who approve it, and the cells for the joint audit.

use std::collections::{BTreeMap, BTreeSet};

use super::classes::not_seen;
use super::measure::Measured;
use super::{ALL, HIDDEN, Layout, Rows};

/// Codes by column; a column that is not named is summed over.
pub type Codes = BTreeMap<String, String>;

/// What the approvers see: counts of all participants and of those left out, never of a small group.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The participants of the population.
    pub people: u64,
    /// The rows of the file.
    pub published: u64,
    /// The participants whose row was left out: nobody, or at least the threshold.
    pub left_out: u64,
    /// How many steps of the policy were taken.
    pub steps: usize,
    /// The measures of the finished file.
    pub measured: Measured,
    /// The groups, by column and code, of which over 20 % are left out.
    pub losing: Vec<(String, String)>,
}

/// The cells of a file for the audit together with the tables. True counts of what is hidden are among them, so there is
/// no way to print it.
#[derive(Clone, Default)]
pub struct AuditCells {
    /// What can be counted in the file.
    pub published: BTreeMap<Codes, u64>,
    /// What the file hides: outcomes within a class, and classes left out.
    pub hidden: BTreeMap<Codes, u64>,
}

/// The classes as they were, and those that were left out.
#[derive(Clone)]
pub(super) struct Leaving {
    pub(super) classes: BTreeMap<Vec<String>, Rows>,
    pub(super) leaving: BTreeSet<Vec<String>>,
}

/// Rows that may be published.
#[derive(Clone)]
pub struct Anonymised {
    columns: Vec<String>,
    identifying: usize,
    rows: Rows,
    before: Leaving,
    evidence: Evidence,
}

impl Anonymised {
    pub(super) fn new(layout: &Layout, rows: Rows, before: Leaving, evidence: Evidence) -> Self {
        let columns = layout.columns().iter().map(|column| column.name.clone()).collect();
        Self { columns, identifying: layout.identifying(), rows, before, evidence }
    }

    /// The names of the columns, without that of the id.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(String::as_str)
    }

    /// Each distinct row and how many participants have it.
    pub fn counts(&self) -> &BTreeMap<Vec<String>, u64> {
        &self.rows
    }

    /// One row for each participant with a new id of 32 hexadecimal digits, sorted by values and then by id. The ids come
    /// from `random`, are not kept anywhere, and are new in each release. Memory grows with one group of equal rows.
    pub fn rows<'a>(
        &'a self,
        mut random: impl FnMut() -> [u8; 16] + 'a,
    ) -> impl Iterator<Item = (String, &'a [String])> {
        self.rows.iter().flat_map(move |(row, n)| {
            let mut ids: Vec<[u8; 16]> = (0..*n).map(|_| random()).collect();
            ids.sort_unstable();
            ids.into_iter().map(move |id| (hex::encode(id), row.as_slice()))
        })
    }

    /// What the approvers need to see.
    pub fn evidence(&self) -> &Evidence {
        &self.evidence
    }

    /// The cells of the file and those it hides, named by their codes. A column that is coarsened away or hidden is not
    /// named; a group with every outcome hidden is no cell of its own, since it is its class less the rest.
    pub fn cells(&self) -> AuditCells {
        let mut cells = AuditCells::default();
        for (class, outcomes) in &self.before.classes {
            let mut count = |codes: &[String], n: u64, seen: bool| {
                let side = if seen { &mut cells.published } else { &mut cells.hidden };
                *side.entry(self.named(class.iter().chain(codes))).or_default() += n;
            };
            let all: u64 = outcomes.values().sum();
            if self.before.leaving.contains(class) {
                count(&[], all, false);
                continue;
            }
            count(&[], all, true);
            let shown = self.shown_in(class);
            for (codes, n) in &shown {
                if codes.iter().any(|code| code != HIDDEN) {
                    count(codes, *n, true);
                }
            }
            for (codes, n) in not_seen(outcomes, &shown) {
                count(codes, n, false);
            }
        }
        cells
    }

    /// The outcomes that a class shows.
    fn shown_in(&self, class: &[String]) -> Rows {
        let of_class = self.rows.range(class.to_vec()..).take_while(|(row, _)| row.starts_with(class));
        of_class.map(|(row, n)| (row.iter().skip(self.identifying).cloned().collect(), *n)).collect()
    }

    fn named<'a>(&self, codes: impl Iterator<Item = &'a String>) -> Codes {
        let named = self.columns.iter().zip(codes).filter(|(_, code)| *code != ALL && *code != HIDDEN);
        named.map(|(column, code)| (column.clone(), code.clone())).collect()
    }
}
