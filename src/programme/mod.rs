//! The programme: home, modules, exercises, what is saved of them, and what to do next.

pub mod editions;
pub mod forms;
mod glance;
pub mod home;
pub mod milestones;
pub mod needs;
pub mod pages;
pub mod plan;
pub mod progress;
pub mod reminders;
pub mod routes;
pub mod suggestion;
pub mod take_out;

use crate::app::App;
use crate::content::{Module, Programme};
use crate::error::Error;
use crate::participants::Profile;

pub use home::{Card, Cards, HomeCard, WroteOn};
pub use progress::{ModuleProgress, Progress};

#[cfg(test)]
mod progress_tests;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod suggestion_tests;

/// The programme that somebody works through; the first one when theirs is gone.
pub fn of_profile<'a>(app: &'a App, profile: &Profile) -> Result<&'a Programme, Error> {
    app.library.programme_in(&profile.programme, profile.variant()).map_or_else(|| first(app), Ok)
}

/// Whether a module may be opened by somebody who reads this variant: it is in it, or they opened it before chance gave
/// them another.
pub fn can_open(app: &App, slug: &str, variant: &str, progress: Option<&Progress>) -> bool {
    app.library.module(slug).is_none_or(|module| module.is_in(variant))
        || progress.is_some_and(|progress| progress.module(slug).is_some())
}

/// Whether the programme that somebody chose is not there any more.
pub fn is_gone(app: &App, profile: &Profile) -> bool {
    app.library.programme(&profile.programme).is_none()
}

/// The programme that is asked for by its id, or the first one.
pub fn asked<'a>(app: &'a App, id: &str) -> Result<&'a Programme, Error> {
    app.library.programme(id).map_or_else(|| first(app), Ok)
}

/// What leads to a programme in an address: nothing for the first one, which comes by itself.
pub fn query(app: &App, programme: &Programme) -> String {
    let is_first = app.library.programmes.first().is_some_and(|first| first.id == programme.id);
    if is_first { String::new() } else { format!("?programme={}", programme.id) }
}

/// The same for somebody who is in a programme: theirs comes by itself, and every other one is named.
pub fn query_for(app: &App, programme: &Programme, profile: &Profile) -> String {
    let is_own = of_profile(app, profile).is_ok_and(|own| own.id == programme.id);
    if is_own { String::new() } else { format!("?programme={}", programme.id) }
}

/// The programme that somebody is in, and then the others: what was written in one stays when another is chosen.
pub fn own_first<'a>(app: &'a App, profile: &Profile) -> Vec<&'a Programme> {
    let own = app.library.programme_in(&profile.programme, profile.variant());
    let others = app.library.programmes.iter().filter(|programme| programme.id != profile.programme);
    own.into_iter().chain(others).collect()
}

/// The programme that anybody can read.
pub fn first(app: &App) -> Result<&Programme, Error> {
    app.library.programmes.first().ok_or(Error::NotFound)
}

/// A module by its slug, in whichever programme has it.
pub fn module<'a>(app: &'a App, slug: &str) -> Result<&'a Module, Error> {
    app.library.module(slug).ok_or(Error::NotFound)
}

/// What leads to the programme of a module in an address.
pub fn query_of(app: &App, module: &Module) -> String {
    let mut programmes = app.library.programmes.iter();
    let programme = programmes.find(|one| app.library.modules_of(&one.id).any(|known| known.slug == module.slug));
    programme.map(|programme| query(app, programme)).unwrap_or_default()
}
