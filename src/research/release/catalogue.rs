//! The catalogue: everything a release may count, how the counts nest, and what they are called in the files.

use std::fmt;

use crate::research::disclosure::Nested;

/// Raised whenever a count changes its meaning; stands in every release.
pub const CATALOGUE: u32 = 1;
/// The only population so far: everybody in the epoch who agreed to take part in research.
pub const POPULATION: &str = "consented";
/// The numbers of distinct active days that the flow table asks about.
pub const ACTIVE_DAYS: [u16; 3] = [2, 5, 10];

/// Names of the tables.
pub mod table {
    /// Modules visited and completed.
    pub const USAGE: &str = "usage";
    /// Step pages, goal, calendar and messages.
    pub const REACH: &str = "reach";
    /// Denominators: how many came back, and how often.
    pub const FLOW: &str = "flow";
    /// How many were still active, week by week.
    pub const ATTRITION: &str = "attrition";
}

/// Names of the means.
pub mod measure {
    /// Days of the goal, among those who chose days off.
    pub const GOAL_DAYS: &str = "goal_days";
    /// Distinct days with activity, among all.
    pub const VISITS: &str = "visits";
    /// Days from the first to the last day with activity, among all.
    pub const DAYS_FIRST_LAST: &str = "days_first_last";
    /// Calendar days filled in, among those who used the calendar.
    pub const CALENDAR_DAYS: &str = "calendar_days";
    /// Messages sent, among those who sent any.
    pub const MESSAGES: &str = "messages";

    /// All of them, in the order of the files.
    pub const ALL: [&str; 5] = [GOAL_DAYS, CALENDAR_DAYS, MESSAGES, VISITS, DAYS_FIRST_LAST];
}

/// What a cell counts participants by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quantity {
    /// Everybody.
    Participants,
    /// Opened this module.
    Visited(String),
    /// Finished this module.
    Completed(String),
    /// Saw the page of this step.
    StepSeen(u8),
    /// Chose a goal of days off.
    GoalChosen,
    /// Filled in at least one day of the calendar.
    CalendarUsed,
    /// Sent at least one message.
    MessageSent,
    /// Was active on at least this many distinct days.
    ActiveDays(u16),
    /// Was active this many weeks after the first active day, or later; never week 0, which is everybody.
    StillActive(u8),
}

impl Nested for Quantity {
    fn is_within(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Participants, _) => false,
            (_, Self::Participants) => true,
            (Self::Completed(module), Self::Visited(same)) => module == same,
            (Self::StillActive(week), Self::StillActive(earlier)) => week > earlier,
            (Self::ActiveDays(days), Self::ActiveDays(fewer)) => days > fewer,
            // Whoever was active a week after the first day was active on two days,
            (Self::StillActive(_), Self::ActiveDays(days)) => *days <= 2,
            // and d distinct days reach at least d - 1 days past the first.
            (Self::ActiveDays(days), Self::StillActive(week)) => *days > 7 * u16::from(*week),
            _ => false,
        }
    }
}

/// Where a cell stands in the long table: the columns that tell it from the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coordinates {
    /// The step, for a step page.
    pub step: String,
    /// The module.
    pub module: String,
    /// What is counted.
    pub stage: String,
    /// The week, in the attrition table.
    pub week: String,
}

impl Quantity {
    /// The columns of this cell in a table.
    pub fn coordinates(&self, table: &str) -> Coordinates {
        let stage = self.stage(table);
        let mut at = Coordinates { stage, ..Coordinates::default() };
        match self {
            Self::Visited(module) | Self::Completed(module) => at.module.clone_from(module),
            Self::StepSeen(step) => at.step = step.to_string(),
            Self::StillActive(week) => at.week = week.to_string(),
            Self::Participants if table == table::ATTRITION => "0".clone_into(&mut at.week),
            _ => {}
        }
        at
    }

    /// The cell that stands at these columns of a table, if they name one.
    pub fn at(table: &str, at: &Coordinates) -> Option<Self> {
        let found = match at.stage.as_str() {
            "participants" => Self::Participants,
            "visited" => Self::Visited(at.module.clone()),
            "completed" => Self::Completed(at.module.clone()),
            "step_seen" => Self::StepSeen(at.step.parse().ok()?),
            "goal_chosen" => Self::GoalChosen,
            "calendar_used" => Self::CalendarUsed,
            "message_sent" => Self::MessageSent,
            "still_active" => match at.week.parse().ok()? {
                0 => Self::Participants,
                week => Self::StillActive(week),
            },
            stage => Self::ActiveDays(stage.strip_prefix("active_days_")?.parse().ok()?),
        };
        (found.coordinates(table) == *at).then_some(found)
    }

    fn stage(&self, table: &str) -> String {
        match self {
            Self::Participants if table == table::ATTRITION => "still_active".to_owned(),
            Self::Participants => "participants".to_owned(),
            Self::Visited(_) => "visited".to_owned(),
            Self::Completed(_) => "completed".to_owned(),
            Self::StepSeen(_) => "step_seen".to_owned(),
            Self::GoalChosen => "goal_chosen".to_owned(),
            Self::CalendarUsed => "calendar_used".to_owned(),
            Self::MessageSent => "message_sent".to_owned(),
            Self::ActiveDays(days) => format!("active_days_{days}"),
            Self::StillActive(_) => "still_active".to_owned(),
        }
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Visited(module) => write!(f, "visited {module}"),
            Self::Completed(module) => write!(f, "completed {module}"),
            Self::StepSeen(step) => write!(f, "step_seen {step}"),
            Self::StillActive(week) => write!(f, "still_active {week}"),
            other => f.write_str(&other.stage("")),
        }
    }
}

/// The cell that counts the people behind a mean.
pub fn people_behind(measure: &str) -> Option<Quantity> {
    match measure {
        measure::GOAL_DAYS => Some(Quantity::GoalChosen),
        measure::CALENDAR_DAYS => Some(Quantity::CalendarUsed),
        measure::MESSAGES => Some(Quantity::MessageSent),
        measure::VISITS | measure::DAYS_FIRST_LAST => Some(Quantity::Participants),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Vec<Quantity> {
        let mut all = vec![
            Quantity::Participants,
            Quantity::Visited("a".into()),
            Quantity::Completed("a".into()),
            Quantity::Completed("b".into()),
            Quantity::StepSeen(0),
            Quantity::GoalChosen,
            Quantity::CalendarUsed,
            Quantity::MessageSent,
        ];
        all.extend((1..26).map(Quantity::StillActive));
        all.extend([2, 5, 8, 10, 15, 30].map(Quantity::ActiveDays));
        all
    }

    #[test]
    fn nesting_is_a_strict_order() {
        for a in all() {
            assert!(!a.is_within(&a));
            for b in all() {
                assert!(!(a.is_within(&b) && b.is_within(&a)), "{a} {b}");
                for c in all() {
                    let chained = a.is_within(&b) && b.is_within(&c);
                    assert!(!chained || a.is_within(&c), "{a} < {b} < {c}");
                }
            }
        }
    }

    #[test]
    fn every_cell_is_found_again_by_its_columns() {
        for table in [table::USAGE, table::REACH, table::FLOW, table::ATTRITION] {
            for quantity in all() {
                let at = quantity.coordinates(table);
                assert_eq!(Quantity::at(table, &at), Some(quantity));
            }
        }
    }

    #[test]
    fn stray_columns_name_no_cell() {
        let mut at = Quantity::GoalChosen.coordinates(table::REACH);
        at.week = "3".into();
        assert_eq!(Quantity::at(table::REACH, &at), None);
        at.week.clear();
        at.stage = "age".into();
        assert_eq!(Quantity::at(table::REACH, &at), None);
    }
}
