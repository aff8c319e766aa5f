//! The programme's addresses: reading for anybody, answering and home for participants.

mod answering;
mod browsing;
mod choice;
mod home;
mod plan;
mod reading;
mod reminders;
mod waiting;

pub use answering::{finish, save_exercise, take_edition};
pub use browsing::{modules, read, step};
pub use choice::{choice, choose};
pub use home::home;
pub use plan::{plan, plan_text};
pub use reading::{first_page, page};
pub use reminders::{reminders, reminders_file};

use actix_web::web;
use serde::Deserialize;

use super::of_profile;
use super::progress::Progress;
use crate::app::App;
use crate::content::Programme;
use crate::error::Error;
use crate::participants::vault::Document;
use crate::participants::{Profile, SignedInParticipant};

/// A form with nothing but a button.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pressed {}

/// The programme that somebody looks at: the one they ask for, or their own.
fn asked_programme<'a>(app: &'a App, id: &str, profile: &Profile) -> Result<&'a Programme, Error> {
    app.library.programme_in(id, profile.variant()).map_or_else(|| of_profile(app, profile), Ok)
}

/// The same for pages that anybody may read: nothing for somebody whose sign-in does not hold any more.
async fn opened_to_read(
    app: &web::Data<App>,
    participant: Option<&SignedInParticipant>,
) -> Result<Option<(Document, Profile, Progress)>, Error> {
    let Some(participant) = participant else { return Ok(None) };
    match opened(app, participant).await {
        Ok(all) => Ok(Some(all)),
        Err(Error::SignInFirst(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The document, and in it who somebody is and how far they are.
async fn opened(
    app: &web::Data<App>,
    participant: &SignedInParticipant,
) -> Result<(Document, Profile, Progress), Error> {
    let reader = participant.clone();
    let vault = app.db.read(move |conn| reader.open(conn)).await?;
    let (profile, progress) = (vault.document.section()?, vault.document.section()?);
    Ok((vault.document, profile, progress))
}
