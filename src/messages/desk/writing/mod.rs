//! What counsellors write before and beside an answer: drafts, notes to the team, text blocks, the second reader, and the
//! taking out of what could say who somebody is. All of it but the text blocks is sealed under the conversation's key.

pub mod blocks;
pub mod drafts;
pub mod notes;
pub mod reading;
pub mod redaction;
pub mod routes;

use serde::{Deserialize, Serialize};

use super::{AnswerRefused, may_read};
use crate::crypto::envelope::{self, Place};
use crate::crypto::{Key, padding};
use crate::db::DbConn;
use crate::error::{Error, Failure};
use crate::messages::conversation::{Conversation, find};
use crate::messages::sealed::key_for;
use crate::messages::text::TextProblem;
use crate::staff::{Counsellor, Reader};
use crate::web::Role;

/// The smallest size class of what is sealed, as with messages.
const SMALLEST: usize = 1024;
/// The most characters in a draft or a note; more than a message has, so that a draft that is too long can be kept and cut.
const MOST_CHARACTERS: usize = 20_000;

#[derive(Serialize, Deserialize)]
struct Body {
    text: String,
}

/// What was typed as it is kept: browsers send line ends in two characters.
pub(super) fn as_kept(typed: &str) -> Result<String, TextProblem> {
    let text = typed.replace("\r\n", "\n").replace('\0', "");
    let text = text.trim();
    if text.chars().count() > MOST_CHARACTERS { Err(TextProblem::TooLong) } else { Ok(text.to_owned()) }
}

fn seal(key: &Key, place: &Place<'_>, text: &str) -> Result<Vec<u8>, Error> {
    let body = serde_json::to_vec(&Body { text: text.to_owned() })?;
    Ok(envelope::seal(key, 0, place, &padding::pad(&body, SMALLEST)))
}

/// The text that was sealed at this place; nothing when it does not open there.
fn open(key: &Key, place: &Place<'_>, sealed: &[u8]) -> Option<String> {
    let opened = || -> Result<String, Error> {
        let padded = envelope::open(key, place, sealed)?;
        let body: Body = serde_json::from_slice(padding::unpad(&padded)?)?;
        Ok(body.text)
    };
    opened()
        .inspect_err(|cause| tracing::error!(target: "andrum::messages", %cause, "a text does not open at its place"))
        .ok()
}

/// The conversation and its key, for the counsellor who has it.
fn held(conn: &mut DbConn, counsellor: &Counsellor, id: &str) -> Result<(Conversation, Key), Failure<AnswerRefused>> {
    let refused = |refusal| Err(Failure::Refused(refusal));
    let Some(conversation) = find(conn, id)? else { return refused(AnswerRefused::ParticipantLeft) };
    if conversation.holder != counsellor.id {
        return refused(AnswerRefused::NotHolder);
    }
    match key_for(conn, counsellor, id)? {
        Some(key) => Ok((conversation, key)),
        None => refused(AnswerRefused::NotLetIn),
    }
}

/// The conversation and its key, for whoever may read it now: its holder, the team while nobody has it, a second reader.
fn readable(conn: &mut DbConn, reader: &Reader, id: &str) -> Result<(Conversation, Key), Failure<AnswerRefused>> {
    let refused = |refusal| Err(Failure::Refused(refusal));
    let Some(conversation) = find(conn, id)? else { return refused(AnswerRefused::ParticipantLeft) };
    if !may_read(&conversation, reader) && !reading::reads(conn, id, &reader.id)? {
        return if reader.role == Role::Supervisor {
            Err(Error::NotFound.into())
        } else {
            refused(AnswerRefused::NotHolder)
        };
    }
    match key_for(conn, reader, id)? {
        Some(key) => Ok((conversation, key)),
        None => refused(AnswerRefused::NotLetIn),
    }
}
