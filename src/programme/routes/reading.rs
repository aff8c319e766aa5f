//! Reading a module: the same pages for anybody, with answers and progress for somebody who is signed in.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::opened_to_read;
use crate::app::App;
use crate::content::USUAL;
use crate::error::{Error, Failure, Never, unrefused};
use crate::participants::SignedInParticipant;
use crate::programme::editions::reach;
use crate::programme::pages::{ModulePage, Place, Sheet};
use crate::programme::progress::Progress;
use crate::programme::{can_open, query_of};
use crate::staff::team;
use crate::web::{PublicPages, Visitor, see_other};

/// `?saved=own-reasons`: the exercise that was saved just now.
#[derive(Debug, Deserialize)]
pub struct SavedQuery {
    saved: Option<String>,
}

/// `GET /modules/{module}`: its first page.
pub async fn first_page(
    participant: Option<SignedInParticipant>,
    app: web::Data<App>,
    req: HttpRequest,
    visitor: Visitor,
    slug: web::Path<String>,
    query: web::Query<SavedQuery>,
) -> Result<HttpResponse, Error> {
    show(participant, app, req, visitor, &slug, None, query.into_inner()).await
}

/// `GET /modules/{module}/{page}`.
pub async fn page(
    participant: Option<SignedInParticipant>,
    app: web::Data<App>,
    req: HttpRequest,
    visitor: Visitor,
    path: web::Path<(String, String)>,
    query: web::Query<SavedQuery>,
) -> Result<HttpResponse, Error> {
    let (slug, page) = path.into_inner();
    show(participant, app, req, visitor, &slug, Some(&page), query.into_inner()).await
}

async fn show(
    participant: Option<SignedInParticipant>,
    app: web::Data<App>,
    req: HttpRequest,
    visitor: Visitor,
    slug: &str,
    page: Option<&str>,
    query: SavedQuery,
) -> Result<HttpResponse, Error> {
    let language = visitor.language();
    let opened = opened_to_read(&app, participant.as_ref()).await?;
    let known = opened.as_ref().map(|(_, _, progress)| progress);
    if let (Some(participant), Some((_, profile, _))) = (&participant, &opened)
        && profile.waits_until(participant.today()).is_some()
    {
        return Ok(see_other("/home"));
    }
    let variant = opened.as_ref().map_or(USUAL, |(_, profile, _)| profile.variant());
    if !can_open(&app, slug, variant, known) {
        return Err(Error::NotFound);
    }
    let reached = reach(&app.library, slug, language, known).ok_or(Error::NotFound)?;
    let place = Place::find(reached, language, page).ok_or(Error::NotFound)?;
    let (Some(participant), Some((_, _, mut progress))) = (&participant, opened) else {
        let visitor = if participant.is_some() { visitor.now(None) } else { visitor };
        let sheet = Sheet::of(place, &app.library, language, None);
        let load = || Ok(ModulePage::to_read(place, &sheet).inside(&query_of(&app, place.module)));
        return PublicPages::page(&app, &req, &visitor, "programme/module", Some(&place.title()), load);
    };
    if progress.is_unread(slug, &place.page.id) {
        progress = note_page(&app, participant, &visitor, slug, &place.page.id).await.unwrap_or_else(|cause| {
            tracing::warn!(target: "andrum::programme", %cause, "a page that was opened could not be noted");
            progress
        });
    }
    let known = progress.module(slug);
    let sheet = Sheet::of(place, &app.library, language, Some(&progress));
    let page = ModulePage::to_fill_in(place, known, &sheet, query.saved.as_deref().unwrap_or_default());
    let mut page = page.inside(&query_of(&app, place.module));
    if page.has_answers() && app.db.read(team::is_there).await? {
        page = page.sharing(slug);
    }
    visitor.titled_page(StatusCode::OK, "programme/module", &place.title(), &page)
}

/// Notes that a page was opened, and the module with it. A page is shown even when that cannot be noted.
async fn note_page(
    app: &web::Data<App>,
    participant: &SignedInParticipant,
    visitor: &Visitor,
    slug: &str,
    page: &str,
) -> Result<Progress, Error> {
    let (shared, writer, language) = (app.clone(), participant.clone(), visitor.language());
    let (slug, page) = (slug.to_owned(), page.to_owned());
    let outcome: Result<Progress, Never> = app
        .db
        .write(move |conn| {
            writer.change(conn, |document| {
                let mut progress: Progress = document.section()?;
                let reached = reach(&shared.library, &slug, language, Some(&progress)).ok_or(Error::NotFound)?;
                let text = reached.module.text(language);
                progress.read_page(&slug, text, &page, writer.today()).map_err(|_| Failure::Broke(Error::NotFound))?;
                document.set(&progress)?;
                Ok(progress)
            })
        })
        .await?;
    Ok(unrefused(outcome))
}
