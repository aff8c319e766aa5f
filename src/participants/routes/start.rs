//! Starting: a token is shown once, two of its words are typed back, and only then is anything stored.
//!
//! The token itself is in the answer to `POST /start` and, for whoever asks for it, in the file of `POST /start/file`.
//! Between the pages it travels sealed in a hidden field that is good for an hour.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::{Sealed, Words, at_home, begin, token_file};
use crate::app::App;
use crate::clock::Day;
use crate::error::{Error, Failure, Never, unrefused};
use crate::language::Language;
use crate::limits::Trying;
use crate::participants::ceremony::Ceremony;
use crate::participants::pages::{CheckPage, StartPage, StartProblem, TokenPage, Way};
use crate::participants::vault::{self, Document, Observers};
use crate::participants::{Profile, alias};
use crate::web::{Form, Visitor, place_of, see_other};

/// A programme that was chosen, by its id: `?programme=…`, or what the form sends. Empty where there is no choice.
#[derive(Debug, Deserialize)]
pub struct Chosen {
    #[serde(default)]
    programme: String,
}

/// `GET /start`: what happens, and what is kept.
pub async fn start_page(
    app: web::Data<App>,
    req: HttpRequest,
    visitor: Visitor,
    asked: web::Query<Chosen>,
) -> Result<HttpResponse, Error> {
    if let Some(home) = at_home(&req) {
        return Ok(home);
    }
    let page = StartPage::new(&app.library, visitor.language(), Some(&asked.programme), None);
    visitor.page("participants/start", &page)
}

/// `GET` on the addresses behind it, as after a change of language: the beginning.
pub async fn start_again() -> HttpResponse {
    see_other(Way::Start.base())
}

/// `POST /start`: makes a token and shows it; nothing is stored.
pub async fn start(
    app: web::Data<App>,
    req: HttpRequest,
    visitor: Visitor,
    form: Form<Chosen>,
) -> Result<HttpResponse, Error> {
    if let Some(home) = at_home(&req) {
        return Ok(home);
    }
    let chosen = Some(form.0.programme.as_str()).filter(|id| !id.is_empty());
    if chosen.is_some_and(|id| app.library.programme(id).is_none()) {
        return again(&app, &visitor, StartProblem::UnknownProgramme);
    }
    app.limits.take(Trying::Start, place_of(&app, &req), app.clock.now().unix_timestamp())?;
    visitor.page("participants/token", &TokenPage::new(&app, Way::Start, &Ceremony::begin(None).choosing(chosen))?)
}

/// `POST /start/file`: the same token as a file.
pub async fn start_file(app: web::Data<App>, visitor: Visitor, form: Form<Sealed>) -> Result<HttpResponse, Error> {
    match Ceremony::open(&app, &form.0.sealed, None) {
        Some(ceremony) => Ok(token_file(&app, visitor.language(), &ceremony)),
        None => again(&app, &visitor, StartProblem::TooLate),
    }
}

/// `POST /start/check`: asks for two of its words.
pub async fn start_check(app: web::Data<App>, visitor: Visitor, form: Form<Sealed>) -> Result<HttpResponse, Error> {
    match Ceremony::open(&app, &form.0.sealed, None) {
        Some(ceremony) => visitor.page("participants/check", &CheckPage::new(Way::Start, &ceremony, &form.0.sealed)),
        None => again(&app, &visitor, StartProblem::TooLate),
    }
}

/// `POST /start/confirmation`: the words fit, so the vault is made. A second click opens the same vault.
pub async fn start_confirmation(
    app: web::Data<App>,
    req: HttpRequest,
    visitor: Visitor,
    observers: web::Data<Observers>,
    form: Result<Form<Words>, Error>,
) -> Result<HttpResponse, Error> {
    // Somebody who comes back to this page is signed in by now, and the form knows nothing of that.
    if let Some(home) = at_home(&req) {
        return Ok(home);
    }
    let words = form?.0;
    app.limits.take(Trying::Start, place_of(&app, &req), app.clock.now().unix_timestamp())?;
    let Some(ceremony) = Ceremony::open(&app, &words.sealed, None) else {
        return again(&app, &visitor, StartProblem::TooLate);
    };
    let typed = [words.first.as_str(), words.second.as_str()];
    let fit = ceremony.fit(typed);
    if fit != [true, true] {
        let page = CheckPage::new(Way::Start, &ceremony, &words.sealed).again(typed, fit);
        return visitor.page_with(StatusCode::UNPROCESSABLE_ENTITY, "participants/check", &page);
    }
    let today = app.clock.today();
    let document = first_document(&app, ceremony.programme.as_deref(), visitor.language(), today)?;
    let (shared, observers) = (app.clone(), Observers::clone(&observers));
    let made: Result<_, Never> = app
        .db
        .write(move |conn| {
            let key = vault::make(conn, &shared.keys, &ceremony.token, &document, &observers, today)?;
            let profile: Profile = key.open(conn, today)?.document.section()?;
            Ok::<_, Failure<Never>>((key, profile.alias))
        })
        .await?;
    let (key, alias) = unrefused(made);
    let mut response = see_other("/home");
    begin(&app, key, &alias).put_into(&app, &mut response)?;
    Ok(response)
}

/// What a vault holds at its start: a word pair, the programme and the day.
fn first_document(app: &App, chosen: Option<&str>, language: Language, today: Day) -> Result<Document, Error> {
    let chosen = chosen.and_then(|id| app.library.programme(id)).or_else(|| app.library.programmes.first());
    let programme = chosen.map(|programme| programme.id.clone()).unwrap_or_default();
    let alias = alias::random_pair();
    let mut profile = Profile { alias, programme, language, started_on: Some(today), ..Profile::default() };
    profile.visit(today);
    let mut document = Document::default();
    document.set(&profile)?;
    Ok(document)
}

fn again(app: &App, visitor: &Visitor, problem: StartProblem) -> Result<HttpResponse, Error> {
    let page = StartPage::new(&app.library, visitor.language(), None, Some(problem));
    visitor.page_with(StatusCode::UNPROCESSABLE_ENTITY, "participants/start", &page)
}
