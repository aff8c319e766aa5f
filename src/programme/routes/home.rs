//! The home page.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::app::App;
use crate::diary::{Diary, Goal};
use crate::error::{Error, Never, unrefused};
use crate::participants::{Profile, SignedInParticipant};
use crate::programme::home::Cards;
use crate::programme::of_profile;
use crate::programme::pages::{HomePage, Made};
use crate::programme::progress::Progress;
use crate::web::Visitor;

/// `?done=sleep`: the module that was finished just now.
#[derive(Debug, Deserialize)]
pub struct DoneQuery {
    done: Option<String>,
}

/// `GET /home`: today, what to do next, and how it goes.
pub async fn home(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
    cards: web::Data<Cards>,
    query: web::Query<DoneQuery>,
) -> Result<HttpResponse, Error> {
    let (language, today) = (visitor.language(), participant.today());
    let (reader, cards, shared) = (participant.clone(), Cards::clone(&cards), app.clone());
    let (vault, cards) = app
        .db
        .read(move |conn| {
            let vault = reader.open(conn)?;
            let cards = cards.gather(conn, &vault.document, &shared, language)?;
            Ok((vault, cards))
        })
        .await?;
    let (profile, progress): (Profile, Progress) = (vault.document.section()?, vault.document.section()?);
    let (diary, goal): (Diary, Goal) = (vault.document.section()?, vault.document.section()?);
    let programme = of_profile(&app, &profile)?;
    let step = diary.since_last_use(today).and_then(|days| programme.step_at(days)).map(|step| step.id);
    if let Some(step) = step.filter(|step| !progress.steps_seen.contains(step))
        && let Err(cause) = note_step(&app, participant, step).await
    {
        tracing::warn!(target: "andrum::programme", %cause, "a step that was shown could not be noted");
    }
    let made = Made {
        programme,
        progress: &progress,
        diary: &diary,
        goal: &goal,
        cards,
        done: query.done.as_deref().unwrap_or_default(),
        erase_after: vault.erase_after,
        today,
    };
    visitor.page("programme/home", &HomePage::of(made, &app.texts, language))
}

/// Notes that a step was shown. The page is shown even when that cannot be noted.
async fn note_step(app: &web::Data<App>, participant: SignedInParticipant, step: u8) -> Result<(), Error> {
    let outcome: Result<(), Never> = app
        .db
        .write(move |conn| {
            participant.change(conn, |document| {
                let mut progress: Progress = document.section()?;
                progress.see_step(step);
                document.set(&progress)?;
                Ok(())
            })
        })
        .await?;
    unrefused(outcome);
    Ok(())
}
