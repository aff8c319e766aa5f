//! Pages that are the same for everybody: drawn and compressed once per language, then only handed out.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Serialize;

use super::assets::{gzip, takes_gzip};
use super::visitor::Visitor;
use crate::app::App;
use crate::error::Error;
use crate::language::Language;

/// The pages drawn so far.
#[derive(Default)]
pub struct PublicPages {
    ready: RwLock<HashMap<(Language, String), Arc<ReadyPage>>>,
}

struct ReadyPage {
    plain: web::Bytes,
    gzip: web::Bytes,
}

impl PublicPages {
    /// How many pages are kept.
    pub fn drawn(&self) -> usize {
        self.ready.read().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// Hands out the page at this address, drawing it the first time. Whoever is signed in gets it in their own frame.
    pub fn page<T: Serialize>(
        app: &App,
        req: &HttpRequest,
        visitor: &Visitor,
        template: &str,
        title: Option<&str>,
        load: impl FnOnce() -> Result<T, Error>,
    ) -> Result<HttpResponse, Error> {
        let named =
            || title.map_or_else(|| visitor.text(&format!("{}-title", template.replace('/', "-"))), str::to_owned);
        if visitor.is_signed_in() {
            return visitor.titled_page(actix_web::http::StatusCode::OK, template, &named(), &load()?);
        }
        let place = (visitor.language(), req.path().to_owned());
        if let Some(ready) = app.public_pages.ready.read().unwrap_or_else(PoisonError::into_inner).get(&place) {
            return Ok(ready.respond(req));
        }
        let html = visitor.html(template, &named(), &load()?)?;
        // The same address can be spelt in many ways with percent signs; only the plain one is kept, so that nobody fills
        // the memory with the others.
        if req.path().contains('%') {
            return Ok(private(html));
        }
        let gzip = gzip(html.as_bytes()).ok_or_else(|| Error::internal("a page could not be compressed"))?;
        let ready = Arc::new(ReadyPage { plain: html.into(), gzip: gzip.into() });
        app.public_pages.ready.write().unwrap_or_else(PoisonError::into_inner).insert(place, Arc::clone(&ready));
        Ok(ready.respond(req))
    }
}

fn private(html: String) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "text/html; charset=utf-8"))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(html)
}

impl ReadyPage {
    fn respond(&self, req: &HttpRequest) -> HttpResponse {
        let mut response = HttpResponse::Ok();
        response
            .insert_header((header::CONTENT_TYPE, "text/html; charset=utf-8"))
            .insert_header((header::CACHE_CONTROL, "no-cache"))
            .insert_header((header::VARY, "Accept-Encoding, Accept-Language, Cookie"));
        if takes_gzip(req) {
            return response.insert_header((header::CONTENT_ENCODING, "gzip")).body(self.gzip.clone());
        }
        response.body(self.plain.clone())
    }
}
