//! What answers may mean: each score on a line, how it was before, what it cannot say, and what may help.

use std::collections::BTreeSet;

use fluent_bundle::FluentValue;
use serde::Serialize;

use super::line::{Line, OverTime};
use super::{HelpFirst, Reader, TakenOn};
use crate::clock::Day;
use crate::content::{Help, Language, Measure, Module, Need, Programme, Score};
use crate::language::{long_day, short_day};
use crate::measures::schedule::needs_of;
use crate::measures::scoring::{Scored, alerts, band};
use crate::measures::taken::{Taken, Taking};

/// More suggestions than this are no suggestion.
const MOST_MODULES: usize = 3;

/// `GET /measures/{measure}/feedback`.
#[derive(Debug, Serialize)]
pub struct FeedbackPage<'a> {
    help_first: Option<HelpFirst<'a>>,
    title: &'a str,
    on: TakenOn,
    scores: Vec<ScorePage<'a>>,
    modules: Vec<ModuleLink<'a>>,
    own_words: &'a str,
    reference: &'a str,
    licence: &'a str,
    /// Whether the questions are other ones by now.
    changed: bool,
    /// Where it is answered again.
    again: String,
    /// Whether the answers are of today, and can be changed.
    today: bool,
    /// Whether the help box stands at the end.
    help: bool,
    /// What leads to sharing it; empty while nobody is there to share it with.
    share: String,
}

/// A module that fits what somebody may need.
#[derive(Debug, Serialize)]
struct ModuleLink<'a> {
    href: String,
    title: &'a str,
    aim: &'a str,
}

#[derive(Debug, Serialize)]
struct ScorePage<'a> {
    id: &'a str,
    title: &'a str,
    /// Whether there is a score.
    is_there: bool,
    points: u32,
    most: u32,
    /// How many questions were passed over.
    passed_over: usize,
    name: &'a str,
    text: &'a str,
    bands: Vec<BandPage<'a>>,
    line: Option<Line>,
    /// How it was the last time, may be empty.
    before: String,
    over_time: OverTime,
    first_day: String,
    last_day: String,
    history: Vec<Earlier>,
}

#[derive(Debug, Serialize)]
struct BandPage<'a> {
    from: u32,
    to: u32,
    is_one: bool,
    name: &'a str,
    here: bool,
}

#[derive(Debug, Serialize)]
struct Earlier {
    day: String,
    points: u32,
    most: u32,
}

impl<'a> FeedbackPage<'a> {
    /// The page for the latest answers; none when there are no answers. The programme gives the modules that may fit.
    pub fn of(
        measure: &'a Measure,
        help: &'a Help,
        programme: Option<&'a Programme>,
        taken: &Taken,
        reader: Reader<'_>,
    ) -> Option<Self> {
        let language = reader.language;
        let takings = taken.of(&measure.id);
        let (newest, earlier) = takings.split_last()?;
        let shown = measure.scores.iter().filter(|score| !score.bands.is_empty());
        let scores: Vec<ScorePage<'a>> =
            shown.filter_map(|score| ScorePage::of(score, measure, newest, earlier, reader)).collect();
        let asks_for_help =
            newest.scores.iter().any(|(id, scored)| band(measure, id, scored).is_some_and(|band| band.help));
        Some(Self {
            help_first: alerts(measure, &newest.answers).then(|| HelpFirst::of(help, language)),
            title: measure.title.get(language),
            on: TakenOn::of(newest, reader),
            scores,
            modules: modules(programme, &needs_of(measure, newest), language),
            own_words: measure.own_words.as_ref().map_or("", |words| words.get(language)),
            reference: measure.reference.get(language),
            licence: measure.licence.get(language),
            changed: newest.edition != measure.edition.as_str(),
            again: format!("/measures/{}", measure.id),
            today: newest.day == reader.today,
            help: measure.help || asks_for_help,
            share: String::new(),
        })
    }

    /// The same page with a way to share it.
    #[must_use]
    pub fn sharing(self, measure: &Measure) -> Self {
        Self { share: format!("/messages/share/preview?what=measure/{}", measure.id), ..self }
    }
}

/// The first modules that meet a need, in the order of the programme.
fn modules<'a>(programme: Option<&'a Programme>, needs: &BTreeSet<Need>, language: Language) -> Vec<ModuleLink<'a>> {
    let all = programme.into_iter().flat_map(|programme| &programme.modules);
    let fitting = all.filter(|module| module.needs.iter().any(|need| needs.contains(need)));
    let link = |module: &'a Module| {
        let text = module.text(language);
        ModuleLink { href: format!("/modules/{}", module.slug), title: &text.title, aim: &text.aim }
    };
    fitting.take(MOST_MODULES).map(link).collect()
}

impl<'a> ScorePage<'a> {
    fn of(
        score: &'a Score,
        measure: &'a Measure,
        newest: &Taking,
        earlier: &[Taking],
        reader: Reader<'_>,
    ) -> Option<Self> {
        let language = reader.language;
        let scored = newest.scores.get(&score.id)?;
        let here = band(measure, &score.id, scored);
        let spans: Vec<(u32, u32)> = score.bands.iter().map(|band| (band.from, band.to)).collect();
        let bands = score.bands.iter().map(|band| BandPage {
            from: band.from,
            to: band.to,
            is_one: band.from == band.to,
            name: band.name.get(language),
            here: here.is_some_and(|here| here.from == band.from),
        });
        let before = earlier.iter().rev().find_map(|taking| Some((taking.day, counted(taking, &score.id)?)));
        let history: Vec<(Day, u32, u32)> = earlier
            .iter()
            .chain([newest])
            .filter_map(|taking| counted(taking, &score.id).map(|(points, most)| (taking.day, points, most)))
            .collect();
        let drawn: Vec<(u32, u32)> = history.iter().map(|(_, points, most)| (*points, *most)).collect();
        let short = |at: Option<&(Day, u32, u32)>| at.map(|(day, ..)| short_day(language, *day)).unwrap_or_default();
        Some(Self {
            id: &score.id,
            title: score.title.get(language),
            is_there: scored.points.is_some(),
            points: scored.points.unwrap_or_default(),
            most: scored.most,
            passed_over: scored.passed_over(),
            name: here.map_or("", |band| band.name.get(language)),
            text: here.map_or("", |band| band.text.get(language)),
            line: scored.points.filter(|_| here.is_some()).and_then(|points| Line::of(points, score.most, &spans)),
            bands: bands.collect(),
            before: before.map(|before| before_text(before, scored, reader)).unwrap_or_default(),
            over_time: if scored.points.is_some() { OverTime::of(&drawn) } else { OverTime::default() },
            first_day: short(history.first()),
            last_day: short(history.last()),
            history: history.iter().rev().map(|each| Earlier::of(*each, language)).collect(),
        })
    }
}

impl Earlier {
    fn of((day, points, most): (Day, u32, u32), language: Language) -> Self {
        Self { day: long_day(language, day), points, most }
    }
}

fn counted(taking: &Taking, id: &str) -> Option<(u32, u32)> {
    let scored = taking.scores.get(id)?;
    Some((scored.points?, scored.most))
}

/// Higher, lower or the same, without calling any of them good.
fn before_text((day, (points, most)): (Day, (u32, u32)), now: &Scored, reader: Reader<'_>) -> String {
    let Reader { texts, language, .. } = reader;
    let values =
        [("day", FluentValue::from(long_day(language, day))), ("points", points.into()), ("most", most.into())];
    texts.text_with(
        language,
        if now.points == Some(points) { "measures-before-same" } else { "measures-before" },
        &values,
    )
}
