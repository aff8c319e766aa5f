//! `andrum simulate`: a synthetic cohort through the real code, in a database of its own.

use actix_web::web;
use clap::Args;

use super::{Ended, say};
use crate::app::App;
use crate::clock::Clock;
use crate::config::Config;
use crate::server;
use crate::simulation::{self, Plan, StaffSignIn};

/// Make up a cohort. Only in a database without people, which is marked as made up for ever.
#[derive(Debug, Args)]
pub(super) struct Simulate {
    /// How many participants.
    #[arg(long, default_value_t = 400)]
    participants: u32,
    /// For how many days each is followed at most.
    #[arg(long, default_value_t = 120)]
    days: u16,
    /// What decides who does what: the same seed gives the same cohort.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Study records alone, without vaults, staff and messages: for measuring releases by the million.
    #[arg(long)]
    records_only: bool,
}

impl Simulate {
    pub(super) fn run(&self, config: Config) -> Ended {
        let app = App::assemble(config, Clock::system()).map_err(|problem| problem.to_string())?;
        let app = web::Data::new(app);
        let plan = Plan { participants: self.participants, days: self.days, seed: self.seed, until: app.clock.today() };
        let simulate = if self.records_only { simulation::records } else { simulation::run };
        let report = simulate(&app, &server::observers(), plan).map_err(|problem| problem.to_string())?;
        say(&format!("Made up {} participants who started in {}.", report.participants, plan.epoch()));
        say(&format!(
            "{} agreed to research, {} erased everything; they sent {} messages and got {} answers.",
            report.consented, report.erased, report.messages, report.answers
        ));
        for sign_in in &report.staff {
            say_sign_in(sign_in);
        }
        say("This database is marked as made up. Now run: andrum release build");
        Ok(())
    }
}

/// Prints how somebody of the made-up staff signs in at `/staff/sign-in`.
pub(super) fn say_sign_in(sign_in: &StaffSignIn) {
    let StaffSignIn { role, alias, password, second_factor } = sign_in;
    say(&format!("{}: {alias}, password {}, second factor {second_factor}", role.word(), password.as_str()));
}
