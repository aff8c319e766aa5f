//! A week as a small drawing, 360 wide. Pure geometry.

use std::fmt::Write as _;

use serde::Serialize;

use super::snapshot::SharedDay;

const LEFT: u32 = 24;
/// The room of a day.
const DAY: u32 = 48;
const TOP: u32 = 12;
const BOTTOM: u32 = 92;
/// The height of the marks for days.
const MARKS: u32 = 116;

/// A week: marks for its days, and lines for craving and mood.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct WeekDrawing {
    bars: String,
    circles: String,
    dashes: String,
    craving: Curve,
    mood: Curve,
    has_lines: bool,
    labels: Vec<Label>,
}

/// A line through values, and a dot for each.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
struct Curve {
    line: String,
    dots: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Label {
    x: u32,
    text: String,
}

impl WeekDrawing {
    /// Draws the days under the names of the weekdays.
    pub(super) fn of(days: &[Option<SharedDay>], own_use: bool, names: [String; 7]) -> Self {
        let mut drawing = Self::default();
        for (place, day) in (0..).zip(days) {
            let x = middle(place);
            match day {
                Some(day) if day.used == Some(true) => {
                    let _ = write!(drawing.bars, "M{} {}h10v18h-10z", x - 5, MARKS - 14);
                }
                Some(day) if day.used == Some(false) || !own_use => circle(&mut drawing.circles, x, MARKS - 3, 5),
                _ => {
                    let _ = write!(drawing.dashes, "M{} {}h8", x - 4, MARKS - 3);
                }
            }
        }
        let values = |value: fn(&SharedDay) -> Option<u8>| Curve::of(days, value);
        drawing.craving = values(|day| day.craving);
        drawing.mood = values(|day| day.mood);
        drawing.has_lines = !drawing.craving.dots.is_empty() || !drawing.mood.dots.is_empty();
        drawing.labels = (0..).zip(names).map(|(place, text)| Label { x: middle(place), text }).collect();
        drawing
    }
}

impl Curve {
    /// Days without a value break the line.
    fn of(days: &[Option<SharedDay>], value: fn(&SharedDay) -> Option<u8>) -> Self {
        let mut curve = Self::default();
        let mut pen = 'M';
        for (place, day) in (0..).zip(days) {
            let Some(value) = day.as_ref().and_then(value) else {
                pen = 'M';
                continue;
            };
            let (x, y) = (middle(place), BOTTOM - (BOTTOM - TOP) * u32::from(value.min(10)) / 10);
            let _ = write!(curve.line, "{pen}{x} {y}");
            circle(&mut curve.dots, x, y, 3);
            pen = 'L';
        }
        curve
    }
}

fn middle(place: u32) -> u32 {
    LEFT + DAY * place + DAY / 2
}

fn circle(path: &mut String, x: u32, y: u32, radius: u32) {
    let (left, across) = (x.saturating_sub(radius), 2 * radius);
    let _ = write!(path, "M{left} {y}a{radius} {radius} 0 1 0 {across} 0a{radius} {radius} 0 1 0-{across} 0z");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(used: Option<bool>, mood: Option<u8>) -> SharedDay {
        SharedDay { used, amount: None, craving: None, mood, note: String::new() }
    }

    #[test]
    fn a_week_has_a_mark_for_each_day_and_no_line_across_a_gap() {
        let [first, second, last] = [day(Some(true), Some(0)), day(Some(false), Some(10)), day(None, Some(5))];
        let days = [Some(first), Some(second), None, Some(last)];
        let drawing = WeekDrawing::of(&days, true, ["mån", "b", "c", "d", "e", "f", "g"].map(str::to_owned));
        assert_eq!(drawing.bars.matches('M').count(), 1);
        assert_eq!(drawing.circles.matches('M').count(), 1);
        assert_eq!(drawing.dashes.matches('M').count(), 2);
        assert_eq!(drawing.mood.line, "M48 92L96 12M192 52");
        assert_eq!((drawing.has_lines, drawing.labels.len(), drawing.labels[0].text.as_str()), (true, 7, "mån"));
    }
}
