//! What the researchers' page of the studies shows.

use fluent_bundle::FluentValue;
use serde::Serialize;

use super::store::{self, Trial};
use crate::app::App;
use crate::clock::Day;
use crate::content::{Manuscript, Study};
use crate::db::DbConn;
use crate::error::Error;
use crate::language::{Language, long_day};

/// How many were allocated is told in steps of so many.
const STEP: i64 = 50;

/// The studies, and the texts of consent.
#[derive(Debug, Serialize)]
pub struct StudiesPage {
    studies: Vec<StudyCard>,
    consents: Vec<ConsentEdition>,
}

#[derive(Debug, Serialize)]
struct StudyCard {
    id: String,
    title: String,
    programme: String,
    /// Where it stands, in words.
    state: String,
    is_open: bool,
    from: String,
    until: String,
    /// The hash of its seed; empty before it has begun.
    commitment: String,
    primary: String,
    dose: u32,
    /// How many were allocated, in words and roughly.
    allocated: String,
    /// What each letter is; without names while it is blind.
    arms: Vec<ArmLetter>,
    /// Why nobody is allocated, in a sentence; may be empty.
    changed: String,
    /// The seed, once it has ended.
    seed: String,
}

#[derive(Debug, Serialize)]
struct ArmLetter {
    letter: char,
    /// The arm's id; empty while the study is blind.
    name: String,
}

#[derive(Debug, Serialize)]
struct ConsentEdition {
    edition: String,
    language: &'static str,
    current: bool,
    sentences: Vec<String>,
}

impl StudiesPage {
    /// Loads the page.
    pub fn load(conn: &mut DbConn, app: &App, language: Language) -> Result<Self, Error> {
        let studies = app.library.studies.iter().map(|study| StudyCard::load(conn, app, study, language));
        let studies = studies.collect::<Result<Vec<_>, Error>>()?;
        let current = app.library.manuscripts.iter().filter(|text| text.module.is_empty());
        let current = current.map(|text| ConsentEdition::of(text, true));
        let earlier = app.library.earlier.of_consent().map(|text| ConsentEdition::of(text, false));
        Ok(Self { studies, consents: current.chain(earlier).collect() })
    }
}

impl StudyCard {
    fn load(conn: &mut DbConn, app: &App, study: &Study, language: Language) -> Result<Self, Error> {
        let (today, texts) = (app.clock.today(), &app.texts);
        let trial = store::find(conn, &app.keys, study)?;
        let allocated = store::allocated(conn, &study.id)?;
        let changed = trial.as_ref().is_some_and(|trial| trial.check(study).is_err());
        Ok(Self {
            id: study.id.clone(),
            title: study.title.get(language).clone(),
            programme: app
                .library
                .programme(&study.programme)
                .map_or_else(|| study.programme.clone(), |programme| programme.name(language).to_owned()),
            state: texts.text(language, state(study, today)),
            is_open: study.recruits_on(today),
            from: long_day(language, study.recruits_from),
            until: long_day(language, study.recruits_until),
            commitment: trial.as_ref().map(|trial| trial.commitment.clone()).unwrap_or_default(),
            primary: primary(app, study, language),
            dose: study.dose,
            allocated: roughly(app, language, allocated),
            arms: trial.as_ref().map(|trial| arms(trial, study, today)).unwrap_or_default(),
            changed: if changed { texts.text(language, "research-studies-changed") } else { String::new() },
            seed: trial.and_then(|trial| trial.revealed(study, today)).unwrap_or_default(),
        })
    }
}

/// The primary outcome: questionnaire, score and time.
fn primary(app: &App, study: &Study, language: Language) -> String {
    let (outcome, measure) = (&study.primary, app.library.measure(&study.primary.measure));
    let score = measure.and_then(|measure| measure.scores.iter().find(|score| score.id == outcome.score));
    let title = measure.map_or(outcome.measure.as_str(), |measure| measure.title.get(language));
    let score = score.map_or(outcome.score.as_str(), |score| score.title.get(language));
    let moment = app.texts.text(language, &format!("measures-moment-{}", outcome.moment.word()));
    format!("{title}: {score}, {moment}")
}

/// How many were allocated, in steps: whoever looks each day must not see who joined today, and the last number must not
/// differ from that of a release by the few who went.
fn roughly(app: &App, language: Language, allocated: i64) -> String {
    let (key, n) = step(allocated);
    app.texts.text_with(language, key, &[("n", FluentValue::from(n))])
}

/// The key of what is told, and the number in it.
fn step(allocated: i64) -> (&'static str, i64) {
    match allocated / STEP * STEP {
        0 => ("research-studies-few", STEP),
        reached => ("research-studies-at-least", reached),
    }
}

/// The key of where a study stands.
fn state(study: &Study, today: Day) -> &'static str {
    if study.has_ended(today) {
        "research-studies-ended"
    } else if today < study.recruits_from {
        "research-studies-to-come"
    } else if study.recruits_on(today) {
        "research-studies-recruits"
    } else {
        "research-studies-follows"
    }
}

fn arms(trial: &Trial, study: &Study, today: Day) -> Vec<ArmLetter> {
    let named = study.has_ended(today);
    let mut arms: Vec<ArmLetter> = trial
        .letters(study)
        .into_iter()
        .map(|(arm, letter)| ArmLetter { letter, name: if named { arm } else { String::new() } })
        .collect();
    arms.sort_by_key(|arm| arm.letter);
    arms
}

impl ConsentEdition {
    fn of(text: &Manuscript, current: bool) -> Self {
        Self {
            edition: text.edition.clone(),
            language: text.language.code(),
            current,
            sentences: text.source.lines().map(str::to_owned).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_more_shows_at_a_step_alone() {
        assert_eq!((step(0), step(49)), (("research-studies-few", 50), ("research-studies-few", 50)));
        assert_eq!((step(50), step(99)), (("research-studies-at-least", 50), ("research-studies-at-least", 50)));
        assert_eq!(step(100), ("research-studies-at-least", 100));
    }
}
