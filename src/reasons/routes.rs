//! The addresses: the wall for everybody, offering and taking back for participants, the desk for counsellors.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::desk::{Undone, approve, decline, look};
use super::own::ReasonText;
use super::pages::{Asked, DeskPage, Loaded, WallPage, problem_key};
use super::wall::{OfferRefused, offer, take_back};
use crate::app::App;
use crate::error::{Error, Failure, Never, unrefused};
use crate::limits::Trying;
use crate::messages::desk::Moment;
use crate::messages::pages::Again;
use crate::messages::routes::checked_id;
use crate::participants::SignedInParticipant;
use crate::staff::Counsellor;
use crate::web::{Form, Visitor, place_of, see_other};

/// Which part of the wall.
#[derive(Deserialize)]
pub struct Wanted {
    programme: Option<String>,
    page: Option<i64>,
}

/// `GET /reasons`: the wall; for a participant, with what they have offered and room for more.
pub async fn wall(
    app: web::Data<App>,
    visitor: Visitor,
    participant: Option<SignedInParticipant>,
    wanted: web::Query<Wanted>,
) -> Result<HttpResponse, Error> {
    let Wanted { programme, page } = wanted.0;
    let asked = Asked { programme, page: page.unwrap_or(1) };
    let (shared, language) = (app.clone(), visitor.language());
    let loaded = app.db.read(move |conn| Loaded::load(conn, &shared, participant.as_ref(), language, &asked)).await?;
    visitor.page("reasons/wall", &WallPage::new(&app, language, loaded, Again::default()))
}

/// A reason as it is offered.
#[derive(Deserialize)]
pub struct ReasonForm {
    text: String,
    once: String,
    anyway: Option<String>,
}

/// `POST /reasons`: offers a reason. What could say who the writer is, is asked about once; the token is never taken.
pub async fn add(
    app: web::Data<App>,
    req: HttpRequest,
    visitor: Visitor,
    participant: SignedInParticipant,
    form: Form<ReasonForm>,
) -> Result<HttpResponse, Error> {
    app.limits.take(Trying::Save, place_of(&app, &req), app.clock.now().unix_timestamp())?;
    let ReasonForm { text: typed, once, anyway } = form.0;
    let once = checked_id(once)?;
    let mut again = Again::with(typed, once.clone());
    let text = match ReasonText::parse(&again.text) {
        Ok(text) => text,
        Err(problem) => {
            again.problem = Some(problem_key(problem));
            return redraw(&app, &visitor, participant, again).await;
        }
    };
    if !again.lets_go(text.as_message(), &app, &participant, anyway.is_some()) {
        return redraw(&app, &visitor, participant, again).await;
    }
    let writer = participant.clone();
    again.problem = match app.db.write(move |conn| offer(conn, &writer, &text, &once)).await? {
        Ok(()) => return Ok(see_other("/reasons#own")),
        Err(OfferRefused::NotOpenYet) => Some("reasons-not-open"),
        Err(OfferRefused::EnoughWaiting) => Some("reasons-problem-waiting"),
        Err(OfferRefused::EnoughAltogether) => Some("reasons-problem-enough"),
    };
    redraw(&app, &visitor, participant, again).await
}

/// A form that only asks for something to be done.
#[derive(Deserialize)]
pub struct Pressed {}

/// `POST /reasons/{id}/removal`: takes one's own reason back.
pub async fn remove(
    app: web::Data<App>,
    participant: SignedInParticipant,
    id: web::Path<String>,
    _: Form<Pressed>,
) -> Result<HttpResponse, Error> {
    unrefused(app.db.write(move |conn| take_back(conn, &participant, &id)).await?);
    Ok(see_other("/reasons#own"))
}

/// The same page with what was typed.
async fn redraw(
    app: &web::Data<App>,
    visitor: &Visitor,
    participant: SignedInParticipant,
    again: Again,
) -> Result<HttpResponse, Error> {
    let (shared, language) = (app.clone(), visitor.language());
    let asked = Asked { page: 1, ..Asked::default() };
    let loaded = app.db.read(move |conn| Loaded::load(conn, &shared, Some(&participant), language, &asked)).await?;
    let page = WallPage::new(app, language, loaded, again);
    visitor.page_with(StatusCode::UNPROCESSABLE_ENTITY, "reasons/wall", &page)
}

/// `GET /staff/reasons`: what waits to be read, and what is shown.
pub async fn desk(app: web::Data<App>, visitor: Visitor, counsellor: Counsellor) -> Result<HttpResponse, Error> {
    draw(&app, &visitor, counsellor, None).await
}

/// `POST /staff/reasons/{id}/approval`: shows a reason to everybody.
pub async fn approval(
    app: web::Data<App>,
    visitor: Visitor,
    counsellor: Counsellor,
    id: web::Path<String>,
    _: Form<Pressed>,
) -> Result<HttpResponse, Error> {
    let (by, moment) = (counsellor.clone(), now(&app));
    let outcome = app.db.write(move |conn| approve(conn, &by, &id, moment)).await?;
    done(&app, &visitor, counsellor, outcome).await
}

/// What the counsellor saw.
#[derive(Deserialize)]
pub struct DeclineForm {
    seen: String,
}

/// `POST /staff/reasons/{id}/decline`: erases a reason that waits, or takes one down.
pub async fn declined(
    app: web::Data<App>,
    visitor: Visitor,
    counsellor: Counsellor,
    id: web::Path<String>,
    form: Form<DeclineForm>,
) -> Result<HttpResponse, Error> {
    let seen_shown = match form.0.seen.as_str() {
        "waiting" => false,
        "shown" => true,
        _ => return Err(Error::Malformed),
    };
    let (by, moment) = (counsellor.clone(), now(&app));
    let outcome = app.db.write(move |conn| decline(conn, &by, &id, seen_shown, moment)).await?;
    done(&app, &visitor, counsellor, outcome).await
}

async fn done(
    app: &web::Data<App>,
    visitor: &Visitor,
    counsellor: Counsellor,
    outcome: Result<(), Undone>,
) -> Result<HttpResponse, Error> {
    let problem = match outcome {
        Ok(()) => return Ok(see_other("/staff/reasons")),
        Err(Undone::NotThere) => "reasons-desk-not-there",
        Err(Undone::NotLetIn) => "reasons-desk-not-let-in",
    };
    draw(app, visitor, counsellor, Some(problem)).await
}

async fn draw(
    app: &web::Data<App>,
    visitor: &Visitor,
    counsellor: Counsellor,
    problem: Option<&str>,
) -> Result<HttpResponse, Error> {
    let moment = now(app);
    let looked = app.db.write(move |conn| look(conn, &counsellor, moment).map_err(Failure::<Never>::from)).await?;
    let page = DeskPage::new(app, visitor.language(), unrefused(looked), problem);
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    visitor.page_with(status, "reasons/desk", &page)
}

fn now(app: &App) -> Moment {
    Moment { today: app.clock.today(), at: app.clock.timestamp() }
}
