//! A place on the phone's home screen, for whoever asks for it: under a name and an icon that say nothing. Only this page
//! names the manifest, so no browser offers it anywhere else.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Serialize;

use super::pages::Plain;
use crate::app::App;
use crate::error::Error;
use crate::web::{PublicPages, Visitor, address_of};

/// What a phone asks for, as <https://www.w3.org/TR/appmanifest/> names it.
#[derive(Debug, Serialize)]
struct Manifest {
    name: String,
    short_name: String,
    lang: &'static str,
    dir: &'static str,
    start_url: &'static str,
    scope: &'static str,
    display: &'static str,
    background_color: &'static str,
    theme_color: &'static str,
    icons: [Icon; 3],
}

#[derive(Debug, Serialize)]
struct Icon {
    src: String,
    sizes: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
}

/// `GET /install`: how to do it, and what others can see on the phone then.
pub async fn page(app: web::Data<App>, req: HttpRequest, visitor: Visitor) -> Result<HttpResponse, Error> {
    PublicPages::page(&app, &req, &visitor, "public/install", None, || Ok(Plain {}))
}

/// `GET /install/manifest`: the neutral name and icon.
pub async fn manifest(visitor: Visitor) -> Result<HttpResponse, Error> {
    let (name, language) = (visitor.text("public-install-name"), visitor.language());
    let icon = |file: &str, sizes, kind| Icon { src: address_of(file), sizes, kind };
    let manifest = Manifest {
        short_name: name.clone(),
        name,
        lang: language.code(),
        dir: language.direction(),
        start_url: "/home",
        scope: "/",
        display: "standalone",
        background_color: "#f5f2f8",
        theme_color: "#f5f2f8",
        icons: [
            icon("notes-192.png", "192x192", "image/png"),
            icon("notes-512.png", "512x512", "image/png"),
            icon("notes.svg", "any", "image/svg+xml"),
        ],
    };
    Ok(HttpResponse::Ok().content_type("application/manifest+json").body(serde_json::to_string(&manifest)?))
}
