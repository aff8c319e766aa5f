//! The diary: days that somebody filled in, and what can be counted from them. No database, no HTTP, no clock.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};
use time::Duration;

use crate::clock::Day;
use crate::crypto::digest;
use crate::participants::vault::Section;

/// Days further back than this cannot be filled in any more.
pub const DAYS_BACK: i64 = 365;
/// The most that can be noted for one day, in tenths of a gram.
pub const MOST_AMOUNT: u16 = 1_000;
/// The top of the scales for craving and mood.
pub const MOST_ON_SCALE: u8 = 10;
/// The longest note, in characters.
pub const MOST_NOTE: usize = 2_000;

/// The days somebody filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diary {
    /// The entries by day; a day that is not here was not filled in.
    pub days: BTreeMap<Day, DiaryDay>,
}

/// What somebody entered for one day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiaryDay {
    /// Whether cannabis was used; otherwise it was a free day.
    pub used: bool,
    /// How much, in tenths of a gram; never on a free day.
    pub amount: Option<u16>,
    /// The craving at its strongest, 0 to 10.
    pub craving: Option<u8>,
    /// The mood, 0 (low) to 10 (good).
    pub mood: Option<u8>,
    /// A few words, may be empty.
    pub note: String,
}

/// Why an entry is not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveRefused {
    /// The day has not come yet.
    InTheFuture,
    /// The day is more than a year ago.
    TooLongAgo,
    /// More than 100 grams.
    AmountOutOfRange,
    /// Craving or mood above 10.
    ScaleOutOfRange,
    /// The note has more characters than fit.
    NoteTooLong,
    /// The entry was changed since the page was opened: what is saved now, if anything.
    Changed(Option<DiaryDay>),
}

/// How many days of a span were of which kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayCounts {
    /// Days with use.
    pub used: u32,
    /// Days without.
    pub free: u32,
    /// Days that nobody filled in.
    pub not_entered: u32,
}

impl Section for Diary {
    const NAME: &'static str = "diary";
    const VERSION: u32 = 1;
}

impl DiaryDay {
    /// Whether this was a day without cannabis.
    pub fn is_free(&self) -> bool {
        !self.used
    }

    /// A short mark of exactly this entry. It is no secret: it goes into the form that changes the entry.
    pub fn fingerprint(&self) -> String {
        let text = format!("{} {:?} {:?} {:?} {}", self.used, self.amount, self.craving, self.mood, self.note);
        let mut mark = hex::encode(digest("andrum diary day", &[text.as_bytes()]));
        mark.truncate(16);
        mark
    }

    fn check(&self) -> Result<(), SaveRefused> {
        if self.amount.is_some_and(|amount| amount > MOST_AMOUNT) {
            return Err(SaveRefused::AmountOutOfRange);
        }
        if [self.craving, self.mood].into_iter().flatten().any(|value| value > MOST_ON_SCALE) {
            return Err(SaveRefused::ScaleOutOfRange);
        }
        if self.note.chars().count() > MOST_NOTE {
            return Err(SaveRefused::NoteTooLong);
        }
        Ok(())
    }

    /// A free day has no amount, whatever a form still held.
    fn settled(mut self) -> Self {
        if self.is_free() {
            self.amount = None;
        }
        self
    }
}

impl Diary {
    /// The entry of a day.
    pub fn day(&self, day: Day) -> Option<&DiaryDay> {
        self.days.get(&day)
    }

    /// A mark of what is saved for a day, `new` when nothing is.
    pub fn fingerprint(&self, day: Day) -> String {
        self.day(day).map_or_else(|| "new".to_owned(), DiaryDay::fingerprint)
    }

    /// Notes only whether cannabis was used, as the two large buttons do; craving, mood and note stay as they were.
    pub fn tap(&mut self, day: Day, used: bool, today: Day) -> Result<(), SaveRefused> {
        let entry = DiaryDay { used, ..self.day(day).cloned().unwrap_or_default() };
        self.save(day, &entry, today)
    }

    /// Saves a whole entry in place of what was there. The same entry twice changes nothing.
    pub fn save(&mut self, day: Day, entry: &DiaryDay, today: Day) -> Result<(), SaveRefused> {
        can_be_entered(day, today)?;
        entry.check()?;
        self.days.insert(day, entry.clone().settled());
        Ok(())
    }

    /// Saves a whole entry if the day is still as it was when the form was opened (`based_on` is its fingerprint then).
    /// A form that is sent twice finds its own entry there, and that is no change.
    pub fn save_based_on(&mut self, day: Day, entry: &DiaryDay, based_on: &str, today: Day) -> Result<(), SaveRefused> {
        let same = self.day(day) == Some(&entry.clone().settled());
        if !same && self.fingerprint(day) != based_on {
            return Err(SaveRefused::Changed(self.day(day).cloned()));
        }
        self.save(day, entry, today)
    }

    /// Takes an entry away if it is still as it was when the page was opened. One that is gone already stays gone.
    pub fn remove_based_on(&mut self, day: Day, based_on: &str) -> Result<(), SaveRefused> {
        match self.day(day) {
            Some(entry) if entry.fingerprint() != based_on => Err(SaveRefused::Changed(Some(entry.clone()))),
            _ => {
                self.days.remove(&day);
                Ok(())
            }
        }
    }

    /// Whole days since the last day with use: 0 when it is `today`, nothing when no such day was entered. Days that
    /// were not filled in are not taken for days with use. Later days than `today` do not count.
    pub fn since_last_use(&self, today: Day) -> Option<u32> {
        let (last, _) = self.days.range(..=today).rev().find(|(_, entry)| entry.used)?;
        u32::try_from((today - *last).whole_days()).ok()
    }

    /// Counts the days of a span, both ends included.
    pub fn count(&self, span: RangeInclusive<Day>) -> DayCounts {
        let (from, until) = span.into_inner();
        let all = (until - from).whole_days() + 1;
        let Ok(all) = u32::try_from(all) else { return DayCounts::default() };
        let mut counts = DayCounts::default();
        if all > 0 {
            for entry in self.days.range(from..=until).map(|(_, entry)| entry) {
                if entry.used { counts.used += 1 } else { counts.free += 1 }
            }
        }
        counts.not_entered = all.saturating_sub(counts.used + counts.free);
        counts
    }

    /// Free days of this week, Monday to `today`.
    pub fn free_days_this_week(&self, today: Day) -> u32 {
        self.count(monday_of(today)..=today).free
    }

    /// Days with use in each of the last `weeks` weeks (Monday to Sunday), the oldest first. The last one is the week of
    /// `today`, which may not be over.
    pub fn use_days_per_week(&self, today: Day, weeks: u16) -> Vec<u32> {
        let this = monday_of(today);
        (0..i64::from(weeks))
            .rev()
            .map(|back| this - Duration::weeks(back))
            .map(|monday| self.count(monday..=monday + Duration::days(6)).used)
            .collect()
    }
}

/// The first day that can still be filled in.
pub fn earliest(today: Day) -> Day {
    today - Duration::days(DAYS_BACK)
}

/// The Monday of a day's week.
pub fn monday_of(day: Day) -> Day {
    day - Duration::days(i64::from(day.weekday().number_days_from_monday()))
}

/// Whether a day can be filled in: not ahead of time, and not after more than a year.
pub fn can_be_entered(day: Day, today: Day) -> Result<(), SaveRefused> {
    if day > today {
        Err(SaveRefused::InTheFuture)
    } else if day < earliest(today) {
        Err(SaveRefused::TooLongAgo)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    const TODAY: Day = date!(2026 - 11 - 21);

    fn used() -> DiaryDay {
        DiaryDay { used: true, amount: Some(5), craving: Some(7), mood: Some(3), note: "Fest 🎉".to_owned() }
    }

    #[test]
    fn a_tap_keeps_what_was_written() {
        let mut diary = Diary::default();
        diary.save(TODAY, &used(), TODAY).unwrap();
        diary.tap(TODAY, false, TODAY).unwrap();
        let kept = DiaryDay { used: false, amount: None, ..used() };
        assert_eq!(diary.day(TODAY), Some(&kept), "a free day has no amount");
        diary.tap(TODAY, false, TODAY).unwrap();
        assert_eq!(diary.day(TODAY), Some(&kept), "a second tap changes nothing");
    }

    #[test]
    fn only_days_of_the_last_year_can_be_filled_in() {
        let mut diary = Diary::default();
        for (day, expected) in [
            (TODAY, Ok(())),
            (date!(2025 - 11 - 21), Ok(())),
            (date!(2025 - 11 - 20), Err(SaveRefused::TooLongAgo)),
            (date!(2026 - 11 - 22), Err(SaveRefused::InTheFuture)),
        ] {
            assert_eq!(diary.tap(day, true, TODAY), expected, "{day}");
        }
        assert_eq!(diary.days.len(), 2);
    }

    #[test]
    fn absurd_values_are_refused() {
        let mut diary = Diary::default();
        for (entry, refusal) in [
            (DiaryDay { amount: Some(1_001), ..used() }, SaveRefused::AmountOutOfRange),
            (DiaryDay { craving: Some(11), ..used() }, SaveRefused::ScaleOutOfRange),
            (DiaryDay { mood: Some(255), ..used() }, SaveRefused::ScaleOutOfRange),
            (DiaryDay { note: "å".repeat(2_001), ..used() }, SaveRefused::NoteTooLong),
        ] {
            assert_eq!(diary.save(TODAY, &entry, TODAY), Err(refusal));
        }
        let full = DiaryDay { amount: Some(1_000), note: "🫠".repeat(2_000), ..used() };
        assert_eq!(diary.save(TODAY, &full, TODAY), Ok(()), "characters are counted, not bytes");
    }

    #[test]
    fn the_second_of_two_tabs_is_told() {
        let mut diary = Diary::default();
        let seen = diary.fingerprint(TODAY);
        diary.save_based_on(TODAY, &used(), &seen, TODAY).unwrap();
        assert_eq!(diary.save_based_on(TODAY, &used(), &seen, TODAY), Ok(()), "the same form twice is no change");
        let other = DiaryDay { note: "Annat".to_owned(), ..used() };
        let refused = diary.save_based_on(TODAY, &other, &seen, TODAY);
        assert_eq!(refused, Err(SaveRefused::Changed(Some(used()))));
        assert_eq!(diary.day(TODAY), Some(&used()));
        let seen = diary.fingerprint(TODAY);
        diary.save_based_on(TODAY, &other, &seen, TODAY).unwrap();
        assert_eq!(diary.remove_based_on(TODAY, &seen), Err(SaveRefused::Changed(Some(other.clone()))));
        assert_eq!(diary.remove_based_on(TODAY, &other.fingerprint()), Ok(()));
        assert_eq!(diary.remove_based_on(TODAY, &other.fingerprint()), Ok(()), "gone is gone");
        let refused = diary.save_based_on(TODAY, &used(), &other.fingerprint(), TODAY);
        assert_eq!(refused, Err(SaveRefused::Changed(None)), "it was removed in the other tab");
    }

    #[test]
    fn days_since_use_come_from_entered_days_only() {
        let mut diary = Diary::default();
        assert_eq!(diary.since_last_use(TODAY), None);
        diary.tap(date!(2026 - 11 - 20), false, TODAY).unwrap();
        assert_eq!(diary.since_last_use(TODAY), None, "only free days are known");
        diary.tap(date!(2026 - 11 - 17), true, TODAY).unwrap();
        assert_eq!(diary.since_last_use(TODAY), Some(4));
        diary.tap(TODAY, true, TODAY).unwrap();
        assert_eq!(diary.since_last_use(TODAY), Some(0));
        assert_eq!(diary.since_last_use(date!(2026 - 11 - 19)), Some(2), "later days do not count");
    }

    #[test]
    fn weeks_run_from_monday_to_sunday() {
        let mut diary = Diary::default();
        for (day, used) in [
            (date!(2026 - 11 - 15), true),
            (date!(2026 - 11 - 16), false),
            (date!(2026 - 11 - 18), true),
            (date!(2026 - 11 - 21), false),
        ] {
            diary.tap(day, used, TODAY).unwrap();
        }
        assert_eq!(diary.free_days_this_week(TODAY), 2);
        assert_eq!(diary.use_days_per_week(TODAY, 3), [0, 1, 1]);
        let counts = diary.count(monday_of(TODAY)..=TODAY);
        assert_eq!(counts, DayCounts { used: 1, free: 2, not_entered: 3 });
        assert_eq!(diary.count(TODAY..=date!(2026 - 11 - 01)), DayCounts::default(), "an empty span");
    }

    #[test]
    fn the_section_reads_back_as_it_was_written() {
        let mut diary = Diary::default();
        diary.save(TODAY, &used(), TODAY).unwrap();
        let json = serde_json::to_string(&diary).unwrap();
        assert!(json.starts_with(r#"{"days":{"2026-11-21":{"used":true,"amount":5,"#), "{json}");
        assert_eq!(serde_json::from_str::<Diary>(&json).unwrap(), diary);
    }
}
