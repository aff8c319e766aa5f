//! The drawing's paths, in units of which 360 are its width.

use std::fmt::Write as _;
use std::ops::RangeInclusive;

use serde::Serialize;
use time::Duration;

use super::Label;
use crate::clock::Day;
use crate::content::DiaryKind;
use crate::diary::counts::monday_of;
use crate::diary::day::Diary;
use crate::diary::entry::DiaryDay;
use crate::diary::older::Mark;
use crate::language::{Language, short_day};

const LEFT: i64 = 24;
/// The room of a day where days are drawn.
const DAY: i64 = 8;
/// The room of a week where weeks are drawn.
const WEEK: i64 = 13;
const TOP: i64 = 12;
const BOTTOM: i64 = 92;
/// The height of the marks for days.
const MARKS: i64 = 120;
/// The ground on which the bars of weeks stand.
const GROUND: i64 = 134;
/// Days further apart than this are not joined: nobody knows what was between them.
const MOST_JOINED: i64 = 3;

/// As many bytes as a point of a line takes, and as a dot takes.
const POINT: usize = 8;
const DOT: usize = 10;

/// A line through the values that were entered.
#[derive(Debug, Serialize)]
pub struct Line {
    /// The line, as one path.
    pub line: String,
    /// A dot for each value, as one path.
    pub dots: String,
}

/// Values by place, in tenths.
#[derive(Debug, Default)]
pub(super) struct Points {
    values: Vec<(i64, u16)>,
    low: u8,
    high: u8,
    room: i64,
}

/// What was on each day or in each week.
#[derive(Debug, Default)]
pub(super) struct Marks {
    pub(super) bars: String,
    pub(super) circles: String,
    pub(super) dashes: String,
}

impl Points {
    /// The values of a span; places of more than one day have the mean of their values.
    pub(super) fn of(diary: &Diary, span: RangeInclusive<Day>, days: i64, value: fn(&DiaryDay) -> Option<u8>) -> Self {
        let first = *span.start();
        let (mut low, mut high) = (u8::MAX, 0);
        let mut sums: Vec<(i64, u32, u32)> = Vec::new();
        for (day, value) in diary.days.range(span).filter_map(|(day, entry)| Some((*day, value(entry)?))) {
            (low, high) = (low.min(value), high.max(value));
            let place = (day - first).whole_days() / days;
            match sums.last_mut().filter(|(last, ..)| *last == place) {
                Some((_, sum, n)) => (*sum, *n) = (*sum + u32::from(value), *n + 1),
                None => sums.push((place, value.into(), 1)),
            }
        }
        let mean =
            |(place, sum, n): (i64, u32, u32)| (place, u16::try_from((sum * 10 + n / 2) / n).unwrap_or(u16::MAX));
        Self { values: sums.into_iter().map(mean).collect(), low, high, room: if days == 1 { DAY } else { WEEK } }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The lowest and the highest value that was entered.
    pub(super) fn span(&self) -> Option<(u8, u8)> {
        (!self.is_empty()).then_some((self.low, self.high))
    }

    /// The mean of the first place, in tenths.
    pub(super) fn mean(&self) -> Option<u16> {
        self.values.first().map(|(_, tenths)| *tenths)
    }

    pub(super) fn line(&self) -> Option<Line> {
        let joined = if self.room == DAY { MOST_JOINED } else { 1 };
        let mut line = String::with_capacity(self.values.len() * POINT);
        let mut dots = String::with_capacity(self.values.len() * DOT);
        let mut before: Option<i64> = None;
        for (place, tenths) in &self.values {
            let (x, y) = (middle(*place, self.room), height(*tenths));
            let pen = if before.is_some_and(|before| place - before <= joined) { 'L' } else { 'M' };
            move_to(&mut line, pen, x, y);
            dot(&mut dots, x, y);
            before = Some(*place);
        }
        (!self.is_empty()).then_some(Line { line, dots })
    }
}

impl Marks {
    /// A bar for each day with use, a circle for each free day, a dash for each day that was not filled in. Where use is
    /// not asked for, every day that was filled in has a circle.
    pub(super) fn by_day(diary: &Diary, kind: DiaryKind, first: Day, today: Day) -> Self {
        let mut marks = Self::default();
        let mut entered = diary.marks(first..=today).peekable();
        for number in 0..=(today - first).whole_days() {
            let x = middle(number, DAY);
            let day = first + Duration::days(number);
            let mark = entered.next_if(|(entered, _)| *entered == day).map(|(_, mark)| mark);
            match (kind, mark) {
                (DiaryKind::OwnUse, Some(Mark::Used(_))) => {
                    move_to(&mut marks.bars, 'M', x - 2, MARKS - 14);
                    marks.bars.push_str("h5v18h-5z");
                }
                (DiaryKind::OwnUse, Some(Mark::Free)) | (DiaryKind::Wellbeing, Some(_)) => {
                    dot(&mut marks.circles, x, MARKS);
                }
                _ => {
                    move_to(&mut marks.dashes, 'M', x - 1, MARKS);
                    marks.dashes.push_str("h3");
                }
            }
        }
        marks
    }

    /// A bar for each week with use, as high as it had such days; a circle for weeks that were free as far as they were
    /// filled in, and a dash for the others.
    pub(super) fn by_week(diary: &Diary, kind: DiaryKind, first: Day, today: Day) -> Self {
        let mut marks = Self::default();
        for week in 0..=(today - first).whole_weeks() {
            let monday = first + Duration::weeks(week);
            let span = monday..=(monday + Duration::days(6)).min(today);
            let x = middle(week, WEEK);
            let counts = diary.count(span.clone());
            let is_noted = kind == DiaryKind::Wellbeing && diary.marks(span).next().is_some();
            if kind == DiaryKind::OwnUse && counts.used > 0 {
                let high = i64::from(counts.used) * 5;
                let _ = write!(marks.bars, "M{} {}h8v{high}h-8z", x - 4, GROUND - high);
            } else if is_noted || (kind == DiaryKind::OwnUse && counts.free > 0) {
                dot(&mut marks.circles, x, GROUND - 4);
            } else {
                let _ = write!(marks.dashes, "M{} {}h3", x - 1, GROUND - 1);
            }
        }
        marks
    }
}

/// The Mondays under a drawing of days.
pub(super) fn week_labels(language: Language, first: Day, weeks: i64) -> Vec<Label> {
    let label = |week: i64| Label { x: left(week * 7, DAY), text: short_day(language, first + Duration::weeks(week)) };
    (0..weeks).map(label).collect()
}

/// The months under a drawing of weeks, and the weeks in which they begin. A month that begins in the very first weeks of
/// the drawing leaves no room for the one before it.
pub(super) fn month_labels(language: Language, first: Day, weeks: i64) -> (Vec<Label>, Vec<i64>) {
    let sunday = |week: i64| monday_of(first) + Duration::weeks(week) + Duration::days(6);
    let starts: Vec<i64> = (0..weeks).filter(|week| sunday(*week).day() <= 7).collect();
    let name = |day: Day| short_day(language, day).rsplit_once(' ').map(|(_, month)| month.to_owned());
    let label = |week: &i64| Some(Label { x: left(*week, WEEK), text: name(sunday(*week))? });
    (starts.iter().filter_map(label).collect(), starts)
}

/// An upright line at the beginning of each of these, as wide as `places` places.
pub(super) fn grid(starts: impl IntoIterator<Item = i64>, places: i64) -> String {
    let room = if places == 1 { WEEK } else { DAY };
    let mut path = String::new();
    for start in starts {
        move_to(&mut path, 'M', left(start * places, room), TOP);
        path.push('V');
        push(&mut path, MARKS + 14);
    }
    path
}

fn left(place: i64, room: i64) -> i64 {
    LEFT + place * room
}

fn middle(place: i64, room: i64) -> i64 {
    left(place, room) + room / 2
}

fn height(tenths: u16) -> i64 {
    BOTTOM - i64::from(tenths) * (BOTTOM - TOP) / 100
}

/// Adds a dot: a line without length, which the style sheet gives a round end. A circle of its own would be four times as
/// long, and home has a hundred of them.
fn dot(path: &mut String, x: i64, y: i64) {
    move_to(path, 'M', x, y);
    path.push_str("h0");
}

/// Moves the pen.
fn move_to(path: &mut String, pen: char, x: i64, y: i64) {
    path.push(pen);
    push(path, x);
    path.push(' ');
    push(path, y);
}

/// Adds a number from 0 to 999, digit by digit: a drawing has hundreds of them, and `write!` costs several times as much.
pub(super) fn push(path: &mut String, number: i64) {
    let mut digit = |number: i64| path.push(char::from(b'0' + u8::try_from(number % 10).unwrap_or_default()));
    if number >= 100 {
        digit(number / 100);
    }
    if number >= 10 {
        digit(number / 10);
    }
    digit(number);
}
