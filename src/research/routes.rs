//! The researchers' addresses. No conversation, no vault and no single study record is on any of them.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use serde::Deserialize;

use super::approval::downloads::{self, DownloadRefused};
use super::approval::state::{Refused, State};
use super::approval::{self, Hand, Statement, log};
use super::comparison::{Side, compare};
use super::epoch::Epoch;
use super::frozen::Frozen;
use super::half_years;
use super::pages::{ComparisonPage, LogPage, Opened, OverviewPage, ReleasePage, Shown, Typed};
use super::release::{Form as ReleaseForm, verify};
use super::store::{self, BuildRefused, Release};
use crate::app::App;
use crate::db::DbConn;
use crate::error::{Error, Failure};
use crate::installation;
use crate::staff::Researcher;
use crate::web::{Form, Visitor, attachment, see_other};

/// Which epoch to release.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BuildForm {
    programme: String,
    epoch: Epoch,
    #[serde(default)]
    form: ReleaseForm,
}

/// Which release's figures to show first.
#[derive(Debug, Deserialize)]
pub struct OverviewQuery {
    #[serde(default)]
    release: String,
}

/// `GET /research`: the figures of a release that is out, the half-years, the releases.
pub async fn overview(
    app: Data<App>,
    visitor: Visitor,
    _: Researcher,
    query: Query<OverviewQuery>,
) -> Result<HttpResponse, Error> {
    let visitor = if query.release.is_empty() { visitor } else { visitor.at("/research") };
    show_overview(&app, &visitor, StatusCode::OK, &query.release, None).await
}

async fn show_overview(
    app: &Data<App>,
    visitor: &Visitor,
    status: StatusCode,
    wanted: &str,
    refused: Option<BuildRefused>,
) -> Result<HttpResponse, Error> {
    let shared = app.clone();
    let (installation, epochs, releases) = app
        .db
        .read(move |conn| {
            let installation = installation::load(conn)?;
            let epochs = half_years::epochs(conn, &shared.library, shared.clock.today(), installation)?;
            Ok((installation, epochs, store::all(conn)?))
        })
        .await?;
    let out = || releases.iter().filter(|release| release.state == State::Published);
    let shown = match out().find(|release| release.id == wanted).or_else(|| out().next()) {
        Some(release) => Some(open(app, release).await?),
        None => None,
    };
    let preview = shown.as_ref().map(|opened| &opened.preview);
    let lists = (epochs.as_slice(), releases.as_slice());
    let page = OverviewPage::new(app, visitor.language(), installation, lists, preview, refused.as_ref());
    visitor.page_with(status, "research/overview", &page)
}

/// Reads and verifies the file of a release, off the server's threads.
async fn open(app: &Data<App>, release: &Release) -> Result<Opened, Error> {
    let (app, id) = (app.clone(), release.id.clone());
    let opening = move || {
        let (_, bytes) = app.db.read_now(|conn| store::open(conn, &id))?;
        let unsound = |problems: Vec<_>| Error::internal(format!("{id} does not verify: {problems:?}"));
        let preview = verify(&bytes).map_err(unsound)?.preview;
        Ok(Opened { preview, frozen: Frozen::open(&bytes).map_err(Error::internal)? })
    };
    tokio::task::spawn_blocking(opening).await.map_err(Error::internal)?
}

/// `POST /research/releases`: builds, freezes and checks the release of an epoch; it then waits to be approved.
pub async fn build(
    app: Data<App>,
    visitor: Visitor,
    researcher: Researcher,
    form: Form<BuildForm>,
) -> Result<HttpResponse, Error> {
    let (shared, BuildForm { programme, epoch, form }) = (app.clone(), form.0);
    let built = tokio::task::spawn_blocking(move || store::build(&shared, &programme, epoch, form, &researcher.id));
    match built.await.map_err(Error::internal)?? {
        Ok(release) => Ok(see_other(&format!("/research/releases/{}", release.id))),
        Err(BuildRefused::NoProgramme) => Err(Error::NotFound),
        Err(refused) => show_overview(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, "", Some(refused)).await,
    }
}

/// `GET /research/releases/{id}`: the protected tables as everybody gets them, where it stands, who has it.
pub async fn release(
    app: Data<App>,
    visitor: Visitor,
    researcher: Researcher,
    id: Path<String>,
) -> Result<HttpResponse, Error> {
    show_release(&app, &visitor, &researcher, &id, None).await
}

async fn show_release(
    app: &Data<App>,
    visitor: &Visitor,
    researcher: &Researcher,
    id: &str,
    typed: Option<Typed>,
) -> Result<HttpResponse, Error> {
    let id = id.to_owned();
    let shown = app.db.read(move |conn| load(conn, &id)).await?;
    let release = &shown.release;
    let is_sound = release.state.has_file() && release.problems.is_empty();
    let opened = if is_sound { Some(open(app, release).await?) } else { None };
    let status = if typed.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = ReleasePage::new(app, visitor.language(), &researcher.id, &shown, opened.as_ref(), typed);
    visitor.page_with(status, "research/release", &page)
}

fn load(conn: &mut DbConn, id: &str) -> Result<Shown, Error> {
    let release = store::find(conn, id)?;
    let (losses, manifest) = store::beside(conn, id)?;
    let mut alias = |id: &str| if id.is_empty() { Ok(None) } else { approval::alias(conn, id) };
    let hands = [alias(&release.built_by)?, alias(&release.first_by)?, alias(&release.second_by)?];
    let log = log::of_release(conn, id)?;
    Ok(Shown { hands, losses, manifest, log, downloads: downloads::of_release(conn, id)?, release })
}

/// That the tables were looked through.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApprovalForm {
    #[serde(default)]
    looked: String,
}

/// `POST /research/releases/{id}/approval`: the first or the second; with the second it is out.
pub async fn approve(
    app: Data<App>,
    visitor: Visitor,
    researcher: Researcher,
    id: Path<String>,
    form: Form<ApprovalForm>,
) -> Result<HttpResponse, Error> {
    let visitor = visitor.at(&format!("/research/releases/{id}"));
    if form.0.looked != "yes" {
        let typed = typed("approval", "research-approval-not-looked", "");
        return show_release(&app, &visitor, &researcher, &id, Some(typed)).await;
    }
    let (hand, one) = (Hand::now(&app, &researcher.id), id.clone());
    let outcome = app.db.write(move |conn| approval::approve(conn, &one, &hand)).await?;
    done(&app, &visitor, &researcher, &id, outcome, "approval", "").await
}

/// Why a release goes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReasonForm {
    #[serde(default)]
    reason: String,
}

/// `POST /research/releases/{id}/rejection`: turns one down that is not out.
pub async fn reject(
    app: Data<App>,
    visitor: Visitor,
    researcher: Researcher,
    id: Path<String>,
    form: Form<ReasonForm>,
) -> Result<HttpResponse, Error> {
    take_away(&app, visitor, &researcher, &id, form.0, ("rejection", approval::reject)).await
}

/// `POST /research/releases/{id}/withdrawal`: takes one back that is out.
pub async fn withdraw(
    app: Data<App>,
    visitor: Visitor,
    researcher: Researcher,
    id: Path<String>,
    form: Form<ReasonForm>,
) -> Result<HttpResponse, Error> {
    take_away(&app, visitor, &researcher, &id, form.0, ("withdrawal", approval::withdraw)).await
}

type Away = fn(&mut DbConn, &str, &Hand, &Statement) -> Result<(), Failure<Refused>>;

async fn take_away(
    app: &Data<App>,
    visitor: Visitor,
    researcher: &Researcher,
    id: &str,
    ReasonForm { reason }: ReasonForm,
    (name, away): (&'static str, Away),
) -> Result<HttpResponse, Error> {
    let visitor = visitor.at(&format!("/research/releases/{id}"));
    let Ok(why) = Statement::parse(&reason) else {
        let typed = typed(name, "research-reason-missing", &reason);
        return show_release(app, &visitor, researcher, id, Some(typed)).await;
    };
    let (hand, one) = (Hand::now(app, &researcher.id), id.to_owned());
    let outcome = app.db.write(move |conn| away(conn, &one, &hand, &why)).await?;
    done(app, &visitor, researcher, id, outcome, name, &reason).await
}

async fn done(
    app: &Data<App>,
    visitor: &Visitor,
    researcher: &Researcher,
    id: &str,
    outcome: Result<(), Refused>,
    form: &'static str,
    text: &str,
) -> Result<HttpResponse, Error> {
    match outcome {
        Ok(()) => Ok(see_other(&format!("/research/releases/{id}"))),
        Err(refused) => {
            let typed = typed(form, &format!("research-approval-{}", refused.word()), text);
            show_release(app, visitor, researcher, id, Some(typed)).await
        }
    }
}

fn typed(form: &'static str, problem: &str, text: &str) -> Typed {
    Typed { problem: problem.to_owned(), form, text: text.to_owned() }
}

/// What a release is taken for, and a yes to the terms.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DownloadForm {
    #[serde(default)]
    purpose: String,
    #[serde(default)]
    terms: String,
}

/// `POST /research/releases/{id}/download`: the frozen zip; the download is noted in the same write.
pub async fn download(
    app: Data<App>,
    visitor: Visitor,
    researcher: Researcher,
    id: Path<String>,
    form: Form<DownloadForm>,
) -> Result<HttpResponse, Error> {
    let visitor = visitor.at(&format!("/research/releases/{id}"));
    let DownloadForm { purpose, terms } = form.0;
    let problem = match Statement::parse(&purpose) {
        Ok(statement) if terms == "yes" => {
            let (hand, one) = (Hand::now(&app, &researcher.id), id.clone());
            let taken = app
                .db
                .write(move |conn| downloads::download(conn, &one, &hand.by, statement.as_str(), (hand.day, hand.at)))
                .await?;
            match taken {
                Ok((release, bytes)) => {
                    return Ok(attachment(&format!("{}.zip", release.id), "application/zip", bytes));
                }
                Err(DownloadRefused::NotOut(_)) => "research-download-not-out",
            }
        }
        Ok(_) => "research-terms-missing",
        Err(_) => "research-purpose-missing",
    };
    show_release(&app, &visitor, &researcher, &id, Some(typed("download", problem, &purpose))).await
}

/// `GET /research/log`: everything that was done with releases, and whether the chain holds.
pub async fn log_of_releases(app: Data<App>, visitor: Visitor, _: Researcher) -> Result<HttpResponse, Error> {
    let entries = app.db.read(log::all).await?;
    visitor.page("research/log", &LogPage::new(&app, visitor.language(), &entries))
}

/// Which two releases.
#[derive(Debug, Deserialize)]
pub struct ComparisonQuery {
    #[serde(default)]
    one: String,
    #[serde(default)]
    other: String,
}

/// `GET /research/compare`: two releases that are out, side by side.
pub async fn comparison(
    app: Data<App>,
    visitor: Visitor,
    _: Researcher,
    query: Query<ComparisonQuery>,
) -> Result<HttpResponse, Error> {
    let ComparisonQuery { one, other } = query.into_inner();
    let mut out = app.db.read(store::all).await?;
    out.retain(|release| release.state == State::Published);
    let chosen = |id: &str| out.iter().find(|release| release.id == id);
    let opened = match (chosen(&one), chosen(&other)) {
        (Some(one), Some(other)) => Some((open(&app, one).await?, open(&app, other).await?)),
        _ if one.is_empty() && other.is_empty() => None,
        _ => return Err(Error::NotFound),
    };
    let compared = opened.as_ref().map(|(one, other)| {
        let catalogues = (one.frozen.catalogue(), other.frozen.catalogue());
        let side = |opened, catalogue| Side { preview: opened, catalogue };
        let pairs = compare(side(&one.preview, catalogues.0.as_ref()), side(&other.preview, catalogues.1.as_ref()));
        pairs.map(|pairs| (&one.preview, &other.preview, pairs))
    });
    let page = ComparisonPage::new(&app, visitor.language(), &out, (&one, &other), compared);
    visitor.page("research/compare", &page)
}
