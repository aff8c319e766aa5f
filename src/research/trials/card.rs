//! The card on the home page of somebody whom a study asks.

use super::joining::asked;
use crate::app::App;
use crate::db::DbConn;
use crate::error::Error;
use crate::language::Language;
use crate::participants::vault::Document;
use crate::participants::{AgeBand, Profile};
use crate::programme::HomeCard;

/// Says that a study asks, to those who can join it. Nothing to anybody else, and nothing after a place was given.
pub fn card(_: &mut DbConn, document: &Document, app: &App, language: Language) -> Result<Option<HomeCard>, Error> {
    let today = app.clock.today();
    if !app.library.studies.iter().any(|study| study.recruits_on(today)) {
        return Ok(None);
    }
    let profile: Profile = document.section()?;
    let can_join = profile.age != Some(AgeBand::Under15);
    let Some(study) = asked(app, &profile, today).filter(|_| can_join) else { return Ok(None) };
    Ok(Some(HomeCard {
        heading: app.texts.text(language, "participants-place-card"),
        text: study.title.get(language).clone(),
        href: "/study#offer".to_owned(),
        label: app.texts.text(language, "participants-place-card-label"),
    }))
}
