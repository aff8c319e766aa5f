//! The correspondence section: the ids and keys of a participant's conversations. It is the only way from a participant
//! to a conversation; none leads back.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::shares::weekly::Weekly;
use crate::clock::Day;
use crate::crypto::Key;
use crate::participants::vault::Section;

/// What the vault knows about conversations.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correspondence {
    /// The conversations, the one in use last. An erased one is taken out.
    pub conversations: Vec<OwnConversation>,
    /// Asked for an age before writing, this participant chose not to say.
    pub age_unsaid: bool,
    /// Whether a comment on each week of the diary is wanted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weekly: Option<Weekly>,
}

/// One conversation as the participant holds it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnConversation {
    /// The id of its row.
    pub id: String,
    key: String,
    /// The day of the first message.
    pub opened_on: Day,
    /// The day of each message this participant sent.
    pub sent_on: Vec<Day>,
    /// The position of the last message that was on this participant's page.
    pub seen: i64,
    /// The day of the first answer, once it was on this participant's page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_on: Option<Day>,
}

impl fmt::Debug for OwnConversation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OwnConversation(…)")
    }
}

impl Section for Correspondence {
    const NAME: &'static str = "correspondence";
    const VERSION: u32 = 1;
}

impl Correspondence {
    /// The conversation in use.
    pub fn current(&self) -> Option<&OwnConversation> {
        self.conversations.last()
    }

    /// The conversation in use, to note something in it.
    pub fn current_mut(&mut self) -> Option<&mut OwnConversation> {
        self.conversations.last_mut()
    }

    /// Takes a conversation out.
    pub fn forget(&mut self, id: &str) {
        self.conversations.retain(|own| own.id != id);
    }
}

impl OwnConversation {
    /// A conversation that begins today.
    pub fn open(id: &str, key: &Key, today: Day) -> Self {
        let key = key.to_hex().to_string();
        Self { id: id.to_owned(), key, opened_on: today, sent_on: Vec::new(), seen: 0, answered_on: None }
    }

    /// The conversation's key.
    pub fn key(&self) -> Option<Key> {
        Key::from_hex(&self.key)
    }

    /// Whole days from the first message to its first answer; nothing while no answer was seen.
    pub fn days_to_first_answer(&self) -> Option<u16> {
        let first = self.sent_on.iter().min()?;
        u16::try_from((self.answered_on? - *first).whole_days()).ok()
    }

    /// How many messages were sent on a day.
    pub fn sent_that_day(&self, day: Day) -> usize {
        self.sent_on.iter().filter(|sent| **sent == day).count()
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::participants::vault::Document;

    #[test]
    fn a_thread_survives_the_vault_and_never_prints() {
        let (key, today) = (Key::random(), date!(2026 - 11 - 21));
        let correspondence = Correspondence {
            conversations: vec![OwnConversation::open("its-id", &key, today)],
            ..Correspondence::default()
        };
        let mut document = Document::default();
        document.set(&correspondence).unwrap();
        let read: Correspondence = document.section().unwrap();
        assert_eq!(read, correspondence);
        assert_eq!(read.current().unwrap().key(), Some(key));
        assert!(!format!("{read:?}").contains("its-id"), "{read:?}");
    }

    #[test]
    fn a_forgotten_conversation_is_gone() {
        let own = |id: &str| OwnConversation::open(id, &Key::random(), date!(2026 - 11 - 21));
        let mut correspondence =
            Correspondence { conversations: vec![own("a"), own("b")], ..Correspondence::default() };
        correspondence.forget("b");
        assert_eq!(correspondence.current().unwrap().id, "a");
    }
}
