//! Counts study records, one at a time and in any order, in memory that does not grow with their number. True counts in
//! the making: nothing here can become text.

use super::facts::{FactIndex, Facts, Reader, dose_at};
use super::outcomes::{Outcome, Usage, groups};
use super::weeks;
use crate::research::disclosure::{
    Cell, CellKey, Counts, Layout, RecordKey, Secret, Threshold, perturb, round_to_five,
};
use crate::research::release::catalogue::{
    ActivityRows, CONSENTED, NOT_ALLOCATED, RANDOMISED, active_days, dimension, layout, still_active,
};
use crate::research::release::form::Form;
use crate::research::release::microdata::Rows;
use crate::research::release::order::ReleaseOrder;
use crate::research::release::showing::shown::ShownTables;
use crate::research::study_record::{OutOfBounds, StudyRecord};

/// True counts and sums.
pub struct Tally<'a> {
    order: &'a ReleaseOrder,
    secret: Secret,
    reader: Reader,
    facts: Facts,
    /// Everybody who agreed; in a trial also those alone who were allocated. Nothing where rows are ordered.
    populations: Vec<Counted>,
    rows: Option<Rows>,
}

/// What was counted over one population.
pub(in crate::research::release) struct Counted {
    pub(in crate::research::release) population: &'static str,
    cells: Vec<CountedCell>,
    pub(in crate::research::release) usage: Vec<Usage>,
    pub(in crate::research::release) outcomes: Vec<Outcome>,
}

/// How many records there are in a cell.
struct CountedCell {
    cell: Cell,
    asked: Facts,
    n: u64,
    /// Of exactly these records; it decides the noise.
    key: CellKey,
}

impl<'a> Tally<'a> {
    /// An empty tally for an order. Noise, if any is ordered, comes from the secret.
    pub fn new(order: &'a ReleaseOrder, secret: Secret) -> Self {
        let mut index = FactIndex::default();
        let names: &[&'static str] = match (order.form, &order.study) {
            (Form::Rows, _) => &[],
            (_, Some(_)) => &[CONSENTED, RANDOMISED],
            (_, None) => &[CONSENTED],
        };
        let rows = (order.form == Form::Rows).then(|| Rows::of(order));
        let populations = names.iter().map(|population| Counted::new(order, population, &mut index)).collect();
        Self { order, secret, reader: Reader::new(&index, order), facts: Facts::default(), populations, rows }
    }

    /// Counts one participant under the id of the record; one of another programme or epoch is passed over.
    pub fn add(&mut self, id: &str, record: &StudyRecord) -> Result<(), OutOfBounds> {
        if record.programme != self.order.programme.id || record.epoch != self.order.epoch {
            return Ok(());
        }
        record.check()?;
        // Everybody must be in a row of every table.
        if record.age_band.is_none() || !self.order.languages.contains(&record.language) {
            return Err(OutOfBounds("the age band or the language"));
        }
        if let Some(rows) = &mut self.rows {
            rows.add(self.order, record);
            return Ok(());
        }
        self.reader.read(record, &mut self.facts);
        let is_noisy = self.order.form == Form::CellKey;
        let key = is_noisy.then(|| self.secret.record_key(&self.order.epoch.to_string(), id));
        for counted in &mut self.populations {
            counted.add(record, &self.facts, key);
        }
        Ok(())
    }

    /// Adds what another tally for the same order counted of other records.
    pub fn merge(&mut self, other: Self) {
        for (counted, more) in self.populations.iter_mut().zip(other.populations) {
            counted.merge(more);
        }
        if let (Some(rows), Some(more)) = (&mut self.rows, &other.rows) {
            rows.merge(more);
        }
    }

    /// The rows of an order for rows, and the secret for their numbers.
    pub(in crate::research::release) fn into_rows(self) -> (Rows, Secret) {
        (self.rows.unwrap_or_else(|| Rows::of(self.order)), self.secret)
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
        let cells = cells.into_iter().map(|cell| CountedCell {
            asked: index.asked(&cell),
            cell,
            n: 0,
            key: CellKey::default(),
        });
        Self {
            population,
            cells: cells.collect(),
            usage: Usage::all(order, population, index),
            outcomes: Outcome::all(order, population, index),
        }
    }

    fn add(&mut self, record: &StudyRecord, facts: &Facts, key: Option<RecordKey>) {
        for counted in &mut self.cells {
            if facts.hold(&counted.asked) {
                counted.n += 1;
                if let Some(key) = key {
                    counted.key.add(key);
                }
            }
        }
        self.usage.iter_mut().for_each(|usage| usage.add(record, facts));
        let dose = i32::try_from(dose_at(record.modules_finished())).unwrap_or_default();
        self.outcomes.iter_mut().for_each(|outcome| outcome.add(record, facts, dose));
    }

    fn merge(&mut self, other: Self) {
        for (counted, more) in self.cells.iter_mut().zip(other.cells) {
            counted.n += more.n;
            counted.key.merge(more.key);
        }
        self.usage.iter_mut().zip(other.usage).for_each(|(usage, more)| usage.merge(more));
        self.outcomes.iter_mut().zip(other.outcomes).for_each(|(outcome, more)| outcome.merge(more));
    }

    pub(in crate::research::release) fn n(&self, cell: &Cell) -> u64 {
        self.find(cell).map_or(0, |counted| counted.n)
    }

    fn find(&self, cell: &Cell) -> Option<&CountedCell> {
        self.cells.iter().find(|counted| counted.cell == *cell)
    }

    /// Protected tables with their numbers in the form in which they are told.
    pub(in crate::research::release) fn told(&self, tables: &ShownTables, form: Form) -> ShownTables {
        tables.with_numbers(|cell, n| match form {
            Form::Exact | Form::Rows => n,
            Form::Rounded => round_to_five(n),
            Form::CellKey => perturb(n, self.find(cell).map_or_else(CellKey::default, |counted| counted.key)),
        })
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
        for counted in &self.cells {
            counts.set(counted.cell.clone(), counted.n);
        }
        counts
    }
}
