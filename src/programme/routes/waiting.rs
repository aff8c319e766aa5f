//! The home page of somebody who waits for the programme: when it opens, and everything that is open all the time.

use serde::Serialize;

use crate::app::App;
use crate::clock::Day;
use crate::language::{Language, long_day};
use crate::measures::DueCard;
use crate::measures::pages::HelpFirst;
use crate::programme::home::HomeCard;

/// What somebody sees who waits. Help is on it, and nothing that helps is closed.
#[derive(Debug, Serialize)]
pub(super) struct WaitingPage<'a> {
    opens_on: String,
    due: DueCard,
    cards: Vec<HomeCard>,
    help: HelpFirst<'a>,
}

impl<'a> WaitingPage<'a> {
    /// The page.
    pub(super) fn of(app: &'a App, language: Language, opens_on: Day, due: DueCard, cards: Vec<HomeCard>) -> Self {
        let help = HelpFirst::of(&app.library.help, language);
        Self { opens_on: long_day(language, opens_on), due, cards, help }
    }
}
