//! What the staff's own pages show, and the queries that load it.

use std::collections::HashSet;

use serde::Serialize;
use time::PrimitiveDateTime;

use super::account::{self, Account};
use super::audit;
use super::ceremony;
use super::invitation::{self, may_invite};
use super::reader::READING;
use super::second_factor::{QrCode, SecondFactor};
use super::signed_in::AnyStaff;
use super::team;
use crate::clock::in_sweden;
use crate::db::DbConn;
use crate::error::Error;
use crate::web::Role;

/// The text's key for a role.
pub(super) fn role_key(role: Role) -> String {
    format!("staff-role-{}", role.word())
}

/// The first page behind a link.
#[derive(Clone, Debug, Default, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a page shows or does not show each of its problems")]
pub(super) struct JoinPage {
    pub(super) set_up: bool,
    pub(super) role: String,
    pub(super) invited_by: String,
    pub(super) fixed: bool,
    pub(super) alias: String,
    pub(super) late: bool,
    pub(super) busy: bool,
    pub(super) not_an_alias: bool,
    pub(super) taken: bool,
    pub(super) too_short: bool,
    pub(super) too_long: bool,
    pub(super) different: bool,
}

/// The page that confirms the second factor.
#[derive(Serialize)]
pub(super) struct CodePage {
    alias: String,
    progress: String,
    qr_code: QrCode,
    typed: String,
    wrong: bool,
    minutes: i64,
}

impl CodePage {
    pub(super) fn new(alias: &str, second: &SecondFactor, progress: String, wrong: bool) -> Result<Self, Error> {
        let (qr_code, typed) = (second.qr_code(alias)?, second.typed()?);
        Ok(Self { alias: alias.to_owned(), progress, qr_code, typed, wrong, minutes: ceremony::MINUTES })
    }
}

/// The page with the recovery key, and the one that asks again without showing it.
#[derive(Serialize)]
pub(super) struct HalvesPage {
    progress: String,
    shown: bool,
    one: Vec<String>,
    two: Vec<String>,
}

impl HalvesPage {
    pub(super) fn fresh(progress: String, [one, two]: [Vec<String>; 2]) -> Self {
        Self { progress, shown: true, one, two }
    }

    pub(super) fn again(progress: String) -> Self {
        Self { progress, shown: false, one: Vec::new(), two: Vec::new() }
    }
}

/// A link that leads nowhere.
#[derive(Serialize)]
pub(super) struct GonePage {
    pub(super) heading: String,
    pub(super) text: String,
}

/// The door.
#[derive(Default, Serialize)]
pub(super) struct SignInPage {
    pub(super) alias: String,
    pub(super) kept: String,
    pub(super) wrong: bool,
    pub(super) busy: bool,
    pub(super) ready: bool,
}

/// What went wrong on the team page, ready to be read.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct TeamProblems {
    pub(super) problem: String,
    pub(super) half_one: String,
    pub(super) half_two: String,
    pub(super) half_one_problem: String,
    pub(super) half_two_problem: String,
    pub(super) chosen: String,
}

/// The team page.
#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a page shows or does not show each of its parts")]
pub(super) struct TeamPage {
    administrator: bool,
    has_key: bool,
    number: u32,
    readers: usize,
    reads: bool,
    waits: bool,
    people: Vec<Person>,
    anybody_waits: bool,
    waiting: Vec<Choice>,
    roles: Vec<Choice>,
    anybody_invited: bool,
    invited: Vec<Invited>,
    days: i64,
    #[serde(flatten)]
    problems: TeamProblems,
}

#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a page shows or does not show each of its parts")]
struct Person {
    id: String,
    alias: String,
    role: String,
    made_on: String,
    me: bool,
    disabled: bool,
    reader: bool,
    reads: bool,
    waits: bool,
    may_let_in: bool,
    may_disable: bool,
    may_enable: bool,
    fingerprint: String,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    label: String,
    chosen: bool,
}

#[derive(Serialize)]
struct Invited {
    role: String,
    by: String,
    again: bool,
    until: String,
}

impl TeamPage {
    pub(super) fn load(
        conn: &mut DbConn,
        viewer: &AnyStaff,
        now: PrimitiveDateTime,
        problems: TeamProblems,
    ) -> Result<Self, Error> {
        let key = team::current(conn)?;
        let readers: HashSet<String> = match key {
            Some(key) => team::readers(conn, key.number)?.into_iter().collect(),
            None => HashSet::new(),
        };
        let accounts = account::all(conn)?;
        let reads = readers.contains(&viewer.id);
        let people: Vec<Person> =
            accounts.iter().map(|account| Person::new(account, viewer, &readers, key.is_some())).collect();
        let waiting = people.iter().filter(|person| person.waits).map(|person| Choice {
            value: person.id.clone(),
            label: person.alias.clone(),
            chosen: person.id == problems.chosen,
        });
        let invited: Vec<Invited> = invitation::open(conn, now)?.into_iter().map(Invited::from).collect();
        Ok(Self {
            administrator: viewer.role == Role::Administrator,
            has_key: key.is_some(),
            number: key.map_or(0, |key| key.number),
            readers: readers.len(),
            reads,
            waits: READING.contains(&viewer.role) && !reads,
            anybody_waits: people.iter().any(|person| person.waits),
            waiting: waiting.collect(),
            roles: roles(viewer.role),
            anybody_invited: !invited.is_empty(),
            invited,
            days: invitation::DAYS,
            people,
            problems,
        })
    }
}

impl Person {
    fn new(account: &Account, viewer: &AnyStaff, readers: &HashSet<String>, has_key: bool) -> Self {
        let reader = READING.contains(&account.role);
        let reads = readers.contains(&account.id);
        let waits = reader && has_key && !reads && !account.disabled;
        let administrator = viewer.role == Role::Administrator;
        Self {
            id: account.id.clone(),
            alias: account.alias.clone(),
            role: role_key(account.role),
            made_on: account.made_on.to_string(),
            me: account.id == viewer.id,
            disabled: account.disabled,
            reader,
            reads,
            waits,
            may_let_in: waits && readers.contains(&viewer.id),
            may_disable: administrator && !account.disabled && account.id != viewer.id,
            may_enable: administrator && account.disabled,
            fingerprint: team::fingerprint(&account.public),
        }
    }
}

impl From<invitation::Invitation> for Invited {
    fn from(invitation: invitation::Invitation) -> Self {
        Self {
            role: role_key(invitation.role),
            by: invitation.invited_by.unwrap_or_default(),
            again: invitation.account.is_some(),
            until: moment(invitation.expires_at).join(" "),
        }
    }
}

fn roles(viewer: Role) -> Vec<Choice> {
    [Role::Counsellor, Role::Supervisor, Role::Researcher, Role::Administrator]
        .into_iter()
        .filter(|role| may_invite(viewer, *role))
        .enumerate()
        .map(|(at, role)| Choice { value: role.word().to_owned(), label: role_key(role), chosen: at == 0 })
        .collect()
}

/// The page with an invitation's link.
#[derive(Serialize)]
pub(super) struct InvitedPage {
    pub(super) role: String,
    pub(super) link: String,
    pub(super) days: i64,
}

/// Somebody's own account.
#[derive(Clone, Debug, Default, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a page shows or does not show each of its problems")]
pub(super) struct AccountPage {
    pub(super) alias: String,
    pub(super) role: String,
    pub(super) reader: bool,
    pub(super) reads: bool,
    pub(super) fingerprint: String,
    pub(super) changed: bool,
    pub(super) wrong: bool,
    pub(super) busy: bool,
    pub(super) too_short: bool,
    pub(super) too_long: bool,
    pub(super) different: bool,
}

impl AccountPage {
    pub(super) fn load(conn: &mut DbConn, viewer: &AnyStaff) -> Result<Self, Error> {
        let page = Self { alias: viewer.alias.clone(), role: role_key(viewer.role), ..Self::default() };
        let Some(reader) = viewer.reader() else { return Ok(page) };
        let (reads, fingerprint) = (reader.can_read(conn)?, reader.fingerprint());
        Ok(Self { reader: true, reads, fingerprint, ..page })
    }
}

/// What was done.
#[derive(Serialize)]
pub(super) struct AuditPage {
    entries: Vec<Line>,
    empty: bool,
    newer: Option<String>,
    older: Option<String>,
}

#[derive(Serialize)]
struct Line {
    day: String,
    time: String,
    actor: String,
    command: bool,
    action: String,
    object: String,
    account: String,
}

impl AuditPage {
    pub(super) fn load(conn: &mut DbConn, page: u32, text: impl Fn(&str) -> String) -> Result<Self, Error> {
        let (entries, older) = audit::entries(conn, page)?;
        let lines = entries.into_iter().map(|entry| {
            let [day, time] = moment(entry.at);
            Line {
                day,
                time,
                command: entry.actor == audit::COMMAND_LINE,
                actor: entry.actor,
                action: text(&format!("staff-action-{}", entry.action.word())),
                object: text(&format!("staff-object-{}", entry.action.object_kind())),
                account: entry.account.unwrap_or_default(),
            }
        });
        let entries: Vec<Line> = lines.collect();
        let address = |page: u32| format!("/staff/audit?page={page}");
        Ok(Self {
            empty: entries.is_empty(),
            entries,
            newer: page.checked_sub(1).map(address),
            older: older.then(|| address(page.saturating_add(1))),
        })
    }
}

/// A moment on Swedish clocks, as a day and a time.
fn moment(at: PrimitiveDateTime) -> [String; 2] {
    let here = in_sweden(at.assume_utc());
    [here.date().to_string(), format!("{:02}:{:02}", here.hour(), here.minute())]
}
