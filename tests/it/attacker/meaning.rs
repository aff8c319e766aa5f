//! What the labels of a release mean, in equations: made from the labels in its rows and from its documentation alone.

use std::collections::{BTreeMap, BTreeSet};

use super::rows::{Files, Group, Statement};
use super::unknowns::{Sum, Unknowns, add, minus};
use super::verdict::{Kind, Target};

/// A range of whole numbers, ends included, such as years or modules.
pub(crate) type Band = (u32, u32);

/// People of one arm, one band of age and one of modules finished, who did something; a characteristic that the deed is
/// never crossed with is summed over.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Atom {
    pub(crate) deed: String,
    pub(crate) arm: Option<String>,
    pub(crate) age: Option<Band>,
    pub(crate) dose: Option<Band>,
}

/// Everything an outsider makes of a release.
pub(crate) struct Outsider {
    pub(crate) unknowns: Unknowns,
    /// Which people each unknown counts.
    pub(crate) atoms: Vec<Atom>,
    pub(crate) targets: Vec<Target>,
    /// Of each deed its unknowns.
    deeds: BTreeMap<String, Vec<usize>>,
}

/// What can be told of somebody, and how finely any row tells it.
struct Characteristics {
    arms: Vec<Option<String>>,
    ages: Vec<Option<Band>>,
    doses: Vec<Option<Band>>,
}

/// The numbers that a band stands for: `15-17`, `26-plus`, `0`, `none`, `some`.
pub(crate) fn band(code: &str) -> Band {
    let number = |text: &str| text.parse().expect("a number");
    match (code, code.split_once('-')) {
        ("none", _) => (0, 0),
        ("some", _) => (1, u32::MAX),
        (_, Some((from, "plus"))) => (number(from), u32::MAX),
        (_, Some((from, to))) => (number(from), number(to)),
        (one, None) => (number(one), number(one)),
    }
}

fn holds(outer: Band, inner: Band) -> bool {
    outer.0 <= inner.0 && inner.1 <= outer.1
}

/// The finest bands that every band is made of.
fn finest<'a>(codes: impl Iterator<Item = &'a String>) -> Vec<Option<Band>> {
    let bands: BTreeSet<Band> = codes.map(|code| band(code)).collect();
    let mut starts: BTreeSet<u32> = bands.iter().map(|band| band.0).collect();
    starts.extend(bands.iter().filter_map(|band| band.1.checked_add(1)));
    let last = bands.iter().map(|band| band.1).max().unwrap_or_default();
    let starts: Vec<u32> = starts.into_iter().filter(|start| *start <= last).collect();
    let ends = starts.iter().skip(1).map(|next| next - 1).chain([last]);
    let finest: Vec<Option<Band>> = starts.iter().copied().zip(ends).map(Some).collect();
    if finest.is_empty() { vec![None] } else { finest }
}

impl Characteristics {
    fn of(statements: &[Statement]) -> Self {
        let groups = || statements.iter().map(|statement| &statement.group);
        let arms: BTreeSet<&String> = groups().filter_map(|group| group.arm.as_ref()).collect();
        let arms: Vec<Option<String>> = arms.into_iter().cloned().map(Some).collect();
        Self {
            arms: if arms.is_empty() { vec![None] } else { arms },
            ages: finest(groups().filter_map(|group| group.age.as_ref())),
            doses: finest(groups().filter_map(|group| group.dose.as_ref())),
        }
    }
}

impl Outsider {
    /// Reads a release.
    pub(crate) fn of(files: &Files) -> Self {
        let statements = files.statements();
        let all = Characteristics::of(&statements);
        let mut outsider =
            Self { unknowns: Unknowns::default(), atoms: Vec::new(), targets: Vec::new(), deeds: BTreeMap::new() };
        outsider.count("", &all, [true; 3]);
        let deeds: BTreeSet<&String> = statements.iter().map(|statement| &statement.group.deed).collect();
        for deed in deeds.iter().filter(|deed| !deed.is_empty()) {
            let of = || statements.iter().map(|statement| &statement.group).filter(|group| group.deed == **deed);
            let crossed = [
                of().any(|group| group.arm.is_some()),
                of().any(|group| group.age.is_some()),
                of().any(|group| group.dose.is_some()),
            ];
            outsider.count(deed, &all, crossed);
        }
        outsider.note_languages();
        for (part, whole) in outsider.inclusions() {
            outsider.note_inclusion(&all, &part, &whole);
        }
        outsider.note_finishing(&all);
        for statement in &statements {
            outsider.note(statement);
        }
        outsider.aim(&statements);
        outsider
    }

    /// Makes the unknowns of a deed.
    fn count(&mut self, deed: &str, all: &Characteristics, [arm, age, dose]: [bool; 3]) {
        for arm in if arm { &all.arms[..] } else { &[None] } {
            for age in if age { &all.ages[..] } else { &[None] } {
                for dose in if dose { &all.doses[..] } else { &[None] } {
                    let atom = Atom { deed: deed.to_owned(), arm: arm.clone(), age: *age, dose: *dose };
                    self.another(atom);
                }
            }
        }
    }

    fn another(&mut self, atom: Atom) -> usize {
        let at = self.unknowns.another();
        self.deeds.entry(atom.deed.clone()).or_default().push(at);
        self.atoms.push(atom);
        at
    }

    /// The people of a deed in an arm, a band of age and one of modules finished, each if it is given.
    fn people(&self, deed: &str, arm: Option<&str>, age: Option<Band>, dose: Option<Band>) -> Sum {
        let in_band = |wanted: Option<Band>, band: Option<Band>| {
            wanted.is_none_or(|wanted| holds(wanted, band.expect("the deed is crossed with it")))
        };
        let is_in = |at: &&usize| {
            let atom = &self.atoms[**at];
            arm.is_none_or(|arm| atom.arm.as_deref() == Some(arm)) && in_band(age, atom.age) && in_band(dose, atom.dose)
        };
        self.deeds[deed].iter().filter(is_in).map(|at| (*at, 1)).collect()
    }

    /// The people of a group; nothing if its deed is never crossed with that.
    pub(crate) fn group(&self, group: &Group) -> Option<Sum> {
        let first = &self.atoms[*self.deeds.get(&group.deed)?.first()?];
        let (age, dose) = (group.age.as_deref().map(band), group.dose.as_deref().map(band));
        let is_crossed = (group.arm.is_none() || first.arm.is_some())
            && (age.is_none() || first.age.is_some())
            && (dose.is_none() || first.dose.is_some());
        is_crossed.then(|| self.people(&group.deed, group.arm.as_deref(), age, dose))
    }

    /// Everybody reads one language.
    fn note_languages(&mut self) {
        let languages: Vec<String> = self.deeds.keys().filter(|deed| deed.starts_with("language:")).cloned().collect();
        let Some(first) = languages.first() else { return };
        let ages: BTreeSet<Option<Band>> = self.deeds[first].iter().map(|at| self.atoms[*at].age).collect();
        for age in ages {
            let mut rest = self.people("", None, age, None);
            for language in &languages {
                add(&mut rest, &self.people(language, None, age, None), -1);
            }
            self.unknowns.note_equal(&rest, 0);
        }
    }

    /// Each deed with those it lies within by its meaning, the next first.
    fn inclusions(&self) -> Vec<(String, String)> {
        let mut found = Vec::new();
        for deed in self.deeds.keys().filter(|deed| !deed.is_empty()) {
            let is_there = |whole: &String| self.deeds.contains_key(whole);
            let number = |prefix: &str, deed: &str| deed.strip_prefix(prefix).and_then(|n| n.parse::<u32>().ok());
            // Of deeds with a number the next smaller one.
            let below = |prefix: &str, n: u32| {
                let smaller = self.deeds.keys().filter_map(|other| number(prefix, other)).filter(|other| *other < n);
                smaller.max().map(|other| format!("{prefix}{other}"))
            };
            let whole = if let Some((module, "completed")) = deed.split_once(':') {
                Some(format!("{module}:visited"))
            } else if let Some(rest) = deed.strip_prefix("answered_again:") {
                rest.split_once(':').map(|(measure, _)| format!("answered:{measure}"))
            } else if let Some(week) = number("still_active:", deed) {
                // Whoever was here a week after the first day was here on two days.
                below("still_active:", week).or_else(|| Some("active_days_2".to_owned()))
            } else if let Some(days) = number("first_answer_", deed) {
                let longer = self.deeds.keys().filter_map(|other| number("first_answer_", other)).filter(|n| *n > days);
                longer.min().map(|n| format!("first_answer_{n}")).or_else(|| Some("message_sent".to_owned()))
            } else if deed == "goal_days_off" {
                Some("goal_set".to_owned())
            } else {
                number("active_days_", deed).and_then(|days| below("active_days_", days))
            };
            found.push((deed.clone(), whole.filter(is_there).unwrap_or_default()));
            // Whoever answers is here on that day, and an answer counts for a time from seven days before it is due.
            if let Some((_, wave)) = deed.strip_prefix("answered_again:").and_then(|rest| rest.split_once(':')) {
                let opens = [("six-weeks", 5), ("twelve-weeks", 11)].into_iter().find(|(known, _)| *known == wave);
                let here = opens.and_then(|(_, week)| below("still_active:", week + 1));
                let here = here.or_else(|| Some("active_days_2".to_owned()).filter(is_there));
                found.extend(here.map(|here| (deed.clone(), here)));
            }
        }
        found
    }

    /// Those of a deed are among those of another, in each arm and band that both are crossed with.
    fn note_inclusion(&mut self, all: &Characteristics, part: &str, whole: &str) {
        let [one, other] = [part, whole].map(|deed| self.atoms[self.deeds[deed][0]].clone());
        let no_bands = vec![None];
        let arms = if one.arm.is_some() && other.arm.is_some() { all.arms.clone() } else { vec![None] };
        let ages = if one.age.is_some() && other.age.is_some() { &all.ages } else { &no_bands };
        let doses = if one.dose.is_some() && other.dose.is_some() { &all.doses } else { &no_bands };
        for arm in &arms {
            for (age, dose) in ages.iter().flat_map(|age| doses.iter().map(move |dose| (*age, *dose))) {
                let [part, whole] = [part, whole].map(|deed| self.people(deed, arm.as_deref(), age, dose));
                self.unknowns.note_within(&part, &whole);
            }
        }
    }

    /// Who finished so many modules is counted in so many modules: in each arm, and in each band of age.
    fn note_finishing(&mut self, all: &Characteristics) {
        let finished: Vec<String> = self.deeds.keys().filter(|deed| deed.ends_with(":completed")).cloned().collect();
        if all.doses == [None] || finished.is_empty() {
            return;
        }
        let first = self.atoms[self.deeds[&finished[0]][0]].clone();
        let arms: Vec<(Option<String>, Option<Band>)> = all.arms.iter().map(|arm| (arm.clone(), None)).collect();
        let ages: Vec<(Option<String>, Option<Band>)> = all.ages.iter().map(|age| (None, *age)).collect();
        let mut views = Vec::new();
        views.extend(first.arm.is_some().then_some(arms));
        views.extend(first.age.is_some().then_some(ages));
        if views.is_empty() {
            views.push(vec![(None, None)]);
        }
        for dose in all.doses.iter().flatten() {
            let mut totals: Vec<Vec<Sum>> = Vec::new();
            for view in &views {
                totals.push(self.note_finishing_in(view, &finished, *dose));
            }
            for total in totals.iter().skip(1) {
                for (one, other) in totals[0].iter().zip(total) {
                    self.unknowns.note_equal(&minus(one, other), 0);
                }
            }
        }
        self.note_finished_by_dose(&views, &finished);
    }

    /// In one band of modules finished, group by group. Gives each module's finishers over all groups.
    fn note_finishing_in(
        &mut self,
        view: &[(Option<String>, Option<Band>)],
        finished: &[String],
        dose: Band,
    ) -> Vec<Sum> {
        let mut totals = vec![Sum::new(); finished.len()];
        let most = finished.len().min(usize::try_from(dose.1).expect("a number of modules"));
        for (arm, age) in view {
            let people = self.people("", arm.as_deref(), *age, Some(dose));
            let mut all = Sum::new();
            for (total, deed) in totals.iter_mut().zip(finished) {
                let deed = format!("{deed} of those");
                let at = self.another(Atom { deed, arm: arm.clone(), age: *age, dose: Some(dose) });
                let one = Sum::from([(at, 1)]);
                self.unknowns.note_within(&one, &people);
                add(&mut all, &one, 1);
                add(total, &one, 1);
            }
            let (mut least, mut spare) = (all.clone(), Sum::new());
            add(&mut least, &people, -i64::from(dose.0));
            self.unknowns.note(&least, Some(0), None);
            add(&mut spare, &people, i64::try_from(most).expect("a number of modules"));
            self.unknowns.note_within(&all, &spare);
        }
        totals
    }

    /// The finishers of a module are in some band each.
    fn note_finished_by_dose(&mut self, views: &[Vec<(Option<String>, Option<Band>)>], finished: &[String]) {
        for deed in finished {
            for (arm, age) in views.iter().flatten() {
                let of_those = self.deeds[&format!("{deed} of those")].iter();
                let here = |at: &&usize| self.atoms[**at].arm == *arm && self.atoms[**at].age == *age;
                let banded: Sum = of_those.filter(here).map(|at| (*at, 1)).collect();
                let all = self.people(deed, arm.as_deref(), *age, None);
                self.unknowns.note_equal(&minus(&all, &banded), 0);
            }
        }
    }

    /// Notes what a row says.
    fn note(&mut self, statement: &Statement) {
        let Some(sum) = self.stated(statement) else { return };
        if let Some(n) = statement.n {
            self.unknowns.note_equal(&sum, n);
        }
        // n of N is `share` tenths of a per cent: 2000 n lies between (2 share - 1) N and (2 share + 1) N.
        if let (None, Some((share, whole))) = (statement.n, &statement.share) {
            let whole = self.group(whole).expect("a denominator is counted");
            for (times, sign) in [(2 * share - 1, 1), (2 * share + 1, -1)] {
                let mut room = Sum::new();
                add(&mut room, &sum, 2000 * sign);
                add(&mut room, &whole, -times * sign);
                self.unknowns.note(&room, Some(0), None);
            }
        }
    }

    pub(crate) fn stated(&self, statement: &Statement) -> Option<Sum> {
        let sum = self.group(&statement.group)?;
        match &statement.without {
            Some(without) => Some(minus(&sum, &self.group(without)?)),
            None => Some(sum),
        }
    }

    /// Every group that a row speaks of, and every difference between such a group and one around it.
    fn aim(&mut self, statements: &[Statement]) {
        let inclusions = self.inclusions();
        let mut known: BTreeSet<Sum> = BTreeSet::new();
        let mut targets = Vec::new();
        let mut aim = |name: String, kind, sum: Option<Sum>| {
            if let Some(sum) = sum.filter(|sum| !sum.is_empty() && known.insert(sum.clone())) {
                targets.push(Target::new(name, kind, sum));
            }
        };
        for statement in statements.iter().filter(|statement| statement.without.is_none()) {
            aim(statement.group.to_string(), Kind::Printed, self.group(&statement.group));
        }
        for group in statements.iter().map(|statement| &statement.group) {
            let Some(part) = self.group(group) else { continue };
            let mut around = Vec::new();
            let mut ahead = vec![&group.deed];
            while let Some(deed) = ahead.pop() {
                let wholes = inclusions.iter().filter(|(part, _)| part == deed).map(|(_, whole)| whole);
                around.extend(wholes.clone().map(|whole| Group { deed: whole.clone(), ..group.clone() }));
                ahead.extend(wholes);
            }
            // Whoever finished a module finished some.
            if group.deed.ends_with(":completed") && statements.iter().any(|row| row.group.dose.is_some()) {
                around.push(Group { deed: String::new(), dose: Some("some".to_owned()), ..group.clone() });
            }
            around.extend(group.arm.is_some().then(|| Group { arm: None, ..group.clone() }));
            around.extend(group.age.is_some().then(|| Group { age: None, ..group.clone() }));
            around.extend(group.dose.is_some().then(|| Group { dose: None, ..group.clone() }));
            for whole in around {
                let rest = self.group(&whole).map(|whole| minus(&whole, &part));
                aim(format!("{whole} without {group}"), Kind::Implied, rest);
            }
        }
        self.targets = targets;
    }
}

impl std::fmt::Display for Group {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let part = |name: &str, value: &Option<String>| value.as_ref().map(|value| format!("{name}={value}"));
        let deed = if self.deed.is_empty() { "everybody" } else { &self.deed };
        let parts = [part("arm", &self.arm), part("age", &self.age), part("finished", &self.dose)];
        write!(
            f,
            "{}",
            std::iter::once(deed.to_owned()).chain(parts.into_iter().flatten()).collect::<Vec<_>>().join(" ")
        )
    }
}
