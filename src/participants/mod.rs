//! Participants: people working through a programme, of whom nothing is known but a token.

mod reading;
pub mod token;
mod words;
