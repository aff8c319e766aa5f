//! Keys from staff passwords: Argon2id, as slow as a stolen database demands, so only behind a queue with an end.
//! Participants have no password and never come here.

use std::fmt;
use std::sync::Arc;

use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use zeroize::Zeroizing;

use crate::crypto::{Key, Secret};

/// What is stored beside a wrapped key so that equal passwords give different keys.
pub type Salt = [u8; 16];

/// The longest password that is looked at, in characters.
pub const LONGEST: usize = 200;

/// Why no key was made from a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordProblem {
    /// The password is longer than [`LONGEST`] characters; nothing was computed.
    TooLong,
    /// Too many passwords are waiting already; try again in a few seconds.
    Busy,
}

impl fmt::Display for PasswordProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong => write!(f, "a password may have at most {LONGEST} characters"),
            Self::Busy => f.write_str("too many passwords are being checked at this moment"),
        }
    }
}

impl std::error::Error for PasswordProblem {}

const MEMORY_KIB: u32 = 19 * 1024;
const ROUNDS: u32 = 2;
const LANES: u32 = 1;
const RUNNING: usize = 2;

/// Derives a key from a password with Argon2id (19 MiB, two rounds): about a twentieth of a second on one core.
pub fn derive(password: &str, salt: &Salt) -> Result<Key, PasswordProblem> {
    if password.chars().nth(LONGEST).is_some() {
        return Err(PasswordProblem::TooLong);
    }
    Ok(argon2id(password, salt))
}

/// The queue in front of [`derive()`]: two at a time, a few waiting, everybody else is told at once that it is busy.
#[derive(Debug, Clone)]
pub struct PasswordQueue {
    admitted: Arc<Semaphore>,
    running: Arc<Semaphore>,
}

impl PasswordQueue {
    /// A queue in which at most `waiting` passwords wait for the two that are being worked on.
    pub fn new(waiting: usize) -> Self {
        Self {
            admitted: Arc::new(Semaphore::new(RUNNING.saturating_add(waiting).min(Semaphore::MAX_PERMITS))),
            running: Arc::new(Semaphore::new(RUNNING)),
        }
    }

    /// Derives a key off the request's thread, or refuses without computing anything.
    pub async fn derive(&self, password: Zeroizing<String>, salt: Salt) -> Result<Key, PasswordProblem> {
        if password.chars().nth(LONGEST).is_some() {
            return Err(PasswordProblem::TooLong);
        }
        let admitted = Arc::clone(&self.admitted).try_acquire_owned().map_err(|_| PasswordProblem::Busy)?;
        let running = Arc::clone(&self.running).acquire_owned().await.map_err(|_| PasswordProblem::Busy)?;
        // The permits travel with the work: a visitor who leaves does not make room before the work is over.
        let work = move || {
            let _permits: [OwnedSemaphorePermit; 2] = [admitted, running];
            derive(&password, &salt)
        };
        // The work cannot fail; it is only lost when the program is about to stop.
        tokio::task::spawn_blocking(work).await.unwrap_or(Err(PasswordProblem::Busy))
    }
}

#[expect(
    clippy::expect_used,
    reason = "the cost is constant, the salt long enough and the output as long as asked for"
)]
fn argon2id(password: &str, salt: &Salt) -> Key {
    let mut key = Secret([0; 32]);
    let cost = Params::new(MEMORY_KIB, ROUNDS, LANES, Some(key.0.len())).expect("a valid cost");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, cost)
        .hash_password_into(password.as_bytes(), salt, &mut key.0)
        .expect("19 MiB of memory");
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    const SALT: Salt = *b"0123456789abcdef";

    #[test]
    fn the_key_stays_as_it_is() {
        let key = derive("rätt häst batteri", &SALT).unwrap();
        assert_eq!(key.to_hex().as_str(), "6eb72f58805fdfe144879d2b73cf1754f075ca5425710378888cbb5feb410266");
    }

    #[test]
    fn another_salt_or_password_gives_another_key() {
        let key = derive("one", &SALT).unwrap();
        assert_ne!(derive("two", &SALT).unwrap(), key);
        assert_ne!(derive("one", b"fedcba9876543210").unwrap(), key);
    }

    #[test]
    fn a_password_beyond_the_limit_is_refused_before_any_work() {
        assert!(derive(&"å".repeat(LONGEST), &SALT).is_ok());
        assert_eq!(derive(&"å".repeat(LONGEST + 1), &SALT), Err(PasswordProblem::TooLong));
    }

    #[tokio::test]
    async fn who_comes_when_the_queue_is_full_is_told_at_once() {
        let queue = PasswordQueue::new(1);
        let held = Arc::clone(&queue.running).acquire_many_owned(2).await.unwrap();
        let _places = Arc::clone(&queue.admitted).acquire_many_owned(2).await.unwrap();
        let waiting = tokio::spawn({
            let queue = queue.clone();
            async move { queue.derive(Zeroizing::new("one".to_owned()), SALT).await }
        });
        while queue.admitted.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        let late = queue.derive(Zeroizing::new("two".to_owned()), SALT).await;
        assert_eq!(late, Err(PasswordProblem::Busy));
        drop(held);
        assert_eq!(waiting.await.unwrap(), derive("one", &SALT));
        assert_eq!(queue.admitted.available_permits(), 1);
    }

    #[tokio::test]
    async fn a_password_beyond_the_limit_takes_no_place() {
        let queue = PasswordQueue::new(0);
        let long = Zeroizing::new("a".repeat(LONGEST + 1));
        assert_eq!(queue.derive(long, SALT).await, Err(PasswordProblem::TooLong));
        assert_eq!(queue.admitted.available_permits(), RUNNING);
    }
}
