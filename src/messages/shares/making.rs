//! What can be shared out of a vault, and the snapshot of it. Nothing but what was chosen gets into one.

use serde::Serialize;
use time::Duration;

use super::snapshot::{Answered, Shared, SharedBand, SharedDay, SharedScore, Snapshot, VERSION, What};
use crate::app::App;
use crate::clock::Day;
use crate::content::{DiaryKind, Exercise, Library, ModuleText};
use crate::diary::counts::monday_of;
use crate::diary::{Diary, DiaryDay};
use crate::error::Error;
use crate::language::{Language, Texts, short_day};
use crate::measures::Taken;
use crate::messages::text::without_token;
use crate::participants::vault::Document;
use crate::participants::{Profile, SignedInParticipant};
use crate::programme::editions::reach;
use crate::programme::progress::Answers;
use crate::programme::{Progress, of_profile};

/// As many weeks back can be chosen, this one included.
const WEEKS: i64 = 3;

/// Something that is to be shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What it is.
    pub what: What,
    /// With the notes of a week, or the answers of a questionnaire.
    pub more: bool,
}

/// Makes the snapshot; nothing when there is nothing of it. The participant's own code never gets into one.
pub fn snapshot(
    app: &App,
    participant: &SignedInParticipant,
    document: &Document,
    choice: &Choice,
) -> Result<Option<Snapshot>, Error> {
    let (language, today, more) = (participant.language, participant.today(), choice.more);
    let shared = match &choice.what {
        What::Exercise(module, id) => exercise(&app.library, &document.section()?, module, id, language),
        What::Week(monday) => {
            let kind = of_profile(app, &document.section::<Profile>()?)?.diary;
            week(&document.section()?, *monday, kind, more, today)
        }
        What::Measure(id) => measure(&app.library, &document.section()?, id, more, language),
    };
    let mut made =
        shared.map(|shared| Snapshot { version: VERSION, language: language.written().code().to_owned(), shared });
    for text in made.iter_mut().flat_map(Snapshot::words) {
        if let Some(left) = without_token(text, &participant.vault_key().lookup_id, &app.keys) {
            *text = left;
        }
    }
    Ok(made)
}

fn exercise(library: &Library, progress: &Progress, slug: &str, id: &str, language: Language) -> Option<Shared> {
    let text = reach(library, slug, language, Some(progress))?.module.text(language);
    let exercise = text.exercise(id)?;
    let answers = answered(exercise, progress.answers(slug, id)?);
    let title = exercise.title.clone();
    (!answers.is_empty()).then(|| Shared::Exercise { module: text.title.clone(), title, answers })
}

/// What the exercise still asks, in its order.
fn answered(exercise: &Exercise, answers: &Answers) -> Vec<Answered> {
    let fields = exercise.fields.iter().filter_map(|field| {
        let answer = field.describe(answers.get(&field.id)?);
        Some(Answered { question: field.label.clone(), answer })
    });
    fields.filter(|answered| !answered.answer.is_empty()).collect()
}

/// A week as far as it has come, if it is one that can be chosen and something of it was filled in.
fn week(diary: &Diary, monday: Day, kind: DiaryKind, notes: bool, today: Day) -> Option<Shared> {
    if monday_of(monday) != monday || !mondays(today).any(|one| one == monday) {
        return None;
    }
    let own_use = kind == DiaryKind::OwnUse;
    let days = (0..7).map(|number| monday + Duration::days(number)).filter(|day| *day <= today);
    let shared = |entry: &DiaryDay| SharedDay {
        used: entry.used.filter(|_| own_use),
        amount: entry.amount.filter(|_| own_use),
        craving: entry.craving.filter(|_| own_use),
        mood: entry.mood,
        note: if notes { entry.note.clone() } else { String::new() },
    };
    let days: Vec<Option<SharedDay>> = days.map(|day| diary.day(day).map(shared)).collect();
    days.iter().any(Option::is_some).then_some(Shared::Week { monday, own_use, days })
}

fn measure(library: &Library, taken: &Taken, id: &str, answers: bool, language: Language) -> Option<Shared> {
    let (measure, taking) = library.measure(id).zip(taken.newest(id))?;
    let scores = measure.scores.iter().filter(|score| !score.bands.is_empty()).filter_map(|score| {
        let scored = taking.scores.get(&score.id)?;
        let bands = score.bands.iter().filter(|_| scored.most == score.most);
        let band = |band: &crate::content::Band| SharedBand {
            from: band.from,
            to: band.to,
            name: band.name.get(language).clone(),
        };
        Some(SharedScore {
            title: score.title.get(language).clone(),
            points: scored.points,
            most: scored.most,
            bands: bands.map(band).collect(),
        })
    });
    let in_words = measure.items.iter().filter(|_| answers).filter_map(|item| {
        let field = item.field(language);
        Some(Answered { question: field.label.clone(), answer: field.describe(taking.answers.get(&item.id)?) })
    });
    let title = measure.title.get(language).clone();
    Some(Shared::Measure { title, day: taking.day, scores: scores.collect(), answers: in_words.collect() })
}

/// This week's Monday, and those before it that can be chosen.
pub fn mondays(today: Day) -> impl Iterator<Item = Day> {
    let this = monday_of(today);
    (0..WEEKS).map(move |back| this - Duration::weeks(back))
}

/// Everything that can be shared.
#[derive(Debug, Serialize)]
pub struct Offers {
    /// Weeks of the diary in which something was filled in.
    pub weeks: Vec<Offer>,
    /// Exercises with answers, by module.
    pub modules: Vec<ModuleOffers>,
    /// Questionnaires that were answered.
    pub measures: Vec<Offer>,
    /// Whether there is nothing at all.
    pub nothing: bool,
}

/// Something that can be shared.
#[derive(Debug, Serialize)]
pub struct Offer {
    what: String,
    name: String,
}

/// The exercises of one module.
#[derive(Debug, Serialize)]
pub struct ModuleOffers {
    title: String,
    exercises: Vec<Offer>,
}

impl Offers {
    /// What this vault has.
    pub fn of(app: &App, document: &Document, language: Language, today: Day) -> Result<Self, Error> {
        let (progress, diary): (Progress, Diary) = (document.section()?, document.section()?);
        let (taken, profile): (Taken, Profile) = (document.section()?, document.section()?);
        let kind = of_profile(app, &profile)?.diary;
        let weeks = mondays(today).filter(|monday| week(&diary, *monday, kind, false, today).is_some());
        let weeks: Vec<Offer> = weeks
            .map(|monday| Offer {
                what: What::Week(monday).to_string(),
                name: week_name(&app.texts, language, monday, today),
            })
            .collect();
        let modules: Vec<ModuleOffers> = modules(app, &progress, &profile, language);
        let measures = taken.takings.iter().filter(|(_, takings)| !takings.is_empty());
        let measures: Vec<Offer> = measures
            .filter_map(|(id, _)| {
                let name = app.library.measure(id)?.title.get(language).clone();
                Some(Offer { what: What::Measure(id.clone()).to_string(), name })
            })
            .collect();
        let nothing = weeks.is_empty() && modules.is_empty() && measures.is_empty();
        Ok(Self { weeks, modules, measures, nothing })
    }
}

/// In the order of the programme; what it does not have comes last.
fn modules(app: &App, progress: &Progress, profile: &Profile, language: Language) -> Vec<ModuleOffers> {
    let known = of_profile(app, profile).map(|programme| programme.modules.as_slice()).unwrap_or_default();
    let place = |slug: &String| known.iter().position(|module| module.slug == *slug).unwrap_or(usize::MAX);
    let mut slugs: Vec<&String> = progress.modules.keys().collect();
    slugs.sort_by_key(|slug| place(slug));
    let offers = slugs.into_iter().filter_map(|slug| {
        let text: &ModuleText = reach(&app.library, slug, language, Some(progress))?.module.text(language);
        let exercises: Vec<Offer> = text
            .exercises()
            .filter(|asked| progress.answers(slug, &asked.id).is_some_and(|saved| !answered(asked, saved).is_empty()))
            .map(|asked| {
                let what = What::Exercise(slug.clone(), asked.id.clone()).to_string();
                Offer { what, name: asked.title.clone() }
            })
            .collect();
        (!exercises.is_empty()).then(|| ModuleOffers { title: text.title.clone(), exercises })
    });
    offers.collect()
}

/// "Den här veckan, från 16 nov".
fn week_name(texts: &Texts, language: Language, monday: Day, today: Day) -> String {
    let key = match (monday_of(today) - monday).whole_weeks() {
        0 => "messages-share-week-this",
        1 => "messages-share-week-last",
        _ => "messages-share-week-before",
    };
    texts.text_with(language, key, &[("day", short_day(language, monday).into())])
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    const TODAY: Day = date!(2026 - 11 - 21);

    fn diary() -> Diary {
        let entry = DiaryDay {
            amount: Some(5),
            craving: Some(7),
            mood: Some(3),
            note: "hemligt".to_owned(),
            ..DiaryDay::marked(true)
        };
        [(date!(2026 - 11 - 17), entry)].into_iter().collect()
    }

    #[test]
    fn a_week_ends_today_and_has_its_notes_only_when_asked() {
        let monday = date!(2026 - 11 - 16);
        let Some(Shared::Week { days, .. }) = week(&diary(), monday, DiaryKind::OwnUse, false, TODAY) else {
            panic!("a week");
        };
        assert_eq!(days.len(), 6, "Sunday has not come yet");
        assert_eq!(days[1].as_ref().map(|day| (day.used, day.note.as_str())), Some((Some(true), "")));
        let with = week(&diary(), monday, DiaryKind::OwnUse, true, TODAY);
        let Some(Shared::Week { days, .. }) = with else { panic!("a week") };
        assert_eq!(days[1].as_ref().unwrap().note, "hemligt");
    }

    #[test]
    fn a_diary_that_asks_for_no_use_shares_none() {
        let Some(Shared::Week { days, .. }) = week(&diary(), date!(2026 - 11 - 16), DiaryKind::Wellbeing, false, TODAY)
        else {
            panic!("a week");
        };
        let day = days[1].as_ref().unwrap();
        assert_eq!((day.used, day.amount, day.craving, day.mood), (None, None, None, Some(3)));
    }

    #[test]
    fn other_days_and_empty_weeks_are_no_weeks_to_share() {
        for monday in [date!(2026 - 11 - 17), date!(2026 - 11 - 09), date!(2026 - 10 - 26), date!(2026 - 11 - 23)] {
            assert!(week(&diary(), monday, DiaryKind::OwnUse, false, TODAY).is_none(), "{monday}");
        }
    }
}
