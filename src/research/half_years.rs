//! The half-years of the programmes: which can be released, which were, and never how many people are in one.

use diesel::prelude::*;

use super::epoch::Epoch;
use super::release::SMALLEST_POPULATION;
use super::store::{self, Release};
use crate::app::Installation;
use crate::clock::Day;
use crate::content::Library;
use crate::db::DbConn;
use crate::error::Error;
use crate::schema::study_records;

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
    /// Its newest release, wherever it stands.
    pub release: Option<Release>,
}

/// Every epoch in which somebody said yes or a release was built, and the present one; the newest first.
pub fn epochs(
    conn: &mut DbConn,
    library: &Library,
    today: Day,
    installation: Installation,
) -> Result<Vec<EpochState>, Error> {
    let releases = store::all(conn)?;
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
            // The newest first: a rejected one stands only where none came after it.
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
