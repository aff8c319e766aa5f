//! The documents of the bench's vaults, made through the house's own functions: somebody after six weeks, and somebody
//! after two years who did everything there is.

use andrum::app::App;
use andrum::clock::Day;
use andrum::content::{Answer, Exercise, Field, FieldKind, Item, Language};
use andrum::diary::savings::SavingsPlan;
use andrum::diary::{Diary, DiaryDay, Goal, GoalKind, Savings, Situation};
use andrum::measures::Taken;
use andrum::measures::taken::{MOST_TAKINGS, Sent};
use andrum::participants::vault::Document;
use andrum::participants::{AgeBand, Profile};
use andrum::programme::Progress;
use time::Duration;

/// As long as two years.
const TWO_YEARS: i64 = 730;
/// What somebody writes in a text of their own.
const WORDS: &str = "Jag gick ut och gick när suget kom, och sedan ringde jag en vän. Det blev lättare.";

/// How full a vault is.
#[derive(Clone, Copy)]
pub(crate) enum Filling {
    /// Six weeks of diary.
    SixWeeks,
    /// Two years of diary, all answers of all modules, all questionnaires.
    TwoYears,
}

impl Filling {
    /// The word between processes.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::SixWeeks => "six-weeks",
            Self::TwoYears => "two-years",
        }
    }

    pub(crate) fn from_word(word: &str) -> Self {
        if word == Self::TwoYears.word() { Self::TwoYears } else { Self::SixWeeks }
    }

    pub(crate) fn document(self, app: &App, today: Day) -> Document {
        match self {
            Self::SixWeeks => six_weeks(today),
            Self::TwoYears => two_years(app, today),
        }
    }
}

/// A document as it looks after six weeks.
fn six_weeks(today: Day) -> Document {
    let mut document = begun(today - Duration::days(42));
    let days = (0..42).map(|back| {
        let used = back % 3 == 1;
        let day = DiaryDay { amount: used.then_some(5), craving: Some(4), mood: Some(6), ..DiaryDay::marked(used) };
        (today - Duration::days(back), day)
    });
    document.set(&days.collect::<Diary>()).expect("a diary");
    document
}

/// A document as it looks after two years, with everything that can be filled in.
fn two_years(app: &App, today: Day) -> Document {
    let start = today - Duration::days(TWO_YEARS);
    let mut document = begun(start);
    document.set(&diary(today)).expect("a diary");
    document.set(&progress(app, start)).expect("progress");
    document.set(&taken(app, start)).expect("measures");
    let (mut goal, mut savings) = (Goal::default(), Savings::default());
    let year = today - Duration::days(364);
    goal.set(GoalKind::DaysOff { days: 365 }, year, today).expect("a goal");
    savings.set(SavingsPlan { from: year, price: 100, usual: 35, wish: None }, today).expect("a plan");
    document.set(&goal).expect("a goal");
    document.set(&savings).expect("savings");
    document
}

fn begun(start: Day) -> Document {
    let mut document = Document::default();
    let profile = Profile {
        alias: "Lugn Sjö".to_owned(),
        programme: "cannabis".to_owned(),
        started_on: Some(start),
        age: Some(AgeBand::From18To20),
        ..Profile::default()
    };
    document.set(&profile).expect("a profile");
    document
}

/// Every day filled in, and a few words on every third.
fn diary(today: Day) -> Diary {
    let day = |back: i64| DiaryDay {
        amount: (back % 3 == 1).then_some(5),
        craving: u8::try_from(back % 11).ok(),
        mood: u8::try_from(back * 7 % 11).ok(),
        situations: Situation::ALL.into_iter().filter(|situation| back % (3 + *situation as i64) == 0).collect(),
        more_alcohol: back % 9 == 0,
        note: if back % 3 == 0 { format!("{back}: {WORDS}") } else { String::new() },
        ..DiaryDay::marked(back % 3 == 1)
    };
    let mut diary: Diary = (0..TWO_YEARS).map(|back| (today - Duration::days(back), day(back))).collect();
    diary.pack(today).expect("a diary that packs");
    diary
}

/// Every module of every programme read, answered and finished, one a month.
fn progress(app: &App, start: Day) -> Progress {
    let mut progress = Progress::default();
    let modules = app.library.programmes.iter().flat_map(|programme| &programme.modules);
    for (module, month) in modules.zip(0..) {
        let (text, start) = (module.text(Language::Sv), start + Duration::days(30 * month));
        for page in &text.pages {
            progress.read_page(&module.slug, text, &page.id, start).expect("a page");
        }
        for exercise in text.exercises() {
            let answers = answers(exercise);
            assert!(progress.save_exercise(&module.slug, text, exercise, &answers, "new", start).is_ok());
        }
        assert!(progress.finish(&module.slug, text, start).is_ok());
    }
    progress
}

fn answers(exercise: &Exercise) -> std::collections::BTreeMap<String, Answer> {
    exercise.fields.iter().map(|field| (field.id.clone(), answer(field))).collect()
}

fn answer(field: &Field) -> Answer {
    let options = || field.options().iter().map(|option| option.id.clone());
    match &field.kind {
        FieldKind::Choice { .. } => Answer::Choice(options().next().expect("an option")),
        FieldKind::Several { .. } => Answer::Several(options().collect()),
        FieldKind::Scale { max, .. } => Answer::Scale(*max),
        FieldKind::Number { max, .. } => Answer::Number(*max),
        FieldKind::ShortText => Answer::Text(WORDS.to_owned()),
        FieldKind::LongText => Answer::Text(WORDS.repeat(3)),
        FieldKind::List { most } => Answer::List(vec![WORDS.to_owned(); *most]),
        FieldKind::Pairs { most, .. } => Answer::Pairs(vec![(WORDS.to_owned(), WORDS.to_owned()); *most]),
        FieldKind::DayGrid { .. } => Answer::DayGrid(std::array::from_fn(|_| options().next())),
    }
}

/// Every questionnaire answered as often as is kept.
fn taken(app: &App, start: Day) -> Taken {
    let mut taken = Taken::default();
    for measure in app.library.measures.iter().filter(|measure| !measure.items.is_empty()) {
        for number in 0..i64::try_from(MOST_TAKINGS).unwrap_or_default() {
            let answers = measure.items.iter().map(|item| (item.id.clone(), item_answer(item))).collect();
            let today = start + Duration::days(30 * number);
            let sent = Sent { answers: &answers, based_on: "new", started_on: Some(start), today };
            assert!(taken.save(measure, sent).is_ok());
        }
    }
    taken
}

fn item_answer(item: &Item) -> Answer {
    answer(item.field(Language::Sv))
}
