//! Counts: how often something happened on a day, without a subject. They come from the difference of two documents.

use std::collections::BTreeSet;

use diesel::prelude::*;

use crate::clock::Day;
use crate::crypto::random_bytes;
use crate::db::DbConn;
use crate::diary::{Diary, Goal, SetGoal};
use crate::error::Error;
use crate::language::Language;
use crate::messages::Correspondence;
use crate::participants::Profile;
use crate::participants::vault::{Change, Document, Section};
use crate::programme::Progress;
use crate::schema::counts;

/// People who save at one moment draw different parts, so that they do not wait for one row.
const PARTS: u8 = 64;
/// As many parts are added up at a time.
const MOST_FOLDED: i64 = 2_000;

/// Something that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happening {
    /// A vault was made.
    Started,
    /// A participant erased everything.
    Erased,
    /// A module was opened for the first time.
    ModuleOpened,
    /// A module was finished for the first time.
    ModuleFinished,
    /// A day of the diary was filled in for the first time.
    DiaryDaySaved,
    /// A message was sent to the counsellors.
    MessageSent,
    /// A goal was set.
    GoalSet,
    /// A yes to research.
    ConsentGiven,
    /// A yes was taken back.
    ConsentWithdrawn,
}

impl Happening {
    /// The word in the table.
    pub fn word(self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Erased => "erased",
            Self::ModuleOpened => "module-opened",
            Self::ModuleFinished => "module-finished",
            Self::DiaryDaySaved => "diary-day-saved",
            Self::MessageSent => "message-sent",
            Self::GoalSet => "goal-set",
            Self::ConsentGiven => "consent-given",
            Self::ConsentWithdrawn => "consent-withdrawn",
        }
    }
}

/// What happened, in which module if in one, and how often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    /// What.
    pub what: Happening,
    /// The module's slug, or nothing.
    pub module: String,
    /// How often.
    pub n: i64,
}

impl Happened {
    fn times(what: Happening, n: usize) -> Self {
        Self { what, module: String::new(), n: i64::try_from(n).unwrap_or(i64::MAX) }
    }

    fn in_module(what: Happening, module: &str) -> Self {
        Self { what, module: module.to_owned(), n: 1 }
    }
}

/// What a change of a vault adds to the counts. Sections that read the same are not looked into.
pub fn happenings(change: &Change<'_>) -> Result<Vec<Happened>, Error> {
    if change.after.is_none() {
        return Ok(vec![Happened::times(Happening::Erased, 1)]);
    }
    let mut all = Vec::new();
    if change.before.is_none() {
        all.push(Happened::times(Happening::Started, 1));
    }
    if let Some((before, after)) = differing::<Profile>(change)? {
        all.extend(consent(&before, &after));
    }
    if let Some((before, after)) = differing::<Progress>(change)? {
        all.extend(modules(&before, &after));
    }
    if let Some((before, after)) = differing::<Diary>(change)? {
        let known: BTreeSet<_> = before.entered().map(|(day, _)| day).collect();
        let fresh = after.entered().filter(|(day, _)| !known.contains(day)).count();
        all.push(Happened::times(Happening::DiaryDaySaved, fresh));
    }
    if let Some((before, after)) = differing::<Goal>(change)? {
        let set = |goal: &Goal| goal.current.map(|SetGoal { from, kind, .. }| (from, kind));
        let fresh = after.current.is_some() && set(&before) != set(&after);
        all.push(Happened::times(Happening::GoalSet, usize::from(fresh)));
    }
    if let Some((before, after)) = differing::<Correspondence>(change)? {
        all.push(Happened::times(Happening::MessageSent, sent(&after).saturating_sub(sent(&before))));
    }
    all.retain(|happened| happened.n > 0);
    Ok(all)
}

/// A section before and after, if it differs.
fn differing<S: Section>(change: &Change<'_>) -> Result<Option<(S, S)>, Error> {
    match (change.before, change.after) {
        (Some(before), Some(after)) if before.same_section::<S>(after) => Ok(None),
        (before, Some(after)) => {
            let before = before.map_or_else(|| Ok(S::default()), Document::section)?;
            Ok(Some((before, after.section()?)))
        }
        (_, None) => Ok(None),
    }
}

fn consent(before: &Profile, after: &Profile) -> Vec<Happened> {
    let id = |profile: &Profile| profile.study.as_ref().map(|study| study.study_id.clone());
    let (before, after) = (id(before), id(after));
    let mut all = Vec::new();
    if before != after {
        all.push(Happened::times(Happening::ConsentWithdrawn, usize::from(before.is_some())));
        all.push(Happened::times(Happening::ConsentGiven, usize::from(after.is_some())));
    }
    all
}

fn modules(before: &Progress, after: &Progress) -> Vec<Happened> {
    let mut all = Vec::new();
    for (slug, module) in &after.modules {
        let earlier = before.modules.get(slug);
        if earlier.is_none() {
            all.push(Happened::in_module(Happening::ModuleOpened, slug));
        }
        if module.finished_on.is_some() && earlier.is_none_or(|module| module.finished_on.is_none()) {
            all.push(Happened::in_module(Happening::ModuleFinished, slug));
        }
    }
    all
}

/// How many messages the vault knows of.
fn sent(correspondence: &Correspondence) -> usize {
    correspondence.conversations.iter().map(|own| own.sent_on.len()).sum()
}

/// Adds to a count.
pub fn add(conn: &mut DbConn, day: Day, programme: &str, language: Language, happened: &Happened) -> Result<(), Error> {
    let [drawn] = random_bytes::<1>();
    let part = i64::from(drawn % PARTS);
    add_to(conn, &(day, programme, &happened.module, happened.what.word(), language.code(), part), happened.n)
}

type Key<'a> = (Day, &'a str, &'a str, &'a str, &'a str, i64);

fn add_to(conn: &mut DbConn, key: &Key<'_>, n: i64) -> Result<(), Error> {
    if diesel::update(counts::table.find(*key)).set(counts::n.eq(counts::n + n)).execute(conn)? == 0 {
        let (day, programme, module, happening, language, part) = *key;
        diesel::insert_into(counts::table)
            .values((
                counts::day.eq(day),
                counts::programme.eq(programme),
                counts::module.eq(module),
                counts::happening.eq(happening),
                counts::language.eq(language),
                counts::part.eq(part),
                counts::n.eq(n),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Adds the parts of days that are over up into part 0, some at a time; says how many there were.
pub fn fold(conn: &mut DbConn, today: Day) -> Result<usize, Error> {
    type Row = (Day, String, String, String, String, i64, i64);
    let parts: Vec<Row> = counts::table
        .filter(counts::day.lt(today).and(counts::part.gt(0)))
        .order((counts::day, counts::programme, counts::module, counts::happening, counts::language, counts::part))
        .limit(MOST_FOLDED)
        .load(conn)?;
    for (day, programme, module, happening, language, part, n) in &parts {
        diesel::delete(counts::table.find((day, programme, module, happening, language, part))).execute(conn)?;
        add_to(conn, &(*day, programme, module, happening, language, 0), *n)?;
    }
    Ok(parts.len())
}

/// How many vaults were made for a programme from one day to another, both included; nobody knows whose.
pub fn started(conn: &mut DbConn, programme: &str, from: Day, until: Day) -> Result<i64, Error> {
    let numbers: Vec<i64> = counts::table
        .filter(counts::programme.eq(programme).and(counts::happening.eq(Happening::Started.word())))
        .filter(counts::day.between(from, until))
        .select(counts::n)
        .load(conn)?;
    Ok(numbers.into_iter().sum())
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::crypto::Key as SecretKey;
    use crate::diary::GoalKind;
    use crate::messages::OwnConversation;
    use crate::participants::vault::Document;
    use crate::programme::ModuleProgress;

    const TODAY: Day = date!(2026 - 11 - 21);

    fn between(before: Option<&Document>, after: Option<&Document>) -> Vec<(&'static str, String, i64)> {
        let all = happenings(&Change { before, after, today: TODAY }).unwrap();
        all.into_iter().map(|happened| (happened.what.word(), happened.module, happened.n)).collect()
    }

    fn with(document: &Document, section: &impl Section) -> Document {
        let mut document = document.clone();
        document.set(section).unwrap();
        document
    }

    #[test]
    fn the_difference_of_two_documents_is_what_happened() {
        let none = String::new();
        let empty = with(&Document::default(), &Profile::default());
        assert_eq!(between(None, Some(&empty)), [("started", none.clone(), 1)]);
        assert_eq!(between(Some(&empty), Some(&empty)), []);
        assert_eq!(between(Some(&empty), None), [("erased", none.clone(), 1)]);

        let mut diary = Diary::default();
        diary.tap(TODAY, true, TODAY).unwrap();
        let one_day = with(&empty, &diary);
        assert_eq!(between(Some(&empty), Some(&one_day)), [("diary-day-saved", none.clone(), 1)]);
        diary.tap(TODAY, false, TODAY).unwrap();
        assert_eq!(between(Some(&one_day), Some(&with(&empty, &diary))), [], "the same day again is no other day");

        let mut goal = Goal::default();
        goal.set(GoalKind::DaysOff { days: 42 }, TODAY, TODAY).unwrap();
        let with_goal = with(&empty, &goal);
        assert_eq!(between(Some(&empty), Some(&with_goal)), [("goal-set", none.clone(), 1)]);
        goal.lay_down(TODAY);
        assert_eq!(between(Some(&with_goal), Some(&with(&empty, &goal))), []);
    }

    #[test]
    fn modules_count_once_each() {
        let empty = Document::default();
        let module = |finished_on| ModuleProgress {
            opened_on: TODAY,
            finished_on,
            edition: "e1".into(),
            pages_read: [].into(),
            answers: [].into(),
            answered_on: [].into(),
            left_out: String::new(),
        };
        let progress = |finished_on| Progress {
            modules: [("sleep".to_owned(), module(finished_on))].into(),
            steps_seen: [].into(),
        };
        let opened = with(&empty, &progress(None));
        let finished = with(&empty, &progress(Some(TODAY)));
        assert_eq!(between(Some(&empty), Some(&opened)), [("module-opened", "sleep".to_owned(), 1)]);
        assert_eq!(between(Some(&opened), Some(&finished)), [("module-finished", "sleep".to_owned(), 1)]);
        assert_eq!(between(Some(&empty), Some(&finished)).len(), 2);
    }

    #[test]
    fn messages_count_and_a_conversation_that_goes_takes_nothing_back() {
        let empty = Document::default();
        let mut own = OwnConversation::open("a", &SecretKey::random(), TODAY);
        own.sent_on = vec![TODAY, TODAY];
        let two = with(&empty, &Correspondence { conversations: vec![own], ..Correspondence::default() });
        assert_eq!(between(Some(&empty), Some(&two)), [("message-sent", String::new(), 2)]);
        assert_eq!(between(Some(&two), Some(&with(&empty, &Correspondence::default()))), []);
    }
}
