//! Checks across and beside the grammar: what is reported, comparison of languages, links, reading ease, risks, what is
//! read again, what is saved.

pub(super) mod compare;
pub(super) mod links;
pub(super) mod lock;
pub(super) mod nearest;
pub(super) mod problem;
pub(super) mod reach;
pub(super) mod risk;
pub(super) mod use_of_answers;
pub(super) mod words;
