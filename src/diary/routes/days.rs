//! The diary and one day of it.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::{Sections, change, in_words};
use crate::app::App;
use crate::clock::Day;
use crate::content::DiaryKind;
use crate::diary::day::{Diary, SaveRefused};
use crate::diary::forms::{Back, DayForm, Entered, Problems, RemovalForm, day_of};
use crate::diary::graph::Graph;
use crate::diary::pages::{
    DayPage, DiaryPage, GoalCard, Month, Opened, SavingsCard, SinceCard, TodayCard, TogetherCard, address_of_month,
};
use crate::error::Error;
use crate::participants::SignedInParticipant;
use crate::staff::team;
use crate::web::{Fields, Form, Visitor, see_other};

/// `?month=2026-11&span=months`.
#[derive(Debug, Deserialize)]
pub struct DiaryQuery {
    month: Option<String>,
    span: Option<String>,
}

/// `?back=/home&part=note`.
#[derive(Debug, Deserialize)]
pub struct DayQuery {
    back: Option<String>,
    part: Option<String>,
}

/// `GET /diary`: today, a month, the goal and the last six weeks.
pub async fn diary(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
    query: web::Query<DiaryQuery>,
) -> Result<HttpResponse, Error> {
    let Sections { diary, goal, savings, programme } = Sections::open(&app, &participant).await?;
    let (today, language, kind) = (participant.today(), visitor.language(), programme.diary);
    let first = Month::asked(query.month.as_deref(), today);
    let shows_months = query.span.as_deref() == Some("months");
    let reaching = if shows_months { first.min(Graph::first_of_months(today)) } else { first };
    let diary = diary.reaching(reaching)?;
    let draw = if shows_months { Graph::of_months } else { Graph::of };
    let page = DiaryPage {
        today: TodayCard::of(&diary, kind, language, Back::Diary, today),
        month: Month::of(&diary, kind, &app.texts, language, first, today),
        goal: GoalCard::of(&goal, &diary, &app.texts, language, today).with_plan(programme),
        together: TogetherCard::of(&diary, kind, &app.texts, language, today),
        since: SinceCard::of(&diary, programme, &app.texts, language, today),
        savings: SavingsCard::of(&savings, &diary, &app.texts, language, today),
        graph: draw(&diary, kind, &app.texts, language, today),
        free_this_week: diary.free_days_this_week(today),
        own_use: kind == DiaryKind::OwnUse,
        can_share: app.db.read(team::is_there).await?,
    };
    visitor.page("diary/diary", &page)
}

/// `GET /diary/{day}`: a day to fill in.
pub async fn day(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
    day: web::Path<String>,
    query: web::Query<DayQuery>,
) -> Result<HttpResponse, Error> {
    let day = day_of(&day).ok_or(Error::NotFound)?;
    let part = query.part.as_deref().unwrap_or_default();
    let page = page_of(&app, &visitor, &participant, day, query.back.as_deref().unwrap_or_default(), part).await?;
    visitor.titled_page(StatusCode::OK, "diary/day", &page.heading, &page)
}

/// `POST /diary/{day}`: saves a day, by one of the two buttons or by the whole form.
pub async fn save(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
    day: web::Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Error> {
    let day = day_of(&day).ok_or(Error::NotFound)?;
    let (form, today) = (DayForm::read(&fields)?, participant.today());
    let asked = Sections::open(&app, &participant).await?.asked(day);
    let entered = match form.parse(asked) {
        Ok(entered) => entered,
        Err(problems) => return day_again(&app, &visitor, &participant, day, &form, &problems).await,
    };
    let (writer, based_on) = (participant.clone(), form.based_on.clone());
    let write = move |diary: &mut Diary| match &entered {
        Entered::Tap(used) => diary.tap(day, *used, today),
        Entered::Felt(felt) => diary.alter(day, |entry| entry.mood = Some(felt.mood()), today),
        Entered::Whole(entry) => {
            let entry = asked.keeping(entry.clone(), diary.day(day));
            diary.save_based_on(day, &entry, &based_on, today)
        }
    };
    match change(&app, writer, day, write).await? {
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
    if change(&app, participant.clone(), day, write).await?.is_ok() {
        return Ok(see_other(&way_back(Back::from_field(&form.back), day, today)));
    }
    let mut page = page_of(&app, &visitor, &participant, day, &form.back, "").await?;
    page.changed = true;
    visitor.titled_page(StatusCode::CONFLICT, "diary/day", &page.heading, &page)
}

async fn page_of(
    app: &web::Data<App>,
    visitor: &Visitor,
    participant: &SignedInParticipant,
    day: Day,
    back: &str,
    part: &str,
) -> Result<DayPage, Error> {
    let sections = Sections::open(app, participant).await?;
    let opened = Opened { day, back: Back::from_field(back), part, asked: sections.asked(day) };
    Ok(DayPage::of(&sections.diary.reaching(day)?, visitor.language(), opened, participant.today()))
}

fn way_back(back: Back, day: Day, today: Day) -> String {
    match back {
        Back::Diary if (day.year(), day.month()) != (today.year(), today.month()) => address_of_month(day),
        _ => back.field().to_owned(),
    }
}

async fn day_again(
    app: &web::Data<App>,
    visitor: &Visitor,
    participant: &SignedInParticipant,
    day: Day,
    form: &DayForm,
    problems: &Problems,
) -> Result<HttpResponse, Error> {
    let page = page_of(app, visitor, participant, day, &form.back, "").await?;
    let page = page.again(form, problems, visitor.language(), |key| visitor.text(key));
    visitor.titled_page(StatusCode::UNPROCESSABLE_ENTITY, "diary/day", &page.heading, &page)
}

async fn conflict(
    app: &web::Data<App>,
    visitor: &Visitor,
    participant: &SignedInParticipant,
    day: Day,
    form: &DayForm,
) -> Result<HttpResponse, Error> {
    let page = page_of(app, visitor, participant, day, &form.back, "").await?;
    let page = page.in_conflict(form, visitor.language());
    visitor.titled_page(StatusCode::CONFLICT, "diary/day", &page.heading, &page)
}
