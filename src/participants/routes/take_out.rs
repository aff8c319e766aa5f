//! Taking everything along: one JSON file, or one page that needs nothing else.

use actix_web::{HttpResponse, web};

use super::Pressed;
use crate::app::App;
use crate::error::Error;
use crate::participants::SignedInParticipant;
use crate::participants::pages::{Plain, written_day};
use crate::participants::take_out::{self, Parts, TakenPart};
use crate::web::{Form, Visitor, attachment};

/// `GET /take-out`: what is in it, in which forms.
pub async fn take_out_page(
    app: web::Data<App>,
    visitor: Visitor,
    participant: SignedInParticipant,
) -> Result<HttpResponse, Error> {
    app.db.read(move |conn| participant.open(conn)).await?;
    visitor.page("participants/take-out", &Plain {})
}

/// `POST /take-out/json`: everything, for machines.
pub async fn take_out_json(
    app: web::Data<App>,
    visitor: Visitor,
    participant: SignedInParticipant,
    parts: web::Data<Parts>,
    _: Form<Pressed>,
) -> Result<HttpResponse, Error> {
    let taken = taken(&app, &visitor, participant, &parts).await?;
    let json = take_out::as_json(taken, visitor.language(), app.clock.today());
    Ok(attachment("andrum.json", "application/json", serde_json::to_vec_pretty(&json)?))
}

/// `POST /take-out/page`: everything, to read.
pub async fn take_out_whole_page(
    app: web::Data<App>,
    visitor: Visitor,
    participant: SignedInParticipant,
    parts: web::Data<Parts>,
    _: Form<Pressed>,
) -> Result<HttpResponse, Error> {
    let taken = taken(&app, &visitor, participant, &parts).await?;
    let language = visitor.language();
    let html = take_out::as_page(&app, taken, language, &written_day(language, app.clock.today()))?;
    Ok(attachment("andrum.html", "text/html; charset=utf-8", html.into_bytes()))
}

async fn taken(
    app: &web::Data<App>,
    visitor: &Visitor,
    participant: SignedInParticipant,
    parts: &Parts,
) -> Result<Vec<TakenPart>, Error> {
    let (shared, parts, language) = (app.clone(), parts.clone(), visitor.language());
    app.db
        .read(move |conn| {
            let document = participant.open(conn)?.document;
            take_out::gather(conn, &document, &shared, language, &parts)
        })
        .await
}
