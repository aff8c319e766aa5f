//! Participants: people working through a programme, of whom nothing is known but a token.

pub mod profile;
mod reading;
pub mod signed_in;
pub mod token;
pub mod vault;
mod words;

pub use profile::Profile;
pub use signed_in::SignedInParticipant;
