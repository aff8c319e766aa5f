//! What was true on the day somebody checked it: help lines and units, which have to be looked at again now and then.

use time::{Date, Duration};

use crate::content::checks::problem::Problem;

/// What was checked longer ago than this has to be checked again.
pub const CHECKED_FOR_DAYS: i64 = 90;

/// One line or unit, with its place in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// Its own name.
    pub name: String,
    /// The day somebody last compared it with its source.
    pub checked_on: Date,
    pub(crate) remark: Problem,
}

impl Dated {
    /// Whether it has to be checked again by now. The day is given, so that nothing here depends on the calendar.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.checked_on.saturating_add(Duration::days(CHECKED_FOR_DAYS)) < today
    }

    /// Where the day stands, and a word about it: a remark for authors, which is never counted as a problem.
    pub fn remark(&self) -> &Problem {
        &self.remark
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn a_line_is_overdue_after_ninety_days() {
        let remark = Problem::of_file("help.toml", String::new(), String::new());
        let dated = Dated { name: "112".to_owned(), checked_on: date!(2026 - 08 - 23), remark };
        assert!(!dated.is_overdue(date!(2026 - 08 - 23)));
        assert!(!dated.is_overdue(date!(2026 - 11 - 21)), "the ninetieth day");
        assert!(dated.is_overdue(date!(2026 - 11 - 22)));
    }
}
