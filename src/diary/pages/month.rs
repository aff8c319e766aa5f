//! One month as a calendar.

use fluent_bundle::FluentValue;
use serde::Serialize;
use time::Duration;

use super::{capitalised, day_and_month};
use crate::clock::Day;
use crate::content::DiaryKind;
use crate::diary::counts::monday_of;
use crate::diary::day::{Diary, can_be_entered, earliest};
use crate::diary::entry::{DiaryDay, Felt};
use crate::diary::forms::day_of;
use crate::language::{Language, Texts, month_and_year, weekday};

/// A month as a table of weeks.
#[derive(Debug, Serialize)]
pub struct Month {
    /// "November 2026".
    pub name: String,
    /// Monday to Sunday.
    pub weekdays: Vec<Weekday>,
    /// Its weeks, each with seven days.
    pub weeks: Vec<Vec<MonthDay>>,
    /// The month before; its address is empty where nothing can be filled in any more.
    pub previous: MonthLink,
    /// The month after; its address is empty where it has not come yet.
    pub next: MonthLink,
}

/// A weekday above the calendar.
#[derive(Debug, Serialize)]
pub struct Weekday {
    /// "mån".
    pub short: String,
    /// "måndag".
    pub long: String,
}

/// The way to another month.
#[derive(Debug, Default, Serialize)]
pub struct MonthLink {
    /// The address, may be empty.
    pub href: String,
    /// "oktober 2026".
    pub name: String,
}

/// One place in the table.
#[derive(Debug, Default, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a template decides nothing, so each of its questions is a field")]
pub struct MonthDay {
    /// The day of the month; empty for days of the months around it.
    pub number: String,
    /// Where the day is filled in; empty for days ahead and those too long ago.
    pub href: String,
    /// All of it in words: "tisdag 3 november, fri dag, sug 4".
    pub words: String,
    /// It is today.
    pub today: bool,
    /// It was a free day, or an okay one.
    pub free: bool,
    /// It was a day with use, or a heavy one.
    pub used: bool,
    /// Something else was noted.
    pub noted: bool,
}

impl Month {
    /// The month that was asked for, like `2026-11`. What cannot be understood, or has not come yet, is the present
    /// month; what is too far back is the first month that can be filled in.
    pub fn asked(asked: Option<&str>, today: Day) -> Day {
        let asked = asked.and_then(|month| day_of(&format!("{month}-01"))).unwrap_or(today);
        first_of(asked.clamp(earliest(today), today))
    }

    /// Draws the month that begins with `first`.
    pub fn of(diary: &Diary, kind: DiaryKind, texts: &Texts, language: Language, first: Day, today: Day) -> Self {
        let monday = monday_of(first);
        let next = first_of(first + Duration::days(31));
        let mut weeks = Vec::new();
        let mut start = monday;
        while start < next {
            let days = (0..7).map(|number| start + Duration::days(number));
            let place = |day: Day| {
                let is_here = day.month() == first.month();
                if is_here {
                    MonthDay::of(diary.day(day), kind, texts, language, day, today)
                } else {
                    MonthDay::default()
                }
            };
            weeks.push(days.map(place).collect());
            start += Duration::weeks(1);
        }
        let weekdays = (0..7).map(|number| weekday(language, monday + Duration::days(number)));
        Self {
            name: capitalised(&month_and_year(language, first)),
            weekdays: weekdays.map(|long| Weekday { short: long.chars().take(3).collect(), long }).collect(),
            weeks,
            previous: link(language, first - Duration::days(1), first > earliest(today)),
            next: link(language, next, next <= today),
        }
    }
}

/// The address of a day's month in the diary.
pub fn address_of_month(day: Day) -> String {
    format!("/diary?month={}-{:02}", day.year(), u8::from(day.month()))
}

fn first_of(day: Day) -> Day {
    day.replace_day(1).unwrap_or(day)
}

fn link(language: Language, day: Day, can_go: bool) -> MonthLink {
    let href = if can_go { address_of_month(day) } else { String::new() };
    MonthLink { href, name: month_and_year(language, day) }
}

impl MonthDay {
    fn of(entry: Option<&DiaryDay>, kind: DiaryKind, texts: &Texts, language: Language, day: Day, today: Day) -> Self {
        let is_open = can_be_entered(day, today).is_ok() || entry.is_some();
        let felt = entry.and_then(|entry| entry.mood).map(Felt::of);
        let (free, used) = match kind {
            DiaryKind::OwnUse => (entry.is_some_and(DiaryDay::is_free), entry.is_some_and(DiaryDay::is_use)),
            DiaryKind::Wellbeing => (felt == Some(Felt::Okay), felt == Some(Felt::Heavy)),
        };
        let noted = entry.is_some() && !free && !used;
        let mut said = vec![day_and_month(language, day)];
        let key = match (kind, free, used, noted) {
            (DiaryKind::OwnUse, true, ..) => Some("diary-month-free"),
            (DiaryKind::OwnUse, _, true, _) => Some("diary-month-used"),
            (DiaryKind::Wellbeing, true, ..) => Some("diary-month-okay"),
            (DiaryKind::Wellbeing, _, true, _) => Some("diary-month-heavy"),
            (_, _, _, true) => Some("diary-month-noted"),
            _ => day.le(&today).then_some("diary-month-none"),
        };
        said.extend(key.map(|key| texts.text(language, key)));
        let values = [
            ("diary-month-craving", entry.and_then(|entry| entry.craving).filter(|_| kind == DiaryKind::OwnUse)),
            ("diary-month-mood", entry.and_then(|entry| entry.mood)),
        ];
        for (key, value) in values {
            said.extend(value.map(|value| texts.text_with(language, key, &[("value", FluentValue::from(value))])));
        }
        let href = if is_open { format!("/diary/{day}") } else { String::new() };
        Self { number: day.day().to_string(), href, words: said.join(", "), today: day == today, free, used, noted }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    const TODAY: Day = date!(2026 - 11 - 21);

    fn draw(diary: &Diary, kind: DiaryKind, first: Day) -> Month {
        Month::of(diary, kind, &Texts::load().unwrap(), Language::Sv, first, TODAY)
    }

    #[test]
    fn any_question_leads_to_a_month() {
        for (asked, expected) in [
            (None, date!(2026 - 11 - 01)),
            (Some("2026-10"), date!(2026 - 10 - 01)),
            (Some("2026-12"), date!(2026 - 11 - 01)),
            (Some("1999-01"), date!(2025 - 11 - 01)),
            (Some("2026-13"), date!(2026 - 11 - 01)),
            (Some("<script>"), date!(2026 - 11 - 01)),
            (Some(""), date!(2026 - 11 - 01)),
        ] {
            assert_eq!(Month::asked(asked, TODAY), expected, "{asked:?}");
        }
    }

    #[test]
    fn a_month_has_whole_weeks_and_two_ways_out() {
        let mut diary = Diary::default();
        diary.tap(date!(2026 - 11 - 01), true, TODAY).unwrap();
        diary.tap(TODAY, false, TODAY).unwrap();
        let month = draw(&diary, DiaryKind::OwnUse, date!(2026 - 11 - 01));
        assert_eq!((month.name.as_str(), month.weeks.len()), ("November 2026", 6));
        assert!(month.weeks.iter().all(|week| week.len() == 7));
        assert_eq!(month.weekdays[0].short, "mån");
        assert!(month.weeks[0][5].number.is_empty() && month.weeks[0][6].used);
        let today = &month.weeks[3][5];
        assert!(today.today && today.free && today.href == "/diary/2026-11-21");
        assert!(month.weeks[3][6].href.is_empty(), "tomorrow cannot be filled in");
        assert_eq!(month.previous.href, "/diary?month=2026-10");
        assert_eq!(month.next.href, "");
        let oldest = draw(&diary, DiaryKind::OwnUse, date!(2025 - 11 - 01));
        assert_eq!((oldest.previous.href.as_str(), oldest.next.href.as_str()), ("", "/diary?month=2025-12"));
        assert!(oldest.weeks[3][3].href.is_empty() && !oldest.weeks[3][4].href.is_empty());
    }

    #[test]
    fn each_day_says_all_of_itself() {
        let mut diary = Diary::default();
        let entry = |used, craving, mood| DiaryDay { used, craving, mood, ..DiaryDay::default() };
        for (day, entry) in [
            (3, entry(Some(false), Some(4), None)),
            (4, entry(Some(true), None, Some(2))),
            (5, entry(None, None, Some(8))),
            (6, DiaryDay::default()),
        ] {
            diary.save(TODAY.replace_day(day).unwrap(), &entry, TODAY).unwrap();
        }
        for (kind, expected) in [
            (
                DiaryKind::OwnUse,
                [
                    "måndag 2 november, inte ifylld",
                    "tisdag 3 november, fri dag, sug 4",
                    "onsdag 4 november, du använde, mående 2",
                    "torsdag 5 november, något noterat, mående 8",
                    "fredag 6 november, något noterat",
                ],
            ),
            (
                DiaryKind::Wellbeing,
                [
                    "måndag 2 november, inte ifylld",
                    "tisdag 3 november, något noterat",
                    "onsdag 4 november, tung dag, mående 2",
                    "torsdag 5 november, okej dag, mående 8",
                    "fredag 6 november, något noterat",
                ],
            ),
        ] {
            let month = draw(&diary, kind, date!(2026 - 11 - 01));
            let words: Vec<&str> = month.weeks[1].iter().take(5).map(|day| day.words.as_str()).collect();
            assert_eq!(words, expected);
        }
    }
}
