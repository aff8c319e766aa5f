//! Scores and effects as a reader of a paper looks for them.

use serde::Serialize;

use super::Words;
use crate::content::Moment;
use crate::research::release::catalogue::NOT_ALLOCATED;
use crate::research::release::{Contrast, EffectLine, OutcomeRow, Preview};

/// Scores at the start and later, and effects.
#[derive(Serialize)]
pub(super) struct Outcomes {
    /// The rows whose number of people is shown.
    scores: Vec<ScoreRow>,
    /// How many other rows there are, in words; nothing if there are none.
    hidden: Option<String>,
    effects: Vec<EffectCells>,
}

/// A hidden number is missing.
#[derive(Serialize)]
struct ScoreRow {
    label: String,
    wave: String,
    arm: String,
    n: String,
    start: Option<String>,
    later: Option<String>,
    change: Option<String>,
}

#[derive(Serialize)]
struct EffectCells {
    label: String,
    wave: String,
    contrast: String,
    what: String,
    missing: String,
    n: String,
    estimate: String,
    interval: Option<String>,
}

impl Outcomes {
    pub(super) fn of(words: &Words<'_>, preview: &Preview) -> Self {
        let (shown, hidden) = preview.outcomes.iter().partition::<Vec<_>, _>(|row| row.n.is_some());
        let is_any = !hidden.is_empty();
        Self {
            scores: shown.into_iter().map(|row| words.score_row(row)).collect(),
            hidden: is_any.then(|| words.with_number("research-outcomes-hidden", "rows", &hidden.len().to_string())),
            effects: preview.effects.iter().map(|effect| words.effect(effect)).collect(),
        }
    }
}

impl Words<'_> {
    fn score_row(&self, row: &OutcomeRow) -> ScoreRow {
        let shown = |value: &Option<(String, String)>| {
            value.as_ref().map(|(mean, sd)| format!("{} ({})", self.decimal(mean), self.decimal(sd)))
        };
        let [start, later, change] = row.means.each_ref().map(shown);
        ScoreRow {
            label: self.score(&row.measure, &row.score),
            wave: self.wave(row.moment.word()),
            arm: row.arm.as_deref().map_or_else(|| self.text("research-arm-all"), |arm| self.arm(arm)),
            n: row.n.unwrap_or_default().to_string(),
            start,
            later,
            change,
        }
    }

    fn effect(&self, effect: &EffectLine) -> EffectCells {
        let n: Vec<String> = effect.n.iter().map(u64::to_string).collect();
        EffectCells {
            label: self.score(&effect.measure, &effect.score),
            wave: self.wave(&effect.wave),
            contrast: self.contrast(&effect.contrast),
            what: self.text(&format!("research-estimator-{}", effect.estimator.replace('_', "-"))),
            missing: self.text(&format!("research-missing-{}", effect.missing_rule.replace('_', "-"))),
            n: n.join(" + "),
            estimate: self.decimal(&effect.estimate),
            interval: effect
                .interval
                .as_ref()
                .map(|(low, high)| format!("{} – {}", self.decimal(low), self.decimal(high))),
        }
    }

    /// The titles of a questionnaire and its score, or what stands in the files.
    fn score(&self, measure: &str, score: &str) -> String {
        if score.is_empty() {
            return self.text("research-intended-dose");
        }
        let known = self.app.library.measure(measure);
        let title = known.map_or(measure, |known| known.title.get(self.language).as_str());
        let known = known.and_then(|known| known.scores.iter().find(|known| known.id == score));
        format!("{title}: {}", known.map_or(score, |known| known.title.get(self.language).as_str()))
    }

    fn wave(&self, wave: &str) -> String {
        let known = Moment::ALL.into_iter().find(|moment| moment.word() == wave);
        known.map_or_else(String::new, |moment| self.text(&format!("research-wave-{}", moment.word())))
    }

    fn arm(&self, arm: &str) -> String {
        if arm == NOT_ALLOCATED { self.text("research-arm-none") } else { self.with("research-arm", "arm", arm) }
    }

    fn contrast(&self, contrast: &Contrast) -> String {
        match contrast {
            Contrast::Arms(one, other) => format!("{one} − {other}"),
            Contrast::Within(Some(arm)) => self.arm(arm),
            Contrast::Within(None) | Contrast::DoseAndChange => self.text("research-arm-all"),
        }
    }
}
