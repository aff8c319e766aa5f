//! What the figures in the README come from: one run, the server alone on one core, the load on another, each figure
//! beside its baseline from the same run. `cargo bench --bench load`; with `TEST_DATABASE_URL` also on PostgreSQL.
#![expect(clippy::print_stdout, reason = "a bench prints its figures")]
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a bench that cannot measure stops")]

mod bare;
mod cohort;
mod desk;
mod durable;
mod page_alone;
mod report;
mod requests;
mod server;
mod vaults;

use std::path::Path;

use cohort::Cohort;
use report::{Spread, rounds};
use server::Server;
use vaults::Filling;

/// The core of whatever is measured.
const SERVER_CORE: &str = "0";
/// The core of whatever makes the load.
const LOAD_CORE: &str = "1";
/// Connections that are open at once when pages are read.
const CONNECTIONS: usize = 64;
/// Participants there are; each may send only so many messages a day.
const PEOPLE: usize = 1500;
/// Participants with two years of everything.
const OLD_HANDS: usize = 64;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.iter().position(|argument| argument == "--as").and_then(|at| arguments.get(at + 1)) {
        Some(part) if part == "bare" => bare::serve(&arguments),
        Some(part) if part == "durable" => durable::commit(&arguments),
        Some(part) if part == "page-alone" => page_alone::render(&arguments),
        Some(part) if part == "page-served" => page_alone::serve(&arguments),
        _ => measure(),
    }
}

fn measure() {
    server::pin_this_process(LOAD_CORE);
    println!(
        "One core for the server, one for the load; median of {} rounds, lowest–highest in brackets.",
        report::ROUNDS
    );
    let sqlite = tempfile::tempdir().expect("a folder for the data");
    measure_on("SQLite", sqlite.path(), None);
    if let Some(url) = server::postgres_url() {
        let postgres = tempfile::tempdir().expect("a folder for the keys");
        let schema = server::Schema::create(&url);
        measure_on("PostgreSQL", postgres.path(), Some(&schema.url));
    } else {
        println!("\nPostgreSQL: not measured, TEST_DATABASE_URL is not set.");
    }
}

fn measure_on(name: &str, folder: &Path, url: Option<&str>) {
    println!("\n{name}");
    let app = cohort::assemble(folder, url);
    let cohort = Cohort::make(&app, PEOPLE, OLD_HANDS);
    let server = Server::start(folder, url);
    println!("  start to first answer        {:.0} ms", server.took.as_secs_f64() * 1000.0);
    pages(&server, &cohort, folder, url);
    desk::measure(&server, &app, &cohort.recovery);
    saves(&server, &cohort, folder, url.is_none());
    println!("  peak memory                  {:.1} MB", server.peak_memory_mb());
}

fn pages(server: &Server, cohort: &Cohort, folder: &Path, url: Option<&str>) {
    let public = requests::get("/modules/introduction", None);
    let weight = requests::weight(server.address, &public);
    println!("  public module page           {weight} bytes on the wire");
    let ready = rounds(|| requests::per_second(server.address, std::slice::from_ref(&public), CONNECTIONS));
    let bare = bare::Child::start(weight);
    let baseline = rounds(|| requests::per_second(bare.address, std::slice::from_ref(&public), CONNECTIONS));
    drop(bare);
    report::rate("  bare handler, as many bytes", baseline, None);
    report::rate("  public module page", ready, Some(("of the bare handler", ready.median / baseline.median)));

    for (name, filling) in [("six weeks", Filling::SixWeeks), ("two years", Filling::TwoYears)] {
        let home = cohort.reads(filling, "/home", CONNECTIONS);
        let weight = requests::weight(server.address, &home[0]);
        println!("  signed-in home, {name}    {weight} bytes on the wire");
        let signed_in = rounds(|| requests::per_second(server.address, &home, CONNECTIONS));
        let handler = page_alone::serve_in_child(folder, url, filling, weight);
        let rendered = rounds(|| requests::per_second(handler.address, &home, CONNECTIONS));
        drop(handler);
        let alone = page_alone::measure(folder, url, filling);
        let cost = signed_in.each();
        report::rate(&format!("  signed-in home, {name}"), signed_in, None);
        report::micros("  … CPU a request", cost, None);
        let times = |baseline: Spread| Some(("times that", cost.median / baseline.median));
        report::micros("  its template, a bare handler", rendered.each(), times(rendered.each()));
        report::micros("  its template alone in memory", alone, times(alone));
    }
}

fn saves(server: &Server, cohort: &Cohort, folder: &Path, on_disk: bool) {
    let durable = on_disk.then(|| durable::measure(folder));
    if let Some(durable) = durable {
        report::rate("  raw durable commits, one by one", durable, None);
    }
    for writers in [1, 16, 64] {
        let saved = rounds(|| requests::per_second(server.address, &cohort.saves(Filling::SixWeeks, writers), writers));
        let against = durable.map(|durable| ("of the raw commits", saved.median / durable.median));
        report::rate(&format!("  diary saves, {writers} at once"), saved, against);
    }
    let saved = rounds(|| requests::per_second(server.address, &cohort.saves(Filling::TwoYears, 64), 64));
    report::rate(
        "  … with two years, 64 at once",
        saved,
        durable.map(|durable| ("of the raw commits", saved.median / durable.median)),
    );
    let messages = cohort.messages();
    let sent = rounds(|| requests::per_second(server.address, &messages, 16));
    report::rate("  messages sent, 16 at once", sent, None);
}
