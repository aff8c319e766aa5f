//! One class, the participants who share every identifying code: which of their outcomes may be seen.

use std::collections::BTreeSet;

use super::{HIDDEN, Rows};

/// Fewest participants of one full row, and of one group with hidden outcomes.
pub(super) const FEWEST_OF_A_ROW: u64 = 5;

/// Fewest different values of an outcome that are seen in a class: with one, everybody's is known.
pub(super) const FEWEST_VALUES: usize = 2;

/// Hides outcomes of a class until every full row has enough participants and every outcome that is seen has at least
/// two values. `rows` are outcomes only. Columns are given up from the last, so the layout's first outcome stays longest.
pub(super) fn hide(rows: &Rows) -> Rows {
    let mut given_up = BTreeSet::new();
    loop {
        let shown = hide_small(&masked(rows, &given_up));
        match last_told(&shown, &given_up) {
            Some(column) => given_up.insert(column),
            None => return shown,
        };
    }
}

fn masked(rows: &Rows, given_up: &BTreeSet<usize>) -> Rows {
    let mut result = Rows::new();
    for (row, n) in rows {
        let mask = |(at, code): (usize, &String)| if given_up.contains(&at) { HIDDEN.into() } else { code.clone() };
        *result.entry(row.iter().enumerate().map(mask).collect()).or_default() += n;
    }
    result
}

/// Puts the rows of too few participants into one group with every outcome hidden, and so many more, fewest first,
/// that this group has enough itself.
fn hide_small(rows: &Rows) -> Rows {
    let mut by_size: Vec<(u64, &Vec<String>)> = rows.iter().map(|(row, n)| (*n, row)).collect();
    by_size.sort_unstable();
    let (mut shown, mut hidden) = (Rows::new(), 0);
    let all_hidden = |row: &Vec<String>| vec![HIDDEN.to_owned(); row.len()];
    for (n, row) in by_size {
        let joins = n < FEWEST_OF_A_ROW || (hidden > 0 && hidden < FEWEST_OF_A_ROW);
        hidden += if joins { n } else { 0 };
        *shown.entry(if joins { all_hidden(row) } else { row.clone() }).or_default() += n;
    }
    shown
}

/// The last outcome of which fewer than two values are seen, if any.
fn last_told(shown: &Rows, given_up: &BTreeSet<usize>) -> Option<usize> {
    let width = shown.keys().next()?.len();
    (0..width).rev().filter(|at| !given_up.contains(at)).find(|at| {
        let values: BTreeSet<&String> = shown.keys().filter_map(|row| row.get(*at)).collect();
        values.iter().filter(|code| code.as_str() != HIDDEN).count() < FEWEST_VALUES
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(of: &[(&[&str], u64)]) -> Rows {
        of.iter().map(|(row, n)| (row.iter().map(|code| (*code).into()).collect(), *n)).collect()
    }

    #[test]
    fn small_groups_are_hidden_together_and_never_alone() {
        // Four are too few, also as a hidden group: the smallest of the others, first in order, joins them.
        let before = rows(&[(&["a"], 4), (&["b"], 5), (&["c"], 5), (&["d"], 9)]);
        assert_eq!(hide(&before), rows(&[(&["-96"], 9), (&["c"], 5), (&["d"], 9)]));
        let safe = rows(&[(&["a"], 5), (&["b"], 6)]);
        assert_eq!(hide(&safe), safe);
    }

    #[test]
    fn a_class_in_which_one_value_is_left_shows_none() {
        assert_eq!(hide(&rows(&[(&["a"], 12)])), rows(&[(&["-96"], 12)]));
        assert_eq!(hide(&rows(&[(&["a"], 9), (&["b"], 2), (&["c"], 3)])), rows(&[(&["-96"], 14)]));
    }

    #[test]
    fn the_last_outcome_is_given_up_before_the_first() {
        let before = rows(&[(&["a", "x"], 3), (&["a", "y"], 4), (&["b", "x"], 4), (&["b", "y"], 2)]);
        assert_eq!(hide(&before), rows(&[(&["a", "-96"], 7), (&["b", "-96"], 6)]));
    }
}
