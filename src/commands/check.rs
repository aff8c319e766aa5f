//! `andrum check [DIR]`: every problem in the programmes, with file, line and a hint.

use std::path::PathBuf;

use clap::Args;

use super::{Ended, say};
use crate::check::{accept, check};
use crate::clock::Clock;
use crate::config::Config;

/// Check the programmes and report every problem.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// The folder with the programmes; `ANDRUM_MODULES` or the built-in ones when left out.
    folder: Option<PathBuf>,
    /// Write down in answers.lock what saved answers mean from now on.
    #[arg(long)]
    accept: bool,
}

impl Check {
    pub(super) fn run(&self, config: &Config) -> Ended {
        let folder = self.folder.as_deref().or(config.modules.as_deref());
        if self.accept {
            let folder = folder.ok_or("name the folder whose texts you accept: andrum check --accept modules")?;
            say(&accept(folder).map_err(|problem| problem.to_string())?);
        }
        let checked = check(folder, Clock::system().today());
        say(&checked.report);
        if checked.has_problems { Err("the programmes have problems".to_owned()) } else { Ok(()) }
    }
}
