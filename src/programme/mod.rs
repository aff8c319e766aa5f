//! The programme: home, modules, exercises, what is saved of them, and what to do next.

pub mod progress;
pub mod suggestion;

pub use progress::{ModuleProgress, Progress};

#[cfg(test)]
mod progress_tests;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod suggestion_tests;
