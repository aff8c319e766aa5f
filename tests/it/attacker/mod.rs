//! An attacker of our own that shares nothing with the protector. It reads what everybody gets, the files of a release or of a
//! reference case, and makes its own unknowns and equations from what the labels mean. Then it asks of each group how few and
//! how many there can be: with a linear programme, and by branch and bound where that leaves doubt.
//!
//! It breaks every bad release of `tests/vectors`, with the bounds of an independent optimiser, and none of ours: neither by
//! what is published alone nor, where the test tells it which groups are truly few, by narrowing one of those.
//!
//! It reads true counts only: neither rounded nor noisy ones, nor rows.

mod meaning;
mod means;
mod people;
mod release_tests;
mod rows;
mod solver;
mod spread;
mod unknowns;
mod vector_tests;
mod vectors;
mod verdict;
