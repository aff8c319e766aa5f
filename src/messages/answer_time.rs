//! When a message is answered: at the latest on the first working day after it was written. Nobody works on Saturdays,
//! Sundays, the public holidays of lag (1989:253) om allmänna helgdagar, and three eves.

use time::{Date, Duration, Month, Weekday};

use crate::clock::Day;

/// The day by which something written on this day is answered.
pub fn answer_by(written: Day) -> Day {
    let mut day = written;
    loop {
        match day.next_day() {
            Some(next) if is_working_day(next) => return next,
            Some(next) => day = next,
            None => return day,
        }
    }
}

/// Whether somebody is at the desk on a day.
pub fn is_working_day(day: Day) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_holiday(day)
}

/// Public holidays that can fall on Monday to Friday, and the eves of midsummer, Christmas and the new year. All Saints'
/// and Midsummer Day are always Saturdays, Easter Day and Whit Sunday always Sundays.
fn is_holiday(day: Day) -> bool {
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
    use time::macros::date;

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
                if !weekend && !is_working_day(day) {
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
            assert_eq!(answer_by(written), answered, "{written}");
        }
    }
}
