//! The addresses of the absences: counsellors enter their own, supervisors everybody's.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use serde::Deserialize;

use super::LONGEST;
use super::pages::AbsencesPage;
use crate::app::App;
use crate::error::{Error, unrefused};
use crate::messages::desk::hours::routes::day_typed;
use crate::messages::desk::now;
use crate::staff::AnyStaff;
use crate::web::{Form, Role, Visitor, see_other};

const DESK: [Role; 2] = [Role::Counsellor, Role::Supervisor];

/// `GET /staff/absences`: who is away, and when.
pub async fn absences(app: Data<App>, visitor: Visitor, staff: AnyStaff) -> Result<HttpResponse, Error> {
    let staff = staff.must_be(&DESK)?;
    draw(&visitor, StatusCode::OK, &load(&app, &visitor, &staff).await?)
}

/// From which day to which, and whose if it is not one's own.
#[derive(Deserialize)]
pub struct AbsenceForm {
    #[serde(default)]
    who: String,
    from: String,
    to: String,
}

/// `POST /staff/absences`: enters one.
pub async fn enter(
    app: Data<App>,
    visitor: Visitor,
    staff: AnyStaff,
    form: Form<AbsenceForm>,
) -> Result<HttpResponse, Error> {
    let staff = staff.must_be(&DESK)?;
    let AbsenceForm { who, from, to } = form.0;
    let of = if staff.role == Role::Counsellor { staff.id.clone() } else { who };
    let moment = now(&app);
    let days = day_typed(&from).zip(day_typed(&to));
    let days = days.filter(|(from, to)| from <= to && *to >= moment.today && (*to - *from).whole_days() <= LONGEST);
    let page = load(&app, &visitor, &staff).await?;
    match days.filter(|_| page.may_enter(&staff, &of)) {
        Some(days) => {
            unrefused(app.db.write(move |conn| super::enter(conn, &staff.id, &of, days, moment)).await?);
            Ok(see_other("/staff/absences"))
        }
        None => draw(&visitor, StatusCode::UNPROCESSABLE_ENTITY, &page.with_problem(&of, from, to)),
    }
}

/// A form that only asks for something to be done.
#[derive(Deserialize)]
pub struct Pressed {}

/// `POST /staff/absences/{id}/removal`: takes one out.
pub async fn remove(
    app: Data<App>,
    staff: AnyStaff,
    id: Path<String>,
    _: Form<Pressed>,
) -> Result<HttpResponse, Error> {
    let staff = staff.must_be(&DESK)?;
    let (moment, own) = (now(&app), staff.role == Role::Counsellor);
    let removing =
        app.db.write(move |conn| super::remove(conn, &staff.id, own.then_some(staff.id.as_str()), &id, moment));
    unrefused(removing.await?);
    Ok(see_other("/staff/absences"))
}

async fn load(app: &Data<App>, visitor: &Visitor, staff: &AnyStaff) -> Result<AbsencesPage, Error> {
    let (viewer, language, today) = (staff.clone(), visitor.language(), app.clock.today());
    app.db.read(move |conn| AbsencesPage::load(conn, &viewer, language, today)).await
}

fn draw(visitor: &Visitor, status: StatusCode, page: &AbsencesPage) -> Result<HttpResponse, Error> {
    visitor.titled_page(status, "supervision/absences", &visitor.text("staff-absences-title"), page)
}
