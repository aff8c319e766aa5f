//! Answering: saving an exercise, and finishing a module.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::{Pressed, opened};
use crate::app::App;
use crate::content::{Exercise, FieldProblems};
use crate::error::{Error, Failure, Never, unrefused};
use crate::participants::SignedInParticipant;
use crate::programme::editions::{reach, reach_exercise};
use crate::programme::forms::{ExerciseForm, Then};
use crate::programme::pages::{Changed, ExercisePage, ModulePage, Place, Sheet};
use crate::programme::progress::{Answers, FinishRefused, Progress, SaveRefused};
use crate::programme::{can_open, module, query_of};
use crate::web::{Fields, Form, Visitor, see_other};

/// `POST /modules/{module}/exercises/{exercise}`: saves the answers, and finishes the module if asked to.
pub async fn save_exercise(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
    path: web::Path<(String, String)>,
    fields: Fields,
) -> Result<HttpResponse, Error> {
    let (slug, id) = path.into_inner();
    let (language, (_, profile, progress)) = (visitor.language(), opened(&app, &participant).await?);
    if !can_open(&app, &slug, profile.variant(), Some(&progress)) {
        return Err(Error::NotFound);
    }
    let reached = reach_exercise(&app.library, &slug, &id, language, Some(&progress)).ok_or(Error::NotFound)?;
    let (place, exercise) = Place::of_exercise(reached, language, &id).ok_or(Error::NotFound)?;
    let form = ExerciseForm::read(&fields, exercise)?;
    let typed = match form.entered.answers(exercise) {
        Ok(typed) => typed,
        Err(problems) => return again(&app, &visitor, &participant, place, exercise, &form, &problems).await,
    };
    match saved(&app, &visitor, participant.clone(), &slug, &id, &form, &typed).await? {
        Ok(Ok(())) => Ok(see_other(&way_on(place, exercise, form.then))),
        Ok(Err(FinishRefused::Missing(missing))) => not_finished(&app, &visitor, &participant, place, &missing).await,
        Err(SaveRefused::Changed(now)) => {
            let page = Changed::of(exercise, place.action(exercise), place.address(), &form, &typed, &now);
            visitor.page_with(StatusCode::CONFLICT, "programme/changed", &page)
        }
    }
}

/// `POST /modules/{module}/completion`: finishes the module.
pub async fn finish(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
    slug: web::Path<String>,
    _: Form<Pressed>,
) -> Result<HttpResponse, Error> {
    let (language, (_, profile, progress)) = (visitor.language(), opened(&app, &participant).await?);
    if !can_open(&app, &slug, profile.variant(), Some(&progress)) {
        return Err(Error::NotFound);
    }
    let reached = reach(&app.library, &slug, language, Some(&progress)).ok_or(Error::NotFound)?;
    let place = Place::last(reached, language).ok_or(Error::NotFound)?;
    let (shared, writer) = (app.clone(), participant.clone());
    let name = slug.clone();
    let outcome = app
        .db
        .write(move |conn| {
            writer.change(conn, |document| {
                let mut progress: Progress = document.section()?;
                let reached = reach(&shared.library, &name, language, Some(&progress)).ok_or(Error::NotFound)?;
                progress.finish(&name, reached.module.text(language), writer.today()).map_err(Failure::Refused)?;
                document.set(&progress)?;
                Ok(())
            })
        })
        .await?;
    match outcome {
        Ok(()) => Ok(see_other(&done(&slug))),
        Err(FinishRefused::Missing(missing)) => not_finished(&app, &visitor, &participant, place, &missing).await,
    }
}

/// `POST /modules/{module}/edition`: goes on with the text of today.
pub async fn take_edition(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
    slug: web::Path<String>,
    _: Form<Pressed>,
) -> Result<HttpResponse, Error> {
    let edition = module(&app, &slug)?.text(visitor.language()).edition.clone();
    let name = slug.clone();
    let outcome: Result<(), Never> = app
        .db
        .write(move |conn| {
            participant.change(conn, |document| {
                let mut progress: Progress = document.section()?;
                progress.take_edition(&name, &edition);
                document.set(&progress)?;
                Ok(())
            })
        })
        .await?;
    unrefused(outcome);
    Ok(see_other(&format!("/modules/{slug}")))
}

/// Saves, and then finishes if asked to: answers are kept even when the module cannot be finished yet.
async fn saved(
    app: &web::Data<App>,
    visitor: &Visitor,
    participant: SignedInParticipant,
    slug: &str,
    id: &str,
    form: &ExerciseForm,
    typed: &Answers,
) -> Result<Result<Result<(), FinishRefused>, SaveRefused>, Error> {
    let (shared, language, then) = (app.clone(), visitor.language(), form.then);
    let (slug, id, based_on, typed) = (slug.to_owned(), id.to_owned(), form.based_on.clone(), typed.clone());
    app.db
        .write(move |conn| {
            participant.change(conn, |document| {
                let (mut progress, today): (Progress, _) = (document.section()?, participant.today());
                let reached = reach_exercise(&shared.library, &slug, &id, language, Some(&progress));
                let text = reached.ok_or(Error::NotFound)?.module.text(language);
                let exercise = text.exercise(&id).ok_or(Error::NotFound)?;
                progress.save_exercise(&slug, text, exercise, &typed, &based_on, today).map_err(Failure::Refused)?;
                let finished = if then == Then::Finish { progress.finish(&slug, text, today) } else { Ok(()) };
                document.set(&progress)?;
                Ok(finished)
            })
        })
        .await
}

fn way_on(place: Place<'_>, exercise: &Exercise, then: Then) -> String {
    match (then, place.next()) {
        (Then::Finish, _) => done(&place.module.slug),
        (Then::Next, Some(next)) => format!("{next}?saved={}#main", exercise.id),
        _ => format!("{}?saved={}#saved", place.address(), exercise.id),
    }
}

fn done(slug: &str) -> String {
    format!("/home?done={slug}#main")
}

/// The page with what was typed and what is wrong with it.
async fn again(
    app: &web::Data<App>,
    visitor: &Visitor,
    participant: &SignedInParticipant,
    place: Place<'_>,
    exercise: &Exercise,
    form: &ExerciseForm,
    problems: &FieldProblems,
) -> Result<HttpResponse, Error> {
    let (_, _, progress) = opened(app, participant).await?;
    let known = progress.module(&place.module.slug);
    let sheet = Sheet::of(place, &app.library, visitor.language(), Some(&progress));
    let action = place.action(exercise);
    let typed = ExercisePage::again(exercise, action, form, problems, &app.texts, visitor.language());
    let page = ModulePage::again(place, known, &sheet, &exercise.id, typed).inside(&query_of(app, place.module));
    visitor.titled_page(StatusCode::UNPROCESSABLE_ENTITY, "programme/module", &wrong_title(visitor, place), &page)
}

/// The page with what has to be answered before the module is finished.
async fn not_finished(
    app: &web::Data<App>,
    visitor: &Visitor,
    participant: &SignedInParticipant,
    place: Place<'_>,
    missing: &[(String, String)],
) -> Result<HttpResponse, Error> {
    let (_, _, progress) = opened(app, participant).await?;
    let known = progress.module(&place.module.slug);
    let sheet = Sheet::of(place, &app.library, visitor.language(), Some(&progress));
    let page = ModulePage::to_fill_in(place, known, &sheet, "").with_missing(place, visitor.language(), missing);
    let page = page.inside(&query_of(app, place.module));
    visitor.titled_page(StatusCode::UNPROCESSABLE_ENTITY, "programme/module", &wrong_title(visitor, place), &page)
}

fn wrong_title(visitor: &Visitor, place: Place<'_>) -> String {
    format!("{}: {}", visitor.text("programme-problem-title"), place.title())
}
