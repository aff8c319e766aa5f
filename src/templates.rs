//! Pages from handlebars templates. A template is read when it is drawn for the first time in a language, with the texts
//! that have no values and the templates that it includes put in, and the frame around a page is drawn once per language
//! and kind of visitor: a request renders only what is its own, and nothing waits for, or holds, what nobody looks at.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::mem;
use std::sync::{Arc, PoisonError, RwLock};

use fluent_bundle::FluentValue;
use handlebars::template::{DecoratorTemplate, HelperTemplate, Parameter, TemplateElement, TemplateMapping};
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
            templates.register_escape_fn(escaped);
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

/// What is safe to stand in HTML, as `handlebars` escapes it. Most values are safe as they are.
pub fn escaped(text: &str) -> String {
    let is_special = |byte: u8| matches!(byte, b'<' | b'>' | b'"' | b'&' | b'\'' | b'`' | b'=');
    if text.bytes().any(is_special) { handlebars::html_escape(text) } else { text.to_owned() }
}

/// Reads a template and those that it includes, which come first: a template that is there is whole.
fn add(known: &mut Handlebars<'static>, name: &str, language: Language, texts: &Texts) -> Result<(), TemplateProblem> {
    if known.has_template(name) {
        return Ok(());
    }
    let about = |problem: String| TemplateProblem { template: format!("{name}.hbs"), problem };
    let mut template = read(name).map_err(about)?;
    let mut included = BTreeSet::new();
    note_included(&template, &mut included);
    included.iter().filter(|other| *other != name).try_for_each(|other| add(known, other, language, texts))?;
    Parts { known, language, texts }.put_into(&mut template).map_err(about)?;
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

/// What is put into a template when it is read.
struct Parts<'a> {
    known: &'a Handlebars<'static>,
    language: Language,
    texts: &'a Texts,
}

impl Parts<'_> {
    /// Puts the texts behind `{{t "key"}}` and the templates behind `{{> name}}` in their places. What takes values stays a
    /// call; for such an inclusion, handlebars copies all values of the page each time.
    fn put_into(&self, template: &mut Template) -> Result<(), String> {
        let mut placed = Placed::default();
        let elements = mem::take(&mut template.elements).into_iter().zip(mem::take(&mut template.mapping));
        for (mut element, place) in elements {
            match &mut element {
                TemplateElement::Expression(call) => {
                    if let Some(text) = self.text_of(call)? {
                        element = TemplateElement::RawString(text);
                    }
                }
                TemplateElement::PartialExpression(partial) => {
                    if let Some(included) = self.included_by(partial) {
                        let parts = included.elements.iter().cloned().zip(included.mapping.iter().cloned());
                        parts.for_each(|(element, place)| placed.push(element, place));
                        continue;
                    }
                }
                TemplateElement::HelperBlock(block) => {
                    block.template.iter_mut().chain(&mut block.inverse).try_for_each(|inner| self.put_into(inner))?;
                }
                TemplateElement::PartialBlock(block) | TemplateElement::DecoratorBlock(block) => {
                    block.template.iter_mut().try_for_each(|inner| self.put_into(inner))?;
                }
                _ => {}
            }
            placed.push(element, place);
        }
        (template.elements, template.mapping) = placed.0.into_iter().unzip();
        Ok(())
    }

    /// The text that a call stands for; nothing when it takes values.
    fn text_of(&self, call: &HelperTemplate) -> Result<Option<String>, String> {
        let Some(key) = fixed_key(call) else { return Ok(None) };
        if !self.texts.has(self.language, key) {
            return Err(format!("languages/{}: no text for {key}", self.language.code()));
        }
        if !call.hash.is_empty() {
            return Ok(None);
        }
        let text = self.texts.find(self.language, key, &[]).ok_or_else(|| format!("{key} needs values"))?;
        Ok(Some(escaped(&text)))
    }

    /// The template that an inclusion stands for; nothing when it takes values, or has the name of what is just read.
    fn included_by(&self, partial: &DecoratorTemplate) -> Option<&Template> {
        let is_plain = partial.params.is_empty() && partial.hash.is_empty();
        partial.name.as_name().filter(|_| is_plain).and_then(|name| self.known.get_template(name))
    }
}

/// The elements of a template with their places in its file. Pieces of text that come to stand beside each other become one.
#[derive(Default)]
struct Placed(Vec<(TemplateElement, TemplateMapping)>);

impl Placed {
    fn push(&mut self, element: TemplateElement, place: TemplateMapping) {
        match (self.0.last_mut(), element) {
            (Some((TemplateElement::RawString(before), _)), TemplateElement::RawString(text)) => before.push_str(&text),
            (_, element) => self.0.push((element, place)),
        }
    }
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
        out.write(&escaped(&text))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_included_without_values_stands_in_its_place() {
        let texts = Arc::new(Texts::load().unwrap());
        let templates = Templates::of(&texts);
        let mut known = templates.by_language[&Language::Sv].write().unwrap();
        let mut left_in = |name| {
            add(&mut known, name, Language::Sv, &texts).unwrap();
            let mut left = BTreeSet::new();
            note_included(known.get_template(name).unwrap(), &mut left);
            left.into_iter().collect::<Vec<_>>()
        };
        assert_eq!(left_in("programme/home"), Vec::<String>::new());
        assert_eq!(left_in("research/figures"), ["research/bars", "research/cell", "research/curve"], "with values");
    }

    proptest! {
        #[test]
        fn values_are_escaped_as_handlebars_does_it(text in ".*|[<>&\"'`=a]{0,9}") {
            prop_assert_eq!(escaped(&text), handlebars::html_escape(&text));
        }
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
