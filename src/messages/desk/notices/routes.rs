//! The address of a counsellor's notices.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, block};
use lettre::Address;
use serde::{Deserialize, Serialize};

use super::mail;
use crate::app::App;
use crate::error::{Error, unrefused};
use crate::staff::Counsellor;
use crate::web::{Form, Visitor, see_other};

#[derive(Debug, Default, Serialize)]
struct NoticesPage {
    /// Whether the operator has set a mail server.
    possible: bool,
    address: String,
    chosen: bool,
    /// The key of a sentence about what went wrong.
    problem: Option<&'static str>,
}

/// `GET /staff/notices`: whether a mail comes when something waits, and where to.
pub async fn notices(app: Data<App>, visitor: Visitor, counsellor: Counsellor) -> Result<HttpResponse, Error> {
    let shared = app.clone();
    let found = app.db.read(move |conn| super::address_of(conn, &shared.keys, &counsellor.id)).await?;
    let page = NoticesPage {
        possible: app.config.mail.is_some(),
        chosen: found.is_some(),
        address: found.map(|address| address.to_string()).unwrap_or_default(),
        problem: None,
    };
    visitor.titled_page(StatusCode::OK, "desk/notices", &visitor.text("staff-notices-title"), &page)
}

/// Where notices shall go; nowhere when it is empty.
#[derive(Deserialize)]
pub struct NoticesForm {
    address: String,
}

/// `POST /staff/notices`: sends a first mail to the address, and keeps it if the mail was taken.
pub async fn choose(
    app: Data<App>,
    visitor: Visitor,
    counsellor: Counsellor,
    form: Form<NoticesForm>,
) -> Result<HttpResponse, Error> {
    let typed = form.0.address.trim().to_owned();
    let address = match checked(&app, &typed).await {
        Ok(address) => address,
        Err(problem) => {
            let possible = app.config.mail.is_some();
            let page = NoticesPage { possible, address: typed, chosen: false, problem: Some(problem) };
            let title = visitor.text("staff-notices-title");
            return visitor.titled_page(StatusCode::UNPROCESSABLE_ENTITY, "desk/notices", &title, &page);
        }
    };
    let shared = app.clone();
    let choosing = app.db.write(move |conn| super::choose(conn, &shared.keys, &counsellor.id, address.as_ref()));
    unrefused(choosing.await?);
    Ok(see_other("/staff/notices"))
}

/// An address that a first mail was taken for; nothing where nothing was typed.
async fn checked(app: &Data<App>, typed: &str) -> Result<Option<Address>, &'static str> {
    if typed.is_empty() {
        return Ok(None);
    }
    let address: Address = typed.parse().map_err(|_| "staff-notices-problem-address")?;
    let mail = app.config.mail.clone().ok_or("staff-notices-impossible")?;
    let (to, words) = (address.clone(), mail::from_now_on(app));
    let sent = block(move || mail::send(&mail, &to, &words)).await;
    match sent {
        Ok(Ok(())) => Ok(Some(address)),
        _ => Err("staff-notices-problem-sending"),
    }
}
