//! When things go wrong around the service: reboots, kills, a full port, a database of a newer version.

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use andrum::clock::Clock;
use andrum::db::{CannotOpen, Db};
use andrum::server;
use diesel::connection::SimpleConnection as _;
use diesel::{Connection as _, PgConnection, SqliteConnection};

use crate::support::cast::{confirms, words_on};
use crate::support::{Person, Stage, TestDatabase, each_database};

each_database!(
    a_restart_keeps_what_was_saved_and_who_is_signed_in,
    a_database_of_a_newer_andrum_is_refused,
    a_port_in_use_is_named,
    a_kill_in_the_middle_of_saves_loses_nothing_that_was_acknowledged,
);

async fn a_restart_keeps_what_was_saved_and_who_is_signed_in(stage: Stage) {
    let ada = stage.participant().await;
    ada.sends("/diary/2026-11-21", &[("used", "no"), ("back", "/home")]).await.must_be(303);
    let token = ada.token.clone();
    let stage = stage.starts_again().await;
    let again = stage.signs_in(&token).await;
    again.opens("/diary/2026-11-21").await.must_be(200);
    let days = again.opens("/take-out").await;
    days.must_be(200);
    assert!(again.sends("/take-out/json", &[]).await.html.contains("2026-11-21"));
}

async fn a_database_of_a_newer_andrum_is_refused(stage: Stage) {
    let url = stage.database().url.clone();
    let newer = "INSERT INTO __diesel_schema_migrations (version) VALUES ('29990101000000')";
    if stage.database().is_postgres() {
        PgConnection::establish(&url).expect("a connection").batch_execute(newer).expect("a row");
    } else {
        SqliteConnection::establish(&url).expect("a connection").batch_execute(newer).expect("a row");
    }
    let refused = std::thread::spawn(move || Db::open(&url)).join().expect("no panic");
    let Err(refusal @ CannotOpen::FromNewer(_)) = refused else { panic!("it opened a newer database") };
    assert!(refusal.to_string().contains("newer Andrum"), "{refusal}");
}

async fn a_port_in_use_is_named(stage: Stage) {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("an address");
    let mut config = stage.app.config.clone();
    config.listen = address;
    let app = std::thread::spawn(move || andrum::app::App::assemble(config, Clock::system())).join().expect("no panic");
    let app = actix_web::web::Data::new(app.expect("the parts"));
    let Err(refusal) = server::start(app, Some(1)) else { panic!("it took a port in use") };
    assert!(refusal.to_string().contains(&format!("{address} (ANDRUM_LISTEN)")), "{refusal}");
}

/// Several browsers save as fast as they can; the process is killed without warning; whatever was answered with success
/// must be there afterwards.
async fn a_kill_in_the_middle_of_saves_loses_nothing_that_was_acknowledged(database: TestDatabase) {
    let (mut process, address) = started(&database);
    let acknowledged: Arc<Mutex<BTreeSet<(usize, String)>>> = Arc::default();
    let mut tokens = Vec::new();
    let mut busy = Vec::new();
    let today = Clock::system().today();
    for number in 0..4 {
        let person = Person::new(&address);
        let shown = person.sends("/start", &[]).await;
        let token = words_on(&shown);
        confirms(&person, &shown, &token).await.must_be(303);
        person.opens("/diary").await.must_be(200);
        tokens.push(token);
        let acknowledged = Arc::clone(&acknowledged);
        busy.push(actix_web::rt::spawn(async move {
            for back in 0..300 {
                let day = (today - time::Duration::days(back)).to_string();
                let saved = person.tries_to_send(&format!("/diary/{day}"), &[("used", "no"), ("back", "/home")]).await;
                match saved {
                    Some(303) => acknowledged.lock().expect("one story").insert((number, day)),
                    _ => break,
                };
            }
        }));
    }
    actix_web::rt::time::sleep(Duration::from_millis(400)).await;
    process.kill().expect("a kill");
    process.wait().expect("an end");
    for one in busy {
        one.await.expect("a browser that gave up");
    }
    let acknowledged = acknowledged.lock().expect("one story").clone();
    assert!(acknowledged.len() > 8, "only {} saves before the kill", acknowledged.len());

    let (mut process, address) = started(&database);
    for (number, token) in tokens.iter().enumerate() {
        let person = Person::new(&address);
        person.sends("/sign-in", &[("token", token), ("kept", "")]).await.must_be(303);
        person.opens("/take-out").await.must_be(200);
        let all = person.sends("/take-out/json", &[]).await.html;
        for (_, day) in acknowledged.iter().filter(|(who, _)| *who == number) {
            assert!(all.contains(day), "{day} was acknowledged and is gone");
        }
    }
    process.kill().expect("a kill");
    process.wait().expect("an end");
}

/// The real binary on this database.
fn started(database: &TestDatabase) -> (Child, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_andrum"));
    command
        .args(["serve", "--workers", "1"])
        .env("ANDRUM_LISTEN", "127.0.0.1:0")
        .env("ANDRUM_DATA", database.folder.path());
    if database.is_postgres() {
        command.env("ANDRUM_DATABASE_URL", &database.url);
    }
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the binary");
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    let line = lines.find_map(|line| line.ok()?.split_once("open at ").map(|(_, url)| url.to_owned()));
    std::thread::spawn(move || lines.for_each(drop));
    (child, line.expect("an address"))
}
