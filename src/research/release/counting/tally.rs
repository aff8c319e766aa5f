//! Counts study records, one at a time and in any order, in memory that does not grow with their number. True counts in
//! the making: nothing here can become text.

use super::facts::{FactIndex, Facts, Reader, dose_at};
use super::outcomes::{Outcome, Usage, groups};
use super::weeks;
use crate::research::disclosure::{Cell, Counts, Layout, Threshold};
use crate::research::release::catalogue::{
    ActivityRows, CONSENTED, NOT_ALLOCATED, RANDOMISED, active_days, dimension, layout, still_active,
};
use crate::research::release::order::ReleaseOrder;
use crate::research::study_record::{OutOfBounds, StudyRecord};

/// True counts and sums.
pub struct Tally<'a> {
    order: &'a ReleaseOrder,
    reader: Reader,
    facts: Facts,
    /// Everybody who agreed; in a trial also those alone who were allocated.
    populations: Vec<Counted>,
}

/// What was counted over one population.
pub(in crate::research::release) struct Counted {
    pub(in crate::research::release) population: &'static str,
    cells: Vec<(Cell, Facts, u64)>,
    pub(in crate::research::release) usage: Vec<Usage>,
    pub(in crate::research::release) outcomes: Vec<Outcome>,
}

impl<'a> Tally<'a> {
    /// An empty tally for an order.
    pub fn new(order: &'a ReleaseOrder) -> Self {
        let mut index = FactIndex::default();
        let names: &[&'static str] = if order.study.is_some() { &[CONSENTED, RANDOMISED] } else { &[CONSENTED] };
        let populations = names.iter().map(|population| Counted::new(order, population, &mut index)).collect();
        Self { order, reader: Reader::new(&index, order), facts: Facts::default(), populations }
    }

    /// Counts one participant; a record of another programme or epoch is passed over.
    pub fn add(&mut self, record: &StudyRecord) -> Result<(), OutOfBounds> {
        if record.programme != self.order.programme.id || record.epoch != self.order.epoch {
            return Ok(());
        }
        record.check()?;
        // Everybody must be in a row of every table.
        if record.age_band.is_none() || !self.order.languages.contains(&record.language) {
            return Err(OutOfBounds("the age band or the language"));
        }
        self.reader.read(record, &mut self.facts);
        for counted in &mut self.populations {
            counted.add(record, &self.facts);
        }
        Ok(())
    }

    /// Adds what another tally for the same order counted of other records.
    pub fn merge(&mut self, other: Self) {
        for (counted, more) in self.populations.iter_mut().zip(other.populations) {
            counted.merge(more);
        }
    }

    /// The order this tally is for.
    pub fn order(&self) -> &'a ReleaseOrder {
        self.order
    }

    /// What the release is made from: everybody who agreed, unless fewer than the threshold of them are in no arm of the
    /// trial. Those are then in no table at all, since a difference between two populations is a count too.
    pub(in crate::research::release) fn chosen(mut self, k: Threshold) -> Option<Counted> {
        let outside = Cell::new(CONSENTED, &[(dimension::ARM, NOT_ALLOCATED)]);
        let everybody = self.populations.first()?;
        let is_split = self.order.study.is_some() && everybody.n(&outside) < k.get();
        if is_split { self.populations.pop() } else { self.populations.drain(..1).next() }
    }
}

impl Counted {
    fn new(order: &ReleaseOrder, population: &'static str, index: &mut FactIndex) -> Self {
        let cells = layout(order, population, &ActivityRows::all()).cells();
        let cells = cells.into_iter().map(|cell| (index.asked(&cell), cell)).map(|(asked, cell)| (cell, asked, 0));
        Self {
            population,
            cells: cells.collect(),
            usage: Usage::all(order, population, index),
            outcomes: Outcome::all(order, population, index),
        }
    }

    fn add(&mut self, record: &StudyRecord, facts: &Facts) {
        for (_, asked, n) in &mut self.cells {
            *n += u64::from(facts.hold(asked));
        }
        self.usage.iter_mut().for_each(|usage| usage.add(record, facts));
        let dose = i32::try_from(dose_at(record.modules_finished())).unwrap_or_default();
        self.outcomes.iter_mut().for_each(|outcome| outcome.add(record, facts, dose));
    }

    fn merge(&mut self, other: Self) {
        for ((_, _, n), (_, _, more)) in self.cells.iter_mut().zip(other.cells) {
            *n += more;
        }
        self.usage.iter_mut().zip(other.usage).for_each(|(usage, more)| usage.merge(more));
        self.outcomes.iter_mut().zip(other.outcomes).for_each(|(outcome, more)| outcome.merge(more));
    }

    pub(in crate::research::release) fn n(&self, cell: &Cell) -> u64 {
        self.cells.iter().find(|(known, ..)| known == cell).map_or(0, |(_, _, n)| *n)
    }

    /// How many were counted.
    pub(in crate::research::release) fn participants(&self) -> u64 {
        self.n(&Cell::whole(self.population))
    }

    /// The tables, and the rows of the table of activity that may stand.
    pub(in crate::research::release) fn layout(&self, order: &ReleaseOrder, k: Threshold) -> (Layout, ActivityRows) {
        let mut groups = groups(order, self.population);
        groups.retain(|group| self.n(group) >= k.get());
        let of = |group: &Cell, code: String| self.n(&group.clone().with(dimension::ACTIVITY, &code));
        let all = ActivityRows::all();
        let curve =
            |group: &Cell| (self.n(group), all.weeks.iter().map(|week| of(group, still_active(*week))).collect());
        let weeks = weeks::merged(&groups.iter().map(curve).collect::<Vec<_>>(), k);
        let days = |group: &Cell| weeks::Days {
            everybody: self.n(group),
            reached: all.days.iter().map(|days| of(group, active_days(*days))).collect(),
            first_week: weeks.first().map(|week| of(group, still_active(*week))),
        };
        let days = weeks::apart(&groups.iter().map(days).collect::<Vec<_>>(), &all.days, k);
        let rows = ActivityRows { days, weeks };
        (layout(order, self.population, &rows), rows)
    }

    /// The true counts.
    pub(in crate::research::release) fn counts(&self) -> Counts {
        let mut counts = Counts::new();
        for (cell, _, n) in &self.cells {
            counts.set(cell.clone(), *n);
        }
        counts
    }
}
