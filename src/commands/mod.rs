//! The commands of the `andrum` binary: what they are called, what they take, what they say.

mod check;
mod keep;
mod preview;
mod promises;
mod recovery;
mod release;
mod serve;
mod simulate;
mod staff;
mod studies;

use std::io::Write as _;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::format::Writer;
use tracing_subscriber::fmt::time::FormatTime;

use crate::clock::Clock;
use crate::config::Config;

/// An anonymous web service for self-help programmes.
#[derive(Debug, Parser)]
#[command(name = "andrum", version, about)]
struct Line {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve pages (the default).
    Serve(serve::Serve),
    Check(check::Check),
    Preview(preview::Preview),
    Backup(keep::Backup),
    Restore(keep::Restore),
    /// Erase what has run out; the service does it by itself every ten minutes.
    EraseExpired,
    #[command(subcommand)]
    Staff(staff::Staff),
    #[command(subcommand)]
    Recovery(recovery::Recovery),
    /// Look after the keys.
    #[command(subcommand)]
    Keys(keep::Keys),
    /// Build, list and check research releases.
    #[command(subcommand)]
    Release(release::Release),
    /// Look after the studies in which chance decides.
    #[command(subcommand)]
    Studies(studies::Studies),
    Simulate(simulate::Simulate),
    /// List the promises and the tests that guard them.
    Promises,
}

/// Why a command ended badly, in a sentence for the operator.
pub type Ended = Result<(), String>;

/// Runs the command of this process.
pub fn run() -> ExitCode {
    let line = Line::parse();
    let config = match Config::from_environment() {
        Ok(config) => config,
        Err(problem) => return fail(&problem.to_string()),
    };
    if let Err(why) = start_log(&config) {
        return fail(&why);
    }
    let ended = match line.command.unwrap_or(Command::Serve(serve::Serve::default())) {
        Command::Serve(serve) => serve.run(config),
        Command::Check(check) => check.run(&config),
        Command::Preview(preview) => preview.run(config),
        Command::Backup(backup) => backup.run(&config),
        Command::Restore(restore) => restore.run(&config),
        Command::EraseExpired => keep::erase_expired(config),
        Command::Staff(staff) => staff.run(config),
        Command::Recovery(recovery) => recovery.run(config),
        Command::Keys(keys) => keys.run(config),
        Command::Release(release) => release.run(config),
        Command::Studies(studies) => studies.run(config),
        Command::Simulate(simulate) => simulate.run(config),
        Command::Promises => promises::run(),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => fail(&why),
    }
}

/// Lines carry the day only, since a line about a request would tell when somebody was here.
struct Days;

impl FormatTime for Days {
    fn format_time(&self, line: &mut Writer<'_>) -> std::fmt::Result {
        write!(line, "{}", Clock::system().today())
    }
}

fn start_log(config: &Config) -> Result<(), String> {
    // The framework's own lines may name the address of whoever broke a connection; ours never do.
    let filter = EnvFilter::try_new(format!("{},actix_http=off,actix_server=warn", config.log)).map_err(|_| {
        format!(
            "ANDRUM_LOG is \"{}\", but it must be a level or targets with levels, like info or andrum=debug",
            config.log
        )
    })?;
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_timer(Days).init();
    Ok(())
}

fn fail(why: &str) -> ExitCode {
    say_problem(&format!("andrum: {why}"));
    ExitCode::FAILURE
}

/// Says something to whoever ran the command. A reader that has gone, such as `head`, is no fault.
pub(crate) fn say(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Says what went wrong to whoever ran the command.
pub(crate) fn say_problem(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}
