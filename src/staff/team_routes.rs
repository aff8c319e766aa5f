//! The team's addresses: who is there, invitations, letting in, disabling.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use fluent_bundle::FluentValue;
use serde::Deserialize;

use super::account::{self, CannotDisable};
use super::ceremony::Secret;
use super::invitation::{self, IsDisabled, may_invite};
use super::overdue::Noted;
use super::pages::InvitedPage;
use super::reader::Reader;
use super::rewrapping::SealedToTeam;
use super::signed_in::{Administrator, AnyStaff};
use super::team::{self, CannotLetIn};
use super::team_page::{TeamPage, TeamProblems};
use crate::app::App;
use crate::crypto::halves::{self, Half, HalfProblem, JoinProblem};
use crate::crypto::key_pair::PrivateKey;
use crate::error::{Error, Failure, Never, unrefused};
use crate::web::{Fields, Form, Role, Visitor, see_other};

/// Who sees the team page.
const TEAM: [Role; 3] = [Role::Administrator, Role::Counsellor, Role::Supervisor];

/// What the team page is drawn with.
type Shown = (Data<App>, Visitor, Data<SealedToTeam>);

/// `GET /staff/team`: who is there, who can read, who waits.
pub async fn team(shown: Shown, staff: AnyStaff) -> Result<HttpResponse, Error> {
    let staff = staff.must_be(&TEAM)?;
    team_page(&shown, staff, StatusCode::OK, TeamProblems::default()).await
}

async fn team_page(
    (app, visitor, sealed): &Shown,
    staff: AnyStaff,
    status: StatusCode,
    problems: TeamProblems,
) -> Result<HttpResponse, Error> {
    let (now, sealed) = (app.clock.timestamp(), sealed.clone());
    let page = app.db.read(move |conn| TeamPage::load(conn, &staff, &sealed, now, problems)).await?;
    visitor.page_with(status, "staff/team", &Noted::new(app, page))
}

/// The team page once more, with what went wrong.
async fn refused(shown: &Shown, staff: AnyStaff, key: &str) -> Result<HttpResponse, Error> {
    let problems = TeamProblems { problem: shown.1.text(key), ..TeamProblems::default() };
    team_page(shown, staff, StatusCode::UNPROCESSABLE_ENTITY, problems).await
}

/// Whom to invite.
#[derive(Deserialize)]
pub struct InviteForm {
    role: String,
}

/// `POST /staff/team/invitations`: makes an invitation and shows its link, once.
pub async fn invite(
    app: Data<App>,
    visitor: Visitor,
    staff: AnyStaff,
    form: Form<InviteForm>,
) -> Result<HttpResponse, Error> {
    let role = Role::staff_from_word(&form.0.role).ok_or(Error::Malformed)?;
    if !may_invite(staff.role, role) {
        return Err(Error::NotFound);
    }
    let link = Secret::random();
    let (made, at) = (link.clone(), app.clock.timestamp());
    let outcome: Result<(), Never> =
        app.db.write(move |conn| invitation::invite(conn, &staff.id, role, &made, at).map_err(Failure::from)).await?;
    unrefused(outcome);
    visitor.page("staff/invited", &InvitedPage::new(&app, role, &link))
}

/// `POST /staff/team/{id}/reset`: makes an invitation to new locks for an account, and shows its link, once.
pub async fn reset(
    shown: Shown,
    staff: AnyStaff,
    administrator: Administrator,
    id: Path<String>,
    _form: Fields,
) -> Result<HttpResponse, Error> {
    let (app, visitor, _) = &shown;
    let (id, link, at) = (id.into_inner(), Secret::random(), app.clock.timestamp());
    let made = link.clone();
    let write = move |conn: &mut _| {
        let account = account::load(conn, &id)?;
        invitation::reset(conn, &administrator.id, &id, &made, at).map(|()| account)
    };
    match app.db.write(write).await? {
        Ok(account) => {
            let page = InvitedPage::new(app, account.role, &link);
            visitor.page("staff/invited", &InvitedPage { alias: account.alias, ..page })
        }
        Err(IsDisabled) => refused(&shown, staff, "staff-team-reset-disabled").await,
    }
}

/// What the page showed when somebody was let in.
#[derive(Deserialize)]
pub struct AccessForm {
    fingerprint: String,
}

/// `POST /staff/team/{id}/access`: a reader lets somebody in.
pub async fn let_in(
    shown: Shown,
    staff: AnyStaff,
    reader: Reader,
    id: Path<String>,
    form: Form<AccessForm>,
) -> Result<HttpResponse, Error> {
    let (id, symbols, at) = (id.into_inner(), form.0.fingerprint, shown.0.clock.timestamp());
    match shown.0.db.write(move |conn| team::let_in(conn, &reader, &id, &symbols, at)).await? {
        Ok(()) => Ok(see_other("/staff/team")),
        Err(why) => refused(&shown, staff, cannot_let_in(why)).await,
    }
}

fn cannot_let_in(why: CannotLetIn) -> &'static str {
    match why {
        CannotLetIn::AnotherRole => "staff-team-another-role",
        CannotLetIn::NotAReader => "staff-team-not-a-reader",
        CannotLetIn::AnotherKey => "staff-team-another-key",
        CannotLetIn::WrongHalves => "staff-team-wrong-halves",
        CannotLetIn::NoTeamKey => "staff-team-no-key",
    }
}

/// What the two custodians type.
#[derive(Deserialize)]
pub struct HalvesForm {
    newcomer: String,
    half_one: String,
    half_two: String,
}

/// `POST /staff/team/recovery`: the two custodians let somebody in.
pub async fn let_in_by_halves(shown: Shown, staff: AnyStaff, form: Form<HalvesForm>) -> Result<HttpResponse, Error> {
    let (app, visitor, _) = &shown;
    let staff = staff.must_be(&TEAM)?;
    let HalvesForm { newcomer, half_one, half_two } = form.0;
    let read = (Half::parse(&half_one), Half::parse(&half_two));
    let say = |outcome: &Result<Half, HalfProblem>| {
        outcome.as_ref().err().map_or_else(String::new, |problem| say_half(app, visitor, *problem))
    };
    let mut problems = TeamProblems {
        half_one_problem: say(&read.0),
        half_two_problem: say(&read.1),
        chosen: newcomer.clone(),
        half_one,
        half_two,
        ..TeamProblems::default()
    };
    let joined = match &read {
        (Ok(one), Ok(two)) => halves::join(one, two).map_err(|problem| match problem {
            JoinProblem::SameHalf => "staff-team-same-half",
            JoinProblem::DifferentKeys => "staff-team-different-halves",
        }),
        _ => Err("staff-team-halves-not-read"),
    };
    let outcome = match joined {
        Ok(paper) => {
            let (recovery, actor, at) = (PrivateKey::from_key(paper), staff.id.clone(), app.clock.timestamp());
            let write = move |conn: &mut _| team::let_in_by_halves(conn, &actor, &recovery, &newcomer, at);
            app.db.write(write).await?.map_err(cannot_let_in)
        }
        Err(key) => Err(key),
    };
    let Err(key) = outcome else { return Ok(see_other("/staff/team")) };
    problems.problem = visitor.text(key);
    team_page(&shown, staff, StatusCode::UNPROCESSABLE_ENTITY, problems).await
}

fn say_half(app: &App, visitor: &Visitor, problem: HalfProblem) -> String {
    let say = |key: &str, name: &str, number: usize| {
        let number = FluentValue::from(u32::try_from(number).unwrap_or(u32::MAX));
        app.texts.text_with(visitor.language(), key, &[(name, number)])
    };
    match problem {
        HalfProblem::WrongLength { found } => say("staff-half-length", "found", found),
        HalfProblem::UnknownSymbol { row } => say("staff-half-symbol", "row", row),
        HalfProblem::Slip { row } => say("staff-half-slip", "row", row),
        HalfProblem::NotAHalf => visitor.text("staff-half-not"),
    }
}

/// `POST /staff/team/{id}/disabled`: disables an account.
pub async fn disable(
    shown: Shown,
    staff: AnyStaff,
    administrator: Administrator,
    id: Path<String>,
    _form: Fields,
) -> Result<HttpResponse, Error> {
    let (id, at) = (id.into_inner(), shown.0.clock.timestamp());
    match shown.0.db.write(move |conn| account::disable(conn, &administrator.id, &id, at)).await? {
        Ok(()) => Ok(see_other("/staff/team")),
        Err(CannotDisable::LastAdministrator) => refused(&shown, staff, "staff-team-last-administrator").await,
    }
}

/// `POST /staff/team/{id}/enabled`: enables a disabled account.
pub async fn enable(
    app: Data<App>,
    administrator: Administrator,
    id: Path<String>,
    _form: Fields,
) -> Result<HttpResponse, Error> {
    let (id, at) = (id.into_inner(), app.clock.timestamp());
    let outcome: Result<(), Never> =
        app.db.write(move |conn| account::enable(conn, &administrator.id, &id, at).map_err(Failure::from)).await?;
    unrefused(outcome);
    Ok(see_other("/staff/team"))
}
