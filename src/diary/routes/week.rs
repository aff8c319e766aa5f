//! The last seven days, filled in together.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::{Sections, change};
use crate::app::App;
use crate::diary::day::Diary;
use crate::diary::forms::WeekForm;
use crate::diary::pages::WeekPage;
use crate::diary::recall::RecallRefused;
use crate::error::Error;
use crate::participants::SignedInParticipant;
use crate::web::{Fields, Visitor, see_other};

/// `GET /diary/week`: the last seven days.
pub async fn week(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
) -> Result<HttpResponse, Error> {
    let sections = Sections::open(&app, &participant).await?;
    let page = WeekPage::of(&sections.diary, sections.kind(), visitor.language(), participant.today());
    visitor.page("diary/week", &page)
}

/// `POST /diary/week`: saves all that somebody remembers, or nothing.
pub async fn save_week(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
    fields: Fields,
) -> Result<HttpResponse, Error> {
    let (form, today, language) = (WeekForm::read(&fields)?, participant.today(), visitor.language());
    let kind = Sections::open(&app, &participant).await?.kind();
    let days = match form.parse(kind) {
        Ok(days) => days,
        Err(wrong) => {
            let diary = Sections::open(&app, &participant).await?.diary;
            let page = WeekPage::of(&diary, kind, language, today).again(&form, &diary, kind, language);
            let page = page.with_wrong(&wrong, &app.texts, language);
            return visitor.page_with(StatusCode::UNPROCESSABLE_ENTITY, "diary/week", &page);
        }
    };
    let Some(first) = days.iter().map(|row| row.day).min() else { return Ok(see_other("/diary")) };
    let write = move |diary: &mut Diary| diary.recall(&days, today);
    match change(&app, participant.clone(), first, write).await? {
        Ok(()) => Ok(see_other("/diary")),
        Err(RecallRefused::Closed) => Err(Error::Malformed),
        Err(RecallRefused::Changed(changed)) => {
            let diary = Sections::open(&app, &participant).await?.diary;
            let page = WeekPage::of(&diary, kind, language, today).again(&form, &diary, kind, language);
            visitor.page_with(StatusCode::CONFLICT, "diary/week", &page.in_conflict(&changed, &diary))
        }
    }
}
