//! Figures about the process for operators who turned them on: how many answers of each kind, and nothing about anybody.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::registry::Registry;

use crate::app::App;
use crate::error::Error;

/// What is counted since the start.
pub struct Metrics {
    registry: Registry,
    answers: Family<[(&'static str, &'static str); 1], Counter>,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("andrum");
        let answers = Family::<[(&'static str, &'static str); 1], Counter>::default();
        registry.register("answers", "Answers to requests, by the class of their status", answers.clone());
        Self { registry, answers }
    }
}

impl Metrics {
    /// Counts an answer.
    pub(super) fn answered(&self, status: StatusCode) {
        let class = match status.as_u16() {
            ..300 => "2xx",
            300..400 => "3xx",
            400..500 => "4xx",
            _ => "5xx",
        };
        self.answers.get_or_create(&[("status", class)]).inc();
    }
}

/// `GET /metrics`: the figures as Prometheus reads them; not there unless the operator turned it on.
pub async fn metrics(app: web::Data<App>) -> Result<HttpResponse, Error> {
    if !app.config.metrics {
        return Err(Error::NotFound);
    }
    let mut text = String::new();
    encode(&mut text, &app.metrics.registry).map_err(Error::internal)?;
    Ok(HttpResponse::Ok().content_type("application/openmetrics-text; version=1.0.0; charset=utf-8").body(text))
}
