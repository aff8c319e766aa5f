//! In which form a half-year is released: once, and in no other.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::research::disclosure::Profile;

/// What a release gives of the people in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// Tables of true counts, small ones hidden: what researchers use.
    #[default]
    Exact,
    /// The same, each count rounded to the nearest five: for a public page.
    Rounded,
    /// The same with noise of at most three on each count, so that tables do not add up.
    CellKey,
    /// No tables but rows, each of which several people share; of those alone whose text of consent spoke of it.
    Rows,
}

impl Form {
    /// All of them, the usual one first.
    pub const ALL: [Self; 4] = [Self::Exact, Self::Rounded, Self::CellKey, Self::Rows];

    /// Its word in files, forms and commands.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Rounded => "rounded",
            Self::CellKey => "cell-key",
            Self::Rows => "rows",
        }
    }

    /// The form of the numbers in its tables.
    pub(super) const fn profile(self) -> Profile {
        match self {
            Self::Exact | Self::Rows => Profile::Exact,
            Self::Rounded => Profile::Rounded,
            Self::CellKey => Profile::CellKey,
        }
    }
}

/// A word that is no form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoForm;

impl FromStr for Form {
    type Err = NoForm;

    fn from_str(word: &str) -> Result<Self, NoForm> {
        Self::ALL.into_iter().find(|form| form.word() == word).ok_or(NoForm)
    }
}

impl TryFrom<String> for Form {
    type Error = NoForm;

    fn try_from(word: String) -> Result<Self, NoForm> {
        word.parse()
    }
}

impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl fmt::Display for NoForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("it is exact, rounded, cell-key or rows")
    }
}

impl std::error::Error for NoForm {}
