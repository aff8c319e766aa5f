//! Reads a module file, and puts the languages of a module together.

use crate::content::checks::compare::{Outline, Side, compare};
use crate::content::checks::problem::Problem;
use crate::content::language::{ByLanguage, Language};
use crate::content::module::{Block, Edition, Module, ModuleText, Page};
use crate::content::purpose::Need;
use crate::content::reading::file::{Findings, TextFile};
use crate::content::reading::front_matter::{self, FrontMatter};
use crate::content::reading::known::Known;
use crate::content::reading::pages;
use crate::content::reading::prose::Reading;

/// What a module needs to know of what is around it.
pub(crate) struct Around<'a> {
    /// The ids of the steps of its programme.
    pub(crate) steps: Vec<u8>,
    /// What it may lead to.
    pub(crate) known: &'a Known,
}

/// One file, read.
struct ReadFile<'r> {
    language: Language,
    matter: Option<FrontMatter>,
    pages: Vec<Page>,
    body: usize,
    outline: Outline,
    findings: Findings<'r>,
}

/// Reads a module in all its languages. With an error in any of them, there is no module.
pub(crate) fn read(
    slug: &str,
    files: &ByLanguage<TextFile>,
    around: &Around<'_>,
    problems: &mut Vec<Problem>,
) -> Option<Module> {
    let [first, second] = Language::WRITTEN;
    let first = read_file(files.get(first), first, slug, around);
    let mut second = read_file(files.get(second), second, slug, around);
    compare_matter(&first, &mut second);
    compare_words(&first, &mut second);
    let outline = std::mem::take(&mut second.outline);
    let side = Side { name: second.language.name(), outline: &outline };
    compare(&first.side(), &side, &first.findings.file.path, &mut second.findings);
    let mut found = first.findings.problems.clone();
    found.extend(second.findings.problems.iter().cloned());
    let is_whole = !found.iter().any(Problem::is_error);
    problems.extend(found);
    if !is_whole {
        return None;
    }
    let second = second.into_text()?;
    first.into_module(slug, Some(second))
}

/// Reads a text of earlier: a module with this one text in every language. Its step may be gone, and what it leads to.
pub(crate) fn read_earlier(slug: &str, file: &TextFile, language: Language) -> Option<Module> {
    let known = Known::long_ago();
    let around = Around { steps: (0..=u8::MAX).collect(), known: &known };
    let read = read_file(file, language, slug, &around);
    if read.findings.problems.iter().any(Problem::is_error) {
        return None;
    }
    read.into_module(slug, None)
}

/// The parts of a module text, whatever is wrong with it.
pub(crate) fn outline(file: &TextFile, language: Language) -> Outline {
    let known = Known::default();
    let around = Around { steps: Vec::new(), known: &known };
    read_file(file, language, "", &around).outline
}

/// Checks a module that exists in one language only.
pub(crate) fn check_alone(
    slug: &str,
    language: Language,
    file: &TextFile,
    around: &Around<'_>,
    problems: &mut Vec<Problem>,
) {
    problems.extend(read_file(file, language, slug, around).findings.problems);
}

fn read_file<'r>(file: &'r TextFile, language: Language, slug: &'r str, around: &'r Around<'r>) -> ReadFile<'r> {
    let mut findings = Findings::of(file);
    let (matter, body) = front_matter::read(&around.steps, &mut findings);
    let mut reading = Reading::new(language, slug, around, findings);
    let pages = pages::read(body, &mut reading);
    ReadFile { language, matter, pages, body, outline: reading.outline, findings: reading.findings }
}

impl ReadFile<'_> {
    fn side(&self) -> Side<'_> {
        Side { name: self.language.name(), outline: &self.outline }
    }

    /// The module with this text and the one in the second language; without that, with this one in both.
    fn into_module(self, slug: &str, second: Option<ModuleText>) -> Option<Module> {
        let matter = self.matter.as_ref()?;
        let (step, minutes, needs) = (matter.step.value, matter.minutes.value, needs_of(matter).to_vec());
        let (variants, picture) = (variants_of(matter).to_vec(), picture_of(matter));
        let first = self.into_text()?;
        let second = second.unwrap_or_else(|| first.clone());
        let texts = ByLanguage::new(first, second);
        Some(Module { slug: slug.to_owned(), step, minutes, needs, picture, variants, texts })
    }

    fn into_text(self) -> Option<ModuleText> {
        let FrontMatter { title, aim, .. } = self.matter?;
        let text = &self.findings.file.text;
        let edition = Edition::of(&title, &aim, text.get(self.body..)?);
        Some(ModuleText { title, aim, pages: self.pages, edition })
    }
}

fn compare_matter(first: &ReadFile<'_>, second: &mut ReadFile<'_>) {
    let (Some(there), Some(here)) = (&first.matter, &second.matter) else {
        return;
    };
    let hint = format!("make this file and {} agree", first.findings.file.path);
    if there.minutes.value != here.minutes.value {
        let message = format!("`minutes` is {} in {}", there.minutes.value, first.language.name());
        second.findings.error(&here.minutes.place, message, hint.as_str());
    }
    if there.step.value != here.step.value {
        let message = format!("`step` is another one in {}", first.language.name());
        second.findings.error(&here.step.place, message, hint.as_str());
    }
    if needs_of(there) != needs_of(here) {
        let message = format!("`needs` is another list in {}", first.language.name());
        let place = here.needs.as_ref().map_or(&here.step.place, |needs| &needs.place);
        second.findings.error(place, message, hint.as_str());
    }
    if variants_of(there) != variants_of(here) {
        let message = format!("`variants` is another list in {}", first.language.name());
        let place = here.variants.as_ref().map_or(&here.step.place, |variants| &variants.place);
        second.findings.error(place, message, hint.as_str());
    }
    if picture_of(there) != picture_of(here) {
        let message = format!("`picture` is another one in {}", first.language.name());
        let place = here.picture.as_ref().map_or(&here.step.place, |picture| &picture.place);
        second.findings.error(place, message, hint);
    }
}

/// Warns of a page that says the same in both languages: somebody copied it and forgot to translate.
fn compare_words(first: &ReadFile<'_>, second: &mut ReadFile<'_>) {
    for (there, here) in first.pages.iter().zip(&second.pages).filter(|(there, here)| there.id == here.id) {
        let is_same = there.blocks.iter().zip(&here.blocks).any(|blocks| match blocks {
            (Block::Html(there), Block::Html(here)) => there == here && there.as_str().split(' ').count() > FEW_WORDS,
            _ => false,
        });
        if is_same {
            let message = format!("the page `{}` says the same as in {}", here.id, first.language.name());
            let place = second.outline.place(&here.id).unwrap_or(0..0);
            second.findings.warning(&place, message, "translate it");
        }
    }
}

/// Texts of so few words can be the same in two languages.
const FEW_WORDS: usize = 8;

fn picture_of(matter: &FrontMatter) -> Option<&'static str> {
    matter.picture.as_ref().map(|picture| picture.value)
}

fn variants_of(matter: &FrontMatter) -> &[String] {
    matter.variants.as_ref().map(|variants| variants.value.as_slice()).unwrap_or_default()
}

fn needs_of(matter: &FrontMatter) -> &[Need] {
    matter.needs.as_ref().map(|needs| needs.value.as_slice()).unwrap_or_default()
}
