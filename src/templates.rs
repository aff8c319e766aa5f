//! Pages from handlebars templates. A template is read when it is drawn for the first time in a language, with the texts
//! that have no values put in, and the frame around a page is drawn once per language and kind of visitor: a request renders
//! only what is its own, and nothing waits for, or holds, what nobody looks at.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

use fluent_bundle::FluentValue;
use handlebars::template::{HelperTemplate, Parameter, TemplateElement, TemplateMapping};
use handlebars::{
    Context, Handlebars, Helper, HelperResult, JsonRender, Output, RenderContext, RenderErrorReason, Template,
};
use rust_embed::RustEmbed;
use serde::Serialize;
use serde_json::Value;

use crate::language::{Language, Texts};

#[derive(RustEmbed)]
#[folder = "templates/"]
struct Files;

/// All templates, ready to render in every language.
pub struct Templates {
    /// Those that were drawn so far.
    by_language: BTreeMap<Language, RwLock<Handlebars<'static>>>,
    texts: Arc<Texts>,
}

/// A template cannot be read or rendered.
#[derive(Debug)]
pub struct TemplateProblem {
    template: String,
    problem: String,
}

impl fmt::Display for TemplateProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "templates/{}: {}", self.template, self.problem)
    }
}

impl std::error::Error for TemplateProblem {}

impl From<TemplateProblem> for crate::error::Error {
    fn from(problem: TemplateProblem) -> Self {
        Self::internal(problem)
    }
}

impl Templates {
    /// The built-in templates with these texts; none of them is read yet.
    pub fn of(texts: &Arc<Texts>) -> Self {
        let none_yet = |language| {
            let mut templates = Handlebars::new();
            templates.set_strict_mode(true);
            templates.register_helper("t", Box::new(TextCall { language, texts: Arc::clone(texts) }));
            (language, RwLock::new(templates))
        };
        Self { by_language: Language::ALL.into_iter().map(none_yet).collect(), texts: Arc::clone(texts) }
    }

    /// Renders a template by its path without an ending, like `diary/day`.
    pub fn render(&self, language: Language, name: &str, values: &impl Serialize) -> Result<String, TemplateProblem> {
        let about = |problem: String| TemplateProblem { template: name.to_owned(), problem };
        let templates = self.by_language.get(&language).ok_or_else(|| about("no such language".to_owned()))?;
        let mut known = templates.read().unwrap_or_else(PoisonError::into_inner);
        if !known.has_template(name) {
            drop(known);
            add(&mut templates.write().unwrap_or_else(PoisonError::into_inner), name, language, &self.texts)?;
            known = templates.read().unwrap_or_else(PoisonError::into_inner);
        }
        known.render(name, values).map_err(|cause| about(cause.to_string()))
    }

    /// The names of all templates.
    pub fn names() -> BTreeSet<String> {
        Files::iter().filter_map(|file| file.strip_suffix(".hbs").map(str::to_owned)).collect()
    }
}

/// Reads a template and those that it includes, which come first: a template that is there is whole.
fn add(known: &mut Handlebars<'static>, name: &str, language: Language, texts: &Texts) -> Result<(), TemplateProblem> {
    if known.has_template(name) {
        return Ok(());
    }
    let about = |problem: String| TemplateProblem { template: format!("{name}.hbs"), problem };
    let mut template = read(name).map_err(about)?;
    put_texts(&mut template, language, texts).map_err(about)?;
    let mut included = BTreeSet::new();
    note_included(&template, &mut included);
    included.iter().filter(|other| *other != name).try_for_each(|other| add(known, other, language, texts))?;
    known.register_template(name, template);
    Ok(())
}

fn read(name: &str) -> Result<Template, String> {
    let file = Files::get(&format!("{name}.hbs")).ok_or_else(|| "gone".to_owned())?;
    let source = std::str::from_utf8(&file.data).map_err(|_| "not UTF-8".to_owned())?;
    let mut alone = Handlebars::new();
    alone.set_prevent_indent(true);
    alone.register_template_string(name, source).map_err(|cause| cause.to_string())?;
    alone.get_template(name).cloned().ok_or_else(|| "gone".to_owned())
}

/// Notes the names behind `{{> name}}`, in blocks too.
fn note_included(template: &Template, names: &mut BTreeSet<String>) {
    for element in &template.elements {
        match element {
            TemplateElement::HelperBlock(block) => {
                block.template.iter().chain(&block.inverse).for_each(|inner| note_included(inner, names));
            }
            TemplateElement::PartialExpression(partial) | TemplateElement::PartialBlock(partial) => {
                names.extend(partial.name.as_name().map(str::to_owned));
                partial.template.iter().for_each(|inner| note_included(inner, names));
            }
            TemplateElement::DecoratorBlock(block) => {
                block.template.iter().for_each(|inner| note_included(inner, names));
            }
            _ => {}
        }
    }
}

/// Puts the texts behind `{{t "key"}}` into a template; texts that take values stay calls. Pieces of text that come to
/// stand beside each other become one.
fn put_texts(template: &mut Template, language: Language, texts: &Texts) -> Result<(), String> {
    let mut placed: Vec<(TemplateElement, TemplateMapping)> = Vec::new();
    let elements = std::mem::take(&mut template.elements).into_iter().zip(std::mem::take(&mut template.mapping));
    for (mut element, place) in elements {
        match &mut element {
            TemplateElement::Expression(call) => {
                if let Some(key) = fixed_key(call) {
                    if !texts.has(language, key) {
                        return Err(format!("languages/{}: no text for {key}", language.code()));
                    }
                    if call.hash.is_empty() {
                        let text = texts.find(language, key, &[]).ok_or_else(|| format!("{key} needs values"))?;
                        element = TemplateElement::RawString(handlebars::html_escape(&text));
                    }
                }
            }
            TemplateElement::HelperBlock(block) => {
                for inner in block.template.iter_mut().chain(&mut block.inverse) {
                    put_texts(inner, language, texts)?;
                }
            }
            TemplateElement::PartialBlock(block) | TemplateElement::DecoratorBlock(block) => {
                if let Some(inner) = &mut block.template {
                    put_texts(inner, language, texts)?;
                }
            }
            _ => {}
        }
        match (placed.last_mut(), element) {
            (Some((TemplateElement::RawString(before), _)), TemplateElement::RawString(text)) => before.push_str(&text),
            (_, element) => placed.push((element, place)),
        }
    }
    (template.elements, template.mapping) = placed.into_iter().unzip();
    Ok(())
}

/// The key of a call like `{{t "key"}}`; nothing when it is another call, or the key is a value of the page.
fn fixed_key(call: &HelperTemplate) -> Option<&str> {
    let key = call.params.first().filter(|_| call.name.as_name() == Some("t"));
    match key {
        Some(Parameter::Literal(Value::String(key))) => Some(key),
        _ => None,
    }
}

/// `{{t "key" n=count}}`: a text with values.
struct TextCall {
    language: Language,
    texts: Arc<Texts>,
}

impl handlebars::HelperDef for TextCall {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let key = helper
            .param(0)
            .and_then(|param| param.value().as_str())
            .ok_or(RenderErrorReason::ParamNotFoundForIndex("t", 0))?;
        let args: Vec<(&str, FluentValue<'_>)> = helper
            .hash()
            .iter()
            .map(|(name, value)| {
                let value = value.value();
                let fluent = value.as_f64().map_or_else(|| FluentValue::from(value.render()), FluentValue::from);
                (*name, fluent)
            })
            .collect();
        let text = self.texts.text_with(self.language, key, &args);
        out.write(&handlebars::html_escape(&text))?;
        Ok(())
    }
}

/// The frame around pages of one kind, split where a page's own parts go.
#[derive(Clone, Debug)]
pub struct Frame {
    pieces: Vec<Piece>,
    size: usize,
}

#[derive(Clone, Debug)]
enum Piece {
    Ready(String),
    Slot(Slot),
}

/// What differs from page to page inside a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The page's title.
    Title,
    /// The page itself.
    Main,
    /// The form token of this sign-in.
    FormToken,
    /// The name this person goes by.
    Alias,
    /// The address to come back to after the language was changed.
    Here,
}

impl Slot {
    const ALL: [Self; 5] = [Self::Title, Self::Main, Self::FormToken, Self::Alias, Self::Here];

    /// What stands in for the slot while the frame is drawn: no text contains it, and escaping leaves it alone.
    pub fn mark(self) -> &'static str {
        match self {
            Self::Title => "\u{1}title\u{1}",
            Self::Main => "\u{1}main\u{1}",
            Self::FormToken => "\u{1}form-token\u{1}",
            Self::Alias => "\u{1}alias\u{1}",
            Self::Here => "\u{1}here\u{1}",
        }
    }
}

/// What goes into a frame's slots; escaped already.
#[derive(Clone, Copy, Debug)]
pub struct Filling<'a> {
    /// The page's title.
    pub title: &'a str,
    /// The page itself.
    pub main: &'a str,
    /// The form token.
    pub form_token: &'a str,
    /// The alias.
    pub alias: &'a str,
    /// This page's address.
    pub here: &'a str,
}

impl Frame {
    /// Splits a drawn frame at its marks.
    pub fn split(drawn: &str) -> Self {
        let mut pieces = Vec::new();
        for part in drawn.split('\u{1}') {
            let mark = format!("\u{1}{part}\u{1}");
            match Slot::ALL.into_iter().find(|slot| slot.mark() == mark) {
                Some(slot) => pieces.push(Piece::Slot(slot)),
                None => pieces.push(Piece::Ready(part.to_owned())),
            }
        }
        Self { pieces, size: drawn.len() }
    }

    /// Draws a page.
    pub fn fill(&self, filling: Filling<'_>) -> String {
        let mut page = String::with_capacity(self.size + filling.main.len() + 512);
        for piece in &self.pieces {
            page.push_str(match piece {
                Piece::Ready(text) => text,
                Piece::Slot(Slot::Title) => filling.title,
                Piece::Slot(Slot::Main) => filling.main,
                Piece::Slot(Slot::FormToken) => filling.form_token,
                Piece::Slot(Slot::Alias) => filling.alias,
                Piece::Slot(Slot::Here) => filling.here,
            });
        }
        page
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_is_filled_where_it_was_marked() {
        let drawn = format!("<title>{}</title><main>{}</main>", Slot::Title.mark(), Slot::Main.mark());
        let filling = Filling { title: "Idag", main: "<p>Hej</p>", form_token: "", alias: "", here: "" };
        assert_eq!(Frame::split(&drawn).fill(filling), "<title>Idag</title><main><p>Hej</p></main>");
    }

    #[test]
    fn every_template_has_its_texts_in_every_language() {
        let texts = Arc::new(Texts::load().unwrap());
        let templates = Templates::of(&texts);
        for language in Language::ALL {
            let mut known = templates.by_language[&language].write().unwrap();
            for name in Templates::names() {
                add(&mut known, &name, language, &texts).unwrap();
                let mut included = BTreeSet::new();
                note_included(known.get_template(&name).unwrap(), &mut included);
                assert!(included.iter().all(|other| known.has_template(other)), "{name}: {included:?}");
            }
        }
    }

    #[test]
    fn every_language_has_the_same_keys() {
        let texts = Texts::load().unwrap();
        let [sv, en] = Language::WRITTEN.map(|language| texts.keys(language).unwrap());
        let missing: Vec<_> = sv.symmetric_difference(en).collect();
        assert!(missing.is_empty(), "only in one language: {missing:?}");
        // Staff read Swedish or English; nobody else's page may fall back to another language.
        let is_for_staff = |key: &&String| key.starts_with("staff-") || key.starts_with("research-");
        let wanted: BTreeSet<_> = en.iter().filter(|key| !is_for_staff(key)).cloned().collect();
        let missing: Vec<_> = texts.keys(Language::Ar).unwrap().symmetric_difference(&wanted).collect();
        assert!(missing.is_empty(), "only in Arabic or not in Arabic: {missing:?}");
    }
}
