//! Everything that is not for every day.

use actix_web::{HttpResponse, web};

use crate::app::App;
use crate::content::DiaryKind;
use crate::error::Error;
use crate::participants::pages::{MorePage, written_day};
use crate::participants::{Profile, SignedInParticipant};
use crate::web::Visitor;

/// `GET /more`: plan, goal, reminders, programme, study, take-out, another code, erasing.
pub async fn more(
    app: web::Data<App>,
    visitor: Visitor,
    participant: SignedInParticipant,
) -> Result<HttpResponse, Error> {
    let vault = app.db.read(move |conn| participant.open(conn)).await?;
    let profile: Profile = vault.document.section()?;
    let language = visitor.language();
    let programme = app.library.programme(&profile.programme);
    let page = MorePage {
        erase_after: written_day(language, vault.erase_after),
        in_study: profile.study.is_some(),
        programme: programme.map(|programme| programme.name(language).to_owned()).unwrap_or_default(),
        has_goal: programme.is_none_or(|programme| programme.diary == DiaryKind::OwnUse),
        has_choice: app.library.programmes.len() > 1 || programme.is_none(),
    };
    visitor.page("participants/more", &page)
}
