//! The order of a release, from the content of the day on which it is built.

use std::collections::BTreeMap;

use super::epoch::Epoch;
use super::release::{
    Form, MeasureOutline, ModuleOutline, Origin, PrimaryOutline, ProgrammeOutline, ReleaseOrder, ScoreOutline,
    StudyOutline,
};
use super::study_record::StudyRecord;
use super::trials;
use super::wave::Wave;
use crate::app::App;
use crate::clock::Day;
use crate::content::{Allows, Language, Library, Measure, Module, ModuleStep, Moment, Programme, Score, Study};
use crate::error::Error;

/// A study that people of a half-year may be in, and the code of each of its arms in the files.
pub(super) struct InStudy<'a> {
    study: &'a Study,
    codes: BTreeMap<String, String>,
}

/// What is released: which form, under which number, and whether people are behind it.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    pub(super) form: Form,
    pub(super) number: u8,
    pub(super) origin: Origin,
}

/// The order of a release.
pub(super) fn order(
    library: &Library,
    programme: &Programme,
    epoch: Epoch,
    built_on: Day,
    wanted: Wanted,
    study: Option<&InStudy<'_>>,
) -> ReleaseOrder {
    ReleaseOrder {
        programme: outline(library, programme),
        epoch,
        number: wanted.number,
        built_on,
        form: wanted.form,
        origin: wanted.origin,
        languages: Language::WRITTEN.map(|language| language.code().to_owned()).to_vec(),
        answer_times: library.consent.allows().contains(&Allows::Answers),
        measures: measures(library, &programme.id),
        study: study.map(InStudy::outline),
    }
}

/// The modules and steps of a programme, as tables and code book need them.
fn outline(library: &Library, programme: &Programme) -> ProgrammeOutline {
    let module = |module: &Module| ModuleOutline {
        slug: module.slug.clone(),
        step: match module.step {
            ModuleStep::Introduction => None,
            ModuleStep::Step(step) => Some(step),
        },
        titles: Language::WRITTEN
            .into_iter()
            .map(|language| (language.code().to_owned(), module.text(language).title.clone()))
            .collect(),
        editions: Language::WRITTEN
            .into_iter()
            .map(|language| (language.code().to_owned(), module.text(language).edition.as_str().to_owned()))
            .collect(),
    };
    ProgrammeOutline {
        id: programme.id.clone(),
        steps: programme.steps.iter().map(|step| step.id).collect(),
        modules: library.modules_of(&programme.id).map(module).collect(),
    }
}

/// The questionnaires of a programme that are asked at the start and again, as tables and code book need them.
fn measures(library: &Library, programme: &str) -> Vec<MeasureOutline> {
    let titles = |of: &dyn Fn(Language) -> String| {
        Language::WRITTEN.into_iter().map(|language| (language.code().to_owned(), of(language))).collect()
    };
    let score = |score: &Score| ScoreOutline {
        id: score.id.clone(),
        most: score.most,
        titles: titles(&|language| score.title.get(language).clone()),
    };
    let outline = |measure: &Measure| {
        let asked = |moment: &Moment| Wave::of(measure, programme, *moment).is_some();
        let later: Vec<Moment> =
            Moment::ALL.into_iter().filter(|moment| *moment != Moment::Start).filter(asked).collect();
        let is_followed = asked(&Moment::Start) && !later.is_empty() && !measure.scores.is_empty();
        is_followed.then(|| MeasureOutline {
            id: measure.id.clone(),
            edition: measure.edition.as_str().to_owned(),
            titles: titles(&|language| measure.title.get(language).clone()),
            later,
            scores: measure.scores.iter().map(score).collect(),
        })
    };
    library.measures.iter().filter_map(outline).collect()
}

impl<'a> InStudy<'a> {
    /// The study of a programme that somebody could join in a half-year, the earliest if there were several; nothing if it
    /// never began. As long as it is blind, letters stand for the arms.
    pub(super) fn find(app: &'a App, programme: &str, epoch: Epoch) -> Result<Option<Self>, Error> {
        let of_programme = app.library.studies.iter().filter(|study| study.programme == programme);
        let could_join =
            |study: &&Study| study.recruits_from <= epoch.last_day() && study.recruits_until >= epoch.first_day();
        let first = of_programme.filter(could_join).min_by_key(|study| (study.recruits_from, study.id.clone()));
        let Some(study) = first else { return Ok(None) };
        let trial = app.db.read_now(|conn| trials::store::find(conn, &app.keys, study))?;
        let today = app.clock.today();
        Ok(trial.map(|trial| {
            let letters = trial.letters(study).into_iter();
            let code = |(arm, letter): (String, char)| {
                let shown = if study.has_ended(today) { arm.clone() } else { letter.to_string() };
                (arm, shown)
            };
            Self { study, codes: letters.map(code).collect() }
        }))
    }

    /// A record with the code of its arm in place of the arm; whoever is in another study is in no arm of this one.
    pub(super) fn coded(&self, mut record: StudyRecord) -> StudyRecord {
        let is_in = record.study.as_ref() == Some(&self.study.id);
        record.arm = record.arm.filter(|_| is_in).and_then(|arm| self.codes.get(&arm).cloned());
        record
    }

    fn outline(&self) -> StudyOutline {
        let mut arms: Vec<String> = self.codes.values().cloned().collect();
        arms.sort();
        StudyOutline {
            id: self.study.id.clone(),
            arms,
            baseline: self.study.baseline.clone(),
            intended_dose: u16::try_from(self.study.dose).ok(),
            edition: self.study.design(),
            primary: Some(PrimaryOutline {
                measure: self.study.primary.measure.clone(),
                score: self.study.primary.score.clone(),
                moment: self.study.primary.moment,
            }),
        }
    }
}
