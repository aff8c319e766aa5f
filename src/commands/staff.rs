//! `andrum staff`: accounts from the command line, for whoever runs the server.

use clap::{Subcommand, ValueEnum};

use super::{Ended, say};
use crate::app::App;
use crate::clock::Clock;
use crate::config::Config;
use crate::error::{Error, Failure, Never, unrefused};
use crate::staff::account::{self, Account, CannotDisable};
use crate::staff::audit::COMMAND_LINE;
use crate::staff::ceremony::Secret;
use crate::staff::invitation::{self, IsDisabled};
use crate::staff::reader::READING;
use crate::staff::second_factor::SecondFactor;
use crate::staff::team;
use crate::web::Role;

/// Look after the staff's accounts.
#[derive(Debug, Subcommand)]
pub(super) enum Staff {
    /// Invite somebody: prints a link that works once, for seven days.
    Add {
        /// What the account may do.
        #[arg(long)]
        role: RoleName,
    },
    /// List the accounts.
    List,
    /// Disable an account: its sign-ins end, and it reads no conversation any more.
    Disable {
        /// The account's alias.
        alias: String,
    },
    /// Invite somebody to choose a new password and second factor for the same account.
    Reset {
        /// The account's alias.
        alias: String,
    },
    /// Tell the code of the moment from the secret of a second factor, when no phone is at hand.
    Code {
        /// The secret as it was shown.
        secret: String,
    },
}

/// A role as it is typed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum RoleName {
    Administrator,
    Counsellor,
    Supervisor,
    Researcher,
}

impl From<RoleName> for Role {
    fn from(name: RoleName) -> Self {
        match name {
            RoleName::Administrator => Self::Administrator,
            RoleName::Counsellor => Self::Counsellor,
            RoleName::Supervisor => Self::Supervisor,
            RoleName::Researcher => Self::Researcher,
        }
    }
}

impl Staff {
    pub(super) fn run(self, config: Config) -> Ended {
        if let Self::Code { secret } = &self {
            return code(secret);
        }
        let app = App::assemble(config, Clock::system()).map_err(|problem| problem.to_string())?;
        match self {
            Self::Add { role } => add(&app, role.into()),
            Self::List => list(&app),
            Self::Disable { alias } => disable(&app, &alias),
            Self::Reset { alias } => reset(&app, &alias),
            Self::Code { .. } => Ok(()),
        }
    }
}

fn code(secret: &str) -> Ended {
    let factor =
        SecondFactor::from_typed(secret).ok_or("this is not the secret of a second factor: 32 letters and digits")?;
    say(&factor.code(Clock::system().now()).map_err(said)?);
    Ok(())
}

/// The account with this alias, or a sentence that there is none.
pub(super) fn named(app: &App, alias: &str) -> Result<Account, String> {
    let found = app.db.read_now(|conn| account::find(conn, alias)).map_err(said)?;
    found.ok_or_else(|| format!("nobody has the alias \"{alias}\"; `andrum staff list` shows who is there"))
}

fn said(error: Error) -> String {
    error.to_string()
}

fn add(app: &App, role: Role) -> Ended {
    let (link, at) = (Secret::random(), app.clock.timestamp());
    let made = link.clone();
    let write = move |conn: &mut _| invitation::invite(conn, COMMAND_LINE, role, &made, at).map_err(Failure::from);
    let outcome: Result<(), Never> = app.db.write_now(write).map_err(said)?;
    unrefused(outcome);
    print_link(app, &link);
    let no_key = app.db.read_now(team::current).map_err(said)?.is_none();
    if no_key && app.db.read_now(account::anybody).map_err(said)? {
        say("There is no team key yet, so nobody can write to the team: run `andrum recovery create`.");
    }
    Ok(())
}

fn print_link(app: &App, link: &Secret) {
    say(&format!("{}/staff/invitation/{}", app.url(), link.expose()));
    say(&format!(
        "Give this link to the right person: it works once, for {} days, and is not shown again.",
        invitation::DAYS
    ));
}

fn list(app: &App) -> Ended {
    let (accounts, readers) = app
        .db
        .read_now(|conn| {
            let accounts = account::all(conn)?;
            let readers = match team::current(conn)? {
                Some(key) => team::readers(conn, key.number)?,
                None => Vec::new(),
            };
            Ok((accounts, readers))
        })
        .map_err(said)?;
    if accounts.is_empty() {
        say("Nobody has an account yet; `andrum serve` prints a set-up link.");
    }
    for account in accounts {
        let state = match (account.disabled, account.role) {
            (true, _) => "disabled",
            (false, _) if readers.contains(&account.id) => "can read",
            (false, role) if READING.contains(&role) => "waits to be let in",
            _ => "active",
        };
        say(&format!("{:<40}  {:<13}  {state}", account.alias, account.role.word()));
    }
    Ok(())
}

fn disable(app: &App, alias: &str) -> Ended {
    let (account, at) = (named(app, alias)?, app.clock.timestamp());
    let id = account.id.clone();
    match app.db.write_now(move |conn| account::disable(conn, COMMAND_LINE, &id, at)).map_err(said)? {
        Ok(()) => {
            say(&format!("{} is disabled and signed out everywhere.", account.alias));
            if READING.contains(&account.role) {
                say(
                    "The account reads no conversation any more, and the team has a new key if it could. What was read cannot be unread.",
                );
            }
            Ok(())
        }
        Err(CannotDisable::LastAdministrator) => Err("this is the last administrator".to_owned()),
    }
}

fn reset(app: &App, alias: &str) -> Ended {
    let (account, link, at) = (named(app, alias)?, Secret::random(), app.clock.timestamp());
    let (id, made) = (account.id.clone(), link.clone());
    match app.db.write_now(move |conn| invitation::reset(conn, COMMAND_LINE, &id, &made, at)).map_err(said)? {
        Ok(()) => {
            print_link(app, &link);
            say("The old password and phone work until the link is used; `andrum staff disable` ends them at once.");
            if READING.contains(&account.role) {
                say("Afterwards somebody who can read must let this account in again, at /staff/team.");
            }
            Ok(())
        }
        Err(IsDisabled) => {
            Err(format!("{} is disabled; an administrator can enable the account at /staff/team first", account.alias))
        }
    }
}
