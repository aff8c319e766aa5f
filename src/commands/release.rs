//! `andrum release build|list|log|verify`: frozen research files, the same as on the researchers' pages. There is no
//! command that approves: it takes two people who sign in.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::{Ended, say};
use crate::app::App;
use crate::app::Installation;
use crate::clock::Clock;
use crate::config::Config;
use crate::research::approval::log;
use crate::research::approval::state::State;
use crate::research::epoch::Epoch;
use crate::research::half_years::{self, Standing};
use crate::research::release::{Form, verify};
use crate::research::store::{self, BuildRefused, Release as Stored};
use crate::staff::audit::COMMAND_LINE;

/// What can be done with releases.
#[derive(Debug, Subcommand)]
pub(super) enum Release {
    /// Build, freeze and check the release of an epoch. Two researchers approve it on their pages.
    Build(Build),
    /// List the releases, and what can be built.
    List,
    /// Show everything that was done with releases, and check that nobody changed it afterwards.
    Log,
    /// Check a release file as an outsider would.
    Verify(Verify),
}

/// Which release.
#[derive(Debug, Args)]
pub(super) struct Build {
    /// The programme; the only one when left out.
    #[arg(long)]
    programme: Option<String>,
    /// The half-year of enrolment, such as 2026H1; the newest that can be released when left out.
    #[arg(long)]
    epoch: Option<Epoch>,
    /// The form of its counts: exact, rounded or cell-key. A half-year is released once, in one of them.
    #[arg(long, default_value_t)]
    form: Form,
    /// A folder to write the zip to as well: one that is out, or any of made-up people.
    #[arg(long)]
    out: Option<PathBuf>,
}

/// Which file.
#[derive(Debug, Args)]
pub(super) struct Verify {
    /// The zip.
    file: PathBuf,
}

impl Release {
    pub(super) fn run(&self, config: Config) -> Ended {
        match self {
            Self::Build(build) => build.run(&assembled(config)?),
            Self::List => list(&assembled(config)?),
            Self::Log => show_log(&assembled(config)?),
            Self::Verify(verify) => verify.run(),
        }
    }
}

fn assembled(config: Config) -> Result<App, String> {
    App::assemble(config, Clock::system()).map_err(|problem| problem.to_string())
}

impl Build {
    fn run(&self, app: &App) -> Ended {
        let programme = self.programme(app)?;
        let epoch = match self.epoch {
            Some(epoch) => epoch,
            None => newest(app, &programme)?,
        };
        let built = store::build(app, &programme, epoch, self.form, COMMAND_LINE).map_err(|cause| cause.to_string())?;
        let (release, is_new) = match built {
            Ok(release) => (release, true),
            Err(BuildRefused::Released(there)) if self.out.is_some() => (*there, false),
            Err(refused) => return Err(refused.to_string()),
        };
        if is_new {
            say(&format!("Built {} and froze it.", release.id));
            match release.state {
                State::Built => say(&format!("The check found:\n{}", release.problems)),
                _ => say("It was checked, and waits for two researchers to approve it at /research."),
            }
        } else {
            say(&format!("{} was built on {} and is {}.", release.id, release.built_on, release.state.word()));
        }
        say(&format!("Release hash (SHA-256 of SHA256SUMS): {}", release.hash));
        say(&format!("SHA-256 of the zip:                   {}", release.sha256));
        match &self.out {
            Some(folder) => write(app, folder, &release),
            None => Ok(()),
        }
    }

    fn programme(&self, app: &App) -> Result<String, String> {
        match (&self.programme, app.library.programmes.as_slice()) {
            (Some(programme), _) => Ok(programme.clone()),
            (None, [only]) => Ok(only.id.clone()),
            (None, several) => {
                let ids: Vec<&str> = several.iter().map(|programme| programme.id.as_str()).collect();
                Err(format!("say which programme with --programme: {}", ids.join(", ")))
            }
        }
    }
}

fn newest(app: &App, programme: &str) -> Result<Epoch, String> {
    let states = states(app)?;
    let of_programme = || states.iter().filter(|state| state.programme == programme);
    let complete = |state: &&half_years::EpochState| matches!(state.standing, Standing::Complete(_)) && state.enough;
    of_programme()
        .find(complete)
        .or_else(|| of_programme().find(|state| state.enough))
        .or_else(|| of_programme().next())
        .map(|state| state.epoch)
        .ok_or_else(|| BuildRefused::NoProgramme.to_string())
}

fn states(app: &App) -> Result<Vec<half_years::EpochState>, String> {
    let installation = app.installation_now().map_err(|cause| cause.to_string())?;
    app.db
        .read_now(|conn| half_years::epochs(conn, &app.library, app.clock.today(), installation))
        .map_err(|cause| cause.to_string())
}

/// Writes the frozen file, byte for byte; a file that is there already is never overwritten. Of real people, only what
/// two researchers have approved leaves the service.
fn write(app: &App, folder: &Path, release: &Stored) -> Ended {
    let installation = app.installation_now().map_err(|cause| cause.to_string())?;
    let is_out = release.state == State::Published;
    if !release.state.has_file() || (installation == Installation::Real && !is_out) {
        return Err(format!("{} is {}; only a release that is out is written", release.id, release.state.word()));
    }
    let (release, bytes) = app.db.read_now(|conn| store::open(conn, &release.id)).map_err(|cause| cause.to_string())?;
    let file = folder.join(format!("{}.zip", release.id));
    let failed = |cause: std::io::Error| format!("cannot write {}: {cause}", file.display());
    fs::create_dir_all(folder).map_err(failed)?;
    match fs::File::create_new(&file) {
        Ok(mut fresh) => {
            fresh.write_all(&bytes).and_then(|()| fresh.sync_all()).map_err(failed)?;
            say(&format!("Wrote {}", file.display()));
            Ok(())
        }
        Err(cause) if cause.kind() == ErrorKind::AlreadyExists && fs::read(&file).map_err(failed)? == bytes => {
            say(&format!("{} is there already and is the same.", file.display()));
            Ok(())
        }
        Err(cause) => Err(failed(cause)),
    }
}

fn list(app: &App) -> Ended {
    for release in app.db.read_now(store::all).map_err(|cause| cause.to_string())? {
        let Stored { id, built_on, bytes, hash, state, .. } = release;
        say(&format!("{id}  {}  built {built_on}  {bytes} bytes  {hash}", state.word()));
    }
    let is_free = |release: &Stored| release.state == State::Rejected;
    for state in states(app)?.iter().filter(|state| state.release.as_ref().is_none_or(is_free)) {
        let people = if state.enough { "50 or more have said yes" } else { "too few have said yes" };
        let when = match state.standing {
            Standing::Open(day) => format!("open; can be released from {day}"),
            Standing::Followed(day) => format!("still followed; can be released from {day}"),
            Standing::Complete(day) => format!("can be released until {day}"),
            Standing::Over => "over; its study records are erased".to_owned(),
        };
        say(&format!("{} {}: {people}; {when}", state.programme, state.epoch));
    }
    Ok(())
}

fn show_log(app: &App) -> Ended {
    let entries = app.db.read_now(log::all).map_err(|cause| cause.to_string())?;
    for entry in &entries {
        let note = if entry.note.is_empty() { String::new() } else { format!("  \"{}\"", entry.note) };
        say(&format!("{}  {}  {}  {} by {}{note}", entry.seq, entry.day, entry.release_id, entry.action, entry.actor));
        say(&format!("   {}", entry.digest));
    }
    let head = log::follow(&entries).map_err(|broken| broken.to_string())?;
    say(&format!("The chain of {} entries is whole. Last digest: {head}", entries.len()));
    Ok(())
}

impl Verify {
    fn run(&self) -> Ended {
        let bytes = fs::read(&self.file).map_err(|cause| format!("cannot read {}: {cause}", self.file.display()))?;
        match verify(&bytes) {
            Ok(verified) => {
                say(&format!("{} is sound: every checksum, every table and every rule holds.", self.file.display()));
                say(&format!("Release: {}", verified.order.release_id()));
                say(&format!("Release hash (SHA-256 of SHA256SUMS): {}", verified.hash));
                if verified.order.is_simulated() {
                    say("Simulated: no person stands behind these figures.");
                }
                Ok(())
            }
            Err(problems) => {
                for problem in &problems {
                    say(&problem.to_string());
                }
                Err(format!("{} is not a sound release", self.file.display()))
            }
        }
    }
}
