//! The texts of a release: README for whoever opens it, the method note for whoever writes a paper, the report for whoever
//! has to trust it.

use super::{Contents, File};
use crate::research::disclosure::Threshold;
use crate::research::release::catalogue::{ACTIVE_DAYS, CATALOGUE, DOSE_BANDS};
use crate::research::release::order::ReleaseOrder;
use crate::research::release::showing::shown::ShownTable;
use crate::research::release::{Form, SMALLEST_POPULATION};
use crate::research::study_record::{FOLLOW_UP_DAYS, FOLLOW_UP_WEEKS};

/// What stands first in every text of a release no person stands behind.
const SIMULATED: &str = "> **SIMULATED DATA.** No person stands behind these figures. They show what a release looks like;\n\
    > never cite them, never add them to a release of real figures.\n\n";

pub(crate) fn mark(order: &ReleaseOrder) -> &'static str {
    if order.is_simulated() { SIMULATED } else { "" }
}

/// `README.md`.
pub(crate) fn readme(contents: &Contents) -> File {
    let order = &contents.order;
    let (id, programme, built_on) = (order.release_id(), &order.programme.id, order.built_on);
    let (k, last_day) = (Threshold::RELEASE.get(), FOLLOW_UP_DAYS - 1);
    let (cells, hidden) = (contents.tables.count(), contents.tables.suppressed());
    let participants = contents.tables.participants().n().map_or_else(|| "hidden".to_owned(), |n| n.to_string());
    let (mark, who, form) = (mark(&contents.order), who(contents), in_words(order.form));
    let study = order.study.as_ref().map_or_else(String::new, |study| {
        format!("- **Trial:** `{}`, arms {}. Arms are compared as allocated.\n", study.id, study.arms.join(", "))
    });
    let simulated = if order.is_simulated() { "yes" } else { "no" };
    let files = FILES.map(|(path, what)| format!("| `{path}` | {what} |\n")).concat();
    File::new("README.md", format!(
"# {id}

{mark}Anonymous figures of the programme `{programme}`: counts, means and effects over groups, never over a person.

- **Who:** {who}: {participants} participants.
{study}- **Observed:** from the day of the start (day 0) to day {last_day}. Later activity is cut off, so all were followed equally long.
- **Built on:** {built_on}. A release is frozen: it is never edited, and nobody is added or taken out afterwards.
- **Threshold:** {k}. No count under {k} is shown, zero included, and none that can be worked out from others.
- **Form:** {form} {hidden} of {cells} different counts are hidden.
- **Simulated:** {simulated}.

## Files

| file | what |
| --- | --- |
{files}
## How to read it

- `status` is `published`, `suppressed` (hidden, for whatever reason; `n` and `pct` are empty) or `structural_zero`.
- A hidden count is not a zero. Do not fill it in.
- An empty characteristic (`arm`, `age_band`, …) means that the table is not divided by it; `Total` that it is summed over.
- Per cents are taken of everybody in the arm, or of everybody, and from shown numbers only.
- Weeks in `attrition.csv` are merged: a week has a row only if at least {k} left since the row above and at least {k} remain,
  in every arm.
- A mean or an effect is missing if its group is hidden; if all in a group are alike, too few are above nothing or below the top, or
  one or two people make up nearly all of it; and also if another arm's, or another band's, is missing for that.
- `method.md` says how everything was computed.

## How to add up cohorts

Each participant belongs to one half-year for ever. Add shown counts of the same row over several half-years; where one of
them is hidden, leave the row out of the sum rather than guess. `sufficient_stats.csv` has what a meta-analysis needs.

## How to cite

> Andrum, release {id}, built on {built_on}. SHA-256 of `SHA256SUMS`: as printed by `sha256sum SHA256SUMS`.

## Limits

- Nobody is identified, so one person may have started more than once.
- People who agreed to research may differ from those who did not, and those who answer again from those who do not.
- *Visited* and *completed* say what was opened and finished, not what was read or understood.
- Activity is counted in days, never in minutes.
"))
}

/// What a form does to the numbers.
const fn in_words(form: Form) -> &'static str {
    match form {
        Form::Exact => "true counts, some hidden.",
        Form::Rows => "no tables.",
        Form::Rounded => "counts rounded to the nearest five, some hidden; shares are taken from the rounded ones.",
        Form::CellKey => {
            "counts with noise of at most three, the same for the same people, some hidden. Tables do not add up. Means \
             are taken over the noisy counts, and there are no effect sizes of scores."
        }
    }
}

const FILES: [(&str, &str); 18] = [
    ("data/tables.csv", "every count, one row each"),
    ("data/usage.csv", "the usage table of a trial report: step pages, modules, goal, calendar, messages, visits"),
    ("data/attrition.csv", "participants still active, by week"),
    ("data/flow.csv", "flow and denominators: allocated, active on several days, answered, answered again"),
    ("data/adherence.csv", "how many modules were finished"),
    ("data/answer_times.csv", "how long those who wrote waited for their first answer"),
    ("data/summary.csv", "means, medians and quartiles of use"),
    ("data/outcomes.csv", "scores at the start and later, and change"),
    ("data/effects.csv", "effect sizes with confidence intervals"),
    ("data/sufficient_stats.csv", "means, standard deviations and correlation of start and later"),
    ("data/editions.csv", "fingerprints of the content"),
    ("data.json", "all of these for programs"),
    ("codebook.csv", "every column and code, in Swedish and English"),
    ("datapackage.json", "the same for programs (Data Package 2.0)"),
    ("syntax/", "import scripts for R, Python (pandas), SPSS and Stata"),
    ("method.md", "how everything was computed, with sources"),
    ("anonymisation_report.md", "what was hidden, and what was tried to undo it"),
    ("manifest.json, SHA256SUMS", "what this is, and the checksum of each file (`sha256sum -c SHA256SUMS`)"),
];

fn who(contents: &Contents) -> String {
    let epoch = contents.order.epoch;
    if contents.tables.population == crate::research::release::catalogue::RANDOMISED {
        format!(
            "everybody who started in {epoch}, agreed to take part in research and was allocated to an arm of the trial"
        )
    } else {
        format!("everybody who started in {epoch} and agreed to take part in research")
    }
}

/// `method.md`: definitions and formulas.
pub(crate) fn method(contents: &Contents) -> File {
    let (id, mark) = (contents.order.release_id(), mark(&contents.order));
    let days = ACTIVE_DAYS.map(|days| days.to_string()).join(", ");
    let bands = DOSE_BANDS.map(|(.., fine)| format!("`{fine}`")).join(", ");
    let dose = contents.order.study.as_ref().and_then(|study| study.intended_dose).map_or_else(
        || "No study states an intended dose, so none is judged here.".to_owned(),
        |dose| format!("The study states {dose} finished modules as its intended dose."),
    );
    File::new("method.md", format!(
"# How {id} was computed

{mark}Catalogue {CATALOGUE}. Whole numbers are summed exactly; the order of records changes nothing.

## Use

- *Visited*: opened the module. *Completed*: reached its end. *Active*: a day on which something was saved or opened for the first time.
- *Active days*: on at least {days} distinct days.
- *Still active in week t*: the last active day lies at least 7t days after the first. Everybody is followed for {FOLLOW_UP_DAYS} days, so
  nobody is censored before and the share is the Kaplan-Meier estimate. Non-usage attrition: Eysenbach 2005 (J Med Internet Res 7:e11).
- *Modules finished*: bands {bands}. {dose} Adherence is use relative to intended use: Sieverink 2017 (J Med Internet Res 19:e402).
- *First answer*: whole days, weekends included, from the first message to the first answer that was seen on the page. Whoever has
  not opened the page again counts as not answered.
- Quantities are capped at their bounds (code book), so that nobody stands out. Medians and quartiles interpolate (type 7 of Hyndman and
  Fan 1996) and are rounded to whole numbers. The half-life of use is the first day by which half had stopped, where whoever was active
  in the last 14 days is censored (Kaplan and Meier 1958).

## Scores

- A questionnaire counts as answered when all its scores could be worked out; *again* only if it was also answered at the start.
- `week`: days with use among the seven days before the first day from which all seven are filled in, on the day it is due or up to 13
  days later. At the start these are days before the start.
- Change is later minus start. Means and standard deviations (n - 1) have one decimal, correlations two.
- Missing: complete cases; or baseline carried forward, where whoever did not answer again counts as unchanged; or, for shares,
  missing counts as not achieved. `not_answered_again` shows the start of those who were lost. Imputation and mixed models are the
  reader's: `sufficient_stats.csv` has means, standard deviations and correlation.

## Effects

- Hedges' g: difference of means over the pooled SD times the exact factor J(m) = G(m/2) / (sqrt(m/2) G((m-1)/2)), m = n1 + n2 - 2;
  variance 1/n1 + 1/n2 + g^2 / (2(n1+n2)); interval g -/+ 1.959964 sqrt(var). Hedges 1981 (J Educ Stat 6:107). `exact_low`, `exact_high`: by inverting the
  noncentral t distribution, Steiger and Fouladi 1997.
- d_ppc2: Morris 2008 (Organ Res Methods 11:364). SMCR: Becker 1988 (Br J Math Stat Psychol 41:257), variance 2(1-r)/n + y^2/(2n).
- Shares: Wilson 1927 (J Am Stat Assoc 22:209). Differences of shares: Newcombe 1998 (Stat Med 17:873), method 10.
- Spearman's rho over bands of finished modules and change, ties at mid-ranks; an association, not an effect of dose.
- Correlations, and what needs them, only with at least 30 degrees of freedom.

No effect is corrected for many comparisons. Which outcome is primary stands in the study's protocol, not here.
"))
}

/// `anonymisation_report.md`: made from what is shown alone.
pub(crate) fn report(contents: &Contents) -> File {
    let k = Threshold::RELEASE.get();
    let tables: Vec<String> = contents.tables.tables.iter().map(|table| loss(contents, table)).collect();
    let tables = tables.concat();
    let withheld: Vec<String> = contents.tables.withheld.values().map(|reason| format!("- {reason}\n")).collect();
    let withheld = withheld.concat();
    let withheld = if withheld.is_empty() { "No table is left out.\n".to_owned() } else { withheld };
    let (id, mark) = (contents.order.release_id(), mark(&contents.order));
    File::new("anonymisation_report.md", format!(
"# How {id} was made anonymous

{mark}## Rules

1. A population under {SMALLEST_POPULATION} is not published at all. Fewer than {k} people outside the trial are in no table.
2. A count from 0 to {most} is hidden, unless nobody can be counted there by definition.
3. A difference from 1 to {most} between a group and a group within it is a count too, also where no table prints it, and also where
   the one lies within the other by the rules of the service: whoever answers again is still here, whoever finished a module finished
   some, whoever is in an arm answered the baseline.
4. For each such count, what agrees with everything shown reaches from 0 to at least {k}: over all tables together, with all
   margins, printed or not. Each is proved by two other tables of whole numbers that show the same.
5. The cheapest other counts are hidden for that; each of them is needed.
6. A table by age, or of the others by modules finished, that would lose over a fifth of its counts is made coarser, or left out.
7. A mean or an effect is shown only with the count of exactly its people; a mean of a score only if at least {k} of them lie above
   nothing and at least {k} below the top, at the start, later, and among the lost. All arms are told or none, all bands of modules
   finished or none, and nothing without the whole: so nothing blank follows from the rest, and a blank tells of nobody.
8. Quantities are bounded and coarse: whole days and weeks since the start, {FOLLOW_UP_WEEKS} weeks, no dates.

## Loss

| table | coarser by | cells | hidden | share |
| --- | --- | --- | --- | --- |
{tables}
Cells that stand in several tables have one status and one value in all of them.

## Left out

{withheld}
## What was tried to undo it

- Every shown count against the threshold, and every difference of nested shown counts.
- For every hidden count, the lowest and highest whole number that agree with all shown counts and all margins of all tables
  together: none is a single value, none ends under {k}.
- The sum of finished modules that follows from the bands, against the hidden counts of finished modules.
- Every count file is written again from `data/tables.csv` and compared byte by byte.

## What this does not cover

Knowledge from outside, such as somebody telling that they took part, is met by the threshold alone. {noise}
", most = k - 1, noise = noise(contents.order.form)))
}

/// What the report says of noise; never how it is made.
const fn noise(form: Form) -> &'static str {
    match form {
        Form::Exact | Form::Rows => "No noise was added.",
        Form::Rounded => {
            "No noise was added; what is safe exact is safe rounded, since it follows from the exact counts."
        }
        Form::CellKey => {
            "The noise on a count is the same wherever exactly these people are counted, so asking again tells nothing."
        }
    }
}

/// What a table lost, as a row of the report.
fn loss(contents: &Contents, table: &ShownTable) -> String {
    let (cells, hidden) = (table.cells.len(), table.hidden(&contents.tables));
    let share = (200 * hidden + cells).checked_div(2 * cells).unwrap_or(0);
    format!("| {} | {} | {cells} | {hidden} | {share} % |\n", table.id, table.step)
}
