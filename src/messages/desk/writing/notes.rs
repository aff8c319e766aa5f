//! Notes to the team: what a colleague has to know who takes the conversation over. Sealed under the conversation's key,
//! never on a participant's page, and gone with the conversation.

use std::collections::HashMap;

use diesel::dsl::max;
use diesel::prelude::*;

use super::{open, seal};
use crate::clock::Day;
use crate::crypto::envelope::Place;
use crate::crypto::{Key, random_id};
use crate::db::DbConn;
use crate::error::Error;
use crate::schema::notes;

/// A note as it is read.
#[derive(Clone)]
pub struct Note {
    /// The random id.
    pub id: String,
    /// The id of whoever wrote it.
    pub staff_id: String,
    /// The day.
    pub day: Day,
    /// The text; nothing when it does not open at its place.
    pub text: Option<String>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = notes)]
struct Row {
    id: String,
    staff_id: String,
    day: Day,
    position: i64,
    sealed: Vec<u8>,
}

/// The notes of a conversation in order, by the position of the message that was the last one when they were written.
pub fn read(conn: &mut DbConn, key: &Key, conversation: &str) -> Result<HashMap<i64, Vec<Note>>, Error> {
    let rows: Vec<Row> = notes::table
        .filter(notes::conversation_id.eq(conversation))
        .order(notes::number)
        .select(Row::as_select())
        .load(conn)?;
    let mut all: HashMap<i64, Vec<Note>> = HashMap::new();
    for Row { id, staff_id, day, position, sealed } in rows {
        let row = row_of(conversation, &id);
        let text = open(key, &place(&row, &staff_id), &sealed);
        all.entry(position).or_default().push(Note { id, staff_id, day, text });
    }
    Ok(all)
}

/// Where a note stands: who writes it, when, after which message.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// The conversation's id.
    pub conversation: &'a str,
    /// The id of whoever writes.
    pub author: &'a str,
    /// The position of the last message.
    pub position: i64,
    /// The day.
    pub today: Day,
}

/// Writes a note. `once` is the form's own id and becomes the note's: the same form again writes nothing more, unless
/// another text has been typed into it.
pub fn write(conn: &mut DbConn, key: &Key, desk: Desk<'_>, once: &str, text: &str) -> Result<(), Error> {
    let known: Option<Row> = notes::table.find(once).select(Row::as_select()).first(conn).optional()?;
    let id = match known {
        Some(Row { id, staff_id, sealed, .. }) => {
            let there = open(key, &place(&row_of(desk.conversation, &id), &staff_id), &sealed);
            if there.as_deref() == Some(text) {
                return Ok(());
            }
            random_id()
        }
        None => once.to_owned(),
    };
    let last: Option<i64> =
        notes::table.filter(notes::conversation_id.eq(desk.conversation)).select(max(notes::number)).first(conn)?;
    diesel::insert_into(notes::table)
        .values((
            notes::id.eq(&id),
            notes::conversation_id.eq(desk.conversation),
            notes::staff_id.eq(desk.author),
            notes::day.eq(desk.today),
            notes::position.eq(desk.position),
            notes::number.eq(last.unwrap_or(0) + 1),
            notes::sealed.eq(seal(key, &place(&row_of(desk.conversation, &id), desk.author), text)?),
        ))
        .execute(conn)?;
    Ok(())
}

/// Puts another text into a note that is there.
pub(super) fn rewrite(conn: &mut DbConn, key: &Key, conversation: &str, note: &Note, text: &str) -> Result<(), Error> {
    let sealed = seal(key, &place(&row_of(conversation, &note.id), &note.staff_id), text)?;
    diesel::update(notes::table.find(&note.id)).set(notes::sealed.eq(sealed)).execute(conn)?;
    Ok(())
}

/// Erases a note of this author; another's and one that is gone stay as they are.
pub fn remove(conn: &mut DbConn, conversation: &str, id: &str, author: &str) -> Result<(), Error> {
    let own = notes::table.find(id).filter(notes::conversation_id.eq(conversation)).filter(notes::staff_id.eq(author));
    diesel::delete(own).execute(conn)?;
    Ok(())
}

fn row_of(conversation: &str, id: &str) -> String {
    format!("{conversation}/{id}")
}

fn place<'a>(row: &'a str, author: &'a str) -> Place<'a> {
    Place { table: "notes", row, direction: "", author }
}
