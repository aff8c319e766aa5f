//! Reminders for the phone's own calendar: asked for, handed over as a file, and forgotten here.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use time::PrimitiveDateTime;

use crate::app::App;
use crate::clock::in_sweden;
use crate::crypto::random_id;
use crate::error::Error;
use crate::participants::SignedInParticipant;
use crate::programme::pages::{RemindersPage, title_in_words};
use crate::programme::reminders::Typed;
use crate::web::{Fields, Visitor, attachment};

/// `GET /reminders`: what to be reminded of, and when.
pub async fn reminders(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
) -> Result<HttpResponse, Error> {
    app.db.read(move |conn| participant.open(conn)).await?;
    visitor.page("programme/reminders", &RemindersPage::new(&app.texts, visitor.language()))
}

/// `POST /reminders/file`: the calendar file. Nothing of it is stored.
pub async fn reminders_file(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
    fields: Fields,
) -> Result<HttpResponse, Error> {
    app.db.read(move |conn| participant.open(conn)).await?;
    let (typed, language) = (typed(&fields)?, visitor.language());
    match typed.reminder(|id| title_in_words(&app.texts, language, id)) {
        Ok(reminder) => {
            let now = in_sweden(app.clock.now());
            let file = reminder.calendar(PrimitiveDateTime::new(now.date(), now.time()), &random_id());
            let name = app.texts.text(language, "programme-reminders-file");
            Ok(attachment(&name, "text/calendar; charset=utf-8", file.into_bytes()))
        }
        Err(wrong) => {
            let page = RemindersPage::again(&app.texts, language, &typed, &wrong);
            visitor.page_with(StatusCode::UNPROCESSABLE_ENTITY, "programme/reminders", &page)
        }
    }
}

/// What was typed. A field that the page does not have, or that comes too often, is no form of ours.
fn typed(fields: &Fields) -> Result<Typed, Error> {
    let mut names: Vec<&str> = fields.iter().map(|(name, _)| name).filter(|name| *name != "day").collect();
    let known = ["at", "ends", "weeks", "title", "own"];
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    if names.len() < all || names.iter().any(|name| !known.contains(name)) {
        return Err(Error::Malformed);
    }
    let one = |name: &str| fields.one(name).unwrap_or_default().to_owned();
    Ok(Typed {
        days: fields.all("day").into_iter().map(str::to_owned).collect(),
        at: one("at"),
        ends: one("ends") != "no",
        weeks: one("weeks"),
        title: one("title"),
        own: one("own"),
    })
}
