//! The programme's part of what a participant takes along: every answer in words, also those that no text asks for any
//! more.

use serde::Serialize;

use super::editions::reach;
use super::progress::{Answers, ModuleProgress, Progress};
use crate::app::App;
use crate::clock::Day;
use crate::content::{Exercise, Field, FieldKind, Library, ModuleText, Programme};
use crate::db::DbConn;
use crate::error::Error;
use crate::language::{Language, long_day};
use crate::participants::Profile;
use crate::participants::take_out::TakenPart;
use crate::participants::vault::{Document, Section};

/// What was taken of the programme, to read.
#[derive(Debug, Serialize)]
struct TakenPage {
    modules: Vec<TakenModule>,
}

/// A module with its answers.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct TakenModule {
    title: String,
    opened_on: String,
    finished_on: String,
    exercises: Vec<TakenExercise>,
}

/// An exercise with its answers.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct TakenExercise {
    title: String,
    answers: Vec<TakenAnswer>,
}

/// A question and its answer in words.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct TakenAnswer {
    label: String,
    text: String,
}

/// The part for `participants::take_out`.
pub fn part(_: &mut DbConn, document: &Document, app: &App, language: Language) -> Result<TakenPart, Error> {
    let (profile, progress): (Profile, Progress) = (document.section()?, document.section()?);
    let page =
        TakenPage { modules: in_words(&progress, super::of_profile(app, &profile).ok(), &app.library, language) };
    Ok(TakenPart {
        name: Progress::NAME.to_owned(),
        heading: app.texts.text(language, "programme-taken-heading"),
        json: serde_json::to_value(&progress)?,
        html: app.templates.render(language, "programme/taken", &page)?,
    })
}

/// All modules that were opened, in the order of the programme. Those it does not have come last, in the words that they
/// were read in; where these are lost, under their slugs.
pub fn in_words(
    progress: &Progress,
    programme: Option<&Programme>,
    library: &Library,
    language: Language,
) -> Vec<TakenModule> {
    let modules = || programme.into_iter().flat_map(|programme| &programme.modules);
    let known = modules().filter_map(|module| {
        let taken = progress.module(&module.slug)?;
        Some(TakenModule::of(&module.slug, taken, Some(module.text(language)), language))
    });
    let gone = progress.modules.iter().filter(|(slug, _)| modules().all(|module| module.slug != **slug));
    let gone = gone.map(|(slug, taken)| {
        let text = reach(library, slug, language, Some(progress)).map(|reached| reached.module.text(language));
        TakenModule::of(slug, taken, text, language)
    });
    known.chain(gone).collect()
}

impl TakenModule {
    fn of(slug: &str, taken: &ModuleProgress, text: Option<&ModuleText>, language: Language) -> Self {
        let day = |day: Option<Day>| day.map(|day| long_day(language, day)).unwrap_or_default();
        let asked = || text.into_iter().flat_map(ModuleText::exercises);
        let known = asked().filter_map(|exercise| {
            Some(TakenExercise::of(&exercise.id, taken.answers.get(&exercise.id)?, Some(exercise)))
        });
        let gone = taken.answers.iter().filter(|(id, _)| asked().all(|exercise| exercise.id != **id));
        let exercises = known.chain(gone.map(|(id, answers)| TakenExercise::of(id, answers, None)));
        Self {
            title: text.map_or(slug, |text| &text.title).to_owned(),
            opened_on: day(Some(taken.opened_on)),
            finished_on: day(taken.finished_on),
            exercises: exercises.filter(|exercise| !exercise.answers.is_empty()).collect(),
        }
    }
}

impl TakenExercise {
    fn of(id: &str, answers: &Answers, exercise: Option<&Exercise>) -> Self {
        let fields = || exercise.into_iter().flat_map(|exercise| &exercise.fields);
        let known = fields().filter_map(|field| {
            let text = field.describe(answers.get(&field.id)?);
            Some(TakenAnswer { label: field.label.clone(), text })
        });
        let gone = answers.iter().filter(|(id, _)| fields().all(|field| field.id != **id));
        let gone = gone.map(|(id, answer)| TakenAnswer { label: id.clone(), text: nameless(id).describe(answer) });
        Self { title: exercise.map_or(id, |exercise| &exercise.title).to_owned(), answers: known.chain(gone).collect() }
    }
}

/// A field that the text no longer has: its answer is described by the ids it holds.
fn nameless(id: &str) -> Field {
    Field {
        id: id.to_owned(),
        label: id.to_owned(),
        help: None,
        required: false,
        plan: None,
        kind: FieldKind::ShortText,
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::content::{Answer, ModuleStep};
    use crate::programme::sample::{exercise, field, module_text, programme};

    #[test]
    fn answers_that_no_text_asks_for_are_taken_along() {
        let today = date!(2026 - 11 - 21);
        let old = exercise("reasons", vec![field("words", false), field("money", false)]);
        let typed: Answers = [("words", "Sova\n<b>"), ("money", "300")]
            .map(|(id, text)| (id.to_owned(), Answer::Text(text.to_owned())))
            .into();
        let mut progress = Progress::default();
        for slug in ["gone", "here"] {
            let text = module_text("A", vec![old.clone()]);
            progress.save_exercise(slug, &text, &old, &typed, "new", today).unwrap();
        }
        let mut programme = programme(&[("here", ModuleStep::Introduction)]);
        let shorter = module_text("B", vec![exercise("reasons", vec![field("words", false)])]);
        programme.modules[0].texts = crate::content::ByLanguage::new(shorter.clone(), shorter);
        let taken = in_words(&progress, Some(&programme), &Library::default(), Language::Sv);
        let words = |module: &TakenModule| {
            let answers = module.exercises[0].answers.iter();
            answers.map(|answer| format!("{}: {}", answer.label, answer.text)).collect::<Vec<_>>()
        };
        assert_eq!(taken[0].title, "Titel");
        assert_eq!(words(&taken[0]), ["Om words?: Sova\n<b>", "money: 300"]);
        assert_eq!(taken[1].title, "gone");
        assert_eq!(words(&taken[1]), ["money: 300", "words: Sova\n<b>"]);
        assert_eq!(taken[1].opened_on, "lördag 21 november 2026");
    }
}
