//! Where links and images may lead.

use crate::content::checks::nearest::did_you_mean;
use crate::content::picture::{self, PICTURES};
use crate::content::reading::file::Place;
use crate::content::reading::prose::Reading;

/// The addresses of our own that a text may link to, besides modules.
pub const PLACES: [&str; 11] =
    ["/", "/about", "/diary", "/facts", "/find-help", "/help", "/home", "/measures", "/messages", "/privacy", "/start"];

/// Reports a link that leads nowhere, away from us, or out of the web.
pub(crate) fn check(url: &str, place: &Place, reading: &mut Reading<'_>) {
    let lower = url.to_lowercase();
    if let Some(slug) = url.strip_prefix("/modules/") {
        if reading.known.module(slug).is_none() {
            let hint = did_you_mean(slug, &reading.known.slugs());
            reading.findings.error(place, format!("dead link: there is no module `{slug}`"), hint);
        }
    } else if lower.starts_with("https://") {
        reading.findings.warning(
            place,
            format!("this link leaves us: {url}"),
            "keep it only if the reader needs it: the other site learns that somebody came",
        );
    } else if lower.starts_with("http://") {
        reading.findings.error(place, "a link that is not encrypted", "begin the address with https://");
    } else if lower.starts_with("tel:") || lower.starts_with("sms:") || lower.starts_with("mailto:") {
        let hint = "link to /help instead: numbers live in help.toml, where they are checked";
        reading.findings.error(place, format!("this kind of link is not allowed: {url}"), hint);
    } else if !PLACES.contains(&url) {
        let hint = match did_you_mean(url, &PLACES) {
            hint if hint.starts_with("did") => hint,
            known => format!("{known}, and /modules/ with the name of a module"),
        };
        reading.findings.error(place, format!("dead link: `{url}`"), hint);
    }
}

/// Reports an image that cannot be seen by everybody, or that is fetched from somebody else.
pub(crate) fn check_image(url: &str, described: bool, place: &Place, reading: &mut Reading<'_>) {
    if !described {
        reading.findings.error(
            place,
            "an image without alternative text",
            "say what it shows between the brackets: ![what it shows](/static/pictures/…)",
        );
    }
    if picture::named(url).is_none() {
        let name = url.rsplit('/').next().unwrap_or_default().trim_end_matches(".svg");
        let hint = format!("write /static/pictures/ and a name: {}", did_you_mean(name, &PICTURES));
        reading.findings.error(place, format!("there is no picture at `{url}`"), hint);
    }
}
