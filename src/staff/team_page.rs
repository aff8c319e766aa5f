//! The team page: who is there, who can read, who waits, and how far the newest key of the team has come.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;
use time::PrimitiveDateTime;

use super::account::{self, Account};
use super::invitation::{self, may_invite};
use super::pages::{moment, role_key};
use super::reader::READING;
use super::rewrapping::{SealedToTeam, Waiting};
use super::signed_in::AnyStaff;
use super::team;
use crate::db::DbConn;
use crate::error::Error;
use crate::web::Role;

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
    nobody_reads: bool,
    waits: bool,
    rewraps: Vec<Waiting>,
    lost: String,
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
    may_reset: bool,
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

/// Who holds which numbers, and which are needed.
struct Holding {
    newest: Option<i64>,
    /// The newest, and older ones that something is still sealed to.
    needed: BTreeSet<i64>,
    held: HashMap<String, BTreeSet<i64>>,
    /// Numbers that something is sealed to and whose key is gone.
    lost: Vec<i64>,
}

impl Holding {
    fn load(conn: &mut DbConn, sealed: &SealedToTeam, newest: Option<i64>) -> Result<Self, Error> {
        let lost = sealed.lost(conn)?;
        let mut needed = sealed.numbers(conn)?;
        needed.retain(|number| !lost.contains(number));
        needed.extend(newest);
        Ok(Self { newest, needed, held: team::holders(conn)?, lost })
    }

    fn reads(&self, id: &str) -> bool {
        let held = self.held.get(id);
        self.newest.is_some_and(|newest| held.is_some_and(|held| held.contains(&newest)))
    }

    /// Whether somebody lacks a number, the newest or one that is still needed.
    fn lacks(&self, id: &str) -> bool {
        let held = self.held.get(id);
        self.newest.is_some() && !held.is_some_and(|held| held.is_superset(&self.needed))
    }
}

impl TeamPage {
    pub(super) fn load(
        conn: &mut DbConn,
        viewer: &AnyStaff,
        sealed: &SealedToTeam,
        now: PrimitiveDateTime,
        problems: TeamProblems,
    ) -> Result<Self, Error> {
        let key = team::current(conn)?;
        let holding = Holding::load(conn, sealed, key.map(|key| i64::from(key.number)))?;
        let people: Vec<Person> =
            account::all(conn)?.iter().map(|account| Person::new(account, viewer, &holding)).collect();
        let waiting = people.iter().filter(|person| person.waits).map(|person| Choice {
            value: person.id.clone(),
            label: person.alias.clone(),
            chosen: person.id == problems.chosen,
        });
        let invited: Vec<Invited> = invitation::open(conn, now)?.into_iter().map(Invited::from).collect();
        let readers = people.iter().filter(|person| person.reads).count();
        let lost: Vec<String> = holding.lost.iter().map(i64::to_string).collect();
        Ok(Self {
            administrator: viewer.role == Role::Administrator,
            has_key: key.is_some(),
            number: key.map_or(0, |key| key.number),
            readers,
            nobody_reads: key.is_some() && readers == 0,
            waits: people.iter().any(|person| person.me && person.waits),
            rewraps: key.map_or(Ok(Vec::new()), |key| sealed.waiting(conn, key.number))?,
            lost: lost.join(", "),
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
    fn new(account: &Account, viewer: &AnyStaff, holding: &Holding) -> Self {
        let reader = READING.contains(&account.role);
        let waits = reader && !account.disabled && holding.lacks(&account.id);
        let (administrator, me) = (viewer.role == Role::Administrator, account.id == viewer.id);
        Self {
            id: account.id.clone(),
            alias: account.alias.clone(),
            role: role_key(account.role),
            made_on: account.made_on.to_string(),
            me,
            disabled: account.disabled,
            reader,
            reads: holding.reads(&account.id),
            waits,
            may_let_in: waits && !me && holding.reads(&viewer.id),
            may_disable: administrator && !account.disabled && !me,
            may_enable: administrator && account.disabled,
            may_reset: administrator && !account.disabled && !me,
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
