//! What is counted and summed up of study records: true figures in the making, none of which can become text.

mod facts;
pub(super) mod outcomes;
mod tally;
mod weeks;

pub(super) use facts::{age_at, dose_at};
pub use outcomes::Quantity;
pub(super) use tally::Counted;
pub use tally::Tally;
