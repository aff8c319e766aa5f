//! The goal.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::{Nothing, Sections};
use crate::app::App;
use crate::clock::Day;
use crate::content::DiaryKind;
use crate::diary::forms::GoalForm;
use crate::diary::goal::{Goal, SetRefused};
use crate::diary::pages::GoalPage;
use crate::error::{Error, Failure, Never, unrefused};
use crate::participants::SignedInParticipant;
use crate::web::{Form, Visitor, see_other};

/// `GET /goal`: the goal that holds, and a form to choose one.
pub async fn goal(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
) -> Result<HttpResponse, Error> {
    let page = page_of(&app, &visitor, &participant).await?;
    visitor.page("diary/goal", &page)
}

/// `POST /goal`: sets a goal in place of the one that holds.
pub async fn set_goal(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
    form: Form<GoalForm>,
) -> Result<HttpResponse, Error> {
    let today = participant.today();
    let problems = match form.0.parse(today) {
        Err(problems) => problems,
        Ok((kind, from)) => {
            let writer = participant.clone();
            let outcome = app.db.write(move |conn| {
                writer.change(conn, |document| {
                    let mut goal: Goal = document.section()?;
                    goal.set(kind, from, today).map_err(Failure::Refused)?;
                    document.set(&goal)?;
                    Ok(())
                })
            });
            match outcome.await? {
                Ok(()) => return Ok(see_other("/goal")),
                Err(SetRefused::StartTooFarAway) => vec![("from", "diary-problem-from-far")],
                Err(SetRefused::OutOfRange) => vec![("kind", "diary-problem-kind")],
            }
        }
    };
    let page = page_of(&app, &visitor, &participant).await?.again(&form.0, &problems, |key| visitor.text(key));
    visitor.page_with(StatusCode::UNPROCESSABLE_ENTITY, "diary/goal", &page)
}

/// `POST /goal/removal`: lays the goal down.
pub async fn lay_down_goal(
    participant: SignedInParticipant,
    app: web::Data<App>,
    _form: Form<Nothing>,
) -> Result<HttpResponse, Error> {
    change(&app, participant, Goal::lay_down).await
}

/// `POST /goal/pause`: lets the goal rest.
pub async fn pause_goal(
    participant: SignedInParticipant,
    app: web::Data<App>,
    _form: Form<Nothing>,
) -> Result<HttpResponse, Error> {
    change(&app, participant, Goal::pause).await
}

/// `POST /goal/resumption`: takes the goal up again.
pub async fn resume_goal(
    participant: SignedInParticipant,
    app: web::Data<App>,
    _form: Form<Nothing>,
) -> Result<HttpResponse, Error> {
    change(&app, participant, Goal::resume).await
}

async fn change(app: &App, participant: SignedInParticipant, verb: fn(&mut Goal, Day)) -> Result<HttpResponse, Error> {
    let today = participant.today();
    let outcome: Result<(), Never> = app
        .db
        .write(move |conn| {
            participant.change(conn, |document| {
                let mut goal: Goal = document.section()?;
                verb(&mut goal, today);
                document.set(&goal)?;
                Ok(())
            })
        })
        .await?;
    unrefused(outcome);
    Ok(see_other("/goal"))
}

async fn page_of(
    app: &web::Data<App>,
    visitor: &Visitor,
    participant: &SignedInParticipant,
) -> Result<GoalPage, Error> {
    let sections = Sections::open(app, participant).await?;
    if sections.kind() != DiaryKind::OwnUse {
        return Err(Error::NotFound);
    }
    let (goal, diary, today) = (&sections.goal, &sections.diary, participant.today());
    let page = GoalPage::of(goal, diary, &app.texts, visitor.language(), today);
    let goal = page.goal.with_plan(sections.programme);
    Ok(GoalPage { goal, ..page })
}
