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
        let start = format!("{}T{:02}{:02}00", basic(self.first(now)), self.at.hour(), self.at.minute());
        let made = format!("{}T000000Z", basic(now.date()));
        let mut event = Event::with_uid(id);
        event
            .add_property("DTSTAMP", &made)
            .add_property("DTSTART", start)
            .add_property("DURATION", "PT5M")
            .add_property("RRULE", self.rule())
            .add_property("TRANSP", "TRANSPARENT")
            .summary(&self.title);
        let trigger = Trigger::try_from(&Property::new("TRIGGER", "PT0S"));
        if let Ok(trigger) = trigger {
            let mut alarm = Alarm::display(&self.title, trigger);
            // Without these, the crate writes the moment of the machine.
            alarm.add_property("DTSTAMP", &made).add_property("UID", format!("{id}-a"));
            event.alarm(alarm);
        }
        let mut calendar = Calendar::empty();
        for (name, value) in [("VERSION", "2.0"), ("PRODID", "-//calendar//EN"), ("CALSCALE", "GREGORIAN")] {
            calendar.append_property(Property::new(name, value));
        }
        calendar.push(event).to_string()
    }

    /// The first day it rings: today only while the clock time is still ahead.
    fn first(&self, now: PrimitiveDateTime) -> Date {
        let from = if self.at > now.time() { now.date() } else { now.date() + Duration::DAY };
        let mut week = (0..7).map(|after| from + Duration::days(after));
        week.find(|day| self.days.contains(&day.weekday())).unwrap_or(from)
    }

    fn rule(&self) -> String {
        let days: Vec<&str> = self.days.iter().map(|day| short(*day)).collect();
        let number = u32::try_from(days.len()).unwrap_or(7);
        let end = self.weeks.map(|weeks| format!(";COUNT={}", weeks * number)).unwrap_or_default();
        format!("FREQ=WEEKLY;BYDAY={}{end}", days.join(","))
    }
}

/// A day as calendar files have it.
fn basic(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), u8::from(day.month()), day.day())
}

fn weekday(word: &str) -> Option<Weekday> {
    let number = DAYS.iter().position(|day| *day == word)?;
    Some(Weekday::Monday.nth_next(u8::try_from(number).ok()?))
}

/// The two letters of a day in a rule.
fn short(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}

/// "19:00", "19.00" or "7:05", and with seconds, which some browsers send.
fn clock_time(typed: &str) -> Option<Time> {
    let mut parts = typed.trim().split([':', '.']).map(str::parse::<u8>);
    let (hour, minute) = (parts.next()?.ok()?, parts.next()?.ok()?);
    Time::from_hms(hour, minute, 0).ok()
}

/// One trimmed line without control characters, nor those that turn the direction of what follows.
fn one_line(typed: &str) -> String {
    let kept = typed.chars().filter(|letter| !letter.is_control() && !('\u{202a}'..='\u{202e}').contains(letter));
    kept.collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use time::macros::{datetime, time};

    use super::*;

    fn typed() -> Typed {
        Typed {
            days: vec!["mon".to_owned(), "sat".to_owned()],
            at: "19:00".to_owned(),
            ends: true,
            weeks: "4".to_owned(),
            title: "pause".to_owned(),
            own: String::new(),
        }
    }

    fn title_of(id: &str) -> Option<String> {
        (id == "pause").then(|| "Paus".to_owned())
    }

    #[test]
    fn a_reminder_rings_on_its_days_and_says_nothing_of_us() {
        let reminder = typed().reminder(title_of).unwrap();
        let file = reminder.calendar(datetime!(2026-11-21 12:00), "0f0f");
        for line in [
            "PRODID:-//calendar//EN",
            "UID:0f0f",
            "DTSTAMP:20261121T000000Z",
            "DTSTART:20261121T190000",
            "RRULE:FREQ=WEEKLY;BYDAY=MO,SA;COUNT=8",
            "SUMMARY:Paus",
            "BEGIN:VALARM",
        ] {
            assert!(file.contains(&format!("{line}\r\n")), "{line}:\n{file}");
        }
        assert!(!file.to_lowercase().contains("andrum") && !file.contains("2026-"), "{file}");
        let later = reminder.calendar(datetime!(2026-11-21 19:00), "0f0f");
        assert!(later.contains("DTSTART:20261123T190000"), "today has passed:\n{later}");
        let endless = Reminder { weeks: None, ..reminder };
        assert!(endless.calendar(datetime!(2026-11-21 12:00), "x").contains("BYDAY=MO,SA\r\n"));
    }

    #[test]
    fn a_title_cannot_break_the_file() {
        let own =
            Typed { title: "own".to_owned(), own: " Te, \u{202e}kaffe;\r\nEND:VEVENT 🫖 ".to_owned(), ..typed() };
        let reminder = own.reminder(title_of).unwrap();
        assert_eq!(reminder.title, "Te, kaffe;END:VEVENT 🫖");
        let file = reminder.calendar(datetime!(2026-11-21 12:00), "x");
        assert!(file.contains("SUMMARY:Te\\, kaffe\\;END:VEVENT 🫖\r\n"), "{file}");
        assert_eq!(file.matches("\r\nEND:VEVENT").count(), 1);
    }

    #[test]
    fn what_cannot_be_used_is_told_at_once() {
        let nothing = Typed { ends: true, ..Typed::default() };
        assert_eq!(nothing.reminder(title_of), Err(vec![Wrong::Days, Wrong::At, Wrong::Weeks, Wrong::Title]));
        let wrong = |typed: Typed| typed.reminder(title_of).unwrap_err();
        assert_eq!(wrong(Typed { at: "25:00".to_owned(), ..typed() }), [Wrong::At]);
        assert_eq!(wrong(Typed { at: "kväll".to_owned(), ..typed() }), [Wrong::At]);
        for weeks in ["0", "53", "-1", "många", "99999999999999999999"] {
            assert_eq!(wrong(Typed { weeks: weeks.to_owned(), ..typed() }), [Wrong::Weeks], "{weeks}");
        }
        let long = "å".repeat(MOST_TITLE + 1);
        assert_eq!(wrong(Typed { title: "own".to_owned(), own: long, ..typed() }), [Wrong::Title]);
        let endless = Typed { ends: false, weeks: "många".to_owned(), ..typed() };
        assert_eq!(endless.reminder(title_of).unwrap().weeks, None, "a number that is not asked for is no matter");
        assert_eq!(clock_time("7.05"), Some(time!(7:05)));
    }
}
