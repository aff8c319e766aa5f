//! Releases in the database: built from a snapshot of the study records, frozen, never changed.

use std::fmt;

use diesel::prelude::*;

use super::epoch::Epoch;
use super::release::{
    BuiltRelease, CannotBuild, ModuleOutline, Origin, ProgrammeOutline, ReleaseOrder, SMALLEST_POPULATION, Tally,
    build_from, sha256,
};
use super::study_record::StudyRecord;
use crate::app::{App, Installation};
use crate::clock::Day;
use crate::content::{Language, Library, ModuleStep, Programme};
use crate::db::DbConn;
use crate::error::{Error, Failure};
use crate::schema::{releases, staff, study_records};
use crate::staff::audit::{self, Action};

/// Study records are read as many at a time.
const TOGETHER: i64 = 5_000;

/// A release as lists show it.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = releases)]
pub struct Release {
    /// The id, such as `cannabis_2026H1_r01`.
    pub id: String,
    /// The programme.
    pub programme: String,
    /// The half-year of enrolment.
    pub epoch: String,
    /// The number within programme and epoch.
    pub number: i64,
    /// The day of building.
    pub built_on: Day,
    /// The account that built it, or [`audit::COMMAND_LINE`].
    pub built_by: String,
    /// SHA-256 of its `SHA256SUMS`: the hash it is known by.
    pub hash: String,
    /// SHA-256 of the zip.
    pub sha256: String,
    /// The size of the zip.
    pub bytes: i64,
}

/// Why no release is built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BuildRefused {
    /// There is no such programme.
    NoProgramme,
    /// The half-year is not over; a release can be built from this day.
    StillOpen(Day),
    /// Not everybody has been followed to the end; they will have been on this day.
    StillFollowed(Day),
    /// Fewer participants than may ever be published.
    TooFew,
    /// The tables cannot be protected.
    Unprotected,
    /// This epoch was released: a population is never published twice.
    Released(Box<Release>),
}

impl fmt::Display for BuildRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoProgramme => f.write_str("there is no such programme"),
            Self::StillOpen(day) => {
                write!(
                    f,
                    "people can still start in this half-year; it can be released from {day}, when all have been followed"
                )
            }
            Self::StillFollowed(day) => {
                write!(f, "not everybody has been followed to the end; this half-year can be released from {day}")
            }
            Self::TooFew => write!(
                f,
                "fewer than {SMALLEST_POPULATION} participants of this half-year agreed to research; so few are never published"
            ),
            Self::Unprotected => f.write_str("the tables cannot be protected so that nobody can be found in them"),
            Self::Released(there) => write!(
                f,
                "this half-year was released as {} on {}; the same people are never published twice",
                there.id, there.built_on
            ),
        }
    }
}

/// Whether an epoch can be released.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// People may still start; a release can be built from this day.
    Open(Day),
    /// People are still followed; a release can be built from this day.
    Followed(Day),
    /// A release can be built until this day.
    Complete(Day),
    /// The study records are gone.
    Over,
}

impl Standing {
    /// How an epoch stands on a day. Made-up people need not be followed to the end.
    pub fn of(epoch: Epoch, today: Day, installation: Installation) -> Self {
        if today > epoch.erase_after() {
            Self::Over
        } else if today >= epoch.complete_on() || (installation != Installation::Real && today > epoch.last_day()) {
            Self::Complete(epoch.erase_after())
        } else if today > epoch.last_day() {
            Self::Followed(epoch.complete_on())
        } else {
            Self::Open(epoch.complete_on())
        }
    }
}

/// Builds, freezes and stores the release of an epoch. Long: keep it off the server's threads.
pub fn build(app: &App, programme: &str, epoch: Epoch, by: &str) -> Result<Result<Release, BuildRefused>, Error> {
    let Some(programme) = app.library.programme(programme) else { return Ok(Err(BuildRefused::NoProgramme)) };
    let (today, installation) = (app.clock.today(), app.installation_now()?);
    match Standing::of(epoch, today, installation) {
        Standing::Open(day) => return Ok(Err(BuildRefused::StillOpen(day))),
        Standing::Followed(day) => return Ok(Err(BuildRefused::StillFollowed(day))),
        Standing::Complete(_) | Standing::Over => {}
    }
    if let Some(there) = app.db.read_now(|conn| of_epoch(conn, &programme.id, epoch))? {
        return Ok(Err(BuildRefused::Released(Box::new(there))));
    }
    let origin = if installation == Installation::Real { Origin::Participants } else { Origin::Simulated };
    let order = ReleaseOrder { programme: outline(programme), epoch, number: 1, built_on: today, origin };
    match app.db.snapshot_now(|conn| tally(conn, &order))? {
        Ok(built) => freeze(app, &order, built, by),
        Err(CannotBuild::TooFew) => Ok(Err(BuildRefused::TooFew)),
        Err(CannotBuild::StillRunning(day)) => Ok(Err(BuildRefused::StillFollowed(day))),
        Err(CannotBuild::Unprotected(_)) => Ok(Err(BuildRefused::Unprotected)),
        Err(cause) => Err(Error::internal(cause)),
    }
}

/// Counts the records of a snapshot, some at a time.
fn tally(conn: &mut DbConn, order: &ReleaseOrder) -> Result<Result<BuiltRelease, CannotBuild>, Error> {
    let mut tally = Tally::new(order);
    let epoch = order.epoch.to_string();
    let mut last = String::new();
    loop {
        let rows: Vec<(String, String)> = study_records::table
            .filter(study_records::programme.eq(&order.programme.id))
            .filter(study_records::epoch.eq(&epoch))
            .filter(study_records::id.gt(&last))
            .order(study_records::id)
            .limit(TOGETHER)
            .select((study_records::id, study_records::record))
            .load(conn)?;
        for (_, row) in &rows {
            let record: StudyRecord = serde_json::from_str(row)?;
            if let Err(problem) = tally.add(&record) {
                return Ok(Err(CannotBuild::Record(problem)));
            }
        }
        match rows.into_iter().next_back() {
            Some((id, _)) => last = id,
            None => return Ok(build_from(tally)),
        }
    }
}

/// Stores what was built, unless another build was quicker: then that one stands, and this one is told.
fn freeze(
    app: &App,
    order: &ReleaseOrder,
    built: BuiltRelease,
    by: &str,
) -> Result<Result<Release, BuildRefused>, Error> {
    let release = Release {
        id: built.release_id,
        programme: order.programme.id.clone(),
        epoch: order.epoch.to_string(),
        number: i64::from(order.number),
        built_on: order.built_on,
        built_by: by.to_owned(),
        hash: built.hash,
        sha256: sha256(&built.bytes),
        bytes: i64::try_from(built.bytes.len()).map_err(Error::internal)?,
    };
    let (epoch, file, at) = (order.epoch, built.bytes, app.clock.timestamp());
    app.db.write_now(move |conn| {
        if let Some(there) = of_epoch(conn, &release.programme, epoch)? {
            return Err(Failure::Refused(BuildRefused::Released(Box::new(there))));
        }
        diesel::insert_into(releases::table)
            .values((
                releases::id.eq(&release.id),
                releases::programme.eq(&release.programme),
                releases::epoch.eq(&release.epoch),
                releases::number.eq(release.number),
                releases::built_on.eq(release.built_on),
                releases::built_by.eq(&release.built_by),
                releases::hash.eq(&release.hash),
                releases::sha256.eq(&release.sha256),
                releases::bytes.eq(release.bytes),
                releases::file.eq(&file),
            ))
            .execute(conn)?;
        audit::note(conn, &release.built_by, Action::ReleaseBuilt, &release.id, at)?;
        Ok(release.clone())
    })
}

/// The modules and steps of a programme, as tables and code book need them.
fn outline(programme: &Programme) -> ProgrammeOutline {
    let module = |module: &crate::content::Module| ModuleOutline {
        slug: module.slug.clone(),
        step: match module.step {
            ModuleStep::Introduction => None,
            ModuleStep::Step(step) => Some(step),
        },
        titles: Language::WRITTEN
            .into_iter()
            .map(|language| (language.code().to_owned(), module.text(language).title.clone()))
            .collect(),
    };
    ProgrammeOutline {
        id: programme.id.clone(),
        steps: programme.steps.iter().map(|step| step.id).collect(),
        modules: programme.modules.iter().map(module).collect(),
    }
}

fn of_epoch(conn: &mut DbConn, programme: &str, epoch: Epoch) -> Result<Option<Release>, Error> {
    Ok(releases::table
        .filter(releases::programme.eq(programme).and(releases::epoch.eq(epoch.to_string())))
        .select(Release::as_select())
        .first(conn)
        .optional()?)
}

/// Every release, the newest epoch first.
pub fn all(conn: &mut DbConn) -> Result<Vec<Release>, Error> {
    Ok(releases::table
        .order((releases::epoch.desc(), releases::programme, releases::number.desc()))
        .select(Release::as_select())
        .load(conn)?)
}

/// A release with its file, exactly as it was frozen.
pub fn open(conn: &mut DbConn, id: &str) -> Result<(Release, Vec<u8>), Error> {
    let (release, file): (Release, Vec<u8>) =
        releases::table.find(id).select((Release::as_select(), releases::file)).first(conn)?;
    if sha256(&file) == release.sha256 {
        Ok((release, file))
    } else {
        Err(Error::internal(format!("the file of {id} is not the one that was frozen")))
    }
}

/// An epoch of a programme, as far as it may be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EpochState {
    /// The programme's id.
    pub programme: String,
    /// The epoch.
    pub epoch: Epoch,
    /// Whether it can be released.
    pub standing: Standing,
    /// Whether as many as may be published have said yes; the number itself is never told.
    pub enough: bool,
    /// Its release.
    pub release: Option<Release>,
}

/// Every epoch in which somebody said yes or a release was built, and the present one; the newest first.
pub fn epochs(
    conn: &mut DbConn,
    library: &Library,
    today: Day,
    installation: Installation,
) -> Result<Vec<EpochState>, Error> {
    let releases = all(conn)?;
    let mut states = Vec::new();
    for programme in &library.programmes {
        let with_records: Option<String> = study_records::table
            .filter(study_records::programme.eq(&programme.id))
            .select(diesel::dsl::min(study_records::epoch))
            .first(conn)?;
        let of_programme = releases.iter().filter(|one| one.programme == programme.id);
        let known = of_programme.map(|release| release.epoch.clone()).chain(with_records);
        let present = Epoch::of(today);
        let first = known.filter_map(|epoch| epoch.parse().ok()).min().unwrap_or(present).min(present);
        let mut epoch = present;
        loop {
            let release = releases.iter().find(|one| one.programme == programme.id && one.epoch == epoch.to_string());
            states.push(EpochState {
                programme: programme.id.clone(),
                epoch,
                standing: Standing::of(epoch, today, installation),
                enough: is_enough(conn, &programme.id, epoch)?,
                release: release.cloned(),
            });
            if epoch <= first {
                break;
            }
            epoch = epoch.previous();
        }
    }
    Ok(states)
}

fn is_enough(conn: &mut DbConn, programme: &str, epoch: Epoch) -> Result<bool, Error> {
    let beyond = i64::try_from(SMALLEST_POPULATION).unwrap_or(i64::MAX) - 1;
    let last: Option<String> = study_records::table
        .filter(study_records::programme.eq(programme).and(study_records::epoch.eq(epoch.to_string())))
        .order(study_records::id)
        .offset(beyond)
        .limit(1)
        .select(study_records::id)
        .first(conn)
        .optional()?;
    Ok(last.is_some())
}

/// Who downloaded a release and on which day, the latest first.
pub fn downloads(conn: &mut DbConn, id: &str) -> Result<Vec<(Day, String)>, Error> {
    use crate::schema::audit as entries;
    let rows: Vec<(time::PrimitiveDateTime, String)> = entries::table
        .filter(entries::action.eq(Action::ReleaseDownloaded.word()).and(entries::object.eq(id)))
        .order((entries::at.desc(), entries::id))
        .select((entries::at, entries::actor))
        .load(conn)?;
    let aliases: std::collections::HashMap<String, String> =
        staff::table.select((staff::id, staff::alias)).load::<(String, String)>(conn)?.into_iter().collect();
    let named = |actor: String| aliases.get(&actor).cloned().unwrap_or(actor);
    Ok(rows.into_iter().map(|(at, actor)| (crate::clock::in_sweden(at.assume_utc()).date(), named(actor))).collect())
}
