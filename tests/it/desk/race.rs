//! A thousand races for a conversation, each with one winner.

use std::sync::{Arc, Barrier};
use std::thread;

use andrum::crypto::{Key, halves, password, random_id};
use andrum::error::{Failure, Never};
use andrum::messages::desk::{ClaimRefused, Moment, claim};
use andrum::messages::sealed::wrap_for_team;
use andrum::schema::conversations;
use andrum::staff::account::{Alias, Prepared};
use andrum::staff::knock::{self, Beside};
use andrum::staff::team::{self, NewTeamKey};
use andrum::staff::{Counsellor, audit};
use andrum::web::Role;
use diesel::prelude::*;

use crate::support::{Stage, each_database};

each_database!(of_a_thousand_races_each_has_one_winner);

const RACES: usize = 1000;

async fn of_a_thousand_races_each_has_one_winner(stage: Stage) {
    let racing = tokio::task::spawn_blocking(move || race(&stage));
    racing.await.expect("a thread for the races");
}

fn race(stage: &Stage) {
    let (key, [one, other]) = NewTeamKey::first().expect("a team key");
    let recovery = halves::join(&one, &other).expect("two halves");
    let (at, today) = (stage.app.clock.timestamp(), stage.app.clock.today());
    let made = stage.app.db.write_now(move |conn| key.insert(conn, audit::COMMAND_LINE, at, today));
    assert!(made.expect("a write").is_ok());
    let racers = ["Chris", "Dana"].map(|alias| {
        let counsellor = hired(stage, alias);
        let (recovery, id) = (andrum::crypto::key_pair::PrivateKey::from_key(recovery.clone()), counsellor.id.clone());
        let let_in =
            stage.app.db.write_now(move |conn| team::let_in_by_halves(conn, audit::COMMAND_LINE, &recovery, &id, at));
        assert!(let_in.expect("a write").is_ok());
        counsellor
    });
    let ids = Arc::new(waiting(stage));
    let (moment, start) = (Moment { today, at }, Arc::new(Barrier::new(2)));
    let running = racers.map(|racer| {
        let (ids, start, db) = (Arc::clone(&ids), Arc::clone(&start), stage.app.db.clone());
        thread::spawn(move || {
            let mut won = Vec::new();
            for id in ids.iter() {
                start.wait();
                let (racer, row) = (racer.clone(), id.clone());
                match db.write_now(move |conn| claim(conn, &racer, &row, moment)).expect("an outcome") {
                    Ok(()) => won.push(id.clone()),
                    Err(refusal) => assert_eq!(refusal, ClaimRefused::Taken),
                }
            }
            won
        })
    });
    let [hers, theirs] = running.map(|racer| racer.join().expect("a racer"));
    assert_eq!(hers.len() + theirs.len(), RACES, "one winner each");
    assert!(hers.iter().all(|id| !theirs.contains(id)));
}

fn hired(stage: &Stage, alias: &str) -> Counsellor {
    let salt = andrum::crypto::random_bytes();
    let password_key = password::derive("fyra slumpade ord räcker", &salt).expect("a key");
    let alias = Alias::parse(alias).expect("an alias");
    let (prepared, phone) = Prepared::make(&stage.app.keys, None, &alias, &password_key, &salt);
    let (now, today) = (stage.app.clock.now(), stage.app.clock.today());
    let insert = prepared.clone();
    let made = stage.app.db.write_now(move |conn| insert.insert(conn, Role::Counsellor, 0, today));
    assert!(made.expect("a write").is_ok());
    let knock = stage.db_look(|conn| knock::knock(conn, &stage.app.keys, alias.as_str()));
    let code = phone.code(now).expect("a code");
    let known =
        knock.opens(&stage.app.keys, &password_key, &Beside::Code(code), now).expect("locks").expect("an account");
    Counsellor::outside(known.id, known.alias, known.private)
}

/// Conversations that wait, with keys that the team can open.
fn waiting(stage: &Stage) -> Vec<String> {
    let today = stage.app.clock.today();
    let outcome = stage.app.db.write_now(move |conn| {
        let team = team::current(conn)?.expect("a team key");
        let mut ids = Vec::new();
        for number in 0..RACES {
            let id = random_id();
            diesel::insert_into(conversations::table)
                .values((
                    conversations::id.eq(&id),
                    conversations::programme.eq("cannabis"),
                    conversations::language.eq("sv"),
                    conversations::alias.eq(format!("Samtal {number}")),
                    conversations::state.eq("waiting"),
                    conversations::holder.eq(""),
                    conversations::worry.eq(false),
                    conversations::messages.eq(1),
                    conversations::last_on.eq(today),
                    conversations::answer_by.eq(today),
                    conversations::erase_after.eq(today),
                ))
                .execute(conn)?;
            wrap_for_team(conn, &id, &Key::random(), &team)?;
            ids.push(id);
        }
        Ok::<Vec<String>, Failure<Never>>(ids)
    });
    outcome.expect("a write").expect("no refusal")
}
