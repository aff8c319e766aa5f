//! The log of releases as a page: what was done, by whom, on which day, and whether the chain holds.

use serde::Serialize;

use super::Words;
use crate::app::App;
use crate::language::Language;
use crate::research::approval::log::{self, LogEntry};
use crate::staff::audit::COMMAND_LINE;

/// As many digits of each digest are shown; `andrum release log` has all of them.
const SHOWN: usize = 16;

/// The whole log, the latest first.
#[derive(Serialize)]
pub struct LogPage {
    broken: Option<String>,
    head: Option<String>,
    entries: Vec<EntryRow>,
}

/// An entry.
#[derive(Serialize)]
pub(super) struct EntryRow {
    seq: i64,
    day: String,
    by: String,
    deed: String,
    release: String,
    note: String,
    digest: String,
}

impl LogPage {
    /// The page of a log, the oldest entry first.
    pub fn new(app: &App, language: Language, entries: &[LogEntry]) -> Self {
        let words = Words { app, language };
        let (head, broken) = match log::follow(entries) {
            Ok(head) => (Some(head.to_owned()).filter(|_| !entries.is_empty()), None),
            Err(broken) => (None, Some(words.with("research-log-broken", "seq", broken.seq.to_string()))),
        };
        Self { broken, head, entries: entries.iter().rev().map(|entry| words.entry(entry)).collect() }
    }
}

impl Words<'_> {
    pub(super) fn entry(&self, entry: &LogEntry) -> EntryRow {
        EntryRow {
            seq: entry.seq,
            day: entry.day.to_string(),
            by: self.hand(Some(&entry.actor).filter(|actor| *actor != COMMAND_LINE)),
            deed: self.text(&format!("research-deed-{}", entry.action)),
            release: entry.release_id.clone(),
            note: entry.note.clone(),
            digest: entry.digest.chars().take(SHOWN).collect(),
        }
    }
}
