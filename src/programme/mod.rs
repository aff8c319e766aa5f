//! The programme: home, modules, exercises, what is saved of them, and what to do next.

pub mod editions;
pub mod forms;
pub mod home;
pub mod pages;
pub mod progress;
pub mod routes;
pub mod suggestion;
pub mod take_out;

use crate::app::App;
use crate::content::{Module, Programme};
use crate::error::Error;
use crate::participants::Profile;

pub use home::{Card, Cards, HomeCard};
pub use progress::{ModuleProgress, Progress};

#[cfg(test)]
mod progress_tests;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod suggestion_tests;

/// The programme that somebody works through; the first one when theirs is gone.
pub fn of_profile<'a>(app: &'a App, profile: &Profile) -> Result<&'a Programme, Error> {
    app.library.programme(&profile.programme).map_or_else(|| first(app), Ok)
}

/// The programme that anybody can read.
pub fn first(app: &App) -> Result<&Programme, Error> {
    app.library.programmes.first().ok_or(Error::NotFound)
}

/// A module by its slug, in whichever programme has it.
pub fn module<'a>(app: &'a App, slug: &str) -> Result<&'a Module, Error> {
    app.library.programmes.iter().find_map(|programme| programme.module(slug)).ok_or(Error::NotFound)
}
