//! A programme: its name, its steps by days since last use, and its modules in order.

use serde::{Deserialize, Serialize};

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
    /// Whom it is for, one sentence.
    pub about: ByLanguage<String>,
    /// What its diary asks for.
    pub diary: DiaryKind,
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
    /// What is usual on some of its days, in order; days may be left out.
    pub days: Vec<StepDay>,
}

/// What is usual on some days of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepDay {
    /// The first of them, counted from the day of last use as 0.
    pub from_day: u32,
    /// The last of them.
    pub to_day: u32,
    /// One or two sentences, plain text.
    pub text: ByLanguage<String>,
}

/// What the diary of a programme asks for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DiaryKind {
    /// One's own use, and how one is.
    #[default]
    OwnUse,
    /// How one is; use is not asked for.
    Wellbeing,
}

impl DiaryKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::OwnUse, Self::Wellbeing];

    /// Its word in programme.toml.
    pub const fn word(self) -> &'static str {
        match self {
            Self::OwnUse => "own-use",
            Self::Wellbeing => "wellbeing",
        }
    }
}

impl Step {
    /// What is usual this many days since last use, if this step says so.
    pub fn day_at(&self, days_since_use: u32) -> Option<&StepDay> {
        self.days.iter().find(|day| (day.from_day..=day.to_day).contains(&days_since_use))
    }
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

    /// Whom it is for, in one language.
    pub fn about(&self, language: Language) -> &str {
        self.about.get(language)
    }

    /// What it is called in one language.
    pub fn name(&self, language: Language) -> &str {
        self.name.get(language)
    }
}
