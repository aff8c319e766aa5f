//! Who somebody made up is: when they start, how long they stay, what they will do on which visit. The shares are those
//! of the usage table of the 2020 trial of Cannabishjälpen.

use time::Duration;

use super::chance::Chance;
use crate::clock::Day;
use crate::content::{Language, Programme};
use crate::diary::GoalKind;
use crate::participants::profile::AgeBand;

/// Of a thousand, so many open the modules, in the order of the programme.
const OPENED: [u32; 14] = [907, 675, 563, 450, 325, 172, 219, 212, 166, 119, 73, 99, 99, 60];
/// Of a thousand who open a module, so many finish it.
const FINISHED: [u32; 14] = [930, 880, 920, 840, 570, 770, 670, 690, 680, 830, 820, 250, 800, 670];
/// Of a thousand, so many see the pages of the steps.
const STEPS: [u32; 4] = [543, 331, 205, 152];
const DIARY: u32 = 636;
const MESSAGES: u32 = 503;
const GOAL: u32 = 560;
const CONSENT: u32 = 720;
const WITHDRAWS: u32 = 20;
const ERASES: u32 = 30;

/// Somebody made up. Visits are named by their place in `visits`.
pub(super) struct Person {
    pub(super) language: Language,
    pub(super) age: AgeBand,
    pub(super) starts_on: Day,
    /// Days with a visit, counted from the start; the first is 0.
    pub(super) visits: Vec<u16>,
    pub(super) keeps_diary: bool,
    pub(super) goal: Option<(usize, GoalKind)>,
    pub(super) modules: Vec<PlannedModule>,
    pub(super) steps: Vec<(usize, u8)>,
    pub(super) writes_at: Vec<usize>,
    /// The visit of the yes to research.
    pub(super) says_yes_at: Option<usize>,
    pub(super) withdraws: bool,
    pub(super) erases: bool,
}

/// A module that somebody will open.
pub(super) struct PlannedModule {
    pub(super) slug: String,
    pub(super) opens_at: usize,
    pub(super) finishes_at: Option<usize>,
}

/// How keen somebody is: 0 is keenest. Most of what somebody does follows from it, the rest is chance.
struct Zeal(u16);

impl Zeal {
    /// Whether somebody belongs to a share of a thousand.
    fn within(&self, chance: &mut Chance, share: u32) -> bool {
        if chance.permille(750) { u32::from(self.0) < share } else { chance.permille(share) }
    }
}

impl Person {
    /// Draws somebody who starts on a day and is gone after `last_day`, counted from the start.
    pub(super) fn draw(chance: &mut Chance, programme: &Programme, starts_on: Day, last_day: u16) -> Self {
        let zeal = Zeal(chance.between(0..=999));
        let keeps_diary = zeal.within(chance, DIARY);
        let last = last_visit(chance, &zeal, last_day);
        let visits = visits(chance, last, if keeps_diary { 420 } else { 150 });
        Self::with(chance, &zeal, programme, starts_on, visits, keeps_diary)
    }

    /// Somebody keen who was here nearly every day, for the demo.
    pub(super) fn keen(chance: &mut Chance, programme: &Programme, starts_on: Day, last_day: u16) -> Self {
        let visits = visits(chance, last_day, 850);
        let person = Self::with(chance, &Zeal(150), programme, starts_on, visits, true);
        let goal = person.goal.or(Some((0, GoalKind::DaysOff { days: 42 })));
        let writes_at = if person.visits.len() > 2 { vec![1, person.visits.len() - 1] } else { vec![0] };
        Self { language: Language::Sv, goal, writes_at, withdraws: false, erases: false, ..person }
    }

    fn with(
        chance: &mut Chance,
        zeal: &Zeal,
        programme: &Programme,
        starts_on: Day,
        visits: Vec<u16>,
        keeps_diary: bool,
    ) -> Self {
        let count = visits.len();
        let language = if chance.permille(930) { Language::Sv } else { Language::En };
        let ages = [
            (AgeBand::From15To17, 220),
            (AgeBand::From18To20, 340),
            (AgeBand::From21To25, 330),
            (AgeBand::From26, 110),
        ];
        let says_yes = chance.permille(CONSENT);
        Self {
            language,
            age: chance.weighted(&ages).unwrap_or(AgeBand::From18To20),
            starts_on,
            keeps_diary,
            goal: zeal.within(chance, GOAL).then(|| (usize::from(count > 1 && chance.permille(400)), goal(chance))),
            modules: modules(chance, zeal, programme, count),
            steps: steps(chance, zeal, programme, count),
            writes_at: if zeal.within(chance, MESSAGES) { letters(chance, count) } else { Vec::new() },
            says_yes_at: says_yes.then(|| usize::from(count > 1 && chance.permille(150))),
            withdraws: chance.permille(WITHDRAWS),
            erases: chance.permille(ERASES),
            visits,
        }
    }

    /// The day of a visit.
    pub(super) fn day_of(&self, visit: usize) -> Day {
        let number = self.visits.get(visit).copied().unwrap_or(0);
        self.starts_on.saturating_add(Duration::days(i64::from(number)))
    }
}

/// The day of the last visit: half are gone within days, some stay for months; the mean lies near 25 days.
fn last_visit(chance: &mut Chance, zeal: &Zeal, last_day: u16) -> u16 {
    let stays = match zeal.0 {
        0..=249 => 984,
        250..=499 => 962,
        500..=749 => 900,
        _ => 700,
    };
    let mut day = 0;
    while day < last_day && chance.permille(stays) {
        day += 1;
    }
    day
}

fn visits(chance: &mut Chance, last: u16, share: u32) -> Vec<u16> {
    (0..=last).filter(|day| *day == 0 || *day == last || chance.permille(share)).collect()
}

fn goal(chance: &mut Chance) -> GoalKind {
    let days_off = [(7, 10), (14, 15), (30, 25), (42, 30), (60, 8), (90, 8), (180, 4)];
    match chance.between(0..=19) {
        0 | 1 => GoalKind::FewerDays { days_per_week: 2 },
        2 => GoalKind::LessAtATime { tenths_of_a_gram: 3 },
        3 => GoalKind::LessAWeek { tenths_of_a_gram: 20 },
        4 => GoalKind::NotBefore { hour: 20 },
        5 => GoalKind::Stop,
        _ => GoalKind::DaysOff { days: chance.weighted(&days_off).unwrap_or(42) },
    }
}

/// The visit at which something happens that comes `number`-th of `of`.
fn spread(number: usize, of: usize, visits: usize) -> usize {
    (number * visits / of.max(1)).min(visits.saturating_sub(1))
}

fn modules(chance: &mut Chance, zeal: &Zeal, programme: &Programme, visits: usize) -> Vec<PlannedModule> {
    let share = |shares: &[u32], at: usize| shares.get(at).or(shares.last()).copied().unwrap_or(0);
    let of = programme.modules.len();
    let mut planned = Vec::new();
    for (at, module) in programme.modules.iter().enumerate() {
        if !zeal.within(chance, share(&OPENED, at)) {
            continue;
        }
        let opens_at = if at < 2 { 0 } else { spread(at, of, visits) };
        let later = usize::from(opens_at + 1 < visits && chance.permille(250));
        let finishes_at = chance.permille(share(&FINISHED, at)).then_some(opens_at + later);
        planned.push(PlannedModule { slug: module.slug.clone(), opens_at, finishes_at });
    }
    planned
}

fn steps(chance: &mut Chance, zeal: &Zeal, programme: &Programme, visits: usize) -> Vec<(usize, u8)> {
    let of = programme.steps.len();
    let seen = programme.steps.iter().zip(STEPS).enumerate();
    seen.filter(|(_, (_, share))| zeal.within(chance, *share))
        .map(|(at, (step, _))| (spread(at, of, visits), step.id))
        .collect()
}

fn letters(chance: &mut Chance, visits: usize) -> Vec<usize> {
    let mut at = vec![spread(usize::from(chance.between(0..=3)), 8, visits)];
    while at.len() < 12 && chance.permille(620) {
        let next = at.last().copied().unwrap_or(0) + usize::from(chance.between(1..=4));
        if next >= visits {
            break;
        }
        at.push(next);
    }
    at
}
