//! The curve against a hand calculation and a textbook example.

use super::*;

fn curve(ends: &[(u32, u64, u64)]) -> Survival {
    let mut curve = Survival::default();
    for (time, stopped, censored) in ends {
        (0..*stopped).for_each(|_| curve.add(Use::Stopped(*time)));
        (0..*censored).for_each(|_| curve.add(Use::Ongoing(*time)));
    }
    curve
}

#[test]
fn freireichs_patients_survive_as_in_the_textbooks() {
    // Remission in weeks under 6-MP (Freireich 1963): 6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+.
    let ends = [
        (6, 3, 1),
        (7, 1, 0),
        (9, 0, 1),
        (10, 1, 1),
        (11, 0, 1),
        (13, 1, 0),
        (16, 1, 0),
        (17, 0, 1),
        (19, 0, 1),
        (20, 0, 1),
        (22, 1, 0),
        (23, 1, 0),
        (25, 0, 1),
        (32, 0, 2),
        (34, 0, 1),
        (35, 0, 1),
    ];
    let curve = curve(&ends);
    let textbook = [(5, 1.0), (6, 0.857), (7, 0.807), (10, 0.753), (13, 0.690), (16, 0.627), (22, 0.538), (23, 0.448)];
    for (time, survival) in textbook {
        assert!((curve.survival_at(time) - survival).abs() < 5e-4, "{time}: {}", curve.survival_at(time));
    }
    assert_eq!((curve.n(), curve.half_life()), (21, Some(23)));
}

#[test]
fn exactly_half_is_the_half_life() {
    assert_eq!(curve(&[(3, 7, 0), (5, 8, 0), (9, 15, 0)]).half_life(), Some(5));
    assert_eq!(curve(&[(3, 7, 0), (5, 7, 0), (9, 0, 16)]).half_life(), None);
    assert_eq!(curve(&[]).half_life(), None);
}

#[test]
fn a_half_life_needs_the_people_of_a_median() {
    assert_eq!(curve(&[(1, 21, 0)]).shown_half_life(Threshold::RELEASE), None);
    assert_eq!(curve(&[(1, 22, 0)]).shown_half_life(Threshold::RELEASE), Some(1));
}

#[test]
fn two_quiet_weeks_at_the_end_are_a_stop() {
    assert_eq!(Use::from_days(41, 56), Use::Stopped(41));
    assert_eq!(Use::from_days(42, 56), Use::Ongoing(56));
}

#[test]
fn merged_parts_are_the_whole() {
    let (mut one, other) = (curve(&[(1, 3, 2), (4, 5, 0)]), curve(&[(1, 1, 0), (2, 4, 4)]));
    one.merge(&other);
    let whole = curve(&[(1, 4, 2), (2, 4, 4), (4, 5, 0)]);
    assert!(one.points() == whole.points());
}
