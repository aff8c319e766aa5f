//! What nothing leads to: steps without modules, and needs that no module meets.

use std::collections::BTreeSet;

use crate::content::checks::problem::{Problem, Severity};
use crate::content::exercise::{Exercise, Field};
use crate::content::language::Language;
use crate::content::module::ModuleStep;
use crate::content::programme::Programme;
use crate::content::purpose::Need;

/// The problems of a programme that was read whole; they are reported in its file.
pub(crate) fn check(programme: &Programme, file: &str) -> Vec<Problem> {
    let warning = |message, hint: &str| Problem {
        severity: Severity::Warning,
        ..Problem::of_file(file, message, hint.to_owned())
    };
    let mut problems = Vec::new();
    let steps: BTreeSet<ModuleStep> = programme.modules.iter().map(|module| module.step).collect();
    for step in programme.steps.iter().filter(|step| !steps.contains(&ModuleStep::Step(step.id))) {
        let hint = "give a module this step, or join the step with the one before it";
        problems.push(warning(format!("no module belongs to step {}", step.id), hint));
    }
    let met: BTreeSet<_> = programme.modules.iter().flat_map(|module| &module.needs).collect();
    for module in &programme.modules {
        for (exercise, option, need) in module.text(Language::Sv).exercises().flat_map(needs_in) {
            if !met.contains(&need) {
                let message = format!(
                    "the option `{option}` of {}/{} has the need `{}`, which no module meets",
                    module.slug,
                    exercise.id,
                    need.word()
                );
                problems.push(warning(message, "add it to `needs` of the module that helps with it"));
            }
        }
    }
    problems
}

/// The needs that options of an exercise name: exercise, option and need.
fn needs_in(exercise: &Exercise) -> impl Iterator<Item = (&Exercise, &str, Need)> {
    let options = exercise.fields.iter().flat_map(Field::options);
    options.filter_map(move |option| Some((exercise, option.id.as_str(), option.need?)))
}
