//! The facts library as a page: topics, and under each its facts.

use serde::Serialize;

use super::pages::web_label;
use crate::app::App;
use crate::content::{FactTopic, Html, Language};

/// The facts by topic; a topic without facts is left out.
#[derive(Debug, Serialize)]
pub struct FactsPage {
    topics: Vec<Topic>,
}

#[derive(Debug, Serialize)]
struct Topic {
    id: &'static str,
    name: String,
    facts: Vec<Shown>,
}

#[derive(Debug, Serialize)]
struct Shown {
    id: String,
    claim: String,
    html: Html,
    source: String,
    source_name: String,
    source_host: String,
}

impl FactsPage {
    /// The page in one language.
    pub fn new(app: &App, language: Language) -> Self {
        let topics = FactTopic::ALL.into_iter().map(|topic| Topic {
            id: topic.word(),
            name: app.texts.text(language, &format!("public-facts-topic-{}", topic.word())),
            facts: shown(app, language, topic),
        });
        Self { topics: topics.filter(|topic| !topic.facts.is_empty()).collect() }
    }
}

fn shown(app: &App, language: Language, topic: FactTopic) -> Vec<Shown> {
    let facts = app.library.facts.iter().filter(|fact| fact.topic == topic);
    let show = |fact: &crate::content::Fact| Shown {
        id: fact.id.clone(),
        claim: fact.claim.get(language).clone(),
        html: fact.text.get(language).clone(),
        source: fact.source.clone(),
        source_name: fact.source_name.clone(),
        source_host: web_label(&fact.source),
    };
    facts.map(show).collect()
}
