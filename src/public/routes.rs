//! The public addresses. Pages that are the same for everybody are drawn and compressed once.

use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Responder, web};
use serde::Deserialize;

use super::facts::FactsPage;
use super::find_help::{FindHelpPage, Wanted, Wish};
use super::pages::{HelpPage, LandingPage, OperatorPage, Plain};
use crate::app::App;
use crate::error::Error;
use crate::language::Language;
use crate::web::{Form, PublicPages, Visitor, see_other};

/// `GET /`: what this is.
pub async fn landing(app: web::Data<App>, req: HttpRequest, visitor: Visitor) -> Result<HttpResponse, Error> {
    let language = visitor.language();
    PublicPages::page(&app, &req, &visitor, "public/landing", None, || Ok(LandingPage::new(&app, language)))
}

/// `GET /help`: where to turn now.
pub async fn help(app: web::Data<App>, req: HttpRequest, visitor: Visitor) -> Result<HttpResponse, Error> {
    let language = visitor.language();
    PublicPages::page(&app, &req, &visitor, "public/help", None, || Ok(HelpPage::new(&app, language)))
}

/// `GET /find-help`: help near the reader. What was asked for is neither logged nor kept.
pub async fn find_help(
    app: web::Data<App>,
    req: HttpRequest,
    visitor: Visitor,
    wanted: web::Query<Wanted>,
) -> Result<HttpResponse, Error> {
    let language = visitor.language();
    if req.query_string().is_empty() {
        let page = || Ok(FindHelpPage::new(&app, language, &Wish::default(), false));
        return PublicPages::page(&app, &req, &visitor, "public/find-help", None, page);
    }
    let wish = Wish::read(wanted.0);
    let status = if wish.is_unclear() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    visitor.page_with(status, "public/find-help", &FindHelpPage::new(&app, language, &wish, true))
}

/// `GET /find-help/first-visit`: what a first visit is like.
pub async fn first_visit(app: web::Data<App>, req: HttpRequest, visitor: Visitor) -> Result<HttpResponse, Error> {
    PublicPages::page(&app, &req, &visitor, "public/first-visit", None, || Ok(Plain {}))
}

/// `GET /facts`: the facts library.
pub async fn facts(app: web::Data<App>, req: HttpRequest, visitor: Visitor) -> Result<HttpResponse, Error> {
    let language = visitor.language();
    PublicPages::page(&app, &req, &visitor, "public/facts", None, || Ok(FactsPage::new(&app, language)))
}

/// `GET /privacy`: the promises, their limits, and what is stored.
pub async fn privacy(app: web::Data<App>, req: HttpRequest, visitor: Visitor) -> Result<HttpResponse, Error> {
    PublicPages::page(&app, &req, &visitor, "public/privacy", None, || Ok(operator(&app)))
}

/// `GET /accessibility`: how reachable this is.
pub async fn accessibility(app: web::Data<App>, req: HttpRequest, visitor: Visitor) -> Result<HttpResponse, Error> {
    PublicPages::page(&app, &req, &visitor, "public/accessibility", None, || Ok(operator(&app)))
}

/// `GET /robots.txt`: everything that can be read without a sign-in may be found.
pub async fn robots() -> impl Responder {
    HttpResponse::Ok().content_type("text/plain").body("User-agent: *\nAllow: /\n")
}

/// A language to read in, and the page to come back to.
#[derive(Debug, Deserialize)]
pub struct LanguageForm {
    language: String,
    #[serde(default)]
    back: String,
}

/// `POST /language`: remembers the language in a cookie that ends with the browser.
pub async fn language(app: web::Data<App>, form: Form<LanguageForm>) -> Result<HttpResponse, Error> {
    let chosen = Language::from_code(&form.0.language).ok_or(Error::Malformed)?;
    let cookie = Cookie::build("language", chosen.code())
        .path("/")
        .http_only(true)
        .secure(!app.config.is_plain_loopback())
        .same_site(SameSite::Lax)
        .finish();
    let mut response = see_other(local(&form.0.back));
    response.add_cookie(&cookie).map_err(|cause| Error::internal(cause.to_string()))?;
    Ok(response)
}

/// An address on this site, or the first page: browsers read `//` and `/\` as another host.
fn local(back: &str) -> &str {
    let plain = back.chars().all(|letter| letter.is_ascii_graphic() && letter != '\\');
    if plain && back.starts_with('/') && !back.starts_with("//") { back } else { "/" }
}

fn operator(app: &App) -> OperatorPage {
    OperatorPage { operator: app.config.operator.clone().unwrap_or_default() }
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn only_an_address_of_ours_is_gone_back_to() {
        assert_eq!(local("/diary/2026-11-21"), "/diary/2026-11-21");
        for foreign in
            ["//evil.example", "/\\evil.example", "https://evil.example", "", "evil", "/a\nb", "/ö", "/\t/evil"]
        {
            assert_eq!(local(foreign), "/", "{foreign:?}");
        }
    }
}
