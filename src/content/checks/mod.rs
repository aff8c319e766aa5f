//! Checks across and beside the grammar: what is reported, comparison of languages, links, reading ease.

pub(super) mod compare;
pub(super) mod links;
pub(super) mod nearest;
pub(super) mod problem;
pub(super) mod words;
