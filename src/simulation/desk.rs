//! The desk of the demo as a team leaves it in the middle of a week: some wait, some are late, one counsellor is away.

use time::{Duration, PrimitiveDateTime, Time};

use super::chance::Chance;
use super::person::Person;
use super::run::{World, drawn, first_document, on_day, settled};
use super::texts;
use crate::clock::Day;
use crate::crypto::random_id;
use crate::db::DbConn;
use crate::error::{Error, Never};
use crate::messages::Correspondence;
use crate::messages::conversation::{self, Conversation, State};
use crate::messages::desk::worry::{self, Decision};
use crate::messages::desk::{self, Answer, Moment, absence, hand_over};
use crate::participants::token::Token;
use crate::participants::{alias, vault};
use crate::schema::conversations;
use crate::staff::Counsellor;
use diesel::prelude::*;

/// So many people have written lately.
const WROTE: u32 = 26;
/// What is older than this has been dealt with.
const DEALT_WITH: i64 = 12;

/// What becomes of a conversation that was begun a few days ago.
#[derive(Clone, Copy)]
enum Fate {
    Waits,
    Claimed,
    Answered,
    Worried,
    Closed,
    HandedOver,
}

/// Fills the desk. Nothing is done where nobody can read.
pub(super) fn fill(conn: &mut DbConn, world: &World, seed: u64) -> Result<(), Error> {
    let counsellors = world.counsellors.clone();
    let [first, second, .., last] = counsellors.as_ref() else { return Ok(()) };
    deal_with_the_old(conn, world, first, seed)?;
    for number in 0..WROTE {
        let mut chance = Chance::of(seed, u32::MAX / 2 + number);
        let fate = chance.weighted(&[
            (Fate::Waits, 9),
            (Fate::Claimed, 6),
            (Fate::Answered, 5),
            (Fate::Worried, 2),
            (Fate::Closed, 2),
            (Fate::HandedOver, 1),
        ]);
        let ago = i64::from(chance.between(0..=if number % 6 == 0 { 6 } else { 2 }));
        let row = wrote(conn, world, &mut chance, world.until.saturating_sub(Duration::days(ago)))?;
        let by = if number % 5 == 4 { last } else { chance.pick(&[first, second]).copied().unwrap_or(first) };
        let other = if by.id == second.id { first } else { second };
        befalls(conn, &mut chance, &row, fate.unwrap_or(Fate::Waits), (by, other), at_ten(world.until)?)?;
    }
    let days = (world.until.saturating_sub(Duration::days(1)), world.until.saturating_add(Duration::days(4)));
    settled(absence::enter(conn, &last.id, &last.id, days, at_ten(world.until)?))
}

fn at_ten(today: Day) -> Result<Moment, Error> {
    Ok(Moment { today, at: PrimitiveDateTime::new(today, Time::from_hms(9, 0, 0).map_err(Error::internal)?) })
}

/// Somebody new who writes on this day and is not heard of again.
fn wrote(conn: &mut DbConn, world: &World, chance: &mut Chance, day: Day) -> Result<Conversation, Error> {
    let started = u16::from(chance.permille(600)) * chance.between(0..=5);
    let person =
        Person::draw(chance, &world.programme, day.saturating_sub(Duration::days(i64::from(started))), started);
    let (token, alias) = (Token::generate(), alias::random_pair());
    let document = first_document(world, &person, &alias)?;
    let key = vault::make(conn, &world.app.keys, &token, &document, &world.observers, day)?;
    let here = on_day(world, &key, &person, day, &alias);
    settled(conversation::choose_age(conn, &here, chance.permille(700).then_some(person.age)))?;
    let text = drawn(chance, texts::messages(person.language))?;
    settled(conversation::write(conn, &here, &text, &random_id(), &world.app.keys))?;
    let correspondence: Correspondence = here.open(conn)?.document.section()?;
    let own = correspondence.current().ok_or_else(|| Error::internal("nobody wrote"))?;
    conversation::find(conn, &own.id)?.ok_or_else(|| Error::internal("nobody wrote"))
}

fn befalls(
    conn: &mut DbConn,
    chance: &mut Chance,
    row: &Conversation,
    fate: Fate,
    (by, other): (&Counsellor, &Counsellor),
    moment: Moment,
) -> Result<(), Error> {
    if matches!(fate, Fate::Waits) {
        return Ok(());
    }
    settled(desk::claim(conn, by, &row.id, moment))?;
    match fate {
        Fate::Waits | Fate::Claimed => Ok(()),
        Fate::Worried => settled(worry::decide(conn, by, &row.id, true, Decision::Supervisor, moment)),
        Fate::HandedOver => {
            let note = "Vill gärna ha korta svar.".to_owned();
            let offer = hand_over::Offer { to: other.id.clone(), note, once: random_id(), asks: false };
            settled(hand_over::hand_over(conn, by, &row.id, &offer, moment))
        }
        Fate::Answered | Fate::Closed => {
            answer(conn, chance, row, by, moment)?;
            if matches!(fate, Fate::Closed) {
                settled(desk::close(conn, by, &row.id, row.messages + 1, moment))?;
            }
            Ok(())
        }
    }
}

fn answer(
    conn: &mut DbConn,
    chance: &mut Chance,
    row: &Conversation,
    by: &Counsellor,
    moment: Moment,
) -> Result<(), Error> {
    let language = crate::language::Language::from_code(&row.language).unwrap_or_default();
    let text = drawn(chance, texts::answers(language))?;
    settled(desk::answer(conn, by, &row.id, &Answer { text, once: random_id(), last_seen: row.messages }, moment))
}

/// Half a year of a cohort leaves letters that nobody answered; here somebody has, and ended what had gone quiet.
fn deal_with_the_old(conn: &mut DbConn, world: &World, by: &Counsellor, seed: u64) -> Result<(), Error> {
    let before = world.until.saturating_sub(Duration::days(DEALT_WITH));
    let old: Vec<Conversation> = conversations::table
        .filter(conversations::last_on.lt(before).and(conversations::state.ne(State::Closed.word())))
        .select(Conversation::as_select())
        .load(conn)?;
    let mut chance = Chance::of(seed, u32::MAX / 3);
    for row in old {
        let moment = at_ten(row.last_on.saturating_add(Duration::days(1)))?;
        let holder = world.counsellors.iter().find(|one| one.id == row.holder).unwrap_or(by);
        settled(desk::claim(conn, holder, &row.id, moment))?;
        let mut messages = row.messages;
        if row.state.is_unanswered() {
            answer(conn, &mut chance, &row, holder, moment)?;
            messages += 1;
        }
        settled(desk::close(conn, holder, &row.id, messages, moment))?;
    }
    Ok(())
}

/// The same in a write of its own.
pub(super) fn fill_now(world: &World, seed: u64) -> Result<(), Error> {
    let here = world.clone();
    let filled: Result<(), Never> = world.app.db.write_now(move |conn| Ok(fill(conn, &here, seed)?))?;
    crate::error::unrefused(filled);
    Ok(())
}
