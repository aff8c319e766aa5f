//! What to do next, and why: by need and by day. Pure; it recommends and never locks, and it knows no module by name.

use time::Duration;

use super::needs::Told;
use super::progress::Progress;
use crate::clock::Day;
use crate::content::{DiaryKind, Module, ModuleStep, Need, Programme};
use crate::diary::Diary;

/// As many modules are suggested at most: one, and two in a quiet list.
const MOST: usize = 3;
/// A module that was left half-way is called unfinished for as many days; then it waits its turn like the others.
const UNFINISHED_LASTS: Duration = Duration::days(14);

/// Why a module is suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is where everybody begins.
    Beginning,
    /// It helps with something that was told.
    Needed(Need),
    /// It helps with something that was told again after the module was finished.
    NeededAgain(Need),
    /// It was begun a short while ago.
    Begun,
    /// It fits the days since last use.
    FitsTheDays,
    /// What fits the days is done; this is next in the programme.
    NextInOrder,
}

/// A module that is suggested, and why.
pub type Suggested<'a> = (&'a Module, Reason);

/// What a suggestion goes by.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The programme.
    pub programme: &'a Programme,
    /// What was opened and finished.
    pub progress: &'a Progress,
    /// The days.
    pub diary: &'a Diary,
    /// What is needed, the newest first.
    pub told: &'a [Told],
    /// Today.
    pub today: Day,
}

impl Reason {
    /// The key of its text.
    pub fn key(self) -> String {
        match self {
            Self::Beginning => "programme-because-beginning".to_owned(),
            Self::Needed(need) | Self::NeededAgain(need) => format!("programme-because-{}", need.word()),
            Self::Begun => "programme-because-begun".to_owned(),
            Self::FitsTheDays => "programme-because-fits-the-days".to_owned(),
            Self::NextInOrder => "programme-because-next-in-order".to_owned(),
        }
    }
}

impl<'a> Known<'a> {
    /// The modules to do next, the best first: the beginning, then what is needed, then what was begun, then what fits the
    /// days, then what is left, later parts first. A finished one that is needed again comes second; only after use it
    /// may come first, since that is when it helps.
    pub fn modules(&self) -> Vec<Suggested<'a>> {
        let mut found: Vec<Suggested<'a>> = Vec::new();
        let open = self.open();
        let (needed, begun, next) = (self.by_need(&open), self.begun(&open), self.in_order(&open));
        let all = self.beginning().into_iter().chain(needed).chain(begun).chain(next);
        for suggested in all {
            add(&mut found, suggested);
        }
        let unmet = |told: &&Told| found.iter().all(|(_, why)| *why != Reason::Needed(told.need));
        let again = self.told.iter().filter(unmet).find_map(|told| self.again(*told));
        if let Some(again) = again.filter(|(module, _)| found.iter().all(|(other, _)| other.slug != module.slug)) {
            found.insert(found.len().min(1), again);
        }
        found.truncate(MOST);
        found
    }

    fn beginning(&self) -> Option<Suggested<'a>> {
        let first = self.programme.modules.iter().find(|module| module.step == ModuleStep::Introduction)?;
        self.progress.module(&first.slug).is_none().then_some((first, Reason::Beginning))
    }

    fn by_need(&self, open: &[&'a Module]) -> impl Iterator<Item = Suggested<'a>> {
        let (known, told) = (*self, self.told);
        told.iter().filter_map(move |told| {
            let open = meeting(open.iter().copied(), told.need);
            let again = || (told.need == Need::UsedAgain).then(|| known.again(*told)).flatten();
            open.map(|module| (module, Reason::Needed(told.need))).or_else(again)
        })
    }

    /// A module that was finished before the need was told again.
    fn again(&self, told: Told) -> Option<Suggested<'a>> {
        let is_before = |module: &&Module| {
            let finished_on = self.progress.module(&module.slug).and_then(|known| known.finished_on);
            finished_on.is_some_and(|day| day < told.on)
        };
        let finished = self.programme.modules.iter().filter(is_before);
        Some((meeting(finished, told.need)?, Reason::NeededAgain(told.need)))
    }

    /// The module that was opened last and not finished.
    fn begun(&self, open: &[&'a Module]) -> Option<Suggested<'a>> {
        let since = self.today - UNFINISHED_LASTS;
        let begun = open.iter().filter_map(|module| {
            let opened_on = self.progress.module(&module.slug)?.opened_on;
            (opened_on >= since).then_some((opened_on, *module))
        });
        // The earliest in the programme among those of the same day.
        let begun: Vec<(Day, &Module)> = begun.collect();
        let (_, module) = begun.into_iter().rev().max_by_key(|(opened_on, _)| *opened_on)?;
        Some((module, Reason::Begun))
    }

    /// What fits the days, what comes after that, and what was passed over.
    fn in_order(&self, open: &[&'a Module]) -> impl Iterator<Item = Suggested<'a>> {
        let here = self.step();
        let open = move || open.iter().copied();
        let fits = open().filter(move |module| here == Some(module.step));
        let later = open().filter(move |module| Some(module.step) > here);
        let rest = open().filter(move |module| Some(module.step) < here);
        let next = later.chain(rest).map(|module| (module, Reason::NextInOrder));
        fits.map(|module| (module, Reason::FitsTheDays)).chain(next)
    }

    /// The step of the programme that somebody is in; none where the diary asks for no use.
    fn step(&self) -> Option<ModuleStep> {
        if self.programme.diary == DiaryKind::Wellbeing {
            return None;
        }
        let days = self.diary.since_last_use(self.today).unwrap_or_default();
        self.programme.step_at(days).map(|step| ModuleStep::Step(step.id))
    }

    /// The modules that are not finished.
    fn open(&self) -> Vec<&'a Module> {
        self.programme.modules.iter().filter(|module| !self.progress.is_finished(&module.slug)).collect()
    }
}

/// The module that is mostly about a need: an author names what a module is most about first.
fn meeting<'a>(modules: impl Iterator<Item = &'a Module>, need: Need) -> Option<&'a Module> {
    let place = |module: &Module| module.needs.iter().position(|met| *met == need);
    modules
        .filter_map(|module| Some((place(module)?, module)))
        .min_by_key(|(place, _)| *place)
        .map(|(_, module)| module)
}

fn add<'a>(found: &mut Vec<Suggested<'a>>, suggested: Suggested<'a>) {
    if found.iter().all(|(module, _)| module.slug != suggested.0.slug) {
        found.push(suggested);
    }
}
