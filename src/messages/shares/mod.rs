//! What a participant shares with a message: a snapshot of one exercise, one week of the diary or one questionnaire, sealed
//! under the conversation's key, and taken back by deleting it. A counsellor sees what is in it and nothing else.

pub mod card;
mod drawing;
pub mod making;
pub mod pages;
pub mod routes;
pub mod share;
pub mod snapshot;
pub mod weekly;

pub use card::Card;
pub use share::{Share, Shares, mark_opened, read};
pub use snapshot::{Snapshot, What};
