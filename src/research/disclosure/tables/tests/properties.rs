//! The promises of a protected release, each for random tables.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::super::attack::knowledge;
use super::super::{
    Breach, Cell, Known, Profile, Secret, Shown, Threshold, attack, attack_known, perturb, round_to_five, verify,
    verify_against,
};
use super::random::{claim, hidden, is_in, world};

const K: Threshold = Threshold::RELEASE;

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn what_is_shown_is_true_and_large_and_adds_up(world in world()) {
        let release = world.protect(K);
        for (cell, shown) in release.cells() {
            if let Shown::Published(n) = shown {
                prop_assert!(n >= K.get(), "{cell}: {n}");
                prop_assert_eq!(n, world.n(cell));
            }
            for (part, inner) in release.cells() {
                let narrower = cell.codes.iter().all(|code| part.codes.get_key_value(code.0) == Some(code));
                if narrower && part.population == cell.population {
                    prop_assert!(inner.n().unwrap_or(0) <= shown.n().unwrap_or(u64::MAX));
                }
            }
        }
    }

    #[test]
    fn a_cell_has_one_status_in_every_table(world in world()) {
        let release = world.protect(K);
        let printed: BTreeSet<&Cell> = release.tables().iter().flat_map(|table| &table.cells).collect();
        prop_assert_eq!(printed, release.cells().map(|(cell, _)| cell).collect::<BTreeSet<_>>());
        for table in release.tables() {
            let marked = table.cells.iter().filter(|cell| release.cell(cell) == Shown::Suppressed).count();
            prop_assert_eq!(marked, table.hidden);
        }
    }

    #[test]
    fn the_attacker_finds_every_small_cell_and_every_small_difference_covered(world in world()) {
        let claim = claim(&world.layout, &world.protect(K));
        prop_assert_eq!(verify_against(&claim, Profile::Exact, &world.counts(), K), []);
        prop_assert_eq!(verify(&claim, Profile::Exact, K), []);
    }

    #[test]
    fn the_hidden_cells_of_a_line_together_hold_nobody_or_enough(world in world()) {
        let release = world.protect(K);
        for (whole, shown) in release.cells() {
            let Some(n) = shown.n() else { continue };
            for (dimension, codes) in [("sex", &["K", "M", "X"][..]), ("age", &["15-24", "25+"][..])] {
                let line: Vec<Cell> = codes.iter().map(|code| whole.clone().with(dimension, code)).collect();
                let all_printed = line.iter().all(|cell| release.cells().any(|(printed, _)| printed == cell));
                if whole.codes.contains_key(dimension) || !all_printed {
                    continue;
                }
                let open: u64 = line.iter().filter_map(|cell| release.cell(cell).n()).sum();
                let holds_small =
                    line.iter().any(|cell| release.cell(cell) == Shown::Suppressed && world.n(cell) < K.get());
                prop_assert!(!holds_small || n - open >= K.get(), "{whole} by {dimension}: {}", n - open);
            }
        }
    }

    #[test]
    fn the_order_of_records_dimensions_populations_and_tables_changes_no_byte(
        (world, order) in (world(), any::<u64>())
    ) {
        let mut other = world.clone();
        let turn = |size: usize| usize::try_from(order % 97).unwrap() % size;
        other.people.reverse();
        let at = turn(other.people.len());
        other.people.rotate_left(at);
        other.layout.dimensions.rotate_left(turn(4));
        for table in &mut other.layout.tables {
            table.loss_limit = 100;
            table.steps[0].reverse();
        }
        other.layout.tables.reverse();
        let mut first = world;
        first.layout.tables.iter_mut().for_each(|table| table.loss_limit = 100);
        let (one, two) = (first.protect(K), other.protect(K));
        prop_assume!(one.steps().values().all(|step| *step == 0) && one.withheld().is_empty());
        prop_assert_eq!(format!("{:?}", one.cells().collect::<Vec<_>>()), format!("{:?}", two.cells().collect::<Vec<_>>()));
        prop_assert_eq!(format!("{one:?}"), format!("{:?}", first.protect(K)));
    }

    #[test]
    fn a_lower_threshold_finds_fewer_cells_small(world in world()) {
        let small = |k: u64| {
            let release = world.protect(Threshold::new(k).unwrap());
            let cells = hidden(&release).into_iter().filter(|cell| world.n(cell) < k).collect::<BTreeSet<_>>();
            (release.steps(), cells)
        };
        let ((steps, few), (other_steps, many)) = (small(5), small(11));
        prop_assume!(steps == other_steps);
        prop_assert!(few.is_subset(&many));
    }

    #[test]
    fn showing_any_hidden_cell_breaks_the_rules(world in world()) {
        let release = world.protect(K);
        for cell in hidden(&release) {
            let mut bad = claim(&world.layout, &release);
            bad.shown.insert(cell.clone(), Shown::Published(world.n(&cell)));
            let breaches = verify_against(&bad, Profile::Exact, &world.counts(), K);
            prop_assert!(!breaches.is_empty(), "{cell} of {} need not be hidden", world.n(&cell));
            if world.n(&cell) < K.get() {
                prop_assert!(breaches.contains(&Breach::SmallCount(cell)));
            }
        }
    }

    #[test]
    fn who_knows_an_own_record_still_cannot_tell_a_small_count(world in world()) {
        let release = world.protect(K);
        let claim = claim(&world.layout, &release);
        let known = knowledge(&claim, Profile::Exact);
        for cell in hidden(&release).into_iter().filter(|cell| (1..K.get()).contains(&world.n(cell))).take(4) {
            let me = world.people.iter().find(|person| is_in(person, &cell)).unwrap();
            let mut more = known.clone();
            for mine in hidden(&release).into_iter().filter(|mine| is_in(me, mine)) {
                more.insert(mine, Known::Between(1, 1_000_000));
            }
            let interval = attack_known(&claim, &more).unwrap().unwrap()[&cell];
            prop_assert!(interval.high.is_none_or(|high| high - interval.low >= K.get() - 1), "{cell}: {interval:?}");
        }
    }

    #[test]
    fn a_rounded_or_noisy_release_is_as_safe(world in world()) {
        let release = world.protect(K);
        let mut claim = claim(&world.layout, &release);
        let exact = attack(&claim, Profile::Exact).unwrap().unwrap();
        let secret = Secret::new(&[7; 32]);
        let noisy = |cell: &Cell, n: u64| {
            let mine = world.people.iter().enumerate().filter(|(_, person)| is_in(person, cell));
            perturb(n, mine.map(|(id, _)| secret.record_key("e", &id.to_string())).collect())
        };
        for profile in [Profile::Rounded, Profile::CellKey] {
            let in_form = |cell: &Cell, n: u64| if profile == Profile::Rounded { round_to_five(n) } else { noisy(cell, n) };
            claim.shown = release.cells().map(|(cell, shown)| (cell.clone(), shown.map(|n| in_form(cell, n)))).collect();
            prop_assert_eq!(verify_against(&claim, profile, &world.counts(), K), []);
            prop_assert_eq!(verify(&claim, profile, K), []);
            let vague = attack(&claim, profile).unwrap().unwrap();
            for (cell, interval) in &exact {
                // A far difference of two shown numbers has an answer of its own only when they are exact.
                let Some(wider) = vague.get(cell) else { continue };
                prop_assert!(wider.low <= interval.low, "{cell}");
                prop_assert!(wider.high.is_none_or(|high| interval.high.is_some_and(|exact| high >= exact)), "{cell}");
            }
        }
    }

    #[test]
    fn a_statistic_and_a_hidden_cell_carry_no_number(world in world()) {
        let release = world.protect(K);
        for cell in hidden(&release) {
            prop_assert!(!release.stands(&cell));
            prop_assert_eq!(release.cell(&cell).n(), None);
            prop_assert_eq!(release.cell(&cell).per_cent_of(Shown::Published(1000)), None);
        }
        let lone: BTreeMap<String, Cell> = hidden(&release).into_iter().map(|cell| (cell.to_string(), cell)).collect();
        let mut bad = claim(&world.layout, &release);
        bad.statistics.clone_from(&lone);
        prop_assert_eq!(verify(&bad, Profile::Exact, K).len(), lone.len());
    }
}
