//! The one room that knows there are two databases. `read` and `write` are the only bridges from async code to diesel;
//! all writes go through `write`, which makes both databases behave alike.

mod conn;
mod pool;
mod postgres;
mod sqlite;

use std::path::Path;
use std::sync::{Arc, mpsc};

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::{Connection, PgConnection};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use tokio::sync::{Semaphore, oneshot};
use tokio::time::timeout;

use crate::error::{Error, Failure};

pub use conn::DbConn;
pub use pool::POSTGRES_CONNECTIONS;
use pool::{ConnPool, LONGEST_WAIT, connections};

/// The one history of both databases.
pub const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// The open database.
#[derive(Clone)]
pub struct Db {
    engine: Engine,
}

#[derive(Clone)]
enum Engine {
    Sqlite {
        readers: ConnPool,
        writer: sqlite::Writer,
    },
    /// As many turns as connections: who has none waits without holding a thread.
    Postgres {
        pool: ConnPool,
        turns: Arc<Semaphore>,
    },
}

/// Why the database could not be opened, in a sentence for the operator.
#[derive(Debug, thiserror::Error)]
pub enum CannotOpen {
    /// No connection.
    #[error("cannot open the database at {0}: {1}")]
    Unreachable(String, String),
    /// The database has migrations that this binary does not know.
    #[error(
        "the database was upgraded by a newer Andrum (it has migration {0}); start that version, or restore a backup"
    )]
    FromNewer(String),
    /// A migration failed.
    #[error("cannot bring the database up to date: {0}")]
    Migration(String),
}

impl Db {
    /// Opens the database and brings it up to date. `url` is a `postgres://` address or the path of an `SQLite` file.
    pub fn open(url: &str) -> Result<Self, CannotOpen> {
        let shown = redacted(url);
        let unreachable = |cause: &dyn std::fmt::Display| CannotOpen::Unreachable(shown.clone(), cause.to_string());
        let is_postgres = is_postgres(url);
        if is_postgres {
            // The connection that is either database forgets why it could not be made.
            PgConnection::establish(url).map_err(|cause| unreachable(&cause))?;
        }
        let pool = connections(url).map_err(|cause| unreachable(&cause))?;
        let mut conn = pool.get().map_err(|cause| unreachable(&cause))?;
        migrate(&mut conn)?;
        drop(conn);
        let engine = if is_postgres {
            Engine::Postgres { pool, turns: Arc::new(Semaphore::new(POSTGRES_CONNECTIONS as usize)) }
        } else {
            let writer = sqlite::Writer::start(&pool).map_err(|cause| unreachable(&cause))?;
            Engine::Sqlite { readers: pool, writer }
        };
        Ok(Self { engine })
    }

    /// Reads. Several queries in one closure are not a snapshot: what must agree across queries goes through `write`.
    ///
    /// On `SQLite` a read of a few rows costs less than a hop to another thread, so it stays on this one.
    pub async fn read<T, F>(&self, f: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: FnOnce(&mut DbConn) -> Result<T, Error> + Send + 'static,
    {
        match &self.engine {
            Engine::Sqlite { .. } => self.read_now(f),
            Engine::Postgres { turns, .. } => {
                let db = self.clone();
                in_turn(turns, move || db.read_now(f)).await?
            }
        }
    }

    /// Reads and blocks, for commands and for work that is already off the server's threads.
    pub fn read_now<T>(&self, f: impl FnOnce(&mut DbConn) -> Result<T, Error>) -> Result<T, Error> {
        let pool = match &self.engine {
            Engine::Sqlite { readers, .. } => readers,
            Engine::Postgres { pool, .. } => pool,
        };
        pool.get()?.with(f)
    }

    /// Reads a snapshot and blocks: every query of the closure sees the database as it was at the first one. For long
    /// reads that stand in nobody's way.
    pub fn snapshot_now<T>(&self, f: impl FnOnce(&mut DbConn) -> Result<T, Error>) -> Result<T, Error> {
        self.read_now(|conn| {
            begin_snapshot(conn)?;
            let outcome = f(conn);
            end_snapshot(conn)?;
            outcome
        })
    }

    /// Writes in one transaction that nothing else can come between. The closure may run more than once, so it does
    /// database work only. A refusal rolls everything back. What is returned as `Ok` is on the disk.
    pub async fn write<T, R, F>(&self, f: F) -> Result<Result<T, R>, Error>
    where
        T: Send + 'static,
        R: Send + 'static,
        F: Fn(&mut DbConn) -> Result<T, Failure<R>> + Send + 'static,
    {
        match &self.engine {
            Engine::Sqlite { writer, .. } => {
                let (reply, answer) = oneshot::channel();
                // Whoever asked may have gone away; the write stands.
                writer.submit(f, |outcome| drop(reply.send(outcome)))?;
                settle(answer.await.map_err(|_| Error::Busy)?)
            }
            Engine::Postgres { pool, turns } => {
                let pool = pool.clone();
                settle(in_turn(turns, move || postgres::write(&pool, &f)).await?)
            }
        }
    }

    /// Writes and blocks, for commands and for work that is already off the server's threads.
    pub fn write_now<T, R, F>(&self, f: F) -> Result<Result<T, R>, Error>
    where
        T: Send + 'static,
        R: Send + 'static,
        F: Fn(&mut DbConn) -> Result<T, Failure<R>> + Send + 'static,
    {
        match &self.engine {
            Engine::Sqlite { writer, .. } => {
                let (reply, answer) = mpsc::channel();
                writer.submit(f, move |outcome| drop(reply.send(outcome)))?;
                settle(answer.recv().map_err(|_| Error::Busy)?)
            }
            Engine::Postgres { pool, .. } => settle(postgres::write(pool, &f)),
        }
    }

    /// Whether the database answers.
    pub async fn answers(&self) -> bool {
        use diesel::prelude::*;
        self.read(|conn| {
            crate::schema::installation::table.count().get_result::<i64>(conn)?;
            Ok(())
        })
        .await
        .is_ok()
    }

    /// Whether this is the database inside the process.
    pub fn is_sqlite(&self) -> bool {
        matches!(self.engine, Engine::Sqlite { .. })
    }

    /// Writes a consistent copy of an `SQLite` database to a new file.
    pub fn copy_to(&self, file: &Path) -> Result<(), Error> {
        let quoted = file.display().to_string().replace('\'', "''");
        self.read_now(|conn| match conn {
            DbConn::Sqlite(conn) => Ok(conn.batch_execute(&format!("VACUUM INTO '{quoted}'"))?),
            DbConn::Postgres(_) => Err(Error::internal("a PostgreSQL database is copied with pg_dump")),
        })
    }
}

/// Whether a database address means PostgreSQL.
pub fn is_postgres(url: &str) -> bool {
    url.starts_with("postgres://") || url.starts_with("postgresql://")
}

/// A database address without its password, for messages.
fn redacted(url: &str) -> String {
    match (url.find("://"), url.rfind('@')) {
        (Some(start), Some(at)) if start < at => {
            let (scheme, _) = url.split_at(start + 3);
            let (_, place) = url.split_at(at);
            format!("{scheme}…{place}")
        }
        _ => url.to_owned(),
    }
}

/// Whatever waits for PostgreSQL has a thread of its own meanwhile.
async fn in_turn<T: Send + 'static>(turns: &Semaphore, f: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
    let _turn = timeout(LONGEST_WAIT, turns.acquire()).await.map_err(|_| Error::Busy)?.map_err(Error::internal)?;
    tokio::task::spawn_blocking(f).await.map_err(Error::internal)
}

fn begin_snapshot(conn: &mut DbConn) -> diesel::QueryResult<()> {
    match conn {
        DbConn::Sqlite(conn) => AnsiTransactionManager::begin_transaction_sql(conn, "BEGIN"),
        DbConn::Postgres(conn) => {
            AnsiTransactionManager::begin_transaction_sql(conn, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        }
    }
}

fn end_snapshot(conn: &mut DbConn) -> diesel::QueryResult<()> {
    match conn {
        DbConn::Sqlite(conn) => AnsiTransactionManager::rollback_transaction(conn),
        DbConn::Postgres(conn) => AnsiTransactionManager::rollback_transaction(conn),
    }
}

fn settle<T, R>(outcome: Result<T, Failure<R>>) -> Result<Result<T, R>, Error> {
    match outcome {
        Ok(value) => Ok(Ok(value)),
        Err(Failure::Refused(refusal)) => Ok(Err(refusal)),
        Err(Failure::Broke(error)) => Err(error),
    }
}

fn migrate(conn: &mut DbConn) -> Result<(), CannotOpen> {
    let failed = |cause: Box<dyn std::error::Error + Send + Sync>| CannotOpen::Migration(cause.to_string());
    let known: Vec<String> = diesel::migration::MigrationSource::<diesel::sqlite::Sqlite>::migrations(&MIGRATIONS)
        .map_err(failed)?
        .iter()
        .map(|migration| migration.name().version().to_string())
        .collect();
    let applied = conn.applied_migrations().map_err(failed)?;
    if let Some(newer) = applied.iter().map(ToString::to_string).find(|version| !known.contains(version)) {
        return Err(CannotOpen::FromNewer(newer));
    }
    conn.run_pending_migrations(MIGRATIONS).map_err(failed)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::redacted;

    #[test]
    fn a_password_is_not_shown() {
        assert_eq!(redacted("postgres://andrum:secret@db:5432/andrum"), "postgres://…@db:5432/andrum");
        assert_eq!(redacted("data/andrum.sqlite"), "data/andrum.sqlite");
    }
}
