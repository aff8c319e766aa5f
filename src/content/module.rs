//! A module: its place in the programme, and in each language its title, aim, pages and edition.

use serde::{Deserialize, Serialize};

use crate::content::exercise::Exercise;
use crate::content::html::Html;
use crate::content::language::{ByLanguage, Language};
use crate::content::purpose::Need;

/// One module of a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Module {
    /// The file name without its number: the module's name in addresses and in what we store.
    pub slug: String,
    /// Where in the programme it belongs.
    pub step: ModuleStep,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// What it helps with: it is recommended to whoever needs that.
    pub needs: Vec<Need>,
    /// The picture it opens with: one of [`PICTURES`](crate::content::PICTURES).
    pub picture: Option<&'static str>,
    /// The variants of the programme that it is in; none for a module that is in all of them.
    pub variants: Vec<String>,
    /// The text in each language.
    pub texts: ByLanguage<ModuleText>,
}

impl Module {
    /// The text in one language.
    pub const fn text(&self, language: Language) -> &ModuleText {
        self.texts.get(language)
    }

    /// Whether it is in this variant of the programme.
    pub fn is_in(&self, variant: &str) -> bool {
        self.variants.is_empty() || self.variants.iter().any(|named| named == variant)
    }
}

/// Where in the programme a module belongs: recommended there, open always.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ModuleStep {
    /// Before all steps.
    Introduction,
    /// The step with this id.
    Step(u8),
}

/// A module in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModuleText {
    /// What it is called.
    pub title: String,
    /// What the participant gets out of it, one sentence.
    pub aim: String,
    /// Its pages, in order; at least one.
    pub pages: Vec<Page>,
    /// The fingerprint of this text.
    pub edition: Edition,
}

impl ModuleText {
    /// The page with this id.
    pub fn page(&self, id: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == id)
    }

    /// Every exercise, in order.
    pub fn exercises(&self) -> impl Iterator<Item = &Exercise> {
        self.pages.iter().flat_map(Page::exercises)
    }

    /// The exercise with this id.
    pub fn exercise(&self, id: &str) -> Option<&Exercise> {
        self.exercises().find(|exercise| exercise.id == id)
    }
}

/// A page of a module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The name in addresses, the same in every language.
    pub id: String,
    /// The heading, plain text.
    pub title: String,
    /// What stands on it, in order.
    pub blocks: Vec<Block>,
}

impl Page {
    /// The exercises on the page, in order.
    pub fn exercises(&self) -> impl Iterator<Item = &Exercise> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Exercise(exercise) => Some(exercise),
            Block::Html(_) | Block::Recall(_) => None,
        })
    }
}

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Text, ready to show. Its headings begin at `<h2>`.
    Html(Html),
    /// An exercise to fill in.
    Exercise(Exercise),
    /// An earlier answer, shown again.
    Recall(Recall),
}

/// An earlier answer that a page shows again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recall {
    /// The slug of the module in which it was given.
    pub module: String,
    /// The exercise in it.
    pub exercise: String,
    /// The field in that.
    pub field: String,
    /// The heading, plain text.
    pub title: String,
    /// What stands there before anything is answered, plain text.
    pub empty: String,
}

/// The fingerprint of a module text: sixteen hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Edition(String);

impl Edition {
    /// The first half of the SHA-256 digits of the canonical form: title, aim, then the lines of the body
    /// without spaces at their ends, without empty lines at both ends, and with one empty line where there are several.
    pub(super) fn of(title: &str, aim: &str, body: &str) -> Self {
        let mut canonical = format!("{title}\n{aim}\n");
        let mut gap = true;
        for line in body.lines().map(str::trim_end) {
            if !line.is_empty() {
                canonical.push_str(line);
                canonical.push('\n');
            } else if !gap {
                canonical.push('\n');
            }
            gap = line.is_empty();
        }
        Self(fingerprint(canonical.trim_end(), 16))
    }

    /// The sixteen digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The first hexadecimal digits of the SHA-256 of a text.
pub(super) fn fingerprint(text: &str, digits: usize) -> String {
    let digest = ring::digest::digest(&ring::digest::SHA256, text.as_bytes());
    hex::encode(digest).chars().take(digits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edition_follows_the_words_and_not_the_spaces() {
        let edition = Edition::of("T", "A", "# One {#one}\n\nText\n");
        assert_eq!(edition.as_str().len(), 16);
        assert_eq!(edition, Edition::of("T", "A", "\n\n# One {#one}  \n\n\n\nText\n\n\n"));
        assert_ne!(edition, Edition::of("T", "A", "# One {#one}\n\ntext\n"));
        assert_ne!(edition, Edition::of("T", "B", "# One {#one}\n\nText\n"));
        assert_ne!(edition, Edition::of("T", "A", "# One {#one}\nText\n"));
    }

    /// Stored editions must stay comparable with later ones: this value may not change.
    #[test]
    fn an_edition_is_the_same_tomorrow() {
        assert_eq!(Edition::of("T", "A", "# One {#one}\n\nText\n").as_str(), "e15cd10f23027d9b");
    }
}
