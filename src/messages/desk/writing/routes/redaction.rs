//! The page that takes out what could say who somebody is: the passage is typed or pasted, shown once as it will look, and
//! then taken out for good.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};

use super::super::redaction::{RedactionRefused, load, redact, without};
use crate::app::App;
use crate::error::Error;
use crate::messages::desk::now;
use crate::staff::Reader;
use crate::web::{Form, Visitor, see_other};

/// `GET /staff/conversations/{id}/messages/{position}/redaction`: the message, and room for the passage.
pub async fn page(
    app: web::Data<App>,
    visitor: Visitor,
    reader: Reader,
    path: web::Path<(String, i64)>,
) -> Result<HttpResponse, Error> {
    let (id, position) = path.into_inner();
    Step::First(None).draw(&app, &visitor, reader, id, position, String::new()).await
}

/// A passage, and whether it has been shown what the message becomes.
#[derive(Deserialize)]
pub struct RedactionForm {
    passage: String,
    sure: Option<String>,
}

/// `POST /staff/conversations/{id}/messages/{position}/redaction`: shows what the message becomes, or takes the passage out.
pub async fn take_out(
    app: web::Data<App>,
    visitor: Visitor,
    reader: Reader,
    path: web::Path<(String, i64)>,
    form: Form<RedactionForm>,
) -> Result<HttpResponse, Error> {
    let (id, position) = path.into_inner();
    let RedactionForm { passage, sure } = form.0;
    let step = match sure.as_deref() {
        Some("yes") => {
            let (by, row, cut, moment) = (reader.clone(), id.clone(), passage.clone(), now(&app));
            match app.db.write(move |conn| redact(conn, &by, (&row, position), &cut, moment)).await? {
                Ok(()) => return Ok(see_other(&format!("/staff/conversations/{id}#message-{position}"))),
                Err(refusal) => Step::First(Some(refusal)),
            }
        }
        Some(_) => Step::First(None),
        None => Step::Second,
    };
    step.draw(&app, &visitor, reader, id, position, passage).await
}

#[derive(Clone, Copy)]
enum Step {
    /// The passage is asked for, again if it was refused.
    First(Option<RedactionRefused>),
    /// What the message becomes is shown.
    Second,
}

#[derive(Serialize)]
struct RedactionPage {
    id: String,
    position: i64,
    text: String,
    passage: String,
    becomes: Option<String>,
    problem: Option<String>,
}

impl Step {
    async fn draw(
        self,
        app: &App,
        visitor: &Visitor,
        reader: Reader,
        id: String,
        position: i64,
        passage: String,
    ) -> Result<HttpResponse, Error> {
        let row = id.clone();
        let found = app.db.read(move |conn| load(conn, &reader, &row, position)).await?;
        let text = found.message.text.ok_or(Error::NotFound)?;
        let (becomes, refused) = match self {
            Self::First(refusal) => (None, refusal),
            Self::Second => match without(&text, &passage) {
                Ok(becomes) => (Some(becomes), None),
                Err(refusal) => (None, Some(refusal)),
            },
        };
        let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        let problem = refused.map(|refusal| visitor.text(refusal.key()));
        let page = RedactionPage { id, position, text, passage, becomes, problem };
        visitor.titled_page(status, "desk/redaction", &visitor.text("staff-redaction-title"), &page)
    }
}
