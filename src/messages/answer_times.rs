//! What everybody is told about answers: when the desk is open, when an answer comes, how long the last ones took.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use serde::Serialize;
use time::OffsetDateTime;

use super::answer_time::{DeskNow, OpeningHours};
use super::desk::figures::{self, Figures};
use super::desk::hours::{self, opens_in_words, promise, week_in_words};
use crate::app::App;
use crate::clock::{Day, in_sweden};
use crate::content::HelpKind;
use crate::db::DbConn;
use crate::error::Error;
use crate::language::Language;
use crate::web::Visitor;

/// What it is told from.
#[derive(Clone)]
pub struct Telling {
    /// When the desk is open.
    pub hours: OpeningHours,
    published: Option<Figures>,
}

impl Telling {
    /// Loads the hours and the figures that may be published.
    pub fn load(conn: &mut DbConn, today: Day) -> Result<Self, Error> {
        Ok(Self { hours: hours::load(conn)?, published: figures::published(conn, today)? })
    }
}

#[derive(Serialize)]
struct Line {
    name: String,
    phone: String,
    href: String,
    hours: String,
}

/// What it is told with.
#[derive(Serialize)]
pub struct Told {
    answer_by: String,
    open_days: usize,
    week: Vec<String>,
    desk_closed: bool,
    opens: Option<String>,
    lines: Vec<Line>,
    published: Option<String>,
}

impl Told {
    /// In somebody's language, at a moment.
    pub fn new(app: &App, language: Language, telling: &Telling, now: OffsetDateTime) -> Self {
        let (here, hours) = (in_sweden(now), &telling.hours);
        let (today, desk) = (here.date(), hours.now(here));
        let desk_closed = matches!(desk, DeskNow::Closed(_));
        Self {
            answer_by: promise(app, language, hours, hours.answer_by(today), today),
            open_days: hours.days,
            week: week_in_words(language, hours),
            desk_closed,
            opens: opens_in_words(app, language, desk, today),
            lines: if desk_closed { lines(app, language) } else { Vec::new() },
            published: telling.published.map(|figures| said(app, language, figures)),
        }
    }
}

/// Whoever answers on the phone for the young and for those in a crisis.
fn lines(app: &App, language: Language) -> Vec<Line> {
    let lines = app.library.help.lines.iter().filter(|line| matches!(line.kind, HelpKind::Suicide | HelpKind::Young));
    let told = lines.filter_map(|line| {
        let (phone, href) = (line.phone.clone()?, format!("tel:{}", line.dial()?));
        Some(Line { name: line.name.clone(), phone, href, hours: line.hours.get(language).clone() })
    });
    told.collect()
}

fn said(app: &App, language: Language, figures: Figures) -> String {
    let (median, kept) = (figures.median, figures.kept);
    let args = [("days", figures::DAYS.into()), ("median", median.into()), ("kept", kept.into())];
    app.texts.text_with(language, "messages-published", &args)
}

/// `GET /answer-times`: when answers come, for everybody.
pub async fn page(app: Data<App>, visitor: Visitor) -> Result<HttpResponse, Error> {
    let today = app.clock.today();
    let telling = app.db.read(move |conn| Telling::load(conn, today)).await?;
    let told = Told::new(&app, visitor.language(), &telling, app.clock.now());
    visitor.page_with(StatusCode::OK, "messages/answer-times", &told)
}
