//! The consent to research, asked apart from starting: a yes, a no, and a way back.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::Pressed;
use crate::app::App;
use crate::error::{Error, Failure, Never, unrefused};
use crate::participants::pages::{StudyPage, StudyProblem};
use crate::participants::{AgeBand, Profile, SignedInParticipant, consent};
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

/// `GET /study`: what a yes means, or since when there is one.
pub async fn study_page(
    app: web::Data<App>,
    visitor: Visitor,
    participant: SignedInParticipant,
) -> Result<HttpResponse, Error> {
    let profile = profile(&app, participant).await?;
    visitor.page("participants/study", &StudyPage::new(&app, visitor.language(), &profile, None))
}

/// `POST /study`: a yes is kept in the vault; a no leaves everything as it was.
pub async fn study(
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
    let language = visitor.language();
    let age = AgeBand::from_code(&age);
    let problem = match age {
        None => Some(StudyProblem::AgeMissing),
        Some(_) if edition != consent::edition(&app.texts, language) => Some(StudyProblem::TextChanged),
        Some(_) => None,
    };
    let (Some(age), None) = (age, problem) else {
        let profile = Profile { age, ..profile(&app, participant).await? };
        let page = StudyPage::new(&app, language, &profile, problem);
        return visitor.page_with(StatusCode::UNPROCESSABLE_ENTITY, "participants/study", &page);
    };
    let today = participant.today();
    change(&app, participant, move |profile| profile.agree(age, &edition, language, today)).await
}

/// `POST /study/withdrawal`: one press takes a yes back; what research kept of this person goes with it.
pub async fn study_withdrawal(
    app: web::Data<App>,
    participant: SignedInParticipant,
    _: Form<Pressed>,
) -> Result<HttpResponse, Error> {
    change(&app, participant, Profile::withdraw).await
}

async fn profile(app: &App, participant: SignedInParticipant) -> Result<Profile, Error> {
    app.db.read(move |conn| participant.open(conn)).await?.document.section()
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
