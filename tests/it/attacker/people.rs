//! Made-up people, in ordinary and in awkward cohorts, and what is true of them, counted here and nowhere else.

use std::collections::{BTreeMap, BTreeSet};

use andrum::content::Moment;
use andrum::research::release::{
    Form, MeasureOutline, ModuleOutline, Origin, ProgrammeOutline, ReleaseOrder, ScoreOutline, StudyOutline,
};
use andrum::research::study_record::{AgeBand, Goal, GoalKind, ModuleUse, StudyRecord};
use time::macros::date;

use super::meaning::{Atom, Band};

/// The modules: slug and step.
const MODULES: [(&str, Option<u8>); 9] = [
    ("introduction", None),
    ("reasons", Some(0)),
    ("goal", Some(0)),
    ("self-control", Some(1)),
    ("sleep", Some(1)),
    ("cravings", Some(2)),
    ("friends", Some(2)),
    ("risk-situations", Some(3)),
    ("relapse", Some(3)),
];
/// A questionnaire: id, scores with their highest, times after the start.
type Questionnaire = (&'static str, &'static [(&'static str, u32)], &'static [Moment]);
const MEASURES: [Questionnaire; 2] = [
    ("mood", &[("low", 9), ("worry", 6)], &[Moment::SixWeeks, Moment::TwelveWeeks, Moment::SixMonths]),
    ("sleep", &[("sleep", 28)], &[Moment::SixWeeks, Moment::TwelveWeeks]),
];
/// The first day on which an answer counts for a time.
const OPENS: [(Moment, u16); 3] = [(Moment::SixWeeks, 35), (Moment::TwelveWeeks, 77), (Moment::SixMonths, 175)];

/// What is odd about a cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Oddity {
    Nothing,
    /// The last arm has five people.
    TinyArm,
    /// Everybody but two is 18 to 20.
    OneAge,
    NobodyFinished,
    /// One person answered again, once.
    OneAnsweredAgain,
    /// A third of those in a trial's half-year are in no arm.
    ManyOutside,
    /// Whoever finishes a module has finished the introduction, but for five people.
    IntroductionFirst,
    /// Everybody did everything but seven people.
    NearlyAllDidAll,
}

/// A cohort: how many people, how many arms, what is odd, and a seed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cohort {
    pub(crate) people: usize,
    pub(crate) arms: usize,
    pub(crate) oddity: Oddity,
    pub(crate) seed: u64,
}

/// Splitmix64: Steele, Lea and Flood 2014.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number under an end.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// Whether something with this chance in a hundred happens.
    fn happens(&mut self, in_a_hundred: u64) -> bool {
        self.below(100) < in_a_hundred
    }
}

const ARMS: [&str; 3] = ["A", "B", "C"];

impl Cohort {
    /// The order for its release.
    pub(crate) fn order(&self) -> ReleaseOrder {
        let no_titles = BTreeMap::new;
        let module = |(slug, step): &(&str, Option<u8>)| ModuleOutline {
            slug: (*slug).to_owned(),
            step: *step,
            titles: no_titles(),
            editions: BTreeMap::from([("sv".to_owned(), "e1".to_owned())]),
        };
        let score = |(id, most): &(&str, u32)| ScoreOutline { id: (*id).to_owned(), most: *most, titles: no_titles() };
        let measure = |(id, scores, later): &Questionnaire| MeasureOutline {
            id: (*id).to_owned(),
            edition: "m1".to_owned(),
            titles: no_titles(),
            later: later.to_vec(),
            scores: scores.iter().map(score).collect(),
        };
        let study = StudyOutline {
            id: "pilot".to_owned(),
            arms: ARMS[..self.arms].iter().map(|arm| (*arm).to_owned()).collect(),
            baseline: Vec::new(),
            intended_dose: Some(4),
            primary: None,
            edition: "s1".to_owned(),
        };
        ReleaseOrder {
            programme: ProgrammeOutline {
                id: "cannabis".to_owned(),
                steps: vec![0, 1, 2, 3],
                modules: MODULES.iter().map(module).collect(),
            },
            epoch: "2026H1".parse().expect("an epoch"),
            number: 1,
            built_on: date!(2027 - 01 - 31),
            origin: Origin::Participants,
            languages: vec!["sv".to_owned(), "en".to_owned()],
            measures: MEASURES.iter().map(measure).collect(),
            study: (self.arms > 0).then_some(study),
            form: Form::Exact,
            answer_times: true,
        }
    }

    /// Its people.
    pub(crate) fn records(&self) -> Vec<StudyRecord> {
        let mut chance = Chance(self.seed);
        (0..self.people).map(|at| self.person(at, &mut chance)).collect()
    }

    fn person(&self, at: usize, chance: &mut Chance) -> StudyRecord {
        let eager = if self.oddity == Oddity::NearlyAllDidAll && at >= 7 { 100 } else { chance.below(100) };
        let last_active_day = match self.oddity {
            Oddity::NearlyAllDidAll => u16::try_from(181 * eager / 100).expect("a day"),
            _ => u16::try_from(chance.below(2 + eager * 18 / 10)).expect("a day"),
        };
        let arm = self.arm(at, chance);
        let age_band = match (self.oddity, chance.below(20)) {
            (Oddity::OneAge, _) if at >= 2 => AgeBand::From18To20,
            (_, 0..3) => AgeBand::From15To17,
            (_, 3..8) => AgeBand::From18To20,
            (_, 8..14) => AgeBand::From21To25,
            _ => AgeBand::From26,
        };
        let mut record = StudyRecord {
            programme: "cannabis".to_owned(),
            epoch: "2026H1".parse().expect("an epoch"),
            language: if chance.happens(4) { "en" } else { "sv" }.to_owned(),
            age_band: Some(age_band),
            study: arm.map(|_| "pilot".to_owned()),
            arm: arm.map(str::to_owned),
            allocated_on: None,
            consent_edition: "c1".to_owned(),
            modules: BTreeMap::new(),
            steps_seen: BTreeSet::new(),
            goal: None,
            calendar_days: Vec::new(),
            use_days: Vec::new(),
            messages: Vec::new(),
            first_answer: None,
            rows: false,
            measures: BTreeMap::new(),
            active_weeks: 1,
            visits: 1 + u16::try_from(chance.below(u64::from(last_active_day) + 1)).expect("a day"),
            first_active_day: 0,
            last_active_day,
            active_after: false,
        };
        if self.oddity == Oddity::OneAnsweredAgain && at == 3 {
            (record.last_active_day, record.visits) = (40, 2);
        }
        self.uses(at, &mut record, eager, chance);
        self.answers(&mut record, at, eager, chance);
        record.bounded()
    }

    fn arm(&self, at: usize, chance: &mut Chance) -> Option<&'static str> {
        let outside = if self.oddity == Oddity::ManyOutside { 33 } else { 1 };
        if self.arms == 0 || chance.happens(outside) {
            return None;
        }
        match self.oddity {
            Oddity::TinyArm if at < 5 => Some(ARMS[self.arms - 1]),
            Oddity::TinyArm => Some(ARMS[at % (self.arms - 1)]),
            _ => Some(ARMS[at % self.arms]),
        }
    }

    /// Modules one after another, each opened less often than the one before.
    fn uses(&self, at_all: usize, record: &mut StudyRecord, eager: u64, chance: &mut Chance) {
        for (at, (slug, step)) in (0..).zip(MODULES) {
            if !chance.happens((eager + 30).saturating_sub(9 * at).min(if eager == 100 { 100 } else { 97 })) {
                continue;
            }
            record.steps_seen.extend(step);
            let finishes = self.oddity != Oddity::NobodyFinished && chance.happens(40 + eager * 6 / 10);
            let module = ModuleUse { edition: "e1".to_owned(), opened: 0, finished: finishes.then_some(0) };
            record.modules.insert(slug.to_owned(), module);
        }
        if self.oddity == Oddity::IntroductionFirst && record.modules_finished() > 0 {
            let first = ModuleUse { edition: "e1".to_owned(), opened: 0, finished: (at_all >= 12).then_some(0) };
            record.modules.insert("introduction".to_owned(), first);
        }
        let days = 1 + u16::try_from(chance.below(60)).expect("days");
        let kind = if chance.happens(20) { GoalKind::Reduction } else { GoalKind::DaysOff };
        record.goal = chance.happens(eager).then_some(Goal { kind, days });
        let a_week = |chance: &mut Chance, most: u64| 1 + u8::try_from(chance.below(most)).expect("a few");
        if chance.happens(eager.min(95)) {
            record.calendar_days = vec![a_week(chance, 7), a_week(chance, 7)];
        }
        if chance.happens(eager / 3) {
            record.messages = vec![a_week(chance, 5)];
            record.first_answer = chance.happens(80).then(|| a_week(chance, 9) - 1);
        }
    }

    /// Nearly all answer at the start, and again whoever is still here.
    fn answers(&self, record: &mut StudyRecord, at: usize, eager: u64, chance: &mut Chance) {
        for (id, scores, later) in MEASURES {
            if !chance.happens(50 + eager / 2) {
                continue;
            }
            let answer = |chance: &mut Chance| {
                let points = |most: u32| i16::try_from(chance.below(u64::from(most) + 1)).expect("points");
                let mut points = points;
                scores.iter().map(|(score, most)| ((*score).to_owned(), points(*most))).collect::<BTreeMap<_, _>>()
            };
            let mut moments = BTreeMap::from([(Moment::Start, answer(chance))]);
            for (moment, opens) in OPENS.iter().filter(|(moment, _)| later.contains(moment)) {
                let is_here = record.last_active_day >= *opens && chance.happens(40 + eager / 2);
                let may = self.oddity != Oddity::OneAnsweredAgain || (at == 3 && *moment == Moment::SixWeeks);
                if may && (is_here || self.oddity == Oddity::OneAnsweredAgain) {
                    moments.insert(*moment, answer(chance));
                }
            }
            record.measures.insert(id.to_owned(), moments);
        }
    }
}

/// Whether an unknown of the attacker counts somebody.
pub(crate) fn is_in(atom: &Atom, record: &StudyRecord) -> bool {
    let (from, _) = age_of(record);
    let finished = record.modules.values().filter(|module| module.finished.is_some()).count();
    let holds = |band: Band, n: u32| band.0 <= n && n <= band.1;
    let arm = record.arm.as_deref().unwrap_or("none");
    atom.arm.as_deref().is_none_or(|wanted| wanted == arm)
        && atom.age.is_none_or(|band| holds(band, from))
        && atom.dose.is_none_or(|band| holds(band, u32::try_from(finished).expect("a few")))
        && did(atom.deed.trim_end_matches(" of those"), record)
}

fn age_of(record: &StudyRecord) -> Band {
    match record.age_band.expect("everybody says their age") {
        AgeBand::From15To17 => (15, 17),
        AgeBand::From18To20 => (18, 20),
        AgeBand::From21To25 => (21, 25),
        AgeBand::From26 => (26, u32::MAX),
    }
}

fn did(deed: &str, record: &StudyRecord) -> bool {
    let number = |text: &str| text.parse::<u16>().expect("a number");
    let answered = |measure: &str, moment: Moment| {
        let (_, scores, _) = MEASURES.iter().find(|(id, ..)| *id == measure).expect("a questionnaire");
        let there = record.measures.get(measure).and_then(|moments| moments.get(&moment));
        there.is_some_and(|there| scores.iter().all(|(score, _)| there.get(*score).is_some_and(|n| *n >= 0)))
    };
    let parts: Vec<&str> = deed.split(':').collect();
    match parts[..] {
        [""] => true,
        ["language", language] => record.language == language,
        ["step_seen", step] => record.steps_seen.iter().any(|seen| u16::from(*seen) == number(step)),
        ["still_active", week] => record.last_active_day - record.first_active_day >= 7 * number(week),
        ["answered", measure] => answered(measure, Moment::Start),
        ["answered_again", measure, wave] => {
            let moment = Moment::ALL.into_iter().find(|moment| moment.word() == wave).expect("a time");
            answered(measure, Moment::Start) && answered(measure, moment)
        }
        [module, "visited"] => record.modules.contains_key(module),
        [module, "completed"] => record.modules.get(module).is_some_and(|module| module.finished.is_some()),
        ["goal_set"] => record.goal.is_some(),
        ["goal_days_off"] => record.goal.is_some_and(|goal| goal.kind == GoalKind::DaysOff),
        ["calendar_used"] => record.calendar_days.iter().any(|days| *days > 0),
        ["message_sent"] => record.messages.iter().any(|sent| *sent > 0),
        [within] if within.starts_with("first_answer_") => {
            let days = number(within.trim_start_matches("first_answer_"));
            record.first_answer.is_some_and(|answer| u16::from(answer) <= days)
        }
        [days] => record.visits >= number(days.strip_prefix("active_days_").expect("a deed")),
        _ => panic!("{deed} is no deed"),
    }
}
