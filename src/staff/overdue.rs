//! What staff are told on their first page: which help lines and units somebody has to check again.

use serde::Serialize;

use crate::app::App;

/// A page of the staff with the note above it.
#[derive(Serialize)]
pub struct Noted<P> {
    #[serde(flatten)]
    page: P,
    overdue: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    name: String,
    checked_on: String,
}

impl<P> Noted<P> {
    /// The page with what is overdue today.
    pub fn new(app: &App, page: P) -> Self {
        let overdue = app.library.overdue(app.clock.today());
        let line =
            |dated: &crate::content::Dated| Line { name: dated.name.clone(), checked_on: dated.checked_on.to_string() };
        Self { page, overdue: overdue.map(line).collect() }
    }
}
