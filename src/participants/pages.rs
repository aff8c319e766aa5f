//! What the participants' own pages show.

use serde::Serialize;

use super::ceremony::Ceremony;
use super::profile::AgeBand;
use super::qr;
use crate::app::App;
use crate::clock::Day;
use crate::content::{Library, Programme};
use crate::error::Error;
use crate::language::{Language, month_and_year};

/// The way to a first token, or to another one in place of the old.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Somebody starts.
    Start,
    /// Somebody who is signed in changes the token.
    NewCode,
}

impl Way {
    /// Where the pages of this way live.
    pub fn base(self) -> &'static str {
        match self {
            Self::Start => "/start",
            Self::NewCode => "/new-code",
        }
    }
}

/// What happens at a start, and what is kept.
#[derive(Debug, Serialize)]
pub struct StartPage {
    /// Whether somebody was sent back here because the token had waited too long.
    too_late: bool,
    /// Whether the programme that was chosen is not there.
    unknown: bool,
    /// What can be chosen; nothing where there is only one programme.
    programmes: Vec<ProgrammeChoice>,
}

/// Why the start page comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartProblem {
    /// The token has waited too long.
    TooLate,
    /// The programme that was chosen is not there.
    UnknownProgramme,
}

/// A programme to choose.
#[derive(Debug, Serialize)]
pub struct ProgrammeChoice {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Whom it is for.
    pub about: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl ProgrammeChoice {
    /// Every programme in the reader's language.
    pub fn all(library: &Library, language: Language, chosen: Option<&str>) -> Vec<Self> {
        let choice = |programme: &Programme| Self {
            id: programme.id.clone(),
            name: programme.name(language).to_owned(),
            about: programme.about(language).to_owned(),
            chosen: chosen == Some(programme.id.as_str()),
        };
        library.programmes.iter().map(choice).collect()
    }

    /// The same where there is something to choose between; nothing where there is only one programme.
    pub fn several(library: &Library, language: Language, chosen: Option<&str>) -> Vec<Self> {
        if library.programmes.len() > 1 { Self::all(library, language, chosen) } else { Vec::new() }
    }
}

impl StartPage {
    /// The page with the programme that was asked for, or with the first one, chosen already.
    pub fn new(library: &Library, language: Language, asked: Option<&str>, problem: Option<StartProblem>) -> Self {
        let known = asked.and_then(|id| library.programme(id)).or_else(|| library.programmes.first());
        Self {
            too_late: problem == Some(StartProblem::TooLate),
            unknown: problem == Some(StartProblem::UnknownProgramme),
            programmes: ProgrammeChoice::several(library, language, known.map(|programme| programme.id.as_str())),
        }
    }
}

/// What happens when a token is changed.
#[derive(Debug, Serialize)]
pub struct NewCodePage {
    /// Whether the other token had waited too long.
    pub too_late: bool,
}

/// The one page that shows a token.
#[derive(Serialize)]
pub struct TokenPage {
    base: &'static str,
    starting: bool,
    words: Vec<String>,
    /// The words in one line, for copying.
    together: String,
    symbols: String,
    qr_side: usize,
    qr_path: String,
    sealed: String,
}

impl TokenPage {
    /// Shows a token that nobody has seen yet.
    pub fn new(app: &App, way: Way, ceremony: &Ceremony) -> Result<Self, Error> {
        let together = ceremony.token.words().to_string();
        let qr = qr::draw(&together)?;
        Ok(Self {
            base: way.base(),
            starting: way == Way::Start,
            words: together.split(' ').map(str::to_owned).collect(),
            together,
            symbols: ceremony.token.compact().to_string(),
            qr_side: qr.side,
            qr_path: qr.path,
            sealed: ceremony.seal(app)?,
        })
    }
}

/// Asks for two words of a token, without showing it.
#[derive(Serialize)]
pub struct CheckPage {
    base: &'static str,
    starting: bool,
    sealed: String,
    first: usize,
    second: usize,
    first_typed: String,
    second_typed: String,
    first_wrong: bool,
    second_wrong: bool,
}

impl CheckPage {
    /// Asks for the words.
    pub fn new(way: Way, ceremony: &Ceremony, sealed: &str) -> Self {
        Self {
            base: way.base(),
            starting: way == Way::Start,
            sealed: sealed.to_owned(),
            first: ceremony.asked[0],
            second: ceremony.asked[1],
            first_typed: String::new(),
            second_typed: String::new(),
            first_wrong: false,
            second_wrong: false,
        }
    }

    /// Asks again after words that do not fit.
    #[must_use]
    pub fn again(self, typed: [&str; 2], fit: [bool; 2]) -> Self {
        let ([first, second], [first_fits, second_fits]) = (typed, fit);
        Self {
            first_typed: first.to_owned(),
            second_typed: second.to_owned(),
            first_wrong: !first_fits,
            second_wrong: !second_fits,
            ..self
        }
    }
}

/// Asks for a token.
#[derive(Debug, Default, Serialize)]
pub struct SignInPage {
    /// What was typed, when it holds a slip; a whole token is never sent back.
    pub typed: String,
    /// What is wrong with it, in a sentence.
    pub problem: String,
    /// A form on its way through the sign-in, sealed.
    pub kept: String,
}

/// Everything that is not for every day.
#[derive(Debug, Serialize)]
pub struct MorePage {
    /// The day after which everything is erased.
    pub erase_after: String,
    /// Whether this participant takes part in research.
    pub in_study: bool,
    /// What the programme is called.
    pub programme: String,
    /// Whether the programme's diary asks for use, and so has a goal.
    pub has_goal: bool,
    /// Whether there is another programme to go on with.
    pub has_choice: bool,
}

/// An age band to choose.
#[derive(Debug, Serialize)]
pub struct AgeChoice {
    code: &'static str,
    label: String,
    chosen: bool,
}

/// Every age band in the reader's language.
pub fn age_choices(app: &App, language: Language, chosen: Option<AgeBand>) -> Vec<AgeChoice> {
    AgeBand::ALL
        .into_iter()
        .map(|band| AgeChoice {
            code: band.code(),
            label: app.texts.text(language, &format!("participants-age-{}", band.code())),
            chosen: chosen == Some(band),
        })
        .collect()
}

/// Asks before everything is erased.
#[derive(Debug, Serialize)]
pub struct ErasePage {
    /// Whether the tick was missing.
    pub unticked: bool,
}

/// What was erased.
#[derive(Debug, Serialize)]
pub struct ReceiptPage {
    /// The day.
    pub day: String,
    /// What there was, by kind.
    pub removed: Vec<Removed>,
}

/// How much of one kind was erased.
#[derive(Clone, Debug, Serialize)]
pub struct Removed {
    /// The kind, in the reader's words.
    pub heading: String,
    /// How many entries it held.
    pub entries: String,
}

/// A page without values of its own.
#[derive(Debug, Serialize)]
pub struct Plain {}

/// A day with its year, like "21 november 2026".
pub fn written_day(language: Language, day: Day) -> String {
    format!("{} {}", day.day(), month_and_year(language, day))
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn a_day_is_written_with_its_year() {
        assert_eq!(written_day(Language::Sv, date!(2027 - 01 - 02)), "2 januari 2027");
        assert_eq!(written_day(Language::En, date!(2026 - 12 - 31)), "31 December 2026");
    }
}
