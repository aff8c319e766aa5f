//! The log of releases: append-only, a chain of SHA-256. Whoever changes, removes or adds an entry afterwards has to
//! change every later digest too, and cannot change the last one that was printed elsewhere.

use std::fmt;

use diesel::prelude::*;

use crate::clock::Day;
use crate::db::DbConn;
use crate::error::Error;
use crate::research::release::sha256;
use crate::schema::release_log;

/// The digest before the first entry.
const BEGINNING: &str = "0000000000000000000000000000000000000000000000000000000000000000";
/// Keeps these digests apart from all others.
const PURPOSE: &str = "andrum release log 1";

/// What was done with a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Frozen.
    Built,
    /// Checked, and sound.
    Checked,
    /// Checked, and not sound.
    Unsound,
    /// Approved by a first person.
    Approved,
    /// Approved by a second person, and out.
    Published,
    /// Turned down; the note says why.
    Rejected,
    /// Taken back; the note says why.
    Withdrawn,
}

impl Deed {
    /// The word in the table and in the texts' keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Built => "built",
            Self::Checked => "checked",
            Self::Unsound => "unsound",
            Self::Approved => "approved",
            Self::Published => "published",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// One entry, with the day and never the time.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = release_log)]
pub struct LogEntry {
    /// Its number, from 1, without gaps.
    pub seq: i64,
    /// The day in Sweden.
    pub day: Day,
    /// The alias of whoever did it, or [`crate::staff::audit::COMMAND_LINE`].
    pub actor: String,
    /// What was done, as a [`Deed`]'s word.
    pub action: String,
    /// The release.
    pub release_id: String,
    /// The release's hash.
    pub release_hash: String,
    /// The reason in words, or nothing.
    pub note: String,
    /// The digest of the entry before, in hex.
    pub previous: String,
    /// The digest of this entry, in hex.
    pub digest: String,
}

/// What is put into the log.
#[derive(Clone, Copy, Debug)]
pub struct Happened<'a> {
    /// The day in Sweden.
    pub day: Day,
    /// The alias of whoever did it.
    pub actor: &'a str,
    /// What was done.
    pub deed: Deed,
    /// The release.
    pub release_id: &'a str,
    /// The release's hash.
    pub release_hash: &'a str,
    /// The reason in words, or nothing.
    pub note: &'a str,
}

/// The first entry with which the chain does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The number of the entry.
    pub seq: i64,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the log of releases was changed afterwards: entry {} does not follow from those before it", self.seq)
    }
}

impl LogEntry {
    /// SHA-256 over the entry as a JSON array of texts, which can be read in one way only.
    fn seal(&self) -> String {
        let parts = [
            PURPOSE.to_owned(),
            self.seq.to_string(),
            self.day.to_string(),
            self.actor.clone(),
            self.action.clone(),
            self.release_id.clone(),
            self.release_hash.clone(),
            self.note.clone(),
            self.previous.clone(),
        ];
        sha256(serde_json::Value::from(parts.to_vec()).to_string().as_bytes())
    }
}

/// Adds an entry, in the same write as the deed itself: writers come one after the other, so the chain stays one.
pub fn add(conn: &mut DbConn, happened: Happened<'_>) -> Result<(), Error> {
    let last: Option<(i64, String)> = release_log::table
        .order(release_log::seq.desc())
        .select((release_log::seq, release_log::digest))
        .first(conn)
        .optional()?;
    let (seq, previous) = last.unwrap_or((0, BEGINNING.to_owned()));
    let mut entry = LogEntry {
        seq: seq + 1,
        day: happened.day,
        actor: happened.actor.to_owned(),
        action: happened.deed.word().to_owned(),
        release_id: happened.release_id.to_owned(),
        release_hash: happened.release_hash.to_owned(),
        note: happened.note.to_owned(),
        previous,
        digest: String::new(),
    };
    entry.digest = entry.seal();
    diesel::insert_into(release_log::table).values(&entry).execute(conn)?;
    Ok(())
}

/// All entries, the oldest first.
pub fn all(conn: &mut DbConn) -> Result<Vec<LogEntry>, Error> {
    Ok(release_log::table.order(release_log::seq).select(LogEntry::as_select()).load(conn)?)
}

/// The entries of one release, the oldest first.
pub fn of_release(conn: &mut DbConn, id: &str) -> Result<Vec<LogEntry>, Error> {
    let of_release = release_log::table.filter(release_log::release_id.eq(id));
    Ok(of_release.order(release_log::seq).select(LogEntry::as_select()).load(conn)?)
}

/// Follows the chain from its beginning; gives the last digest.
pub fn follow(entries: &[LogEntry]) -> Result<&str, Broken> {
    let mut head = BEGINNING;
    for (number, entry) in (1..).zip(entries) {
        if entry.seq != number || entry.previous != head || entry.digest != entry.seal() {
            return Err(Broken { seq: number });
        }
        head = &entry.digest;
    }
    Ok(head)
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    fn chain(length: i64) -> Vec<LogEntry> {
        let mut entries: Vec<LogEntry> = Vec::new();
        for seq in 1..=length {
            let mut entry = LogEntry {
                seq,
                day: date!(2026 - 11 - 28),
                actor: "Rut".to_owned(),
                action: Deed::Built.word().to_owned(),
                release_id: "cannabis_2026H1_r01".to_owned(),
                release_hash: "ab".repeat(32),
                note: String::new(),
                previous: entries.last().map_or(BEGINNING.to_owned(), |last| last.digest.clone()),
                digest: String::new(),
            };
            entry.digest = entry.seal();
            entries.push(entry);
        }
        entries
    }

    /// Known answers, so that the chain can be followed by another program: `printf '%s' '["andrum release log 1","1",…]' | sha256sum`.
    #[test]
    fn a_digest_is_the_sum_of_a_line_of_json() {
        let line = format!(
            r#"["andrum release log 1","1","2026-11-28","Rut","built","cannabis_2026H1_r01","{}","","{BEGINNING}"]"#,
            "ab".repeat(32)
        );
        assert_eq!(chain(1)[0].digest, sha256(line.as_bytes()));
    }

    #[test]
    fn a_whole_chain_holds_and_ends_in_its_last_digest() {
        let entries = chain(4);
        assert_eq!(follow(&entries), Ok(entries[3].digest.as_str()));
        assert_eq!(follow(&[]), Ok(BEGINNING));
    }

    #[test]
    fn whatever_is_changed_afterwards_breaks_the_chain() {
        let changes: [fn(&mut Vec<LogEntry>); 8] = [
            |entries| entries[1].actor = "Bo".to_owned(),
            |entries| entries[1].day = date!(2026 - 11 - 27),
            |entries| entries[1].action = Deed::Approved.word().to_owned(),
            |entries| entries[1].release_hash = "cd".repeat(32),
            |entries| entries[1].note = "x".to_owned(),
            |entries| {
                entries[1].note = "x".to_owned();
                entries[1].digest = entries[1].seal();
            },
            |entries| {
                entries.remove(1);
            },
            |entries| entries.swap(1, 2),
        ];
        for change in changes {
            let mut entries = chain(4);
            change(&mut entries);
            assert!(follow(&entries).is_err_and(|broken| [2, 3].contains(&broken.seq)), "{entries:?}");
        }
    }
}
