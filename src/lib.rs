//! Andrum: an anonymous web service for self-help programmes.

pub mod crypto;
pub mod participants;
