//! Participants: people working through a programme, of whom nothing is known but a token.

pub mod alias;
pub mod ceremony;
pub mod consent;
mod document;
pub mod pages;
pub mod pieces;
pub mod profile;
pub mod qr;
mod reading;
pub mod routes;
pub mod signed_in;
pub mod take_out;
pub mod token;
pub mod vault;
mod words;

pub use profile::{AgeBand, Profile};
pub use signed_in::SignedInParticipant;
