//! The consent to research as content: the sentences that are agreed to, and the fingerprint of exactly these.

use std::collections::BTreeMap;

use crate::content::language::Language;
use crate::content::module::fingerprint;

/// What stands in a sentence for the first day on which the reader's half-year can be frozen.
pub(crate) const FREEZE_DAY: &str = "{freeze_day}";

/// The text that is agreed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Consent {
    /// Its sentences, in order.
    pub points: Vec<ConsentPoint>,
}

/// One sentence, or a few that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentPoint {
    /// What it is about: its name in the file.
    pub id: String,
    pub(crate) texts: BTreeMap<Language, String>,
}

impl ConsentPoint {
    fn text(&self, language: Language) -> &str {
        let text = self.texts.get(&language).or_else(|| self.texts.get(&language.written()));
        text.map(String::as_str).unwrap_or_default()
    }
}

impl Consent {
    /// The language that a reader of this one reads it in: the same, unless it is not written in that.
    #[must_use]
    pub fn shown_in(&self, language: Language) -> Language {
        if self.points.iter().all(|point| point.texts.contains_key(&language)) { language } else { language.written() }
    }

    /// The sentences in the reader's language. `freeze_day` is a day in words.
    pub fn sentences(&self, language: Language, freeze_day: &str) -> Vec<String> {
        self.points.iter().map(|point| point.text(language).replace(FREEZE_DAY, freeze_day)).collect()
    }

    /// The fingerprint of what is agreed to, in one language: twelve hexadecimal digits. The day is not in it, so that
    /// everybody who reads the same words agrees to the same edition.
    pub fn edition(&self, language: Language) -> String {
        fingerprint(&format!("andrum consent\n{}", self.source(language)), 12)
    }

    /// The sentences as they were written, one in each line.
    pub fn source(&self, language: Language) -> String {
        self.points.iter().map(|point| point.text(language)).collect::<Vec<_>>().join("\n")
    }
}
