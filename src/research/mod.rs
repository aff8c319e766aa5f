//! Research: what consenting participants did, published only in groups nobody can be found in.
//! Nobody imports this folder.

pub mod approval;
pub mod comparison;
pub mod consent;
pub mod counts;
pub mod derive;
pub mod disclosure;
pub mod epoch;
pub mod follow;
pub mod frozen;
pub mod half_years;
pub mod keep;
pub mod microdata;
pub mod missing;
mod outline;
pub mod pages;
pub mod release;
pub mod routes;
pub mod statistics;
pub mod store;
pub mod study_record;
pub mod taken;
pub mod trials;
pub mod wave;

pub use follow::follow;
