//! From answers to scores, and from scores to words. Pure.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::taken::Answers;
use crate::content::{Band, Item, Measure, Method, Score};

/// A score as it was worked out on the day of the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scored {
    /// The score; none when too few questions were answered.
    pub points: Option<u32>,
    /// The highest it could have been.
    pub most: u32,
    /// How many of its questions were answered, those counted in that did not have to be.
    pub answered: usize,
    /// How many questions are in it.
    pub of: usize,
}

impl Scored {
    /// How many questions of it were passed over.
    pub fn passed_over(&self) -> usize {
        self.of.saturating_sub(self.answered)
    }
}

/// Every score of a questionnaire, by id.
pub fn scores(measure: &Measure, answers: &Answers) -> BTreeMap<String, Scored> {
    measure.scores.iter().map(|score| (score.id.clone(), scored(measure, score, answers))).collect()
}

/// Works out one score. What was not answered adds nothing; a question that an earlier answer made needless counts as
/// answered with nothing, and whatever still stands in it is not looked at.
pub fn scored(measure: &Measure, score: &Score, answers: &Answers) -> Scored {
    let items: Vec<&Item> = score.items.iter().filter_map(|id| measure.item(id)).collect();
    let points: Vec<(&Item, u32)> =
        items.iter().filter_map(|item| Some((*item, worth(measure, item, answers)?))).collect();
    let total = match score.method {
        // The diary's days are counted where the diary is.
        Method::DaysWithUse => 0,
        Method::Sum => points.iter().map(|(_, points)| points).sum(),
        Method::Count => {
            let counted = points.iter().filter(|(item, points)| *points >= item.counts_from).count();
            u32::try_from(counted).unwrap_or(u32::MAX)
        }
    };
    let answered = points.len();
    Scored { points: (answered >= score.least).then_some(total), most: score.most, answered, of: items.len() }
}

fn worth(measure: &Measure, item: &Item, answers: &Answers) -> Option<u32> {
    if measure.skips(item, answers) {
        return Some(0);
    }
    answers.get(&item.id).filter(|answer| item.takes(answer)).and_then(|answer| item.points(answer))
}

/// Whether an answer asks for help to be shown at once. A question that did not have to be answered counts here all the
/// same: whoever answered it meant something.
pub fn alerts(measure: &Measure, answers: &Answers) -> bool {
    measure.items.iter().any(|item| answers.get(&item.id).is_some_and(|answer| item.alerts(answer)))
}

/// The band of a score, if the questionnaire still has it and it still reaches as far.
pub fn band<'m>(measure: &'m Measure, id: &str, scored: &Scored) -> Option<&'m Band> {
    let score = measure.score(id).filter(|score| score.most == scored.most)?;
    score.band(scored.points?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Language;
    use crate::measures::sample::{chosen, measure, worth};

    /// The score and the name of its band.
    fn read(id: &str, score: &str, points: &[Option<u32>]) -> (Option<u32>, String) {
        let measure = measure(id);
        let scored = scored(measure, measure.score(score).unwrap(), &worth(measure, points));
        let name = band(measure, score, &scored).map(|band| band.name.get(Language::En).clone());
        (scored.points, name.unwrap_or_default())
    }

    #[test]
    fn cast_is_read_at_the_borders_of_its_makers() {
        for (points, total, name) in [
            ([0, 0, 0, 0, 0, 0], 0, "A little"),
            ([1, 1, 0, 0, 0, 0], 2, "A little"),
            ([1, 1, 1, 0, 0, 0], 3, "Somewhat"),
            ([4, 2, 0, 0, 0, 0], 6, "Somewhat"),
            ([4, 3, 0, 0, 0, 0], 7, "A lot"),
            ([4, 4, 4, 4, 4, 4], 24, "A lot"),
        ] {
            assert_eq!(read("cast", "full", &points.map(Some)), (Some(total), name.to_owned()), "{points:?}");
        }
    }

    #[test]
    fn cast_counts_its_first_two_items_from_a_later_answer() {
        for (points, count) in [
            ([0, 0, 0, 0, 0, 0], 0),
            ([1, 1, 0, 0, 0, 0], 0),
            ([2, 2, 0, 0, 0, 0], 2),
            ([0, 0, 1, 1, 1, 1], 4),
            ([4, 4, 4, 4, 4, 4], 6),
        ] {
            assert_eq!(read("cast", "binary", &points.map(Some)).0, Some(count), "{points:?}");
        }
    }

    #[test]
    fn cast_is_not_worked_out_when_a_question_was_passed_over() {
        assert_eq!(read("cast", "full", &[Some(4), Some(4), Some(4), Some(4), Some(4), None]).0, None);
        assert_eq!(read("cast", "binary", &[Some(4), None, Some(4), Some(4), Some(4), Some(4)]).0, None);
    }

    #[test]
    fn criteria_are_counted_and_read_at_the_borders() {
        for (yes, name) in [(0, "None or one"), (1, "None or one"), (2, "Some"), (3, "Some"), (4, "Several")]
            .into_iter()
            .chain([(5, "Several"), (6, "Many"), (11, "Many")])
        {
            let points: Vec<Option<u32>> = (0..11).map(|at| Some(u32::from(at < yes))).collect();
            assert_eq!(read("dependence", "criteria", &points), (Some(yes), name.to_owned()), "{yes}");
        }
        let passed = |over: usize| (0..11).map(|at| (at >= over).then_some(1)).collect::<Vec<_>>();
        assert_eq!(read("dependence", "criteria", &passed(2)).0, Some(9), "two may be passed over");
        assert_eq!(read("dependence", "criteria", &passed(3)).0, None);
    }

    #[test]
    fn sleep_is_read_at_the_borders() {
        for (points, total, name) in [
            ([0, 0, 0, 0, 0, 0, 0], 0, "A little"),
            ([1, 1, 1, 1, 1, 1, 1], 7, "A little"),
            ([2, 1, 1, 1, 1, 1, 1], 8, "Somewhat"),
            ([2, 2, 2, 2, 2, 2, 2], 14, "Somewhat"),
            ([3, 2, 2, 2, 2, 2, 2], 15, "A lot"),
            ([3, 3, 3, 3, 3, 3, 3], 21, "A lot"),
            ([4, 3, 3, 3, 3, 3, 3], 22, "A great deal"),
            ([4, 4, 4, 4, 4, 4, 4], 28, "A great deal"),
        ] {
            assert_eq!(read("sleep", "sleep", &points.map(Some)), (Some(total), name.to_owned()), "{points:?}");
        }
    }

    #[test]
    fn a_question_passed_over_adds_nothing_and_is_told() {
        let measure = measure("sleep");
        let answers = worth(measure, &[Some(4), None, Some(4), Some(4), Some(4), Some(4), Some(4)]);
        let scored = scores(measure, &answers)["sleep"];
        assert_eq!((scored.points, scored.passed_over(), scored.most), (Some(24), 1, 28));
    }

    #[test]
    fn what_stands_in_a_needless_question_is_not_looked_at() {
        let measure = measure("other-help");
        let from = measure.item("from").unwrap();
        for (help, is_skipped) in [("no", true), ("yes", false)] {
            assert_eq!(measure.skips(from, &chosen(&[("help", help)])), is_skipped, "{help}");
        }
        assert!(!measure.skips(from, &Answers::new()), "nothing was said");
    }

    #[test]
    fn a_number_is_worth_itself_and_an_unknown_option_nothing() {
        let answers = worth(measure("start"), &[Some(10), Some(0)]);
        let scored = scores(measure("start"), &answers);
        assert_eq!(scored["importance"].points, Some(10));
        assert_eq!(scored["confidence"].points, Some(0));
        assert_eq!(scored["sleep"].points, None);
        let unknown = chosen(&[("sleep", "sideways")]);
        assert_eq!(scores(measure("start"), &unknown)["sleep"].points, None);
    }

    #[test]
    fn one_answer_asks_for_help_and_the_others_do_not() {
        let mood = measure("mood");
        for (option, asks) in [("none", false), ("some", true), ("many", true), ("nearly-all", true)] {
            assert_eq!(alerts(mood, &chosen(&[("not-live", option)])), asks, "{option}");
        }
        assert!(!alerts(mood, &chosen(&[("low", "nearly-all")])));
        assert!(!alerts(mood, &Answers::new()));
    }
}
