//! Which place a request comes from, for the limits only: never logged, never stored.

use std::net::{IpAddr, Ipv4Addr};

use actix_web::HttpRequest;

use crate::app::App;

/// The address a request comes from. `X-Forwarded-For` is believed from trusted proxies alone: the last address in it
/// that is not a proxy of ours.
pub fn place_of(app: &App, req: &HttpRequest) -> IpAddr {
    let direct = req.peer_addr().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |address| address.ip());
    if !app.config.trusted_proxies.contains(&direct) {
        return direct;
    }
    req.headers()
        .get_all("x-forwarded-for")
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(|part| part.trim().parse::<IpAddr>().ok())
        .filter(|address| !app.config.trusted_proxies.contains(address))
        .last()
        .unwrap_or(direct)
}
