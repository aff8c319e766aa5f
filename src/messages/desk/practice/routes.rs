//! The addresses of the practice conversations.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};

use super::{Beginning, PracticeRefused, Scenario, begin, own, throw_away};
use crate::app::App;
use crate::crypto::random_id;
use crate::db::DbConn;
use crate::error::{Error, Failure, Never, unrefused};
use crate::language::{Language, short_day};
use crate::messages::desk::links::DeskLink;
use crate::messages::routes::checked_id;
use crate::staff::Counsellor;
use crate::web::{Form, Visitor, see_other};

#[derive(Serialize)]
struct PracticePage {
    once: String,
    scenarios: Vec<(&'static str, String)>,
    languages: Vec<(&'static str, &'static str, bool)>,
    running: Vec<Running>,
    problem: Option<String>,
}

#[derive(Serialize)]
struct Running {
    id: String,
    alias: String,
    until: String,
    waits: bool,
}

/// `GET /staff/practice`: what can be practised, and what has been begun.
pub async fn page(app: web::Data<App>, visitor: Visitor, counsellor: Counsellor) -> Result<HttpResponse, Error> {
    draw(&app, &visitor, counsellor, None).await
}

/// What is to be practised.
#[derive(Deserialize)]
pub struct BeginForm {
    once: String,
    scenario: Option<String>,
    language: String,
}

/// `POST /staff/practice`: begins a practice conversation.
pub async fn start(
    app: web::Data<App>,
    visitor: Visitor,
    counsellor: Counsellor,
    form: Form<BeginForm>,
) -> Result<HttpResponse, Error> {
    let BeginForm { once, scenario, language } = form.0;
    let once = checked_id(once)?;
    let language = Language::from_code(&language).ok_or(Error::Malformed)?.written();
    let Some(scenario) = scenario else {
        return draw(&app, &visitor, counsellor, Some("staff-practice-choose")).await;
    };
    let scenario = Scenario::from_word(&scenario).ok_or(Error::Malformed)?;
    let beginning = Beginning { scenario, language, today: app.clock.today() };
    let (by, row, shared) = (counsellor.clone(), once.clone(), app.clone());
    match app.db.write(move |conn| begin(conn, &shared, &by, &row, beginning)).await? {
        Ok(()) => Ok(see_other(&format!("/staff/conversations/{once}"))),
        Err(PracticeRefused::Enough) => draw(&app, &visitor, counsellor, Some("staff-practice-enough")).await,
    }
}

/// A form that only asks for something to be done.
#[derive(Deserialize)]
pub struct Pressed {}

/// `POST /staff/practice/{id}/removal`: throws a practice conversation away.
pub async fn removal(
    app: web::Data<App>,
    counsellor: Counsellor,
    id: web::Path<String>,
    _: Form<Pressed>,
) -> Result<HttpResponse, Error> {
    let thrown: Result<(), Never> =
        app.db.write(move |conn| throw_away(conn, &counsellor.id, &id).map_err(Failure::from)).await?;
    unrefused(thrown);
    Ok(see_other("/staff/practice"))
}

async fn draw(
    app: &App,
    visitor: &Visitor,
    counsellor: Counsellor,
    problem: Option<&str>,
) -> Result<HttpResponse, Error> {
    let language = visitor.language();
    let running = app.db.read(move |conn| own(conn, &counsellor.id)).await?;
    let page = PracticePage {
        once: random_id(),
        scenarios: Scenario::ALL
            .into_iter()
            .map(|scenario| (scenario.word(), visitor.text(&format!("staff-practice-{}", scenario.word()))))
            .collect(),
        languages: Language::WRITTEN
            .into_iter()
            .map(|one| (one.code(), one.own_name(), one == language.written()))
            .collect(),
        running: running
            .into_iter()
            .map(|(row, until)| Running {
                until: short_day(language, until),
                waits: row.state.is_unanswered(),
                id: row.id,
                alias: row.alias,
            })
            .collect(),
        problem: problem.map(|key| visitor.text(key)),
    };
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    visitor.titled_page(status, "desk/practice", &visitor.text("staff-practice-title"), &page)
}

/// The way from the inbox to practising.
pub fn link(_: &mut DbConn, app: &App, language: Language) -> Result<DeskLink, Error> {
    Ok(DeskLink { text: app.texts.text(language, "staff-practice-link"), href: "/staff/practice" })
}
