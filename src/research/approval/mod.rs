//! What happens to a release after it was frozen: checked by the machine, approved by two people, out; or rejected, or
//! withdrawn. Each step is one write, with its entry in the log.

pub mod downloads;
pub mod log;
pub mod state;

use diesel::prelude::*;
use time::PrimitiveDateTime;

use self::log::{Deed, Happened};
use self::state::{Hands, Refused, State};
use super::frozen::Frozen;
use super::release::verify;
use super::store::{self, Release};
use crate::app::App;
use crate::clock::Day;
use crate::db::DbConn;
use crate::error::{Error, Failure, Never, unrefused};
use crate::schema::{release_drafts, releases};
use crate::staff::account;
use crate::staff::audit::{self, Action, COMMAND_LINE};

/// Who does something, and when.
#[derive(Clone, Debug)]
pub struct Hand {
    /// The account's id, or [`COMMAND_LINE`].
    pub by: String,
    /// The moment, for the staff's audit.
    pub at: PrimitiveDateTime,
    /// The day in Sweden, for the log.
    pub day: Day,
}

impl Hand {
    /// Somebody now.
    pub fn now(app: &App, by: &str) -> Self {
        Self { by: by.to_owned(), at: app.clock.timestamp(), day: app.clock.today() }
    }

    /// Puts into the log what this hand did to a release.
    pub(super) fn log(&self, conn: &mut DbConn, release: &Release, deed: Deed, note: &str) -> Result<(), Error> {
        let actor = alias(conn, &self.by)?.unwrap_or_else(|| COMMAND_LINE.to_owned());
        let (release_id, release_hash) = (release.id.as_str(), release.hash.as_str());
        log::add(conn, Happened { day: self.day, actor: &actor, deed, release_id, release_hash, note })
    }
}

/// A text that stays for ever: a reason or a purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement(String);

/// The text says nothing, or too much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAStatement;

impl Statement {
    /// The most characters.
    pub const LONGEST: usize = 500;
    /// The fewest characters that can say anything.
    pub const SHORTEST: usize = 10;

    /// Reads what was typed, on one line.
    pub fn parse(typed: &str) -> Result<Self, NotAStatement> {
        let text = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let fits = (Self::SHORTEST..=Self::LONGEST).contains(&text.chars().count());
        if fits { Ok(Self(text)) } else { Err(NotAStatement) }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The alias behind an account's id; none for the command line.
pub fn alias(conn: &mut DbConn, id: &str) -> Result<Option<String>, Error> {
    if id == COMMAND_LINE { Ok(None) } else { Ok(Some(account::load(conn, id)?.alias)) }
}

/// Runs the check on the bytes as they were frozen, and keeps what it found. Long: keep it off the server's threads.
pub fn check(app: &App, id: &str) -> Result<(), Error> {
    let (release, bytes) = app.db.read_now(|conn| store::open(conn, id))?;
    let problems = match verify(&bytes) {
        Ok(verified) if verified.hash == release.hash => String::new(),
        Ok(_) => "the release hash is another".to_owned(),
        Err(problems) => problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"),
    };
    let hand = Hand::now(app, COMMAND_LINE);
    let outcome: Result<(), Never> = app.db.write_now(move |conn| {
        let release = store::find(conn, &release.id)?;
        // Somebody else may have checked it in the meantime.
        if release.state != State::Built || !release.problems.is_empty() {
            return Ok(());
        }
        let (state, deed) =
            if problems.is_empty() { (State::Checked, Deed::Checked) } else { (State::Built, Deed::Unsound) };
        diesel::update(releases::table.find(&release.id))
            .set((releases::state.eq(state.word()), releases::problems.eq(&problems)))
            .execute(conn)?;
        Ok(hand.log(conn, &release, deed, "")?)
    })?;
    unrefused(outcome);
    Ok(())
}

/// Checks what was frozen and never checked, because the process ended in between.
pub fn check_left_over(app: &App) -> Result<(), Error> {
    let left: Vec<String> = app.db.read_now(|conn| {
        let left = releases::table.filter(releases::state.eq(State::Built.word()).and(releases::problems.eq("")));
        Ok(left.select(releases::id).load(conn)?)
    })?;
    left.iter().try_for_each(|id| check(app, id))
}

/// The first or the second approval. With the second, the release is out.
pub fn approve(conn: &mut DbConn, id: &str, hand: &Hand) -> Result<(), Failure<Refused>> {
    let release = store::find(conn, id)?;
    let hands = Hands { built_by: &release.built_by, first_by: &release.first_by };
    let state =
        state::approved(release.state, !release.problems.is_empty(), hands, &hand.by).map_err(Failure::Refused)?;
    // What is approved is what was frozen: a file that changed since does not open.
    store::open(conn, id)?;
    let (deed, action) = if state == State::Published {
        (Deed::Published, Action::ReleasePublished)
    } else {
        (Deed::Approved, Action::ReleaseApproved)
    };
    let of_release = releases::table.find(id);
    if state == State::Published {
        diesel::update(of_release)
            .set((releases::state.eq(state.word()), releases::second_by.eq(&hand.by)))
            .execute(conn)?;
        store::forget_drafts(conn, &release)?;
    } else {
        diesel::update(of_release)
            .set((releases::state.eq(state.word()), releases::first_by.eq(&hand.by)))
            .execute(conn)?;
    }
    hand.log(conn, &release, deed, "")?;
    audit::note(conn, &hand.by, action, id, hand.at)?;
    Ok(())
}

/// Turns a release down before it is out: the file is erased, its hash and the reason stay.
pub fn reject(conn: &mut DbConn, id: &str, hand: &Hand, why: &Statement) -> Result<(), Failure<Refused>> {
    let release = store::find(conn, id)?;
    let state = state::rejected(release.state).map_err(Failure::Refused)?;
    diesel::update(releases::table.find(id))
        .set((releases::state.eq(state.word()), releases::file.eq(Vec::<u8>::new())))
        .execute(conn)?;
    diesel::update(release_drafts::table.find(id)).set(release_drafts::losses.eq("")).execute(conn)?;
    hand.log(conn, &release, Deed::Rejected, why.as_str())?;
    audit::note(conn, &hand.by, Action::ReleaseRejected, id, hand.at)?;
    Ok(())
}

/// Takes a release back: the file is erased, its manifest, its hash and the reason stay. One person is enough, since it
/// may be urgent.
pub fn withdraw(conn: &mut DbConn, id: &str, hand: &Hand, why: &Statement) -> Result<(), Failure<Refused>> {
    let release = store::find(conn, id)?;
    let state = state::withdrawn(release.state).map_err(Failure::Refused)?;
    // A file that is damaged has to go all the same.
    let bytes: Vec<u8> = releases::table.find(id).select(releases::file).first(conn)?;
    let manifest = Frozen::open(&bytes).ok().and_then(|frozen| frozen.text("manifest.json")).unwrap_or_default();
    diesel::update(releases::table.find(id))
        .set((releases::state.eq(state.word()), releases::file.eq(Vec::<u8>::new()), releases::manifest.eq(manifest)))
        .execute(conn)?;
    hand.log(conn, &release, Deed::Withdrawn, why.as_str())?;
    audit::note(conn, &hand.by, Action::ReleaseWithdrawn, id, hand.at)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_says_something_on_one_line() {
        assert_eq!(Statement::parse("  For a\r\n paper  ").unwrap().as_str(), "For a paper");
        assert_eq!(Statement::parse("   x        "), Err(NotAStatement));
        assert_eq!(Statement::parse(&"x".repeat(501)), Err(NotAStatement));
        assert!(Statement::parse(&"ö".repeat(500)).is_ok());
    }
}
