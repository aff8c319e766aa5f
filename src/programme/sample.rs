//! Small made-up texts for the tests of this room.

use std::sync::LazyLock;

use crate::content::{
    Block, ByLanguage, DiaryKind, Edition, Exercise, Field, FieldKind, Html, Language, Library, Module, ModuleStep,
    ModuleText, Page, Programme, Source, Step,
};

/// A field of one line.
pub(super) fn field(id: &str, required: bool) -> Field {
    field_of(id, required, FieldKind::ShortText)
}

/// A field of any kind.
pub(super) fn field_of(id: &str, required: bool, kind: FieldKind) -> Field {
    Field { id: id.to_owned(), label: format!("Om {id}?"), help: None, required, plan: None, kind }
}

/// An exercise.
pub(super) fn exercise(id: &str, fields: Vec<Field>) -> Exercise {
    Exercise { id: id.to_owned(), title: format!("Om {id}"), intro: None, example: None, for_yourself: false, fields }
}

/// A text with all exercises on its only page, `one`.
pub(super) fn module_text(edition: &str, exercises: Vec<Exercise>) -> ModuleText {
    let blocks = exercises.into_iter().map(Block::Exercise).collect();
    ModuleText {
        title: "Titel".to_owned(),
        aim: "Mål".to_owned(),
        pages: vec![Page { id: "one".to_owned(), title: "Sida".to_owned(), blocks }],
        edition: serde_json::from_value::<Edition>(edition.into()).unwrap(),
    }
}

/// A programme with the modules `slug` in a step each.
pub(super) fn programme(modules: &[(&str, ModuleStep)]) -> Programme {
    let module = |(slug, step): &(&str, ModuleStep)| Module {
        slug: (*slug).to_owned(),
        step: *step,
        minutes: 5,
        needs: Vec::new(),
        picture: None,
        variants: Vec::new(),
        texts: ByLanguage::new(module_text("A", vec![]), module_text("B", vec![])),
    };
    let step = |id: u8, from_day, to_day| Step {
        id,
        from_day,
        to_day,
        title: ByLanguage::default(),
        expect: ByLanguage::new(some_html(), some_html()),
        days: Vec::new(),
    };
    Programme {
        id: "cannabis".to_owned(),
        name: ByLanguage::default(),
        about: ByLanguage::default(),
        diary: DiaryKind::OwnUse,
        steps: vec![step(0, 0, Some(1)), step(1, 2, Some(8)), step(2, 9, Some(21))],
        modules: modules.iter().map(module).collect(),
    }
}

/// Only the Markdown renderer makes HTML, so some of it is borrowed.
fn some_html() -> Html {
    static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::load(&Source::BuiltIn).0);
    LIBRARY.programmes[0].steps[0].expect.get(Language::Sv).clone()
}
