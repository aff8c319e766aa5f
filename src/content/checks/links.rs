//! Where links and images may lead.

use crate::content::checks::nearest::did_you_mean;
use crate::content::checks::risk::HELP;
use crate::content::picture::{self, PICTURES};
use crate::content::reading::file::Place;
use crate::content::reading::prose::Reading;

/// The addresses of our own that a text may link to, besides modules and their pages, and steps.
pub const PLACES: [&str; 18] = [
    "/",
    "/diary",
    "/diary/week",
    "/facts",
    "/find-help",
    "/find-help/first-visit",
    "/goal",
    "/help",
    "/home",
    "/measures",
    "/messages",
    "/modules",
    "/plan",
    "/privacy",
    "/reasons",
    "/reminders",
    "/start",
    "/take-out",
];

/// Reports a link that leads nowhere, away from us, or out of the web.
pub(crate) fn check(url: &str, place: &Place, reading: &mut Reading<'_>) {
    let lower = url.to_lowercase();
    reading.leads_to_help |= url == HELP;
    if url.starts_with('/') && reading.around.known.is_open() {
        return;
    }
    if let Some(way) = url.strip_prefix("/modules/") {
        if let Some((message, hint)) = missing_in_module(way, reading) {
            reading.findings.error(place, format!("dead link: {message}"), hint);
        }
    } else if let Some(step) = url.strip_prefix("/steps/") {
        let steps = &reading.around.steps;
        if !step.parse().is_ok_and(|step| steps.contains(&step)) {
            let known = steps.iter().take(20).map(u8::to_string).collect::<Vec<_>>().join(", ");
            let hint = format!("the steps of this programme: {known}");
            reading.findings.error(place, format!("dead link: there is no step `{step}`"), hint);
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
            known => format!("{known}, /modules/ with the name of a module, and /steps/ with a number"),
        };
        reading.findings.error(place, format!("dead link: `{url}`"), hint);
    }
}

/// What is missing of `slug` or `slug/page-id`, and a hint.
fn missing_in_module(way: &str, reading: &Reading<'_>) -> Option<(String, String)> {
    let (slug, page) = way.split_once('/').map_or((way, None), |(slug, page)| (slug, Some(page)));
    let known = reading.around.known;
    let Some(module) = known.module(slug) else {
        return Some((format!("there is no module `{slug}`"), did_you_mean(slug, &known.slugs())));
    };
    let page = page.filter(|page| !module.has_page(page))?;
    Some((format!("the module `{slug}` has no page `{page}`"), did_you_mean(page, &module.pages())))
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
