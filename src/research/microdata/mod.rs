//! Anonymised microdata: rows so coarse and so alike that they are a table of counts, published as one.
//!
//! A `Layout` is the allow-list of columns and codes and the policy of coarsening; `Counted` holds true counts of rows
//! and has no way to become text. `anonymise` decides what may be shown; `measure` checks a finished file on its own.
//! The level of detail is the policy's and is never searched for the least that would pass: a minimum tells about the
//! people it was made for (Cohen, Attacks on deidentification's defenses, USENIX Security 2022).

mod anonymise;
mod classes;
mod counted;
mod file;
mod measure;

#[cfg(test)]
mod lattice_tests;
#[cfg(test)]
mod properties;

pub use anonymise::{NoMicrodata, anonymise};
pub use counted::{BadLayout, Coarsening, Column, Counted, Layout, UnknownCode};
pub use file::{Anonymised, Evidence};
pub use measure::{Measured, TooFine, measure};

use std::collections::BTreeMap;

/// The code of a column that the policy has coarsened away: everybody.
pub const ALL: &str = "*";

/// The missing code of an outcome that is hidden for anonymity.
pub const HIDDEN: &str = "-96";

/// Rows and how many participants have each.
type Rows = BTreeMap<Vec<String>, u64>;
