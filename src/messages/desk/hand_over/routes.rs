//! The addresses of handing over: the holder's, and the participant's answer.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use serde::Deserialize;

use super::{HandOverRefused, Offer};
use crate::app::App;
use crate::error::{Error, unrefused};
use crate::messages::desk::now;
use crate::messages::desk::pages::Draft;
use crate::messages::desk::routes::{Pressed, again, gone};
use crate::messages::desk::writing::as_kept;
use crate::messages::routes::checked_id;
use crate::participants::SignedInParticipant;
use crate::staff::Counsellor;
use crate::web::{Form, Visitor, see_other};

/// To whom, with which note, and whether the participant is asked.
#[derive(Deserialize)]
pub struct HandOverForm {
    #[serde(default)]
    to: String,
    note: String,
    once: String,
    asks: Option<String>,
}

/// `POST /staff/conversations/{id}/hand-over`: hands it over, or asks the participant.
pub async fn hand_over(
    app: Data<App>,
    visitor: Visitor,
    counsellor: Counsellor,
    id: Path<String>,
    form: Form<HandOverForm>,
) -> Result<HttpResponse, Error> {
    let HandOverForm { to, note: typed, once, asks } = form.0;
    let once = checked_id(once)?;
    let back = |problem: &'static str| Draft { problem: Some(problem), note: typed.clone(), ..Draft::default() };
    let note = match as_kept(&typed) {
        Ok(note) => note,
        Err(problem) => return again(&app, &visitor, counsellor, id.into_inner(), back(problem.key())).await,
    };
    let asks = asks.is_some();
    let (by, row, moment, offer) = (counsellor.clone(), id.clone(), now(&app), Offer { to, note, once, asks });
    let problem = match app.db.write(move |conn| super::hand_over(conn, &by, &row, &offer, moment)).await? {
        Ok(()) if asks => return Ok(see_other(&format!("/staff/conversations/{id}"))),
        Ok(()) => return Ok(see_other("/staff/inbox?show=mine")),
        Err(HandOverRefused::ParticipantLeft) => return gone(&visitor, false),
        Err(HandOverRefused::NotHolder) => "messages-refused-not-holder",
        Err(HandOverRefused::NotLetIn) => "messages-refused-not-let-in",
        Err(HandOverRefused::NotThere) => "staff-hand-over-nobody",
    };
    again(&app, &visitor, counsellor, id.into_inner(), back(problem)).await
}

/// `POST /staff/conversations/{id}/hand-over/removal`: takes back what the participant was asked.
pub async fn take_back(
    app: Data<App>,
    counsellor: Counsellor,
    id: Path<String>,
    _: Form<Pressed>,
) -> Result<HttpResponse, Error> {
    let row = id.clone();
    unrefused(app.db.write(move |conn| super::take_back(conn, &counsellor, &row)).await?);
    Ok(see_other(&format!("/staff/conversations/{id}")))
}

/// Yes or no.
#[derive(Deserialize)]
pub struct ReplyForm {
    answer: String,
}

/// `POST /messages/hand-over`: the participant says whether a colleague may take over.
pub async fn reply(
    app: Data<App>,
    participant: SignedInParticipant,
    form: Form<ReplyForm>,
) -> Result<HttpResponse, Error> {
    let yes = match form.0.answer.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(Error::Malformed),
    };
    unrefused(app.db.write(move |conn| super::reply(conn, &participant, yes)).await?);
    Ok(see_other("/messages#last"))
}
