//! Scores and effects as a reader of a paper looks for them.

use serde::Serialize;

use super::Words;
use super::effects::EffectChart;
use crate::content::Moment;
use crate::research::release::catalogue::NOT_ALLOCATED;
use crate::research::release::{Contrast, EffectLine, OutcomeRow, Preview};

/// Scores at the start and later, and effects.
#[derive(Serialize)]
pub(super) struct Outcomes {
    /// The rows whose number of people is shown.
    scores: Vec<Titled<ScoreRow>>,
    /// How many other rows there are, in words; nothing if there are none.
    hidden: Option<String>,
    effects: Vec<Titled<EffectCells>>,
    effect_charts: Vec<Vec<EffectChart>>,
}

/// The rows of one score under its title.
#[derive(Serialize)]
struct Titled<Row> {
    title: String,
    rows: Vec<Row>,
}

/// A hidden number is missing.
#[derive(Serialize)]
struct ScoreRow {
    wave: String,
    arm: String,
    n: String,
    start: Option<String>,
    later: Option<String>,
    change: Option<String>,
}

#[derive(Serialize)]
struct EffectCells {
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
            scores: titled(shown.into_iter().map(|row| (words.score(&row.measure, &row.score), words.score_row(row)))),
            hidden: is_any.then(|| words.with_number("research-outcomes-hidden", "rows", &hidden.len().to_string())),
            effects: titled(
                preview.effects.iter().map(|row| (words.score(&row.measure, &row.score), words.effect(row))),
            ),
            effect_charts: words.effect_charts(&preview.effects),
        }
    }
}

/// The rows of a title together, in the order in which the titles come.
fn titled<Row>(rows: impl Iterator<Item = (String, Row)>) -> Vec<Titled<Row>> {
    let mut all: Vec<Titled<Row>> = Vec::new();
    for (title, row) in rows {
        match all.iter_mut().find(|one| one.title == title) {
            Some(one) => one.rows.push(row),
            None => all.push(Titled { title, rows: vec![row] }),
        }
    }
    all
}

impl Words<'_> {
    fn score_row(&self, row: &OutcomeRow) -> ScoreRow {
        let shown = |value: &Option<(String, String)>| {
            value.as_ref().map(|(mean, sd)| format!("{} ({})", self.decimal(mean), self.decimal(sd)))
        };
        let [start, later, change] = row.means.each_ref().map(shown);
        ScoreRow {
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
            wave: self.wave(&effect.wave),
            contrast: self.contrast(&effect.contrast),
            what: self.text(&format!("research-estimator-{}", effect.estimator.replace('_', "-"))),
            missing: self.text(&format!("research-missing-{}", effect.missing_rule.replace('_', "-"))),
            n: n.join(" + "),
            estimate: self.decimal(&effect.estimate),
            interval: effect.interval.as_ref().map(|(low, high)| self.both_ends(low, high)),
        }
    }

    /// Words and not a dash, which would read as one more minus.
    fn both_ends(&self, low: &str, high: &str) -> String {
        let ends = [("low", low), ("high", high)].map(|(name, end)| (name, self.decimal(end).into()));
        self.app.texts.text_with(self.language, "research-from-to", &ends)
    }

    /// The titles of a questionnaire and its score, or what stands in the files.
    pub(super) fn score(&self, measure: &str, score: &str) -> String {
        if score.is_empty() {
            return self.text("research-intended-dose");
        }
        let known = self.app.library.measure(measure);
        let title = known.map_or(measure, |known| known.title.get(self.language).as_str());
        let known = known.and_then(|known| known.scores.iter().find(|known| known.id == score));
        format!("{title}: {}", known.map_or(score, |known| known.title.get(self.language).as_str()))
    }

    pub(super) fn wave(&self, wave: &str) -> String {
        let known = Moment::ALL.into_iter().find(|moment| moment.word() == wave);
        known.map_or_else(String::new, |moment| self.text(&format!("research-wave-{}", moment.word())))
    }

    pub(super) fn arm(&self, arm: &str) -> String {
        if arm == NOT_ALLOCATED { self.text("research-arm-none") } else { self.with("research-arm", "arm", arm) }
    }

    pub(super) fn contrast(&self, contrast: &Contrast) -> String {
        match contrast {
            Contrast::Arms(one, other) => format!("{one} − {other}"),
            Contrast::Within(Some(arm)) => self.arm(arm),
            Contrast::Within(None) | Contrast::DoseAndChange => self.text("research-arm-all"),
        }
    }
}
