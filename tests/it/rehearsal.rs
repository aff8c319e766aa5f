//! The rehearsal of the recovery: it says whether the halves still open what they must, and changes nothing.

use andrum::crypto::Key;
use andrum::crypto::halves::{self, Half};
use andrum::crypto::key_pair::PrivateKey;
use andrum::error::{Failure, Never};
use andrum::rehearsal::{Failed, Passed, rehearse};
use andrum::schema::{audit, conversation_keys, installation, staff, team_key_holders, team_keys};
use andrum::staff::team::CannotLetIn;
use diesel::prelude::*;

use crate::support::staff::Papers;
use crate::support::{Stage, each_database};

each_database!(
    a_rehearsal_passes_from_the_first_day_to_the_day_nobody_reads,
    a_rehearsal_fails_in_words_and_changes_nothing,
);

fn recovery(papers: &Papers) -> PrivateKey {
    let halves = [&papers.one, &papers.two].map(|half| Half::parse(half).expect("a half"));
    PrivateKey::from_key(halves::join(&halves[0], &halves[1]).expect("two halves"))
}

/// Rehearses, and makes sure that every row about staff and keys is as it was, and no file is left.
async fn rehearsed(stage: &Stage, recovery: PrivateKey) -> Result<Passed, Failed> {
    let (before, app) = (standing(stage), stage.app.clone());
    let outcome = tokio::task::spawn_blocking(move || rehearse(&app, &recovery)).await.expect("a thread");
    assert_eq!(standing(stage), before, "the live data is as it was");
    outcome.expect("no failure")
}

fn standing(stage: &Stage) -> String {
    let mut files: Vec<(String, Vec<u8>)> = std::fs::read_dir(&stage.app.config.data)
        .expect("the folder of the service")
        .map(|entry| entry.expect("a file"))
        .map(|entry| (entry.file_name().display().to_string(), std::fs::read(entry.path()).expect("no folder")))
        .collect();
    files.retain(|(name, _)| !name.ends_with("-shm"));
    files.sort();
    let files: Vec<(String, [u8; 32])> =
        files.into_iter().map(|(name, bytes)| (name, andrum::crypto::digest("a file of a story", &[&bytes]))).collect();
    stage.db_look(|conn| {
        let people: Vec<(String, String, i64, bool)> = staff::table
            .select((staff::id, staff::alias, staff::epoch, staff::disabled))
            .order(staff::id)
            .load(conn)?;
        let held: Vec<(i64, String, Vec<u8>)> =
            team_key_holders::table.order((team_key_holders::team_key, team_key_holders::staff_id)).load(conn)?;
        let keys: Vec<(i64, Vec<u8>)> = team_keys::table
            .select((team_keys::number, team_keys::sealed_for_recovery))
            .order(team_keys::number)
            .load(conn)?;
        let wraps: Vec<(String, i64, Vec<u8>)> =
            conversation_keys::table.order(conversation_keys::conversation_id).load(conn)?;
        let noted: Vec<(String, String)> = installation::table.order(installation::name).load(conn)?;
        let deeds: i64 = audit::table.count().get_result(conn)?;
        Ok(format!("{files:?} {people:?} {held:?} {keys:?} {wraps:?} {noted:?} {deeds}"))
    })
}

async fn a_rehearsal_passes_from_the_first_day_to_the_day_nobody_reads(stage: Stage) {
    let (alva, papers) = stage.is_set_up().await;
    let first = Passed { numbers: vec![1], conversation: false };
    assert_eq!(rehearsed(&stage, recovery(&papers)).await, Ok(first));
    let chris = stage.joins(&alva, "counsellor", "Chris").await;
    alva.types_halves(&stage, &chris, &papers.one, &papers.two).await.must_be(303);
    stage.participant().await.writes("Hej").await.must_be(303);
    let written = Passed { numbers: vec![1], conversation: true };
    assert_eq!(rehearsed(&stage, recovery(&papers)).await, Ok(written));
    alva.opens("/staff/team").await.must_be(200);
    alva.sends(&format!("/staff/team/{}/disabled", chris.id(&stage)), &[]).await.must_be(303);
    let nobody = Passed { numbers: vec![1, 2], conversation: true };
    assert_eq!(rehearsed(&stage, recovery(&papers)).await, Ok(nobody));
}

async fn a_rehearsal_fails_in_words_and_changes_nothing(stage: Stage) {
    let (alva, papers) = stage.is_set_up().await;
    let wrong = PrivateKey::from_key(Key::random());
    let foreign = Err(Failed::NotLetIn(CannotLetIn::WrongHalves));
    assert_eq!(rehearsed(&stage, wrong.clone()).await, foreign);
    stage.participant().await.writes("Hej").await.must_be(303);
    let chris = stage.joins(&alva, "counsellor", "Chris").await;
    alva.types_halves(&stage, &chris, &papers.one, &papers.two).await.must_be(303);
    alva.opens("/staff/team").await.must_be(200);
    alva.sends(&format!("/staff/team/{}/disabled", chris.id(&stage)), &[]).await.must_be(303);
    // The key that the conversation is sealed to is lost; the newest one is not.
    let lose = |conn: &mut _| {
        diesel::delete(team_keys::table.find(1)).execute(conn)?;
        Ok::<(), Failure<Never>>(())
    };
    stage.app.db.write(lose).await.expect("a write").expect("no refusal");
    assert_eq!(rehearsed(&stage, recovery(&papers)).await, Err(Failed::NotOpened));
    let lose = |conn: &mut _| {
        diesel::delete(team_keys::table).execute(conn)?;
        Ok::<(), Failure<Never>>(())
    };
    stage.app.db.write(lose).await.expect("a write").expect("no refusal");
    assert_eq!(rehearsed(&stage, recovery(&papers)).await, Err(Failed::NotLetIn(CannotLetIn::NoTeamKey)));
}
