//! Study records alone, by the million: made-up vaults are lived through in memory and derived as always, but neither sealed
//! nor kept. For measuring releases.

use std::num::NonZero;
use std::ops::Range;
use std::sync::Mutex;
use std::thread::ScopedJoinHandle;

use actix_web::web;
use diesel::prelude::*;
use time::Duration;

use super::chance::Chance;
use super::person::Person;
use super::run::{World, first_document};
use super::{CannotSimulate, Plan, Report, days, questions, study};
use crate::app::{App, Installation};
use crate::clock::Day;
use crate::content::Study;
use crate::crypto::{Key, random_id};
use crate::error::{Error, Failure, Never, unrefused};
use crate::installation;
use crate::messages::{Correspondence, OwnConversation};
use crate::participants::Profile;
use crate::participants::vault::{Document, Observers};
use crate::research::derive::derive;
use crate::research::follow::StudyRow;
use crate::research::trials::store::{self, Hand};
use crate::schema::study_records;

/// As many people share one write.
const TOGETHER: u32 = 8_000;

/// Makes up the study records of a cohort in a database that holds no people, and marks it as made up for ever.
pub fn records(app: &web::Data<App>, observers: &Observers, plan: Plan) -> Result<Report, CannotSimulate> {
    installation::mark(&app.db, Installation::Simulated)??;
    let world = World::new(app, observers, Vec::new(), plan.until)?;
    let hand = Mutex::new(hand(&world, plan)?);
    let mut report = Report::default();
    let mut next = 0;
    while next < plan.participants {
        let after = (next + TOGETHER).min(plan.participants);
        let rows = lived(&world, plan, next..after, &hand)?;
        report.participants += after - next;
        report.consented += u32::try_from(rows.len()).map_err(Error::internal)?;
        let written: Result<(), Never> = app.db.write_now(move |conn| {
            for row in &rows {
                diesel::insert_into(study_records::table).values(row).execute(conn)?;
            }
            Ok(())
        })?;
        unrefused(written);
        next = after;
    }
    Ok(report)
}

/// Places of the study that asks on the first day on which one does in this half-year.
fn hand(world: &World, plan: Plan) -> Result<Option<Hand>, Error> {
    let (first, last) = (plan.epoch().first_day(), plan.epoch().last_day());
    let asks = |study: &&Study| study.recruits_from <= last && first <= study.recruits_until;
    let studies = world.app.library.studies.iter().filter(|study| study.programme == world.programme.id);
    let Some(study) = studies.clone().find(asks).cloned() else { return Ok(None) };
    let (keys, same) = (world.app.keys.clone(), study.clone());
    let begun: Result<_, Never> = world.app.db.write_now(move |conn| Ok(store::begun(conn, &keys, &same)?))?;
    Ok(Some(unrefused(begun).hand(&study)?))
}

/// The records of these people, who live on every core at once.
fn lived(world: &World, plan: Plan, numbers: Range<u32>, hand: &Mutex<Option<Hand>>) -> Result<Vec<StudyRow>, Error> {
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    let some = |core: usize| numbers.clone().skip(core).step_by(cores);
    std::thread::scope(|scope| {
        let on_core = |core: usize| {
            scope.spawn(move || some(core).filter_map(|number| live(world, plan, number, hand).transpose()).collect())
        };
        let threads: Vec<ScopedJoinHandle<'_, Result<Vec<StudyRow>, Error>>> = (0..cores).map(on_core).collect();
        let mut all = Vec::new();
        for thread in threads {
            all.extend(thread.join().map_err(|_| Error::internal("a thread of the simulation broke"))??);
        }
        Ok(all)
    })
}

/// Draws the person with this number, lets them live, and gives their record if they said yes to the end.
fn live(world: &World, plan: Plan, number: u32, hand: &Mutex<Option<Hand>>) -> Result<Option<StudyRow>, Error> {
    let (mut chance, person) = drawn(world, plan, number);
    let mut document = first_document(world, &person, "")?;
    let consent = world.app.library.consent.read_in(person.language);
    let mut own = OwnConversation::open("", &Key::from_bytes([1; 32]), person.starts_on);
    for at in 0..person.visits.len() {
        let today = person.day_of(at);
        note_visit(&mut document, today)?;
        whole(days::visit(&mut chance, &person, &world.programme, &consent, at, &mut document))?;
        whole(questions::answer(&mut chance, &person, &world.app.library, at, &mut document))?;
        study::join_from(hand, world, &person, &mut document, today)?;
        // Whoever wrote finds the answer on a later visit.
        if let (None, Some(first)) = (own.answered_on, own.sent_on.first()) {
            let answered_on = first.saturating_add(Duration::days(i64::from(chance.between(0..=5))));
            own.answered_on = Some(answered_on).filter(|day| *day <= today);
        }
        own.sent_on.extend(person.writes_at.contains(&at).then_some(today));
    }
    if person.erases || person.withdraws {
        return Ok(None);
    }
    if !own.sent_on.is_empty() {
        document.set(&Correspondence { conversations: vec![own], ..Correspondence::default() })?;
    }
    let Some(observed) = derive(&document)? else { return Ok(None) };
    Ok(Some(StudyRow::new(random_id(), &observed.record)?))
}

/// The person with this number: the same as in a simulation with vaults.
pub(super) fn drawn(world: &World, plan: Plan, number: u32) -> (Chance, Person) {
    let mut chance = Chance::of(plan.seed, number);
    let epoch = plan.epoch();
    let length = u16::try_from((epoch.last_day() - epoch.first_day()).whole_days()).unwrap_or(180);
    let starts_on = epoch.first_day().saturating_add(Duration::days(i64::from(chance.between(0..=length))));
    let left = u16::try_from((plan.until - starts_on).whole_days()).unwrap_or(0);
    let person = Person::draw(&mut chance, &world.programme, starts_on, plan.days.saturating_sub(1).min(left));
    (chance, person)
}

fn note_visit(document: &mut Document, today: Day) -> Result<(), Error> {
    let mut profile: Profile = document.section()?;
    if profile.visit(today) {
        document.set(&profile)?;
    }
    Ok(())
}

fn whole(lived: Result<(), Failure<Never>>) -> Result<(), Error> {
    match lived {
        Ok(()) => Ok(()),
        Err(Failure::Broke(error)) => Err(error),
        Err(Failure::Refused(never)) => match never {},
    }
}
