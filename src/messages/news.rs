//! What the home page is told: that an answer has come, and when somebody first wrote.

use diesel::prelude::*;

use super::correspondence::Correspondence;
use super::sealed::Direction;
use crate::app::App;
use crate::clock::Day;
use crate::db::DbConn;
use crate::error::Error;
use crate::language::Language;
use crate::participants::vault::Document;
use crate::programme::HomeCard;
use crate::schema::messages;

/// The card, while an answer has not been on the participant's page.
pub fn card(conn: &mut DbConn, document: &Document, app: &App, language: Language) -> Result<Option<HomeCard>, Error> {
    let say = |key: &str| app.texts.text(language, key);
    Ok(has_unseen_answer(conn, &document.section()?)?.then(|| HomeCard {
        heading: say("messages-card-heading"),
        text: say("messages-card-text"),
        href: "/messages#last".to_owned(),
        label: say("messages-card-label"),
    }))
}

/// The day of the first message, while its conversation is there.
pub fn wrote_on(document: &Document) -> Result<Option<Day>, Error> {
    let correspondence: Correspondence = document.section()?;
    Ok(correspondence.conversations.iter().flat_map(|own| &own.sent_on).min().copied())
}

fn has_unseen_answer(conn: &mut DbConn, correspondence: &Correspondence) -> Result<bool, Error> {
    let Some(own) = correspondence.current() else { return Ok(false) };
    let unseen: i64 = messages::table
        .filter(messages::conversation_id.eq(&own.id))
        .filter(messages::position.gt(own.seen))
        .filter(messages::direction.eq(Direction::FromCounsellor.word()))
        .count()
        .get_result(conn)?;
    Ok(unseen > 0)
}
