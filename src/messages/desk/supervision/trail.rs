//! What was done with conversations that are still there: who opened, answered, handed over. Never a text.

use diesel::prelude::*;
use serde::Deserialize;
use time::PrimitiveDateTime;

use crate::db::DbConn;
use crate::error::Error;
use crate::schema::{audit, conversations};
use crate::staff::Action;

/// A page of the trail holds as many deeds.
const PER_PAGE: i64 = 50;

/// Which deeds are sought: by a counsellor's account, by a conversation's word pair; empty means all.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Sought {
    /// The account's id.
    #[serde(default)]
    pub by: String,
    /// The word pair, however it is spelt.
    #[serde(default)]
    pub alias: String,
    /// Which page, from 1.
    #[serde(default)]
    pub page: i64,
}

impl Sought {
    pub(super) fn number(&self) -> i64 {
        self.page.clamp(1, 10_000)
    }
}

/// One deed.
pub(super) struct Deed {
    pub(super) at: PrimitiveDateTime,
    pub(super) by: String,
    pub(super) action: Action,
    pub(super) alias: String,
}

/// A page of deeds, the latest first.
pub(super) struct Trail {
    pub(super) deeds: Vec<Deed>,
    pub(super) older: bool,
}

impl Trail {
    pub(super) fn load(conn: &mut DbConn, sought: &Sought) -> Result<Self, Error> {
        let mut rows = audit::table
            .inner_join(conversations::table.on(conversations::id.eq(audit::object)))
            .filter(conversations::practice.eq(false))
            .into_boxed();
        if !sought.by.is_empty() {
            rows = rows.filter(audit::actor.eq(&sought.by));
        }
        let alias = sought.alias.split_whitespace().collect::<Vec<_>>().join(" ");
        if !alias.is_empty() {
            // Word pairs begin with a capital and go on in lower case, whoever types them.
            let lower = alias.to_lowercase();
            let mut letters = lower.chars();
            let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
            rows = rows.filter(conversations::alias.eq(first + letters.as_str()));
        }
        let mut found: Vec<(PrimitiveDateTime, String, String, String)> = rows
            .order((audit::at.desc(), audit::id))
            .offset((sought.number() - 1) * PER_PAGE)
            .limit(PER_PAGE + 1)
            .select((audit::at, audit::actor, audit::action, conversations::alias))
            .load(conn)?;
        let most = usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
        let older = found.len() > most;
        found.truncate(most);
        let deeds = found
            .into_iter()
            .filter_map(|(at, by, action, alias)| Some(Deed { at, by, action: Action::from_word(&action)?, alias }));
        Ok(Self { deeds: deeds.collect(), older })
    }
}
