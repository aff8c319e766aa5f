//! Editions: the module texts as authors wrote them, now and earlier. Who is in the middle of a module keeps the text they
//! began with, so earlier ones are read again when somebody asks for them.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::content::consent::Consent;
use crate::content::language::Language;
use crate::content::module::Module;
use crate::content::reading::file::TextFile;
use crate::content::reading::module;

/// The text of a module in one language as an author wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manuscript {
    /// The fingerprint of its words.
    pub edition: String,
    /// The programme it belonged to.
    pub programme: String,
    /// The slug of the module.
    pub module: String,
    /// The language it is written in.
    pub language: Language,
    /// The file.
    pub source: String,
}

/// Earlier texts, by slug, edition and language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Earlier(BTreeMap<String, Vec<Kept>>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Kept {
    manuscript: Manuscript,
    /// Read when it is first asked for; nothing if it cannot be read any more.
    module: OnceLock<Option<Module>>,
}

impl Earlier {
    /// Keeps a text.
    pub fn keep(&mut self, manuscript: Manuscript) {
        let kept = Kept { module: OnceLock::new(), manuscript };
        self.0.entry(kept.manuscript.module.clone()).or_default().push(kept);
    }

    /// A module whose text, in every language, is this edition in the language that somebody reads.
    pub fn module(&self, slug: &str, edition: &str, language: Language) -> Option<&Module> {
        self.kept(slug, edition).find(|kept| kept.manuscript.language == language.written())?.module()
    }

    /// The same in whichever language the edition is.
    pub fn in_any_language(&self, slug: &str, edition: &str) -> Option<&Module> {
        self.kept(slug, edition).find_map(Kept::module)
    }

    /// Every text of a module in the language that somebody reads.
    pub fn modules(&self, slug: &str, language: Language) -> impl Iterator<Item = &Module> {
        let all = self.0.get(slug).into_iter().flatten();
        all.filter(move |kept| kept.manuscript.language == language.written()).filter_map(Kept::module)
    }

    /// The texts of consent that were agreed to earlier.
    pub fn of_consent(&self) -> impl Iterator<Item = &Manuscript> {
        self.0.get("").into_iter().flatten().map(|kept| &kept.manuscript)
    }

    fn kept(&self, slug: &str, edition: &str) -> impl Iterator<Item = &Kept> {
        self.0.get(slug).into_iter().flatten().filter(move |kept| kept.manuscript.edition == edition)
    }
}

impl Kept {
    fn module(&self) -> Option<&Module> {
        self.module.get_or_init(|| read(&self.manuscript)).as_ref()
    }
}

/// Reads a text again. One that the grammar of today does not understand is left out: whoever began it gets the new one.
fn read(manuscript: &Manuscript) -> Option<Module> {
    let Manuscript { edition, module: slug, language, source, .. } = manuscript;
    let file = TextFile::of(&format!("{slug} ({edition})"), source.clone());
    let read = module::read_earlier(slug, &file, *language);
    let is_the_same = |module: &Module| module.text(*language).edition.as_str() == edition;
    let module = read.filter(is_the_same);
    if module.is_none() {
        let language = language.code();
        tracing::warn!(target: "andrum::content", %slug, %edition, language, "an earlier text cannot be read any more");
    }
    module
}

/// What the text of consent is stored as, in every language that it is written in. It is no module, so it has no slug.
pub(super) fn of_consent(consent: &Consent) -> Vec<Manuscript> {
    let written = Language::ALL.into_iter().filter(|language| consent.shown_in(*language) == *language);
    let manuscript = |language| Manuscript {
        edition: consent.edition(language),
        programme: String::new(),
        module: String::new(),
        language,
        source: consent.source(language),
    };
    written.map(manuscript).collect()
}

/// What a text is stored as when it is current.
pub(super) fn manuscript(programme: &str, module: &Module, language: Language, file: TextFile) -> Manuscript {
    Manuscript {
        edition: module.text(language).edition.as_str().to_owned(),
        programme: programme.to_owned(),
        module: module.slug.clone(),
        language,
        source: file.text,
    }
}
