//! What the programme's pages show.

mod choice;
mod exercise;
mod field;
mod home;
mod list;
mod module;
mod plan;
mod reminders;
mod step;

pub use choice::ChoicePage;
pub use exercise::{Changed, ExercisePage};
pub use field::{FieldPage, problem_text};
pub use home::{HomePage, Made};
pub use list::{ListPage, Mine};
pub use module::{ModulePage, Place, Sheet};
pub use plan::PlanPage;
pub use reminders::{RemindersPage, title_in_words};
pub use step::{Mine as MyStep, StepPage};
