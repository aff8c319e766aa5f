//! The one owner of time. Everything else is given a day or a moment; tests and simulations set theirs.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use time::{Date, Duration, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset, Weekday};

/// A calendar day in Sweden.
pub type Day = Date;

/// Tells the time, in whole seconds.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    fixed: Option<Arc<AtomicI64>>,
}

impl Clock {
    /// The clock of the machine.
    pub fn system() -> Self {
        Self::default()
    }

    /// A clock that stands still until it is moved.
    pub fn fixed(at: OffsetDateTime) -> Self {
        Self { fixed: Some(Arc::new(AtomicI64::new(at.unix_timestamp()))) }
    }

    /// Moves a fixed clock forward; the clock of the machine is left alone.
    pub fn advance(&self, by: Duration) {
        if let Some(fixed) = &self.fixed {
            fixed.fetch_add(by.whole_seconds(), Ordering::SeqCst);
        }
    }

    /// The present moment in UTC.
    pub fn now(&self) -> OffsetDateTime {
        let seconds = match &self.fixed {
            Some(fixed) => fixed.load(Ordering::SeqCst),
            None => machine_seconds(),
        };
        OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH)
    }

    /// The present moment as the databases store it: UTC without an offset.
    pub fn timestamp(&self) -> PrimitiveDateTime {
        let now = self.now();
        PrimitiveDateTime::new(now.date(), now.time())
    }

    /// The present day in Sweden.
    pub fn today(&self) -> Day {
        in_sweden(self.now()).date()
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the one place that asks the machine for the time")]
fn machine_seconds() -> i64 {
    OffsetDateTime::now_utc().unix_timestamp()
}

/// The same moment on Swedish clocks: UTC+1, and UTC+2 from the last Sunday of March to the last Sunday of October
/// at 01:00 UTC (directive 2000/84/EC).
pub fn in_sweden(moment: OffsetDateTime) -> OffsetDateTime {
    let year = moment.year();
    let summer = match (last_sunday(year, Month::March), last_sunday(year, Month::October)) {
        (Some(from), Some(until)) => moment >= from && moment < until,
        _ => false,
    };
    let hours = if summer { 2 } else { 1 };
    UtcOffset::from_hms(hours, 0, 0).map_or(moment, |offset| moment.to_offset(offset))
}

fn last_sunday(year: i32, month: Month) -> Option<OffsetDateTime> {
    let last = Date::from_calendar_date(year, month, 31).ok()?;
    let back = last.weekday().number_days_from_sunday();
    debug_assert_eq!(Weekday::Sunday.number_days_from_sunday(), 0);
    let sunday = last.checked_sub(Duration::days(i64::from(back)))?;
    Some(sunday.with_time(Time::from_hms(1, 0, 0).ok()?).assume_utc())
}

#[cfg(test)]
mod tests {
    use time::macros::{date, datetime};

    use super::*;

    #[test]
    fn a_day_begins_at_swedish_midnight() {
        for (moment, day) in [
            (datetime!(2026-07-01 21:59 UTC), date!(2026 - 07 - 01)),
            (datetime!(2026-07-01 22:00 UTC), date!(2026 - 07 - 02)),
            (datetime!(2026-01-01 22:59 UTC), date!(2026 - 01 - 01)),
            (datetime!(2026-01-01 23:00 UTC), date!(2026 - 01 - 02)),
            (datetime!(2026-03-29 00:59 UTC), date!(2026 - 03 - 29)),
            (datetime!(2026-10-25 22:30 UTC), date!(2026 - 10 - 25)),
        ] {
            assert_eq!(Clock::fixed(moment).today(), day, "{moment}");
        }
    }

    #[test]
    fn a_fixed_clock_moves_only_when_told() {
        let clock = Clock::fixed(datetime!(2026-11-21 12:00 UTC));
        assert_eq!(clock.now(), clock.now());
        clock.advance(Duration::days(1));
        assert_eq!(clock.today(), date!(2026 - 11 - 22));
    }
}
