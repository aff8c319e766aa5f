//! The real binary as a child process on a core of its own.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection as _;
use diesel::{Connection as _, PgConnection};

use crate::SERVER_CORE;
use crate::requests;

/// A server that is killed when it is dropped.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    pub(crate) took: Duration,
    child: Child,
}

impl Server {
    pub(crate) fn start(folder: &Path, url: Option<&str>) -> Self {
        let began = Instant::now();
        let mut command = pinned(env!("CARGO_BIN_EXE_andrum"), SERVER_CORE);
        command
            .args(["serve", "--workers", "1", "--looser-limits", "100000"])
            .env("ANDRUM_LISTEN", "127.0.0.1:0")
            .env("ANDRUM_DATA", folder);
        // The log line of each request is the operator's to turn on; its cost is not what is compared here.
        command.env("ANDRUM_LOG", "warn");
        if let Some(url) = url {
            command.env("ANDRUM_DATABASE_URL", url);
        }
        let (child, address) = listening(command);
        requests::weight(address, &requests::get("/healthz", None));
        Self { address, took: began.elapsed(), child }
    }

    /// The most memory that the server held at once, as the kernel counts it.
    pub(crate) fn peak_memory_mb(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("a process");
        let line = status.lines().find(|line| line.starts_with("VmHWM:")).expect("a peak");
        let kilobytes: f64 = line.split_whitespace().nth(1).and_then(|figure| figure.parse().ok()).expect("a figure");
        kilobytes / 1024.0
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Starts a process that prints an address with `http://` in it, and reads that address.
pub(crate) fn listening(mut command: Command) -> (Child, SocketAddr) {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn().expect("a process");
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    let address = lines
        .by_ref()
        .map_while(Result::ok)
        .find_map(|line| line.split_once("http://")?.1.split(['/', ' ']).next()?.parse().ok())
        .expect("a process that says where it listens");
    // Whatever it prints later must not block it.
    std::thread::spawn(move || lines.for_each(drop));
    (child, address)
}

/// A command that runs on one core only.
pub(crate) fn pinned(program: &str, core: &str) -> Command {
    let mut command = Command::new("taskset");
    command.args(["-c", core, program]);
    command
}

/// Moves this process to one core.
pub(crate) fn pin_this_process(core: &str) {
    let id = std::process::id().to_string();
    let moved = Command::new("taskset").args(["-a", "-cp", core, &id]).stdout(Stdio::null()).status();
    assert!(moved.is_ok_and(|status| status.success()), "taskset (package util-linux) is missing");
}

/// The PostgreSQL server to measure on, if there is one.
#[expect(clippy::disallowed_methods, reason = "a bench's own setting is none of the service's")]
pub(crate) fn postgres_url() -> Option<String> {
    std::env::var("TEST_DATABASE_URL").ok()
}

/// A schema for this run, gone afterwards.
pub(crate) struct Schema {
    pub(crate) url: String,
    server: String,
    name: String,
}

impl Schema {
    pub(crate) fn create(server: &str) -> Self {
        let name = format!("bench_{}", std::process::id());
        run(server, &format!("CREATE SCHEMA {name}"));
        let joined_by = if server.contains('?') { '&' } else { '?' };
        let url = format!("{server}{joined_by}options=-csearch_path%3D{name}");
        Self { url, server: server.to_owned(), name }
    }
}

impl Drop for Schema {
    fn drop(&mut self) {
        run(&self.server, &format!("DROP SCHEMA {} CASCADE", self.name));
    }
}

fn run(server: &str, statement: &str) {
    let mut conn = PgConnection::establish(server).expect("a connection to TEST_DATABASE_URL");
    conn.batch_execute(statement).expect("a statement that PostgreSQL carries out");
}
