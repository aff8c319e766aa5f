//! Bands of finished modules and counts of finished modules are two views of one thing: both give bounds for the sum of all
//! finishings. Where such a bound would tell something about a hidden count of finished modules, the bands give way.

use std::ops::RangeInclusive;

use super::shown::ShownTables;
use crate::research::disclosure::{Cell, Threshold};
use crate::research::release::catalogue::{AGE_BANDS, DOSE_BANDS, completed, dimension, table};
use crate::research::release::order::ReleaseOrder;

/// The first table of bands that tells too much, the finest first.
pub(crate) fn betrayer(tables: &ShownTables, order: &ReleaseOrder, k: Threshold) -> Option<String> {
    let everybody = || vec![Cell::whole(&tables.population)];
    let candidates = [
        (table::by_age(table::ADHERENCE), of_ages(tables)),
        (table::by_arm(table::ADHERENCE), of_arms(tables, order)),
        (table::WAVES_BY_DOSE.to_owned(), everybody()),
        (table::ADHERENCE.to_owned(), everybody()),
    ];
    let is_told = |groups: &[Cell]| groups.iter().any(|group| tells(tables, order, group, k));
    candidates.into_iter().find(|(id, groups)| tables.table(id).is_some() && is_told(groups)).map(|(id, _)| id)
}

fn of_ages(tables: &ShownTables) -> Vec<Cell> {
    let codes = AGE_BANDS.iter().flat_map(|(coarse, fine)| [*coarse, *fine]);
    codes.map(|code| Cell::new(&tables.population, &[(dimension::AGE, code)])).collect()
}

fn of_arms(tables: &ShownTables, order: &ReleaseOrder) -> Vec<Cell> {
    let arms = tables.arms(order, &table::by_arm(table::ADHERENCE));
    arms.into_iter().flatten().map(|arm| Cell::new(&tables.population, &[(dimension::ARM, &arm)])).collect()
}

/// Whether the bands of a group bound its hidden counts of finished modules: they must be able to be all nobody, and to be
/// all at the threshold.
fn tells(tables: &ShownTables, order: &ReleaseOrder, group: &Cell, k: Threshold) -> bool {
    let modules = order.programme.modules.iter().map(|module| completed(&module.slug));
    let counts: Vec<Option<u64>> = modules
        .map(|code| group.clone().with(dimension::MODULE_USE, &code))
        .map(|cell| tables.cell(&cell).n())
        .collect();
    let hidden = counts.iter().filter(|n| n.is_none()).count() as u64;
    if hidden == 0 || hidden == counts.len() as u64 {
        return false;
    }
    let shown: u64 = counts.iter().flatten().sum();
    let sum = finishings(tables, group, counts.len() as u64);
    *sum.start() > shown || *sum.end() < shown + hidden * k.get()
}

/// The lowest and highest number of finishings that agree with the bands of a group, fine and coarse.
fn finishings(tables: &ShownTables, group: &Cell, modules: u64) -> RangeInclusive<u64> {
    let band = |code: &str| tables.cell(&group.clone().with(dimension::DOSE, code)).n();
    let everybody = tables.cell(group).n().or(tables.participants().n()).unwrap_or_default();
    let (mut low, mut high, mut in_bands) = (0, 0, 0);
    for (from, to, _, fine) in DOSE_BANDS {
        let Some(n) = band(fine) else { continue };
        in_bands += n;
        low += n * from as u64;
        high += n * (to as u64).min(modules);
    }
    high += everybody.saturating_sub(in_bands) * modules;
    // Whoever finished some finished at least one.
    match band("some") {
        Some(some) => low.max(some)..=high.min(some * modules),
        None => low..=high,
    }
}
