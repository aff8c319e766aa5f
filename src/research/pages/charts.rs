//! The drawings of a release, in units of which 360 are their width. Pure geometry; `research/bars` and `research/curve`
//! draw it. What is hidden is a gap with a mark, and nothing is drawn across it.

use std::fmt::Write as _;

use serde::Serialize;

/// As long is a bar of everybody.
const WHOLE: i64 = 290;
/// The room of a row's name.
const NAME: i64 = 17;
/// The room of a bar.
const BAR: i64 = 17;
/// The room between two rows.
const BETWEEN: i64 = 9;
const LEFT: i64 = 44;
/// The room of a week.
const WEEK: i64 = 12;
const TOP: i64 = 10;
const BOTTOM: i64 = 150;
/// The last week on the axis.
const LAST_WEEK: i64 = 26;
/// The height of a curve without names.
const HEIGHT: i64 = 186;
/// Where the names of several curves begin.
const NAMES: i64 = 204;
/// The room of each.
const NAMED: i64 = 19;
/// As many curves can be told apart without their colours.
const LINES: usize = 4;

/// Lying bars under their names.
#[derive(Debug, Serialize)]
pub(super) struct Bars {
    height: i64,
    rows: Vec<BarRow>,
}

#[derive(Debug, Serialize)]
struct BarRow {
    name: String,
    y: i64,
    bars: Vec<Bar>,
}

/// A bar, or where one is hidden a dashed line.
#[derive(Debug, Serialize)]
struct Bar {
    is_hollow: bool,
    is_hidden: bool,
    y: i64,
    middle: i64,
    length: i64,
    value_x: i64,
    value_y: i64,
    value: String,
}

/// A share as it is drawn.
#[derive(Clone, Debug)]
pub(super) struct Share {
    /// In tenths of a per cent; none if hidden.
    pub tenths: Option<i32>,
    /// The words beside it.
    pub value: String,
}

impl Bars {
    /// A name and its shares for each row. Of two shares the first is drawn hollow.
    pub(super) fn of(rows: impl IntoIterator<Item = (String, Vec<Share>)>) -> Self {
        let mut bars = Self { height: 0, rows: Vec::new() };
        for (name, shares) in rows {
            let top = bars.height;
            let hollow = shares.len() > 1;
            let row =
                (0..).zip(shares).map(|(number, share)| bar(top + NAME + number * BAR, hollow && number == 0, share));
            let row = BarRow { name, y: top + NAME - 5, bars: row.collect() };
            bars.height = top + NAME + i64::try_from(row.bars.len()).unwrap_or(0) * BAR + BETWEEN;
            bars.rows.push(row);
        }
        bars
    }
}

fn bar(top: i64, is_hollow: bool, share: Share) -> Bar {
    let length = share.tenths.map_or(WHOLE / 6, |tenths| (i64::from(tenths) * WHOLE / 1000).max(2));
    Bar {
        is_hollow,
        is_hidden: share.tenths.is_none(),
        y: top + 2,
        middle: top + 7,
        length,
        value_x: length + 6,
        value_y: top + 12,
        value: share.value,
    }
}

/// How many were still active, week by week.
#[derive(Debug, Serialize)]
pub(super) struct Curve {
    height: i64,
    lines: Vec<CurveLine>,
    labels: Vec<CurveLabel>,
    grid: String,
    /// Whose each of several lines is, beside a piece of it.
    names: Vec<CurveName>,
}

#[derive(Debug, Serialize)]
struct CurveLine {
    number: usize,
    line: String,
    dots: String,
    gaps: String,
}

#[derive(Debug, Serialize)]
struct CurveLabel {
    x: i64,
    text: String,
}

#[derive(Debug, Serialize)]
struct CurveName {
    y: i64,
    text: String,
}

/// Weeks with the share of those still active, in tenths of a per cent; none if hidden.
pub(super) type Weeks = Vec<(i64, Option<i32>)>;

impl Curve {
    /// The curve of everybody.
    pub(super) fn of(weeks: &Weeks) -> Self {
        Self::drawn(vec![CurveLine::through(0, weeks)], Vec::new())
    }

    /// The curves of several groups, each with its name; nothing for more than can be told apart.
    pub(super) fn of_several(groups: Vec<(String, Weeks)>) -> Option<Self> {
        if groups.len() > LINES {
            return None;
        }
        let (mut lines, mut names) = (Vec::new(), Vec::new());
        for (number, (text, weeks)) in groups.into_iter().enumerate() {
            let y = NAMES + i64::try_from(number).unwrap_or(0) * NAMED;
            let mut line = CurveLine::through(number, &weeks);
            let _ = write!(line.line, "M2 {y}H38");
            line.mark(20, y);
            lines.push(line);
            names.push(CurveName { y: y + 4, text });
        }
        // The first is drawn last: its marks are the smallest, and those of the others look out from behind them.
        lines.reverse();
        Some(Self::drawn(lines, names))
    }

    fn drawn(lines: Vec<CurveLine>, names: Vec<CurveName>) -> Self {
        let weeks = (0..=LAST_WEEK).step_by(4);
        let grid = weeks.clone().fold(String::new(), |path, week| path + &format!("M{} {TOP}V{BOTTOM}", across(week)));
        Self {
            height: names.last().map_or(HEIGHT, |name| name.y + 8),
            lines,
            labels: weeks.map(|week| CurveLabel { x: across(week), text: week.to_string() }).collect(),
            grid,
            names,
        }
    }
}

impl CurveLine {
    fn through(number: usize, weeks: &Weeks) -> Self {
        let mut drawn = Self { number, line: String::new(), dots: String::new(), gaps: String::new() };
        let mut pen = 'M';
        for (week, share) in weeks {
            let x = across(*week);
            let Some(tenths) = share else {
                // A cross on the axis, and the line begins anew after it.
                let _ = write!(drawn.gaps, "M{} {}l8 8m0 -8l-8 8", x - 4, BOTTOM - 4);
                pen = 'M';
                continue;
            };
            let y = BOTTOM - i64::from(*tenths) * (BOTTOM - TOP) / 1000;
            let _ = write!(drawn.line, "{pen}{x} {y}");
            drawn.mark(x, y);
            pen = 'L';
        }
        drawn
    }

    /// A dot in the line's own shape: round, square, a triangle, a square on its corner.
    fn mark(&mut self, x: i64, y: i64) {
        let _ = match self.number {
            0 => write!(self.dots, "M{} {y}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z", x - 3),
            1 => write!(self.dots, "M{} {}h9v9h-9z", x - 4, y - 4),
            2 => write!(self.dots, "M{x} {}l6 10h-12z", y - 6),
            _ => write!(self.dots, "M{x} {}l6 6l-6 6l-6 -6z", y - 6),
        };
    }
}

fn across(week: i64) -> i64 {
    LEFT + week * WEEK
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(tenths: Option<i32>) -> Share {
        Share { tenths, value: tenths.map_or("dolt".to_owned(), |tenths| tenths.to_string()) }
    }

    #[test]
    fn bars_are_as_long_as_their_shares_and_a_hidden_one_is_a_mark() {
        let bars = Bars::of([
            ("A".to_owned(), vec![share(Some(1000)), share(Some(500))]),
            ("B".to_owned(), vec![share(None)]),
        ]);
        let [a, b] = bars.rows.as_slice() else { panic!("two rows") };
        assert_eq!((a.bars[0].length, a.bars[1].length), (290, 145));
        assert_eq!((a.bars[0].is_hollow, a.bars[1].is_hollow, b.bars[0].is_hollow), (true, false, false));
        assert!(b.bars[0].is_hidden && b.bars[0].value == "dolt");
        assert!(a.bars[1].y < b.y && b.bars[0].y + 10 < bars.height, "nothing overlaps");
    }

    #[test]
    fn no_line_is_drawn_across_what_is_hidden() {
        let curve = Curve::of(&vec![(0, Some(1000)), (2, None), (4, Some(500)), (6, Some(250))]);
        assert_eq!(curve.lines[0].line, "M44 10M92 80L116 115");
        assert_eq!(curve.lines[0].gaps, "M64 146l8 8m0 -8l-8 8");
        assert_eq!(curve.labels.len(), 7);
    }

    #[test]
    fn curves_are_told_apart_by_their_marks_and_named_below_the_axis() {
        let groups = |many: usize| (0..many).map(|at| (format!("arm {at}"), vec![(0, Some(1000)), (1, Some(500))]));
        let curve = Curve::of_several(groups(LINES).collect()).unwrap();
        let shapes: Vec<&str> = curve.lines.iter().rev().map(|line| line.dots.rsplit('M').next().unwrap()).collect();
        let bare = |shape: &str| shape.split_once(|letter: char| letter.is_alphabetic()).unwrap().1.to_owned();
        assert!((1..LINES).all(|at| (0..at).all(|before| bare(shapes[at]) != bare(shapes[before]))), "{shapes:?}");
        for (line, name) in curve.lines.iter().rev().zip(&curve.names) {
            assert!(line.line.ends_with(&format!("M2 {}H38", name.y - 4)), "a piece of the line beside its name");
        }
        assert!(curve.names.iter().all(|name| name.y > BOTTOM + 40 && name.y < curve.height));
        assert!(Curve::of_several(groups(LINES + 1).collect()).is_none());
    }
}
