//! The addresses of sharing: what can be shared, a preview, sending it, taking it back, and a weekly comment.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::making::{Choice, snapshot};
use super::pages::{Loaded, OffersPage, PreviewPage};
use super::snapshot::What;
use super::{share, weekly};
use crate::app::App;
use crate::error::{Error, Failure, unrefused};
use crate::limits::Trying;
use crate::messages::conversation::{Outgoing, WriteRefused, write_with};
use crate::messages::pages::Again;
use crate::messages::routes::checked_id;
use crate::participants::SignedInParticipant;
use crate::web::{Form, Visitor, place_of, see_other};

/// `GET /messages/share`: what can be shared.
pub async fn offers(
    app: web::Data<App>,
    visitor: Visitor,
    participant: SignedInParticipant,
) -> Result<HttpResponse, Error> {
    let loaded = load(&app, &participant).await?;
    visitor.page("messages/share", &OffersPage::new(&app, &participant, &loaded, false)?)
}

/// `?what=week/2026-11-16&more=yes`
#[derive(Deserialize)]
pub struct Chosen {
    what: String,
    more: Option<String>,
}

impl Chosen {
    fn choice(self) -> Result<Choice, Error> {
        let what = What::parse(&self.what).ok_or(Error::NotFound)?;
        Ok(Choice { what, more: self.more.as_deref() == Some("yes") })
    }
}

/// `GET /messages/share/preview`: exactly what the counsellor will see.
pub async fn preview(
    app: web::Data<App>,
    visitor: Visitor,
    participant: SignedInParticipant,
    chosen: web::Query<Chosen>,
) -> Result<HttpResponse, Error> {
    let choice = chosen.into_inner().choice()?;
    draw(&app, &visitor, &participant, &choice, Again::default()).await
}

/// A share as it is sent: what was chosen, the mark of what was seen, and a text to go along.
#[derive(Deserialize)]
pub struct ShareForm {
    what: String,
    more: Option<String>,
    seen: String,
    text: String,
    once: String,
    anyway: Option<String>,
}

/// `POST /messages/share`: sends it with the text, in one message. What was not seen is not sent.
pub async fn send(
    app: web::Data<App>,
    req: HttpRequest,
    visitor: Visitor,
    participant: SignedInParticipant,
    form: Form<ShareForm>,
) -> Result<HttpResponse, Error> {
    app.limits.take(Trying::Save, place_of(&app, &req), app.clock.now().unix_timestamp())?;
    let ShareForm { what, more, seen, text: typed, once, anyway } = form.0;
    let choice = Chosen { what, more }.choice()?;
    let once = checked_id(once)?;
    let mut again = Again::with(typed, once.clone());
    // Words beside it are nobody's duty.
    let text = if again.text.trim().is_empty() {
        String::new()
    } else if let Some(text) = again.checked(&app, &participant, anyway.is_some()) {
        text.as_str().to_owned()
    } else {
        return draw(&app, &visitor, &participant, &choice, again).await;
    };
    let (writer, shared, wanted) = (participant.clone(), app.clone(), choice.clone());
    let sent = app.db.write(move |conn| {
        write_with(conn, &writer, &once, &shared.keys, |document| {
            let made = snapshot(&shared, &writer, document, &wanted)?;
            let made = made.ok_or(Failure::Refused(WriteRefused::NothingToShare))?;
            if made.mark().map_err(Error::from)? != seen {
                return Err(Failure::Refused(WriteRefused::ChangedSince));
            }
            Ok(Outgoing { text: text.clone(), share: Some(made) })
        })
    });
    again.problem = Some(match sent.await? {
        Ok(()) => return Ok(see_other("/messages#last")),
        Err(WriteRefused::NotOpenYet) => "messages-not-open-heading",
        Err(WriteRefused::AgeFirst) => "messages-problem-age-first",
        Err(WriteRefused::EnoughForToday) => "messages-problem-enough",
        Err(WriteRefused::NothingToShare | WriteRefused::ChangedSince) => "messages-share-problem-changed",
    });
    draw(&app, &visitor, &participant, &choice, again).await
}

/// A form that only asks for something to be done.
#[derive(Deserialize)]
pub struct Pressed {}

/// `POST /messages/shares/{id}/removal`: takes a share back; nothing of it stays with the counsellors.
pub async fn take_back(
    app: web::Data<App>,
    participant: SignedInParticipant,
    id: web::Path<String>,
    _: Form<Pressed>,
) -> Result<HttpResponse, Error> {
    let id = checked_id(id.into_inner())?;
    let place = unrefused(app.db.write(move |conn| share::take_back(conn, &participant, &id)).await?);
    Ok(match place {
        Some(position) => see_other(&format!("/messages#message-{position}")),
        None => see_other("/messages#last"),
    })
}

/// Whether a weekly comment is wanted: `off`, `on`, or `notes` for a week with its notes.
#[derive(Deserialize)]
pub struct WeeklyForm {
    weekly: String,
}

/// `POST /messages/weekly`: asks for a comment each week, or for none any more.
pub async fn choose_weekly(
    app: web::Data<App>,
    participant: SignedInParticipant,
    form: Form<WeeklyForm>,
) -> Result<HttpResponse, Error> {
    let with_notes = match form.0.weekly.as_str() {
        "off" => None,
        "on" => Some(false),
        "notes" => Some(true),
        _ => return Err(Error::Malformed),
    };
    unrefused(app.db.write(move |conn| weekly::choose(conn, &participant, with_notes)).await?);
    Ok(see_other("/messages#weekly"))
}

async fn load(app: &App, participant: &SignedInParticipant) -> Result<Loaded, Error> {
    let participant = participant.clone();
    app.db.read(move |conn| Loaded::load(conn, &participant)).await
}

/// The preview; where there is nothing of it any more, what can be shared instead.
async fn draw(
    app: &App,
    visitor: &Visitor,
    participant: &SignedInParticipant,
    choice: &Choice,
    again: Again,
) -> Result<HttpResponse, Error> {
    let is_again = again.once.is_some();
    let status = if is_again { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let loaded = load(app, participant).await?;
    let Some(found) = loaded.snapshot(app, participant, choice)? else {
        return visitor.page_with(status, "messages/share", &OffersPage::new(app, participant, &loaded, true)?);
    };
    let page = PreviewPage::new(app, participant.language, &loaded, choice, found, again)?;
    visitor.page_with(status, "messages/share-preview", &page)
}
