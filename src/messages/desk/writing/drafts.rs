//! Drafts: an answer that is not sent yet, one per conversation and counsellor, sealed under the conversation's key. It is
//! there in another browser and after a killed process; it goes when the answer is sent, discarded, or with the conversation.

use diesel::prelude::*;

use super::{open, seal};
use crate::clock::Day;
use crate::crypto::Key;
use crate::crypto::envelope::Place;
use crate::db::DbConn;
use crate::error::Error;
use crate::schema::drafts;

/// A draft as it is read.
#[derive(Clone)]
pub struct Saved {
    /// Whose it is.
    pub staff_id: String,
    /// The text; empty when it does not open at its place.
    pub text: String,
    /// The day it was last saved.
    pub day: Day,
    /// How often it was saved; a page that was drawn from another edition does not know this one.
    pub edition: i64,
    /// Whether its author asks a colleague to read it.
    pub asks_reader: bool,
    /// The id of whoever has said yes to that, or empty.
    pub reader: String,
}

/// What a save did.
#[derive(Clone, Default)]
pub struct Kept {
    /// The edition of the draft now; 0 when there is none.
    pub edition: i64,
    /// Another text that stood in its place, saved from another window after this page was drawn.
    pub replaced: Option<String>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = drafts)]
struct Row {
    staff_id: String,
    day: Day,
    edition: i64,
    asks_reader: bool,
    reader: String,
    sealed: Vec<u8>,
}

impl Row {
    fn open(self, key: &Key, conversation: &str) -> Saved {
        let text = open(key, &place(conversation, &self.staff_id), &self.sealed).unwrap_or_default();
        let Self { staff_id, day, edition, asks_reader, reader, .. } = self;
        Saved { staff_id, text, day, edition, asks_reader, reader }
    }
}

/// The draft of one counsellor in a conversation.
pub fn load(conn: &mut DbConn, key: &Key, conversation: &str, author: &str) -> Result<Option<Saved>, Error> {
    let row: Option<Row> =
        drafts::table.find((conversation, author)).select(Row::as_select()).first(conn).optional()?;
    Ok(row.map(|row| row.open(key, conversation)))
}

/// The drafts of everybody in a conversation.
pub fn all(conn: &mut DbConn, key: &Key, conversation: &str) -> Result<Vec<Saved>, Error> {
    let rows: Vec<Row> =
        drafts::table.filter(drafts::conversation_id.eq(conversation)).select(Row::as_select()).load(conn)?;
    Ok(rows.into_iter().map(|row| row.open(key, conversation)).collect())
}

/// Another text than this one that was saved after the page with `edition` was drawn, if there is one.
pub fn unknown_to_page(before: Option<&Saved>, edition: i64, text: &str) -> Option<String> {
    before.filter(|draft| draft.edition != edition && draft.text != text).map(|draft| draft.text.clone())
}

/// Saves a draft over the one that is there, and says what it replaced when the page did not know it. An empty text takes
/// the draft away. `text` comes from `as_kept`.
pub fn keep(
    conn: &mut DbConn,
    key: &Key,
    conversation: &str,
    author: &str,
    (text, edition): (&str, i64),
    today: Day,
) -> Result<Kept, Error> {
    let before = load(conn, key, conversation, author)?;
    let replaced = unknown_to_page(before.as_ref(), edition, text);
    if text.is_empty() {
        erase(conn, conversation, author)?;
        return Ok(Kept { edition: 0, replaced });
    }
    match before {
        Some(before) if before.text == text => Ok(Kept { edition: before.edition, replaced }),
        Some(before) => {
            write(conn, key, conversation, author, text)?;
            let edition = before.edition + 1;
            diesel::update(drafts::table.find((conversation, author)))
                .set((drafts::day.eq(today), drafts::edition.eq(edition)))
                .execute(conn)?;
            Ok(Kept { edition, replaced })
        }
        None => {
            diesel::insert_into(drafts::table)
                .values((
                    drafts::conversation_id.eq(conversation),
                    drafts::staff_id.eq(author),
                    drafts::day.eq(today),
                    drafts::edition.eq(1),
                    drafts::asks_reader.eq(false),
                    drafts::reader.eq(""),
                    drafts::sealed.eq(seal(key, &place(conversation, author), text)?),
                ))
                .execute(conn)?;
            Ok(Kept { edition: 1, replaced })
        }
    }
}

/// Puts another text into a draft that is there.
pub(super) fn write(conn: &mut DbConn, key: &Key, conversation: &str, author: &str, text: &str) -> Result<(), Error> {
    let sealed = seal(key, &place(conversation, author), text)?;
    diesel::update(drafts::table.find((conversation, author))).set(drafts::sealed.eq(sealed)).execute(conn)?;
    Ok(())
}

/// Erases a draft, and with it what was asked of a second reader.
pub fn erase(conn: &mut DbConn, conversation: &str, author: &str) -> Result<(), Error> {
    diesel::delete(drafts::table.find((conversation, author))).execute(conn)?;
    Ok(())
}

fn place<'a>(conversation: &'a str, author: &'a str) -> Place<'a> {
    Place { table: "drafts", row: conversation, direction: "", author }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn a_page_learns_of_what_was_saved_after_it_was_drawn() {
        let draft = Saved {
            staff_id: "s".to_owned(),
            text: "Hej".to_owned(),
            day: date!(2026 - 11 - 21),
            edition: 3,
            asks_reader: false,
            reader: String::new(),
        };
        assert_eq!(unknown_to_page(Some(&draft), 2, "Hej då"), Some("Hej".to_owned()));
        assert_eq!(unknown_to_page(Some(&draft), 0, "Hej då"), Some("Hej".to_owned()));
        assert_eq!(unknown_to_page(Some(&draft), 3, "Hej då"), None);
        assert_eq!(unknown_to_page(Some(&draft), 2, "Hej"), None);
        assert_eq!(unknown_to_page(None, 2, "Hej"), None);
    }
}
