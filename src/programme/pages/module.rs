//! A page of a module: text that is ready, exercises, and the way on. The same for anybody, or with somebody's answers.

use serde::Serialize;

use super::exercise::ExercisePage;
use crate::content::{Block, Exercise, Library, Module, ModuleText, Page, Recall, address_of_picture};
use crate::language::Language;
use crate::programme::editions::{Reached, Standing, reach_exercise};
use crate::programme::forms::Entered;
use crate::programme::progress::{ModuleProgress, Progress};

/// Which page of which module, in one language.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The module.
    pub module: &'a Module,
    /// Its text.
    pub text: &'a ModuleText,
    /// The page.
    pub page: &'a Page,
    number: usize,
    standing: Standing,
}

/// `GET /modules/{module}/{page}`.
#[derive(Debug, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a template asks yes or no")]
pub struct ModulePage<'a> {
    base: String,
    /// The address of all modules of this programme, and where somebody begins who wants it.
    all: String,
    start: String,
    title: &'a str,
    module_title: &'a str,
    /// The aim, on the first page only.
    aim: &'a str,
    minutes: u32,
    /// The address of the picture; may be empty.
    picture: String,
    number: usize,
    of: usize,
    pages: Vec<PageLink<'a>>,
    blocks: Vec<BlockPage<'a>>,
    /// Whether exercises can be filled in.
    open: bool,
    has_exercise: bool,
    finished: bool,
    /// The id of the last exercise's form: the button at the end saves it and goes on.
    form: &'a str,
    previous: Link<'a>,
    next: Link<'a>,
    is_last: bool,
    /// Whether an exercise on another page was saved just now.
    saved_before: bool,
    /// How the text stands to today's: `earlier`, `gone`, or nothing.
    standing: &'static str,
    /// What has to be answered before the module is finished.
    missing: Vec<MissingLink<'a>>,
    /// What leads from an answered exercise to sharing it; empty while nobody is there to share it with.
    share: String,
}

#[derive(Debug, Default, Serialize)]
struct Link<'a> {
    href: String,
    title: &'a str,
}

#[derive(Debug, Serialize)]
struct PageLink<'a> {
    href: String,
    title: &'a str,
    number: usize,
    here: bool,
    read: bool,
}

/// Ready HTML, an exercise, or an earlier answer.
#[derive(Debug, Default, Serialize)]
struct BlockPage<'a> {
    html: &'a str,
    exercise: Option<ExercisePage<'a>>,
    recall: Option<RecallPage<'a>>,
}

/// An earlier answer in reading form; without one, where it can be given.
#[derive(Debug, Serialize)]
struct RecallPage<'a> {
    title: &'a str,
    text: &'a str,
    empty: &'a str,
    module: Link<'a>,
}

#[derive(Debug, Serialize)]
struct MissingLink<'a> {
    href: String,
    exercise: &'a str,
    field: &'a str,
}

/// The answers that a page borrows: those to its exercises in the shape of its forms, and those that it recalls.
#[derive(Debug, Default)]
pub struct Sheet<'a> {
    entered: Vec<Entered>,
    recalled: Vec<Recalled<'a>>,
}

#[derive(Debug, Default)]
struct Recalled<'a> {
    text: String,
    href: String,
    module: &'a str,
}

impl<'a> Sheet<'a> {
    /// What is saved for a page; nothing for somebody who only reads.
    pub fn of(place: Place<'a>, library: &'a Library, language: Language, progress: Option<&Progress>) -> Self {
        let known = progress.and_then(|progress| progress.module(&place.module.slug));
        let answers = |exercise: &Exercise| known.and_then(|known| known.answers.get(&exercise.id));
        let recalls = place.page.blocks.iter().filter_map(|block| match block {
            Block::Recall(recall) => Some(Recalled::of(recall, library, language, progress).unwrap_or_default()),
            Block::Html(_) | Block::Exercise(_) => None,
        });
        Self {
            entered: place.page.exercises().map(|exercise| Entered::saved(answers(exercise), exercise)).collect(),
            recalled: recalls.collect(),
        }
    }

    /// What stands in an exercise, counted from 0 on its page.
    fn of_exercise(&self, number: usize) -> &Entered {
        static NOTHING: std::sync::LazyLock<Entered> = std::sync::LazyLock::new(Entered::default);
        self.entered.get(number).unwrap_or(&NOTHING)
    }
}

impl<'a> Recalled<'a> {
    fn of(recall: &Recall, library: &'a Library, language: Language, progress: Option<&Progress>) -> Option<Self> {
        let reached = reach_exercise(library, &recall.module, &recall.exercise, language, progress)?;
        let (place, exercise) = Place::of_exercise(reached, language, &recall.exercise)?;
        let answers = progress.and_then(|progress| progress.answers(&recall.module, &recall.exercise));
        let answer = answers.and_then(|answers| answers.get(&recall.field));
        let text = exercise.field(&recall.field).zip(answer).map(|(field, answer)| field.describe(answer));
        Some(Self {
            text: text.unwrap_or_default(),
            href: format!("{}#{}", place.address(), exercise.id),
            module: &place.text.title,
        })
    }
}

impl<'a> Place<'a> {
    /// A page by its id; the first one without. A page that only another edition has leads to the first one, too.
    pub fn find(reached: Reached<'a>, language: Language, page: Option<&str>) -> Option<Self> {
        let text = reached.module.text(language);
        let page = page.filter(|page| reached.standing == Standing::Current || text.page(page).is_some());
        let mut pages = text.pages.iter().zip(1..);
        let (page, number) = pages.find(|(found, _)| page.is_none_or(|page| found.id == page))?;
        Some(Self { module: reached.module, text, page, number, standing: reached.standing })
    }

    /// The page with an exercise, and the exercise.
    pub fn of_exercise(reached: Reached<'a>, language: Language, exercise: &str) -> Option<(Self, &'a Exercise)> {
        let Reached { module, standing } = reached;
        let text = module.text(language);
        let mut pages = text.pages.iter().zip(1..);
        pages.find_map(|(page, number)| {
            let found = page.exercises().find(|found| found.id == exercise)?;
            Some((Self { module, text, page, number, standing }, found))
        })
    }

    /// The last page.
    pub fn last(reached: Reached<'a>, language: Language) -> Option<Self> {
        let Reached { module, standing } = reached;
        let text = module.text(language);
        let page = text.pages.last()?;
        Some(Self { module, text, page, number: text.pages.len(), standing })
    }

    /// The address of this page.
    pub fn address(&self) -> String {
        format!("/modules/{}/{}", self.module.slug, self.page.id)
    }

    /// The address of the page after this one.
    pub fn next(&self) -> Option<String> {
        let next = self.text.pages.get(self.number)?;
        Some(format!("/modules/{}/{}", self.module.slug, next.id))
    }

    /// Where an exercise is sent.
    pub fn action(&self, exercise: &Exercise) -> String {
        format!("/modules/{}/exercises/{}", self.module.slug, exercise.id)
    }

    /// The title in the browser's tab.
    pub fn title(&self) -> String {
        format!("{} · {}", self.page.title, self.text.title)
    }
}

impl<'a> RecallPage<'a> {
    fn of(recall: &'a Recall, recalled: &'a Recalled<'a>) -> Self {
        let module = Link { href: recalled.href.clone(), title: recalled.module };
        Self { title: &recall.title, text: &recalled.text, empty: &recall.empty, module }
    }
}

impl<'a> ModulePage<'a> {
    /// For somebody who only reads.
    pub fn to_read(place: Place<'a>, sheet: &'a Sheet<'a>) -> Self {
        Self::new(place, false, None, sheet, |exercise, number| {
            ExercisePage::to_read(exercise, sheet.of_exercise(number))
        })
    }

    /// With somebody's answers; `saved` is the exercise that was saved just now.
    pub fn to_fill_in(place: Place<'a>, progress: Option<&ModuleProgress>, sheet: &'a Sheet<'a>, saved: &str) -> Self {
        let is_here = place.page.exercises().any(|exercise| exercise.id == saved);
        let page = Self::new(place, true, progress, sheet, |exercise, number| {
            Self::filled(place, exercise, number, progress, sheet, saved == exercise.id)
        });
        Self { saved_before: !is_here && place.text.exercise(saved).is_some(), ..page }
    }

    /// With somebody's answers, and one exercise as it was typed.
    pub fn again(
        place: Place<'a>,
        progress: Option<&ModuleProgress>,
        sheet: &'a Sheet<'a>,
        id: &str,
        typed: ExercisePage<'a>,
    ) -> Self {
        let mut typed = Some(typed);
        Self::new(place, true, progress, sheet, |exercise, number| {
            let again = if exercise.id == id { typed.take() } else { None };
            again.unwrap_or_else(|| Self::filled(place, exercise, number, progress, sheet, false))
        })
    }

    /// The same page in a programme that `query` leads to.
    #[must_use]
    pub fn inside(self, query: &str) -> Self {
        Self { all: format!("/modules{query}"), start: format!("/start{query}"), ..self }
    }

    /// Whether any exercise on it has saved answers.
    pub fn has_answers(&self) -> bool {
        self.blocks.iter().any(|block| block.exercise.as_ref().is_some_and(ExercisePage::is_answered))
    }

    /// The same page with a way to share its exercises.
    #[must_use]
    pub fn sharing(self, slug: &str) -> Self {
        Self { share: format!("/messages/share/preview?what=exercise/{slug}/"), ..self }
    }

    /// The same page with what has to be answered before the module is finished.
    #[must_use]
    pub fn with_missing(self, place: Place<'a>, language: Language, missing: &[(String, String)]) -> Self {
        let link = |(exercise, field): &(String, String)| {
            let reached = Reached { module: place.module, standing: place.standing };
            let (at, exercise) = Place::of_exercise(reached, language, exercise)?;
            let field = exercise.field(field)?;
            let href = format!("{}#{}-{}", at.address(), exercise.id, field.id);
            Some(MissingLink { href, exercise: &exercise.title, field: &field.label })
        };
        Self { missing: missing.iter().filter_map(link).collect(), ..self }
    }

    fn filled(
        place: Place<'a>,
        exercise: &'a Exercise,
        number: usize,
        progress: Option<&ModuleProgress>,
        sheet: &'a Sheet<'a>,
        saved: bool,
    ) -> ExercisePage<'a> {
        let answers = progress.and_then(|progress| progress.answers.get(&exercise.id));
        ExercisePage::to_fill_in(exercise, place.action(exercise), answers, sheet.of_exercise(number), saved)
    }

    fn new(
        place: Place<'a>,
        open: bool,
        known: Option<&ModuleProgress>,
        sheet: &'a Sheet<'a>,
        mut exercise_page: impl FnMut(&'a Exercise, usize) -> ExercisePage<'a>,
    ) -> Self {
        let Place { module, text, page, number, .. } = place;
        let base = format!("/modules/{}", module.slug);
        let link = |number: usize| {
            let page = number.checked_sub(1).and_then(|index| text.pages.get(index));
            page.map(|page| Link { href: format!("{base}/{}", page.id), title: &page.title }).unwrap_or_default()
        };
        let pages = text.pages.iter().zip(1..).map(|(each, at)| PageLink {
            href: format!("{base}/{}", each.id),
            title: &each.title,
            number: at,
            here: at == number,
            read: known.is_some_and(|known| known.pages_read.contains(&each.id)),
        });
        let (mut exercises, mut recalled) = (0.., sheet.recalled.iter());
        let blocks = page.blocks.iter().map(|block| match block {
            Block::Html(html) => BlockPage { html: html.as_str(), ..BlockPage::default() },
            Block::Exercise(exercise) => {
                let exercise = exercise_page(exercise, exercises.next().unwrap_or_default());
                BlockPage { exercise: Some(exercise), ..BlockPage::default() }
            }
            Block::Recall(recall) => {
                let recall = recalled.next().map(|recalled| RecallPage::of(recall, recalled));
                BlockPage { recall, ..BlockPage::default() }
            }
        });
        let last_exercise = page.exercises().last();
        Self {
            title: &page.title,
            share: String::new(),
            module_title: &text.title,
            aim: if number == 1 { &text.aim } else { "" },
            minutes: module.minutes,
            picture: module.picture.map(address_of_picture).unwrap_or_default(),
            number,
            of: text.pages.len(),
            pages: pages.collect(),
            blocks: blocks.collect(),
            open,
            has_exercise: last_exercise.is_some(),
            finished: known.is_some_and(|known| known.finished_on.is_some()),
            form: last_exercise.map_or("", |exercise| exercise.id.as_str()),
            previous: link(number - 1),
            next: link(number + 1),
            is_last: number == text.pages.len(),
            saved_before: false,
            missing: Vec::new(),
            standing: place.standing.word(),
            all: "/modules".to_owned(),
            start: "/start".to_owned(),
            base,
        }
    }
}
