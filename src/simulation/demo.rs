//! The demo: a small cohort, a few participants whose tokens are printed, and staff with passwords that are printed.

use actix_web::web;
use time::Duration;
use zeroize::Zeroizing;

use super::chance::Chance;
use super::person::Person;
use super::run::{Lived, World, live};
use super::{CannotSimulate, Plan, StaffSignIn, cast, desk, run};
use crate::app::{App, Installation};
use crate::error::{Never, unrefused};
use crate::installation;
use crate::participants::vault::Observers;

/// As many made-up people as a release needs, and no more than a start can wait for.
const COHORT: Plan = Plan { participants: 110, days: 90, seed: 42, until: time::Date::MIN };
/// The participants with a token to try started so many days ago.
const STARTED: [u16; 3] = [33, 12, 3];

/// Who can be tried out. Not for logs: it is printed once, on the terminal of whoever started the demo.
#[derive(Clone)]
pub struct DemoSignIns {
    /// Participants.
    pub participants: Vec<ParticipantSignIn>,
    /// Staff; nobody when the demo was made earlier.
    pub staff: Vec<StaffSignIn>,
}

/// A participant to try out.
#[derive(Clone)]
pub struct ParticipantSignIn {
    /// The word pair this participant goes by.
    pub alias: String,
    /// How many days ago they started.
    pub days_ago: u16,
    /// The token, in words.
    pub token: Zeroizing<String>,
}

/// Fills an empty database with the demo and marks it as one. Put the `App` together anew afterwards: pages say that it
/// is a demo from then on.
pub fn demo(app: &web::Data<App>, observers: &Observers) -> Result<DemoSignIns, CannotSimulate> {
    installation::mark(&app.db, Installation::Demo)??;
    let today = app.clock.today();
    let cast = cast::make(app)?;
    let world = World::new(app, observers, cast.counsellors, today)?;
    run::crowd(&world, Plan { until: today, ..COHORT })?;
    desk::fill_now(&world, COHORT.seed)?;
    let lived: Result<Vec<(u16, Lived)>, Never> = app.db.write_now(move |conn| {
        let mut all = Vec::new();
        for (number, days_ago) in (0..).zip(STARTED) {
            let mut chance = Chance::of(COHORT.seed, u32::MAX - number);
            let starts_on = today.saturating_sub(Duration::days(i64::from(days_ago)));
            let person = Person::keen(&mut chance, &world.programme, starts_on, days_ago - 1);
            all.push((days_ago, live(conn, &world, &mut chance, &person)?));
        }
        Ok(all)
    })?;
    let participants = unrefused(lived)
        .into_iter()
        .map(|(days_ago, lived)| ParticipantSignIn { alias: lived.alias, days_ago, token: lived.token })
        .collect();
    Ok(DemoSignIns { participants, staff: cast.sign_ins })
}
