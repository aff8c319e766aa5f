//! *My plan*: to read, to print, and as a text to carry.

use actix_web::{HttpResponse, web};

use super::Pressed;
use crate::app::App;
use crate::content::DiaryKind;
use crate::diary::{Diary, Goal, GoalCard};
use crate::error::Error;
use crate::language::Language;
use crate::participants::vault::Document;
use crate::participants::{Profile, SignedInParticipant};
use crate::programme::home::WroteOn;
use crate::programme::milestones::Lived;
use crate::programme::pages::PlanPage;
use crate::programme::plan::{Filled, collect};
use crate::programme::progress::Progress;
use crate::programme::{of_profile, own_first};
use crate::web::{Form, Visitor, attachment};

/// `GET /plan`: everything that was collected on the way, and what was reached.
pub async fn plan(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
    wrote_on: web::Data<WroteOn>,
) -> Result<HttpResponse, Error> {
    let reader = participant.clone();
    let vault = app.db.read(move |conn| reader.open(conn)).await?;
    let page = collected(&app, &vault.document, visitor.language(), &participant, **wrote_on)?;
    visitor.page("programme/plan", &page)
}

/// `POST /plan/text`: the same as a file of plain text, with a name that says nothing.
pub async fn plan_text(
    participant: SignedInParticipant,
    app: web::Data<App>,
    visitor: Visitor,
    wrote_on: web::Data<WroteOn>,
    _: Form<Pressed>,
) -> Result<HttpResponse, Error> {
    let (reader, language) = (participant.clone(), visitor.language());
    let vault = app.db.read(move |conn| reader.open(conn)).await?;
    let page = collected(&app, &vault.document, language, &participant, **wrote_on)?;
    let text = page.as_text(&app.texts, language);
    let name = app.texts.text(language, "programme-plan-file");
    Ok(attachment(&name, "text/plain; charset=utf-8", text.into_bytes()))
}

fn collected<'a>(
    app: &'a App,
    document: &Document,
    language: Language,
    participant: &SignedInParticipant,
    wrote_on: WroteOn,
) -> Result<PlanPage<'a>, Error> {
    let (profile, progress): (Profile, Progress) = (document.section()?, document.section()?);
    let (diary, goal): (Diary, Goal) = (document.section()?, document.section()?);
    let programme = of_profile(app, &profile)?;
    let programmes = own_first(app, &profile);
    let parts = collect(&app.library, &programmes, &progress, language);
    let lived = Lived {
        programme,
        profile: &profile,
        progress: &progress,
        diary: &diary,
        goal: &goal,
        wrote_on: wrote_on.0(document)?,
        named_somebody: Filled::of(&app.library, &programmes, &progress, language).names_somebody,
    };
    let reached = lived.reached();
    let card = GoalCard::of(&goal, &diary, &app.texts, language, participant.today());
    Ok(PlanPage::of(app, language, programme.diary == DiaryKind::OwnUse, card, parts, &reached))
}
