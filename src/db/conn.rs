//! The connection that is either database.

/// A connection to either database; one query body serves both.
#[derive(diesel::MultiConnection)]
pub enum DbConn {
    /// The database inside the process.
    Sqlite(diesel::SqliteConnection),
    /// The database for more than one node.
    Postgres(diesel::PgConnection),
}
