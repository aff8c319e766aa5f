//! The addresses of worry: a decision in a conversation, and the page about the duty to report.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use serde::{Deserialize, Serialize};

use super::{Decision, WorryRefused};
use crate::app::App;
use crate::error::Error;
use crate::messages::desk::now;
use crate::messages::desk::pages::Draft;
use crate::messages::desk::routes::{again, gone};
use crate::staff::{AnyStaff, Counsellor};
use crate::web::{Form, Role, Visitor, see_other};

/// Whether there is worry from now on, and what was decided.
#[derive(Deserialize)]
pub struct WorryForm {
    worry: String,
    decision: Option<String>,
}

/// `POST /staff/conversations/{id}/worry`: raises, changes or settles the worry, with a decision.
pub async fn decide(
    app: Data<App>,
    visitor: Visitor,
    counsellor: Counsellor,
    id: Path<String>,
    form: Form<WorryForm>,
) -> Result<HttpResponse, Error> {
    let worries = match form.0.worry.as_str() {
        "on" => true,
        "off" => false,
        _ => return Err(Error::Malformed),
    };
    let refused = |problem| Draft { problem: Some(problem), ..Draft::default() };
    let Some(word) = form.0.decision else {
        let draft = Draft { undecided: true, ..refused("staff-worry-undecided") };
        return again(&app, &visitor, counsellor, id.into_inner(), draft).await;
    };
    let decision = Decision::from_word(&word).ok_or(Error::Malformed)?;
    let (by, row, moment) = (counsellor.clone(), id.clone(), now(&app));
    match app.db.write(move |conn| super::decide(conn, &by, &row, worries, decision, moment)).await? {
        Ok(()) => Ok(see_other(&format!("/staff/conversations/{id}#worry"))),
        Err(WorryRefused::ParticipantLeft) => gone(&visitor, false),
        Err(WorryRefused::NotHolder) => {
            again(&app, &visitor, counsellor, id.into_inner(), refused("messages-refused-not-holder")).await
        }
    }
}

#[derive(Serialize)]
struct DutyPage {}

/// `GET /staff/duty`: what to do when worried, and the duty to report.
pub async fn duty(visitor: Visitor, staff: AnyStaff) -> Result<HttpResponse, Error> {
    staff.must_be(&[Role::Counsellor, Role::Supervisor])?;
    let title = visitor.text("staff-duty-title");
    visitor.titled_page(actix_web::http::StatusCode::OK, "supervision/duty", &title, &DutyPage {})
}
