//! The yes to research and to a study: asked apart from starting, and taken back in one press.

pub mod pages;
pub mod routes;
