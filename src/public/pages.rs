//! What the public pages show.

use serde::Serialize;

use crate::content::{Help, HelpKind, HelpLine, Language};

/// A page that says the same to everybody.
#[derive(Debug, Serialize)]
pub struct Plain {}

/// A page that names whoever runs the service.
#[derive(Debug, Serialize)]
pub struct OperatorPage {
    /// In the operator's own words; empty when nobody has filled it in.
    pub operator: String,
}

/// Where to turn.
#[derive(Debug, Serialize)]
pub struct HelpPage {
    danger: Vec<HelpCard>,
    talk: Vec<HelpCard>,
}

#[derive(Debug, Serialize)]
struct HelpCard {
    name: String,
    phone: String,
    phone_href: String,
    web: String,
    web_label: String,
    what: String,
    hours: String,
    who: String,
    anonymous: bool,
    free: bool,
    checked_on: String,
}

impl HelpPage {
    /// The help lines by how urgent they are. The emergency number itself has its own box on the page.
    pub fn new(help: &Help, language: Language) -> Self {
        let urgent = |kind: HelpKind| matches!(kind, HelpKind::Suicide | HelpKind::Poison);
        let cards = |wanted: &dyn Fn(HelpKind) -> bool| {
            help.lines.iter().filter(|line| wanted(line.kind)).map(|line| HelpCard::new(line, language)).collect()
        };
        Self { danger: cards(&|kind| urgent(kind)), talk: cards(&|kind| kind != HelpKind::Danger && !urgent(kind)) }
    }
}

impl HelpCard {
    fn new(line: &HelpLine, language: Language) -> Self {
        let web = line.web.clone().unwrap_or_default();
        Self {
            name: line.name.clone(),
            phone: line.phone.clone().unwrap_or_default(),
            phone_href: line.dial().map(|number| format!("tel:{number}")).unwrap_or_default(),
            web_label: web.trim_start_matches("https://").trim_start_matches("www.").trim_end_matches('/').to_owned(),
            web,
            what: line.what.get(language).clone(),
            hours: line.hours.get(language).clone(),
            who: line.who.get(language).clone(),
            anonymous: line.anonymous,
            free: line.free,
            checked_on: line.checked_on.to_string(),
        }
    }
}
