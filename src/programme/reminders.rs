//! Reminders: a calendar file for the phone's own calendar, since no address of anybody is known here. Nothing of it is
//! stored, and nothing in it says where it is from.

use icalendar::{Alarm, Calendar, Component, Event, EventLike, Property, Trigger};
use time::{Date, Duration, PrimitiveDateTime, Time, Weekday};

/// The longest title of one's own, in characters.
pub const MOST_TITLE: usize = 60;
/// The most weeks that can be chosen; longer is "until I take it away".
pub const MOST_WEEKS: u32 = 52;
/// How the days are called in the form, from Monday.
pub const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// What somebody wants to be reminded of, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// The days of the week, from Monday; at least one.
    pub days: Vec<Weekday>,
    /// The clock time, wherever the phone is.
    pub at: Time,
    /// How many weeks; nothing means until it is taken away.
    pub weeks: Option<u32>,
    /// What the calendar shows.
    pub title: String,
}

/// What was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The days, as the form calls them.
    pub days: Vec<String>,
    /// "19:00".
    pub at: String,
    /// Whether it has an end.
    pub ends: bool,
    /// The number of weeks.
    pub weeks: String,
    /// The title that was chosen, or `own`.
    pub title: String,
    /// A title of one's own.
    pub own: String,
}

/// What cannot be used of what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// No day.
    Days,
    /// No clock time.
    At,
    /// No number of weeks, or one that is out of range.
    Weeks,
    /// No title, or one that is too long.
    Title,
}

impl Typed {
    /// The reminder, or everything that is wrong. `title_of` gives the words behind a title that is offered.
    pub fn reminder(&self, title_of: impl Fn(&str) -> Option<String>) -> Result<Reminder, Vec<Wrong>> {
        let days: Vec<Weekday> = self.days.iter().filter_map(|day| weekday(day)).collect();
        let weeks = self.weeks.trim().parse().ok().filter(|weeks| (1..=MOST_WEEKS).contains(weeks));
        let own = Some(one_line(&self.own)).filter(|own| !own.is_empty() && own.chars().count() <= MOST_TITLE);
        let title = if self.title == "own" { own } else { title_of(&self.title) };
        match (clock_time(&self.at), title) {
            (Some(at), Some(title)) if !days.is_empty() && (weeks.is_some() || !self.ends) => {
                Ok(Reminder { days, at, weeks: weeks.filter(|_| self.ends), title })
            }
            (at, title) => {
                let wrong = [
                    (days.is_empty(), Wrong::Days),
                    (at.is_none(), Wrong::At),
                    (self.ends && weeks.is_none(), Wrong::Weeks),
                    (title.is_none(), Wrong::Title),
                ];
                Err(wrong.into_iter().filter_map(|(is_wrong, what)| is_wrong.then_some(what)).collect())
            }
        }
    }
}

impl Reminder {
    /// The calendar file. Its times bear no zone, so that 19:00 is 19:00 wherever the phone is; it bears no moment finer
    /// than a day of when it was made, and no name of ours.
    pub fn calendar(&self, now: PrimitiveDateTime, id: &str) -> String {
        let first = self.first(now);
        let start = format!("{}T{:02}{:02}00", basic(first), self.at.hour(), self.at.minute());
        let made = format!("{}T000000Z", basic(now.date()));
        let alarm = Alarm::display(&self.title, Trigger::after_start(icalendar_zero()));
        let event = Event::new()
            .uid(id)
            .add_property("DTSTAMP", &made)
            .add_property("DTSTART", &start)
            .add_property("DURATION", "PT5M")
            .add_property("RRULE", self.rule())
            .add_property("TRANSP", "TRANSPARENT")
            .summary(&self.title)
            .alarm(alarm)
            .done();
        let mut calendar = Calendar::empty();
        for (name, value) in [("VERSION", "2.0"), ("PRODID", "-//calendar//EN"), ("CALSCALE", "GREGORIAN")] {
            calendar.append_property(Property::new(name, value));
        }
        calendar.push(event).to_string()
    }

    /// The first day it rings: today only while the clock time is still ahead.
    fn first(&self, now: PrimitiveDateTime) -> Date {
        let from = if self.at > now.time() { now.date() } else { now.date() + Duration::DAY };
        let days = (0..7).map(|after| from + Duration::days(after));
        days.clone().find(|day| self.days.contains(&day.weekday())).unwrap_or(from)
    }

    fn rule(&self) -> String {
        let days: Vec<&str> = self.days.iter().map(|day| short(*day)).collect();
        let number = u32::try_from(days.len()).unwrap_or(7);
        let end = self.weeks.map(|weeks| format!(";COUNT={}", weeks * number)).unwrap_or_default();
        format!("FREQ=WEEKLY;BYDAY={}{end}", days.join(","))
    }
}
