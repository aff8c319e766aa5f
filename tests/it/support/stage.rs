//! A running service on a database of its own, with a clock that the story sets.

use std::path::Path;

use actix_web::web;
use andrum::app::App;
use andrum::clock::Clock;
use andrum::config::Config;
use andrum::db::DbConn;
use andrum::error::Error;
use andrum::server;
use time::macros::datetime;

use super::people::Person;
use super::{Opens, TestDatabase};

/// The service as one story sees it. It stops when the story drops it, before its database goes.
pub(crate) struct Stage {
    /// The parts that requests share, for what a story does behind HTTP's back.
    pub(crate) app: web::Data<App>,
    /// The clock of this service: Saturday 21 November 2026, noon in Sweden, until the story moves it.
    pub(crate) clock: Clock,
    address: String,
    server: actix_web::dev::ServerHandle,
    // Dropped last: nothing may hold the database when it goes.
    database: TestDatabase,
}

impl Opens for Stage {
    async fn open(database: TestDatabase) -> Self {
        let clock = Clock::fixed(datetime!(2026-11-21 11:00 UTC));
        let app = assembled(config(&database), clock.clone()).await;
        Self::start(web::Data::new(app), clock, database)
    }
}

impl Stage {
    fn start(app: web::Data<App>, clock: Clock, database: TestDatabase) -> Self {
        let running = server::start(app.clone(), Some(1)).expect("a free port");
        let address = format!("http://{}", running.address);
        let server = running.server.handle();
        actix_web::rt::spawn(running.server);
        Self { app, clock, address, server, database }
    }

    /// Stops the service and starts it again on the same database and keys, as after a reboot.
    pub(crate) async fn starts_again(self) -> Self {
        self.starts_again_as(|_| ()).await
    }

    /// The same with the texts of a folder from then on.
    pub(crate) async fn starts_again_with(self, modules: &Path) -> Self {
        self.starts_again_as(|config| config.modules = Some(modules.to_owned())).await
    }

    /// The same with other settings from then on.
    pub(crate) async fn starts_again_as(self, change: impl FnOnce(&mut Config)) -> Self {
        let Self { app, clock, server, database, .. } = self;
        server.stop(false).await;
        drop(app);
        let mut config = config(&database);
        change(&mut config);
        let app = assembled(config, clock.clone()).await;
        Self::start(web::Data::new(app), clock, database)
    }

    /// Somebody who has never been here.
    pub(crate) fn stranger(&self) -> Person {
        Person::new(&self.address)
    }

    /// Where it listens, as the beginning of an address.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Looks into the database behind HTTP's back.
    pub(crate) fn db_look<T>(&self, look: impl FnOnce(&mut DbConn) -> Result<T, Error>) -> T {
        self.app.db.read_now(look).expect("a look into the database")
    }

    /// The database and folder of this service.
    pub(crate) fn database(&self) -> &TestDatabase {
        &self.database
    }
}

/// The start writes and blocks, which a thread that drives a story must not.
async fn assembled(config: Config, clock: Clock) -> App {
    let assembling = tokio::task::spawn_blocking(move || App::assemble(config, clock));
    assembling.await.expect("a thread for the start").expect("the service starts")
}

fn config(database: &TestDatabase) -> Config {
    let mut settings = vec![
        ("ANDRUM_LISTEN".to_owned(), "127.0.0.1:0".to_owned()),
        ("ANDRUM_DATA".to_owned(), database.folder.path().display().to_string()),
    ];
    if database.is_postgres() {
        settings.push(("ANDRUM_DATABASE_URL".to_owned(), database.url.clone()));
    }
    Config::from_settings(settings).expect("settings of a story")
}
