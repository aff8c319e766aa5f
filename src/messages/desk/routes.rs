//! The counsellors' addresses: a conversation, and what is done with it.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};

use super::pages::{ConversationPage, Desk, Draft};
use super::{ClaimRefused, CloseRefused, ReleaseRefused, now};
use crate::app::App;
use crate::error::{Error, Failure, Never, unrefused};
use crate::staff::{Counsellor, Reader};
use crate::web::{Form, Visitor, see_other};

/// Which messages of a conversation.
#[derive(Deserialize)]
pub struct Shown {
    before: Option<i64>,
}

/// `GET /staff/conversations/{id}`: opens a conversation.
pub async fn conversation(
    app: web::Data<App>,
    visitor: Visitor,
    reader: Reader,
    id: web::Path<String>,
    shown: web::Query<Shown>,
) -> Result<HttpResponse, Error> {
    let before = shown.before.unwrap_or(i64::MAX);
    draw(&app, &visitor, reader, id.into_inner(), before, Draft::default()).await
}

/// A form that only asks for something to be done.
#[derive(Deserialize)]
pub struct Pressed {}

/// `POST /staff/conversations/{id}/claim`: takes it.
pub async fn claim(
    app: web::Data<App>,
    visitor: Visitor,
    counsellor: Counsellor,
    id: web::Path<String>,
    _: Form<Pressed>,
) -> Result<HttpResponse, Error> {
    let (by, row, moment) = (counsellor.clone(), id.clone(), now(&app));
    match app.db.write(move |conn| super::claim(conn, &by, &row, moment)).await? {
        Ok(()) => Ok(see_other(&format!("/staff/conversations/{id}#last"))),
        Err(ClaimRefused::ParticipantLeft) => gone(&visitor, false),
        Err(refusal) => {
            let problem = match refusal {
                ClaimRefused::Taken => "messages-refused-taken",
                ClaimRefused::Closed => "messages-refused-closed",
                ClaimRefused::NotLetIn | ClaimRefused::ParticipantLeft => "messages-refused-not-let-in",
            };
            again(&app, &visitor, counsellor, id.into_inner(), Draft { problem: Some(problem), ..Draft::default() })
                .await
        }
    }
}

/// `POST /staff/conversations/{id}/release`: gives it back to the team.
pub async fn release(
    app: web::Data<App>,
    visitor: Visitor,
    counsellor: Counsellor,
    id: web::Path<String>,
    _: Form<Pressed>,
) -> Result<HttpResponse, Error> {
    let (by, row, moment) = (counsellor.clone(), id.clone(), now(&app));
    match app.db.write(move |conn| super::release(conn, &by, &row, moment)).await? {
        Ok(()) => Ok(see_other("/staff/inbox")),
        Err(ReleaseRefused::ParticipantLeft) => gone(&visitor, false),
        Err(ReleaseRefused::NotHolder) => {
            let problem = Some("messages-refused-not-holder");
            again(&app, &visitor, counsellor, id.into_inner(), Draft { problem, ..Draft::default() }).await
        }
    }
}

/// What the page that is acted on had seen.
#[derive(Deserialize)]
pub struct CloseForm {
    last_seen: i64,
}

/// `POST /staff/conversations/{id}/close`: closes it.
pub async fn close(
    app: web::Data<App>,
    visitor: Visitor,
    counsellor: Counsellor,
    id: web::Path<String>,
    form: Form<CloseForm>,
) -> Result<HttpResponse, Error> {
    let (by, row, moment, last_seen) = (counsellor.clone(), id.clone(), now(&app), form.0.last_seen);
    let problem = match app.db.write(move |conn| super::close(conn, &by, &row, last_seen, moment)).await? {
        Ok(()) => return Ok(see_other("/staff/inbox?show=mine")),
        Err(CloseRefused::ParticipantLeft) => return gone(&visitor, false),
        Err(CloseRefused::NotHolder) => "messages-refused-not-holder",
        Err(CloseRefused::NewMessageArrived) => "messages-refused-new-before-close",
    };
    again(&app, &visitor, counsellor, id.into_inner(), Draft { problem: Some(problem), ..Draft::default() }).await
}

/// The same page after a refusal, with the draft and whatever is new.
pub(super) async fn again(
    app: &App,
    visitor: &Visitor,
    reader: impl Into<Reader>,
    id: String,
    draft: Draft,
) -> Result<HttpResponse, Error> {
    draw(app, visitor, reader.into(), id, i64::MAX, draft).await
}

async fn draw(
    app: &App,
    visitor: &Visitor,
    reader: Reader,
    id: String,
    before: i64,
    draft: Draft,
) -> Result<HttpResponse, Error> {
    let (by, moment) = (reader.clone(), now(app));
    let loaded =
        app.db.write(move |conn| Desk::load(conn, &by, &id, before, moment).map_err(Failure::<Never>::from)).await;
    let desk = unrefused(loaded?);
    let status = draft.status();
    let page = ConversationPage::new(app, visitor.language(), &reader, moment, &desk, draft);
    visitor.page_with(status, "messages/conversation", &page)
}

#[derive(Serialize)]
struct GonePage {
    answering: bool,
}

/// The participant has erased the conversation in the meantime.
pub(super) fn gone(visitor: &Visitor, answering: bool) -> Result<HttpResponse, Error> {
    visitor.page_with(StatusCode::GONE, "messages/gone", &GonePage { answering })
}
