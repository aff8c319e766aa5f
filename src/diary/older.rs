//! The older days of a diary, packed: two years of days cost a page no more than a few bytes for each of them. What is
//! counted (use and amounts) stands open as one number a day; whole entries are unpacked only where somebody looks so far
//! back. No database, no HTTP, no clock.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::ops::RangeInclusive;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use serde::{Deserialize, Serialize};
use time::Duration;

use super::entry::DiaryDay;
use crate::clock::Day;
use crate::error::Error;

/// What is counted of a day that was entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A day without cannabis.
    Free,
    /// A day with cannabis, and how much in tenths of a gram if that was entered.
    Used(Option<u16>),
    /// An entry that says nothing about cannabis.
    Noted,
}

/// The older days.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Older {
    /// The first of them.
    first: Option<Day>,
    /// A number for each day from the first: 0 for a day without an entry, otherwise its mark.
    marks: Vec<u16>,
    /// Their entries: JSON, deflated, in letters.
    packed: String,
}

impl Mark {
    /// The mark of an entry.
    pub fn of(entry: &DiaryDay) -> Self {
        match entry.used {
            Some(false) => Self::Free,
            Some(true) => Self::Used(entry.amount),
            None => Self::Noted,
        }
    }

    fn number(self) -> u16 {
        match self {
            Self::Free => 1,
            Self::Noted => 2,
            Self::Used(None) => 3,
            Self::Used(Some(amount)) => amount.saturating_add(4),
        }
    }

    fn from_number(number: u16) -> Option<Self> {
        match number {
            0 => None,
            1 => Some(Self::Free),
            2 => Some(Self::Noted),
            3 => Some(Self::Used(None)),
            _ => Some(Self::Used(Some(number - 4))),
        }
    }
}

impl Older {
    /// Packs days.
    pub(super) fn pack(days: &BTreeMap<Day, DiaryDay>) -> Result<Self, Error> {
        if days.is_empty() {
            return Ok(Self::default());
        }
        let mut deflated = DeflateEncoder::new(Vec::new(), Compression::default());
        deflated.write_all(&serde_json::to_vec(days)?).map_err(Error::internal)?;
        let packed = STANDARD_NO_PAD.encode(deflated.finish().map_err(Error::internal)?);
        Ok(Self { packed, ..Self::of_marks(days.iter().map(|(day, entry)| (*day, Mark::of(entry)))) })
    }

    /// These days and later ones as marks alone: what is counted, without entries that could be opened.
    pub(super) fn marks_with(&self, later: &BTreeMap<Day, DiaryDay>) -> Self {
        Self::of_marks(self.marks(Day::MIN..=Day::MAX).chain(later.iter().map(|(day, entry)| (*day, Mark::of(entry)))))
    }

    fn of_marks(days: impl Iterator<Item = (Day, Mark)>) -> Self {
        let mut older = Self::default();
        for (day, mark) in days {
            let first = *older.first.get_or_insert(day);
            let place = usize::try_from((day - first).whole_days()).unwrap_or_default();
            older.marks.resize(place, 0);
            older.marks.push(mark.number());
        }
        older
    }

    /// The first of them, and the numbers of all: what `of_numbers` takes.
    pub(super) fn numbers(&self) -> (Option<Day>, &[u16]) {
        (self.first, &self.marks)
    }

    /// Days as marks alone, from the first on.
    pub(super) fn of_numbers(first: Day, numbers: Vec<u16>) -> Self {
        Self { first: Some(first).filter(|_| !numbers.is_empty()), marks: numbers, packed: String::new() }
    }

    /// Their whole entries.
    pub(super) fn open(&self) -> Result<BTreeMap<Day, DiaryDay>, Error> {
        if self.is_empty() {
            return Ok(BTreeMap::new());
        }
        let deflated = STANDARD_NO_PAD.decode(&self.packed).map_err(Error::internal)?;
        let mut json = Vec::new();
        DeflateDecoder::new(deflated.as_slice()).read_to_end(&mut json).map_err(Error::internal)?;
        Ok(serde_json::from_slice(&json)?)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.first.is_none()
    }

    /// The last of them.
    pub(super) fn last(&self) -> Option<Day> {
        self.first?.checked_add(Duration::days(i64::try_from(self.marks.len()).ok()? - 1))
    }

    /// The marks of a span, oldest first.
    pub(super) fn marks(&self, span: RangeInclusive<Day>) -> Marks<'_> {
        let first = self.first.unwrap_or(Day::MAX);
        let place = |day: Day| usize::try_from((day - first).whole_days()).ok();
        let from = place(*span.start()).unwrap_or(0);
        let until = place(*span.end()).map_or(0, |last| (last + 1).min(self.marks.len()));
        let numbers = self.marks.get(from..until).unwrap_or_default();
        let day = |place: usize| first.saturating_add(Duration::days(i64::try_from(place).unwrap_or(i64::MAX)));
        Marks { from: day(from), until: day(until.saturating_sub(1)), numbers }
    }
}

/// The marks of older days in a row. It goes from each day to the next, since reckoning out every day would cost several
/// times as much, and a page goes through two years of them a few times.
pub(super) struct Marks<'a> {
    /// The day of the first number.
    from: Day,
    /// The day of the last number.
    until: Day,
    numbers: &'a [u16],
}

impl Iterator for Marks<'_> {
    type Item = (Day, Mark);

    fn next(&mut self) -> Option<(Day, Mark)> {
        loop {
            let (number, later) = self.numbers.split_first()?;
            let day = self.from;
            (self.from, self.numbers) = (day.next_day().unwrap_or(day), later);
            if let Some(mark) = Mark::from_number(*number) {
                return Some((day, mark));
            }
        }
    }
}

impl DoubleEndedIterator for Marks<'_> {
    fn next_back(&mut self) -> Option<(Day, Mark)> {
        loop {
            let (number, earlier) = self.numbers.split_last()?;
            let day = self.until;
            (self.until, self.numbers) = (day.previous_day().unwrap_or(day), earlier);
            if let Some(mark) = Mark::from_number(*number) {
                return Some((day, mark));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    fn days() -> BTreeMap<Day, DiaryDay> {
        [
            (date!(2026 - 01 - 02), DiaryDay { amount: Some(0), ..DiaryDay::marked(true) }),
            (date!(2026 - 01 - 03), DiaryDay::marked(false)),
            (date!(2026 - 01 - 05), DiaryDay { note: "Hej 🌱".to_owned(), ..DiaryDay::default() }),
            (date!(2026 - 01 - 06), DiaryDay { amount: Some(1_000), ..DiaryDay::marked(true) }),
            (date!(2026 - 01 - 07), DiaryDay::marked(true)),
        ]
        .into()
    }

    #[test]
    fn what_is_packed_can_be_counted_and_opened() {
        let older = Older::pack(&days()).unwrap();
        let json = serde_json::to_string(&older).unwrap();
        let read: Older = serde_json::from_str(&json).unwrap();
        assert_eq!(read.open().unwrap(), days());
        assert_eq!(read.last(), Some(date!(2026 - 01 - 07)));
        let whole = date!(2020 - 01 - 01)..=date!(2030 - 01 - 01);
        let expected: Vec<_> = days().iter().map(|(day, entry)| (*day, Mark::of(entry))).collect();
        assert_eq!(read.marks(whole).collect::<Vec<_>>(), expected);
        let span = date!(2026 - 01 - 03)..=date!(2026 - 01 - 05);
        let marks = [(date!(2026 - 01 - 03), Mark::Free), (date!(2026 - 01 - 05), Mark::Noted)];
        assert_eq!(read.marks(span.clone()).collect::<Vec<_>>(), marks);
        assert_eq!(read.marks(span.clone()).next_back(), Some(marks[1]));
    }

    #[test]
    fn spans_without_older_days_are_empty() {
        let older = Older::pack(&days()).unwrap();
        for span in [
            date!(2025 - 01 - 01)..=date!(2026 - 01 - 01),
            date!(2026 - 01 - 08)..=date!(2026 - 03 - 01),
            date!(2026 - 01 - 06)..=date!(2026 - 01 - 02),
        ] {
            assert_eq!(older.marks(span.clone()).count(), 0, "{span:?}");
        }
        let nothing = Older::pack(&BTreeMap::new()).unwrap();
        assert!(nothing.is_empty() && nothing.open().unwrap().is_empty());
        assert_eq!(nothing.marks(Day::MIN..=Day::MAX).count(), 0);
    }

    #[test]
    fn a_damaged_pack_is_an_error_and_not_an_empty_diary() {
        let older = Older { packed: "AAAA".to_owned(), ..Older::pack(&days()).unwrap() };
        assert!(older.open().is_err());
    }
}
