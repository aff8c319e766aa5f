//! The researchers' addresses. No conversation, no vault and no single study record is on any of them.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::epoch::Epoch;
use super::pages::{OverviewPage, ReleasePage};
use super::release::verify;
use super::store::{self, BuildRefused};
use crate::app::App;
use crate::error::{Error, Failure, Never, unrefused};
use crate::installation;
use crate::staff::audit::{self, Action};
use crate::staff::{Researcher, account};
use crate::web::{Form, Visitor, attachment, see_other};

/// Which epoch to release.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BuildForm {
    programme: String,
    epoch: Epoch,
}

/// A form that is nothing but its button.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pressed {}

/// `GET /research`: which half-years there are, and the releases.
pub async fn overview(app: web::Data<App>, visitor: Visitor, _: Researcher) -> Result<HttpResponse, Error> {
    show_overview(&app, &visitor, StatusCode::OK, None).await
}

async fn show_overview(
    app: &web::Data<App>,
    visitor: &Visitor,
    status: StatusCode,
    refused: Option<BuildRefused>,
) -> Result<HttpResponse, Error> {
    let shared = app.clone();
    let (installation, epochs, releases) = app
        .db
        .read(move |conn| {
            let installation = installation::load(conn)?;
            let epochs = store::epochs(conn, &shared.library, shared.clock.today(), installation)?;
            Ok((installation, epochs, store::all(conn)?))
        })
        .await?;
    let page = OverviewPage::new(app, visitor.language(), installation, (&epochs, &releases), refused);
    visitor.page_with(status, "research/overview", &page)
}

/// `POST /research/releases`: builds and freezes the release of an epoch.
pub async fn build(
    app: web::Data<App>,
    visitor: Visitor,
    researcher: Researcher,
    form: Form<BuildForm>,
) -> Result<HttpResponse, Error> {
    let (shared, BuildForm { programme, epoch }) = (app.clone(), form.0);
    let built = tokio::task::spawn_blocking(move || store::build(&shared, &programme, epoch, &researcher.id));
    match built.await.map_err(Error::internal)?? {
        Ok(release) => Ok(see_other(&format!("/research/releases/{}", release.id))),
        Err(BuildRefused::NoProgramme) => Err(Error::NotFound),
        Err(refused) => show_overview(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, Some(refused)).await,
    }
}

/// `GET /research/releases/{id}`: the protected tables as everybody gets them, and who downloaded them.
pub async fn release(
    app: web::Data<App>,
    visitor: Visitor,
    _: Researcher,
    id: web::Path<String>,
) -> Result<HttpResponse, Error> {
    let id = id.into_inner();
    let (release, bytes, downloads, built_by) = app
        .db
        .read(move |conn| {
            let (release, bytes) = store::open(conn, &id)?;
            let downloads = store::downloads(conn, &id)?;
            let built_by = if release.built_by == audit::COMMAND_LINE {
                None
            } else {
                Some(account::load(conn, &release.built_by)?.alias)
            };
            Ok((release, bytes, downloads, built_by))
        })
        .await?;
    let unsound = |problems: Vec<_>| Error::internal(format!("{} does not verify: {problems:?}", release.id));
    let verified = verify(&bytes).map_err(unsound)?;
    let language = visitor.language();
    let page = ReleasePage::new(&app, language, &release, &verified.preview, downloads, built_by);
    visitor.page("research/release", &page)
}

/// `POST /research/releases/{id}/download`: the frozen zip; the download is noted in the same write.
pub async fn download(
    app: web::Data<App>,
    researcher: Researcher,
    id: web::Path<String>,
    _: Form<Pressed>,
) -> Result<HttpResponse, Error> {
    let (id, at) = (id.into_inner(), app.clock.timestamp());
    let noted: Result<_, Never> = app
        .db
        .write(move |conn| {
            let opened = store::open(conn, &id)?;
            audit::note(conn, &researcher.id, Action::ReleaseDownloaded, &id, at)?;
            Ok::<_, Failure<Never>>(opened)
        })
        .await?;
    let (release, bytes) = unrefused(noted);
    Ok(attachment(&format!("{}.zip", release.id), "application/zip", bytes))
}
