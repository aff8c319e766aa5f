//! What was said, with the team's notes between. Only the desk has notes: the participant's page is made of other types.

use std::collections::HashMap;

use serde::Serialize;

use crate::clock::Day;
use crate::language::Language;
use crate::messages::desk::writing::notes::Note;
use crate::messages::message::Message;
use crate::messages::pages::{CardsByPlace, day_in_words};
use crate::messages::sealed::Direction;
use crate::messages::shares::Card;

/// The messages and notes of one day.
#[derive(Serialize)]
pub(super) struct DeskDay {
    day: String,
    entries: Vec<Entry>,
}

#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question that the template asks")]
struct Entry {
    id: String,
    is_note: bool,
    mine: bool,
    from: String,
    text: String,
    opened: bool,
    redacted: bool,
    /// The position to take something out at.
    redactable: Option<i64>,
    /// Whether the reader wrote this note and may remove it.
    removable: bool,
    /// What was shared with it.
    card: Option<Card>,
    /// Whether what was shared with it is gone.
    taken_back: bool,
}

/// Who looks, and when.
pub(super) struct Eyes<'a> {
    /// The reader's language.
    pub language: Language,
    /// The day.
    pub today: Day,
    /// What the participant goes by here.
    pub participant: &'a str,
    /// The reader's account.
    pub me: &'a str,
    /// Whether the reader may take out what could say who somebody is.
    pub may_redact: bool,
}

/// What stands beside the messages, by their positions.
#[derive(Clone, Copy)]
pub(super) struct Beside<'a> {
    /// The team's notes.
    pub notes: &'a HashMap<i64, Vec<Note>>,
    /// What the participant shared.
    pub cards: &'a CardsByPlace,
}

/// Messages in order under their days, each note after the message that was the last one when it was written.
pub(super) fn desk_days(
    messages: &[Message],
    beside: Beside<'_>,
    aliases: &HashMap<String, String>,
    eyes: &Eyes<'_>,
) -> Vec<DeskDay> {
    messages
        .chunk_by(|one, next| one.day == next.day)
        .filter_map(|together| {
            let day = day_in_words(eyes.language, together.first()?.day, eyes.today);
            let mut entries = Vec::new();
            for message in together {
                entries.push(said(message, beside.cards.get(&message.position), eyes));
                let after = beside.notes.get(&message.position).into_iter().flatten();
                entries.extend(after.map(|note| noted(note, aliases, eyes)));
            }
            Some(DeskDay { day, entries })
        })
        .collect()
}

fn said(message: &Message, card: Option<&Card>, eyes: &Eyes<'_>) -> Entry {
    let by_participant = message.direction == Direction::FromParticipant;
    let has_words = message.text.as_ref().is_some_and(|text| !text.is_empty());
    Entry {
        id: message.position.to_string(),
        is_note: false,
        mine: !by_participant,
        from: if by_participant { eyes.participant.to_owned() } else { message.author.clone() },
        text: message.text.clone().unwrap_or_default(),
        opened: message.text.is_some(),
        redacted: message.redacted,
        redactable: (eyes.may_redact && has_words).then_some(message.position),
        removable: false,
        card: card.cloned(),
        taken_back: message.shares && card.is_none(),
    }
}

fn noted(note: &Note, aliases: &HashMap<String, String>, eyes: &Eyes<'_>) -> Entry {
    let author = aliases.get(&note.staff_id).cloned().unwrap_or_default();
    let day = day_in_words(eyes.language, note.day, eyes.today);
    Entry {
        id: note.id.clone(),
        is_note: true,
        mine: note.staff_id == eyes.me,
        from: format!("{author} · {day}"),
        text: note.text.clone().unwrap_or_default(),
        opened: note.text.is_some(),
        redacted: false,
        redactable: None,
        removable: note.staff_id == eyes.me,
        card: None,
        taken_back: false,
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn a_note_stands_after_the_message_it_was_written_at() {
        let day = date!(2026 - 11 - 21);
        let message = |position| Message {
            direction: Direction::FromParticipant,
            author: String::new(),
            day,
            position,
            text: Some("Hej".to_owned()),
            redacted: false,
            shares: false,
        };
        let note = Note { id: "n".to_owned(), staff_id: "s".to_owned(), day, text: Some("Obs".to_owned()) };
        let notes = HashMap::from([(1, vec![note])]);
        let aliases = HashMap::from([("s".to_owned(), "Kim".to_owned())]);
        let eyes = Eyes { language: Language::Sv, today: day, participant: "Lugn uggla", me: "s", may_redact: false };
        let days = desk_days(
            &[message(1), message(2)],
            Beside { notes: &notes, cards: &CardsByPlace::new() },
            &aliases,
            &eyes,
        );
        let shown: Vec<(&str, bool)> =
            days.iter().flat_map(|day| &day.entries).map(|entry| (entry.from.as_str(), entry.is_note)).collect();
        assert_eq!(shown, [("Lugn uggla", false), ("Kim · lördag 21 november", true), ("Lugn uggla", false)]);
    }
}
