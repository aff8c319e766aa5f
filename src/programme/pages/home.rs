//! The home page: the diary first, then one suggestion and why, then what is quieter. Whoever is new begins at once.

use serde::Serialize;

use crate::app::App;
use crate::clock::Day;
use crate::content::{DiaryKind, ModuleStep, ModuleText, Programme, address_of_picture};
use crate::diary::forms::Back;
use crate::diary::savings::Savings;
use crate::diary::{Diary, Goal, GoalCard, Graph, SavingsCard, SinceCard, TodayCard};
use crate::language::{Language, Texts, long_day};
use crate::measures::DueCard;
use crate::participants::pages::ProgrammeChoice;
use crate::programme::home::HomeCard;
use crate::programme::milestones::Reached;
use crate::programme::needs::Told;
use crate::programme::plan::Filled;
use crate::programme::progress::Progress;
use crate::programme::suggestion::{Known, Reason, Suggested};

/// `GET /home`.
#[derive(Debug, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a template asks one thing at a time")]
pub struct HomePage<'a> {
    day: String,
    /// The title of the module that was finished just now.
    done: &'a str,
    /// Whether the programme that somebody was in is not there any more.
    gone: bool,
    /// The programmes to choose from then.
    programmes: Vec<ProgrammeChoice>,
    /// Whether nothing was done yet: then the beginning comes first.
    is_new: bool,
    /// Whether the diary is the thing to do.
    diary_first: bool,
    today: TodayCard,
    /// The questionnaire that waits.
    due: DueCard,
    cards: Vec<HomeCard>,
    suggestion: Option<SuggestionCard<'a>>,
    /// What else would fit.
    others: Vec<SuggestionCard<'a>>,
    /// Where the first exercise of the beginning is, for whoever is new.
    first_exercise: String,
    /// Whether the diary asks for use: only then there are goals and days since.
    own_use: bool,
    goal: GoalCard,
    graph: Graph,
    since: SinceCard,
    step: Option<StepLink>,
    savings: SavingsCard,
    /// How many parts of the plan are filled in, and of how many.
    plan_filled: usize,
    plan_of: usize,
    /// The newest milestone, in words.
    milestone: String,
    finished: usize,
    of: usize,
    erase_after: String,
}

/// A suggestion with its reason.
#[derive(Debug, Serialize)]
struct SuggestionCard<'a> {
    href: String,
    title: &'a str,
    aim: &'a str,
    minutes: u32,
    /// The address of the picture; may be empty.
    picture: String,
    why: String,
    begun: bool,
    /// Whether it was finished before.
    again: bool,
}

/// The page of the step that somebody is in.
#[derive(Debug, Serialize)]
struct StepLink {
    href: String,
    title: String,
}

/// What the home page is made of.
pub struct Made<'a> {
    /// The programme.
    pub programme: &'a Programme,
    /// Whether that is another one than somebody chose, because theirs is gone.
    pub gone: bool,
    /// What was opened and finished.
    pub progress: &'a Progress,
    /// The days.
    pub diary: &'a Diary,
    /// The goal.
    pub goal: &'a Goal,
    /// What somebody saves.
    pub savings: &'a Savings,
    /// What is needed, the newest first.
    pub told: &'a [Told],
    /// The questionnaire that waits.
    pub due: DueCard,
    /// What was reached, the newest first.
    pub reached: &'a [Reached],
    /// How much of the plan is filled in.
    pub plan: Filled,
    /// Cards of other rooms.
    pub cards: Vec<HomeCard>,
    /// The slug of the module that was finished just now, as the address says.
    pub done: &'a str,
    /// The day after which everything is erased.
    pub erase_after: Day,
    /// Today.
    pub today: Day,
}

impl<'a> HomePage<'a> {
    /// The page.
    pub fn of(made: Made<'a>, app: &'a App, language: Language) -> Self {
        let Made { programme, progress, diary, today, .. } = made;
        let texts = &app.texts;
        let known = Known { programme, progress, diary, told: made.told, today };
        let mut suggested = known.modules().into_iter();
        let card = |suggested| SuggestionCard::of(suggested, progress, texts, language);
        let is_new = !made.gone && progress.modules.is_empty() && diary.entered().next().is_none();
        let own_use = programme.diary == DiaryKind::OwnUse;
        let since = diary.since_last_use(today).filter(|_| own_use);
        let finished = |slug: &str| progress.is_finished(slug);
        let done = programme.module(made.done).filter(|module| finished(&module.slug));
        Self {
            day: long_day(language, today),
            done: done.map_or("", |module| module.text(language).title.as_str()),
            gone: made.gone,
            programmes: if made.gone { ProgrammeChoice::all(&app.library, language, None) } else { Vec::new() },
            is_new,
            diary_first: diary.day(today).is_none(),
            today: TodayCard::of(diary, programme.diary, language, Back::Home, today),
            due: made.due,
            cards: made.cards,
            suggestion: suggested.next().filter(|_| !made.gone).map(card),
            others: if made.gone || is_new { Vec::new() } else { suggested.map(card).collect() },
            first_exercise: if is_new { first_exercise(programme, language) } else { String::new() },
            own_use,
            goal: GoalCard::of(made.goal, diary, texts, language, today),
            graph: Graph::of(diary, programme.diary, texts, language, today),
            since: SinceCard::of(diary, programme, texts, language, today),
            step: since.and_then(|days| StepLink::of(programme, days, language)),
            savings: SavingsCard::of(made.savings, diary, texts, language, today),
            plan_filled: made.plan.parts,
            plan_of: made.plan.of,
            milestone: made.reached.first().map(|reached| texts.text(language, reached.what.key())).unwrap_or_default(),
            finished: programme.modules.iter().filter(|module| finished(&module.slug)).count(),
            of: programme.modules.len(),
            erase_after: long_day(language, made.erase_after),
        }
    }
}

impl<'a> SuggestionCard<'a> {
    fn of((module, why): Suggested<'a>, progress: &Progress, texts: &Texts, language: Language) -> Self {
        let text = module.text(language);
        let known = progress.module(&module.slug);
        let again = matches!(why, Reason::NeededAgain(_)) || progress.is_finished(&module.slug);
        let unread = text.pages.iter().find(|page| progress.is_unread(&module.slug, &page.id));
        let href = match (known, unread) {
            (Some(_), Some(page)) if !again => format!("/modules/{}/{}", module.slug, page.id),
            _ => format!("/modules/{}", module.slug),
        };
        Self {
            href,
            title: &text.title,
            aim: &text.aim,
            minutes: module.minutes,
            picture: module.picture.map(address_of_picture).unwrap_or_default(),
            why: texts.text(language, &why.key()),
            begun: known.is_some() && !again,
            again,
        }
    }
}

impl StepLink {
    fn of(programme: &Programme, days: u32, language: Language) -> Option<Self> {
        let step = programme.step_at(days)?;
        Some(Self { href: format!("/steps/{}", step.id), title: step.title.get(language).clone() })
    }
}

/// The page of the beginning that holds its first exercise.
fn first_exercise(programme: &Programme, language: Language) -> String {
    let beginning = programme.modules.iter().find(|module| module.step == ModuleStep::Introduction);
    let with_exercise = |text: &ModuleText| {
        let page = text.pages.iter().find(|page| page.exercises().next().is_some())?;
        Some(page.id.clone())
    };
    let address = beginning
        .and_then(|module| with_exercise(module.text(language)).map(|page| format!("/modules/{}/{page}", module.slug)));
    address.unwrap_or_default()
}
