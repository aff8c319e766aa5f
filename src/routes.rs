//! Every address on one screen: method, address, handler. Who may call it is the handler's first argument.

use actix_web::web::{self, ServiceConfig, get, post};
use actix_web::{HttpResponse, Responder};

use crate::app::App;
use crate::research;
use crate::web::asset;

/// All addresses.
pub fn addresses(config: &mut ServiceConfig) {
    // The process itself.
    config
        .route("/healthz", get().to(alive))
        .route("/readyz", get().to(ready))
        .route("/static/{fingerprint}/{name}", get().to(asset));

    // Anybody: public.

    // Participants: start, sign-in, more, consent, take-out, erase, exit.

    // Participants: home, modules, exercises.

    // Participants: diary and goal.

    // Participants: messages.

    // Staff: set-up, accounts, sign-in, team keys.

    // Counsellors: the inbox.

    // Researchers: releases.
    config
        .route("/research", get().to(research::routes::overview))
        .route("/research/releases", post().to(research::routes::build))
        .route("/research/releases/{id}", get().to(research::routes::release))
        .route("/research/releases/{id}/download", post().to(research::routes::download));
}

/// `GET /healthz`: the process runs.
async fn alive() -> impl Responder {
    HttpResponse::Ok().content_type("text/plain").body("alive\n")
}

/// `GET /readyz`: the database answers.
async fn ready(app: web::Data<App>) -> impl Responder {
    if app.db.answers().await {
        HttpResponse::Ok().content_type("text/plain").body("ready\n")
    } else {
        HttpResponse::ServiceUnavailable().content_type("text/plain").body("the database does not answer\n")
    }
}
