//! The rows of statistics that a release says, and how many people each stands on.

use super::contrast::Contrast;
use super::shown::ShownTables;
use crate::content::Moment;
use crate::research::disclosure::{Cell, Shown, Threshold};
use crate::research::release::catalogue::{answered, dimension};
use crate::research::release::counting::Quantity;
use crate::research::statistics::{Decimal, MissingRule};

/// All statistics of a release.
#[derive(Clone, Default)]
pub(crate) struct Figures {
    /// Means of use.
    pub(crate) usage: Vec<UsageMean>,
    /// Means of scores and of their change.
    pub(crate) outcomes: Vec<OutcomeMean>,
    /// Effect sizes.
    pub(crate) effects: Vec<EffectRow>,
    /// Means, standard deviations and correlation of start and later.
    pub(crate) sufficient: Vec<Sufficient>,
}

/// The mean of a quantity of use in one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct UsageMean {
    pub(crate) arm: Option<String>,
    pub(crate) quantity: Quantity,
    pub(crate) of: Cell,
    pub(crate) value: Option<(Decimal, Decimal)>,
    pub(crate) spread: Spread,
}

/// How a quantity is spread; each only with enough people for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Spread {
    pub(crate) median: Option<Decimal>,
    pub(crate) quartiles: Option<(Decimal, Decimal)>,
    /// Days until half had stopped.
    pub(crate) half_life: Option<u32>,
}

/// Whom a mean of a score is taken over, and of what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Over {
    /// The score at the start, of all who answered then.
    AllAtStart,
    /// The score at the start, of those who answered again.
    AgainAtStart,
    /// The later score, of those who answered again.
    AgainLater,
    /// The change, of those who answered again.
    AgainChange,
    /// The score at the start, of those who did not answer again.
    LostAtStart,
    /// The change of all who answered at the start, where no later answer means no change.
    CarriedChange,
}

impl Over {
    /// All of them.
    pub(crate) const ALL: [Self; 6] = [
        Self::AllAtStart,
        Self::AgainAtStart,
        Self::AgainLater,
        Self::AgainChange,
        Self::LostAtStart,
        Self::CarriedChange,
    ];

    /// How many people it is over, of those who answered at the start and again; nothing if that is hidden, or if those
    /// who were lost are fewer than the threshold.
    pub(crate) fn n(self, start: Option<u64>, again: Option<u64>) -> Option<u64> {
        match self {
            Self::AllAtStart => start,
            Self::AgainAtStart | Self::AgainLater | Self::AgainChange => again,
            Self::LostAtStart => start?.checked_sub(again?).filter(|lost| *lost >= Threshold::RELEASE.get()),
            Self::CarriedChange => start.filter(|_| again.is_some()),
        }
    }

    /// Group and variable, as in the files.
    pub(crate) const fn codes(self) -> (&'static str, &'static str) {
        match self {
            Self::AllAtStart => ("answered", "start"),
            Self::AgainAtStart => ("answered_again", "start"),
            Self::AgainLater => ("answered_again", "later"),
            Self::AgainChange => ("answered_again", "change"),
            Self::LostAtStart => ("not_answered_again", "start"),
            Self::CarriedChange => ("carried_forward", "change"),
        }
    }
}

/// The mean of a score in one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OutcomeMean {
    pub(crate) arm: Option<String>,
    pub(crate) dose: Option<String>,
    pub(crate) measure: String,
    pub(crate) score: String,
    pub(crate) moment: Moment,
    pub(crate) over: Over,
    /// The number of people, unless hidden.
    pub(crate) n: Option<u64>,
    pub(crate) value: Option<(Decimal, Decimal)>,
}

/// One effect size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct EffectRow {
    pub(crate) contrast: Contrast,
    pub(crate) measure: String,
    pub(crate) score: String,
    pub(crate) wave: String,
    pub(crate) estimator: &'static str,
    pub(crate) missing_rule: MissingRule,
    pub(crate) n1: u64,
    pub(crate) n2: Option<u64>,
    pub(crate) estimate: Decimal,
    pub(crate) variance: Option<Decimal>,
    pub(crate) interval: Option<(Decimal, Decimal)>,
    /// The interval from the noncentral t distribution, of Hedges' g.
    pub(crate) exact: Option<(Decimal, Decimal)>,
}

/// What is sufficient for the usual models of start and later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sufficient {
    pub(crate) arm: Option<String>,
    pub(crate) measure: String,
    pub(crate) score: String,
    pub(crate) moment: Moment,
    pub(crate) n: Shown,
    pub(crate) start: Option<(Decimal, Decimal)>,
    pub(crate) later: Option<(Decimal, Decimal)>,
    pub(crate) r: Option<Decimal>,
}

impl EffectRow {
    /// Every estimator there is.
    pub(crate) const ESTIMATORS: [&str; 6] =
        ["hedges_g_change", "hedges_g_later", "d_ppc2", "smcr", "spearman", "risk_difference"];
}

impl Figures {
    /// The mean of a quantity, over all or in an arm.
    pub(crate) fn usage_mean(&self, arm: Option<&str>, quantity: Quantity) -> Option<&UsageMean> {
        self.usage.iter().find(|mean| mean.arm.as_deref() == arm && mean.quantity == quantity)
    }

    /// Gives every statistic the number of people that these tables show for it, and leaves out what has none.
    pub(super) fn counted_by(mut self, tables: &ShownTables) -> Self {
        for mean in &mut self.outcomes {
            mean.n = mean.people(tables);
            mean.value = mean.value.filter(|_| mean.n.is_some());
        }
        for row in &mut self.sufficient {
            row.n = tables.group(row.arm.as_deref(), &[(dimension::WAVE, &answered(&row.measure, row.moment))]);
        }
        self.effects.retain_mut(|effect| {
            let people = effect.people(tables);
            (effect.n1, effect.n2) = people.unwrap_or_default();
            people.is_some()
        });
        self
    }
}

impl OutcomeMean {
    /// How many people it is over.
    pub(super) fn people(&self, tables: &ShownTables) -> Option<u64> {
        let answered = |moment| {
            let wave = answered(&self.measure, moment);
            let mut codes = vec![(dimension::WAVE, wave.as_str())];
            codes.extend(self.dose.iter().map(|dose| (dimension::DOSE, dose.as_str())));
            tables.group(self.arm.as_deref(), &codes).n()
        };
        self.over.n(answered(Moment::Start), answered(self.moment))
    }
}

impl EffectRow {
    /// How many people it stands on, group by group; nothing if that is hidden.
    pub(super) fn people(&self, tables: &ShownTables) -> Option<(u64, Option<u64>)> {
        let moment = Moment::ALL.into_iter().find(|moment| moment.word() == self.wave);
        let answered =
            |arm: Option<&str>, moment| tables.group(arm, &[(dimension::WAVE, &answered(&self.measure, moment))]).n();
        let of = |arm: Option<&str>| match (moment, self.missing_rule) {
            (None, _) => tables.group(arm, &[]).n(),
            (Some(_), MissingRule::BaselineCarriedForward) => answered(arm, Moment::Start),
            (Some(moment), _) => answered(arm, moment),
        };
        match &self.contrast {
            Contrast::Arms(one, other) => Some((of(Some(one))?, Some(of(Some(other))?))),
            Contrast::Within(arm) => Some((of(arm.as_deref())?, None)),
            Contrast::DoseAndChange => Some((of(None)?, None)),
        }
    }
}
