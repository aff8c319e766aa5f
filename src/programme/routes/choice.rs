//! Another programme: what was done in the one before stays.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::app::App;
use crate::error::{Error, Never, unrefused};
use crate::participants::{Profile, SignedInParticipant};
use crate::programme::pages::ChoicePage;
use crate::web::{Form, Visitor, see_other};

/// The programme to go on with.
#[derive(Debug, Deserialize)]
pub struct ChoiceForm {
    #[serde(default)]
    programme: String,
}

/// `GET /programme`: which one somebody is in, and the others.
pub async fn choice(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
) -> Result<HttpResponse, Error> {
    show(&app, &visitor, participant, false).await
}

/// `POST /programme`: goes on with another one. The same one again changes nothing.
pub async fn choose(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
    form: Form<ChoiceForm>,
) -> Result<HttpResponse, Error> {
    let Some(chosen) = app.library.programme(&form.0.programme) else {
        return show(&app, &visitor, participant, true).await;
    };
    let id = chosen.id.clone();
    let outcome: Result<(), Never> = app
        .db
        .write(move |conn| {
            participant.change(conn, |document| {
                let mut profile: Profile = document.section()?;
                if profile.programme != id {
                    profile.change_programme(&id);
                    document.set(&profile)?;
                }
                Ok(())
            })
        })
        .await?;
    unrefused(outcome);
    Ok(see_other("/home"))
}

async fn show(
    app: &web::Data<App>,
    visitor: &Visitor,
    participant: SignedInParticipant,
    unknown: bool,
) -> Result<HttpResponse, Error> {
    let vault = app.db.read(move |conn| participant.open(conn)).await?;
    let profile: Profile = vault.document.section()?;
    let page = ChoicePage::of(app, visitor.language(), &profile, unknown);
    let status = if unknown { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    visitor.page_with(status, "programme/choice", &page)
}
