//! The counsellors' addresses: a conversation, and what is done with it.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};

use super::pages::{ConversationPage, Desk, Draft};
use super::{Answer, AnswerRefused, ClaimRefused, CloseRefused, ReleaseRefused, now};
use crate::app::App;
use crate::error::{Error, Failure, Never, unrefused};
use crate::messages::routes::checked_id;
use crate::messages::text::MessageText;
use crate::staff::Counsellor;
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
    counsellor: Counsellor,
    id: web::Path<String>,
    shown: web::Query<Shown>,
) -> Result<HttpResponse, Error> {
    let before = shown.before.unwrap_or(i64::MAX);
    draw(&app, &visitor, counsellor, id.into_inner(), before, None).await
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

/// An answer as it is sent.
#[derive(Deserialize)]
pub struct AnswerForm {
    text: String,
    once: String,
    last_seen: i64,
}

/// `POST /staff/conversations/{id}/messages`: answers.
pub async fn answer(
    app: web::Data<App>,
    visitor: Visitor,
    counsellor: Counsellor,
    id: web::Path<String>,
    form: Form<AnswerForm>,
) -> Result<HttpResponse, Error> {
    let AnswerForm { text: typed, once, last_seen } = form.0;
    let once = checked_id(once)?;
    let mut draft = Draft { text: typed, once: Some(once.clone()), ..Draft::default() };
    let text = match MessageText::parse(&draft.text) {
        Ok(text) => text,
        Err(problem) => {
            draft.text_problem = Some(problem.key());
            return again(&app, &visitor, counsellor, id.into_inner(), draft).await;
        }
    };
    let (by, row, moment) = (counsellor.clone(), id.clone(), now(&app));
    let given = Answer { text, once, last_seen };
    let problem = match app.db.write(move |conn| super::answer(conn, &by, &row, &given, moment)).await? {
        Ok(()) => return Ok(see_other(&format!("/staff/conversations/{id}#last"))),
        Err(AnswerRefused::ParticipantLeft) => return gone(&visitor, true),
        Err(AnswerRefused::NotHolder) => "messages-refused-not-holder",
        Err(AnswerRefused::Closed) => "messages-refused-closed",
        Err(AnswerRefused::NewMessageArrived) => "messages-refused-new-message",
        Err(AnswerRefused::NotLetIn) => "messages-refused-not-let-in",
    };
    draft.problem = Some(problem);
    again(&app, &visitor, counsellor, id.into_inner(), draft).await
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
    counsellor: Counsellor,
    id: String,
    draft: Draft,
) -> Result<HttpResponse, Error> {
    draw(app, visitor, counsellor, id, i64::MAX, Some(draft)).await
}

async fn draw(
    app: &App,
    visitor: &Visitor,
    counsellor: Counsellor,
    id: String,
    before: i64,
    draft: Option<Draft>,
) -> Result<HttpResponse, Error> {
    let (by, moment) = (counsellor.clone(), now(app));
    let loaded =
        app.db.write(move |conn| Desk::load(conn, &by, &id, before, moment).map_err(Failure::<Never>::from)).await;
    let desk = unrefused(loaded?);
    let status = if draft.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let draft = draft.unwrap_or_default();
    let page = ConversationPage::new(app, visitor.language(), &counsellor, moment, &desk, draft);
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
