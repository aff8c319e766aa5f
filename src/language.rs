//! The interface's texts in each language, from the Fluent files in `languages/`.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

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

    /// The keys that a language has.
    pub fn keys(&self, language: Language) -> Option<&BTreeSet<String>> {
        self.keys.get(&language)
    }

    /// The text behind a key, if there is one.
    pub fn find(&self, language: Language, key: &str, args: &[(&str, FluentValue<'_>)]) -> Option<String> {
        let bundle = self.bundles.get(&language)?;
        let pattern = bundle.get_message(key)?.value()?;
        let mut named = FluentArgs::new();
        for (name, value) in args {
            named.set(*name, value.clone());
        }
        let mut problems = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&named), &mut problems);
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
