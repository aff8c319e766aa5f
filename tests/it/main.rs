//! One program of stories, run on both databases.
#![expect(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

mod architecture;
mod messages;
mod participants;
mod programme;
mod promises;
mod staff;
mod support;
mod web;
