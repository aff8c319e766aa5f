//! `andrum serve`: the service itself.

use actix_web::web;
use clap::Args;

use super::simulate::say_sign_in;
use super::{Ended, say};
use crate::app::App;
use crate::clock::Clock;
use crate::config::Config;
use crate::limits::Limits;
use crate::server;
use crate::simulation::{self, ParticipantSignIn};
use crate::staff::set_up;

/// Serve pages.
#[derive(Debug, Default, Args)]
pub(super) struct Serve {
    /// Serve made-up people from a database of their own, marked as a demo on each page.
    #[arg(long)]
    demo: bool,
    /// As many threads for requests; one per core when left out.
    #[arg(long)]
    workers: Option<usize>,
    /// Limits this many times looser, for load that is made on purpose on this machine.
    #[arg(long, hide = true, default_value_t = 1)]
    looser_limits: u32,
}

impl Serve {
    pub(super) fn run(self, config: Config) -> Ended {
        let config = if self.demo { make_demo(config)? } else { config };
        let mut app = App::assemble(config, Clock::system()).map_err(|problem| problem.to_string())?;
        app.limits = Limits::multiplied(self.looser_limits.max(1));
        let app = web::Data::new(app);
        actix_web::rt::System::new().block_on(async move {
            let running = server::start(app.clone(), self.workers).map_err(|problem| problem.to_string())?;
            say(&format!("Andrum is open at {}", app.url()));
            if let Some(link) = set_up::new_link(&app).await.map_err(|error| error.to_string())? {
                say(&format!("Nobody has a staff account yet. Set up, once: {link}"));
            }
            running.server.await.map_err(|cause| cause.to_string())
        })
    }
}

/// Fills a new database of its own with a demo, in a folder below the data folder, and prints who can sign in.
fn make_demo(config: Config) -> Result<Config, String> {
    let config = Config { data: config.data.join("demo"), database_url: None, ..config };
    if config.data.exists() {
        let cannot = |cause| format!("cannot remove the earlier demo in {}: {cause}", config.data.display());
        std::fs::remove_dir_all(&config.data).map_err(cannot)?;
    }
    say("Making up people for the demo; this takes a moment …");
    let app = web::Data::new(App::assemble(config.clone(), Clock::system()).map_err(|problem| problem.to_string())?);
    let sign_ins = simulation::demo(&app, &server::observers()).map_err(|problem| problem.to_string())?;
    say("Everything in this demo is made up. Participants sign in at /sign-in with a token:");
    for ParticipantSignIn { alias, days_ago, token } in &sign_ins.participants {
        say(&format!("  {alias}, here for {days_ago} days: {}", token.as_str()));
    }
    say("Staff sign in at /staff/sign-in with a password and the code of the moment, which");
    say("`andrum staff code SECRET` tells when no phone is at hand:");
    sign_ins.staff.iter().for_each(say_sign_in);
    Ok(config)
}
