//! Remembering the last days together: all answers are saved at once, and nothing of what is there is lost. No database,
//! no HTTP, no clock.

use super::day::{Diary, SaveRefused};
use super::entry::{DiaryDay, Felt};
use crate::clock::Day;

/// A day as somebody remembers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecalledDay {
    /// The day.
    pub day: Day,
    /// What it was.
    pub what: Recalled,
    /// The fingerprint of the day when the page was opened.
    pub based_on: String,
}

/// What somebody remembers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recalled {
    /// A day without cannabis.
    Free,
    /// A day with cannabis, and how much.
    Used(Option<u16>),
    /// How the day was.
    Felt(Felt),
    /// That nobody knows any more.
    Forgotten,
}

/// Why none of the days is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecallRefused {
    /// These days were changed since the page was opened.
    Changed(Vec<Day>),
    /// A day cannot be filled in.
    Closed,
}

impl Recalled {
    /// The day with what is remembered; all else stays.
    fn in_entry(self, saved: Option<&DiaryDay>) -> DiaryDay {
        let entry = saved.cloned().unwrap_or_default();
        let entry = match self {
            Self::Free => DiaryDay { used: Some(false), ..entry },
            Self::Used(amount) => DiaryDay { used: Some(true), amount, ..entry },
            Self::Felt(felt) => DiaryDay { mood: Some(felt.mood()), ..entry },
            Self::Forgotten => entry,
        };
        entry.settled()
    }
}

impl Diary {
    /// Saves the days if each is still as it was when the page was opened, or else none of them. The same answers twice
    /// are no change.
    pub fn recall(&mut self, days: &[RecalledDay], today: Day) -> Result<(), RecallRefused> {
        let mut filled = self.clone();
        let mut changed = Vec::new();
        for RecalledDay { day, what, based_on } in days {
            let entry = what.in_entry(self.day(*day));
            match filled.save_based_on(*day, &entry, based_on, today) {
                Ok(()) => {}
                Err(SaveRefused::Changed(_)) => changed.push(*day),
                Err(_) => return Err(RecallRefused::Closed),
            }
        }
        if !changed.is_empty() {
            return Err(RecallRefused::Changed(changed));
        }
        *self = filled;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    const TODAY: Day = date!(2026 - 11 - 21);

    fn recalled(day: u8, what: Recalled, based_on: &str) -> RecalledDay {
        RecalledDay { day: TODAY.replace_day(day).unwrap(), what, based_on: based_on.to_owned() }
    }

    #[test]
    fn a_week_is_saved_at_once_and_twice_is_no_change() {
        let mut diary = Diary::default();
        let noted = DiaryDay { mood: Some(4), note: "Ord".to_owned(), ..DiaryDay::default() };
        diary.save(date!(2026 - 11 - 18), &noted, TODAY).unwrap();
        let days = [
            recalled(20, Recalled::Free, "new"),
            recalled(19, Recalled::Used(Some(5)), "new"),
            recalled(18, Recalled::Used(None), &noted.fingerprint()),
            recalled(17, Recalled::Forgotten, "new"),
            recalled(16, Recalled::Felt(Felt::Heavy), "new"),
        ];
        for _ in 0..2 {
            diary.recall(&days, TODAY).unwrap();
            assert_eq!(diary.days.len(), 5);
        }
        let expected = DiaryDay { used: Some(true), ..noted };
        assert_eq!(diary.day(date!(2026 - 11 - 18)), Some(&expected), "the words stay");
        assert_eq!(diary.day(date!(2026 - 11 - 17)), Some(&DiaryDay::default()));
        assert_eq!(diary.missing_of_last_week(TODAY), [date!(2026 - 11 - 15), date!(2026 - 11 - 14)]);
    }

    #[test]
    fn a_day_that_was_changed_meanwhile_keeps_the_whole_week_back() {
        let mut diary = Diary::default();
        diary.tap(date!(2026 - 11 - 20), true, TODAY).unwrap();
        let before = diary.clone();
        let days = [recalled(20, Recalled::Free, "new"), recalled(19, Recalled::Free, "new")];
        assert_eq!(diary.recall(&days, TODAY), Err(RecallRefused::Changed(vec![date!(2026 - 11 - 20)])));
        assert_eq!(diary.recall(&[recalled(22, Recalled::Free, "new")], TODAY), Err(RecallRefused::Closed));
        assert_eq!(diary, before);
    }
}
