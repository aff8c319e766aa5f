//! The page of a step: what to expect, what is usual on which day, and the modules that fit. The same for anybody, with
//! today marked for somebody whose diary tells which day it is.

use serde::Serialize;

use super::list::ModuleCard;
use crate::content::{ModuleStep, Programme, Step, StepDay};
use crate::language::{Language, Texts};
use crate::programme::progress::Progress;

/// `GET /steps/{step}`.
#[derive(Debug, Serialize)]
pub struct StepPage<'a> {
    title: &'a str,
    days: String,
    /// Which day the diary says it is; empty for anybody.
    since: String,
    /// Whether that day lies in this step.
    here: bool,
    expect: Ready<'a>,
    usual: Vec<UsualDays<'a>>,
    modules: Vec<ModuleCard<'a>>,
    previous: StepLink<'a>,
    next: StepLink<'a>,
    /// The address of all modules.
    all: String,
}

/// Ready HTML.
#[derive(Debug, Serialize)]
struct Ready<'a> {
    html: &'a str,
}

#[derive(Debug, Serialize)]
struct UsualDays<'a> {
    days: String,
    text: &'a str,
    today: bool,
}

#[derive(Debug, Default, Serialize)]
struct StepLink<'a> {
    href: String,
    title: &'a str,
}

/// What the page knows of somebody who is signed in.
#[derive(Clone, Copy, Debug)]
pub struct Mine<'a> {
    /// What was opened and finished.
    pub progress: &'a Progress,
    /// The days since last use, where they count.
    pub since: Option<u32>,
    /// The same in a sentence; may be empty.
    pub said: &'a str,
}

impl<'a> StepPage<'a> {
    /// The page.
    pub fn of(
        programme: &'a Programme,
        step: &'a Step,
        texts: &Texts,
        language: Language,
        mine: Option<Mine<'_>>,
        query: &str,
    ) -> Self {
        let since = mine.and_then(|mine| mine.since);
        let here = since.is_some_and(|days| programme.step_at(days).is_some_and(|now| now.id == step.id));
        let progress = mine.map(|mine| mine.progress);
        let modules = programme.modules.iter().filter(|module| module.step == ModuleStep::Step(step.id));
        let usual = step.days.iter().map(|day| UsualDays {
            days: usual_in_words(day, texts, language),
            text: day.text.get(language),
            today: since.is_some_and(|days| (day.from_day..=day.to_day).contains(&days)),
        });
        let at = programme.steps.iter().position(|other| other.id == step.id);
        let link = |other: Option<&'a Step>| {
            let link = |other: &'a Step| StepLink {
                href: format!("/steps/{}{query}", other.id),
                title: other.title.get(language),
            };
            other.map(link).unwrap_or_default()
        };
        Self {
            title: step.title.get(language),
            days: days_in_words(step, texts, language),
            since: mine.map(|mine| mine.said.to_owned()).unwrap_or_default(),
            here,
            expect: Ready { html: step.expect.get(language).as_str() },
            usual: usual.collect(),
            modules: modules.map(|module| ModuleCard::of(module, language, progress, None)).collect(),
            previous: link(at.and_then(|at| programme.steps.get(at.checked_sub(1)?))),
            next: link(at.and_then(|at| programme.steps.get(at + 1))),
            all: format!("/modules{query}"),
        }
    }
}

/// "Brukar passa dag 2–8 …".
pub(super) fn days_in_words(step: &Step, texts: &Texts, language: Language) -> String {
    let key = if step.to_day.is_some() { "programme-modules-days" } else { "programme-modules-days-on" };
    let to = step.to_day.unwrap_or_default();
    texts.text_with(language, key, &[("from", step.from_day.into()), ("to", to.into())])
}

/// "Dag 2–6" or "Dag 3".
fn usual_in_words(day: &StepDay, texts: &Texts, language: Language) -> String {
    let key = if day.from_day == day.to_day { "programme-step-day" } else { "programme-step-days" };
    texts.text_with(language, key, &[("from", day.from_day.into()), ("to", day.to_day.into())])
}
