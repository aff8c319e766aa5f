//! All modules by step, for anybody; with what is opened, finished and suggested for somebody who is signed in.

use serde::Serialize;

use super::step::days_in_words;
use crate::content::{DiaryKind, Library, Module, ModuleStep, Programme, address_of_picture};
use crate::language::{Language, Texts};
use crate::programme::editions::gone;
use crate::programme::progress::Progress;

/// `GET /modules`.
#[derive(Debug, Serialize)]
pub struct ListPage<'a> {
    /// Whether somebody is signed in.
    open: bool,
    /// Whether this is the programme they are in.
    own: bool,
    /// What the programme is called, and whom it is for.
    name: &'a str,
    about: &'a str,
    /// Where somebody begins who wants this programme.
    start: String,
    /// Every programme, where there are several.
    programmes: Vec<ProgrammeTab<'a>>,
    finished: usize,
    of: usize,
    steps: Vec<Chapter<'a>>,
}

#[derive(Debug, Serialize)]
struct ProgrammeTab<'a> {
    href: String,
    name: &'a str,
    here: bool,
}

/// A step with its modules.
#[derive(Debug, Serialize)]
struct Chapter<'a> {
    id: String,
    title: String,
    days: String,
    /// The page of the step; empty for the beginning.
    href: String,
    modules: Vec<ModuleCard<'a>>,
}

/// What the list knows of somebody who is signed in.
#[derive(Clone, Copy, Debug)]
pub struct Mine<'a> {
    /// What was opened and finished.
    pub progress: &'a Progress,
    /// Whether this is the programme they are in.
    pub own: bool,
    /// The module that is suggested.
    pub suggested: Option<&'a Module>,
}

/// A module as a card.
#[derive(Debug, Serialize)]
pub(super) struct ModuleCard<'a> {
    href: String,
    title: &'a str,
    aim: &'a str,
    minutes: u32,
    /// The address of the picture; may be empty.
    picture: String,
    begun: bool,
    finished: bool,
    suggested: bool,
}

impl<'a> ListPage<'a> {
    /// The list of a programme of the library. Without somebody who is signed in it is the same for anybody; `query` leads
    /// to this programme where it is not the first one.
    pub fn of(
        library: &'a Library,
        programme: &'a Programme,
        texts: &Texts,
        language: Language,
        mine: Option<Mine<'_>>,
        query: &str,
    ) -> Self {
        let progress = mine.map(|mine| mine.progress);
        let cards = |step: ModuleStep| {
            let modules = programme.modules.iter().filter(move |module| module.step == step);
            let suggested = mine.and_then(|mine| mine.suggested);
            modules.map(|module| ModuleCard::of(module, language, progress, suggested)).collect::<Vec<_>>()
        };
        let introduction = Chapter {
            id: "beginning".to_owned(),
            title: texts.text(language, "programme-modules-beginning"),
            days: String::new(),
            href: String::new(),
            modules: cards(ModuleStep::Introduction),
        };
        let with_days = programme.diary == DiaryKind::OwnUse;
        let steps = programme.steps.iter().map(|step| Chapter {
            id: format!("step-{}", step.id),
            title: step.title.get(language).clone(),
            days: if with_days { days_in_words(step, texts, language) } else { String::new() },
            href: format!("/steps/{}{query}", step.id),
            modules: cards(ModuleStep::Step(step.id)),
        });
        let gone = progress.map(|progress| gone(library, Some(programme), progress, language)).unwrap_or_default();
        let gone = Chapter {
            id: "gone".to_owned(),
            title: texts.text(language, "programme-modules-gone"),
            days: String::new(),
            href: String::new(),
            modules: gone.into_iter().map(|module| ModuleCard::of(module, language, progress, None)).collect(),
        };
        let is_finished = |module: &&Module| progress.is_some_and(|progress| progress.is_finished(&module.slug));
        Self {
            open: mine.is_some(),
            own: mine.is_some_and(|mine| mine.own),
            name: programme.name(language),
            about: programme.about(language),
            start: format!("/start{query}"),
            programmes: tabs(library, programme, language),
            finished: programme.modules.iter().filter(is_finished).count(),
            of: programme.modules.len(),
            steps: std::iter::once(introduction)
                .chain(steps)
                .chain([gone])
                .filter(|step| !step.modules.is_empty())
                .collect(),
        }
    }
}

/// A tab for each programme; none where there is only one.
fn tabs<'a>(library: &'a Library, here: &Programme, language: Language) -> Vec<ProgrammeTab<'a>> {
    let tab = |programme: &'a Programme| ProgrammeTab {
        href: format!("/modules?programme={}", programme.id),
        name: programme.name(language),
        here: programme.id == here.id,
    };
    if library.programmes.len() > 1 { library.programmes.iter().map(tab).collect() } else { Vec::new() }
}

impl<'a> ModuleCard<'a> {
    pub(super) fn of(
        module: &'a Module,
        language: Language,
        progress: Option<&Progress>,
        suggested: Option<&Module>,
    ) -> Self {
        let (text, known) = (module.text(language), progress.and_then(|progress| progress.module(&module.slug)));
        let finished = known.is_some_and(|known| known.finished_on.is_some());
        Self {
            href: format!("/modules/{}", module.slug),
            title: &text.title,
            aim: &text.aim,
            minutes: module.minutes,
            picture: module.picture.map(address_of_picture).unwrap_or_default(),
            begun: known.is_some() && !finished,
            finished,
            suggested: suggested.is_some_and(|suggested| suggested.slug == module.slug),
        }
    }
}
