//! Erasing everything, at once, with a receipt that says what there was and nothing about whom.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::app::App;
use crate::error::{Error, Failure, Never};
use crate::participants::SignedInParticipant;
use crate::participants::pages::{ErasePage, ReceiptPage, Removed, written_day};
use crate::participants::take_out::{self, Parts};
use crate::web::{Form, Visitor, clear_site_data, sign_out};

/// The tick that stands for "I understand".
#[derive(Debug, Deserialize)]
pub struct EraseForm {
    #[serde(default)]
    understood: String,
}

/// `GET /erase`: what goes and what stays.
pub async fn erase_page(
    app: web::Data<App>,
    visitor: Visitor,
    participant: SignedInParticipant,
) -> Result<HttpResponse, Error> {
    app.db.read(move |conn| participant.open(conn)).await?;
    visitor.page("participants/erase", &ErasePage { unticked: false })
}

/// `POST /erase`: erases the vault and everything that hangs on it, and signs out.
pub async fn erase(
    app: web::Data<App>,
    visitor: Visitor,
    participant: SignedInParticipant,
    parts: web::Data<Parts>,
    form: Form<EraseForm>,
) -> Result<HttpResponse, Error> {
    if form.0.understood != "yes" {
        return visitor.page_with(
            StatusCode::UNPROCESSABLE_ENTITY,
            "participants/erase",
            &ErasePage { unticked: true },
        );
    }
    let removed = counted(&app, &visitor, &participant, &parts).await;
    let leaving = participant.clone();
    let erased: Result<Result<(), Never>, Error> = app
        .db
        .write(move |conn| {
            leaving.vault_key().erase(conn, leaving.observers(), leaving.today())?;
            Ok::<_, Failure<Never>>(())
        })
        .await;
    match erased {
        Ok(_) => {}
        // A second click finds nothing left, which is what was asked for.
        Err(Error::SignInFirst(_)) if is_gone(&app, &participant).await? => {}
        Err(cause) => return Err(cause),
    }
    let day = written_day(visitor.language(), app.clock.today());
    let mut response = visitor.now(None).page("participants/receipt", &ReceiptPage { day, removed })?;
    sign_out(&app, &mut response)?;
    clear_site_data(&mut response);
    Ok(response)
}

/// How much there is of each kind; nothing when the vault is gone already.
async fn counted(
    app: &web::Data<App>,
    visitor: &Visitor,
    participant: &SignedInParticipant,
    parts: &Parts,
) -> Vec<Removed> {
    let (shared, parts, language, participant) = (app.clone(), parts.clone(), visitor.language(), participant.clone());
    let taken = app
        .db
        .read(move |conn| {
            let document = participant.open(conn)?.document;
            take_out::gather(conn, &document, &shared, language, &parts)
        })
        .await;
    // The receipt is a courtesy: whatever is wrong with counting, erasing goes on.
    let taken = taken.unwrap_or_else(|cause| {
        if !matches!(cause, Error::SignInFirst(_)) {
            tracing::error!(target: "andrum::participants", %cause, "what is erased could not be counted");
        }
        Vec::new()
    });
    let text = |n: usize| app.texts.text_with(visitor.language(), "participants-receipt-entries", &[("n", n.into())]);
    taken
        .into_iter()
        .map(|part| (take_out::entries(&part.json), part.heading))
        .filter(|(entries, _)| *entries > 0)
        .map(|(entries, heading)| Removed { entries: text(entries), heading })
        .collect()
}

async fn is_gone(app: &App, participant: &SignedInParticipant) -> Result<bool, Error> {
    let key = participant.vault_key().clone();
    app.db.read(move |conn| Ok(!key.is_there(conn)?)).await
}
