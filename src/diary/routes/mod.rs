//! The diary's and the goal's addresses, and how all of them open and change their sections.

mod days;
mod goals;
mod savings;
mod week;

use actix_web::web;
use serde::Deserialize;

use super::day::{Diary, SaveRefused};
use super::entry::Asked;
use super::goal::Goal;
use super::savings::Savings;
use crate::app::App;
use crate::clock::Day;
use crate::content::{DiaryKind, Programme};
use crate::error::{Error, Failure};
use crate::participants::vault::Document;
use crate::participants::{Profile, SignedInParticipant};

pub use days::{day, diary, remove, save};
pub use goals::{goal, lay_down_goal, pause_goal, resume_goal, set_goal};
pub use savings::{lay_down_savings, save_savings, savings};
pub use week::{save_week, week};

/// A form without fields of its own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// The sections that the pages show, and the programme they are kept in.
struct Sections<'a> {
    diary: Diary,
    goal: Goal,
    savings: Savings,
    programme: &'a Programme,
}

impl<'a> Sections<'a> {
    async fn open(app: &'a web::Data<App>, participant: &SignedInParticipant) -> Result<Self, Error> {
        let reader = participant.clone();
        let vault = app.db.read(move |conn| reader.open(conn)).await?;
        let programme = programme(app, &vault.document)?;
        let document = &vault.document;
        Ok(Self { diary: document.section()?, goal: document.section()?, savings: document.section()?, programme })
    }

    fn kind(&self) -> DiaryKind {
        self.programme.diary
    }

    /// What the page of a day asks.
    fn asked(&self, day: Day) -> Asked {
        asked(self.programme, &self.goal, day)
    }
}

/// The programme somebody works through; the first one when theirs is gone.
fn programme<'a>(app: &'a App, document: &Document) -> Result<&'a Programme, Error> {
    let profile: Profile = document.section()?;
    let theirs = app.library.programme(&profile.programme);
    theirs.or_else(|| app.library.programmes.first()).ok_or(Error::NotFound)
}

fn asked(programme: &Programme, goal: &Goal, day: Day) -> Asked {
    let hour = (programme.diary == DiaryKind::OwnUse).then(|| goal.asked_hour(day)).flatten();
    Asked { kind: programme.diary, hour }
}

/// Changes the diary, with its packed days open as far back as the change reaches.
async fn change<R: Send + 'static>(
    app: &App,
    participant: SignedInParticipant,
    reaching: Day,
    write: impl Fn(&mut Diary) -> Result<(), R> + Send + 'static,
) -> Result<Result<(), R>, Error> {
    let today = participant.today();
    let outcome = app.db.write(move |conn| {
        participant.change(conn, |document| {
            let mut diary = document.section::<Diary>()?.reaching(reaching)?;
            write(&mut diary).map_err(Failure::Refused)?;
            diary.pack(today)?;
            document.set(&diary)?;
            Ok(())
        })
    });
    outcome.await
}

fn in_words(refusal: &SaveRefused) -> (&'static str, &'static str) {
    match refusal {
        SaveRefused::InTheFuture => ("used", "diary-problem-future"),
        SaveRefused::TooLongAgo | SaveRefused::Packed => ("used", "diary-problem-long-ago"),
        SaveRefused::AmountOutOfRange => ("amount", "diary-problem-amount"),
        SaveRefused::ScaleOutOfRange => ("craving", "diary-problem-scale"),
        SaveRefused::NoteTooLong => ("note", "diary-problem-note"),
        SaveRefused::Changed(_) => ("used", "diary-problem-changed"),
    }
}
