//! Lets a cohort live its days, several people per write.

use std::sync::Arc;

use actix_web::web;
use time::{Duration, PrimitiveDateTime, Time};
use zeroize::Zeroizing;

use super::chance::Chance;
use super::days::{unexpected, visit};
use super::person::Person;
use super::{CannotSimulate, Plan, Report, cast, questions, records, study, texts};
use crate::app::{App, Installation};
use crate::clock::Day;
use crate::content::Programme;
use crate::crypto::random_id;
use crate::db::DbConn;
use crate::error::{Error, Failure, Never, unrefused};
use crate::installation;
use crate::messages::desk::{self, Answer, Moment};
use crate::messages::{Correspondence, MessageText, conversation};
use crate::participants::token::Token;
use crate::participants::vault::{self, Document, Observers};
use crate::participants::{Profile, SignedInParticipant, alias};
use crate::staff::{Counsellor, team};

/// As many people share one write.
const TOGETHER: u32 = 20;

/// What everybody made up lives in.
#[derive(Clone)]
pub(super) struct World {
    pub(super) app: web::Data<App>,
    pub(super) observers: Observers,
    pub(super) programme: Arc<Programme>,
    pub(super) counsellors: Arc<[Counsellor]>,
    pub(super) until: Day,
    can_write: bool,
}

/// One life, as it is remembered afterwards.
pub(super) struct Lived {
    pub(super) token: Zeroizing<String>,
    pub(super) alias: String,
    consented: bool,
    erased: bool,
    messages: u32,
    answers: u32,
}

impl World {
    pub(super) fn new(
        app: &web::Data<App>,
        observers: &Observers,
        counsellors: Vec<Counsellor>,
        until: Day,
    ) -> Result<Self, CannotSimulate> {
        let programme = app.library.programmes.first().ok_or(CannotSimulate::NoProgramme)?;
        Ok(Self {
            app: app.clone(),
            observers: observers.clone(),
            programme: Arc::new(programme.clone()),
            counsellors: counsellors.into(),
            until,
            can_write: app.db.read_now(team::current)?.is_some(),
        })
    }
}

/// Makes up a cohort in a database that holds no people, and marks it as made up for ever.
pub fn run(app: &web::Data<App>, observers: &Observers, plan: Plan) -> Result<Report, CannotSimulate> {
    installation::mark(&app.db, Installation::Simulated)??;
    let cast = cast::make(app)?;
    let world = World::new(app, observers, cast.counsellors, plan.until)?;
    Ok(Report { staff: cast.sign_ins, ..crowd(&world, plan)? })
}

/// Lets everybody of a plan live.
pub(super) fn crowd(world: &World, plan: Plan) -> Result<Report, Error> {
    let mut report = Report::default();
    let mut next = 0;
    while next < plan.participants {
        let after = (next + TOGETHER).min(plan.participants);
        let (here, numbers) = (world.clone(), next..after);
        let lived: Result<Vec<Lived>, Never> = world.app.db.write_now(move |conn| {
            let people = numbers.clone().map(|number| live_as(conn, &here, plan, number));
            Ok(people.collect::<Result<Vec<Lived>, Error>>()?)
        })?;
        for one in unrefused(lived) {
            report.participants += 1;
            report.consented += u32::from(one.consented);
            report.erased += u32::from(one.erased);
            report.messages += one.messages;
            report.answers += one.answers;
        }
        next = after;
    }
    Ok(report)
}

/// Draws the person with this number and lets them live.
fn live_as(conn: &mut DbConn, world: &World, plan: Plan, number: u32) -> Result<Lived, Error> {
    let (mut chance, person) = records::drawn(world, plan, number);
    live(conn, world, &mut chance, &person)
}

/// Lets somebody live all their visits.
pub(super) fn live(conn: &mut DbConn, world: &World, chance: &mut Chance, person: &Person) -> Result<Lived, Error> {
    let token = Token::generate();
    let alias = alias::random_pair();
    let document = first_document(world, person, &alias)?;
    let key = vault::make(conn, &world.app.keys, &token, &document, &world.observers, person.starts_on)?;
    let consent = world.app.library.consent.read_in(person.language);
    let mut lived = Lived { token: token.words(), alias, consented: false, erased: false, messages: 0, answers: 0 };
    for at in 0..person.visits.len() {
        let here = on_day(world, &key, person, person.day_of(at), &lived.alias);
        read_answers(conn, &here)?;
        let visited = here.change(conn, |document| {
            visit(chance, person, &world.programme, &consent, at, document)?;
            questions::answer(chance, person, &world.app.library, at, document)
        });
        settled(visited)?;
        if study::asks(world, here.today()) {
            let joined =
                |conn: &mut DbConn, document: &mut Document| study::join(conn, world, person, document, here.today());
            settled(here.change_with(conn, joined))?;
        }
        if world.can_write && person.writes_at.contains(&at) {
            lived.messages += 1;
            settled(write(conn, world, chance, person, &here))?;
            lived.answers += u32::from(answered(conn, world, chance, person, &here)?);
        }
    }
    let last = on_day(world, &key, person, person.day_of(person.visits.len().saturating_sub(1)), &lived.alias);
    lived.consented = leave(conn, person, &last)?;
    lived.erased = person.erases;
    Ok(lived)
}

/// The first document, as the start makes it.
pub(super) fn first_document(world: &World, person: &Person, alias: &str) -> Result<Document, Error> {
    let mut profile = Profile {
        alias: alias.to_owned(),
        programme: world.programme.id.clone(),
        language: person.language,
        started_on: Some(person.starts_on),
        ..Profile::default()
    };
    profile.visit(person.starts_on);
    let mut document = Document::default();
    document.set(&profile)?;
    Ok(document)
}

pub(super) fn on_day(
    world: &World,
    key: &vault::VaultKey,
    person: &Person,
    day: Day,
    alias: &str,
) -> SignedInParticipant {
    SignedInParticipant::outside(key.clone(), world.observers.clone(), day, person.language, alias.to_owned())
}

pub(super) fn settled<T, R: std::fmt::Debug>(outcome: Result<T, Failure<R>>) -> Result<T, Error> {
    outcome.map_err(|failure| match failure {
        Failure::Refused(refusal) => unexpected(refusal),
        Failure::Broke(error) => error,
    })
}

fn write(
    conn: &mut DbConn,
    world: &World,
    chance: &mut Chance,
    person: &Person,
    here: &SignedInParticipant,
) -> Result<(), Failure<conversation::WriteRefused>> {
    let document = here.open(conn)?.document;
    let (profile, before): (Profile, Correspondence) = (document.section()?, document.section()?);
    if profile.age.is_none() && !before.age_unsaid {
        let age = chance.permille(700).then_some(person.age);
        settled(conversation::choose_age(conn, here, age))?;
    }
    conversation::write(conn, here, &drawn(chance, texts::messages(person.language))?, &random_id(), &world.app.keys)
}

pub(super) fn drawn(chance: &mut Chance, texts: &[&str]) -> Result<MessageText, Error> {
    MessageText::parse(chance.pick(texts).copied().unwrap_or_default()).map_err(unexpected)
}

/// A counsellor answers on the next day or the one after, unless that is too late to be told; then the participant reads it.
fn answered(
    conn: &mut DbConn,
    world: &World,
    chance: &mut Chance,
    person: &Person,
    here: &SignedInParticipant,
) -> Result<bool, Error> {
    let today = here.today().saturating_add(Duration::days(i64::from(chance.between(1..=2))));
    let answers = chance.permille(950);
    let Some(own) = here.open(conn)?.document.section::<Correspondence>()?.current().cloned() else {
        return Ok(false);
    };
    let found = conversation::find(conn, &own.id)?;
    let holder = found.as_ref().and_then(|row| world.counsellors.iter().find(|one| one.id == row.holder));
    let (Some(row), Some(counsellor)) = (&found, holder.or(chance.pick(&world.counsellors))) else { return Ok(false) };
    if !answers || today > world.until {
        return Ok(false);
    }
    let at = PrimitiveDateTime::new(today, Time::from_hms(10, 0, 0).map_err(Error::internal)?);
    let moment = Moment { today, at };
    settled(desk::claim(conn, counsellor, &row.id, moment))?;
    let text = drawn(chance, texts::answers(person.language))?;
    let answer = Answer { text, once: random_id(), last_seen: row.messages };
    settled(desk::answer(conn, counsellor, &row.id, &answer, moment))?;
    Ok(true)
}

/// Opens the page of the conversation, if there is anything on it.
fn read_answers(conn: &mut DbConn, here: &SignedInParticipant) -> Result<(), Error> {
    let correspondence: Correspondence = here.open(conn)?.document.section()?;
    let Some(own) = correspondence.current() else { return Ok(()) };
    match conversation::find(conn, &own.id)? {
        Some(row) if row.messages > own.seen => settled(conversation::note_seen(conn, here, row.messages)),
        _ => Ok(()),
    }
}

/// The end: a few take back their yes, a few erase everything. Says whether a yes stands.
fn leave(conn: &mut DbConn, person: &Person, here: &SignedInParticipant) -> Result<bool, Error> {
    if person.erases {
        here.vault_key().erase(conn, here.observers(), here.today())?;
        return Ok(false);
    }
    if person.withdraws {
        let withdrawn: Result<(), Failure<Never>> = here.change(conn, |document| {
            let mut profile: Profile = document.section()?;
            profile.withdraw();
            document.set(&profile)?;
            Ok(())
        });
        settled(withdrawn)?;
    }
    Ok(person.says_yes_at.is_some() && !person.withdraws)
}
