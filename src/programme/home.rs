//! Cards that other rooms put on the home page, so that no arrow points upward.

use std::sync::Arc;

use serde::Serialize;

use crate::app::App;
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
