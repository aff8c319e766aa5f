//! An empty database for one story: a file in a temporary folder, or a `PostgreSQL` schema of its own.
//! Both are gone when the `TestDatabase` is dropped. Nothing here knows what the service keeps in them.

use std::env;
use std::thread;

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};
use tempfile::TempDir;

/// Where `./test` says which `PostgreSQL` server to use.
const SERVER: &str = "TEST_DATABASE_URL";

/// An empty database and an empty data folder, for one story only.
pub(crate) struct TestDatabase {
    /// What the service is given: the path of an `SQLite` file, or a `postgres://` URL.
    pub(crate) url: String,
    /// The data folder, which the service needs for its keys on either database.
    pub(crate) folder: TempDir,
    _schema: Option<Schema>,
}

impl TestDatabase {
    /// An `SQLite` file that does not exist yet; a file and not memory, because a pool opens it several times.
    pub(crate) fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = folder.path().join("andrum.sqlite").display().to_string();
        Self { url, folder, _schema: None }
    }

    /// A new schema on the server of the test run; fails, and never skips, where there is none.
    pub(crate) fn postgres() -> Self {
        #[expect(clippy::disallowed_methods, reason = "a test run's own setting is none of the service's")]
        let Ok(server) = env::var(SERVER) else {
            panic!("{SERVER} is not set: run `./test it`, which starts a PostgreSQL of its own");
        };
        let folder = tempfile::tempdir().expect("a temporary folder");
        let schema = Schema::create(server, &folder);
        Self { url: schema.url(), folder, _schema: Some(schema) }
    }

    /// A `PostgreSQL` that the story itself started.
    pub(crate) fn on(url: &str) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        Self { url: url.to_owned(), folder, _schema: None }
    }

    /// Whether the story runs on `PostgreSQL`.
    pub(crate) fn is_postgres(&self) -> bool {
        self.url.starts_with("postgres://")
    }
}

struct Schema {
    server: String,
    name: String,
}

impl Schema {
    /// Takes its name from the story's folder, which is already one of a kind.
    fn create(server: String, folder: &TempDir) -> Self {
        let name = format!("story_{}", hex::encode(folder.path().file_name().unwrap_or_default().as_encoded_bytes()));
        let schema = Self { server, name };
        schema.run(&format!("CREATE SCHEMA {}", schema.name)).expect("a schema for this story");
        schema
    }

    /// The server's URL with this schema as the only place where names are looked up.
    fn url(&self) -> String {
        let joined_by = if self.server.contains('?') { '&' } else { '?' };
        format!("{}{joined_by}options=-csearch_path%3D{}", self.server, self.name)
    }

    fn run(&self, statement: &str) -> diesel::QueryResult<()> {
        let mut conn = PgConnection::establish(&self.server)
            .unwrap_or_else(|problem| panic!("{SERVER} leads to no PostgreSQL: {problem}"));
        conn.batch_execute(statement)
    }
}

impl Drop for Schema {
    /// The limit on the wait turns a transaction that a story left open into a failure instead of a standstill.
    fn drop(&mut self) {
        let dropped = self.run(&format!("SET lock_timeout = '10s'; DROP SCHEMA {} CASCADE", self.name));
        if !thread::panicking() {
            dropped.expect("nothing holds the story's schema when the story is over");
        }
    }
}

mod tests {
    use diesel::SqliteConnection;

    use super::*;
    use crate::support::each_database;

    each_database!(a_story_starts_empty_and_leaves_nothing);

    async fn a_story_starts_empty_and_leaves_nothing(database: TestDatabase) {
        let neighbour = if database.is_postgres() { TestDatabase::postgres() } else { TestDatabase::sqlite() };
        let make = "CREATE TABLE entry (day TEXT NOT NULL)";
        run(&database.url, make).expect("a table in an empty database");
        run(&neighbour.url, make).expect("the same table in the neighbour's database");
        assert!(run(&database.url, make).is_err(), "the table is really there");

        let (url, folder) = (database.url.clone(), database.folder.path().to_owned());
        drop(database);
        assert!(!folder.exists());
        if neighbour.is_postgres() {
            assert!(run(&url, make).is_err(), "the schema is gone");
        }
    }

    fn run(url: &str, statement: &str) -> diesel::QueryResult<()> {
        if url.starts_with("postgres://") {
            PgConnection::establish(url).expect("a connection").batch_execute(statement)
        } else {
            SqliteConnection::establish(url).expect("a connection").batch_execute(statement)
        }
    }
}
