//! Every address of the service.

/// `GET /help` and so on, as `routes.rs` says.
pub(crate) fn routed() -> Vec<String> {
    let source = include_str!("../../../src/routes.rs");
    let calls = source.split(".route(").skip(1).map(|rest| rest.split(".to(").next().expect("a call"));
    calls
        .map(|call| {
            let (_, rest) = call.split_once('"').expect("an address");
            let (address, method) = rest.split_once('"').expect("an address");
            let method = method.trim_matches(|c: char| !c.is_ascii_lowercase()).to_uppercase();
            format!("{method} {address}")
        })
        .collect()
}
