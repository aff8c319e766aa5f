//! Who does what and when is a fact about people, so requests that go well leave no line. A request that breaks leaves
//! one: the kind of address, how it went, how long it took. Never who, from where, or what was sent.

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
    let began = std::time::Instant::now();
    let method = req.method().clone();
    let response = next.call(req).await?;
    let pattern = response.request().match_pattern().unwrap_or_else(|| "unknown".to_owned());
    app.metrics.answered(response.status());
    let status = response.status().as_u16();
    let duration_ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    if status >= 500 {
        tracing::warn!(target: "andrum::web", %method, pattern, status, duration_ms);
    } else {
        tracing::trace!(target: "andrum::web", %method, pattern, status, duration_ms);
    }
    Ok(response)
}
