//! Savings.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::{Nothing, Sections};
use crate::app::App;
use crate::content::DiaryKind;
use crate::diary::forms::SavingsForm;
use crate::diary::pages::SavingsPage;
use crate::diary::savings::{PlanRefused, Savings};
use crate::error::{Error, Failure, Never, unrefused};
use crate::participants::SignedInParticipant;
use crate::web::{Form, Visitor, see_other};

/// `GET /savings`: what was saved, and a form for what it is counted from.
pub async fn savings(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
) -> Result<HttpResponse, Error> {
    visitor.page("diary/savings", &page_of(&app, &visitor, &participant).await?)
}

/// `POST /savings`: keeps what savings are counted from.
pub async fn save_savings(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
    form: Form<SavingsForm>,
) -> Result<HttpResponse, Error> {
    let today = participant.today();
    let problems = match form.0.parse(today) {
        Err(problems) => problems,
        Ok(plan) => {
            let writer = participant.clone();
            let outcome = app.db.write(move |conn| {
                writer.change(conn, |document| {
                    let mut savings: Savings = document.section()?;
                    savings.set(plan.clone(), today).map_err(Failure::Refused)?;
                    document.set(&savings)?;
                    Ok(())
                })
            });
            match outcome.await? {
                Ok(()) => return Ok(see_other("/savings")),
                Err(PlanRefused::StartTooFarAway) => vec![("from", "diary-problem-savings-from")],
                Err(PlanRefused::OutOfRange) => vec![("price", "diary-problem-price")],
            }
        }
    };
    let page = page_of(&app, &visitor, &participant).await?.again(&form.0, &problems, |key| visitor.text(key));
    visitor.page_with(StatusCode::UNPROCESSABLE_ENTITY, "diary/savings", &page)
}

/// `POST /savings/removal`: stops counting.
pub async fn lay_down_savings(
    participant: SignedInParticipant,
    app: web::Data<App>,
    _form: Form<Nothing>,
) -> Result<HttpResponse, Error> {
    let outcome: Result<(), Never> = app
        .db
        .write(move |conn| {
            participant.change(conn, |document| {
                let mut savings: Savings = document.section()?;
                savings.lay_down();
                document.set(&savings)?;
                Ok(())
            })
        })
        .await?;
    unrefused(outcome);
    Ok(see_other("/savings"))
}

async fn page_of(
    app: &web::Data<App>,
    visitor: &Visitor,
    participant: &SignedInParticipant,
) -> Result<SavingsPage, Error> {
    let Sections { diary, goal, savings, programme } = Sections::open(app, participant).await?;
    if programme.diary != DiaryKind::OwnUse {
        return Err(Error::NotFound);
    }
    Ok(SavingsPage::of(&savings, &goal, &diary, &app.texts, visitor.language(), participant.today()))
}
