//! The end of a study: its arms have names and its seed is shown, and that leaves a trace.

use andrum::research::keep::keep;
use andrum::schema::audit;
use diesel::prelude::*;
use time::Duration;

use crate::support::{Stage, each_database};
use crate::trials::{file, joins, with_file, with_study};

each_database!(the_day_a_study_is_unblinded_is_noted_once);

async fn the_day_a_study_is_unblinded_is_noted_once(stage: Stage) {
    let (stage, folder) = with_study(stage, &file()).await;
    joins(&stage).await;
    let ended = file().replace("recruits_from", "ended = 2027-02-01\nrecruits_from");
    let stage = with_file(stage, &folder, &ended).await;
    keeps_house(&stage).await;
    assert_eq!(unblinded(&stage), [] as [String; 0], "its day has not come");

    stage.clock.advance(Duration::days(90));
    for _ in 0..2 {
        keeps_house(&stage).await;
    }
    // The day goes out of the file and comes back.
    let stage = with_file(stage, &folder, &file()).await;
    keeps_house(&stage).await;
    let stage = with_file(stage, &folder, &ended).await;
    keeps_house(&stage).await;
    assert_eq!(unblinded(&stage), ["waiting"]);
    let (administrator, _) = stage.is_set_up().await;
    administrator.person.opens("/staff/audit").await.must_say("Blindningen bröts").must_say("Studie: waiting");
}

async fn keeps_house(stage: &Stage) {
    let app = stage.app.clone();
    tokio::task::spawn_blocking(move || keep(&app)).await.expect("a thread").expect("a chore");
}

fn unblinded(stage: &Stage) -> Vec<String> {
    let entries = audit::table.filter(audit::action.eq("study-unblinded")).select(audit::object);
    stage.db_look(|conn| Ok(entries.load(conn)?))
}
