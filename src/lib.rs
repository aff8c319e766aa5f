//! Andrum: an anonymous web service for self-help programmes.
//!
//! `docs/ARCHITECTURE.md` is the map: which folder holds what, which way the arrows point, and how a request travels.

pub mod app;
pub mod check;
pub mod chores;
pub mod clock;
pub mod commands;
pub mod config;
pub mod content;
pub mod crypto;
pub mod db;
pub mod diary;
pub mod editions;
pub mod error;
pub mod installation;
pub mod language;
pub mod limits;
pub mod measures;
pub mod messages;
pub mod participants;
pub mod preview;
pub mod programme;
pub mod promises;
pub mod public;
pub mod reasons;
pub mod rehearsal;
pub mod research;
pub mod routes;
pub mod schema;
pub mod server;
pub mod simulation;
pub mod staff;
pub mod templates;
pub mod web;

/// A page is made of some thousand short texts that live as long as their request; glibc's allocator took a third of it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
