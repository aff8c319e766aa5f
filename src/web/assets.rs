//! The style sheet, the small script and the pictures, inside the binary, at addresses that change with their content.

use std::collections::HashMap;
use std::io::Write as _;
use std::sync::LazyLock;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use flate2::Compression;
use flate2::write::GzEncoder;
use ring::digest::{SHA256, digest};
use rust_embed::RustEmbed;

use crate::error::Error;

#[derive(RustEmbed)]
#[folder = "static/"]
struct Files;

/// The folder of the pictures, in `static/` and in addresses.
const PICTURES: &str = "pictures";

struct Asset {
    kind: &'static str,
    bytes: web::Bytes,
    gzip: web::Bytes,
    fingerprint: String,
}

static ASSETS: LazyLock<HashMap<String, Asset>> = LazyLock::new(|| {
    Files::iter()
        .filter_map(|name| {
            let bytes = Files::get(&name)?.data.into_owned();
            let fingerprint = hex::encode(digest(&SHA256, &bytes)).chars().take(12).collect();
            let gzip = gzip(&bytes)?.into();
            Some((name.to_string(), Asset { kind: kind(&name), bytes: bytes.into(), gzip, fingerprint }))
        })
        .collect()
});

/// Compresses bytes once, as small as gzip can.
pub(super) fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok()
}

/// Whether the browser takes gzip.
pub(super) fn takes_gzip(req: &HttpRequest) -> bool {
    req.headers()
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains("gzip"))
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

/// The address of a built-in file, with its fingerprint.
pub fn address_of(name: &str) -> String {
    let fingerprint = ASSETS.get(name).map_or("", |asset| asset.fingerprint.as_str());
    format!("/static/{fingerprint}/{name}")
}

/// `GET /static/{fingerprint}/{name}`: kept by browsers for a year, since another content has another address. Pictures
/// are named by authors and have one address for ever: `/static/pictures/wave.svg`, kept for a day.
pub async fn asset(req: HttpRequest, path: web::Path<(String, String)>) -> Result<HttpResponse, Error> {
    let (fingerprint, name) = path.into_inner();
    let (asset, kept) = if fingerprint == PICTURES {
        (ASSETS.get(&format!("{PICTURES}/{name}")), "public, max-age=86400")
    } else {
        (ASSETS.get(&name).filter(|asset| asset.fingerprint == fingerprint), "public, max-age=31536000, immutable")
    };
    let asset = asset.ok_or(Error::NotFound)?;
    let mut response = HttpResponse::Ok();
    response
        .insert_header((header::CONTENT_TYPE, asset.kind))
        .insert_header((header::CACHE_CONTROL, kept))
        .insert_header((header::VARY, "Accept-Encoding"));
    if takes_gzip(&req) {
        return Ok(response.insert_header((header::CONTENT_ENCODING, "gzip")).body(asset.gzip.clone()));
    }
    Ok(response.body(asset.bytes.clone()))
}
