//! The inbox: what is where, in which order, and the way to the next one.

use andrum::schema::conversations;
use diesel::prelude::*;
use time::Duration;

use super::{aliases, supervisor};
use crate::support::desk::conversation;
use crate::support::{Stage, each_database};

each_database!(
    the_inbox_has_its_tabs_its_order_and_its_filters,
    the_next_one_is_the_oldest_that_may_be_taken,
    the_page_draws_itself_anew_and_keeps_nobody_signed_in,
    the_desk_is_used_by_keys_alone,
    a_supervisor_sees_the_lists_and_opens_nothing,
);

async fn the_inbox_has_its_tabs_its_order_and_its_filters(stage: Stage) {
    let (_, chris, dana) = stage.has_a_desk().await;
    let mut people = Vec::new();
    for _ in 0..3 {
        let person = stage.participant().await;
        person.writes("Hej").await.must_be(303);
        people.push(person);
        stage.clock.advance(Duration::days(1));
    }
    for one in [&chris, &dana] {
        one.signs_in(&stage).await.must_be(303);
    }
    // Written on Saturday, Sunday and Monday: promised for Monday, Monday and Tuesday; it is Tuesday noon.
    let waiting = chris.finds("waiting").await;
    assert_eq!(waiting.len(), 3);
    assert_eq!(chris.finds("overdue").await, waiting[..2], "the oldest first");
    let page = chris.opens("/staff/inbox").await;
    assert_eq!(page.texts("title"), ["(3) Inkorg · Andrum"]);
    page.must_say("svar senast idag");
    chris.does(&waiting[0], "claim").await.must_be(303);
    assert_eq!(chris.finds("overdue").await, waiting[..2], "whoever has it, it is late");
    let page = dana.opens("/staff/inbox?show=team").await;
    page.must_say("hos Chris").must_say("Försenat");
    assert_eq!(page.texts("title"), ["(2) Inkorg · Andrum"], "what a colleague has does not wait for Dana");

    let second = waiting[1].clone();
    let written = stage.app.db.write_now(move |conn| {
        diesel::update(conversations::table.find(&second)).set(conversations::language.eq("ar")).execute(conn)?;
        Ok::<(), andrum::error::Failure<andrum::error::Never>>(())
    });
    written.expect("a write").expect("no refusal");
    let page = chris.opens("/staff/inbox?language=ar").await;
    assert_eq!(page.texts(".inbox .what").len(), 1);
    page.must_say("arabiska");
    assert_eq!(page.texts("title"), ["(3) Inkorg · Andrum"], "the title counts everything");
    let tabs = page.attributes(".tabs a", "href");
    assert!(tabs.iter().all(|href| href.contains("language=ar")), "kept across tabs: {tabs:?}");
    chris.opens("/staff/inbox?language=ar&programme=other").await.must_say("språk och program du har valt");
    let both = aliases(&chris, "/staff/inbox?show=overdue&programme=cannabis").await;
    assert_eq!(both.len(), 2);
}

async fn the_next_one_is_the_oldest_that_may_be_taken(stage: Stage) {
    let (_, chris, dana) = stage.has_a_desk().await;
    assert_eq!(chris.opens("/staff/inbox/next").await.must_be(303).leads_to().as_deref(), Some("/staff/inbox"));
    for _ in 0..3 {
        stage.participant().await.writes("Hej").await.must_be(303);
        stage.clock.advance(Duration::days(3));
    }
    for one in [&chris, &dana] {
        one.signs_in(&stage).await.must_be(303);
    }
    let ids = chris.finds("waiting").await;
    let leads = |id: &str| Some(format!("{}#last", conversation(id)));
    let next = |page: crate::support::Page| page.must_be(303).leads_to();
    assert_eq!(next(chris.opens("/staff/inbox/next").await), leads(&ids[0]));
    assert_eq!(next(chris.opens(&format!("/staff/inbox/next?after={}", ids[0])).await), leads(&ids[1]));
    chris.does(&ids[1], "claim").await.must_be(303);
    assert_eq!(next(chris.opens(&format!("/staff/inbox/next?after={}", ids[0])).await), leads(&ids[1]), "their own");
    let page = chris.opens(&conversation(&ids[1])).await;
    let href = page.attribute("a[accesskey=n]", "href").expect("a next one");
    assert_eq!(next(chris.opens(&href).await), leads(&ids[0]));
    chris.answers(&ids[1], "Hej hej").await.must_be(303);
    let page = chris.opens(&conversation(&ids[1])).await;
    assert!(page.attribute("a[accesskey=n]", "href").is_some(), "after answering there is a next one");
    assert_eq!(next(dana.opens("/staff/inbox/next?language=en").await).as_deref(), Some("/staff/inbox"));
}

async fn the_page_draws_itself_anew_and_keeps_nobody_signed_in(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    let page = chris.opens("/staff/inbox?show=mine").await;
    let refresh =
        |page: &crate::support::Page| page.headers.get("refresh").map(|v| v.to_str().expect("text").to_owned());
    let to = refresh(&page).expect("it draws itself anew");
    assert_eq!(to, "120; url=/staff/inbox?show=mine&again=yes");
    assert_eq!(refresh(&chris.opens("/staff/inbox?show=mine&fresh=off").await), None);
    assert_eq!(refresh(&chris.opens(&conversation("0")).await), None, "on the inbox only");
    let again = to.trim_start_matches("120; url=");
    for _ in 0..14 {
        stage.clock.advance(Duration::minutes(2));
        let page = chris.opens(again).await;
        page.must_be(200);
        assert!(page.headers.get("set-cookie").is_none());
    }
    stage.clock.advance(Duration::minutes(3));
    assert_eq!(chris.opens(again).await.leads_to().as_deref(), Some("/staff/sign-in"));
}

async fn the_desk_is_used_by_keys_alone(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    stage.participant().await.writes("Hej").await.must_be(303);
    let page = chris.opens("/staff/inbox").await;
    page.must_say("Tangenter");
    let next = page.attribute("[accesskey=n]", "href").expect("next");
    let page = chris.goes_to(next.as_str()).await;
    let page = if page.status == 303 { chris.follows(page).await } else { page };
    assert!(page.attribute("button[accesskey=c]", "class").is_some(), "claim");
    let id = chris.finds("waiting").await.concat();
    chris.does(&id, "claim").await.must_be(303);
    let page = chris.opens(&conversation(&id)).await;
    for place in ["textarea[accesskey=a]", "button[accesskey=s]", "button[accesskey=x]"] {
        assert!(!page.attributes(place, "accesskey").is_empty(), "{place}");
    }
    let all = page.attributes("[accesskey]", "accesskey");
    let mut once = all.clone();
    once.sort();
    once.dedup();
    assert_eq!(all.len(), once.len(), "no key means two things: {all:?}");
}

async fn a_supervisor_sees_the_lists_and_opens_nothing(stage: Stage) {
    let (alva, chris, _) = stage.has_a_desk().await;
    let sam = supervisor(&stage, &alva).await;
    stage.participant().await.writes("Jag drömmer").await.must_be(303);
    let id = chris.finds("waiting").await.concat();
    let page = sam.opens("/staff/inbox").await;
    page.must_be(200).must_not_hold("drömmer").must_not_hold(&id);
    assert_eq!(page.texts(".inbox .who-part").len(), 1);
    assert!(!page.text().contains("Mina"));
    sam.opens(&conversation(&id)).await.must_be(404);
    sam.opens("/staff/inbox/next").await.must_be(404);
}
