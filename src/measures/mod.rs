//! Questionnaires that are asked now and then: what is due, what was answered, what it may mean. Information, no diagnosis.

pub mod forms;
mod glance;
pub mod pages;
pub mod routes;
pub mod schedule;
pub mod scoring;
pub mod take_out;
pub mod taken;

pub use pages::DueCard;
pub use schedule::{Due, due, needs};
pub use scoring::Scored;
pub use taken::{Answers, Draft, SaveRefused, Taken, Taking};

#[cfg(test)]
mod sample;
#[cfg(test)]
mod taken_tests;
