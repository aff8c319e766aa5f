//! Who does what and when is a fact about people, so requests that go well leave no line. A request that breaks leaves
//! one: the kind of address, how it went, how long it took. Never who, from where, or what was sent.

use std::time::Instant;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::web;

use crate::app::App;

/// The layer that writes the line; it names the address's pattern, never the address.
pub async fn log_requests(
    app: web::Data<App>,
    req: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let began = Instant::now();
    let response = next.call(req).await?;
    app.metrics.answered(response.status());
    if response.status().is_server_error() {
        let method = response.request().method();
        let pattern = response.request().match_pattern().unwrap_or_else(|| "unknown".to_owned());
        let (status, duration_ms) = (response.status().as_u16(), began.elapsed().as_millis());
        tracing::warn!(target: "andrum::web", %method, pattern, status, duration_ms);
    }
    Ok(response)
}
