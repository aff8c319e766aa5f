//! What to do next, and why: by need and by day. Pure; it recommends and never locks.

use time::Duration;

use super::progress::Progress;
use crate::clock::Day;
use crate::content::{Module, ModuleStep, Programme};
use crate::diary::{Diary, DiaryDay, GoalKind, SetGoal};

/// The modules that answer a need, by slug; a programme without one of them is suggested by its days only.
const CRAVINGS: &str = "cravings";
const HARD_FEELINGS: &str = "hard-feelings";
const PLAN_B: &str = "plan-b";

/// A craving from here on is high, on the diary's scale of 0 to 10.
const HIGH_CRAVING: u8 = 7;
/// A mood up to here is low.
const LOW_MOOD: u8 = 3;
/// What the diary said is a need today and for as many days after.
const NEED_LASTS: Duration = Duration::days(2);
/// So many free days in a row make a day with use a step aside rather than an ordinary day.
const FREE_DAYS_BEFORE: usize = 2;
/// A module that was left half-way is called unfinished for as many days; then it waits its turn like the others.
const UNFINISHED_LASTS: Duration = Duration::days(14);

/// Why a module is suggested. Each reason has a text, `programme-because-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is where everybody begins.
    Beginning,
    /// The diary told of use after free days: what to do with such a day, never "back to zero".
    UsedAgain,
    /// The diary told of a strong craving.
    StrongCraving,
    /// The diary told of a low mood.
    LowMood,
    /// It was begun a short while ago.
    Begun,
    /// It fits the days since last use.
    FitsTheDays,
    /// What fits the days is done; this is next in the programme.
    NextInOrder,
}

/// What somebody could do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suggestion<'a> {
    /// Today is not in the diary yet.
    Diary,
    /// A module.
    Module(&'a Module, Reason),
    /// Everything is done; it can be read again.
    AllDone,
}

/// What a suggestion goes by.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The programme.
    pub programme: &'a Programme,
    /// What was opened and finished.
    pub progress: &'a Progress,
    /// The days.
    pub diary: &'a Diary,
    /// The goal that holds.
    pub goal: Option<&'a SetGoal>,
    /// Today.
    pub today: Day,
}

impl Reason {
    /// The key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Beginning => "programme-because-beginning",
            Self::UsedAgain => "programme-because-used-again",
            Self::StrongCraving => "programme-because-strong-craving",
            Self::LowMood => "programme-because-low-mood",
            Self::Begun => "programme-because-begun",
            Self::FitsTheDays => "programme-because-fits-the-days",
            Self::NextInOrder => "programme-because-next-in-order",
        }
    }
}

impl<'a> Known<'a> {
    /// The one thing to do next: the diary first, since it takes two taps.
    pub fn next(&self) -> Suggestion<'a> {
        if self.diary.day(self.today).is_none() {
            return Suggestion::Diary;
        }
        self.module().map_or(Suggestion::AllDone, |(module, reason)| Suggestion::Module(module, reason))
    }

    /// The module to do next: the beginning, then what the diary asks for, then what was begun, then what fits the days,
    /// then what is left, later parts first.
    pub fn module(&self) -> Option<(&'a Module, Reason)> {
        let days = self.diary.since_last_use(self.today).unwrap_or_default();
        let here = self.programme.step_at(days).map(|step| ModuleStep::Step(step.id));
        self.beginning()
            .or_else(|| self.by_need())
            .or_else(|| Some((self.begun()?, Reason::Begun)))
            .or_else(|| Some((self.first_open(|step| Some(step) == here)?, Reason::FitsTheDays)))
            .or_else(|| Some((self.first_open(|step| Some(step) > here)?, Reason::NextInOrder)))
            .or_else(|| Some((self.first_open(|_| true)?, Reason::NextInOrder)))
    }

    fn beginning(&self) -> Option<(&'a Module, Reason)> {
        let first = self.programme.modules.iter().find(|module| module.step == ModuleStep::Introduction)?;
        self.progress.module(&first.slug).is_none().then_some((first, Reason::Beginning))
    }

    fn by_need(&self) -> Option<(&'a Module, Reason)> {
        let used_again = || self.used_again().then(|| [PLAN_B, CRAVINGS].into_iter().find_map(|slug| self.open(slug)));
        let of = |slug, reason| move || Some((self.open(slug)?, reason));
        used_again()
            .flatten()
            .map(|module| (module, Reason::UsedAgain))
            .or_else(|| {
                self.lately(|day| day.craving >= Some(HIGH_CRAVING)).then(of(CRAVINGS, Reason::StrongCraving))?
            })
            .or_else(|| {
                let low = self.lately(|day| day.mood.is_some_and(|mood| mood <= LOW_MOOD));
                low.then(of(HARD_FEELINGS, Reason::LowMood))?
            })
    }

    /// A module that is there and not finished.
    fn open(&self, slug: &str) -> Option<&'a Module> {
        self.programme.module(slug).filter(|module| !self.progress.is_finished(&module.slug))
    }

    fn first_open(&self, fits: impl Fn(ModuleStep) -> bool) -> Option<&'a Module> {
        self.programme.modules.iter().find(|module| fits(module.step) && !self.progress.is_finished(&module.slug))
    }

    /// The module that was opened last and not finished.
    fn begun(&self) -> Option<&'a Module> {
        let since = self.today - UNFINISHED_LASTS;
        let begun = self.programme.modules.iter().filter_map(|module| {
            let progress = self.progress.module(&module.slug)?;
            (progress.finished_on.is_none() && progress.opened_on >= since).then_some((progress.opened_on, module))
        });
        // The earliest in the programme among those of the same day.
        begun.rev().max_by_key(|(opened_on, _)| *opened_on).map(|(_, module)| module)
    }

    fn lately(&self, is_so: impl Fn(&DiaryDay) -> bool) -> bool {
        self.diary.days.range(self.today - NEED_LASTS..=self.today).any(|(_, day)| is_so(day))
    }

    /// Use today or the days before, after free days or inside a stretch of days off.
    fn used_again(&self) -> bool {
        let mut before = self.diary.days.range(..=self.today).rev().skip_while(|(_, day)| !day.is_use());
        let Some((day, _)) = before.next().filter(|(day, _)| **day >= self.today - NEED_LASTS) else { return false };
        let in_a_stretch =
            self.goal.is_some_and(|goal| matches!(goal.kind, GoalKind::DaysOff { .. }) && goal.from <= *day);
        in_a_stretch || before.take_while(|(_, day)| day.is_free()).count() >= FREE_DAYS_BEFORE
    }
}
