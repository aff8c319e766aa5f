//! Supervision: how the desk is doing and what was done, from clear columns and counts. No text is ever opened for it.

mod pages;
mod trail;

use std::collections::{BTreeMap, HashMap};

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use diesel::dsl::{count_star, min};
use diesel::prelude::*;

use super::figures::{self, Figures};
use super::pages::aliases;
use super::{absence, hours, now};
use crate::app::App;
use crate::clock::Day;
use crate::db::DbConn;
use crate::error::Error;
use crate::messages::conversation::State;
use crate::schema::conversations;
use crate::staff::{Noted, Supervisor, account};
use crate::web::{Role, Visitor};
use pages::SupervisionPage;
use trail::{Sought, Trail};

/// How many conversations stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Standing {
    open: i64,
    unanswered: i64,
    overdue: i64,
    oldest: Option<Day>,
}

impl Standing {
    fn add(&mut self, state: &str, late: bool, n: i64, oldest: Option<Day>) {
        self.open += n;
        if state != State::Answered.word() {
            self.unanswered += n;
            self.overdue += if late { n } else { 0 };
            self.oldest = [self.oldest, oldest].into_iter().flatten().min();
        }
    }
}

/// What the page is drawn from.
struct Overview {
    whole: Standing,
    programmes: BTreeMap<String, (Standing, Option<Figures>)>,
    counsellors: Vec<(String, Standing)>,
    figures: Option<Figures>,
    away: HashMap<String, Day>,
    names: HashMap<String, String>,
    trail: Trail,
}

impl Overview {
    fn load(conn: &mut DbConn, sought: &Sought, today: Day, late_before: Day) -> Result<Self, Error> {
        let mut programmes: BTreeMap<String, (Standing, Option<Figures>)> = BTreeMap::new();
        let mut holders: HashMap<String, Standing> = HashMap::new();
        let mut whole = Standing::default();
        for late in [false, true] {
            for (programme, holder, state, n, oldest) in grouped(conn, late, late_before)? {
                whole.add(&state, late, n, oldest);
                programmes.entry(programme).or_default().0.add(&state, late, n, oldest);
                holders.entry(holder).or_default().add(&state, late, n, oldest);
            }
        }
        for (programme, (_, figures)) in &mut programmes {
            *figures = figures::load(conn, Some(programme), today)?;
        }
        let at_desk = account::all(conn)?.into_iter().filter(|one| one.role == Role::Counsellor);
        let counsellors = at_desk.filter_map(|one| {
            let standing = holders.remove(&one.id);
            (!one.disabled || standing.is_some()).then_some((one.id, standing.unwrap_or_default()))
        });
        Ok(Self {
            whole,
            programmes,
            counsellors: counsellors.collect(),
            figures: figures::load(conn, None, today)?,
            away: absence::away(conn, today)?,
            names: aliases(conn)?,
            trail: Trail::load(conn, sought)?,
        })
    }
}

type Group = (String, String, String, i64, Option<Day>);

/// Conversations that are not closed, by programme, holder and state, with the day that was promised first.
fn grouped(conn: &mut DbConn, late: bool, late_before: Day) -> Result<Vec<Group>, Error> {
    use conversations::{answer_by, holder, practice, programme, state};
    let open = conversations::table
        .filter(practice.eq(false).and(state.ne(State::Closed.word())))
        .filter(answer_by.lt(late_before).eq(late))
        .group_by((programme, holder, state))
        .select((programme, holder, state, count_star(), min(answer_by)));
    Ok(open.load(conn)?)
}

/// `GET /staff/supervision`: how the desk is doing, who is away, what was done.
pub async fn page(
    app: Data<App>,
    visitor: Visitor,
    _: Supervisor,
    sought: Query<Sought>,
) -> Result<HttpResponse, Error> {
    let (moment, sought) = (now(&app), sought.into_inner());
    let asked = sought.clone();
    let loading = app.db.read(move |conn| {
        let late_before = hours::load(conn)?.late_before(moment.here());
        Overview::load(conn, &asked, moment.today, late_before)
    });
    let overview = loading.await?;
    let page = SupervisionPage::new(&app, visitor.language(), &overview, &sought);
    visitor.titled_page(
        StatusCode::OK,
        "supervision/overview",
        &visitor.text("staff-supervision-title"),
        &Noted::new(&app, page),
    )
}
