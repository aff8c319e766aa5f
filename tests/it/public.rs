//! The open pages: help now, help near the reader, facts, the accessibility statement; and what staff are told about them.

use crate::support::{Page, Stage, each_database};

each_database!(
    help_now_says_what_it_costs_and_when_it_was_checked,
    help_is_found_by_region_and_age,
    an_age_that_is_none_is_asked_for_again,
    every_fact_names_its_source,
    the_accessibility_statement_is_whole,
    staff_are_told_what_has_to_be_checked_again,
);

async fn help_now_says_what_it_costs_and_when_it_was_checked(stage: Stage) {
    let page = stage.stranger().opens("/help").await;
    page.must_be(200).must_say("Gratis").must_say("Du kan vara anonym").must_say("Kontrollerat 20");
    page.must_say("svårt att andas").must_say("stabilt sidoläge").must_say("Vad du kan säga när du ringer");
    let numbers = page.attributes("a.phone", "href");
    for number in ["tel:90101", "tel:0104566700", "tel:116111", "tel:1177", "tel:020919191"] {
        assert!(numbers.iter().any(|href| href == number), "{number} is not in {numbers:?}");
    }
    // The national help line has closed, though old pages still name it.
    page.must_not_hold("22 00 60").must_not_hold("Nationella hjälplinjen");
}

async fn help_is_found_by_region_and_age(stage: Stage) {
    let stranger = stage.stranger();
    let plain = stranger.opens("/find-help").await;
    plain.must_be(200).must_say("Droghjälpen").must_not_hold("Mini-Maria Göteborg");
    let young = stranger.opens("/find-help?for=myself&region=vastra-gotaland&age=17").await;
    young.must_be(200).must_say("Mini-Maria Göteborg").must_say("13 till och med 21 år").must_say("1177");
    assert_eq!(chosen(&young), ("vastra-gotaland".to_owned(), "17".to_owned()));
    let older = stranger.opens("/find-help?for=myself&region=vastra-gotaland&age=40").await;
    older
        .must_be(200)
        .must_say("ingen kontrollerad uppgift")
        .must_say("Droghjälpen")
        .must_not_hold("Mini-Maria Göteborg");
    let other = stranger.opens("/find-help?for=somebody&region=kronoberg&age=20").await;
    other.must_be(200).must_not_hold("beroendemottagningen</h3>").must_say("Droghjälpen");
    // The page that is kept ready is still the plain one, and what somebody chose is in none of what is kept.
    stranger.opens("/find-help").await.must_not_hold("Mini-Maria Göteborg");
    assert_eq!(young.headers["cache-control"], "no-store");
    stranger.opens("/find-help/first-visit").await.must_be(200).must_say("tystnadsplikt").must_say("Du kan säga nej");
}

fn chosen(page: &Page) -> (String, String) {
    let region = page.attribute("option[selected]", "value").unwrap_or_default();
    (region, page.value_of("age").unwrap_or_default())
}

async fn an_age_that_is_none_is_asked_for_again(stage: Stage) {
    let page = stage.stranger().opens("/find-help?region=skane&age=sjutton").await;
    page.must_be(422).must_say("Skriv åldern med siffror");
    assert_eq!(chosen(&page), ("skane".to_owned(), "sjutton".to_owned()));
    stage.stranger().opens("/find-help?region=nowhere&age=%3Cb%3E").await.must_be(422).must_not_hold("<b>\"");
}

async fn every_fact_names_its_source(stage: Stage) {
    let page = stage.stranger().opens("/facts").await;
    page.must_be(200);
    let facts = page.attributes("article.card", "id");
    assert_eq!(facts.len(), stage.app.library.facts.len());
    for rel in page.attributes("article a[href^=https]", "rel") {
        assert_eq!(rel, "noreferrer nofollow noopener");
    }
    for topic in page.attributes("main nav a", "href") {
        assert!(page.attribute(&format!("h2{topic}"), "id").is_some(), "{topic} leads nowhere");
    }
}

async fn the_accessibility_statement_is_whole(stage: Stage) {
    let page = stage.stranger().opens("/accessibility").await;
    page.must_be(200).must_say("delvis förenligt").must_say("november 2026").must_say("Digg");
    assert!(page.attribute("a[href=\"https://www.digg.se/tdosanmalan\"]", "rel").is_some());
}

async fn staff_are_told_what_has_to_be_checked_again(stage: Stage) {
    let (alva, chris, _) = stage.has_a_desk().await;
    let sam = stage.joins(&alva, "supervisor", "Sam").await;
    for (colleague, first) in [(&alva, "/staff/team"), (&chris, "/staff/inbox"), (&sam, "/staff/supervision")] {
        assert_eq!(colleague.opens("/staff").await.leads_to().as_deref(), Some(first));
        colleague.opens(first).await.must_be(200).must_say("kontrolleras igen").must_say("Bris: 2025-08-20");
    }
}
