//! What stands beside the answer: notes to the team, and the second reader of a draft.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};

use super::super::drafts::{self, Kept};
use super::super::reading::{self, ReadingRefused, Request, requests};
use super::super::{as_kept, notes, readable};
use super::why;
use crate::app::App;
use crate::db::DbConn;
use crate::error::{Error, Failure, Never, unrefused};
use crate::language::{Language, short_day};
use crate::messages::desk::links::DeskLink;
use crate::messages::desk::pages::{Draft, aliases};
use crate::messages::desk::routes::{again, gone};
use crate::messages::desk::{AnswerRefused, Moment, now};
use crate::messages::routes::checked_id;
use crate::staff::Reader;
use crate::web::{Form, Visitor, see_other};

/// A note as it is sent, with the answer that was typed beside it.
#[derive(Deserialize)]
pub struct NoteForm {
    note: String,
    once: String,
    text: Option<String>,
    edition: Option<i64>,
}

/// `POST /staff/conversations/{id}/notes`: writes a note to the team. What was typed beside it is kept as a draft.
pub async fn note(
    app: web::Data<App>,
    visitor: Visitor,
    reader: Reader,
    id: web::Path<String>,
    form: Form<NoteForm>,
) -> Result<HttpResponse, Error> {
    let NoteForm { note, once, text, edition } = form.0;
    let once = checked_id(once)?;
    let mut draft = Draft {
        text: text.clone().unwrap_or_default(),
        once: Some(once.clone()),
        edition,
        team_note: note.clone(),
        ..Draft::default()
    };
    let written = match (as_kept(&note), as_kept(&draft.text)) {
        (Ok(note), Ok(text)) if !note.is_empty() => Noting { note, once, text, edition: edition.unwrap_or(0) },
        (Ok(_), Ok(_)) => {
            draft.team_note_problem = Some("messages-problem-empty");
            return again(&app, &visitor, reader, id.into_inner(), draft).await;
        }
        (note, _) => {
            let key = "messages-problem-too-long";
            if note.is_err() {
                draft.team_note_problem = Some(key);
            } else {
                draft.text_problem = Some(key);
            }
            return again(&app, &visitor, reader, id.into_inner(), draft).await;
        }
    };
    let (by, row, moment) = (reader.clone(), id.clone(), now(&app));
    match app.db.write(move |conn| write(conn, &by, &row, &written, moment)).await? {
        Ok(kept) if kept.replaced.is_none() => Ok(see_other(&format!("/staff/conversations/{id}#last"))),
        Ok(kept) => {
            draft.knows(kept);
            draft.team_note = String::new();
            draft.once = Some(crate::crypto::random_id());
            again(&app, &visitor, reader, id.into_inner(), draft).await
        }
        Err(AnswerRefused::ParticipantLeft) => gone(&visitor, false),
        Err(refusal) => {
            draft.problem = Some(why(refusal));
            again(&app, &visitor, reader, id.into_inner(), draft).await
        }
    }
}

/// A note on its way, with the draft beside it.
struct Noting {
    note: String,
    once: String,
    text: String,
    edition: i64,
}

fn write(
    conn: &mut DbConn,
    reader: &Reader,
    id: &str,
    noting: &Noting,
    moment: Moment,
) -> Result<Kept, Failure<AnswerRefused>> {
    let (conversation, key) = readable(conn, reader, id)?;
    let at = notes::Desk { conversation: id, author: &reader.id, position: conversation.messages, today: moment.today };
    notes::write(conn, &key, at, &noting.once, &noting.note)?;
    if conversation.holder != reader.id || noting.text.is_empty() {
        return Ok(Kept::default());
    }
    let draft = (noting.text.as_str(), noting.edition);
    Ok(drafts::keep(conn, &key, id, &reader.id, draft, moment.today)?)
}

/// A form that only asks for something to be done.
#[derive(Deserialize)]
pub struct Pressed {}

/// `POST /staff/conversations/{id}/notes/{note}/removal`: removes a note of one's own.
pub async fn remove_note(
    app: web::Data<App>,
    reader: Reader,
    path: web::Path<(String, String)>,
    _: Form<Pressed>,
) -> Result<HttpResponse, Error> {
    let (id, note) = path.into_inner();
    let back = format!("/staff/conversations/{id}#last");
    let removed: Result<(), Never> =
        app.db.write(move |conn| notes::remove(conn, &id, &note, &reader.id).map_err(Failure::from)).await?;
    unrefused(removed);
    Ok(see_other(&back))
}

/// `POST /staff/conversations/{id}/reading`: says yes to reading a draft.
pub async fn read(
    app: web::Data<App>,
    visitor: Visitor,
    reader: Reader,
    id: web::Path<String>,
    _: Form<Pressed>,
) -> Result<HttpResponse, Error> {
    let (by, row, moment) = (reader.clone(), id.clone(), now(&app));
    let problem = match app.db.write(move |conn| reading::take(conn, &by, &row, moment)).await? {
        Ok(()) => return Ok(see_other(&format!("/staff/conversations/{id}#draft"))),
        Err(ReadingRefused::Taken) => "messages-refused-taken",
        Err(ReadingRefused::Over) => "staff-reading-over",
        Err(ReadingRefused::NotLetIn) => "messages-refused-not-let-in",
    };
    list(&app, &visitor, reader, Some(problem)).await
}

/// `GET /staff/reading`: who asks for a second reader.
pub async fn reading_list(app: web::Data<App>, visitor: Visitor, reader: Reader) -> Result<HttpResponse, Error> {
    list(&app, &visitor, reader, None).await
}

#[derive(Serialize)]
struct ReadingPage {
    problem: Option<String>,
    requests: Vec<RequestLine>,
    has_inbox: bool,
}

#[derive(Serialize)]
struct RequestLine {
    id: String,
    alias: String,
    asked_by: String,
    day: String,
    mine: bool,
    practice: bool,
}

async fn list(app: &App, visitor: &Visitor, reader: Reader, problem: Option<&str>) -> Result<HttpResponse, Error> {
    let has_inbox = reader.role == crate::web::Role::Counsellor;
    let me = reader.id.clone();
    let (requests, aliases) = app.db.read(move |conn| Ok((requests(conn, &me)?, aliases(conn)?))).await?;
    let asked = |request: Request| RequestLine {
        mine: request.reader == reader.id,
        practice: request.practice,
        asked_by: aliases.get(&request.asked_by).cloned().unwrap_or_default(),
        day: short_day(visitor.language(), request.day),
        id: request.conversation,
        alias: request.alias,
    };
    let page = ReadingPage {
        problem: problem.map(|key| visitor.text(key)),
        requests: requests.into_iter().map(asked).collect(),
        has_inbox,
    };
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    visitor.titled_page(status, "desk/reading", &visitor.text("staff-reading-title"), &page)
}

/// The way from the inbox to the requests, with how many nobody has said yes to.
pub fn reading_link(conn: &mut DbConn, app: &App, language: Language) -> Result<DeskLink, Error> {
    let waiting = reading::open_requests(conn)?;
    let text = app.texts.text_with(language, "staff-reading-link", &[("waiting", waiting.into())]);
    Ok(DeskLink { text, href: "/staff/reading" })
}

/// The way from the inbox to the text blocks.
pub fn blocks_link(_: &mut DbConn, app: &App, language: Language) -> Result<DeskLink, Error> {
    Ok(DeskLink { text: app.texts.text(language, "staff-blocks-link"), href: "/staff/blocks" })
}
