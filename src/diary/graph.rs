//! The last six weeks as a drawing: marks for the days, a line for the craving, and the same as a table. Pure geometry;
//! the template `diary/graph` draws it.

use std::fmt::Write as _;

use serde::Serialize;
use time::Duration;

use super::counts::monday_of;
use super::day::Diary;
use super::entry::DiaryDay;
use crate::clock::Day;
use crate::language::{Language, short_day};

const WEEKS: i64 = 6;
const DAYS: i64 = WEEKS * 7;
/// The drawing is 360 wide; all numbers below are in its units.
const LEFT: i64 = 24;
const STEP: i64 = 8;
const TOP: i64 = 12;
const BOTTOM: i64 = 92;
const MARKS: i64 = 120;
/// Cravings further apart than this are not joined: nobody knows what was between them.
const MOST_JOINED: i64 = 7;

/// Six whole weeks, the last one being the week of today, as the partial `diary/graph` draws them. A page that includes
/// the partial has this value in a field called `graph`.
#[derive(Debug, Serialize)]
pub struct Graph {
    /// Whether anything was filled in these weeks; otherwise the partial shows a kind sentence and no drawing.
    pub has_days: bool,
    /// Whether a craving was entered on any of the days.
    pub has_craving: bool,
    /// Free days.
    pub free: u32,
    /// Days with use.
    pub used: u32,
    /// Days up to today that were not filled in.
    pub not_entered: u32,
    /// The lowest and the highest craving, when there is one.
    pub craving_low: u8,
    /// See `craving_low`.
    pub craving_high: u8,
    /// Whether the two differ.
    pub craving_varies: bool,
    /// A bar for each day with use, as one path.
    pub bars: String,
    /// A circle for each free day, as one path.
    pub circles: String,
    /// A short dash for each day that was not filled in, as one path.
    pub dashes: String,
    /// The craving, as one path.
    pub line: String,
    /// A dot for each craving, as one path.
    pub dots: String,
    /// An upright line at each Monday, as one path.
    pub mondays: String,
    /// The Mondays by name.
    pub labels: Vec<Label>,
    /// The weekdays above the table, from Monday.
    pub weekdays: [&'static str; 7],
    /// The same as a table: the weeks from the oldest to this one.
    pub weeks: Vec<GraphWeek>,
}

/// A name under the drawing.
#[derive(Debug, Serialize)]
pub struct Label {
    /// Where it begins.
    pub x: i64,
    /// The name.
    pub text: String,
}

/// A week in the table.
#[derive(Debug, Serialize)]
pub struct GraphWeek {
    /// Its Monday: "16 nov".
    pub name: String,
    /// Monday to Sunday.
    pub cells: Vec<GraphCell>,
}

/// A day in the table; nothing is true of a day that has not come yet.
#[derive(Debug, Default, Serialize)]
pub struct GraphCell {
    /// It was a free day.
    pub free: bool,
    /// It was a day with use.
    pub used: bool,
    /// It was not filled in.
    pub missing: bool,
    /// The craving, may be empty.
    pub craving: String,
}

impl Graph {
    /// Draws the six weeks up to today.
    pub fn of(diary: &Diary, language: Language, today: Day) -> Self {
        let first = monday_of(today) - Duration::weeks(WEEKS - 1);
        let counts = diary.count(first..=today);
        let cravings: Vec<(i64, u8)> = diary
            .days
            .range(first..=today)
            .filter_map(|(day, entry)| Some(((*day - first).whole_days(), entry.craving?)))
            .collect();
        let values = || cravings.iter().map(|(_, value)| *value);
        let marks = Marks::of(diary, first, today);
        let mondays: Vec<Day> = (0..WEEKS).map(|week| first + Duration::weeks(week)).collect();
        Self {
            has_days: counts.free + counts.used > 0,
            has_craving: !cravings.is_empty(),
            free: counts.free,
            used: counts.used,
            not_entered: counts.not_entered,
            craving_low: values().min().unwrap_or_default(),
            craving_high: values().max().unwrap_or_default(),
            craving_varies: values().min() != values().max(),
            bars: marks.bars,
            circles: marks.circles,
            dashes: marks.dashes,
            line: line(&cravings),
            dots: cravings
                .iter()
                .fold(String::new(), |path, (number, value)| path + &circle(middle(*number), height(*value), 3)),
            mondays: (0..WEEKS)
                .fold(String::new(), |path, week| path + &format!("M{} {TOP}V{}", left(week * 7), MARKS + 14)),
            labels: mondays
                .iter()
                .zip(0..)
                .map(|(monday, week)| Label { x: left(week * 7), text: short_day(language, *monday) })
                .collect(),
            weekdays: language.weekdays(),
            weeks: mondays.iter().map(|monday| GraphWeek::of(diary, language, *monday, today)).collect(),
        }
    }
}

impl GraphWeek {
    fn of(diary: &Diary, language: Language, monday: Day, today: Day) -> Self {
        let cell = |number: i64| {
            let day = monday + Duration::days(number);
            if day > today {
                return GraphCell::default();
            }
            diary.day(day).map_or_else(|| GraphCell { missing: true, ..GraphCell::default() }, GraphCell::of)
        };
        Self { name: short_day(language, monday), cells: (0..7).map(cell).collect() }
    }
}

impl GraphCell {
    fn of(entry: &DiaryDay) -> Self {
        let craving = entry.craving.map(|craving| craving.to_string()).unwrap_or_default();
        Self { free: entry.is_free(), used: entry.is_use(), missing: entry.used.is_none(), craving }
    }
}

#[derive(Default)]
struct Marks {
    bars: String,
    circles: String,
    dashes: String,
}

impl Marks {
    fn of(diary: &Diary, first: Day, today: Day) -> Self {
        let mut marks = Self::default();
        for number in 0..DAYS {
            let day = first + Duration::days(number);
            if day > today {
                break;
            }
            let x = middle(number);
            match diary.day(day) {
                Some(entry) if entry.is_use() => {
                    let _ = write!(marks.bars, "M{} {}h5v18h-5z", x - 2, MARKS - 14);
                }
                Some(entry) if entry.is_free() => marks.circles.push_str(&circle(x, MARKS, 3)),
                _ => {
                    let _ = write!(marks.dashes, "M{} {MARKS}h3", x - 1);
                }
            }
        }
        marks
    }
}

fn left(number: i64) -> i64 {
    LEFT + number * STEP
}

fn middle(number: i64) -> i64 {
    left(number) + STEP / 2
}

fn height(craving: u8) -> i64 {
    BOTTOM - i64::from(craving) * (BOTTOM - TOP) / 10
}

fn circle(x: i64, y: i64, radius: i64) -> String {
    let across = radius * 2;
    format!("M{} {y}a{radius} {radius} 0 1 0 {across} 0a{radius} {radius} 0 1 0 -{across} 0z", x - radius)
}

fn line(cravings: &[(i64, u8)]) -> String {
    let mut path = String::new();
    let mut before: Option<i64> = None;
    for (number, value) in cravings {
        let pen = if before.is_some_and(|before| number - before <= MOST_JOINED) { 'L' } else { 'M' };
        let _ = write!(path, "{pen}{} {}", middle(*number), height(*value));
        before = Some(*number);
    }
    path
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    const TODAY: Day = date!(2026 - 11 - 21);

    #[test]
    fn the_drawing_and_the_table_say_the_same() {
        let mut diary = Diary::default();
        let entry = |used, craving| DiaryDay { used: Some(used), craving, ..DiaryDay::default() };
        for (day, entry) in [
            (date!(2026 - 10 - 11), entry(true, Some(9))),
            (date!(2026 - 10 - 12), entry(true, Some(10))),
            (date!(2026 - 10 - 19), entry(false, Some(0))),
            (date!(2026 - 11 - 20), entry(true, None)),
            (TODAY, entry(false, Some(4))),
        ] {
            diary.save(day, &entry, TODAY).unwrap();
        }
        let graph = Graph::of(&diary, Language::Sv, TODAY);
        assert_eq!((graph.used, graph.free, graph.not_entered), (2, 2, 37), "the Sunday before is left out");
        assert_eq!((graph.craving_low, graph.craving_high), (0, 10));
        assert_eq!(graph.bars.matches('z').count(), 2);
        assert_eq!(graph.circles.matches('z').count(), 2);
        assert_eq!(graph.dashes.matches('h').count(), 37);
        assert_eq!(graph.line, "M28 12L84 92M348 60", "a week is joined, a month is not");
        assert_eq!(graph.weeks.len(), 6);
        assert_eq!(graph.weeks[0].name, "12 okt");
        assert_eq!(graph.weeks[0].cells[0].craving, "10");
        assert!(graph.weeks[5].cells[3].missing && graph.weeks[5].cells[5].free);
        let tomorrow = &graph.weeks[5].cells[6];
        assert!(!tomorrow.missing && !tomorrow.free && !tomorrow.used);
        assert_eq!(graph.labels[5].text, "16 nov");
    }

    #[test]
    fn everything_is_inside_the_frame() {
        let mut diary = Diary::default();
        let sunday = date!(2026 - 11 - 22);
        diary.save(sunday, &DiaryDay { craving: Some(3), ..DiaryDay::marked(false) }, sunday).unwrap();
        let graph = Graph::of(&diary, Language::En, sunday);
        assert_eq!(graph.line, "M356 68");
        assert!(!graph.bars.contains('M') && graph.has_days);
        let empty = Graph::of(&Diary::default(), Language::En, sunday);
        assert!(!empty.has_days && !empty.has_craving && empty.line.is_empty());
    }
}
