//! The statistics of a release as everybody gets them: means, changes, effects. Each stands only if the count of exactly its
//! people stands.

use super::contrast::Contrast;
use super::rows::{EffectRow, Figures, OutcomeMean, Over, Spread, Sufficient, UsageMean};
use super::shown::ShownTables;
use super::told;
use crate::content::Moment;
use crate::research::disclosure::Threshold;
use crate::research::release::catalogue::{DOSE_BANDS, answered, dimension};
use crate::research::release::counting::Counted;
use crate::research::release::counting::outcomes::{Group, Outcome, Usage};
use crate::research::release::form::Form;
use crate::research::release::order::ReleaseOrder;
use crate::research::statistics::{
    Decimal, MeanSd, MissingRule, Proportion, ShownEffect, Sums, hedges_g, hedges_g_interval, pre_post_control,
    risk_difference, standardised_change,
};

impl OutcomeMean {
    fn is_of(&self, outcome: &Outcome) -> bool {
        self.measure == outcome.measure && self.score == outcome.score
    }
}

impl Figures {
    /// Everything that may be shown of what was summed up: what stands follows from the protected tables, how many people
    /// it stands on from the tables as they are told.
    pub(in crate::research::release) fn of(
        counted: &Counted,
        tables: &ShownTables,
        told: &ShownTables,
        order: &ReleaseOrder,
        k: Threshold,
    ) -> Self {
        let mut figures = Self::default();
        for usage in counted.usage.iter().filter(|usage| tables.prints(&usage.of)) {
            let same = counted.usage.iter().filter(|other| other.quantity == usage.quantity);
            let stands = is_among(usage, &told::used(same, tables, k));
            let shown = usage.amounts.shown(k).filter(|_| stands);
            let value = as_told(order.form, usage.amounts.sums(), shown, told.cell(&usage.of).n());
            let spread = if value.is_some() { spread(usage, k) } else { Spread::default() };
            let arm = usage.of.codes.get(dimension::ARM).cloned();
            figures.usage.push(UsageMean { arm, quantity: usage.quantity, of: usage.of.clone(), value, spread });
        }
        for outcome in &counted.outcomes {
            let is_first = figures.outcomes.iter().all(|mean| !mean.is_of(outcome));
            let followed = told::followed(&outcome.groups, tables, k);
            figures.add_means(outcome, &followed, is_first, tables, (order.form, told), k);
            // What is worked out from several means would give away the numbers behind the noise.
            if order.form != Form::CellKey {
                figures.add_sufficient(outcome, &followed, tables, k);
                figures.add_effects(outcome, &followed, tables, order, k);
            }
        }
        figures.add_adherence(told, order);
        figures.counted_by(told)
    }

    /// `is_first` at the first later time of a score: the start of all who answered then is given once.
    fn add_means(
        &mut self,
        outcome: &Outcome,
        followed: &[&Group],
        is_first: bool,
        tables: &ShownTables,
        (form, told): (Form, &ShownTables),
        k: Threshold,
    ) {
        let at_start = told::at_start(&outcome.groups, tables, k);
        for group in outcome.groups.iter().filter(|group| tables.prints(&group.complete)) {
            let people = |over: Over, tables: &ShownTables| {
                over.n(tables.cell(&group.start).n(), tables.cell(&group.complete).n())
            };
            let of = |over: Over, sums: &Sums| {
                let n = people(over, tables);
                let stands = is_among(group, if over == Over::AllAtStart { &at_start } else { followed });
                let shown = n.filter(|_| stands).and_then(|_| sums.shown(k));
                OutcomeMean {
                    arm: group.start.codes.get(dimension::ARM).cloned(),
                    dose: group.start.codes.get(dimension::DOSE).cloned(),
                    measure: outcome.measure.clone(),
                    score: outcome.score.clone(),
                    moment: outcome.moment,
                    over,
                    n,
                    value: as_told(form, sums, shown, people(over, told)),
                }
            };
            let pairs = group.followed.complete();
            if is_first {
                let all = of(Over::AllAtStart, &group.all_at_start());
                self.outcomes.push(OutcomeMean { moment: Moment::Start, ..all });
            }
            self.outcomes.extend([
                of(Over::AgainAtStart, pairs.before()),
                of(Over::AgainLater, pairs.after()),
                of(Over::AgainChange, &pairs.change()),
                of(Over::LostAtStart, group.followed.lost()),
                of(Over::CarriedChange, &group.followed.carried_forward_change()),
            ]);
        }
    }

    fn add_sufficient(&mut self, outcome: &Outcome, followed: &[&Group], tables: &ShownTables, k: Threshold) {
        let groups = outcome.groups.iter().filter(|group| tables.prints(&group.complete));
        for group in groups.filter(|group| !group.start.codes.contains_key(dimension::DOSE)) {
            let (again, pairs) = (tables.cell(&group.complete), group.followed.complete());
            let stands = is_among(group, followed);
            let told = |sums: &Sums| sums.shown(k).filter(|_| stands).map(mean_and_sd);
            self.sufficient.push(Sufficient {
                arm: group.start.codes.get(dimension::ARM).cloned(),
                measure: outcome.measure.clone(),
                score: outcome.score.clone(),
                moment: outcome.moment,
                n: again,
                start: told(pairs.before()),
                later: told(pairs.after()),
                r: pairs.shown_correlation(k).filter(|_| stands),
            });
        }
    }

    fn add_effects(
        &mut self,
        outcome: &Outcome,
        followed: &[&Group],
        tables: &ShownTables,
        order: &ReleaseOrder,
        k: Threshold,
    ) {
        let name = |contrast, estimator, missing_rule| Named { outcome, contrast, estimator, missing_rule };
        for group in followed.iter().filter(|group| !group.start.codes.contains_key(dimension::DOSE)) {
            let pairs = group.followed.complete();
            let within = Contrast::Within(group.start.codes.get(dimension::ARM).cloned());
            if let Some(effect) = standardised_change(pairs).and_then(|effect| effect.shown_within(pairs, k)) {
                self.effects.push(name(within, "smcr", MissingRule::CompleteCase).row(pairs.n(), None, &effect));
            }
        }
        for (one, other) in pairs_of_arms(order) {
            let find = |arm: &str| {
                let of_arm = |group: &&&Group| group.start.codes.get(dimension::ARM).is_some_and(|code| code == arm);
                followed.iter().find(of_arm).copied()
            };
            let (Some(first), Some(second)) = (find(one), find(other)) else { continue };
            let contrast = Contrast::Arms(one.to_owned(), other.to_owned());
            for (rule, of_first, of_second) in [
                (MissingRule::CompleteCase, first.followed.complete().change(), second.followed.complete().change()),
                (
                    MissingRule::BaselineCarriedForward,
                    first.followed.carried_forward_change(),
                    second.followed.carried_forward_change(),
                ),
            ] {
                let effect = hedges_g(&of_first, &of_second);
                if let Some(effect) = effect.and_then(|effect| effect.shown_between(&of_first, &of_second, k)) {
                    let named = name(contrast.clone(), "hedges_g_change", rule);
                    let row = named.row(of_first.n(), Some(of_second.n()), &effect);
                    self.effects.push(EffectRow { exact: exact(&of_first, &of_second), ..row });
                }
            }
            self.add_later(&name(contrast, "hedges_g_later", MissingRule::CompleteCase), first, second, k);
        }
        let again = tables.group(None, &[(dimension::WAVE, &answered(&outcome.measure, outcome.moment))]);
        let is_told = followed.iter().any(|group| group.start.codes.len() == 1);
        if let (true, Some(n), Some(rho)) = (is_told, again.n(), outcome.by_dose.shown_spearman(k)) {
            let named = name(Contrast::DoseAndChange, "spearman", MissingRule::CompleteCase);
            self.effects.push(named.estimate(n, None, rho));
        }
    }

    fn add_later(&mut self, named: &Named<'_>, first: &Group, second: &Group, k: Threshold) {
        let (one, other) = (first.followed.complete(), second.followed.complete());
        let (n1, n2) = (one.n(), Some(other.n()));
        let later = hedges_g(one.after(), other.after());
        if let Some(effect) = later.and_then(|effect| effect.shown_between(one.after(), other.after(), k)) {
            self.effects.push(EffectRow { exact: exact(one.after(), other.after()), ..named.row(n1, n2, &effect) });
        }
        let may =
            one.before().shown(k).and(other.before().shown(k)).and(one.change().shown(k)).and(other.change().shown(k));
        if let Some(estimate) = may.and(pre_post_control(one, other)).and_then(|estimate| Decimal::nearest(estimate, 2))
        {
            let named = Named { estimator: "d_ppc2", ..named.clone() };
            self.effects.push(named.estimate(n1, n2, estimate));
        }
    }
}

impl Figures {
    /// The difference between arms in the share that finished as many modules as the study intends. Whoever did not is
    /// counted as not having done so, for whatever reason.
    fn add_adherence(&mut self, tables: &ShownTables, order: &ReleaseOrder) {
        let Some(dose) = order.study.as_ref().and_then(|study| study.intended_dose) else { return };
        for (one, other) in pairs_of_arms(order) {
            let share = |arm: &str| {
                let of = tables.group(Some(arm), &[]).n()?;
                Some(Proportion { yes: reached(tables, arm, usize::from(dose))?, of })
            };
            let (Some(first), Some(second)) = (share(one), share(other)) else { continue };
            let Some((difference, interval)) = risk_difference(&first, &second) else { continue };
            let rounded = |value| Decimal::nearest(value, 3);
            let Some(estimate) = rounded(difference) else { continue };
            self.effects.push(EffectRow {
                contrast: Contrast::Arms(one.to_owned(), other.to_owned()),
                measure: "intended_dose".to_owned(),
                score: String::new(),
                wave: String::new(),
                estimator: "risk_difference",
                missing_rule: MissingRule::NotAchieved,
                n1: first.of,
                n2: Some(second.of),
                estimate,
                variance: None,
                interval: rounded(interval.low).zip(rounded(interval.high)),
                exact: None,
            });
        }
    }
}

/// The noncentral interval of Hedges' g between two groups whose effect is shown.
fn exact(one: &Sums, other: &Sums) -> Option<(Decimal, Decimal)> {
    let (low, high) = hedges_g_interval(one, other)?;
    Decimal::nearest(low, 2).zip(Decimal::nearest(high, 2))
}

/// How many of an arm finished at least so many modules, from shown bands; nothing if a band begins below and ends above.
fn reached(tables: &ShownTables, arm: &str, dose: usize) -> Option<u64> {
    let reached: Vec<&str> = DOSE_BANDS.iter().filter(|(from, ..)| *from >= dose).map(|(.., fine)| *fine).collect();
    if !DOSE_BANDS.iter().any(|(from, ..)| *from == dose) {
        return None;
    }
    reached.iter().map(|band| tables.group(Some(arm), &[(dimension::DOSE, band)]).n()).sum()
}

fn is_among<T>(one: &T, told: &[&T]) -> bool {
    told.iter().any(|known| std::ptr::eq(*known, one))
}

/// Mean and standard deviation, if they are shown, of as many people as are told where noise hides the true number.
fn as_told(form: Form, sums: &Sums, shown: Option<MeanSd>, told: Option<u64>) -> Option<(Decimal, Decimal)> {
    let shown = if form == Form::CellKey { shown.and(sums.over(told?)) } else { shown };
    shown.map(mean_and_sd)
}

/// Nothing of a quantity in which nothing varies or somebody dominates comes here.
fn spread(usage: &Usage, k: Threshold) -> Spread {
    Spread {
        median: usage.spread.shown_median(k),
        quartiles: usage.spread.shown_quartiles(k).map(|quartiles| (quartiles.lower, quartiles.upper)),
        half_life: usage.ends.shown_half_life(k),
    }
}

/// What an effect is about.
#[derive(Clone)]
struct Named<'a> {
    outcome: &'a Outcome,
    contrast: Contrast,
    estimator: &'static str,
    missing_rule: MissingRule,
}

impl Named<'_> {
    fn row(&self, n1: u64, n2: Option<u64>, effect: &ShownEffect) -> EffectRow {
        EffectRow {
            variance: Some(effect.variance),
            interval: Some((effect.low, effect.high)),
            ..self.estimate(n1, n2, effect.estimate)
        }
    }

    fn estimate(&self, n1: u64, n2: Option<u64>, estimate: Decimal) -> EffectRow {
        EffectRow {
            contrast: self.contrast.clone(),
            measure: self.outcome.measure.clone(),
            score: self.outcome.score.clone(),
            wave: self.outcome.moment.word().to_owned(),
            estimator: self.estimator,
            missing_rule: self.missing_rule,
            n1,
            n2,
            estimate,
            variance: None,
            interval: None,
            exact: None,
        }
    }
}

fn mean_and_sd(shown: MeanSd) -> (Decimal, Decimal) {
    (shown.mean, shown.sd)
}

/// Every two arms, in the order of the study.
fn pairs_of_arms(order: &ReleaseOrder) -> Vec<(&str, &str)> {
    let arms: Vec<&str> = order.study.iter().flat_map(|study| study.arms.iter().map(String::as_str)).collect();
    let mut pairs = Vec::new();
    for (at, one) in arms.iter().enumerate() {
        pairs.extend(arms.iter().skip(at + 1).map(|other| (*one, *other)));
    }
    pairs
}
