//! The part of the take-out with questionnaires: every answer in words, also to questions that nobody asks any more.

use serde::Serialize;

use super::pages::moment_text;
use super::taken::{Answers, Draft, Taken, Taking};
use crate::app::App;
use crate::content::{Answer, Language, Library, Measure};
use crate::db::DbConn;
use crate::error::Error;
use crate::language::{Texts, long_day};
use crate::participants::take_out::TakenPart;
use crate::participants::vault::{Document, Section};

#[derive(Debug, Serialize)]
struct TakenPage {
    takings: Vec<TakenTaking>,
}

/// A questionnaire as it was answered once, or put aside.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct TakenTaking {
    title: String,
    day: String,
    moment: String,
    put_aside: bool,
    answers: Vec<TakenAnswer>,
    scores: Vec<TakenScore>,
}

#[derive(Debug, PartialEq, Eq, Serialize)]
struct TakenAnswer {
    label: String,
    text: String,
}

#[derive(Debug, PartialEq, Eq, Serialize)]
struct TakenScore {
    title: String,
    points: u32,
    most: u32,
}

/// The part for `participants::take_out`.
pub fn part(_: &mut DbConn, document: &Document, app: &App, language: Language) -> Result<TakenPart, Error> {
    let taken: Taken = document.section()?;
    let page = TakenPage { takings: in_words(&taken, &app.library, &app.texts, language) };
    Ok(TakenPart {
        name: Taken::NAME.to_owned(),
        heading: app.texts.text(language, "measures-taken-heading"),
        json: serde_json::to_value(&taken)?,
        html: app.templates.render(language, "measures/taken", &page)?,
    })
}

/// Every taking and everything that was put aside. A questionnaire that is gone goes by its id.
pub fn in_words(taken: &Taken, library: &Library, texts: &Texts, language: Language) -> Vec<TakenTaking> {
    let answered = taken.takings.iter().flat_map(|(id, takings)| takings.iter().map(move |taking| (id, taking)));
    let answered = answered.map(|(id, taking)| of_taking(id, taking, library.measure(id), texts, language));
    let begun = taken.drafts.iter().map(|(id, draft)| of_draft(id, draft, library.measure(id), language));
    answered.chain(begun).collect()
}

fn of_taking(id: &str, taking: &Taking, measure: Option<&Measure>, texts: &Texts, language: Language) -> TakenTaking {
    let scores = taking.scores.iter().filter_map(|(id, scored)| {
        let score = measure.and_then(|measure| measure.score(id));
        let title = score.map_or(id, |score| score.title.get(language)).clone();
        Some(TakenScore { title, points: scored.points?, most: scored.most })
    });
    TakenTaking {
        title: title(id, measure, language),
        day: long_day(language, taking.day),
        moment: taking.moment.map(|moment| moment_text(moment, texts, language)).unwrap_or_default(),
        put_aside: false,
        answers: answers(&taking.answers, measure, language),
        scores: scores.collect(),
    }
}

fn of_draft(id: &str, draft: &Draft, measure: Option<&Measure>, language: Language) -> TakenTaking {
    TakenTaking {
        title: title(id, measure, language),
        day: long_day(language, draft.day),
        moment: String::new(),
        put_aside: true,
        answers: answers(&draft.answers, measure, language),
        scores: Vec::new(),
    }
}

fn title(id: &str, measure: Option<&Measure>, language: Language) -> String {
    measure.map_or(id, |measure| measure.title.get(language)).to_owned()
}

/// In the order of the questionnaire; what it no longer asks comes last, under its id.
fn answers(answers: &Answers, measure: Option<&Measure>, language: Language) -> Vec<TakenAnswer> {
    let items = || measure.into_iter().flat_map(|measure| &measure.items);
    let known = items().filter_map(|item| {
        let field = item.field(language);
        Some(TakenAnswer { label: field.label.clone(), text: field.describe(answers.get(&item.id)?) })
    });
    let gone = answers.iter().filter(|(id, _)| items().all(|item| item.id != **id));
    known.chain(gone.map(|(id, answer)| TakenAnswer { label: id.clone(), text: as_stored(answer) })).collect()
}

fn as_stored(answer: &Answer) -> String {
    match answer {
        Answer::Choice(id) => id.clone(),
        Answer::Several(ids) => ids.join("\n"),
        other => other.text(),
    }
}
