//! A synthetic cohort, driven through the functions that the handlers call: for trying releases, for measuring, for the
//! demo. The seed decides what people do; ids, keys and tokens stay random.

mod cast;
mod chance;
mod days;
mod demo;
mod desk;
mod person;
mod questions;
mod records;
mod run;
mod study;
mod texts;

use crate::clock::Day;
use crate::error::Error;
use crate::installation::CannotMark;
use crate::research::epoch::Epoch;

pub use cast::StaffSignIn;
pub use demo::{DemoSignIns, ParticipantSignIn, demo};
pub use records::records;
pub use run::run;

/// What to make up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How many participants.
    pub participants: u32,
    /// For how many days each is followed at most.
    pub days: u16,
    /// What decides who does what: the same seed gives the same cohort.
    pub seed: u64,
    /// The last day of the simulation. Everybody starts in the half-year before it, so that a release can be built.
    pub until: Day,
}

impl Plan {
    /// The half-year in which everybody starts.
    pub fn epoch(&self) -> Epoch {
        Epoch::of(self.until).previous()
    }
}

/// What was made up.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Participants who started.
    pub participants: u32,
    /// Those of them who agreed to research, and still do.
    pub consented: u32,
    /// Those who erased everything.
    pub erased: u32,
    /// Messages that participants sent.
    pub messages: u32,
    /// Answers of counsellors.
    pub answers: u32,
    /// Accounts that were made, if nobody had one.
    pub staff: Vec<StaffSignIn>,
}

/// Why nothing was made up.
#[derive(Debug, thiserror::Error)]
pub enum CannotSimulate {
    /// The database holds people.
    #[error("{0}")]
    HoldsPeople(#[from] CannotMark),
    /// There is no programme to work through.
    #[error("there is no programme to work through")]
    NoProgramme,
    /// Something broke.
    #[error("{0}")]
    Broke(#[from] Error),
}
