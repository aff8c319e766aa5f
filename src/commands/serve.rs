//! `andrum serve`: the service itself.

use actix_web::web;
use clap::Args;

use super::{Ended, say};
use crate::app::App;
use crate::clock::Clock;
use crate::config::Config;
use crate::limits::Limits;
use crate::server;
use crate::staff::set_up;

/// Serve pages.
#[derive(Debug, Default, Args)]
pub(super) struct Serve {
    /// As many threads for requests; one per core when left out.
    #[arg(long)]
    workers: Option<usize>,
    /// Limits this many times looser, for load that is made on purpose on this machine.
    #[arg(long, hide = true, default_value_t = 1)]
    looser_limits: u32,
}

impl Serve {
    pub(super) fn run(self, config: Config) -> Ended {
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
