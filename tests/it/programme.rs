//! Reading without a token, answering, finishing, and what happens when two tabs, a double click or a changed text meet.

use std::collections::BTreeMap;

use andrum::content::Answer;
use andrum::error::{Never, unrefused};
use andrum::participants::token::Token;
use andrum::participants::vault::{self, Observers};
use andrum::programme::Progress;
use andrum::schema::vaults;
use diesel::prelude::*;

use crate::support::cast::Participant;
use crate::support::{Page, Stage, each_database};

each_database!(
    everything_can_be_read_without_a_token,
    somebody_opens_answers_and_finishes_a_module,
    a_required_answer_is_asked_for_before_finishing,
    eight_tabs_that_save_at_once_lose_nothing,
    what_does_not_fit_is_given_back_with_a_reason,
    foreign_forms_change_nothing,
    whatever_is_pasted_is_shown_as_text,
    an_answer_outlives_the_text_that_asked_for_it,
    reading_goes_on_when_a_sign_in_has_ended,
);

const WORDS: &str = "/modules/reason-to-change/own-words";
const WORDS_FORM: &str = "/modules/reason-to-change/exercises/to-myself";

async fn everything_can_be_read_without_a_token(stage: Stage) {
    let stranger = stage.stranger();
    let first = stranger.opens("/read").await;
    assert_eq!(first.must_be(301).leads_to().as_deref(), Some("/modules/introduction"));
    for language in ["sv", "en"] {
        let list = stranger.opens_in(language, "/modules").await;
        let programme = stage.app.library.programmes.first().expect("a programme");
        assert_eq!(list.texts(".card a").len(), programme.modules.len());
        for module in &programme.modules {
            for page in &module.text(andrum::language::Language::Sv).pages {
                let address = format!("/modules/{}/{}", module.slug, page.id);
                let shown = stranger.opens_in(language, &address).await;
                shown.must_be(200).must_not_hold("name=\"a-").must_not_hold("based_on");
                assert!(!shown.heading().is_empty(), "{address}");
            }
        }
    }
    for nowhere in ["/modules/nowhere", "/modules/introduction/nowhere", "/modules/../etc/passwd", "/modules/%00"] {
        stranger.opens(nowhere).await.must_be(404);
    }
    let kept = stranger.sends(WORDS_FORM, &[("based_on", "new"), ("a-words", "Sova")]).await;
    kept.must_be(401);
    assert_eq!(stage.db_look(|conn| Ok(vaults::table.count().get_result::<i64>(conn)?)), 0);
}

async fn somebody_opens_answers_and_finishes_a_module(stage: Stage) {
    let participant = stage.participant().await;
    participant.opens("/home").await.must_say("Börja här");
    participant.opens("/modules/introduction").await.must_be(200);
    participant.opens("/modules").await.must_say("Påbörjad");
    participant.opens("/home").await.must_say("Du har börjat på den här");

    let page = participant.opens(WORDS).await;
    assert_eq!(page.value_of("based_on").as_deref(), Some("new"));
    let saved = participant.sends(WORDS_FORM, &words("new", "Jag vill sova", "stay")).await;
    assert_eq!(saved.must_be(303).leads_to().as_deref(), Some(&*format!("{WORDS}?saved=to-myself#saved")));
    let page = participant.follows(saved).await;
    page.must_say("Sparat.");
    assert_eq!(page.texts("textarea[name=\"a-words\"]"), ["Jag vill sova"]);

    let mark = page.value_of("based_on").expect("a mark");
    for _click in ["one", "two"] {
        let done = participant.sends(WORDS_FORM, &words(&mark, "Jag vill vila", "finish")).await;
        assert_eq!(done.must_be(303).leads_to().as_deref(), Some("/home?done=reason-to-change#main"));
    }
    participant.goes_to("/home?done=reason-to-change").await.must_say("Klart: Dina egna skäl");
    let before = progress_of(&stage, &participant);
    stage.clock.advance(time::Duration::minutes(1));
    participant.sends("/modules/reason-to-change/completion", &[]).await.must_be(303);
    assert_eq!(progress_of(&stage, &participant), before, "finishing twice changes nothing");
    participant.opens("/modules").await.must_say("✓ Klar");
    participant.opens("/home?done=sleep").await.must_not_hold("Klart: ");

    let again = stage.signs_in(&participant.token).await;
    assert_eq!(again.opens(WORDS).await.texts("textarea[name=\"a-words\"]"), ["Jag vill vila"]);
}

async fn a_required_answer_is_asked_for_before_finishing(stage: Stage) {
    let participant = stage.participant().await;
    participant.opens("/modules/your-stretch").await.must_be(200);
    let refused = participant.sends("/modules/your-stretch/completion", &[]).await;
    refused.must_be(422).must_say("Mitt mål: Vad vill du prova?");
    let goal = ("a-goal", "pause");
    let form = "/modules/your-stretch/exercises/my-stretch";
    participant.sends(form, &[("based_on", "new"), goal, ("then", "next")]).await.must_be(303);
    participant.sends("/modules/your-stretch/completion", &[]).await.must_be(303);
    let progress = progress_of(&stage, &participant);
    assert_eq!(progress.answers("your-stretch", "my-stretch").expect("answers").len(), 1);
}

async fn eight_tabs_that_save_at_once_lose_nothing(stage: Stage) {
    let participant = stage.participant().await;
    participant.opens(WORDS).await.must_be(200);
    let typed: Vec<String> = (1..=8).map(|tab| format!("Från flik {tab}")).collect();
    let save = async |tab: usize| participant.sends(WORDS_FORM, &words("new", &typed[tab], "stay")).await;
    let (a, b, c, d, e, f, g, h) = tokio::join!(save(0), save(1), save(2), save(3), save(4), save(5), save(6), save(7));
    let answers: Vec<Page> = vec![a, b, c, d, e, f, g, h];
    let winners: Vec<usize> = (0..8).filter(|tab| answers[*tab].status.as_u16() == 303).collect();
    assert_eq!(winners.len(), 1, "one tab saves");
    let winner = &typed[winners[0]];
    assert_eq!(saved_words(&stage, &participant).as_deref(), Some(winner.as_str()));
    for (answer, mine) in answers.iter().zip(&typed).filter(|(answer, _)| answer.status.as_u16() != 303) {
        answer.must_be(409).must_say(mine).must_say(winner);
        assert_eq!(answer.value_of("a-words").as_ref(), Some(mine), "what was typed can be saved still");
    }
    let other = answers.iter().find(|answer| answer.status.as_u16() == 409).expect("a second tab");
    let (mark, mine) = (other.value_of("based_on").expect("a mark"), other.value_of("a-words").expect("words"));
    participant.sends(WORDS_FORM, &words(&mark, &mine, "stay")).await.must_be(303);
    assert_eq!(saved_words(&stage, &participant), Some(mine));
}

async fn what_does_not_fit_is_given_back_with_a_reason(stage: Stage) {
    let participant = stage.participant().await;
    participant.opens(WORDS).await.must_be(200);
    let form = "/modules/your-stretch/exercises/my-stretch";
    let number = [("based_on", "new"), ("a-goal", "pause"), ("a-days", "nittio"), ("a-limit", "En <gräns>")];
    let page = participant.sends(form, &number).await;
    page.must_be(422).must_say("Skriv en siffra");
    assert_eq!(page.value_of("a-limit").as_deref(), Some("En <gräns>"), "what was typed stays");
    assert_eq!(page.value_of("a-days").as_deref(), Some("nittio"));
    assert_eq!(page.attribute("input[name=\"a-days\"]", "aria-invalid").as_deref(), Some("true"));
    let long = "å".repeat(5_001);
    let page = participant.sends(WORDS_FORM, &words("new", &long, "finish")).await;
    page.must_be(422).must_say("5000 tecken");
    assert_eq!(page.texts("textarea[name=\"a-words\"]"), [long]);
    let unknown = [("based_on", "new"), ("a-goal", "fly")];
    participant.sends(form, &unknown).await.must_be(422).must_say("finns inte längre");
    assert_eq!(saved_words(&stage, &participant), None);
}

async fn foreign_forms_change_nothing(stage: Stage) {
    let participant = stage.participant().await;
    participant.opens(WORDS).await.must_be(200);
    let fine = ("based_on", "new");
    for fields in [
        vec![fine, ("a-unknown", "x")],
        vec![fine, ("words", "x")],
        vec![fine, ("a-words", "x"), ("a-words", "y")],
        vec![fine, fine, ("a-words", "x")],
        vec![fine, ("then", "fly")],
        vec![("a-words", "x")],
    ] {
        participant.sends(WORDS_FORM, &fields).await.must_be(400);
    }
    let huge = "x".repeat(300_000);
    participant.sends(WORDS_FORM, &[fine, ("a-words", &huge)]).await.must_be(413);
    participant.sends("/modules/reason-to-change/exercises/nothing", &[fine]).await.must_be(404);
    participant.sends("/modules/nowhere/exercises/to-myself", &[fine]).await.must_be(404);
    participant.sends("/modules/nowhere/completion", &[]).await.must_be(404);
    participant.sends("/modules/sleep/completion", &[("more", "x")]).await.must_be(400);
    let stolen = [fine, ("a-words", "x"), ("form_token", "stolen")];
    participant.sends_only(WORDS_FORM, &stolen).await.must_be(409).must_say("x");
    assert_eq!(saved_words(&stage, &participant), None);
}

async fn whatever_is_pasted_is_shown_as_text(stage: Stage) {
    let participant = stage.participant().await;
    participant.opens(WORDS).await.must_be(200);
    let pasted = "<img src=x onerror=alert(1)> 🫠🏳️‍🌈 \u{202e}omvänd مرحبا {{form_token}} &amp; \"'</textarea>";
    participant.sends(WORDS_FORM, &words("new", pasted, "stay")).await.must_be(303);
    let page = participant.opens(WORDS).await;
    page.must_not_hold("<img src=x");
    assert_eq!(page.texts("textarea[name=\"a-words\"]"), [pasted]);
    let conflict = participant.sends(WORDS_FORM, &words("new", "<script>1</script>", "stay")).await;
    conflict.must_be(409).must_say(pasted).must_say("<script>1</script>").must_not_hold("<script>1");
    let taken = participant.sends("/take-out/page", &[]).await;
    taken.must_be(200).must_not_hold("<img src=x");
    assert!(taken.texts("dd").contains(&pasted.to_owned()), "answers are taken along in words");
}

async fn an_answer_outlives_the_text_that_asked_for_it(stage: Stage) {
    let participant = stage.participant().await;
    participant.opens(WORDS).await.must_be(200);
    let old = |words: &str| BTreeMap::from([("old-field".to_owned(), Answer::Text(words.to_owned()))]);
    change_progress(&stage, &participant, move |progress| {
        let module = progress.modules.get_mut("reason-to-change").expect("it was opened");
        module.answers.insert("to-myself".to_owned(), old("Ett gammalt svar"));
        module.answers.insert("old-exercise".to_owned(), old("Ett annat svar"));
    });
    let page = participant.opens(WORDS).await;
    let mark = page.value_of("based_on").expect("a mark");
    participant.sends(WORDS_FORM, &words(&mark, "Nytt", "finish")).await.must_be(303);
    let progress = progress_of(&stage, &participant);
    let answers = progress.answers("reason-to-change", "to-myself").expect("answers");
    assert_eq!(answers.get("old-field"), old("Ett gammalt svar").get("old-field"));
    assert!(answers.contains_key("words"));
    let taken = participant.sends("/take-out/page", &[]).await;
    for answer in ["Ett gammalt svar", "Ett annat svar", "Nytt"] {
        assert!(taken.texts("dd").contains(&answer.to_owned()), "{answer}");
    }
}

async fn reading_goes_on_when_a_sign_in_has_ended(stage: Stage) {
    let participant = stage.participant().await;
    let other = stage.signs_in(&participant.token).await;
    other.opens("/erase").await.must_be(200);
    let (key, token) = (stage.app.keys.clone(), token_of(&participant));
    let outcome: Result<(), Never> = stage
        .app
        .db
        .write_now(move |conn| {
            let vault = vault::unlock(conn, &key, &token)?.expect("a vault");
            Ok(vault.raise_epoch(conn)?)
        })
        .expect("a raised epoch");
    unrefused(outcome);
    participant.opens("/modules").await.must_be(200).must_say("Skaffa en kod");
    participant.opens(WORDS).await.must_be(200).must_not_hold("based_on");
    let kept = participant.sends(WORDS_FORM, &words("new", "Jag vill sova", "stay")).await;
    kept.must_be(401);
}

fn words<'a>(based_on: &'a str, words: &'a str, then: &'a str) -> [(&'a str, &'a str); 3] {
    [("based_on", based_on), ("a-words", words), ("then", then)]
}

fn token_of(participant: &Participant) -> Token {
    Token::parse(&participant.token).expect("a token")
}

fn progress_of(stage: &Stage, participant: &Participant) -> Progress {
    let (token, today) = (token_of(participant), stage.clock.today());
    stage.db_look(|conn| {
        let vault = vault::unlock(conn, &stage.app.keys, &token)?.expect("a vault");
        vault.open(conn, today)?.document.section()
    })
}

fn saved_words(stage: &Stage, participant: &Participant) -> Option<String> {
    let progress = progress_of(stage, participant);
    Some(progress.answers("reason-to-change", "to-myself")?.get("words")?.text())
}

fn change_progress(stage: &Stage, participant: &Participant, change: impl Fn(&mut Progress) + Send + Sync + 'static) {
    let (token, today, app) = (token_of(participant), stage.clock.today(), stage.app.clone());
    let outcome: Result<(), Never> = stage
        .app
        .db
        .write_now(move |conn| {
            let vault = vault::unlock(conn, &app.keys, &token)?.expect("a vault");
            vault.change(conn, &Observers::default(), today, |_, document| {
                let mut progress: Progress = document.section()?;
                change(&mut progress);
                Ok(document.set(&progress)?)
            })
        })
        .expect("a changed vault");
    unrefused(outcome);
}
