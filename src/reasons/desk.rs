//! The counsellors' side of the wall: what waits is opened with the team's key, and approved or declined.

use diesel::prelude::*;

use super::wall::{month_of, open};
use crate::app::App;
use crate::db::DbConn;
use crate::error::{Error, Failure};
use crate::language::Language;
use crate::messages::desk::{DeskLink, Moment};
use crate::schema::reasons;
use crate::staff::{Action, Counsellor, audit};

/// As many that wait, and as many that are shown, are on the page.
const MOST: i64 = 50;

/// A reason at the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskReason {
    /// The id of its row.
    pub id: String,
    /// The programme's id.
    pub programme: String,
    /// The language it is written in, as a code.
    pub language: String,
    /// The text; nothing where this counsellor holds another key.
    pub text: Option<String>,
}

/// What the page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desk {
    /// What nobody has read yet, those that wait longest first.
    pub waiting: Vec<DeskReason>,
    /// What everybody can read, the latest first.
    pub shown: Vec<DeskReason>,
    /// Whether nobody has let this counsellor in yet.
    pub not_let_in: bool,
}

/// Why a reason is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undone {
    /// A colleague was first, or whoever wrote it has taken it back.
    NotThere,
    /// Nobody has let this counsellor in yet.
    NotLetIn,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = reasons)]
struct Row {
    id: String,
    programme: String,
    language: String,
    team_key: i64,
    sealed: Option<Vec<u8>>,
    text: Option<String>,
}

impl Row {
    fn opened(self, conn: &mut DbConn, counsellor: &Counsellor) -> Result<DeskReason, Error> {
        let text = match &self.sealed {
            None => self.text,
            Some(sealed) => opened(conn, counsellor, self.team_key, &self.id, sealed)?,
        };
        Ok(DeskReason { id: self.id, programme: self.programme, language: self.language, text })
    }
}

fn opened(
    conn: &mut DbConn,
    counsellor: &Counsellor,
    team_key: i64,
    id: &str,
    sealed: &[u8],
) -> Result<Option<String>, Error> {
    match counsellor.team_key(conn, u32::try_from(team_key).map_err(Error::internal)?) {
        Ok(private) => open(&private, id, sealed).map(Some),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Opens what waits; that it was opened is noted.
pub fn look(conn: &mut DbConn, counsellor: &Counsellor, moment: Moment) -> Result<Desk, Error> {
    if !counsellor.can_read(conn)? {
        return Ok(Desk { not_let_in: true, ..Desk::default() });
    }
    let all = || reasons::table.select(Row::as_select()).limit(MOST);
    let waiting: Vec<Row> =
        all().filter(reasons::sealed.is_not_null()).order((reasons::month, reasons::id)).load(conn)?;
    let shown: Vec<Row> =
        all().filter(reasons::text.is_not_null()).order((reasons::month.desc(), reasons::id)).load(conn)?;
    if !waiting.is_empty() {
        audit::note(conn, &counsellor.id, Action::ReasonsOpened, "", moment.at)?;
    }
    let mut open_all = |rows: Vec<Row>| rows.into_iter().map(|row| row.opened(conn, counsellor)).collect();
    let waiting: Result<Vec<DeskReason>, Error> = open_all(waiting);
    Ok(Desk { waiting: waiting?, shown: open_all(shown)?, not_let_in: false })
}

/// Puts a reason on the wall. Of many who try at once, exactly one does.
pub fn approve(conn: &mut DbConn, counsellor: &Counsellor, id: &str, moment: Moment) -> Result<(), Failure<Undone>> {
    let row = reasons::table.find(id).select(Row::as_select()).first(conn).optional().map_err(Error::from)?;
    let Some((sealed, row)) = row.and_then(|row| Some((row.sealed.clone()?, row))) else {
        return Err(Failure::Refused(Undone::NotThere));
    };
    let Some(text) = opened(conn, counsellor, row.team_key, id, &sealed)? else {
        return Err(Failure::Refused(Undone::NotLetIn));
    };
    let approved = diesel::update(reasons::table.find(id).filter(reasons::sealed.is_not_null()))
        .set((
            reasons::text.eq(Some(text)),
            reasons::sealed.eq(None::<Vec<u8>>),
            reasons::month.eq(month_of(moment.today)),
        ))
        .execute(conn)
        .map_err(Error::from)?;
    if approved == 0 {
        return Err(Failure::Refused(Undone::NotThere));
    }
    audit::note(conn, &counsellor.id, Action::ReasonApproved, id, moment.at)?;
    Ok(())
}

/// Erases a reason that waits, or takes one down that is shown: whichever the counsellor saw, and not the other.
pub fn decline(
    conn: &mut DbConn,
    counsellor: &Counsellor,
    id: &str,
    seen_shown: bool,
    moment: Moment,
) -> Result<(), Failure<Undone>> {
    if !counsellor.can_read(conn)? {
        return Err(Failure::Refused(Undone::NotLetIn));
    }
    let erased =
        diesel::delete(reasons::table.filter(reasons::id.eq(id)).filter(reasons::text.is_not_null().eq(seen_shown)))
            .execute(conn)
            .map_err(Error::from)?;
    if erased == 0 {
        return Err(Failure::Refused(Undone::NotThere));
    }
    audit::forget(conn, id)?;
    audit::note(conn, &counsellor.id, Action::ReasonDeclined, "", moment.at)?;
    Ok(())
}

/// The way from the inbox, with how many wait.
pub fn link(conn: &mut DbConn, app: &App, language: Language) -> Result<DeskLink, Error> {
    let waiting: i64 = reasons::table.filter(reasons::sealed.is_not_null()).count().get_result(conn)?;
    let text = app.texts.text_with(language, "reasons-desk-link", &[("waiting", waiting.into())]);
    Ok(DeskLink { text, href: "/staff/reasons" })
}
