//! A programme: its name, its steps by days since last use, and its modules in order.

use crate::content::html::Html;
use crate::content::language::{ByLanguage, Language};
use crate::content::module::Module;

/// A programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// The name of its folder, and its name in what we store.
    pub id: String,
    /// What it is called.
    pub name: ByLanguage<String>,
    /// Its steps, in order, without gaps between their days.
    pub steps: Vec<Step>,
    /// Its modules, in the order of the numbers of their files.
    pub modules: Vec<Module>,
}

/// A stretch of days since last use for which modules are recommended. Nothing is ever locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its number.
    pub id: u8,
    /// Its first day, counted from the day of last use as 0.
    pub from_day: u32,
    /// Its last day; none if it has no end.
    pub to_day: Option<u32>,
    /// What it is called.
    pub title: ByLanguage<String>,
    /// What to expect of body and mind in these days.
    pub expect: ByLanguage<Html>,
}

impl Programme {
    /// The module with this slug.
    pub fn module(&self, slug: &str) -> Option<&Module> {
        self.modules.iter().find(|module| module.slug == slug)
    }

    /// The step with this id.
    pub fn step(&self, id: u8) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The step that fits this many days since last use; after the last step's last day, still the last step.
    pub fn step_at(&self, days_since_use: u32) -> Option<&Step> {
        self.steps.iter().rev().find(|step| step.from_day <= days_since_use)
    }

    /// What it is called in one language.
    pub fn name(&self, language: Language) -> &str {
        self.name.get(language)
    }
}
