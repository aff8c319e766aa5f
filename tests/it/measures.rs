//! Questionnaires, as participants meet them. The stories play on Saturday 21 November 2026 and after.

use andrum::content::Answer;
use andrum::error::{Never, unrefused};
use andrum::measures::{Answers, Taken, Taking};
use andrum::participants::token::Token;
use andrum::participants::vault::{self, Observers};
use time::Duration;

use crate::support::cast::Participant;
use crate::support::{Page, Person, Stage, each_database};

each_database!(
    what_is_due_comes_day_by_day_and_goes_when_it_is_answered,
    answers_are_read_back_at_once_and_beside_the_last_time,
    half_a_questionnaire_is_kept_and_goes_on,
    an_answer_about_not_wanting_to_live_shows_help_first,
    nothing_has_to_be_answered,
    a_second_click_and_a_second_tab_lose_nothing,
    garbage_is_refused_and_what_was_chosen_stays,
    questions_that_changed_meanwhile_keep_what_fits,
    a_questionnaire_that_is_gone_leaves_its_answers,
    answers_are_taken_along_and_are_nobody_elses,
    both_languages_ask_the_same,
);

const CAST: [(&str, &str); 6] = [
    ("a-before-noon", "never"),
    ("a-alone", "sometimes"),
    ("a-memory", "seldom"),
    ("a-told", "seldom"),
    ("a-tried", "often"),
    ("a-trouble", "never"),
];

/// Opens a questionnaire and sends these fields with what the page holds hidden.
async fn answers(person: &Person, id: &str, fields: &[(&str, &str)], then: &str) -> Page {
    let path = format!("/measures/{id}");
    let opened = person.opens(&path).await;
    sends(person, &path, opened.must_be(200), fields, then).await
}

async fn sends(person: &Person, path: &str, opened: &Page, fields: &[(&str, &str)], then: &str) -> Page {
    let based_on = opened.value_of("based_on").expect("a mark");
    let edition = opened.value_of("edition").expect("an edition");
    let mut all = vec![("based_on", based_on.as_str()), ("edition", edition.as_str()), ("then", then)];
    all.extend_from_slice(fields);
    person.sends(path, &all).await
}

fn chosen(page: &Page) -> Vec<String> {
    page.attributes("fieldset input[checked]", "value")
}

async fn what_is_due_comes_day_by_day_and_goes_when_it_is_answered(stage: Stage) {
    let ada = stage.participant().await;
    let due = async || ada.opens("/measures").await.texts("section[aria-labelledby=\"due-title\"] h3");
    assert_eq!(due().await, ["Fem korta frågor att börja med", "De senaste sju dagarna"]);
    ada.opens("/measures/week").await.must_be(303);
    let done = answers(&ada, "start", &[("a-importance", "7"), ("a-want", "less")], "done").await;
    assert_eq!(done.must_be(303).leads_to().as_deref(), Some("/measures/start/feedback#main"));
    assert_eq!(due().await, ["De senaste sju dagarna"]);
    ada.opens("/measures").await.must_say("lördag 21 november 2026 (i början)");
    stage.clock.advance(Duration::days(6));
    let ada = stage.signs_in(&ada.token).await;
    let due = async || ada.opens("/measures").await.texts("section[aria-labelledby=\"due-title\"] h3").len();
    assert_eq!(due().await, 6);
    answers(&ada, "sleep", &[("a-fall-asleep", "little")], "done").await.must_be(303);
    assert_eq!(due().await, 5);
}

async fn answers_are_read_back_at_once_and_beside_the_last_time(stage: Stage) {
    let ada = stage.participant().await;
    answers(&ada, "cast", &CAST, "done").await.must_be(303);
    let page = ada.opens("/measures/cast/feedback").await;
    page.must_be(200).must_say("Mycket. Din siffra är 7 av 24.").must_say("Det här är ingen diagnos").must_say("OFDT");
    page.must_say("inte prövats vetenskapligt på svenska").must_say("Skriv till en rådgivare");
    assert!(!page.text().contains("Förra gången"));
    for worrying in ["du är beroende", "missbruk", "sjuk", "normalt"] {
        assert!(!page.text().to_lowercase().contains(worrying), "{worrying}");
    }
    stage.clock.advance(Duration::days(42));
    let ada = stage.signs_in(&ada.token).await;
    let less: Vec<_> = CAST.iter().map(|(name, _)| (*name, "seldom")).collect();
    answers(&ada, "cast", &less, "done").await.must_be(303);
    let page = ada.opens("/measures/cast/feedback").await;
    page.must_say("En del. Din siffra är 6 av 24.");
    page.must_say("Förra gången, lördag 21 november 2026, blev det 7 av 24.");
    assert_eq!(page.texts("table td.n"), ["6 av 24", "7 av 24"]);
    ada.opens("/measures").await.must_say("(efter sex veckor)");
}

async fn half_a_questionnaire_is_kept_and_goes_on(stage: Stage) {
    let ada = stage.participant().await;
    let kept = answers(&ada, "cast", &CAST[..2], "later").await;
    assert_eq!(kept.must_be(303).leads_to().as_deref(), Some("/measures?kept=cast#main"));
    ada.opens("/measures?kept=cast").await.must_say("Sparat: Cannabis i vardagen.").must_say("Påbörjad");
    ada.opens("/measures/cast/feedback").await.must_be(303);
    stage.clock.advance(Duration::days(3));
    let ada = stage.signs_in(&ada.token).await;
    let page = ada.opens("/measures/cast").await;
    page.must_say("Du började lördag 21 november 2026.");
    assert_eq!(chosen(&page), ["never", "sometimes"]);
    sends(&ada, "/measures/cast", &page, &CAST, "done").await.must_be(303);
    let list = ada.opens("/measures").await;
    assert!(!list.text().contains("Påbörjad"));
}

async fn an_answer_about_not_wanting_to_live_shows_help_first(stage: Stage) {
    let ada = stage.participant().await;
    let fields = [("a-low", "many"), ("a-not-live", "some")];
    let first = |page: &Page| page.texts("main > *").first().cloned().unwrap_or_default();
    let is_first = |page: &Page| {
        assert!(first(page).starts_with("Du behöver inte vara ensam med det här"), "{}", page.text());
        page.must_say("90101").must_say("116 111").must_say("Ingen annan ser ditt svar");
        assert!(page.attributes("main a", "href").contains(&"tel:112".to_owned()));
    };
    answers(&ada, "mood", &fields, "later").await.must_be(303);
    is_first(&ada.opens("/measures?kept=mood").await);
    is_first(&ada.opens("/measures/mood").await);
    is_first(answers(&ada, "mood", &[("a-not-live", "many"), ("a-low", "sideways")], "done").await.must_be(422));
    answers(&ada, "mood", &fields, "done").await.must_be(303);
    is_first(&ada.opens("/measures/mood/feedback").await);

    let kim = stage.participant().await;
    answers(&kim, "mood", &[("a-low", "nearly-all"), ("a-not-live", "none")], "done").await.must_be(303);
    let page = kim.opens("/measures/mood/feedback").await;
    assert!(!page.html.contains("help-first"), "nobody is told what they did not say");
}

async fn nothing_has_to_be_answered(stage: Stage) {
    let ada = stage.participant().await;
    for then in ["done", "later"] {
        let page = answers(&ada, "cast", &[("a-alone", "")], then).await;
        page.must_be(422).must_say("Du har inte svarat på någon fråga än.");
    }
    answers(&ada, "cast", &CAST[..5], "done").await.must_be(303);
    let page = ada.opens("/measures/cast/feedback").await;
    page.must_say("Du hoppade över en fråga. Då går det inte att räkna ihop");
    answers(&ada, "sleep", &[("a-fall-asleep", "very"), ("a-worry", "")], "done").await.must_be(303);
    ada.opens("/measures/sleep/feedback").await.must_say("Du hoppade över 6 frågor.");
    let page = ada.opens("/measures/other-help").await;
    page.must_say("Svarade du ”Nej” på fråga 1? Då hoppar du över den här.");
    let skipped = [("a-help", "no"), ("a-from", "school"), ("a-from", "line")];
    answers(&ada, "other-help", &skipped, "done").await.must_be(303);
}

async fn a_second_click_and_a_second_tab_lose_nothing(stage: Stage) {
    let ada = stage.participant().await;
    let one = ada.opens("/measures/cast").await;
    let other = ada.opens("/measures/cast").await;
    for _ in 0..2 {
        sends(&ada, "/measures/cast", &one, &CAST, "done").await.must_be(303);
    }
    let page = sends(&ada, "/measures/cast", &other, &[("a-alone", "very-often")], "done").await;
    page.must_be(409).must_say("Det finns två versioner").must_say("Väldigt ofta").must_say("Då och då");
    ada.opens("/measures/cast/feedback").await.must_say("7 av 24");
    let again = sends(&ada, "/measures/cast", &page, &[("a-alone", "very-often")], "done").await;
    again.must_be(303);
    let page = ada.opens("/measures/cast").await;
    page.must_say("Du har redan svarat i dag.");
    assert_eq!(chosen(&page), ["very-often"]);

    let (based_on, edition) = (page.value_of("based_on").expect("a mark"), page.value_of("edition").expect("one"));
    let send = async |option: &str| {
        let fields = [("based_on", based_on.as_str()), ("edition", &edition), ("then", "done"), ("a-told", option)];
        ada.sends("/measures/cast", &fields).await.status.as_u16()
    };
    let (a, b, c) = tokio::join!(send("never"), send("often"), send("seldom"));
    assert_eq!([a, b, c].iter().filter(|status| **status == 303).count(), 1, "{a} {b} {c}");
    assert_eq!([a, b, c].iter().filter(|status| **status == 409).count(), 2, "{a} {b} {c}");
}

async fn garbage_is_refused_and_what_was_chosen_stays(stage: Stage) {
    let ada = stage.participant().await;
    let page = answers(&ada, "cast", &[("a-alone", "<b>"), ("a-told", "often")], "done").await;
    page.must_be(422).must_say("Nästan klart").must_say("Fråga 2: Välj ett av svaren.").must_not_hold("<b>\"");
    assert_eq!(chosen(&page), ["often"]);
    for number in ["-1", "11", "sju", "9999999999999999999999"] {
        let page = answers(&ada, "start", &[("a-importance", number), ("a-want", "stop")], "done").await;
        assert_eq!(chosen(page.must_be(422)), ["stop"], "{number}");
    }
    for fields in [
        &[("a-nowhere", "1")][..],
        &[("a-alone", "never"), ("a-alone", "often")],
        &[("alone", "never")],
        &[("then", "never")],
    ] {
        answers(&ada, "cast", fields, "done").await.must_be(400);
    }
    ada.sends("/measures/cast", &[("a-alone", "never")]).await.must_be(400);
    for path in ["/measures/nowhere", "/measures/Cast", "/measures/nowhere/feedback"] {
        ada.opens(path).await.must_be(404);
    }
    ada.sends("/measures/nowhere", &[("based_on", "new"), ("edition", "x"), ("a-b", "c")]).await.must_be(404);
    ada.sends("/measures/week", &[("based_on", "new"), ("edition", "x")]).await.must_be(404);
    let list = ada.opens("/measures").await;
    assert!(list.texts("section[aria-labelledby=\"answered-title\"] h3").is_empty(), "nothing was saved");
}

async fn questions_that_changed_meanwhile_keep_what_fits(stage: Stage) {
    let ada = stage.participant().await;
    let fields = [("based_on", "new"), ("edition", "0000000000000000"), ("a-alone", "often"), ("a-gone", "yes")];
    let page = ada.sends("/measures/cast", &fields).await;
    page.must_be(422).must_say("Frågorna har ändrats sedan du började.");
    assert_eq!(chosen(&page), ["often"]);
    sends(&ada, "/measures/cast", &page, &[("a-alone", "often")], "later").await.must_be(303);
    rewrites(&stage, &ada, |taken| {
        let draft = taken.drafts.get_mut("cast").expect("a draft");
        "0000000000000000".clone_into(&mut draft.edition);
        draft.answers.insert("gone".to_owned(), Answer::Choice("yes".to_owned()));
    });
    let page = ada.opens("/measures/cast").await;
    page.must_say("Frågorna har ändrats sedan du började.");
    sends(&ada, "/measures/cast", &page, &CAST, "done").await.must_be(303);
    let json = ada.sends("/take-out/json", &[]).await;
    assert!(json.html.contains("\"gone\""), "an answer that nothing asks for stays");
}

async fn a_questionnaire_that_is_gone_leaves_its_answers(stage: Stage) {
    let ada = stage.participant().await;
    rewrites(&stage, &ada, |taken| {
        let answers: Answers = [("alone".to_owned(), Answer::Choice("often".to_owned()))].into();
        let day = time::macros::date!(2026 - 11 - 20);
        let taking = Taking { day, moment: None, edition: "x".to_owned(), answers, scores: [].into() };
        taken.takings.insert("old-one".to_owned(), vec![taking]);
    });
    ada.opens("/measures").await.must_say("Frågor som inte finns kvar").must_say("old-one");
    let page = ada.opens("/measures/old-one").await;
    page.must_be(410).must_say("De här frågorna finns inte kvar").must_say("fredag 20 november 2026");
    let late = [("based_on", "new"), ("edition", "x"), ("then", "done"), ("a-told", "seldom")];
    let page = ada.sends("/measures/old-one", &late).await;
    page.must_be(410).must_say("Svaren du skickade nu är sparade.");
    let read = ada.sends("/take-out/page", &[]).await;
    assert!(read.html.contains("old-one") && read.html.contains("seldom") && read.html.contains("often"));
}

async fn answers_are_taken_along_and_are_nobody_elses(stage: Stage) {
    let (ada, kim, stranger) = (stage.participant().await, stage.participant().await, stage.stranger());
    answers(&ada, "cast", &CAST, "done").await.must_be(303);
    answers(&ada, "mood", &[("a-low", "many")], "later").await.must_be(303);
    let read = ada.sends("/take-out/page", &[]).await;
    for words in ["Frågor och svar", "Cannabis i vardagen", "Ganska ofta", "7 av 24", "Påbörjad"] {
        assert!(read.html.contains(words), "{words}: {}", read.html);
    }
    let json: serde_json::Value = serde_json::from_str(&ada.sends("/take-out/json", &[]).await.html).expect("JSON");
    let taking = &json["parts"]["measures"]["takings"]["cast"][0];
    assert_eq!((&taking["day"], &taking["moment"]), (&"2026-11-21".into(), &"start".into()));
    assert_eq!(taking["scores"]["full"]["points"], 7);
    kim.opens("/measures/cast/feedback").await.must_be(303);
    for path in ["/measures", "/measures/cast", "/measures/cast/feedback"] {
        assert_eq!(stranger.opens(path).await.leads_to().as_deref(), Some("/sign-in"), "{path}");
    }
    let kept = stranger.sends("/measures/cast", &[("based_on", "new"), ("edition", "x"), ("a-told", "often")]).await;
    kept.must_be(401);
    assert!(kept.value_of("kept").is_some(), "what was chosen waits in the page that asks to sign in");
}

async fn both_languages_ask_the_same(stage: Stage) {
    let ada = stage.participant().await;
    for measure in stage.app.library.measures.iter().filter(|measure| !measure.items.is_empty()) {
        let path = format!("/measures/{}", measure.id);
        let [sv, en] = [ada.opens_in("sv", &path).await, ada.opens_in("en", &path).await];
        assert_eq!(sv.must_be(200).attributes("main input", "name"), en.must_be(200).attributes("main input", "name"));
        assert_eq!(sv.attributes("main input", "value").len(), en.attributes("main input", "value").len());
    }
}

/// Changes what is kept of answers behind HTTP's back.
fn rewrites(stage: &Stage, who: &Participant, change: impl Fn(&mut Taken) + Clone + Send + 'static) {
    let today = stage.clock.today();
    let token = Token::parse(&who.token).expect("a token");
    let keys = stage.app.keys.clone();
    let outcome: Result<(), Never> = stage
        .app
        .db
        .write_now(move |conn| {
            let key = vault::unlock(conn, &keys, &token)?.expect("a vault");
            key.change(conn, &Observers::default(), today, |_, document| {
                let mut taken: Taken = document.section()?;
                change(&mut taken);
                document.set(&taken)?;
                Ok(())
            })
        })
        .expect("a change");
    unrefused(outcome);
}
