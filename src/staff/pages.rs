//! What the staff's own pages show, and the queries that load it.

use serde::Serialize;
use time::PrimitiveDateTime;

use super::audit;
use super::ceremony::{self, Secret};
use super::invitation;
use super::passkeys::{self, Asking};
use super::reader::READING;
use super::recovery_codes::{self, RecoveryCode};
use super::second_factor::{QrCode, SecondFactor};
use super::signed_in::AnyStaff;
use crate::app::App;
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
    /// What a passkey is asked; nothing when the service's address is a number, to which no passkey can belong.
    pub(super) passkey: Option<Asking>,
}

/// The page with recovery codes, once.
#[derive(Serialize)]
pub(super) struct CodesPage {
    codes: Vec<String>,
    joined: bool,
    next: &'static str,
}

impl CodesPage {
    pub(super) fn new(codes: &[RecoveryCode], joined: bool, next: &'static str) -> Self {
        Self { codes: codes.iter().map(RecoveryCode::print).collect(), joined, next }
    }
}

/// The page with an invitation's link.
#[derive(Serialize)]
pub(super) struct InvitedPage {
    pub(super) role: String,
    pub(super) link: String,
    pub(super) days: i64,
    /// The account that gets new locks; empty when somebody new is invited.
    pub(super) alias: String,
    pub(super) reader: bool,
}

impl InvitedPage {
    pub(super) fn new(app: &App, role: Role, link: &Secret) -> Self {
        let link = format!("{}/staff/invitation/{}", app.url(), link.expose());
        let (days, reader) = (invitation::DAYS, READING.contains(&role));
        Self { role: role_key(role), link, days, alias: String::new(), reader }
    }
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
    pub(super) codes_left: i64,
    pub(super) few_codes: bool,
    pub(super) passkeys: i64,
    pub(super) changed: bool,
    pub(super) wrong: bool,
    pub(super) busy: bool,
    pub(super) too_short: bool,
    pub(super) too_long: bool,
    pub(super) different: bool,
}

impl AccountPage {
    pub(super) fn load(conn: &mut DbConn, viewer: &AnyStaff) -> Result<Self, Error> {
        let codes_left = recovery_codes::left(conn, &viewer.id)?;
        let (alias, role, few_codes) = (viewer.alias.clone(), role_key(viewer.role), codes_left < 3);
        let passkeys = passkeys::count(conn, &viewer.id)?;
        let page = Self { alias, role, codes_left, few_codes, passkeys, ..Self::default() };
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
    named: String,
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
                named: entry.named.unwrap_or_default(),
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
pub(super) fn moment(at: PrimitiveDateTime) -> [String; 2] {
    let here = in_sweden(at.assume_utc());
    [here.date().to_string(), format!("{:02}:{:02}", here.hour(), here.minute())]
}
