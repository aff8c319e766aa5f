//! One program of stories, run on both databases.
#![expect(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

mod architecture;
mod diary;
mod messages;
mod participants;
mod programme;
mod promises;
mod research;
mod staff;
mod support;
mod web;
