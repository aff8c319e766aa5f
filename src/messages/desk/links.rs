//! Ways from the inbox to what waits elsewhere. Rooms above register theirs, so that no arrow points upward.

use std::sync::Arc;

use serde::Serialize;

use crate::app::App;
use crate::db::DbConn;
use crate::error::Error;
use crate::language::Language;

/// One way on.
#[derive(Clone, Debug, Serialize)]
pub struct DeskLink {
    /// What is there, in the reader's language.
    pub text: String,
    /// The address.
    pub href: &'static str,
}

/// Makes a way on.
pub type MakeLink = fn(&mut DbConn, &App, Language) -> Result<DeskLink, Error>;

/// The ways that other rooms add; put together in `server.rs`.
#[derive(Clone, Default)]
pub struct DeskLinks(pub Arc<[MakeLink]>);

impl DeskLinks {
    /// All of them.
    pub fn gather(&self, conn: &mut DbConn, app: &App, language: Language) -> Result<Vec<DeskLink>, Error> {
        self.0.iter().map(|make| make(conn, app, language)).collect()
    }
}
