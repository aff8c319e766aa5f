//! Counts study records into a draft, one record at a time and in any order.

use std::collections::BTreeMap;

use super::catalogue::{ACTIVE_DAYS, Quantity, measure, table};
use super::order::{ProgrammeOutline, ReleaseOrder};
use crate::research::disclosure::{Draft, Moments, Nested, Threshold};
use crate::research::study_record::{FOLLOW_UP_WEEKS, GoalKind, OutOfBounds, StudyRecord};

/// True counts in the making; nothing here can become text.
pub struct Tally<'a> {
    order: &'a ReleaseOrder,
    participants: u64,
    counts: BTreeMap<Quantity, u64>,
    means: BTreeMap<&'static str, Moments>,
}

impl<'a> Tally<'a> {
    /// An empty tally for an order.
    pub fn new(order: &'a ReleaseOrder) -> Self {
        Self { order, participants: 0, counts: BTreeMap::new(), means: BTreeMap::new() }
    }

    /// Counts one participant; a record of another programme or epoch is passed over.
    pub fn add(&mut self, record: &StudyRecord) -> Result<(), OutOfBounds> {
        if record.programme != self.order.programme.id || record.epoch != self.order.epoch {
            return Ok(());
        }
        record.check()?;
        self.participants += 1;
        self.count_modules(record);
        self.count_reach(record);
        self.count_activity(record);
        Ok(())
    }

    /// The order this tally is for.
    pub fn order(&self) -> &'a ReleaseOrder {
        self.order
    }

    /// How many were counted.
    pub(super) fn participants(&self) -> u64 {
        self.participants
    }

    /// Every count so far, true.
    pub(super) fn truth(&self) -> BTreeMap<Quantity, u64> {
        self.counts.clone()
    }

    fn count_modules(&mut self, record: &StudyRecord) {
        for (slug, module) in &record.modules {
            self.count(Quantity::Visited(slug.clone()));
            if module.finished.is_some() {
                self.count(Quantity::Completed(slug.clone()));
            }
        }
        for step in &record.steps_seen {
            self.count(Quantity::StepSeen(*step));
        }
    }

    fn count_reach(&mut self, record: &StudyRecord) {
        let total = |weeks: &[u8]| weeks.iter().map(|n| u64::from(*n)).sum::<u64>();
        if let Some(goal) = record.goal.filter(|goal| goal.kind == GoalKind::DaysOff) {
            self.count(Quantity::GoalChosen);
            self.measure(measure::GOAL_DAYS, u64::from(goal.days));
        }
        let filled = total(&record.calendar_days);
        if filled > 0 {
            self.count(Quantity::CalendarUsed);
            self.measure(measure::CALENDAR_DAYS, filled);
        }
        let sent = total(&record.messages);
        if sent > 0 {
            self.count(Quantity::MessageSent);
            self.measure(measure::MESSAGES, sent);
        }
    }

    fn count_activity(&mut self, record: &StudyRecord) {
        self.measure(measure::VISITS, u64::from(record.visits));
        self.measure(measure::DAYS_FIRST_LAST, u64::from(record.span()));
        for days in ACTIVE_DAYS {
            if record.visits >= days {
                self.count(Quantity::ActiveDays(days));
            }
        }
        for week in 1..FOLLOW_UP_WEEKS {
            if record.span() >= 7 * u16::from(week) {
                self.count(Quantity::StillActive(week));
            }
        }
    }

    fn count(&mut self, what: Quantity) {
        *self.counts.entry(what).or_default() += 1;
    }

    fn measure(&mut self, measure: &'static str, value: u64) {
        self.means.entry(measure).or_default().add(value);
    }

    fn n(&self, what: &Quantity) -> u64 {
        match what {
            Quantity::Participants => self.participants,
            other => self.counts.get(other).copied().unwrap_or(0),
        }
    }

    /// The draft: every table of the catalogue with its true counts.
    pub(super) fn draft(mut self, k: Threshold) -> Draft<Quantity> {
        let weeks = merged_weeks(&self, k);
        let flow = merged_flow(&self, &weeks, k);
        let mut tables = layout(&self.order.programme);
        tables.push((table::FLOW, flow));
        tables.push((table::ATTRITION, weeks));

        let mut draft = Draft::new(Quantity::Participants, self.participants);
        for (id, cells) in tables {
            for cell in &cells {
                draft.count(cell.clone(), self.n(cell));
            }
            draft.table(id, cells);
        }
        for (measure, of) in
            measure::ALL.into_iter().filter_map(|measure| Some((measure, super::catalogue::people_behind(measure)?)))
        {
            let moments = self.means.remove(measure).unwrap_or_default();
            draft.mean(measure, of, moments);
        }
        draft
    }
}

/// The tables whose rows do not depend on what was counted.
pub(super) fn layout(programme: &ProgrammeOutline) -> Vec<(&'static str, Vec<Quantity>)> {
    let mut usage = vec![Quantity::Participants];
    for module in &programme.modules {
        usage.push(Quantity::Visited(module.slug.clone()));
        usage.push(Quantity::Completed(module.slug.clone()));
    }
    let mut reach = vec![Quantity::Participants];
    reach.extend(programme.steps.iter().copied().map(Quantity::StepSeen));
    reach.extend([Quantity::GoalChosen, Quantity::CalendarUsed, Quantity::MessageSent]);
    vec![(table::USAGE, usage), (table::REACH, reach)]
}

/// The weeks of the attrition table: a week stands only if enough have left since the last one that stands,
/// and enough remain. So no row of it ever needs hiding.
fn merged_weeks(tally: &Tally<'_>, k: Threshold) -> Vec<Quantity> {
    let mut kept = vec![Quantity::Participants];
    let mut last = tally.participants;
    for week in (1..FOLLOW_UP_WEEKS).map(Quantity::StillActive) {
        let n = tally.n(&week);
        if n >= k.get() && last.saturating_sub(n) >= k.get() {
            last = n;
            kept.push(week);
        }
    }
    kept
}

/// The rows of the flow table: each stands only if it is large enough and no small group lies between it and
/// any row of the flow or attrition table that it is nested with.
fn merged_flow(tally: &Tally<'_>, weeks: &[Quantity], k: Threshold) -> Vec<Quantity> {
    let mut flow = vec![Quantity::Participants];
    for row in ACTIVE_DAYS.map(Quantity::ActiveDays) {
        let n = tally.n(&row);
        let apart = weeks
            .iter()
            .chain(&flow)
            .filter(|other| row.is_within(other) || other.is_within(&row))
            .map(|other| tally.n(other).abs_diff(n))
            .all(|difference| difference == 0 || difference >= k.get());
        if n >= k.get() && apart {
            flow.push(row);
        }
    }
    flow
}
