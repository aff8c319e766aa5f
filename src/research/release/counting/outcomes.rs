//! What is summed up beside the counts: quantities of use, and scores at the start and later. Each sum belongs to a cell of
//! the tables, of exactly the same people, and is shown only if that cell is.

use super::facts::{FactIndex, Facts};
use crate::content::Moment;
use crate::research::disclosure::Cell;
use crate::research::release::catalogue::{
    CALENDAR_USED, DOSE_BANDS, GOAL_DAYS_OFF, MESSAGE_SENT, answered, dimension,
};
use crate::research::release::order::ReleaseOrder;
use crate::research::statistics::{Amounts, Contingency, Distribution, FollowUp, Sums, Survival, Use};
use crate::research::study_record::{
    FOLLOW_UP_DAYS, FOLLOW_UP_WEEKS, GoalKind, MOST_GOAL_DAYS, MOST_MESSAGES_A_WEEK, StudyRecord,
};

/// A quantity of use, bounded for everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quantity {
    /// Days of the goal, among those who chose days off.
    GoalDays,
    /// Calendar days filled in, among those who used the calendar.
    CalendarDays,
    /// Messages sent, among those who sent any.
    Messages,
    /// Distinct days with activity, among all.
    Visits,
    /// Days from the first to the last day with activity, among all.
    DaysFirstLast,
}

impl Quantity {
    /// All of them, in the order of the files.
    pub const ALL: [Self; 5] = [Self::GoalDays, Self::CalendarDays, Self::Messages, Self::Visits, Self::DaysFirstLast];

    /// Its name in the files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::GoalDays => "goal_days",
            Self::CalendarDays => "calendar_days",
            Self::Messages => "messages",
            Self::Visits => "visits",
            Self::DaysFirstLast => "days_first_last",
        }
    }

    /// The code of those it is about; none if it is about everybody.
    pub const fn among(self) -> Option<&'static str> {
        match self {
            Self::GoalDays => Some(GOAL_DAYS_OFF),
            Self::CalendarDays => Some(CALENDAR_USED),
            Self::Messages => Some(MESSAGE_SENT),
            Self::Visits | Self::DaysFirstLast => None,
        }
    }

    /// The most that is told apart; a public cap, so that nobody stands out by more.
    const fn most(self) -> u32 {
        match self {
            Self::GoalDays => MOST_GOAL_DAYS as u32,
            Self::CalendarDays | Self::Visits => FOLLOW_UP_DAYS as u32,
            Self::Messages => MOST_MESSAGES_A_WEEK as u32 * FOLLOW_UP_WEEKS as u32,
            Self::DaysFirstLast => FOLLOW_UP_DAYS as u32 - 1,
        }
    }

    fn of(self, record: &StudyRecord) -> u32 {
        let total = |weeks: &[u8]| weeks.iter().map(|n| u32::from(*n)).sum();
        match self {
            Self::GoalDays => {
                let goal = record.goal.filter(|goal| goal.kind == GoalKind::DaysOff);
                goal.map_or(0, |goal| u32::from(goal.days))
            }
            Self::CalendarDays => total(&record.calendar_days),
            Self::Messages => total(&record.messages),
            Self::Visits => u32::from(record.visits),
            Self::DaysFirstLast => u32::from(record.span()),
        }
    }
}

/// Everybody, and each arm: the groups over which quantities and scores are summed up.
pub(super) fn groups(order: &ReleaseOrder, population: &str) -> Vec<Cell> {
    let everybody = Cell::whole(population);
    let arms = order.arms(population).into_iter().map(|arm| everybody.clone().with(dimension::ARM, arm));
    std::iter::once(everybody.clone()).chain(arms).collect()
}

/// A quantity of use in one group.
pub(in crate::research::release) struct Usage {
    pub(in crate::research::release) quantity: Quantity,
    pub(in crate::research::release) of: Cell,
    pub(in crate::research::release) amounts: Amounts,
    pub(in crate::research::release) spread: Distribution,
    /// When they stopped; of the quantity that tells it.
    pub(in crate::research::release) ends: Survival,
    asked: Facts,
}

impl Usage {
    pub(super) fn all(order: &ReleaseOrder, population: &str, index: &mut FactIndex) -> Vec<Self> {
        let mut all = Vec::new();
        for group in groups(order, population) {
            for quantity in Quantity::ALL {
                let of = match quantity.among() {
                    Some(code) => group.clone().with(dimension::REACH, code),
                    None => group.clone(),
                };
                all.push(Self {
                    quantity,
                    asked: index.asked(&of),
                    of,
                    amounts: Amounts::default(),
                    spread: Distribution::default(),
                    ends: Survival::default(),
                });
            }
        }
        all
    }

    pub(super) fn add(&mut self, record: &StudyRecord, facts: &Facts) {
        if facts.hold(&self.asked) {
            let amount = self.quantity.of(record).min(self.quantity.most());
            self.amounts.add(amount, self.quantity.most());
            self.spread.add(amount.cast_signed());
            if self.quantity == Quantity::DaysFirstLast {
                self.ends.add(Use::from_days(amount, u32::from(FOLLOW_UP_DAYS)));
            }
        }
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.amounts.merge(&other.amounts);
        self.spread.merge(&other.spread);
        self.ends.merge(&other.ends);
    }
}

/// One score at one later time.
pub(in crate::research::release) struct Outcome {
    pub(in crate::research::release) measure: String,
    pub(in crate::research::release) score: String,
    pub(in crate::research::release) moment: Moment,
    pub(in crate::research::release) groups: Vec<Group>,
    /// The highest it can be.
    most: i32,
    /// Bands of modules finished, and change, of those who answered again.
    pub(in crate::research::release) by_dose: Contingency,
    /// Whoever answered at the start.
    asked: Facts,
    /// Whoever answered at the start and again.
    asked_again: Facts,
}

/// The score in one group: a band of modules finished, an arm, or everybody.
pub(in crate::research::release) struct Group {
    /// Those who answered at the start and again.
    pub(in crate::research::release) complete: Cell,
    /// Those who answered at the start.
    pub(in crate::research::release) start: Cell,
    /// Everybody who answered at the start, with or without a later answer.
    pub(in crate::research::release) followed: FollowUp,
    /// How many of them are at neither end of the scale.
    pub(in crate::research::release) ends: EndsOf,
    asked_start: Facts,
}

/// How many people have more than nothing, and less than the most.
#[derive(Clone, Copy, Default)]
pub(in crate::research::release) struct Ends {
    pub(in crate::research::release) above: u64,
    pub(in crate::research::release) below: u64,
}

/// Of those who answered again their start and later, and the start of those who did not.
#[derive(Clone, Copy, Default)]
pub(in crate::research::release) struct EndsOf {
    pub(in crate::research::release) start: Ends,
    pub(in crate::research::release) later: Ends,
    pub(in crate::research::release) lost: Ends,
}

impl Ends {
    fn add(&mut self, points: i32, most: i32) {
        self.above += u64::from(points > 0);
        self.below += u64::from(points < most);
    }

    fn merge(&mut self, other: Self) {
        self.above += other.above;
        self.below += other.below;
    }
}

impl EndsOf {
    fn add(&mut self, before: i32, after: Option<i32>, most: i32) {
        let Some(after) = after else { return self.lost.add(before, most) };
        self.start.add(before, most);
        self.later.add(after, most);
    }

    fn merge(&mut self, other: Self) {
        self.start.merge(other.start);
        self.later.merge(other.later);
        self.lost.merge(other.lost);
    }

    /// The start of all who answered then.
    pub(in crate::research::release) fn all_at_start(mut self) -> Ends {
        self.start.merge(self.lost);
        self.start
    }
}

impl Outcome {
    pub(super) fn all(order: &ReleaseOrder, population: &str, index: &mut FactIndex) -> Vec<Self> {
        let mut all = Vec::new();
        for measure in &order.measures {
            let start = answered(&measure.id, Moment::Start);
            for moment in &measure.later {
                for score in &measure.scores {
                    let again = answered(&measure.id, *moment);
                    let groups = narrowed(order, population).into_iter();
                    all.push(Self {
                        measure: measure.id.clone(),
                        score: score.id.clone(),
                        moment: *moment,
                        most: i32::try_from(score.most).unwrap_or(i32::MAX),
                        groups: groups.map(|group| Group::new(&group, &start, &again, index)).collect(),
                        by_dose: Contingency::default(),
                        asked: index.asked(&Cell::new(population, &[(dimension::WAVE, &start)])),
                        asked_again: index.asked(&Cell::new(population, &[(dimension::WAVE, &again)])),
                    });
                }
            }
        }
        all
    }

    /// Takes in one record, with the number of its band of finished modules.
    pub(super) fn add(&mut self, record: &StudyRecord, facts: &Facts, dose: i32) {
        if !facts.hold(&self.asked) {
            return;
        }
        let value = |moment: Moment| {
            let score = *record.measures.get(&self.measure)?.get(&moment)?.get(&self.score)?;
            (score >= 0).then(|| i32::from(score))
        };
        let Some(before) = value(Moment::Start) else { return };
        let after = value(self.moment).filter(|_| facts.hold(&self.asked_again));
        for group in &mut self.groups {
            if facts.hold(&group.asked_start) {
                group.followed.add(Some(before), after);
                group.ends.add(before, after, self.most);
            }
        }
        if let Some(after) = after {
            self.by_dose.add(dose, after - before);
        }
    }

    pub(super) fn merge(&mut self, other: Self) {
        for (group, more) in self.groups.iter_mut().zip(&other.groups) {
            group.followed.merge(&more.followed);
            group.ends.merge(more.ends);
        }
        self.by_dose.merge(&other.by_dose);
    }
}

/// Everybody and each arm, and each band of modules finished, coarse and fine.
fn narrowed(order: &ReleaseOrder, population: &str) -> Vec<Cell> {
    let mut all = groups(order, population);
    let mut bands: Vec<&str> = Vec::new();
    for (_, _, coarse, fine) in DOSE_BANDS {
        bands.extend([coarse, fine].into_iter().filter(|band| !bands.contains(band)).collect::<Vec<_>>());
    }
    all.extend(bands.into_iter().map(|band| Cell::whole(population).with(dimension::DOSE, band)));
    all
}

impl Group {
    /// The start of all who answered then.
    pub(in crate::research::release) fn all_at_start(&self) -> Sums {
        let mut all = *self.followed.complete().before();
        all.merge(self.followed.lost());
        all
    }

    fn new(group: &Cell, start: &str, again: &str, index: &mut FactIndex) -> Self {
        let complete = group.clone().with(dimension::WAVE, again);
        let start = group.clone().with(dimension::WAVE, start);
        Self {
            asked_start: index.asked(&start),
            complete,
            start,
            followed: FollowUp::default(),
            ends: EndsOf::default(),
        }
    }
}
