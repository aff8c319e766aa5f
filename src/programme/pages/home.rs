//! The home page: the diary first, then one suggestion and why, then what is quieter.

use fluent_bundle::FluentValue;
use serde::Serialize;

use crate::clock::Day;
use crate::content::{Module, Programme, Step};
use crate::diary::forms::Back;
use crate::diary::{Diary, Goal, GoalCard, Graph, TodayCard};
use crate::language::{Language, Texts, long_day};
use crate::programme::home::HomeCard;
use crate::programme::progress::Progress;
use crate::programme::suggestion::{Known, Reason, Suggestion};

/// `GET /home`.
#[derive(Debug, Serialize)]
pub struct HomePage<'a> {
    day: String,
    /// The title of the module that was finished just now.
    done: &'a str,
    /// Whether the diary is the thing to do.
    diary_first: bool,
    today: TodayCard,
    cards: Vec<HomeCard>,
    suggestion: Option<SuggestionCard<'a>>,
    goal: GoalCard,
    graph: Graph,
    since: String,
    expect: Ready<'a>,
    finished: usize,
    of: usize,
    erase_after: String,
}

#[derive(Debug, Serialize)]
struct SuggestionCard<'a> {
    href: String,
    title: &'a str,
    aim: &'a str,
    minutes: u32,
    why: String,
    begun: bool,
}

/// Ready HTML, or nothing.
#[derive(Debug, Serialize)]
struct Ready<'a> {
    html: &'a str,
}

/// What the home page is made of.
pub struct Made<'a> {
    /// The programme.
    pub programme: &'a Programme,
    /// What was opened and finished.
    pub progress: &'a Progress,
    /// The days.
    pub diary: &'a Diary,
    /// The goal.
    pub goal: &'a Goal,
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
    pub fn of(made: Made<'a>, texts: &Texts, language: Language) -> Self {
        let Made { programme, progress, diary, goal, cards, done, erase_after, today } = made;
        let known = Known { programme, progress, diary, goal: goal.current.as_ref(), today };
        let done = programme.module(done).filter(|module| progress.is_finished(&module.slug));
        let since = diary.since_last_use(today);
        let step = since.and_then(|days| programme.step_at(days));
        let finished = programme.modules.iter().filter(|module| progress.is_finished(&module.slug)).count();
        let suggestion = known.module();
        Self {
            day: long_day(language, today),
            done: done.map_or("", |module| module.text(language).title.as_str()),
            diary_first: known.next() == Suggestion::Diary,
            today: TodayCard::of(diary, programme.diary, language, Back::Home, today),
            cards,
            suggestion: suggestion.map(|(module, why)| SuggestionCard::of(module, why, progress, texts, language)),
            goal: GoalCard::of(goal, diary, texts, language, today),
            graph: Graph::of(diary, programme.diary, texts, language, today),
            since: since.map(|days| since_text(days, texts, language)).unwrap_or_default(),
            expect: Ready { html: step.map_or("", |step: &Step| step.expect.get(language).as_str()) },
            finished,
            of: programme.modules.len(),
            erase_after: long_day(language, erase_after),
        }
    }
}

impl<'a> SuggestionCard<'a> {
    fn of(module: &'a Module, why: Reason, progress: &Progress, texts: &Texts, language: Language) -> Self {
        let text = module.text(language);
        let known = progress.module(&module.slug);
        let unread = text.pages.iter().find(|page| progress.is_unread(&module.slug, &page.id));
        let href = match (known, unread) {
            (Some(_), Some(page)) => format!("/modules/{}/{}", module.slug, page.id),
            _ => format!("/modules/{}", module.slug),
        };
        Self {
            href,
            title: &text.title,
            aim: &text.aim,
            minutes: module.minutes,
            why: texts.text(language, why.key()),
            begun: known.is_some(),
        }
    }
}

fn since_text(days: u32, texts: &Texts, language: Language) -> String {
    let values = [("days", FluentValue::from(days))];
    texts.text_with(language, if days == 0 { "programme-since-today" } else { "programme-since" }, &values)
}
