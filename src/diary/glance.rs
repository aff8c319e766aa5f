//! A glance at the diary in a form of its own. A day of which only figures are looked at takes a few bytes, read at once;
//! as JSON, six weeks of them were as much work as the rest of the diary on the home page. No database, no HTTP, no clock.
//!
//! As bytes, with big-endian numbers: a 1 (the form), the first of the older days (as a Julian day) and how many there are (4
//! bytes each), a number of 2 bytes for each of them; how many days of figures follow (2 bytes), these days; and those with
//! words as JSON.

use std::collections::BTreeMap;

use super::day::Diary;
use super::entry::{DiaryDay, Waited};
use super::older::Older;
use crate::clock::Day;
use crate::error::Error;

/// The first byte. In JSON, that is a brace.
const FORM: u8 = 1;
/// What was not entered.
const NOTHING: u8 = u8::MAX;
/// A day of figures: the day (4 bytes), use, the amount (2 bytes), craving, mood, the hour and whether it was waited for.
const RECORD: usize = 11;

/// Writes a glance.
pub(super) fn write(glance: &Diary) -> Result<Vec<u8>, Error> {
    let (first, numbers) = glance.older.numbers();
    let (mut figures, mut words): (Vec<[u8; RECORD]>, BTreeMap<Day, &DiaryDay>) = (Vec::new(), BTreeMap::new());
    for (day, entry) in &glance.days {
        let record = to_record(*day, entry);
        // Whatever a record cannot hold is words.
        if of_record(record).is_some_and(|(_, read)| read == *entry) {
            figures.push(record);
        } else {
            words.insert(*day, entry);
        }
    }
    let mut bytes = vec![FORM];
    bytes.extend(first.map_or(0, Day::to_julian_day).to_be_bytes());
    bytes.extend(u32::try_from(numbers.len()).map_err(Error::internal)?.to_be_bytes());
    bytes.extend(numbers.iter().flat_map(|number| number.to_be_bytes()));
    bytes.extend(u16::try_from(figures.len()).map_err(Error::internal)?.to_be_bytes());
    bytes.extend(figures.as_flattened());
    bytes.extend(serde_json::to_vec(&words)?);
    Ok(bytes)
}

/// Reads a glance; nothing where it is JSON.
pub(super) fn read(glance: &[u8]) -> Option<Result<Diary, Error>> {
    let (_, rest) = glance.split_first().filter(|(form, _)| **form == FORM)?;
    Some(parts(rest).ok_or_else(|| Error::internal("a glance at a diary is torn")))
}

fn parts(rest: &[u8]) -> Option<Diary> {
    let (first, rest) = rest.split_first_chunk()?;
    let (count, rest) = rest.split_first_chunk()?;
    let count = usize::try_from(u32::from_be_bytes(*count)).ok()?;
    let (numbers, rest) = rest.split_at_checked(count.checked_mul(2)?)?;
    let (count, rest) = rest.split_first_chunk()?;
    let (figures, words) = rest.split_at_checked(usize::from(u16::from_be_bytes(*count)) * RECORD)?;
    let numbers: Vec<u16> = numbers.as_chunks().0.iter().map(|number| u16::from_be_bytes(*number)).collect();
    let older = Older::of_numbers(Day::from_julian_day(i32::from_be_bytes(*first)).ok()?, numbers);
    let mut days: BTreeMap<Day, DiaryDay> = serde_json::from_slice(words).ok()?;
    for record in figures.as_chunks().0 {
        let (day, entry) = of_record(*record)?;
        days.insert(day, entry);
    }
    Some(Diary { days, older })
}

fn to_record(day: Day, entry: &DiaryDay) -> [u8; RECORD] {
    let [a, b, c, d] = day.to_julian_day().to_be_bytes();
    let [high, low] = entry.amount.unwrap_or(u16::MAX).to_be_bytes();
    let [craving, mood] = [entry.craving, entry.mood].map(|value| value.unwrap_or(NOTHING));
    let (until, did) = entry.waited.map_or((NOTHING, 0), |waited| (waited.until, u8::from(waited.did)));
    [a, b, c, d, entry.used.map_or(NOTHING, u8::from), high, low, craving, mood, until, did]
}

fn of_record([a, b, c, d, used, high, low, craving, mood, until, did]: [u8; RECORD]) -> Option<(Day, DiaryDay)> {
    let entered = |number: u8| (number != NOTHING).then_some(number);
    let entry = DiaryDay {
        used: entered(used).map(|used| used == 1),
        amount: Some(u16::from_be_bytes([high, low])).filter(|amount| *amount != u16::MAX),
        craving: entered(craving),
        mood: entered(mood),
        waited: entered(until).map(|until| Waited { until, did: did == 1 }),
        ..DiaryDay::default()
    };
    Some((Day::from_julian_day(i32::from_be_bytes([a, b, c, d])).ok()?, entry))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::date;

    use super::*;
    use crate::diary::Situation;

    fn diary() -> Diary {
        let waited = |did| Some(Waited { until: 20, did });
        [
            (date!(2026 - 11 - 01), DiaryDay::default()),
            (date!(2026 - 11 - 02), DiaryDay { waited: waited(true), ..DiaryDay::marked(true) }),
            (date!(2026 - 11 - 03), DiaryDay { mood: Some(10), craving: Some(0), ..DiaryDay::marked(false) }),
            (date!(2026 - 11 - 05), DiaryDay { amount: Some(1_000), waited: waited(false), ..DiaryDay::marked(true) }),
            (date!(2026 - 11 - 06), DiaryDay { situations: [Situation::Low].into(), ..DiaryDay::marked(false) }),
            (date!(2026 - 11 - 07), DiaryDay { note: "Hej 🌱".to_owned(), more_tobacco: true, ..DiaryDay::default() }),
            // Nobody can enter this; it is words, and not something else.
            (date!(2026 - 11 - 08), DiaryDay { amount: Some(u16::MAX), ..DiaryDay::marked(true) }),
        ]
        .into_iter()
        .collect()
    }

    #[test]
    fn a_glance_reads_back_as_it_was_written() {
        let older = Older::pack(&diary().days).unwrap().marks_with(&BTreeMap::new());
        for glance in [Diary::default(), diary(), Diary { older, ..diary() }] {
            let bytes = write(&glance).unwrap();
            assert_eq!(read(&bytes).unwrap().unwrap(), glance);
        }
    }

    #[test]
    fn json_is_left_to_its_reader_and_what_is_torn_is_an_error() {
        assert!(read(b"{}").is_none() && read(b"").is_none());
        let bytes = write(&diary()).unwrap();
        assert!((1..bytes.len()).all(|end| read(&bytes[..end]).unwrap().is_err()));
    }

    proptest! {
        #[test]
        fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
            let _ = read(&[&[FORM], bytes.as_slice()].concat());
        }
    }
}
