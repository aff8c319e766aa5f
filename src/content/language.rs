//! The languages of the pages, those that programmes are written in, and a value that has one form in each of these.

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
    /// Arabic: the interface only. Programmes are read in English there.
    Ar,
}

impl Language {
    /// Every language of the interface, the first one first.
    pub const ALL: [Self; 3] = [Self::Sv, Self::En, Self::Ar];
    /// The languages that programmes, measures and help lines are written in.
    pub const WRITTEN: [Self; 2] = [Self::Sv, Self::En];

    /// The language in which somebody who has chosen this one reads a programme.
    #[must_use]
    pub const fn written(self) -> Self {
        match self {
            Self::Sv => Self::Sv,
            Self::En | Self::Ar => Self::En,
        }
    }

    /// Which way its lines run: the value of a `dir` attribute.
    pub const fn direction(self) -> &'static str {
        match self {
            Self::Sv | Self::En => "ltr",
            Self::Ar => "rtl",
        }
    }

    /// What its speakers call it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Sv => "Svenska",
            Self::En => "English",
            Self::Ar => "العربية",
        }
    }

    /// The code in folders, cookies and `lang` attributes.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
            Self::Ar => "ar",
        }
    }

    /// The language with this code, if we have it.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The language that programmes are written in with this code.
    pub(super) fn written_in(code: &str) -> Option<Self> {
        Self::WRITTEN.into_iter().find(|language| language.code() == code)
    }

    /// The days of the week from Monday, as a reader of this language writes them at the start of a line.
    pub const fn weekdays(self) -> [&'static str; 7] {
        match self {
            Self::Sv => ["Måndag", "Tisdag", "Onsdag", "Torsdag", "Fredag", "Lördag", "Söndag"],
            Self::En => ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
            Self::Ar => ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
        }
    }

    /// The name of the language in English, for reports to authors.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Sv => "Swedish",
            Self::En => "English",
            Self::Ar => "Arabic",
        }
    }
}

/// One value for each language that programmes are written in: none can be missing.
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

    /// The form in one language, or in the one that its readers read instead.
    pub const fn get(&self, language: Language) -> &T {
        match language.written() {
            Language::Sv => &self.sv,
            Language::En | Language::Ar => &self.en,
        }
    }

    /// The same done to the form in each language.
    pub fn map<U>(self, mut change: impl FnMut(T) -> U) -> ByLanguage<U> {
        ByLanguage { sv: change(self.sv), en: change(self.en) }
    }

    /// The same with the language that the form is in.
    pub(super) fn map_each<U>(self, mut change: impl FnMut(Language, T) -> U) -> ByLanguage<U> {
        ByLanguage { sv: change(Language::Sv, self.sv), en: change(Language::En, self.en) }
    }

    /// Makes one value per language, or nothing if one of them cannot be made.
    pub(super) fn try_from_each(mut make: impl FnMut(Language) -> Option<T>) -> Option<Self> {
        let (sv, en) = (make(Language::Sv), make(Language::En));
        Some(Self { sv: sv?, en: en? })
    }
}
