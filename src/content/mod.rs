//! The content compiler: reads `modules/`, checks every text, and gives a [`Library`] that a page can show at once.
//! A pure room: no database, no HTTP, no clock, nothing of ours from elsewhere. docs/AUTHORING.md is its grammar.

mod answers;
mod checks;
mod consent;
mod dated;
mod editions;
mod exercise;
mod fact;
mod help;
mod html;
mod language;
mod library;
mod measure;
mod module;
mod picture;
mod programme;
mod purpose;
mod reading;
mod study;
mod unit;

pub use answers::{Answer, FieldProblem, FieldProblems, LONG_TEXT_MOST, SHORT_TEXT_MOST};
pub use checks::links::PLACES;
pub use checks::problem::{Problem, Severity, report, summary};
pub use consent::{Allows, Consent, ConsentPoint, ConsentText};
pub use dated::{CHECKED_FOR_DAYS, Dated};
pub use editions::{Earlier, Manuscript};
pub use exercise::{Alternative, DAYS, Exercise, Field, FieldKind, SIDES};
pub use fact::{Fact, FactTopic};
pub use help::{Help, HelpKind, HelpLine, HelpWay};
pub use html::Html;
pub use language::{ByLanguage, Language};
pub use library::Library;
pub use measure::{AnsweredIn, Band, CALENDAR_WEEK, Item, Measure, Method, Moment, Score, SkipRule, USE_DAYS};
pub use module::{Block, Edition, Module, ModuleStep, ModuleText, Page, Recall};
pub use picture::{PICTURES, address_of_picture};
pub use programme::{DiaryKind, Programme, Step, StepDay};
pub use purpose::{Need, PlanPart};
pub use reading::source::Source;
pub use study::{Arm, Factor, Outcome, STUDY_AGES, Study, USUAL};
pub use unit::{Region, Unit, UnitKind};

#[cfg(test)]
mod answer_tests;
#[cfg(test)]
mod measure_tests;
#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod study_tests;
#[cfg(test)]
mod tests;
