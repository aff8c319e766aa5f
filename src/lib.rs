//! Andrum: an anonymous web service for self-help programmes.

pub mod clock;
pub mod db;
pub mod error;
pub mod schema;
