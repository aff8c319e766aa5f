//! What the pages of the text blocks show.

use serde::Serialize;

use super::starting::{self, Starting};
use super::{Block, BlockProblem};
use crate::app::App;
use crate::crypto::random_id;
use crate::language::Language;

/// A text block as it was typed, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// The id it has or will have.
    pub id: Option<String>,
    /// Its title.
    pub title: String,
    /// Its text.
    pub body: String,
    /// The code of its language.
    pub language: String,
    /// Whether it is the writer's own.
    pub own: bool,
    /// What is wrong.
    pub problem: Option<BlockProblem>,
}

impl From<Block> for Typed {
    fn from(block: Block) -> Self {
        let Block { id, owner, language, title, body } = block;
        Self { id: Some(id), title, body, language, own: !owner.is_empty(), problem: None }
    }
}

/// The form of a text block.
#[derive(Serialize)]
pub struct BlockForm {
    id: String,
    title: String,
    body: String,
    languages: Vec<(String, String, bool)>,
    is_own: bool,
    title_problem: Option<String>,
    body_problem: Option<String>,
}

impl BlockForm {
    /// The form with what was typed, in the reader's language where none was chosen.
    pub fn new(app: &App, language: Language, typed: Typed) -> Self {
        let problem = typed.problem.as_ref().map(|problem| {
            let place = match problem {
                BlockProblem::UnknownPlace(name) => name.clone(),
                _ => String::new(),
            };
            (problem.is_of_title(), app.texts.text_with(language, problem.key(), &[("place", place.into())]))
        });
        let chosen = if typed.language.is_empty() { language.written().code() } else { typed.language.as_str() };
        Self {
            id: typed.id.unwrap_or_else(random_id),
            languages: Language::ALL
                .into_iter()
                .map(|one| (one.code().to_owned(), one.own_name().to_owned(), one.code() == chosen))
                .collect(),
            is_own: typed.own,
            title_problem: problem.as_ref().filter(|(of_title, _)| *of_title).map(|(_, text)| text.clone()),
            body_problem: problem.as_ref().filter(|(of_title, _)| !of_title).map(|(_, text)| text.clone()),
            title: typed.title,
            body: typed.body,
        }
    }
}

/// All text blocks, room for a new one, and those that can be copied.
#[derive(Serialize)]
pub struct BlocksPage {
    team: Vec<Shown>,
    own: Vec<Shown>,
    starting: Vec<Offered>,
    has_inbox: bool,
    #[serde(flatten)]
    form: BlockForm,
}

#[derive(Serialize)]
struct Shown {
    id: String,
    title: String,
    body: String,
    lang: String,
    spoken: String,
}

#[derive(Serialize)]
struct Offered {
    name: &'static str,
    #[serde(flatten)]
    shown: Shown,
}

fn shown(app: &App, language: Language, block: Block) -> Shown {
    let spoken = app.texts.text(language, &format!("messages-language-{}", block.language));
    Shown { id: block.id, title: block.title, body: block.body, lang: block.language, spoken }
}

impl BlocksPage {
    /// The page for somebody who sees these blocks.
    pub fn new(app: &App, language: Language, blocks: Vec<Block>, has_inbox: bool, typed: Typed) -> Self {
        let is_there = |starting: &Starting| {
            blocks.iter().any(|block| block.title == starting.block.title && block.language == starting.block.language)
        };
        let offered = Language::WRITTEN.into_iter().flat_map(|one| starting::all(app, one));
        let starting = offered
            .filter(|starting| !is_there(starting))
            .map(|Starting { name, block }| Offered { name, shown: shown(app, language, block) })
            .collect();
        let (team, own): (Vec<Block>, Vec<Block>) = blocks.into_iter().partition(|block| block.owner.is_empty());
        let shown = |blocks: Vec<Block>| blocks.into_iter().map(|block| shown(app, language, block)).collect();
        Self { team: shown(team), own: shown(own), starting, has_inbox, form: BlockForm::new(app, language, typed) }
    }
}
