//! What people send: read once, checked for where it comes from, its size and its form token, then given as a type.

use std::fmt;
use std::future::{Ready, ready};

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::{Method, header};
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use serde::de::DeserializeOwned;
use subtle::ConstantTimeEq;

use super::sign_in::SignIn;
use crate::app::App;
use crate::error::Error;

/// More bytes than any of our forms needs.
const MOST_BYTES: usize = 256 * 1024;
/// More fields than any of our forms has.
const MOST_FIELDS: usize = 500;

/// The fields of the form as they were sent, for this request only.
#[derive(Clone, Default)]
pub(super) struct Typed(pub(super) Vec<(String, String)>);

/// A form whose fields are known when the program is written. Repeated and malformed fields are an error.
#[derive(Debug)]
pub struct Form<T>(pub T);

/// A form whose fields are data, such as the answers of an exercise.
#[derive(Clone)]
pub struct Fields(Vec<(String, String)>);

impl fmt::Debug for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl Fields {
    /// The value of a field that is there once.
    pub fn one(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// Every field as it was sent: names may repeat.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// All values of a field.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|(field, _)| field == name).map(|(_, value)| value.as_str()).collect()
    }
}

/// The layer that reads the body of each form before anything else looks at it. No address and no field of ours holds a
/// NUL, and PostgreSQL takes none in a text: an address with one is not there, and out of a field it is taken.
pub async fn read_typed(
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if req.path().contains("%00") {
        return Ok(req.error_response(Error::NotFound));
    }
    if req.method() == Method::POST {
        // A refusal becomes an answer here and not an error, so that the layer outside can draw its page.
        if comes_from_elsewhere(req.request()) {
            return Ok(req.error_response(Error::Foreign));
        }
        match read(&mut req).await {
            Ok(typed) => req.extensions_mut().insert(typed),
            Err(error) => return Ok(req.error_response(error)),
        };
    }
    Ok(next.call(req).await?.map_into_boxed_body())
}

async fn read(req: &mut ServiceRequest) -> Result<Typed, Error> {
    let declared = req.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    if declared.is_some_and(|length: usize| length > MOST_BYTES) {
        return Err(Error::TooLarge);
    }
    let kind = req.content_type().to_owned();
    let (parts, mut payload) = (req.request().clone(), req.take_payload());
    let body = web::Payload::from_request(&parts, &mut payload).await.map_err(|_| Error::Malformed)?;
    let read = body.to_bytes_limited(MOST_BYTES).await;
    let bytes = read.map_err(|_| Error::TooLarge)?.map_err(|_| Error::Malformed)?;
    if bytes.is_empty() {
        return Ok(Typed::default());
    }
    if kind != "application/x-www-form-urlencoded" {
        return Err(Error::Malformed);
    }
    let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(&bytes).map_err(|_| Error::Malformed)?;
    if pairs.len() > MOST_FIELDS {
        return Err(Error::TooLarge);
    }
    Ok(Typed(pairs.into_iter().map(|(name, value)| (name, without_nul(value))).collect()))
}

fn without_nul(value: String) -> String {
    if value.contains('\0') { value.replace('\0', "") } else { value }
}

/// Browsers say where a form comes from; older ones, and those that hide it, are held by `SameSite` and the form token.
fn comes_from_elsewhere(req: &HttpRequest) -> bool {
    let said = |name: &str| req.headers().get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = said("sec-fetch-site") {
        return !matches!(site, "same-origin" | "none");
    }
    match (said("origin"), said("host")) {
        (Some("null") | None, _) => false,
        (Some(origin), Some(host)) => origin.split_once("://").is_none_or(|(_, from)| from != host),
        (Some(_), None) => true,
    }
}

/// Takes the fields out of the request, checking the form token of whoever is signed in.
fn checked(req: &HttpRequest) -> Result<Vec<(String, String)>, Error> {
    let app = req.app_data::<web::Data<App>>().ok_or_else(|| Error::internal("no app"))?;
    let typed = req.extensions().get::<Typed>().cloned().unwrap_or_default();
    let (tokens, fields): (Vec<_>, Vec<_>) = typed.0.into_iter().partition(|(name, _)| name == "form_token");
    if let Some(sign_in) = req.extensions().get::<SignIn>() {
        let expected = sign_in.form_token(app);
        let fits = tokens.iter().any(|(_, token)| bool::from(token.as_bytes().ct_eq(expected.as_bytes())));
        if !fits {
            return Err(Error::StaleForm);
        }
    }
    Ok(fields)
}

impl<T: DeserializeOwned + 'static> FromRequest for Form<T> {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(checked(req).and_then(|fields| {
            let encoded = serde_urlencoded::to_string(fields).map_err(|_| Error::Malformed)?;
            serde_urlencoded::from_str(&encoded).map(Self).map_err(|_| Error::Malformed)
        }))
    }
}

impl FromRequest for Fields {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(checked(req).map(Self))
    }
}
