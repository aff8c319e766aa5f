//! What can break. The rules saying no is not here: each verb has a refusal enum of its own beside it.

use std::fmt;

use crate::crypto::envelope::Unopened;
use crate::crypto::padding::NotPadded;
use diesel::result::{DatabaseErrorKind, Error as Diesel};

/// Which door somebody has to go through before a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// The participants' sign-in.
    Participant,
    /// The staff's sign-in.
    Staff,
}

/// Something is missing or broke. A cause is logged once at the edge and never shown.
#[derive(Debug)]
pub enum Error {
    /// Not there, or not yours: the two look the same.
    NotFound,
    /// Nobody is signed in, or the sign-in has run out.
    SignInFirst(Door),
    /// The form's token is not the one of this sign-in.
    StaleForm,
    /// The request came from another site.
    Foreign,
    /// The form could not be read: malformed, repeated or unknown fields.
    Malformed,
    /// More was sent than any form needs.
    TooLarge,
    /// Too many tries from one place; the seconds until the next one.
    TooMany(u64),
    /// The database or a bounded queue cannot take it right now.
    Busy,
    /// The disk has no room left.
    Full,
    /// Anything else.
    Internal(Box<dyn std::error::Error + Send + Sync>),
}

/// The outcome of a write that did not happen: the rules refused it, or something broke.
#[derive(Debug)]
pub enum Failure<R> {
    /// The rules said no.
    Refused(R),
    /// Something broke.
    Broke(Error),
}

/// The refusal of a write that no rule can refuse.
#[derive(Debug)]
pub enum Never {}

impl Error {
    /// A failure with a reason for the log.
    pub fn internal(reason: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal(reason.into())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => f.write_str("not found"),
            Self::SignInFirst(_) => f.write_str("sign in first"),
            Self::StaleForm => f.write_str("form token of another sign-in"),
            Self::Foreign => f.write_str("request from another site"),
            Self::Malformed => f.write_str("malformed form"),
            Self::TooLarge => f.write_str("form too large"),
            Self::TooMany(_) => f.write_str("too many tries"),
            Self::Busy => f.write_str("busy"),
            Self::Full => f.write_str("disk full"),
            Self::Internal(cause) => write!(f, "{cause}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<Diesel> for Error {
    fn from(cause: Diesel) -> Self {
        let cause = match cause {
            Diesel::RollbackErrorOnCommit { commit_error, .. } => *commit_error,
            other => other,
        };
        match &cause {
            Diesel::NotFound => Self::NotFound,
            Diesel::BrokenTransactionManager | Diesel::DatabaseError(DatabaseErrorKind::ClosedConnection, _) => {
                Self::Busy
            }
            Diesel::DatabaseError(_, about) if is_full(about.message()) => Self::Full,
            Diesel::DatabaseError(_, about) if is_away(about.message()) => Self::Busy,
            _ => Self::Internal(Box::new(cause)),
        }
    }
}

/// The words of `SQLite` (`SQLITE_FULL`) and PostgreSQL (53100) for a full disk.
fn is_full(message: &str) -> bool {
    message.contains("disk is full") || message.contains("No space left on device")
}

/// The words of libpq and `SQLite` for a database that is gone, shutting down or locked for too long.
fn is_away(message: &str) -> bool {
    [
        "server closed the connection",
        "terminating connection",
        "no connection to the server",
        "connection to server",
        "the database system is",
        "database is locked",
        "could not connect",
        "could not send",
        "could not receive",
    ]
    .iter()
    .any(|words| message.contains(words))
}

impl From<diesel::r2d2::PoolError> for Error {
    fn from(_: diesel::r2d2::PoolError) -> Self {
        Self::Busy
    }
}

impl From<serde_json::Error> for Error {
    /// Only the kind and the place: the words of a JSON error repeat what was read, and causes are logged.
    fn from(cause: serde_json::Error) -> Self {
        let (kind, line, column) = (cause.classify(), cause.line(), cause.column());
        Self::internal(format!("JSON cannot be read or written ({kind:?}, line {line}, column {column})"))
    }
}

impl From<Unopened> for Error {
    fn from(cause: Unopened) -> Self {
        Self::Internal(Box::new(cause))
    }
}

impl From<NotPadded> for Error {
    fn from(cause: NotPadded) -> Self {
        Self::Internal(Box::new(cause))
    }
}

impl<R> From<Error> for Failure<R> {
    fn from(error: Error) -> Self {
        Self::Broke(error)
    }
}

impl<R> From<Diesel> for Failure<R> {
    fn from(cause: Diesel) -> Self {
        Self::Broke(cause.into())
    }
}

impl<R> From<serde_json::Error> for Failure<R> {
    fn from(cause: serde_json::Error) -> Self {
        Self::Broke(cause.into())
    }
}

/// Unwraps the result of a write that no rule can refuse.
pub fn unrefused<T>(outcome: Result<T, Never>) -> T {
    match outcome {
        Ok(value) => value,
        Err(never) => match never {},
    }
}
