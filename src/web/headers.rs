//! Security headers on every response.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web;

use crate::app::App;

/// Where the quick exit leads: the Swedish weather. Neutral, and believable on any phone.
pub const EXIT_TARGET: &str = "https://www.smhi.se/";

const HEADERS: [(&str, &str); 8] = [
    (
        "content-security-policy",
        // The exit is a form that is answered with a redirect, and browsers apply `form-action` to redirects too.
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; manifest-src 'self'; \
         form-action 'self' https://www.smhi.se/; base-uri 'none'; frame-ancestors 'none'",
    ),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), \
         magnetometer=(), microphone=(), payment=(), publickey-credentials-create=(self), \
         publickey-credentials-get=(self), usb=()",
    ),
    ("x-robots-tag", "noarchive"),
];

/// In a preview, a page may also ask whether it is old.
const PREVIEW_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
     manifest-src 'self'; connect-src 'self'; form-action 'self' https://www.smhi.se/; base-uri 'none'; \
     frame-ancestors 'none'";

/// The layer that adds them.
pub async fn add_headers(
    app: web::Data<App>,
    req: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let mut response = next.call(req).await?;
    put_all(&app, response.headers_mut());
    Ok(response)
}

/// Puts them on one response.
pub(super) fn put_all(app: &App, headers: &mut HeaderMap) {
    for (name, value) in HEADERS {
        put(headers, name, value);
    }
    if app.preview.is_some() {
        put(headers, "content-security-policy", PREVIEW_POLICY);
    }
    if !app.config.is_plain_loopback() {
        put(headers, "strict-transport-security", "max-age=31536000; includeSubDomains");
    }
    if !headers.contains_key("cache-control") {
        put(headers, "cache-control", "no-store");
    }
}

fn put(headers: &mut HeaderMap, name: &'static str, value: &'static str) {
    headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
}
