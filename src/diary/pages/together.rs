//! What has gone together, in sentences with the number of days behind them.

use fluent_bundle::FluentValue;
use serde::Serialize;
use time::Duration;

use super::grams;
use crate::clock::Day;
use crate::content::DiaryKind;
use crate::diary::day::Diary;
use crate::diary::together::{Felt, Together};
use crate::language::{Language, Texts};

/// Only the last days are looked at: what was half a year ago says little about now.
const DAYS: i64 = 84;

/// What has gone together, as the partial `diary/together` draws it, from a field called `together`.
#[derive(Debug, Serialize)]
pub struct TogetherCard {
    /// A sentence each.
    pub lines: Vec<String>,
    /// Sentences about more alcohol or tobacco.
    pub swapped: Vec<String>,
}

impl TogetherCard {
    /// The card for the last twelve weeks.
    pub fn of(diary: &Diary, kind: DiaryKind, texts: &Texts, language: Language, today: Day) -> Self {
        let span = today - Duration::days(DAYS - 1)..=today;
        let lines = diary.together(kind, span.clone());
        let swapped = diary.swapped(span);
        let swapped = [("diary-together-alcohol", swapped.alcohol), ("diary-together-tobacco", swapped.tobacco)];
        let counted = |(key, days): (&str, Option<u32>)| {
            Some(texts.text_with(language, key, &[("days", FluentValue::from(days?))]))
        };
        let swapped =
            if kind == DiaryKind::OwnUse { swapped.into_iter().filter_map(counted).collect() } else { Vec::new() };
        Self { lines: lines.iter().map(|line| in_words(line, texts, language)).collect(), swapped }
    }
}

fn in_words(line: &Together, texts: &Texts, language: Language) -> String {
    let key = match line.felt {
        Felt::Craving => "diary-together-craving",
        Felt::Mood => "diary-together-mood",
    };
    let mean = |tenths: u32| FluentValue::from(grams(language, u16::try_from(tenths).unwrap_or(u16::MAX)));
    let values = [
        ("situation", FluentValue::from(texts.text(language, line.situation.key()))),
        ("with", mean(line.with.tenths)),
        ("days", FluentValue::from(line.with.days)),
        ("without", mean(line.without.tenths)),
        ("others", FluentValue::from(line.without.days)),
    ];
    texts.text_with(language, key, &values)
}
