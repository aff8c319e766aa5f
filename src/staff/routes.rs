//! The staff's own addresses: the door, one's account, the audit. The team's are in `team_routes`, links' in `joining`.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use serde::Deserialize;
use zeroize::Zeroizing;

use super::account::{self, Unknown};
use super::audit::{Action, note};
use super::knock::{self, Beside, Known};
use super::locks::{Locks, Password, PasswordProblem};
use super::overdue::Noted;
use super::pages::{AccountPage, AuditPage, CodesPage, SignInPage};
use super::passkeys::{self, Answer};
use super::reader::{READING, Reader};
use super::recovery_codes::{self, RecoveryCode};
use super::rewrapping::SealedToTeam;
use super::signed_in::AnyStaff;
use crate::app::App;
use crate::crypto::key_pair::PrivateKey;
use crate::crypto::{Key, password, random_bytes};
use crate::error::{Error, Failure, Never, unrefused};
use crate::limits::Trying;
use crate::web::{Fields, Form, Kept, Role, SignIn, Visitor, place_of, see_other, sign_out};

/// `GET /staff`: the first page of one's role.
pub async fn first_page(staff: AnyStaff) -> HttpResponse {
    see_other(first_page_of(staff.role))
}

fn first_page_of(role: Role) -> &'static str {
    match role {
        Role::Counsellor => "/staff/inbox",
        Role::Researcher => "/research",
        Role::Supervisor => "/staff/supervision",
        Role::Administrator | Role::Participant => "/staff/team",
    }
}

/// `GET /staff/sign-in`: the door.
pub async fn door(app: Data<App>, visitor: Visitor, req: HttpRequest) -> Result<HttpResponse, Error> {
    let (ready, passkey) = (req.query_string() == "ready", passkeys::ask(&app)?);
    visitor.page("staff/sign-in", &SignInPage { ready, passkey, ..SignInPage::default() })
}

/// What the door asks for, and a form that waits to be saved.
#[derive(Deserialize)]
pub struct SignInForm {
    alias: String,
    password: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    recovery_code: String,
    #[serde(default)]
    challenge: String,
    #[serde(default)]
    passkey: String,
    #[serde(default)]
    kept: String,
}

impl SignInForm {
    /// What came beside the password: a passkey's answer, a recovery code, or what stands in the field for six digits.
    fn beside(&self, app: &App) -> Beside {
        if let Some(answer) = Answer::read(app, &self.challenge, &self.passkey) {
            return Beside::Passkey(Box::new(answer));
        }
        let code = if self.recovery_code.trim().is_empty() { &self.code } else { &self.recovery_code };
        Beside::Code(code.clone())
    }
}

/// `POST /staff/sign-in`: signs in. Every wrong combination has the same answer and costs the same work.
pub async fn sign_in(
    app: Data<App>,
    visitor: Visitor,
    req: HttpRequest,
    sealed: Data<SealedToTeam>,
    form: Form<SignInForm>,
) -> Result<HttpResponse, Error> {
    let (now, place) = (app.clock.now(), place_of(&app, &req));
    app.limits.take(Trying::StaffSignIn, place, now.unix_timestamp())?;
    let beside = form.0.beside(&app);
    let SignInForm { alias, password, kept, .. } = form.0;
    let door = account::alias_key(&alias);
    app.limits.guess(&door, place, now.unix_timestamp())?;
    let again = |status, wrong, busy| {
        let passkey = passkeys::ask(&app)?;
        let page = SignInPage { alias: alias.clone(), kept: kept.clone(), wrong, busy, ready: false, passkey };
        visitor.page_with(status, "staff/sign-in", &page)
    };
    let (looking, typed) = (app.clone(), alias.clone());
    let knock = app.db.read(move |conn| knock::knock(conn, &looking.keys, &typed)).await?;
    let password_key = match app.passwords.derive(Zeroizing::new(password), knock.salt()).await {
        Ok(key) => key,
        Err(password::PasswordProblem::Busy) => return again(StatusCode::SERVICE_UNAVAILABLE, false, true),
        Err(password::PasswordProblem::TooLong) => return again(StatusCode::UNPROCESSABLE_ENTITY, true, false),
    };
    let Some(known) = knock.opens(&app.keys, &password_key, &beside, now)? else {
        return again(StatusCode::UNPROCESSABLE_ENTITY, true, false);
    };
    let (entering, at) = (known.clone(), app.clock.timestamp());
    match app.db.write(move |conn| entering.enter(conn, at)).await? {
        Ok(()) => {
            app.limits.knows(&door, place, now.unix_timestamp());
            if let Some(reader) = Reader::entering(&known) {
                sealed.rewrap_in_background(&app, reader);
            }
            welcome(&app, visitor, &known, &kept)
        }
        Err(Unknown) => again(StatusCode::UNPROCESSABLE_ENTITY, true, false),
    }
}

/// Only a reader's cookie carries a key that opens something.
fn begin(app: &App, role: Role, id: &str, private: &PrivateKey, epoch: i64, alias: &str) -> SignIn {
    let key = if READING.contains(&role) { private.as_key().clone() } else { Key::random() };
    SignIn::begin(app, role, id, key, epoch, alias)
}

fn welcome(app: &App, visitor: Visitor, known: &Known, kept: &str) -> Result<HttpResponse, Error> {
    let sign_in = begin(app, known.role, &known.id, &known.private, known.epoch, &known.alias);
    let mut response = match Kept::open(app, kept, &known.id) {
        Some(kept) => visitor.now(Some(sign_in.clone())).kept_page(StatusCode::OK, "signed-in", &kept)?,
        None => see_other(first_page_of(known.role)),
    };
    sign_in.put_into(app, &mut response)?;
    Ok(response)
}

/// `POST /staff/account/codes`: makes new recovery codes, shows them once, and ends the old ones.
pub async fn new_codes(
    app: Data<App>,
    visitor: Visitor,
    staff: AnyStaff,
    _form: Fields,
) -> Result<HttpResponse, Error> {
    let (codes, at) = (RecoveryCode::set(), app.clock.timestamp());
    let digests: Vec<String> = codes.iter().map(|code| code.digest(&app.keys, &staff.id)).collect();
    let write = move |conn: &mut _| {
        recovery_codes::put(conn, &staff.id, &digests)?;
        Ok(note(conn, &staff.id, Action::RecoveryCodesMade, &staff.id, at)?)
    };
    let outcome: Result<(), Never> = app.db.write(write).await?;
    unrefused(outcome);
    visitor.page("staff/codes", &CodesPage::new(&codes, false, "/staff/account"))
}

/// `POST /staff/sign-out`: signs out, in every browser.
pub async fn leave(app: Data<App>, staff: AnyStaff, _form: Fields) -> Result<HttpResponse, Error> {
    let outcome: Result<(), Never> =
        app.db.write(move |conn| account::raise_epoch(conn, &staff.id).map_err(Failure::from)).await?;
    unrefused(outcome);
    let mut response = see_other("/staff/sign-in");
    sign_out(&app, &mut response)?;
    Ok(response)
}

/// `GET /staff/account`: one's own account.
pub async fn account(
    app: Data<App>,
    visitor: Visitor,
    req: HttpRequest,
    staff: AnyStaff,
) -> Result<HttpResponse, Error> {
    let page = app.db.read(move |conn| AccountPage::load(conn, &staff)).await?;
    visitor.page("staff/account", &AccountPage { changed: req.query_string() == "changed", ..page })
}

/// The old password, and the new one twice.
#[derive(Deserialize)]
pub struct PasswordForm {
    password: String,
    new_password: String,
    again: String,
}

/// `POST /staff/account/password`: changes the password and signs out everywhere else.
pub async fn change_password(
    app: Data<App>,
    visitor: Visitor,
    req: HttpRequest,
    staff: AnyStaff,
    form: Form<PasswordForm>,
) -> Result<HttpResponse, Error> {
    app.limits.take(Trying::StaffSignIn, place_of(&app, &req), app.clock.now().unix_timestamp())?;
    let PasswordForm { password, new_password, again } = form.0;
    let viewer = staff.clone();
    let shown = app.db.read(move |conn| AccountPage::load(conn, &viewer)).await?;
    let page = |status, mark: &dyn Fn(&mut AccountPage)| {
        let mut page = shown.clone();
        mark(&mut page);
        visitor.page_with(status, "staff/account", &page)
    };
    let chosen = match Password::parse(&new_password, &again) {
        Ok(chosen) => chosen,
        Err(problem) => {
            return page(StatusCode::UNPROCESSABLE_ENTITY, &|page| {
                page.too_short = problem == PasswordProblem::TooShort;
                page.too_long = problem == PasswordProblem::TooLong;
                page.different = problem == PasswordProblem::Different;
            });
        }
    };
    match relock(&app, &staff, Zeroizing::new(password), &chosen).await? {
        Ok(sign_in) => {
            let mut response = see_other("/staff/account?changed");
            sign_in.put_into(&app, &mut response)?;
            Ok(response)
        }
        Err(NotChanged::Busy) => page(StatusCode::SERVICE_UNAVAILABLE, &|page| page.busy = true),
        Err(NotChanged::WrongPassword) => page(StatusCode::UNPROCESSABLE_ENTITY, &|page| page.wrong = true),
    }
}

/// Why a password stays as it is.
enum NotChanged {
    WrongPassword,
    Busy,
}

impl From<password::PasswordProblem> for NotChanged {
    fn from(problem: password::PasswordProblem) -> Self {
        match problem {
            password::PasswordProblem::TooLong => Self::WrongPassword,
            password::PasswordProblem::Busy => Self::Busy,
        }
    }
}

/// Opens with the old password and locks with the new one.
async fn relock(
    app: &Data<App>,
    staff: &AnyStaff,
    old: Zeroizing<String>,
    new: &Password,
) -> Result<Result<SignIn, NotChanged>, Error> {
    let id = staff.id.clone();
    let locks = app.db.read(move |conn| account::locks(conn, &id)).await?;
    let old_key = match app.passwords.derive(old, locks.salt()?).await {
        Ok(key) => key,
        Err(problem) => return Ok(Err(problem.into())),
    };
    let Some(inside) = locks.open(&app.keys, &staff.id, &old_key)? else { return Ok(Err(NotChanged::WrongPassword)) };
    let salt = random_bytes();
    let new_key = match app.passwords.derive(new.expose(), salt).await {
        Ok(key) => key,
        Err(problem) => return Ok(Err(problem.into())),
    };
    let relocked = Locks::make(&app.keys, &staff.id, &new_key, &salt, &inside);
    let (id, at) = (staff.id.clone(), app.clock.timestamp());
    match app.db.write(move |conn| account::change_locks(conn, &id, &locks, &relocked, at)).await? {
        Ok(epoch) => Ok(Ok(begin(app, staff.role, &staff.id, &inside.private, epoch, &staff.alias))),
        Err(Unknown) => Ok(Err(NotChanged::WrongPassword)),
    }
}

/// Which page of the audit.
#[derive(Deserialize)]
pub struct AuditQuery {
    #[serde(default)]
    page: u32,
}

/// `GET /staff/audit`: what staff did.
pub async fn audit(
    app: Data<App>,
    visitor: Visitor,
    staff: AnyStaff,
    query: Query<AuditQuery>,
) -> Result<HttpResponse, Error> {
    staff.must_be(&[Role::Administrator, Role::Supervisor])?;
    let (page, texts, language) = (query.page, app.texts.clone(), visitor.language());
    let page = app.db.read(move |conn| AuditPage::load(conn, page, |key| texts.text(language, key))).await?;
    visitor.page("staff/audit", &Noted::new(&app, page))
}
