//! `andrum promises`: each promise and the tests that guard it.

use super::{Ended, say};
use crate::promises::PROMISES;

#[expect(clippy::unnecessary_wraps, reason = "every command ends the same way")]
pub(super) fn run() -> Ended {
    for promise in PROMISES {
        say(&format!("{}. {}", promise.number, promise.sentence));
        for test in promise.guarded_by {
            say(&format!("   guarded by {test}"));
        }
    }
    Ok(())
}
