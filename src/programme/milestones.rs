//! Milestones: small, true things that happened, computed from what is there. Nothing is stored, nothing is taken back:
//! a day with use undoes none of them.

use serde::Serialize;
use time::Duration;

use super::progress::Progress;
use crate::clock::Day;
use crate::content::{DiaryKind, Programme};
use crate::diary::{Diary, Goal, Mark};
use crate::participants::Profile;

/// After so many days without a visit, coming back is worth a word.
const AWAY: u32 = 7;

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Milestone {
    /// The first day in the diary.
    FirstDay,
    /// Seven days in the diary.
    SevenDays,
    /// Thirty days in the diary.
    ThirtyDays,
    /// The first free day.
    FirstFreeDay,
    /// Three free days in a row.
    ThreeFreeDays,
    /// Seven free days in a row.
    SevenFreeDays,
    /// Thirty free days in a row.
    ThirtyFreeDays,
    /// The first goal.
    FirstGoal,
    /// The first module.
    FirstModule,
    /// Half of the programme.
    HalfOfTheModules,
    /// The whole programme.
    AllModules,
    /// A first message to the counsellors.
    Wrote,
    /// Somebody who supports is in the plan.
    NamedSomebody,
    /// Back after a while.
    CameBack,
}

/// A milestone and its day, where one is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// What happened.
    pub what: Milestone,
    /// When.
    pub on: Option<Day>,
}

/// What milestones are computed from.
#[derive(Clone, Copy, Debug)]
pub struct Lived<'a> {
    /// The programme.
    pub programme: &'a Programme,
    /// Start and visits.
    pub profile: &'a Profile,
    /// Modules.
    pub progress: &'a Progress,
    /// Days.
    pub diary: &'a Diary,
    /// Goals.
    pub goal: &'a Goal,
    /// The day of the first message, if any.
    pub wrote_on: Option<Day>,
    /// Whether the plan names somebody who supports.
    pub named_somebody: bool,
}

impl Milestone {
    /// The key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::FirstDay => "programme-milestone-first-day",
            Self::SevenDays => "programme-milestone-seven-days",
            Self::ThirtyDays => "programme-milestone-thirty-days",
            Self::FirstFreeDay => "programme-milestone-first-free-day",
            Self::ThreeFreeDays => "programme-milestone-three-free-days",
            Self::SevenFreeDays => "programme-milestone-seven-free-days",
            Self::ThirtyFreeDays => "programme-milestone-thirty-free-days",
            Self::FirstGoal => "programme-milestone-first-goal",
            Self::FirstModule => "programme-milestone-first-module",
            Self::HalfOfTheModules => "programme-milestone-half-of-the-modules",
            Self::AllModules => "programme-milestone-all-modules",
            Self::Wrote => "programme-milestone-wrote",
            Self::NamedSomebody => "programme-milestone-named-somebody",
            Self::CameBack => "programme-milestone-came-back",
        }
    }
}

impl Lived<'_> {
    /// Everything that was reached, the newest first; those without a day come last.
    pub fn reached(&self) -> Vec<Reached> {
        let mut dated = self.days();
        dated.extend(self.free_days());
        dated.extend(self.modules());
        let goals = self.goal.earlier.iter().chain(&self.goal.current);
        dated.push((Milestone::FirstGoal, goals.map(|set| set.set_on).min()));
        dated.push((Milestone::Wrote, self.wrote_on));
        dated.push((Milestone::CameBack, self.came_back()));
        let dated = dated.into_iter().filter_map(|(what, on)| Some(Reached { what, on: Some(on?) }));
        let mut reached: Vec<Reached> = dated.collect();
        if self.named_somebody {
            reached.push(Reached { what: Milestone::NamedSomebody, on: None });
        }
        reached.sort_by_key(|reached| std::cmp::Reverse(reached.on));
        reached
    }

    fn days(&self) -> Vec<(Milestone, Option<Day>)> {
        let filled = |number: usize| self.diary.entered().nth(number - 1).map(|(day, _)| day);
        vec![(Milestone::FirstDay, filled(1)), (Milestone::SevenDays, filled(7)), (Milestone::ThirtyDays, filled(30))]
    }

    fn free_days(&self) -> Vec<(Milestone, Option<Day>)> {
        if self.programme.diary == DiaryKind::Wellbeing {
            return Vec::new();
        }
        let rows = [
            (1, Milestone::FirstFreeDay),
            (3, Milestone::ThreeFreeDays),
            (7, Milestone::SevenFreeDays),
            (30, Milestone::ThirtyFreeDays),
        ];
        let first = self.first_rows_of_free_days(rows.map(|(length, _)| length));
        rows.into_iter().zip(first).map(|((_, what), on)| (what, on)).collect()
    }

    /// The last day of the first so many free days in a row, for rising lengths. A day that nobody filled in ends a row.
    fn first_rows_of_free_days<const N: usize>(&self, lengths: [u32; N]) -> [Option<Day>; N] {
        let mut first = [None; N];
        let (mut row, mut before, mut next) = (0, None::<Day>, 0);
        for (day, mark) in self.diary.entered() {
            let follows = before == day.previous_day();
            row = match mark {
                Mark::Free if follows => row + 1,
                Mark::Free => 1,
                Mark::Used(_) | Mark::Noted => 0,
            };
            before = Some(day);
            let Some(wanted) = lengths.get(next) else { break };
            if row == *wanted
                && let Some(found) = first.get_mut(next)
            {
                *found = Some(day);
                next += 1;
            }
        }
        first
    }

    fn modules(&self) -> Vec<(Milestone, Option<Day>)> {
        let mut all: Vec<Day> = self.progress.modules.values().filter_map(|known| known.finished_on).collect();
        all.sort_unstable();
        let of_programme = self
            .programme
            .modules
            .iter()
            .filter_map(|module| self.progress.module(&module.slug).and_then(|known| known.finished_on));
        let mut here: Vec<Day> = of_programme.collect();
        here.sort_unstable();
        let of = self.programme.modules.len();
        let nth = |number: usize| number.checked_sub(1).and_then(|index| here.get(index)).copied();
        vec![
            (Milestone::FirstModule, all.first().copied()),
            (Milestone::HalfOfTheModules, nth(of.div_ceil(2)).filter(|_| of > 2)),
            (Milestone::AllModules, nth(of).filter(|_| of > 1)),
        ]
    }

    /// The last visit that followed a while without one.
    fn came_back(&self) -> Option<Day> {
        let visits: Vec<u32> = self.profile.visits.iter().copied().collect();
        let mut back = visits.windows(2).rev().filter_map(|pair| match pair {
            [before, after] if after - before > AWAY => Some(*after),
            _ => None,
        });
        Some(self.profile.started_on? + Duration::days(i64::from(back.next()?)))
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::content::{Language, ModuleStep};
    use crate::diary::DiaryDay;
    use crate::programme::sample::programme;

    const START: Day = date!(2026 - 11 - 01);

    fn free() -> DiaryDay {
        DiaryDay::marked(false)
    }

    fn used() -> DiaryDay {
        DiaryDay::marked(true)
    }

    fn lived(
        diary: &Diary,
        progress: &Progress,
        visits: &[u32],
        programme: &Programme,
    ) -> Vec<(Milestone, Option<Day>)> {
        let visits = visits.iter().copied().collect();
        let profile = Profile { started_on: Some(START), visits, ..Profile::default() };
        let goal = Goal::default();
        let lived =
            Lived { programme, profile: &profile, progress, diary, goal: &goal, wrote_on: None, named_somebody: false };
        lived.reached().into_iter().map(|reached| (reached.what, reached.on)).collect()
    }

    fn diary(days: &[(i64, DiaryDay)]) -> Diary {
        days.iter().map(|(number, day)| (START + Duration::days(*number), day.clone())).collect()
    }

    #[test]
    fn free_days_in_a_row_stay_reached_after_use() {
        let programme = programme(&[("one", ModuleStep::Introduction)]);
        let on = |number| Some(START + Duration::days(number));
        let days = diary(&[(0, free()), (1, free()), (2, used()), (3, free()), (5, free()), (6, free()), (7, free())]);
        let reached = lived(&days, &Progress::default(), &[0], &programme);
        assert_eq!(
            reached,
            [
                (Milestone::SevenDays, on(7)),
                (Milestone::ThreeFreeDays, on(7)),
                (Milestone::FirstDay, on(0)),
                (Milestone::FirstFreeDay, on(0)),
            ]
        );
        let mut later = days.clone();
        later.days.insert(START + Duration::days(8), used());
        assert_eq!(lived(&later, &Progress::default(), &[0], &programme), reached, "a day with use takes nothing back");
    }

    #[test]
    fn modules_and_coming_back_are_counted() {
        let programme = programme(&[
            ("one", ModuleStep::Introduction),
            ("two", ModuleStep::Step(0)),
            ("three", ModuleStep::Step(0)),
        ]);
        let mut progress = Progress::default();
        for (slug, number) in [("one", 1), ("two", 9)] {
            let text = programme.module(slug).unwrap().text(Language::Sv);
            progress.open(slug, &text.edition, START);
            progress.finish(slug, text, START + Duration::days(number)).unwrap();
        }
        let on = |number| Some(START + Duration::days(number));
        let reached = lived(&Diary::default(), &progress, &[0, 1, 9, 10], &programme);
        assert_eq!(
            reached,
            [(Milestone::HalfOfTheModules, on(9)), (Milestone::CameBack, on(9)), (Milestone::FirstModule, on(1)),]
        );
        assert!(lived(&Diary::default(), &Progress::default(), &[0, 7], &programme).is_empty(), "a week is no while");
    }
}
