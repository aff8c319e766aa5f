//! Which text of a module somebody reads. Who is in the middle of it keeps the one they began with, in the language they
//! began in; whoever finished it, begins now or only reads sees the one of today.

use super::progress::{ModuleProgress, Progress};
use crate::content::{Language, Library, Module, Programme};

/// A module with the text that somebody reads.
#[derive(Clone, Copy, Debug)]
pub struct Reached<'a> {
    /// The module.
    pub module: &'a Module,
    /// How its text stands to the one of today.
    pub standing: Standing,
}

/// How a text stands to the one of today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// It is the one of today.
    #[default]
    Current,
    /// There is a newer one.
    Earlier,
    /// The module is not part of any programme any more.
    Gone,
}

impl Standing {
    /// The word that a page goes by.
    pub fn word(self) -> &'static str {
        match self {
            Self::Current => "",
            Self::Earlier => "earlier",
            Self::Gone => "gone",
        }
    }
}

/// The module with this slug for somebody with this progress; nothing where nobody, or nobody but others, can read it.
pub fn reach<'a>(
    library: &'a Library,
    slug: &str,
    language: Language,
    progress: Option<&Progress>,
) -> Option<Reached<'a>> {
    let known = progress.and_then(|progress| progress.module(slug));
    let current = library.module(slug);
    match (current, known) {
        (None, known) => {
            let module = library.earlier.in_any_language(slug, &known?.edition)?;
            Some(Reached { module, standing: Standing::Gone })
        }
        (Some(current), known) => {
            let earlier = known.and_then(|known| begun_earlier(library, current, language, known));
            let reached = Reached { module: current, standing: Standing::Current };
            Some(earlier.map_or(reached, |module| Reached { module, standing: Standing::Earlier }))
        }
    }
}

/// The modules that somebody opened and that no programme has any more, as far as their texts are known. `own` is the
/// programme as they read it: what it lost when they came into an arm with other texts is gone for them, too.
pub fn gone<'a>(
    library: &'a Library,
    own: Option<&Programme>,
    progress: &Progress,
    language: Language,
) -> Vec<&'a Module> {
    let own_id = own.map(|own| own.id.as_str());
    let others = library.programmes.iter().filter(|programme| Some(programme.id.as_str()) != own_id);
    let there: Vec<&Programme> = own.into_iter().chain(others).collect();
    let slugs = progress.modules.keys().filter(|slug| there.iter().all(|programme| programme.module(slug).is_none()));
    slugs.filter_map(|slug| reach(library, slug, language, Some(progress))).map(|reached| reached.module).collect()
}

/// The text that somebody is in the middle of, if it is another one than today's.
fn begun_earlier<'a>(
    library: &'a Library,
    current: &Module,
    language: Language,
    known: &ModuleProgress,
) -> Option<&'a Module> {
    if known.finished_on.is_some() || known.edition == current.text(language).edition.as_str() {
        return None;
    }
    library.earlier.module(&current.slug, &known.edition, language)
}

/// The module with an exercise that somebody sends. A form that was opened before the text changed may ask what the text
/// no longer does: what was typed is saved all the same.
pub fn reach_exercise<'a>(
    library: &'a Library,
    slug: &str,
    exercise: &str,
    language: Language,
    progress: Option<&Progress>,
) -> Option<Reached<'a>> {
    let asks = |module: &Module| module.text(language).exercise(exercise).is_some();
    let reached = reach(library, slug, language, progress)?;
    if asks(reached.module) {
        return Some(reached);
    }
    let mut earlier = library.earlier.modules(slug, language).filter(|module| asks(module));
    earlier.next().map(|module| Reached { module, standing: Standing::Earlier })
}
