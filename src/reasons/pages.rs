//! What the wall shows to everybody, what it shows to a participant beside, and what counsellors see.

use std::collections::HashMap;

use serde::Serialize;

use super::desk::{Desk, DeskReason};
use super::own::{MOST_CHARACTERS, OwnReason, OwnReasons};
use super::wall::{State, shown, states};
use crate::app::App;
use crate::content::Programme;
use crate::crypto::random_id;
use crate::db::DbConn;
use crate::error::Error;
use crate::language::Language;
use crate::messages::pages::Again;
use crate::messages::text::TextProblem;
use crate::participants::vault::Document;
use crate::participants::{Profile, SignedInParticipant};
use crate::staff::team;

/// What the page is drawn from.
pub struct Loaded {
    programme: String,
    page: i64,
    texts: Vec<String>,
    further: bool,
    mine: Option<Mine>,
}

/// What only its participant sees.
struct Mine {
    own: OwnReasons,
    states: HashMap<String, State>,
    is_open: bool,
}

/// What an address asks for.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The programme's id; a participant's own stands before it.
    pub programme: Option<String>,
    /// The page, from 1.
    pub page: i64,
}

impl Loaded {
    /// Loads a page of the wall. Somebody whose sign-in does not hold any more sees it as everybody does.
    pub fn load(
        conn: &mut DbConn,
        app: &App,
        participant: Option<&SignedInParticipant>,
        language: Language,
        asked: &Asked,
    ) -> Result<Self, Error> {
        let document = match participant.map(|participant| participant.open(conn)) {
            None | Some(Err(Error::SignInFirst(_))) => None,
            Some(Ok(vault)) => Some(vault.document),
            Some(Err(error)) => return Err(error),
        };
        let profile: Option<Profile> = document.as_ref().map(Document::section).transpose()?;
        let wanted = profile.map(|profile| profile.programme).or_else(|| asked.programme.clone()).unwrap_or_default();
        let programme = app.library.programme(&wanted).or_else(|| app.library.programmes.first());
        let programme = programme.map(|programme| programme.id.clone()).ok_or(Error::NotFound)?;
        let page = asked.page.clamp(1, 10_000);
        let (texts, further) = shown(conn, &programme, language.written().code(), page)?;
        let mine = match document {
            None => None,
            Some(document) => {
                let own: OwnReasons = document.section()?;
                Some(Mine { states: states(conn, &own)?, own, is_open: team::current(conn)?.is_some() })
            }
        };
        Ok(Self { programme, page, texts, further, mine })
    }
}

/// The key of the sentence that says why a text cannot be a reason.
pub fn problem_key(problem: TextProblem) -> &'static str {
    match problem {
        TextProblem::Empty => "messages-problem-empty",
        TextProblem::TooLong => "reasons-problem-too-long",
    }
}

/// The wall.
#[derive(Serialize)]
pub struct WallPage {
    programmes: Vec<ProgrammeLink>,
    programme: String,
    texts: Vec<String>,
    texts_lang: &'static str,
    earlier: Option<i64>,
    further: Option<i64>,
    participant: bool,
    is_open: bool,
    own: Vec<OwnCard>,
    text: String,
    once: String,
    problem: Option<String>,
    cautions: Vec<String>,
    own_token: bool,
    most: usize,
}

#[derive(Serialize)]
struct ProgrammeLink {
    id: String,
    name: String,
    current: bool,
}

#[derive(Serialize)]
struct OwnCard {
    id: String,
    text: String,
    state: String,
    shown: bool,
    gone: bool,
}

impl WallPage {
    /// The page, with what could not be taken if there is any.
    pub fn new(app: &App, language: Language, loaded: Loaded, again: Again) -> Self {
        let say = |key: &str| app.texts.text(language, key);
        let link = |programme: &Programme| ProgrammeLink {
            id: programme.id.clone(),
            name: programme.name(language).to_owned(),
            current: programme.id == loaded.programme,
        };
        let several = loaded.mine.is_none() && app.library.programmes.len() > 1;
        let cards = |mine: &Mine| mine.own.offered.iter().rev().map(|own| card(app, language, own, mine)).collect();
        Self {
            programmes: if several { app.library.programmes.iter().map(link).collect() } else { Vec::new() },
            participant: loaded.mine.is_some(),
            is_open: loaded.mine.as_ref().is_some_and(|mine| mine.is_open),
            own: loaded.mine.as_ref().map(cards).unwrap_or_default(),
            programme: loaded.programme,
            texts: loaded.texts,
            texts_lang: language.written().code(),
            earlier: (loaded.page > 1).then(|| loaded.page - 1),
            further: loaded.further.then(|| loaded.page + 1),
            text: again.text,
            once: again.once.unwrap_or_else(random_id),
            problem: again.problem.map(say),
            cautions: again.cautions.iter().map(|c| say(&format!("messages-caution-{}", c.word()))).collect(),
            own_token: again.own_token,
            most: MOST_CHARACTERS,
        }
    }
}

fn card(app: &App, language: Language, own: &OwnReason, mine: &Mine) -> OwnCard {
    let state = mine.states.get(&own.id).copied().unwrap_or(State::Gone);
    OwnCard {
        id: own.id.clone(),
        text: own.text.clone(),
        state: app.texts.text(language, &format!("reasons-state-{}", state.word())),
        shown: state == State::Shown,
        gone: state == State::Gone,
    }
}

/// The counsellors' page.
#[derive(Serialize)]
pub struct DeskPage {
    not_let_in: bool,
    waiting: Vec<DeskCard>,
    shown: Vec<DeskCard>,
    problem: Option<String>,
}

#[derive(Serialize)]
struct DeskCard {
    id: String,
    about: String,
    text: String,
    opened: bool,
}

impl DeskPage {
    /// The page from what was loaded, with the key of what went wrong if anything did.
    pub fn new(app: &App, language: Language, desk: Desk, problem: Option<&str>) -> Self {
        let cards = |reasons: Vec<DeskReason>| {
            reasons
                .into_iter()
                .map(|reason| DeskCard {
                    about: about(app, language, &reason),
                    opened: reason.text.is_some(),
                    text: reason.text.unwrap_or_default(),
                    id: reason.id,
                })
                .collect()
        };
        Self {
            not_let_in: desk.not_let_in,
            waiting: cards(desk.waiting),
            shown: cards(desk.shown),
            problem: problem.map(|key| app.texts.text(language, key)),
        }
    }
}

/// The programme and the language, as a reader says them.
fn about(app: &App, language: Language, reason: &DeskReason) -> String {
    let programme = app.library.programme(&reason.programme).map(|programme| programme.name(language));
    let spoken = Language::from_code(&reason.language).map(Language::own_name).unwrap_or_default();
    format!("{}, {spoken}", programme.unwrap_or(&reason.programme))
}
