//! The rows of the table of activity. A week of the attrition curve stands only if enough people left since the week above,
//! and enough are still there, in every group whose curve is drawn; a number of active days only if no small group lies
//! between it and its neighbours. So no point of a curve ever needs hiding.
//! The same rule as for survival curves in output checking (ACRO).

use crate::research::disclosure::Threshold;

/// Keeps the weeks that may stand. Each curve is the number still active in week 1, 2, …, after the number of everybody.
pub(super) fn merged(curves: &[(u64, Vec<u64>)], k: Threshold) -> Vec<u8> {
    let mut last: Vec<u64> = curves.iter().map(|(everybody, _)| *everybody).collect();
    let mut kept = Vec::new();
    let weeks = curves.iter().map(|(_, active)| active.len()).min().unwrap_or(0);
    for at in 0..weeks {
        let now: Vec<u64> = curves.iter().filter_map(|(_, active)| active.get(at).copied()).collect();
        let stands = last.iter().zip(&now).all(|(last, now)| *now >= k.get() && last.saturating_sub(*now) >= k.get());
        if let (true, Ok(week)) = (stands, u8::try_from(at + 1)) {
            last = now;
            kept.push(week);
        }
    }
    kept
}

/// Somebody's active days in one group: everybody, each number of active days, and the first week that stands.
pub(super) struct Days {
    pub(super) everybody: u64,
    pub(super) reached: Vec<u64>,
    pub(super) first_week: Option<u64>,
}

/// Keeps the numbers of active days that may stand; the weeks lie within the first number that there is.
pub(super) fn apart(groups: &[Days], numbers: &[u16], k: Threshold) -> Vec<u16> {
    let mut last: Vec<u64> = groups.iter().map(|group| group.everybody).collect();
    let mut kept = Vec::new();
    for (at, number) in numbers.iter().enumerate() {
        let now: Vec<u64> = groups.iter().filter_map(|group| group.reached.get(at).copied()).collect();
        let apart = last.iter().zip(&now).all(|(last, now)| *now >= k.get() && last.saturating_sub(*now) >= k.get());
        let holds_weeks = at > 0
            || groups.iter().zip(&now).all(|(group, now)| {
                group.first_week.is_none_or(|week| *now == week || now.saturating_sub(week) >= k.get())
            });
        if apart && holds_weeks {
            last = now;
            kept.push(*number);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_stands_only_if_enough_have_left_and_enough_remain() {
        let curve = |active: &[u64]| vec![(60, active.to_vec())];
        assert_eq!(merged(&curve(&[49, 40, 38, 30, 10]), Threshold::RELEASE), [1, 3]);
        assert_eq!(merged(&curve(&[50, 12, 11, 1]), Threshold::RELEASE), [2]);
        assert_eq!(merged(&curve(&[]), Threshold::RELEASE), [] as [u8; 0]);
    }

    #[test]
    fn of_120_five_weeks_stand() {
        // 15, 12, 4, 20, 6, 3, 14, 5, 5, 9, 7 and 20 leave.
        let active = vec![105, 93, 89, 69, 63, 60, 46, 41, 36, 27, 20, 0];
        assert_eq!(merged(&[(120, active)], Threshold::RELEASE), [1, 2, 4, 7, 10]);
    }

    #[test]
    fn a_number_of_days_stands_only_if_no_small_group_lies_beside_it() {
        let group = |reached: &[u64], first_week| [Days { everybody: 60, reached: reached.to_vec(), first_week }];
        assert_eq!(apart(&group(&[49, 38, 30], Some(20)), &[2, 4, 7], Threshold::RELEASE), [2, 4]);
        assert_eq!(apart(&group(&[49, 38, 20], Some(45)), &[2, 4, 7], Threshold::RELEASE), [4, 7]);
        assert_eq!(apart(&group(&[55, 10, 0], None), &[2, 4, 7], Threshold::RELEASE), [] as [u16; 0]);
    }

    #[test]
    fn a_week_stands_for_all_curves_or_for_none() {
        let curves = [(60, vec![49, 38]), (40, vec![30, 25])];
        assert_eq!(merged(&curves, Threshold::RELEASE), [2]);
    }
}
