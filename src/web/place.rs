//! Which place a request comes from, for the limits only: never logged, never stored.

use std::net::{IpAddr, Ipv4Addr};

use actix_web::HttpRequest;

use crate::app::App;

/// The address a request comes from. `X-Forwarded-For` is believed from trusted proxies alone: the last address in it
/// that is not a proxy of ours.
pub fn place_of(app: &App, req: &HttpRequest) -> IpAddr {
    let direct = req.peer_addr().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |address| address.ip().to_canonical());
    let said = req.headers().get_all("x-forwarded-for").filter_map(|value| value.to_str().ok());
    forwarded(direct, &said.collect::<Vec<_>>().join(","), &app.config.trusted_proxies)
}

/// Read from its end, where our own proxies write: what stands before the first address that is not a proxy's, or before
/// something that is no address, may be anybody's invention.
fn forwarded(direct: IpAddr, said: &str, trusted: &[IpAddr]) -> IpAddr {
    let is_ours = |address: IpAddr| trusted.iter().any(|proxy| proxy.to_canonical() == address);
    let mut place = direct;
    for part in said.rsplit(',') {
        if !is_ours(place) {
            break;
        }
        match part.trim().parse::<IpAddr>() {
            Ok(address) => place = address.to_canonical(),
            Err(_) => break,
        }
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_our_proxies_wrote_is_believed() {
        let trusted = ["10.0.0.2", "::ffff:10.0.0.3"].map(|address| address.parse().unwrap());
        for (direct, said, expected) in [
            ("192.0.2.1", "198.51.100.1", "192.0.2.1"),
            ("10.0.0.2", "198.51.100.1", "198.51.100.1"),
            ("10.0.0.2", "203.0.113.9, 198.51.100.1", "198.51.100.1"),
            ("10.0.0.2", "203.0.113.9, 198.51.100.1, 10.0.0.3", "198.51.100.1"),
            ("10.0.0.2", "203.0.113.9, rubbish", "10.0.0.2"),
            ("10.0.0.2", "::ffff:198.51.100.1", "198.51.100.1"),
            ("10.0.0.2", "", "10.0.0.2"),
        ] {
            let [direct, expected]: [IpAddr; 2] = [direct, expected].map(|address| address.parse().unwrap());
            assert_eq!(forwarded(direct, said, &trusted), expected, "{said}");
        }
    }
}
