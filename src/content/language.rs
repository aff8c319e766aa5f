//! The languages a text exists in, and a value that has one form in each of them.

use serde::{Deserialize, Serialize};

/// A language of the participant's pages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Swedish, the first language of the service.
    #[default]
    Sv,
    /// English.
    En,
}

impl Language {
    /// Every language, the first one first.
    pub const ALL: [Self; 2] = [Self::Sv, Self::En];

    /// The code in folders, cookies and `lang` attributes.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// The language with this code, if we have it.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The days of the week from Monday, as a reader of this language writes them at the start of a line.
    pub const fn weekdays(self) -> [&'static str; 7] {
        match self {
            Self::Sv => ["Måndag", "Tisdag", "Onsdag", "Torsdag", "Fredag", "Lördag", "Söndag"],
            Self::En => ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        }
    }

    /// The name of the language in English, for reports to authors.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Sv => "Swedish",
            Self::En => "English",
        }
    }
}

/// One value for each language: none can be missing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct ByLanguage<T> {
    sv: T,
    en: T,
}

impl<T> ByLanguage<T> {
    /// Both forms.
    pub const fn new(sv: T, en: T) -> Self {
        Self { sv, en }
    }

    /// The form in one language.
    pub const fn get(&self, language: Language) -> &T {
        match language {
            Language::Sv => &self.sv,
            Language::En => &self.en,
        }
    }

    /// The same done to the form in each language.
    pub fn map<U>(self, mut change: impl FnMut(T) -> U) -> ByLanguage<U> {
        ByLanguage { sv: change(self.sv), en: change(self.en) }
    }

    /// Makes one value per language, or nothing if one of them cannot be made.
    pub(super) fn try_from_each(mut make: impl FnMut(Language) -> Option<T>) -> Option<Self> {
        let (sv, en) = (make(Language::Sv), make(Language::En));
        Some(Self { sv: sv?, en: en? })
    }
}
