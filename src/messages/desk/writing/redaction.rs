//! Taking out what could say who somebody is. The message is sealed anew without the passage, and the one with it is gone;
//! so is every copy of the passage in the drafts and notes of that conversation. The audit notes that it was done, never what.

use super::{drafts, notes};
use crate::crypto::Key;
use crate::db::DbConn;
use crate::error::{Error, Failure};
use crate::messages::conversation::{Conversation, find};
use crate::messages::desk::Moment;
use crate::messages::desk::writing::reading;
use crate::messages::message::{self, Message};
use crate::messages::sealed::key_for;
use crate::staff::{Action, Reader, audit};
use crate::web::Role;

/// What stands where a passage was.
const IN_ITS_PLACE: &str = "[…]";
/// The fewest characters in a passage: a single letter would be taken out everywhere.
const FEWEST: usize = 2;

/// Why nothing was taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RedactionRefused {
    /// The passage is too short to be meant.
    TooShort,
    /// The passage is not in the message.
    NotFound,
}

impl RedactionRefused {
    /// The key of the sentence that says so.
    pub fn key(self) -> &'static str {
        match self {
            Self::TooShort => "staff-redaction-too-short",
            Self::NotFound => "staff-redaction-not-found",
        }
    }
}

/// A message that a part may be taken out of.
pub struct Redactable {
    conversation: Conversation,
    key: Key,
    /// The message.
    pub message: Message,
}

/// Whoever has the conversation may take a part out, and a supervisor who is its second reader. For others, and where it
/// does not open, the message does not exist.
pub fn load(conn: &mut DbConn, reader: &Reader, id: &str, position: i64) -> Result<Redactable, Error> {
    let conversation = find(conn, id)?.ok_or(Error::NotFound)?;
    let supervises = reader.role == Role::Supervisor && reading::reads(conn, id, &reader.id)?;
    if conversation.holder != reader.id && !supervises {
        return Err(Error::NotFound);
    }
    let key = key_for(conn, reader, id)?.ok_or(Error::NotFound)?;
    let before = position.checked_add(1).ok_or(Error::NotFound)?;
    let message = message::read(conn, id, &key, before, 1)?.pop().filter(|found| found.position == position);
    Ok(Redactable { conversation, key, message: message.ok_or(Error::NotFound)? })
}

/// A text without every copy of a passage.
pub fn without(text: &str, passage: &str) -> Result<String, RedactionRefused> {
    let passage = passage.replace("\r\n", "\n");
    let passage = passage.trim();
    if passage.chars().count() < FEWEST {
        return Err(RedactionRefused::TooShort);
    }
    if text.contains(passage) { Ok(text.replace(passage, IN_ITS_PLACE)) } else { Err(RedactionRefused::NotFound) }
}

/// Takes a passage out of a message for good. The same form again finds nothing more to take out, and that is fine.
pub fn redact(
    conn: &mut DbConn,
    reader: &Reader,
    (id, position): (&str, i64),
    passage: &str,
    moment: Moment,
) -> Result<(), Failure<RedactionRefused>> {
    let Redactable { conversation, key, message } = load(conn, reader, id, position)?;
    let text = message.text.unwrap_or_default();
    match without(&text, passage) {
        Ok(_) => {}
        Err(RedactionRefused::NotFound) if message.redacted => return Ok(()),
        Err(refusal) => return Err(Failure::Refused(refusal)),
    }
    message::redact(conn, id, &key, position, |text| without(text, passage).ok())?;
    for draft in drafts::all(conn, &key, id)? {
        if let Ok(text) = without(&draft.text, passage) {
            drafts::write(conn, &key, id, &draft.staff_id, &text)?;
        }
    }
    for note in notes::read(conn, &key, id)?.into_values().flatten() {
        if let Ok(text) = without(note.text.as_deref().unwrap_or_default(), passage) {
            notes::rewrite(conn, &key, id, &note, &text)?;
        }
    }
    audit::note(conn, &reader.id, Action::MessageRedacted, &conversation.id, moment.at)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_copy_of_a_passage_goes() {
        for (text, passage, left) in [
            ("Jag heter Ada Ek.", " Ada Ek ", Ok("Jag heter […].")),
            ("Ada och Ada", "Ada", Ok("[…] och […]")),
            ("rad ett\nrad två", "ett\r\nrad", Ok("rad […] två")),
            ("Ada", "Ada", Ok("[…]")),
            ("Ada", "ada", Err(RedactionRefused::NotFound)),
            ("Ada", "Bo", Err(RedactionRefused::NotFound)),
            ("Ada", "A", Err(RedactionRefused::TooShort)),
            ("Ada", "  \n ", Err(RedactionRefused::TooShort)),
        ] {
            assert_eq!(without(text, passage), left.map(str::to_owned), "{text} {passage}");
        }
    }
}
