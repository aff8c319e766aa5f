//! `andrum backup`, `restore`, `erase-expired` and `keys rotate`: what operators do to keep the service well.

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::{Ended, say};
use crate::app::App;
use crate::chores;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::Db;

/// Copy the database to a new file.
#[derive(Debug, Args)]
pub(super) struct Backup {
    /// The file to write; it must not exist yet.
    file: PathBuf,
}

/// Put a copy back. The service must be stopped.
#[derive(Debug, Args)]
pub(super) struct Restore {
    /// A file that `andrum backup` wrote.
    file: PathBuf,
}

/// What can be done with keys.
#[derive(Debug, Subcommand)]
pub(super) enum Keys {
    /// Replace the keys of the sign-in cookies: everybody is signed out, nothing else changes.
    Rotate,
}

impl Backup {
    pub(super) fn run(&self, config: &Config) -> Ended {
        if config.database_url.is_some() {
            return Err("a PostgreSQL database is backed up with pg_dump; docs/OPERATING.md shows how".to_owned());
        }
        if self.file.exists() {
            return Err(format!("{} is there already; a backup never overwrites", self.file.display()));
        }
        let db = Db::open(&config.database()).map_err(|problem| problem.to_string())?;
        db.copy_to(&self.file).map_err(|problem| problem.to_string())?;
        say(&format!("Copied the database to {}.", self.file.display()));
        say(&format!(
            "The keys are not in it. Keep {} too, in another place: without it the copy opens for nobody.",
            config.data.join("keys").display()
        ));
        Ok(())
    }
}

impl Restore {
    pub(super) fn run(&self, config: &Config) -> Ended {
        if config.database_url.is_some() {
            return Err("a PostgreSQL database is restored with pg_restore; docs/OPERATING.md shows how".to_owned());
        }
        let target = PathBuf::from(config.database());
        if target.exists() {
            return Err(format!(
                "{} is there already; stop the service and move it away first, so that nothing is lost",
                target.display()
            ));
        }
        let unreadable = |cause: std::io::Error| format!("cannot copy {}: {cause}", self.file.display());
        fs::create_dir_all(&config.data).map_err(unreadable)?;
        copy_durably(&self.file, &target).map_err(unreadable)?;
        Db::open(&config.database()).map_err(|problem| problem.to_string())?;
        say(&format!("Restored {}. What was erased since that copy was made is in it again: run", target.display()));
        say("`andrum erase-expired` now, and keep copies for no longer than the privacy page says.");
        Ok(())
    }
}

fn copy_durably(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::copy(from, to)?;
    fs::File::open(to)?.sync_all()
}

impl Keys {
    pub(super) fn run(&self, config: Config) -> Ended {
        let app = App::assemble(config, Clock::system()).map_err(|problem| problem.to_string())?;
        match self {
            Self::Rotate => {
                app.cookie_keys.replace(&app.db, app.clock.today()).map_err(|problem| problem.to_string())?;
                say("Replaced the keys of the sign-in cookies; everybody signs in again.");
                say("Nodes that are running take the new keys within ten minutes; restart them to have it at once.");
            }
        }
        Ok(())
    }
}

/// Erases what has run out, now.
pub(super) fn erase_expired(config: Config) -> Ended {
    let app = App::assemble(config, Clock::system()).map_err(|problem| problem.to_string())?;
    let rows = chores::erase_expired(&app).map_err(|problem| problem.to_string())?;
    say(&format!("Erased {rows} rows whose day had come."));
    Ok(())
}
