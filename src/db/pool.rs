//! The connections of a node: made when they are needed, and kept for the next one.

use std::ops::{Deref, DerefMut};
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection as _;
use diesel::r2d2::{ConnectionManager, Error, ManageConnection, Pool, PoolError};

use super::{DbConn, is_postgres};

/// As many connections as one node keeps to PostgreSQL.
pub const POSTGRES_CONNECTIONS: u32 = 16;
/// As many as look into an `SQLite` file at once.
const SQLITE_CONNECTIONS: u32 = 8;
/// Whoever has waited so long for a connection is told that the server is busy.
pub(super) const LONGEST_WAIT: Duration = Duration::from_secs(5);
/// A connection that said so short a while ago that it works is not asked again: each question is a way to the server and
/// back, as long as that of most queries.
const TRUSTED: Duration = Duration::from_secs(1);

pub(super) type ConnPool = Pool<Connections>;

/// Opens the first connection.
pub(super) fn connections(url: &str) -> Result<ConnPool, PoolError> {
    let is_postgres = is_postgres(url);
    Pool::builder()
        .max_size(if is_postgres { POSTGRES_CONNECTIONS } else { SQLITE_CONNECTIONS })
        .min_idle(Some(1))
        .connection_timeout(LONGEST_WAIT)
        .test_on_check_out(is_postgres)
        .build(Connections(ConnectionManager::new(url)))
}

/// Makes connections and tells whether they still work.
#[derive(Debug)]
pub(super) struct Connections(ConnectionManager<DbConn>);

/// A connection, and when it last said that it works; never, when there is doubt.
pub(super) struct Kept {
    conn: DbConn,
    worked: Option<Instant>,
}

impl Kept {
    /// Uses the connection; when something went wrong, the next one asks whether it still works.
    pub(super) fn with<T, E>(&mut self, f: impl FnOnce(&mut DbConn) -> Result<T, E>) -> Result<T, E> {
        let outcome = f(&mut self.conn);
        if outcome.is_err() {
            self.worked = None;
        }
        outcome
    }
}

impl Deref for Kept {
    type Target = DbConn;

    fn deref(&self) -> &DbConn {
        &self.conn
    }
}

impl DerefMut for Kept {
    fn deref_mut(&mut self) -> &mut DbConn {
        &mut self.conn
    }
}

impl ManageConnection for Connections {
    type Connection = Kept;
    type Error = Error;

    fn connect(&self) -> Result<Kept, Error> {
        let mut conn = self.0.connect()?;
        tell_first(&mut conn).map_err(Error::QueryError)?;
        Ok(Kept { conn, worked: Some(Instant::now()) })
    }

    fn is_valid(&self, kept: &mut Kept) -> Result<(), Error> {
        if kept.worked.is_none_or(|then| then.elapsed() > TRUSTED) {
            self.0.is_valid(&mut kept.conn)?;
            kept.worked = Some(Instant::now());
        }
        Ok(())
    }

    fn has_broken(&self, kept: &mut Kept) -> bool {
        self.0.has_broken(&mut kept.conn)
    }
}

/// What every new connection is told first.
fn tell_first(conn: &mut DbConn) -> diesel::QueryResult<()> {
    match conn {
        // FULL: what is acknowledged survives a power cut. secure_delete: what is erased is overwritten.
        DbConn::Sqlite(conn) => conn.batch_execute(
            "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
             PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; \
             PRAGMA cache_size = -4096;",
        ),
        DbConn::Postgres(conn) => conn.batch_execute("SET TIME ZONE 'UTC'; SET statement_timeout = '60s';"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_connection_is_asked_again_after_a_failure_and_not_after_each_use() {
        let folder = tempfile::tempdir().unwrap();
        let connections = Connections(ConnectionManager::new(folder.path().join("a.sqlite").display().to_string()));
        let mut kept = connections.connect().unwrap();
        let then = kept.worked;
        assert_eq!(kept.with(|_| Ok::<_, ()>(7)), Ok(7));
        connections.is_valid(&mut kept).unwrap();
        assert!(then.is_some() && kept.worked == then);
        assert_eq!(kept.with(|_| Err::<(), _>("gone")), Err("gone"));
        assert_eq!(kept.worked, None);
        connections.is_valid(&mut kept).unwrap();
        assert!(kept.worked > then);
    }
}
