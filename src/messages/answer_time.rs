//! When a message is answered: at the latest when the desk closes on the first day it is open after the day of writing, or
//! a few such days later if the team says so. It is closed on the public holidays of lag (1989:253) om allmänna
//! helgdagar, on three eves, and on the days that the team adds.

use std::collections::BTreeSet;

use time::{Date, Duration, Month, OffsetDateTime, Weekday};

use crate::clock::Day;

/// The most days that a team may take to answer.
pub const MOST_DAYS: usize = 5;
/// A desk that stays closed for longer than this has no next day.
const LOOKS_AHEAD: usize = 400;

/// From when to when the desk is open, in minutes after midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    /// The first minute.
    pub from: u16,
    /// The minute it closes.
    pub to: u16,
}

/// When the desk is open, and how many open days an answer may take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpeningHours {
    /// From Monday to Sunday.
    pub week: [Option<Open>; 7],
    /// Days the team has closed.
    pub closed: BTreeSet<Day>,
    /// After how many open days an answer is there.
    pub days: usize,
}

/// What the desk is at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeskNow {
    /// Somebody is there.
    Open,
    /// Nobody is there until this day and minute; nothing when no day is open.
    Closed(Option<(Day, u16)>),
}

impl Default for OpeningHours {
    /// Monday to Friday, nine to four.
    fn default() -> Self {
        let open = Some(Open { from: 9 * 60, to: 16 * 60 });
        Self { week: [open, open, open, open, open, None, None], closed: BTreeSet::new(), days: 1 }
    }
}

impl OpeningHours {
    /// The hours of a weekday, whatever day of the year it is.
    pub fn of_weekday(&self, day: Day) -> Option<Open> {
        self.week.get(usize::from(day.weekday().number_days_from_monday())).copied().flatten()
    }

    /// The hours of a day; nothing when the desk is closed.
    pub fn on(&self, day: Day) -> Option<Open> {
        self.of_weekday(day).filter(|_| !is_holiday(day) && !self.closed.contains(&day))
    }

    /// The day by which something written on this day is answered.
    pub fn answer_by(&self, written: Day) -> Day {
        let open = following(written).filter(|day| self.on(*day).is_some());
        open.take(self.days.clamp(1, MOST_DAYS)).last().unwrap_or(written)
    }

    /// The first promised day that is not late at a moment in Sweden: today until the desk closes, then tomorrow.
    pub fn late_before(&self, now: OffsetDateTime) -> Day {
        let today = now.date();
        match self.on(today) {
            Some(open) if minute_of(now) >= open.to => today.next_day().unwrap_or(today),
            _ => today,
        }
    }

    /// Whether somebody is there at a moment in Sweden, and if not, when.
    pub fn now(&self, now: OffsetDateTime) -> DeskNow {
        let (today, minute) = (now.date(), minute_of(now));
        match self.on(today) {
            Some(open) if minute < open.from => DeskNow::Closed(Some((today, open.from))),
            Some(open) if minute < open.to => DeskNow::Open,
            _ => DeskNow::Closed(following(today).find_map(|day| Some((day, self.on(day)?.from)))),
        }
    }
}

fn minute_of(now: OffsetDateTime) -> u16 {
    u16::from(now.hour()) * 60 + u16::from(now.minute())
}

fn following(day: Day) -> impl Iterator<Item = Day> {
    std::iter::successors(day.next_day(), |day| day.next_day()).take(LOOKS_AHEAD)
}

/// Public holidays that can fall on Monday to Friday, and the eves of midsummer, Christmas and the new year. All Saints'
/// and Midsummer Day are always Saturdays, Easter Day and Whit Sunday always Sundays.
pub fn is_holiday(day: Day) -> bool {
    let fixed = matches!(
        (day.month(), day.day()),
        (Month::January, 1 | 6) | (Month::May, 1) | (Month::June, 6) | (Month::December, 24..=26 | 31)
    );
    let midsummer_eve =
        day.weekday() == Weekday::Friday && day.month() == Month::June && (19..=25).contains(&day.day());
    fixed || midsummer_eve || is_moved_by_easter(day)
}

/// Good Friday, Easter Monday and Ascension Day.
fn is_moved_by_easter(day: Day) -> bool {
    easter(day.year()).is_some_and(|easter| matches!((day - easter).whole_days(), -2 | 1 | 39))
}

/// Easter Day in the Gregorian calendar: the rule printed anonymously in Nature, 20 April 1876, page 487, as Jean Meeus
/// gives it in Astronomical Algorithms, chapter 8. Its letters are kept, so that it can be compared.
#[expect(clippy::many_single_char_names, reason = "the letters are those of the printed rule")]
fn easter(year: i32) -> Option<Day> {
    let a = year % 19;
    let (b, c) = (year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let from_march = h + l - 7 * m + 21;
    let first = Date::from_calendar_date(year, Month::March, 1).ok()?;
    first.checked_add(Duration::days(i64::from(from_march)))
}

#[cfg(test)]
mod tests {
    use time::macros::{date, datetime};

    use super::*;

    #[test]
    fn easter_falls_where_the_almanac_has_it() {
        for day in [
            date!(1818 - 03 - 22),
            date!(1943 - 04 - 25),
            date!(2000 - 04 - 23),
            date!(2024 - 03 - 31),
            date!(2025 - 04 - 20),
            date!(2026 - 04 - 05),
            date!(2027 - 03 - 28),
            date!(2028 - 04 - 16),
            date!(2038 - 04 - 25),
        ] {
            assert_eq!(easter(day.year()), Some(day));
        }
    }

    #[test]
    fn the_desk_is_closed_on_these_weekdays_and_no_others() {
        let closed = |year: i32| -> Vec<Day> {
            let mut day = Date::from_calendar_date(year, Month::January, 1).unwrap();
            let mut days = Vec::new();
            while day.year() == year {
                let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
                if !weekend && OpeningHours::default().on(day).is_none() {
                    days.push(day);
                }
                day = day.next_day().unwrap();
            }
            days
        };
        assert_eq!(
            closed(2026),
            [
                date!(2026 - 01 - 01),
                date!(2026 - 01 - 06),
                date!(2026 - 04 - 03),
                date!(2026 - 04 - 06),
                date!(2026 - 05 - 01),
                date!(2026 - 05 - 14),
                date!(2026 - 06 - 19),
                date!(2026 - 12 - 24),
                date!(2026 - 12 - 25),
                date!(2026 - 12 - 31),
            ]
        );
        assert_eq!(
            closed(2027),
            [
                date!(2027 - 01 - 01),
                date!(2027 - 01 - 06),
                date!(2027 - 03 - 26),
                date!(2027 - 03 - 29),
                date!(2027 - 05 - 06),
                date!(2027 - 06 - 25),
                date!(2027 - 12 - 24),
                date!(2027 - 12 - 31),
            ]
        );
    }

    #[test]
    fn an_answer_comes_on_the_next_working_day() {
        for (written, answered) in [
            (date!(2026 - 11 - 25), date!(2026 - 11 - 26)),
            (date!(2026 - 11 - 20), date!(2026 - 11 - 23)),
            (date!(2026 - 11 - 21), date!(2026 - 11 - 23)),
            (date!(2026 - 11 - 22), date!(2026 - 11 - 23)),
            (date!(2026 - 12 - 23), date!(2026 - 12 - 28)),
            (date!(2026 - 12 - 30), date!(2027 - 01 - 04)),
            (date!(2027 - 01 - 05), date!(2027 - 01 - 07)),
            (date!(2027 - 03 - 25), date!(2027 - 03 - 30)),
            (date!(2026 - 06 - 18), date!(2026 - 06 - 22)),
        ] {
            assert_eq!(OpeningHours::default().answer_by(written), answered, "{written}");
        }
    }

    #[test]
    fn a_team_that_takes_longer_or_closes_says_so() {
        let mut hours = OpeningHours { days: 3, ..OpeningHours::default() };
        assert_eq!(hours.answer_by(date!(2026 - 11 - 26)), date!(2026 - 12 - 01));
        hours.closed.insert(date!(2026 - 11 - 30));
        assert_eq!(hours.answer_by(date!(2026 - 11 - 26)), date!(2026 - 12 - 02));
        let never = OpeningHours { week: [None; 7], ..hours };
        assert_eq!(never.answer_by(date!(2026 - 11 - 26)), date!(2026 - 11 - 26));
        assert_eq!(never.now(datetime!(2026-11-26 12:00 +1)), DeskNow::Closed(None));
    }

    #[test]
    fn the_desk_opens_closes_and_is_late_by_its_own_clock() {
        let hours = OpeningHours::default();
        let (nine, thursday, friday) = (9 * 60, date!(2026 - 11 - 26), date!(2026 - 11 - 27));
        for (now, desk, late_before) in [
            (datetime!(2026-11-26 8:59 +1), DeskNow::Closed(Some((thursday, nine))), thursday),
            (datetime!(2026-11-26 9:00 +1), DeskNow::Open, thursday),
            (datetime!(2026-11-26 15:59 +1), DeskNow::Open, thursday),
            (datetime!(2026-11-26 16:00 +1), DeskNow::Closed(Some((friday, nine))), friday),
            (
                datetime!(2026-11-28 12:00 +1),
                DeskNow::Closed(Some((date!(2026 - 11 - 30), nine))),
                date!(2026 - 11 - 28),
            ),
            (
                datetime!(2026-12-24 12:00 +1),
                DeskNow::Closed(Some((date!(2026 - 12 - 28), nine))),
                date!(2026 - 12 - 24),
            ),
        ] {
            assert_eq!((hours.now(now), hours.late_before(now)), (desk, late_before), "{now}");
        }
    }
}
