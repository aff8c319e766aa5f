//! The interface's texts in each language, from the Fluent files in `languages/`.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

use crate::clock::Day;
pub use crate::content::Language;

impl Language {
    /// The first language of an `Accept-Language` header that we speak; its weights are in order in every browser.
    pub fn accepted(header: &str) -> Option<Self> {
        header
            .split(',')
            .filter_map(|part| part.split([';', '-']).next())
            .find_map(|code| Self::from_code(code.trim().to_ascii_lowercase().as_str()))
    }
}

const SWEDISH_WEEKDAYS: [&str; 7] = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];
const SWEDISH_MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];
const SWEDISH_SHORT_MONTHS: [&str; 12] =
    ["jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"];
const ENGLISH_SHORT_MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const ARABIC_WEEKDAYS: [&str; 7] = Language::Ar.weekdays();
const ARABIC_MONTHS: [&str; 12] =
    ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];

/// A day in full: "lördag 21 november 2026", "Saturday 21 November 2026".
pub fn long_day(language: Language, day: Day) -> String {
    format!("{} {} {}", weekday(language, day), day.day(), month_and_year(language, day))
}

/// A day in little room: "21 nov", "21 Nov".
pub fn short_day(language: Language, day: Day) -> String {
    let months = match language {
        Language::Sv => SWEDISH_SHORT_MONTHS,
        Language::En => ENGLISH_SHORT_MONTHS,
        Language::Ar => ARABIC_MONTHS,
    };
    format!("{} {}", day.day(), named(&months, u8::from(day.month()) - 1))
}

/// The month of a day: "november 2026", "November 2026".
pub fn month_and_year(language: Language, day: Day) -> String {
    let number = u8::from(day.month()) - 1;
    let month = match language {
        Language::Sv => named(&SWEDISH_MONTHS, number).to_owned(),
        Language::En => day.month().to_string(),
        Language::Ar => named(&ARABIC_MONTHS, number).to_owned(),
    };
    format!("{month} {}", day.year())
}

/// The weekday of a day: "lördag", "Saturday".
pub fn weekday(language: Language, day: Day) -> String {
    let number = day.weekday().number_days_from_monday();
    match language {
        Language::Sv => named(&SWEDISH_WEEKDAYS, number).to_owned(),
        Language::En => day.weekday().to_string(),
        Language::Ar => named(&ARABIC_WEEKDAYS, number).to_owned(),
    }
}

fn named(names: &[&'static str], position: u8) -> &'static str {
    names.get(usize::from(position)).copied().unwrap_or_default()
}

#[derive(RustEmbed)]
#[folder = "languages/"]
struct Files;

/// All texts of the interface.
pub struct Texts {
    bundles: BTreeMap<Language, FluentBundle<FluentResource>>,
    keys: BTreeMap<Language, BTreeSet<String>>,
}

/// Something is wrong in a Fluent file.
#[derive(Debug, thiserror::Error)]
#[error("languages/{file}: {problem}")]
pub struct TextProblem {
    file: String,
    problem: String,
}

impl Texts {
    /// Reads the built-in files.
    pub fn load() -> Result<Self, TextProblem> {
        let mut bundles = BTreeMap::new();
        let mut keys = BTreeMap::new();
        for language in Language::ALL {
            let (bundle, known) = load_language(language)?;
            bundles.insert(language, bundle);
            keys.insert(language, known);
        }
        Ok(Self { bundles, keys })
    }

    /// The keys that a language has of its own.
    pub fn keys(&self, language: Language) -> Option<&BTreeSet<String>> {
        self.keys.get(&language)
    }

    /// Whether there is a text behind a key.
    pub fn has(&self, language: Language, key: &str) -> bool {
        [language, language.written()].iter().any(|one| self.keys(*one).is_some_and(|keys| keys.contains(key)))
    }

    /// The text behind a key, if there is one. A language of the interface alone has none for the staff's pages: there,
    /// it is the text of the language that its readers read programmes in.
    pub fn find(&self, language: Language, key: &str, args: &[(&str, FluentValue<'_>)]) -> Option<String> {
        let message =
            |one: Language| self.bundles.get(&one).and_then(|bundle| Some((bundle, bundle.get_message(key)?)));
        let (bundle, message) = message(language).or_else(|| message(language.written()))?;
        let pattern = message.value()?;
        let named = (!args.is_empty()).then(|| args.iter().cloned().collect::<FluentArgs<'_>>());
        let mut problems = Vec::new();
        let text = bundle.format_pattern(pattern, named.as_ref(), &mut problems);
        problems.is_empty().then(|| text.into_owned())
    }

    /// The text behind a key; a key that is missing shows itself, and a test fails for it.
    pub fn text(&self, language: Language, key: &str) -> String {
        self.text_with(language, key, &[])
    }

    /// The text behind a key with values put in.
    pub fn text_with(&self, language: Language, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        self.find(language, key, args).unwrap_or_else(|| {
            tracing::error!(target: "andrum::language", key, "a text is missing");
            key.to_owned()
        })
    }
}

fn load_language(language: Language) -> Result<(FluentBundle<FluentResource>, BTreeSet<String>), TextProblem> {
    let code = language.code();
    let about = |file: &str, problem: String| TextProblem { file: file.to_owned(), problem };
    let id: LanguageIdentifier = code.parse().map_err(|_| about(code, "unknown language".to_owned()))?;
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    let mut keys = BTreeSet::new();
    for file in Files::iter().filter(|file| file.starts_with(&format!("{code}/")) && file.ends_with(".ftl")) {
        let Some(embedded) = Files::get(&file) else { continue };
        let source = String::from_utf8(embedded.data.into_owned()).map_err(|_| about(&file, "not UTF-8".to_owned()))?;
        let resource =
            FluentResource::try_new(source).map_err(|(_, problems)| about(&file, format!("{problems:?}")))?;
        keys.extend(resource.entries().filter_map(|entry| match entry {
            Entry::Message(message) => Some(message.id.name.to_owned()),
            _ => None,
        }));
        bundle.add_resource(resource).map_err(|problems| about(&file, format!("{problems:?}")))?;
    }
    Ok((bundle, keys))
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn a_day_is_written_as_people_write_it() {
        let day = date!(2026 - 11 - 21);
        assert_eq!(long_day(Language::Sv, day), "lördag 21 november 2026");
        assert_eq!(long_day(Language::En, day), "Saturday 21 November 2026");
        assert_eq!(short_day(Language::Sv, day), "21 nov");
        assert_eq!(short_day(Language::En, day), "21 Nov");
        assert_eq!(month_and_year(Language::Sv, date!(2027 - 01 - 01)), "januari 2027");
        assert_eq!(weekday(Language::Sv, date!(2026 - 11 - 23)), "måndag");
        assert_eq!(long_day(Language::Sv, date!(2027 - 12 - 05)), "söndag 5 december 2027");
    }
}
