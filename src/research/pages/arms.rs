//! A release by arm: who was still here in each, and its modules. Too many bars to read, so the modules are a table.

use serde::Serialize;

use super::Words;
use super::charts::Curve;
use super::figures::{Cell, weeks};
use crate::research::release::{ArmUse, ModuleRow, Preview, WeekRow};

/// The figures of a trial, arm by arm.
#[derive(Serialize)]
pub(super) struct ByArm {
    /// The names of those that have weeks.
    with_weeks: Vec<String>,
    /// Nothing if there are more arms than a drawing can tell apart.
    curve: Option<Curve>,
    weeks: Vec<Row<Cell>>,
    /// The names of those that have modules.
    with_modules: Vec<String>,
    /// Who opened a module, and who finished it.
    modules: Vec<Row<[Cell; 2]>>,
}

/// What stands of each arm beside a label.
#[derive(Serialize)]
struct Row<Cells> {
    label: String,
    cells: Vec<Cells>,
}

impl Words<'_> {
    /// Nothing without a trial, or where the release leaves both out.
    pub(super) fn by_arm(&self, preview: &Preview) -> Option<ByArm> {
        let with_weeks: Vec<&ArmUse> = preview.arms.iter().filter(|arm| !arm.attrition.is_empty()).collect();
        let with_modules: Vec<&ArmUse> = preview.arms.iter().filter(|arm| !arm.modules.is_empty()).collect();
        let names = |arms: &[&ArmUse]| arms.iter().map(|arm| self.arm(&arm.arm)).collect();
        let week = |(at, row): (usize, &WeekRow)| {
            let cells = with_weeks.iter().filter_map(|arm| arm.attrition.get(at)).map(|row| self.cell(&row.count));
            Row { label: self.with_number("research-week", "week", &row.week), cells: cells.collect() }
        };
        let module = |(at, row): (usize, &ModuleRow)| {
            let rows = with_modules.iter().filter_map(|arm| arm.modules.get(at));
            let cells = rows.map(|row| [&row.visited, &row.completed].map(|count| self.cell(count)));
            Row { label: self.module(&preview.programme, &row.slug), cells: cells.collect() }
        };
        let curves = with_weeks.iter().map(|arm| (self.arm(&arm.arm), weeks(&arm.attrition)));
        (!preview.arms.is_empty()).then(|| ByArm {
            curve: Curve::of_several(curves.collect()).filter(|_| !with_weeks.is_empty()),
            weeks: preview.attrition.iter().enumerate().map(week).collect(),
            with_weeks: names(&with_weeks),
            modules: preview.modules.iter().enumerate().map(module).collect(),
            with_modules: names(&with_modules),
        })
    }
}
