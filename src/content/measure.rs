//! A measure: a questionnaire as data. What is asked, when, how it is scored, and how a score is put into words.
//! docs/AUTHORING.md has its grammar; what somebody answered lives in `measures`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::content::answers::Answer;
use crate::content::exercise::{Field, FieldKind};
use crate::content::html::Html;
use crate::content::language::{ByLanguage, Language};
use crate::content::module::Edition;
use crate::content::purpose::Need;

/// One questionnaire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// The name of its file: its name in addresses and in what we store.
    pub id: String,
    /// The programmes whose participants are asked.
    pub programmes: Vec<String>,
    /// Where it is answered.
    pub answered_in: AnsweredIn,
    /// What it is called.
    pub title: ByLanguage<String>,
    /// Why it is asked, one or two sentences.
    pub why: ByLanguage<String>,
    /// What to know before answering.
    pub intro: Option<ByLanguage<Html>>,
    /// The time that is asked about.
    pub frame: Option<ByLanguage<String>>,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// Who made the instrument, or whose structure it follows.
    pub reference: ByLanguage<String>,
    /// What may be done with it.
    pub licence: ByLanguage<String>,
    /// Whether the wording shown here was validated in the languages it is shown in.
    pub validated: bool,
    /// What a participant is told about wording that was not.
    pub own_words: Option<ByLanguage<String>>,
    /// Whether the help box stands at the end of its pages.
    pub help: bool,
    /// The days on which it is due, counted from the start.
    pub due: Vec<u32>,
    /// For how many days it stays due.
    pub open_for: u32,
    /// The questions, in order; none if it is answered elsewhere.
    pub items: Vec<Item>,
    /// What is worked out from the answers.
    pub scores: Vec<Score>,
    /// The fingerprint of the file without its comments.
    pub edition: Edition,
}

/// Where a measure is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnsweredIn {
    /// On a page of its own.
    Page,
    /// In the diary, at `/diary/week`.
    Diary,
}

/// A time of following up, by the days since the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Moment {
    /// The first three weeks.
    Start,
    /// Around six weeks.
    SixWeeks,
    /// Around twelve weeks.
    TwelveWeeks,
    /// Around six months.
    SixMonths,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its name in forms and in what we store.
    pub id: String,
    /// The question in each language, with what can be answered.
    pub fields: ByLanguage<Field>,
    /// What each option is worth; empty where the answer is a number, which is worth itself.
    pub points: BTreeMap<String, u32>,
    /// From how many points on it counts in a score that counts.
    pub counts_from: u32,
    /// From how many points on help is shown at once.
    pub alert_from: Option<u32>,
    /// When it is not asked.
    pub skip_if: Option<SkipRule>,
}

/// An item is not asked when an earlier one was answered so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkipRule {
    /// The earlier item.
    pub item: String,
    /// The options of it.
    pub is: Vec<String>,
}

/// Something worked out from answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// Its name in what we store.
    pub id: String,
    /// What it says something about.
    pub title: ByLanguage<String>,
    /// How it is worked out.
    pub method: Method,
    /// The items in it.
    pub items: Vec<String>,
    /// With fewer answers than this, there is no score.
    pub least: usize,
    /// The highest it can be.
    pub most: u32,
    /// What it may mean, from 0 to `most` without gaps; none for a score that is only kept.
    pub bands: Vec<Band>,
}

/// How a score is worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// The points together.
    Sum,
    /// How many items have as many points as they count from.
    Count,
    /// On how many of the last seven days there was use, as the diary has them.
    DaysWithUse,
}

/// The name of the one questionnaire that may be answered in the diary: research knows it by this.
pub const CALENDAR_WEEK: &str = "week";
/// The name of its one score.
pub const USE_DAYS: &str = "use-days";

/// A stretch of a score and what it may mean: information, never a diagnosis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// Its lowest score.
    pub from: u32,
    /// Its highest score.
    pub to: u32,
    /// A word or two for the line.
    pub name: ByLanguage<String>,
    /// A few sentences.
    pub text: ByLanguage<String>,
    /// What whoever is in it may need.
    pub need: Option<Need>,
    /// Whether the help box is shown with it.
    pub help: bool,
}

impl Moment {
    /// Every moment, in order.
    pub const ALL: [Self; 4] = [Self::Start, Self::SixWeeks, Self::TwelveWeeks, Self::SixMonths];

    /// The moment that a day belongs to, counted from the start.
    pub const fn of_day(day: u32) -> Self {
        match day {
            0..=20 => Self::Start,
            21..=62 => Self::SixWeeks,
            63..=132 => Self::TwelveWeeks,
            _ => Self::SixMonths,
        }
    }

    /// Its word in what we store and in keys of the interface.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::SixWeeks => "six-weeks",
            Self::TwelveWeeks => "twelve-weeks",
            Self::SixMonths => "six-months",
        }
    }
}

impl Measure {
    /// The item with this id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The score with this id.
    pub fn score(&self, id: &str) -> Option<&Score> {
        self.scores.iter().find(|score| score.id == id)
    }

    /// The position of an item on the page, from 1.
    pub fn number_of(&self, id: &str) -> Option<usize> {
        self.items.iter().position(|item| item.id == id).map(|position| position + 1)
    }

    /// Whether an item is not asked after these answers.
    pub fn skips(&self, item: &Item, answers: &BTreeMap<String, Answer>) -> bool {
        let Some(rule) = &item.skip_if else { return false };
        // An answer to a question that was itself not asked says nothing.
        if self.item(&rule.item).is_none_or(|earlier| self.skips(earlier, answers)) {
            return false;
        }
        answers.get(&rule.item).is_some_and(|answer| rule.is.iter().any(|option| answer.is(option)))
    }
}

impl Item {
    /// The question in one language.
    pub const fn field(&self, language: Language) -> &Field {
        self.fields.get(language)
    }

    /// What an answer is worth; nothing if it is no answer to this item.
    pub fn points(&self, answer: &Answer) -> Option<u32> {
        match answer {
            Answer::Choice(id) => self.points.get(id).copied(),
            Answer::Several(ids) => ids.iter().map(|id| self.points.get(id).copied()).sum(),
            Answer::Scale(number) | Answer::Number(number) if self.points.is_empty() => u32::try_from(*number).ok(),
            _ => None,
        }
    }

    /// The most that an answer can be worth.
    pub fn most(&self) -> u32 {
        match &self.field(Language::Sv).kind {
            FieldKind::Scale { max, .. } | FieldKind::Number { max, .. } => u32::try_from(*max).unwrap_or_default(),
            FieldKind::Several { .. } => self.points.values().sum(),
            _ => self.points.values().max().copied().unwrap_or_default(),
        }
    }

    /// Whether an answer can be one to this item as it is asked now.
    pub fn takes(&self, answer: &Answer) -> bool {
        match (answer, &self.field(Language::Sv).kind) {
            (Answer::Choice(_), FieldKind::Choice { .. }) | (Answer::Several(_), FieldKind::Several { .. }) => {
                self.points(answer).is_some()
            }
            (Answer::Scale(number), FieldKind::Scale { min, max, .. })
            | (Answer::Number(number), FieldKind::Number { min, max, .. }) => (min..=max).contains(&number),
            _ => false,
        }
    }

    /// Whether help is shown at once after this answer.
    pub fn alerts(&self, answer: &Answer) -> bool {
        let (Some(from), Some(points)) = (self.alert_from, self.points(answer)) else { return false };
        points >= from
    }
}

impl Score {
    /// The band that a score lies in.
    pub fn band(&self, points: u32) -> Option<&Band> {
        self.bands.iter().find(|band| (band.from..=band.to).contains(&points))
    }
}
