//! Opening hours and absences: what participants are promised, and what happens when nobody is there.

use time::Duration;

use super::supervisor;
use crate::support::desk::conversation;
use crate::support::{Stage, each_database};

each_database!(
    the_promise_names_the_day_and_the_hour,
    the_team_changes_its_hours,
    hours_that_cannot_be_come_back,
    what_an_absent_colleague_has_waits_again,
    absences_are_entered_by_those_who_may,
);

async fn the_promise_names_the_day_and_the_hour(stage: Stage) {
    stage.has_a_desk().await;
    let ada = stage.participant().await;
    // It is Saturday noon.
    let page = ada.looks_at_messages().await;
    page.must_say("Skriver du idag får du svar senast måndag 23 november kl. 16:00.");
    page.must_say("Rådgivarna har stängt nu").must_say("De öppnar måndag 23 november kl. 09:00.").must_say("90101");
    ada.writes("Hej").await.must_be(303);
    ada.opens("/messages").await.must_say("Du får svar senast måndag 23 november kl. 16:00.");
    let english = ada.opens_in("en", "/messages").await;
    english.must_say("You get an answer by Monday 23 November at 16:00 at the latest.");
    english.must_say("desk is closed now");
    ada.opens_in("ar", "/messages").await.must_say("16:00");
    stage.clock.advance(Duration::hours(48));
    let again = stage.signs_in(&ada.token).await;
    let page = again.opens("/messages").await;
    page.must_say("måndag 23 november kl. 16:00");
    assert!(!page.text().contains("stängt nu"), "Monday noon");
    stage.clock.advance(Duration::hours(4));
    let ada = stage.signs_in(&ada.token).await;
    ada.opens("/messages").await.must_say("Svaret är sent").must_say("Rådgivarna har stängt nu");
    stage.stranger().opens("/answer-times").await.must_be(200).must_say("måndag–fredag 09:00–16:00");
}

async fn the_team_changes_its_hours(stage: Stage) {
    let (alva, chris, _) = stage.has_a_desk().await;
    let sam = supervisor(&stage, &alva).await;
    chris.opens("/staff/hours").await.must_be(200).must_say("måndag");
    chris.sends("/staff/hours", &[("opens-1", "9"), ("closes-1", "10"), ("days", "1")]).await.must_be(404);
    sam.opens("/staff/hours").await.must_say("24 december");
    let week =
        [("opens-2", "10:00"), ("closes-2", "18:30"), ("opens-4", "10:00"), ("closes-4", "18:30"), ("days", "2")];
    let saved = sam.sends("/staff/hours", &week).await;
    sam.follows(saved).await.must_say("Sparat").must_say("torsdag 26 november kl. 18:30");
    alva.opens("/staff/hours").await.must_be(200);
    alva.sends("/staff/hours/closed", &[("day", "2026-11-26"), ("name", "Planering")]).await.must_be(303);
    let page = sam.opens("/staff/hours").await;
    page.must_say("Planering").must_say("tisdag 1 december kl. 18:30");
    let ada = stage.participant().await;
    let page = ada.looks_at_messages().await;
    page.must_say("tisdag 1 december kl. 18:30")
        .must_say("tisdag 10:00–18:30, torsdag 10:00–18:30")
        .must_not_hold("Planering");
    page.must_say("inom 2 dagar som rådgivarna har öppet");
    ada.writes("Hej").await.must_be(303);
    sam.sends("/staff/hours/opened", &[("day", "2026-11-26")]).await.must_be(303);
    let other = stage.participant().await;
    other.looks_at_messages().await.must_say("torsdag 26 november kl. 18:30");
    ada.opens("/messages").await.must_say("tisdag 1 december kl. 18:30");
}

async fn hours_that_cannot_be_come_back(stage: Stage) {
    let (alva, _, _) = stage.has_a_desk().await;
    alva.opens("/staff/hours").await.must_be(200);
    for (fields, told) in [
        (vec![("opens-1", "16:00"), ("closes-1", "09:00"), ("days", "1")], "stängningen ska vara senare"),
        (vec![("opens-1", "16:00"), ("days", "1")], "både öppning och stängning"),
        (vec![("opens-1", "soon"), ("closes-1", "later"), ("days", "1")], "både öppning och stängning"),
        (vec![("days", "1")], "Minst en dag"),
        (vec![("opens-1", "09:00"), ("closes-1", "16:00"), ("days", "9")], "Välj hur många dagar"),
    ] {
        let page = alva.sends("/staff/hours", &fields).await;
        page.must_be(422).must_say(told);
        let typed = fields.iter().find(|(name, _)| *name == "opens-1").map(|(_, value)| *value).unwrap_or_default();
        assert_eq!(page.value_of("opens-1").as_deref(), Some(typed), "what was typed stays");
    }
    let page = alva.sends("/staff/hours/closed", &[("day", "2026-11-20"), ("name", "Förr")]).await;
    page.must_be(422).must_say("inte har varit");
    assert_eq!(page.value_of("name").as_deref(), Some("Förr"));
    alva.opens("/staff/hours").await.must_say("måndag 23 november kl. 16:00");
}

async fn what_an_absent_colleague_has_waits_again(stage: Stage) {
    let (_, chris, dana) = stage.has_a_desk().await;
    let (ada, bo) = (stage.participant().await, stage.participant().await);
    ada.writes("Jag drömmer").await.must_be(303);
    let id = chris.finds("waiting").await.concat();
    chris.does(&id, "claim").await.must_be(303);
    bo.writes("Hej").await.must_be(303);
    let other = chris.finds("waiting").await.concat();
    chris.does(&other, "claim").await.must_be(303);
    chris.answers(&other, "Hej hej").await.must_be(303);
    chris.opens("/staff/absences").await.must_be(200);
    chris.sends("/staff/absences", &[("from", "2026-11-21"), ("to", "2026-11-27")]).await.must_be(303);
    assert_eq!(dana.finds("waiting").await, [id.as_str()], "what is unanswered waits for everybody");
    dana.opens("/staff/inbox")
        .await
        .must_say("Borta idag: Chris till och med 27 nov")
        .must_say("hos Chris, som är borta");
    dana.opens(&conversation(&id)).await.must_say("ta över").must_not_hold("drömmer");
    let page = dana.does(&other, "claim").await;
    page.must_be(422).must_say("En kollega hann före");
    dana.does(&id, "claim").await.must_be(303);
    dana.opens(&conversation(&id)).await.must_say("drömmer");
    bo.writes("En sak till").await.must_be(303);
    assert_eq!(dana.finds("waiting").await, [other.as_str()], "the next message clears the holder");
    chris.opens(&conversation(&other)).await.must_say("Ta hand om samtalet");
}

async fn absences_are_entered_by_those_who_may(stage: Stage) {
    let (alva, chris, dana) = stage.has_a_desk().await;
    let sam = supervisor(&stage, &alva).await;
    for (from, to) in
        [("2026-11-25", "2026-11-24"), ("2026-11-01", "2026-11-20"), ("x", ""), ("2026-12-01", "2028-12-01")]
    {
        let page = chris.sends("/staff/absences", &[("from", from), ("to", to)]).await;
        page.must_be(422).must_say("Den sista dagen");
        assert_eq!(page.value_of("from").as_deref(), Some(from));
    }
    let theirs = dana.id(&stage);
    let fields = [("who", theirs.as_str()), ("from", "2026-12-01"), ("to", "2026-12-05")];
    chris.sends("/staff/absences", &fields).await.must_be(303);
    dana.opens("/staff/absences").await.must_say("Ingen frånvaro");
    sam.opens("/staff/absences").await.must_say("Chris").must_say("Dana");
    sam.sends("/staff/absences", &fields).await.must_be(303);
    sam.sends("/staff/absences", &[("who", "nobody"), ("from", "2026-12-01"), ("to", "2026-12-05")]).await.must_be(422);
    let page = dana.opens("/staff/absences").await;
    let removal = page.attribute("form[action$=removal]", "action").expect("a removal");
    chris.sends(&removal, &[]).await.must_be(303);
    dana.opens("/staff/absences").await.must_say("1 december");
    dana.sends(&removal, &[]).await.must_be(303);
    dana.sends(&removal, &[]).await.must_be(303);
    dana.opens("/staff/absences").await.must_say("Ingen frånvaro");
}
