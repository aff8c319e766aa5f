//! The sealed sign-in cookie. The server keeps nothing: the cookie carries role, row, key and limits, and the row's epoch
//! decides whether it still holds.

use actix_web::body::MessageBody;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest, HttpResponse, web};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use time::Duration;

use crate::app::App;
use crate::crypto::envelope::{self, Place};
use crate::crypto::{Key, hmac, random_id};
use crate::error::Error;

/// Unused for this long, a sign-in ends.
const IDLE: Duration = Duration::minutes(30);

/// Who somebody is in this browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// A person working through a programme.
    Participant,
    /// Answers conversations.
    Counsellor,
    /// Supports counsellors.
    Supervisor,
    /// Downloads releases.
    Researcher,
    /// Invites and disables accounts.
    Administrator,
}

impl Role {
    /// The word in the database and in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Participant => "participant",
            Self::Counsellor => "counsellor",
            Self::Supervisor => "supervisor",
            Self::Researcher => "researcher",
            Self::Administrator => "administrator",
        }
    }

    /// The staff role behind a word.
    pub fn staff_from_word(word: &str) -> Option<Self> {
        [Self::Counsellor, Self::Supervisor, Self::Researcher, Self::Administrator]
            .into_iter()
            .find(|role| role.word() == word)
    }

    /// After this long, a sign-in ends in any case.
    fn absolute(self) -> Duration {
        match self {
            Self::Participant => Duration::hours(4),
            _ => Duration::hours(8),
        }
    }
}

/// An open sign-in.
#[derive(Clone, Debug)]
pub struct SignIn {
    /// Who.
    pub role: Role,
    /// The row this person owns.
    pub row: String,
    /// What opens it.
    pub key: Key,
    /// The row's epoch when this sign-in began.
    pub epoch: i64,
    /// The name to show on pages.
    pub alias: String,
    id: String,
    began: i64,
    seen: i64,
}

/// What the cookie says about somebody whose sign-in has run out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RanOut {
    pub(super) row: String,
}

#[derive(Serialize, Deserialize)]
struct Sealed {
    role: Role,
    row: String,
    key: String,
    epoch: i64,
    alias: String,
    id: String,
    began: i64,
    seen: i64,
}

const PLACE: Place<'static> = Place { table: "cookie", row: "sign-in", direction: "", author: "" };

impl SignIn {
    /// Begins a sign-in.
    pub fn begin(app: &App, role: Role, row: &str, key: Key, epoch: i64, alias: &str) -> Self {
        let now = app.clock.now().unix_timestamp();
        Self { role, row: row.to_owned(), key, epoch, alias: alias.to_owned(), id: random_id(), began: now, seen: now }
    }

    /// The token that this sign-in's forms carry.
    pub fn form_token(&self, app: &App) -> String {
        let digest = hmac(&app.keys.form, "andrum form token", &[self.id.as_bytes()]);
        URL_SAFE_NO_PAD.encode(digest.get(..18).unwrap_or(&digest))
    }

    fn to_cookie(&self, app: &App) -> Result<Cookie<'static>, Error> {
        let sealed = Sealed {
            role: self.role,
            row: self.row.clone(),
            key: self.key.to_hex().to_string(),
            epoch: self.epoch,
            alias: self.alias.clone(),
            id: self.id.clone(),
            began: self.began,
            seen: self.seen,
        };
        let (number, key) =
            app.cookie_keys.of_day(app.clock.today()).ok_or_else(|| Error::internal("no cookie key"))?;
        let bytes = envelope::seal(&key, number, &PLACE, &serde_json::to_vec(&sealed)?);
        Ok(cookie(app, URL_SAFE_NO_PAD.encode(bytes)))
    }

    fn has_run_out(&self, now: i64) -> bool {
        now - self.seen > IDLE.whole_seconds()
            || now - self.began > self.role.absolute().whole_seconds()
            || self.seen > now + 300
    }
}

/// The cookie's name: over plain HTTP on this machine, browsers would refuse the prefix.
fn cookie_name(app: &App) -> &'static str {
    if app.config.is_plain_loopback() { "andrum" } else { "__Host-andrum" }
}

fn cookie(app: &App, value: String) -> Cookie<'static> {
    Cookie::build(cookie_name(app), value)
        .path("/")
        .http_only(true)
        .secure(!app.config.is_plain_loopback())
        .same_site(SameSite::Strict)
        .finish()
}

/// Opens the cookie of a request: a sign-in that holds, or whose it was.
fn opened(app: &App, req: &HttpRequest) -> Option<Result<SignIn, RanOut>> {
    let cookie = req.cookie(cookie_name(app))?;
    let bytes = URL_SAFE_NO_PAD.decode(cookie.value()).ok()?;
    let key = app.cookie_keys.numbered(envelope::key_id(&bytes).ok()?)?;
    let plain = envelope::open(&key, &PLACE, &bytes).ok()?;
    let sealed: Sealed = serde_json::from_slice(&plain).ok()?;
    let key = Key::from_hex(&sealed.key)?;
    let sign_in = SignIn {
        role: sealed.role,
        row: sealed.row,
        key,
        epoch: sealed.epoch,
        alias: sealed.alias,
        id: sealed.id,
        began: sealed.began,
        seen: sealed.seen,
    };
    let ran_out = sign_in.has_run_out(app.clock.now().unix_timestamp());
    Some(if ran_out { Err(RanOut { row: sign_in.row }) } else { Ok(sign_in) })
}

/// Marks the answer to a request that a page made by itself: nobody is kept signed in by it.
#[derive(Clone, Copy, Debug)]
pub struct Unattended;

/// The layer that opens the cookie before a request and renews it after.
pub async fn remember_sign_in(
    app: web::Data<App>,
    req: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let mut renewed = None;
    match opened(&app, req.request()) {
        Some(Ok(sign_in)) => {
            let now = app.clock.now().unix_timestamp();
            if now - sign_in.seen >= 60 {
                renewed = Some(SignIn { seen: now, ..sign_in.clone() });
            }
            req.extensions_mut().insert(sign_in);
        }
        Some(Err(ran_out)) => {
            req.extensions_mut().insert(ran_out);
        }
        None => {}
    }
    let mut response = next.call(req).await?;
    let name = cookie_name(&app);
    let unattended = response.response().extensions().get::<Unattended>().is_some();
    let decided = unattended || response.response().cookies().any(|cookie| cookie.name() == name);
    if let (Some(sign_in), false) = (renewed, decided) {
        response.response_mut().add_cookie(&sign_in.to_cookie(&app)?)?;
    }
    Ok(response)
}

impl SignIn {
    /// Puts this sign-in's cookie into a response.
    pub fn put_into(&self, app: &App, response: &mut HttpResponse) -> Result<(), Error> {
        response.add_cookie(&self.to_cookie(app)?).map_err(|cause| Error::internal(cause.to_string()))
    }
}

/// Takes the cookie out of the browser.
pub fn sign_out(app: &App, response: &mut HttpResponse) -> Result<(), Error> {
    let mut gone = cookie(app, String::new());
    gone.make_removal();
    response.add_cookie(&gone).map_err(|cause| Error::internal(cause.to_string()))
}

/// Asks the browser to forget what it kept of this site.
pub fn clear_site_data(response: &mut HttpResponse) {
    response.headers_mut().insert(
        HeaderName::from_static("clear-site-data"),
        HeaderValue::from_static("\"cache\", \"cookies\", \"storage\""),
    );
}
