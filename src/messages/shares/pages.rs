//! What the participant sees of sharing: what can be shared, and exactly what the counsellor will see before it is sent.

use serde::Serialize;

use super::card::Card;
use super::making::{Choice, Offers, snapshot};
use super::snapshot::{Snapshot, What};
use crate::app::App;
use crate::crypto::random_id;
use crate::db::DbConn;
use crate::error::Error;
use crate::language::Language;
use crate::messages::correspondence::Correspondence;
use crate::messages::pages::Again;
use crate::messages::text::{Caution, MOST_CHARACTERS, MessageText, cautions};
use crate::participants::profile::AgeBand;
use crate::participants::vault::Document;
use crate::participants::{Profile, SignedInParticipant};
use crate::staff::team;

/// What a page about sharing is drawn from.
pub struct Loaded {
    document: Document,
    has_team: bool,
}

impl Loaded {
    /// Opens the vault.
    pub fn load(conn: &mut DbConn, participant: &SignedInParticipant) -> Result<Self, Error> {
        Ok(Self { document: participant.open(conn)?.document, has_team: team::current(conn)?.is_some() })
    }

    /// The snapshot that would be sent now.
    pub fn snapshot(
        &self,
        app: &App,
        participant: &SignedInParticipant,
        choice: &Choice,
    ) -> Result<Option<Snapshot>, Error> {
        snapshot(app, participant, &self.document, choice)
    }
}

/// What comes before writing, the same as for messages.
#[derive(Serialize)]
struct First {
    is_open: bool,
    ask_age: bool,
    tell_duty: bool,
}

impl First {
    fn of(loaded: &Loaded) -> Result<Self, Error> {
        let (profile, correspondence): (Profile, Correspondence) =
            (loaded.document.section()?, loaded.document.section()?);
        Ok(Self {
            is_open: loaded.has_team,
            ask_age: profile.age.is_none() && !correspondence.age_unsaid,
            tell_duty: correspondence.current().is_none() && profile.age.is_none_or(AgeBand::is_under_18),
        })
    }
}

/// `GET /messages/share`.
#[derive(Serialize)]
pub struct OffersPage {
    first: First,
    offers: Offers,
    nothing_there: bool,
}

impl OffersPage {
    /// Everything that can be shared; `nothing_there` says that there is nothing of what was asked for.
    pub fn new(
        app: &App,
        participant: &SignedInParticipant,
        loaded: &Loaded,
        nothing_there: bool,
    ) -> Result<Self, Error> {
        let offers = Offers::of(app, &loaded.document, participant.language, participant.today())?;
        Ok(Self { first: First::of(loaded)?, offers, nothing_there })
    }
}

/// `GET /messages/share/preview`: what the counsellor will see.
#[derive(Serialize)]
pub struct PreviewPage {
    first: First,
    card: Card,
    what: String,
    more: bool,
    /// Which texts ask whether more goes along: `notes`, `answers`, or nothing.
    with: &'static str,
    seen: String,
    text: String,
    once: String,
    problem: Option<String>,
    cautions: Vec<String>,
    inside: Vec<String>,
    own_token: bool,
    most: usize,
}

impl PreviewPage {
    /// The page for a snapshot, with what could not be sent if there is any.
    pub fn new(
        app: &App,
        language: Language,
        loaded: &Loaded,
        choice: &Choice,
        mut snapshot: Snapshot,
        again: Again,
    ) -> Result<Self, Error> {
        let say = |key: &str| app.texts.text(language, key);
        let (card, seen) = (Card::of(&snapshot, app, language), snapshot.mark()?);
        let caution = |caution: &Caution| say(&format!("messages-caution-{}", caution.word()));
        let inside = snapshot.words().into_iter().filter_map(|text| MessageText::parse(text).ok());
        let mut inside: Vec<String> = inside.flat_map(|text| cautions(&text)).map(|found| caution(&found)).collect();
        inside.sort();
        inside.dedup();
        Ok(Self {
            first: First::of(loaded)?,
            card,
            what: choice.what.to_string(),
            more: choice.more,
            with: match choice.what {
                What::Exercise(..) => "",
                What::Week(_) => "notes",
                What::Measure(_) => "answers",
            },
            seen,
            text: again.text,
            once: again.once.unwrap_or_else(random_id),
            problem: again.problem.map(say),
            cautions: again.cautions.iter().map(caution).collect(),
            inside,
            own_token: again.own_token,
            most: MOST_CHARACTERS,
        })
    }
}
