//! What every address has in common: headers, error pages, forms from elsewhere.

use crate::support::{Stage, each_database};

each_database!(
    the_process_says_that_it_is_well,
    an_unknown_address_has_a_page_in_our_words,
    a_form_from_elsewhere_is_refused
);

async fn the_process_says_that_it_is_well(stage: Stage) {
    let somebody = stage.stranger();
    somebody.opens("/healthz").await.must_be(200);
    somebody.opens("/readyz").await.must_be(200);
}

async fn an_unknown_address_has_a_page_in_our_words(stage: Stage) {
    let page = stage.stranger().opens("/nothing-here").await;
    page.must_be(404);
    assert!(!page.heading().is_empty());
    assert!(page.attribute("a[href=\"/help\"]", "href").is_some(), "a way to help");
    let policy = page.headers.get("content-security-policy").expect("a policy").to_str().expect("text");
    assert!(policy.starts_with("default-src 'none'"));
    assert_eq!(page.headers.get("referrer-policy").expect("a policy"), "no-referrer");
    assert_eq!(page.headers.get("cache-control").expect("a rule"), "no-store");
}

async fn a_form_from_elsewhere_is_refused(stage: Stage) {
    let somebody = stage.stranger();
    let form = "application/x-www-form-urlencoded";
    for (header, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://elsewhere.example")] {
        let page = somebody.sends_raw("/language", &[("content-type", form), (header, value)], "a=b".to_owned()).await;
        page.must_be(403);
    }
    somebody.sends_raw("/language", &[("content-type", "text/plain")], "hello".to_owned()).await.must_be(400);
    somebody
        .sends_raw("/language", &[("content-type", form)], "a=".to_owned() + &"x".repeat(300_000))
        .await
        .must_be(413);
}
