//! Savings: what was not spent on cannabis since a day, in kronor, from a price and a usual amount that somebody entered
//! themselves. Only days that were filled in count. No database, no HTTP, no clock.

use serde::{Deserialize, Serialize};

use super::day::{Diary, earliest};
use super::entry::MOST_AMOUNT;
use super::older::Mark;
use crate::clock::Day;
use crate::participants::vault::Section;

/// The highest price of a gram, in kronor.
pub const MOST_PRICE: u16 = 1_000;
/// The highest price of something to save for, in kronor.
pub const MOST_WISH_PRICE: u32 = 100_000;
/// The longest name of something to save for, in characters.
pub const MOST_WISH: usize = 60;

/// What somebody saves, if they want to see it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Savings {
    /// What it is counted from.
    pub plan: Option<SavingsPlan>,
}

/// What savings are counted from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavingsPlan {
    /// The first day that counts.
    pub from: Day,
    /// What a gram costs, in kronor.
    pub price: u16,
    /// How much was usual in a week before, in tenths of a gram.
    pub usual: u16,
    /// Something to save for.
    pub wish: Option<Wish>,
}

/// Something to save for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// What it is.
    pub text: String,
    /// What it costs, in kronor.
    pub price: u32,
}

/// What came of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// Kronor that were not spent, rounded down; below zero when more was spent than before.
    pub kronor: i64,
    /// Days that count: free ones, and those with use.
    pub days: u32,
    /// Days with use and no amount, of which nobody knows; they are taken to be as usual.
    pub without_amount: u32,
}

/// Why a plan is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanRefused {
    /// A number is outside what makes sense.
    OutOfRange,
    /// The first day lies ahead, or more than a year back.
    StartTooFarAway,
}

impl Section for Savings {
    const NAME: &'static str = "savings";
    const VERSION: u32 = 1;
}

impl Savings {
    /// Keeps a plan in place of the one before.
    pub fn set(&mut self, plan: SavingsPlan, today: Day) -> Result<(), PlanRefused> {
        let wish_fits = plan.wish.as_ref().is_none_or(|wish| {
            (1..=MOST_WISH_PRICE).contains(&wish.price) && (1..=MOST_WISH).contains(&wish.text.chars().count())
        });
        if !(1..=MOST_PRICE).contains(&plan.price) || !(1..=MOST_AMOUNT).contains(&plan.usual) || !wish_fits {
            return Err(PlanRefused::OutOfRange);
        }
        if plan.from > today || plan.from < earliest(today) {
            return Err(PlanRefused::StartTooFarAway);
        }
        self.plan = Some(plan);
        Ok(())
    }

    /// Stops counting. The diary stays.
    pub fn lay_down(&mut self) {
        self.plan = None;
    }
}

impl SavingsPlan {
    /// Counts up to today: for each day that was filled in, a seventh of the usual week less what was used.
    pub fn saved(&self, diary: &Diary, today: Day) -> Saved {
        let usual = i64::from(self.usual);
        // In sevenths of a tenth of a gram, so that nothing is rounded before the end.
        let (mut sevenths, mut saved) = (0, Saved::default());
        for (_, mark) in diary.marks(self.from..=today) {
            match mark {
                Mark::Free => sevenths += usual,
                Mark::Used(Some(amount)) => sevenths += usual - 7 * i64::from(amount),
                Mark::Used(None) => saved.without_amount += 1,
                Mark::Noted => continue,
            }
            saved.days += 1;
        }
        Saved { kronor: (sevenths * i64::from(self.price)).div_euclid(70), ..saved }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::diary::entry::DiaryDay;

    const TODAY: Day = date!(2026 - 11 - 21);

    fn plan() -> SavingsPlan {
        SavingsPlan { from: date!(2026 - 11 - 01), price: 100, usual: 35, wish: None }
    }

    #[test]
    fn only_days_that_were_filled_in_count() {
        let mut diary = Diary::default();
        assert_eq!(plan().saved(&diary, TODAY), Saved::default());
        diary.tap(date!(2026 - 10 - 31), false, TODAY).unwrap();
        for day in 1..=10 {
            diary.tap(TODAY.replace_day(day).unwrap(), false, TODAY).unwrap();
        }
        assert_eq!(plan().saved(&diary, TODAY), Saved { kronor: 500, days: 10, without_amount: 0 });
        let used = |amount| DiaryDay { amount, ..DiaryDay::marked(true) };
        diary.save(date!(2026 - 11 - 11), &used(Some(12)), TODAY).unwrap();
        diary.save(date!(2026 - 11 - 12), &used(None), TODAY).unwrap();
        diary.save(date!(2026 - 11 - 13), &DiaryDay::default(), TODAY).unwrap();
        assert_eq!(plan().saved(&diary, TODAY), Saved { kronor: 430, days: 12, without_amount: 1 });
        diary.save(date!(2026 - 11 - 14), &used(Some(100)), TODAY).unwrap();
        assert!(plan().saved(&diary, TODAY).kronor < 0, "more than before is said as it is");
    }

    #[test]
    fn absurd_plans_are_refused() {
        let mut savings = Savings::default();
        let wish = |text: &str, price| Some(Wish { text: text.to_owned(), price });
        for plan in [
            SavingsPlan { price: 0, ..plan() },
            SavingsPlan { price: 1_001, ..plan() },
            SavingsPlan { usual: 0, ..plan() },
            SavingsPlan { usual: 1_001, ..plan() },
            SavingsPlan { wish: wish("Cykel", 0), ..plan() },
            SavingsPlan { wish: wish("Cykel", 100_001), ..plan() },
            SavingsPlan { wish: wish("", 10), ..plan() },
            SavingsPlan { wish: wish(&"å".repeat(61), 10), ..plan() },
        ] {
            assert_eq!(savings.set(plan.clone(), TODAY), Err(PlanRefused::OutOfRange), "{plan:?}");
        }
        for from in [date!(2026 - 11 - 22), date!(2025 - 11 - 20)] {
            assert_eq!(savings.set(SavingsPlan { from, ..plan() }, TODAY), Err(PlanRefused::StartTooFarAway));
        }
        assert_eq!(savings, Savings::default());
        savings.set(SavingsPlan { wish: wish("Ny cykel 🚲", 4_000), ..plan() }, TODAY).unwrap();
        let json = serde_json::to_string(&savings).unwrap();
        assert_eq!(serde_json::from_str::<Savings>(&json).unwrap(), savings);
        savings.lay_down();
        assert_eq!(savings, Savings::default());
    }
}
