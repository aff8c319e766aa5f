//! The choice of another programme.

use serde::Serialize;

use crate::app::App;
use crate::language::Language;
use crate::participants::Profile;
use crate::participants::pages::ProgrammeChoice;
use crate::programme::is_gone;

/// `GET /programme`.
#[derive(Debug, Serialize)]
pub struct ChoicePage {
    /// Whether the one that somebody was in is not there any more.
    gone: bool,
    /// Whether what was sent is none of them.
    unknown: bool,
    programmes: Vec<ProgrammeChoice>,
}

impl ChoicePage {
    /// The page for somebody with this profile.
    pub fn of(app: &App, language: Language, profile: &Profile, unknown: bool) -> Self {
        let programmes = ProgrammeChoice::all(&app.library, language, Some(&profile.programme));
        Self { gone: is_gone(app, profile), unknown, programmes }
    }
}
