//! Worry about a participant: a mark that the team sees, and what was decided each time, from a closed list. No words of
//! anybody's, and nothing that says who the participant is.

pub mod routes;

use diesel::prelude::*;

use super::{Moment, may_read};
use crate::clock::Day;
use crate::crypto::random_id;
use crate::db::DbConn;
use crate::error::{Error, Failure};
use crate::messages::conversation::find;
use crate::schema::{conversations, worries};
use crate::staff::{Action, Counsellor, audit};

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// To keep an eye on it.
    Watching,
    /// To ask the participant how it is.
    Asked,
    /// To talk it over with the supervisor.
    Supervisor,
    /// To tell the participant whom to turn to.
    Told,
    /// To report to social services.
    Reported,
    /// There was no ground for worry.
    NoGround,
}

impl Decision {
    /// Every decision, in the order of the form.
    pub const ALL: [Self; 6] =
        [Self::Watching, Self::Asked, Self::Supervisor, Self::Told, Self::Reported, Self::NoGround];

    /// The word in the table and in the texts' keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Watching => "watching",
            Self::Asked => "asked",
            Self::Supervisor => "supervisor",
            Self::Told => "told",
            Self::Reported => "reported",
            Self::NoGround => "no-ground",
        }
    }

    /// The decision behind a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|decision| decision.word() == word)
    }
}

/// Why nothing was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorryRefused {
    /// A colleague has the conversation.
    NotHolder,
    /// The participant has erased it.
    ParticipantLeft,
}

/// Puts the mark on, leaves it or takes it away, and notes what was decided. The same decision twice a day is noted once.
pub fn decide(
    conn: &mut DbConn,
    counsellor: &Counsellor,
    id: &str,
    worries_now: bool,
    decision: Decision,
    moment: Moment,
) -> Result<(), Failure<WorryRefused>> {
    let Some(before) = find(conn, id)? else { return Err(Failure::Refused(WorryRefused::ParticipantLeft)) };
    if !may_read(&before, counsellor) {
        return Err(Failure::Refused(WorryRefused::NotHolder));
    }
    let same: i64 = worries::table
        .filter(worries::conversation_id.eq(id).and(worries::day.eq(moment.today)))
        .filter(worries::staff_id.eq(&counsellor.id).and(worries::decision.eq(decision.word())))
        .count()
        .get_result(conn)?;
    if before.worry == worries_now && same > 0 {
        return Ok(());
    }
    diesel::update(conversations::table.find(id)).set(conversations::worry.eq(worries_now)).execute(conn)?;
    diesel::insert_into(worries::table)
        .values((
            worries::id.eq(random_id()),
            worries::conversation_id.eq(id),
            worries::day.eq(moment.today),
            worries::staff_id.eq(&counsellor.id),
            worries::decision.eq(decision.word()),
        ))
        .execute(conn)?;
    let action = match (before.worry, worries_now) {
        (false, true) => Action::WorryRaised,
        (true, false) => Action::WorrySettled,
        _ => Action::WorryDecided,
    };
    Ok(audit::note(conn, &counsellor.id, action, id, moment.at)?)
}

/// What was decided in a conversation: day, account, decision; the oldest first.
pub fn decided(conn: &mut DbConn, id: &str) -> Result<Vec<(Day, String, Decision)>, Error> {
    let rows: Vec<(Day, String, String)> = worries::table
        .filter(worries::conversation_id.eq(id))
        .order((worries::day, worries::id))
        .select((worries::day, worries::staff_id, worries::decision))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(|(day, by, word)| Some((day, by, Decision::from_word(&word)?))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_decision_has_a_word_of_its_own() {
        for decision in Decision::ALL {
            assert_eq!(Decision::from_word(decision.word()), Some(decision));
        }
        assert_eq!(Decision::from_word("name"), None);
    }
}
