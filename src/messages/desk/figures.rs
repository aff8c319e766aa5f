//! How long answers take, as counts without a subject: on this day so many answers came after so many days, in time or late.

use diesel::prelude::*;
use time::Duration;

use crate::clock::Day;
use crate::db::DbConn;
use crate::error::Error;
use crate::messages::conversation::Conversation;
use crate::messages::sealed::Direction;
use crate::schema::{answer_counts, messages};

/// Participants are told of the last so many days.
pub const DAYS: i64 = 90;
/// Fewer answers than this are not published: one would show through.
pub const ENOUGH: i64 = 20;

/// What the counts say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// How many answers were counted.
    pub answers: i64,
    /// Half of the answers took this many days or fewer.
    pub median: i64,
    /// So many of a hundred came in time, rounded down.
    pub kept: i64,
}

impl Figures {
    /// From counts of days waited and whether that was in time; nothing from no answers.
    pub fn of(counts: &[(i64, bool, i64)]) -> Option<Self> {
        let answers: i64 = counts.iter().map(|(.., n)| n).sum();
        let in_time: i64 = counts.iter().filter(|(_, kept, _)| *kept).map(|(.., n)| n).sum();
        let mut by_days: Vec<(i64, i64)> = counts.iter().map(|(waited, _, n)| (*waited, *n)).collect();
        by_days.sort_unstable();
        let mut passed = 0;
        let median = by_days.into_iter().find_map(|(waited, n)| {
            passed += n;
            (2 * passed >= answers).then_some(waited)
        })?;
        (answers > 0).then(|| Self { answers, median, kept: in_time * 100 / answers })
    }
}

/// Counts an answer to a conversation that waited since a day.
pub(super) fn count(conn: &mut DbConn, before: &Conversation, late_before: Day, today: Day) -> Result<(), Error> {
    if before.practice || !before.state.is_unanswered() {
        return Ok(());
    }
    let since = waiting_since(conn, &before.id)?.unwrap_or(before.last_on);
    let place =
        (today, before.programme.as_str(), (today - since).whole_days().max(0), before.answer_by >= late_before);
    let row = answer_counts::table.find(place);
    if diesel::update(row).set(answer_counts::n.eq(answer_counts::n + 1)).execute(conn)? == 0 {
        let (day, programme, waited, kept) = place;
        diesel::insert_into(answer_counts::table)
            .values((
                answer_counts::day.eq(day),
                answer_counts::programme.eq(programme),
                answer_counts::waited.eq(waited),
                answer_counts::kept.eq(kept),
                answer_counts::n.eq(1),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// The day of the first message that nobody has answered.
fn waiting_since(conn: &mut DbConn, id: &str) -> Result<Option<Day>, Error> {
    let all = messages::table.filter(messages::conversation_id.eq(id));
    let answered: Option<i64> = all
        .filter(messages::direction.eq(Direction::FromCounsellor.word()))
        .select(diesel::dsl::max(messages::position))
        .first(conn)?;
    let unanswered = all.filter(messages::position.gt(answered.unwrap_or(0)));
    Ok(unanswered.order(messages::position).select(messages::day).first(conn).optional()?)
}

/// The figures of the last [`DAYS`] days, of one programme or of all.
pub fn load(conn: &mut DbConn, programme: Option<&str>, today: Day) -> Result<Option<Figures>, Error> {
    let from = today.saturating_sub(Duration::days(DAYS));
    let mut rows = answer_counts::table.filter(answer_counts::day.gt(from)).into_boxed();
    if let Some(programme) = programme {
        rows = rows.filter(answer_counts::programme.eq(programme));
    }
    let counts: Vec<(i64, bool, i64)> =
        rows.select((answer_counts::waited, answer_counts::kept, answer_counts::n)).load(conn)?;
    Ok(Figures::of(&counts))
}

/// The figures that may be shown to everybody.
pub fn published(conn: &mut DbConn, today: Day) -> Result<Option<Figures>, Error> {
    Ok(load(conn, None, today)?.filter(|figures| figures.answers >= ENOUGH))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_answers_are_there_by_the_median() {
        for (counts, expected) in [
            (vec![], None),
            (vec![(1, true, 1)], Some((1, 1, 100))),
            (vec![(3, false, 1), (0, true, 1)], Some((2, 0, 50))),
            (vec![(3, false, 10), (0, true, 9), (1, true, 2)], Some((21, 1, 52))),
            (vec![(1, true, 199), (1, false, 1)], Some((200, 1, 99))),
        ] {
            let figures = Figures::of(&counts).map(|found| (found.answers, found.median, found.kept));
            assert_eq!(figures, expected, "{counts:?}");
        }
    }
}
