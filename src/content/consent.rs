//! The consent to research as content: the sentences that are agreed to, and the fingerprint of exactly these.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::content::language::Language;
use crate::content::module::fingerprint;

/// What stands in a sentence for the first day on which the reader's half-year can be frozen.
pub(crate) const FREEZE_DAY: &str = "{freeze_day}";

/// Something more that a text may let research have, by having a point of this name. What is not spoken of is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Allows {
    /// How long somebody waited for their first answer.
    Answers,
    /// To stand in a release as one of several people with exactly the same row.
    Rows,
}

/// The text as somebody reads it who agrees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentText {
    /// The fingerprint of its words.
    pub edition: String,
    /// The language it is read in.
    pub language: Language,
    /// What it lets research have beyond what every text does.
    pub allows: BTreeSet<Allows>,
}

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

    /// The text as a reader of this language agrees to it.
    pub fn read_in(&self, language: Language) -> ConsentText {
        ConsentText { edition: self.edition(language), language, allows: self.allows() }
    }

    /// What the text lets research have beyond what every text does.
    pub fn allows(&self) -> BTreeSet<Allows> {
        self.points.iter().filter_map(|point| Allows::by(&point.id)).collect()
    }

    /// The sentences as they were written, one in each line.
    pub fn source(&self, language: Language) -> String {
        self.points.iter().map(|point| point.text(language)).collect::<Vec<_>>().join("\n")
    }
}

impl Allows {
    /// What a point of this name allows.
    fn by(point: &str) -> Option<Self> {
        match point {
            "answers" => Some(Self::Answers),
            "rows" => Some(Self::Rows),
            _ => None,
        }
    }
}
