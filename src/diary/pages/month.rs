//! One month as a calendar.

use serde::Serialize;
use time::Duration;

use super::capitalised;
use crate::clock::Day;
use crate::diary::day::{Diary, can_be_entered, earliest, monday_of};
use crate::diary::forms::day_of;
use crate::language::{Language, month_and_year, weekday};

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
pub struct MonthDay {
    /// The day of the month; empty for days of the months around it.
    pub number: String,
    /// Where the day is filled in; empty for days ahead and those too long ago.
    pub href: String,
    /// It is today.
    pub today: bool,
    /// It was a free day.
    pub free: bool,
    /// It was a day with use.
    pub used: bool,
}

impl Month {
    /// The month that was asked for, like `2026-11`. What cannot be understood, or has not come yet, is the present
    /// month; what is too far back is the first month that can be filled in.
    pub fn asked(asked: Option<&str>, today: Day) -> Day {
        let asked = asked.and_then(|month| day_of(&format!("{month}-01"))).unwrap_or(today);
        first_of(asked.clamp(earliest(today), today))
    }

    /// Draws the month that begins with `first`.
    pub fn of(diary: &Diary, language: Language, first: Day, today: Day) -> Self {
        let monday = monday_of(first);
        let next = first_of(first + Duration::days(31));
        let mut weeks = Vec::new();
        let mut start = monday;
        while start < next {
            weeks.push((0..7).map(|number| month_day(diary, start + Duration::days(number), first, today)).collect());
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

fn month_day(diary: &Diary, day: Day, first: Day, today: Day) -> MonthDay {
    if day.month() != first.month() {
        return MonthDay::default();
    }
    let entry = diary.day(day);
    let is_open = can_be_entered(day, today).is_ok() || entry.is_some();
    MonthDay {
        number: day.day().to_string(),
        href: if is_open { format!("/diary/{day}") } else { String::new() },
        today: day == today,
        free: entry.is_some_and(|entry| !entry.used),
        used: entry.is_some_and(|entry| entry.used),
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    const TODAY: Day = date!(2026 - 11 - 21);

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
        let month = Month::of(&diary, Language::Sv, date!(2026 - 11 - 01), TODAY);
        assert_eq!((month.name.as_str(), month.weeks.len()), ("November 2026", 6));
        assert!(month.weeks.iter().all(|week| week.len() == 7));
        assert_eq!(month.weekdays[0].short, "mån");
        assert!(month.weeks[0][5].number.is_empty() && month.weeks[0][6].used);
        let today = &month.weeks[3][5];
        assert!(today.today && today.free && today.href == "/diary/2026-11-21");
        assert!(month.weeks[3][6].href.is_empty(), "tomorrow cannot be filled in");
        assert_eq!(month.previous.href, "/diary?month=2026-10");
        assert_eq!(month.next.href, "");
        let oldest = Month::of(&diary, Language::Sv, date!(2025 - 11 - 01), TODAY);
        assert_eq!((oldest.previous.href.as_str(), oldest.next.href.as_str()), ("", "/diary?month=2025-12"));
        assert!(oldest.weeks[3][3].href.is_empty() && !oldest.weeks[3][4].href.is_empty());
    }
}
