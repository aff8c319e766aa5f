//! What counsellors see: the inbox, drawn from clear columns alone, and one conversation.

mod around;
mod conversation;
mod inbox;
mod talk;

pub use around::{Around, AroundPage};
pub use conversation::{ConversationPage, Desk, Draft};
pub use inbox::{Filter, Inbox, InboxPage, Show, next, something_waits};

use std::collections::HashMap;

use diesel::prelude::*;

use crate::app::App;
use crate::db::DbConn;
use crate::error::Error;
use crate::language::Language;
use crate::messages::conversation::Conversation;
use crate::schema::staff;
use crate::staff::team;

/// Every account's alias by its id.
pub type Names = HashMap<String, String>;

pub(super) fn aliases(conn: &mut DbConn) -> Result<Names, Error> {
    let known: Vec<(String, String)> = staff::table.select((staff::id, staff::alias)).load(conn)?;
    Ok(known.into_iter().collect())
}

/// The names of those who can let a colleague in.
pub(super) fn reader_aliases(conn: &mut DbConn) -> Result<Vec<String>, Error> {
    let Some(key) = team::current(conn)? else { return Ok(Vec::new()) };
    let readers = team::readers(conn, key.number)?;
    let mut names: Vec<String> =
        aliases(conn)?.into_iter().filter(|(id, _)| readers.contains(id)).map(|(_, alias)| alias).collect();
    names.sort();
    Ok(names)
}

pub(super) fn programme(app: &App, language: Language, row: &Conversation) -> String {
    app.library.programme(&row.programme).map_or_else(|| row.programme.clone(), |found| found.name(language).to_owned())
}

pub(super) fn spoken(app: &App, language: Language, row: &Conversation) -> String {
    app.texts.text(language, &format!("messages-language-{}", row.language))
}
