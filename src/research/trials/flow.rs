//! The numbers of a CONSORT flow that study records can give, per arm. True counts: whatever leaves the house goes through
//! disclosure control first, so nothing here can become text.

use std::collections::BTreeMap;

use super::joining::is_whole;
use crate::clock::Day;
use crate::content::{Library, Moment, Study};
use crate::research::study_record::StudyRecord;
use crate::research::wave::Wave;

/// How many came how far in a study.
pub struct Flow {
    /// Who agreed to research in the study's programme.
    pub consented: u64,
    /// Of those, who answered the whole baseline.
    pub baseline: u64,
    /// Of those, who were allocated, by arm.
    pub arms: BTreeMap<String, ArmFlow>,
}

/// How many of an arm came how far.
#[derive(Clone, Default)]
pub struct ArmFlow {
    /// Who was allocated to it: everybody that an intention-to-treat analysis counts.
    pub randomised: u64,
    /// Of those, who opened a module on the day of the allocation or later.
    pub started: u64,
    /// Of those who were allocated, who finished as many modules as the intended dose.
    pub had_dose: u64,
    /// Of those who were allocated, who has the primary score, by time of following up.
    pub followed: BTreeMap<Moment, u64>,
}

impl Flow {
    /// An empty flow, with every arm and every time at which the primary score is asked for.
    pub fn new(study: &Study, library: &Library) -> Self {
        let measure = library.measure(&study.primary.measure);
        let later = Moment::ALL.into_iter().filter(|moment| *moment != Moment::Start);
        let asked = later.filter(|at| measure.is_some_and(|asks| Wave::of(asks, &study.programme, *at).is_some()));
        let arm = ArmFlow { followed: asked.map(|moment| (moment, 0)).collect(), ..ArmFlow::default() };
        let arms = study.arms.iter().map(|known| (known.id.clone(), arm.clone())).collect();
        Self { consented: 0, baseline: 0, arms }
    }

    /// Counts one participant; a record of another programme is passed over.
    pub fn add(&mut self, record: &StudyRecord, study: &Study, library: &Library, frozen_on: Day) {
        if record.programme != study.programme {
            return;
        }
        self.consented += 1;
        let whole = study.baseline.iter().all(|id| is_whole(library, id, &record.measures));
        self.baseline += u64::from(whole);
        let arm = record.arm.as_ref().filter(|_| record.study.as_ref() == Some(&study.id));
        let Some(arm) = arm.and_then(|arm| self.arms.get_mut(arm)) else { return };
        let since = record.allocated_on.unwrap_or_default();
        let finished = record.modules.values().filter(|module| module.finished.is_some()).count();
        arm.randomised += 1;
        arm.started += u64::from(record.modules.values().any(|module| module.opened >= since));
        arm.had_dose += u64::from(u32::try_from(finished).is_ok_and(|finished| finished >= study.dose));
        let primary = &study.primary;
        let measure = library.measure(&primary.measure);
        for (moment, n) in &mut arm.followed {
            let wave = measure.and_then(|asks| Wave::of(asks, &study.programme, *moment));
            *n += u64::from(record.score(&primary.measure, &primary.score, wave, frozen_on).is_ok());
        }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::content::{Source, sample};
    use crate::research::study_record::ModuleUse;

    fn record(arm: Option<&str>, start: Option<i16>, later: Option<i16>, opened: &[u16]) -> StudyRecord {
        let mut record: StudyRecord = serde_json::from_value(serde_json::json!({
            "programme": "cannabis", "epoch": "2026H1", "language": "sv", "consent_edition": "c", "active_weeks": 1,
            "visits": 2, "first_active_day": 0, "last_active_day": 60,
        }))
        .unwrap();
        if let Some(arm) = arm {
            (record.study, record.arm) = (Some("example".to_owned()), Some(arm.to_owned()));
            record.allocated_on = Some(3);
        }
        let scores = |points: i16| [("full".to_owned(), points), ("binary".to_owned(), 1)].into();
        let times = [(Moment::Start, start), (Moment::SixWeeks, later)];
        let times = times.into_iter().filter_map(|(moment, points)| Some((moment, scores(points?))));
        record.measures.insert("cast".to_owned(), times.collect());
        let opened = opened.iter().enumerate().map(|(at, day)| {
            (format!("m{at}"), ModuleUse { edition: "e".to_owned(), opened: *day, finished: Some(*day) })
        });
        record.modules = opened.collect();
        record
    }

    #[test]
    fn everybody_allocated_is_counted_in_their_arm_whatever_they_did() {
        let (library, study) = (Library::load(&Source::BuiltIn).0, sample::study());
        let mut flow = Flow::new(&study, &library);
        let frozen_on = date!(2027 - 02 - 01);
        for record in [
            record(Some("now"), Some(9), Some(4), &[3, 4, 5, 6]),
            record(Some("now"), Some(9), None, &[2]),
            record(Some("later"), Some(9), Some(-92), &[]),
            record(None, Some(9), None, &[1]),
            record(None, Some(-92), None, &[]),
            StudyRecord { programme: "relatives".to_owned(), ..record(None, Some(1), None, &[]) },
        ] {
            flow.add(&record, &study, &library, frozen_on);
        }
        assert_eq!((flow.consented, flow.baseline), (5, 4));
        let arm = |id: &str| {
            let ArmFlow { randomised, started, had_dose, followed } = flow.arms[id].clone();
            (randomised, started, had_dose, followed[&Moment::SixWeeks], followed.len())
        };
        assert_eq!(arm("now"), (2, 1, 1, 1, 3));
        assert_eq!(arm("later"), (1, 0, 0, 0, 3));
    }
}
