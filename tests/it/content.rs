//! What authors write, as those who read it meet it; and what becomes of them when it changes.

use std::path::Path;

use andrum::schema::editions;
use diesel::prelude::*;

use crate::support::texts::{GOOD, Texts};
use crate::support::{Stage, each_database};

each_database!(
    an_earlier_answer_is_shown_again,
    pairs_are_saved_and_taken_along,
    who_is_in_the_middle_keeps_the_text_they_began_with,
    a_form_from_before_the_text_changed_loses_nothing,
    a_module_that_is_gone_can_be_read_to_its_end,
    a_programme_that_is_gone_takes_nothing_along,
);

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

const WHY: &str = "/modules/finding-reasons/why";
const FINISH: &str = "/modules/finding-reasons/completion";
const TAKE: &str = "/modules/finding-reasons/edition";
const OLD: &str = "Det du tycker är viktigt räknas.";
const NEW: &str = "Det här är en ny text.";
const CHANGED: &str = "Texten har ändrats sedan du började.";
const REASONS: &str = "02-finding-reasons.md";

fn stored(stage: &Stage) -> i64 {
    stage.db_look(|conn| Ok(editions::table.count().get_result::<i64>(conn)?))
}

async fn who_is_in_the_middle_keeps_the_text_they_began_with(stage: Stage) {
    let texts = Texts::of_authors();
    let before = stored(&stage);
    let stage = stage.starts_again_with(texts.path()).await;
    assert_eq!(stored(&stage), before + 6, "three modules in two languages");
    let (ada, bea, cai) = (stage.participant().await, stage.participant().await, stage.participant().await);
    for person in [&ada, &bea, &cai] {
        person.opens(WHY).await.must_say(OLD).must_not_hold(CHANGED);
        let reasons = [("based_on", "new"), ("a-words", "Sova"), ("a-importance", "7")];
        person.sends(REASONS_FORM, &reasons).await.must_be(303);
    }
    bea.sends(PLAN_FORM, &[("based_on", "new"), ("a-when", "now")]).await.must_be(303);
    bea.sends(FINISH, &[]).await.must_be(303);

    texts.change(REASONS, [OLD, "What matters to you counts."], [NEW, "This is a new text."]);
    texts.change(
        REASONS,
        ["? short text person: Vem kan stötta dig?\n", "? short text person: Who can support you?\n"],
        ["", ""],
    );
    let stage = stage.starts_again_with(texts.path()).await;
    assert_eq!(stored(&stage), before + 8, "the new texts are kept, too");
    let stage = stage.starts_again_with(texts.path()).await;
    assert_eq!(stored(&stage), before + 8, "once");

    stage.stranger().opens(WHY).await.must_say(NEW).must_not_hold(OLD);
    let (ada, bea, cai) =
        (stage.signs_in(&ada.token).await, stage.signs_in(&bea.token).await, stage.signs_in(&cai.token).await);
    bea.opens(WHY).await.must_say(NEW).must_not_hold(CHANGED);
    ada.opens(WHY).await.must_say(OLD).must_say(CHANGED).must_say("Läs den nya texten").must_not_hold(NEW);
    ada.opens_in("en", WHY).await.must_say("This is a new text.").must_not_hold("The text has changed");
    let plan = [("based_on", "new"), ("a-when", "later"), ("a-person", "Noor"), ("then", "stay")];
    ada.sends(PLAN_FORM, &plan).await.must_be(303);
    ada.opens(NEXT).await.must_say("Vem kan stötta dig?").must_say(CHANGED);
    ada.sends(TAKE, &[]).await.must_be(303);
    let page = ada.opens(WHY).await;
    page.must_say(NEW).must_not_hold(CHANGED);
    assert_eq!(page.texts("textarea[name=\"a-words\"]"), ["Sova"], "answers stay");
    ada.opens(NEXT).await.must_not_hold("Vem kan stötta dig?");
    let json = ada.sends("/take-out/json", &[]).await;
    assert!(json.html.contains("Noor"), "also those that the text no longer asks for");
    cai.sends(PLAN_FORM, &[("based_on", "new"), ("a-when", "now"), ("then", "finish")]).await.must_be(303);
    cai.opens(WHY).await.must_say(NEW).must_not_hold(CHANGED);
}

async fn a_form_from_before_the_text_changed_loses_nothing(stage: Stage) {
    let texts = Texts::of_authors();
    let stage = stage.starts_again_with(texts.path()).await;
    let ada = stage.participant().await;
    ada.opens(NEXT).await.must_be(200);
    texts.change(REASONS, ["```exercise own\n", "```exercise own\n"], ["```exercise mine\n", "```exercise mine\n"]);
    let stage = stage.starts_again_with(texts.path()).await;
    let ada = stage.signs_in(&ada.token).await;
    ada.opens(NEXT).await.must_say(CHANGED);
    ada.sends(TAKE, &[]).await.must_be(303);
    ada.opens(NEXT).await.must_be(200).must_not_hold(CHANGED);
    let own = "/modules/finding-reasons/exercises/own";
    ada.sends(own, &[("based_on", "new"), ("a-note", "Andas"), ("then", "stay")]).await.must_be(303);
    let json = ada.sends("/take-out/json", &[]).await;
    assert!(json.html.contains("Andas"));
    ada.sends("/modules/finding-reasons/exercises/never", &[("based_on", "new")]).await.must_be(404);
}

async fn a_module_that_is_gone_can_be_read_to_its_end(stage: Stage) {
    let texts = Texts::of_authors();
    let stage = stage.starts_again_with(texts.path()).await;
    let (ada, bea) = (stage.participant().await, stage.participant().await);
    ada.opens("/modules/later").await.must_be(200);
    texts.remove("03-later.md");
    let stage = stage.starts_again_with(texts.path()).await;
    let (ada, bea) = (stage.signs_in(&ada.token).await, stage.signs_in(&bea.token).await);
    stage.stranger().opens("/modules/later").await.must_be(404);
    bea.opens("/modules/later").await.must_be(404);
    let page = ada.opens("/modules/later").await;
    page.must_say("finns inte längre bland delarna").must_say("Läs om nästa steg");
    ada.opens_in("en", "/modules/later").await.must_be(200);
    ada.opens("/home").await.must_be(200);
    let done = ada.sends("/modules/later/completion", &[]).await;
    done.must_be(303);
    ada.follows(done).await.must_be(200);
    ada.sends("/modules/later/edition", &[]).await.must_be(404);
    let taken = ada.sends("/take-out/page", &[]).await;
    assert!(taken.html.contains("<h3>Sedan</h3>"), "in the words of the text, not under its slug");
    ada.opens("/modules").await.must_be(200).must_say("Delar som inte finns längre").must_say("Sedan");
    bea.opens("/modules").await.must_be(200).must_not_hold("Delar som inte finns längre");
}

async fn a_programme_that_is_gone_takes_nothing_along(stage: Stage) {
    let texts = Texts::of_authors();
    let stage = stage.starts_again_with(texts.path()).await;
    let ada = stage.participant().await;
    ada.opens(WHY).await.must_be(200);
    ada.sends(REASONS_FORM, &[("based_on", "new"), ("a-words", "Sova gott"), ("a-importance", "7")]).await.must_be(303);
    texts.only_keeps("other");
    let stage = stage.starts_again_with(texts.path()).await;
    let ada = stage.signs_in(&ada.token).await;
    ada.opens("/home").await.must_be(200).must_say("finns inte längre");
    ada.opens("/plan").await.must_be(200).must_say("Sova gott");
    let taken = ada.sends("/take-out/page", &[]).await;
    assert!(taken.html.contains("Sova gott") && taken.html.contains("Hitta dina skäl"));
    ada.opens("/modules").await.must_be(200).must_say("Hitta dina skäl");
    ada.opens(WHY).await.must_be(200).must_say("finns inte längre bland delarna");
    stage.stranger().opens(WHY).await.must_be(404);
}
