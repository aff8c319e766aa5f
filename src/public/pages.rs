//! What the public pages show.

use serde::Serialize;

use crate::app::App;
use crate::content::{HelpKind, HelpLine, Language};

/// A page that says the same to everybody.
#[derive(Debug, Serialize)]
pub struct Plain {}

/// The first page.
#[derive(Debug, Serialize)]
pub struct LandingPage {
    /// Every programme, where there is more than one to choose from.
    programmes: Vec<ProgrammeLink>,
}

#[derive(Debug, Serialize)]
struct ProgrammeLink {
    href: String,
    name: String,
    about: String,
}

impl LandingPage {
    /// The page in one language.
    pub fn new(app: &App, language: Language) -> Self {
        let all = &app.library.programmes;
        let link = |programme: &crate::content::Programme| ProgrammeLink {
            href: format!("/modules?programme={}", programme.id),
            name: programme.name(language).to_owned(),
            about: programme.about(language).to_owned(),
        };
        Self { programmes: if all.len() > 1 { all.iter().map(link).collect() } else { Vec::new() } }
    }
}

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
    drugs: Vec<HelpCard>,
}

#[derive(Debug, Serialize)]
struct HelpCard {
    name: String,
    phone: String,
    phone_href: String,
    web: String,
    web_label: String,
    what: String,
    ways: String,
    hours: String,
    who: String,
    anonymous: bool,
    free: bool,
    checked_on: String,
}

impl HelpPage {
    /// The help lines by how urgent they are. The emergency number itself has its own box on the page.
    pub fn new(app: &App, language: Language) -> Self {
        let cards = |wanted: &[HelpKind]| {
            let lines = app.library.help.lines.iter().filter(|line| wanted.contains(&line.kind));
            lines.map(|line| HelpCard::new(app, line, language)).collect()
        };
        Self {
            danger: cards(&[HelpKind::Suicide, HelpKind::Poison]),
            talk: cards(&[HelpKind::Young, HelpKind::Health]),
            drugs: cards(&[HelpKind::Drugs, HelpKind::Alcohol]),
        }
    }
}

impl HelpCard {
    fn new(app: &App, line: &HelpLine, language: Language) -> Self {
        let web = line.web.clone().unwrap_or_default();
        let ways = line.ways.iter().map(|way| app.texts.text(language, &format!("public-help-way-{}", way.word())));
        Self {
            name: line.name.clone(),
            phone: line.phone.clone().unwrap_or_default(),
            phone_href: line.dial().map(|number| format!("tel:{number}")).unwrap_or_default(),
            web_label: web_label(&web),
            web,
            what: line.what.get(language).clone(),
            ways: ways.collect::<Vec<_>>().join(", "),
            hours: line.hours.get(language).clone(),
            who: line.who.get(language).clone(),
            anonymous: line.anonymous,
            free: line.free,
            checked_on: line.checked_on.to_string(),
        }
    }
}

/// An address as people say it: the host alone.
pub(super) fn web_label(web: &str) -> String {
    let bare = web.trim_start_matches("https://").trim_start_matches("www.").trim_end_matches('/');
    bare.split('/').next().unwrap_or(bare).to_owned()
}
