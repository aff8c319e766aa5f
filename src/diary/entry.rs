//! One day of the diary: what was entered for it. No database, no HTTP, no clock.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::day::SaveRefused;
use super::situation::Situation;
use crate::content::DiaryKind;
use crate::crypto::digest;

/// The most that can be noted for one day, in tenths of a gram.
pub const MOST_AMOUNT: u16 = 1_000;
/// The top of the scales for craving and mood.
pub const MOST_ON_SCALE: u8 = 10;
/// The longest note, in characters.
pub const MOST_NOTE: usize = 2_000;
/// The mood that "an okay day" notes.
pub const OKAY_MOOD: u8 = 6;
/// The mood that "a heavy day" notes.
pub const HEAVY_MOOD: u8 = 3;

/// What somebody entered for one day. Nothing of it has to be there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DiaryDay {
    /// Whether cannabis was used; nothing when it was not asked, or when nobody remembers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub used: Option<bool>,
    /// How much, in tenths of a gram; only on a day with use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<u16>,
    /// The craving at its strongest, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub craving: Option<u8>,
    /// The mood, 0 (low) to 10 (good).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mood: Option<u8>,
    /// What was around.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub situations: BTreeSet<Situation>,
    /// More alcohol than usual.
    #[serde(skip_serializing_if = "is_false")]
    pub more_alcohol: bool,
    /// More tobacco than usual.
    #[serde(skip_serializing_if = "is_false")]
    pub more_tobacco: bool,
    /// Whether the hour of the goal was waited for; only on a day with use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waited: Option<Waited>,
    /// A few words, may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// An answer to "did you wait until this hour?".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waited {
    /// The hour that was asked for.
    pub until: u8,
    /// Whether it was waited for.
    pub did: bool,
}

/// What a page asks about a day. What it does not ask stays as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Whether use is asked for.
    pub kind: DiaryKind,
    /// The hour that is asked about, if any.
    pub hour: Option<u8>,
}

/// How somebody says that a day was, where the diary asks for nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Felt {
    /// An okay day.
    Okay,
    /// A heavy day.
    Heavy,
}

impl Felt {
    /// The mood that is noted.
    pub fn mood(self) -> u8 {
        match self {
            Self::Okay => OKAY_MOOD,
            Self::Heavy => HEAVY_MOOD,
        }
    }

    /// What a mood says, the middle included.
    pub fn of(mood: u8) -> Self {
        if mood > u8::midpoint(OKAY_MOOD, HEAVY_MOOD) { Self::Okay } else { Self::Heavy }
    }
}

impl Asked {
    /// An entry of the page's form, with what the page did not ask taken from what is saved.
    pub fn keeping(self, entry: DiaryDay, saved: Option<&DiaryDay>) -> DiaryDay {
        let Some(saved) = saved else { return entry };
        let other_hour = saved.waited.filter(|waited| Some(waited.until) != self.hour);
        let entry = DiaryDay { waited: entry.waited.or(other_hour), ..entry };
        if self.kind == DiaryKind::OwnUse {
            return entry;
        }
        let asked: BTreeSet<Situation> = Situation::asked(self.kind).collect();
        DiaryDay {
            used: saved.used,
            amount: saved.amount,
            craving: saved.craving,
            situations: entry.situations.iter().chain(saved.situations.difference(&asked)).copied().collect(),
            more_alcohol: saved.more_alcohol,
            more_tobacco: saved.more_tobacco,
            ..entry
        }
    }
}

impl DiaryDay {
    /// An entry that says only whether cannabis was used.
    pub fn marked(used: bool) -> Self {
        Self { used: Some(used), ..Self::default() }
    }

    /// Whether this was a day with cannabis.
    pub fn is_use(&self) -> bool {
        self.used == Some(true)
    }

    /// Whether this was a day without cannabis.
    pub fn is_free(&self) -> bool {
        self.used == Some(false)
    }

    /// A short mark of exactly this entry. It is no secret: it goes into the form that changes the entry.
    pub fn fingerprint(&self) -> String {
        let mut mark = hex::encode(digest("andrum diary day", &[format!("{self:?}").as_bytes()]));
        mark.truncate(16);
        mark
    }

    pub(super) fn check(&self) -> Result<(), SaveRefused> {
        if self.amount.is_some_and(|amount| amount > MOST_AMOUNT) {
            return Err(SaveRefused::AmountOutOfRange);
        }
        if [self.craving, self.mood].into_iter().flatten().any(|value| value > MOST_ON_SCALE) {
            return Err(SaveRefused::ScaleOutOfRange);
        }
        if self.note.chars().count() > MOST_NOTE {
            return Err(SaveRefused::NoteTooLong);
        }
        Ok(())
    }

    /// Only a day with use has an amount and an hour, whatever a form still held.
    pub(super) fn settled(mut self) -> Self {
        if !self.is_use() {
            self.amount = None;
            self.waited = None;
        }
        self
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_false(value: &bool) -> bool {
    !*value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_of_the_first_version_still_opens() {
        for (text, used) in [
            (r#"{"used":true,"amount":5,"craving":7,"mood":3,"note":"Fest"}"#, true),
            (r#"{"used":false,"amount":null,"craving":null,"mood":null,"note":""}"#, false),
        ] {
            let entry: DiaryDay = serde_json::from_str(text).unwrap();
            assert_eq!((entry.is_use(), entry.is_free()), (used, !used));
        }
        assert_eq!(serde_json::to_string(&DiaryDay::marked(false)).unwrap(), r#"{"used":false}"#);
        assert_eq!(serde_json::to_string(&DiaryDay::default()).unwrap(), "{}");
    }

    #[test]
    fn whatever_is_entered_changes_the_mark() {
        let day = DiaryDay::marked(true);
        let situations = [Situation::Alone].into();
        let waited = Some(Waited { until: 20, did: true });
        let others = [
            DiaryDay { used: None, ..day.clone() },
            DiaryDay { amount: Some(0), ..day.clone() },
            DiaryDay { situations, ..day.clone() },
            DiaryDay { more_alcohol: true, ..day.clone() },
            DiaryDay { more_tobacco: true, ..day.clone() },
            DiaryDay { waited, ..day.clone() },
            DiaryDay { note: " ".to_owned(), ..day.clone() },
        ];
        let marks: BTreeSet<String> = others.iter().chain([&day]).map(DiaryDay::fingerprint).collect();
        assert_eq!(marks.len(), others.len() + 1);
    }

    #[test]
    fn the_two_words_for_a_day_meet_in_the_middle() {
        for felt in [Felt::Okay, Felt::Heavy] {
            assert_eq!(Felt::of(felt.mood()), felt);
        }
        assert_eq!((Felt::of(4), Felt::of(5)), (Felt::Heavy, Felt::Okay));
    }

    #[test]
    fn what_a_page_does_not_ask_stays() {
        let saved = DiaryDay {
            used: Some(true),
            amount: Some(5),
            situations: [Situation::Party, Situation::Worry].into(),
            more_alcohol: true,
            waited: Some(Waited { until: 18, did: true }),
            note: "Då".to_owned(),
            ..DiaryDay::default()
        };
        let sent = DiaryDay { mood: Some(4), situations: [Situation::Alone].into(), ..DiaryDay::default() };
        let well = Asked { kind: DiaryKind::Wellbeing, hour: None };
        let kept = well.keeping(sent.clone(), Some(&saved));
        let situations = [Situation::Alone, Situation::Party].into();
        assert_eq!(kept, DiaryDay { mood: Some(4), situations, note: String::new(), ..saved.clone() });
        let own = Asked { kind: DiaryKind::OwnUse, hour: Some(20) };
        assert_eq!(own.keeping(sent.clone(), Some(&saved)).waited, saved.waited, "it was about another hour");
        let answered = Some(Waited { until: 20, did: false });
        assert_eq!(own.keeping(DiaryDay { waited: answered, ..sent.clone() }, Some(&saved)).waited, answered);
        assert_eq!(own.keeping(sent.clone(), None), sent);
    }
}
