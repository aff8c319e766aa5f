//! The pages behind a set-up link and an invitation: choose alias and password, confirm the second factor, and at the
//! set-up keep the recovery key. Each step is a form sent to the link's own address.

use std::net::IpAddr;

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use serde::Deserialize;

use super::account::{self, Alias, Prepared};
use super::ceremony::{self, Progress, Secret};
use super::invitation::{self, CannotJoin, Confirmed, Invitation};
use super::locks::{Password, PasswordProblem};
use super::pages::{CodePage, CodesPage, GonePage, HalvesPage, JoinPage, role_key};
use super::recovery_codes::RecoveryCode;
use super::second_factor::SecondFactor;
use super::set_up::{self, NotOpen};
use super::team::NewTeamKey;
use crate::app::App;
use crate::crypto::halves::Half;
use crate::crypto::random_bytes;
use crate::error::Error;
use crate::limits::Trying;
use crate::web::{Form, Visitor, place_of};

/// Where somebody with a new account goes: a code that was used already would not work again.
const READY: &str = "/staff/sign-in?ready";

/// What the steps send.
#[derive(Default, Deserialize)]
pub struct JoinForm {
    #[serde(default)]
    alias: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    again: String,
    progress: Option<String>,
    #[serde(default)]
    code: String,
    #[serde(default)]
    row_one: String,
    #[serde(default)]
    row_two: String,
}

/// Which kind of link somebody came with.
enum Gate {
    SetUp,
    Invitation(Invitation),
}

/// One step of one person.
struct Step {
    app: Data<App>,
    visitor: Visitor,
    link: Secret,
    gate: Gate,
    /// The alias of the account that gets new locks.
    fixed_alias: Option<String>,
}

/// `GET /staff/set-up/{secret}`: the first page of the set-up.
pub async fn open_set_up(app: Data<App>, visitor: Visitor, link: Path<String>) -> Result<HttpResponse, Error> {
    match Step::set_up(app, visitor, &link).await? {
        Ok(step) => step.first_page(StatusCode::OK, JoinPage::default()),
        Err(gone) => Ok(gone),
    }
}

/// `POST /staff/set-up/{secret}`: the next step of the set-up.
pub async fn set_up(
    app: Data<App>,
    visitor: Visitor,
    req: HttpRequest,
    link: Path<String>,
    form: Form<JoinForm>,
) -> Result<HttpResponse, Error> {
    let place = place_of(&app, &req);
    match Step::set_up(app, visitor, &link).await? {
        Ok(step) => step.go_on(form.0, place).await,
        Err(gone) => Ok(gone),
    }
}

/// `GET /staff/invitation/{secret}`: the first page of an invitation.
pub async fn open_invitation(app: Data<App>, visitor: Visitor, link: Path<String>) -> Result<HttpResponse, Error> {
    match Step::invitation(app, visitor, &link).await? {
        Ok(step) => step.first_page(StatusCode::OK, JoinPage::default()),
        Err(gone) => Ok(gone),
    }
}

/// `POST /staff/invitation/{secret}`: the next step of an invitation.
pub async fn invitation(
    app: Data<App>,
    visitor: Visitor,
    req: HttpRequest,
    link: Path<String>,
    form: Form<JoinForm>,
) -> Result<HttpResponse, Error> {
    let place = place_of(&app, &req);
    match Step::invitation(app, visitor, &link).await? {
        Ok(step) => step.go_on(form.0, place).await,
        Err(gone) => Ok(gone),
    }
}

impl Step {
    async fn set_up(app: Data<App>, visitor: Visitor, link: &str) -> Result<Result<Self, HttpResponse>, Error> {
        let link = Secret::from_link(link);
        let asked = link.clone();
        match app.db.read(move |conn| set_up::check(conn, &asked)).await? {
            Ok(()) => Ok(Ok(Self { app, visitor, link, gate: Gate::SetUp, fixed_alias: None })),
            Err(why) => Ok(Err(gone(&visitor, not_open(why))?)),
        }
    }

    async fn invitation(app: Data<App>, visitor: Visitor, link: &str) -> Result<Result<Self, HttpResponse>, Error> {
        let link = Secret::from_link(link);
        let (asked, now) = (link.clone(), app.clock.timestamp());
        let found = app.db.read(move |conn| {
            let Some(invitation) = invitation::find(conn, &asked, now)? else { return Ok(None) };
            let account = invitation.account.as_deref().map(|id| account::load(conn, id)).transpose()?;
            Ok(Some((invitation, account.map(|account| account.alias))))
        });
        match found.await? {
            Some((found, fixed_alias)) => {
                Ok(Ok(Self { app, visitor, link, gate: Gate::Invitation(found), fixed_alias }))
            }
            None => Ok(Err(gone(&visitor, "invitation")?)),
        }
    }

    fn first_page(&self, status: StatusCode, page: JoinPage) -> Result<HttpResponse, Error> {
        let page = match &self.gate {
            Gate::SetUp => JoinPage { set_up: true, ..page },
            Gate::Invitation(invitation) => JoinPage {
                role: role_key(invitation.role),
                invited_by: invitation.invited_by.clone().unwrap_or_default(),
                ..page
            },
        };
        let fixed = self.fixed_alias.clone();
        let page = JoinPage { fixed: fixed.is_some(), alias: fixed.unwrap_or(page.alias.clone()), ..page };
        self.visitor.page_with(status, "staff/join", &page)
    }

    async fn go_on(self, form: JoinForm, place: IpAddr) -> Result<HttpResponse, Error> {
        let Some(sealed) = form.progress.clone() else {
            // Only this step does slow work; the others know no secret but their sender's own.
            self.app.limits.take(Trying::StaffSignIn, place, self.app.clock.now().unix_timestamp())?;
            return self.choose(form).await;
        };
        match Progress::open(&self.app, &self.link, &sealed) {
            Some(Progress::Chosen { prepared, second_factor }) => {
                let second_factor = ceremony::second_factor(&second_factor)?;
                self.confirm_code(prepared, &second_factor, &form.code, sealed).await
            }
            Some(Progress::Shown { prepared, step, team_key, last_rows: [one, two] }) => {
                let fits = ceremony::is_last_row(&self.app, &form.row_one, &one)
                    && ceremony::is_last_row(&self.app, &form.row_two, &two);
                if fits {
                    return self.finish(prepared, step, Some(team_key)).await;
                }
                self.visitor.page_with(StatusCode::UNPROCESSABLE_ENTITY, "staff/halves", &HalvesPage::again(sealed))
            }
            None => self.again(|page| page.late = true),
        }
    }

    /// The first page once more.
    fn again(&self, mark: impl FnOnce(&mut JoinPage)) -> Result<HttpResponse, Error> {
        let mut page = JoinPage::default();
        mark(&mut page);
        self.first_page(StatusCode::UNPROCESSABLE_ENTITY, page)
    }

    async fn choose(self, form: JoinForm) -> Result<HttpResponse, Error> {
        let typed = self.fixed_alias.clone().unwrap_or(form.alias);
        let alias = Alias::parse(&typed);
        let password = Password::parse(&form.password, &form.again);
        let taken = self.fixed_alias.is_none() && self.is_taken(typed.clone()).await?;
        let (Ok(alias), Ok(password), false) = (alias.clone(), password.clone(), taken) else {
            return self.again(|page| {
                page.alias = typed;
                page.not_an_alias = alias.is_err();
                page.taken = taken;
                page.too_short = password.as_ref().err() == Some(&PasswordProblem::TooShort);
                page.too_long = password.as_ref().err() == Some(&PasswordProblem::TooLong);
                page.different = password.as_ref().err() == Some(&PasswordProblem::Different);
            });
        };
        let salt = random_bytes();
        let Ok(password_key) = self.app.passwords.derive(password.expose(), salt).await else {
            let page = JoinPage { alias: typed, busy: true, ..JoinPage::default() };
            return self.first_page(StatusCode::SERVICE_UNAVAILABLE, page);
        };
        let id = match &self.gate {
            Gate::Invitation(invitation) => invitation.account.clone(),
            Gate::SetUp => None,
        };
        let (prepared, second_factor) = Prepared::make(&self.app.keys, id, &alias, &password_key, &salt);
        let sealed = Progress::chosen(prepared, &second_factor).seal(&self.app, &self.link)?;
        let page = CodePage::new(alias.as_str(), &second_factor, sealed, false)?;
        self.visitor.page("staff/code", &page)
    }

    async fn is_taken(&self, alias: String) -> Result<bool, Error> {
        self.app.db.read(move |conn| Ok(account::find(conn, &alias)?.is_some())).await
    }

    async fn confirm_code(
        self,
        prepared: Prepared,
        second_factor: &SecondFactor,
        code: &str,
        sealed: String,
    ) -> Result<HttpResponse, Error> {
        let Some(step) = second_factor.step_of(code, self.app.clock.now(), 0) else {
            let page = CodePage::new(&prepared.alias, second_factor, sealed, true)?;
            return self.visitor.page_with(StatusCode::UNPROCESSABLE_ENTITY, "staff/code", &page);
        };
        let set_up = matches!(self.gate, Gate::SetUp);
        if !set_up || !self.app.db.read(set_up::needs_team_key).await? {
            return self.finish(prepared, step, None).await;
        }
        let (team_key, halves) = NewTeamKey::first()?;
        let progress = Progress::shown(&self.app, prepared, step, team_key, &halves);
        let sealed = progress.seal(&self.app, &self.link)?;
        let rows = halves.each_ref().map(|half: &Half| half.print().lines().map(str::to_owned).collect());
        self.visitor.page("staff/halves", &HalvesPage::fresh(sealed, rows))
    }

    /// Writes everything, at once, and shows the recovery codes.
    async fn finish(self, prepared: Prepared, step: i64, team_key: Option<NewTeamKey>) -> Result<HttpResponse, Error> {
        let (link, now) = (self.link.clone(), (self.app.clock.timestamp(), self.app.clock.today()));
        let codes = RecoveryCode::set();
        let digests = codes.iter().map(|code| code.digest(&self.app.keys, &prepared.id)).collect();
        let (confirmed, page) = (Confirmed { step, codes: digests }, CodesPage::new(&codes, true, READY));
        if matches!(self.gate, Gate::SetUp) {
            let write = move |conn: &mut _| set_up::finish(conn, &link, &prepared, &confirmed, team_key.as_ref(), now);
            return match self.app.db.write(write).await? {
                Ok(()) => self.visitor.page("staff/codes", &page),
                Err(why) => gone(&self.visitor, not_open(why)),
            };
        }
        let typed = prepared.alias.clone();
        let write = move |conn: &mut _| invitation::accept(conn, &link, &prepared, &confirmed, now);
        match self.app.db.write(write).await? {
            Ok(()) => self.visitor.page("staff/codes", &page),
            Err(CannotJoin::Gone) => gone(&self.visitor, "invitation"),
            Err(CannotJoin::AliasTaken) => self.again(|page| {
                page.alias = typed;
                page.taken = true;
            }),
        }
    }
}

fn not_open(why: NotOpen) -> &'static str {
    match why {
        NotOpen::Done => "set-up-done",
        NotOpen::AnotherLink => "set-up-link",
    }
}

/// A link that leads nowhere any more says so plainly.
fn gone(visitor: &Visitor, kind: &str) -> Result<HttpResponse, Error> {
    let page = GonePage {
        heading: visitor.text(&format!("staff-gone-{kind}-heading")),
        text: visitor.text(&format!("staff-gone-{kind}-text")),
    };
    visitor.page_with(StatusCode::NOT_FOUND, "staff/gone", &page)
}
