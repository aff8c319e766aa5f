//! Pages for anybody: what this is, help now, privacy, accessibility, and the choice of a language.

pub mod install;
pub mod pages;
pub mod routes;
