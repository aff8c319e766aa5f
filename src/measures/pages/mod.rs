//! What the pages of questionnaires show, and the card for the home page.

mod feedback;
mod form;
mod help;
mod line;
mod list;

use serde::Serialize;

use super::schedule::Due;
use super::taken::{Taken, Taking};
use crate::clock::Day;
use crate::content::{AnsweredIn, Html, Language, Measure, Moment};
use crate::language::{Texts, long_day};

pub use feedback::FeedbackPage;
pub use form::{Changed, FormPage, Told};
pub use help::HelpFirst;
pub use line::Line;
pub use list::{GonePage, ListPage};

/// A questionnaire that waits, as the partial `measures/due-card` draws it. A page that includes the partial has this
/// value in a field called `due`.
#[derive(Debug, Default, Serialize)]
pub struct DueCard {
    /// Whether anything waits.
    pub waits: bool,
    /// What it is called.
    pub title: String,
    /// Why it is asked.
    pub why: String,
    /// Where it is answered.
    pub href: String,
    /// How long it takes.
    pub minutes: u32,
    /// How many questions it has; 0 when it is answered in the diary.
    pub questions: usize,
    /// Whether it was begun and put aside.
    pub begun: bool,
    /// How many more wait.
    pub more: usize,
}

impl DueCard {
    /// The card for the first of those that are due. Whoever knows that one of them is done leaves it out.
    pub fn of(due: &[Due<'_>], taken: &Taken, language: Language) -> Self {
        let Some((first, rest)) = due.split_first() else { return Self::default() };
        let measure = first.measure;
        Self {
            waits: true,
            title: measure.title.get(language).clone(),
            why: measure.why.get(language).clone(),
            href: address(measure),
            minutes: measure.minutes,
            questions: measure.items.len(),
            begun: taken.drafts.contains_key(&measure.id),
            more: rest.len(),
        }
    }
}

/// For whom a page is drawn.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// The interface's texts.
    pub texts: &'a Texts,
    /// The language.
    pub language: Language,
    /// Today.
    pub today: Day,
}

impl Reader<'_> {
    fn text(&self, key: &str) -> String {
        self.texts.text(self.language, key)
    }

    fn long_day(&self, day: Day) -> String {
        long_day(self.language, day)
    }
}

/// Ready HTML, or nothing.
#[derive(Debug, Serialize)]
struct Ready<'a> {
    html: &'a str,
}

impl<'a> Ready<'a> {
    fn of(html: Option<&'a Html>) -> Self {
        Self { html: html.map(Html::as_str).unwrap_or_default() }
    }
}

/// A day on which somebody answered, in words.
#[derive(Debug, Serialize)]
struct TakenOn {
    day: String,
    /// The time of following up, may be empty.
    moment: String,
}

impl TakenOn {
    fn of(taking: &Taking, reader: Reader<'_>) -> Self {
        let moment = taking.moment.map(|moment| moment_text(moment, reader.texts, reader.language));
        Self { day: reader.long_day(taking.day), moment: moment.unwrap_or_default() }
    }
}

/// Where a questionnaire is answered.
pub fn address(measure: &Measure) -> String {
    match measure.answered_in {
        AnsweredIn::Page => format!("/measures/{}", measure.id),
        AnsweredIn::Diary => "/diary/week".to_owned(),
    }
}

/// A time of following up in words.
pub fn moment_text(moment: Moment, texts: &Texts, language: Language) -> String {
    texts.text(language, &format!("measures-moment-{}", moment.word()))
}
