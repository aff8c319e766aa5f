//! A weekly comment on the diary: asked for in the vault, and on the row only the day by which one is due. Nothing is ever
//! sent by itself: the participant sees each week before it goes.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use time::Duration;

use super::snapshot::{Shared, Snapshot, What};
use crate::app::App;
use crate::clock::Day;
use crate::db::DbConn;
use crate::diary::Diary;
use crate::diary::counts::monday_of;
use crate::error::{Error, Failure, Never};
use crate::language::Language;
use crate::messages::correspondence::Correspondence;
use crate::participants::SignedInParticipant;
use crate::participants::vault::Document;
use crate::programme::HomeCard;
use crate::schema::conversations;

/// What somebody who wants a comment each week has chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weekly {
    /// Whether the notes go along.
    pub with_notes: bool,
    /// The Monday of the last week that was sent.
    pub sent: Option<Day>,
}

impl Weekly {
    /// The Monday of the last whole week, if it was not sent and something in it was filled in.
    pub fn waits(self, diary: &Diary, today: Day) -> Option<Day> {
        let monday = monday_of(today) - Duration::weeks(1);
        let is_filled_in = diary.marks(monday..=monday + Duration::days(6)).next().is_some();
        (is_filled_in && self.sent.is_none_or(|sent| sent < monday)).then_some(monday)
    }
}

/// The card on the home page, while a whole week waits to be sent.
pub fn card(_: &mut DbConn, document: &Document, app: &App, language: Language) -> Result<Option<HomeCard>, Error> {
    let Some(weekly) = document.section::<Correspondence>()?.weekly else { return Ok(None) };
    let Some(monday) = weekly.waits(&*document.glance()?, app.clock.today()) else { return Ok(None) };
    let say = |key: &str| app.texts.text(language, key);
    let more = if weekly.with_notes { "&more=yes" } else { "" };
    Ok(Some(HomeCard {
        heading: say("messages-weekly-heading"),
        text: say("messages-weekly-waits"),
        href: format!("/messages/share/preview?what={}{more}", What::Week(monday)),
        label: say("messages-weekly-look"),
    }))
}

/// Asks for a weekly comment, with or without the notes, or asks for none any more.
pub fn choose(
    conn: &mut DbConn,
    participant: &SignedInParticipant,
    with_notes: Option<bool>,
) -> Result<(), Failure<Never>> {
    participant.change_with(conn, |conn, document| {
        let mut correspondence: Correspondence = document.section()?;
        let sent = correspondence.weekly.and_then(|weekly| weekly.sent);
        correspondence.weekly = with_notes.map(|with_notes| Weekly { with_notes, sent });
        if let Some(own) = correspondence.current().filter(|_| with_notes.is_none()) {
            settled(conn, &own.id)?;
        }
        document.set(&correspondence)?;
        Ok(())
    })
}

/// Notes a week that is sent: the comment is due on the promised day if one was asked for and the week has ended.
pub(in crate::messages) fn sent(
    conn: &mut DbConn,
    correspondence: &mut Correspondence,
    conversation: &str,
    snapshot: &Snapshot,
    by: Day,
) -> Result<(), Error> {
    let Shared::Week { monday, days, .. } = &snapshot.shared else { return Ok(()) };
    let Some(weekly) = correspondence.weekly.as_mut().filter(|_| days.len() == 7) else { return Ok(()) };
    weekly.sent = weekly.sent.max(Some(*monday));
    diesel::update(conversations::table.find(conversation))
        .set(conversations::weekly_due.eq(Some(by)))
        .execute(conn)?;
    Ok(())
}

/// No comment is due any more: it was written, or nobody wants it.
pub(in crate::messages) fn settled(conn: &mut DbConn, conversation: &str) -> Result<(), Error> {
    diesel::update(conversations::table.find(conversation))
        .set(conversations::weekly_due.eq(None::<Day>))
        .execute(conn)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::diary::DiaryDay;

    #[test]
    fn a_whole_week_with_days_in_it_waits_until_it_is_sent() {
        let today = date!(2026 - 11 - 24);
        let diary: Diary = [(date!(2026 - 11 - 18), DiaryDay::marked(false))].into_iter().collect();
        let monday = date!(2026 - 11 - 16);
        assert_eq!(Weekly::default().waits(&diary, today), Some(monday));
        assert_eq!(Weekly { sent: Some(monday), with_notes: true }.waits(&diary, today), None);
        let earlier = Weekly { sent: Some(date!(2026 - 11 - 09)), with_notes: false };
        assert_eq!(earlier.waits(&diary, today), Some(monday));
        assert_eq!(earlier.waits(&diary, date!(2026 - 11 - 22)), None, "the week has not ended");
        assert_eq!(Weekly::default().waits(&Diary::default(), today), None);
    }
}
