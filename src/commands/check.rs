//! `andrum check [DIR]`: every problem in the programmes, with file, line and a hint.

use std::path::PathBuf;

use clap::Args;

use super::{Ended, say};
use crate::check::check;
use crate::clock::Clock;
use crate::config::Config;

/// Check the programmes and report every problem.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// The folder with the programmes; `ANDRUM_MODULES` or the built-in ones when left out.
    folder: Option<PathBuf>,
}

impl Check {
    pub(super) fn run(&self, config: &Config) -> Ended {
        let checked = check(self.folder.as_deref().or(config.modules.as_deref()), Clock::system().today());
        say(&checked.report);
        if checked.has_problems { Err("the programmes have problems".to_owned()) } else { Ok(()) }
    }
}
