//! The consent to research, asked apart from starting: a yes, a no, and a way back; and the yes to a study.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::pages::{StudyPage, StudyProblem};
use crate::app::App;
use crate::error::{Error, Failure, Never, unrefused};
use crate::participants::vault::Document;
use crate::participants::{AgeBand, Profile, SignedInParticipant};
use crate::research::trials::joining::{CannotJoin, join as join_study};
use crate::web::{Form, Visitor, see_other};

/// A yes or a no to the text with this edition.
#[derive(Debug, Deserialize)]
pub struct StudyForm {
    answer: String,
    #[serde(default)]
    age: String,
    #[serde(default)]
    edition: String,
}

/// A yes to the study whose text has this edition.
#[derive(Debug, Deserialize)]
pub struct JoinForm {
    #[serde(default)]
    edition: String,
}

/// A form that only presses a button.
#[derive(Debug, Deserialize)]
pub struct Pressed {}

/// `GET /study`: what a yes means, or since when there is one; and the study that asks this participant, if any does.
pub async fn page(
    app: web::Data<App>,
    visitor: Visitor,
    participant: SignedInParticipant,
) -> Result<HttpResponse, Error> {
    show(&app, &visitor, &participant, None).await
}

/// `POST /study`: a yes is kept in the vault; a no leaves everything as it was.
pub async fn answer(
    app: web::Data<App>,
    visitor: Visitor,
    participant: SignedInParticipant,
    form: Form<StudyForm>,
) -> Result<HttpResponse, Error> {
    let StudyForm { answer, age, edition } = form.0;
    match answer.as_str() {
        "yes" => {}
        "no" => return Ok(see_other("/more")),
        _ => return Err(Error::Malformed),
    }
    let text = app.library.consent.read_in(visitor.language());
    let age = AgeBand::from_code(&age);
    let problem = match age {
        None => Some(StudyProblem::AgeMissing),
        Some(age) if edition != text.edition => Some(StudyProblem::TextChanged(Some(age))),
        Some(_) => None,
    };
    let (Some(age), None) = (age, &problem) else { return show(&app, &visitor, &participant, problem).await };
    let today = participant.today();
    change(&app, participant, move |profile| profile.agree(age, &text, today)).await
}

/// `POST /study/withdrawal`: one press takes a yes back; what research kept of this person goes with it.
pub async fn withdrawal(
    app: web::Data<App>,
    participant: SignedInParticipant,
    _: Form<Pressed>,
) -> Result<HttpResponse, Error> {
    change(&app, participant, Profile::withdraw).await
}

/// `POST /study/place`: a place in the study. Chance decides in the same transaction; a second press changes nothing.
pub async fn join(
    app: web::Data<App>,
    visitor: Visitor,
    participant: SignedInParticipant,
    form: Form<JoinForm>,
) -> Result<HttpResponse, Error> {
    let (shared, joiner, language) = (app.clone(), participant.clone(), visitor.language());
    let edition = form.0.edition;
    let outcome: Result<(), CannotJoin> = app
        .db
        .write(move |conn| {
            joiner.change_with(conn, |conn, document| {
                join_study(conn, &shared, document, (&edition, language), joiner.today())
            })
        })
        .await?;
    match outcome {
        Ok(()) => Ok(see_other("/study#place")),
        Err(refused) => show(&app, &visitor, &participant, Some(StudyProblem::NoPlace(refused))).await,
    }
}

async fn show(
    app: &web::Data<App>,
    visitor: &Visitor,
    participant: &SignedInParticipant,
    problem: Option<StudyProblem>,
) -> Result<HttpResponse, Error> {
    let (reader, today, language) = (participant.clone(), participant.today(), visitor.language());
    let document: Document = app.db.read(move |conn| reader.open(conn)).await?.document;
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = StudyPage::new(app, language, &document, problem, today)?;
    visitor.page_with(status, "participants/study", &page)
}

async fn change(
    app: &App,
    participant: SignedInParticipant,
    change: impl Fn(&mut Profile) + Send + 'static,
) -> Result<HttpResponse, Error> {
    let changed: Result<(), Never> = app
        .db
        .write(move |conn| {
            participant.change(conn, |document| {
                let mut profile: Profile = document.section()?;
                change(&mut profile);
                document.set(&profile)?;
                Ok::<_, Failure<Never>>(())
            })
        })
        .await?;
    unrefused(changed);
    Ok(see_other("/study"))
}
