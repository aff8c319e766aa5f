//! `andrum recovery`: the recovery key on paper, for two custodians. The halves are read from standard input.

use std::io::BufRead;

use clap::Subcommand;
use zeroize::Zeroizing;

use super::staff::named;
use super::{Ended, say, say_problem};
use crate::app::App;
use crate::clock::Clock;
use crate::config::Config;
use crate::crypto::halves::{self, Half};
use crate::crypto::key_pair::PrivateKey;
use crate::error::Error;
use crate::rehearsal::{self, Failed, Passed};
use crate::staff::audit::COMMAND_LINE;
use crate::staff::team::{self, AlreadyThere, CannotLetIn, NewTeamKey};

/// Use and rehearse the recovery key.
#[derive(Debug, Subcommand)]
pub(super) enum Recovery {
    /// Make the first team key and print the two halves of its recovery key, once.
    Create,
    /// Prove that both halves work: on a copy they let a made-up counsellor in, who opens a conversation's key.
    Rehearse,
    /// Let a counsellor or supervisor in with both halves.
    Use {
        /// The alias.
        alias: String,
    },
}

impl Recovery {
    pub(super) fn run(self, config: Config) -> Ended {
        let app = App::assemble(config, Clock::system()).map_err(|problem| problem.to_string())?;
        match self {
            Self::Create => create(&app),
            Self::Rehearse => rehearse(&app),
            Self::Use { alias } => let_in(&app, &alias),
        }
    }
}

fn said(error: Error) -> String {
    error.to_string()
}

fn create(app: &App) -> Ended {
    let (key, [one, two]) = NewTeamKey::first().map_err(said)?;
    let (at, today) = (app.clock.timestamp(), app.clock.today());
    match app.db.write_now(move |conn| key.insert(conn, COMMAND_LINE, at, today)).map_err(said)? {
        Ok(()) => {
            say("Made team key 1. Print or copy each half for another person; they are not shown again.\n");
            say(&format!("First half\n{}", one.print().as_str()));
            say(&format!("Second half\n{}", two.print().as_str()));
            say("Then run `andrum recovery rehearse` with both, and again each quarter.");
            Ok(())
        }
        Err(AlreadyThere) => {
            Err("there is, or was, a team key already, and its recovery key was shown when it was made; \
                                  nobody can show it again, and a second one would not open what is there. If its row \
                                  is lost, put a copy of the database back"
                .to_owned())
        }
    }
}

fn rehearse(app: &App) -> Ended {
    let recovery = read_halves().map_err(|why| format!("fail: {why}"))?;
    let place = if app.db.is_sqlite() { "a copy of the database" } else { "a transaction that is rolled back" };
    say_problem(&format!(
        "Trying it in {place}: the halves let a made-up counsellor in, who opens a conversation's key."
    ));
    match rehearsal::rehearse(app, &recovery).map_err(|error| format!("fail: {error}"))? {
        Ok(passed) => {
            say(&told(&passed));
            Ok(())
        }
        Err(Failed::NotLetIn(why)) => Err(format!("fail: {}", sentence(why))),
        Err(Failed::NotOpened) => {
            Err("fail: the halves let somebody in, but the newest conversation is sealed to a team key \
                                       that is not in the database; put a copy back that holds it"
                .to_owned())
        }
    }
}

fn told(passed: &Passed) -> String {
    let numbers: Vec<String> = passed.numbers.iter().map(u32::to_string).collect();
    let opened = if passed.conversation {
        "and the key of the newest conversation opened"
    } else {
        "and a made-up conversation's key opened, as there is no conversation yet"
    };
    format!(
        "pass: the two halves let a made-up counsellor in to team key {}, {opened}. Nothing was changed.",
        numbers.join(", ")
    )
}

fn let_in(app: &App, alias: &str) -> Ended {
    let newcomer = named(app, alias)?;
    let recovery = read_halves()?;
    let (id, at) = (newcomer.id.clone(), app.clock.timestamp());
    let write = move |conn: &mut _| team::let_in_by_halves(conn, COMMAND_LINE, &recovery, &id, at);
    app.db.write_now(write).map_err(said)?.map_err(|why| sentence(why).to_owned())?;
    say(&format!("{} can read conversations from now on.", newcomer.alias));
    Ok(())
}

fn sentence(why: CannotLetIn) -> &'static str {
    match why {
        CannotLetIn::WrongHalves => "the two halves belong to another installation",
        CannotLetIn::NoTeamKey => "there is no team key yet; the set-up or `andrum recovery create` makes one",
        CannotLetIn::AnotherRole => "only counsellors and supervisors whose account is not disabled can be let in",
        CannotLetIn::NotAReader | CannotLetIn::AnotherKey => "this account cannot be let in",
    }
}

/// Reads both halves, in either order, and joins them.
fn read_halves() -> Result<PrivateKey, String> {
    let mut input = std::io::stdin().lock();
    let one = read_half(&mut input, "First half, eight rows:")?;
    let other = read_half(&mut input, "Second half, eight rows:")?;
    Ok(PrivateKey::from_key(halves::join(&one, &other).map_err(|problem| problem.to_string())?))
}

/// Reads rows until there are as many symbols as a half has; blank lines do not count.
fn read_half(input: &mut impl BufRead, prompt: &str) -> Result<Half, String> {
    const ROWS: usize = 8;
    say_problem(prompt);
    let mut typed = Zeroizing::new(String::new());
    let mut rows = 0;
    while rows < ROWS {
        let mut line = Zeroizing::new(String::new());
        if input.read_line(&mut line).map_err(|cause| format!("cannot read standard input: {cause}"))? == 0 {
            break;
        }
        if !line.trim().is_empty() {
            typed.push_str(&line);
            rows += 1;
        }
    }
    Half::parse(&typed).map_err(|problem| format!("{}: {problem}", prompt.trim_end_matches(", eight rows:")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::Key;

    #[test]
    fn two_halves_are_read_one_after_the_other() {
        let key = Key::random();
        let (one, two) = halves::split(&key);
        let paper = format!("\n{}\n\n{}\n", one.print().as_str(), two.print().as_str());
        let mut input = paper.as_bytes();
        let read = [read_half(&mut input, "First").unwrap(), read_half(&mut input, "Second").unwrap()];
        assert_eq!(halves::join(&read[0], &read[1]), Ok(key));
    }

    #[test]
    fn a_half_that_ends_too_early_is_named() {
        let said = read_half(&mut "0000 0000\n".as_bytes(), "First half, eight rows:").unwrap_err();
        assert_eq!(said, "First half: a half has 64 symbols, but 8 were typed");
    }
}
