//! What is forged, stolen, too old or meant for somebody else: cookies, form tokens, sealed fields.

use andrum::schema::vaults;
use diesel::prelude::*;

use crate::support::by_hand::{Copied, FORM, cookie_of};
use crate::support::cast::words_on;
use crate::support::{Opens, Stage, TestDatabase, each_database};

each_database!(
    a_stolen_form_token_is_worth_nothing,
    a_cookie_that_is_none_of_ours_is_nobodys,
    a_cookie_ends_with_what_it_opened,
    sealed_fields_are_for_one_person_and_one_purpose,
);

const DAY: &str = "/diary/2026-11-21";

async fn a_stolen_form_token_is_worth_nothing(stage: Stage) {
    let by_hand = stage.by_hand();
    let ada = stage.copied(&stage.participant().await.token).await;
    let bo = stage.copied(&stage.participant().await.token).await;
    let again = stage.participant().await;
    let (first, second) = (stage.copied(&again.token).await, stage.copied(&again.token).await);
    for (whose, stolen) in [(&ada, &bo), (&first, &second)] {
        let forged = Copied { form_token: stolen.form_token.clone(), ..whose.clone() };
        let page = by_hand.sends(Some(&forged), DAY, "used=no&note=Min+text&based_on=new").await;
        page.must_be(409).must_say("Min text");
        by_hand.asks("GET", DAY, &[("cookie", &whose.cookie)], "").await.must_not_hold("Min text");
    }
    by_hand.asks("POST", DAY, &[FORM, ("cookie", &ada.cookie)], "used=no").await.must_be(409);
    by_hand.sends(Some(&ada), DAY, "used=no").await.must_be(303);
}

async fn a_cookie_that_is_none_of_ours_is_nobodys(stage: Stage) {
    let by_hand = stage.by_hand();
    let ada = stage.copied(&stage.participant().await.token).await;
    let elsewhere = Stage::open(TestDatabase::sqlite()).await;
    let foreign = elsewhere.copied(&elsewhere.participant().await.token).await;
    let value = ada.cookie.strip_prefix("andrum=").expect("a value");
    let (front, back) = value.split_at(value.len() / 2);
    let turned: String = value.chars().rev().collect();
    for cookie in [
        foreign.cookie.clone(),
        "andrum=".to_owned(),
        "andrum=%00".to_owned(),
        "andrum=\"".to_owned(),
        "andrum=å".to_owned(),
        "andrum".to_owned(),
        ";;;=;".to_owned(),
        "andrum=AQE".to_owned(),
        format!("andrum={}", "A".repeat(6_000)),
        format!("andrum={front}"),
        format!("andrum={back}{front}"),
        format!("andrum={turned}"),
        format!("andrum={value}A"),
        format!("andrum={}", value.replace(['a', 'A'], "b")),
        format!("__Host-andrum={value}"),
    ] {
        let headers = [("cookie", cookie.as_str())];
        by_hand.asks("GET", "/", &headers, "").await.must_be(200);
        let away = by_hand.asks("GET", "/home", &headers, "").await;
        assert_eq!(away.must_be(303).leads_to().as_deref(), Some("/sign-in"), "{cookie}");
        let body = format!("used=no&note=Min+text&based_on=new&form_token={}", ada.form_token);
        let page = by_hand.asks("POST", DAY, &[FORM, headers[0]], body).await;
        page.must_be(401).must_not_hold("Min text");
    }
    let huge = format!("andrum={}", "A".repeat(60_000));
    let page = by_hand.asks("GET", "/home", &[("cookie", &huge)], "").await;
    assert!(page.status.is_client_error() || page.status == 303, "{}", page.status);
    by_hand.asks("GET", DAY, &[("cookie", &ada.cookie)], "").await.must_be(200).must_not_hold("Min text");
}

async fn a_cookie_ends_with_what_it_opened(stage: Stage) {
    let by_hand = stage.by_hand();
    for (path, fields) in [("/erase", "understood=yes"), ("/exit", "")] {
        let ada = stage.copied(&stage.participant().await.token).await;
        let end = by_hand.sends(Some(&ada), path, fields).await;
        assert!(matches!(end.status.as_u16(), 200 | 303));
        assert_eq!(cookie_of(&end).as_deref(), Some("andrum="), "the browser forgets it");
        for way in ["/home", "/diary", "/messages", "/take-out", "/more", "/erase", "/study", "/new-code"] {
            let page = by_hand.asks("GET", way, &[("cookie", &ada.cookie)], "").await;
            assert_eq!(page.must_be(303).leads_to().as_deref(), Some("/sign-in"), "{way} after {path}");
        }
        by_hand.asks("GET", "/modules/sleep", &[("cookie", &ada.cookie)], "").await.must_be(200);
        for (way, fields) in [(DAY, "used=no"), ("/take-out/json", ""), ("/study/withdrawal", "a=b"), ("/new-code", "")]
        {
            let page = by_hand.sends(Some(&ada), way, fields).await;
            assert!(matches!(page.status.as_u16(), 303 | 401), "{way} after {path}: {}", page.status);
        }
    }
    let left: Vec<i64> = stage.db_look(|conn| Ok(vaults::table.select(vaults::edition).load(conn)?));
    assert_eq!(left.len(), 1, "only the one who left is there, and not the one who erased");
}

async fn sealed_fields_are_for_one_person_and_one_purpose(stage: Stage) {
    let (by_hand, stranger) = (stage.by_hand(), stage.stranger());
    let (ada, bo) = (stage.participant().await, stage.participant().await);
    let (hers, his) = (stage.copied(&ada.token).await, stage.copied(&bo.token).await);
    let shown = by_hand.sends(Some(&hers), "/new-code", "").await;
    let (token, sealed) = (words_on(&shown), shown.value_of("sealed").expect("a sealed token"));
    for (who, path) in [(Some(&his), "/new-code"), (None, "/start")] {
        for step in ["file", "check", "confirmation"] {
            let fields = format!("sealed={sealed}&first=a&second=b");
            by_hand.sends(who, &format!("{path}/{step}"), &fields).await.must_be(422).must_not_hold(&token);
        }
    }
    let page = by_hand.asks("POST", DAY, &[FORM], "used=no&note=Min+text&based_on=new").await;
    let kept = page.must_be(401).value_of("kept").expect("a kept form");
    by_hand.sends(None, "/start/check", &format!("sealed={kept}")).await.must_be(422);
    let page = stranger.sends("/sign-in", &[("token", &bo.token), ("kept", &sealed)]).await;
    assert_eq!(page.must_be(303).leads_to().as_deref(), Some("/home"), "a token on its way is no kept form");

    stage.clock.advance(time::Duration::minutes(31));
    let page = by_hand.sends(Some(&hers), DAY, "used=no&note=Hennes+text&based_on=new").await;
    let kept = page.must_be(401).must_not_hold("Hennes text").value_of("kept").expect("a kept form");
    let page = stranger.sends("/sign-in", &[("token", &bo.token), ("kept", &kept)]).await;
    page.must_not_hold("Hennes text");
    stage.stranger().sends("/sign-in", &[("token", &ada.token), ("kept", &kept)]).await.must_say("Hennes text");
}
