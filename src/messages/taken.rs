//! The participant's conversations in the take-out: every message opened, for machines and to read.

use serde::Serialize;
use serde_json::{Value, json};

use super::correspondence::{Correspondence, OwnConversation};
use super::message::{Message, read, span};
use super::pages::{Side, TalkDay, by_day};
use super::shares::card::cards;
use super::shares::{self, Shares};
use crate::app::App;
use crate::db::DbConn;
use crate::error::Error;
use crate::language::Language;
use crate::participants::take_out::TakenPart;
use crate::participants::vault::{Document, Section};

#[derive(Serialize)]
struct TakenPage {
    days: Vec<TalkDay>,
}

/// Everything said in the conversations that the vault has the keys of. The keys themselves stay in the vault.
pub fn part(conn: &mut DbConn, document: &Document, app: &App, language: Language) -> Result<TakenPart, Error> {
    let correspondence: Correspondence = document.section()?;
    let mut conversations = Vec::new();
    let mut days = Vec::new();
    for own in &correspondence.conversations {
        let key = own.key().ok_or_else(|| Error::internal("a conversation key cannot be read"))?;
        let messages = read(conn, &own.id, &key, i64::MAX, i64::MAX)?;
        let shares = shares::read(conn, &own.id, &key, span(&messages))?;
        conversations.push(conversation(own, &messages, &shares));
        let you = app.texts.text(language, "messages-you");
        days.extend(by_day(
            &messages,
            &cards(app, language, &shares),
            language,
            app.clock.today(),
            Side::Participant,
            &you,
        ));
    }
    Ok(TakenPart {
        name: Correspondence::NAME.to_owned(),
        heading: app.texts.text(language, "messages-taken-heading"),
        json: json!({ "conversations": conversations, "weekly": correspondence.weekly }),
        html: app.templates.render(language, "messages/taken", &TakenPage { days })?,
    })
}

fn conversation(own: &OwnConversation, messages: &[Message], shares: &Shares) -> Value {
    let messages: Vec<Value> = messages
        .iter()
        .map(|message| {
            json!({
                "day": message.day,
                "from": message.direction.word(),
                "alias": message.author,
                "text": message.text,
                "redacted": message.redacted,
                "shared": shares.get(&message.position).and_then(|share| share.snapshot.as_ref()),
            })
        })
        .collect();
    json!({ "opened_on": own.opened_on, "messages": messages })
}
