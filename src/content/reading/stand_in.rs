//! Stand-ins for a preview: what cannot be read shows what is wrong with it, in its own place, instead of vanishing.

use comrak::{Arena, parse_document};

use crate::content::checks::problem::{Problem, report};
use crate::content::html::Html;
use crate::content::language::ByLanguage;
use crate::content::module::{Block, Edition, Module, ModuleStep, ModuleText, Page};
use crate::content::programme::{DiaryKind, Programme, Step};
use crate::content::reading::known::Known;
use crate::content::reading::prose;

/// A module with the pages that its author gave it, and on each of them the problems.
pub(crate) fn module(slug: &str, known: &Known, problems: &[Problem]) -> Module {
    let mut ids = known.module(slug).map(|outline| outline.pages()).unwrap_or_default();
    ids.dedup();
    if ids.is_empty() {
        ids.push("problems");
    }
    let page =
        |id: &&str| Page { id: (*id).to_owned(), title: slug.to_owned(), blocks: vec![Block::Html(shown(problems))] };
    let text = ModuleText {
        title: slug.to_owned(),
        aim: String::new(),
        pages: ids.iter().map(page).collect(),
        edition: Edition::of(slug, "", &report(problems)),
    };
    Module {
        slug: slug.to_owned(),
        step: ModuleStep::Introduction,
        minutes: 1,
        needs: Vec::new(),
        picture: None,
        variants: Vec::new(),
        texts: ByLanguage::new(text.clone(), text),
    }
}

/// A programme whose own file cannot be read: a step for each that its modules name, the first one with the problems.
pub(crate) fn programme(id: &str, modules: Vec<Module>, problems: &[Problem]) -> Programme {
    let last = modules.iter().map(|module| match module.step {
        ModuleStep::Introduction => 0,
        ModuleStep::Step(step) => step,
    });
    let last = last.max().unwrap_or_default();
    let same = |text: &str| ByLanguage::new(text.to_owned(), text.to_owned());
    let steps = (0..=last).map(|step| {
        let expect = shown(if step == 0 { problems } else { &[] });
        Step {
            id: step,
            from_day: u32::from(step),
            to_day: (step < last).then_some(u32::from(step)),
            title: same(&format!("{id} {step}")),
            expect: ByLanguage::new(expect.clone(), expect),
            days: Vec::new(),
        }
    });
    let steps = steps.collect();
    Programme { id: id.to_owned(), name: same(id), about: same(id), diary: DiaryKind::OwnUse, steps, modules }
}

/// The problems as they are reported, letter for letter.
fn shown(problems: &[Problem]) -> Html {
    if problems.is_empty() {
        return Html::default();
    }
    // No text that is quoted in a report ends this block: its lines do not begin with the fence.
    let fence = "`".repeat(12);
    let arena = Arena::new();
    let text = format!("{fence}\n{}\n{fence}\n", report(problems));
    let root = parse_document(&arena, &text, &prose::options());
    Html::render(root.children(), &prose::options())
}
