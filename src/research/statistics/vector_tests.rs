//! The statistics against R (metafor, effectsize, survival). The participants file holds made-up people whose power sums
//! are exactly those behind R's values; its modules and log-ins have the same moments, counts and curve, too.
//! R's one Spearman correlation cannot be told from moments; scipy's values for other tables stand in its place.

use std::collections::{BTreeMap, BTreeSet};

use super::*;

const EXPECTED: &str = include_str!("../../../tests/vectors/v13_stats/expected_R.csv");
const PARTICIPANTS: &str = include_str!("../../../tests/vectors/v13_stats/participants.csv");
const SPEARMAN: &str = include_str!("../../../tests/vectors/v13_stats/spearman_scipy.csv");
const NONCENTRAL: &str = include_str!("../../../tests/vectors/v13_stats/noncentral_scipy.csv");
const ARMS: [&str; 2] = ["intervention", "waitlist"];

#[derive(Default)]
struct Cohort {
    arms: BTreeMap<String, FollowUp>,
    modules: Sums,
    module_counts: Distribution,
    module_values: Vec<i32>,
    visits: Sums,
    ends: Survival,
}

fn cohort() -> Cohort {
    let mut cohort = Cohort::default();
    for line in PARTICIPANTS.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let number = |i: usize| fields[i].parse::<i32>().ok();
        cohort.arms.entry(fields[0].into()).or_default().add(number(1), number(2));
        let (modules, visits) = (number(3).unwrap(), number(4).unwrap());
        cohort.modules.add(modules);
        cohort.module_counts.add(modules);
        cohort.module_values.push(modules);
        cohort.visits.add(visits);
        cohort.ends.add(Use::Stopped(u32::try_from(visits + 1).unwrap()));
    }
    cohort
}

fn of_arm(name: &str, group: &FollowUp, quantities: &mut BTreeMap<String, f64>) {
    let pairs = group.complete();
    let (change, carried) = (pairs.change(), group.carried_forward_change());
    let smcr = standardised_change(pairs).unwrap();
    let mut say = |quantity: &str, value: f64| quantities.insert(format!("{quantity}_{name}"), value);
    say("n_rand", real(group.allocated().into()));
    say("n_cc", real(pairs.n().into()));
    say("pre_mean_cc", pairs.before().mean().unwrap());
    say("pre_sd_cc", pairs.before().sd().unwrap());
    say("post_mean_cc", pairs.after().mean().unwrap());
    say("post_sd_cc", pairs.after().sd().unwrap());
    say("change_mean", change.mean().unwrap());
    say("change_sd", change.sd().unwrap());
    say("r_prepost", pairs.correlation().unwrap());
    say("abst_mean_post", 28.0 - pairs.after().mean().unwrap());
    say("SMCR", smcr.estimate);
    say("SMCR_var", smcr.variance);
    say("bocf_change_mean", carried.mean().unwrap());
    say("bocf_change_sd", carried.sd().unwrap());
    say("followup_rate", group.followed_up().share().unwrap());
}

fn between(cohort: &Cohort, quantities: &mut BTreeMap<String, f64>) {
    let [one, other] = ARMS.map(|arm| &cohort.arms[arm]);
    let changes = (one.complete().change(), other.complete().change());
    let g = hedges_g(&changes.0, &changes.1).unwrap();
    let (low, high) = hedges_g_interval(&changes.0, &changes.1).unwrap();
    let carried = hedges_g(&one.carried_forward_change(), &other.carried_forward_change()).unwrap();
    let named = [
        ("hedges_g_change", g.estimate),
        ("hedges_g_change_effectsize", g.estimate),
        ("hedges_g_change_var", g.variance),
        ("hedges_g_change_ci_lo_normal", g.low),
        ("hedges_g_change_ci_hi_normal", g.high),
        ("hedges_g_change_ci_lo_nct", low),
        ("hedges_g_change_ci_hi_nct", high),
        ("cohens_d_change", cohens_d(&changes.0, &changes.1).unwrap()),
        ("hedges_g_bocf", carried.estimate),
        ("hedges_g_bocf_var", carried.variance),
    ];
    quantities.extend(named.map(|(name, value)| (name.to_owned(), value)));
}

/// How many of an arm responded is R's input here, not its output: the file holds no answers.
fn responders(expected: &BTreeMap<String, f64>, cohort: &Cohort, quantities: &mut BTreeMap<String, f64>) {
    for arm in ARMS {
        let count = expected[&format!("responders_mni_{arm}")];
        let yes = (0..1000).find(|n| (real((*n).into()) - count).abs() < 1e-9).unwrap();
        let share = Proportion { yes, of: cohort.arms[arm].allocated() };
        let wilson = share.wilson().unwrap();
        quantities.insert(format!("responders_mni_{arm}"), real(yes.into()));
        quantities.insert(format!("responders_pct_{arm}"), 100.0 * share.share().unwrap());
        quantities.insert(format!("responders_wilson_lo_{arm}"), 100.0 * wilson.low);
        quantities.insert(format!("responders_wilson_hi_{arm}"), 100.0 * wilson.high);
    }
}

fn of_use(cohort: &Cohort, quantities: &mut BTreeMap<String, f64>) {
    let at_least = |least: i32| {
        let yes = cohort.module_values.iter().filter(|modules| **modules >= least).count();
        Proportion { yes: yes as u64, of: cohort.modules.n() }
    };
    for least in 1..=13 {
        quantities.insert(format!("completed_at_least_{least}"), real(at_least(least).yes.into()));
    }
    let median = cohort.module_counts.shown_median(Threshold::RELEASE).unwrap();
    let named = [
        ("modules_mean", cohort.modules.mean().unwrap()),
        ("modules_sd", cohort.modules.sd().unwrap()),
        ("modules_median", real(median.units().into())),
        ("logins_mean", cohort.visits.mean().unwrap()),
        ("logins_sd", cohort.visits.sd().unwrap()),
        ("adherent_pct_4of13", 100.0 * at_least(4).share().unwrap()),
        ("usage_half_life_logins_plus1", f64::from(cohort.ends.half_life().unwrap())),
    ];
    quantities.extend(named.map(|(name, value)| (name.to_owned(), value)));
    for time in [1, 5, 10, 20] {
        quantities.insert(format!("km_S_{time}"), cohort.ends.survival_at(time));
    }
}

#[test]
fn every_quantity_that_sums_can_tell_is_that_of_r() {
    let expected: BTreeMap<String, f64> = EXPECTED
        .lines()
        .skip(1)
        .map(|line| line.split_once(',').expect("name and value"))
        .map(|(name, value)| (name.to_owned(), value.parse().expect("a number")))
        .collect();
    let (cohort, mut ours) = (cohort(), BTreeMap::new());
    for arm in ARMS {
        of_arm(arm, &cohort.arms[arm], &mut ours);
    }
    between(&cohort, &mut ours);
    responders(&expected, &cohort, &mut ours);
    of_use(&cohort, &mut ours);
    let theirs: BTreeSet<&String> = expected.keys().collect();
    let missing: Vec<&&String> = theirs.iter().filter(|name| !ours.contains_key(**name)).collect();
    assert_eq!(missing, [&"dose_spearman_intervention"]);
    assert_eq!(ours.len(), 72);
    for (name, value) in &ours {
        let (allowed, off) = (if name.ends_with("nct") { 1e-7 } else { 1e-9 }, (value - expected[name]).abs());
        assert!(off < allowed, "{name}: {value} is {off:e} from R's {}", expected[name]);
    }
}

/// A table, the same participants one by one, and scipy's correlation.
type Ranked = (Contingency, Vec<(i32, i32)>, f64);

#[test]
fn spearmans_correlation_is_that_of_scipy_and_of_ranks_counted_one_by_one() {
    let mut tables: BTreeMap<&str, Ranked> = BTreeMap::new();
    for line in SPEARMAN.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let number = |i: usize| fields[i].parse::<i32>().unwrap();
        let (table, people, rho) = tables.entry(fields[0]).or_default();
        *rho = fields[4].parse().unwrap();
        table.add_many(number(1), number(2), number(3).try_into().unwrap());
        people.extend((0..number(3)).map(|_| (number(1), number(2))));
    }
    assert_eq!(tables.len(), 6);
    for (name, (table, people, rho)) in &tables {
        let ours = table.spearman().unwrap();
        assert!((ours - rho).abs() < 1e-12, "{name}: {ours} and scipy's {rho}");
        let by_hand = correlation_of_ranks(people);
        assert!((ours - by_hand).abs() < 1e-12, "{name}: {ours} and by hand {by_hand}");
    }
}

/// The mid-rank of each value is the number of smaller ones, plus half of the others that are equal, plus one.
fn correlation_of_ranks(people: &[(i32, i32)]) -> f64 {
    let rank = |value: i32, all: &[i32]| {
        let twice = |other: &i32| if *other < value { 2.0 } else { f64::from(u8::from(*other == value)) };
        f64::midpoint(all.iter().map(twice).sum::<f64>(), 1.0)
    };
    let (first, second): (Vec<i32>, Vec<i32>) = people.iter().copied().unzip();
    let mean = f64::midpoint(real(people.len() as i128), 1.0);
    let ranks: Vec<(f64, f64)> =
        people.iter().map(|(one, other)| (rank(*one, &first) - mean, rank(*other, &second) - mean)).collect();
    let sum = |product: fn(&(f64, f64)) -> f64| ranks.iter().map(product).sum::<f64>();
    sum(|(a, b)| a * b) / (sum(|(a, _)| a * a) * sum(|(_, b)| b * b)).sqrt()
}

#[test]
fn the_noncentral_interval_is_that_of_scipy_for_other_groups_too() {
    for line in NONCENTRAL.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let whole = |i: usize| fields[i].parse::<i128>().unwrap();
        let sums = |i: usize| Sums::from_parts(u64::try_from(whole(i)).unwrap(), whole(i + 1), whole(i + 2));
        let real = |i: usize| fields[i].parse::<f64>().unwrap();
        let (low, high) = hedges_g_interval(&sums(0), &sums(3)).unwrap();
        assert!((low - real(6)).abs() < 1e-7 && (high - real(7)).abs() < 1e-7, "{line}: {low} {high}");
    }
    assert_eq!(NONCENTRAL.lines().count(), 9);
}
