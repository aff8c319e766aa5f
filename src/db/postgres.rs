//! Writes on PostgreSQL: `SERIALIZABLE`, tried again when two of them met.

use std::thread;
use std::time::Duration;

use diesel::connection::{AnsiTransactionManager, TransactionManager};
use diesel::result::{DatabaseErrorKind, Error as Diesel};

use super::DbConn;
use super::pool::ConnPool;
use crate::crypto::random_bytes;
use crate::error::{Error, Failure};

/// Measured: 8 writers on one row need up to 30 tries, 16 on few pages more than 40.
const MOST_TRIES: u32 = 250;
/// Two writers who insert the same row may both believe to be first; one more try sees the other's row. A violation
/// that comes back is a real one.
const MOST_VIOLATIONS: u32 = 3;

pub(super) fn write<T, R>(pool: &ConnPool, f: &impl Fn(&mut DbConn) -> Result<T, Failure<R>>) -> Result<T, Failure<R>> {
    pool.get().map_err(Error::from)?.with(|conn| until_done(conn, f))
}

fn until_done<T, R>(conn: &mut DbConn, f: &impl Fn(&mut DbConn) -> Result<T, Failure<R>>) -> Result<T, Failure<R>> {
    let mut violations = 0;
    for attempt in 0..MOST_TRIES {
        match once(conn, f)? {
            Attempt::Done(outcome) => return outcome,
            Attempt::Met => {}
            Attempt::Violated(cause) => {
                violations += 1;
                if violations == MOST_VIOLATIONS {
                    return Err(Failure::Broke(Error::from(cause)));
                }
            }
        }
        // Of different length for each, so that those who met do not meet again.
        let [chance] = random_bytes::<1>();
        thread::sleep(Duration::from_micros(u64::from(attempt.min(20)) * u64::from(chance) * 8));
    }
    Err(Failure::Broke(Error::Busy))
}

enum Attempt<T, R> {
    Done(Result<T, Failure<R>>),
    Met,
    Violated(Diesel),
}

fn once<T, R>(
    conn: &mut DbConn,
    f: &impl Fn(&mut DbConn) -> Result<T, Failure<R>>,
) -> Result<Attempt<T, R>, Failure<R>> {
    AnsiTransactionManager::begin_transaction_sql(postgres(conn)?, "BEGIN ISOLATION LEVEL SERIALIZABLE")?;
    let outcome = f(conn);
    if let Err(failure) = outcome {
        AnsiTransactionManager::rollback_transaction(postgres(conn)?)?;
        return Ok(classify(failure));
    }
    match AnsiTransactionManager::commit_transaction(postgres(conn)?) {
        Ok(()) => Ok(Attempt::Done(outcome)),
        Err(cause) => {
            // A failed commit is already rolled back by the server; diesel may still count it as open.
            let _ = AnsiTransactionManager::rollback_transaction(postgres(conn)?);
            Ok(classify(Failure::from(cause)))
        }
    }
}

/// `Error` keeps diesel's cause inside, so that a meeting of two writers can be told from a failure.
fn classify<T, R>(failure: Failure<R>) -> Attempt<T, R> {
    match failure {
        Failure::Broke(Error::Internal(cause)) => match cause.downcast::<Diesel>() {
            Ok(cause) => match *cause {
                Diesel::DatabaseError(DatabaseErrorKind::SerializationFailure, _) => Attempt::Met,
                Diesel::DatabaseError(_, about) if about.message().contains("deadlock detected") => Attempt::Met,
                cause @ Diesel::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => Attempt::Violated(cause),
                cause => Attempt::Done(Err(Failure::Broke(Error::from(cause)))),
            },
            Err(cause) => Attempt::Done(Err(Failure::Broke(Error::Internal(cause)))),
        },
        other => Attempt::Done(Err(other)),
    }
}

fn postgres(conn: &mut DbConn) -> Result<&mut diesel::PgConnection, Diesel> {
    match conn {
        DbConn::Postgres(conn) => Ok(conn),
        DbConn::Sqlite(_) => Err(Diesel::BrokenTransactionManager),
    }
}
