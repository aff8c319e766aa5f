//! Participants: people working through a programme, of whom nothing is known but a token.

pub mod profile;
pub mod signed_in;
pub mod token;
pub mod vault;

pub use profile::Profile;
pub use signed_in::SignedInParticipant;
