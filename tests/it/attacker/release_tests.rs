//! Releases of made-up people against the attacker: none is broken, and each is as soon as something hidden is shown.

use andrum::research::disclosure::Secret;
use andrum::research::release::build;
use andrum::research::study_record::StudyRecord;

use super::meaning::Outsider;
use super::means::lines;
use super::people::{Chance, Cohort, Oddity, is_in};
use super::rows::Files;
use super::spread::spreads;
use super::unknowns::{Contradiction, Sum};
use super::verdict::{Kind, Verdict, attack};

const K: i64 = 11;

/// A release that was attacked, and the people behind it.
struct Attacked {
    files: Files,
    outsider: Outsider,
    people: Vec<StudyRecord>,
    /// The true number behind each unknown.
    truth: Vec<i64>,
}

fn cohort(people: usize, arms: usize, oddity: Oddity, seed: u64) -> Cohort {
    Cohort { people, arms, oddity, seed }
}

impl Attacked {
    /// Builds the release of a cohort and reads it. Everything that the attacker takes for true must be true.
    fn new(cohort: Cohort) -> Self {
        let mut people = cohort.records();
        let under_ids = people.iter().cloned().enumerate().map(|(id, record)| (id.to_string(), record));
        let release = build(&cohort.order(), Secret::new(&[7; 32]), under_ids).expect("a release");
        let files = Files::unpacked(&release.bytes);
        let mut outsider = Outsider::of(&files);
        // Fewer than the threshold outside the trial are in no table.
        let outside = people.iter().filter(|record| record.arm.is_none()).count();
        people.retain(|record| cohort.arms == 0 || outside >= 11 || record.arm.is_some());
        let count = |atom| i64::try_from(people.iter().filter(|record| is_in(atom, record)).count()).expect("people");
        let truth: Vec<i64> = outsider.atoms.iter().map(count).collect();
        for fact in &outsider.unknowns.facts {
            let terms: Vec<_> = fact.sum.iter().map(|(at, n)| (n, &outsider.atoms[*at], truth[*at])).collect();
            assert!(fact.holds(&truth), "{cohort:?} {:?}..{:?} {terms:?}", fact.low, fact.high);
        }
        for target in &mut outsider.targets {
            target.truth = Some(target.sum.iter().map(|(at, factor)| factor * truth[*at]).sum());
        }
        Self { files, outsider, people, truth }
    }

    fn verdict(&self) -> Verdict {
        attack(&mut self.outsider.unknowns.clone(), &self.outsider.targets, K, false).expect("it adds up")
    }

    /// The same when one more number is shown.
    fn verdict_with(&self, sum: &Sum) -> Verdict {
        let mut unknowns = self.outsider.unknowns.clone();
        unknowns.note_equal(sum, sum.iter().map(|(at, factor)| factor * self.truth[*at]).sum());
        attack(&mut unknowns, &self.outsider.targets, K, false).expect("it adds up")
    }

    /// The same without the truth, by what is published alone.
    fn verdict_alone(files: &Files) -> Result<Verdict, Contradiction> {
        let mut outsider = Outsider::of(files);
        attack(&mut outsider.unknowns, &outsider.targets, K, false)
    }

    /// The same for somebody who knows their own record.
    fn verdict_for(&self, own: &StudyRecord) -> Verdict {
        let mut unknowns = self.outsider.unknowns.clone();
        let is_own: Vec<i64> = self.outsider.atoms.iter().map(|atom| i64::from(is_in(atom, own))).collect();
        unknowns.low.clone_from(&is_own);
        let mut targets = self.outsider.targets.clone();
        for target in &mut targets {
            target.own = target.sum.iter().map(|(at, factor)| factor * is_own[*at]).sum();
        }
        attack(&mut unknowns, &targets, K, true).expect("it adds up")
    }

    /// The hidden groups that rows speak of.
    fn hidden(&self) -> Vec<(String, Sum, i64)> {
        let shown: Vec<Sum> = self
            .files
            .statements()
            .iter()
            .filter(|row| row.n.is_some())
            .filter_map(|row| self.outsider.stated(row))
            .collect();
        let printed = self.outsider.targets.iter().filter(|target| target.kind == Kind::Printed);
        let hidden = printed.filter(|target| !shown.contains(&target.sum));
        hidden.map(|target| (target.name.clone(), target.sum.clone(), target.truth.expect("it was told"))).collect()
    }
}

/// Attacks the releases of some cohorts, with the truth at hand; says how many groups were attacked.
fn none_is_broken(cohorts: &[Cohort]) -> usize {
    let mut attacks = 0;
    for cohort in cohorts {
        let attacked = Attacked::new(*cohort);
        let verdict = attacked.verdict();
        assert!(verdict.is_safe(), "{cohort:?}: {verdict:?}");
        let told: Vec<_> = lines(&attacked.files).iter().flat_map(super::means::Line::told).collect();
        let too_much = told.iter().find(|told| told.is_too_much(K));
        assert_eq!(too_much, None, "{cohort:?}");
        attacks += verdict.attacked;
    }
    attacks
}

#[test]
fn no_release_without_a_trial_is_broken() {
    let mut cohorts = Vec::new();
    for (people, seed) in [(60, 1), (60, 2), (60, 3), (300, 1), (300, 2), (2000, 1)] {
        let odd = [Oddity::Nothing, Oddity::OneAge, Oddity::NobodyFinished, Oddity::OneAnsweredAgain];
        cohorts.extend(odd.map(|oddity| cohort(people, 0, oddity, seed)));
    }
    cohorts.push(cohort(300, 0, Oddity::NearlyAllDidAll, 1));
    assert!(none_is_broken(&cohorts) > 200);
}

#[test]
fn no_release_of_a_trial_of_two_arms_is_broken() {
    let attacks = none_is_broken(&[
        cohort(60, 2, Oddity::OneAge, 1),
        cohort(300, 2, Oddity::TinyArm, 1),
        cohort(300, 2, Oddity::Nothing, 1),
        cohort(300, 2, Oddity::OneAge, 1),
        cohort(300, 2, Oddity::NobodyFinished, 2),
        cohort(2000, 2, Oddity::Nothing, 1),
    ]);
    assert!(attacks > 200);
}

#[test]
fn no_release_of_a_trial_of_three_arms_is_broken() {
    let attacks = none_is_broken(&[
        cohort(60, 3, Oddity::OneAnsweredAgain, 1),
        cohort(300, 3, Oddity::OneAge, 1),
        cohort(300, 3, Oddity::NobodyFinished, 1),
        cohort(300, 3, Oddity::NearlyAllDidAll, 1),
        cohort(2000, 3, Oddity::OneAge, 1),
        cohort(2000, 3, Oddity::OneAge, 2),
        cohort(2000, 3, Oddity::NobodyFinished, 1),
    ]);
    assert!(attacks > 200);
}

#[test]
fn whatever_hidden_count_is_shown_breaks_the_release() {
    let cohorts = [
        cohort(60, 0, Oddity::Nothing, 1),
        cohort(300, 0, Oddity::OneAnsweredAgain, 1),
        cohort(60, 2, Oddity::OneAnsweredAgain, 1),
    ];
    let (mut few, mut many) = (0, 0);
    for cohort in cohorts {
        let attacked = Attacked::new(cohort);
        for (name, sum, truth) in attacked.hidden() {
            let verdict = attacked.verdict_with(&sum);
            if truth < K {
                assert!(!verdict.certain.is_empty(), "{cohort:?} {name}");
                few += 1;
            } else {
                // Each of those that protect others is needed for one that is truly few.
                assert!(!verdict.uncovered.is_empty(), "{cohort:?} {name}");
                many += 1;
            }
        }
    }
    assert!(few > 40 && many > 40, "{few} {many}");
}

/// A share with one decimal, in per cent.
fn share(n: i64, of: i64) -> String {
    let tenths = (2000 * n + of) / (2 * of);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[test]
fn a_number_left_beside_a_hidden_one_in_any_file_breaks_the_release() {
    let attacked = Attacked::new(cohort(60, 0, Oddity::Nothing, 1));
    let truly = |wanted: &str| {
        let target = attacked.outsider.targets.iter().find(|target| target.name == wanted).expect(wanted);
        target.truth.expect("it was told")
    };
    let [everybody, start, again] = ["everybody", "answered:mood", "answered_again:mood:six-months"].map(truly);
    let [opened, finished] = ["relapse:visited", "relapse:completed"].map(truly);
    let alone = Attacked::verdict_alone(&attacked.files).expect("it adds up");
    assert!(alone.is_safe() && alone.attacked > 80, "{alone:?}");

    let (row, in_tables) = ("answered_again,mood,six-months,", "answered_again,,mood,six-months,,suppressed,");
    let lost = "mood,low,six-months,not_answered_again,start,";
    let relapse = format!("relapse,{opened},{},published,", share(opened, everybody));
    let sufficient = "mood,low,six-months,";
    let edits = [
        ("data/tables.csv", in_tables.to_owned(), format!("{in_tables}{}", share(again, everybody))),
        ("data/flow.csv", format!("{row},,"), format!("{row},{},", share(again, everybody))),
        ("data/sufficient_stats.csv", format!("{sufficient},"), format!("{sufficient}{again},")),
        ("data/outcomes.csv", format!("{lost},"), format!("{lost}{},", start - again)),
        ("data/usage.csv", format!("{relapse},,"), format!("{relapse},{},", share(finished, everybody))),
        (
            "data/usage.csv",
            format!("{relapse},,suppressed,"),
            format!("{relapse},,suppressed,{}", share(finished, opened)),
        ),
    ];
    for (path, from, to) in edits {
        let mut files = attacked.files.clone();
        let text = files.0.get_mut(path).expect(path);
        assert!(text.contains(&from), "{path} has no {from}");
        *text = text.replacen(&from, &to, 1);
        let verdict = Attacked::verdict_alone(&files).expect("it adds up");
        assert!(!verdict.certain.is_empty(), "{path}: {to}");
    }
}

#[test]
fn whoever_knows_their_own_record_learns_of_nobody_else() {
    let cohorts = [
        cohort(60, 0, Oddity::Nothing, 1),
        cohort(300, 0, Oddity::OneAnsweredAgain, 2),
        cohort(300, 2, Oddity::OneAge, 1),
    ];
    let mut chance = Chance(1);
    for cohort in cohorts {
        let attacked = Attacked::new(cohort);
        for _ in 0..6 {
            let at = usize::try_from(chance.below(attacked.people.len() as u64)).expect("a place");
            let verdict = attacked.verdict_for(&attacked.people[at]);
            assert!(verdict.is_safe() && verdict.attacked > 0, "{cohort:?} {at}: {verdict:?}");
        }
    }
}

#[test]
fn nobody_who_stayed_without_answering_is_counted_by_subtraction() {
    none_is_broken(&[cohort(100, 0, Oddity::Nothing, 1)]);
}

#[test]
fn nobody_who_finished_another_module_only_is_counted_by_subtraction() {
    none_is_broken(&[cohort(300, 0, Oddity::IntroductionFirst, 1)]);
}

/// With fewer, whoever believes to know who is among them would know what they answered.
#[test]
fn no_mean_proves_that_few_are_above_nothing_or_below_the_top() {
    let mut seen = 0;
    for (people, arms, seed) in [(60, 0, 1), (60, 2, 2), (100, 2, 3), (150, 0, 4)] {
        let attacked = Attacked::new(cohort(people, arms, Oddity::Nothing, seed));
        for spread in spreads(&attacked.files) {
            let reaching = spread.reaching();
            let [above, top] = reaching.as_slice() else { panic!("{spread:?} is of nobody") };
            assert!(above.high >= K && spread.n - top.low >= K, "{}: {spread:?} {reaching:?}", spread.of);
            seen += 1;
        }
    }
    assert!(seen > 10, "{seen} means were looked at");
}
