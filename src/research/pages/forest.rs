//! Effects with their 95 % intervals on one axis, in units of which 360 are the width. Pure geometry; `research/forest`
//! draws it. What is measured in other units is another drawing.

use std::fmt::Write as _;

use serde::Serialize;

/// Where the axis begins, beside the rows' labels, and ends.
const LEFT: i64 = 108;
const RIGHT: i64 = 308;
/// The room of the words over the axis and of its numbers.
const HEAD: i64 = 44;
const NAME: i64 = 17;
const ROW: i64 = 18;
/// The room over a name.
const BEFORE: i64 = 10;
/// The room over a part, and how far its effects stand in.
const PART: i64 = 4;
const IN: i64 = 9;
/// More characters than this of a label would run into the axis; it then stands over its interval.
const LABEL: usize = 17;
/// More characters than this of a name would run out of the drawing.
const LINE: usize = 58;
/// The most marks on the axis.
const MARKS: usize = 6;

/// An effect as it is drawn, in thousandths of its unit.
#[derive(Clone, Debug)]
pub(super) struct Effect {
    /// The words before it; empty if they are those of the row above.
    pub label: String,
    /// The words behind it.
    pub value: String,
    /// The estimate.
    pub estimate: i64,
    /// Both ends of its interval.
    pub interval: (i64, i64),
    /// Whether it is drawn hollow.
    pub is_hollow: bool,
}

/// A line of the drawing.
#[derive(Clone, Debug)]
pub(super) enum Line {
    /// What the effects below are about.
    Name(String),
    /// Which of them follow.
    Part(String),
    /// One of them.
    Effect(Effect),
}

/// The drawing.
#[derive(Debug, Serialize)]
pub(super) struct Forest {
    height: i64,
    zero: i64,
    #[serde(skip)]
    label_x: i64,
    grid: String,
    axis: String,
    ticks: Vec<Tick>,
    names: Vec<Name>,
    effects: Vec<Interval>,
}

#[derive(Debug, Serialize)]
struct Tick {
    x: i64,
    text: String,
}

#[derive(Debug, Serialize)]
struct Name {
    y: i64,
    is_part: bool,
    text: String,
}

#[derive(Debug, Serialize)]
struct Interval {
    label: String,
    label_x: i64,
    label_y: i64,
    value: String,
    value_y: i64,
    line: String,
    x: i64,
    y: i64,
    is_hollow: bool,
}

/// From where to where the axis reaches, and what its marks are whole numbers of, in thousandths.
struct Axis {
    from: i64,
    to: i64,
    step: i64,
}

impl Forest {
    /// The lines from top to bottom; `number` writes a mark of the axis, given in thousandths.
    pub(super) fn of(lines: Vec<Line>, number: impl Fn(i64) -> String) -> Self {
        let axis = Axis::around(lines.iter().filter_map(|line| match line {
            Line::Effect(effect) => Some(effect.interval),
            Line::Name(_) | Line::Part(_) => None,
        }));
        let ticks = axis.marks().map(|mark| Tick { x: axis.across(mark), text: number(mark) });
        let mut forest = Self {
            height: HEAD,
            zero: axis.across(0),
            label_x: 0,
            grid: String::new(),
            axis: String::new(),
            ticks: ticks.collect(),
            names: Vec::new(),
            effects: Vec::new(),
        };
        for line in lines {
            match line {
                Line::Name(text) => forest.name(&text),
                Line::Part(text) => forest.part(text),
                Line::Effect(effect) => forest.effect(effect, &axis),
            }
        }
        forest.height += BEFORE;
        forest
    }

    fn name(&mut self, text: &str) {
        if !self.names.is_empty() {
            self.height += BEFORE;
        }
        self.label_x = 0;
        for line in folded(text) {
            self.write(line, false);
        }
    }

    fn part(&mut self, text: String) {
        self.height += PART;
        self.label_x = IN;
        self.write(text, true);
    }

    fn write(&mut self, text: String, is_part: bool) {
        self.names.push(Name { y: self.height + NAME - 5, is_part, text });
        self.height += NAME;
    }

    fn effect(&mut self, effect: Effect, axis: &Axis) {
        let mut label_y = self.height + 13;
        if effect.label.chars().count() > LABEL {
            label_y = self.height + NAME - 5;
            self.height += NAME;
        }
        let (top, y) = (self.height, self.height + ROW / 2);
        self.height += ROW;
        // The marks of the axis are drawn behind intervals, and never behind words.
        for mark in axis.marks() {
            let path = if mark == 0 { &mut self.axis } else { &mut self.grid };
            let _ = write!(path, "M{} {top}V{}", axis.across(mark), self.height);
        }
        let (low, high) = effect.interval;
        self.effects.push(Interval {
            label: effect.label,
            label_x: self.label_x,
            label_y,
            value: effect.value,
            value_y: y + 4,
            line: format!("M{} {y}H{}", axis.across(low), axis.across(high)),
            x: axis.across(effect.estimate),
            y,
            is_hollow: effect.is_hollow,
        });
    }
}

impl Axis {
    /// The axis that holds zero and every interval, with a little room at either end.
    fn around(intervals: impl Iterator<Item = (i64, i64)>) -> Self {
        let (low, high) = intervals.fold((0, 0), |(low, high), (from, to)| (low.min(from), high.max(to)));
        let room = (high - low) / 25 + 10;
        let (from, to) = (low - room, high + room);
        let mut steps = (2..).map(|power| 10_i64.pow(power)).flat_map(|one| [one, 2 * one, 5 * one]);
        let axis = |step| Self { from, to, step };
        axis(steps.find(|step| axis(*step).marks().count() <= MARKS).unwrap_or(to))
    }

    fn marks(&self) -> impl Iterator<Item = i64> {
        let (first, last, step) = (self.from / self.step, self.to / self.step, self.step);
        (first..=last).map(move |number| number * step)
    }

    fn across(&self, value: i64) -> i64 {
        LEFT + (value - self.from) * (RIGHT - LEFT) / (self.to - self.from)
    }
}

/// A text in lines that are short enough for the drawing, broken between words.
fn folded(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A decimal as it stands in the files, in thousandths.
pub(super) fn thousandths(number: &str) -> Option<i64> {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    format!("{whole}{part:0<3.3}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn effect(label: &str, low: i64, estimate: i64, high: i64) -> Line {
        let (label, value) = (label.to_owned(), estimate.to_string());
        Line::Effect(Effect { label, value, estimate, interval: (low, high), is_hollow: false })
    }

    fn forest(lines: Vec<Line>) -> Forest {
        Forest::of(lines, |mark| mark.to_string())
    }

    #[test]
    fn an_interval_lies_on_the_axis_where_its_numbers_are() {
        let drawn =
            forest(vec![Line::Name("A".to_owned()), effect("one", -500, -250, 0), effect("two", 100, 300, 500)]);
        let marks: Vec<(i64, &str)> = drawn.ticks.iter().map(|tick| (tick.x, tick.text.as_str())).collect();
        assert_eq!(marks, [(135, "-400"), (171, "-200"), (208, "0"), (244, "200"), (280, "400")]);
        assert_eq!(drawn.zero, 208);
        let [one, two] = drawn.effects.as_slice() else { panic!("two effects") };
        assert_eq!((one.line.as_str(), one.x), ("M117 70H208", 162));
        assert_eq!((two.line.as_str(), two.x), ("M226 88H298", 262));
        assert!(one.y < two.y && two.y < drawn.height);
    }

    #[test]
    fn zero_is_on_the_axis_wherever_the_effects_are() {
        for (low, high, marks) in [
            (200, 900, "0 200 400 600 800"),
            (-80, -20, "0"),
            (-1140, 510, "-1000 -500 0 500"),
            (-9000, 40000, "-10000 0 10000 20000 30000 40000"),
            (0, 0, "0"),
        ] {
            let drawn = forest(vec![effect("", low, low, high)]);
            let texts: Vec<&str> = drawn.ticks.iter().map(|tick| tick.text.as_str()).collect();
            assert_eq!(texts.join(" "), marks);
            assert!(drawn.ticks.iter().any(|tick| tick.x == drawn.zero && tick.text == "0"));
            assert!(drawn.ticks.iter().all(|tick| (LEFT..=RIGHT).contains(&tick.x)));
        }
    }

    #[test]
    fn words_do_not_run_into_the_axis_or_each_other() {
        let long = "Elva saker att känna igen sig i, och en tolfte: Så många känner du igen";
        let drawn = forest(vec![
            Line::Name(long.to_owned()),
            Line::Part("Six weeks".to_owned()),
            effect("a waiting list of months", -100, 0, 100),
            effect("short", -100, 0, 100),
        ]);
        let lines: Vec<&str> = drawn.names.iter().map(|name| name.text.as_str()).collect();
        assert_eq!(lines, ["Elva saker att känna igen sig i, och en tolfte: Så många", "känner du igen", "Six weeks"]);
        assert!(drawn.names.windows(2).all(|two| two[0].y + NAME <= two[1].y));
        let [long, short] = drawn.effects.as_slice() else { panic!("two effects") };
        assert!(long.label_y < long.y - ROW / 2, "a long label stands over its interval");
        assert!((short.label_y - short.y).abs() <= ROW / 2, "a short one beside it");
        assert!(short.label_x > 0, "what belongs to a part stands in");
    }

    #[test]
    fn a_number_of_the_files_is_read_in_thousandths() {
        for (text, number) in [("-0.32", -320), ("0.123", 123), ("1", 1000), ("12.5", 12_500), ("-0.05", -50)] {
            assert_eq!(thousandths(text), Some(number), "{text}");
        }
        assert_eq!(thousandths("?"), None);
    }
}
