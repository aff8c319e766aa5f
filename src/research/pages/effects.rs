//! The drawings of the effects: one for each way to standardise them, since only what is measured alike shares an axis.
//! What has no interval is in the table alone.

use serde::Serialize;

use super::Words;
use super::forest::{Effect, Forest, Line, thousandths};
use crate::research::release::{Contrast, EffectLine};

/// The estimators that are drawn: those between arms, and beside them those within groups.
const DRAWN: [&[&str]; 2] = [&["hedges_g_change", "hedges_g_later", "risk_difference"], &["smcr"]];
/// Where whoever is missing counts as unchanged, the mark is hollow.
const HOLLOW: &str = "baseline_carried_forward";
/// Beyond this, in thousandths, a number is none that an axis can hold.
const FARTHEST: i64 = 1_000_000_000;

/// One drawing of effects.
#[derive(Serialize)]
pub(super) struct EffectChart {
    /// The estimator, as part of an id on the page.
    id: String,
    title: String,
    text: String,
    /// What lies on the left of zero.
    lower: String,
    /// What lies on the right of it.
    higher: String,
    chart: Forest,
}

impl Words<'_> {
    /// The drawings for which there is anything to draw, in the columns of a page.
    pub(super) fn effect_charts(&self, effects: &[EffectLine]) -> Vec<Vec<EffectChart>> {
        let chart = |estimator: &&str| self.effect_chart(estimator, &self.drawn(estimator, effects));
        let columns = DRAWN.map(|estimators| estimators.iter().filter_map(chart).collect::<Vec<_>>());
        columns.into_iter().filter(|charts| !charts.is_empty()).collect()
    }

    /// The effects of an estimator with what is drawn of each, score by score.
    fn drawn<'a>(&self, estimator: &str, effects: &'a [EffectLine]) -> Vec<(&'a EffectLine, Effect)> {
        let effects = effects.iter().filter(|effect| effect.estimator == estimator);
        let mut drawn: Vec<(&EffectLine, Effect)> =
            effects.filter_map(|effect| Some((effect, self.interval(effect)?))).collect();
        let scores: Vec<(&str, &str)> = drawn.iter().map(|(effect, _)| score_of(effect)).collect();
        drawn.sort_by_key(|(effect, _)| scores.iter().position(|score| *score == score_of(effect)));
        drawn
    }

    fn effect_chart(&self, estimator: &str, effects: &[(&EffectLine, Effect)]) -> Option<EffectChart> {
        let (first, _) = effects.first()?;
        let only = effects.iter().all(|(effect, _)| effect.contrast == first.contrast).then_some(&first.contrast);
        let id = estimator.replace('_', "-");
        let text = self.text(&format!("research-forest-{id}-text"));
        let [lower, higher] = self.either_side(first, only);
        Some(EffectChart {
            title: self.text(&format!("research-forest-{id}")),
            text: match only {
                Some(two @ Contrast::Arms(..)) => {
                    format!("{text} {}", self.with("research-forest-two", "contrast", self.contrast(two)))
                }
                _ => text,
            },
            lower,
            higher,
            chart: Forest::of(self.lines(effects, only), |mark| self.mark(mark)),
            id,
        })
    }

    fn interval(&self, effect: &EffectLine) -> Option<Effect> {
        let (low, high) = effect.interval.as_ref()?;
        let [estimate, low, high] = [&effect.estimate, low, high].map(|number| thousandths(number));
        let drawn = Effect {
            label: String::new(),
            value: self.decimal(&effect.estimate),
            estimate: estimate?,
            interval: (low?, high?),
            is_hollow: effect.missing_rule == HOLLOW,
        };
        let fits = |number: i64| (-FARTHEST..=FARTHEST).contains(&number);
        (fits(drawn.estimate) && fits(drawn.interval.0) && fits(drawn.interval.1)).then_some(drawn)
    }

    /// A name for each score. Where all rows compare the same, a row is named by its time; otherwise by whom it compares.
    fn lines(&self, effects: &[(&EffectLine, Effect)], only: Option<&Contrast>) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut before: Option<&EffectLine> = None;
        for (effect, drawn) in effects {
            let is_same_score = before.is_some_and(|before| score_of(before) == score_of(effect));
            let is_same_time = is_same_score && before.is_some_and(|before| before.wave == effect.wave);
            if !is_same_score {
                lines.push(Line::Name(self.score(&effect.measure, &effect.score)));
            }
            let by_time = only.is_some() && !effect.wave.is_empty();
            if !by_time && !is_same_time && !effect.wave.is_empty() {
                lines.push(Line::Part(self.wave(&effect.wave)));
            }
            let is_same_label = is_same_time && before.is_some_and(|before| before.contrast == effect.contrast);
            let label = match (is_same_label, by_time) {
                (true, _) => String::new(),
                (false, true) => self.wave(&effect.wave),
                (false, false) => self.contrast(&effect.contrast),
            };
            lines.push(Line::Effect(Effect { label, ..drawn.clone() }));
            before = Some(effect);
        }
        lines
    }

    /// What an effect on the left of zero means, and one on the right.
    fn either_side(&self, effect: &EffectLine, only: Option<&Contrast>) -> [String; 2] {
        let [one, other] = match (&effect.contrast, only) {
            (Contrast::Arms(..), Some(Contrast::Arms(one, other))) => [one.clone(), other.clone()],
            (Contrast::Arms(..), _) => ["first", "second"].map(|arm| self.text(&format!("research-forest-{arm}"))),
            _ => return ["fewer", "more"].map(|way| self.text(&format!("research-forest-{way}"))),
        };
        if effect.score.is_empty() {
            return [other, one].map(|arm| self.with("research-forest-reached-in", "arm", arm));
        }
        [one, other].map(|arm| self.with("research-forest-fewer-in", "arm", arm))
    }

    /// A mark of an axis, given in thousandths.
    fn mark(&self, thousandths: i64) -> String {
        let (whole, part) = (thousandths.abs() / 1000, thousandths.abs() % 1000);
        let number = format!("{}{whole}.{part:03}", if thousandths < 0 { "-" } else { "" });
        self.decimal(number.trim_end_matches('0').trim_end_matches('.'))
    }
}

fn score_of(effect: &EffectLine) -> (&str, &str) {
    (&effect.measure, &effect.score)
}

#[cfg(test)]
mod tests {
    use crate::content::{Band, Library, Source};

    /// The page says so; what a score needs or shows help for tells which end of it is the worse.
    #[test]
    fn fewer_points_are_better_in_every_questionnaire_that_comes_with_andrum_and_is_asked_again() {
        let (library, _) = Library::load(&Source::Folder("modules".into()));
        let again = library.measures.iter().filter(|measure| measure.due.len() > 1);
        let scores: Vec<_> =
            again.flat_map(|measure| &measure.scores).filter(|score| !score.bands.is_empty()).collect();
        assert!(scores.len() > 5, "{scores:?}");
        for score in scores {
            let is_worse = |band: &Band| band.need.is_some() || band.help;
            let (first, last) = (score.bands.first().unwrap(), score.bands.last().unwrap());
            assert!(!is_worse(first) && is_worse(last), "{}", score.id);
        }
    }
}
