//! The diary: days that somebody filled in, kept so that two years of them cost a page little more than a season. No
//! database, no HTTP, no clock. `counts.rs` beside it says what can be counted.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use time::Duration;

use super::counts::NEED_LASTS;
use super::entry::DiaryDay;
use super::glance;
use super::older::Older;
use super::progress::DAYS_OF_HOURS;
use crate::clock::Day;
use crate::error::Error;
use crate::participants::vault::Section;

/// Days further back than this cannot be filled in any more.
pub const DAYS_BACK: i64 = 365;
/// Entries of as many days stay unpacked: more than the goals and the picture of the home page look at.
const RECENT_DAYS: i64 = 90;
/// As many days are looked at closely on the home page: more than its picture shows.
const SEEN_DAYS: i64 = 50;
/// Older entries are packed when there are as many of them, so that not every save packs.
const PACKED_AT_ONCE: usize = 30;

/// The days somebody filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diary {
    /// The entries by day, without those that are packed; a day that is in neither was not filled in.
    pub days: BTreeMap<Day, DiaryDay>,
    /// The entries before those.
    #[serde(default, skip_serializing_if = "Older::is_empty")]
    pub older: Older,
}

/// Why an entry is not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveRefused {
    /// The day has not come yet.
    InTheFuture,
    /// The day is more than a year ago.
    TooLongAgo,
    /// The day is among the packed ones; `reaching` opens them.
    Packed,
    /// More than 100 grams.
    AmountOutOfRange,
    /// Craving or mood above 10.
    ScaleOutOfRange,
    /// The note has more characters than fit.
    NoteTooLong,
    /// The entry was changed since the page was opened: what is saved now, if anything.
    Changed(Option<DiaryDay>),
}

impl Section for Diary {
    const NAME: &'static str = "diary";
    const VERSION: u32 = 2;
    /// A glance is so little work that two weeks are worth one.
    const GLANCED: usize = 1024;

    /// The first version had every day unpacked; the next save packs them.
    fn from_older(version: u32, value: &str) -> Result<Self, Error> {
        match version {
            1 => Ok(serde_json::from_str(value)?),
            _ => Err(Error::internal(format!("the diary has version {version}, which nobody can read"))),
        }
    }

    /// The figures of the last six weeks, with the words of the last days, which tell of needs, and of the days before only
    /// what is counted.
    fn glance(&self) -> Option<Self> {
        let newest = *self.days.last_key_value()?.0;
        let [six_weeks, hours] = [SEEN_DAYS, DAYS_OF_HOURS].map(|days| newest - Duration::days(days));
        let counts_hours = self.days.range(hours..six_weeks).any(|(_, entry)| entry.waited.is_some());
        let mut before = self.days.clone();
        let mut days = before.split_off(if counts_hours { &hours } else { &six_weeks });
        for (_, entry) in days.range_mut(..newest - NEED_LASTS) {
            entry.note.clear();
            entry.situations = BTreeSet::new();
            (entry.more_alcohol, entry.more_tobacco) = (false, false);
        }
        Some(Self { days, older: self.older.marks_with(&before) })
    }

    fn write_glance(&self) -> Result<Vec<u8>, Error> {
        glance::write(self)
    }

    fn read_glance(glance: &[u8]) -> Option<Result<Self, Error>> {
        glance::read(glance)
    }
}

impl FromIterator<(Day, DiaryDay)> for Diary {
    fn from_iter<T: IntoIterator<Item = (Day, DiaryDay)>>(days: T) -> Self {
        Self { days: days.into_iter().collect(), older: Older::default() }
    }
}

impl Diary {
    /// The diary with its packed days opened if they reach up to a day that somebody wants to see or change.
    pub fn reaching(mut self, day: Day) -> Result<Self, Error> {
        if self.is_packed(day) {
            let older = std::mem::take(&mut self.older);
            self.days.extend(older.open()?);
        }
        Ok(self)
    }

    /// Packs what is older than a season, once it is enough.
    pub fn pack(&mut self, today: Day) -> Result<(), Error> {
        let limit = today - Duration::days(RECENT_DAYS);
        if self.days.range(..limit).count() >= PACKED_AT_ONCE {
            let mut older = self.older.open()?;
            let recent = self.days.split_off(&limit);
            older.append(&mut self.days);
            *self = Self { days: recent, older: Older::pack(&older)? };
        }
        Ok(())
    }

    /// The entry of a day; a page that asks for days further back opens the diary with `reaching` first.
    pub fn day(&self, day: Day) -> Option<&DiaryDay> {
        self.days.get(&day)
    }

    /// A mark of what is saved for a day, `new` when nothing is.
    pub fn fingerprint(&self, day: Day) -> String {
        self.day(day).map_or_else(|| "new".to_owned(), DiaryDay::fingerprint)
    }

    /// Changes one thing of a day, as the two large buttons do; the rest stays as it was.
    pub fn alter(&mut self, day: Day, change: impl FnOnce(&mut DiaryDay), today: Day) -> Result<(), SaveRefused> {
        let mut entry = self.day(day).cloned().unwrap_or_default();
        change(&mut entry);
        self.save(day, &entry, today)
    }

    /// Notes only whether cannabis was used; craving, mood and note stay as they were.
    pub fn tap(&mut self, day: Day, used: bool, today: Day) -> Result<(), SaveRefused> {
        self.alter(day, |entry| entry.used = Some(used), today)
    }

    /// Saves a whole entry in place of what was there. The same entry twice changes nothing.
    pub fn save(&mut self, day: Day, entry: &DiaryDay, today: Day) -> Result<(), SaveRefused> {
        can_be_entered(day, today)?;
        entry.check()?;
        if self.is_packed(day) {
            return Err(SaveRefused::Packed);
        }
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
            _ if self.is_packed(day) => Err(SaveRefused::Packed),
            _ => {
                self.days.remove(&day);
                Ok(())
            }
        }
    }

    fn is_packed(&self, day: Day) -> bool {
        self.older.last().is_some_and(|last| day <= last)
    }
}

/// The first day that can still be filled in.
pub fn earliest(today: Day) -> Day {
    today - Duration::days(DAYS_BACK)
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
    use crate::diary::Waited;

    const TODAY: Day = date!(2026 - 11 - 21);

    fn used() -> DiaryDay {
        DiaryDay {
            used: Some(true),
            amount: Some(5),
            craving: Some(7),
            mood: Some(3),
            note: "Fest 🎉".to_owned(),
            ..DiaryDay::default()
        }
    }

    #[test]
    fn a_tap_keeps_what_was_written() {
        let mut diary = Diary::default();
        diary.save(TODAY, &used(), TODAY).unwrap();
        diary.tap(TODAY, false, TODAY).unwrap();
        let kept = DiaryDay { used: Some(false), amount: None, ..used() };
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
    fn the_section_reads_back_as_it_was_written() {
        let mut diary = Diary::default();
        diary.save(TODAY, &used(), TODAY).unwrap();
        let json = serde_json::to_string(&diary).unwrap();
        assert!(json.starts_with(r#"{"days":{"2026-11-21":{"used":true,"amount":5,"#), "{json}");
        assert_eq!(serde_json::from_str::<Diary>(&json).unwrap(), diary);
    }

    /// Two years of days, the last one today.
    fn two_years() -> Diary {
        let entry = |back: i64| match back % 3 {
            0 => DiaryDay { amount: Some(7), note: "En rad".to_owned(), ..DiaryDay::marked(true) },
            1 => DiaryDay::marked(false),
            _ => DiaryDay { mood: Some(4), ..DiaryDay::default() },
        };
        (0..730).map(|back| (TODAY - Duration::days(back), entry(back))).collect()
    }

    #[test]
    fn a_glance_changes_nothing_that_the_home_page_asks() {
        let mut diary = two_years();
        let told = Waited { until: 18, did: true };
        diary.days.get_mut(&(TODAY - Duration::days(70))).unwrap().waited = Some(told);
        for is_packed in [false, true] {
            if is_packed {
                diary.pack(TODAY).unwrap();
            }
            let glance = diary.glance().unwrap();
            assert_eq!(glance.days.len(), 85);
            assert!(glance.entered().eq(diary.entered()));
            assert_eq!(glance.needs(TODAY), diary.needs(TODAY));
            assert_eq!(glance.day(TODAY), diary.day(TODAY));
            assert_eq!(glance.days.values().filter(|entry| !entry.note.is_empty()).count(), 1);
            assert_eq!(glance.day(TODAY - Duration::days(70)).unwrap().waited, Some(told));
            assert!(glance.write_glance().unwrap().len() < 2_500);
        }
        let weeks: Diary = two_years().days.into_iter().rev().take(42).collect();
        assert!(weeks.glance().unwrap().days.keys().eq(weeks.days.keys()));
        assert_eq!(Diary::default().glance(), None);
    }

    #[test]
    fn packing_changes_nothing_that_can_be_asked() {
        let whole = two_years();
        let mut packed = whole.clone();
        packed.pack(TODAY).unwrap();
        assert_eq!(packed.days.len(), 91);
        let span = date!(2024 - 01 - 01)..=TODAY;
        assert_eq!(packed.marks(span.clone()).collect::<Vec<_>>(), whole.marks(span.clone()).collect::<Vec<_>>());
        assert_eq!(packed.count(span.clone()), whole.count(span));
        let size = |diary: &Diary| serde_json::to_string(diary).unwrap().len();
        assert!(size(&packed) * 3 < size(&whole), "{} {}", size(&packed), size(&whole));
        assert_eq!(packed.reaching(date!(2025 - 11 - 21)).unwrap(), whole);
    }

    #[test]
    fn a_packed_day_is_opened_before_it_is_changed() {
        let (mut diary, day) = (two_years(), date!(2026 - 01 - 15));
        diary.pack(TODAY).unwrap();
        let entry = DiaryDay { note: "Nu minns jag".to_owned(), ..DiaryDay::marked(true) };
        assert_eq!(diary.save(day, &entry, TODAY), Err(SaveRefused::Packed));
        assert_eq!(diary.remove_based_on(day, "new"), Err(SaveRefused::Packed));
        let mut diary = diary.reaching(day).unwrap();
        diary.save(day, &entry, TODAY).unwrap();
        diary.pack(TODAY).unwrap();
        assert!(diary.day(day).is_none() && diary.days.len() == 91);
        assert_eq!(diary.reaching(day).unwrap().day(day), Some(&entry));
    }

    #[test]
    fn a_few_older_days_wait_to_be_packed() {
        let mut diary: Diary = two_years().days.into_iter().rev().take(115).collect();
        diary.pack(TODAY).unwrap();
        assert!(diary.older.is_empty());
        diary.pack(TODAY + Duration::days(30)).unwrap();
        assert!(!diary.older.is_empty());
        let untouched = diary.clone().reaching(TODAY).unwrap();
        assert_eq!(untouched, diary, "what is not asked for stays packed");
    }

    #[test]
    fn a_diary_of_the_first_version_opens_and_is_packed_by_the_next_save() {
        let old = r#"{"days":{"2025-11-21":{"used":true,"amount":5,"craving":null,"mood":null,"note":"Då"}}}"#;
        let diary = Diary::from_older(1, old).unwrap();
        assert_eq!(diary.day(date!(2025 - 11 - 21)).unwrap().note, "Då");
        assert!(Diary::from_older(3, old).is_err());
    }
}
