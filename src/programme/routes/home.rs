//! The home page.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::app::App;
use crate::clock::Day;
use crate::content::AnsweredIn;
use crate::diary::savings::Savings;
use crate::diary::{Diary, Goal};
use crate::error::Error;
use crate::language::Language;
use crate::measures::{DueCard, Taken, due};
use crate::participants::{Profile, SignedInParticipant};
use crate::programme::home::{Cards, WroteOn};
use crate::programme::milestones::Lived;
use crate::programme::pages::{HomePage, Made};
use crate::programme::plan::Filled;
use crate::programme::progress::Progress;
use crate::programme::routes::waiting::WaitingPage;
use crate::programme::{is_gone, needs, of_profile, own_first};
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
    wrote_on: web::Data<WroteOn>,
    query: web::Query<DoneQuery>,
) -> Result<HttpResponse, Error> {
    let (language, today) = (visitor.language(), participant.today());
    let (cards, shared) = (Cards::clone(&cards), app.clone());
    let (vault, cards) = app
        .db
        .read(move |conn| {
            let vault = participant.open(conn)?;
            let cards = cards.gather(conn, &vault.document, &shared, language)?;
            Ok((vault, cards))
        })
        .await?;
    let document = &vault.document;
    let (profile, goal, savings): (Profile, Goal, Savings) =
        (document.section()?, document.section()?, document.section()?);
    let (progress, taken) = (document.glance::<Progress>()?, document.glance::<Taken>()?);
    let diary = document.glance::<Diary>()?;
    if let Some(opens_on) = profile.waits_until(today) {
        let due = due_card(&app, &profile, &diary, &taken, language, today);
        return visitor.page("programme/waiting", &WaitingPage::of(&app, language, opens_on, due, cards));
    }
    let programme = of_profile(&app, &profile)?;
    let plan = Filled::of(&app.library, &own_first(&app, &profile), &progress, language);
    let lived = Lived {
        programme,
        profile: &profile,
        progress: &progress,
        diary: &diary,
        goal: &goal,
        wrote_on: wrote_on.0(document)?,
        named_somebody: plan.names_somebody,
    };
    let made = Made {
        programme,
        gone: is_gone(&app, &profile),
        progress: &progress,
        diary: &diary,
        goal: &goal,
        savings: &savings,
        told: &needs::all(&app.library, &progress, &diary, &taken, today),
        due: due_card(&app, &profile, &diary, &taken, language, today),
        reached: &lived.reached(),
        plan,
        cards,
        done: query.done.as_deref().unwrap_or_default(),
        erase_after: vault.erase_after,
        today,
    };
    visitor.page("programme/home", &HomePage::of(made, &app, language))
}

/// What waits to be answered, one at a time. One that is answered in the diary waits while days of the week are missing.
fn due_card(app: &App, profile: &Profile, diary: &Diary, taken: &Taken, language: Language, today: Day) -> DueCard {
    let Some(started_on) = profile.started_on else { return DueCard::default() };
    let is_week_filled = diary.missing_of_last_week(today).is_empty();
    let mut due = due(&app.library, &profile.programme, taken, started_on, today);
    due.retain(|due| due.measure.answered_in == AnsweredIn::Page || !is_week_filled);
    DueCard::of(&due, taken, language)
}
