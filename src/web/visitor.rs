//! The person behind a request as pages see them: language, frame, form token.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::{StatusCode, header};
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse, web};
use serde::Serialize;

use super::frames::{Filling, Kind};
use super::kept::Kept;
use super::sign_in::{Role, SignIn};
use crate::app::App;
use crate::error::Error;
use crate::language::Language;
use crate::templates::escaped;

/// Somebody who looks at a page.
#[derive(Clone)]
pub struct Visitor {
    app: web::Data<App>,
    language: Language,
    path: String,
    sign_in: Option<SignIn>,
}

/// What every template can count on, beside the page's own values.
#[derive(Serialize)]
struct Whole<'a, T> {
    #[serde(flatten)]
    page: &'a T,
    form_token: &'a str,
    lang: &'a str,
    /// Whether authors' words are in English though the page is not: their elements say so to screen readers.
    in_english: bool,
}

#[derive(Serialize)]
struct KeptPage<'a> {
    heading: &'a str,
    text: &'a str,
    path: &'a str,
    fields: &'a [(String, String)],
    written: Vec<&'a str>,
}

impl Visitor {
    /// The visitor behind a request.
    pub fn of(req: &HttpRequest) -> Result<Self, Error> {
        let app = req.app_data::<web::Data<App>>().ok_or_else(|| Error::internal("no app"))?.clone();
        let sign_in = req.extensions().get::<SignIn>().cloned();
        let (chosen, path) = (language_of(req), req.path().to_owned());
        let is_for_staff = ["/staff", "/research"].iter().any(|start| path.starts_with(start));
        let language = if is_for_staff { chosen.written() } else { chosen };
        Ok(Self { app, language, path, sign_in })
    }

    /// The language this person reads.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether somebody is signed in, in whatever role.
    pub fn is_signed_in(&self) -> bool {
        self.sign_in.is_some()
    }

    /// Where this visitor's pages begin.
    pub(super) fn first_page(&self) -> &'static str {
        match self.sign_in.as_ref().map(|sign_in| sign_in.role) {
            None => "/",
            Some(Role::Participant) => "/home",
            Some(_) => "/staff",
        }
    }

    /// The same visitor after signing in or out in this very request.
    #[must_use]
    pub fn now(mut self, sign_in: Option<SignIn>) -> Self {
        self.sign_in = sign_in;
        self
    }

    /// The same visitor on a page whose query decides what is on it, so that a change of language comes back to it.
    #[must_use]
    pub fn at(self, address: &str) -> Self {
        Self { path: address.to_owned(), ..self }
    }

    /// An interface text in this person's language.
    pub fn text(&self, key: &str) -> String {
        self.app.texts.text(self.language, key)
    }

    /// Draws a page. Its title is the text `<feature>-<page>-title`.
    pub fn page(&self, template: &str, page: &impl Serialize) -> Result<HttpResponse, Error> {
        self.page_with(StatusCode::OK, template, page)
    }

    /// Draws a page with another status, for example 422 when a form has to be shown again.
    pub fn page_with(&self, status: StatusCode, template: &str, page: &impl Serialize) -> Result<HttpResponse, Error> {
        let title = self.text(&format!("{}-title", template.replace('/', "-")));
        self.titled_page(status, template, &title, page)
    }

    /// Draws a page whose title is its content's, such as a module's.
    pub fn titled_page(
        &self,
        status: StatusCode,
        template: &str,
        title: &str,
        page: &impl Serialize,
    ) -> Result<HttpResponse, Error> {
        let html = self.html(template, title, page)?;
        Ok(HttpResponse::build(status)
            .insert_header((header::CONTENT_TYPE, "text/html; charset=utf-8"))
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .body(html))
    }

    /// Gives a form back that could not be saved, ready to be sent again.
    pub fn kept_page(&self, status: StatusCode, why: &str, kept: &Kept) -> Result<HttpResponse, Error> {
        let written = kept.fields.iter().map(|(_, value)| value.as_str()).filter(|value| value.contains(' ')).collect();
        let heading = self.text(&format!("web-kept-{why}-heading"));
        let text = self.text(&format!("web-kept-{why}-text"));
        let page = KeptPage { heading: &heading, text: &text, path: &kept.path, fields: &kept.fields, written };
        self.page_with(status, "web/kept", &page)
    }

    /// The whole page as text.
    pub(super) fn html(&self, template: &str, title: &str, page: &impl Serialize) -> Result<String, Error> {
        let form_token = self.sign_in.as_ref().map(|sign_in| sign_in.form_token(&self.app)).unwrap_or_default();
        let whole = Whole {
            page,
            form_token: &form_token,
            lang: self.language.code(),
            in_english: self.language.written() != self.language,
        };
        let main = self.app.templates.render(self.language, template, &whole)?;
        let kind = self.sign_in.as_ref().map_or(Kind::Anybody, |sign_in| Kind::SignedIn(sign_in.role));
        let frame = self.app.frames.frame(&self.app, self.language, kind, here(&self.path))?;
        let alias = self.sign_in.as_ref().map(|sign_in| sign_in.alias.as_str()).unwrap_or_default();
        Ok(frame.fill(Filling {
            title: &escaped(title),
            main: &main,
            form_token: &form_token,
            alias: &escaped(alias),
            here: &escaped(&self.path),
        }))
    }
}

/// The place in the navigation that an address belongs to, or none: frames are kept for these and for no other words.
fn here(path: &str) -> &'static str {
    const PLACES: [&str; 12] = [
        "home",
        "modules",
        "diary",
        "messages",
        "more",
        "install",
        "inbox",
        "supervision",
        "team",
        "audit",
        "account",
        "research",
    ];
    let mut parts = path.split(['/', '?']).skip(1);
    let place = match parts.next() {
        Some("staff") => parts.next(),
        other => other,
    };
    match place {
        Some("conversations") => "inbox",
        _ => PLACES.into_iter().find(|name| Some(*name) == place).unwrap_or_default(),
    }
}

pub(super) fn language_of(req: &HttpRequest) -> Language {
    let chosen = req.cookie("language").and_then(|cookie| Language::from_code(cookie.value()));
    chosen.unwrap_or_else(|| language_of_browser(req))
}

/// The language that the browser asks for, when nobody has chosen one.
pub(super) fn language_of_browser(req: &HttpRequest) -> Language {
    let accepted = req.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    accepted.and_then(Language::accepted).unwrap_or_default()
}

impl FromRequest for Visitor {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(req))
    }
}

/// Sends the browser to another page of ours after a form was handled.
pub fn see_other(to: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((header::LOCATION, to)).finish()
}

/// A file to save.
pub fn attachment(name: &str, kind: &str, bytes: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, kind))
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(bytes)
}

#[cfg(test)]
mod tests {
    use super::here;

    #[test]
    fn only_known_places_have_a_frame_of_their_own() {
        for (path, place) in [
            ("/home", "home"),
            ("/modules/introduction/welcome", "modules"),
            ("/modules?programme=x", "modules"),
            ("/staff/team/invitations", "team"),
            ("/staff/conversations/0", "inbox"),
            ("/research/releases/r", "research"),
            ("/", ""),
            ("/staff", ""),
            ("/staff/anything", ""),
            ("/anything", ""),
        ] {
            assert_eq!(here(path), place, "{path}");
        }
    }
}
