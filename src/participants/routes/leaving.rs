//! Leaving: signing out of this browser, and the quick exit that ends the sign-in on the server.

use std::time::Duration;

use actix_web::{HttpMessage, HttpRequest, HttpResponse, web};

use super::Pressed;
use crate::app::App;
use crate::error::{Error, Failure, Never};
use crate::participants::pages::Plain;
use crate::participants::vault::VaultKey;
use crate::web::{EXIT_TARGET, Form, Role, SignIn, Visitor, clear_site_data, see_other, sign_out};

/// Whoever leaves waits no longer than this for the server to note it.
const LONGEST_WAIT: Duration = Duration::from_secs(1);

/// `POST /sign-out`: forgets the sign-in of this browser. Other browsers stay as they are.
pub async fn sign_out_here(app: web::Data<App>, _: Form<Pressed>) -> Result<HttpResponse, Error> {
    let mut response = see_other("/");
    sign_out(&app, &mut response)?;
    clear_site_data(&mut response);
    Ok(response)
}

/// `GET /exit`: the button, for people who type the address.
pub async fn exit_page(visitor: Visitor) -> Result<HttpResponse, Error> {
    visitor.page("participants/exit", &Plain {})
}

/// `POST /exit`: away from here. It asks for no form token and never fails: whatever happens, the person leaves.
pub async fn exit(app: web::Data<App>, req: HttpRequest) -> Result<HttpResponse, Error> {
    let sign_in = req.extensions().get::<SignIn>().cloned();
    if let Some(sign_in) = sign_in.filter(|sign_in| sign_in.role == Role::Participant) {
        let key = VaultKey { lookup_id: sign_in.row, key: sign_in.key, epoch: sign_in.epoch };
        let ended = app.db.write(move |conn| Ok::<_, Failure<Never>>(key.raise_epoch(conn)?));
        // The write goes on without us; nobody who wants to leave waits for a database that is slow or gone.
        match tokio::time::timeout(LONGEST_WAIT, ended).await {
            Ok(Ok(_)) => {}
            Ok(Err(cause)) => {
                tracing::error!(target: "andrum::participants", %cause, "a sign-in could not be ended on the server");
            }
            Err(_) => tracing::warn!(target: "andrum::participants", "the end of a sign-in takes long"),
        }
    }
    let mut response = see_other(EXIT_TARGET);
    sign_out(&app, &mut response)?;
    clear_site_data(&mut response);
    Ok(response)
}
