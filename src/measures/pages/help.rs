//! The help that stands first on a page after an answer about not wanting to live or hurting oneself.

use serde::Serialize;

use crate::content::{Help, HelpKind, HelpLine, HelpWay, Language};

/// Who can be reached at once.
#[derive(Debug, Serialize)]
pub struct HelpFirst<'a> {
    lines: Vec<Line<'a>>,
}

#[derive(Debug, Serialize)]
struct Line<'a> {
    /// Its name; empty for the emergency number, which is its own name.
    name: &'a str,
    phone: &'a str,
    href: String,
    /// Where one can chat; may be empty.
    chat: &'a str,
    hours: &'a str,
    who: &'a str,
}

impl<'a> HelpFirst<'a> {
    /// The lines for danger, for thoughts of suicide, and for the young, that can be called at once.
    pub fn of(help: &'a Help, language: Language) -> Self {
        let kinds = [HelpKind::Danger, HelpKind::Suicide, HelpKind::Young];
        let lines = kinds.into_iter().flat_map(|kind| help.of(kind)).filter_map(|line| Line::of(line, language));
        Self { lines: lines.collect() }
    }
}

impl<'a> Line<'a> {
    fn of(line: &'a HelpLine, language: Language) -> Option<Self> {
        Some(Self {
            name: if line.kind == HelpKind::Danger { "" } else { &line.name },
            phone: line.phone.as_deref()?,
            href: format!("tel:{}", line.dial()?),
            chat: line.web.as_deref().filter(|_| line.ways.contains(&HelpWay::Chat)).unwrap_or_default(),
            hours: line.hours.get(language),
            who: line.who.get(language),
        })
    }
}
