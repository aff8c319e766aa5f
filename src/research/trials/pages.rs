//! What the researchers' page of the studies shows.

use serde::Serialize;

use super::store::{self, Trial};
use crate::app::App;
use crate::clock::Day;
use crate::content::{Manuscript, Study};
use crate::db::DbConn;
use crate::error::Error;
use crate::language::{Language, long_day};
use crate::research::disclosure::Threshold;

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
    from: String,
    until: String,
    /// The hash of its seed; empty before it has begun.
    commitment: String,
    primary: String,
    dose: u32,
    /// How many were allocated, in words; a small number is not told.
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
        let is_told = u64::try_from(allocated).is_ok_and(|n| n >= Threshold::RELEASE.get());
        let few = || texts.text(language, "research-studies-few");
        let measure = app.library.measure(&study.primary.measure);
        let title = measure.map_or_else(String::new, |measure| measure.title.get(language).clone());
        let moment = texts.text(language, &format!("measures-moment-{}", study.primary.moment.word()));
        let changed = trial.as_ref().is_some_and(|trial| trial.check(study).is_err());
        Ok(Self {
            id: study.id.clone(),
            title: study.title.get(language).clone(),
            programme: study.programme.clone(),
            state: texts.text(language, state(study, today)),
            from: long_day(language, study.recruits_from),
            until: long_day(language, study.recruits_until),
            commitment: trial.as_ref().map(|trial| trial.commitment.clone()).unwrap_or_default(),
            primary: format!("{title} ({}), {moment}", study.primary.score),
            dose: study.dose,
            allocated: if is_told { allocated.to_string() } else { few() },
            arms: trial.as_ref().map(|trial| arms(trial, study, today)).unwrap_or_default(),
            changed: if changed { texts.text(language, "research-studies-changed") } else { String::new() },
            seed: trial.and_then(|trial| trial.revealed(study, today)).unwrap_or_default(),
        })
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
