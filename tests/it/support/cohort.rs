//! Made-up people for stories that need many, and writes behind HTTP's back.

use andrum::db::DbConn;
use andrum::error::{Error, Failure, Never, unrefused};
use andrum::server;
use andrum::simulation::{self, Plan, Report};

use super::stage::Stage;

impl Stage {
    /// A cohort that started in the half-year before the story's clock; the same for every story.
    pub(crate) async fn makes_up(&self, participants: u32) -> Report {
        self.tries_to_make_up(participants).await.expect("a cohort")
    }

    /// Tries to make up a cohort; gives the sentence of a refusal.
    pub(crate) async fn tries_to_make_up(&self, participants: u32) -> Result<Report, String> {
        let app = self.app.clone();
        let plan = Plan { participants, days: 60, seed: 7, until: self.clock.today() };
        let run = move || simulation::run(&app, &server::observers(), plan).map_err(|problem| problem.to_string());
        tokio::task::spawn_blocking(run).await.expect("a thread for the simulation")
    }

    /// Changes the database behind HTTP's back.
    pub(crate) async fn db_change<T: Send + 'static>(
        &self,
        change: impl Fn(&mut DbConn) -> Result<T, Error> + Send + 'static,
    ) -> T {
        let changed: Result<T, Never> =
            self.app.db.write(move |conn| change(conn).map_err(Failure::Broke)).await.expect("a change");
        unrefused(changed)
    }
}
