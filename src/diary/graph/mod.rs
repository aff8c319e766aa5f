//! The last six weeks or six months as a drawing: use, craving and mood, and the same as a table. Pure geometry; the
//! template `diary/graph` draws it. A day or a week that nobody filled in is a gap, and nothing is drawn across it.

mod paths;

use std::ops::RangeInclusive;

use fluent_bundle::FluentValue;
use serde::Serialize;
use time::Duration;

use super::counts::{DayCounts, monday_of};
use super::day::Diary;
use super::entry::DiaryDay;
use crate::clock::Day;
use crate::content::DiaryKind;
use crate::language::{Language, Texts, short_day};
use paths::{Line, Marks, Points};

/// As many whole weeks are drawn day by day, the last one being the week of today.
const WEEKS: i64 = 6;
/// As many weeks are drawn week by week.
const MANY_WEEKS: i64 = 26;

/// A drawing with its words and its table, as the partial `diary/graph` shows it. A page that includes the partial has
/// this value in a field called `graph`.
#[derive(Debug, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a template decides nothing, so each of its questions is a field")]
pub struct Graph {
    /// Whether anything was filled in; otherwise the partial shows a kind sentence and no drawing.
    pub has_days: bool,
    /// Whether the diary asks for use.
    pub own_use: bool,
    /// Whether six months are shown, week by week.
    pub months: bool,
    /// Whether there is a craving or a mood to draw.
    pub has_lines: bool,
    /// What the drawing shows, in words.
    pub words: Vec<String>,
    /// Bars for use, as one path.
    pub bars: String,
    /// Circles for days or weeks without, as one path.
    pub circles: String,
    /// Short dashes where nothing was filled in, as one path.
    pub dashes: String,
    /// The craving, if any was entered.
    pub craving: Option<Line>,
    /// The mood, if any was entered.
    pub mood: Option<Line>,
    /// Upright lines between weeks or months, as one path.
    pub grid: String,
    /// The names under the drawing.
    pub labels: Vec<Label>,
    /// The names above the table's columns.
    pub columns: Vec<String>,
    /// The table, the oldest week first.
    pub rows: Vec<Row>,
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
pub struct Row {
    /// Its Monday: "16 nov".
    pub name: String,
    /// Its cells in words; those of days that have not come yet are empty.
    pub cells: Vec<String>,
}

/// Whose days are drawn, and for whom.
#[derive(Clone, Copy)]
struct Drawn<'a> {
    diary: &'a Diary,
    kind: DiaryKind,
    texts: &'a Texts,
    language: Language,
    today: Day,
}

impl Graph {
    /// The six weeks up to today, day by day.
    pub fn of(diary: &Diary, kind: DiaryKind, texts: &Texts, language: Language, today: Day) -> Self {
        let drawn = Drawn { diary, kind, texts, language, today };
        let first = monday_of(today) - Duration::weeks(WEEKS - 1);
        let words = DayWords::of(drawn);
        Self {
            rows: mondays(first, WEEKS).map(|monday| drawn.days(monday, &words)).collect(),
            columns: language.weekdays().map(str::to_owned).into(),
            labels: paths::week_labels(language, first, WEEKS),
            grid: paths::grid(0..WEEKS, 7),
            ..drawn.graph(first, Marks::by_day(diary, kind, first, today), 1)
        }
    }

    /// The six months up to today, week by week. The diary is open as far back.
    pub fn of_months(diary: &Diary, kind: DiaryKind, texts: &Texts, language: Language, today: Day) -> Self {
        let drawn = Drawn { diary, kind, texts, language, today };
        let first = Self::first_of_months(today);
        let mut columns = Vec::new();
        if kind == DiaryKind::OwnUse {
            columns.extend(["diary-graph-use-days", "diary-graph-free-days", "diary-graph-missing-days"]);
            columns.push("diary-graph-craving-mean");
        }
        columns.push("diary-graph-mood-mean");
        let (labels, starts) = paths::month_labels(language, first, MANY_WEEKS);
        Self {
            months: true,
            rows: mondays(first, MANY_WEEKS).map(|monday| drawn.week(monday)).collect(),
            columns: columns.into_iter().map(|key| texts.text(language, key)).collect(),
            labels,
            grid: paths::grid(starts, 1),
            ..drawn.graph(first, Marks::by_week(diary, kind, first, today), 7)
        }
    }

    /// The first day of the six months.
    pub fn first_of_months(today: Day) -> Day {
        monday_of(today) - Duration::weeks(MANY_WEEKS - 1)
    }
}

impl Drawn<'_> {
    /// All but the table and the names. A place of the drawing is as many days.
    fn graph(self, first: Day, marks: Marks, days: i64) -> Graph {
        let Self { diary, today, .. } = self;
        let own_use = self.kind == DiaryKind::OwnUse;
        let points = |value: fn(&DiaryDay) -> Option<u8>| Points::of(diary, first..=today, days, value);
        let craving = if own_use { points(|entry| entry.craving) } else { Points::default() };
        let mood = points(|entry| entry.mood);
        let counts = diary.count(first..=today);
        Graph {
            has_days: diary.marks(first..=today).next().is_some(),
            own_use,
            months: false,
            has_lines: !craving.is_empty() || !mood.is_empty(),
            words: self.words(first, counts, &craving, &mood, days),
            bars: marks.bars,
            circles: marks.circles,
            dashes: marks.dashes,
            craving: craving.line(),
            mood: mood.line(),
            grid: String::new(),
            labels: Vec::new(),
            columns: Vec::new(),
            rows: Vec::new(),
        }
    }

    fn words(self, first: Day, counts: DayCounts, craving: &Points, mood: &Points, days: i64) -> Vec<String> {
        let number = |value: u32| FluentValue::from(value);
        let key = |weeks: &'static str, months: &'static str| if days == 1 { weeks } else { months };
        let mut words = Vec::new();
        if self.kind == DiaryKind::OwnUse {
            let values =
                [("free", number(counts.free)), ("used", number(counts.used)), ("missing", number(counts.not_entered))];
            words.push(self.say(key("diary-graph-words", "diary-graph-words-months"), &values));
        } else {
            let filled_in = u32::try_from(self.diary.marks(first..=self.today).count()).unwrap_or(u32::MAX);
            let key = key("diary-graph-words-well", "diary-graph-words-well-months");
            words.push(self.say(key, &[("days", number(filled_in))]));
        }
        let spans = [(craving, "diary-graph-words-craving"), (mood, "diary-graph-words-mood")];
        for ((low, high), key) in spans.into_iter().filter_map(|(points, key)| Some((points.span()?, key))) {
            if low == high {
                words.push(self.say(&format!("{key}-same"), &[("value", number(low.into()))]));
            } else {
                words.push(self.say(key, &[("low", number(low.into())), ("high", number(high.into()))]));
            }
        }
        words
    }

    fn say(self, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        self.texts.text_with(self.language, key, values)
    }

    /// A week of the table, day by day.
    fn days(self, monday: Day, words: &DayWords) -> Row {
        let days = (0..7).map(|number| monday + Duration::days(number));
        let cell = |day: Day| if day > self.today { String::new() } else { words.cell(self.diary.day(day), self.kind) };
        Row { name: short_day(self.language, monday), cells: days.map(cell).collect() }
    }

    /// A week of the table in figures.
    fn week(self, monday: Day) -> Row {
        let span = monday..=(monday + Duration::days(6)).min(self.today);
        let mut cells = Vec::new();
        if self.kind == DiaryKind::OwnUse {
            let counts = self.diary.count(span.clone());
            cells.extend([counts.used, counts.free, counts.not_entered].map(|days| days.to_string()));
            cells.push(self.mean(span.clone(), |entry| entry.craving));
        }
        cells.push(self.mean(span, |entry| entry.mood));
        Row { name: short_day(self.language, monday), cells }
    }

    fn mean(self, span: RangeInclusive<Day>, value: fn(&DiaryDay) -> Option<u8>) -> String {
        let points = Points::of(self.diary, span, 7, value);
        points.mean().map_or_else(|| "–".to_owned(), |tenths| super::pages::grams(self.language, tenths))
    }
}

fn mondays(first: Day, weeks: i64) -> impl Iterator<Item = Day> {
    (0..weeks).map(move |week| first + Duration::weeks(week))
}

/// The words of the table's cells, looked up once.
struct DayWords {
    free: String,
    used: String,
    missing: String,
    noted: String,
    craving: String,
    mood: String,
    /// As many bytes as a cell has at most.
    longest: usize,
}

impl DayWords {
    fn of(drawn: Drawn<'_>) -> Self {
        let text = |key: &str| drawn.texts.text(drawn.language, key);
        let [free, used, noted] = [text("diary-graph-free"), text("diary-graph-used"), text("diary-graph-noted")];
        let (craving, mood) = (text("diary-graph-craving"), text("diary-graph-mood"));
        let first = free.len().max(used.len()).max(noted.len());
        let longest = first + craving.len() + mood.len() + ",  10,  10".len();
        Self { free, used, missing: text("diary-graph-missing"), noted, craving, mood, longest }
    }

    fn cell(&self, entry: Option<&DiaryDay>, kind: DiaryKind) -> String {
        let Some(entry) = entry else { return self.missing.clone() };
        let own_use = kind == DiaryKind::OwnUse;
        let mut said = String::with_capacity(self.longest);
        said.push_str(match entry.used.filter(|_| own_use) {
            Some(true) => &self.used,
            Some(false) => &self.free,
            None => &self.noted,
        });
        let values = [(&self.craving, entry.craving.filter(|_| own_use)), (&self.mood, entry.mood)];
        for (word, value) in values.into_iter().filter_map(|(word, value)| Some((word, value?))) {
            said.push_str(", ");
            said.push_str(word);
            said.push(' ');
            paths::push(&mut said, value.into());
        }
        said
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
