//! What is true of one study record, as bits: one for each code of each dimension. A cell asks for some of them, so that
//! counting a record is a comparison of bits for each cell.

use std::collections::BTreeMap;

use crate::content::Moment;
use crate::research::disclosure::Cell;
use crate::research::release::catalogue::{
    ACTIVE_DAYS, AGE_BANDS, ANSWER_DAYS, CALENDAR_USED, DOSE_BANDS, GOAL_DAYS_OFF, GOAL_SET, MESSAGE_SENT,
    NOT_ALLOCATED, RANDOMISED, active_days, answered, completed, dimension, first_answer, here_at, is_diary, step_seen,
    still_active, visited,
};
use crate::research::release::order::{MeasureOutline, ModuleOutline, ReleaseOrder};
use crate::research::study_record::{AgeBand, FOLLOW_UP_WEEKS, GoalKind, StudyRecord};

/// What is true of a record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Facts(Vec<u64>);

impl Facts {
    fn set(&mut self, bit: usize) {
        let word = bit / 64;
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        if let Some(word) = self.0.get_mut(word) {
            *word |= 1 << (bit % 64);
        }
    }

    fn clear(&mut self) {
        self.0.fill(0);
    }

    /// Whether everything that is asked for is true.
    pub(super) fn hold(&self, asked: &Self) -> bool {
        let words = self.0.iter().copied().chain(std::iter::repeat(0));
        asked.0.iter().zip(words).all(|(asked, there)| asked & there == *asked)
    }
}

/// Which bit stands for which code.
#[derive(Default)]
pub(super) struct FactIndex(BTreeMap<(&'static str, String), usize>);

impl FactIndex {
    /// The bit of a code; a new one if nobody asked for it before.
    fn bit(&mut self, dimension: &'static str, code: String) -> usize {
        let next = self.0.len();
        *self.0.entry((dimension, code)).or_insert(next)
    }

    /// What a cell asks for.
    pub(super) fn asked(&mut self, cell: &Cell) -> Facts {
        let mut facts = Facts::default();
        if cell.population == RANDOMISED {
            facts.set(self.bit(POPULATION, RANDOMISED.to_owned()));
        }
        for (dimension, code) in &cell.codes {
            let known = dimension::ALL.into_iter().find(|known| known == dimension).unwrap_or_default();
            facts.set(self.bit(known, code.clone()));
        }
        facts
    }

    fn find(&self, dimension: &'static str, code: &str) -> Option<usize> {
        self.0.get(&(dimension, code.to_owned())).copied()
    }
}

const POPULATION: &str = "population";

/// Knows the bit of every fact that somebody asks for, so that reading a record allocates nothing.
pub(super) struct Reader {
    arms: BTreeMap<String, Option<usize>>,
    randomised: Option<usize>,
    not_allocated: Option<usize>,
    languages: BTreeMap<String, Option<usize>>,
    ages: [[Option<usize>; 2]; AGE_BANDS.len()],
    doses: [[Option<usize>; 2]; DOSE_BANDS.len()],
    modules: BTreeMap<String, [Option<usize>; 2]>,
    steps: [Option<usize>; 10],
    reach: [Option<usize>; 4],
    answers: [Option<usize>; ANSWER_DAYS.len()],
    days: [Option<usize>; ACTIVE_DAYS.len()],
    weeks: Vec<Option<usize>>,
    /// Of each questionnaire its scores, and the bits of having answered it.
    waves: BTreeMap<String, (Vec<String>, BTreeMap<Moment, usize>)>,
    /// The questionnaires that everybody in an arm answered at the start.
    baseline: Vec<String>,
}

impl Reader {
    /// A reader for these facts.
    pub(super) fn new(index: &FactIndex, order: &ReleaseOrder) -> Self {
        use dimension::{ACTIVITY, AGE, ARM, DOSE, LANGUAGE, MODULE_USE, REACH, WAVE};
        let each = |dimension: &'static str, codes: &[String]| {
            codes.iter().map(|code| (code.clone(), index.find(dimension, code))).collect()
        };
        let both = |dimension, coarse: &str, fine: &str| [index.find(dimension, coarse), index.find(dimension, fine)];
        let wave = |measure: &MeasureOutline| {
            let bit = |at| Some((at, index.find(WAVE, &answered(&measure.id, at))?));
            let scores = measure.scores.iter().map(|score| score.id.clone()).collect();
            (measure.id.clone(), (scores, Moment::ALL.into_iter().filter_map(bit).collect()))
        };
        let module = |module: &ModuleOutline| {
            let slug = &module.slug;
            let bits = [visited(slug), completed(slug)].map(|code| index.find(MODULE_USE, &code));
            (slug.clone(), bits)
        };
        Self {
            arms: each(ARM, order.study.as_ref().map_or(&[], |study| study.arms.as_slice())),
            randomised: index.find(POPULATION, RANDOMISED),
            not_allocated: index.find(ARM, NOT_ALLOCATED),
            languages: each(LANGUAGE, &order.languages),
            ages: AGE_BANDS.map(|(coarse, fine)| both(AGE, coarse, fine)),
            doses: DOSE_BANDS.map(|(_, _, coarse, fine)| both(DOSE, coarse, fine)),
            modules: order.programme.modules.iter().map(module).collect(),
            steps: std::array::from_fn(|step| index.find(REACH, &step_seen(u8::try_from(step).unwrap_or(u8::MAX)))),
            reach: [GOAL_SET, GOAL_DAYS_OFF, CALENDAR_USED, MESSAGE_SENT].map(|code| index.find(REACH, code)),
            answers: ANSWER_DAYS.map(|days| index.find(REACH, &first_answer(days))),
            days: ACTIVE_DAYS.map(|days| index.find(ACTIVITY, &active_days(days))),
            weeks: (0..FOLLOW_UP_WEEKS).map(|week| index.find(ACTIVITY, &still_active(week))).collect(),
            waves: order.measures.iter().map(wave).collect(),
            baseline: order.study.iter().flat_map(|study| study.baseline.clone()).collect(),
        }
    }

    /// Writes down what is true of a record.
    pub(super) fn read(&self, record: &StudyRecord, facts: &mut Facts) {
        facts.clear();
        let mut set = |bit: Option<usize>| {
            if let Some(bit) = bit {
                facts.set(bit);
            }
        };
        match record.arm.as_ref().and_then(|arm| self.arms.get(arm)) {
            Some(arm) => [*arm, self.randomised].into_iter().for_each(&mut set),
            None => set(self.not_allocated),
        }
        set(self.languages.get(&record.language).copied().flatten());
        if let Some(bits) = record.age_band.and_then(|band| self.ages.get(age_at(band))) {
            bits.iter().copied().for_each(&mut set);
        }
        if let Some(bits) = self.doses.get(dose_at(record.modules_finished())) {
            bits.iter().copied().for_each(&mut set);
        }
        for (slug, module) in &record.modules {
            let [visited, completed] = self.modules.get(slug).copied().unwrap_or_default();
            set(visited);
            set(completed.filter(|_| module.finished.is_some()));
        }
        for step in &record.steps_seen {
            set(self.steps.get(usize::from(*step)).copied().flatten());
        }
        let used = |weeks: &[u8]| weeks.iter().any(|n| *n > 0);
        let days_off = record.goal.is_some_and(|goal| goal.kind == GoalKind::DaysOff);
        let reached = [record.goal.is_some(), days_off, used(&record.calendar_days), used(&record.messages)];
        for (bit, is_so) in self.reach.iter().zip(reached) {
            set(bit.filter(|_| is_so));
        }
        for (bit, days) in self.answers.iter().zip(ANSWER_DAYS) {
            set(bit.filter(|_| record.first_answer.is_some_and(|waited| waited <= days)));
        }
        for (bit, days) in self.days.iter().zip(ACTIVE_DAYS) {
            set(bit.filter(|_| record.visits >= days));
        }
        for (bit, week) in self.weeks.iter().zip(0u16..) {
            set(bit.filter(|_| week > 0 && record.span() >= 7 * week));
        }
        // What a release takes for granted of an answer holds of each that is counted.
        let is_here = |measure: &str, moment: Moment| {
            let was_there = record.span() >= 7 * u16::from(here_at(moment)) && record.visits >= 2;
            moment == Moment::Start || (was_there && (!is_diary(measure) || used(&record.calendar_days)))
        };
        for (measure, (scores, bits)) in &self.waves {
            let moments = record.measures.get(measure);
            let is_answered =
                |moment| moments.and_then(|known| known.get(moment)).is_some_and(|known| has_all(known, scores));
            let is_baseline = record.arm.is_some() && self.baseline.contains(measure);
            if is_baseline || is_answered(&Moment::Start) {
                for (moment, bit) in bits {
                    let counts = is_answered(moment) && is_here(measure, *moment);
                    set(Some(*bit).filter(|_| counts || (is_baseline && *moment == Moment::Start)));
                }
            }
        }
    }
}

/// Whether every score was worked out: so all scores of a questionnaire are about the same people.
fn has_all(there: &BTreeMap<String, i16>, scores: &[String]) -> bool {
    scores.iter().all(|score| there.get(score).is_some_and(|value| *value >= 0))
}

/// Which of the age bands somebody is in.
pub(in crate::research::release) fn age_at(band: AgeBand) -> usize {
    match band {
        AgeBand::From15To17 => 0,
        AgeBand::From18To20 => 1,
        AgeBand::From21To25 => 2,
        AgeBand::From26 => 3,
    }
}

/// Which of the bands so many finished modules are in.
pub(in crate::research::release) fn dose_at(finished: usize) -> usize {
    DOSE_BANDS.iter().position(|(from, to, ..)| (*from..=*to).contains(&finished)).unwrap_or_default()
}
