//! The programme's addresses: reading for anybody, answering and home for participants.

mod answering;
mod home;
mod reading;

pub use answering::{finish, save_exercise, take_edition};
pub use home::home;
pub use reading::{first_page, modules, page, read};

use actix_web::web;
use serde::Deserialize;

use super::progress::Progress;
use crate::app::App;
use crate::error::Error;
use crate::participants::vault::Document;
use crate::participants::{Profile, SignedInParticipant};

/// A form with nothing but a button.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pressed {}

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
