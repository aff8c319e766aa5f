//! Invitations: a link that is shown once, works once, and for seven days.

use std::collections::HashMap;

use diesel::prelude::*;
use time::{Duration, PrimitiveDateTime};

use super::account::{self, Prepared};
use super::audit::{self, Action};
use super::ceremony::Secret;
use super::recovery_codes;
use crate::clock::Day;
use crate::db::DbConn;
use crate::error::{Error, Failure};
use crate::schema::{invitations, staff};
use crate::web::Role;

/// An invitation is good for as many days.
pub const DAYS: i64 = 7;

/// An invitation that can be used.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// What the account may do.
    pub role: Role,
    /// The account that gets a new password and second factor; nothing when a new person is invited.
    pub account: Option<String>,
    /// The alias of whoever invited, if it was not a command.
    pub invited_by: Option<String>,
    /// When it ends.
    pub expires_at: PrimitiveDateTime,
}

/// Why somebody cannot join.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotJoin {
    /// The invitation was used, withdrawn or has run out.
    Gone,
    /// The alias belongs to somebody else.
    AliasTaken,
}

/// A disabled account gets no new password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IsDisabled;

/// Whom a role may invite: administrators anybody, counsellors their own kind.
pub fn may_invite(role: Role, invited: Role) -> bool {
    match role {
        Role::Administrator => invited != Role::Participant,
        Role::Counsellor => invited == Role::Counsellor,
        _ => false,
    }
}

/// Invites somebody new; the secret is for the link alone.
pub fn invite(conn: &mut DbConn, actor: &str, role: Role, link: &Secret, at: PrimitiveDateTime) -> Result<(), Error> {
    diesel::delete(invitations::table.filter(invitations::expires_at.le(at))).execute(conn)?;
    put(conn, actor, role, "", link, at)?;
    audit::note(conn, actor, Action::Invited, "", at)
}

/// Invites somebody to choose a new password and second factor. The old ones work until then.
pub fn reset(
    conn: &mut DbConn,
    actor: &str,
    id: &str,
    link: &Secret,
    at: PrimitiveDateTime,
) -> Result<(), Failure<IsDisabled>> {
    let account = account::load(conn, id)?;
    if account.disabled {
        return Err(Failure::Refused(IsDisabled));
    }
    diesel::delete(invitations::table.filter(invitations::staff_id.eq(id))).execute(conn)?;
    put(conn, actor, account.role, id, link, at)?;
    audit::note(conn, actor, Action::Reset, id, at)?;
    Ok(())
}

fn put(
    conn: &mut DbConn,
    actor: &str,
    role: Role,
    account: &str,
    link: &Secret,
    at: PrimitiveDateTime,
) -> Result<(), Error> {
    diesel::insert_into(invitations::table)
        .values((
            invitations::lookup.eq(link.lookup()),
            invitations::role.eq(role.word()),
            invitations::staff_id.eq(account),
            invitations::invited_by.eq(actor),
            invitations::expires_at.eq(at + Duration::days(DAYS)),
        ))
        .execute(conn)?;
    Ok(())
}

type Row = (String, String, String, PrimitiveDateTime);

/// The invitation behind a link, if it can still be used.
pub fn find(conn: &mut DbConn, link: &Secret, now: PrimitiveDateTime) -> Result<Option<Invitation>, Error> {
    let row: Option<Row> = invitations::table
        .find(link.lookup())
        .filter(invitations::expires_at.gt(now))
        .select((invitations::role, invitations::staff_id, invitations::invited_by, invitations::expires_at))
        .first(conn)
        .optional()?;
    let aliases = aliases(conn)?;
    row.map(|row| read(row, &aliases)).transpose()
}

/// Every invitation that can still be used, the next to end first.
pub fn open(conn: &mut DbConn, now: PrimitiveDateTime) -> Result<Vec<Invitation>, Error> {
    let rows: Vec<Row> = invitations::table
        .filter(invitations::expires_at.gt(now))
        .order((invitations::expires_at, invitations::lookup))
        .select((invitations::role, invitations::staff_id, invitations::invited_by, invitations::expires_at))
        .load(conn)?;
    let aliases = aliases(conn)?;
    rows.into_iter().map(|row| read(row, &aliases)).collect()
}

fn aliases(conn: &mut DbConn) -> Result<HashMap<String, String>, Error> {
    Ok(staff::table.select((staff::id, staff::alias)).load::<(String, String)>(conn)?.into_iter().collect())
}

fn read((role, account, invited_by, expires_at): Row, aliases: &HashMap<String, String>) -> Result<Invitation, Error> {
    Ok(Invitation {
        role: Role::staff_from_word(&role).ok_or_else(|| Error::internal("unknown staff role"))?,
        account: (!account.is_empty()).then_some(account),
        invited_by: aliases.get(&invited_by).cloned(),
        expires_at,
    })
}

/// What the last page confirms: the step of a first code, and the digests of the recovery codes that are shown next.
#[derive(Clone, Debug)]
pub struct Confirmed {
    /// The step.
    pub step: i64,
    /// The digests.
    pub codes: Vec<String>,
}

/// Uses an invitation up: a new account, or new locks for the one it names.
pub fn accept(
    conn: &mut DbConn,
    link: &Secret,
    prepared: &Prepared,
    confirmed: &Confirmed,
    now: (PrimitiveDateTime, Day),
) -> Result<(), Failure<CannotJoin>> {
    let (at, today) = now;
    let invitation = find(conn, link, at)?.ok_or(Failure::Refused(CannotJoin::Gone))?;
    match &invitation.account {
        None => prepared.insert(conn, invitation.role, confirmed.step, today).map_err(|failure| match failure {
            Failure::Refused(account::AliasTaken) => Failure::Refused(CannotJoin::AliasTaken),
            Failure::Broke(error) => Failure::Broke(error),
        })?,
        Some(id) if *id == prepared.id => prepared.replace(conn, confirmed.step, at)?,
        Some(_) => return Err(Failure::Refused(CannotJoin::Gone)),
    }
    recovery_codes::put(conn, &prepared.id, &confirmed.codes)?;
    diesel::delete(invitations::table.find(link.lookup())).execute(conn)?;
    audit::note(conn, &prepared.id, Action::Joined, &prepared.id, at)?;
    Ok(())
}

/// Takes back what a disabled account had invited, and what was to open that account again.
pub(super) fn withdraw_of(conn: &mut DbConn, id: &str) -> Result<(), Error> {
    let theirs = invitations::invited_by.eq(id).or(invitations::staff_id.eq(id));
    diesel::delete(invitations::table.filter(theirs)).execute(conn)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn administrators_invite_anybody_and_counsellors_their_own_kind() {
        use Role::{Administrator, Counsellor, Participant, Researcher, Supervisor};
        let whom = |role| {
            let all = [Administrator, Counsellor, Supervisor, Researcher, Participant];
            all.into_iter().filter(|invited| may_invite(role, *invited)).collect::<Vec<_>>()
        };
        assert_eq!(whom(Administrator), [Administrator, Counsellor, Supervisor, Researcher]);
        assert_eq!(whom(Counsellor), [Counsellor]);
        for role in [Supervisor, Researcher, Participant] {
            assert!(whom(role).is_empty(), "{role:?}");
        }
    }
}
