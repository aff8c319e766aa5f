//! The participant's addresses: the conversation, a message, the age before the first one, erasing it all.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::conversation::{WriteRefused, choose_age, erase_own, note_seen, write};
use super::pages::{Again, Loaded, MinePage};
use crate::app::App;
use crate::error::{Error, unrefused};
use crate::limits::Trying;
use crate::participants::SignedInParticipant;
use crate::participants::profile::AgeBand;
use crate::web::{Form, Visitor, place_of, see_other};

/// Which messages to show.
#[derive(Deserialize)]
pub struct Shown {
    before: Option<i64>,
}

/// `GET /messages`: the conversation; what is new on it is noted as seen.
pub async fn mine(
    app: web::Data<App>,
    visitor: Visitor,
    participant: SignedInParticipant,
    shown: web::Query<Shown>,
) -> Result<HttpResponse, Error> {
    let before = shown.before.unwrap_or(i64::MAX);
    let loaded = load(&app, &participant, before).await?;
    if let Some(position) = loaded.newly_seen() {
        let reader = participant.clone();
        if let Err(cause) = app.db.write(move |conn| note_seen(conn, &reader, position)).await {
            tracing::warn!(target: "andrum::messages", %cause, "what was read could not be noted");
        }
    }
    let page = MinePage::new(&app, participant.language, participant.today(), &loaded, Again::default());
    visitor.page("messages/mine", &page)
}

/// A message as it is sent.
#[derive(Deserialize)]
pub struct MessageForm {
    text: String,
    once: String,
    anyway: Option<String>,
}

/// `POST /messages`: sends a message. What could say who the writer is, is asked about once; the token is never sent.
pub async fn send(
    app: web::Data<App>,
    req: HttpRequest,
    visitor: Visitor,
    participant: SignedInParticipant,
    form: Form<MessageForm>,
) -> Result<HttpResponse, Error> {
    app.limits.take(Trying::Save, place_of(&app, &req), app.clock.now().unix_timestamp())?;
    let MessageForm { text: typed, once, anyway } = form.0;
    let once = checked_id(once)?;
    let mut again = Again::with(typed, once.clone());
    let Some(text) = again.checked(&app, &participant, anyway.is_some()) else {
        return redraw(&app, &visitor, &participant, again).await;
    };
    let (writer, shared) = (participant.clone(), app.clone());
    let writing = app.db.write(move |conn| write(conn, &writer, &text, &once, &shared.keys));
    again.problem = match writing.await? {
        Ok(()) => return Ok(see_other("/messages#last")),
        Err(WriteRefused::NotOpenYet | WriteRefused::NothingToShare | WriteRefused::ChangedSince) => None,
        Err(WriteRefused::AgeFirst) => Some("messages-problem-age-first"),
        Err(WriteRefused::EnoughForToday) => Some("messages-problem-enough"),
    };
    redraw(&app, &visitor, &participant, again).await
}

/// The age by the participant's own word.
#[derive(Deserialize)]
pub struct AgeForm {
    age: Option<String>,
}

/// `POST /messages/age`: notes the age band, or that this participant would rather not say.
pub async fn age(
    app: web::Data<App>,
    visitor: Visitor,
    participant: SignedInParticipant,
    form: Form<AgeForm>,
) -> Result<HttpResponse, Error> {
    let band = match form.0.age.as_deref() {
        Some("unsaid") => None,
        Some(code) => Some(AgeBand::from_code(code).ok_or(Error::Malformed)?),
        None => return redraw(&app, &visitor, &participant, Again { no_age: true, ..Again::default() }).await,
    };
    unrefused(app.db.write(move |conn| choose_age(conn, &participant, band)).await?);
    Ok(see_other("/messages#write"))
}

/// The box that says that erasing is meant.
#[derive(Deserialize)]
pub struct ErasureForm {
    sure: Option<String>,
}

/// `POST /messages/erasure`: erases the conversation at once, at the desk too.
pub async fn erase(
    app: web::Data<App>,
    visitor: Visitor,
    participant: SignedInParticipant,
    form: Form<ErasureForm>,
) -> Result<HttpResponse, Error> {
    if form.0.sure.as_deref() != Some("yes") {
        return redraw(&app, &visitor, &participant, Again { unticked: true, ..Again::default() }).await;
    }
    unrefused(app.db.write(move |conn| erase_own(conn, &participant)).await?);
    Ok(see_other("/messages"))
}

async fn load(app: &App, participant: &SignedInParticipant, before: i64) -> Result<Loaded, Error> {
    let participant = participant.clone();
    app.db.read(move |conn| Loaded::load(conn, &participant, before)).await
}

/// The same page with what was typed.
async fn redraw(
    app: &App,
    visitor: &Visitor,
    participant: &SignedInParticipant,
    again: Again,
) -> Result<HttpResponse, Error> {
    let loaded = load(app, participant, i64::MAX).await?;
    let page = MinePage::new(app, participant.language, participant.today(), &loaded, again);
    visitor.page_with(StatusCode::UNPROCESSABLE_ENTITY, "messages/mine", &page)
}

/// The id a form carries must look like one of ours.
pub fn checked_id(id: String) -> Result<String, Error> {
    let fits = id.len() == 32 && id.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if fits { Ok(id) } else { Err(Error::Malformed) }
}
