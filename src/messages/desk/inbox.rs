//! The addresses of the inbox: its list, and the conversation whose turn it is.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::web::{Data, Query};
use serde::Deserialize;

use super::links::DeskLinks;
use super::now;
use super::pages::{Filter, Inbox, InboxPage, Show, next as next_of};
use crate::app::App;
use crate::error::Error;
use crate::staff::{AnyStaff, Counsellor, Noted, SealedToTeam};
use crate::web::{Role, Unattended, Visitor, see_other};

/// Which part of the inbox.
#[derive(Deserialize)]
pub struct Wanted {
    show: Option<String>,
    page: Option<i64>,
    #[serde(default)]
    language: String,
    #[serde(default)]
    programme: String,
    /// `off` when the page is not to draw itself anew.
    fresh: Option<String>,
    /// There when the page has drawn itself anew.
    again: Option<String>,
}

impl Wanted {
    fn filter(&self) -> Filter {
        let (language, programme) = (self.language.clone(), self.programme.clone());
        Filter { language, programme, fresh: self.fresh.as_deref() != Some("off") }
    }
}

/// `GET /staff/inbox`: who waits, and for how long. The page draws itself anew every other minute unless that is turned
/// off; nobody is kept signed in by that.
pub async fn inbox(
    app: Data<App>,
    visitor: Visitor,
    staff: AnyStaff,
    wanted: Query<Wanted>,
    links: Data<DeskLinks>,
    sealed: Data<SealedToTeam>,
) -> Result<HttpResponse, Error> {
    let staff = staff.must_be(&[Role::Counsellor, Role::Supervisor])?;
    if let Some(reader) = staff.reader() {
        sealed.rewrap_in_background(&app, reader);
    }
    let (show, number, filter) = (Show::from_word(wanted.show.as_deref()), wanted.page.unwrap_or(1), wanted.filter());
    let (moment, language, shared) = (now(&app), visitor.language(), app.clone());
    let fresh = filter.fresh;
    let loading = app.db.read(move |conn| {
        let inbox = Inbox::load(conn, &staff, show, number, filter, moment)?;
        let links = if inbox.is_counsellors() { links.gather(conn, &shared, language)? } else { Vec::new() };
        Ok((inbox, links))
    });
    let (inbox, links) = loading.await?;
    let page = InboxPage::new(&app, language, moment, &inbox, links);
    let heading = visitor.text("messages-inbox-title");
    let title = if inbox.waits() > 0 { format!("({}) {heading}", inbox.waits()) } else { heading };
    let address = page.address();
    let mut response = visitor.titled_page(StatusCode::OK, "messages/inbox", &title, &Noted::new(&app, page))?;
    if fresh {
        let again = HeaderValue::from_str(&format!("120; url={address}&again=yes")).map_err(Error::internal)?;
        response.headers_mut().insert(HeaderName::from_static("refresh"), again);
    }
    if wanted.again.is_some() {
        response.extensions_mut().insert(Unattended);
    }
    Ok(response)
}

/// From where somebody goes on.
#[derive(Deserialize)]
pub struct From {
    #[serde(default)]
    language: String,
    #[serde(default)]
    programme: String,
    #[serde(default)]
    after: String,
}

/// `GET /staff/inbox/next`: the conversation that has waited longest and that this counsellor has or may take.
pub async fn next(app: Data<App>, counsellor: Counsellor, from: Query<From>) -> Result<HttpResponse, Error> {
    let From { language, programme, after } = from.into_inner();
    let (filter, moment) = (Filter { language, programme, fresh: true }, now(&app));
    let found = app.db.read(move |conn| next_of(conn, &counsellor.id, &filter, &after, moment)).await?;
    Ok(match found {
        Some(id) => see_other(&format!("/staff/conversations/{id}#last")),
        None => see_other("/staff/inbox"),
    })
}
