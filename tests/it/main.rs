//! One program of stories, run on both databases.
#![expect(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]
#![expect(clippy::similar_names, clippy::many_single_char_names, reason = "a story has many people and few lines")]

mod architecture;
mod attacker;
mod content;
mod desk;
mod diary;
mod doors;
mod forged;
mod guidance;
mod input;
mod keys;
mod measures;
mod messages;
mod outages;
mod participants;
mod passkeys;
mod permissions;
mod preview;
mod programme;
mod promises;
mod public;
mod reasons;
mod rehearsal;
mod releases;
mod research;
mod schema;
mod shares;
mod staff;
mod support;
mod trials;
mod trouble;
mod unblinding;
mod walk;
mod web;
mod writing;
