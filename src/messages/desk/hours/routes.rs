//! The addresses of the opening hours: the desk looks, supervisors and administrators change.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use serde::Deserialize;
use time::Date;
use time::macros::format_description;

use super::pages::{HoursPage, Loaded, Problem, parse};
use crate::app::App;
use crate::clock::Day;
use crate::error::{Error, unrefused};
use crate::messages::desk::now;
use crate::staff::AnyStaff;
use crate::web::{Fields, Form, Role, Visitor, see_other};

/// The longest name of a closed day.
const LONGEST_NAME: usize = 60;
const LOOK: [Role; 3] = [Role::Counsellor, Role::Supervisor, Role::Administrator];
const CHANGE: [Role; 2] = [Role::Supervisor, Role::Administrator];

/// A day as date fields send it.
pub(in crate::messages::desk) fn day_typed(typed: &str) -> Option<Day> {
    Date::parse(typed.trim(), format_description!("[year]-[month]-[day]")).ok()
}

/// `GET /staff/hours`: when the desk is open.
pub async fn hours(app: Data<App>, visitor: Visitor, req: HttpRequest, staff: AnyStaff) -> Result<HttpResponse, Error> {
    let staff = staff.must_be(&LOOK)?;
    let page = load(&app, &visitor, staff.role).await?;
    draw(&visitor, StatusCode::OK, &page.saved(req.query_string() == "saved"))
}

/// `POST /staff/hours`: sets the week and the number of days.
pub async fn set(app: Data<App>, visitor: Visitor, staff: AnyStaff, form: Fields) -> Result<HttpResponse, Error> {
    let staff = staff.must_be(&CHANGE)?;
    match parse(&form) {
        Ok(hours) => {
            let moment = now(&app);
            unrefused(app.db.write(move |conn| super::set(conn, &staff.id, &hours, moment)).await?);
            Ok(see_other("/staff/hours?saved"))
        }
        Err(problem) => {
            let page = load(&app, &visitor, staff.role).await?;
            let page = page.with_week(problem, &form, |key| visitor.text(key));
            draw(&visitor, StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

/// A day to close.
#[derive(Deserialize)]
pub struct DayForm {
    day: String,
    name: String,
}

/// `POST /staff/hours/closed`: closes a day.
pub async fn close(
    app: Data<App>,
    visitor: Visitor,
    staff: AnyStaff,
    form: Form<DayForm>,
) -> Result<HttpResponse, Error> {
    let staff = staff.must_be(&CHANGE)?;
    let DayForm { day: typed, name } = form.0;
    let moment = now(&app);
    let Some(day) = day_typed(&typed).filter(|day| *day >= moment.today) else {
        let page = load(&app, &visitor, staff.role).await?;
        let page = page.with_day(Problem::Day, typed, name, |key| visitor.text(key));
        return draw(&visitor, StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let name: String = name.trim().chars().take(LONGEST_NAME).collect();
    unrefused(app.db.write(move |conn| super::close_day(conn, &staff.id, day, &name, moment)).await?);
    Ok(see_other("/staff/hours?saved"))
}

/// A day to open again.
#[derive(Deserialize)]
pub struct OpenForm {
    day: String,
}

/// `POST /staff/hours/opened`: opens a day again.
pub async fn open(app: Data<App>, staff: AnyStaff, form: Form<OpenForm>) -> Result<HttpResponse, Error> {
    let staff = staff.must_be(&CHANGE)?;
    let (day, moment) = (day_typed(&form.0.day).ok_or(Error::Malformed)?, now(&app));
    unrefused(app.db.write(move |conn| super::open_day(conn, &staff.id, day, moment)).await?);
    Ok(see_other("/staff/hours?saved"))
}

async fn load(app: &Data<App>, visitor: &Visitor, role: Role) -> Result<HoursPage, Error> {
    let today = app.clock.today();
    let loaded = app.db.read(move |conn| Loaded::load(conn, today)).await?;
    Ok(HoursPage::new(app, visitor.language(), &loaded, CHANGE.contains(&role)))
}

fn draw(visitor: &Visitor, status: StatusCode, page: &HoursPage) -> Result<HttpResponse, Error> {
    visitor.titled_page(status, "supervision/hours", &visitor.text("staff-hours-title"), page)
}
