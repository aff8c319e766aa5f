//! What a text and an answer are for: the needs that a module meets, and the parts of *my plan* that answers go to.

use serde::{Deserialize, Serialize};

/// Something that somebody can need help with. Modules say which needs they meet; options, the diary and measures say
/// who has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// Craving.
    Craving,
    /// Having used again.
    UsedAgain,
    /// Low mood.
    LowMood,
    /// Worry.
    Worry,
    /// Sleep.
    Sleep,
    /// Others who use.
    Company,
    /// Conflict.
    Conflict,
    /// Boredom.
    Boredom,
    /// Being alone.
    Alone,
    /// Stress.
    Stress,
    /// Keeping one's thoughts together.
    Focus,
    /// Somebody who helps.
    Support,
    /// A reason to go on.
    Motivation,
}

impl Need {
    /// Every need.
    pub const ALL: [Self; 13] = [
        Self::Craving,
        Self::UsedAgain,
        Self::LowMood,
        Self::Worry,
        Self::Sleep,
        Self::Company,
        Self::Conflict,
        Self::Boredom,
        Self::Alone,
        Self::Stress,
        Self::Focus,
        Self::Support,
        Self::Motivation,
    ];

    /// Its word in the texts, and in keys of the interface.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Craving => "craving",
            Self::UsedAgain => "used-again",
            Self::LowMood => "low-mood",
            Self::Worry => "worry",
            Self::Sleep => "sleep",
            Self::Company => "company",
            Self::Conflict => "conflict",
            Self::Boredom => "boredom",
            Self::Alone => "alone",
            Self::Stress => "stress",
            Self::Focus => "focus",
            Self::Support => "support",
            Self::Motivation => "motivation",
        }
    }

    /// The need with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|need| need.word() == word)
    }
}

/// A part of *my plan*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanPart {
    /// Why.
    Reasons,
    /// Situations that are hard, and what to do in them.
    Risks,
    /// What helps.
    Ways,
    /// Who helps.
    Supporters,
    /// What to do when it is urgent.
    Emergency,
    /// Something to remember.
    Remember,
}

impl PlanPart {
    /// Every part, in the order of the plan.
    pub const ALL: [Self; 6] =
        [Self::Reasons, Self::Risks, Self::Ways, Self::Supporters, Self::Emergency, Self::Remember];

    /// Its word in the texts, and in keys of the interface.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Reasons => "reasons",
            Self::Risks => "risks",
            Self::Ways => "ways",
            Self::Supporters => "supporters",
            Self::Emergency => "emergency",
            Self::Remember => "remember",
        }
    }

    /// The part with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_texts_are_the_words_we_store() {
        for need in Need::ALL {
            assert_eq!(serde_json::to_value(need).unwrap(), need.word());
            assert_eq!(Need::from_word(need.word()), Some(need));
        }
        for part in PlanPart::ALL {
            assert_eq!(serde_json::to_value(part).unwrap(), part.word());
            assert_eq!(PlanPart::from_word(part.word()), Some(part));
        }
    }
}
