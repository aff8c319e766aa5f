//! Pages for anybody: what this is, help now, help near the reader, facts, privacy, accessibility, the choice of a language.

pub mod facts;
pub mod find_help;
pub mod install;
pub mod pages;
pub mod routes;
