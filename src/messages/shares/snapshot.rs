//! What is inside a share: plain data as it was on the day it was sent. Later changes do not reach it. No database.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::clock::Day;
use crate::crypto::digest;
use crate::diary::forms::day_of;

/// The version that is written.
pub const VERSION: u32 = 1;

/// What somebody wants to share, as the address of its preview says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// An exercise: the slug of its module, and its id.
    Exercise(String, String),
    /// The week of the diary that begins on this Monday.
    Week(Day),
    /// The latest answers to a questionnaire.
    Measure(String),
}

impl What {
    /// Reads the word of a form or an address.
    pub fn parse(word: &str) -> Option<Self> {
        let mut parts = word.split('/');
        let what = match (parts.next()?, parts.next()?, parts.next()) {
            ("exercise", module, Some(exercise)) => Self::Exercise(module.to_owned(), exercise.to_owned()),
            ("week", day, None) => Self::Week(day_of(day)?),
            ("measure", id, None) => Self::Measure(id.to_owned()),
            _ => return None,
        };
        parts.next().is_none().then_some(what)
    }
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exercise(module, exercise) => write!(f, "exercise/{module}/{exercise}"),
            Self::Week(monday) => write!(f, "week/{monday}"),
            Self::Measure(id) => write!(f, "measure/{id}"),
        }
    }
}

/// A share as it is sealed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The version of this form.
    pub version: u32,
    /// The code of the language that its words are in.
    pub language: String,
    /// What was shared.
    pub shared: Shared,
}

/// What was shared.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shared {
    /// An exercise.
    Exercise {
        /// The title of its module.
        module: String,
        /// Its own title.
        title: String,
        /// Its questions that have an answer.
        answers: Vec<Answered>,
    },
    /// A week of the diary.
    Week {
        /// Its first day.
        monday: Day,
        /// Whether the diary asks for use.
        own_use: bool,
        /// Its days as far as they had come; nothing for a day that was not filled in.
        days: Vec<Option<SharedDay>>,
    },
    /// A questionnaire.
    Measure {
        /// What it is called.
        title: String,
        /// The day it was answered.
        day: Day,
        /// Its scores.
        scores: Vec<SharedScore>,
        /// Its questions and answers, if these are shared too.
        answers: Vec<Answered>,
    },
}

/// A question and its answer in words.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
}

/// One day of the diary.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedDay {
    /// Whether cannabis was used.
    pub used: Option<bool>,
    /// How much, in tenths of a gram.
    pub amount: Option<u16>,
    /// The craving, 0 to 10.
    pub craving: Option<u8>,
    /// The mood, 0 to 10.
    pub mood: Option<u8>,
    /// The note, if notes are shared too.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// One score of a questionnaire.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedScore {
    /// What it is called.
    pub title: String,
    /// The score; none when too few questions were answered.
    pub points: Option<u32>,
    /// The highest it could have been.
    pub most: u32,
    /// Its bands, the lowest first.
    pub bands: Vec<SharedBand>,
}

/// A stretch of a score with a name.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedBand {
    /// Its lowest score.
    pub from: u32,
    /// Its highest score.
    pub to: u32,
    /// What it is called.
    pub name: String,
}

impl fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Snapshot(…)")
    }
}

impl Snapshot {
    /// A short mark of exactly this: what is sent is what was seen before sending. It is no secret.
    pub fn mark(&self) -> Result<String, serde_json::Error> {
        let mut mark = hex::encode(digest("andrum share", &[&serde_json::to_vec(self)?]));
        mark.truncate(16);
        Ok(mark)
    }

    /// What the participant typed in it, also among words that were chosen.
    pub fn words(&mut self) -> Vec<&mut String> {
        match &mut self.shared {
            Shared::Exercise { answers, .. } | Shared::Measure { answers, .. } => {
                answers.iter_mut().map(|answered| &mut answered.answer).collect()
            }
            Shared::Week { days, .. } => days.iter_mut().flatten().map(|day| &mut day.note).collect(),
        }
    }

    /// Whether it is a week of the diary.
    pub fn is_week(&self) -> bool {
        matches!(self.shared, Shared::Week { .. })
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn an_address_says_what_is_shared_and_nothing_else_is_read() {
        for word in ["exercise/first-module/to-myself", "week/2026-11-16", "measure/mood"] {
            assert_eq!(What::parse(word).unwrap().to_string(), word);
        }
        for word in ["", "week", "week/", "week/x", "week/2026-11-16/x", "exercise/a", "exercise/a/b/c", "vault/all"] {
            assert_eq!(What::parse(word), None, "{word}");
        }
    }

    #[test]
    fn a_snapshot_reads_back_never_prints_and_has_a_mark_of_its_own() {
        let day = |note: &str| SharedDay {
            used: Some(true),
            amount: Some(5),
            craving: None,
            mood: Some(3),
            note: note.to_owned(),
        };
        let week = |note: &str| Snapshot {
            version: VERSION,
            language: "sv".to_owned(),
            shared: Shared::Week { monday: date!(2026 - 11 - 16), own_use: true, days: vec![Some(day(note)), None] },
        };
        let json = serde_json::to_string(&week("hej")).unwrap();
        assert_eq!(serde_json::from_str::<Snapshot>(&json).unwrap(), week("hej"));
        assert_ne!(week("").mark().unwrap(), week("hej").mark().unwrap());
        assert!(!format!("{:?}", week("hej")).contains("hej"));
    }
}
