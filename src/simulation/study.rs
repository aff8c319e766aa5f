//! Made-up people who take part in a study, if one asks them: by the same function as everybody else.

use std::sync::Mutex;

use super::person::Person;
use super::run::World;
use crate::clock::Day;
use crate::content::Study;
use crate::db::DbConn;
use crate::error::{Error, Failure, Never};
use crate::participants::vault::Document;
use crate::research::trials::joining::{CannotJoin, join as join_study, join_by};
use crate::research::trials::store::Hand;

/// Joins the study that asks on this day. Whoever has not answered everything yet joins on a later visit, or never.
pub(super) fn join(
    conn: &mut DbConn,
    world: &World,
    person: &Person,
    document: &mut Document,
    today: Day,
) -> Result<(), Failure<Never>> {
    let app = &world.app;
    let Some(edition) = edition(world, person, today) else { return Ok(()) };
    settled(join_study(conn, app, document, (&edition, person.language), today))
}

/// The same with places from memory, which several threads share.
pub(super) fn join_from(
    hand: &Mutex<Option<Hand>>,
    world: &World,
    person: &Person,
    document: &mut Document,
    today: Day,
) -> Result<(), Error> {
    let Some(edition) = edition(world, person, today) else { return Ok(()) };
    let decide = |_: &Study, stratum: &[(String, String)]| {
        let mut hand = hand.lock().map_err(|_| Error::internal("a thread of the simulation broke"))?;
        let hand = hand.as_mut().ok_or_else(|| Error::internal("a study asks that has not begun"))?;
        Ok(hand.next(stratum)?)
    };
    let joined = join_by(&world.app, document, (&edition, person.language), today, decide);
    match settled(joined) {
        Ok(()) => Ok(()),
        Err(Failure::Broke(error)) => Err(error),
        Err(Failure::Refused(never)) => match never {},
    }
}

/// Whether a study asks anybody on this day.
pub(super) fn asks(world: &World, today: Day) -> bool {
    world.app.library.study_asking(&world.programme.id, today).is_some()
}

/// The edition of the study that asks on this day, as somebody reads it.
fn edition(world: &World, person: &Person, today: Day) -> Option<String> {
    let library = &world.app.library;
    let study = library.study_asking(&world.programme.id, today)?;
    Some(study.edition(&library.consent.edition(person.language), person.language))
}

/// A refusal leaves somebody outside the study, as it would outside a simulation.
fn settled(joined: Result<(), Failure<CannotJoin>>) -> Result<(), Failure<Never>> {
    match joined {
        Ok(()) | Err(Failure::Refused(_)) => Ok(()),
        Err(Failure::Broke(error)) => Err(Failure::Broke(error)),
    }
}
