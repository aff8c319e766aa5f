//! What the programme's pages show.

mod exercise;
mod field;
mod home;
mod list;
mod module;

pub use exercise::{Changed, ExercisePage};
pub use field::{FieldPage, problem_text};
pub use home::{HomePage, Made};
pub use list::ListPage;
pub use module::{ModulePage, Place, Sheet};
