//! Everything that is not for every day.

use actix_web::{HttpResponse, web};

use crate::app::App;
use crate::error::Error;
use crate::participants::pages::{MorePage, written_day};
use crate::participants::{Profile, SignedInParticipant};
use crate::web::Visitor;

/// `GET /more`: goal, study, take-out, another code, erasing.
pub async fn more(
    app: web::Data<App>,
    visitor: Visitor,
    participant: SignedInParticipant,
) -> Result<HttpResponse, Error> {
    let vault = app.db.read(move |conn| participant.open(conn)).await?;
    let profile: Profile = vault.document.section()?;
    let page =
        MorePage { erase_after: written_day(visitor.language(), vault.erase_after), in_study: profile.study.is_some() };
    visitor.page("participants/more", &page)
}
