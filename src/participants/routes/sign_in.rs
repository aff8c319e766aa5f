//! Signing in with a token.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use fluent_bundle::FluentValue;
use serde::Deserialize;

use super::{at_home, begin};
use crate::app::App;
use crate::error::{Door, Error, Failure};
use crate::limits::Trying;
use crate::participants::pages::SignInPage;
use crate::participants::token::{Token, TokenProblem, WORDS};
use crate::participants::vault::{self, Observers, VaultKey};
use crate::participants::{Profile, SignedInParticipant};
use crate::web::{Form, Kept, Visitor, place_of, see_other};

/// A token as it was typed, and perhaps a form that waits for the sign-in.
#[derive(Deserialize)]
pub struct TokenForm {
    token: String,
    #[serde(default)]
    kept: String,
}

/// The rules say no: there is no such vault, or there is none any more. The two are not told apart.
#[derive(Clone, Copy, Debug)]
struct NoSuchVault;

/// `GET /sign-in`: asks for the token.
pub async fn sign_in_page(req: HttpRequest, visitor: Visitor) -> Result<HttpResponse, Error> {
    match at_home(&req) {
        Some(home) => Ok(home),
        None => visitor.page("participants/sign-in", &SignInPage::default()),
    }
}

/// `POST /sign-in`: opens the vault, notes the visit, and gives back a form that could not be saved before.
pub async fn sign_in(
    app: web::Data<App>,
    req: HttpRequest,
    visitor: Visitor,
    observers: web::Data<Observers>,
    form: Form<TokenForm>,
) -> Result<HttpResponse, Error> {
    let TokenForm { token: typed, kept } = form.0;
    app.limits.take(Trying::Token, place_of(&app, &req), app.clock.now().unix_timestamp())?;
    let token = match Token::parse(&typed) {
        Ok(token) => token,
        Err(problem) => return again(&visitor, typed, problem_text(&app, &visitor, &problem), kept),
    };
    // Looked up by a read first, so that guessing never queues up before those who save.
    let shared = app.clone();
    let found = app.db.read(move |conn| vault::unlock(conn, &shared.keys, &token)).await?;
    let opened = match found {
        Some(key) => open(&app, &visitor, &observers, key).await?,
        None => Err(NoSuchVault),
    };
    let Ok((key, alias)) = opened else {
        return again(&visitor, String::new(), visitor.text("participants-sign-in-unknown"), kept);
    };
    let sign_in = begin(&app, key, &alias);
    let mut response = match Kept::open(&app, &kept, &sign_in.row) {
        Some(kept) => visitor.now(Some(sign_in.clone())).kept_page(StatusCode::OK, "signed-in", &kept)?,
        None => see_other("/home"),
    };
    sign_in.put_into(&app, &mut response)?;
    Ok(response)
}

async fn open(
    app: &App,
    visitor: &Visitor,
    observers: &Observers,
    key: VaultKey,
) -> Result<Result<(VaultKey, String), NoSuchVault>, Error> {
    let (today, language, observers) = (app.clock.today(), visitor.language(), observers.clone());
    app.db
        .write(move |conn| {
            let participant =
                SignedInParticipant::outside(key.clone(), observers.clone(), today, language, String::new());
            let noted = participant.change::<_, NoSuchVault>(conn, |document| {
                let profile: Profile = document.section()?;
                Ok((key.clone(), profile.alias))
            });
            match noted {
                // The day of its erasing has come, and the chore has not yet.
                Err(Failure::Broke(Error::SignInFirst(Door::Participant))) => Err(Failure::Refused(NoSuchVault)),
                other => other,
            }
        })
        .await
}

fn again(visitor: &Visitor, typed: String, problem: String, kept: String) -> Result<HttpResponse, Error> {
    let page = SignInPage { typed, problem, kept };
    visitor.page_with(StatusCode::UNPROCESSABLE_ENTITY, "participants/sign-in", &page)
}

/// What is wrong with a token, in a sentence that helps to mend it.
fn problem_text(app: &App, visitor: &Visitor, problem: &TokenProblem) -> String {
    let text = |key: &str, values: &[(&str, FluentValue<'_>)]| {
        app.texts.text_with(visitor.language(), &format!("participants-sign-in-{key}"), values)
    };
    match problem {
        TokenProblem::UnknownWord { position, nearest: Some(nearest) } => {
            text("nearest", &[("n", (*position).into()), ("word", (*nearest).into())])
        }
        TokenProblem::UnknownWord { position, nearest: None } => text("unknown-word", &[("n", (*position).into())]),
        TokenProblem::Empty => text("empty", &[]),
        TokenProblem::NotAToken => text("length", &[("n", WORDS.into())]),
        TokenProblem::Slip => text("slip", &[]),
    }
}
