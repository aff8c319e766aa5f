//! Pages that are the same for everybody: drawn and compressed once per language, then only handed out.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Serialize;

use super::assets::{gzip, takes_gzip};
use super::headers::put_all;
use super::visitor::{Visitor, language_of_browser};
use crate::app::App;
use crate::error::Error;
use crate::language::Language;

/// The pages drawn so far.
#[derive(Default)]
pub struct PublicPages {
    ready: RwLock<HashMap<Language, HashMap<String, Arc<ReadyPage>>>>,
}

/// A page with all its headers, as it goes out.
struct ReadyPage {
    plain: Ready,
    gzip: Ready,
}

struct Ready {
    body: web::Bytes,
    headers: HeaderMap,
}

impl PublicPages {
    /// How many pages are kept.
    pub fn drawn(&self) -> usize {
        self.ready.read().unwrap_or_else(PoisonError::into_inner).values().map(HashMap::len).sum()
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
        Self::page_at(app, req, visitor, req.path(), template, title, load)
    }

    /// The same for an address whose query decides what is on it: `address` is written by us, never taken from the request.
    pub fn page_at<T: Serialize>(
        app: &App,
        req: &HttpRequest,
        visitor: &Visitor,
        address: &str,
        template: &str,
        title: Option<&str>,
        load: impl FnOnce() -> Result<T, Error>,
    ) -> Result<HttpResponse, Error> {
        let named =
            || title.map_or_else(|| visitor.text(&format!("{}-title", template.replace('/', "-"))), str::to_owned);
        if visitor.is_signed_in() {
            return visitor.titled_page(StatusCode::OK, template, &named(), &load()?);
        }
        if let Some(ready) = app.public_pages.find(visitor.language(), address) {
            return Ok(ready.respond(req));
        }
        let html = visitor.html(template, &named(), &load()?)?;
        // The same address can be spelt in many ways with percent signs; only the plain one is kept, so that nobody fills
        // the memory with the others.
        if address.contains('%') {
            return Ok(private(html));
        }
        let ready = Arc::new(ReadyPage::make(app, html)?);
        let mut all = app.public_pages.ready.write().unwrap_or_else(PoisonError::into_inner);
        all.entry(visitor.language()).or_default().insert(address.to_owned(), Arc::clone(&ready));
        Ok(ready.respond(req))
    }

    fn find(&self, language: Language, address: &str) -> Option<Arc<ReadyPage>> {
        self.ready.read().unwrap_or_else(PoisonError::into_inner).get(&language)?.get(address).map(Arc::clone)
    }
}

/// The outermost layer: whoever comes without any cookie and asks for a page that is ready gets it at once.
pub async fn hand_out_ready_pages(
    app: web::Data<App>,
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let anybody = req.method() == Method::GET && !req.headers().contains_key(header::COOKIE);
    // With its question: that can decide what is on a page, and only addresses of our own making are kept.
    let address = req.uri().path_and_query().map_or_else(|| req.path(), |address| address.as_str());
    let ready = if anybody { app.public_pages.find(language_of_browser(req.request()), address) } else { None };
    let Some(ready) = ready else { return Ok(next.call(req).await?.map_into_boxed_body()) };
    app.metrics.answered(StatusCode::OK);
    let response = ready.respond(req.request());
    Ok(req.into_response(response))
}

fn private(html: String) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "text/html; charset=utf-8"))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(html)
}

impl ReadyPage {
    fn make(app: &App, html: String) -> Result<Self, Error> {
        let gzip = gzip(html.as_bytes()).ok_or_else(|| Error::internal("a page could not be compressed"))?;
        let ready = |body: web::Bytes, encoding: Option<&'static str>| {
            let mut headers = HeaderMap::new();
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
            headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding, Accept-Language, Cookie"));
            if let Some(encoding) = encoding {
                headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
            }
            put_all(app, &mut headers);
            Ready { body, headers }
        };
        Ok(Self { plain: ready(html.into(), None), gzip: ready(gzip.into(), Some("gzip")) })
    }

    fn respond(&self, req: &HttpRequest) -> HttpResponse {
        let ready = if takes_gzip(req) { &self.gzip } else { &self.plain };
        let mut response = HttpResponse::with_body(StatusCode::OK, BoxBody::new(ready.body.clone()));
        *response.headers_mut() = ready.headers.clone();
        response
    }
}
