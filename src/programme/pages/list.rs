//! All modules by step, for anybody; with what is opened, finished and suggested for somebody who is signed in.

use serde::Serialize;

use crate::content::{Module, ModuleStep, Programme, address_of_picture};
use crate::language::{Language, Texts};
use crate::programme::progress::Progress;

/// `GET /modules`.
#[derive(Debug, Serialize)]
pub struct ListPage<'a> {
    open: bool,
    finished: usize,
    of: usize,
    steps: Vec<StepPage<'a>>,
}

/// A step with its modules.
#[derive(Debug, Serialize)]
struct StepPage<'a> {
    id: String,
    title: String,
    days: String,
    expect: Ready<'a>,
    modules: Vec<ModuleCard<'a>>,
}

/// Ready HTML, or nothing.
#[derive(Debug, Serialize)]
struct Ready<'a> {
    html: &'a str,
}

#[derive(Debug, Serialize)]
struct ModuleCard<'a> {
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
    /// The list. Without progress it is the same for anybody.
    pub fn of(
        programme: &'a Programme,
        texts: &Texts,
        language: Language,
        progress: Option<&Progress>,
        suggested: Option<&Module>,
    ) -> Self {
        let cards = |step: ModuleStep| {
            let modules = programme.modules.iter().filter(move |module| module.step == step);
            modules.map(|module| ModuleCard::of(module, language, progress, suggested)).collect::<Vec<_>>()
        };
        let introduction = StepPage {
            id: "beginning".to_owned(),
            title: texts.text(language, "programme-modules-beginning"),
            days: String::new(),
            expect: Ready { html: "" },
            modules: cards(ModuleStep::Introduction),
        };
        let steps = programme.steps.iter().map(|step| StepPage {
            id: format!("step-{}", step.id),
            title: step.title.get(language).clone(),
            days: days(step.from_day, step.to_day, texts, language),
            expect: Ready { html: step.expect.get(language).as_str() },
            modules: cards(ModuleStep::Step(step.id)),
        });
        let is_finished = |module: &&Module| progress.is_some_and(|progress| progress.is_finished(&module.slug));
        Self {
            open: progress.is_some(),
            finished: programme.modules.iter().filter(is_finished).count(),
            of: programme.modules.len(),
            steps: std::iter::once(introduction).chain(steps).filter(|step| !step.modules.is_empty()).collect(),
        }
    }
}

impl<'a> ModuleCard<'a> {
    fn of(module: &'a Module, language: Language, progress: Option<&Progress>, suggested: Option<&Module>) -> Self {
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

/// "Dag 2–8 sedan du använde".
fn days(from: u32, to: Option<u32>, texts: &Texts, language: Language) -> String {
    let key = if to.is_some() { "programme-modules-days" } else { "programme-modules-days-on" };
    texts.text_with(language, key, &[("from", from.into()), ("to", to.unwrap_or_default().into())])
}
