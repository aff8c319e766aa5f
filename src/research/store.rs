//! Releases in the database: built from a snapshot of the study records, frozen, never changed. What happens to one
//! afterwards is in [`super::approval`].

use std::fmt;

use diesel::prelude::*;
use ring::digest::{Context, SHA256};

use super::approval::log::Deed;
use super::approval::state::State;
use super::approval::{self, Hand};
use super::disclosure::Secret;
use super::epoch::Epoch;
use super::half_years::Standing;
use super::microdata::NoMicrodata;
use super::outline::{self, InStudy, Wanted};
use super::release::{
    BuiltRelease, CannotBuild, Form, Origin, ReleaseOrder, SMALLEST_POPULATION, TableLoss, Tally, build_from, sha256,
};
use super::study_record::StudyRecord;
use crate::app::{App, Installation};
use crate::clock::Day;
use crate::crypto::derive;
use crate::crypto::key_file::KeyFile;
use crate::db::DbConn;
use crate::error::{Error, Failure};
use crate::schema::{release_drafts, releases, study_records};
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
    /// Where it stands.
    #[diesel(deserialize_as = String)]
    pub state: State,
    /// What the check found, a line each; empty before the check and when it found nothing.
    pub problems: String,
    /// The account that approved it first, or empty.
    pub first_by: String,
    /// The account that approved it second, or empty.
    pub second_by: String,
    /// In which form its figures are given.
    #[diesel(deserialize_as = String)]
    pub form: Form,
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
    /// No rows can be given of these people.
    NoRows(NoMicrodata),
    /// This epoch was released, or a release of it waits: a population is never published twice.
    Released(Box<Release>),
    /// A draft of this epoch was rejected, and the study records have changed since.
    Changed,
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
            Self::NoRows(reason) => reason.fmt(f),
            Self::Released(there) if there.state.is_waiting() => {
                write!(f, "{} of this half-year was built on {} and waits to be approved", there.id, there.built_on)
            }
            Self::Released(there) => write!(
                f,
                "this half-year was released as {} on {}; the same people are never published twice",
                there.id, there.built_on
            ),
            Self::Changed => f.write_str(
                "somebody has withdrawn or changed something since the rejected draft of this half-year; two drafts of \
                 nearly the same people would show who",
            ),
        }
    }
}

/// Builds, freezes and stores the release of an epoch. Long: keep it off the server's threads.
pub fn build(
    app: &App,
    programme: &str,
    epoch: Epoch,
    form: Form,
    by: &str,
) -> Result<Result<Release, BuildRefused>, Error> {
    let Some(programme) = app.library.programme(programme) else { return Ok(Err(BuildRefused::NoProgramme)) };
    let (today, installation) = (app.clock.today(), app.installation_now()?);
    match Standing::of(epoch, today, installation) {
        Standing::Open(day) => return Ok(Err(BuildRefused::StillOpen(day))),
        Standing::Followed(day) => return Ok(Err(BuildRefused::StillFollowed(day))),
        Standing::Complete(_) | Standing::Over => {}
    }
    let earlier = app.db.read_now(|conn| of_epoch(conn, &programme.id, epoch))?;
    if let Some(there) = standing(&earlier) {
        return Ok(Err(BuildRefused::Released(Box::new(there.clone()))));
    }
    let number = u8::try_from(earlier.len() + 1).map_err(Error::internal)?;
    let origin = if installation == Installation::Real { Origin::Participants } else { Origin::Simulated };
    let study = InStudy::find(app, &programme.id, epoch)?;
    let wanted = Wanted { form, number, origin };
    let order = outline::order(&app.library, programme, epoch, today, wanted, study.as_ref());
    match app.db.snapshot_now(|conn| tally(conn, &app.keys, &order, study.as_ref()))? {
        Ok((built, records)) => match freeze(app, &order, built, &records, by)? {
            Ok(id) => {
                approval::check(app, &id)?;
                Ok(Ok(app.db.read_now(|conn| find(conn, &id))?))
            }
            Err(refused) => Ok(Err(refused)),
        },
        Err(CannotBuild::TooFew) => Ok(Err(BuildRefused::TooFew)),
        Err(CannotBuild::StillRunning(day)) => Ok(Err(BuildRefused::StillFollowed(day))),
        Err(CannotBuild::NoRows(reason)) => Ok(Err(BuildRefused::NoRows(reason))),
        Err(CannotBuild::Unprotected(_)) => Ok(Err(BuildRefused::Unprotected)),
        Err(cause) => Err(Error::internal(cause)),
    }
}

/// Counts the records of a snapshot, some at a time; also gives a digest of all of them.
fn tally(
    conn: &mut DbConn,
    keys: &KeyFile,
    order: &ReleaseOrder,
    study: Option<&InStudy<'_>>,
) -> Result<Result<(BuiltRelease, String), CannotBuild>, Error> {
    let mut digest = Context::new(&SHA256);
    let noise = derive(keys.noise.expose(), b"", "andrum cell keys", &[]);
    let mut tally = Tally::new(order, Secret::new(noise.expose()));
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
        for (id, row) in &rows {
            for part in [id, row] {
                digest.update(&(part.len() as u64).to_be_bytes());
                digest.update(part.as_bytes());
            }
            let record: StudyRecord = serde_json::from_str(row)?;
            let record = match study {
                Some(study) => study.coded(record),
                None => record,
            };
            if let Err(problem) = tally.add(id, &record) {
                return Ok(Err(CannotBuild::Record(problem)));
            }
        }
        match rows.into_iter().next_back() {
            Some((id, _)) => last = id,
            None => return Ok(build_from(tally).map(|built| (built, hex::encode(digest.finish())))),
        }
    }
}

/// Stores what was built, unless another build was quicker: then that one stands, and this one is told. Gives the id.
fn freeze(
    app: &App,
    order: &ReleaseOrder,
    built: BuiltRelease,
    records: &str,
    by: &str,
) -> Result<Result<String, BuildRefused>, Error> {
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
        state: State::Built,
        problems: String::new(),
        first_by: String::new(),
        second_by: String::new(),
        form: order.form,
    };
    let losses = serde_json::to_string(&built.losses)?;
    let (epoch, file, records, hand) = (order.epoch, built.bytes, records.to_owned(), Hand::now(app, by));
    app.db.write_now(move |conn| {
        let earlier = of_epoch(conn, &release.programme, epoch)?;
        let quicker = standing(&earlier).or_else(|| earlier.iter().find(|one| one.number >= release.number));
        if let Some(there) = quicker {
            return Err(Failure::Refused(BuildRefused::Released(Box::new(there.clone()))));
        }
        if !earlier.is_empty() && counted(conn, &earlier)?.iter().any(|before| *before != records) {
            return Err(Failure::Refused(BuildRefused::Changed));
        }
        insert(conn, &release, &file, &records, &losses)?;
        hand.log(conn, &release, Deed::Built, "")?;
        audit::note(conn, &hand.by, Action::ReleaseBuilt, &release.id, hand.at)?;
        Ok(release.id.clone())
    })
}

fn insert(conn: &mut DbConn, release: &Release, file: &[u8], records: &str, losses: &str) -> Result<(), Error> {
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
            releases::file.eq(file),
            releases::state.eq(release.state.word()),
            releases::form.eq(release.form.word()),
        ))
        .execute(conn)?;
    diesel::insert_into(release_drafts::table)
        .values((
            release_drafts::release_id.eq(&release.id),
            release_drafts::records.eq(records),
            release_drafts::losses.eq(losses),
        ))
        .execute(conn)?;
    Ok(())
}

/// The digests of the study records that these releases were counted from.
fn counted(conn: &mut DbConn, earlier: &[Release]) -> Result<Vec<String>, Error> {
    let ids: Vec<&str> = earlier.iter().map(|release| release.id.as_str()).collect();
    let drafts = release_drafts::table.filter(release_drafts::release_id.eq_any(ids));
    Ok(drafts.select(release_drafts::records).load(conn)?)
}

/// Among the releases of an epoch, the one that is out, was out, or waits: only a rejected one makes room for another.
fn standing(of_epoch: &[Release]) -> Option<&Release> {
    of_epoch.iter().find(|release| release.state != State::Rejected)
}

/// Every release of an epoch, wherever it stands, the first built first.
pub(super) fn of_epoch(conn: &mut DbConn, programme: &str, epoch: Epoch) -> Result<Vec<Release>, Error> {
    Ok(releases::table
        .filter(releases::programme.eq(programme).and(releases::epoch.eq(epoch.to_string())))
        .order(releases::number)
        .select(Release::as_select())
        .load(conn)?)
}

/// A release, without its file.
pub fn find(conn: &mut DbConn, id: &str) -> Result<Release, Error> {
    Ok(releases::table.find(id).select(Release::as_select()).first(conn)?)
}

/// What stands beside a release for its page: what each table lost and why while it waits, the manifest once it is
/// withdrawn.
pub fn beside(conn: &mut DbConn, id: &str) -> Result<(Vec<TableLoss>, String), Error> {
    let manifest: String = releases::table.find(id).select(releases::manifest).first(conn)?;
    let losses: Option<String> =
        release_drafts::table.find(id).select(release_drafts::losses).first(conn).optional()?;
    let losses = losses.filter(|losses| !losses.is_empty());
    Ok((losses.map(|losses| serde_json::from_str(&losses)).transpose()?.unwrap_or_default(), manifest))
}

/// Forgets what was kept of the drafts of this release's half-year: it is out.
pub(super) fn forget_drafts(conn: &mut DbConn, release: &Release) -> Result<(), Error> {
    let of_epoch = of_epoch(conn, &release.programme, release.epoch.parse().map_err(Error::internal)?)?;
    let ids: Vec<&str> = of_epoch.iter().map(|release| release.id.as_str()).collect();
    diesel::delete(release_drafts::table.filter(release_drafts::release_id.eq_any(ids))).execute(conn)?;
    Ok(())
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
