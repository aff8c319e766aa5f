//! The two texts of a release: README for whoever opens it, the report for whoever has to trust it.

use super::{Contents, File};
use crate::research::disclosure::{Shown, Table, Threshold};
use crate::research::release::SMALLEST_POPULATION;
use crate::research::release::catalogue::Quantity;
use crate::research::study_record::{FOLLOW_UP_DAYS, FOLLOW_UP_WEEKS};

/// What stands first in every text of a release no person stands behind.
const SIMULATED: &str = "> **SIMULATED DATA.** No person stands behind these figures. They show what a release looks like;\n\
    > never cite them, never add them to a release of real figures.\n\n";

fn mark(contents: &Contents) -> &'static str {
    if contents.order.is_simulated() { SIMULATED } else { "" }
}

/// `README.md`.
pub(crate) fn readme(contents: &Contents) -> File {
    let order = &contents.order;
    let (id, programme, epoch) = (order.release_id(), &order.programme.id, order.epoch);
    let (k, last_day) = (Threshold::RELEASE.get(), FOLLOW_UP_DAYS - 1);
    let cells = contents.protected.cells().count();
    let hidden = contents.protected.suppressed();
    let participants = contents.protected.population().n().map_or_else(|| "hidden".to_owned(), |n| n.to_string());
    let mark = mark(contents);
    let built_on = order.built_on;
    File::new("README.md", format!(
"# {id}

{mark}Anonymous usage figures of the programme `{programme}`: counts and means over groups, never over a person.

- **Who:** everybody who started in {epoch} and agreed to take part in research: {participants} participants.
- **Observed:** from the day of the start (day 0) to day {last_day}. Later activity is cut off, so all were followed equally long.
- **Built on:** {built_on}. A release is frozen: it is never edited, and nobody is added or taken out afterwards.
- **Threshold:** {k}. No count under {k} is shown, zero included, and none that can be worked out from others.
- **Profile:** true counts, some hidden. {hidden} of {cells} different counts are hidden.
- **Simulated:** {simulated}.

## Files

| file | what |
| --- | --- |
| `data/tables.csv` | every count, one row each |
| `data/usage.csv` | the usage table: step pages, modules visited and completed, goal, calendar, messages, visits |
| `data/attrition.csv` | participants still active, by week |
| `data/flow.csv` | denominators: participants by distinct active days |
| `data/summary.csv` | means and standard deviations |
| `codebook.csv` | every column and code, in Swedish and English |
| `datapackage.json` | the same for programs (Data Package v2) |
| `syntax/` | import scripts for R and Python (pandas) |
| `anonymisation_report.md` | what was hidden, and what was tried to undo it |
| `manifest.json`, `SHA256SUMS` | what this is, and the checksum of each file (`sha256sum -c SHA256SUMS`) |

## How to read it

- `status` is `published`, `suppressed` (hidden, for whatever reason; `n` and `pct` are empty) or `structural_zero`.
- A hidden count is not a zero. Do not fill it in.
- Per cents are taken of all participants, from shown numbers only.
- Weeks in `attrition.csv` are merged: a week has a row only if at least {k} left since the row above and at least {k} remain.
  Rows of `flow.csv` are left out by the same rule.
- A participant is *still active* in week t if the last active day lies at least 7t days after the first.
- A mean is empty if its group is hidden, if all in it are alike, or if one or two people make up nearly all of it.

## How to add up cohorts

Each participant belongs to one epoch for ever. Add shown counts of the same row over several epochs;
where one of them is hidden, leave the row out of the sum rather than guess.

## How to cite

> Andrum, release {id}, built on {built_on}. SHA-256 of `SHA256SUMS`: as printed by `sha256sum SHA256SUMS`.

## Limits

- Nobody is identified, so one person may have started more than once.
- People who agreed to research may differ from those who did not.
- *Visited* and *completed* say what was opened and finished, not what was read or understood.
- Activity is counted in days, never in minutes.

## Not in it yet

Tables by arm, age band, language or edition; goals of reduction; outcomes and effects; microdata; a signature.
", simulated = if order.is_simulated() { "yes" } else { "no" }))
}

/// `anonymisation_report.md`: made from what is shown alone.
pub(crate) fn report(contents: &Contents) -> File {
    let k = Threshold::RELEASE.get();
    let tables: Vec<String> = contents.protected.tables().iter().map(|table| loss(contents, table)).collect();
    let tables = tables.concat();
    let (id, mark) = (contents.order.release_id(), mark(contents));
    File::new("anonymisation_report.md", format!(
"# How {id} was made anonymous

{mark}## Rules

1. A population under {SMALLEST_POPULATION} is not published at all.
2. A count from 0 to {most} is hidden, unless nobody can be counted there by definition.
3. So is any count that gives away a difference from 1 to {most} with a count it is nested with:
   all participants, visited, completed; active days; weeks.
4. For each such count or difference, the values that agree with everything shown reach from 0 to at least {k}.
5. A mean is shown only with its count. A spread of nought, two people with over nine tenths of the sum, or a rest
   under a tenth of the largest value hide it.
6. Quantities are bounded and coarse: whole days and weeks since the start, {FOLLOW_UP_WEEKS} weeks, no dates.
7. Nothing is hidden in vain: showing any count that is not itself under {k} would break a rule.

## Loss

| table | cells | hidden | share |
| --- | --- | --- | --- |
{tables}
Cells that stand in several tables have one status and one value in all of them.

## What was tried to undo it

- Every shown count against the threshold.
- Every pair of nested shown counts against the threshold on differences.
- For every hidden count, the exact bounds that follow from all shown counts: none is a single value, none ends under {k}.
- Every file is written again from `data/tables.csv` and `data/summary.csv` and compared byte by byte.

## What this does not cover

Tables that cross two characteristics are not in the release. Knowledge from outside, such as somebody telling that they took part,
is met by the threshold alone. No noise was added.
", most = k - 1))
}

/// What a table lost, as a row of the report.
fn loss(contents: &Contents, table: &Table<Quantity>) -> String {
    let cells = table.cells.len();
    let hidden = table.cells.iter().filter(|what| contents.protected.cell(what) == Shown::Suppressed).count();
    let share = (200 * hidden + cells).checked_div(2 * cells).unwrap_or(0);
    format!("| {} | {cells} | {hidden} | {share} % |\n", table.id)
}
