//! Joining a study: the yes, the baseline and what chance decides are kept in one transaction, or none of them is.

use time::Duration;

use super::store;
use crate::app::App;
use crate::clock::Day;
use crate::content::{Library, Moment, Study};
use crate::db::DbConn;
use crate::error::{Error, Failure};
use crate::language::Language;
use crate::measures::Taken;
use crate::participants::profile::Allocated;
use crate::participants::vault::Document;
use crate::participants::{AgeBand, Profile};
use crate::research::derive;
use crate::research::study_record::Measures;

/// Why somebody does not join now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CannotJoin {
    /// No study asks participants of this programme today.
    NoStudy,
    /// There is no yes to research.
    NoConsent,
    /// The start is too long ago for a baseline.
    TooLate,
    /// These questionnaires have to be answered first, by id.
    Unanswered(Vec<String>),
    /// The text was changed since it was shown.
    TextChanged,
    /// The study's file was changed after chance had begun to decide.
    DesignChanged,
}

/// The study that asks somebody today, if they are in none and started so lately that a baseline can be told.
pub fn asked<'a>(app: &'a App, profile: &Profile, today: Day) -> Option<&'a Study> {
    if profile.allocated.is_some() || !is_in_time(profile, today) {
        return None;
    }
    app.library.study_asking(profile.studied_programme(), today).filter(|_| is_in_own(profile))
}

/// Whether answers of today still are the baseline.
fn is_in_time(profile: &Profile, today: Day) -> bool {
    profile.day_number(today).is_some_and(|number| Moment::of_day(number) == Moment::Start)
}

/// Whether somebody reads the programme that research counts them in.
fn is_in_own(profile: &Profile) -> bool {
    profile.studied_programme() == profile.programme
}

/// The questionnaires of the baseline that lack an answer, in the order of the study.
pub fn unanswered(app: &App, study: &Study, taken: &Taken) -> Vec<String> {
    let scores = derive::scores(taken);
    study.baseline.iter().filter(|id| !is_whole(&app.library, id, &scores)).cloned().collect()
}

/// Whether a questionnaire was answered at the start, with enough answers for each of its scores.
pub fn is_whole(library: &Library, id: &str, measures: &Measures) -> bool {
    let known = measures.get(id).and_then(|times| times.get(&Moment::Start));
    let asked = library.measure(id).into_iter().flat_map(|measure| &measure.scores);
    let mut points = asked.map(|score| known.and_then(|known| known.get(&score.id)));
    points.all(|points| points.is_some_and(|points| *points >= 0))
}

/// Lets somebody join. Whoever has a place already keeps it, so a second click and another tab change nothing.
pub fn join(
    conn: &mut DbConn,
    app: &App,
    document: &mut Document,
    read: (&str, Language),
    today: Day,
) -> Result<(), Failure<CannotJoin>> {
    join_by(app, document, read, today, |study, stratum| chance(conn, app, study, stratum))
}

/// The same with another way for chance to decide, such as that of a simulation.
pub fn join_by(
    app: &App,
    document: &mut Document,
    (edition, language): (&str, Language),
    today: Day,
    decide: impl FnOnce(&Study, &[(String, String)]) -> Result<String, Failure<CannotJoin>>,
) -> Result<(), Failure<CannotJoin>> {
    let mut profile: Profile = document.section()?;
    if profile.allocated.is_some() {
        return Ok(());
    }
    let refused = Failure::Refused;
    let study = app.library.study_asking(profile.studied_programme(), today).filter(|_| is_in_own(&profile));
    let study = study.ok_or(refused(CannotJoin::NoStudy))?;
    if profile.study.is_none() {
        return Err(refused(CannotJoin::NoConsent));
    }
    if !is_in_time(&profile, today) {
        return Err(refused(CannotJoin::TooLate));
    }
    if edition != study.edition(&app.library.consent.edition(language), language) {
        return Err(refused(CannotJoin::TextChanged));
    }
    let taken: Taken = document.section()?;
    let missing = unanswered(app, study, &taken);
    if !missing.is_empty() {
        return Err(refused(CannotJoin::Unanswered(missing)));
    }
    let arm = decide(study, &stratum(study, &profile, &taken)?)?;
    profile.allocated = Some(place(study, &arm, edition, today)?);
    // The page of the study shows the consent as it reads now, and its edition is part of the study's.
    profile.agree_anew(&app.library.consent.read_in(language));
    document.set(&profile)?;
    Ok(())
}

/// Lets chance decide, and writes it down.
fn chance(
    conn: &mut DbConn,
    app: &App,
    study: &Study,
    stratum: &[(String, String)],
) -> Result<String, Failure<CannotJoin>> {
    let trial = store::begun(conn, &app.keys, study)?;
    if let Err(changed) = trial.check(study) {
        tracing::error!(target: "andrum::research", %changed, "nobody can join");
        return Err(Failure::Refused(CannotJoin::DesignChanged));
    }
    Ok(trial.allocate(conn, study, stratum)?)
}

fn stratum(study: &Study, profile: &Profile, taken: &Taken) -> Result<Vec<(String, String)>, Error> {
    let scores = derive::scores(taken);
    let score = |measure: &str, score: &str| {
        let points = scores.get(measure)?.get(&Moment::Start)?.get(score)?;
        u32::try_from(*points).ok()
    };
    let age = profile.age.map(AgeBand::code).unwrap_or_default();
    study.stratum(age, score).ok_or_else(|| Error::internal("a whole baseline has no stratum"))
}

fn place(study: &Study, arm: &str, edition: &str, today: Day) -> Result<Allocated, Error> {
    let arm = study.arm(arm).ok_or_else(|| Error::internal("chance gave an arm that is not there"))?;
    Ok(Allocated {
        study: study.id.clone(),
        arm: arm.id.clone(),
        on: today,
        edition: edition.to_owned(),
        starts_on: arm.wait.map(|days| today.saturating_add(Duration::days(i64::from(days)))),
        variant: arm.variant.clone().unwrap_or_default(),
    })
}
