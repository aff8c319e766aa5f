//! How messages are sealed: under the conversation's key, bound to their place, so that none can be moved to another
//! conversation, position, direction or author; and how that key is wrapped for the team.

use std::fmt;

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::crypto::envelope::{self, Place};
use crate::crypto::key_pair::{unwrap_with, wrap_to};
use crate::crypto::{Key, padding};
use crate::db::DbConn;
use crate::error::Error;
use crate::schema::{conversation_keys, practices};
use crate::staff::Reader;
use crate::staff::team::TeamKey;

/// The smallest size class of a sealed message, in bytes; the next ones are twice as large each.
const SMALLEST: usize = 1024;

/// Who wrote a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The participant, to the team.
    FromParticipant,
    /// A counsellor, to the participant.
    FromCounsellor,
}

impl Direction {
    /// The word in the table.
    pub fn word(self) -> &'static str {
        match self {
            Self::FromParticipant => "participant",
            Self::FromCounsellor => "counsellor",
        }
    }

    /// The direction behind a word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::FromParticipant, Self::FromCounsellor].into_iter().find(|direction| direction.word() == word)
    }
}

/// Where a message belongs.
#[derive(Clone, Copy)]
pub struct Letter<'a> {
    /// The conversation's id.
    pub conversation: &'a str,
    /// The message's own id.
    pub id: &'a str,
    /// Its position in the conversation, from 1.
    pub position: i64,
    /// Who wrote it.
    pub direction: Direction,
    /// The counsellor's id; empty for the participant.
    pub author: &'a str,
}

impl fmt::Debug for Letter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Letter(…)")
    }
}

/// What is sealed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// The text.
    pub text: String,
    /// Whether a part that could say who somebody is was taken out of it.
    #[serde(default)]
    pub redacted: bool,
    /// Whether something was shared with it. When that is not beside it any more, it was taken back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shares: bool,
}

impl Body {
    /// A text that somebody wrote.
    pub fn of(text: &str) -> Self {
        Self { text: text.to_owned(), redacted: false, shares: false }
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Body(…)")
    }
}

impl Letter<'_> {
    /// Seals a message for this place.
    pub fn seal(&self, key: &Key, body: &Body) -> Result<Vec<u8>, Error> {
        let body = serde_json::to_vec(body)?;
        Ok(envelope::seal(key, 0, &self.place(&self.row()), &padding::pad(&body, SMALLEST)))
    }

    /// Opens what was sealed for this place.
    pub fn open(&self, key: &Key, sealed: &[u8]) -> Result<Body, Error> {
        let padded = envelope::open(key, &self.place(&self.row()), sealed)?;
        Ok(serde_json::from_slice(padding::unpad(&padded)?)?)
    }

    fn row(&self) -> String {
        format!("{}/{}/{}", self.conversation, self.position, self.id)
    }

    fn place<'a>(&'a self, row: &'a str) -> Place<'a> {
        Place { table: "messages", row, direction: self.direction.word(), author: self.author }
    }
}

/// Wraps a conversation's key for the newest team key, unless that was done before.
pub fn wrap_for_team(conn: &mut DbConn, conversation: &str, key: &Key, team: &TeamKey) -> Result<(), Error> {
    let place = (conversation, i64::from(team.number));
    let there: i64 = conversation_keys::table.find(place).count().get_result(conn)?;
    if there > 0 {
        return Ok(());
    }
    let sealed = wrap_to(&team.public, team.number, &key_place(conversation), key).map_err(Error::internal)?;
    diesel::insert_into(conversation_keys::table)
        .values((
            conversation_keys::conversation_id.eq(conversation),
            conversation_keys::team_key.eq(i64::from(team.number)),
            conversation_keys::sealed.eq(sealed),
        ))
        .execute(conn)?;
    Ok(())
}

/// The key of a conversation, opened with a team key that this reader holds; nothing while nobody has let them in.
/// Whether the reader may read the conversation at all is asked before, and elsewhere.
pub fn key_for(conn: &mut DbConn, reader: &Reader, conversation: &str) -> Result<Option<Key>, Error> {
    let wrapped: Vec<(i64, Vec<u8>)> = conversation_keys::table
        .filter(conversation_keys::conversation_id.eq(conversation))
        .order(conversation_keys::team_key.desc())
        .select((conversation_keys::team_key, conversation_keys::sealed))
        .load(conn)?;
    for (number, sealed) in wrapped {
        match reader.team_key(conn, u32::try_from(number).map_err(Error::internal)?) {
            Ok(private) => return Ok(Some(unwrap_with(&private, &key_place(conversation), &sealed)?)),
            Err(Error::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    let own: Option<Vec<u8>> = practices::table.find(conversation).select(practices::sealed).first(conn).optional()?;
    Ok(own.and_then(|sealed| reader.open_own(&own_place(conversation), &sealed)))
}

/// Wraps a practice conversation's key for the one who practises, so that it opens before anybody has let them in.
pub fn wrap_for_owner(conversation: &str, key: &Key, owner: &Reader) -> Result<Vec<u8>, Error> {
    wrap_to(&owner.public(), 0, &own_place(conversation), key).map_err(Error::internal)
}

fn own_place(conversation: &str) -> Place<'_> {
    Place::of("practices", conversation)
}

pub(super) fn key_place(conversation: &str) -> Place<'_> {
    Place::of("conversation_keys", conversation)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTER: Letter<'_> =
        Letter { conversation: "c1", id: "m1", position: 3, direction: Direction::FromCounsellor, author: "staff-1" };

    #[test]
    fn a_message_opens_at_its_own_place_only() {
        let key = Key::random();
        let body = Body { redacted: true, shares: true, ..Body::of("Hej") };
        let sealed = LETTER.seal(&key, &body).unwrap();
        assert_eq!(LETTER.open(&key, &sealed).unwrap(), body);
        for foreign in [
            Letter { conversation: "c2", ..LETTER },
            Letter { id: "m2", ..LETTER },
            Letter { position: 4, ..LETTER },
            Letter { direction: Direction::FromParticipant, ..LETTER },
            Letter { author: "staff-2", ..LETTER },
            Letter { author: "", ..LETTER },
        ] {
            assert!(foreign.open(&key, &sealed).is_err());
        }
        assert!(LETTER.open(&Key::random(), &sealed).is_err());
    }

    #[test]
    fn short_messages_have_one_length() {
        let key = Key::random();
        let length = |text: &str| LETTER.seal(&key, &Body::of(text)).unwrap().len();
        assert_eq!(length("Ja"), length(&"Det var en lång dag. ".repeat(40)));
        assert!(length(&"å".repeat(5_000)) > length("Ja"));
    }
}
