//! Writes on `SQLite`: one thread, and writes that wait together share one durable commit.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread;

use diesel::QueryResult;
use diesel::connection::SimpleConnection;
use diesel::r2d2::PooledConnection;

use super::DbConn;
use super::pool::{ConnPool, Connections};
use crate::error::{Error, Failure};

/// As many writes as may wait; more are told that the server is busy.
const MOST_WAITING: usize = 4096;
/// As many writes as share one commit.
const MOST_TOGETHER: usize = 256;

/// A write lock from the start, so that no write finds out halfway that another process writes.
const BEGIN: &str = "BEGIN IMMEDIATE";

type Conn = PooledConnection<Connections>;

/// The way to the writing thread.
#[derive(Clone)]
pub(super) struct Writer {
    jobs: SyncSender<Box<dyn Job>>,
}

/// One write on its way: run, then told how the shared commit went.
trait Job: Send {
    /// Does the work; false means that it must be rolled back.
    fn run(&mut self, conn: &mut DbConn) -> bool;
    /// Passes the outcome on; `lost` is why the commit failed, if it did. A failure of its own comes first.
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

fn write_together(conn: &mut DbConn, jobs: Vec<Box<dyn Job>>) {
    let mut jobs = match <[Box<dyn Job>; 1]>::try_from(jobs) {
        Ok([job]) => return write_alone(conn, job),
        Err(jobs) => jobs,
    };
    if let Err(cause) = tell(conn, BEGIN) {
        let cause = Error::from(cause);
        for job in jobs {
            job.finish(Some(alike(&cause)));
        }
        return;
    }
    let ran = jobs.iter_mut().try_for_each(|job| run_nested(conn, job)).and_then(|()| tell(conn, "COMMIT"));
    if ran.is_ok() {
        for job in jobs {
            job.finish(None);
        }
    } else {
        // One of them, or all together, were too much, as when the disk is full: nothing of it stands, and each has
        // a second try of its own.
        roll_back(conn);
        for job in jobs {
            write_alone(conn, job);
        }
    }
}

/// A write with a transaction of its own.
fn write_alone(conn: &mut DbConn, mut job: Box<dyn Job>) {
    let ran =
        tell(conn, BEGIN).and_then(|()| if job.run(conn) { tell(conn, "COMMIT") } else { tell(conn, "ROLLBACK") });
    if ran.is_err() {
        roll_back(conn);
    }
    job.finish(ran.err().map(Error::from));
}

fn run_nested(conn: &mut DbConn, job: &mut Box<dyn Job>) -> QueryResult<()> {
    tell(conn, "SAVEPOINT one_write")?;
    if job.run(conn) {
        tell(conn, "RELEASE one_write")
    } else {
        // This fails where `SQLite` has rolled the whole transaction back by itself.
        tell(conn, "ROLLBACK TO one_write; RELEASE one_write")
    }
}

/// Ends whatever may still be open; where `SQLite` has ended it already, there is nothing to do.
fn roll_back(conn: &mut DbConn) {
    let _ = tell(conn, "ROLLBACK");
}

/// Transactions are told to `SQLite` itself: diesel's own count of them would call the connection broken for good once
/// `SQLite` has rolled one back by itself, as it does when the disk is full.
fn tell(conn: &mut DbConn, statement: &str) -> QueryResult<()> {
    match conn {
        DbConn::Sqlite(conn) => conn.batch_execute(statement),
        DbConn::Postgres(_) => Err(diesel::result::Error::BrokenTransactionManager),
    }
}

/// The same reason for one more who has to hear it.
fn alike(cause: &Error) -> Error {
    match cause {
        Error::Full => Error::Full,
        Error::Busy => Error::Busy,
        other => Error::internal(other.to_string()),
    }
}
