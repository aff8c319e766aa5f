//! The catalogue: which tables a release has, over which groups. One classification for each variable, for ever; raised
//! whenever a count changes its meaning.

mod inclusions;
mod place;

pub use inclusions::{here_at, is_diary};
pub use place::{COLUMNS, PARTICIPANTS, Place, TOTAL};

use serde::{Deserialize, Serialize};

use crate::content::Moment;
use crate::research::disclosure::{Dimension, Layout, Population, Table};
use crate::research::release::order::{MeasureOutline, ReleaseOrder};
use crate::research::study_record::FOLLOW_UP_WEEKS;

/// Stands in every release.
pub const CATALOGUE: u32 = 3;
/// Everybody in the epoch who agreed to take part in research.
pub const CONSENTED: &str = "consented";
/// Of them, everybody who was allocated to an arm.
pub const RANDOMISED: &str = "randomised";
/// The numbers of distinct active days that are told apart. Somebody with the most of them need not have been here for
/// longer than a week, so that no row of the weeks follows from one of these.
pub const ACTIVE_DAYS: [u16; 3] = [2, 4, 7];

/// The days within which a first answer is told apart, the longest first.
pub const ANSWER_DAYS: [u8; 3] = [7, 3, 1];

/// Names of the dimensions.
pub mod dimension {
    /// The arm of a trial.
    pub const ARM: &str = "arm";
    /// Age by own declaration.
    pub const AGE: &str = "age_band";
    /// The language in which the consent was read.
    pub const LANGUAGE: &str = "language";
    /// How many modules somebody finished, in bands.
    pub const DOSE: &str = "modules_finished";
    /// Modules opened, and among them finished.
    pub const MODULE_USE: &str = "module_use";
    /// What else was used at all.
    pub const REACH: &str = "reach";
    /// How often and how long somebody was here.
    pub const ACTIVITY: &str = "activity";
    /// Questionnaires answered at the start, and among those people again later.
    pub const WAVE: &str = "wave";

    /// All of them.
    pub const ALL: [&str; 8] = [ARM, AGE, LANGUAGE, DOSE, MODULE_USE, REACH, ACTIVITY, WAVE];
}

/// Names of the tables.
pub mod table {
    /// Age band by language.
    pub const PARTICIPANTS: &str = "participants";
    /// Modules opened and finished.
    pub const USAGE: &str = "usage";
    /// Step pages, goal, calendar and messages.
    pub const REACH: &str = "reach";
    /// How often and how long: denominators and attrition.
    pub const ACTIVITY: &str = "activity";
    /// How many modules were finished.
    pub const ADHERENCE: &str = "adherence";
    /// Questionnaires by time of following up.
    pub const WAVES: &str = "waves";
    /// Age bands of each arm.
    pub const BASELINE_BY_ARM: &str = "baseline_by_arm";
    /// Questionnaires by time of following up and modules finished.
    pub const WAVES_BY_DOSE: &str = "waves_by_modules_finished";

    /// The table that counts the same in each arm.
    pub fn by_arm(id: &str) -> String {
        format!("{id}_by_arm")
    }

    /// The table that counts the same in each age band.
    pub fn by_age(id: &str) -> String {
        format!("{id}_by_age")
    }
}

/// The bands of modules finished: from, to, coarse code, fine code.
pub const DOSE_BANDS: [(usize, usize, &str, &str); 4] =
    [(0, 0, "none", "0"), (1, 3, "some", "1-3"), (4, 7, "some", "4-7"), (8, usize::MAX, "some", "8-plus")];

/// The age bands: coarse and fine.
pub const AGE_BANDS: [(&str, &str); 4] =
    [("15-20", "15-17"), ("15-20", "18-20"), ("21-plus", "21-25"), ("21-plus", "26-plus")];

/// A table whose loss is not limited: its rows are counts of their own, and each that can be shown is worth it.
const NO_LIMIT: u8 = 100;

/// Which rows the table of activity has; it depends on the counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActivityRows {
    /// The numbers of active days.
    pub days: Vec<u16>,
    /// The weeks of the attrition curve.
    pub weeks: Vec<u8>,
}

impl ActivityRows {
    /// Every row there could be.
    pub fn all() -> Self {
        Self { days: ACTIVE_DAYS.to_vec(), weeks: (1..FOLLOW_UP_WEEKS).collect() }
    }

    /// Whether these are some of the rows there could be, in order.
    pub fn are_sound(&self) -> bool {
        let all = Self::all();
        self.days.is_sorted_by(|one, next| one < next)
            && self.weeks.is_sorted_by(|one, next| one < next)
            && self.days.iter().all(|days| all.days.contains(days))
            && self.weeks.iter().all(|week| all.weeks.contains(week))
    }
}

/// The tables of a release over one population.
pub fn layout(order: &ReleaseOrder, population: &str, rows: &ActivityRows) -> Layout {
    let mut dimensions = vec![age(), language(order), dose(), module_use(order), reach(order)];
    dimensions.extend(activity(rows));
    dimensions.extend(wave(order));
    dimensions.extend(arm(order, population));
    Layout {
        populations: vec![Population { id: population.to_owned(), within: None }],
        dimensions,
        tables: tables(order, population, rows),
        structural_zeros: Vec::new(),
        inclusions: inclusions::of(order, population, rows),
    }
}

fn tables(order: &ReleaseOrder, population: &str, rows: &ActivityRows) -> Vec<Table> {
    use dimension::{ACTIVITY, AGE, ARM, DOSE, LANGUAGE, MODULE_USE, REACH, WAVE};
    let one = |id: &str, axes: &[(&str, usize)]| Table::new(id, population, axes);
    let mut tables = vec![
        one(table::USAGE, &[(MODULE_USE, 1)]).loss_limit(NO_LIMIT),
        one(table::REACH, &[(REACH, 1)]).loss_limit(NO_LIMIT),
        one(table::ADHERENCE, &[(DOSE, 2)]).step(&[(DOSE, 1)]),
        one(table::PARTICIPANTS, &[(AGE, 2), (LANGUAGE, 1)]).step(&[(AGE, 1), (LANGUAGE, 1)]).step(&[(AGE, 1)]),
    ];
    let is_active = activity(rows).is_some();
    if is_active {
        tables.push(one(table::ACTIVITY, &[(ACTIVITY, 1)]).loss_limit(NO_LIMIT));
    }
    let has_waves = !order.measures.is_empty();
    if has_waves {
        tables.push(one(table::WAVES, &[(WAVE, 1)]).loss_limit(NO_LIMIT));
    }
    if order.study.is_some() {
        tables.push(one(table::BASELINE_BY_ARM, &[(ARM, 1), (AGE, 2)]).step(&[(ARM, 1), (AGE, 1)]).step(&[(ARM, 1)]));
        if is_active {
            tables.push(one(&table::by_arm(table::ACTIVITY), &[(ACTIVITY, 1), (ARM, 1)]).loss_limit(NO_LIMIT));
        }
        tables.push(one(&table::by_arm(table::REACH), &[(REACH, 1), (ARM, 1)]).loss_limit(NO_LIMIT));
        tables.push(one(&table::by_arm(table::USAGE), &[(MODULE_USE, 1), (ARM, 1)]).loss_limit(NO_LIMIT));
        tables.push(one(&table::by_arm(table::ADHERENCE), &[(DOSE, 2), (ARM, 1)]).loss_limit(NO_LIMIT));
        if has_waves {
            tables.push(one(&table::by_arm(table::WAVES), &[(WAVE, 1), (ARM, 1)]).loss_limit(NO_LIMIT));
        }
    }
    tables.push(one(&table::by_age(table::USAGE), &[(MODULE_USE, 1), (AGE, 2)]).step(&[(MODULE_USE, 1), (AGE, 1)]));
    tables.push(one(&table::by_age(table::ADHERENCE), &[(DOSE, 2), (AGE, 2)]).step(&[(DOSE, 1), (AGE, 1)]));
    if has_waves {
        tables.push(one(table::WAVES_BY_DOSE, &[(WAVE, 1), (DOSE, 2)]).step(&[(WAVE, 1), (DOSE, 1)]));
    }
    tables
}

/// Two levels: the coarse bands first, each before its fine ones.
fn two_levels(id: &str, bands: &[(&str, &str)]) -> Dimension {
    let mut codes: Vec<(&str, Option<&str>)> = Vec::new();
    for (coarse, fine) in bands {
        if !codes.contains(&(*coarse, None)) {
            codes.push((coarse, None));
        }
        codes.push((fine, Some(coarse)));
    }
    Dimension::hierarchy(id, &codes)
}

fn age() -> Dimension {
    two_levels(dimension::AGE, &AGE_BANDS)
}

fn dose() -> Dimension {
    two_levels(dimension::DOSE, &DOSE_BANDS.map(|(_, _, coarse, fine)| (coarse, fine)))
}

fn language(order: &ReleaseOrder) -> Dimension {
    let codes: Vec<&str> = order.languages.iter().map(String::as_str).collect();
    Dimension::partition(dimension::LANGUAGE, &codes)
}

fn arm(order: &ReleaseOrder, population: &str) -> Option<Dimension> {
    let codes = order.arms(population);
    (!codes.is_empty()).then(|| Dimension::partition(dimension::ARM, &codes))
}

/// The code of those who take part in research but in no trial.
pub const NOT_ALLOCATED: &str = "none";

fn module_use(order: &ReleaseOrder) -> Dimension {
    let slugs = || order.programme.modules.iter().map(|module| &module.slug);
    let names: Vec<(String, String)> = slugs().map(|slug| (visited(slug), completed(slug))).collect();
    let codes: Vec<(&str, Option<&str>)> = names
        .iter()
        .flat_map(|(visited, completed)| [(visited.as_str(), None), (completed.as_str(), Some(visited.as_str()))])
        .collect();
    Dimension::within(dimension::MODULE_USE, &codes)
}

fn reach(order: &ReleaseOrder) -> Dimension {
    let steps = order.programme.steps.iter().map(|step| (step_seen(*step), None));
    let owned = |code: &str| code.to_owned();
    let mut codes: Vec<(String, Option<String>)> = steps.collect();
    codes.extend([(owned(GOAL_SET), None), (owned(GOAL_DAYS_OFF), Some(owned(GOAL_SET)))]);
    codes.extend([CALENDAR_USED, MESSAGE_SENT].map(|code| (owned(code), None)));
    let mut above = owned(MESSAGE_SENT);
    for days in ANSWER_DAYS.into_iter().filter(|_| order.answer_times) {
        let code = first_answer(days);
        codes.push((code.clone(), Some(std::mem::replace(&mut above, code))));
    }
    let codes: Vec<(&str, Option<&str>)> =
        codes.iter().map(|(code, above)| (code.as_str(), above.as_deref())).collect();
    Dimension::within(dimension::REACH, &codes)
}

/// What else was used, in the order of the files; the step pages first.
pub fn reached(order: &ReleaseOrder) -> Vec<String> {
    let steps = order.programme.steps.iter().map(|step| step_seen(*step));
    let used = [GOAL_SET, GOAL_DAYS_OFF, CALENDAR_USED, MESSAGE_SENT].map(str::to_owned);
    let answers = ANSWER_DAYS.into_iter().filter(|_| order.answer_times).map(first_answer);
    steps.chain(used).chain(answers).collect()
}

/// Whoever was here a week after the first day was here on two days: the weeks lie within those.
fn activity(rows: &ActivityRows) -> Option<Dimension> {
    let days: Vec<String> = rows.days.iter().map(|days| active_days(*days)).collect();
    let weeks: Vec<String> = rows.weeks.iter().map(|week| still_active(*week)).collect();
    let two = active_days(2);
    let mut codes: Vec<(&str, Option<&str>)> = Vec::new();
    let mut above = None;
    for day in &days {
        codes.push((day, above));
        above = Some(day.as_str());
    }
    let mut above = days.iter().find(|days| **days == two).map(String::as_str);
    for week in &weeks {
        codes.push((week, above));
        above = Some(week);
    }
    (!codes.is_empty()).then(|| Dimension::within(dimension::ACTIVITY, &codes))
}

/// Who answered a questionnaire at the start, and among them who answered it again, time by time.
fn wave(order: &ReleaseOrder) -> Option<Dimension> {
    let names: Vec<(String, Option<String>)> = order.measures.iter().flat_map(waves_of).collect();
    let codes: Vec<(&str, Option<&str>)> =
        names.iter().map(|(code, parent)| (code.as_str(), parent.as_deref())).collect();
    (!codes.is_empty()).then(|| Dimension::within(dimension::WAVE, &codes))
}

fn waves_of(measure: &MeasureOutline) -> Vec<(String, Option<String>)> {
    let start = answered(&measure.id, Moment::Start);
    let later = measure.later.iter().map(|moment| (answered(&measure.id, *moment), Some(start.clone())));
    std::iter::once((start.clone(), None)).chain(later).collect()
}

/// The code of a goal of any kind.
pub const GOAL_SET: &str = "goal_set";
/// The code of a goal of days without use; the others of those with a goal want to use less.
pub const GOAL_DAYS_OFF: &str = "goal_days_off";
/// The code of a diary day filled in.
pub const CALENDAR_USED: &str = "calendar_used";
/// The code of a message sent.
pub const MESSAGE_SENT: &str = "message_sent";

/// The code of having opened a module.
pub fn visited(module: &str) -> String {
    format!("{module}:visited")
}

/// The code of having finished a module.
pub fn completed(module: &str) -> String {
    format!("{module}:completed")
}

/// The code of having seen a step's page.
pub fn step_seen(step: u8) -> String {
    format!("step_seen:{step}")
}

/// The code of a first answer that came within so many days of the first message, and was seen.
pub fn first_answer(days: u8) -> String {
    format!("first_answer:{days}")
}

/// The code of having been here on so many distinct days.
pub fn active_days(days: u16) -> String {
    format!("active_days:{days}")
}

/// The code of having been here so many weeks after the first day, or later.
pub fn still_active(week: u8) -> String {
    format!("still_active:{week}")
}

/// The code of having answered a questionnaire at this time, and at the start.
pub fn answered(measure: &str, moment: Moment) -> String {
    format!("{measure}:{}", moment.word())
}
