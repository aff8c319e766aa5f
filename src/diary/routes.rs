//! The diary's and the goal's addresses.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::day::{Diary, SaveRefused};
use super::forms::{Back, DayForm, Entered, GoalForm, Problems, RemovalForm, day_of};
use super::goal::{Goal, SetRefused};
use super::graph::Graph;
use super::pages::{DayPage, DiaryPage, GoalCard, GoalPage, Month, TodayCard, address_of_month};
use crate::app::App;
use crate::clock::Day;
use crate::error::{Error, Failure, Never, unrefused};
use crate::participants::SignedInParticipant;
use crate::web::{Form, Visitor, see_other};

/// `?month=2026-11`.
#[derive(Debug, Deserialize)]
pub struct MonthQuery {
    month: Option<String>,
}

/// `?back=/home`.
#[derive(Debug, Deserialize)]
pub struct BackQuery {
    back: Option<String>,
}

/// `GET /diary`: today, a month, the goal and the last six weeks.
pub async fn diary(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
    query: web::Query<MonthQuery>,
) -> Result<HttpResponse, Error> {
    let (diary, goal) = both(&app, &participant).await?;
    let (today, language) = (participant.today(), visitor.language());
    let first = Month::asked(query.month.as_deref(), today);
    let page = DiaryPage {
        today: TodayCard::of(&diary, language, Back::Diary, today),
        month: Month::of(&diary, language, first, today),
        goal: GoalCard::of(&goal, &diary, &app.texts, language, today),
        graph: Graph::of(&diary, language, today),
        free_this_week: diary.free_days_this_week(today),
    };
    visitor.page("diary/diary", &page)
}

/// `GET /diary/{day}`: a day to fill in.
pub async fn day(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
    day: web::Path<String>,
    query: web::Query<BackQuery>,
) -> Result<HttpResponse, Error> {
    let day = day_of(&day).ok_or(Error::NotFound)?;
    let back = Back::from_field(query.back.as_deref().unwrap_or_default());
    let (diary, _) = both(&app, &participant).await?;
    let page = DayPage::of(&diary, visitor.language(), day, back, participant.today());
    visitor.titled_page(StatusCode::OK, "diary/day", &page.heading, &page)
}

/// `POST /diary/{day}`: saves a day, by one of the two buttons or by the whole form.
pub async fn save(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
    day: web::Path<String>,
    form: Form<DayForm>,
) -> Result<HttpResponse, Error> {
    let day = day_of(&day).ok_or(Error::NotFound)?;
    let (form, today) = (form.0, participant.today());
    let entered = match form.parse() {
        Ok(entered) => entered,
        Err(problems) => return day_again(&app, &visitor, &participant, day, &form, &problems).await,
    };
    let (writer, based_on) = (participant.clone(), form.based_on.clone());
    let write = move |diary: &mut Diary| match &entered {
        Entered::Tap(used) => diary.tap(day, *used, today),
        Entered::Whole(entry) => diary.save_based_on(day, entry, &based_on, today),
    };
    match change(&app, writer, write).await? {
        Ok(()) => Ok(see_other(&way_back(Back::from_field(&form.back), day, today))),
        Err(SaveRefused::Changed(_)) => conflict(&app, &visitor, &participant, day, &form).await,
        Err(refusal) => day_again(&app, &visitor, &participant, day, &form, &vec![in_words(&refusal)]).await,
    }
}

/// `POST /diary/{day}/removal`: takes an entry away.
pub async fn remove(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
    day: web::Path<String>,
    form: Form<RemovalForm>,
) -> Result<HttpResponse, Error> {
    let day = day_of(&day).ok_or(Error::NotFound)?;
    let (form, today) = (form.0, participant.today());
    let based_on = form.based_on.clone();
    let write = move |diary: &mut Diary| diary.remove_based_on(day, &based_on);
    if change(&app, participant.clone(), write).await?.is_ok() {
        return Ok(see_other(&way_back(Back::from_field(&form.back), day, today)));
    }
    let (diary, _) = both(&app, &participant).await?;
    let mut page = DayPage::of(&diary, visitor.language(), day, Back::from_field(&form.back), today);
    page.changed = true;
    visitor.titled_page(StatusCode::CONFLICT, "diary/day", &page.heading, &page)
}

/// `GET /goal`: the goal that holds, and a form to choose one.
pub async fn goal(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
) -> Result<HttpResponse, Error> {
    let (diary, goal) = both(&app, &participant).await?;
    let page = GoalPage::of(&goal, &diary, &app.texts, visitor.language(), participant.today());
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
    let (diary, goal) = both(&app, &participant).await?;
    let page = GoalPage::of(&goal, &diary, &app.texts, visitor.language(), today);
    let page = page.again(&form.0, &problems, |key| visitor.text(key));
    visitor.page_with(StatusCode::UNPROCESSABLE_ENTITY, "diary/goal", &page)
}

/// `POST /goal/removal`: lays the goal down.
pub async fn lay_down_goal(
    participant: SignedInParticipant,
    app: web::Data<App>,
    _form: Form<Nothing>,
) -> Result<HttpResponse, Error> {
    let today = participant.today();
    let outcome: Result<(), Never> = app
        .db
        .write(move |conn| {
            participant.change(conn, |document| {
                let mut goal: Goal = document.section()?;
                goal.lay_down(today);
                document.set(&goal)?;
                Ok(())
            })
        })
        .await?;
    unrefused(outcome);
    Ok(see_other("/goal"))
}

/// A form without fields of its own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

async fn both(app: &App, participant: &SignedInParticipant) -> Result<(Diary, Goal), Error> {
    let reader = participant.clone();
    let vault = app.db.read(move |conn| reader.open(conn)).await?;
    Ok((vault.document.section()?, vault.document.section()?))
}

async fn change(
    app: &App,
    participant: SignedInParticipant,
    write: impl Fn(&mut Diary) -> Result<(), SaveRefused> + Send + 'static,
) -> Result<Result<(), SaveRefused>, Error> {
    let outcome = app.db.write(move |conn| {
        participant.change(conn, |document| {
            let mut diary: Diary = document.section()?;
            write(&mut diary).map_err(Failure::Refused)?;
            document.set(&diary)?;
            Ok(())
        })
    });
    outcome.await
}

fn way_back(back: Back, day: Day, today: Day) -> String {
    match back {
        Back::Diary if (day.year(), day.month()) != (today.year(), today.month()) => address_of_month(day),
        _ => back.field().to_owned(),
    }
}

fn in_words(refusal: &SaveRefused) -> (&'static str, &'static str) {
    match refusal {
        SaveRefused::InTheFuture => ("used", "diary-problem-future"),
        SaveRefused::TooLongAgo => ("used", "diary-problem-long-ago"),
        SaveRefused::AmountOutOfRange => ("amount", "diary-problem-amount"),
        SaveRefused::ScaleOutOfRange => ("craving", "diary-problem-scale"),
        SaveRefused::NoteTooLong => ("note", "diary-problem-note"),
        SaveRefused::Changed(_) => ("used", "diary-problem-changed"),
    }
}

async fn day_again(
    app: &App,
    visitor: &Visitor,
    participant: &SignedInParticipant,
    day: Day,
    form: &DayForm,
    problems: &Problems,
) -> Result<HttpResponse, Error> {
    let (diary, _) = both(app, participant).await?;
    let back = Back::from_field(&form.back);
    let page = DayPage::of(&diary, visitor.language(), day, back, participant.today());
    let page = page.again(form, problems, |key| visitor.text(key));
    visitor.titled_page(StatusCode::UNPROCESSABLE_ENTITY, "diary/day", &page.heading, &page)
}

async fn conflict(
    app: &App,
    visitor: &Visitor,
    participant: &SignedInParticipant,
    day: Day,
    form: &DayForm,
) -> Result<HttpResponse, Error> {
    let (diary, _) = both(app, participant).await?;
    let back = Back::from_field(&form.back);
    let page = DayPage::of(&diary, visitor.language(), day, back, participant.today()).in_conflict(form);
    visitor.titled_page(StatusCode::CONFLICT, "diary/day", &page.heading, &page)
}
