//! Goals: chosen, paused, laid down, and never taken back by a day with use.

use time::Duration;

use super::{TODAY, saves};
use crate::support::{Stage, each_database};

each_database!(
    a_goal_is_chosen_changed_and_laid_down,
    a_day_with_use_takes_nothing_from_the_goal,
    a_goal_rests_and_is_taken_up_again,
    the_diary_asks_about_the_hour_of_the_goal
);

async fn a_goal_is_chosen_changed_and_laid_down(stage: Stage) {
    let ada = stage.participant().await;
    ada.opens("/goal").await.must_say("Ett mål är något att sikta på.");
    for (fields, says) in [
        (vec![], "Välj vad du vill prova."),
        (vec![("kind", "days-off"), ("days", "0")], "från 1 till 365"),
        (vec![("kind", "days-off"), ("days", "100000000000")], "från 1 till 365"),
        (vec![("kind", "fewer-days"), ("days_per_week", "7")], "från 1 till 6"),
        (vec![("kind", "less"), ("amount", "0")], "Mer än 0"),
        (vec![("kind", "not-before"), ("hour", "25")], "från 1 till 23"),
        (vec![("kind", "days-off"), ("days", "3"), ("from", "imorgon")], "Skriv startdagen så här"),
        (vec![("kind", "days-off"), ("days", "3"), ("from", "2031-01-01")], "högst ett år bort"),
    ] {
        ada.sends("/goal", &fields).await.must_be(422).must_say(says);
    }
    let fields = [("kind", "days-off"), ("days", "42"), ("days_per_week", "skräp"), ("from", "2026-11-23")];
    for _ in 0..2 {
        assert_eq!(ada.sends("/goal", &fields).await.leads_to().as_deref(), Some("/goal"));
    }
    ada.opens("/goal").await.must_say("42 dagar utan cannabis").must_say("Börjar måndag 23 november 2026");
    ada.sends("/goal", &[("kind", "fewer-days"), ("days_per_week", "2")]).await.must_be(303);
    ada.opens("/home").await.must_say("Högst 2 dagar i veckan").must_not_hold("42 dagar utan");
    for _ in 0..2 {
        ada.sends("/goal/removal", &[]).await.must_be(303);
    }
    ada.opens("/diary").await.must_say("Du har inget mål just nu.");
}

async fn a_day_with_use_takes_nothing_from_the_goal(stage: Stage) {
    let ada = stage.participant().await;
    ada.sends("/goal", &[("kind", "days-off"), ("days", "42"), ("from", "2026-11-15")]).await.must_be(303);
    for (day, used) in [(15, "no"), (16, "no"), (17, "no"), (20, "no")] {
        ada.sends(&format!("/diary/2026-11-{day}"), &[("used", used)]).await.must_be(303);
    }
    ada.opens("/goal").await.must_say("4 av 6 dagar fria så här långt.").must_say("2 dagar är inte ifyllda.");
    ada.sends(TODAY, &[("used", "yes")]).await.must_be(303);
    let page = ada.opens("/goal").await;
    page.must_say("4 av 7 dagar fria så här långt.");
    assert_eq!(page.attribute("progress", "value").as_deref(), Some("4"));
    for word in ["misslyck", "återfall"] {
        page.must_not_hold(word);
    }
}

async fn a_goal_rests_and_is_taken_up_again(stage: Stage) {
    let ada = stage.participant().await;
    for path in ["/goal/pause", "/goal/resumption"] {
        ada.sends(path, &[]).await.must_be(303);
    }
    ada.sends("/goal", &[("kind", "stop"), ("from", "2026-11-15")]).await.must_be(303);
    ada.sends("/diary/2026-11-15", &[("used", "no")]).await.must_be(303);
    ada.opens("/goal").await.must_say("Sluta med cannabis").must_say("1 av 6 dagar fria så här långt.");
    for _ in 0..2 {
        assert_eq!(ada.sends("/goal/pause", &[]).await.leads_to().as_deref(), Some("/goal"));
    }
    ada.opens("/home").await.must_say("Målet vilar.");
    stage.clock.advance(Duration::days(3));
    let ada = stage.signs_in(&ada.token).await;
    ada.sends(TODAY, &[("used", "yes")]).await.must_be(303);
    for _ in 0..2 {
        ada.sends("/goal/resumption", &[]).await.must_be(303);
    }
    let page = ada.opens("/goal").await;
    page.must_say("1 av 6 dagar fria så här långt.").must_not_hold("Målet vilar");
    ada.sends("/diary/2026-11-24", &[("used", "no")]).await.must_be(303);
    ada.opens("/goal").await.must_say("2 av 7 dagar fria så här långt.");
}

async fn the_diary_asks_about_the_hour_of_the_goal(stage: Stage) {
    let ada = stage.participant().await;
    ada.opens(TODAY).await.must_not_hold("waited");
    let from = [("kind", "not-before"), ("hour", "20"), ("from", "2026-11-20")];
    ada.sends("/goal", &from).await.must_be(303);
    ada.opens("/goal").await.must_say("Inte före klockan 20").must_say("Dagboken frågar om klockslaget");
    ada.opens("/diary/2026-11-19").await.must_not_hold("waited");
    for (day, waited) in [("/diary/2026-11-20", "no"), (TODAY, "yes")] {
        let opened = ada.opens(day).await;
        opened.must_say("Väntade du till klockan 20?");
        saves(&ada, &opened, &[("used", "yes"), ("waited", waited)]).await.must_be(303);
    }
    ada.opens("/goal").await.must_say("Du väntade 1 av 2 dagar med cannabis");
    ada.sends("/goal/removal", &[]).await.must_be(303);
    let opened = ada.opens(TODAY).await;
    saves(&ada, &opened, &[("used", "yes"), ("note", "Ord")]).await.must_be(303);
    let json: serde_json::Value = serde_json::from_str(&ada.sends("/take-out/json", &[]).await.html).expect("JSON");
    assert_eq!(json["parts"]["diary"]["days"]["2026-11-21"]["waited"]["until"], 20, "the answer stays");
}
