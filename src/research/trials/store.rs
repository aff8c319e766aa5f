//! Studies that have begun, in the database: a sealed seed with its public hash, and the log of what chance decided.
//! The log is only ever added to, and no row of it leads to a person.

use std::collections::BTreeMap;
use std::fmt;

use diesel::prelude::*;
use time::PrimitiveDateTime;

use super::blocks::{Arm, Design, Place as Seats, Stratum, commitment};
use crate::clock::Day;
use crate::content::Study;
use crate::crypto::envelope::{self, Place};
use crate::crypto::key_file::KeyFile;
use crate::crypto::{Key, derive, hmac};
use crate::db::DbConn;
use crate::error::Error;
use crate::installation;
use crate::schema::{allocations, trials};
use crate::staff::audit::{self, Action, COMMAND_LINE};

/// A study that has begun.
pub struct Trial {
    /// The hash of the seed, as the protocol and the researchers' page show it from the first day.
    pub commitment: String,
    seed: Key,
    design: String,
    log_is_empty: bool,
}

/// The study's file was changed after chance had begun to decide: in a word that neither stops the service nor goes by
/// unseen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DesignChanged {
    study: String,
}

impl fmt::Display for DesignChanged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "studies/{}.toml was changed after chance had begun to decide: its programme, arms, weights, variants, waits, \
             strata or blocks are others now. Nobody is allocated until they are as they were; begin another study \
             under another name instead",
            self.study
        )
    }
}

impl std::error::Error for DesignChanged {}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = trials)]
struct Row {
    study: String,
    design: String,
    commitment: String,
    sealed_seed: Vec<u8>,
}

/// The study as it has begun. The first time, its seed comes from the system's randomness.
pub fn begun(conn: &mut DbConn, keys: &KeyFile, study: &Study) -> Result<Trial, Error> {
    if let Some(trial) = find(conn, keys, study)? {
        return Ok(trial);
    }
    let seed = Key::random();
    let row = Row {
        study: study.id.clone(),
        design: study.design(),
        commitment: commitment(&seed),
        sealed_seed: envelope::wrap(&sealing_key(keys, &study.id), 0, &Place::of("trials", &study.id), &seed),
    };
    diesel::insert_into(trials::table).values(&row).execute(conn)?;
    Ok(Trial { commitment: row.commitment, seed, design: row.design, log_is_empty: true })
}

/// Lets every study begin whose first day has come, so that its hash can be published before anybody joins.
pub fn begin_all(conn: &mut DbConn, keys: &KeyFile, studies: &[Study], today: Day) -> Result<(), Error> {
    let mut due = studies.iter().filter(|study| study.recruits_on(today));
    due.try_for_each(|study| begun(conn, keys, study).map(drop))
}

/// Notes in the staff's audit that the arms of a study have names and its seed is shown, once for each that has begun and
/// has ended. What it remembers outlives the audit's entry, and a day that was taken out of the file and put in again.
pub fn note_unblinded(conn: &mut DbConn, studies: &[Study], today: Day, at: PrimitiveDateTime) -> Result<(), Error> {
    for study in studies.iter().filter(|study| study.has_ended(today)) {
        let has_begun: i64 = trials::table.filter(trials::study.eq(&study.id)).count().get_result(conn)?;
        let name = format!("unblinded {}", study.id);
        if has_begun > 0 && installation::remember_first(conn, &name, &today.to_string())? {
            audit::note(conn, COMMAND_LINE, Action::StudyUnblinded, &study.id, at)?;
        }
    }
    Ok(())
}

/// Says which studies were changed after chance had begun to decide.
pub fn changed(conn: &mut DbConn, keys: &KeyFile, studies: &[Study]) -> Result<Vec<DesignChanged>, Error> {
    let mut all = Vec::new();
    for study in studies {
        if let Some(trial) = find(conn, keys, study)? {
            all.extend(trial.check(study).err());
        }
    }
    Ok(all)
}

/// The study if it has begun.
pub fn find(conn: &mut DbConn, keys: &KeyFile, study: &Study) -> Result<Option<Trial>, Error> {
    let row: Option<Row> = trials::table.find(&study.id).select(Row::as_select()).first(conn).optional()?;
    let Some(row) = row else { return Ok(None) };
    let seed = envelope::unwrap(&sealing_key(keys, &study.id), &Place::of("trials", &study.id), &row.sealed_seed)?;
    let log_is_empty = allocated(conn, &study.id)? == 0;
    Ok(Some(Trial { commitment: row.commitment, seed, design: row.design, log_is_empty }))
}

/// A key of its own for each study's seed, from the key file: the database alone tells no arm in advance.
fn sealing_key(keys: &KeyFile, study: &str) -> Key {
    derive(keys.noise.expose(), b"", "andrum trial seed", &[study.as_bytes()])
}

/// How many were allocated.
pub fn allocated(conn: &mut DbConn, study: &str) -> Result<i64, Error> {
    Ok(allocations::table.filter(allocations::study.eq(study)).count().get_result(conn)?)
}

/// The log of a study: stratum, slot and arm.
pub fn log(conn: &mut DbConn, study: &str) -> Result<Vec<(String, i64, String)>, Error> {
    let log = allocations::table.filter(allocations::study.eq(study)).order((allocations::stratum, allocations::slot));
    Ok(log.select((allocations::stratum, allocations::slot, allocations::arm)).load(conn)?)
}

impl Trial {
    /// Says no to a file that was changed after somebody was allocated.
    pub fn check(&self, study: &Study) -> Result<(), DesignChanged> {
        let is_same = self.log_is_empty || self.design == study.design();
        if is_same { Ok(()) } else { Err(DesignChanged { study: study.id.clone() }) }
    }

    /// Gives the next place of a stratum and writes it down. In the caller's transaction: either everything about it is
    /// kept or nothing.
    pub fn allocate(&self, conn: &mut DbConn, study: &Study, stratum: &[(String, String)]) -> Result<String, Error> {
        if self.log_is_empty && self.design != study.design() {
            diesel::update(trials::table.find(&study.id)).set(trials::design.eq(study.design())).execute(conn)?;
        }
        let stratum = named(stratum)?;
        let name = stratum.to_string();
        let of_stratum = allocations::study.eq(&study.id).and(allocations::stratum.eq(&name));
        let taken: i64 = allocations::table.filter(of_stratum).count().get_result(conn)?;
        let place = usize::try_from(taken).map_err(Error::internal)?;
        let arm = design(study)?.sequence(&self.seed, &stratum).nth(place).map(|seat| seat.arm.to_owned());
        let arm = arm.ok_or_else(|| Error::internal("a sequence of places has an end"))?;
        diesel::insert_into(allocations::table)
            .values((
                allocations::study.eq(&study.id),
                allocations::stratum.eq(&name),
                allocations::slot.eq(taken + 1),
                allocations::arm.eq(&arm),
            ))
            .execute(conn)?;
        Ok(arm)
    }

    /// The same for people who are made up by the million: without the log, which only real people need.
    pub fn hand(self, study: &Study) -> Result<Hand, Error> {
        Ok(Hand { design: design(study)?, seed: self.seed, places: BTreeMap::new() })
    }

    /// The letters that stand for the arms while the study is blind, by arm. They follow the seed and not the file, so that
    /// whoever knows the file knows no letter.
    pub fn letters(&self, study: &Study) -> BTreeMap<String, char> {
        let mark = |arm: &str| hmac(&self.seed, "andrum arm letter", &[arm.as_bytes()]);
        let mut arms: Vec<&str> = study.arms.iter().map(|arm| arm.id.as_str()).collect();
        arms.sort_by_key(|arm| mark(arm));
        arms.into_iter().map(str::to_owned).zip('A'..='Z').collect()
    }

    /// The seed in hexadecimal digits, for a study that has ended: with it everybody can work the list out again.
    pub fn revealed(&self, study: &Study, today: Day) -> Option<String> {
        study.has_ended(today).then(|| self.seed.to_hex().to_string())
    }

    /// The whole list of a stratum as far as it was used, worked out again from the seed.
    pub fn worked_out(&self, study: &Study, stratum: &[(String, String)], places: usize) -> Result<Vec<String>, Error> {
        let stratum = named(stratum)?;
        let design = design(study)?;
        let seats = design.sequence(&self.seed, &stratum).take(places);
        Ok(seats.map(|seat| seat.arm.to_owned()).collect())
    }
}

/// Gives places from memory.
pub struct Hand {
    design: Design,
    seed: Key,
    places: BTreeMap<Stratum, Seats>,
}

impl Hand {
    /// The next place of a stratum.
    pub fn next(&mut self, stratum: &[(String, String)]) -> Result<String, Error> {
        let stratum = named(stratum)?;
        let place = self.places.get(&stratum).copied().unwrap_or(Seats::START);
        let (arm, next) = self.design.allocate(&self.seed, &stratum, place);
        let arm = arm.to_owned();
        self.places.insert(stratum, next);
        Ok(arm)
    }
}

fn named(stratum: &[(String, String)]) -> Result<Stratum, Error> {
    let parts: Vec<(&str, &str)> = stratum.iter().map(|(name, group)| (name.as_str(), group.as_str())).collect();
    Stratum::new(&parts).map_err(Error::internal)
}

/// What blocks are made of.
fn design(study: &Study) -> Result<Design, Error> {
    let size = |number: u32| usize::try_from(number).map_err(Error::internal);
    let arm = |arm: &crate::content::Arm| Ok::<_, Error>(Arm { code: arm.id.clone(), weight: size(arm.weight)? });
    let arms = study.arms.iter().map(arm).collect::<Result<Vec<Arm>, Error>>()?;
    let sizes = study.blocks.iter().map(|number| size(*number)).collect::<Result<Vec<usize>, Error>>()?;
    Design::new(&study.id, arms, sizes).map_err(Error::internal)
}
