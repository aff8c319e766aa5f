//! The page of the absences.

use serde::Serialize;

use super::{Absence, coming};
use crate::clock::Day;
use crate::db::DbConn;
use crate::error::Error;
use crate::language::{Language, long_day};
use crate::messages::desk::pages::aliases;
use crate::staff::AnyStaff;
use crate::staff::account;
use crate::web::Role;

#[derive(Serialize)]
struct Line {
    id: String,
    who: String,
    from: String,
    to: String,
    now: bool,
}

#[derive(Serialize)]
struct Colleague {
    id: String,
    alias: String,
    chosen: bool,
}

/// The page.
#[derive(Serialize)]
pub(super) struct AbsencesPage {
    everybody: bool,
    lines: Vec<Line>,
    colleagues: Vec<Colleague>,
    from: String,
    to: String,
    problem: bool,
}

impl AbsencesPage {
    /// One's own absences; everybody's for a supervisor.
    pub(super) fn load(conn: &mut DbConn, viewer: &AnyStaff, language: Language, today: Day) -> Result<Self, Error> {
        let everybody = viewer.role == Role::Supervisor;
        let names = aliases(conn)?;
        let rows = coming(conn, (!everybody).then_some(viewer.id.as_str()), today)?;
        let line = |row: Absence| Line {
            who: names.get(&row.staff_id).cloned().unwrap_or_default(),
            from: long_day(language, row.from_day),
            to: long_day(language, row.to_day),
            now: row.from_day <= today,
            id: row.id,
        };
        let at_desk = account::all(conn)?.into_iter().filter(|one| one.role == Role::Counsellor && !one.disabled);
        let colleagues = at_desk.filter(|_| everybody);
        Ok(Self {
            everybody,
            lines: rows.into_iter().map(line).collect(),
            colleagues: colleagues.map(|one| Colleague { id: one.id, alias: one.alias, chosen: false }).collect(),
            from: String::new(),
            to: String::new(),
            problem: false,
        })
    }

    /// Whether an absence may be entered for this account from here.
    pub(super) fn may_enter(&self, viewer: &AnyStaff, of: &str) -> bool {
        if self.everybody { self.colleagues.iter().any(|one| one.id == of) } else { viewer.id == of }
    }

    /// The page with days that cannot be.
    pub(super) fn with_problem(mut self, of: &str, from: String, to: String) -> Self {
        for one in &mut self.colleagues {
            one.chosen = one.id == of;
        }
        Self { from, to, problem: true, ..self }
    }
}
