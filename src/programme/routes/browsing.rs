//! Looking around in a programme: where reading begins, all modules, and the page of a step. The same for anybody, and with
//! what is their own for somebody who is signed in.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::{asked_programme, opened_to_read};
use crate::app::App;
use crate::content::{DiaryKind, ModuleStep, Programme, Step};
use crate::diary::{Diary, SinceCard};
use crate::error::{Error, Never, unrefused};
use crate::measures::Taken;
use crate::participants::{Profile, SignedInParticipant};
use crate::programme::pages::{ListPage, Mine, MyStep, StepPage};
use crate::programme::progress::Progress;
use crate::programme::suggestion::Known;
use crate::programme::{asked, needs, query, query_for};
use crate::web::{PublicPages, Visitor, see_other};

/// `?programme=…`: which programme somebody looks at; the first one, or their own, without.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    programme: String,
}

/// `GET /read`: where reading begins.
pub async fn read(app: web::Data<App>, to: web::Query<Asked>) -> Result<HttpResponse, Error> {
    let programme = asked(&app, &to.programme)?;
    let modules = &programme.modules;
    let beginning = modules.iter().find(|module| module.step == ModuleStep::Introduction).or_else(|| modules.first());
    let all = || format!("/modules{}", query(&app, programme));
    let to = beginning.map_or_else(all, |module| format!("/modules/{}", module.slug));
    Ok(HttpResponse::MovedPermanently().insert_header((header::LOCATION, to)).finish())
}

/// `GET /modules`: all modules by step.
pub async fn modules(
    participant: Option<SignedInParticipant>,
    app: web::Data<App>,
    req: HttpRequest,
    visitor: Visitor,
    to: web::Query<Asked>,
) -> Result<HttpResponse, Error> {
    let language = visitor.language();
    let opened = opened_to_read(&app, participant.as_ref()).await?;
    let (Some(participant), Some((document, profile, progress))) = (&participant, opened) else {
        let visitor = if participant.is_some() { visitor.now(None) } else { visitor };
        let programme = asked(&app, &to.programme)?;
        let query = query(&app, programme);
        let address = format!("/modules{query}");
        let load = || Ok(ListPage::of(&app.library, programme, &app.texts, language, None, &query));
        return PublicPages::page_at(&app, &req, &visitor.at(&address), &address, "programme/modules", None, load);
    };
    if profile.waits_until(participant.today()).is_some() {
        return Ok(see_other("/home"));
    }
    let programme = asked_programme(&app, &to.programme, &profile)?;
    let (diary, taken, today) = (document.glance::<Diary>()?, document.glance::<Taken>()?, participant.today());
    let told = needs::all(&app.library, &progress, &diary, &taken, today);
    let known = Known { programme, progress: &progress, diary: &diary, told: &told, today };
    let own = programme.id == profile.programme;
    let suggested = known.modules().into_iter().next().filter(|_| own).map(|(module, _)| module);
    let mine = Mine { progress: &progress, own, suggested };
    let query = query_for(&app, programme, &profile);
    let page = ListPage::of(&app.library, programme, &app.texts, language, Some(mine), &query);
    visitor.at(&format!("/modules{query}")).page("programme/modules", &page)
}

/// `GET /steps/{step}`: what to expect in the days of a step.
pub async fn step(
    participant: Option<SignedInParticipant>,
    app: web::Data<App>,
    req: HttpRequest,
    visitor: Visitor,
    id: web::Path<String>,
    to: web::Query<Asked>,
) -> Result<HttpResponse, Error> {
    let language = visitor.language();
    let opened = opened_to_read(&app, participant.as_ref()).await?;
    let (Some(participant), Some((document, profile, progress))) = (&participant, opened) else {
        let visitor = if participant.is_some() { visitor.now(None) } else { visitor };
        let programme = asked(&app, &to.programme)?;
        let (step, query) = (step_of(programme, &id)?, query(&app, programme));
        let title = step.title.get(language);
        let address = format!("/steps/{}{query}", step.id);
        let load = || Ok(StepPage::of(programme, step, &app.texts, language, None, &query));
        return PublicPages::page_at(&app, &req, &visitor.at(&address), &address, "programme/step", Some(title), load);
    };
    if profile.waits_until(participant.today()).is_some() {
        return Ok(see_other("/home"));
    }
    let programme = asked_programme(&app, &to.programme, &profile)?;
    let step = step_of(programme, &id)?;
    let own = programme.id == profile.programme;
    if own && !progress.steps_seen.contains(&step.id) {
        let noted = note_step(&app, participant.clone(), step.id).await;
        let _ = noted.inspect_err(|cause| {
            tracing::warn!(target: "andrum::programme", %cause, "a step that was opened could not be noted");
        });
    }
    let diary = document.glance::<Diary>()?;
    show_step(&app, &visitor, programme, step, &profile, (&progress, &diary, participant))
}

fn show_step(
    app: &App,
    visitor: &Visitor,
    programme: &Programme,
    step: &Step,
    profile: &Profile,
    (progress, diary, participant): (&Progress, &Diary, &SignedInParticipant),
) -> Result<HttpResponse, Error> {
    let (language, query) = (visitor.language(), query_for(app, programme, profile));
    let counts_days = programme.id == profile.programme && programme.diary == DiaryKind::OwnUse;
    let today = participant.today();
    let since = diary.since_last_use(today).filter(|_| counts_days);
    let card = since.map(|_| SinceCard::of(diary, programme, &app.texts, language, today)).unwrap_or_default();
    let mine = MyStep { progress, since, said: &card.days };
    let page = StepPage::of(programme, step, &app.texts, language, Some(mine), &query);
    let visitor = visitor.clone().at(&format!("/steps/{}{query}", step.id));
    visitor.titled_page(actix_web::http::StatusCode::OK, "programme/step", step.title.get(language), &page)
}

/// The step with this number, written plainly.
fn step_of<'a>(programme: &'a Programme, id: &str) -> Result<&'a Step, Error> {
    programme.steps.iter().find(|step| step.id.to_string() == id).ok_or(Error::NotFound)
}

/// Notes that a step was opened. The page is shown even when that cannot be noted.
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
