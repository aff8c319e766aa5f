//! The facts library: short claims, each with its source.

use serde::Serialize;

use crate::content::html::Html;
use crate::content::language::ByLanguage;

/// One fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Its name among the facts, and where it stands on the page.
    pub id: String,
    /// What it is about.
    pub topic: FactTopic,
    /// The fact in one sentence.
    pub claim: ByLanguage<String>,
    /// What there is to say about it.
    pub text: ByLanguage<Html>,
    /// The page or paper it comes from, https.
    pub source: String,
    /// What the source is called.
    pub source_name: String,
}

/// What a fact is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FactTopic {
    /// Stopping or using less.
    Stopping,
    /// The body.
    Body,
    /// Thoughts and feelings.
    Mind,
    /// Being young.
    Young,
    /// The law.
    Law,
    /// Getting help.
    Help,
    /// Money.
    Money,
    /// Those who care about somebody who uses.
    Relatives,
}

impl FactTopic {
    /// Every topic, in the order of the page.
    pub const ALL: [Self; 8] =
        [Self::Stopping, Self::Body, Self::Mind, Self::Young, Self::Law, Self::Help, Self::Money, Self::Relatives];

    /// Its word in facts.toml, in addresses and in keys of the interface.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Stopping => "stopping",
            Self::Body => "body",
            Self::Mind => "mind",
            Self::Young => "young",
            Self::Law => "law",
            Self::Help => "help",
            Self::Money => "money",
            Self::Relatives => "relatives",
        }
    }
}
