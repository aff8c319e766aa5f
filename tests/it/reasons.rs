//! The wall of reasons: offered, read by a counsellor, shown to everybody, taken back.

use andrum::chores;
use andrum::schema::{audit, reasons, vaults};
use diesel::prelude::*;
use time::Duration;

use crate::support::staff::Colleague;
use crate::support::{Stage, each_database};

each_database!(
    a_reason_is_offered_approved_and_read_by_everybody,
    before_there_is_a_team_nothing_can_be_offered,
    two_taps_offer_once,
    what_could_say_who_somebody_is_is_asked_about_first,
    a_text_that_cannot_be_taken_comes_back,
    of_two_who_approve_exactly_one_does,
    what_is_declined_is_erased,
    what_is_shown_can_be_taken_down,
    a_reason_is_taken_back_at_any_time,
    nobody_else_takes_a_reason_back,
    an_erased_vault_takes_its_reasons_along,
    reasons_run_out_with_their_vault,
    enough_reasons_wait_for_one_participant,
    a_page_of_the_wall_is_full_and_another_follows,
    each_programme_and_language_has_a_wall_of_its_own,
);

const REASON: &str = "Jag vill orka träna & <må bra>.";

/// Ids and texts in the database, sealed ones without a text.
fn rows(stage: &Stage) -> Vec<(String, Option<String>)> {
    stage.db_look(|conn| Ok(reasons::table.select((reasons::id, reasons::text)).order(reasons::id).load(conn)?))
}

fn only(stage: &Stage) -> String {
    let rows = rows(stage);
    assert_eq!(rows.len(), 1, "{rows:?}");
    rows[0].0.clone()
}

impl Colleague {
    async fn approves(&self, id: &str) -> u16 {
        self.sends(&format!("/staff/reasons/{id}/approval"), &[]).await.status.as_u16()
    }

    async fn declines(&self, id: &str, seen: &str) -> u16 {
        self.sends(&format!("/staff/reasons/{id}/decline"), &[("seen", seen)]).await.status.as_u16()
    }
}

async fn a_reason_is_offered_approved_and_read_by_everybody(stage: Stage) {
    let (alva, chris, dana) = stage.has_a_desk().await;
    let ada = stage.participant().await;
    ada.opens("/more").await.must_say("Skäl att stå emot");
    ada.opens("/reasons").await.must_say("En rådgivare läser det först").must_say("Inget namn och ingen dag");
    ada.offers(REASON).await.must_be(303);
    ada.opens("/reasons").await.must_say(REASON).must_say("Väntar på att läsas");
    let id = only(&stage);
    assert_eq!(rows(&stage)[0].1, None, "what waits is sealed");
    stage.stranger().opens("/reasons").await.must_be(200).must_not_hold("träna");

    chris.opens("/staff/inbox").await.must_say("Skäl från deltagare: 1 väntar");
    let desk = chris.opens("/staff/reasons").await;
    let own = ada.opens("/more").await.texts(".who b").concat();
    desk.must_be(200).must_say(REASON).must_not_hold(&own);
    assert_eq!(chris.approves(&id).await, 303);
    for everybody in [&stage.stranger(), &*ada, &*dana, &*alva] {
        everybody.opens("/reasons").await.must_be(200).must_say(REASON);
    }
    ada.opens("/reasons").await.must_say("Visas för alla");
    let done: Vec<(String, String)> =
        stage.db_look(|conn| Ok(audit::table.select((audit::action, audit::object)).order(audit::at).load(conn)?));
    assert!(done.contains(&("reasons-opened".to_owned(), String::new())), "{done:?}");
    assert!(done.contains(&("reason-approved".to_owned(), id)), "{done:?}");
    let months: Vec<andrum::clock::Day> = stage.db_look(|conn| Ok(reasons::table.select(reasons::month).load(conn)?));
    assert!(months.iter().all(|month| month.day() == 1));
}

async fn before_there_is_a_team_nothing_can_be_offered(stage: Stage) {
    let ada = stage.participant().await;
    let page = ada.opens("/reasons").await;
    page.must_be(200).must_say("Rådgivarna är inte på plats");
    assert!(page.value_of("once").is_none());
    let once = "00000000000000000000000000000009";
    let page = ada.sends("/reasons", &[("text", REASON), ("once", once)]).await;
    page.must_be(422);
    assert_eq!(page.texts("textarea"), [REASON]);
    assert!(rows(&stage).is_empty());
}

async fn two_taps_offer_once(stage: Stage) {
    stage.has_a_desk().await;
    let ada = stage.participant().await;
    let once = ada.opens("/reasons").await.value_of("once").expect("a form");
    let fields = [("text", REASON), ("once", once.as_str())];
    let (first, second) = tokio::join!(ada.sends("/reasons", &fields), ada.sends("/reasons", &fields));
    first.must_be(303);
    second.must_be(303);
    only(&stage);
}

async fn what_could_say_who_somebody_is_is_asked_about_first(stage: Stage) {
    stage.has_a_desk().await;
    let ada = stage.participant().await;
    let text = "Ring mig på 070-123 45 67";
    let page = ada.offers(text).await;
    page.must_be(422).must_say("telefonnummer").must_say("Skicka ändå");
    assert_eq!(page.texts("textarea"), [text]);
    assert!(rows(&stage).is_empty());
    let once = page.value_of("once").expect("the same form");
    ada.sends("/reasons", &[("text", text), ("once", &once), ("anyway", "yes")]).await.must_be(303);
    only(&stage);
    let page = ada.offers(&format!("Min kod är {}", ada.token)).await;
    page.must_be(422).must_say("Din kod stod i texten").must_not_hold(&ada.token);
    only(&stage);
}

async fn a_text_that_cannot_be_taken_comes_back(stage: Stage) {
    stage.has_a_desk().await;
    let ada = stage.participant().await;
    let long = "å".repeat(281);
    let page = ada.offers(&long).await;
    page.must_be(422).must_say("280 tecken");
    assert_eq!(page.texts("textarea"), [long.as_str()]);
    ada.offers(" \n ").await.must_be(422).must_say("Skriv något först");
    ada.sends("/reasons", &[("text", REASON), ("once", "x")]).await.must_be(400);
    assert!(rows(&stage).is_empty());
    ada.offers("🌱 شكرا <b>fet</b>").await.must_be(303);
    ada.opens("/reasons").await.must_say("🌱 شكرا <b>fet</b>").must_not_hold("<b>fet");
}

async fn of_two_who_approve_exactly_one_does(stage: Stage) {
    let (_, chris, dana) = stage.has_a_desk().await;
    stage.participant().await.offers(REASON).await.must_be(303);
    let id = only(&stage);
    chris.opens("/staff/reasons").await.must_be(200);
    dana.opens("/staff/reasons").await.must_be(200);
    let (first, second) = tokio::join!(chris.approves(&id), dana.approves(&id));
    let mut both = [first, second];
    both.sort_unstable();
    assert_eq!(both, [303, 422]);
    let page = dana.sends(&format!("/staff/reasons/{id}/approval"), &[]).await;
    page.must_be(422).must_say("En kollega hann före");
    assert_eq!(dana.declines(&id, "waiting").await, 422, "it does not wait any more");
    assert_eq!(rows(&stage)[0].1.as_deref(), Some(REASON));
}

async fn what_is_declined_is_erased(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    let ada = stage.participant().await;
    ada.offers(REASON).await.must_be(303);
    let id = only(&stage);
    chris.opens("/staff/reasons").await.must_be(200);
    assert_eq!(chris.declines(&id, "waiting").await, 303);
    assert!(rows(&stage).is_empty());
    ada.opens("/reasons").await.must_say("Visas inte");
    let named: i64 = stage.db_look(|conn| Ok(audit::table.filter(audit::object.eq(&id)).count().get_result(conn)?));
    assert_eq!(named, 0, "the audit does not name what is gone");
    ada.sends(&format!("/reasons/{id}/removal"), &[]).await.must_be(303);
    ada.opens("/reasons").await.must_not_hold("träna");
}

async fn what_is_shown_can_be_taken_down(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    let ada = stage.participant().await;
    ada.offers(REASON).await.must_be(303);
    let id = only(&stage);
    chris.opens("/staff/reasons").await.must_be(200);
    assert_eq!(chris.declines(&id, "shown").await, 422, "it waits");
    assert_eq!(chris.declines(&id, "anything").await, 400);
    assert_eq!(chris.approves(&id).await, 303);
    assert_eq!(chris.declines(&id, "shown").await, 303);
    stage.stranger().opens("/reasons").await.must_not_hold("träna");
    ada.opens("/reasons").await.must_say("Visas inte");
}

async fn a_reason_is_taken_back_at_any_time(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    let ada = stage.participant().await;
    for approved in [false, true] {
        ada.offers(REASON).await.must_be(303);
        let id = only(&stage);
        chris.opens("/staff/reasons").await.must_say(REASON);
        if approved {
            assert_eq!(chris.approves(&id).await, 303);
        }
        ada.opens("/reasons").await.must_be(200);
        ada.sends(&format!("/reasons/{id}/removal"), &[]).await.must_be(303);
        assert!(rows(&stage).is_empty());
        stage.stranger().opens("/reasons").await.must_not_hold("träna");
        assert_eq!(chris.approves(&id).await, 422);
        ada.sends(&format!("/reasons/{id}/removal"), &[]).await.must_be(404);
    }
}

async fn nobody_else_takes_a_reason_back(stage: Stage) {
    stage.has_a_desk().await;
    let (ada, bo) = (stage.participant().await, stage.participant().await);
    ada.offers(REASON).await.must_be(303);
    let id = only(&stage);
    bo.opens("/reasons").await.must_not_hold("träna");
    bo.sends(&format!("/reasons/{id}/removal"), &[]).await.must_be(404);
    bo.sends("/reasons/unknown/removal", &[]).await.must_be(404);
    only(&stage);
}

async fn an_erased_vault_takes_its_reasons_along(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    let (ada, bo) = (stage.participant().await, stage.participant().await);
    for text in ["Ett", "Två"] {
        ada.offers(text).await.must_be(303);
    }
    let first = rows(&stage)[0].0.clone();
    chris.opens("/staff/reasons").await.must_be(200);
    assert_eq!(chris.approves(&first).await, 303);
    bo.offers("Tre").await.must_be(303);
    ada.opens("/erase").await.must_be(200);
    ada.sends("/erase", &[("understood", "yes")]).await.must_be(200);
    only(&stage);
    bo.opens("/reasons").await.must_say("Tre");
}

async fn reasons_run_out_with_their_vault(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    let (ada, bo) = (stage.participant().await, stage.participant().await);
    ada.offers("Ett").await.must_be(303);
    let id = only(&stage);
    chris.opens("/staff/reasons").await.must_be(200);
    assert_eq!(chris.approves(&id).await, 303);
    bo.offers("Två").await.must_be(303);
    stage.clock.advance(Duration::days(100));
    let back = stage.signs_in(&bo.token).await;
    back.opens("/reasons").await.must_say("Två");
    let kept: Vec<(andrum::clock::Day, andrum::clock::Day)> = stage.db_look(|conn| {
        let days: Vec<andrum::clock::Day> =
            reasons::table.select(reasons::erase_after).order(reasons::erase_after).load(conn)?;
        let vaults: Vec<andrum::clock::Day> =
            vaults::table.select(vaults::erase_after).order(vaults::erase_after).load(conn)?;
        Ok(days.into_iter().zip(vaults).collect())
    });
    assert!(kept.iter().all(|(reason, vault)| reason == vault), "{kept:?}");
    stage.clock.advance(Duration::days(92));
    chores::run(&stage.app).expect("the chores run");
    assert_eq!(rows(&stage).len(), 1, "the one whose participant came back");
    stage.clock.advance(Duration::days(200));
    chores::run(&stage.app).expect("the chores run");
    assert!(rows(&stage).is_empty());
}

async fn enough_reasons_wait_for_one_participant(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    let ada = stage.participant().await;
    for number in 1..=5 {
        ada.offers(&format!("Skäl {number}")).await.must_be(303);
    }
    let page = ada.offers("Ett till").await;
    page.must_be(422).must_say("redan fem");
    assert_eq!(page.texts("textarea"), ["Ett till"]);
    chris.opens("/staff/reasons").await.must_be(200);
    assert_eq!(chris.approves(&rows(&stage)[0].0).await, 303);
    ada.offers("Ett till").await.must_be(303);
    assert_eq!(rows(&stage).len(), 6);
}

async fn a_page_of_the_wall_is_full_and_another_follows(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    for _ in 0..5 {
        let somebody = stage.participant().await;
        for number in 1..=5 {
            somebody.offers(&format!("Skäl {number}")).await.must_be(303);
        }
    }
    chris.opens("/staff/reasons").await.must_be(200);
    for (id, _) in rows(&stage) {
        assert_eq!(chris.approves(&id).await, 303);
    }
    let first = stage.stranger().opens("/reasons").await;
    assert_eq!(first.texts("li.card > p").len(), 20);
    let next = first.attribute("a[rel=next]", "href").expect("more");
    let second = stage.stranger().opens(&next).await;
    assert_eq!(second.texts("li.card > p").len(), 5);
    assert!(second.attribute("a[rel=prev]", "href").is_some());
    stage.stranger().opens("/reasons?page=99").await.must_be(200);
    stage.stranger().opens("/reasons?page=-5&programme=nothing").await.must_be(200).must_say("Skäl 1");
}

async fn each_programme_and_language_has_a_wall_of_its_own(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    stage.participant().await.offers(REASON).await.must_be(303);
    chris.opens("/staff/reasons").await.must_be(200);
    assert_eq!(chris.approves(&only(&stage)).await, 303);
    let programmes = &stage.app.library.programmes;
    let own: String = stage.db_look(|conn| Ok(reasons::table.select(reasons::programme).first(conn)?));
    for programme in programmes {
        let page = stage.stranger().opens(&format!("/reasons?programme={}", programme.id)).await;
        assert_eq!(page.must_be(200).html.contains("träna"), programme.id == own, "{}", programme.id);
    }
    stage.stranger().opens_in("en", "/reasons").await.must_be(200).must_not_hold("träna");
}
