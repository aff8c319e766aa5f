//! Weekly comments: whose week waits for one, drawn from clear columns alone.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use diesel::prelude::*;
use serde::Serialize;

use super::links::DeskLink;
use super::pages::{Names, aliases, programme, spoken};
use super::{hours, now};
use crate::app::App;
use crate::clock::Day;
use crate::db::DbConn;
use crate::error::Error;
use crate::language::{Language, short_day};
use crate::messages::conversation::Conversation;
use crate::schema::conversations;
use crate::staff::Counsellor;
use crate::web::Visitor;

/// As many are on the page; what is due first comes first, and whoever is answered makes room.
const MOST: i64 = 200;

#[derive(Serialize)]
struct WeeklyPage {
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    id: String,
    alias: String,
    what: String,
    when: String,
    overdue: bool,
}

/// `GET /staff/weekly`: who waits for a weekly comment.
pub async fn page(app: Data<App>, visitor: Visitor, _: Counsellor) -> Result<HttpResponse, Error> {
    let here = now(&app).here();
    let loading = app.db.read(move |conn| Ok((due(conn)?, aliases(conn)?, hours::load(conn)?.late_before(here))));
    let (rows, names, late_before) = loading.await?;
    let items = rows.iter().map(|(row, by)| item(&app, visitor.language(), late_before, row, *by, &names));
    let page = WeeklyPage { items: items.collect() };
    visitor.titled_page(StatusCode::OK, "desk/weekly", &visitor.text("staff-weekly-title"), &page)
}

fn due(conn: &mut DbConn) -> Result<Vec<(Conversation, Option<Day>)>, Error> {
    Ok(conversations::table
        .filter(conversations::weekly_due.is_not_null())
        .order((conversations::weekly_due, conversations::id))
        .limit(MOST)
        .select((Conversation::as_select(), conversations::weekly_due))
        .load(conn)?)
}

fn item(app: &App, language: Language, late_before: Day, row: &Conversation, by: Option<Day>, names: &Names) -> Item {
    let mut what = vec![programme(app, language, row), spoken(app, language, row)];
    if let Some(holder) = names.get(&row.holder) {
        what.push(app.texts.text_with(language, "staff-held-by", &[("who", holder.as_str().into())]));
    }
    let day = by.map(|by| short_day(language, by)).unwrap_or_default();
    Item {
        id: row.id.clone(),
        alias: row.alias.clone(),
        what: what.join(" · "),
        when: app.texts.text_with(language, "messages-inbox-by", &[("day", day.into())]),
        overdue: by.is_some_and(|by| by < late_before),
    }
}

/// The way there from the inbox.
pub fn link(conn: &mut DbConn, app: &App, language: Language) -> Result<DeskLink, Error> {
    let due = conversations::table.filter(conversations::weekly_due.is_not_null());
    let count: i64 = due.count().get_result(conn)?;
    let text = app.texts.text_with(language, "staff-weekly-link", &[("count", count.into())]);
    Ok(DeskLink { text, href: "/staff/weekly" })
}
