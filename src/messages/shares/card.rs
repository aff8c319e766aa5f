//! A share as a small card, the same for the participant before and after sending, and for the counsellor.

use std::collections::HashMap;

use serde::Serialize;
use time::Duration;

use super::drawing::WeekDrawing;
use super::share::{Share, Shares};
use super::snapshot::{Answered, Shared, SharedDay, SharedScore, Snapshot};
use crate::app::App;
use crate::clock::Day;
use crate::diary::pages::grams;
use crate::language::{Language, Texts, long_day, short_day};
use crate::measures::pages::Line;

/// A share to look at, as the partial `messages/share-card` draws it.
#[derive(Clone, Default, Serialize)]
pub struct Card {
    id: String,
    heading: String,
    about: String,
    /// The code of the language of its words.
    lang: String,
    answers: Vec<Answered>,
    week: Option<WeekDrawing>,
    own_use: bool,
    days: Vec<DayLine>,
    scores: Vec<ScoreLine>,
    opened: bool,
    /// Whether it cannot be opened.
    broken: bool,
}

#[derive(Clone, Serialize)]
struct DayLine {
    name: String,
    text: String,
    note: String,
}

#[derive(Clone, Serialize)]
struct ScoreLine {
    title: String,
    text: String,
    name: String,
    drawing: Option<Line>,
}

/// Who looks at a card, and in which language.
#[derive(Clone, Copy)]
struct Eyes<'a> {
    texts: &'a Texts,
    language: Language,
}

/// The cards of a conversation, by the positions of their messages.
pub fn cards(app: &App, language: Language, shares: &Shares) -> HashMap<i64, Card> {
    let card = |share: &Share| {
        let card = share.snapshot.as_ref().map(|snapshot| Card::of(snapshot, app, language));
        let card = card.unwrap_or_else(|| Card { broken: true, ..Card::default() });
        Card { id: share.id.clone(), opened: share.opened, ..card }
    };
    shares.iter().map(|(position, share)| (*position, card(share))).collect()
}

impl Card {
    /// Draws a snapshot for a reader of this language; words that were shared stay as they were.
    pub fn of(snapshot: &Snapshot, app: &App, language: Language) -> Self {
        let eyes = Eyes { texts: &app.texts, language };
        let card = match &snapshot.shared {
            Shared::Exercise { module, title, answers } => Self {
                heading: title.clone(),
                about: eyes.say("messages-share-of-module", "module", module),
                answers: answers.clone(),
                ..Self::default()
            },
            Shared::Week { monday, own_use, days } => eyes.week(*monday, *own_use, days),
            Shared::Measure { title, day, scores, answers } => Self {
                heading: title.clone(),
                about: eyes.say("messages-share-answered-on", "day", &long_day(language, *day)),
                scores: scores.iter().map(|score| eyes.score(score)).collect(),
                answers: answers.clone(),
                ..Self::default()
            },
        };
        Self { lang: snapshot.language.clone(), ..card }
    }
}

impl Eyes<'_> {
    fn text(self, key: &str) -> String {
        self.texts.text(self.language, key)
    }

    fn say(self, key: &str, name: &str, value: &str) -> String {
        self.texts.text_with(self.language, key, &[(name, value.to_owned().into())])
    }

    fn week(self, monday: Day, own_use: bool, days: &[Option<SharedDay>]) -> Card {
        let names = self.language.weekdays();
        let short = |name: &str| match self.language {
            Language::Ar => name.to_owned(),
            Language::Sv | Language::En => name.chars().take(3).collect(),
        };
        let lines = days.iter().zip(names).map(|(day, name)| DayLine {
            name: name.to_owned(),
            text: self.day(day.as_ref(), own_use),
            note: day.as_ref().map(|day| day.note.clone()).unwrap_or_default(),
        });
        let last = monday + Duration::days(6);
        Card {
            heading: self.text("messages-share-week"),
            about: format!("{} – {}", short_day(self.language, monday), short_day(self.language, last)),
            week: Some(WeekDrawing::of(days, own_use, names.map(short))),
            own_use,
            days: lines.collect(),
            ..Card::default()
        }
    }

    /// "Använde, 0,5 gram, sug 6, mående 4".
    fn day(self, day: Option<&SharedDay>, own_use: bool) -> String {
        let Some(day) = day else { return self.text("diary-graph-missing") };
        let mut said = match day.used.filter(|_| own_use) {
            Some(true) => vec![self.text("diary-graph-used")],
            Some(false) => vec![self.text("diary-graph-free")],
            None => Vec::new(),
        };
        let amount = day.amount.map(|tenths| grams(self.language, tenths));
        said.extend(amount.map(|amount| self.say("diary-day-amount-is", "amount", &amount)));
        for (key, value) in [("diary-graph-craving", day.craving), ("diary-graph-mood", day.mood)] {
            said.extend(value.map(|value| format!("{} {value}", self.text(key))));
        }
        if said.is_empty() { self.text("diary-graph-noted") } else { said.join(", ") }
    }

    fn score(self, score: &SharedScore) -> ScoreLine {
        let points = score.points.map(|points| {
            self.texts.text_with(
                self.language,
                "measures-points-of",
                &[("points", points.into()), ("most", score.most.into())],
            )
        });
        let spans: Vec<(u32, u32)> = score.bands.iter().map(|band| (band.from, band.to)).collect();
        let band = score.points.and_then(|points| {
            let mut bands = score.bands.iter();
            bands.find(|band| (band.from..=band.to).contains(&points))
        });
        ScoreLine {
            title: score.title.clone(),
            text: points.unwrap_or_else(|| self.text("messages-share-no-score")),
            name: band.map(|band| band.name.clone()).unwrap_or_default(),
            drawing: score.points.and_then(|points| Line::of(points, score.most, &spans)),
        }
    }
}
