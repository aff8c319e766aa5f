//! The texts of a release of rows.

use super::layout::{AGE, ARM};
use crate::research::disclosure::Threshold;
use crate::research::microdata::Evidence;
use crate::research::release::files::File;
use crate::research::release::files::papers::mark;
use crate::research::release::order::ReleaseOrder;
use crate::research::statistics::Decimal;

/// `README.md`.
pub(super) fn readme(order: &ReleaseOrder, evidence: &Evidence) -> File {
    let (id, programme, epoch, built_on, mark) =
        (order.release_id(), &order.programme.id, order.epoch, order.built_on, mark(order));
    let (published, left_out, k) = (evidence.published, evidence.left_out, Threshold::RELEASE.get());
    let simulated = if order.is_simulated() { "yes" } else { "no" };
    File::new(
        "README.md",
        format!(
            "# {id}

{mark}Rows of the programme `{programme}`. Each is exactly alike for at least five people, so that none is about one.

- **Who:** everybody who started in {epoch} and agreed to a text that speaks of such rows: {published} rows. {left_out} people
  are left out, because too few are like them.
- **Built on:** {built_on}. A release is frozen, and this half-year is released in no other form: there are no tables of the same people.
- **Simulated:** {simulated}.

| file | what |
| --- | --- |
| `data/microdata.csv` | a line for each person |
| `data/rows.csv` | the same as counts |
| `data/editions.csv` | fingerprints of the content |
| `data.json` | all of these for programs |
| `codebook.csv`, `datapackage.json` | every column and code |
| `syntax/` | import scripts for R, Python (pandas), SPSS and Stata |
| `method.md` | what the bands mean |
| `anonymisation_report.md` | what was made coarser, hidden and left out |
| `manifest.json`, `SHA256SUMS` | what this is, and the checksum of each file |

## How to read it

- `*` stands where a column was made so coarse that it says nothing. A column that a release does not have is empty.
- `-96` is hidden so that nobody can be found, `-92` was not answered. Neither is a value: do not fill it in.
- `rid` numbers the lines. It is new in each release and comes from nothing about anybody: lines cannot be followed.
- At least {k} people share each combination of what others might know of them (`age_band`, `arm`).
- Hidden and left out people are those of rare combinations, so shares taken from these rows are not those of all.

## How to cite

> Andrum, release {id}, built on {built_on}. SHA-256 of `SHA256SUMS`: as printed by `sha256sum SHA256SUMS`.
"
        ),
    )
}

/// `method.md`: what the bands mean.
pub(super) fn method(order: &ReleaseOrder, _: &Evidence) -> File {
    let (id, mark) = (order.release_id(), mark(order));
    let primary = order.primary().map_or_else(
        || "No questionnaire is followed up, so there are no bands of a score.".to_owned(),
        |(measure, score, moment)| {
            format!(
                "The score is `{}` of `{}` (0 to {}), the time of following up `{}`: the study's primary outcome, or else the first \
                 that is followed up. `start_band`: thirds of the scale. `change_band`: later minus start; `same` is a change by less than a \
                 tenth of the scale.",
                score.id,
                measure.id,
                score.most,
                moment.word()
            )
        },
    );
    File::new(
        "method.md",
        format!(
            "# How the rows of {id} were made

{mark}{primary}

`modules_finished`: none, one to three, four to seven, eight or more. `age_band`: as declared. `arm`: as allocated; `none` took part in
research and not in the trial.

The levels of detail are fixed beforehand and not searched for, since the least that would pass tells about the people it was searched
for (Cohen 2022, USENIX Security).
"
        ),
    )
}

/// `anonymisation_report.md`: the evidence for whoever has to trust it.
pub(super) fn report(order: &ReleaseOrder, evidence: &Evidence) -> File {
    let (id, mark, k) = (order.release_id(), mark(order), Threshold::RELEASE.get());
    let measured = &evidence.measured;
    let distance = measured.closeness.iter().copied().fold(0.0, f64::max);
    let distance = Decimal::nearest(distance, 2).map_or_else(String::new, |distance| distance.to_string());
    let hidden: Vec<String> = measured.hidden.iter().map(u64::to_string).collect();
    let losing: Vec<String> =
        evidence.losing.iter().map(|(column, code)| format!("- `{column}` = `{code}`\n")).collect();
    let losing = if losing.is_empty() { "None.\n".to_owned() } else { losing.concat() };
    let Evidence { people, published, left_out, steps, .. } = evidence;
    File::new(
        "anonymisation_report.md",
        format!(
            "# How {id} was made anonymous

{mark}## Rules

1. Fewer than 300 people: no rows.
2. Every combination of `{AGE}` and `{ARM}` has at least {k} people (k-anonymity, Sweeney 2002). Until then whole columns become coarser in
   a fixed order, and then rare combinations are left out: at most 5 % of the people, and nobody or at least {k}.
3. Every full line occurs at least five times; rarer outcomes are hidden together, and never fewer than five.
4. An outcome is seen in a combination only with at least two values (distinct l-diversity, Machanavajjhala 2007).
5. No tables of the same people are published, before or after.

## What came out

| | |
| --- | --- |
| people | {people} |
| rows | {published} |
| left out | {left_out} |
| steps of coarsening | {steps} |
| combinations of what can identify | {} |
| smallest of them | {} |
| rarest full line | {} |
| farthest from the whole (t-closeness, equal distances, Li 2007; not enforced) | {distance} |
| hidden, by outcome | {} |

Groups of which over a fifth were left out:

{losing}
Lines in a file invite to look for somebody. Whoever believes to have found a person has found at least five.
",
            measured.classes,
            measured.k,
            measured.full_row,
            hidden.join(", "),
        ),
    )
}
