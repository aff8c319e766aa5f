//! Days since last use, with what the body is doing now, and what of the way is there whatever happens.

use fluent_bundle::FluentValue;
use serde::Serialize;

use crate::clock::Day;
use crate::content::{DiaryKind, Programme};
use crate::diary::day::Diary;
use crate::language::{Language, Texts};

/// Days since last use, as the partial `diary/since` draws them. A page that includes the partial has this value in a field
/// called `since`.
#[derive(Debug, Default, Serialize)]
pub struct SinceCard {
    /// Whether there is anything to say.
    pub set: bool,
    /// How long ago it is, in a sentence; empty when no day with use is known.
    pub days: String,
    /// The days that nothing takes away, a sentence each.
    pub kept: Vec<String>,
    /// What is usual today; empty when the programme does not say.
    pub now: String,
    /// The title of the step.
    pub step: String,
    /// What to expect in the whole step.
    pub expect: Ready,
}

/// Ready HTML of a programme, or nothing.
#[derive(Debug, Default, Serialize)]
pub struct Ready {
    html: String,
}

impl SinceCard {
    /// The card; empty where the diary does not ask for use.
    pub fn of(diary: &Diary, programme: &Programme, texts: &Texts, language: Language, today: Day) -> Self {
        if programme.diary != DiaryKind::OwnUse {
            return Self::default();
        }
        let say = |key: &str, days: u32| texts.text_with(language, key, &[("days", FluentValue::from(days))]);
        let (month, longest) = (diary.free_days_this_month(today), diary.longest_free());
        let mut kept = Vec::new();
        kept.extend((month > 0).then(|| say("diary-since-month", month)));
        kept.extend((longest > 1).then(|| say("diary-since-longest", longest)));
        let Some(days) = diary.since_last_use(today) else {
            return Self { set: !kept.is_empty(), kept, ..Self::default() };
        };
        let step = programme.step_at(days);
        let now = step.and_then(|step| step.day_at(days));
        Self {
            set: true,
            days: say(if days == 0 { "diary-since-today" } else { "diary-since" }, days),
            kept,
            now: now.map(|day| day.text.get(language).clone()).unwrap_or_default(),
            step: step.map(|step| step.title.get(language).clone()).unwrap_or_default(),
            expect: Ready { html: step.map(|step| step.expect.get(language).as_str().to_owned()).unwrap_or_default() },
        }
    }
}
