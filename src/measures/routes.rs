//! The addresses of questionnaires.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::forms::MeasureForm;
use super::pages::{Changed, FeedbackPage, FormPage, GonePage, ListPage, Reader, Told, address};
use super::schedule::due;
use super::taken::{Answers, SaveRefused, Sent, Taken};
use crate::app::App;
use crate::content::{AnsweredIn, Measure};
use crate::error::{Error, Failure, Never, unrefused};
use crate::participants::{Profile, SignedInParticipant};
use crate::staff::team;
use crate::web::{Fields, Visitor, see_other};

/// `?kept=mood`: the questionnaire that was put aside just now.
#[derive(Debug, Deserialize)]
pub struct KeptQuery {
    kept: Option<String>,
}

/// `GET /measures`: what is asked now and why, what was answered, and everything else.
pub async fn list(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
    query: web::Query<KeptQuery>,
) -> Result<HttpResponse, Error> {
    let (profile, taken) = opened(&app, &participant).await?;
    let reader = reader(&app, &visitor, &participant);
    let today = reader.today;
    let due = due(&app.library, &profile.programme, &taken, profile.started_on.unwrap_or(today), today);
    let kept = query.kept.as_deref().unwrap_or_default();
    let page = ListPage::of(&app.library, &profile.programme, &taken, &due, kept, reader);
    visitor.page("measures/list", &page)
}

/// `GET /measures/{measure}`: the questions, with what was put aside.
pub async fn form(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
    id: web::Path<String>,
) -> Result<HttpResponse, Error> {
    let Some(measure) = app.library.measure(&id) else { return gone(&app, &visitor, &participant, &id, None).await };
    if measure.answered_in == AnsweredIn::Diary {
        return Ok(see_other(&address(measure)));
    }
    let (_, taken) = opened(&app, &participant).await?;
    let reader = reader(&app, &visitor, &participant);
    visitor.page("measures/form", &FormPage::of(measure, &app.library.help, &taken, reader))
}

/// `POST /measures/{measure}`: hands the answers in, or puts them aside.
pub async fn answer(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
    id: web::Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Error> {
    let form = MeasureForm::read(&fields)?;
    let Some(measure) = app.library.measure(&id) else {
        return gone(&app, &visitor, &participant, &id, Some(form)).await;
    };
    if measure.answered_in == AnsweredIn::Diary {
        return Err(Error::NotFound);
    }
    if form.edition != measure.edition.as_str() {
        return again(&app, &visitor, &participant, measure, &form, &Told { changed: true, ..Told::default() });
    }
    if !form.fits(measure) {
        return Err(Error::Malformed);
    }
    let typed = match form.entered.answers(measure) {
        Ok(typed) => typed,
        Err(problems) => {
            return again(&app, &visitor, &participant, measure, &form, &Told { problems, ..Told::default() });
        }
    };
    match saved(&app, participant.clone(), &id, &form, &typed).await? {
        Ok(()) if form.later => Ok(see_other(&format!("/measures?kept={}#main", measure.id))),
        Ok(()) => Ok(see_other(&format!("/measures/{}/feedback#main", measure.id))),
        Err(SaveRefused::Nothing) => again(
            &app,
            &visitor,
            &participant,
            measure,
            &form,
            &Told { wrong: "measures-problem-nothing", ..Told::default() },
        ),
        Err(SaveRefused::Changed(now)) => {
            let page = Changed::of(measure, &app.library.help, &form, &typed, &now, visitor.language());
            visitor.page_with(StatusCode::CONFLICT, "measures/changed", &page)
        }
    }
}

/// `GET /measures/{measure}/feedback`: what the latest answers may mean.
pub async fn feedback(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
    id: web::Path<String>,
) -> Result<HttpResponse, Error> {
    let Some(measure) = app.library.measure(&id) else { return gone(&app, &visitor, &participant, &id, None).await };
    let (profile, taken) = opened(&app, &participant).await?;
    let programme = app.library.programme_in(&profile.programme, profile.variant());
    let reader = reader(&app, &visitor, &participant);
    match FeedbackPage::of(measure, &app.library.help, programme, &taken, reader) {
        Some(page) if app.db.read(team::is_there).await? => visitor.page("measures/feedback", &page.sharing(measure)),
        Some(page) => visitor.page("measures/feedback", &page),
        None => Ok(see_other(&address(measure))),
    }
}

/// The form with what was typed, and what is to be said about it.
fn again(
    app: &App,
    visitor: &Visitor,
    participant: &SignedInParticipant,
    measure: &Measure,
    form: &MeasureForm,
    told: &Told,
) -> Result<HttpResponse, Error> {
    let page = FormPage::again(measure, &app.library.help, form, told, reader(app, visitor, participant));
    visitor.page_with(StatusCode::UNPROCESSABLE_ENTITY, "measures/form", &page)
}

/// A questionnaire that is no longer there: what somebody has of it stays theirs, also what they send from an old page.
async fn gone(
    app: &App,
    visitor: &Visitor,
    participant: &SignedInParticipant,
    id: &str,
    sent: Option<MeasureForm>,
) -> Result<HttpResponse, Error> {
    let (_, mut taken) = opened(app, participant).await?;
    if !taken.holds(id) {
        return Err(Error::NotFound);
    }
    let is_sent = sent.is_some();
    if let Some(form) = sent {
        let (writer, name, raw) = (participant.clone(), id.to_owned(), form.entered.raw());
        let outcome: Result<Taken, Never> = app
            .db
            .write(move |conn| {
                writer.change(conn, |document| {
                    let mut taken: Taken = document.section()?;
                    taken.keep_of_gone(&name, raw.clone(), writer.today());
                    document.set(&taken)?;
                    Ok(taken)
                })
            })
            .await?;
        taken = unrefused(outcome);
    }
    let page = GonePage::of(id, &taken, is_sent, reader(app, visitor, participant));
    visitor.page_with(StatusCode::GONE, "measures/gone", &page)
}

async fn saved(
    app: &web::Data<App>,
    participant: SignedInParticipant,
    id: &str,
    form: &MeasureForm,
    typed: &Answers,
) -> Result<Result<(), SaveRefused>, Error> {
    let (shared, id, typed) = (app.clone(), id.to_owned(), typed.clone());
    let (based_on, later) = (form.based_on.clone(), form.later);
    app.db
        .write(move |conn| {
            participant.change(conn, |document| {
                let measure = shared.library.measure(&id).ok_or(Error::NotFound)?;
                let (profile, mut taken): (Profile, Taken) = (document.section()?, document.section()?);
                let (started_on, today) = (profile.started_on, participant.today());
                let sent = Sent { answers: &typed, based_on: &based_on, started_on, today };
                let outcome = if later { taken.put_aside(measure, sent) } else { taken.save(measure, sent) };
                outcome.map_err(Failure::Refused)?;
                document.set(&taken)?;
                Ok(())
            })
        })
        .await
}

fn reader<'a>(app: &'a App, visitor: &Visitor, participant: &SignedInParticipant) -> Reader<'a> {
    Reader { texts: &app.texts, language: visitor.language(), today: participant.today() }
}

async fn opened(app: &App, participant: &SignedInParticipant) -> Result<(Profile, Taken), Error> {
    let reader = participant.clone();
    let vault = app.db.read(move |conn| reader.open(conn)).await?;
    Ok((vault.document.section()?, vault.document.section()?))
}
