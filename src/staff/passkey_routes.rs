//! One's own passkeys: which there are, adding one, removing one. Signing in with one is the door's, in `routes`.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use serde::{Deserialize, Serialize};

use super::passkeys::{self, Asking, CannotAdd, LONGEST_NAME, MOST};
use super::signed_in::AnyStaff;
use crate::app::App;
use crate::error::{Error, Failure, Never, unrefused};
use crate::web::{Fields, Form, Visitor, see_other};

/// One's own passkeys.
#[derive(Serialize)]
struct PasskeysPage {
    passkeys: Vec<Line>,
    full: bool,
    most: usize,
    longest: usize,
    /// Nothing when the service's address is a number, to which no passkey can belong.
    asking: Option<Asking>,
    name: String,
    not_a_name: bool,
    /// The key of a text.
    problem: Option<&'static str>,
    /// The key of a text.
    done: Option<&'static str>,
}

#[derive(Serialize)]
struct Line {
    id: String,
    name: String,
    day: String,
}

async fn load(app: &Data<App>, staff: &AnyStaff) -> Result<PasskeysPage, Error> {
    let (looking, id) = (app.clone(), staff.id.clone());
    let have = app.db.read(move |conn| passkeys::of(conn, &looking.keys, &id)).await?;
    Ok(PasskeysPage {
        full: have.len() >= MOST,
        most: MOST,
        longest: LONGEST_NAME,
        asking: passkeys::ask_new(app, &staff.id, &staff.alias, &have)?,
        passkeys: have
            .into_iter()
            .map(|passkey| Line { id: passkey.id, name: passkey.name, day: passkey.made_on.to_string() })
            .collect(),
        name: String::new(),
        not_a_name: false,
        problem: None,
        done: None,
    })
}

/// `GET /staff/account/passkeys`: one's own passkeys.
pub async fn list(app: Data<App>, visitor: Visitor, req: HttpRequest, staff: AnyStaff) -> Result<HttpResponse, Error> {
    let done = match req.query_string() {
        "added" => Some("staff-passkeys-added"),
        "removed" => Some("staff-passkeys-removed"),
        _ => None,
    };
    visitor.page("staff/passkeys", &PasskeysPage { done, ..load(&app, &staff).await? })
}

/// A name, and what the browser made.
#[derive(Deserialize)]
pub struct PasskeyForm {
    name: String,
    #[serde(default)]
    challenge: String,
    #[serde(default)]
    passkey: String,
}

/// `POST /staff/account/passkeys`: adds a passkey.
pub async fn add(
    app: Data<App>,
    visitor: Visitor,
    staff: AnyStaff,
    form: Form<PasskeyForm>,
) -> Result<HttpResponse, Error> {
    let PasskeyForm { name: typed, challenge, passkey } = form.0;
    let (name, stored) = (passkeys::name(&typed), passkeys::confirmed(&app, &staff.id, &challenge, &passkey));
    let problem = match (&name, stored) {
        (Some(name), Some(stored)) => {
            let (adding, id, name, now) = (app.clone(), staff.id.clone(), name.clone(), app.clock.timestamp());
            let today = app.clock.today();
            let write = move |conn: &mut _| passkeys::add(conn, &adding.keys, &id, (&name, &stored), (now, today));
            match app.db.write(write).await? {
                Ok(()) => return Ok(see_other("/staff/account/passkeys?added")),
                Err(CannotAdd::TooMany) => Some("staff-passkeys-full"),
                Err(CannotAdd::Known) => Some("staff-passkeys-known"),
            }
        }
        (None, _) => None,
        (Some(_), None) => Some("staff-passkeys-not-made"),
    };
    let page = PasskeysPage { name: typed, not_a_name: name.is_none(), problem, ..load(&app, &staff).await? };
    visitor.page_with(StatusCode::UNPROCESSABLE_ENTITY, "staff/passkeys", &page)
}

/// `POST /staff/account/passkeys/{id}/removal`: removes a passkey.
pub async fn remove(app: Data<App>, staff: AnyStaff, id: Path<String>, _form: Fields) -> Result<HttpResponse, Error> {
    let at = app.clock.timestamp();
    let write = move |conn: &mut _| passkeys::remove(conn, &staff.id, &id, at).map_err(Failure::from);
    let outcome: Result<(), Never> = app.db.write(write).await?;
    unrefused(outcome);
    Ok(see_other("/staff/account/passkeys?removed"))
}
