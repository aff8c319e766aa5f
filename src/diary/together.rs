//! What has gone together: means of craving and mood on days with a situation beside the other days, only where there are
//! enough of both to say anything. It says what happened at the same time, never what comes from what. No database, no
//! HTTP, no clock.

use std::ops::RangeInclusive;

use super::day::Diary;
use super::entry::DiaryDay;
use super::situation::Situation;
use crate::clock::Day;
use crate::content::DiaryKind;

/// Fewer days than this on either side say nothing.
const FEWEST_DAYS: u32 = 7;
/// A smaller difference is not worth a word, in tenths.
const SMALLEST_DIFFERENCE: u32 = 15;
/// As many lines are shown, the largest differences first.
const MOST_LINES: usize = 2;
/// From so many days on, more alcohol or tobacco than usual is worth a word.
const SWAPPED_DAYS: u32 = 3;

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Felt {
    /// The craving.
    Craving,
    /// The mood.
    Mood,
}

/// A mean over some days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mean {
    /// In tenths.
    pub tenths: u32,
    /// Over so many days.
    pub days: u32,
}

/// A situation and what went with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Together {
    /// What is compared.
    pub felt: Felt,
    /// What was around.
    pub situation: Situation,
    /// On days with it.
    pub with: Mean,
    /// On the other days.
    pub without: Mean,
}

/// Days with more than usual of something else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swapped {
    /// Days with more alcohol, if they are enough for a word.
    pub alcohol: Option<u32>,
    /// Days with more tobacco, if they are enough for a word.
    pub tobacco: Option<u32>,
}

impl Diary {
    /// What has gone together most clearly in a span, the largest difference first.
    pub fn together(&self, kind: DiaryKind, span: RangeInclusive<Day>) -> Vec<Together> {
        let days: Vec<&DiaryDay> = self.days.range(span).map(|(_, entry)| entry).collect();
        let felt = match kind {
            DiaryKind::OwnUse => vec![Felt::Craving, Felt::Mood],
            DiaryKind::Wellbeing => vec![Felt::Mood],
        };
        let pairs = felt.into_iter().flat_map(|felt| Situation::asked(kind).map(move |situation| (felt, situation)));
        let mut all: Vec<Together> = pairs
            .map(|(felt, situation)| {
                let mean = |has: bool| {
                    let days = days.iter().filter(|entry| entry.situations.contains(&situation) == has);
                    Mean::of(days.filter_map(|entry| felt.value(entry)))
                };
                Together { felt, situation, with: mean(true), without: mean(false) }
            })
            .filter(Together::is_worth_a_word)
            .collect();
        all.sort_by_key(|together| std::cmp::Reverse(together.difference()));
        all.truncate(MOST_LINES);
        all
    }

    /// On how many days of a span there was more alcohol or tobacco than usual.
    pub fn swapped(&self, span: RangeInclusive<Day>) -> Swapped {
        let enough = |days: usize| u32::try_from(days).ok().filter(|days| *days >= SWAPPED_DAYS);
        let days = || self.days.range(span.clone()).map(|(_, entry)| entry);
        Swapped {
            alcohol: enough(days().filter(|entry| entry.more_alcohol).count()),
            tobacco: enough(days().filter(|entry| entry.more_tobacco).count()),
        }
    }
}

impl Felt {
    fn value(self, entry: &DiaryDay) -> Option<u8> {
        match self {
            Self::Craving => entry.craving,
            Self::Mood => entry.mood,
        }
    }
}

impl Mean {
    fn of(values: impl Iterator<Item = u8>) -> Self {
        let (sum, days) = values.fold((0, 0), |(sum, days), value| (sum + u32::from(value), days + 1));
        Self { tenths: (sum * 10 + days / 2).checked_div(days).unwrap_or_default(), days }
    }
}

impl Together {
    fn difference(&self) -> u32 {
        self.with.tenths.abs_diff(self.without.tenths)
    }

    fn is_worth_a_word(&self) -> bool {
        self.with.days.min(self.without.days) >= FEWEST_DAYS && self.difference() >= SMALLEST_DIFFERENCE
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    const FIRST: Day = date!(2026 - 11 - 01);

    /// As many days alone with one craving, then as many others.
    fn diary(alone: (u8, u8), others: (u8, u8)) -> Diary {
        let entry = |craving, situations: &[Situation]| DiaryDay {
            craving: Some(craving),
            situations: situations.iter().copied().collect(),
            ..DiaryDay::marked(true)
        };
        let first = (0..alone.0).map(|_| entry(alone.1, &[Situation::Alone]));
        let rest = (0..others.0).map(|_| entry(others.1, &[Situation::Stress]));
        let days = (1..).map(|day| FIRST.replace_day(day).unwrap());
        days.zip(first.chain(rest)).collect()
    }

    fn lines(diary: &Diary, kind: DiaryKind) -> Vec<(Situation, u32, u32)> {
        let span = FIRST..=date!(2026 - 11 - 30);
        let of = |line: Together| (line.situation, line.with.tenths, line.without.tenths);
        diary.together(kind, span).into_iter().map(of).collect()
    }

    #[test]
    fn a_clear_difference_over_enough_days_is_told() {
        let told = lines(&diary((8, 7), (12, 4)), DiaryKind::OwnUse);
        assert_eq!(told, [(Situation::Alone, 70, 40), (Situation::Stress, 40, 70)]);
        assert_eq!(lines(&diary((8, 7), (12, 4)), DiaryKind::Wellbeing), [], "there is no mood");
    }

    #[test]
    fn few_days_and_small_differences_say_nothing() {
        for few in [diary((6, 9), (20, 2)), diary((20, 9), (6, 2)), diary((10, 6), (10, 5)), Diary::default()] {
            assert_eq!(lines(&few, DiaryKind::OwnUse), [], "{:?}", few.days.len());
        }
    }

    #[test]
    fn more_of_something_else_is_counted_from_the_third_day() {
        let day = |number: u8| FIRST.replace_day(number).unwrap();
        let entry = |number: u8| DiaryDay { more_alcohol: number < 4, more_tobacco: number < 3, ..DiaryDay::default() };
        let diary: Diary = (1..=9).map(|number| (day(number), entry(number))).collect();
        assert_eq!(diary.swapped(FIRST..=day(9)), Swapped { alcohol: Some(3), tobacco: None });
    }
}
