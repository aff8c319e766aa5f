//! The team's opening hours, as they are kept and said. The rule over them is `answer_time`.

mod pages;
pub mod routes;

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::Moment;
use crate::app::App;
use crate::clock::Day;
use crate::db::DbConn;
use crate::error::{Error, Failure, Never};
use crate::installation::remembered;
use crate::language::{Language, weekday};
use crate::messages::answer_time::{DeskNow, MOST_DAYS, Open, OpeningHours};
use crate::messages::pages::day_in_words;
use crate::schema::{closed_days, desk_hours, installation};
use crate::staff::{Action, audit};

/// Under this name the installation remembers how many open days an answer may take.
const DAYS: &str = "answer-days";

/// The hours as the team has set them.
pub fn load(conn: &mut DbConn) -> Result<OpeningHours, Error> {
    let mut hours = OpeningHours { week: [None; 7], ..OpeningHours::default() };
    let rows: Vec<(i64, i64, i64)> = desk_hours::table.load(conn)?;
    for (weekday, opens, closes) in rows {
        let place = usize::try_from(weekday - 1).ok().and_then(|at| hours.week.get_mut(at));
        if let (Some(place), Ok(from), Ok(to)) = (place, u16::try_from(opens), u16::try_from(closes)) {
            *place = Some(Open { from, to });
        }
    }
    hours.closed = closed_days::table.select(closed_days::day).load(conn)?.into_iter().collect::<BTreeSet<Day>>();
    let days = remembered(conn, DAYS)?.and_then(|days| days.parse().ok());
    hours.days = days.filter(|days| (1..=MOST_DAYS).contains(days)).unwrap_or(hours.days);
    Ok(hours)
}

/// Sets the hours of the week and how many open days an answer may take. What was promised before stays promised.
pub fn set(conn: &mut DbConn, by: &str, hours: &OpeningHours, moment: Moment) -> Result<(), Failure<Never>> {
    diesel::delete(desk_hours::table).execute(conn)?;
    for (weekday, open) in (1_i64..).zip(&hours.week) {
        let Some(open) = open else { continue };
        diesel::insert_into(desk_hours::table)
            .values((
                desk_hours::weekday.eq(weekday),
                desk_hours::opens.eq(i64::from(open.from)),
                desk_hours::closes.eq(i64::from(open.to)),
            ))
            .execute(conn)?;
    }
    diesel::delete(installation::table.find(DAYS)).execute(conn)?;
    diesel::insert_into(installation::table)
        .values((installation::name.eq(DAYS), installation::value.eq(hours.days.to_string())))
        .execute(conn)?;
    Ok(audit::note(conn, by, Action::HoursChanged, "", moment.at)?)
}

/// The days that the team has closed, from a day on.
pub fn closed_from(conn: &mut DbConn, from: Day) -> Result<Vec<(Day, String)>, Error> {
    Ok(closed_days::table.filter(closed_days::day.ge(from)).order(closed_days::day).load(conn)?)
}

/// Closes a day; a day that is closed already gets the new name.
pub fn close_day(conn: &mut DbConn, by: &str, day: Day, name: &str, moment: Moment) -> Result<(), Failure<Never>> {
    diesel::delete(closed_days::table.find(day)).execute(conn)?;
    diesel::insert_into(closed_days::table)
        .values((closed_days::day.eq(day), closed_days::name.eq(name)))
        .execute(conn)?;
    Ok(audit::note(conn, by, Action::HoursChanged, "", moment.at)?)
}

/// Opens a day again that the team had closed.
pub fn open_day(conn: &mut DbConn, by: &str, day: Day, moment: Moment) -> Result<(), Failure<Never>> {
    if diesel::delete(closed_days::table.find(day)).execute(conn)? > 0 {
        audit::note(conn, by, Action::HoursChanged, "", moment.at)?;
    }
    Ok(())
}

/// A minute of the day as clocks show it: "09:00".
pub fn clock_time(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// A promised day with the hour the desk closes: "torsdag 26 november kl. 16:00".
pub fn promise(app: &App, language: Language, hours: &OpeningHours, day: Day, today: Day) -> String {
    let words = day_in_words(language, day, today);
    match hours.on(day).or(hours.of_weekday(day)) {
        Some(open) => {
            let args = [("day", words.into()), ("time", clock_time(open.to).into())];
            app.texts.text_with(language, "messages-day-and-time", &args)
        }
        None => words,
    }
}

/// When the desk opens, while it is closed: "måndag 23 november kl. 09:00".
pub fn opens_in_words(app: &App, language: Language, now: DeskNow, today: Day) -> Option<String> {
    let DeskNow::Closed(Some((day, minute))) = now else { return None };
    let day = day_in_words(language, day, today);
    let args = [("day", day.into()), ("time", clock_time(minute).into())];
    Some(app.texts.text_with(language, "messages-day-and-time", &args))
}

/// The week in as few lines as it takes: "måndag–fredag 09:00–16:00".
pub fn week_in_words(language: Language, hours: &OpeningHours) -> Vec<String> {
    let monday = time::macros::date!(2026 - 11 - 23);
    let name = |at: usize| weekday(language, monday.saturating_add(time::Duration::days(at.try_into().unwrap_or(0))));
    let days: Vec<(usize, Open)> =
        hours.week.iter().enumerate().filter_map(|(at, open)| Some((at, (*open)?))).collect();
    days.chunk_by(|(one, hours), (next, same)| one + 1 == *next && hours == same)
        .filter_map(|run| {
            let ((first, open), (last, _)) = (run.first()?, run.last()?);
            let days = if first == last { name(*first) } else { format!("{}–{}", name(*first), name(*last)) };
            Some(format!("{days} {}–{}", clock_time(open.from), clock_time(open.to)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_said_in_few_lines() {
        let mut hours = OpeningHours::default();
        assert_eq!(week_in_words(Language::Sv, &hours), ["måndag–fredag 09:00–16:00"]);
        hours.week =
            [hours.week[0], None, hours.week[2], hours.week[3], Some(Open { from: 600, to: 690 }), None, hours.week[0]];
        let said = week_in_words(Language::En, &hours);
        assert_eq!(
            said,
            ["Monday 09:00–16:00", "Wednesday–Thursday 09:00–16:00", "Friday 10:00–11:30", "Sunday 09:00–16:00"]
        );
    }
}
