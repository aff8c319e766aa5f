//! Supervision, and the answer times that everybody may see.

use andrum::schema::answer_counts;
use diesel::prelude::*;
use time::Duration;

use super::{decides, supervisor};
use crate::support::desk::conversation;
use crate::support::{Stage, each_database};

each_database!(
    answers_are_counted_without_a_subject,
    few_answers_are_not_published,
    a_supervisor_sees_how_the_desk_is_doing,
);

fn counted(stage: &Stage) -> Vec<(i64, bool, i64)> {
    stage.db_look(|conn| {
        let order = (answer_counts::waited, answer_counts::kept);
        Ok(answer_counts::table
            .order(order)
            .select((answer_counts::waited, answer_counts::kept, answer_counts::n))
            .load(conn)?)
    })
}

async fn answers_are_counted_without_a_subject(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    let ada = stage.participant().await;
    ada.writes("Hej").await.must_be(303);
    let id = chris.finds("waiting").await.concat();
    chris.does(&id, "claim").await.must_be(303);
    chris.answers(&id, "Hej hej").await.must_be(303);
    chris.answers(&id, "Och en sak till").await.must_be(303);
    assert_eq!(counted(&stage), [(0, true, 1)], "one answer, not two");
    ada.writes("Tack").await.must_be(303);
    stage.clock.advance(Duration::days(1));
    let ada = stage.signs_in(&ada.token).await;
    ada.writes("Är du där?").await.must_be(303);
    // Monday, half past five: the desk has closed, so the promised hour is over.
    stage.clock.advance(Duration::days(1) + Duration::hours(5));
    chris.signs_in(&stage).await.must_be(303);
    chris.answers(&id, "Förlåt att det tog tid").await.must_be(303);
    assert_eq!(counted(&stage), [(0, true, 1), (2, false, 1)]);
}

async fn few_answers_are_not_published(stage: Stage) {
    let (alva, _, _) = stage.has_a_desk().await;
    let sam = supervisor(&stage, &alva).await;
    let today = stage.app.clock.today();
    let add = |n: i64, waited: i64, kept: bool, day: time::Date| {
        let row = (
            answer_counts::day.eq(day),
            answer_counts::programme.eq("cannabis"),
            answer_counts::waited.eq(waited),
            answer_counts::kept.eq(kept),
            answer_counts::n.eq(n),
        );
        let outcome = stage.app.db.write_now(move |conn| {
            diesel::insert_into(answer_counts::table).values(row).execute(conn)?;
            Ok::<(), andrum::error::Failure<andrum::error::Never>>(())
        });
        outcome.expect("a write").expect("no refusal");
    };
    add(1000, 9, false, today - Duration::days(90));
    add(19, 1, true, today);
    let ada = stage.participant().await;
    ada.looks_at_messages().await.must_not_hold("hälften fått svar");
    stage.stranger().opens("/answer-times").await.must_not_hold("hälften fått svar");
    sam.opens("/staff/supervision").await.must_say("19 svar är räknade").must_say("minst 20 svar");
    add(1, 2, false, today - Duration::days(89));
    let told = "De senaste 90 dagarna har hälften fått svar inom en dag, och 95 av 100 svar kom i tid.";
    ada.opens("/messages").await.must_say(told);
    stage.stranger().opens("/answer-times").await.must_say(told);
    sam.opens("/staff/supervision").await.must_say("95 %").must_say("1 dag");
}

async fn a_supervisor_sees_how_the_desk_is_doing(stage: Stage) {
    let (alva, chris, dana) = stage.has_a_desk().await;
    let sam = supervisor(&stage, &alva).await;
    let ada = stage.participant().await;
    ada.writes("Jag drömmer").await.must_be(303);
    let hers = chris.finds("waiting").await.concat();
    chris.does(&hers, "claim").await.must_be(303);
    decides(&chris, &hers, "on", "watching").await.must_be(303);
    stage.participant().await.writes("Hej").await.must_be(303);
    let other = chris.finds("waiting").await.concat();
    dana.opens(&conversation(&other)).await.must_be(200);
    dana.opens("/staff/absences").await;
    dana.sends("/staff/absences", &[("from", "2026-11-21"), ("to", "2026-11-27")]).await.must_be(303);
    let page = sam.opens("/staff/supervision").await;
    page.must_be(200).must_not_hold("drömmer").must_say("Dana till och med 27 nov");
    let rows = page.texts("table tbody tr");
    assert!(rows.iter().any(|row| row.starts_with("Chris110")), "{rows:?}");
    let all = page.texts("#trail ~ .scroll tbody tr").len();
    assert!(all >= 3, "claimed, worried, opened: {rows:?}");
    let by = dana.id(&stage);
    let page = sam.opens(&format!("/staff/supervision?by={by}")).await;
    let rows = page.texts("#trail ~ .scroll tbody tr");
    assert!(!rows.is_empty() && rows.iter().all(|row| row.contains("Dana")), "{rows:?}");
    let alias = chris.opens("/staff/inbox?show=mine").await.texts(".who-part").concat().replace(" Oro", "");
    let typed =
        alias.to_lowercase().replace(' ', "+").replace('å', "%C3%A5").replace('ä', "%C3%A4").replace('ö', "%C3%B6");
    let page = sam.opens(&format!("/staff/supervision?alias={typed}")).await;
    let rows = page.texts("#trail ~ .scroll tbody tr");
    assert!(!rows.is_empty() && rows.iter().all(|row| row.contains(&alias)), "{alias}: {rows:?}");
    ada.opens("/messages").await;
    ada.sends("/messages/erasure", &[("sure", "yes")]).await.must_be(303);
    sam.opens("/staff/supervision").await.must_not_hold(&alias);
    assert_eq!(sam.opens("/staff").await.leads_to().as_deref(), Some("/staff/supervision"));
}
