//! The researchers' page of the studies. No participant is on it, and no arm by name before a study has ended.

use actix_web::{HttpResponse, web};

use super::pages::StudiesPage;
use super::store;
use crate::app::App;
use crate::error::{Error, Failure, Never, unrefused};
use crate::staff::Researcher;
use crate::web::Visitor;

/// `GET /research/studies`: every study with the hash of its seed, and the texts of consent.
pub async fn studies(app: web::Data<App>, visitor: Visitor, _: Researcher) -> Result<HttpResponse, Error> {
    let (shared, language) = (app.clone(), visitor.language());
    let page: Result<StudiesPage, Never> = app
        .db
        .write(move |conn| {
            store::begin_all(conn, &shared.keys, &shared.library.studies, shared.clock.today())?;
            StudiesPage::load(conn, &shared, language).map_err(Failure::Broke)
        })
        .await?;
    visitor.page("research/studies", &unrefused(page))
}
