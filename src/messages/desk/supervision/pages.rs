//! The page of supervision.

use serde::Serialize;

use super::figures::{DAYS, ENOUGH, Figures};
use super::trail::{Deed, Sought};
use super::{Overview, Standing};
use crate::app::App;
use crate::clock::in_sweden;
use crate::language::{Language, short_day};

#[derive(Serialize)]
struct Row {
    name: String,
    open: i64,
    unanswered: i64,
    overdue: i64,
    oldest: String,
    median: String,
    kept: String,
    away: String,
}

#[derive(Serialize)]
struct Line {
    day: String,
    time: String,
    who: String,
    what: String,
    alias: String,
}

#[derive(Serialize)]
struct Choice {
    id: String,
    alias: String,
    chosen: bool,
}

/// The page.
#[derive(Serialize)]
pub(super) struct SupervisionPage {
    whole: Row,
    programmes: Vec<Row>,
    counsellors: Vec<Row>,
    away: Vec<String>,
    days: i64,
    answers: i64,
    published: bool,
    enough: i64,
    choices: Vec<Choice>,
    alias: String,
    deeds: Vec<Line>,
    sought: bool,
    newer: Option<String>,
    older: Option<String>,
}

impl SupervisionPage {
    pub(super) fn new(app: &App, language: Language, overview: &Overview, sought: &Sought) -> Self {
        let say = |key: &str| app.texts.text(language, key);
        let name = |id: &str| overview.names.get(id).cloned().unwrap_or_default();
        let programmes = overview.programmes.iter().map(|(id, (standing, figures))| {
            let known = app.library.programme(id);
            let called = known.map_or_else(|| id.clone(), |known| known.name(language).to_owned());
            row(app, language, called, *standing, *figures)
        });
        let counsellors = overview.counsellors.iter().map(|(id, standing)| Row {
            away: overview.away.get(id).map(|day| short_day(language, *day)).unwrap_or_default(),
            ..row(app, language, name(id), *standing, None)
        });
        let away = overview.away.iter().map(|(id, day)| {
            let args = [("who", name(id).into()), ("day", short_day(language, *day).into())];
            app.texts.text_with(language, "staff-away-until", &args)
        });
        let mut away: Vec<String> = away.collect();
        away.sort();
        let choices = overview.counsellors.iter().map(|(id, _)| Choice {
            id: id.clone(),
            alias: name(id),
            chosen: sought.by == *id,
        });
        let answers = overview.figures.map_or(0, |figures| figures.answers);
        let number = sought.number();
        Self {
            whole: row(app, language, say("staff-supervision-all"), overview.whole, overview.figures),
            programmes: programmes.collect(),
            counsellors: counsellors.collect(),
            away,
            days: DAYS,
            answers,
            published: answers >= ENOUGH,
            enough: ENOUGH,
            choices: choices.collect(),
            alias: sought.alias.clone(),
            deeds: overview.trail.deeds.iter().map(|deed| line(app, language, deed, name(&deed.by))).collect(),
            sought: !sought.by.is_empty() || !sought.alias.is_empty(),
            newer: (number > 1).then(|| address(sought, number - 1)),
            older: overview.trail.older.then(|| address(sought, number + 1)),
        }
    }
}

fn row(app: &App, language: Language, name: String, standing: Standing, figures: Option<Figures>) -> Row {
    let with = |key: &str, n: i64| app.texts.text_with(language, key, &[("n", n.into())]);
    Row {
        name,
        open: standing.open,
        unanswered: standing.unanswered,
        overdue: standing.overdue,
        oldest: standing.oldest.map(|day| short_day(language, day)).unwrap_or_default(),
        median: figures.map(|figures| with("staff-supervision-days", figures.median)).unwrap_or_default(),
        kept: figures.map(|figures| with("staff-supervision-percent", figures.kept)).unwrap_or_default(),
        away: String::new(),
    }
}

fn line(app: &App, language: Language, deed: &Deed, who: String) -> Line {
    let here = in_sweden(deed.at.assume_utc());
    Line {
        day: here.date().to_string(),
        time: format!("{:02}:{:02}", here.hour(), here.minute()),
        who,
        what: app.texts.text(language, &format!("staff-action-{}", deed.action.word())),
        alias: deed.alias.clone(),
    }
}

fn address(sought: &Sought, page: i64) -> String {
    let fields = [("by", sought.by.as_str()), ("alias", sought.alias.as_str()), ("page", &page.to_string())];
    format!("/staff/supervision?{}#trail", serde_urlencoded::to_string(fields).unwrap_or_default())
}
