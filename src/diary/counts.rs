//! What can be counted from the days, packed ones included, and what the last of them ask for. Nothing is ever taken off
//! for a day with use. No database, no HTTP, no clock.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use time::Duration;

use super::day::Diary;
use super::older::Mark;
use crate::clock::Day;
use crate::content::Need;

/// A craving from here on is high.
const HIGH_CRAVING: u8 = 7;
/// A mood up to here is low.
const LOW_MOOD: u8 = 3;
/// What the diary said is a need on the same day and for as many days after.
pub(super) const NEED_LASTS: Duration = Duration::days(2);
/// So many free days in a row make a day with use a step aside rather than an ordinary day.
const FREE_DAYS_BEFORE: usize = 2;

/// How many days of a span were of which kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayCounts {
    /// Days with use.
    pub used: u32,
    /// Days without.
    pub free: u32,
    /// Days of which nobody said either.
    pub not_entered: u32,
}

impl Diary {
    /// The marks of the entered days in a span, both ends included, oldest first.
    pub fn marks(&self, span: RangeInclusive<Day>) -> impl DoubleEndedIterator<Item = (Day, Mark)> + '_ {
        let older = self.older.marks(span.clone());
        let recent = (span.start() <= span.end()).then(|| self.days.range(span)).into_iter().flatten();
        older.chain(recent.map(|(day, entry)| (*day, Mark::of(entry))))
    }

    /// Every entered day, oldest first.
    pub fn entered(&self) -> impl DoubleEndedIterator<Item = (Day, Mark)> + '_ {
        self.marks(Day::MIN..=Day::MAX)
    }

    /// Whole days since the last day with use: 0 when it is `today`, nothing when no such day was entered. Days that
    /// were not filled in are not taken for days with use. Later days than `today` do not count.
    pub fn since_last_use(&self, today: Day) -> Option<u32> {
        let last = self.marks(Day::MIN..=today).rev().find(|(_, mark)| matches!(mark, Mark::Used(_)));
        u32::try_from((today - last?.0).whole_days()).ok()
    }

    /// Counts the days of a span, both ends included.
    pub fn count(&self, span: RangeInclusive<Day>) -> DayCounts {
        let all = u32::try_from((*span.end() - *span.start()).whole_days() + 1).unwrap_or_default();
        let mut counts = DayCounts::default();
        for (_, mark) in self.marks(span) {
            match mark {
                Mark::Used(_) => counts.used += 1,
                Mark::Free => counts.free += 1,
                Mark::Noted => {}
            }
        }
        counts.not_entered = all.saturating_sub(counts.used + counts.free);
        counts
    }

    /// Free days of this week, Monday to `today`.
    pub fn free_days_this_week(&self, today: Day) -> u32 {
        self.count(monday_of(today)..=today).free
    }

    /// Free days of this month up to `today`.
    pub fn free_days_this_month(&self, today: Day) -> u32 {
        self.count(today.replace_day(1).unwrap_or(today)..=today).free
    }

    /// The longest row of free days that follow each other, in the whole diary.
    pub fn longest_free(&self) -> u32 {
        let (mut longest, mut row, mut before) = (0, 0, None);
        for (day, _) in self.entered().filter(|(_, mark)| *mark == Mark::Free) {
            row = if before == day.previous_day() { row + 1 } else { 1 };
            before = Some(day);
            longest = longest.max(row);
        }
        longest
    }

    /// Days with use in each of the last `weeks` weeks (Monday to Sunday), the oldest first. The last one is the week of
    /// `today`, which may not be over.
    pub fn use_days_per_week(&self, today: Day, weeks: u16) -> Vec<u32> {
        let this = monday_of(today);
        (0..i64::from(weeks))
            .rev()
            .map(|back| this - Duration::weeks(back))
            .map(|monday| self.count(monday..=monday + Duration::days(6)).used)
            .collect()
    }

    /// The days of the week before `today` that say nothing yet, the latest first.
    pub fn missing_of_last_week(&self, today: Day) -> Vec<Day> {
        (1..=7).map(|back| today - Duration::days(back)).filter(|day| self.day(*day).is_none()).collect()
    }

    /// What the last days ask for: what was around, a strong craving, a low mood, use after free days.
    pub fn needs(&self, today: Day) -> BTreeSet<Need> {
        let mut needs = BTreeSet::new();
        for (_, entry) in self.days.range(today - NEED_LASTS..=today) {
            needs.extend(entry.situations.iter().filter_map(|situation| situation.need()));
            needs.extend((entry.craving >= Some(HIGH_CRAVING)).then_some(Need::Craving));
            needs.extend(entry.mood.is_some_and(|mood| mood <= LOW_MOOD).then_some(Need::LowMood));
        }
        needs.extend(self.used_again(today).then_some(Need::UsedAgain));
        needs
    }

    /// Use today or the days before, after free days.
    fn used_again(&self, today: Day) -> bool {
        let mut before = self.marks(Day::MIN..=today).rev().skip_while(|(_, mark)| !matches!(mark, Mark::Used(_)));
        let is_lately = before.next().is_some_and(|(day, _)| day >= today - NEED_LASTS);
        is_lately && before.take_while(|(_, mark)| *mark == Mark::Free).count() >= FREE_DAYS_BEFORE
    }
}

/// The Monday of a day's week.
pub fn monday_of(day: Day) -> Day {
    day - Duration::days(i64::from(day.weekday().number_days_from_monday()))
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::diary::entry::DiaryDay;
    use crate::diary::situation::Situation;

    const TODAY: Day = date!(2026 - 11 - 21);

    #[test]
    fn days_since_use_come_from_entered_days_only() {
        let mut diary = Diary::default();
        assert_eq!(diary.since_last_use(TODAY), None);
        diary.tap(date!(2026 - 11 - 20), false, TODAY).unwrap();
        assert_eq!(diary.since_last_use(TODAY), None, "only free days are known");
        diary.tap(date!(2026 - 11 - 17), true, TODAY).unwrap();
        assert_eq!(diary.since_last_use(TODAY), Some(4));
        diary.tap(TODAY, true, TODAY).unwrap();
        assert_eq!(diary.since_last_use(TODAY), Some(0));
        assert_eq!(diary.since_last_use(date!(2026 - 11 - 19)), Some(2), "later days do not count");
    }

    #[test]
    fn weeks_run_from_monday_to_sunday() {
        let mut diary = Diary::default();
        for (day, used) in [
            (date!(2026 - 11 - 15), true),
            (date!(2026 - 11 - 16), false),
            (date!(2026 - 11 - 18), true),
            (date!(2026 - 11 - 21), false),
        ] {
            diary.tap(day, used, TODAY).unwrap();
        }
        assert_eq!(diary.free_days_this_week(TODAY), 2);
        assert_eq!(diary.use_days_per_week(TODAY, 3), [0, 1, 1]);
        let counts = diary.count(monday_of(TODAY)..=TODAY);
        assert_eq!(counts, DayCounts { used: 1, free: 2, not_entered: 3 });
        assert_eq!(diary.count(TODAY..=date!(2026 - 11 - 01)), DayCounts::default(), "an empty span");
    }

    #[test]
    fn a_row_of_free_days_is_broken_by_gaps_and_never_shortened() {
        let mut diary = Diary::default();
        assert_eq!(diary.longest_free(), 0);
        for day in [1, 2, 3, 4, 6, 7, 9] {
            diary.tap(TODAY.replace_day(day).unwrap(), false, TODAY).unwrap();
        }
        assert_eq!(diary.longest_free(), 4);
        diary.tap(TODAY.replace_day(8).unwrap(), true, TODAY).unwrap();
        assert_eq!((diary.longest_free(), diary.free_days_this_month(TODAY)), (4, 7));
    }

    #[test]
    fn the_week_before_names_what_is_missing() {
        let mut diary = Diary::default();
        for day in [13, 15, 20, 21] {
            diary.tap(TODAY.replace_day(day).unwrap(), false, TODAY).unwrap();
        }
        let missing: Vec<u8> = diary.missing_of_last_week(TODAY).iter().map(|day| day.day()).collect();
        assert_eq!(missing, [19, 18, 17, 16, 14]);
    }

    #[test]
    fn the_last_days_say_what_is_needed() {
        let day = |day: u8| TODAY.replace_day(day).unwrap();
        let situations =
            |list: &[Situation]| DiaryDay { situations: list.iter().copied().collect(), ..DiaryDay::default() };
        for (entries, expected) in [
            (vec![], vec![]),
            (vec![(21, situations(&[Situation::Party, Situation::Celebration]))], vec![Need::Company]),
            (vec![(19, situations(&[Situation::Sleepless]))], vec![Need::Sleep]),
            (vec![(18, situations(&[Situation::Sleepless]))], vec![]),
            (vec![(20, DiaryDay { craving: Some(7), ..DiaryDay::marked(true) })], vec![Need::Craving]),
            (vec![(20, DiaryDay { craving: Some(6), mood: Some(3), ..DiaryDay::default() })], vec![Need::LowMood]),
            (
                vec![(18, DiaryDay::marked(false)), (19, DiaryDay::marked(false)), (20, DiaryDay::marked(true))],
                vec![Need::UsedAgain],
            ),
            (vec![(19, DiaryDay::marked(false)), (20, DiaryDay::marked(true))], vec![]),
        ] {
            let diary: Diary = entries.into_iter().map(|(number, entry)| (day(number), entry)).collect();
            assert_eq!(diary.needs(TODAY).into_iter().collect::<Vec<_>>(), expected, "{:?}", diary.days);
        }
    }
}
