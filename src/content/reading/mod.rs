//! From bytes to the nouns of the content: files, TOML tables, pages and exercise blocks.

pub(super) mod consent;
pub(super) mod exercise;
pub(super) mod fact;
pub(super) mod field;
pub(super) mod file;
pub(super) mod front_matter;
pub(super) mod help;
pub(super) mod known;
pub(super) mod measure;
pub(super) mod module;
pub(super) mod pages;
pub(super) mod programme;
pub(super) mod prose;
pub(super) mod recall;
pub(super) mod source;
pub(super) mod stand_in;
pub(super) mod study;
pub(super) mod table;
pub(super) mod unit;
