//! `andrum studies list|log`: the studies in which chance decides, whether their files are still as they were, and the log.

use clap::{Args, Subcommand};

use super::{Ended, say};
use crate::app::App;
use crate::clock::Clock;
use crate::config::Config;
use crate::error::{Failure, Never, unrefused};
use crate::research::counts;
use crate::research::trials::store;

/// What can be done with studies.
#[derive(Debug, Subcommand)]
pub(super) enum Studies {
    /// List the studies with the hashes of their seeds; ends badly when a file was changed after chance had begun to decide.
    List,
    /// Print the log of a study that has ended, with the seed that it follows from.
    Log(Log),
}

/// Which study.
#[derive(Debug, Args)]
pub(super) struct Log {
    /// The name of its file, without the ending.
    study: String,
}

impl Studies {
    pub(super) fn run(&self, config: Config) -> Ended {
        let app = App::assemble(config, Clock::system()).map_err(|problem| problem.to_string())?;
        match self {
            Self::List => list(&app),
            Self::Log(log) => log.run(&app),
        }
    }
}

fn list(app: &App) -> Ended {
    let (keys, studies, today) = (app.keys.clone(), app.library.studies.clone(), app.clock.today());
    let looked: Result<_, Never> = app
        .db
        .write_now(move |conn| {
            store::begin_all(conn, &keys, &studies, today)?;
            let mut lines = Vec::new();
            for study in &studies {
                let begun = store::find(conn, &keys, study)?;
                let started = counts::started(conn, &study.programme, study.recruits_from, study.recruits_until)?;
                lines.push((study.id.clone(), begun.map(|trial| trial.commitment), started));
            }
            Ok::<_, Failure<Never>>((lines, store::changed(conn, &keys, &studies)?))
        })
        .map_err(|cause| cause.to_string())?;
    let (lines, changed) = unrefused(looked);
    if lines.is_empty() {
        say("There is no study in the modules.");
    }
    for (study, commitment, started) in lines {
        say(&format!("{study}: {}", commitment.unwrap_or_else(|| "has not begun".to_owned())));
        say(&format!("  {started} started the programme on its recruiting days (CONSORT: assessed)"));
    }
    match changed.first() {
        Some(changed) => Err(changed.to_string()),
        None => Ok(()),
    }
}

impl Log {
    fn run(&self, app: &App) -> Ended {
        let study = app.library.study(&self.study).ok_or("there is no such study in the modules")?;
        let (trial, log) = app
            .db
            .read_now(|conn| Ok((store::find(conn, &app.keys, study)?, store::log(conn, &study.id)?)))
            .map_err(|cause| cause.to_string())?;
        let seed = trial.and_then(|trial| trial.revealed(study, app.clock.today()));
        let seed =
            seed.ok_or("the study has not ended: write `ended = …` into its file when nothing has to stay blind")?;
        say(&format!("# seed: {seed}"));
        say("stratum,slot,arm");
        for (stratum, slot, arm) in log {
            say(&format!("{stratum},{slot},{arm}"));
        }
        Ok(())
    }
}
