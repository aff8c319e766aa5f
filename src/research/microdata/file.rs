//! What came out: the rows of the file, and the evidence for those who approve it.

use std::collections::BTreeMap;

use super::measure::Measured;
use super::{Layout, Rows};

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

/// Rows that may be published.
#[derive(Clone)]
pub struct Anonymised {
    columns: Vec<String>,
    rows: Rows,
    evidence: Evidence,
}

impl Anonymised {
    pub(super) fn new(layout: &Layout, rows: Rows, evidence: Evidence) -> Self {
        let columns = layout.columns().iter().map(|column| column.name.clone()).collect();
        Self { columns, rows, evidence }
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
}
