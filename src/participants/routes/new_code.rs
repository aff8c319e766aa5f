//! Another token in place of one that somebody may have seen: the same ceremony, and the old token dies with it.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use super::{Pressed, Sealed, Words, begin, token_file};
use crate::app::App;
use crate::error::{Error, Failure, Never, unrefused};
use crate::limits::Trying;
use crate::participants::SignedInParticipant;
use crate::participants::ceremony::Ceremony;
use crate::participants::pages::{CheckPage, NewCodePage, TokenPage, Way};
use crate::web::{Form, Visitor, place_of, see_other};

/// `GET /new-code`: what happens.
pub async fn new_code_page(
    app: web::Data<App>,
    visitor: Visitor,
    participant: SignedInParticipant,
) -> Result<HttpResponse, Error> {
    app.db.read(move |conn| participant.open(conn)).await?;
    visitor.page("participants/new-code", &NewCodePage { too_late: false })
}

/// `GET` on the addresses behind it: the beginning.
pub async fn new_code_again(_: SignedInParticipant) -> HttpResponse {
    see_other(Way::NewCode.base())
}

/// `POST /new-code`: makes a token and shows it; the old one still holds.
pub async fn new_code(
    app: web::Data<App>,
    req: HttpRequest,
    visitor: Visitor,
    participant: SignedInParticipant,
    _: Form<Pressed>,
) -> Result<HttpResponse, Error> {
    app.limits.take(Trying::Start, place_of(&app, &req), app.clock.now().unix_timestamp())?;
    let row = participant.vault_key().lookup_id.clone();
    app.db.read(move |conn| participant.open(conn)).await?;
    visitor.page("participants/token", &TokenPage::new(&app, Way::NewCode, &Ceremony::begin(Some(&row)))?)
}

/// `POST /new-code/file`: the same token as a file.
pub async fn new_code_file(
    app: web::Data<App>,
    visitor: Visitor,
    participant: SignedInParticipant,
    form: Form<Sealed>,
) -> Result<HttpResponse, Error> {
    match opened(&app, &participant, &form.0.sealed) {
        Some(ceremony) => Ok(token_file(&app, visitor.language(), &ceremony)),
        None => too_late(&visitor),
    }
}

/// `POST /new-code/check`: asks for two of its words.
pub async fn new_code_check(
    app: web::Data<App>,
    visitor: Visitor,
    participant: SignedInParticipant,
    form: Form<Sealed>,
) -> Result<HttpResponse, Error> {
    match opened(&app, &participant, &form.0.sealed) {
        Some(ceremony) => visitor.page("participants/check", &CheckPage::new(Way::NewCode, &ceremony, &form.0.sealed)),
        None => too_late(&visitor),
    }
}

/// `POST /new-code/confirmation`: the words fit, so the vault goes under the new token and everybody else is signed out.
pub async fn new_code_confirmation(
    app: web::Data<App>,
    visitor: Visitor,
    participant: SignedInParticipant,
    form: Form<Words>,
) -> Result<HttpResponse, Error> {
    let words = form.0;
    let Some(ceremony) = opened(&app, &participant, &words.sealed) else { return too_late(&visitor) };
    let typed = [words.first.as_str(), words.second.as_str()];
    let fit = ceremony.fit(typed);
    if fit != [true, true] {
        let page = CheckPage::new(Way::NewCode, &ceremony, &words.sealed).again(typed, fit);
        return visitor.page_with(StatusCode::UNPROCESSABLE_ENTITY, "participants/check", &page);
    }
    let (shared, alias, today) = (app.clone(), participant.alias.clone(), participant.today());
    let renewed: Result<_, Never> = app
        .db
        .write(move |conn| {
            Ok::<_, Failure<Never>>(participant.vault_key().rewrap(conn, &shared.keys, &ceremony.token, today)?)
        })
        .await?;
    let mut response = see_other("/more");
    begin(&app, unrefused(renewed), &alias).put_into(&app, &mut response)?;
    Ok(response)
}

fn opened(app: &App, participant: &SignedInParticipant, sealed: &str) -> Option<Ceremony> {
    Ceremony::open(app, sealed, Some(&participant.vault_key().lookup_id))
}

fn too_late(visitor: &Visitor) -> Result<HttpResponse, Error> {
    visitor.page_with(StatusCode::UNPROCESSABLE_ENTITY, "participants/new-code", &NewCodePage { too_late: true })
}
