//! A share in the database: put in sealed beside its message, read, marked as opened, and deleted when it is taken back.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use diesel::prelude::*;

use super::snapshot::Snapshot;
use super::weekly;
use crate::crypto::envelope::{self, Place};
use crate::crypto::{Key, padding, random_id};
use crate::db::DbConn;
use crate::error::{Error, Failure, Never};
use crate::messages::correspondence::Correspondence;
use crate::participants::SignedInParticipant;
use crate::schema::shares;

/// The smallest size class of a sealed share, in bytes: most exercises, weeks and questionnaires are alike in it.
const SMALLEST: usize = 4096;

/// A share as it is read.
#[derive(Clone, Debug)]
pub struct Share {
    /// Its own random id.
    pub id: String,
    /// Whether a counsellor has opened the conversation since it was sent.
    pub opened: bool,
    /// What is in it; nothing when it does not open at its place.
    pub snapshot: Option<Snapshot>,
}

/// Shares by the positions of their messages.
pub type Shares = HashMap<i64, Share>;

#[derive(Queryable, Selectable)]
#[diesel(table_name = shares)]
struct Row {
    id: String,
    position: i64,
    opened: bool,
    sealed: Vec<u8>,
}

/// Inserts a sealed share beside the message at this position.
pub fn insert(
    conn: &mut DbConn,
    conversation: &str,
    position: i64,
    key: &Key,
    snapshot: &Snapshot,
) -> Result<(), Error> {
    let id = random_id();
    let plain = padding::pad(&serde_json::to_vec(snapshot)?, SMALLEST);
    let sealed = envelope::seal(key, 0, &place(&row(conversation, position, &id)), &plain);
    diesel::insert_into(shares::table)
        .values((
            shares::id.eq(&id),
            shares::conversation_id.eq(conversation),
            shares::position.eq(position),
            shares::opened.eq(false),
            shares::sealed.eq(sealed),
        ))
        .execute(conn)?;
    Ok(())
}

/// The shares beside the messages of a span, by position. Whoever calls has the right to read them.
pub fn read(conn: &mut DbConn, conversation: &str, key: &Key, span: RangeInclusive<i64>) -> Result<Shares, Error> {
    let rows: Vec<Row> = shares::table
        .filter(shares::conversation_id.eq(conversation))
        .filter(shares::position.between(*span.start(), *span.end()))
        .select(Row::as_select())
        .load(conn)?;
    let share = |found: Row| {
        let snapshot = open(key, conversation, &found);
        if let Err(cause) = &snapshot {
            tracing::error!(target: "andrum::messages", %cause, "a share does not open at its place");
        }
        (found.position, Share { id: found.id, opened: found.opened, snapshot: snapshot.ok() })
    };
    Ok(rows.into_iter().map(share).collect())
}

fn open(key: &Key, conversation: &str, found: &Row) -> Result<Snapshot, Error> {
    let padded = envelope::open(key, &place(&row(conversation, found.position, &found.id)), &found.sealed)?;
    Ok(serde_json::from_slice(padding::unpad(&padded)?)?)
}

/// Notes that a counsellor has opened the conversation.
pub fn mark_opened(conn: &mut DbConn, conversation: &str) -> Result<(), Error> {
    diesel::update(shares::table.filter(shares::conversation_id.eq(conversation)).filter(shares::opened.eq(false)))
        .set(shares::opened.eq(true))
        .execute(conn)?;
    Ok(())
}

/// Deletes a share of this participant's own conversation; says beside which message it was. One that is gone stays gone.
pub fn take_back(
    conn: &mut DbConn,
    participant: &SignedInParticipant,
    id: &str,
) -> Result<Option<i64>, Failure<Never>> {
    let correspondence: Correspondence = participant.open(conn)?.document.section()?;
    let Some(own) = correspondence.current() else { return Ok(None) };
    let found: Option<Row> = shares::table
        .find(id)
        .filter(shares::conversation_id.eq(&own.id))
        .select(Row::as_select())
        .first(conn)
        .optional()
        .map_err(Error::from)?;
    let Some(found) = found else { return Ok(None) };
    let key = own.key().ok_or_else(|| Error::internal("a conversation key cannot be read"))?;
    if open(&key, &own.id, &found).is_ok_and(|snapshot| snapshot.is_week()) {
        weekly::settled(conn, &own.id)?;
    }
    diesel::delete(shares::table.find(id)).execute(conn).map_err(Error::from)?;
    Ok(Some(found.position))
}

fn row(conversation: &str, position: i64, id: &str) -> String {
    format!("{conversation}/{position}/{id}")
}

fn place(row: &str) -> Place<'_> {
    Place { table: "shares", row, direction: "participant", author: "" }
}
