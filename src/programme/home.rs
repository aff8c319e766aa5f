//! What rooms above put on the home page or know of somebody, so that no arrow points upward.

use std::sync::Arc;

use serde::Serialize;

use crate::app::App;
use crate::clock::Day;
use crate::db::DbConn;
use crate::error::Error;
use crate::language::Language;
use crate::participants::vault::Document;

/// Something another room has to say on the home page, such as that an answer has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HomeCard {
    /// What it is.
    pub heading: String,
    /// A sentence.
    pub text: String,
    /// Where it leads.
    pub href: String,
    /// The words of the link.
    pub label: String,
}

/// Makes a card from the open document and from rows elsewhere, or none when there is nothing to say.
pub type Card = fn(&mut DbConn, &Document, &App, Language) -> Result<Option<HomeCard>, Error>;

/// The cards that other rooms add; put together in `server.rs`.
#[derive(Clone, Default)]
pub struct Cards(pub Arc<[Card]>);

impl Cards {
    /// The cards that have something to say.
    pub fn gather(
        &self,
        conn: &mut DbConn,
        document: &Document,
        app: &App,
        language: Language,
    ) -> Result<Vec<HomeCard>, Error> {
        self.0.iter().filter_map(|card| card(conn, document, app, language).transpose()).collect()
    }
}

/// Says on which day somebody wrote to the counsellors for the first time; put together in `server.rs`.
#[derive(Clone, Copy)]
pub struct WroteOn(pub fn(&Document) -> Result<Option<Day>, Error>);
