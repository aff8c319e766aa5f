//! The study record as a pure function of the vault: coarse, counted in days since the start, and only with a yes from
//! somebody who said they are 15 or older. No database, no HTTP, no clock.

use std::collections::BTreeMap;

use time::Duration;

use crate::clock::Day;
use crate::content::{Allows, CALENDAR_WEEK, Moment, USE_DAYS};
use crate::diary::{self, Diary, Mark};
use crate::error::Error;
use crate::measures::{Taken, Taking};
use crate::messages::Correspondence;
use crate::participants::Profile;
use crate::participants::profile::{AgeBand as DeclaredAge, StudyConsent};
use crate::participants::vault::Document;
use crate::programme::Progress;
use crate::research::epoch::Epoch;
use crate::research::study_record::{
    AgeBand, FOLLOW_UP_DAYS, Goal, GoalKind, MOST_GOAL_DAYS, MOST_POINTS, Measures, Missing, ModuleUse, StudyRecord,
};

/// The days on which a whole week of the calendar is asked for, counted from the start, and for how many days it counts.
const CALENDAR_DUE: [i64; 4] = [0, 42, 84, 182];
const CALENDAR_OPEN_FOR: i64 = 14;

/// A study record and the random id that only the vault knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observed {
    /// The id of the record's row.
    pub study_id: String,
    /// What is observed.
    pub record: StudyRecord,
}

/// What research may see of a participant; nothing without a yes.
pub fn derive(document: &Document) -> Result<Option<Observed>, Error> {
    let profile: Profile = document.section()?;
    let (Some(study), Some(started_on)) = (&profile.study, profile.started_on) else { return Ok(None) };
    let Some(age_band) = profile.age.and_then(age_band) else { return Ok(None) };
    let record = start(&profile, study, started_on, age_band);
    let mut record = with_use(record, &profile, document)?;
    // Whoever said yes to a text that kept scores out keeps them out.
    if study.with_scores {
        record.measures = scores(&document.section()?);
        let weeks = calendar_weeks(&document.section()?, started_on);
        record.measures.extend((!weeks.is_empty()).then(|| (CALENDAR_WEEK.to_owned(), weeks)));
    }
    if study.allows.contains(&Allows::Answers) {
        record.first_answer = first_answer(&document.section()?);
    }
    Ok(Some(Observed { study_id: study.study_id.clone(), record: record.bounded() }))
}

/// The band in files; nothing for those too young to agree on their own.
fn age_band(declared: DeclaredAge) -> Option<AgeBand> {
    match declared {
        DeclaredAge::Under15 => None,
        DeclaredAge::From15To17 => Some(AgeBand::From15To17),
        DeclaredAge::From18To20 => Some(AgeBand::From18To20),
        DeclaredAge::From21To25 => Some(AgeBand::From21To25),
        DeclaredAge::From26 => Some(AgeBand::From26),
    }
}

/// Who somebody is to research, and on which days they were here.
fn start(profile: &Profile, study: &StudyConsent, started_on: Day, age_band: AgeBand) -> StudyRecord {
    let visits: Vec<u16> =
        profile.visits.iter().filter_map(|day| u16::try_from(*day).ok()).filter(|day| *day < FOLLOW_UP_DAYS).collect();
    let mut weeks: Vec<u16> = visits.iter().map(|day| day / 7).collect();
    weeks.dedup();
    StudyRecord {
        programme: profile.studied_programme().to_owned(),
        epoch: Epoch::of(started_on),
        // Somebody who reads the interface in a rare language reads the programme in English, and is one of those readers
        // here: a rare language would mark a person.
        language: study.language.written().code().to_owned(),
        age_band: Some(age_band),
        study: profile.allocated.as_ref().map(|allocated| allocated.study.clone()),
        arm: profile.allocated.as_ref().map(|allocated| allocated.arm.clone()),
        allocated_on: profile.allocated.as_ref().and_then(|allocated| followed_day(profile, allocated.on)),
        consent_edition: study.edition.clone(),
        modules: [].into(),
        steps_seen: [].into(),
        goal: None,
        calendar_days: Vec::new(),
        use_days: Vec::new(),
        messages: Vec::new(),
        first_answer: None,
        rows: study.allows.contains(&Allows::Rows),
        measures: Measures::new(),
        active_weeks: u8::try_from(weeks.len()).unwrap_or(u8::MAX),
        visits: u16::try_from(visits.len()).unwrap_or(u16::MAX),
        first_active_day: visits.first().copied().unwrap_or(0),
        last_active_day: visits.last().copied().unwrap_or(0),
        active_after: profile.visits.iter().any(|day| *day >= u32::from(FOLLOW_UP_DAYS)),
    }
}

/// What somebody did: modules, calendar, goal, messages. No text, no amount, no answer.
fn with_use(mut record: StudyRecord, profile: &Profile, document: &Document) -> Result<StudyRecord, Error> {
    let number = |day: Day| followed_day(profile, day);
    let progress: Progress = document.section()?;
    for (slug, module) in progress.modules {
        let Some(opened) = number(module.opened_on) else { continue };
        let finished = module.finished_on.and_then(number);
        record.modules.insert(slug, ModuleUse { edition: module.edition, opened, finished });
    }
    record.steps_seen = progress.steps_seen;
    let diary: Diary = document.section()?;
    // Where use is asked for, a day on which nobody remembers it is not filled in; elsewhere any entry is.
    let asks = diary.entered().any(|(_, mark)| mark != Mark::Noted);
    let filled_in = diary.entered().filter(|(_, mark)| !asks || *mark != Mark::Noted);
    record.calendar_days = by_week(filled_in.filter_map(|(day, _)| number(day)));
    let of_use = diary.entered().filter(|(_, mark)| matches!(mark, Mark::Used(_)));
    record.use_days = by_week(of_use.filter_map(|(day, _)| number(day)));
    record.goal = chosen_last(&document.section()?, number);
    let correspondence: Correspondence = document.section()?;
    let sent = correspondence.conversations.iter().flat_map(|own| &own.sent_on);
    record.messages = by_week(sent.filter_map(|day| number(*day)));
    Ok(record)
}

/// The scores for each time of following up; none of what was answered in between. Of several answers for one time, the
/// first that makes a score counts.
pub fn scores(taken: &Taken) -> Measures {
    let mut measures = Measures::new();
    for (id, takings) in &taken.takings {
        for Taking { moment, scores, .. } in takings {
            let Some(moment) = moment.filter(|_| !scores.is_empty()) else { continue };
            let known = measures.entry(id.clone()).or_default().entry(moment).or_default();
            for (score, scored) in scores {
                let points = scored.points.map(|points| i16::try_from(points).unwrap_or(MOST_POINTS));
                let value = known.entry(score.clone()).or_insert(Missing::NotAnswered.code());
                if *value < 0 {
                    *value = points.unwrap_or(*value);
                }
            }
        }
    }
    measures
}

/// Days with use in a whole week of the calendar, for each time of following up at which there is one: the first seven
/// days without a gap that end just before a day on which the calendar is due.
fn calendar_weeks(diary: &Diary, started_on: Day) -> BTreeMap<Moment, BTreeMap<String, i16>> {
    let day = |number: i64| started_on.saturating_add(Duration::days(number));
    let uses = |asked_on: i64| {
        let marks = diary.marks(day(asked_on - 7)..=day(asked_on - 1)).map(|(_, mark)| mark);
        let told: Vec<bool> = marks.filter(|mark| *mark != Mark::Noted).map(|mark| mark != Mark::Free).collect();
        (told.len() == 7).then(|| told.into_iter().filter(|used| *used).count())
    };
    let weeks = CALENDAR_DUE.into_iter().filter_map(|due| {
        let uses = (due..due + CALENDAR_OPEN_FOR).find_map(uses)?;
        let score = (USE_DAYS.to_owned(), i16::try_from(uses).ok()?);
        Some((Moment::of_day(u32::try_from(due).ok()?), [score].into()))
    });
    weeks.collect()
}

/// Days from the very first message to the first answer, if that was seen.
fn first_answer(correspondence: &Correspondence) -> Option<u8> {
    let first = correspondence.conversations.iter().min_by_key(|own| own.opened_on)?;
    first.days_to_first_answer().map(|days| u8::try_from(days).unwrap_or(u8::MAX))
}

/// Days from the start to a day that is observed; nothing before the start and after the follow-up.
fn followed_day(profile: &Profile, day: Day) -> Option<u16> {
    u16::try_from(profile.day_number(day)?).ok().filter(|number| *number < FOLLOW_UP_DAYS)
}

/// How many of these days fall into each week since the start, up to the last one with any.
fn by_week(days: impl Iterator<Item = u16>) -> Vec<u8> {
    let mut weeks: Vec<u8> = Vec::new();
    for week in days.map(|day| usize::from(day / 7)) {
        if weeks.len() <= week {
            weeks.resize(week + 1, 0);
        }
        if let Some(n) = weeks.get_mut(week) {
            *n = n.saturating_add(1);
        }
    }
    weeks
}

/// The goal that was set last within the follow-up. A goal of reduction has no end, so it is said to be one day long; a
/// stop without an end is as long as the longest stretch.
fn chosen_last(goal: &diary::Goal, number: impl Fn(Day) -> Option<u16>) -> Option<Goal> {
    let last = goal.earlier.iter().chain(&goal.current).rfind(|set| number(set.set_on).is_some())?;
    Some(match last.kind {
        diary::GoalKind::Stop => Goal { kind: GoalKind::DaysOff, days: MOST_GOAL_DAYS },
        diary::GoalKind::DaysOff { days } => Goal { kind: GoalKind::DaysOff, days },
        _ => Goal { kind: GoalKind::Reduction, days: 1 },
    })
}

#[cfg(test)]
#[path = "derive_tests.rs"]
mod tests;
