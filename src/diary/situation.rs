//! What was around somebody on a day: a closed list, so that a craving can be read beside it and help can fit it.

use serde::{Deserialize, Serialize};

use crate::content::{DiaryKind, Need};

/// What was around somebody on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Situation {
    /// Alone, more than one wished.
    Alone,
    /// Together with others who used.
    Company,
    /// A party.
    Party,
    /// A quarrel.
    Conflict,
    /// Too much at once.
    Stress,
    /// Nothing to do.
    Boredom,
    /// A night with little sleep.
    Sleepless,
    /// Worry.
    Worry,
    /// Low in spirits.
    Low,
    /// Something to celebrate.
    Celebration,
}

impl Situation {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 10] = [
        Self::Alone,
        Self::Company,
        Self::Party,
        Self::Celebration,
        Self::Boredom,
        Self::Stress,
        Self::Conflict,
        Self::Worry,
        Self::Low,
        Self::Sleepless,
    ];

    /// Those that a diary asks for: whoever only notes how they are is not asked who used.
    pub fn asked(kind: DiaryKind) -> impl Iterator<Item = Self> {
        let fits = move |one: &Self| kind == DiaryKind::OwnUse || !matches!(one, Self::Company | Self::Party);
        Self::ALL.into_iter().filter(fits)
    }

    /// The word in forms and files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::Company => "company",
            Self::Party => "party",
            Self::Conflict => "conflict",
            Self::Stress => "stress",
            Self::Boredom => "boredom",
            Self::Sleepless => "sleepless",
            Self::Worry => "worry",
            Self::Low => "low",
            Self::Celebration => "celebration",
        }
    }

    /// The situation with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|situation| situation.id() == id)
    }

    /// The key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Alone => "diary-situation-alone",
            Self::Company => "diary-situation-company",
            Self::Party => "diary-situation-party",
            Self::Conflict => "diary-situation-conflict",
            Self::Stress => "diary-situation-stress",
            Self::Boredom => "diary-situation-boredom",
            Self::Sleepless => "diary-situation-sleepless",
            Self::Worry => "diary-situation-worry",
            Self::Low => "diary-situation-low",
            Self::Celebration => "diary-situation-celebration",
        }
    }

    /// What helps with it; something to celebrate needs no help.
    pub fn need(self) -> Option<Need> {
        match self {
            Self::Alone => Some(Need::Alone),
            Self::Company | Self::Party => Some(Need::Company),
            Self::Conflict => Some(Need::Conflict),
            Self::Stress => Some(Need::Stress),
            Self::Boredom => Some(Need::Boredom),
            Self::Sleepless => Some(Need::Sleep),
            Self::Worry => Some(Need::Worry),
            Self::Low => Some(Need::LowMood),
            Self::Celebration => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_situation_has_one_name_everywhere() {
        for situation in Situation::ALL {
            assert_eq!(Situation::from_id(situation.id()), Some(situation));
            assert_eq!(serde_json::to_value(situation).unwrap(), situation.id());
            assert!(situation.key().ends_with(situation.id()));
        }
        assert_eq!(Situation::from_id("work"), None);
        assert_eq!(Situation::asked(DiaryKind::Wellbeing).count(), 8);
    }
}
