//! What every story stands on. A story is an async function with one argument, listed once in `each_database!`;
//! its argument is anything that `Opens` on an empty database: the bare `TestDatabase`, or a running service.
//! A story that is not listed is dead code, so the compiler finds it.

pub(crate) mod authenticator;
pub(crate) mod by_hand;
pub(crate) mod cast;
pub(crate) mod cohort;
pub(crate) mod databases;
pub(crate) mod desk;
pub(crate) mod forms;
pub(crate) mod logs;
pub(crate) mod people;
pub(crate) mod routed;
pub(crate) mod staff;
pub(crate) mod stage;
pub(crate) mod standing;
pub(crate) mod texts;

pub(crate) use databases::TestDatabase;
pub(crate) use people::{Page, Person};
pub(crate) use stage::Stage;

/// What a story receives: made on an empty database of its own, cleaned up when the story drops it.
pub(crate) trait Opens: Sized {
    /// Opens on that database; panics where it cannot, which fails the story.
    async fn open(database: TestDatabase) -> Self;
}

impl Opens for TestDatabase {
    async fn open(database: TestDatabase) -> Self {
        database
    }
}

/// Plays one story to its end on one database.
pub(crate) fn play<S: Opens>(database: TestDatabase, story: impl AsyncFnOnce(S)) {
    actix_web::rt::System::new().block_on(async { story(S::open(database).await).await });
}

/// Turns each named story into two tests, `story::sqlite` and `story::postgres`.
macro_rules! each_database {
    ($($story:ident),+ $(,)?) => {$(
        mod $story {
            #[test]
            fn sqlite() {
                $crate::support::play($crate::support::TestDatabase::sqlite(), super::$story);
            }

            #[test]
            fn postgres() {
                $crate::support::play($crate::support::TestDatabase::postgres(), super::$story);
            }
        }
    )+};
}
pub(crate) use each_database;
