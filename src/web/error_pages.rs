//! Error pages in the site's words. Causes are logged here, once, and shown nowhere.

use actix_web::body::{BoxBody, EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{Method, StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpRequest, HttpResponse, ResponseError, web};
use serde::Serialize;

use super::kept::Kept;
use super::sign_in::sign_out;
use super::visitor::{Visitor, see_other};
use crate::app::App;
use crate::error::{Door, Error};

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignInFirst(_) => StatusCode::UNAUTHORIZED,
            Self::StaleForm => StatusCode::CONFLICT,
            Self::Foreign => StatusCode::FORBIDDEN,
            Self::Malformed => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Full => StatusCode::INSUFFICIENT_STORAGE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

#[derive(Serialize)]
struct ProblemPage {
    heading: String,
    text: String,
    back_href: &'static str,
    back_label: String,
}

#[derive(Serialize)]
struct SignInAgainPage {
    kept: String,
    staff: bool,
}

/// The layer that draws a page for every error, ours and the framework's.
pub async fn draw_errors(
    app: web::Data<App>,
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<EitherBody<BoxBody>>, actix_web::Error> {
    // The request may be cloned only after it was routed: the router wants to be its one owner.
    let response = next.call(req).await?;
    if !needs_page(&response) {
        return Ok(response.map_into_boxed_body().map_into_right_body());
    }
    let (request, status) = (response.request().clone(), response.status());
    let drawn = response.response().error().map(|cause| draw(&app, &request, cause, status));
    Ok(finish(&request, drawn.unwrap_or_else(|| framework(&request, status)), status))
}

fn needs_page(response: &ServiceResponse<impl MessageBody>) -> bool {
    let status = response.status();
    let has_page = response.headers().contains_key(header::CONTENT_TYPE);
    response.response().error().is_some() || ((status.is_client_error() || status.is_server_error()) && !has_page)
}

fn finish(
    request: &HttpRequest,
    drawn: Result<HttpResponse, Error>,
    status: StatusCode,
) -> ServiceResponse<EitherBody<BoxBody>> {
    let response = drawn.unwrap_or_else(|cause| {
        tracing::error!(target: "andrum::web", %cause, "an error page could not be drawn");
        HttpResponse::new(status)
    });
    ServiceResponse::new(request.clone(), response).map_into_boxed_body().map_into_right_body()
}

fn framework(request: &HttpRequest, status: StatusCode) -> Result<HttpResponse, Error> {
    let kind = match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => "not-found",
        status if status.is_server_error() => "broke",
        _ => "malformed",
    };
    problem(&Visitor::of(request)?, status, kind)
}

fn draw(app: &App, request: &HttpRequest, cause: &actix_web::Error, status: StatusCode) -> Result<HttpResponse, Error> {
    let Some(error) = cause.as_error::<Error>() else { return framework(request, status) };
    let pattern = request.match_pattern().unwrap_or_default();
    if let Error::Internal(cause) = error {
        tracing::error!(target: "andrum::web", pattern, cause = %cause, "a request failed");
    }
    let visitor = Visitor::of(request)?;
    let kept = (request.method() == Method::POST).then(|| Kept::from_request(request)).flatten();
    match (error, kept) {
        (Error::SignInFirst(door), kept) => sign_in_first(app, &visitor, *door, kept.as_ref()),
        (Error::StaleForm, Some(kept)) => visitor.kept_page(status, "stale", &kept),
        (Error::Busy | Error::Full | Error::Internal(_), Some(kept)) => visitor.kept_page(status, "broke", &kept),
        (Error::TooMany(seconds), kept) => {
            let mut response = match kept {
                Some(kept) => visitor.kept_page(status, "too-many", &kept)?,
                None => problem(&visitor, status, kind(error))?,
            };
            response.headers_mut().insert(header::RETRY_AFTER, header::HeaderValue::from(*seconds));
            Ok(response)
        }
        (error, _) => problem(&visitor, status, kind(error)),
    }
}

fn kind(error: &Error) -> &'static str {
    match error {
        Error::NotFound | Error::SignInFirst(_) => "not-found",
        Error::StaleForm => "stale",
        Error::Foreign => "foreign",
        Error::Malformed => "malformed",
        Error::TooLarge => "too-large",
        Error::TooMany(_) => "too-many",
        Error::Busy => "busy",
        Error::Full => "full",
        Error::Internal(_) => "broke",
    }
}

fn problem(visitor: &Visitor, status: StatusCode, kind: &str) -> Result<HttpResponse, Error> {
    let page = ProblemPage {
        heading: visitor.text(&format!("web-{kind}-heading")),
        text: visitor.text(&format!("web-{kind}-text")),
        back_href: visitor.first_page(),
        back_label: visitor.text("web-back"),
    };
    visitor.page_with(status, "web/problem", &page)
}

/// A page asks to sign in by a redirect; a form is kept, sealed, in the page that asks. A cookie that the row no longer
/// honours is taken out of the browser, which would else be sent from page to page in a circle.
fn sign_in_first(app: &App, visitor: &Visitor, door: Door, kept: Option<&Kept>) -> Result<HttpResponse, Error> {
    let staff = door == Door::Staff;
    let mut response = match kept.and_then(|kept| kept.seal(app)) {
        Some(kept) => {
            let page = SignInAgainPage { kept, staff };
            visitor.clone().now(None).page_with(StatusCode::UNAUTHORIZED, "web/sign-in-again", &page)?
        }
        None => see_other(if staff { "/staff/sign-in" } else { "/sign-in" }),
    };
    // A cookie that holds no more would still ask the next form for its token.
    if visitor.is_signed_in() {
        sign_out(app, &mut response)?;
    }
    Ok(response)
}
