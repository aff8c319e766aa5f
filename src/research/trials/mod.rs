//! Studies in which chance decides: who can join, which arm they get, and what is written down about it.

pub mod blocks;
pub mod card;
pub mod joining;
pub mod pages;
pub mod routes;
pub mod store;
