//! Starting blocks: a few good ones that a team can copy and make its own. They are offered by the page and written
//! nowhere until somebody copies one.

use super::Block;
use crate::app::App;
use crate::crypto::random_id;
use crate::error::Error;
use crate::language::Language;

/// Their names in the texts' keys.
const ALL: [&str; 5] = ["first", "again", "dark", "late", "closing"];

/// A starting block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Starting {
    /// Its name in forms.
    pub name: &'static str,
    /// What it becomes when somebody copies it: one of the team's.
    pub block: Block,
}

/// The starting blocks in a language. Those with a number of a help line are there while the help lines have it.
pub fn all(app: &App, language: Language) -> Vec<Starting> {
    ALL.into_iter().filter_map(|name| Some(Starting { name, block: block(app, language, name)? })).collect()
}

/// The starting block with this name.
pub fn named(app: &App, language: Language, name: &str) -> Result<Block, Error> {
    all(app, language).into_iter().find(|one| one.name == name).map(|one| one.block).ok_or(Error::NotFound)
}

fn block(app: &App, language: Language, name: &str) -> Option<Block> {
    let phone = |id: &str| app.library.help.lines.iter().find(|line| line.id == id)?.phone.clone();
    let (emergency, suicide) = (phone("emergency"), phone("suicide-line"));
    if name == "dark" && (emergency.is_none() || suicide.is_none()) {
        return None;
    }
    let title = app.texts.text(language, &format!("staff-starting-{name}-title"));
    let values = [
        ("emergency", emergency.unwrap_or_default().into()),
        ("suicide", suicide.unwrap_or_default().into()),
        ("counsellor", "{counsellor}".into()),
        ("by", "{by}".into()),
    ];
    let body = app.texts.text_with(language, &format!("staff-starting-{name}-body"), &values);
    Block::parse(&random_id(), "", language, &title, &body).ok()
}
