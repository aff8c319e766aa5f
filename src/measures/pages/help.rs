//! The help that stands first on a page after an answer about not wanting to live or hurting oneself.

use serde::Serialize;

use crate::content::{Help, HelpKind, HelpLine, Language};

/// Who can be reached at once.
#[derive(Debug, Serialize)]
pub struct HelpFirst<'a> {
    lines: Vec<Line<'a>>,
}

#[derive(Debug, Serialize)]
struct Line<'a> {
    name: &'a str,
    phone: &'a str,
    href: String,
    web: &'a str,
    what: &'a str,
    hours: &'a str,
    who: &'a str,
}

impl<'a> HelpFirst<'a> {
    /// The lines for danger, for thoughts of suicide, and for the young.
    pub fn of(help: &'a Help, language: Language) -> Self {
        let kinds = [HelpKind::Danger, HelpKind::Suicide, HelpKind::Young];
        let lines = kinds.into_iter().flat_map(|kind| help.of(kind)).map(|line| Line::of(line, language));
        Self { lines: lines.collect() }
    }
}

impl<'a> Line<'a> {
    fn of(line: &'a HelpLine, language: Language) -> Self {
        let dial = line.dial().map(|number| format!("tel:{number}"));
        Self {
            name: &line.name,
            phone: line.phone.as_deref().unwrap_or_default(),
            href: dial.unwrap_or_default(),
            web: line.web.as_deref().unwrap_or_default(),
            what: line.what.get(language),
            hours: line.hours.get(language),
            who: line.who.get(language),
        }
    }
}
