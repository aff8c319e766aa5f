//! How a release grows with its cohort: 10 thousand, 100 thousand and a million study records, each beside the bare reading
//! of the same rows. `cargo bench --bench release`. The records come from made-up people through the real derivation; larger
//! cohorts hold each of them many times, under ids of their own.
#![expect(clippy::print_stdout, reason = "a bench prints its figures")]
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a bench that cannot measure stops")]

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use actix_web::web;
use andrum::app::App;
use andrum::clock::Clock;
use andrum::config::Config;
use andrum::crypto::random_id;
use andrum::error::{Failure, Never};
use andrum::research::release::Form;
use andrum::research::store;
use andrum::schema::study_records::dsl;
use andrum::server;
use andrum::simulation::{self, Plan};
use andrum::staff::audit::COMMAND_LINE;
use diesel::prelude::*;

/// Made-up people who live through their half-year; about two thirds of them agree to research.
const PEOPLE: u32 = 6_000;
/// The sizes of the cohorts, in study records.
const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];
/// As many copies share one write.
const TOGETHER: usize = 5_000;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.iter().position(|argument| argument == "--as").and_then(|at| arguments.get(at + 1..at + 3)) {
        Some([part, folder]) if part == "read" => timed(Path::new(folder), read),
        Some([part, folder]) if part == "build" => timed(Path::new(folder), build),
        _ => measure(),
    }
}

fn measure() {
    println!("records      bare reading      release      times the reading      µs a record      peak memory");
    let folder = tempfile::tempdir().expect("a folder for the data");
    let plan = plan(folder.path());
    for size in SIZES {
        grow(folder.path(), plan, size);
        let (reading, _) = child("read", folder.path());
        let (building, memory) = child("build", folder.path());
        let per_record = building * 1e6 / f64::from(u32::try_from(size).expect("a size"));
        println!(
            "{size:<9} {reading:>12.2} s {building:>12.2} s {:>16.2} {per_record:>21.1} {memory:>15.1} MB",
            building / reading
        );
        unbuild(folder.path());
    }
}

fn app(folder: &Path) -> App {
    let settings = [("ANDRUM_DATA".to_owned(), folder.display().to_string())];
    App::assemble(Config::from_settings(settings).expect("settings"), Clock::system()).expect("an app")
}

/// Makes up the first people.
fn plan(folder: &Path) -> Plan {
    let app = web::Data::new(app(folder));
    let plan = Plan { participants: PEOPLE, days: 182, seed: 1, until: app.clock.today() };
    simulation::records(&app, &server::observers(), plan).expect("a cohort");
    plan
}

/// Copies study records until there are so many.
fn grow(folder: &Path, plan: Plan, size: usize) {
    let app = app(folder);
    let rows: Vec<(String, String, String, andrum::clock::Day)> = app
        .db
        .read_now(|conn| {
            let columns = (dsl::programme, dsl::epoch, dsl::record, dsl::erase_after);
            Ok(dsl::study_records.select(columns).limit(i64::from(plan.participants)).load(conn)?)
        })
        .expect("records");
    let there: i64 = app.db.read_now(|conn| Ok(dsl::study_records.count().get_result(conn)?)).expect("a count");
    let missing = size - usize::try_from(there).expect("a count");
    let mut copies = rows.iter().cycle().take(missing).cloned().peekable();
    while copies.peek().is_some() {
        let some: Vec<_> = copies.by_ref().take(TOGETHER).collect();
        let written: Result<Result<(), Never>, _> = app.db.write_now(move |conn| {
            for (programme, epoch, record, erase_after) in &some {
                let values = (
                    dsl::id.eq(random_id()),
                    dsl::programme.eq(programme),
                    dsl::epoch.eq(epoch),
                    dsl::record.eq(record),
                    dsl::erase_after.eq(erase_after),
                );
                diesel::insert_into(dsl::study_records).values(values).execute(conn).map_err(Failure::from)?;
            }
            Ok(())
        });
        let Ok(()) = written.expect("a database that takes it");
    }
}

/// Takes the release away again, so that a larger one can be built of the same half-year.
fn unbuild(folder: &Path) {
    let app = app(folder);
    let gone: Result<Result<(), Never>, _> = app.db.write_now(|conn| {
        use andrum::schema::{release_drafts, release_log, releases};
        diesel::delete(release_drafts::table).execute(conn).map_err(Failure::from)?;
        diesel::delete(release_log::table).execute(conn).map_err(Failure::from)?;
        diesel::delete(releases::table).execute(conn).map_err(Failure::from)?;
        Ok(())
    });
    let Ok(()) = gone.expect("a database that takes it");
}

/// Every record in the order of its id, some at a time, and nothing done with it.
fn read(app: &App) {
    let mut last = String::new();
    let mut bytes = 0;
    loop {
        let rows: Vec<(String, String)> = app
            .db
            .read_now(|conn| {
                let after = dsl::study_records.filter(dsl::id.gt(&last)).order(dsl::id).limit(5_000);
                Ok(after.select((dsl::id, dsl::record)).load(conn)?)
            })
            .expect("records");
        bytes += rows.iter().map(|(_, record)| record.len()).sum::<usize>();
        match rows.into_iter().next_back() {
            Some((id, _)) => last = id,
            None => break,
        }
    }
    assert!(bytes > 0, "there are records");
}

fn build(app: &App) {
    let epoch = andrum::research::epoch::Epoch::of(app.clock.today()).previous();
    store::build(app, "cannabis", epoch, Form::Exact, COMMAND_LINE).expect("a build").expect("a release");
}

/// Does a part in a process of its own and says how long it took and the most memory it held.
fn timed(folder: &Path, part: fn(&App)) {
    let app = app(folder);
    let began = Instant::now();
    part(&app);
    let took = began.elapsed().as_secs_f64();
    let status = std::fs::read_to_string("/proc/self/status").expect("a process");
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).expect("a peak");
    let kilobytes: f64 = line.split_whitespace().nth(1).and_then(|figure| figure.parse().ok()).expect("a figure");
    println!("{took} {}", kilobytes / 1024.0);
}

fn child(part: &str, folder: &Path) -> (f64, f64) {
    let this = std::env::current_exe().expect("a program");
    let folder = folder.to_str().expect("a plain path");
    let output = Command::new(this).args(["--as", part, folder]).stderr(Stdio::inherit()).output().expect("a process");
    assert!(output.status.success(), "{part} did not end well");
    let text = String::from_utf8(output.stdout).expect("text");
    let figures: Vec<f64> = text.split_whitespace().filter_map(|figure| figure.parse().ok()).collect();
    (figures[0], figures[1])
}
