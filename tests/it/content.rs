//! What authors write, as those who read it meet it.

use std::path::Path;

use crate::support::{Stage, each_database};

each_database!(an_earlier_answer_is_shown_again, pairs_are_saved_and_taken_along);

const GOOD: &str = "tests/fixtures/content/good";
const REASONS_FORM: &str = "/modules/finding-reasons/exercises/own-reasons";
const NEXT: &str = "/modules/finding-reasons/next";
const PLAN_FORM: &str = "/modules/finding-reasons/exercises/plan";
const NOTHING_YET: &str = "Du har inte skrivit något där än.";

async fn an_earlier_answer_is_shown_again(stage: Stage) {
    let stage = stage.starts_again_with(Path::new(GOOD)).await;
    stage.stranger().opens(NEXT).await.must_be(200).must_say("Det här skrev du").must_say(NOTHING_YET);
    let participant = stage.participant().await;
    let page = participant.opens(NEXT).await;
    page.must_say(NOTHING_YET);
    let way = page.attribute(".recall a", "href");
    assert_eq!(way.as_deref(), Some("/modules/finding-reasons/why#own-reasons"));
    let reasons = [("based_on", "new"), ("a-words", "Sova <b>bättre</b>"), ("a-importance", "7")];
    participant.sends(REASONS_FORM, &reasons).await.must_be(303);
    let page = participant.opens(NEXT).await;
    page.must_say("Det här skrev du").must_say("Sova <b>bättre</b>").must_not_hold(NOTHING_YET);
    stage.stranger().opens(NEXT).await.must_say(NOTHING_YET).must_not_hold("Sova");
}

async fn pairs_are_saved_and_taken_along(stage: Stage) {
    let stage = stage.starts_again_with(Path::new(GOOD)).await;
    let participant = stage.participant().await;
    let page = participant.opens(NEXT).await;
    let names = |side: &str| page.attributes(&format!("input[name=\"a-risks-{side}\"]"), "value").len();
    assert_eq!((names("left"), names("right")), (3, 3));
    let rows = [("Sam ringer", "Jag går ut"), ("", ""), ("Fredag kväll", ""), ("", "Ringa Noor")];
    let mut form = vec![("based_on", "new"), ("a-when", "now")];
    form.extend(rows.iter().flat_map(|(left, right)| [("a-risks-left", *left), ("a-risks-right", *right)]));
    participant.sends(PLAN_FORM, &form).await.must_be(303);
    let page = participant.opens(NEXT).await;
    let values = |side: &str| page.attributes(&format!("input[name=\"a-risks-{side}\"]"), "value");
    assert_eq!(values("left"), ["Sam ringer", "Fredag kväll", "", ""], "four rows are the most");
    assert_eq!(values("right"), ["Jag går ut", "", "Ringa Noor", ""]);
    let taken = participant.sends("/take-out/page", &[]).await;
    taken.must_be(200);
    assert!(taken.html.contains("Om det här händer: Sam ringer\nDå gör jag så här: Jag går ut"));
    let long = "å".repeat(201);
    let mark = page.value_of("based_on").expect("a mark");
    let too_long = [("based_on", mark.as_str()), ("a-when", "now"), ("a-risks-left", &long), ("a-risks-right", "Ut")];
    let again = participant.sends(PLAN_FORM, &too_long).await;
    again.must_be(422).must_say("200 tecken");
    assert_eq!(again.value_of("a-risks-right").as_deref(), Some("Ut"), "what was typed stays");
}
