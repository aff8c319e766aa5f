//! The messages of a conversation: put in sealed, read in order.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use diesel::prelude::*;

use super::sealed::{Body, Direction, Letter};
use crate::clock::Day;
use crate::crypto::Key;
use crate::db::DbConn;
use crate::error::Error;
use crate::schema::{messages, staff};

/// As many messages are on one page; older ones are a link away.
pub const PER_PAGE: i64 = 60;

/// A message as it is read.
#[derive(Clone)]
pub struct Message {
    /// Who wrote it.
    pub direction: Direction,
    /// The alias of the counsellor who wrote it; empty for the participant.
    pub author: String,
    /// The day.
    pub day: Day,
    /// Its position, from 1.
    pub position: i64,
    /// The text; nothing when it does not open at its place.
    pub text: Option<String>,
    /// Whether a part that could say who somebody is was taken out of it.
    pub redacted: bool,
    /// Whether something was shared with it, taken back or not.
    pub shares: bool,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = messages)]
struct Row {
    id: String,
    position: i64,
    direction: String,
    author: String,
    day: Day,
    sealed: Vec<u8>,
}

/// The last messages before a position (or the very last), in order. Whoever calls has the right to read them.
pub fn read(conn: &mut DbConn, conversation: &str, key: &Key, before: i64, most: i64) -> Result<Vec<Message>, Error> {
    let mut rows: Vec<Row> = messages::table
        .filter(messages::conversation_id.eq(conversation))
        .filter(messages::position.lt(before))
        .order(messages::position.desc())
        .limit(most)
        .select(Row::as_select())
        .load(conn)?;
    rows.reverse();
    let authors: Vec<&str> = rows.iter().map(|row| row.author.as_str()).filter(|author| !author.is_empty()).collect();
    let aliases: HashMap<String, String> = staff::table
        .filter(staff::id.eq_any(authors))
        .select((staff::id, staff::alias))
        .load::<(String, String)>(conn)?
        .into_iter()
        .collect();
    rows.into_iter().map(|row| message(row, conversation, key, &aliases)).collect()
}

/// The positions of these messages, which stand in order.
pub fn span(messages: &[Message]) -> RangeInclusive<i64> {
    let position = |message: Option<&Message>| message.map(|message| message.position);
    position(messages.first()).unwrap_or(1)..=position(messages.last()).unwrap_or(0)
}

fn message(row: Row, conversation: &str, key: &Key, aliases: &HashMap<String, String>) -> Result<Message, Error> {
    let direction =
        Direction::from_word(&row.direction).ok_or_else(|| Error::internal("a message has an unknown direction"))?;
    let Row { id, position, author, .. } = &row;
    let letter = Letter { conversation, id, position: *position, direction, author };
    let body = letter.open(key, &row.sealed);
    if let Err(cause) = &body {
        tracing::error!(target: "andrum::messages", %cause, "a message does not open at its place");
    }
    Ok(Message {
        direction,
        author: aliases.get(author).cloned().unwrap_or_default(),
        day: row.day,
        position: *position,
        redacted: body.as_ref().is_ok_and(|body| body.redacted),
        shares: body.as_ref().is_ok_and(|body| body.shares),
        text: body.ok().map(|body| body.text),
    })
}

/// The day of the first answer among the messages up to this one.
pub(super) fn first_answer(conn: &mut DbConn, conversation: &str, seen: i64) -> Result<Option<Day>, Error> {
    Ok(messages::table
        .filter(messages::conversation_id.eq(conversation))
        .filter(messages::position.le(seen))
        .filter(messages::direction.eq(Direction::FromCounsellor.word()))
        .order(messages::position)
        .select(messages::day)
        .first(conn)
        .optional()?)
}

/// Seals a message anew with another text at the place it has, marked as one that a part was taken out of. `change` gives
/// the new text from the old one, or nothing when it stays; says whether it was changed.
pub(super) fn redact(
    conn: &mut DbConn,
    conversation: &str,
    key: &Key,
    position: i64,
    change: impl FnOnce(&str) -> Option<String>,
) -> Result<bool, Error> {
    let row: Row = messages::table
        .filter(messages::conversation_id.eq(conversation))
        .filter(messages::position.eq(position))
        .select(Row::as_select())
        .first(conn)?;
    let direction =
        Direction::from_word(&row.direction).ok_or_else(|| Error::internal("a message has an unknown direction"))?;
    let letter = Letter { conversation, id: &row.id, position, direction, author: &row.author };
    let body = letter.open(key, &row.sealed)?;
    let Some(text) = change(&body.text) else { return Ok(false) };
    let sealed = letter.seal(key, &Body { text, redacted: true, ..body })?;
    diesel::update(messages::table.find(&row.id)).set(messages::sealed.eq(sealed)).execute(conn)?;
    Ok(true)
}

/// Inserts a sealed message.
pub(super) fn insert(conn: &mut DbConn, letter: &Letter<'_>, key: &Key, body: &Body, today: Day) -> Result<(), Error> {
    diesel::insert_into(messages::table)
        .values((
            messages::id.eq(letter.id),
            messages::conversation_id.eq(letter.conversation),
            messages::position.eq(letter.position),
            messages::direction.eq(letter.direction.word()),
            messages::author.eq(letter.author),
            messages::day.eq(today),
            messages::sealed.eq(letter.seal(key, body)?),
        ))
        .execute(conn)?;
    Ok(())
}

/// Whether this form was handled before.
pub(super) fn is_sent(conn: &mut DbConn, conversation: Option<&str>, once: &str) -> Result<bool, Error> {
    let known: Option<String> = messages::table.find(once).select(messages::conversation_id).first(conn).optional()?;
    match known {
        Some(known) if Some(known.as_str()) == conversation => Ok(true),
        // Ids are random, so nobody meets another conversation's by chance.
        Some(_) => Err(Error::NotFound),
        None => Ok(false),
    }
}
