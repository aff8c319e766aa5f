//! Writes on `SQLite`: one thread, and writes that wait together share one durable commit.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread;

use diesel::connection::{AnsiTransactionManager, TransactionManager};
use diesel::r2d2::{ConnectionManager, PooledConnection};
use diesel::{QueryResult, SqliteConnection};

use super::{ConnPool, DbConn};
use crate::error::{Error, Failure};

/// As many writes as may wait; more are told that the server is busy.
const MOST_WAITING: usize = 4096;
/// As many writes as share one commit.
const MOST_TOGETHER: usize = 256;

type Conn = PooledConnection<ConnectionManager<DbConn>>;

/// The way to the writing thread.
#[derive(Clone)]
pub(super) struct Writer {
    jobs: SyncSender<Box<dyn Job>>,
}

/// One write on its way: run, then told how the shared commit went.
trait Job: Send {
    /// Does the work; false means that it must be rolled back.
    fn run(&mut self, conn: &mut DbConn) -> bool;
    /// Passes the outcome on; `lost` is why the commit failed, if it did.
    fn finish(self: Box<Self>, lost: Option<Error>);
}

struct Write<T, R, F, A> {
    f: F,
    outcome: Option<Result<T, Failure<R>>>,
    answer: A,
}

impl<T, R, F, A> Job for Write<T, R, F, A>
where
    T: Send,
    R: Send,
    F: Fn(&mut DbConn) -> Result<T, Failure<R>> + Send,
    A: FnOnce(Result<T, Failure<R>>) + Send,
{
    fn run(&mut self, conn: &mut DbConn) -> bool {
        let outcome = catch_unwind(AssertUnwindSafe(|| (self.f)(conn)))
            .unwrap_or_else(|_| Err(Failure::Broke(Error::internal("a write panicked"))));
        let keep = outcome.is_ok();
        self.outcome = Some(outcome);
        keep
    }

    fn finish(self: Box<Self>, lost: Option<Error>) {
        let outcome = match (self.outcome, lost) {
            // A refusal stands whether or not the others' commit went well.
            (Some(Err(failure)), _) => Err(failure),
            (_, Some(error)) => Err(Failure::Broke(error)),
            (Some(done), None) => done,
            (None, None) => Err(Failure::Broke(Error::Busy)),
        };
        (self.answer)(outcome);
    }
}

impl Writer {
    pub(super) fn start(pool: &ConnPool) -> Result<Self, diesel::r2d2::PoolError> {
        let conn = pool.get()?;
        let (jobs, queue) = sync_channel(MOST_WAITING);
        thread::spawn(move || write_until_closed(conn, &queue));
        Ok(Self { jobs })
    }

    /// Puts a write in line; `answer` is called on the writing thread when it is on the disk or will never be.
    pub(super) fn submit<T, R, F, A>(&self, f: F, answer: A) -> Result<(), Error>
    where
        T: Send + 'static,
        R: Send + 'static,
        F: Fn(&mut DbConn) -> Result<T, Failure<R>> + Send + 'static,
        A: FnOnce(Result<T, Failure<R>>) + Send + 'static,
    {
        self.jobs.try_send(Box::new(Write { f, outcome: None, answer })).map_err(|refused| match refused {
            TrySendError::Full(_) => Error::Busy,
            TrySendError::Disconnected(_) => Error::internal("the writing thread has ended"),
        })
    }
}

fn write_until_closed(mut conn: Conn, queue: &Receiver<Box<dyn Job>>) {
    while let Ok(first) = queue.recv() {
        let mut together = vec![first];
        while together.len() < MOST_TOGETHER {
            match queue.try_recv() {
                Ok(job) => together.push(job),
                Err(_) => break,
            }
        }
        write_together(&mut conn, together);
    }
}

fn write_together(conn: &mut DbConn, mut jobs: Vec<Box<dyn Job>>) {
    let lost = match begin(conn) {
        Ok(()) => {
            let alone = jobs.len() == 1;
            let ran =
                jobs.iter_mut().try_for_each(|job| if alone { run_alone(conn, job) } else { run_nested(conn, job) });
            ran.and_then(|()| end(conn)).err()
        }
        Err(cause) => Some(cause),
    };
    if lost.is_some() {
        roll_back_everything(conn);
    }
    let mut cause = lost;
    for job in jobs {
        let lost = cause.as_mut().map(again);
        job.finish(lost);
    }
}

/// The only write of a transaction: its refusal undoes the transaction itself, so no savepoint is needed.
fn run_alone(conn: &mut DbConn, job: &mut Box<dyn Job>) -> QueryResult<()> {
    if job.run(conn) {
        return Ok(());
    }
    AnsiTransactionManager::rollback_transaction(sqlite(conn)?)?;
    begin(conn)
}

fn run_nested(conn: &mut DbConn, job: &mut Box<dyn Job>) -> QueryResult<()> {
    AnsiTransactionManager::begin_transaction(sqlite(conn)?)?;
    if job.run(conn) {
        AnsiTransactionManager::commit_transaction(sqlite(conn)?)
    } else {
        AnsiTransactionManager::rollback_transaction(sqlite(conn)?)
    }
}

fn begin(conn: &mut DbConn) -> QueryResult<()> {
    AnsiTransactionManager::begin_transaction_sql(sqlite(conn)?, "BEGIN IMMEDIATE")
}

fn end(conn: &mut DbConn) -> QueryResult<()> {
    AnsiTransactionManager::commit_transaction(sqlite(conn)?)
}

fn roll_back_everything(conn: &mut DbConn) {
    let Ok(conn) = sqlite(conn) else { return };
    for _ in 0..4 {
        if AnsiTransactionManager::rollback_transaction(conn).is_err() {
            break;
        }
    }
}

fn sqlite(conn: &mut DbConn) -> QueryResult<&mut SqliteConnection> {
    match conn {
        DbConn::Sqlite(conn) => Ok(conn),
        DbConn::Postgres(_) => Err(diesel::result::Error::BrokenTransactionManager),
    }
}

/// Everybody who shared the commit hears why it failed; only the kind can be told more than once.
fn again(cause: &mut diesel::result::Error) -> Error {
    let first = std::mem::replace(cause, diesel::result::Error::BrokenTransactionManager);
    match Error::from(first) {
        Error::Full => {
            *cause = full_again();
            Error::Full
        }
        error => error,
    }
}

fn full_again() -> diesel::result::Error {
    diesel::result::Error::DatabaseError(
        diesel::result::DatabaseErrorKind::Unknown,
        Box::new(String::from("database or disk is full")),
    )
}
