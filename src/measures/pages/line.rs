//! Two small drawings of a score: a line with the bands and where it lies, and how it has been before. Pure geometry.

use std::fmt::Write as _;

use serde::Serialize;

/// The drawings are 360 wide; all numbers below are in their units.
const LEFT: u32 = 10;
const WIDTH: u32 = 340;
const MIDDLE: u32 = 16;
/// The drawing over time.
const TOP: u32 = 10;
const HEIGHT: u32 = 80;

/// The line with its bands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Upright strokes where a band begins, as one path.
    borders: String,
    /// The stretch of the band that the score lies in, as one path.
    here: String,
    /// The score, as one path.
    dot: String,
}

/// The score over time.
#[derive(Debug, Default, Serialize)]
pub(super) struct OverTime {
    /// Whether there is more than one score.
    is_there: bool,
    line: String,
    dots: String,
    top: u32,
    middle: u32,
    bottom: u32,
}

impl Line {
    /// Draws a score on its line; `bands` are the lowest and the highest score of each. Nothing where it lies in none.
    pub fn of(points: u32, most: u32, bands: &[(u32, u32)]) -> Option<Self> {
        let x = |value: u32| LEFT + WIDTH * value.min(most) / most.max(1);
        let (from, to) = bands.iter().find(|(from, to)| (*from..=*to).contains(&points))?;
        let borders = bands.iter().skip(1).fold(String::new(), |mut path, (from, _)| {
            let _ = write!(path, "M{} {}V{}", x(*from), MIDDLE - 7, MIDDLE + 7);
            path
        });
        let end = if *to >= most { x(*to) } else { x(to + 1) };
        Some(Self { borders, here: format!("M{} {MIDDLE}H{end}", x(*from)), dot: circle(x(points), MIDDLE, 8) })
    }
}

impl OverTime {
    /// Draws scores from the oldest to the newest, each with the highest it could have been.
    pub(super) fn of(scores: &[(u32, u32)]) -> Self {
        if scores.len() < 2 {
            return Self::default();
        }
        let last = u32::try_from(scores.len() - 1).unwrap_or(1);
        let places = scores.iter().zip(0..).map(|((points, most), number)| {
            let x = LEFT + WIDTH * number / last;
            (x, TOP + HEIGHT - HEIGHT * points.min(most) / (*most).max(1))
        });
        let (mut line, mut dots) = (String::new(), String::new());
        for (x, y) in places {
            let _ = write!(line, "{}{x} {y}", if line.is_empty() { 'M' } else { 'L' });
            dots.push_str(&circle(x, y, 4));
        }
        Self { is_there: true, line, dots, top: TOP, middle: TOP + HEIGHT / 2, bottom: TOP + HEIGHT }
    }
}

fn circle(x: u32, y: u32, radius: u32) -> String {
    let (left, across) = (x.saturating_sub(radius), 2 * radius);
    format!("M{left} {y}a{radius} {radius} 0 1 0 {across} 0a{radius} {radius} 0 1 0-{across} 0z")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_lies_in_its_band() {
        let bands = [(0, 4), (5, 10)];
        let line = Line::of(7, 10, &bands).unwrap();
        assert_eq!((line.borders.as_str(), line.here.as_str()), ("M180 9V23", "M180 16H350"));
        assert_eq!(Line::of(4, 10, &bands).unwrap().here, "M10 16H180");
        assert_eq!(Line::of(11, 10, &bands), None);
        assert_eq!(Line::of(0, 0, &[]), None);
    }

    #[test]
    fn a_line_goes_up_when_a_score_does() {
        let over_time = OverTime::of(&[(0, 24), (24, 24), (12, 24)]);
        assert_eq!(over_time.line, "M10 90L180 10L350 50");
        assert!(!OverTime::of(&[(3, 24)]).is_there);
        assert!(OverTime::of(&[(3, 0), (3, 0)]).is_there, "nothing is divided by nothing");
    }
}
