//! Starting, coming back, leaving, taking everything along and erasing it, as participants do.

use andrum::crypto::random_id;
use andrum::participants::token::Token;
use andrum::schema::vaults;
use diesel::prelude::*;
use time::Duration;

use crate::support::{Page, Person, Stage, each_database};

each_database!(
    nothing_is_stored_before_the_words_are_typed_back,
    wrong_words_show_no_token_and_store_nothing,
    a_token_waits_an_hour_and_no_longer,
    a_double_click_on_the_last_button_makes_one_vault,
    a_code_is_read_forgivingly,
    a_slip_is_told_from_a_code_that_opens_nothing,
    an_erased_and_a_forgotten_vault_look_like_none,
    what_was_written_survives_a_sign_in_that_ran_out,
    leaving_ends_the_sign_in_on_the_server,
    leaving_works_for_anybody,
    signing_out_here_leaves_other_browsers_alone,
    a_yes_to_research_can_be_taken_back,
    under_15_there_is_no_study,
    a_yes_to_another_text_is_asked_again,
    a_new_code_ends_the_old_one,
    everything_can_be_taken_along,
    erasing_needs_a_tick_and_leaves_no_row,
    pages_of_participants_are_for_participants,
    the_language_is_a_choice_that_leads_nowhere_else
);

/// A token on its way: the words as shown, and what the pages carry along.
struct Shown {
    words: Vec<String>,
    sealed: String,
}

/// Somebody signs in with the words.
async fn signs_in(person: &Person, words: &str) -> Page {
    person.opens("/sign-in").await;
    person.sends("/sign-in", &[("token", words)]).await
}

async fn gets_a_token(person: &Person, way: &str) -> Shown {
    person.opens(way).await.must_be(200);
    let page = person.sends(way, &[]).await;
    page.must_be(200);
    assert_eq!(page.headers.get("cache-control").expect("a rule"), "no-store");
    assert!(page.headers.get("content-encoding").is_none(), "a page with a token is not compressed");
    Shown { words: page.texts(".token li"), sealed: page.value_of("sealed").expect("a sealed token") }
}

/// Types back the two words that are asked for.
async fn confirms(person: &Person, way: &str, shown: &Shown) -> Page {
    let check = person.sends(&format!("{way}/check"), &[("sealed", &shown.sealed)]).await;
    check.must_be(200).must_not_hold(&shown.words.join(" "));
    let asked: Vec<usize> =
        check.texts("label").iter().filter_map(|label| label.rsplit(' ').next()?.parse().ok()).collect();
    let [first, second] = asked[..] else { panic!("two words are asked: {asked:?}") };
    let fields = [
        ("sealed", shown.sealed.as_str()),
        ("first", shown.words[first - 1].as_str()),
        ("second", shown.words[second - 1].as_str()),
    ];
    person.sends(&format!("{way}/confirmation"), &fields).await
}

fn vaults_in(stage: &Stage) -> i64 {
    stage.db_look(|conn| Ok(vaults::table.count().get_result(conn)?))
}

async fn nothing_is_stored_before_the_words_are_typed_back(stage: Stage) {
    let ada = stage.stranger();
    let shown = gets_a_token(&ada, "/start").await;
    assert_eq!(shown.words.len(), 9);
    let file = ada.sends("/start/file", &[("sealed", &shown.sealed)]).await;
    file.must_be(200);
    let name = file.headers.get("content-disposition").expect("a name").to_str().expect("text").to_owned();
    assert_eq!(name, "attachment; filename=\"andrum.txt\"");
    assert!(shown.words.iter().all(|word| file.html.contains(word)), "{}", file.html);
    assert_eq!(vaults_in(&stage), 0);

    let inside = confirms(&ada, "/start", &shown).await;
    assert_eq!(inside.leads_to().as_deref(), Some("/home"));
    assert_eq!(vaults_in(&stage), 1);
    let more = ada.opens("/more").await;
    more.must_be(200).must_say("31 maj 2027").must_not_hold(&shown.words.join(" "));
}

async fn wrong_words_show_no_token_and_store_nothing(stage: Stage) {
    let ada = stage.stranger();
    let shown = gets_a_token(&ada, "/start").await;
    let fields = [("sealed", shown.sealed.as_str()), ("first", "fel"), ("second", "också fel")];
    let again = ada.sends("/start/confirmation", &fields).await;
    again.must_be(422).must_say("Det är inte ord").must_not_hold(&shown.words.join(" "));
    assert!(again.attribute("form[action=\"/start\"] button", "class").is_some(), "a way to another code");
    assert_eq!(vaults_in(&stage), 0);
    // The right words still let in.
    confirms(&ada, "/start", &shown).await.must_be(303);
}

async fn a_token_waits_an_hour_and_no_longer(stage: Stage) {
    let ada = stage.stranger();
    let shown = gets_a_token(&ada, "/start").await;
    stage.clock.advance(Duration::minutes(61));
    let fields = [("sealed", shown.sealed.as_str())];
    for place in ["/start/check", "/start/file"] {
        ada.sends(place, &fields).await.must_be(422).must_say("gäller inte längre");
    }
    ada.sends("/start/check", &[("sealed", "made up")]).await.must_be(422);
    ada.sends("/start/check", &[]).await.must_be(400);
    ada.sends_only("/start/check", &[fields[0], fields[0]]).await.must_be(400);
    assert_eq!(vaults_in(&stage), 0);
}

async fn a_double_click_on_the_last_button_makes_one_vault(stage: Stage) {
    let (ada, the_same_ada) = (stage.stranger(), stage.stranger());
    let shown = gets_a_token(&ada, "/start").await;
    // The second click is sent before the first cookie comes back.
    let clicks = tokio::join!(confirms(&ada, "/start", &shown), confirms(&the_same_ada, "/start", &shown));
    clicks.0.must_be(303);
    clicks.1.must_be(303);
    assert_eq!(vaults_in(&stage), 1);
    the_same_ada.opens("/more").await.must_be(200);
    // Going back and sending the old page again leads home, whatever it carries.
    let late = ada.sends_only("/start/confirmation", &[("sealed", &shown.sealed)]).await;
    assert_eq!(late.leads_to().as_deref(), Some("/home"));
    assert_eq!(ada.opens("/start").await.leads_to().as_deref(), Some("/home"));
}

async fn a_code_is_read_forgivingly(stage: Stage) {
    let words = stage.participant().await.token.clone();
    let compact = Token::parse(&words).expect("a token").compact().to_string();
    for typed in [
        words.to_uppercase(),
        words.replace(['å', 'ä'], "a").replace('ö', "o"),
        words.replace(' ', "-\n "),
        compact.to_lowercase().replace('-', " "),
    ] {
        let phone = stage.stranger();
        let inside = signs_in(&phone, &typed).await;
        assert_eq!(inside.must_be(303).leads_to().as_deref(), Some("/home"));
        phone.opens("/more").await.must_be(200);
    }
}

async fn a_slip_is_told_from_a_code_that_opens_nothing(stage: Stage) {
    let words = stage.participant().await.token.clone();
    let somebody = stage.stranger();

    let mut swapped: Vec<&str> = words.split(' ').collect();
    swapped.reverse();
    let slip = signs_in(&somebody, &swapped.join(" ")).await;
    slip.must_be(422).must_say("fel skrivet").must_say(&swapped.join(" "));

    let mut mistyped: Vec<&str> = words.split(' ').collect();
    mistyped[3] = "zzzzzz";
    signs_in(&somebody, &mistyped.join(" ")).await.must_be(422).must_say("Ord 4");
    signs_in(&somebody, "bara tre ord").await.must_be(422).must_say("9 ord");
    signs_in(&somebody, "  ").await.must_be(422).must_say("Skriv din kod");
    signs_in(&somebody, &"a".repeat(5000)).await.must_be(422);

    // A whole code is never sent back, known or not.
    let unknown = Token::generate().words().to_string();
    signs_in(&somebody, &unknown).await.must_be(422).must_say("öppnar ingenting").must_not_hold(&unknown);
    assert!(somebody.opens("/more").await.leads_to().is_some());
}

async fn an_erased_and_a_forgotten_vault_look_like_none(stage: Stage) {
    let (words, somebody) = (stage.participant().await.token.clone(), stage.stranger());
    let never = signs_in(&somebody, &Token::generate().words()).await.text();
    // Its last day has passed, and no chore has run yet.
    stage.clock.advance(Duration::days(250));
    assert_eq!(signs_in(&somebody, &words).await.must_be(422).text(), never);
}

async fn what_was_written_survives_a_sign_in_that_ran_out(stage: Stage) {
    let (ada, bo) = (stage.participant().await, stage.participant().await);
    let edition = ada.opens("/study").await.value_of("edition").expect("an edition");
    stage.clock.advance(Duration::minutes(31));
    let fields = [("answer", "yes"), ("age", "18-20"), ("edition", edition.as_str())];
    let asked = ada.sends("/study", &fields).await;
    let kept = asked.must_be(401).value_of("kept").expect("the form, sealed");
    assert!(asked.attribute("form[action=\"/sign-in\"] textarea[name=\"token\"]", "name").is_some());

    // A slip in the code loses nothing.
    let again = ada.sends("/sign-in", &[("token", "fel kod"), ("kept", &kept)]).await;
    assert_eq!(again.must_be(422).value_of("kept").as_ref(), Some(&kept));

    // Nobody else gets it.
    let other = stage.stranger();
    let his_home = other.sends("/sign-in", &[("token", &bo.token), ("kept", &kept)]).await;
    assert_eq!(his_home.leads_to().as_deref(), Some("/home"));

    let back = ada.sends("/sign-in", &[("token", &ada.token), ("kept", &kept)]).await;
    back.must_be(200).must_say("Du är inloggad igen");
    assert_eq!(back.attribute("main form", "action").as_deref(), Some("/study"));
    assert_eq!(back.value_of("age").as_deref(), Some("18-20"));
    ada.sends("/study", &fields).await.must_be(303);
    ada.opens("/study").await.must_say("Du är med sedan den 21 november 2026");
}

async fn leaving_ends_the_sign_in_on_the_server(stage: Stage) {
    let phone = stage.participant().await;
    let words = phone.token.clone();
    let computer = stage.signs_in(&words).await;
    computer.opens("/more").await.must_be(200);
    // Without a form token, as from a page that was open for long.
    let away = phone.sends_only("/exit", &[]).await;
    assert_eq!(away.must_be(303).leads_to().as_deref(), Some("https://www.smhi.se/"));
    assert!(away.headers.get("clear-site-data").is_some());
    for browser in [&phone, &computer] {
        assert_eq!(browser.opens("/more").await.leads_to().as_deref(), Some("/sign-in"));
    }
    signs_in(&computer, &words).await.must_be(303);
    computer.opens("/more").await.must_be(200);
}

async fn leaving_works_for_anybody(stage: Stage) {
    let somebody = stage.stranger();
    let page = somebody.opens("/exit").await;
    assert_eq!(page.must_be(200).attribute("main form", "action").as_deref(), Some("/exit"));
    somebody.sends_only("/exit", &[("anything", "at all")]).await.must_be(303);
}

async fn signing_out_here_leaves_other_browsers_alone(stage: Stage) {
    let phone = stage.participant().await;
    let words = phone.token.clone();
    let computer = stage.signs_in(&words).await;
    phone.opens("/more").await;
    phone.sends_only("/sign-out", &[]).await.must_be(409);
    assert_eq!(phone.sends("/sign-out", &[]).await.leads_to().as_deref(), Some("/"));
    assert_eq!(phone.opens("/more").await.leads_to().as_deref(), Some("/sign-in"));
    computer.opens("/more").await.must_be(200);
}

async fn a_yes_to_research_can_be_taken_back(stage: Stage) {
    let ada = stage.participant().await;
    let page = ada.opens("/study").await;
    page.must_say("frivilligt").must_say("kan inte tas tillbaka");
    let edition = page.value_of("edition").expect("an edition");
    assert_eq!(ada.sends("/study", &[("answer", "no")]).await.leads_to().as_deref(), Some("/more"));
    ada.sends("/study", &[("answer", "perhaps")]).await.must_be(400);
    let ageless = ada.sends("/study", &[("answer", "yes"), ("edition", &edition)]).await;
    ageless.must_be(422).must_say("Välj hur gammal du är");

    ada.sends("/study", &[("answer", "yes"), ("age", "15-17"), ("edition", &edition)]).await.must_be(303);
    ada.opens("/study").await.must_say("Du är med sedan");
    ada.sends("/study/withdrawal", &[]).await.must_be(303);
    ada.opens("/study").await.must_say("Vill du vara med");
}

async fn under_15_there_is_no_study(stage: Stage) {
    let ada = stage.participant().await;
    let edition = ada.opens("/study").await.value_of("edition").expect("an edition");
    ada.sends("/study", &[("answer", "yes"), ("age", "under-15"), ("edition", &edition)]).await.must_be(303);
    ada.opens("/study").await.must_say("Då kan du inte vara med").must_not_hold("/study/withdrawal");
}

async fn a_yes_to_another_text_is_asked_again(stage: Stage) {
    let ada = stage.participant().await;
    ada.opens("/study").await;
    let page = ada.sends("/study", &[("answer", "yes"), ("age", "18-20"), ("edition", "000000000000")]).await;
    page.must_be(422).must_say("Texten har ändrats");
    assert!(page.attribute("input[value=\"18-20\"]", "checked").is_some(), "the age is kept");
}

async fn a_new_code_ends_the_old_one(stage: Stage) {
    let phone = stage.participant().await;
    let old = phone.token.clone();
    let computer = stage.signs_in(&old).await;
    let name = phone.opens("/more").await.texts(".who b");
    let shown = gets_a_token(&phone, "/new-code").await;
    let tablet = stage.signs_in(&old).await;

    // Another vault cannot be put under this code.
    let bo = stage.participant().await;
    bo.opens("/new-code").await;
    bo.sends("/new-code/check", &[("sealed", &shown.sealed)]).await.must_be(422);

    assert_eq!(confirms(&phone, "/new-code", &shown).await.leads_to().as_deref(), Some("/more"));
    assert_eq!(phone.opens("/more").await.must_be(200).texts(".who b"), name);
    for browser in [&computer, &tablet] {
        assert_eq!(browser.opens("/more").await.leads_to().as_deref(), Some("/sign-in"));
    }
    signs_in(&computer, &old).await.must_be(422).must_say("öppnar ingenting");
    signs_in(&computer, &shown.words.join(" ")).await.must_be(303);
    assert_eq!(computer.opens("/more").await.texts(".who b"), name);
    assert_eq!(vaults_in(&stage), 2, "hers and his");
}

async fn everything_can_be_taken_along(stage: Stage) {
    let ada = stage.participant().await;
    let words = ada.token.clone();
    let name = ada.opens("/take-out").await.texts(".who b").join("");
    ada.sends_only("/take-out/json", &[]).await.must_be(409);

    let file = ada.sends("/take-out/json", &[]).await;
    let json: serde_json::Value = serde_json::from_str(&file.must_be(200).html).expect("JSON");
    assert_eq!(json["parts"]["profile"]["alias"], name.as_str());
    assert_eq!(json["parts"]["profile"]["started_on"], "2026-11-21");
    assert!(!file.html.contains(&words), "the code itself is in no file");

    let page = ada.sends("/take-out/page", &[]).await;
    assert_eq!(page.headers.get("content-disposition").expect("a name"), "attachment; filename=\"andrum.html\"");
    page.must_be(200).must_not_hold("http://").must_not_hold("https://").must_not_hold("<script");
    assert!(page.html.contains(&name) && page.html.contains("21 november 2026"), "{}", page.html);
}

async fn erasing_needs_a_tick_and_leaves_no_row(stage: Stage) {
    let phone = stage.participant().await;
    let words = phone.token.clone();
    let computer = stage.signs_in(&words).await;
    computer.opens("/erase").await;
    phone.opens("/erase").await.must_say("Säkerhetskopior");
    phone.sends("/erase", &[]).await.must_be(422).must_say("Kryssa i rutan");
    assert_eq!(vaults_in(&stage), 1);

    let receipt = phone.sends("/erase", &[("understood", "yes")]).await;
    receipt.must_be(200).must_say("Allt är raderat").must_say("21 november 2026").must_say("Om dig");
    assert!(receipt.headers.get("clear-site-data").is_some());
    assert_eq!(vaults_in(&stage), 0);
    assert_eq!(phone.opens("/more").await.leads_to().as_deref(), Some("/sign-in"));
    // A second press, from wherever, finds nothing left and says so.
    computer.sends("/erase", &[("understood", "yes")]).await.must_be(200).must_say("Allt är raderat");
    signs_in(&phone, &words).await.must_be(422).must_say("öppnar ingenting");
}

async fn pages_of_participants_are_for_participants(stage: Stage) {
    let somebody = stage.stranger();
    for place in ["/more", "/study", "/take-out", "/new-code", "/erase"] {
        assert_eq!(somebody.opens(place).await.leads_to().as_deref(), Some("/sign-in"), "{place}");
    }
    for place in ["/study/withdrawal", "/take-out/json", "/take-out/page", "/new-code", "/erase"] {
        assert_eq!(somebody.sends(place, &[]).await.leads_to().as_deref(), Some("/sign-in"), "{place}");
    }
    let ada = stage.participant().await;
    ada.opens("/more").await;
    for place in ["/study/withdrawal", "/take-out/json", "/new-code", "/erase"] {
        ada.sends_only(place, &[("form_token", &random_id())]).await.must_be(409);
    }
    assert_eq!(vaults_in(&stage), 1);
}

async fn the_language_is_a_choice_that_leads_nowhere_else(stage: Stage) {
    let somebody = stage.stranger();
    assert_eq!(somebody.opens("/start").await.attribute("html", "lang").as_deref(), Some("sv"));
    let chosen = somebody.sends("/language", &[("language", "en"), ("back", "/start")]).await;
    assert_eq!(chosen.must_be(303).leads_to().as_deref(), Some("/start"));
    assert_eq!(somebody.opens("/start").await.attribute("html", "lang").as_deref(), Some("en"));
    for elsewhere in ["//evil.example", "https://evil.example", "/\\evil.example", ""] {
        let page = somebody.sends("/language", &[("language", "sv"), ("back", elsewhere)]).await;
        assert_eq!(page.leads_to().as_deref(), Some("/"), "{elsewhere}");
    }
    somebody.sends("/language", &[("language", "xx"), ("back", "/")]).await.must_be(400);
}
