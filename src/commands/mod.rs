//! The commands of the `andrum` binary: what they are called, what they take, what they say.

mod check;
mod keep;
mod promises;
mod release;
mod serve;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

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
    Backup(keep::Backup),
    Restore(keep::Restore),
    /// Erase what has run out; the service does it by itself every ten minutes.
    EraseExpired,
    /// Look after the keys.
    #[command(subcommand)]
    Keys(keep::Keys),
    /// Build, list and check research releases.
    #[command(subcommand)]
    Release(release::Release),
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
    start_log(&config);
    let ended = match line.command.unwrap_or(Command::Serve(serve::Serve::default())) {
        Command::Serve(serve) => serve.run(config),
        Command::Check(check) => check.run(&config),
        Command::Backup(backup) => backup.run(&config),
        Command::Restore(restore) => restore.run(&config),
        Command::EraseExpired => keep::erase_expired(config),
        Command::Keys(keys) => keys.run(config),
        Command::Release(release) => release.run(config),
        Command::Promises => promises::run(),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => fail(&why),
    }
}

fn start_log(config: &Config) {
    // actix's own lines name addresses of clients when a connection breaks; ours never do.
    let filter = tracing_subscriber::EnvFilter::new(format!("{},actix_http=off,actix_server=warn", config.log));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(true).init();
}

fn fail(why: &str) -> ExitCode {
    say_problem(&format!("andrum: {why}"));
    ExitCode::FAILURE
}

/// Says something to whoever ran the command.
#[expect(clippy::print_stdout, reason = "a command answers on standard output")]
pub(crate) fn say(text: &str) {
    println!("{text}");
}

/// Says what went wrong to whoever ran the command.
#[expect(clippy::print_stderr, reason = "a command complains on standard error")]
pub(crate) fn say_problem(text: &str) {
    eprintln!("{text}");
}
