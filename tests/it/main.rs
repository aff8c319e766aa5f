//! One program of stories, run on both databases.
#![expect(clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod architecture;
mod support;
mod web;
